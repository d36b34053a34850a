/* sos-episode-deeds.c - the course of an episode (domain 1.1): begun, moved, given to a worker. */
#include "config.h"
#include "sos-casework.h"

#include "sos-casework-private.h"
#include "sos-likely.h"
#include "sos-release.h"
#include "sos-rights.h"
#include "sos-stage-rules.h"

#include <glib/gi18n.h>

#define SHORTEST_REASON 10 /* V28: letters of a reason that says something */

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
  g_autofree char *reason = dup_reason (sos_record_get_text (episode, SOS_EPISODE_SECOND_REASON));

  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  if (open == NULL || g_utf8_strlen (reason, -1) >= SHORTEST_REASON)
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
  return sos_casework_note_likely (transaction, deed->id, SOS_LIKENESS_VERY_LIKELY_FROM, &deed->count, error);
}

static gboolean
is_end (SosRecord *episode, const char *stage)
{
  return sos_stage_is_open (sos_record_get_text (episode, SOS_EPISODE_STAGE)) && !sos_stage_is_open (stage);
}

/* V22: with a concern still open only where the safeguarding lead has written a note on it. */
static gboolean
check_concerns (SosTransaction *transaction, gint64 person, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (
    transaction,
    "SELECT 1 FROM concern c WHERE c.person = $1 AND c.closed_at IS NULL AND c.removed IS NULL AND NOT EXISTS (SELECT 1 FROM concern_step s"
    " JOIN staff ON staff.id = s.staff WHERE s.concern = c.id AND s.kind = 'NOTE' AND s.removed IS NULL AND staff.role = 'DSL')",
    &local, "i", person);
  const gboolean open = rows != NULL && sos_rows_next (rows, &local);

  if (local == NULL)
    return !open || sos_casework_refuse ("V22", _("A concern is still open. The safeguarding lead closes it, or writes a note on it first."), error);
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* A named person decides that it ends, with a reason in words (N10) and by the list (1.1). */
static gboolean
check_end (SosTransaction *transaction, SosRecord *episode, SosDeed *deed, GError **error)
{
  g_autofree char *reason = dup_reason (deed->words);

  if (*reason == '\0')
    return sos_casework_refuse ("N10", _("Say why it ends; a few words are enough."), error);
  if (!sos_stage_is_reason (sos_transaction_get_codes (transaction), deed->code, deed->why))
    return sos_casework_refuse ("1.1", _("Choose the reason it ends for from the list."), error);
  return check_concerns (transaction, sos_record_get_number (episode, SOS_EPISODE_PERSON), error);
}

static void
end (SosTransaction *transaction, SosRecord *episode, SosDeed *deed)
{
  g_autofree char *reason = dup_reason (deed->words);

  sos_record_set_text (episode, SOS_EPISODE_CLOSED_ON, sos_transaction_get_today (transaction));
  sos_record_set_text (episode, SOS_EPISODE_REASON, deed->why);
  sos_record_set_text (episode, SOS_EPISODE_REASON_WORDS, reason);
}

/* The event carries the reason, so it is written here and not by the save that follows. */
static gboolean
put_at_stage (SosTransaction *transaction, SosRecord *episode, const char *stage, SosDeed *deed, GError **error)
{
  const gboolean ends = is_end (episode, stage);

  if (!sos_casework_obey (sos_stage_may_move (sos_record_get_text (episode, SOS_EPISODE_STAGE), stage), error)
      || (ends && !(check_end (transaction, episode, deed, error) && sos_release_check_end (transaction, episode, error))))
    return FALSE;
  if (sos_stage_needs_worker (stage) && sos_record_get_number (episode, SOS_EPISODE_WORKER) == 0)
    return sos_casework_refuse ("V9", _("Nobody works with them yet. Choose a worker; that allocates the episode."), error);
  sos_record_set_text (episode, SOS_EPISODE_STAGE, stage);
  if (ends)
    end (transaction, episode, deed);
  return sos_transaction_save (transaction, episode, error)
         && sos_casework_add_stage_event (transaction, episode, stage, deed->words, error)
         && sos_casework_refresh_status (transaction, sos_record_get_number (episode, SOS_EPISODE_PERSON), error);
}

/* The episode, where whoever is at the desk may change it. (transfer full) */
static SosRecord *
load_episode (SosTransaction *transaction, gint64 id, GError **error)
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
  g_autoptr (SosRecord) episode = load_episode (transaction, deed->id, error);

  if (episode == NULL)
    return FALSE;
  return put_at_stage (transaction, episode, deed->code, deed, error);
}

gboolean
sos_casework_allocate_episode (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) episode = load_episode (transaction, deed->id, error);
  g_autoptr (SosRecord) worker = episode != NULL ? sos_transaction_load (transaction, SOS_TYPE_STAFF, deed->other, error) : NULL;

  if (worker == NULL)
    return FALSE;
  if (!sos_record_get_flag (worker, SOS_STAFF_ACTIVE))
    return sos_casework_refuse ("V9", _("This worker is not here any more. Choose another."), error);
  sos_record_set_number (episode, SOS_EPISODE_WORKER, deed->other);
  sos_record_set_number (episode, SOS_EPISODE_TEAM, sos_record_get_number (worker, SOS_STAFF_TEAM));
  /* Given to a worker, a waiting episode is allocated; any other only changes hands. */
  if (sos_record_has_text (episode, SOS_EPISODE_STAGE, SOS_STAGE_WAITING))
    return put_at_stage (transaction, episode, SOS_STAGE_ALLOCATED, deed, error);
  return sos_transaction_save (transaction, episode, error);
}
