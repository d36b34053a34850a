/* sos-assessment-beside.c - what stands beside an assessment. Decides nothing. */
#include "config.h"
#include "sos-assessment-beside.h"

#include "sos-blocks.h"
#include "sos-clock.h"
#include "sos-focus.h"
#include "sos-moment.h"
#include "sos-rights-rules.h"
#include "sos-score-compare.h"
#include "sos-spoken-name.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>

/* Not above what a pane has room for; the rest comes as these are dealt with. */
#define MOST_FAULTS 6

static void
add_words (GtkBox *box, const char *words, const char *classes)
{
  GtkWidget *label = sos_block_text (words, classes);

  gtk_label_set_max_width_chars (GTK_LABEL (label), 32);
  gtk_box_append (box, label);
}

/* State ----------------------------------------------------------------------------------------------------------------------- */

/* "Signed by Moyo Adeyemi, 12 November 2026". (transfer full) */
static char *
dup_signature (SosPersonCase *person_case, SosRecord *assessment, const char *format, guint by, guint at)
{
  g_autofree char *day = sos_moment_dup_day (sos_record_get_number (assessment, at)), *words = sos_date_dup_long (day);

  return g_strdup_printf (_("%s %s, %s"), format, sos_person_case_get_name_of (person_case, sos_record_get_number (assessment, by)), words);
}

static void
add_state (SosAssessmentBeside *self, const char *icon, const char *words, const char *tone)
{
  GtkWidget *status = sos_status_new (icon, words, tone);

  sos_chip_set_wrap (SOS_CHIP (status), TRUE);
  gtk_widget_set_halign (status, GTK_ALIGN_START);
  gtk_box_append (self->states, status);
}

static void
show_countersign (SosAssessmentBeside *self, SosPersonCase *person_case, const SosAssessmentSheet *sheet)
{
  SosRecord *assessment = sheet->assessment;
  g_autofree char *by = NULL;

  if (sos_assessment_sheet_waits (sheet))
    add_state (self, "security-high-symbolic", _("Waits for the signature of a lead"), SOS_LOOK_DANGER);
  if (sos_record_get_number (assessment, SOS_ASSESSMENT_COUNTERSIGNED_AT) == 0)
    return;
  by = dup_signature (person_case, assessment, _("Countersigned by"), SOS_ASSESSMENT_COUNTERSIGNED_BY, SOS_ASSESSMENT_COUNTERSIGNED_AT);
  add_state (self, "object-select-symbolic", by, SOS_LOOK_GOOD);
  if (sos_record_find_text (assessment, SOS_ASSESSMENT_COUNTERSIGN_WORDS) != NULL)
    add_words (self->states, sos_record_get_text (assessment, SOS_ASSESSMENT_COUNTERSIGN_WORDS), "small");
}

static void
show_state (SosAssessmentBeside *self, SosPersonCase *person_case, const SosAssessmentSheet *sheet)
{
  SosCodes *codes = sos_person_case_get_codes (person_case);
  g_autofree char *title = sos_assessment_sheet_dup_title (sheet, codes), *danger = sos_assessment_sheet_dup_danger (sheet, codes), *by = NULL;

  gtk_label_set_label (self->title, title);
  sos_block_clear (GTK_WIDGET (self->states));
  if (sheet->facts.service != NULL)
    add_words (self->states, sos_codes_get_label (codes, "service", sheet->facts.service), "small dim");
  if (sheet->signed_on == NULL)
    add_state (self, "document-edit-symbolic", _("Draft"), SOS_LOOK_NOTE);
  else
    {
      by = dup_signature (person_case, sheet->assessment, _("Signed by"), SOS_ASSESSMENT_SIGNED_BY, SOS_ASSESSMENT_SIGNED_AT);
      add_state (self, "object-select-symbolic", by, SOS_LOOK_GOOD);
    }
  if (danger != NULL)
    add_state (self, "dialog-warning-symbolic", danger, SOS_LOOK_DANGER);
  show_countersign (self, person_case, sheet);
}

/* What it still needs --------------------------------------------------------------------------------------------------------- */

static GtkWidget *
action_button (const char *label, const char *action, const char *target, const char *spoken)
{
  GtkWidget *button = sos_block_button (label, NULL, "act");

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  if (target != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  if (spoken != NULL)
    sos_spoken_name_set (button, spoken);
  return button;
}

static GtkWidget *
fault_row_new (SosCodes *codes, const SosAssessmentFault *fault)
{
  const char *domain = fault->domain != NULL ? sos_codes_get_label (codes, "domain", fault->domain) : NULL;
  g_autofree char *place = fault->domain != NULL ? g_strdup_printf ("%s:%s", fault->field, fault->domain) : g_strdup (fault->field);
  g_autofree char *spoken = g_strdup_printf (_("Show: %s"), domain != NULL ? domain : fault->words);
  GtkWidget *row = sos_fold_box_new (9), *words = sos_block_two_lines (domain != NULL ? domain : fault->words, domain != NULL ? fault->words : NULL);

  for (GtkWidget *label = gtk_widget_get_first_child (words); label != NULL; label = gtk_widget_get_next_sibling (label))
    if (GTK_IS_LABEL (label))
      {
        gtk_label_set_wrap (GTK_LABEL (label), TRUE);
        gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_NONE);
        gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
      }
  gtk_widget_set_hexpand (words, TRUE);
  sos_block_add_classes (row, "lrow mini");
  gtk_box_append (GTK_BOX (row), words);
  gtk_box_append (GTK_BOX (row), action_button (_("Show"), "assessment.show", place, spoken));
  gtk_widget_set_valign (gtk_widget_get_last_child (row), GTK_ALIGN_CENTER);
  return row;
}

static void
add_fill (SosAssessmentBeside *self, const SosAssessmentSheet *sheet, SosColumn column, const char *label, const char *field)
{
  guint n;
  const SosAreaScore *areas = sos_assessment_sheet_get_areas (sheet, &n);
  const SosScoreCount count = sos_score_count (areas, n, column);

  if (count.open > 0 && count.open < count.asked)
    gtk_box_append (self->fills, action_button (label, "assessment.fill", field, NULL));
}

static void
show_faults (SosAssessmentBeside *self, SosPersonCase *person_case, const SosAssessmentSheet *sheet)
{
  g_autoptr (GPtrArray) faults = sos_assessment_find_faults (&sheet->facts);
  SosCodes *codes = sos_person_case_get_codes (person_case);

  sos_block_clear (GTK_WIDGET (self->faults));
  sos_block_clear (GTK_WIDGET (self->fills));
  gtk_widget_set_visible (self->before, sheet->signed_on == NULL);
  if (sheet->signed_on != NULL)
    return;
  for (guint i = 0; i < MIN (faults->len, MOST_FAULTS); i++)
    sos_block_append_row (GTK_WIDGET (self->faults), fault_row_new (codes, faults->pdata[i]));
  if (faults->len > MOST_FAULTS)
    {
      g_autofree char *more = g_strdup_printf (g_dngettext (NULL, "and %u more", "and %u more", faults->len - MOST_FAULTS), faults->len - MOST_FAULTS);

      sos_block_append_none (GTK_WIDGET (self->faults), more);
    }
  if (faults->len == 0)
    sos_block_append_none (GTK_WIDGET (self->faults), _("Nothing stands in the way."));
  add_fill (self, sheet, SOS_COLUMN_SCORE, _("What is blank of ours is not known"), "score");
  add_fill (self, sheet, SOS_COLUMN_OWN, _("What is blank of theirs was not asked"), "own");
}

/* First and latest ------------------------------------------------------------------------------------------------------------ */

static void
show_comparison (SosAssessmentBeside *self, SosPersonCase *person_case, GPtrArray *sheets)
{
  const SosAssessmentSheet *first = sos_assessment_sheets_find_first (sheets), *latest = sos_assessment_sheets_find_latest (sheets);
  g_autofree char *words = NULL;

  gtk_widget_set_visible (self->compare, latest != NULL);
  if (latest == NULL)
    return;
  sos_score_compare_draw (self->chart, sos_person_case_get_codes (person_case), first, latest);
  words = sos_score_compare_dup_words (first, latest);
  gtk_label_set_label (self->change, first == latest ? _("One assessment so far; the next stands beside it.") : words);
}

/* Safety plan ----------------------------------------------------------------------------------------------------------------- */

SosRecord *
sos_assessment_find_safety_plan (SosPersonCase *person_case)
{
  GPtrArray *plans = sos_person_case_get_records (person_case, SOS_TYPE_SAFETY_PLAN);

  for (guint i = plans->len; i > 0; i--)
    if (!sos_record_is_set (plans->pdata[i - 1], SOS_SAFETY_PLAN_ENDED_ON))
      return plans->pdata[i - 1];
  return NULL;
}

static void
show_safety_plan (SosAssessmentBeside *self, SosPersonCase *person_case, GPtrArray *sheets)
{
  static const char *const labels[] = { N_("Sets it off"), N_("We notice"), N_("They do"), N_("They call"), N_("Safe"), N_("Worker"), N_("Knows") };
  SosRecord *plan = sos_assessment_find_safety_plan (person_case);
  const SosAssessmentSheet *latest = sos_assessment_sheets_find_latest (sheets);
  const gboolean may = sos_person_case_may (person_case, SOS_GROUP_SAFETY, SOS_MAY_CHANGE);
  g_autofree char *day = plan != NULL ? sos_date_dup_long (sos_record_get_text (plan, SOS_SAFETY_PLAN_REVIEW_ON)) : NULL;
  GtkWidget *facts = sos_facts_new ();

  sos_block_clear (GTK_WIDGET (self->safety));
  for (guint i = 0; plan != NULL && i < G_N_ELEMENTS (labels); i++)
    sos_facts_add (SOS_FACTS (facts), _(labels[i]), sos_record_find_text (plan, SOS_SAFETY_PLAN_TRIGGERS + i));
  sos_facts_add (SOS_FACTS (facts), _("Look again by"), day);
  gtk_box_append (self->safety, facts);
  if (plan == NULL)
    add_words (self->safety, latest != NULL && latest->danger ? _("None yet, and the latest assessment asks for one.") : _("None; nothing asks for one."), "small dim");
  if (may)
    gtk_box_append (self->safety, action_button (plan != NULL ? _("Write it anew…") : _("Make a safety plan…"), "assessment.safety-plan", NULL, NULL));
  if (may && plan != NULL && (latest == NULL || !latest->danger))
    gtk_box_append (self->safety, action_button (_("End it"), "assessment.end-safety-plan", NULL, _("End the safety plan")));
}

/* Notes beneath, and the foot ------------------------------------------------------------------------------------------------- */

static void
show_notes (SosAssessmentBeside *self, SosPersonCase *person_case, const SosAssessmentSheet *sheet)
{
  g_autoptr (GPtrArray) notes = sos_person_case_dup_owned (person_case, SOS_TYPE_ASSESSMENT_NOTE, sos_record_get_id (sheet->assessment));

  sos_block_clear (GTK_WIDGET (self->notes));
  gtk_widget_set_visible (self->beneath, notes->len > 0);
  for (guint i = 0; i < notes->len; i++)
    {
      g_autofree char *by = dup_signature (person_case, notes->pdata[i], "", SOS_ASSESSMENT_NOTE_WRITTEN_BY, SOS_ASSESSMENT_NOTE_WRITTEN_AT);

      add_words (self->notes, sos_record_get_text (notes->pdata[i], SOS_ASSESSMENT_NOTE_WORDS), "small");
      add_words (self->notes, g_strstrip (by), "tiny dim");
    }
}

static char *
dup_reason (SosPersonCase *person_case, const SosAssessmentSheet *sheet, const SosVerdict *sign, const SosVerdict *countersign)
{
  if (sheet->signed_on != NULL)
    return sos_assessment_sheet_waits (sheet) && !countersign->allowed ? sos_verdict_dup_text (countersign) : NULL;
  if (!sign->allowed)
    return g_strdup (sign->words);
  return g_strdup (sheet->danger ? _("Signed, it asks a lead and a safety plan at once, and they are seen as often as can be.") : _("Ready to be signed; then it stays as it is."));
}

static void
show_foot (SosAssessmentBeside *self, SosPersonCase *person_case, const SosAssessmentSheet *sheet, gint64 actor)
{
  const SosRightsCase *rights = sos_person_case_get_rights (person_case);
  const gboolean may = sos_person_case_may (person_case, SOS_GROUP_WORK, SOS_MAY_CHANGE), waits = sos_assessment_sheet_waits (sheet);
  g_autoptr (SosVerdict) sign = sos_assessment_may_sign (&sheet->facts);
  g_autoptr (SosVerdict) countersign
    = sos_assessment_may_countersign (sheet->signed_on != NULL, sheet->danger, !waits && sheet->danger, sos_rights_is_lead (rights->role, rights->leads),
                                      sos_record_get_number (sheet->assessment, SOS_ASSESSMENT_SIGNED_BY) == actor);
  g_autofree char *reason = dup_reason (person_case, sheet, sign, countersign);

  gtk_widget_set_visible (self->sign, may && sheet->signed_on == NULL);
  gtk_widget_set_sensitive (self->sign, sign->allowed);
  gtk_widget_set_visible (self->countersign, may && countersign->allowed);
  gtk_widget_set_visible (self->note, may && sheet->signed_on != NULL);
  gtk_label_set_label (self->reason, reason != NULL ? reason : "");
  gtk_widget_set_visible (GTK_WIDGET (self->reason), reason != NULL);
}

/* Whoever stood at a remedy goes on at the first of those that are left, or at the signature. */
static void
go_on (SosAssessmentBeside *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->faults, 0);
  GtkWidget *last = row != NULL ? gtk_widget_get_last_child (gtk_list_box_row_get_child (row)) : NULL;

  gtk_widget_grab_focus (GTK_IS_BUTTON (last) ? last : self->sign);
}

void
sos_assessment_beside_show (SosAssessmentBeside *self, SosPersonTab *tab, SosPersonCase *person_case, GPtrArray *sheets, const SosAssessmentSheet *sheet)
{
  const gboolean at_faults = sos_focus_find (self->before) != NULL;

  show_state (self, person_case, sheet);
  show_foot (self, person_case, sheet, sos_store_get_actor (sos_person_tab_get_store (tab)));
  show_faults (self, person_case, sheet);
  show_comparison (self, person_case, sheets);
  show_safety_plan (self, person_case, sheets);
  show_notes (self, person_case, sheet);
  if (at_faults)
    go_on (self);
}
