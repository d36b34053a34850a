/* sos-person-assessment.c - the assessments of a person: which one is shown, and the deeds on it. Knows no area. */
#include "config.h"
#include "sos-person-assessment.h"

#include "sos-assessment-beside.h"
#include "sos-assessment-dialogs.h"
#include "sos-assessment-view.h"
#include "sos-assessments.h"
#include "sos-sheet-print.h"
#include "sos-stage-rules.h"
#include "sos-widgets.h"
#include "sos-work-dialogs.h"

#include <glib/gi18n.h>

struct _SosPersonAssessment
{
  SosPersonTab parent_instance;

  GtkStack *stack;
  AdwBin *holder;

  gint64 chosen;     /* an earlier one; 0: the latest */
  GPtrArray *sheets; /* SosAssessmentSheet, the latest first */
};

G_DEFINE_FINAL_TYPE (SosPersonAssessment, sos_person_assessment, SOS_TYPE_PERSON_TAB)

/* NULL where there is none, or the page was closed while something was written. */
static SosAssessmentView *
find_view (SosPersonAssessment *self)
{
  GtkWidget *child = self->holder != NULL ? adw_bin_get_child (self->holder) : NULL;

  return child != NULL ? SOS_ASSESSMENT_VIEW (child) : NULL;
}

static const SosAssessmentSheet *
find_shown (SosPersonAssessment *self)
{
  for (guint i = 0; i < self->sheets->len; i++)
    if (sos_record_get_id (((const SosAssessmentSheet *) self->sheets->pdata[i])->assessment) == self->chosen)
      return self->sheets->pdata[i];
  return self->sheets->len > 0 ? self->sheets->pdata[0] : NULL;
}

/* Showing --------------------------------------------------------------------------------------------------------------------- */

/* What is being written first, then by the day they were signed, the latest first. */
static int
compare_sheets (gconstpointer a, gconstpointer b)
{
  const SosAssessmentSheet *one = *(const SosAssessmentSheet *const *) a, *other = *(const SosAssessmentSheet *const *) b;
  const gint64 first = sos_record_get_number (one->assessment, SOS_ASSESSMENT_SIGNED_AT), second = sos_record_get_number (other->assessment, SOS_ASSESSMENT_SIGNED_AT);

  if ((first == 0) != (second == 0))
    return first == 0 ? -1 : 1;
  return first != second ? (first < second) - (first > second)
                         : (sos_record_get_id (one->assessment) < sos_record_get_id (other->assessment)) - (sos_record_get_id (one->assessment) > sos_record_get_id (other->assessment));
}

static void
read_sheets (SosPersonAssessment *self, SosPersonCase *person_case)
{
  GPtrArray *assessments = sos_person_case_get_records (person_case, SOS_TYPE_ASSESSMENT);
  GPtrArray *scores = sos_person_case_get_records (person_case, SOS_TYPE_ASSESSMENT_SCORE);

  g_ptr_array_set_size (self->sheets, 0);
  for (guint i = 0; i < assessments->len; i++)
    g_ptr_array_add (self->sheets,
                     sos_assessment_sheet_new (assessments->pdata[i], scores,
                                               sos_person_case_find (person_case, SOS_TYPE_EPISODE, sos_record_get_number (assessments->pdata[i], SOS_ASSESSMENT_EPISODE)),
                                               sos_person_case_get_codes (person_case), sos_person_case_get_today (person_case)));
  g_ptr_array_sort (self->sheets, compare_sheets);
}

static void show_assessment (SosPersonAssessment *self);

static void
version_cb (SosAssessmentView *view, gint64 assessment, SosPersonAssessment *self)
{
  self->chosen = assessment;
  show_assessment (self);
  sos_assessment_view_focus (find_view (self), "versions");
}

/* Each has a view of its own, so that nothing typed in one can land in another. */
static SosAssessmentView *
ensure_view (SosPersonAssessment *self, gint64 assessment)
{
  SosAssessmentView *view = find_view (self);
  GtkWidget *next;

  if (view != NULL && sos_assessment_view_get_assessment (view) == assessment)
    return view;
  if (view != NULL)
    sos_assessment_view_flush (view);
  next = sos_assessment_view_new (SOS_PERSON_TAB (self), assessment);
  g_signal_connect_object (next, "version", G_CALLBACK (version_cb), self, 0);
  adw_bin_set_child (self->holder, next);
  return SOS_ASSESSMENT_VIEW (next);
}

/* Whoever stood in what is replaced goes on at the areas of what comes. */
static void
show_assessment (SosPersonAssessment *self)
{
  const SosAssessmentSheet *sheet = find_shown (self);
  SosAssessmentView *before = find_view (self), *view = NULL;
  const gboolean here = sos_focus_find (GTK_WIDGET (self)) != NULL;

  if (sheet != NULL)
    sos_assessment_view_show (view = ensure_view (self, sos_record_get_id (sheet->assessment)), sos_person_tab_get_case (SOS_PERSON_TAB (self)), self->sheets, sheet);
  else
    adw_bin_set_child (self->holder, NULL);
  gtk_stack_set_visible_child_name (self->stack, sheet != NULL ? "assessment" : "none");
  if (view != NULL && view != before && here)
    sos_assessment_view_focus (view, "score");
}

static void
sos_person_assessment_show_case (SosPersonTab *tab, SosPersonCase *person_case)
{
  SosPersonAssessment *self = SOS_PERSON_ASSESSMENT (tab);

  read_sheets (self, person_case);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "assessment.begin", sos_person_case_may (person_case, SOS_GROUP_WORK, SOS_MAY_CHANGE));
  show_assessment (self);
}

static void
sos_person_assessment_flush (SosPersonTab *tab)
{
  SosAssessmentView *view = find_view (SOS_PERSON_ASSESSMENT (tab));

  if (view != NULL)
    sos_assessment_view_flush (view);
}

/* Deeds ----------------------------------------------------------------------------------------------------------------------- */

static void
write_deed (SosPersonTab *tab, const char *title, gpointer func, SosDeed *deed, SosPersonTabDone done)
{
  sos_person_tab_write (tab, title, (SosTransactionFunc) func, deed, (GDestroyNotify) sos_deed_free, done);
}

static void
begun_cb (SosPersonTab *tab, gpointer data)
{
  SOS_PERSON_ASSESSMENT (tab)->chosen = 0;
}

static void
begun_from_dialog_cb (gpointer tab, gpointer data)
{
  begun_cb (SOS_PERSON_TAB (tab), data);
}

/* Whether there is something to choose: an earlier one, or more than one work that is open. */
static gboolean
has_choice (SosPersonAssessment *self)
{
  GPtrArray *episodes = sos_person_case_get_records (sos_person_tab_get_case (SOS_PERSON_TAB (self)), SOS_TYPE_EPISODE);
  guint n_open = 0;

  for (guint i = 0; i < episodes->len; i++)
    n_open += sos_stage_is_open (sos_record_get_text (episodes->pdata[i], SOS_EPISODE_STAGE));
  return n_open > 1 || sos_assessment_sheets_find_latest (self->sheets) != NULL;
}

static void
begin_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosPersonTab *tab = SOS_PERSON_TAB (widget);

  if (sos_person_tab_get_case (tab) == NULL)
    return;
  sos_person_tab_flush (tab);
  if (has_choice (SOS_PERSON_ASSESSMENT (widget)))
    sos_assessment_dialog_begin (tab, begun_from_dialog_cb);
  else
    write_deed (tab, _("Assessment begun"), sos_casework_start_assessment, sos_deed_new (sos_person_tab_get_person (tab), NULL, NULL), begun_cb);
}

static gint64
get_shown (GtkWidget *widget)
{
  const SosAssessmentSheet *sheet = find_shown (SOS_PERSON_ASSESSMENT (widget));

  return sheet != NULL ? sos_record_get_id (sheet->assessment) : 0;
}

static void
sign_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosPersonTab *tab = SOS_PERSON_TAB (widget);
  const SosAssessmentSheet *sheet = find_shown (SOS_PERSON_ASSESSMENT (widget));
  const gboolean core = sheet != NULL && g_strcmp0 (sheet->facts.service, "SOS") == 0 && sos_stage_is_open (sos_record_get_text (sheet->episode, SOS_EPISODE_STAGE));

  if (sheet == NULL)
    return;
  sos_person_tab_flush (tab);
  if (sos_assessment_view_is_held (find_view (SOS_PERSON_ASSESSMENT (widget))))
    sos_person_tab_say (tab, _("Not yet: some of what was typed could not be stored; it is marked."));
  else if (core && !sheet->danger)
    sos_tier_dialog_sign (tab, SOS_EPISODE (sheet->episode), get_shown (widget));
  else
    write_deed (tab, _("Assessment signed"), sos_casework_sign_assessment,
                sos_deed_new (get_shown (widget), core && sheet->danger ? sos_assessment_propose_tier (TRUE, NULL) : NULL, NULL), NULL);
}

static void
drop_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  write_deed (SOS_PERSON_TAB (widget), _("Assessment given up"), sos_casework_drop_assessment, sos_deed_new (get_shown (widget), NULL, NULL), begun_cb);
}

static void
fill_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sos_person_tab_flush (SOS_PERSON_TAB (widget));
  write_deed (SOS_PERSON_TAB (widget), _("Set to not known"), sos_casework_fill_assessment,
              sos_deed_new (get_shown (widget), g_variant_get_string (parameter, NULL), NULL), NULL);
}

static void
countersign_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sos_assessment_dialog_countersign (SOS_PERSON_TAB (widget), get_shown (widget));
}

static void
note_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sos_assessment_dialog_note (SOS_PERSON_TAB (widget), get_shown (widget));
}

static void
safety_plan_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosPersonCase *person_case = sos_person_tab_get_case (SOS_PERSON_TAB (widget));

  if (person_case != NULL)
    sos_assessment_dialog_safety_plan (SOS_PERSON_TAB (widget), sos_assessment_find_safety_plan (person_case));
}

static void
end_safety_plan_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosPersonCase *person_case = sos_person_tab_get_case (SOS_PERSON_TAB (widget));
  SosRecord *plan = person_case != NULL ? sos_assessment_find_safety_plan (person_case) : NULL;

  if (plan != NULL)
    write_deed (SOS_PERSON_TAB (widget), _("Safety plan ended"), sos_casework_end_safety_plan, sos_deed_new (sos_record_get_id (plan), NULL, NULL), NULL);
}

static void
print_sheet (GtkWidget *widget, SosPersonSheetKind kind)
{
  SosPersonTab *tab = SOS_PERSON_TAB (widget);

  sos_person_tab_flush (tab);
  sos_sheet_print_open (widget, NULL, sos_person_tab_get_store (tab), kind, sos_person_tab_get_person (tab), get_shown (widget));
}

static void
plain_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  print_sheet (widget, SOS_PERSON_ASSESSMENT_PLAIN);
}

static void
whole_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  print_sheet (widget, SOS_PERSON_ASSESSMENT_SHEET);
}

static void
sos_person_assessment_print (SosPersonTab *tab)
{
  print_sheet (GTK_WIDGET (tab), SOS_PERSON_ASSESSMENT_SHEET);
}

static void
show_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosAssessmentView *view = find_view (SOS_PERSON_ASSESSMENT (widget));

  if (view != NULL)
    sos_assessment_view_focus (view, g_variant_get_string (parameter, NULL));
}

/* "new": where nothing is being written yet, one is begun; "safety-plan": the window of one; a number: that assessment. */
static void
sos_person_assessment_show_place (SosPersonTab *tab, const char *place)
{
  SosPersonAssessment *self = SOS_PERSON_ASSESSMENT (tab);
  const SosAssessmentSheet *first = self->sheets->len > 0 ? self->sheets->pdata[0] : NULL;

  if (g_str_equal (place, "new") && (first == NULL || first->signed_on != NULL))
    gtk_widget_activate_action (GTK_WIDGET (tab), "assessment.begin", NULL);
  else if (g_str_equal (place, "safety-plan"))
    gtk_widget_activate_action (GTK_WIDGET (tab), "assessment.safety-plan", NULL);
  else
    {
      self->chosen = g_ascii_strtoll (place, NULL, 10);
      show_assessment (self);
      if (find_view (self) != NULL)
        sos_assessment_view_focus (find_view (self), self->chosen != 0 ? "versions" : "score");
    }
}

static const SosActionRow actions[] = {
  { "assessment.begin", NULL, NULL, begin_cb },
  { "assessment.sign", NULL, NULL, sign_cb },
  { "assessment.drop", NULL, NULL, drop_cb },
  { "assessment.fill", NULL, NULL, fill_cb, "s" },
  { "assessment.countersign", NULL, NULL, countersign_cb },
  { "assessment.note", NULL, NULL, note_cb },
  { "assessment.safety-plan", NULL, NULL, safety_plan_cb },
  { "assessment.end-safety-plan", NULL, NULL, end_safety_plan_cb },
  { "assessment.show", NULL, NULL, show_cb, "s" },
  { "assessment.print", NULL, NULL, whole_cb },
  { "assessment.plain", NULL, NULL, plain_cb },
};

/* Class ----------------------------------------------------------------------------------------------------------------------- */

static void
sos_person_assessment_dispose (GObject *object)
{
  sos_widget_dispose_template (object, SOS_TYPE_PERSON_ASSESSMENT);
  G_OBJECT_CLASS (sos_person_assessment_parent_class)->dispose (object);
}

static void
sos_person_assessment_finalize (GObject *object)
{
  g_ptr_array_unref (SOS_PERSON_ASSESSMENT (object)->sheets);
  G_OBJECT_CLASS (sos_person_assessment_parent_class)->finalize (object);
}

static void
sos_person_assessment_class_init (SosPersonAssessmentClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sos_person_assessment_dispose;
  G_OBJECT_CLASS (klass)->finalize = sos_person_assessment_finalize;
  SOS_PERSON_TAB_CLASS (klass)->show_case = sos_person_assessment_show_case;
  SOS_PERSON_TAB_CLASS (klass)->flush = sos_person_assessment_flush;
  SOS_PERSON_TAB_CLASS (klass)->show_place = sos_person_assessment_show_place;
  SOS_PERSON_TAB_CLASS (klass)->print = sos_person_assessment_print;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stgiles/Sos/ui/sos-person-assessment.ui");
  gtk_widget_class_bind_template_child (widget_class, SosPersonAssessment, stack);
  gtk_widget_class_bind_template_child (widget_class, SosPersonAssessment, holder);
  sos_actions_install (widget_class, actions, G_N_ELEMENTS (actions));
}

static void
sos_person_assessment_init (SosPersonAssessment *self)
{
  self->sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) sos_assessment_sheet_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

SosPersonTab *
sos_person_assessment_new (SosStore *store)
{
  return g_object_new (SOS_TYPE_PERSON_ASSESSMENT, "store", store, NULL);
}
