/* sos-plan-checks.c - what is asked of a plan and its parts before they are saved: an agreed version stays as it was agreed (4.4). */
#include "config.h"
#include "sos-record-checks-private.h"

#include "sos-casework-private.h"
#include "sos-plan-rules.h"
#include "sos-records.h"

#include <glib/gi18n.h>

/* What goes on after a plan was agreed: how far things are, when the next meeting is, and how the copy was given. */
static const struct
{
  const char *record;
  guint field;
} living[] = {
  { "plan", SOS_PLAN_COPY_GIVEN },   { "goal", SOS_GOAL_STATUS },       { "action", SOS_ACTION_STATUS },
  { "action", SOS_ACTION_REASON },   { "action", SOS_ACTION_EVIDENCE }, { "action", SOS_ACTION_REMIND_ON },
  { "plan", SOS_PLAN_NEXT_MEETING_ON }, { "plan", SOS_PLAN_NEXT_MEETING_WORDS },
};

static gboolean
is_living (const char *record, guint field)
{
  for (guint i = 0; i < G_N_ELEMENTS (living); i++)
    if (living[i].field == field && g_str_equal (living[i].record, record))
      return TRUE;
  return FALSE;
}

static gboolean
only_living_changed (SosRecord *before, SosRecord *record)
{
  SosRecordClass *klass = SOS_RECORD_GET_CLASS (record);

  for (guint i = 0; before != NULL && i < klass->n_fields; i++)
    if (!is_living (klass->name, i) && sos_casework_has_changed (before, record, i))
      return FALSE;
  return before != NULL;
}

static gboolean
refuse_frozen (GError **error)
{
  return sos_casework_refuse ("4.4", _("This plan was agreed and stays as it is. To change something, start a new version."), error);
}

gboolean
sos_plan_checks_frozen (SosTransaction *transaction, SosRecord *before, SosRecord *record, GError **error)
{
  g_autoptr (SosRecord) plan = sos_casework_find_plan (transaction, before != NULL ? before : record, error);

  if (plan == NULL)
    return FALSE;
  if (sos_record_has_text (plan, SOS_PLAN_STATE, SOS_PLAN_DRAFT)
      || (sos_record_has_text (plan, SOS_PLAN_STATE, SOS_PLAN_AGREED) && only_living_changed (before, record)))
    return TRUE;
  return refuse_frozen (error);
}

/* A new goal or step stands after the others and has not begun. */
static const struct
{
  const char *record;
  guint owner, position, status;
  const char *first_status;
  const char *next_position;
} beginnings[] = {
  { "goal", SOS_GOAL_PLAN, SOS_GOAL_POSITION, SOS_GOAL_STATUS, SOS_GOAL_NOT_STARTED,
    "SELECT coalesce (max (position), 0) + 1 FROM goal WHERE plan = $1 AND removed IS NULL" },
  { "action", SOS_ACTION_GOAL, SOS_ACTION_POSITION, SOS_ACTION_STATUS, SOS_ACTION_TO_DO,
    "SELECT coalesce (max (position), 0) + 1 FROM action WHERE goal = $1 AND removed IS NULL" },
  { "family_goal", SOS_FAMILY_GOAL_HOUSEHOLD, SOS_FAMILY_GOAL_POSITION, SOS_FAMILY_GOAL_STATUS, SOS_GOAL_NOT_STARTED,
    "SELECT coalesce (max (position), 0) + 1 FROM family_goal WHERE household = $1 AND removed IS NULL" },
  { "family_action", SOS_FAMILY_ACTION_GOAL, SOS_FAMILY_ACTION_POSITION, SOS_FAMILY_ACTION_STATUS, SOS_ACTION_TO_DO,
    "SELECT coalesce (max (position), 0) + 1 FROM family_action WHERE goal = $1 AND removed IS NULL" },
};

static gboolean
begin_planned (SosTransaction *transaction, SosRecord *record, guint i, GError **error)
{
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, beginnings[i].next_position, error, "i",
                                                     sos_record_get_number (record, beginnings[i].owner));

  if (rows == NULL || !sos_rows_next (rows, error))
    return FALSE;
  if (!sos_record_is_set (record, beginnings[i].position))
    sos_record_set_number (record, beginnings[i].position, sos_rows_get_number (rows, 0));
  if (!sos_record_is_set (record, beginnings[i].status))
    sos_record_set_text (record, beginnings[i].status, beginnings[i].first_status);
  return TRUE;
}

gboolean
sos_plan_checks_begun (SosTransaction *transaction, SosRecord *before, SosRecord *record, GError **error)
{
  for (guint i = 0; before == NULL && i < G_N_ELEMENTS (beginnings); i++)
    if (g_str_equal (beginnings[i].record, sos_record_get_name (record)))
      return begin_planned (transaction, record, i, error);
  return TRUE;
}

gboolean
sos_plan_checks_part (SosTransaction *transaction, SosRecord *before, SosRecord *record, GError **error)
{
  return sos_plan_checks_frozen (transaction, before, record, error) && sos_plan_checks_begun (transaction, before, record, error);
}

gboolean
sos_plan_checks_plan (SosTransaction *transaction, SosRecord *before, SosRecord *plan, GError **error)
{
  if (before == NULL)
    {
      sos_record_set_text (plan, SOS_PLAN_STATE, SOS_PLAN_DRAFT);
      return TRUE;
    }
  if (sos_casework_has_changed (before, plan, SOS_PLAN_STATE) || sos_casework_has_changed (before, plan, SOS_PLAN_VERSION))
    return sos_casework_refuse ("4.4", _("A plan is agreed with the button for it, not by hand."), error);
  return sos_plan_checks_frozen (transaction, before, plan, error);
}

gboolean
sos_plan_checks_may_remove (SosTransaction *transaction, SosRecord *record, GError **error)
{
  g_autoptr (SosRecord) plan = sos_casework_find_plan (transaction, record, error);

  if (plan == NULL)
    return FALSE;
  return sos_record_has_text (plan, SOS_PLAN_STATE, SOS_PLAN_DRAFT) || refuse_frozen (error);
}
