/* sos-person-plan-sheet.c - one version of a plan, whole. Knows no other version. */
#include "config.h"
#include "sos-person-plan-sheet.h"

#include "sos-blocks.h"
#include "sos-person-plan-goal.h"
#include "sos-person-plan-pane.h"
#include "sos-person-plan-text.h"
#include "sos-plan-rules.h"
#include "sos-record-saver.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>

struct _SosPersonPlanSheet
{
  GtkBox parent_instance;

  GtkBox *versions;
  GtkLabel *count;
  GtkWidget *add_goal;
  GtkBox *panel;
  GtkBox *goals;
  GtkWidget *none;
  GtkLabel *law_title;
  SosPersonPlanPane *pane;

  SosPersonTab *tab; /* outlives the sheet */
  gint64 plan;
  SosRecordSaver *saver;
  SosPersonCase *person_case;
  GtkSizeGroup *columns[3];
};

G_DEFINE_FINAL_TYPE (SosPersonPlanSheet, sos_person_plan_sheet, GTK_TYPE_BOX)

enum
{
  VERSION,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Rows of the plan itself. */
static const char *const texts[] = { "strengths", "non-negotiables", "if-things-go-wrong", "next-meeting-words",
                                     "agreement-words" };
static const struct
{
  const char *field;
  const char *placeholder;
} days[] = {
  { "next-meeting-on", N_("a day") },
  { "review-on", N_("a day, soon enough to see how it goes") },
};

/* Versions ------------------------------------------------------------------------------------------------------------------ */

static void
version_cb (GtkToggleButton *button, SosPersonPlanSheet *self)
{
  gint64 *plan = g_object_get_data (G_OBJECT (button), "plan");

  if (gtk_toggle_button_get_active (button) && *plan != self->plan)
    g_signal_emit (self, signals[VERSION], 0, *plan);
}

static void
add_version (SosPersonPlanSheet *self, SosPlan *plan, gboolean newest)
{
  gint64 id = sos_record_get_id (SOS_RECORD (plan));
  int number = (int) sos_record_get_number (SOS_RECORD (plan), SOS_PLAN_VERSION);
  g_autofree char *label = newest ? g_strdup (_("Now")) : g_strdup_printf (_("Version %d"), number);
  GtkWidget *button = gtk_toggle_button_new_with_label (label);
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self->versions));

  if (first)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (first));
  g_object_set_data_full (G_OBJECT (button), "plan", g_memdup2 (&id, sizeof id), g_free);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), id == self->plan);
  g_signal_connect_object (button, "toggled", G_CALLBACK (version_cb), self, 0);
  gtk_box_append (self->versions, button);
}

static int
compare_versions (gconstpointer a, gconstpointer b)
{
  gint64 left = sos_record_get_number (*(SosRecord *const *) a, SOS_PLAN_VERSION);
  gint64 right = sos_record_get_number (*(SosRecord *const *) b, SOS_PLAN_VERSION);

  return (left < right) - (left > right);
}

static void
show_versions (SosPersonPlanSheet *self, SosPersonCase *person_case)
{
  g_autoptr (GPtrArray) plans = g_ptr_array_copy (sos_person_case_get_records (person_case, SOS_TYPE_PLAN), NULL, NULL);
  guint shown = 0;

  g_ptr_array_set_free_func (plans, NULL);
  for (GtkWidget *b = gtk_widget_get_first_child (GTK_WIDGET (self->versions)); b; b = gtk_widget_get_next_sibling (b))
    shown++;
  if (shown == plans->len)
    return;
  sos_block_clear (GTK_WIDGET (self->versions));
  g_ptr_array_sort (plans, compare_versions);
  for (guint i = 0; i < plans->len; i++)
    add_version (self, plans->pdata[i], i == 0);
}

/* Goals --------------------------------------------------------------------------------------------------------------------- */

static void
goal_move_cb (SosPersonPlanGoal *card, int by, SosPersonPlanSheet *self)
{
  g_autoptr (GPtrArray) goals = sos_person_case_dup_owned (self->person_case, SOS_TYPE_GOAL, self->plan);

  sos_person_plan_move (self->tab, goals, sos_person_plan_goal_get_goal (card), by, SOS_GOAL_POSITION, _("Goal moved"));
}

static GtkWidget *
find_card (SosPersonPlanSheet *self, gint64 id)
{
  GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->goals));

  while (card && sos_record_get_id (SOS_RECORD (sos_person_plan_goal_get_goal (SOS_PERSON_PLAN_GOAL (card)))) != id)
    card = gtk_widget_get_next_sibling (card);
  return card;
}

static guint
count_cards (SosPersonPlanSheet *self)
{
  guint n = 0;

  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->goals)); card; card = gtk_widget_get_next_sibling (card))
    n++;
  return n;
}

/* A plan holds so many at most, whether they are stored yet or not. */
static void
show_count (SosPersonPlanSheet *self)
{
  const guint n = count_cards (self);
  const guint most = (guint) (self->person_case ? sos_person_case_get_limits (self->person_case) : &sos_limits_default)->goals;
  g_autofree char *limit = g_strdup_printf (_("%u goals at most; fewer are easier to keep"), most);

  gtk_widget_set_visible (self->none, n == 0);
  gtk_widget_set_sensitive (self->add_goal, n < most);
  gtk_widget_set_tooltip_text (self->add_goal, n < most ? NULL : limit);
}

/* The cursor does not go with a card: the window would send it to its other end. */
static void
remove_card (SosPersonPlanSheet *self, GtkWidget *card)
{
  gtk_widget_set_sensitive (self->add_goal, TRUE);
  if (sos_focus_find (card))
    gtk_widget_grab_focus (self->add_goal);
  gtk_box_remove (self->goals, card);
}

/* A goal that is not in the plan, or not any more: its card goes. */
static void
left_over_cb (SosPersonPlanGoal *card, SosPersonPlanSheet *self)
{
  remove_card (self, GTK_WIDGET (card));
  show_count (self);
}

static GtkWidget *
card_new (SosPersonPlanSheet *self)
{
  GtkWidget *card = sos_person_plan_goal_new (self->tab, self->columns);

  g_signal_connect_object (card, "move", G_CALLBACK (goal_move_cb), self, 0);
  g_signal_connect_object (card, "left-over", G_CALLBACK (left_over_cb), self, 0);
  gtk_box_append (self->goals, card);
  return card;
}

/* What is left after those that were read: a goal on its way into the plan stays, and one that still holds words of somebody. */
static void
drop_cards (SosPersonPlanSheet *self, SosPersonCase *person_case, GtkWidget *after)
{
  GtkWidget *card = after ? gtk_widget_get_next_sibling (after) : gtk_widget_get_first_child (GTK_WIDGET (self->goals));

  while (card)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (card);

      if (sos_person_plan_goal_is_over (SOS_PERSON_PLAN_GOAL (card), person_case))
        remove_card (self, card);
      card = next;
    }
}

static void
show_goals (SosPersonPlanSheet *self, SosPersonCase *person_case, SosPersonPlanAccess access)
{
  g_autoptr (GPtrArray) goals = sos_person_case_dup_owned (person_case, SOS_TYPE_GOAL, self->plan);
  GtkWidget *after = NULL;

  for (guint i = 0; i < goals->len; i++)
    {
      GtkWidget *card = find_card (self, sos_record_get_id (goals->pdata[i]));

      if (!card)
        card = card_new (self);
      sos_person_plan_goal_show (SOS_PERSON_PLAN_GOAL (card), person_case, goals->pdata[i], i + 1, access);
      gtk_box_reorder_child_after (self->goals, card, after);
      after = card;
    }
  drop_cards (self, person_case, after);
  gtk_widget_set_visible (self->add_goal, access == SOS_PERSON_PLAN_WRITE);
  show_count (self);
}

/* Class --------------------------------------------------------------------------------------------------------------------- */

static void
sos_person_plan_sheet_dispose (GObject *object)
{
  SosPersonPlanSheet *self = SOS_PERSON_PLAN_SHEET (object);

  g_clear_object (&self->saver);
  g_clear_object (&self->person_case);
  for (guint i = 0; i < G_N_ELEMENTS (self->columns); i++)
    g_clear_object (&self->columns[i]);
  sos_widget_dispose_template (self, SOS_TYPE_PERSON_PLAN_SHEET);
  G_OBJECT_CLASS (sos_person_plan_sheet_parent_class)->dispose (object);
}

static void
sos_person_plan_sheet_class_init (SosPersonPlanSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sos_person_plan_sheet_dispose;
  signals[VERSION] = g_signal_new ("version", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_INT64);
  g_type_ensure (SOS_TYPE_PERSON_PLAN_TEXT);
  g_type_ensure (SOS_TYPE_PERSON_PLAN_PANE);
  g_type_ensure (SOS_TYPE_BESIDE_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stgiles/Sos/ui/sos-person-plan-sheet.ui");
  gtk_widget_class_bind_template_child (widget_class, SosPersonPlanSheet, versions);
  gtk_widget_class_bind_template_child (widget_class, SosPersonPlanSheet, count);
  gtk_widget_class_bind_template_child (widget_class, SosPersonPlanSheet, add_goal);
  gtk_widget_class_bind_template_child (widget_class, SosPersonPlanSheet, panel);
  gtk_widget_class_bind_template_child (widget_class, SosPersonPlanSheet, goals);
  gtk_widget_class_bind_template_child (widget_class, SosPersonPlanSheet, none);
  gtk_widget_class_bind_template_child (widget_class, SosPersonPlanSheet, law_title);
  gtk_widget_class_bind_template_child (widget_class, SosPersonPlanSheet, pane);
}

static void
sos_person_plan_sheet_init (SosPersonPlanSheet *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (self->columns); i++)
    self->columns[i] = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
}

GtkWidget *
sos_person_plan_sheet_new (SosPersonTab *tab, gint64 plan)
{
  SosPersonPlanSheet *self = g_object_new (SOS_TYPE_PERSON_PLAN_SHEET, NULL);

  self->tab = tab;
  self->plan = plan;
  self->saver = sos_record_saver_new (sos_person_tab_get_store (tab), GTK_WIDGET (self), SOS_TYPE_PLAN);
  g_signal_connect_object (self->saver, "said", G_CALLBACK (sos_person_tab_say), tab, G_CONNECT_SWAPPED);
  gtk_box_append (self->panel, sos_record_saver_get_panel (self->saver));
  g_object_bind_property (sos_record_saver_get_panel (self->saver), "visible", self->panel, "visible", G_BINDING_SYNC_CREATE);
  sos_person_plan_pane_begin (self->pane, tab, self->saver);
  return GTK_WIDGET (self);
}

gint64
sos_person_plan_sheet_get_plan (SosPersonPlanSheet *self)
{
  g_return_val_if_fail (SOS_IS_PERSON_PLAN_SHEET (self), 0);
  return self->plan;
}

static gboolean
may_write (SosPersonPlanAccess access, const char *field)
{
  return access == SOS_PERSON_PLAN_WRITE || (access == SOS_PERSON_PLAN_FOLLOW && g_str_has_prefix (field, "next-meeting"));
}

static void
show_access (SosPersonPlanSheet *self, SosPersonPlanAccess access)
{
  SosFormBinder *binder = sos_record_saver_get_binder (self->saver);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    sos_person_plan_text_set_editable (SOS_PERSON_PLAN_TEXT (sos_form_binder_find_row (binder, texts[i])),
                                       may_write (access, texts[i]));
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      GtkEntry *day = GTK_ENTRY (sos_form_binder_find_row (binder, days[i].field));

      gtk_editable_set_editable (GTK_EDITABLE (day), may_write (access, days[i].field));
      gtk_entry_set_placeholder_text (day, may_write (access, days[i].field) ? _(days[i].placeholder) : _("no day"));
    }
}

void
sos_person_plan_sheet_show (SosPersonPlanSheet *self, SosPersonCase *person_case, SosPlan *plan)
{
  SosPersonPlanAccess access = sos_person_plan_words_get_access (person_case, plan);
  g_autofree char *count = sos_person_plan_words_dup_count (person_case, plan);

  g_return_if_fail (sos_record_get_id (SOS_RECORD (plan)) == self->plan);

  g_set_object (&self->person_case, person_case);
  sos_record_saver_set_base (self->saver, plan);
  show_versions (self, person_case);
  gtk_label_set_label (self->count, count);
  gtk_label_set_label (self->law_title, sos_person_plan_words_get_ask (sos_person_case_get_person (person_case), SOS_PLAN_ASK_LAW));
  show_goals (self, person_case, access);
  show_access (self, access);
  sos_person_plan_pane_show (self->pane, person_case, plan);
}

void
sos_person_plan_sheet_flush (SosPersonPlanSheet *self)
{
  g_return_if_fail (SOS_IS_PERSON_PLAN_SHEET (self));

  sos_record_saver_flush (self->saver);
  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->goals)); card; card = gtk_widget_get_next_sibling (card))
    sos_person_plan_goal_flush (SOS_PERSON_PLAN_GOAL (card));
}

/* Places of the findings that are fields or choices of the plan itself. */
static const char *
name_of_place (const char *place)
{
  static const char *const names[][2] = {
    { SOS_PLAN_REMEDY_SET_REVIEW, "review-on" },
    { SOS_PLAN_REMEDY_CHOOSE_AGREEMENT, "agreement" },
    { SOS_PLAN_REMEDY_SAY_WHY, "agreement-words" },
    { SOS_PLAN_REMEDY_SAY_STRENGTHS, "strengths" },
    { SOS_PLAN_REMEDY_SAY_IF_WRONG, "if-things-go-wrong" },
    { SOS_PLAN_REMEDY_SET_MEETING, "next-meeting-on" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (place, names[i][0]))
      return names[i][1];
  return place;
}

static gboolean
focus_version (SosPersonPlanSheet *self)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self->versions));

  while (button && !gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)))
    button = gtk_widget_get_next_sibling (button);
  return button && gtk_widget_grab_focus (button);
}

static void
focus_card (SosPersonPlanSheet *self, const char *remedy, gint64 goal, gint64 step)
{
  gboolean when = g_str_equal (remedy, SOS_PLAN_REMEDY_MOVE_ACTION) || g_str_equal (remedy, SOS_PLAN_REMEDY_SET_DAY);
  GtkWidget *card = goal ? find_card (self, goal) : gtk_widget_get_first_child (GTK_WIDGET (self->goals));

  if (!card)
    gtk_widget_grab_focus (self->add_goal);
  else if (g_str_equal (remedy, SOS_PLAN_REMEDY_SHOW_STEPS))
    sos_person_plan_goal_focus_steps (SOS_PERSON_PLAN_GOAL (card));
  else if (g_str_equal (remedy, SOS_PLAN_REMEDY_SAY_REASON))
    sos_person_plan_goal_focus_why (SOS_PERSON_PLAN_GOAL (card));
  else
    sos_person_plan_goal_focus (SOS_PERSON_PLAN_GOAL (card), step, when ? SOS_PERSON_PLAN_STEP_WHEN : SOS_PERSON_PLAN_STEP_WORDS);
}

void
sos_person_plan_sheet_focus (SosPersonPlanSheet *self, const char *place)
{
  g_auto (GStrv) parts = g_strsplit (place, ":", 3);
  gint64 goal = g_strv_length (parts) > 1 ? g_ascii_strtoll (parts[1], NULL, 10) : 0;
  gint64 step = g_strv_length (parts) > 2 ? g_ascii_strtoll (parts[2], NULL, 10) : 0;
  const char *name = parts[0] ? name_of_place (parts[0]) : "";
  GtkWidget *row = goal || step ? NULL : sos_form_binder_find_row (sos_record_saver_get_binder (self->saver), name);

  g_return_if_fail (SOS_IS_PERSON_PLAN_SHEET (self));

  if (g_str_equal (name, "versions") ? focus_version (self) : sos_person_plan_pane_focus (self->pane, name))
    return;
  if (row)
    gtk_widget_grab_focus (row);
  else
    focus_card (self, name, goal, step);
}

/* As with a step, the card is there at once, with the cursor in it. */
void
sos_person_plan_sheet_add_goal (SosPersonPlanSheet *self)
{
  g_autoptr (SosGoal) goal = NULL;
  GtkWidget *card;

  g_return_if_fail (SOS_IS_PERSON_PLAN_SHEET (self));

  if (!gtk_widget_is_sensitive (self->add_goal) || !gtk_widget_get_visible (self->add_goal))
    return;
  goal = g_object_new (SOS_TYPE_GOAL, "plan", self->plan, "status", SOS_GOAL_NOT_STARTED, NULL);
  sos_record_set_identity (SOS_RECORD (goal), sos_store_make_id (sos_person_tab_get_store (self->tab)), 0, 0);
  card = card_new (self);
  sos_person_plan_goal_begin (SOS_PERSON_PLAN_GOAL (card), self->person_case, goal, count_cards (self));
  sos_person_plan_goal_focus (SOS_PERSON_PLAN_GOAL (card), 0, SOS_PERSON_PLAN_STEP_WORDS);
  show_count (self);
}

SosSaving
sos_person_plan_sheet_get_saving (SosPersonPlanSheet *self)
{
  SosSaving saving;

  g_return_val_if_fail (SOS_IS_PERSON_PLAN_SHEET (self), SOS_SAVING_DONE);

  saving = sos_record_saver_get_saving (self->saver);
  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->goals)); card; card = gtk_widget_get_next_sibling (card))
    saving = MAX (saving, sos_person_plan_goal_get_saving (SOS_PERSON_PLAN_GOAL (card)));
  return saving;
}
