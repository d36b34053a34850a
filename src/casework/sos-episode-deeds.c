/* sos-episode-deeds.c - the course of an episode (domain 1.1): begun, moved, given to a worker. */
#include "config.h"
#include "sos-casework.h"

#include "sos-casework-private.h"
#include "sos-clock.h"
#include "sos-episode-private.h"
#include "sos-likely.h"
#include "sos-limits-load.h"
#include "sos-pass-error.h"
#include "sos-reason-rules.h"
#include "sos-release.h"
#include "sos-rights.h"
#include "sos-stage-case.h"
#include "sos-stage-clock.h"
#include "sos-stage-rules.h"
#include "sos-worker-load.h"

#include <glib/gi18n.h>


/* Another open episode of the same person on the same service, or NULL. */
static SosRecord *
find_open (SosTransaction *transaction, SosRecord *episode, GError **error)
{
  g_autoptr (GPtrArray) episodes
    = sos_transaction_query (transaction, SOS_TYPE_EPISODE, "person = $1 AND service = $2 AND id <> $3 ORDER BY id", error, "isi",
                             sos_record_get_number (episode, SOS_EPISODE_PERSON), sos_record_get_text (episode, SOS_EPISODE_SERVICE),
                             sos_record_get_id (episode));

  for (guint i = 0; episodes != NULL && i < episodes->len; i++)
    if (sos_stage_is_open (sos_record_get_text (g_ptr_array_index (episodes, i), SOS_EPISODE_STAGE)))
      return g_object_ref (g_ptr_array_index (episodes, i));
  return NULL;
}

/* Without the blanks around it; "" where nothing was said. (transfer full) */
static char *
dup_reason (const char *words)
{
  return g_strstrip (g_strdup (words != NULL ? words : ""));
}

gboolean
sos_casework_check_second_episode (SosTransaction *transaction, SosRecord *episode, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) open = find_open (transaction, episode, &local);

  if (!sos_pass_error (&local, error))
    return FALSE;
  if (open == NULL || sos_reason_is_enough (sos_record_get_text (episode, SOS_EPISODE_SECOND_REASON)))
    return TRUE;
  return sos_casework_refuse ("V10", _("There is an open episode on this service already. Say why a second one is needed."), error);
}

gboolean
sos_casework_add_stage_event (SosTransaction *transaction, SosRecord *episode, const char *stage, const char *reason, GError **error)
{
  g_autoptr (SosStageEvent) event = g_object_new (SOS_TYPE_STAGE_EVENT, NULL);
  SosRecord *record = SOS_RECORD (event);

  sos_record_set_number (record, SOS_STAGE_EVENT_EPISODE, sos_record_get_id (episode));
  sos_record_set_text (record, SOS_STAGE_EVENT_STAGE, stage);
  sos_record_set_text (record, SOS_STAGE_EVENT_DATED, sos_transaction_get_today (transaction));
  sos_record_set_number (record, SOS_STAGE_EVENT_STAFF, sos_transaction_get_actor (transaction));
  sos_record_set_text (record, SOS_STAGE_EVENT_REASON, reason);
  return sos_transaction_save (transaction, record, error);
}

gboolean
sos_casework_open_episode (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) person = sos_transaction_load (transaction, SOS_TYPE_PERSON, deed->id, error);
  g_autoptr (SosEpisode) episode = g_object_new (SOS_TYPE_EPISODE, NULL);
  SosRecord *record = SOS_RECORD (episode);
  g_autoptr (SosSaveRecord) save = sos_save_record_new (record, NULL);

  if (person == NULL)
    return FALSE;
  sos_record_set_number (record, SOS_EPISODE_PERSON, deed->id);
  sos_record_set_text (record, SOS_EPISODE_SERVICE, deed->code);
  sos_record_set_text (record, SOS_EPISODE_STAGE, SOS_STAGE_REFERRED);
  sos_record_set_text (record, SOS_EPISODE_REFERRED_ON, deed->date != NULL ? deed->date : sos_transaction_get_today (transaction));
  sos_record_set_text (record, SOS_EPISODE_SECOND_REASON, deed->words);
  sos_record_set_text (record, SOS_EPISODE_BOROUGH, sos_record_get_text (person, SOS_PERSON_HOME_BOROUGH));
  if (!sos_casework_save_record (transaction, save, error))
    return FALSE;
  deed->result = sos_record_get_id (record);
  return sos_casework_note_likely (transaction, deed->id, SOS_LIKENESS_VERY_LIKELY, &deed->count, error);
}

static gboolean
is_end (SosRecord *episode, const char *stage)
{
  return sos_stage_is_open (sos_record_get_text (episode, SOS_EPISODE_STAGE)) && !sos_stage_is_open (stage);
}

/* What an ending has written down already counts, where the deed says nothing else. */
static void
take_closure (SosDeed *deed, const SosStageCase *stage)
{
  if (stage->closure == NULL || !g_strv_contains ((const char *const[]){ SOS_STAGE_CLOSED, SOS_STAGE_CLOSED_EARLY, NULL }, deed->code))
    return;
  if (deed->why == NULL)
    deed->why = g_strdup (sos_record_find_text (stage->closure, SOS_CLOSURE_REASON));
  if (deed->words == NULL)
    deed->words = g_strdup (sos_record_find_text (stage->closure, SOS_CLOSURE_WORDS));
}

/* A named person decides that it ends, with a reason in words (N10) and by the list (1.1). */
static gboolean
check_end (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  if (!sos_reason_is_enough (deed->words))
    return sos_casework_refuse ("N10", _("Say why it ends, in ten characters or more."), error);
  return sos_stage_is_reason (sos_transaction_get_codes (transaction), deed->code, deed->why)
         || sos_casework_refuse ("1.1", _("Choose the reason it ends for from the list."), error);
}

/* Why, and until when at most. */
static gboolean
check_pause (SosTransaction *transaction, SosRecord *episode, SosDeed *deed, const SosLimits *limits, GError **error)
{
  const char *today = sos_transaction_get_today (transaction);
  g_autofree char *last = sos_date_dup_add (today, limits->pause_days);

  if (!sos_reason_is_enough (deed->words))
    return sos_casework_refuse ("1.1", _("Say why it pauses, in ten characters or more."), error);
  if (deed->date != NULL && (!sos_date_is_valid (deed->date) || g_strcmp0 (deed->date, today) <= 0 || g_strcmp0 (deed->date, last) > 0))
    return sos_casework_refuse ("1.1", _("A pause ends on a day to come, no later than the office allows."), error);
  sos_record_set_text (episode, SOS_EPISODE_REVIEW_ON, deed->date != NULL ? deed->date : last);
  return TRUE;
}

/* After a pause the plan says again when it is reviewed. */
static gboolean
resume (SosTransaction *transaction, SosRecord *episode, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) plan = sos_transaction_find (transaction, SOS_TYPE_PLAN, "person = $1 AND state = 'AGREED' AND coalesce (episode, $2) = $2 ORDER BY version DESC",
                                                     &local, "ii", sos_record_get_number (episode, SOS_EPISODE_PERSON), sos_record_get_id (episode));

  sos_record_set_text (episode, SOS_EPISODE_REVIEW_ON, plan != NULL ? sos_record_get_text (plan, SOS_PLAN_REVIEW_ON) : NULL);
  return sos_pass_error (&local, error);
}

static gboolean
check_needs (SosTransaction *transaction, SosRecord *episode, SosDeed *deed, gboolean ends, GError **error)
{
  g_autoptr (SosStageCase) stage = sos_stage_case_load (transaction, episode, error);
  SosLimits limits;

  if (stage == NULL || !sos_limits_load (transaction, &limits, error))
    return FALSE;
  take_closure (deed, stage);
  if (ends && !(check_end (transaction, deed, error) && sos_release_check_end (transaction, episode, error)))
    return FALSE;
  if (ends)
    stage->facts.reason = deed->why;
  if (!sos_casework_obey (sos_stage_check_needs (deed->code, &stage->facts, &limits), error))
    return FALSE;
  if (g_strcmp0 (deed->code, SOS_STAGE_PAUSED) == 0)
    return check_pause (transaction, episode, deed, &limits, error);
  return !sos_record_has_text (episode, SOS_EPISODE_STAGE, SOS_STAGE_PAUSED) || ends || resume (transaction, episode, error);
}

static void
end (SosTransaction *transaction, SosRecord *episode, SosDeed *deed)
{
  g_autofree char *reason = dup_reason (deed->words);

  sos_record_set_text (episode, SOS_EPISODE_CLOSED_ON, sos_transaction_get_today (transaction));
  sos_record_set_text (episode, SOS_EPISODE_REASON, deed->why);
  sos_record_set_text (episode, SOS_EPISODE_REASON_WORDS, reason);
}

/* The event carries the reason, so it is written here and not by the save that follows; the clock counts from it. */
gboolean
sos_episode_put_at_stage (SosTransaction *transaction, SosRecord *episode, SosDeed *deed, GError **error)
{
  const gboolean ends = is_end (episode, deed->code);

  if (!sos_casework_obey (sos_stage_may_move (sos_record_get_text (episode, SOS_EPISODE_STAGE), deed->code), error))
    return FALSE;
  if (!sos_casework_obey (sos_stage_check_worker (deed->code, sos_record_get_number (episode, SOS_EPISODE_WORKER) != 0), error))
    return FALSE;
  if (!check_needs (transaction, episode, deed, ends, error))
    return FALSE;
  sos_record_set_text (episode, SOS_EPISODE_STAGE, deed->code);
  if (ends)
    end (transaction, episode, deed);
  return sos_casework_add_stage_event (transaction, episode, deed->code, deed->words, error)
         && sos_stage_clock_set (transaction, episode, error) && sos_transaction_save (transaction, episode, error)
         && (!ends || sos_episode_follow_end (transaction, episode, error))
         && sos_casework_refresh_status (transaction, sos_record_get_number (episode, SOS_EPISODE_PERSON), error);
}

/* The episode, where whoever is at the desk may change it. (transfer full) */
SosRecord *
sos_episode_load_for (SosTransaction *transaction, gint64 id, GError **error)
{
  g_autoptr (SosRecord) episode = sos_transaction_load (transaction, SOS_TYPE_EPISODE, id, error);

  if (episode == NULL
      || !sos_rights_ask_change (transaction, sos_record_get_number (episode, SOS_EPISODE_PERSON), SOS_TYPE_EPISODE, id, error))
    return NULL;
  return g_steal_pointer (&episode);
}

gboolean
sos_casework_move_episode (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) episode = sos_episode_load_for (transaction, deed->id, error);

  return episode != NULL && sos_episode_put_at_stage (transaction, episode, deed, error);
}

/* ---- allocation ---- */

/* Whoever has them already may keep them, whatever they carry. */
static gboolean
check_worker (SosTransaction *transaction, SosRecord *episode, SosRecord *worker, const char *words, GError **error)
{
  SosVerdict *verdict;

  if (sos_record_get_number (episode, SOS_EPISODE_WORKER) == sos_record_get_id (worker) && sos_record_get_flag (worker, SOS_STAFF_ACTIVE))
    return TRUE;
  verdict = sos_worker_load_ask (transaction, episode, worker, words, error);
  return verdict != NULL && sos_casework_obey (verdict, error);
}

gboolean
sos_episode_give_to (SosTransaction *transaction, SosRecord *episode, gint64 staff, const char *words, GError **error)
{
  g_autoptr (SosRecord) worker = sos_transaction_load (transaction, SOS_TYPE_STAFF, staff, error);
  g_autoptr (SosDeed) allocate = sos_deed_new (sos_record_get_id (episode), SOS_STAGE_ALLOCATED, words);

  if (worker == NULL)
    return FALSE;
  if (!sos_stage_is_open (sos_record_get_text (episode, SOS_EPISODE_STAGE)))
    return sos_casework_refuse ("1.1", _("This episode has ended; nobody is given it."), error);
  if (!check_worker (transaction, episode, worker, words, error))
    return FALSE;
  sos_record_set_number (episode, SOS_EPISODE_WORKER, staff);
  sos_record_set_number (episode, SOS_EPISODE_TEAM, sos_record_get_number (worker, SOS_STAFF_TEAM));
  /* Given to a worker, a waiting episode is allocated; any other only changes hands. */
  if (sos_record_has_text (episode, SOS_EPISODE_STAGE, SOS_STAGE_WAITING))
    return sos_episode_put_at_stage (transaction, episode, allocate, error);
  return sos_transaction_save (transaction, episode, error);
}

gboolean
sos_casework_allocate_episode (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) episode = sos_episode_load_for (transaction, deed->id, error);

  return episode != NULL && sos_episode_give_to (transaction, episode, deed->other, deed->words, error);
}
