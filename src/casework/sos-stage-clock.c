/* sos-stage-clock.c - keeps on each open episode what is due of its stage, by when, and when somebody was last given it. The rules decide; the facts are read by
 * sos-stage-case.c. */
#include "config.h"
#include "sos-stage-clock.h"

#include "sos-holidays-load.h"
#include "sos-limits-load.h"
#include "sos-pass-error.h"
#include "sos-person-list.h"
#include "sos-stage-case.h"
#include "sos-stage-rules.h"
#include "sos-work-ask.h"

/* @release_on: the release planned as it is to be; NULL: as the records say. */
static gboolean
find_clock (SosTransaction *transaction, SosRecord *episode, const char *release_on, char **due, const char **clock, GError **error)
{
  g_autoptr (SosStageCase) stage = sos_stage_case_load_clock (transaction, episode, error);
  g_autoptr (GHashTable) closed = stage != NULL ? sos_holidays_load (transaction, error) : NULL;
  SosLimits limits;

  if (closed == NULL || !sos_limits_load (transaction, &limits, error))
    return FALSE;
  if (release_on != NULL)
    stage->facts.release_on = release_on;
  *due = sos_stage_find_clock (&stage->facts, &limits, closed, clock);
  return TRUE;
}

gboolean
sos_stage_clock_foresee (SosTransaction *transaction, SosRecord *episode, const char *release_on, char **due, const char **clock, GError **error)
{
  gboolean still = FALSE;

  *due = NULL;
  *clock = NULL;
  /* 4.2.4: nobody is reminded of work that was taken back and waits for the lead. */
  if (!sos_work_read_taken_back (transaction, sos_record_get_number (episode, SOS_EPISODE_PERSON), &still, error))
    return FALSE;
  return still || !sos_stage_is_open (sos_record_get_text (episode, SOS_EPISODE_STAGE))
         || find_clock (transaction, episode, release_on, due, clock, error);
}

static gboolean
set_allocated (SosTransaction *transaction, SosRecord *episode, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, "SELECT max (dated) FROM stage_event WHERE episode = $1 AND stage = 'ALLOCATED' AND removed IS NULL",
                                                     &local, "i", sos_record_get_id (episode));

  if (rows != NULL && sos_rows_next (rows, &local))
    sos_record_set_text (episode, SOS_EPISODE_ALLOCATED_ON, sos_rows_get_text (rows, 0));
  return sos_pass_error (&local, error);
}

gboolean
sos_stage_clock_set (SosTransaction *transaction, SosRecord *episode, GError **error)
{
  g_autofree char *due = NULL;
  const char *clock;

  if (!set_allocated (transaction, episode, error) || !sos_stage_clock_foresee (transaction, episode, NULL, &due, &clock, error))
    return FALSE;
  sos_record_set_text (episode, SOS_EPISODE_NEXT_DUE_ON, due);
  sos_record_set_text (episode, SOS_EPISODE_CLOCK, clock);
  return TRUE;
}

gboolean
sos_stage_clock_project (SosTransaction *transaction, gint64 person, GError **error)
{
  g_autoptr (GPtrArray) episodes
    = sos_transaction_query (transaction, SOS_TYPE_EPISODE, "person = $1 AND closed_on IS NULL ORDER BY id", error, "i", person);

  for (guint i = 0; episodes != NULL && i < episodes->len; i++)
    if (!sos_stage_clock_set (transaction, episodes->pdata[i], error)
        || (sos_record_get_changed (episodes->pdata[i]) != 0 && !sos_transaction_save (transaction, episodes->pdata[i], error)))
      return FALSE;
  return episodes != NULL;
}

/* ---- whom a number or a day off reaches ---- */

typedef gboolean (*Take) (SosTransaction *transaction, SosRecord *episode, GError **error);

/* Calls @take for each of @sql whose clock is another than the rules say now: as it will be, not yet saved. */
static gboolean
for_each_moved (SosTransaction *transaction, const char *sql, const char *day, Take take, GError **error)
{
  g_autoptr (GArray) ids = sos_transaction_select_ids (transaction, sql, error, "s", day);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      g_autoptr (SosRecord) episode = sos_transaction_load (transaction, SOS_TYPE_EPISODE, g_array_index (ids, gint64, i), error);

      if (episode == NULL || !sos_stage_clock_set (transaction, episode, error)
          || (sos_record_get_changed (episode) != 0 && !take (transaction, episode, error)))
        return FALSE;
    }
  return ids != NULL;
}

/* It is saved before the commit, by the projection: undo and redo then find each record as they left it. */
static gboolean
refresh (SosTransaction *transaction, SosRecord *episode, GError **error)
{
  sos_transaction_refresh_person (transaction, sos_record_get_number (episode, SOS_EPISODE_PERSON));
  return TRUE;
}

#define OPEN "SELECT id FROM episode WHERE closed_on IS NULL AND removed IS NULL AND "

gboolean
sos_stage_clock_reach (SosTransaction *transaction, SosRecord *record, GError **error)
{
  if (SOS_IS_SETTING (record) && sos_limits_moves_clocks (sos_record_get_text (record, SOS_SETTING_NAME)))
    return for_each_moved (transaction, OPEN "clock IS NOT NULL AND $1 = $1 ORDER BY id", "", refresh, error);
  /* Whether it was put in or taken out, it moves only what is due on it or later. */
  if (SOS_IS_BANK_HOLIDAY (record))
    return for_each_moved (transaction, OPEN "next_due_on >= $1 AND clock IS NOT NULL ORDER BY id", sos_record_get_text (record, SOS_BANK_HOLIDAY_DAY), refresh,
                           error);
  return TRUE;
}

/* ---- an office from before ---- */

/* Nobody did anything: no line in the audit says that somebody did. */
static gboolean
put (SosTransaction *transaction, SosRecord *episode, GError **error)
{
  return sos_transaction_execute (transaction, "UPDATE episode SET next_due_on = $2, clock = $3 WHERE id = $1", error, "iss", sos_record_get_id (episode),
                                  sos_record_find_text (episode, SOS_EPISODE_NEXT_DUE_ON), sos_record_find_text (episode, SOS_EPISODE_CLOCK))
         && sos_person_list_project (transaction, sos_record_get_number (episode, SOS_EPISODE_PERSON), error);
}

gboolean
sos_stage_clock_fill (SosTransaction *transaction, GError **error)
{
  gint64 filled;

  if (!sos_transaction_select_number (transaction, "SELECT clocks FROM due_state", &filled, error, ""))
    return FALSE;
  /* What is due follows from the clocks, and is made anew after them. */
  return filled != 0
         || (for_each_moved (transaction, OPEN "$1 = $1 ORDER BY id", "", put, error)
             && sos_transaction_execute (transaction, "UPDATE due_state SET clocks = 1, filled = 0", error, ""));
}
