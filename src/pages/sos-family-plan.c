/* sos-family-plan.c - the goals of a family as a list with what can be done to each. The rows are made in sos-family-goal-row.c. */
#include "config.h"
#include "sos-family-plan.h"

#include "sos-blocks.h"
#include "sos-clock.h"
#include "sos-family-choices.h"
#include "sos-family-deeds.h"
#include "sos-family-goal-dialog.h"
#include "sos-family-goal-row.h"
#include "sos-family-share-dialog.h"
#include "sos-look.h"
#include "sos-plan-rules.h"
#include "sos-row-menu.h"

#include <glib/gi18n.h>
#include <string.h>

struct _SosFamilyPlan
{
  SosFamilyPart parent_instance;

  /* template */
  GtkMenuButton *add;
  GtkWidget *reviewed;
  SosStatus *review;
  GtkStack *stack;
  GtkListBox *list;

  char *shown; /* all that the list says: as long as it stays so, the rows do */
};

G_DEFINE_FINAL_TYPE (SosFamilyPlan, sos_family_plan, SOS_TYPE_FAMILY_PART)

static SosFamilyCase *
case_of (gpointer self)
{
  return sos_family_part_get_case (self);
}

/* The review ---------------------------------------------------------------------------------------------------------------- */

/* The open work; NULL: none. */
static const SosFamilyEpisodeRow *
find_work (gpointer self)
{
  GPtrArray *works = sos_family_case_get_episodes (case_of (self));
  const SosFamilyEpisodeRow *first = works->len > 0 ? works->pdata[0] : NULL;

  return first != NULL && first->open ? first : NULL;
}

static char *
dup_review (const SosFamilyEpisodeRow *work, const char *today, gboolean *over)
{
  const int days = work->review_on != NULL ? sos_date_days_between (work->review_on, today) : 0;
  g_autofree char *next = sos_date_dup_near (work->review_on);
  g_autofree char *last = sos_date_dup_short (work->reviewed_on);

  *over = days > 0;
  if (days > 0)
    return g_strdup_printf (g_dngettext (NULL, "The review is %d day over", "The review is %d days over", (gulong) days), days);
  if (next != NULL && last != NULL)
    /* Translators: two days */
    return g_strdup_printf (_("Next review: %s, last one %s"), next, last);
  if (next != NULL)
    return g_strdup_printf (_("Next review: %s"), next);
  return g_strdup (last != NULL ? _("No day for the next review") : _("Not reviewed yet; a review is due every six weeks"));
}

static void
show_review (SosFamilyPlan *self)
{
  const SosFamilyEpisodeRow *work = find_work (self);
  gboolean over = FALSE;
  g_autofree char *words = work != NULL ? dup_review (work, sos_family_case_get_day (case_of (self)), &over)
                                        : g_strdup (_("There is no open work with this household to review"));

  sos_chip_set_label (SOS_CHIP (self->review), words);
  sos_chip_set_icon_name (SOS_CHIP (self->review), over ? "alarm-symbolic" : "x-office-calendar-symbolic");
  sos_chip_set_tone (SOS_CHIP (self->review), over ? SOS_LOOK_WARN : NULL);
  gtk_widget_set_visible (self->reviewed, work != NULL);
}

/* The goals ----------------------------------------------------------------------------------------------------------------- */

static void
append_goals (SosFamilyPlan *self, gint64 person)
{
  GPtrArray *goals = sos_family_case_get_goals (case_of (self));

  for (guint i = 0; i < goals->len; i++)
    if (((const SosFamilyGoalRow *) goals->pdata[i])->person == person)
      sos_block_append_row (GTK_WIDGET (self->list),
                            sos_family_goal_row_new (goals->pdata[i], sos_family_case_get_family (case_of (self)), sos_store_get_codes (sos_family_part_get_store (SOS_FAMILY_PART (self))),
                                                     sos_family_case_get_day (case_of (self))));
}

static void
fill (SosFamilyPlan *self)
{
  GPtrArray *members = sos_family_case_get_members (case_of (self));
  g_autofree char *mark = sos_focus_dup_mark (GTK_WIDGET (self));

  sos_block_clear (GTK_WIDGET (self->list));
  append_goals (self, 0);
  for (guint i = 0; i < members->len; i++)
    if (((const SosFamilyRow *) members->pdata[i])->person != 0)
      append_goals (self, ((const SosFamilyRow *) members->pdata[i])->person);
  if (mark != NULL && !sos_focus_return (GTK_WIDGET (self), mark))
    gtk_widget_grab_focus (GTK_WIDGET (self->add));
}

static char *
dup_shown (SosFamilyPlan *self)
{
  GPtrArray *goals = sos_family_case_get_goals (case_of (self));
  GPtrArray *homes = sos_family_case_get_family (case_of (self))->homes;
  g_autoptr (GString) shown = g_string_new (sos_family_case_get_day (case_of (self)));

  for (guint i = 0; i < homes->len; i++)
    {
      g_autofree char *names = sos_family_dup_names (sos_family_case_get_family (case_of (self)), homes->pdata[i]);

      sos_family_shown_add (shown, ((const SosFamilyHome *) homes->pdata[i])->record, 1, names);
    }
  for (guint i = 0; i < goals->len; i++)
    {
      const SosFamilyGoalRow *goal = goals->pdata[i];

      sos_family_shown_add (shown, goal->id, 5, goal->whose, goal->words, goal->why, goal->target, goal->status);
      g_string_append_printf (shown, "\t%d", goal->shared);
      sos_family_shown_add (shown, goal->some, 2, goal->with, goal->readers);
      for (guint k = 0; k < goal->steps->len; k++)
        {
          const SosFamilyStep *step = goal->steps->pdata[k];

          sos_family_shown_add (shown, step->id, 4, step->words, step->who, step->by_when, step->status);
        }
    }
  return g_string_free (g_steal_pointer (&shown), FALSE);
}

static void
fill_add_menu (SosFamilyPlan *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GPtrArray) members = sos_family_list_members (SOS_FAMILY_PART (self), SOS_FAMILY_HERE);

  sos_row_menu_add (menu, _("The whole family"), "family-plan.add-goal", g_variant_new_int64 (0));
  for (guint i = 0; i < members->len; i++)
    {
      const SosFamilyRow *row = members->pdata[i];

      sos_row_menu_add (menu, row->name, "family-plan.add-goal", g_variant_new_int64 (row->person));
    }
  gtk_menu_button_set_menu_model (self->add, G_MENU_MODEL (menu));
}

/* Deeds --------------------------------------------------------------------------------------------------------------------- */

static void
write_deed (gpointer self, const char *title, SosTransactionFunc func, gint64 id, const char *code)
{
  sos_family_part_write (self, title, func, sos_deed_new (id, code, NULL), (GDestroyNotify) sos_deed_free, NULL);
}

static void
reviewed_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const SosFamilyEpisodeRow *work = find_work (widget);

  if (work != NULL)
    write_deed (widget, _("Review recorded"), (SosTransactionFunc) sos_casework_review_household, work->id, NULL);
}

static void
add_goal_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sos_family_ask_goal (SOS_FAMILY_PART (widget), 0, g_variant_get_int64 (parameter));
}

static void
edit_goal_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sos_family_ask_goal (SOS_FAMILY_PART (widget), g_variant_get_int64 (parameter), 0);
}

static void
add_step_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sos_family_ask_step (SOS_FAMILY_PART (widget), 0, g_variant_get_int64 (parameter));
}

static void
edit_step_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sos_family_ask_step (SOS_FAMILY_PART (widget), g_variant_get_int64 (parameter), 0);
}

static void
goal_status_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *code;
  gint64 id;

  g_variant_get (parameter, "(x&s)", &id, &code);
  write_deed (widget, _("Goal: how it goes"), (SosTransactionFunc) sos_casework_set_family_goal_status, id, code);
}

static void
write_share (gpointer self, const char *title, SosShareGoal *share)
{
  sos_family_part_write (self, title, (SosTransactionFunc) sos_casework_share_family_goal, share, (GDestroyNotify) sos_share_goal_free, NULL);
}

static void
share_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *code;
  gint64 id;
  gboolean shared;

  g_variant_get (parameter, "(x&s)", &id, &code);
  shared = g_str_equal (code, "YES");
  write_share (widget, shared ? _("Goal shared with the family") : _("Goal kept private"), sos_share_goal_new (id, shared));
}

static void
share_home_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosShareGoal *share;
  gint64 id, home;

  g_variant_get (parameter, "(xx)", &id, &home);
  share = sos_share_goal_new (id, TRUE);
  g_array_append_val (share->homes, home);
  write_share (widget, _("Goal shared with one home"), share);
}

static void
share_with_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GPtrArray *goals = sos_family_case_get_goals (case_of (widget));

  for (guint i = 0; i < goals->len; i++)
    if (((const SosFamilyGoalRow *) goals->pdata[i])->id == g_variant_get_int64 (parameter))
      sos_family_ask_share (SOS_FAMILY_PART (widget), goals->pdata[i]);
}

static void
step_status_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosCodes *codes = sos_store_get_codes (sos_family_part_get_store (SOS_FAMILY_PART (widget)));
  g_autofree char *title = NULL;
  const char *code;
  gint64 id;

  g_variant_get (parameter, "(x&s)", &id, &code);
  /* Translators: what has become of a step: "Step: done" */
  title = g_strdup_printf (_("Step: %s"), sos_codes_get_label (codes, "action-status", code));
  if (g_str_equal (code, SOS_ACTION_NOT_DONE))
    sos_family_ask_reason (SOS_FAMILY_PART (widget), id);
  else
    write_deed (widget, title, (SosTransactionFunc) sos_casework_set_family_action_status, id, code);
}

static void
remove_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const gboolean goal = g_str_equal (name, "family-plan.remove-goal");

  sos_family_part_remove (SOS_FAMILY_PART (widget), goal ? _("Goal removed") : _("Step removed"),
                          goal ? SOS_TYPE_FAMILY_GOAL : SOS_TYPE_FAMILY_ACTION, g_variant_get_int64 (parameter));
}

static const struct
{
  const char *name;
  const char *parameter;
  GtkWidgetActionActivateFunc func;
} actions[] = {
  { "family-plan.reviewed", NULL, reviewed_cb },         { "family-plan.add-goal", "x", add_goal_cb },
  { "family-plan.edit-goal", "x", edit_goal_cb },        { "family-plan.remove-goal", "x", remove_cb },
  { "family-plan.goal-status", "(xs)", goal_status_cb }, { "family-plan.share", "(xs)", share_cb },
  { "family-plan.share-home", "(xx)", share_home_cb },   { "family-plan.share-with", "x", share_with_cb },
  { "family-plan.add-step", "x", add_step_cb },          { "family-plan.edit-step", "x", edit_step_cb },
  { "family-plan.remove-step", "x", remove_cb },         { "family-plan.step-status", "(xs)", step_status_cb },
};

/* Class --------------------------------------------------------------------------------------------------------------------- */

/* A day that has passed is only looked at. */
static void
enable_actions (SosFamilyPlan *self)
{
  const gboolean today = sos_family_part_is_today (SOS_FAMILY_PART (self));

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i].name, today);
  gtk_widget_set_sensitive (GTK_WIDGET (self->add), today);
}

/* Goals have no days of their own: of a past one nothing is said. */
static const char *
find_view (SosFamilyPlan *self)
{
  SosFamilyPart *part = SOS_FAMILY_PART (self);

  if (!sos_family_part_is_today (part))
    return "past";
  return sos_family_case_get_goals (sos_family_part_get_case (part))->len > 0 ? "goals" : "none";
}

static void
sos_family_plan_show_case (SosFamilyPart *part, SosFamilyCase *family_case)
{
  SosFamilyPlan *self = SOS_FAMILY_PLAN (part);
  g_autofree char *shown = dup_shown (self);

  enable_actions (self);
  show_review (self);
  fill_add_menu (self);
  if (g_strcmp0 (shown, self->shown) != 0)
    fill (self);
  g_free (self->shown);
  self->shown = g_steal_pointer (&shown);
  gtk_stack_set_visible_child_name (self->stack, find_view (self));
}

static void
sos_family_plan_dispose (GObject *object)
{
  sos_widget_dispose_template (object, SOS_TYPE_FAMILY_PLAN);
  G_OBJECT_CLASS (sos_family_plan_parent_class)->dispose (object);
}

static void
sos_family_plan_finalize (GObject *object)
{
  g_free (SOS_FAMILY_PLAN (object)->shown);
  G_OBJECT_CLASS (sos_family_plan_parent_class)->finalize (object);
}

static void
sos_family_plan_class_init (SosFamilyPlanClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sos_family_plan_dispose;
  G_OBJECT_CLASS (klass)->finalize = sos_family_plan_finalize;
  SOS_FAMILY_PART_CLASS (klass)->show_case = sos_family_plan_show_case;
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter, actions[i].func);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stgiles/Sos/ui/sos-family-plan.ui");
  gtk_widget_class_bind_template_child (widget_class, SosFamilyPlan, add);
  gtk_widget_class_bind_template_child (widget_class, SosFamilyPlan, reviewed);
  gtk_widget_class_bind_template_child (widget_class, SosFamilyPlan, review);
  gtk_widget_class_bind_template_child (widget_class, SosFamilyPlan, stack);
  gtk_widget_class_bind_template_child (widget_class, SosFamilyPlan, list);
}

static void
sos_family_plan_init (SosFamilyPlan *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  sos_stack_speak_visible_only (self->stack);
}

SosFamilyPart *
sos_family_plan_new (SosStore *store)
{
  return g_object_new (SOS_TYPE_FAMILY_PLAN, "store", store, NULL);
}
