/* sos-person-plan.c - the plan of a person: which version is shown, and the deeds on it. Knows no card. */
#include "config.h"
#include "sos-person-plan.h"

#include "sos-consequence-rows.h"
#include "sos-letters.h"
#include "sos-person-papers-words.h"
#include "sos-person-plan-sheet.h"
#include "sos-plan-rules.h"
#include "sos-step-words.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>

struct _SosPersonPlan
{
  SosPersonTab parent_instance;

  GtkStack *stack;
  AdwBin *holder;

  gint64 chosen; /* an older version; 0: the newest */
};

G_DEFINE_FINAL_TYPE (SosPersonPlan, sos_person_plan, SOS_TYPE_PERSON_TAB)

/* NULL where there is no plan, or the page was closed while something was written. */
static SosPersonPlanSheet *
find_sheet (SosPersonPlan *self)
{
  GtkWidget *child = self->holder ? adw_bin_get_child (self->holder) : NULL;

  return child ? SOS_PERSON_PLAN_SHEET (child) : NULL;
}

static SosPlan *
find_shown (SosPersonPlan *self)
{
  SosPersonCase *person_case = sos_person_tab_get_case (SOS_PERSON_TAB (self));
  SosPlan *plan = NULL;

  if (person_case && self->chosen != 0)
    plan = sos_person_case_find (person_case, SOS_TYPE_PLAN, self->chosen);
  if (person_case && !plan)
    plan = sos_person_case_find_current_plan (person_case);
  return plan;
}

/* Showing ------------------------------------------------------------------------------------------------------------------- */

static void show_plan (SosPersonPlan *self);

static void
version_cb (SosPersonPlanSheet *sheet, gint64 plan, SosPersonPlan *self)
{
  self->chosen = plan;
  show_plan (self);
  sos_person_plan_sheet_focus (find_sheet (self), "versions");
}

/* Each version has a sheet of its own, so that nothing typed in one can land in another. */
static SosPersonPlanSheet *
ensure_sheet (SosPersonPlan *self, gint64 plan)
{
  SosPersonPlanSheet *sheet = find_sheet (self);
  GtkWidget *next;

  if (sheet && sos_person_plan_sheet_get_plan (sheet) == plan)
    return sheet;
  if (sheet)
    sos_person_plan_sheet_flush (sheet);
  next = sos_person_plan_sheet_new (SOS_PERSON_TAB (self), plan);
  g_signal_connect_object (next, "version", G_CALLBACK (version_cb), self, 0);
  adw_bin_set_child (self->holder, next);
  return SOS_PERSON_PLAN_SHEET (next);
}

/* Whoever stood in what is replaced (at "Begin a plan", at "Change") goes on at the goals of what comes. */
static void
show_plan (SosPersonPlan *self)
{
  SosPersonCase *person_case = sos_person_tab_get_case (SOS_PERSON_TAB (self));
  SosPlan *plan = find_shown (self);
  SosPersonPlanSheet *before = find_sheet (self);
  SosPersonPlanSheet *sheet = NULL;
  gboolean here = sos_focus_find (GTK_WIDGET (self)) != NULL;

  if (plan)
    sos_person_plan_sheet_show (sheet = ensure_sheet (self, sos_record_get_id (SOS_RECORD (plan))), person_case, plan);
  else
    adw_bin_set_child (self->holder, NULL);
  gtk_stack_set_visible_child_name (self->stack, plan ? "plan" : "none");
  if (sheet && sheet != before && here)
    sos_person_plan_sheet_focus (sheet, "goals");
}

static void
sos_person_plan_show_case (SosPersonTab *tab, SosPersonCase *person_case)
{
  show_plan (SOS_PERSON_PLAN (tab));
}

static void
sos_person_plan_flush (SosPersonTab *tab)
{
  SosPersonPlanSheet *sheet = find_sheet (SOS_PERSON_PLAN (tab));

  if (sheet)
    sos_person_plan_sheet_flush (sheet);
}

/* Deeds --------------------------------------------------------------------------------------------------------------------- */

static void
show_place (SosPersonPlan *self, const char *place)
{
  SosPersonPlanSheet *sheet = find_sheet (self);

  if (sheet)
    sos_person_plan_sheet_focus (sheet, place);
}

static void
started_cb (SosPersonTab *tab, gpointer data)
{
  SOS_PERSON_PLAN (tab)->chosen = 0;
}

static void
start_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosPersonTab *tab = SOS_PERSON_TAB (widget);
  gboolean first = g_str_equal (name, "plan.begin");

  sos_person_tab_flush (tab);
  sos_person_tab_write (tab, first ? _("Plan begun") : _("New version begun"), (SosTransactionFunc) sos_casework_start_plan,
                        sos_deed_new (sos_person_tab_get_person (tab), NULL, NULL), (GDestroyNotify) sos_deed_free, started_cb);
}

static void
add_goal_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosPersonPlanSheet *sheet = find_sheet (SOS_PERSON_PLAN (widget));

  if (sheet)
    sos_person_plan_sheet_add_goal (sheet);
}

/* ---- agreeing ---- */

static SosDeed *
agreement_new (gint64 plan)
{
  return sos_deed_new (plan, NULL, NULL);
}

static void
agree_in_window (SosDeedDialog *dialog, gpointer plan)
{
  sos_deed_dialog_write (dialog, _("Plan agreed"), (SosTransactionFunc) sos_casework_agree_plan, agreement_new (*(gint64 *) plan), (GDestroyNotify) sos_deed_free, NULL);
}

/* The day of the next review moves tasks: they are seen before. */
static void
ask_first (SosPersonTab *tab, const SosAskSteps *ask)
{
  SosDeedDialog *dialog = sos_deed_dialog_new (GTK_WIDGET (tab), sos_person_tab_get_store (tab), _("Agree the plan"), "sos-steps-form", _("_Agree"));

  sos_deed_dialog_explain (dialog, _("With the day of its review these move."));
  sos_deed_dialog_set_do (dialog, agree_in_window, g_memdup2 (&ask->id, sizeof (gint64)), g_free);
  sos_consequence_rows_show (dialog, ask->what);
  sos_deed_dialog_present (dialog);
}

static void
asked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosPersonTab) tab = user_data;
  g_autoptr (GError) error = NULL;
  gpointer answer = NULL;
  g_autoptr (SosAskSteps) ask = NULL;
  const gboolean known = sos_store_finish (SOS_STORE (source), result, &answer, &error);

  ask = answer;
  if (gtk_widget_get_root (GTK_WIDGET (tab)) == NULL || ask == NULL)
    return;
  if (known && ask->what->len > 0)
    ask_first (tab, ask);
  else
    sos_person_tab_write (tab, _("Plan agreed"), (SosTransactionFunc) sos_casework_agree_plan, agreement_new (ask->id), (GDestroyNotify) sos_deed_free, NULL);
}

/* How they agree is not told here: what was chosen and typed is stored before this deed, which reads it there. */
static void
agree_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosPersonTab *tab = SOS_PERSON_TAB (widget);
  SosPersonPlanSheet *sheet = find_sheet (SOS_PERSON_PLAN (widget));

  if (!sheet)
    return;
  sos_person_tab_flush (tab);
  if (sos_person_plan_sheet_get_saving (sheet) == SOS_SAVING_HELD)
    sos_person_tab_say (tab, _("Not yet: some of what was typed could not be stored; it is marked."));
  else
    sos_store_read_async (sos_person_tab_get_store (tab), (SosTransactionFunc) sos_steps_ask,
                          sos_ask_steps_new (SOS_STEPS_OF_PLAN, sos_person_plan_sheet_get_plan (sheet), NULL), (GDestroyNotify) sos_ask_steps_free, NULL, asked_cb,
                          g_object_ref (tab));
}

static void
go_to_letter (SosPersonTab *tab, gint64 letter)
{
  g_autofree char *place = g_strdup_printf ("%" G_GINT64_FORMAT, letter);

  sos_person_tab_go (tab, "papers", place);
}

static void
drafted_cb (SosPersonTab *tab, gpointer data)
{
  go_to_letter (tab, ((SosDeed *) data)->result);
}

static void
print_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosPersonTab *tab = SOS_PERSON_TAB (widget);
  SosPlan *plan = find_shown (SOS_PERSON_PLAN (widget));
  SosLetter *letter = sos_person_papers_words_find_open (sos_person_tab_get_case (tab), plan);
  SosDeed *deed;

  if (!plan)
    return;
  sos_person_tab_flush (tab);
  if (letter)
    {
      go_to_letter (tab, sos_record_get_id (SOS_RECORD (letter)));
      return;
    }
  deed = sos_deed_new (sos_person_tab_get_person (tab), NULL, NULL);
  deed->other = sos_record_get_id (SOS_RECORD (plan));
  sos_person_tab_write (tab, _("Letter drafted"), (SosTransactionFunc) sos_casework_draft_letter, deed,
                        (GDestroyNotify) sos_deed_free, drafted_cb);
}

static void
sos_person_plan_print (SosPersonTab *tab)
{
  gtk_widget_activate_action (GTK_WIDGET (tab), "plan.print", NULL);
}

/* "strengths", or "ID/strengths" in that version. */
static void
sos_person_plan_show_place (SosPersonTab *tab, const char *place)
{
  SosPersonPlan *self = SOS_PERSON_PLAN (tab);
  const char *slash = strchr (place, '/');

  if (slash)
    {
      self->chosen = g_ascii_strtoll (place, NULL, 10);
      show_plan (self);
    }
  show_place (self, slash ? slash + 1 : place);
}

static void
show_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *place = g_variant_get_string (parameter, NULL);

  if (g_str_has_prefix (place, SOS_PLAN_REMEDY_ADD_GOAL))
    add_goal_cb (widget, name, NULL);
  else
    show_place (SOS_PERSON_PLAN (widget), place);
}

static const SosActionRow actions[] = {
  { "plan.begin", NULL, NULL, start_cb },
  { "plan.change", NULL, NULL, start_cb },
  { "plan.add-goal", NULL, NULL, add_goal_cb },
  { "plan.agree", NULL, NULL, agree_cb },
  { "plan.print", NULL, NULL, print_cb },
  { "plan.show", NULL, NULL, show_cb, "s" },
};

/* Class --------------------------------------------------------------------------------------------------------------------- */

static void
sos_person_plan_dispose (GObject *object)
{
  sos_widget_dispose_template (object, SOS_TYPE_PERSON_PLAN);
  G_OBJECT_CLASS (sos_person_plan_parent_class)->dispose (object);
}

static void
sos_person_plan_class_init (SosPersonPlanClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sos_person_plan_dispose;
  SOS_PERSON_TAB_CLASS (klass)->show_case = sos_person_plan_show_case;
  SOS_PERSON_TAB_CLASS (klass)->flush = sos_person_plan_flush;
  SOS_PERSON_TAB_CLASS (klass)->show_place = sos_person_plan_show_place;
  SOS_PERSON_TAB_CLASS (klass)->print = sos_person_plan_print;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stgiles/Sos/ui/sos-person-plan.ui");
  gtk_widget_class_bind_template_child (widget_class, SosPersonPlan, stack);
  gtk_widget_class_bind_template_child (widget_class, SosPersonPlan, holder);
  sos_actions_install (widget_class, actions, G_N_ELEMENTS (actions));
}

static void
sos_person_plan_init (SosPersonPlan *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

SosPersonTab *
sos_person_plan_new (SosStore *store)
{
  return g_object_new (SOS_TYPE_PERSON_PLAN, "store", store, NULL);
}
