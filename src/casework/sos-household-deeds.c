/* sos-household-deeds.c - the homes of a household, and the course of the work with it (domain 3.4). */
#include "config.h"
#include "sos-family-private.h"

#include "sos-casework-private.h"
#include "sos-clock.h"
#include "sos-limits-load.h"
#include "sos-stage-rules.h"

#include <glib/gi18n.h>
#include <string.h>

/* NULL with REFUSED where @date, NULL for today, is no day or still to come. */
static const char *
find_day (SosTransaction *transaction, const char *date, GError **error)
{
  const char *day = date != NULL && *date != '\0' ? date : sos_transaction_get_today (transaction);

  if (!sos_date_is_valid (day))
    sos_casework_refuse ("V4", _("That is no day."), error);
  else if (strcmp (day, sos_transaction_get_today (transaction)) > 0)
    sos_casework_refuse ("V4", _("That day is still to come."), error);
  else
    return day;
  return NULL;
}

/* ---- homes ---- */

gboolean
sos_casework_add_new_home (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  if (!sos_family_save (transaction, deed->made, error))
    return FALSE;
  deed->other = sos_record_get_id (deed->made);
  return sos_casework_add_home (transaction, deed, error);
}

static gboolean
check_empty (SosTransaction *transaction, gint64 home, GError **error)
{
  g_autoptr (GPtrArray) lives = sos_transaction_query (transaction, SOS_TYPE_MEMBERSHIP, "home = $1 AND valid_to IS NULL", error, "i", home);

  if (lives == NULL || lives->len == 0)
    return lives != NULL;
  /* Not how many: somebody may be among them whom the one at the desk must not know of (N4). */
  return sos_casework_refuse (NULL, _("Somebody still lives there. Move them first."), error);
}

gboolean
sos_casework_end_home (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  const char *day = find_day (transaction, deed->date, error);
  g_autoptr (SosRecord) home = day != NULL ? sos_transaction_load (transaction, SOS_TYPE_HOUSEHOLD_ADDRESS, deed->id, error) : NULL;

  if (home == NULL || !check_empty (transaction, deed->id, error))
    return FALSE;
  if (sos_record_is_set (home, SOS_HOUSEHOLD_ADDRESS_VALID_TO))
    return sos_casework_refuse (NULL, _("This has ended already."), error);
  sos_record_set_text (home, SOS_HOUSEHOLD_ADDRESS_VALID_TO, day);
  return sos_family_save (transaction, home, error);
}

gboolean
sos_casework_keep_facts_of (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) household = sos_transaction_load (transaction, SOS_TYPE_HOUSEHOLD, deed->id, error);
  g_autoptr (SosRecord) home = household != NULL ? sos_transaction_load (transaction, SOS_TYPE_HOUSEHOLD_ADDRESS, deed->other, error) : NULL;

  if (home == NULL || !sos_family_ask_household (transaction, deed->id, error))
    return FALSE;
  if (sos_record_get_number (home, SOS_HOUSEHOLD_ADDRESS_HOUSEHOLD) != deed->id)
    return sos_casework_refuse (NULL, _("That is a home of another family."), error);
  sos_record_set_number (household, SOS_HOUSEHOLD_FACTS_HOME, deed->other);
  return sos_family_save (transaction, household, error);
}

/* ---- the work ---- */

static SosRecord *
load_open_work (SosTransaction *transaction, gint64 id, GError **error)
{
  g_autoptr (SosRecord) work = sos_transaction_load (transaction, SOS_TYPE_HOUSEHOLD_EPISODE, id, error);

  if (work != NULL && sos_stage_is_open (sos_record_get_text (work, SOS_HOUSEHOLD_EPISODE_STAGE)))
    return g_steal_pointer (&work);
  if (work != NULL)
    sos_casework_refuse ("1.1", _("This work has ended. Open it again as new work."), error);
  return NULL;
}

gboolean
sos_casework_move_household_episode (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) work = load_open_work (transaction, deed->id, error);

  if (work == NULL)
    return FALSE;
  if (!sos_stage_is_open (deed->code))
    return sos_casework_refuse ("1.1", _("To end the work, close it and say why."), error);
  if (!sos_casework_obey (sos_stage_check_worker (deed->code, sos_record_get_number (work, SOS_HOUSEHOLD_EPISODE_WORKER) != 0), error))
    return FALSE;
  sos_record_set_text (work, SOS_HOUSEHOLD_EPISODE_STAGE, deed->code);
  return sos_family_save (transaction, work, error);
}

gboolean
sos_casework_review_household (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  const char *day = find_day (transaction, deed->date, error);
  g_autoptr (SosRecord) work = day != NULL ? load_open_work (transaction, deed->id, error) : NULL;
  const char *before = work != NULL ? sos_record_find_text (work, SOS_HOUSEHOLD_EPISODE_REVIEWED_ON) : NULL;
  g_autofree char *next = NULL;
  SosLimits limits;

  if (work == NULL || !sos_limits_load (transaction, &limits, error))
    return FALSE;
  if (before != NULL && strcmp (day, before) < 0)
    return sos_casework_refuse ("V4", _("There has been a review since that day."), error);
  next = sos_date_dup_add (day, limits.family_days);
  sos_record_set_text (work, SOS_HOUSEHOLD_EPISODE_REVIEWED_ON, day);
  sos_record_set_text (work, SOS_HOUSEHOLD_EPISODE_REVIEW_ON, next);
  return sos_family_save (transaction, work, error);
}
