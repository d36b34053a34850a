/* sos-person-plan-goal.c - one goal of a plan as a card. Knows its steps, no other goal. */
#include "config.h"
#include "sos-person-plan-goal.h"

#include "sos-person-plan-choice.h"
#include "sos-person-plan-text.h"
#include "sos-plan-rules.h"
#include "sos-record-saver.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>

#define OTHER_SHARE "OTHER"

struct _SosPersonPlanGoal
{
  GtkBox parent_instance;

  SosPersonPlanText *words;
  SosPersonPlanText *why;
  SosPersonPlanText *starting_point;
  SosPersonPlanText *success;
  GtkWidget *why_box;
  GtkEditable *target;
  GtkWidget *domain;
  GtkMenuButton *status;
  SosStatus *status_word;
  GtkPopover *status_popover;
  GtkBox *status_choices;
  GtkMenuButton *share;
  GtkPopover *share_popover;
  GtkLabel *share_label;
  GtkBox *share_choices;
  GtkEditable *share_name;
  GtkBox *steps;
  GtkWidget *add_step;
  GtkWidget *lacking;
  GtkLabel *good;
  GtkWidget *menu;
  GtkWidget *foot;
  GtkWidget *more;

  SosPersonTab *tab;             /* outlives the card */
  GtkSizeGroup *const *columns;  /* outlive the card */
  SosRecordSaver *saver;
  SosGoal *goal;
  SosPersonCase *person_case;
  SosPersonPlanAccess access;
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (SosPersonPlanGoal, sos_person_plan_goal, GTK_TYPE_BOX)

enum
{
  MOVE,
  LEFT_OVER,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gint64
goal_id (SosPersonPlanGoal *self)
{
  return sos_record_get_id (SOS_RECORD (self->goal));
}

/* Order --------------------------------------------------------------------------------------------------------------------- */

void
sos_person_plan_move (SosPersonTab *tab, GPtrArray *records, gpointer record, int by, guint position, const char *title)
{
  g_autoptr (GPtrArray) order = g_ptr_array_copy (records, NULL, NULL);
  GPtrArray *saves = g_ptr_array_new_with_free_func ((GDestroyNotify) sos_save_record_free);
  guint at = 0;
  int to;

  g_ptr_array_set_free_func (order, NULL);
  if (!g_ptr_array_find (order, record, &at))
    at = order->len;
  to = (int) at + by;
  if (at < order->len && to >= 0 && to < (int) order->len)
    {
      g_ptr_array_remove_index (order, at);
      g_ptr_array_insert (order, to, record);
    }
  for (guint i = 0; i < order->len; i++)
    if (sos_record_get_number (order->pdata[i], position) != i + 1)
      {
        g_autoptr (SosRecord) copy = sos_record_copy (order->pdata[i]);

        sos_record_set_number (copy, position, i + 1);
        g_ptr_array_add (saves, sos_save_record_new (copy, NULL));
      }
  if (saves->len == 0 || to == (int) at)
    g_ptr_array_unref (saves);
  else
    sos_person_tab_save_all (tab, title, saves);
}

static void
step_move_cb (SosPersonPlanStep *step, int by, SosPersonPlanGoal *self)
{
  g_autoptr (GPtrArray) steps = sos_person_case_dup_owned (self->person_case, SOS_TYPE_ACTION, goal_id (self));

  if (self->access == SOS_PERSON_PLAN_WRITE)
    sos_person_plan_move (self->tab, steps, sos_person_plan_step_get_action (step), by, SOS_ACTION_POSITION, _("Step moved"));
}

/* Steps --------------------------------------------------------------------------------------------------------------------- */

static void
step_entered_cb (SosPersonPlanStep *step, SosPersonPlanGoal *self)
{
  GtkWidget *next = gtk_widget_get_next_sibling (GTK_WIDGET (step));

  if (next)
    sos_person_plan_step_focus (SOS_PERSON_PLAN_STEP (next), SOS_PERSON_PLAN_STEP_WORDS);
  else
    gtk_widget_grab_focus (self->add_step);
}

static GtkWidget *
find_row (SosPersonPlanGoal *self, gint64 id)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->steps));

  while (row && sos_record_get_id (SOS_RECORD (sos_person_plan_step_get_action (SOS_PERSON_PLAN_STEP (row)))) != id)
    row = gtk_widget_get_next_sibling (row);
  return row;
}

/* The cursor does not go with a row: the window would send it to its other end. */
static void
remove_row (SosPersonPlanGoal *self, GtkWidget *row)
{
  if (sos_focus_find (row))
    step_entered_cb (SOS_PERSON_PLAN_STEP (row), self);
  gtk_box_remove (self->steps, row);
}

/* A step that is not in the plan, or not any more: its row goes. */
static void
left_over_cb (SosPersonPlanStep *step, SosPersonPlanGoal *self)
{
  remove_row (self, GTK_WIDGET (step));
  gtk_widget_set_visible (GTK_WIDGET (self->steps), gtk_widget_get_first_child (GTK_WIDGET (self->steps)) != NULL);
}

static GtkWidget *
row_new (SosPersonPlanGoal *self)
{
  GtkWidget *row = sos_person_plan_step_new (self->tab);

  sos_person_plan_step_join (SOS_PERSON_PLAN_STEP (row), self->columns);
  g_signal_connect_object (row, "move", G_CALLBACK (step_move_cb), self, 0);
  g_signal_connect_object (row, "entered", G_CALLBACK (step_entered_cb), self, 0);
  g_signal_connect_object (row, "left-over", G_CALLBACK (left_over_cb), self, 0);
  gtk_box_append (self->steps, row);
  return row;
}

/* What is left after those that were read: a step on its way into the plan stays, and one that still holds words of somebody. */
static void
drop_rows (SosPersonPlanGoal *self, GtkWidget *after)
{
  GtkWidget *row = after ? gtk_widget_get_next_sibling (after) : gtk_widget_get_first_child (GTK_WIDGET (self->steps));

  while (row)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (row);

      if (sos_person_plan_step_is_over (SOS_PERSON_PLAN_STEP (row), self->person_case))
        remove_row (self, row);
      row = next;
    }
}

/* Rows are kept by the step they show, so that the one being typed in stays where the cursor is. */
static void
show_steps (SosPersonPlanGoal *self)
{
  g_autoptr (GPtrArray) steps = sos_person_case_dup_owned (self->person_case, SOS_TYPE_ACTION, goal_id (self));
  GtkWidget *after = NULL;

  for (guint i = 0; i < steps->len; i++)
    {
      GtkWidget *row = find_row (self, sos_record_get_id (steps->pdata[i]));

      if (!row)
        row = row_new (self);
      sos_person_plan_step_show (SOS_PERSON_PLAN_STEP (row), self->person_case, steps->pdata[i], self->access);
      gtk_box_reorder_child_after (self->steps, row, after);
      after = row;
    }
  drop_rows (self, after);
  gtk_widget_set_visible (GTK_WIDGET (self->steps), gtk_widget_get_first_child (GTK_WIDGET (self->steps)) != NULL);
}

/* The row of a step for the worker, written or still to be; NULL where there is none. */
static GtkWidget *
find_worker_row (SosPersonPlanGoal *self)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->steps));

  while (row
         && !sos_record_has_text (SOS_RECORD (sos_person_plan_step_get_action (SOS_PERSON_PLAN_STEP (row))), SOS_ACTION_WHO,
                                  SOS_WHO_WORKER))
    row = gtk_widget_get_next_sibling (row);
  return row;
}

/* The worker's is asked for first, because no goal goes without it; then theirs. */
static SosAction *
new_step (SosPersonPlanGoal *self)
{
  SosAction *step = g_object_new (SOS_TYPE_ACTION, "goal", goal_id (self), "who", find_worker_row (self) ? SOS_WHO_YP : SOS_WHO_WORKER,
                                  "status", SOS_ACTION_TO_DO, NULL);

  sos_record_set_identity (SOS_RECORD (step), sos_store_make_id (sos_person_tab_get_store (self->tab)), 0, 0);
  return step;
}

/* It is there at once, with the cursor in it, and stored behind what is being typed: nothing is typed beside it. */
static void
add_step_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosPersonPlanGoal *self = SOS_PERSON_PLAN_GOAL (widget);
  g_autoptr (SosAction) step = NULL;
  GtkWidget *row;

  if (self->access != SOS_PERSON_PLAN_WRITE)
    return;
  step = new_step (self);
  row = row_new (self);
  sos_person_plan_step_begin (SOS_PERSON_PLAN_STEP (row), self->person_case, step);
  gtk_widget_set_visible (GTK_WIDGET (self->steps), TRUE);
  sos_person_plan_step_focus (SOS_PERSON_PLAN_STEP (row), SOS_PERSON_PLAN_STEP_WORDS);
}

static gboolean
lacks_worker (SosPersonPlanGoal *self)
{
  g_autoptr (GPtrArray) steps = sos_person_case_dup_written (self->person_case, SOS_TYPE_ACTION, goal_id (self));

  for (guint i = 0; i < steps->len; i++)
    if (sos_record_has_text (steps->pdata[i], SOS_ACTION_WHO, SOS_WHO_WORKER))
      return FALSE;
  return !sos_record_has_text (SOS_RECORD (self->goal), SOS_GOAL_STATUS, SOS_GOAL_DROPPED);
}

/* Status and shares --------------------------------------------------------------------------------------------------------- */

static void
show_status (SosPersonPlanGoal *self)
{
  const char *held = sos_record_find_text (self->goal, SOS_GOAL_STATUS);
  const char *status = held ? held : SOS_GOAL_NOT_STARTED;
  const SosLook *look = sos_look_find ("goal-status", status);
  const char *label = sos_codes_get_label (sos_person_case_get_codes (self->person_case), "goal-status", status);
  g_autofree char *spoken = g_strdup_printf (_("Status: %s"), label);

  sos_chip_set_label (SOS_CHIP (self->status_word), label);
  sos_chip_set_icon_name (SOS_CHIP (self->status_word), look->icon);
  sos_chip_set_tone (SOS_CHIP (self->status_word), look->tone);
  sos_spoken_name_set (GTK_WIDGET (self->status), spoken);
  sos_person_plan_choice_select (self->status_choices, status);
}

static void
status_chosen_cb (GtkWidget *choices, const char *code, SosPersonPlanGoal *self)
{
  g_autofree char *title = NULL;

  if (self->showing)
    return;
  /* Translators: what has become of a goal: "Goal: going well" */
  title = g_strdup_printf (_("Goal: %s"), sos_codes_get_label (sos_person_case_get_codes (self->person_case), "goal-status", code));
  gtk_popover_popdown (self->status_popover);
  sos_record_saver_flush (self->saver);
  sos_person_tab_write (self->tab, title, (SosTransactionFunc) sos_casework_set_goal_status,
                        sos_deed_new (goal_id (self), code, NULL), (GDestroyNotify) sos_deed_free, NULL);
}

static gboolean
is_shared (GPtrArray *shares, const char *code)
{
  for (guint i = 0; i < shares->len; i++)
    if (sos_record_has_text (shares->pdata[i], SOS_GOAL_SHARE_SHARED_WITH, code))
      return TRUE;
  return FALSE;
}

static void
share (SosPersonPlanGoal *self, gboolean with, const char *code, const char *name)
{
  sos_person_tab_write (self->tab, with ? _("Goal shared") : _("Goal no longer shared"),
                        (SosTransactionFunc) (with ? sos_casework_share_goal : sos_casework_stop_sharing_goal),
                        sos_deed_new (goal_id (self), code, name), (GDestroyNotify) sos_deed_free, NULL);
}

static void
share_toggled_cb (GtkCheckButton *button, SosPersonPlanGoal *self)
{
  if (!self->showing)
    share (self, gtk_check_button_get_active (button), g_object_get_data (G_OBJECT (button), "code"), NULL);
}

static void
share_named_cb (GtkEntry *entry, SosPersonPlanGoal *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->share_name)));

  if (name[0] == '\0')
    return;
  share (self, TRUE, OTHER_SHARE, name);
  gtk_editable_set_text (self->share_name, "");
}

static void
make_shares (SosPersonPlanGoal *self, SosCodes *codes)
{
  GPtrArray *list = sos_codes_get_list (codes, "goal-share");

  for (guint i = 0; list && i < list->len; i++)
    {
      const SosCode *code = list->pdata[i];
      GtkWidget *button;

      if (!code->active)
        continue;
      button = gtk_check_button_new_with_label (code->label);
      g_object_set_data_full (G_OBJECT (button), "code", g_strdup (code->code), g_free);
      g_signal_connect_object (button, "toggled", G_CALLBACK (share_toggled_cb), self, 0);
      gtk_box_append (self->share_choices, button);
    }
}

static void
show_shares (SosPersonPlanGoal *self)
{
  g_autoptr (GPtrArray) shares = sos_person_case_dup_owned (self->person_case, SOS_TYPE_GOAL_SHARE, goal_id (self));
  g_autofree char *words = sos_person_plan_words_dup_shares (self->person_case, goal_id (self));

  for (GtkWidget *b = gtk_widget_get_first_child (GTK_WIDGET (self->share_choices)); b; b = gtk_widget_get_next_sibling (b))
    gtk_check_button_set_active (GTK_CHECK_BUTTON (b), is_shared (shares, g_object_get_data (G_OBJECT (b), "code")));
  gtk_label_set_label (self->share_label, words);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->share), words);
  sos_spoken_name_set (GTK_WIDGET (self->share), words);
}

/* Deeds on the whole card --------------------------------------------------------------------------------------------------- */

static void
move_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosPersonPlanGoal *self = SOS_PERSON_PLAN_GOAL (widget);

  if (self->access == SOS_PERSON_PLAN_WRITE)
    g_signal_emit (self, signals[MOVE], 0, g_variant_get_int32 (parameter));
}

/* Its words could not be stored and it is not in the plan: refused when it was new, or removed by somebody else. */
static gboolean
is_stray (SosPersonPlanGoal *self)
{
  return sos_person_plan_goal_get_saving (self) == SOS_SAVING_HELD
         && !sos_person_case_find (self->person_case, SOS_TYPE_GOAL, goal_id (self));
}

static void
remove_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosPersonPlanGoal *self = SOS_PERSON_PLAN_GOAL (widget);

  if (self->access != SOS_PERSON_PLAN_WRITE)
    return;
  if (is_stray (self))
    g_signal_emit (self, signals[LEFT_OVER], 0);
  else
    sos_person_tab_remove (self->tab, _("Goal removed"), sos_record_saver_get_record (self->saver));
}

/* Refused, and nothing was typed that could be lost: the card has no reason to stay. */
static void
said_cb (SosRecordSaver *saver, const char *words, SosPersonPlanGoal *self)
{
  sos_person_tab_say (self->tab, words);
  if (sos_person_plan_goal_get_saving (self) == SOS_SAVING_DONE)
    g_signal_emit (self, signals[LEFT_OVER], 0);
}

static void
entered_cb (SosPersonPlanText *words, SosPersonPlanGoal *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

/* Class --------------------------------------------------------------------------------------------------------------------- */

/* Their words, how it goes, who may see it; then the steps and all below them. */
static gboolean
sos_person_plan_goal_focus_next (GtkWidget *widget, GtkDirectionType direction)
{
  SosPersonPlanGoal *self = SOS_PERSON_PLAN_GOAL (widget);
  GtkWidget *stops[] = { GTK_WIDGET (self->words), self->why_box, GTK_WIDGET (self->status), GTK_WIDGET (self->share),
                         GTK_WIDGET (self->steps), self->foot, self->more, sos_record_saver_get_panel (self->saver) };

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (sos_person_plan_goal_parent_class)->focus (widget, direction);
  return sos_focus_walk (stops, G_N_ELEMENTS (stops), direction);
}

static void
sos_person_plan_goal_dispose (GObject *object)
{
  SosPersonPlanGoal *self = SOS_PERSON_PLAN_GOAL (object);

  g_clear_object (&self->saver);
  g_clear_object (&self->goal);
  g_clear_object (&self->person_case);
  sos_widget_dispose_template (self, SOS_TYPE_PERSON_PLAN_GOAL);
  G_OBJECT_CLASS (sos_person_plan_goal_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *klass)
{
  static const struct
  {
    const char *id;
    gsize offset;
  } children[] = {
    { "goal.in-my-words", G_STRUCT_OFFSET (SosPersonPlanGoal, words) },
    { "goal.why-it-matters", G_STRUCT_OFFSET (SosPersonPlanGoal, why) },
    { "goal.starting-point", G_STRUCT_OFFSET (SosPersonPlanGoal, starting_point) },
    { "goal.success-looks-like", G_STRUCT_OFFSET (SosPersonPlanGoal, success) },
    { "goal.target-date", G_STRUCT_OFFSET (SosPersonPlanGoal, target) },
    { "goal.domain", G_STRUCT_OFFSET (SosPersonPlanGoal, domain) },
    { "why_box", G_STRUCT_OFFSET (SosPersonPlanGoal, why_box) },
    { "status", G_STRUCT_OFFSET (SosPersonPlanGoal, status) },
    { "status_word", G_STRUCT_OFFSET (SosPersonPlanGoal, status_word) },
    { "status_popover", G_STRUCT_OFFSET (SosPersonPlanGoal, status_popover) },
    { "status_choices", G_STRUCT_OFFSET (SosPersonPlanGoal, status_choices) },
    { "share", G_STRUCT_OFFSET (SosPersonPlanGoal, share) },
    { "share_popover", G_STRUCT_OFFSET (SosPersonPlanGoal, share_popover) },
    { "share_label", G_STRUCT_OFFSET (SosPersonPlanGoal, share_label) },
    { "share_choices", G_STRUCT_OFFSET (SosPersonPlanGoal, share_choices) },
    { "share_name", G_STRUCT_OFFSET (SosPersonPlanGoal, share_name) },
    { "steps", G_STRUCT_OFFSET (SosPersonPlanGoal, steps) },
    { "add_step", G_STRUCT_OFFSET (SosPersonPlanGoal, add_step) },
    { "lacking", G_STRUCT_OFFSET (SosPersonPlanGoal, lacking) },
    { "good", G_STRUCT_OFFSET (SosPersonPlanGoal, good) },
    { "menu", G_STRUCT_OFFSET (SosPersonPlanGoal, menu) },
    { "foot", G_STRUCT_OFFSET (SosPersonPlanGoal, foot) },
    { "more_box", G_STRUCT_OFFSET (SosPersonPlanGoal, more) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    gtk_widget_class_bind_template_child_full (klass, children[i].id, FALSE, children[i].offset);
}

static void
sos_person_plan_goal_class_init (SosPersonPlanGoalClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sos_person_plan_goal_dispose;
  widget_class->focus = sos_person_plan_goal_focus_next;
  signals[MOVE] = g_signal_new ("move", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                G_TYPE_INT);
  signals[LEFT_OVER] = g_signal_new ("left-over", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (SOS_TYPE_PERSON_PLAN_TEXT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stgiles/Sos/ui/sos-person-plan-goal.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "goal.move", "i", move_cb);
  gtk_widget_class_install_action (widget_class, "goal.remove", NULL, remove_cb);
  gtk_widget_class_install_action (widget_class, "goal.add-step", NULL, add_step_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "goal.move", "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "goal.move", "i", 1);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
sos_person_plan_goal_init (SosPersonPlanGoal *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->words, "entered", G_CALLBACK (entered_cb), self, 0);
  g_signal_connect_object (self->why, "entered", G_CALLBACK (entered_cb), self, 0);
  g_signal_connect_object (self->share_name, "activate", G_CALLBACK (share_named_cb), self, 0);
}

GtkWidget *
sos_person_plan_goal_new (SosPersonTab *tab, GtkSizeGroup *const columns[3])
{
  SosPersonPlanGoal *self = g_object_new (SOS_TYPE_PERSON_PLAN_GOAL, NULL);
  SosStore *store = sos_person_tab_get_store (tab);

  self->tab = tab;
  self->columns = columns;
  self->saver = sos_record_saver_new (store, GTK_WIDGET (self), SOS_TYPE_GOAL);
  g_signal_connect_object (self->saver, "said", G_CALLBACK (said_cb), self, 0);
  gtk_box_append (GTK_BOX (self), sos_record_saver_get_panel (self->saver));
  sos_person_plan_choice_fill (self->status_choices, sos_store_get_codes (store), "goal-status", 1,
                               G_CALLBACK (status_chosen_cb), self);
  make_shares (self, sos_store_get_codes (store));
  return GTK_WIDGET (self);
}

/* What is empty and cannot be written is not shown as an empty line. */
static void
show_access (SosPersonPlanGoal *self)
{
  SosPersonPlanText *texts[] = { self->words, self->why, self->starting_point, self->success };
  gboolean write = self->access == SOS_PERSON_PLAN_WRITE;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    sos_person_plan_text_set_editable (texts[i], write);
  gtk_editable_set_editable (self->target, write);
  gtk_widget_set_sensitive (self->domain, write);
  gtk_widget_set_visible (self->why_box, write || sos_record_find_text (self->goal, SOS_GOAL_WHY_IT_MATTERS));
  gtk_widget_set_visible (self->add_step, write);
  gtk_widget_set_visible (self->menu, write);
  gtk_widget_set_visible (self->lacking, write && lacks_worker (self));
  gtk_widget_set_sensitive (gtk_popover_get_child (self->share_popover), write);
  gtk_widget_set_sensitive (gtk_popover_get_child (self->status_popover), self->access != SOS_PERSON_PLAN_READ);
}

void
sos_person_plan_goal_begin (SosPersonPlanGoal *self, SosPersonCase *person_case, SosGoal *goal, guint number)
{
  g_return_if_fail (SOS_IS_PERSON_PLAN_GOAL (self));

  sos_record_saver_make (self->saver, goal, _("Goal added"));
  sos_person_plan_goal_show (self, person_case, goal, number, SOS_PERSON_PLAN_WRITE);
}

void
sos_person_plan_goal_show (SosPersonPlanGoal *self, SosPersonCase *person_case, SosGoal *goal, guint number,
                           SosPersonPlanAccess access)
{
  const char *success = sos_record_find_text (goal, SOS_GOAL_SUCCESS_LOOKS_LIKE);
  g_autofree char *good = success ? g_strdup_printf (_("Good looks like: %s"), success) : g_strdup ("");
  g_autofree char *spoken = g_strdup_printf (_("Goal %u"), number);

  g_set_object (&self->goal, goal);
  g_set_object (&self->person_case, person_case);
  self->access = access;
  self->showing = TRUE;
  sos_record_saver_set_base (self->saver, goal);
  show_status (self);
  show_shares (self);
  show_steps (self);
  show_access (self);
  gtk_label_set_label (self->good, good);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->good), success);
  sos_spoken_name_set (GTK_WIDGET (self), spoken);
  self->showing = FALSE;
}

SosGoal *
sos_person_plan_goal_get_goal (SosPersonPlanGoal *self)
{
  g_return_val_if_fail (SOS_IS_PERSON_PLAN_GOAL (self), NULL);
  return self->goal;
}

void
sos_person_plan_goal_flush (SosPersonPlanGoal *self)
{
  g_return_if_fail (SOS_IS_PERSON_PLAN_GOAL (self));

  sos_record_saver_flush (self->saver);
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->steps)); row; row = gtk_widget_get_next_sibling (row))
    sos_person_plan_step_flush (SOS_PERSON_PLAN_STEP (row));
}

void
sos_person_plan_goal_focus (SosPersonPlanGoal *self, gint64 step, SosPersonPlanStepPart part)
{
  GtkWidget *row = step ? find_row (self, step) : NULL;

  g_return_if_fail (SOS_IS_PERSON_PLAN_GOAL (self));
  if (row)
    sos_person_plan_step_focus (SOS_PERSON_PLAN_STEP (row), part);
  else
    sos_focus_begin (GTK_WIDGET (self->words));
}

void
sos_person_plan_goal_focus_why (SosPersonPlanGoal *self)
{
  g_return_if_fail (SOS_IS_PERSON_PLAN_GOAL (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->why));
}

void
sos_person_plan_goal_focus_steps (SosPersonPlanGoal *self)
{
  GtkWidget *row = find_worker_row (self);

  g_return_if_fail (SOS_IS_PERSON_PLAN_GOAL (self));
  if (row)
    sos_person_plan_step_focus (SOS_PERSON_PLAN_STEP (row), SOS_PERSON_PLAN_STEP_WORDS);
  else
    gtk_widget_grab_focus (self->add_step);
}

gboolean
sos_person_plan_goal_is_over (SosPersonPlanGoal *self, SosPersonCase *person_case)
{
  gboolean over;

  g_return_val_if_fail (SOS_IS_PERSON_PLAN_GOAL (self), FALSE);

  over = sos_record_saver_is_over (self->saver, sos_person_case_get_read_at (person_case));
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->steps)); over && row; row = gtk_widget_get_next_sibling (row))
    over = sos_person_plan_step_is_over (SOS_PERSON_PLAN_STEP (row), person_case);
  return over;
}

SosSaving
sos_person_plan_goal_get_saving (SosPersonPlanGoal *self)
{
  SosSaving saving;

  g_return_val_if_fail (SOS_IS_PERSON_PLAN_GOAL (self), SOS_SAVING_DONE);

  saving = sos_record_saver_get_saving (self->saver);
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->steps)); row; row = gtk_widget_get_next_sibling (row))
    saving = MAX (saving, sos_person_plan_step_get_saving (SOS_PERSON_PLAN_STEP (row)));
  return saving;
}
