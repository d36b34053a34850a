/* sos-work-rules.c - may voluntary work of a kind begin with somebody, as their agreements stand? Knows no booking and no page. */
#include "config.h"
#include "sos-work-rules.h"

#include "sos-agreement-rules.h"
#include "sos-consent-rules.h"
#include "sos-posting-rules.h"

#include <glib/gi18n.h>

/* What each needs beside the agreement to the work, and what is said where it is refused or was never asked. */
static const struct
{
  const char *type, *refused, *instead, *never;
} works[] = {
  [SOS_WORK_MEETING] = { NULL },
  [SOS_WORK_AT_HOME] = { SOS_CONSENT_VISIT, N_("They do not agree to visits at home."), N_("Meet them somewhere else, or ask them again."),
                         N_("Nobody has asked them yet whether they agree to visits at home.") },
  [SOS_WORK_IN_GROUP] = { SOS_CONSENT_GROUP, N_("They do not agree to work in a group."), N_("See them one-to-one, or ask them again."), NULL },
};

static gboolean
is_no (const char *status)
{
  return g_strcmp0 (status, SOS_CONSENT_REFUSED) == 0 || g_strcmp0 (status, SOS_CONSENT_WITHDRAWN) == 0;
}

/* ---- parents ---- */

/* To be asked says nothing. */
static gboolean
is_word (SosRecord *consent)
{
  const char *status = sos_record_get_text (consent, SOS_CONSENT_STATUS);

  return sos_consent_is_yes (status) || is_no (status);
}

static gboolean
is_word_of_parent (SosRecord *consent, const char *type, gboolean yes)
{
  const char *status = sos_record_get_text (consent, SOS_CONSENT_STATUS);

  return sos_record_has_text (consent, SOS_CONSENT_TYPE, type) && sos_record_has_text (consent, SOS_CONSENT_GIVEN_BY, SOS_GIVER_PARENT)
         && (yes ? sos_consent_is_yes (status) : g_strcmp0 (status, SOS_CONSENT_REFUSED) == 0) && !sos_record_is_set (consent, SOS_CONSENT_WITHDRAWN_ON);
}

/* Said by somebody whose word stands above that of one parent, on the day of @one or after it. */
static gboolean
settles (SosRecord *consent, SosRecord *one)
{
  static const char *const givers[] = { SOS_GIVER_SELF, SOS_GIVER_BOTH, SOS_GIVER_COUNCIL, NULL };
  const char *giver = sos_record_find_text (consent, SOS_CONSENT_GIVEN_BY);

  return giver != NULL && g_strv_contains (givers, giver) && is_word (consent)
         && sos_record_has_text (consent, SOS_CONSENT_TYPE, sos_record_get_text (one, SOS_CONSENT_TYPE))
         && g_strcmp0 (sos_record_get_text (consent, SOS_CONSENT_DATED), sos_record_get_text (one, SOS_CONSENT_DATED)) >= 0;
}

static gboolean
is_settled (GPtrArray *consents, SosRecord *yes, SosRecord *no)
{
  for (guint i = 0; i < consents->len; i++)
    if (settles (consents->pdata[i], yes) && settles (consents->pdata[i], no))
      return TRUE;
  return FALSE;
}

/* The other parent’s no, and neither has said another thing since. */
static gboolean
is_against (GPtrArray *consents, SosRecord *yes, SosRecord *no)
{
  return sos_record_get_number (yes, SOS_CONSENT_GIVEN_BY_PERSON) != sos_record_get_number (no, SOS_CONSENT_GIVEN_BY_PERSON)
         && !is_settled (consents, yes, no);
}

/* @consent is the last word of that parent in this. */
static gboolean
is_last_word (GPtrArray *consents, SosRecord *consent)
{
  for (guint i = 0; i < consents->len; i++)
    {
      SosRecord *other = consents->pdata[i];
      const int order = g_strcmp0 (sos_record_get_text (other, SOS_CONSENT_DATED), sos_record_get_text (consent, SOS_CONSENT_DATED));

      if (is_word (other) && sos_record_get_number (other, SOS_CONSENT_GIVEN_BY_PERSON) == sos_record_get_number (consent, SOS_CONSENT_GIVEN_BY_PERSON)
          && sos_record_has_text (other, SOS_CONSENT_TYPE, sos_record_get_text (consent, SOS_CONSENT_TYPE))
          && (order > 0 || (order == 0 && sos_record_get_id (other) > sos_record_get_id (consent))))
        return FALSE;
    }
  return TRUE;
}

gboolean
sos_work_parents_disagree (GPtrArray *consents, const char *type)
{
  for (guint i = 0; i < consents->len; i++)
    for (guint j = 0; is_word_of_parent (consents->pdata[i], type, TRUE) && j < consents->len; j++)
      if (is_word_of_parent (consents->pdata[j], type, FALSE) && is_against (consents, consents->pdata[i], consents->pdata[j])
          && is_last_word (consents, consents->pdata[i]) && is_last_word (consents, consents->pdata[j]))
        return TRUE;
  return FALSE;
}

/* ---- the question ---- */

SosVerdict *
sos_work_may_begin (GPtrArray *consents, SosWork work, const char *today)
{
  const char *type = works[work].type;
  const char *said = type != NULL ? sos_agreement_get_status (sos_agreement_find (consents, type, today), today) : NULL;
  const gboolean torn = sos_work_parents_disagree (consents, SOS_CONSENT_WORK);

  if (type != NULL && (torn || sos_work_parents_disagree (consents, type)))
    return sos_verdict_new_refused ("4.2.3", _("Two parents with responsibility disagree: no visits at home and no place in a group until a lead has settled it."),
                                    _("Meet them somewhere else until then."));
  if (!torn && is_no (sos_agreement_get_status (sos_agreement_find (consents, SOS_CONSENT_WORK, today), today)))
    return sos_verdict_new_refused ("N13", _("They do not agree that we work with them."),
                                    _("A lead decides under “Safety” how it goes on. What keeps them safe is done all the same."));
  if (is_no (said))
    return sos_verdict_new_refused ("N13", _(works[work].refused), _(works[work].instead));
  return sos_verdict_new_allowed ("N13", said == NULL && works[work].never != NULL ? _(works[work].never) : NULL);
}
