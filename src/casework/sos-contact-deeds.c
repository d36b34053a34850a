/* sos-contact-deeds.c - contacts logged, changed, signed, put right beneath, taken away, with what follows (domain 4.6, 1.1). */
#include "config.h"
#include "sos-contacts.h"

#include "sos-casework-private.h"
#include "sos-clock.h"
#include "sos-contact-seen.h"
#include "sos-contact-log-rules.h"
#include "sos-contact-reach.h"
#include "sos-holidays-load.h"
#include "sos-note-apart.h"
#include "sos-pass-error.h"
#include "sos-rights.h"
#include "sos-stage-case.h"
#include "sos-stage-clock.h"
#include "sos-stage-rules.h"

#include <glib/gi18n.h>

static char *
dup_day (gint64 seconds)
{
  g_autoptr (GDateTime) london = sos_clock_to_london (seconds);

  return g_date_time_format (london, "%Y-%m-%d");
}

static const char *
get_code (SosRecord *contact, guint field)
{
  return sos_record_find_text (contact, field);
}

/* ---- who may ---- */

static gboolean
wrote_it (SosTransaction *transaction, SosRecord *contact)
{
  const gint64 actor = sos_transaction_get_actor (transaction);

  return actor != 0 && (sos_record_get_number (contact, SOS_CONTACT_WORKER) == actor || sos_record_get_number (contact, SOS_CONTACT_ENTERED_BY) == actor);
}

/* One that is there for whoever asks, of a person whose record they may change. */
static SosRecord *
load_contact (SosTransaction *transaction, gint64 id, SosRightsCase *rights, GError **error)
{
  g_autoptr (SosRecord) contact = sos_transaction_load (transaction, SOS_TYPE_CONTACT, id, error);
  const gint64 person = contact != NULL ? sos_record_get_number (contact, SOS_CONTACT_PERSON) : 0;

  if (contact == NULL || !sos_rights_ask_change (transaction, person, SOS_TYPE_CONTACT, id, error)
      || !sos_rights_load (transaction, person, rights, error))
    return NULL;
  if (!sos_record_has_text (contact, SOS_CONTACT_VISIBILITY, SOS_CONTACT_RESTRICTED)
      || sos_contact_sees_restricted (rights, wrote_it (transaction, contact)))
    return g_steal_pointer (&contact);
  sos_transaction_set_not_found (error);
  return NULL;
}

/* The same for one that may still change. */
static SosRecord *
load_draft (SosTransaction *transaction, gint64 id, GError **error)
{
  SosRightsCase rights;
  g_autoptr (SosRecord) contact = load_contact (transaction, id, &rights, error);

  if (contact == NULL)
    return NULL;
  if (sos_record_get_number (contact, SOS_CONTACT_SIGNED_AT) != 0)
    {
      sos_casework_refuse ("4.6", _("This note is signed and stays as it is. Put a note beneath it instead."), error);
      return NULL;
    }
  return sos_casework_obey (sos_contact_may_finish (&rights, wrote_it (transaction, contact)), error) ? g_steal_pointer (&contact) : NULL;
}

/* ---- the episode ---- */

static GPtrArray *
load_episodes (SosTransaction *transaction, SosRecord *contact, GError **error)
{
  return sos_transaction_query (transaction, SOS_TYPE_EPISODE, "person = $1 ORDER BY referred_on, id", error, "i",
                                sos_record_get_number (contact, SOS_CONTACT_PERSON));
}

/* The one that is named; else of those open on the day the worker’s own, else the first; else the last there was. */
static SosRecord *
choose_episode (SosTransaction *transaction, SosRecord *contact, GPtrArray *episodes)
{
  const gint64 named = sos_record_get_number (contact, SOS_CONTACT_EPISODE), actor = sos_transaction_get_actor (transaction);
  SosRecord *open = NULL;

  for (guint i = 0; i < episodes->len; i++)
    {
      SosRecord *episode = episodes->pdata[i];

      if (named != 0 && sos_record_get_id (episode) == named)
        return episode;
      if (named != 0 || !sos_stage_is_open (sos_record_get_text (episode, SOS_EPISODE_STAGE)))
        continue;
      if (sos_record_get_number (episode, SOS_EPISODE_WORKER) == actor && actor != 0)
        return episode;
      open = open != NULL ? open : episode;
    }
  return named == 0 && open == NULL && episodes->len > 0 ? episodes->pdata[episodes->len - 1] : open;
}

static gboolean
set_episode (SosTransaction *transaction, SosRecord *contact, SosRecord **episode, GError **error)
{
  g_autoptr (GPtrArray) episodes = load_episodes (transaction, contact, error);
  SosRecord *chosen = episodes != NULL ? choose_episode (transaction, contact, episodes) : NULL;

  if (episodes == NULL)
    return FALSE;
  if (chosen == NULL && sos_record_get_number (contact, SOS_CONTACT_EPISODE) != 0)
    return sos_casework_refuse ("4.6", _("This episode is not theirs. Choose another."), error);
  sos_record_set_number (contact, SOS_CONTACT_EPISODE, chosen != NULL ? sos_record_get_id (chosen) : 0);
  *episode = chosen != NULL ? g_object_ref (chosen) : NULL;
  return TRUE;
}

/* ---- what a contact has to be ---- */

static gboolean
check (SosTransaction *transaction, SosContactEntry *entry, SosRecord *episode, GError **error)
{
  SosRecord *contact = entry->contact;
  g_autofree char **holidays = sos_holidays_list (transaction, error);
  g_autofree char *day = dup_day (MAX (sos_record_get_number (contact, SOS_CONTACT_STARTS_AT), 0));
  g_autofree char *entered = dup_day (sos_record_get_number (contact, SOS_CONTACT_ENTERED_AT));
  const SosContactFacts facts = {
    .type = get_code (contact, SOS_CONTACT_TYPE),
    .outcome = get_code (contact, SOS_CONTACT_OUTCOME),
    .starts_at = sos_record_get_number (contact, SOS_CONTACT_STARTS_AT),
    .now = sos_transaction_get_now (transaction),
    .day = day,
    .minutes = sos_record_get_number (contact, SOS_CONTACT_MINUTES),
    .n_with = entry->with->len,
    .referred_on = episode != NULL ? sos_record_find_text (episode, SOS_EPISODE_REFERRED_ON) : NULL,
    .late_days = holidays != NULL ? sos_working_days_between (day, entered, (const char *const *) holidays) : 0,
    .late_reason = sos_record_find_text (contact, SOS_CONTACT_LATE_REASON),
    .next_step = sos_record_find_text (contact, SOS_CONTACT_NEXT_STEP),
    .next_step_on = sos_record_find_text (contact, SOS_CONTACT_NEXT_STEP_ON),
  };

  return holidays != NULL && sos_casework_obey (sos_contact_check (&facts), error);
}

/* Somebody else is named or known by what they are; nobody is named whom whoever writes must not know of. */
static gboolean
check_with (SosTransaction *transaction, SosRecord *with, GError **error)
{
  const gint64 person = sos_record_get_number (with, SOS_CONTACT_WITH_OTHER_PERSON);

  if (person != 0 && sos_transaction_hides (transaction, person))
    {
      sos_transaction_set_not_found (error);
      return FALSE;
    }
  return sos_record_has_text (with, SOS_CONTACT_WITH_KIND, SOS_WITH_YP) || person != 0
         || sos_record_get_number (with, SOS_CONTACT_WITH_STAFF) != 0 || sos_record_find_text (with, SOS_CONTACT_WITH_NAME) != NULL
         || sos_record_find_text (with, SOS_CONTACT_WITH_ROLE) != NULL
         || sos_casework_refuse ("4.6", _("Say who took part: a name, or what they are."), error);
}

static gboolean
check_goal (SosTransaction *transaction, SosRecord *contact, gint64 id, GError **error)
{
  g_autoptr (SosRecord) goal = sos_transaction_load (transaction, SOS_TYPE_GOAL, id, error);

  return goal != NULL
         && (sos_transaction_find_person (transaction, goal, error) == sos_record_get_number (contact, SOS_CONTACT_PERSON)
             || sos_casework_refuse ("4.6", _("This goal is not theirs. Choose another."), error));
}

static gboolean
check_parts (SosTransaction *transaction, SosContactEntry *entry, GError **error)
{
  for (guint i = 0; i < entry->with->len; i++)
    if (!check_with (transaction, entry->with->pdata[i], error))
      return FALSE;
  for (guint i = 0; i < entry->goals->len; i++)
    if (!check_goal (transaction, entry->contact, g_array_index (entry->goals, gint64, i), error))
      return FALSE;
  return TRUE;
}

/* ---- what goes with it ---- */

static gboolean
remove_parts (SosTransaction *transaction, gint64 contact, GType type, GError **error)
{
  g_autoptr (GPtrArray) parts = sos_transaction_query (transaction, type, "contact = $1 ORDER BY id", error, "i", contact);

  for (guint i = 0; parts != NULL && i < parts->len; i++)
    if (!sos_transaction_remove (transaction, parts->pdata[i], error))
      return FALSE;
  return parts != NULL;
}

static gboolean
save_part (SosTransaction *transaction, gint64 contact, SosRecord *part, GError **error)
{
  sos_record_set_number (part, (guint) sos_record_class_find_owner (SOS_RECORD_GET_CLASS (part)), contact);
  return sos_transaction_save (transaction, part, error);
}

/* The values of each, as many records of @type as there are; those that are there stay, so that nothing is written that did not change. */
static gboolean
keep_parts (SosTransaction *transaction, gint64 contact, GType type, GPtrArray *parts, GError **error)
{
  g_autoptr (GPtrArray) stored = sos_transaction_query (transaction, type, "contact = $1 ORDER BY id", error, "i", contact);

  if (stored == NULL)
    return FALSE;
  for (guint i = 0; i < parts->len; i++)
    {
      g_autoptr (SosRecord) part = i < stored->len ? g_object_ref (stored->pdata[i]) : g_object_new (type, NULL);

      sos_record_assign (part, parts->pdata[i], 1u << sos_record_class_find_owner (SOS_RECORD_GET_CLASS (part)));
      if (!save_part (transaction, contact, part, error))
        return FALSE;
    }
  for (guint i = parts->len; i < stored->len; i++)
    if (!sos_transaction_remove (transaction, stored->pdata[i], error))
      return FALSE;
  return TRUE;
}

static GPtrArray *
dup_goals (SosContactEntry *entry)
{
  GPtrArray *goals = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < entry->goals->len; i++)
    g_ptr_array_add (goals, g_object_new (SOS_TYPE_CONTACT_GOAL, "goal", g_array_index (entry->goals, gint64, i), NULL));
  return goals;
}

static GPtrArray *
dup_purposes (SosContactEntry *entry)
{
  GPtrArray *purposes = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < entry->purposes->len; i++)
    g_ptr_array_add (purposes, g_object_new (SOS_TYPE_CONTACT_PURPOSE, "code", entry->purposes->pdata[i], NULL));
  return purposes;
}

static gboolean
keep_all_parts (SosTransaction *transaction, SosContactEntry *entry, GError **error)
{
  const gint64 id = sos_record_get_id (entry->contact);
  g_autoptr (GPtrArray) goals = dup_goals (entry), purposes = dup_purposes (entry);

  return keep_parts (transaction, id, SOS_TYPE_CONTACT_WITH, entry->with, error)
         && keep_parts (transaction, id, SOS_TYPE_CONTACT_GOAL, goals, error)
         && keep_parts (transaction, id, SOS_TYPE_CONTACT_PURPOSE, purposes, error);
}

/* ---- what follows ---- */

static gboolean
remove_task (SosTransaction *transaction, SosRecord *task, GError **error)
{
  return task == NULL || sos_record_is_set (task, SOS_TASK_DONE_ON) || sos_transaction_remove (transaction, task, error);
}

/* What others may not read is not told to them in a list of tasks. */
static char *
dup_task_words (SosRecord *contact)
{
  g_autofree char *day = NULL, *shortly = NULL;

  if (!sos_record_has_text (contact, SOS_CONTACT_VISIBILITY, SOS_CONTACT_RESTRICTED))
    return g_strdup (sos_record_get_text (contact, SOS_CONTACT_NEXT_STEP));
  day = dup_day (sos_record_get_number (contact, SOS_CONTACT_STARTS_AT));
  shortly = sos_date_dup_short (day);
  /* Translators: %s is a date */
  return g_strdup_printf (_("Next step after the contact of %s"), shortly);
}

/* The step is a task of whoever had the contact. One that is done stays as it is. */
static gboolean
keep_task (SosTransaction *transaction, SosRecord *contact, GError **error)
{
  const gint64 id = sos_record_get_number (contact, SOS_CONTACT_TASK);
  g_autoptr (SosRecord) task = id != 0 ? sos_transaction_find (transaction, SOS_TYPE_TASK, "id = $1", NULL, "i", id) : NULL;
  g_autofree char *words = NULL;

  if (sos_record_find_text (contact, SOS_CONTACT_NEXT_STEP) == NULL)
    {
      sos_record_set_number (contact, SOS_CONTACT_TASK, 0);
      return remove_task (transaction, task, error);
    }
  if (task == NULL)
    task = g_object_new (SOS_TYPE_TASK, "person", sos_record_get_number (contact, SOS_CONTACT_PERSON), "kind", "CONTACT_STEP", NULL);
  else if (sos_record_is_set (task, SOS_TASK_DONE_ON))
    return TRUE;
  words = dup_task_words (contact);
  sos_record_set_text (task, SOS_TASK_WORDS, words);
  sos_record_set_number (task, SOS_TASK_STAFF, sos_record_get_number (contact, SOS_CONTACT_WORKER));
  sos_record_set_text (task, SOS_TASK_DUE_ON, sos_record_find_text (contact, SOS_CONTACT_NEXT_STEP_ON));
  if (!sos_transaction_save (transaction, task, error))
    return FALSE;
  sos_record_set_number (contact, SOS_CONTACT_TASK, sos_record_get_id (task));
  return TRUE;
}

static gboolean
has_kind (SosContactEntry *entry, const char *kind)
{
  for (guint i = 0; i < entry->with->len; i++)
    if (sos_record_has_text (entry->with->pdata[i], SOS_CONTACT_WITH_KIND, kind))
      return TRUE;
  return FALSE;
}

/* 1.1: with the first try to reach them or theirs, what was allocated has begun. */
static gboolean
move_on (SosTransaction *transaction, SosContactEntry *entry, SosRecord *episode, GError **error)
{
  g_autoptr (SosDeed) deed = NULL;
  g_autoptr (SosStageCase) stage = NULL;

  if (episode == NULL || !sos_record_has_text (episode, SOS_EPISODE_STAGE, SOS_STAGE_ALLOCATED)
      || (!has_kind (entry, SOS_WITH_YP) && !has_kind (entry, SOS_WITH_RELATIVE))
      || sos_record_get_number (entry->contact, SOS_CONTACT_STARTS_AT) > sos_transaction_get_now (transaction))
    return TRUE;
  /* What is written down late may be from before it was allocated. */
  stage = sos_stage_case_load (transaction, episode, error);
  if (stage == NULL || !stage->facts.tried)
    return stage != NULL;
  deed = sos_deed_new (sos_record_get_id (episode), SOS_STAGE_ENGAGING, NULL);
  return sos_casework_move_episode (transaction, deed, error);
}

#define LAST \
  "SELECT max (starts_at) FROM contact WHERE episode = $1 AND removed IS NULL AND outcome = 'HELD' AND EXISTS (SELECT 1 FROM contact_with" \
  " WHERE contact_with.contact = contact.id AND contact_with.removed IS NULL AND contact_with.kind = 'YP')"

/* What was held with them, and of that what was in person (3.1). */
static const struct
{
  guint field; /* of the episode */
  const char *sql;
} lasts[] = { { SOS_EPISODE_LAST_CONTACT_ON, LAST }, { SOS_EPISODE_LAST_SEEN_ON, LAST " AND type IN " SOS_CONTACT_SEEN_IN } };

static gboolean
read_last (SosTransaction *transaction, gint64 episode, const char *sql, char **day, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, sql, &local, "i", episode);

  *day = rows != NULL && sos_rows_next (rows, &local) && !sos_rows_is_null (rows, 0) ? dup_day (sos_rows_get_number (rows, 0)) : NULL;
  return sos_pass_error (&local, error);
}

/* What lists know from before the log stays where it is later, unless it was @former, of the contact that changed. */
static gboolean
keep_one (SosTransaction *transaction, SosRecord *episode, guint which, const char *former, GError **error)
{
  const char *known = sos_record_find_text (episode, lasts[which].field);
  g_autofree char *day = NULL;

  if (!read_last (transaction, sos_record_get_id (episode), lasts[which].sql, &day, error))
    return FALSE;
  if (g_strcmp0 (known, day) != 0 && (known == NULL || g_strcmp0 (known, day) < 0 || g_strcmp0 (known, former) == 0))
    sos_record_set_text (episode, lasts[which].field, day);
  return TRUE;
}

/* The last contact of an episode is what was held with them last. */
static gboolean
keep_last (SosTransaction *transaction, gint64 id, const char *former, GError **error)
{
  g_autoptr (SosRecord) episode = id != 0 ? sos_transaction_load (transaction, SOS_TYPE_EPISODE, id, error) : NULL;

  if (id == 0)
    return TRUE;
  for (guint i = 0; episode != NULL && i < G_N_ELEMENTS (lasts); i++)
    if (!keep_one (transaction, episode, i, former, error))
      return FALSE;
  /* A try stops the clock of the first contact; a meeting begins the one of the assessment. */
  return episode != NULL && sos_stage_clock_set (transaction, episode, error)
         && (sos_record_get_changed (episode) == 0 || sos_transaction_save (transaction, episode, error));
}

static gboolean
keep_last_of_both (SosTransaction *transaction, SosRecord *before, SosRecord *after, GError **error)
{
  g_autofree char *former = before != NULL ? dup_day (sos_record_get_number (before, SOS_CONTACT_STARTS_AT)) : NULL;
  const gint64 then = before != NULL ? sos_record_get_number (before, SOS_CONTACT_EPISODE) : 0;
  const gint64 now = after != NULL ? sos_record_get_number (after, SOS_CONTACT_EPISODE) : 0;

  return (then == now || keep_last (transaction, then, former, error)) && keep_last (transaction, now, former, error);
}

/* ---- the deeds ---- */

static void
sign (SosTransaction *transaction, SosRecord *contact)
{
  sos_record_set_number (contact, SOS_CONTACT_SIGNED_BY, sos_transaction_get_actor (transaction));
  sos_record_set_number (contact, SOS_CONTACT_SIGNED_AT, sos_transaction_get_now (transaction));
}

static gboolean
follow_note (SosTransaction *transaction, SosRecord *contact, GError **error)
{
  return sos_note_apart_follow (transaction, contact, sos_record_get_number (contact, SOS_CONTACT_PERSON), error);
}

static void
begin (SosTransaction *transaction, SosRecord *contact)
{
  const gint64 actor = sos_transaction_get_actor (transaction);

  if (sos_record_get_number (contact, SOS_CONTACT_WORKER) == 0)
    sos_record_set_number (contact, SOS_CONTACT_WORKER, actor);
  sos_record_set_number (contact, SOS_CONTACT_ENTERED_BY, actor);
  sos_record_set_number (contact, SOS_CONTACT_ENTERED_AT, sos_transaction_get_now (transaction));
}

/* What stood there, where it may be changed; what is issued comes from there, whatever is handed in. */
static gboolean
prepare (SosTransaction *transaction, SosRecord *contact, SosRecord **before, GError **error)
{
  static const guint kept[] = { SOS_CONTACT_PERSON, SOS_CONTACT_TASK, SOS_CONTACT_ENTERED_BY, SOS_CONTACT_ENTERED_AT, SOS_CONTACT_OVERRIDE_BY, SOS_CONTACT_OVERRIDE_AT };

  *before = NULL;
  if (!sos_record_is_set (contact, SOS_CONTACT_VISIBILITY))
    sos_record_set_text (contact, SOS_CONTACT_VISIBILITY, SOS_CONTACT_NORMAL);
  sos_record_set_number (contact, SOS_CONTACT_SIGNED_BY, 0);
  sos_record_set_number (contact, SOS_CONTACT_SIGNED_AT, 0);
  if (sos_record_get_revision (contact) == 0)
    {
      begin (transaction, contact);
      return sos_rights_ask_change (transaction, sos_record_get_number (contact, SOS_CONTACT_PERSON), SOS_TYPE_CONTACT, 0, error);
    }
  *before = load_draft (transaction, sos_record_get_id (contact), error);
  for (guint i = 0; *before != NULL && i < G_N_ELEMENTS (kept); i++)
    sos_record_set_number (contact, kept[i], sos_record_get_number (*before, kept[i]));
  if (*before != NULL)
    sos_record_set_text (contact, SOS_CONTACT_OVERRIDE_RULE, sos_record_find_text (*before, SOS_CONTACT_OVERRIDE_RULE));
  return *before != NULL;
}

gboolean
sos_casework_keep_contact (SosTransaction *transaction, SosContactEntry *entry, GError **error)
{
  SosRecord *contact = entry->contact;
  g_autoptr (SosRecord) before = NULL, episode = NULL;

  if (!prepare (transaction, contact, &before, error) || !set_episode (transaction, contact, &episode, error)
      || !check (transaction, entry, episode, error) || !check_parts (transaction, entry, error)
      || !sos_contact_reach_settle (transaction, entry, error))
    return FALSE;
  if (entry->sign)
    sign (transaction, contact);
  return keep_task (transaction, contact, error) && sos_transaction_save (transaction, contact, error)
         && keep_all_parts (transaction, entry, error) && move_on (transaction, entry, episode, error)
         && keep_last_of_both (transaction, before, contact, error) && (!entry->sign || follow_note (transaction, contact, error));
}

gboolean
sos_casework_sign_contact (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) contact = load_draft (transaction, deed->id, error);

  if (contact == NULL)
    return FALSE;
  sign (transaction, contact);
  return sos_transaction_save (transaction, contact, error) && follow_note (transaction, contact, error);
}

gboolean
sos_casework_add_addendum (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  SosRightsCase rights;
  g_autoptr (SosRecord) contact = load_contact (transaction, deed->id, &rights, error);
  g_autoptr (SosRecord) addendum = NULL;
  g_autofree char *words = g_strstrip (g_strdup (deed->words != NULL ? deed->words : ""));

  if (contact == NULL)
    return FALSE;
  if (sos_record_get_number (contact, SOS_CONTACT_SIGNED_AT) == 0)
    return sos_casework_refuse ("4.6", _("This note is not signed yet: change it itself."), error);
  if (words[0] == '\0')
    return sos_casework_refuse ("4.6", _("Write what is to stand beneath."), error);
  addendum = g_object_new (SOS_TYPE_ADDENDUM, "contact", deed->id, "words", words, "written-by", sos_transaction_get_actor (transaction),
                           "written-at", sos_transaction_get_now (transaction), NULL);
  if (!sos_transaction_save (transaction, addendum, error))
    return FALSE;
  deed->result = sos_record_get_id (addendum);
  return sos_note_apart_follow (transaction, addendum, sos_record_get_number (contact, SOS_CONTACT_PERSON), error);
}

gboolean
sos_casework_remove_contact (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  static GType (*const parts[]) (void) = { sos_contact_with_get_type, sos_contact_goal_get_type, sos_contact_purpose_get_type };
  g_autoptr (SosRecord) contact = load_draft (transaction, deed->id, error);
  g_autoptr (SosRecord) task = NULL;

  if (contact == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (!remove_parts (transaction, deed->id, parts[i](), error))
      return FALSE;
  task = sos_transaction_find (transaction, SOS_TYPE_TASK, "id = $1", NULL, "i", sos_record_get_number (contact, SOS_CONTACT_TASK));
  return sos_transaction_remove (transaction, contact, error) && remove_task (transaction, task, error)
         && keep_last_of_both (transaction, contact, NULL, error);
}

gboolean
sos_contacts_may_restore (SosTransaction *transaction, SosRecord *before, SosRecord *after, GError **error)
{
  g_autoptr (SosRecord) beneath = NULL;

  if (!SOS_IS_CONTACT (before) || sos_record_get_number (before, SOS_CONTACT_SIGNED_AT) == 0
      || (after != NULL && sos_record_get_number (after, SOS_CONTACT_SIGNED_AT) != 0))
    return TRUE;
  beneath = sos_transaction_find (transaction, SOS_TYPE_ADDENDUM, "contact = $1", error, "i", sos_record_get_id (before));
  return beneath == NULL || sos_casework_refuse ("4.6", _("There is a note beneath it by now, so it stays signed."), error);
}
