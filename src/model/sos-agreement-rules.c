/* sos-agreement-rules.c - which agreement of a type counts on a day, and what it says. Knows no store and no page. */
#include "config.h"
#include "sos-agreement-rules.h"

#include "sos-clock.h"
#include "sos-consent-rules.h"
#include "sos-fold.h"
#include "sos-posting-rules.h"

#include <string.h>

static gboolean
is_yes (SosRecord *consent)
{
  return sos_record_has_text (consent, SOS_CONSENT_STATUS, SOS_CONSENT_GIVEN) && !sos_record_is_set (consent, SOS_CONSENT_WITHDRAWN_ON);
}

/* The day of the last word in this agreement: when it was taken back, else when it was given. */
static const char *
get_day (SosRecord *consent)
{
  const char *withdrawn = sos_record_get_text (consent, SOS_CONSENT_WITHDRAWN_ON);
  const char *day = withdrawn != NULL ? withdrawn : sos_record_get_text (consent, SOS_CONSENT_DATED);

  if (day != NULL)
    return day;
  return is_yes (consent) ? "" : "9999";
}

/* @agency folded; NULL: whoever it is shared with. */
static gboolean
is_about (SosRecord *consent, const char *type, const char *agency)
{
  g_autofree char *folded = NULL;

  if (!sos_record_has_text (consent, SOS_CONSENT_TYPE, type) || agency == NULL)
    return sos_record_has_text (consent, SOS_CONSENT_TYPE, type);
  folded = sos_fold_index_text (sos_record_find_text (consent, SOS_CONSENT_TO_AGENCY));
  return g_str_equal (folded, agency);
}

static SosRecord *
find (GPtrArray *consents, const char *type, const char *agency, const char *today)
{
  SosRecord *latest = NULL;

  for (guint i = 0; consents != NULL && i < consents->len; i++)
    {
      SosRecord *consent = g_ptr_array_index (consents, i);
      int order;

      if (!is_about (consent, type, agency) || (is_yes (consent) && strcmp (get_day (consent), today) > 0))
        continue;
      order = latest != NULL ? strcmp (get_day (consent), get_day (latest)) : 1;
      if (order > 0 || (order == 0 && (!is_yes (consent) || is_yes (latest))))
        latest = consent;
    }
  return latest;
}

SosRecord *
sos_agreement_find (GPtrArray *consents, const char *type, const char *today)
{
  return find (consents, type, NULL, today);
}

SosRecord *
sos_agreement_find_with (GPtrArray *consents, const char *agency, const char *today)
{
  g_autofree char *folded = sos_fold_index_text (agency);

  return find (consents, SOS_CONSENT_SHARE, folded, today);
}

/* Once: where the last word about that agency stands in @consent itself. */
GPtrArray *
sos_agreement_list_agencies (GPtrArray *consents, const char *today)
{
  GPtrArray *agencies = g_ptr_array_new ();

  for (guint i = 0; consents != NULL && i < consents->len; i++)
    {
      const char *agency = sos_record_find_text (consents->pdata[i], SOS_CONSENT_TO_AGENCY);

      if (agency != NULL && sos_agreement_find_with (consents, agency, today) == consents->pdata[i]
          && sos_agreement_holds (consents->pdata[i], today))
        g_ptr_array_add (agencies, (char *) agency);
    }
  return agencies;
}

const char *
sos_agreement_get_status (SosRecord *consent, const char *today)
{
  const char *until = consent != NULL ? sos_record_get_text (consent, SOS_CONSENT_EXPIRES_ON) : NULL;

  if (consent == NULL)
    return NULL;
  if (!sos_consent_is_yes (sos_record_get_text (consent, SOS_CONSENT_STATUS)))
    return sos_record_get_text (consent, SOS_CONSENT_STATUS);
  if (sos_record_is_set (consent, SOS_CONSENT_WITHDRAWN_ON))
    return SOS_CONSENT_WITHDRAWN;
  if (until != NULL && (!sos_date_is_valid (until) || strcmp (until, today) < 0))
    return SOS_CONSENT_EXPIRED;
  return sos_record_get_text (consent, SOS_CONSENT_STATUS);
}

gboolean
sos_agreement_holds (SosRecord *consent, const char *today)
{
  return sos_consent_is_yes (sos_agreement_get_status (consent, today));
}
