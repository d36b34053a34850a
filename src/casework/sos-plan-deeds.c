/* sos-plan-deeds.c - a support plan from its first goal to the next version (domain 4.4, V13). */
#include "config.h"
#include "sos-casework.h"

#include "sos-casework-private.h"
#include "sos-clock.h"
#include "sos-person-case-private.h"
#include "sos-plan-rules.h"
#include "sos-rights.h"
#include "sos-stage-clock.h"
#include "sos-stage-rules.h"

#include <glib/gi18n.h>

static gboolean
save (SosTransaction *transaction, gpointer record, GError **error)
{
  g_autoptr (SosSaveRecord) saved = sos_save_record_new (record, NULL);

  return sos_casework_save_record (transaction, saved, error);
}

static gboolean
is_draft (SosRecord *plan)
{
  return sos_record_has_text (plan, SOS_PLAN_STATE, SOS_PLAN_DRAFT);
}

/* ---- starting a version ---- */

/* The newest plan of any state, or NULL. */
static SosRecord *
find_newest (SosPersonCase *person)
{
  GPtrArray *plans = sos_person_case_get_records (person, SOS_TYPE_PLAN);
  SosRecord *newest = NULL;

  for (guint i = 0; i < plans->len; i++)
    {
      SosRecord *plan = g_ptr_array_index (plans, i);

      if (newest == NULL || sos_record_get_number (plan, SOS_PLAN_VERSION) > sos_record_get_number (newest, SOS_PLAN_VERSION))
        newest = plan;
    }
  return newest;
}

/* A plan belongs to the episode that waits for one, else to the first open one. */
static gint64
find_episode (SosPersonCase *person)
{
  GPtrArray *episodes = sos_person_case_get_records (person, SOS_TYPE_EPISODE);
  gint64 open = 0;

  for (guint i = 0; i < episodes->len; i++)
    {
      SosRecord *episode = g_ptr_array_index (episodes, i);

      if (sos_record_has_text (episode, SOS_EPISODE_STAGE, SOS_STAGE_ASSESSED))
        return sos_record_get_id (episode);
      if (open == 0 && sos_stage_is_open (sos_record_get_text (episode, SOS_EPISODE_STAGE)))
        open = sos_record_get_id (episode);
    }
  return open;
}

static void
carry_over (SosRecord *from, SosRecord *plan, const char *today)
{
  static const guint fields[] = { SOS_PLAN_STRENGTHS, SOS_PLAN_NON_NEGOTIABLES, SOS_PLAN_IF_THINGS_GO_WRONG };
  const char *meeting = sos_record_get_text (from, SOS_PLAN_NEXT_MEETING_ON);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    sos_record_set_text (plan, fields[i], sos_record_get_text (from, fields[i]));
  if (meeting == NULL || g_strcmp0 (meeting, today) < 0)
    return;
  sos_record_set_text (plan, SOS_PLAN_NEXT_MEETING_ON, meeting);
  sos_record_set_text (plan, SOS_PLAN_NEXT_MEETING_WORDS, sos_record_get_text (from, SOS_PLAN_NEXT_MEETING_WORDS));
}

/* The values of @from as a new record that belongs to @owner. (transfer full) */
static SosRecord *
dup_for (SosRecord *from, guint owner_field, gint64 owner)
{
  SosRecord *copy = g_object_new (G_OBJECT_TYPE (from), NULL);

  sos_record_assign (copy, from, 0);
  sos_record_set_identity (copy, 0, 0, 0);
  sos_record_set_number (copy, owner_field, owner);
  return copy;
}

static gboolean
is_finished (SosRecord *record)
{
  if (SOS_IS_GOAL (record))
    return sos_record_has_text (record, SOS_GOAL_STATUS, SOS_GOAL_DONE) || sos_record_has_text (record, SOS_GOAL_STATUS, SOS_GOAL_DROPPED);
  if (SOS_IS_ACTION (record))
    return sos_record_has_text (record, SOS_ACTION_STATUS, SOS_ACTION_DONE)
           || sos_record_has_text (record, SOS_ACTION_STATUS, SOS_ACTION_NOT_DONE);
  return FALSE;
}

static gboolean copy_owned (SosTransaction *transaction, SosPersonCase *person, gint64 from, gint64 to, GType type, GError **error);

static gboolean
copy_one (SosTransaction *transaction, SosPersonCase *person, SosRecord *record, gint64 to, GError **error)
{
  g_autoptr (SosRecord) copy = dup_for (record, (guint) sos_record_class_find_owner (SOS_RECORD_GET_CLASS (record)), to);

  if (!sos_transaction_save (transaction, copy, error))
    return FALSE;
  return !SOS_IS_GOAL (record)
         || (copy_owned (transaction, person, sos_record_get_id (record), sos_record_get_id (copy), SOS_TYPE_GOAL_SHARE, error)
             && copy_owned (transaction, person, sos_record_get_id (record), sos_record_get_id (copy), SOS_TYPE_ACTION, error));
}

/* What is still open of @type goes from one owner to the other: goals of a plan with their shares and steps. */
static gboolean
copy_owned (SosTransaction *transaction, SosPersonCase *person, gint64 from, gint64 to, GType type, GError **error)
{
  g_autoptr (GPtrArray) records = sos_person_case_dup_owned (person, type, from);

  for (guint i = 0; i < records->len; i++)
    if (!is_finished (g_ptr_array_index (records, i))
        && !copy_one (transaction, person, g_ptr_array_index (records, i), to, error))
      return FALSE;
  return TRUE;
}

static SosPlan *
make_draft (SosTransaction *transaction, SosPersonCase *person, SosRecord *newest)
{
  SosPlan *plan = g_object_new (SOS_TYPE_PLAN, NULL);
  SosRecord *record = SOS_RECORD (plan);
  const char *today = sos_transaction_get_today (transaction);

  sos_record_set_number (record, SOS_PLAN_PERSON, sos_record_get_id (SOS_RECORD (sos_person_case_get_person (person))));
  sos_record_set_number (record, SOS_PLAN_EPISODE, find_episode (person));
  sos_record_set_number (record, SOS_PLAN_VERSION, newest != NULL ? MAX (sos_record_get_number (newest, SOS_PLAN_VERSION), 0) + 1 : 1);
  sos_record_set_text (record, SOS_PLAN_STARTED_ON, today);
  sos_record_set_number (record, SOS_PLAN_AUTHOR, sos_transaction_get_actor (transaction));
  if (newest != NULL)
    carry_over (newest, record, today);
  return plan;
}

/* One draft at a time: where one is being written, that is the answer. */
gboolean
sos_casework_start_plan (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  const gboolean may = sos_rights_ask_change (transaction, deed->id, SOS_TYPE_PLAN, 0, error);
  g_autoptr (SosPersonCase) person = may ? sos_person_case_load_whole (transaction, deed->id, error) : NULL;
  SosRecord *newest = person != NULL ? find_newest (person) : NULL;
  g_autoptr (SosPlan) plan = NULL;

  if (person == NULL)
    return FALSE;
  if (newest != NULL && is_draft (newest))
    {
      deed->result = sos_record_get_id (newest);
      return TRUE;
    }
  plan = make_draft (transaction, person, newest);
  if (!save (transaction, plan, error))
    return FALSE;
  deed->result = sos_record_get_id (SOS_RECORD (plan));
  return newest == NULL
         || copy_owned (transaction, person, sos_record_get_id (newest), deed->result, SOS_TYPE_GOAL, error);
}

/* ---- agreeing ---- */

static gboolean
replace_agreed (SosTransaction *transaction, SosPersonCase *person, GError **error)
{
  GPtrArray *plans = sos_person_case_get_records (person, SOS_TYPE_PLAN);

  for (guint i = 0; i < plans->len; i++)
    {
      SosRecord *plan = g_ptr_array_index (plans, i);

      if (!sos_record_has_text (plan, SOS_PLAN_STATE, SOS_PLAN_AGREED))
        continue;
      sos_record_set_text (plan, SOS_PLAN_STATE, SOS_PLAN_REPLACED);
      if (!sos_transaction_save (transaction, plan, error))
        return FALSE;
    }
  return TRUE;
}

/* The episode takes over the review; one that waited for a plan goes on. */
static gboolean
move_episode (SosTransaction *transaction, SosPersonCase *person, SosRecord *plan, GError **error)
{
  SosRecord *episode = sos_person_case_find (person, SOS_TYPE_EPISODE, sos_record_get_number (plan, SOS_PLAN_EPISODE));
  g_autoptr (SosDeed) deed = NULL;

  if (episode == NULL || !sos_stage_is_open (sos_record_get_text (episode, SOS_EPISODE_STAGE)))
    return TRUE;
  sos_record_set_text (episode, SOS_EPISODE_REVIEW_ON, sos_record_get_text (plan, SOS_PLAN_REVIEW_ON));
  if (!sos_stage_clock_set (transaction, episode, error))
    return FALSE;
  if (!sos_transaction_save (transaction, episode, error))
    return FALSE;
  if (!sos_record_has_text (episode, SOS_EPISODE_STAGE, SOS_STAGE_ASSESSED))
    return TRUE;
  deed = sos_deed_new (sos_record_get_id (episode), SOS_STAGE_PLAN_AGREED, NULL);
  return sos_casework_move_episode (transaction, deed, error);
}

static gboolean
check_agreed_on (SosTransaction *transaction, SosRecord *plan, const char *date, GError **error)
{
  if (!sos_date_is_valid (date))
    return sos_casework_refuse ("V4", _("The day it was agreed is no day."), error);
  if (g_strcmp0 (date, sos_transaction_get_today (transaction)) > 0)
    return sos_casework_refuse ("V4", _("The day it was agreed is still to come."), error);
  if (g_strcmp0 (date, sos_record_get_text (plan, SOS_PLAN_STARTED_ON)) < 0)
    return sos_casework_refuse ("V4", _("The day it was agreed is before the plan was started."), error);
  return TRUE;
}

static gboolean
check_v13 (SosPersonCase *person, SosRecord *plan, GError **error)
{
  g_autoptr (GPtrArray) findings = sos_person_case_check_plan (person, SOS_PLAN (plan));

  return sos_casework_obey (sos_plan_may_be_agreed (findings), error);
}

/* The day comes first: the review is counted from it (V13). */
static gboolean
freeze (SosTransaction *transaction, SosPersonCase *person, SosRecord *plan, const char *date, GError **error)
{
  sos_record_set_text (plan, SOS_PLAN_AGREED_ON, date);
  if (!check_agreed_on (transaction, plan, date, error) || !check_v13 (person, plan, error)
      || !replace_agreed (transaction, person, error))
    return FALSE;
  sos_record_set_text (plan, SOS_PLAN_STATE, SOS_PLAN_AGREED);
  return sos_transaction_save (transaction, plan, error) && move_episode (transaction, person, plan, error);
}

gboolean
sos_casework_agree_plan (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) stored = sos_transaction_load (transaction, SOS_TYPE_PLAN, deed->id, error);
  const gint64 of = stored != NULL ? sos_record_get_number (stored, SOS_PLAN_PERSON) : 0;
  const gboolean may = stored != NULL && sos_rights_ask_change (transaction, of, SOS_TYPE_PLAN, deed->id, error);
  g_autoptr (SosPersonCase) person = may ? sos_person_case_load_whole (transaction, of, error) : NULL;
  SosRecord *plan = person != NULL ? sos_person_case_find (person, SOS_TYPE_PLAN, deed->id) : NULL;

  if (plan == NULL)
    return FALSE;
  if (!is_draft (plan))
    return sos_casework_refuse ("4.4", _("This plan was agreed already. To change something, start a new version."), error);
  if (deed->code != NULL)
    sos_record_set_text (plan, SOS_PLAN_AGREEMENT, deed->code);
  if (deed->words != NULL)
    sos_record_set_text (plan, SOS_PLAN_AGREEMENT_WORDS, deed->words);
  return freeze (transaction, person, plan, deed->date != NULL ? deed->date : sos_transaction_get_today (transaction), error);
}

/* ---- how goals and steps go ---- */

gboolean
sos_casework_set_action_status (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) action = sos_transaction_load (transaction, SOS_TYPE_ACTION, deed->id, error);
  const gboolean not_done = g_strcmp0 (deed->code, SOS_ACTION_NOT_DONE) == 0;
  g_autofree char *reason = g_strstrip (g_strdup (deed->words != NULL ? deed->words : ""));

  if (action == NULL)
    return FALSE;
  if (not_done && *reason == '\0')
    return sos_casework_refuse ("4.4", _("Say why it was not done; a few words are enough."), error);
  sos_record_set_text (action, SOS_ACTION_STATUS, deed->code);
  sos_record_set_text (action, SOS_ACTION_REASON, not_done ? reason : NULL);
  return save (transaction, action, error);
}

gboolean
sos_casework_set_goal_status (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) goal = sos_transaction_load (transaction, SOS_TYPE_GOAL, deed->id, error);

  if (goal == NULL)
    return FALSE;
  sos_record_set_text (goal, SOS_GOAL_STATUS, deed->code);
  return save (transaction, goal, error);
}

/* ---- who may see a goal ---- */

static GPtrArray *
find_shares (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  return sos_transaction_query (transaction, SOS_TYPE_GOAL_SHARE, "goal = $1 AND shared_with = $2 ORDER BY id", error, "is", deed->id,
                                deed->code);
}

gboolean
sos_casework_share_goal (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (GPtrArray) shares = find_shares (transaction, deed, error);
  g_autoptr (SosRecord) share = g_object_new (SOS_TYPE_GOAL_SHARE, NULL);

  if (shares == NULL)
    return FALSE;
  for (guint i = 0; i < shares->len; i++)
    if (g_strcmp0 (sos_record_get_text (g_ptr_array_index (shares, i), SOS_GOAL_SHARE_NAME), deed->words) == 0)
      return TRUE;
  sos_record_set_number (share, SOS_GOAL_SHARE_GOAL, deed->id);
  sos_record_set_text (share, SOS_GOAL_SHARE_SHARED_WITH, deed->code);
  sos_record_set_text (share, SOS_GOAL_SHARE_NAME, deed->words);
  return save (transaction, share, error);
}

gboolean
sos_casework_stop_sharing_goal (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (GPtrArray) shares = find_shares (transaction, deed, error);

  for (guint i = 0; shares != NULL && i < shares->len; i++)
    {
      g_autoptr (SosSaveRecord) share = sos_save_record_new (g_ptr_array_index (shares, i), NULL);

      if (!sos_casework_remove_record (transaction, share, error))
        return FALSE;
    }
  return shares != NULL;
}
