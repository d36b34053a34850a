/* sos-service-checks.c - what records of a service's own path ask before they are saved or taken away (domain 3, V4). Saves nothing. */
#include "config.h"
#include "sos-service.h"

#include "sos-area-rules.h"
#include "sos-casework-private.h"
#include "sos-hospital.h"
#include "sos-reason-rules.h"

#include <glib/gi18n.h>
#include <string.h>

#define MOST_ON_LINE 10

static gboolean
is_to_come (SosTransaction *transaction, SosRecord *record, guint field)
{
  return sos_record_is_set (record, field) && strcmp (sos_record_get_text (record, field), sos_transaction_get_today (transaction)) > 0;
}

static gboolean
refuse_to_come (GError **error)
{
  return sos_casework_refuse ("V4", _("That day is still to come."), error);
}

/* ---- dates of release, times in prison ---- */

static gboolean
prepare_release_date (SosTransaction *transaction, SosRecord *before, SosRecord *date, GError **error)
{
  if (before == NULL)
    return sos_casework_refuse ("3.2", _("A date of release is told with the button for it, so that what moves with it is seen first."), error);
  return sos_casework_refuse ("3.2", _("A date of release stays as it was told. Write down the new one; this one is kept beside it."), error);
}

static gboolean
prepare_stay (SosTransaction *transaction, SosRecord *before, SosRecord *stay, GError **error)
{
  if (sos_record_is_set (stay, SOS_CUSTODY_STAY_RELEASED_AT) && (before == NULL || sos_casework_has_changed (before, stay, SOS_CUSTODY_STAY_RELEASED_AT)))
    return sos_casework_refuse ("V16", _("That somebody was released is written down with its own button."), error);
  return !is_to_come (transaction, stay, SOS_CUSTODY_STAY_VALID_FROM) || refuse_to_come (error);
}

/* ---- lines, chances, the law ---- */

static gboolean
prepare_ruler (SosTransaction *transaction, SosRecord *before, SosRecord *ruler, GError **error)
{
  static const guint values[] = { SOS_RULER_FIRST, SOS_RULER_SECOND };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      const gint64 value = sos_record_get_number (ruler, values[i]);

      n += sos_record_is_set (ruler, values[i]);
      if (sos_record_is_set (ruler, values[i]) && (value < 0 || value > MOST_ON_LINE))
        return sos_casework_refuse (NULL, _("The line goes from 0 to 10."), error);
    }
  if (n == 0 && !sos_record_is_set (ruler, SOS_RULER_WORDS))
    return sos_casework_refuse (NULL, _("Where did they put themselves, or what did they say?"), error);
  if (before == NULL)
    sos_record_set_number (ruler, SOS_RULER_RECORDED_BY, sos_transaction_get_actor (transaction));
  return !is_to_come (transaction, ruler, SOS_RULER_DATED) || refuse_to_come (error);
}

/* A borough, a place or words of either that they avoid or must not enter. */
static gboolean
leads_there (const char *text, GPtrArray *areas, GPtrArray *places, GPtrArray *orders, const char *today)
{
  if (text == NULL)
    return FALSE;
  if (sos_area_find_named (text, areas, places) != NULL)
    return TRUE;
  for (guint i = 0; i < orders->len; i++)
    {
      const char *place = sos_record_find_text (orders->pdata[i], SOS_RESTRICTION_PLACE), *to = sos_record_find_text (orders->pdata[i], SOS_RESTRICTION_VALID_TO);

      if (place != NULL && (to == NULL || strcmp (to, today) >= 0) && sos_area_is_named (text, place))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_unsafe (SosTransaction *transaction, SosRecord *chance, gint64 person, gboolean *unsafe, GError **error)
{
  g_autoptr (GPtrArray) areas = sos_transaction_query (transaction, SOS_TYPE_AREA_TO_AVOID, "person = $1 ORDER BY id", error, "i", person);
  g_autoptr (GPtrArray) places = areas == NULL ? NULL : sos_transaction_query (
    transaction, SOS_TYPE_AREA_PLACE, "area IN (SELECT id FROM area_to_avoid WHERE person = $1 AND removed IS NULL) ORDER BY id", error, "i", person);
  g_autoptr (GPtrArray) orders = places == NULL ? NULL : sos_transaction_query (transaction, SOS_TYPE_RESTRICTION, "person = $1 ORDER BY id", error, "i", person);
  const char *borough = sos_record_find_text (chance, SOS_OPPORTUNITY_BOROUGH), *today = sos_transaction_get_today (transaction);
  const char *label = borough != NULL ? sos_codes_get_label (sos_transaction_get_codes (transaction), "borough", borough) : NULL;

  if (orders == NULL)
    return FALSE;
  *unsafe = leads_there (sos_record_find_text (chance, SOS_OPPORTUNITY_PLACE), areas, places, orders, today) || leads_there (label, areas, places, orders, today)
            || leads_there (sos_record_find_text (chance, SOS_OPPORTUNITY_TITLE), areas, places, orders, today);
  return TRUE;
}

static gboolean
says_why (SosRecord *chance)
{
  return sos_reason_is_enough (sos_record_find_text (chance, SOS_OPPORTUNITY_ALL_THE_SAME));
}

/* Found is one thing, shown to them another: from then on both questions are answered (4.8). */
static gboolean
prepare_opportunity (SosTransaction *transaction, SosRecord *before, SosRecord *chance, GError **error)
{
  static const char *const only_found[] = { "FOUND", "LEFT", "DECLINED", NULL };
  const char *status = sos_record_get_text (chance, SOS_OPPORTUNITY_STATUS);
  gboolean unsafe = FALSE;

  if (status != NULL && g_strv_contains (only_found, status))
    return TRUE;
  if (!is_unsafe (transaction, chance, sos_transaction_find_person (transaction, chance, NULL), &unsafe, error))
    return FALSE;
  if (unsafe && !says_why (chance))
    return sos_casework_refuse ("4.8", _("This lies where they cannot safely go, or must not. Look for another, or say why all the same."), error);
  if (sos_record_has_text (chance, SOS_OPPORTUNITY_BARRIER, "YES") && !says_why (chance))
    return sos_casework_refuse ("3.2", _("A DBS check or a conviction stands in the way. Look for another, or say why all the same."), error);
  return TRUE;
}

static gboolean
prepare_justice (SosTransaction *transaction, SosRecord *before, SosRecord *law, GError **error)
{
  const char *court = sos_record_find_text (law, SOS_JUSTICE_STATUS_COURT_ON), *dated = sos_record_get_text (law, SOS_JUSTICE_STATUS_DATED);

  if (is_to_come (transaction, law, SOS_JUSTICE_STATUS_DATED))
    return refuse_to_come (error);
  return court == NULL || dated == NULL || strcmp (court, dated) >= 0 || sos_casework_refuse ("V4", _("That day at court is before the day since which it is so."), error);
}

static gboolean
prepare_relocation (SosTransaction *transaction, SosRecord *before, SosRecord *move, GError **error)
{
  return !is_to_come (transaction, move, SOS_RELOCATION_DATED) || refuse_to_come (error);
}

static gboolean
prepare_fact (SosTransaction *transaction, SosRecord *before, SosRecord *fact, GError **error)
{
  return sos_casework_refuse (NULL, _("Answers are given in the window of the service."), error);
}

static const struct
{
  const char *record;
  gboolean (*prepare) (SosTransaction *transaction, SosRecord *before, SosRecord *record, GError **error);
  gboolean stays; /* is never taken away by hand */
} checks[] = {
  { "release_date", prepare_release_date, TRUE }, { "custody_stay", prepare_stay, FALSE },     { "ruler", prepare_ruler, FALSE },
  { "opportunity", prepare_opportunity, FALSE },  { "justice_status", prepare_justice, FALSE }, { "relocation", prepare_relocation, TRUE },
  { "episode_fact", prepare_fact, FALSE },        { "admission", sos_admission_prepare, TRUE }, { "ward_offer", sos_ward_offer_prepare, FALSE },
};

gboolean
sos_service_record_prepare (SosTransaction *transaction, SosRecord *before, SosRecord *record, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    if (g_str_equal (checks[i].record, sos_record_get_name (record)))
      return checks[i].prepare (transaction, before, record, error);
  return TRUE;
}

gboolean
sos_service_record_may_remove (SosTransaction *transaction, SosRecord *record, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    if (checks[i].stays && g_str_equal (checks[i].record, sos_record_get_name (record)))
      return sos_casework_refuse (NULL, _("This stays in the history. Write down what is so now."), error);
  return TRUE;
}
