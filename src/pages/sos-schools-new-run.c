/* sos-schools-new-run.c - a new run asked for from the page of a term; one that does not fit is offered the shapes there are. Plans nothing. */
#include "config.h"
#include "sos-schools-page-private.h"

#include "sos-day.h"
#include "sos-deed-dialog.h"
#include "sos-record-plain.h"
#include "sos-records.h"
#include "sos-school-deeds.h"

#include <glib/gi18n.h>

#define SHEET_PROGRAMMES "sos-programmes"
#define PAGE "sos-page"
#define FEW "sos-few" /* it is longer than its term */

static const SosTermSheet *
sheet_of (SosDeedDialog *dialog)
{
  return SOS_SCHOOLS_PAGE (g_object_get_data (G_OBJECT (dialog), PAGE))->sheet;
}

static int
find_school (SosDeedDialog *dialog)
{
  return sos_school_plan_find (sheet_of (dialog)->plan->schools, sos_deed_dialog_get_choice (dialog, "school"));
}

static SosRecord *
find_programme (SosDeedDialog *dialog)
{
  GPtrArray *programmes = g_object_get_data (G_OBJECT (dialog), SHEET_PROGRAMMES);
  const gint64 id = sos_deed_dialog_get_choice (dialog, "programme");

  for (guint i = 0; i < programmes->len; i++)
    if (sos_record_get_id (programmes->pdata[i]) == id)
      return programmes->pdata[i];
  return NULL;
}

/* Where it is, is asked of what is not at a school. */
static void
show_place (SosDeedDialog *dialog)
{
  static const char *const rows[] = { "programme_run.venue", "programme_run.borough" };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    gtk_widget_set_visible (sos_deed_dialog_get (dialog, rows[i]), sos_deed_dialog_get_choice (dialog, "school") == 0);
}

static void
choice_cb (AdwComboRow *row, GParamSpec *pspec, SosDeedDialog *dialog)
{
  SosRecord *run = sos_deed_dialog_get_data (dialog), *programme = run != NULL ? find_programme (dialog) : NULL;

  if (programme == NULL)
    return;
  sos_record_set_number (run, SOS_PROGRAMME_RUN_PROGRAMME, sos_record_get_id (programme));
  sos_record_set_number (run, SOS_PROGRAMME_RUN_SESSIONS, sos_record_get_number (programme, SOS_PROGRAMME_SESSIONS));
  sos_record_set_text (run, SOS_PROGRAMME_RUN_NAME, sos_record_get_text (programme, SOS_PROGRAMME_NAME));
  sos_record_set_number (run, SOS_PROGRAMME_RUN_SCHOOL, sos_deed_dialog_get_choice (dialog, "school"));
  show_place (dialog);
  sos_record_set_number (run, SOS_PROGRAMME_RUN_WEEKDAY, sos_deed_dialog_get_choice (dialog, "weekday") > 0 ? sos_deed_dialog_get_choice (dialog, "weekday") : SOS_NUMBER_UNKNOWN);
}

/* The term as the school keeps it, which may end before that of others. */
static void
set_span (SosDeedDialog *dialog)
{
  const SosTermSheet *sheet = sheet_of (dialog);
  const int school = find_school (dialog);
  const SosTermSpan *span = school != SOS_PLAN_NONE ? sos_term_sheet_find_span (sheet, school) : NULL;
  SosRecord *run = sos_deed_dialog_get_data (dialog);
  g_autofree char *begins = sos_day_dup_text (MAX (span != NULL ? span->begins : sheet->begins, sheet->today + 1)),
                  *ends = sos_day_dup_text (span != NULL ? span->ends : sheet->ends);

  sos_record_set_text (run, SOS_PROGRAMME_RUN_BEGINS_ON, begins);
  sos_record_set_text (run, SOS_PROGRAMME_RUN_ENDS_ON, ends);
}

/* A weekly run that is longer than the term is told so before it is made (5.1), and may be made: the legal shapes are then offered at once (X5). */
static void
warn_cb (SosRecord *run, GParamSpec *pspec, SosDeedDialog *dialog)
{
  SosRecord *programme = find_programme (dialog);
  const SosPlanRun plan = { .school = find_school (dialog), .sessions = sos_record_get_int (run, SOS_PROGRAMME_RUN_SESSIONS),
                            .weekday = sos_record_get_int (run, SOS_PROGRAMME_RUN_WEEKDAY), .not_before = sos_record_get_day (run, SOS_PROGRAMME_RUN_BEGINS_ON),
                            .not_after = sos_record_get_day (run, SOS_PROGRAMME_RUN_ENDS_ON) };
  g_autofree char *few = programme != NULL && sos_record_get_flag (programme, SOS_PROGRAMME_EVERY_WEEK)
                           ? sos_school_plan_dup_too_few (sheet_of (dialog)->plan, &plan) : NULL;
  g_autofree char *words = few != NULL ? g_strdup_printf (_("%s It can be added all the same: how it could lie is shown then."), few) : NULL;

  g_object_set_data (G_OBJECT (dialog), FEW, GINT_TO_POINTER (few != NULL));
  sos_deed_dialog_explain (dialog, words != NULL ? words : "");
}

static void
school_cb (AdwComboRow *row, GParamSpec *pspec, SosDeedDialog *dialog)
{
  choice_cb (row, pspec, dialog);
  set_span (dialog);
}

static void
added_cb (gpointer widget, gpointer save)
{
  SOS_SCHOOLS_PAGE (widget)->then_shape = sos_record_get_id (((SosSaveRecord *) save)->record);
}

static void
do_new_run (SosDeedDialog *dialog, gpointer run)
{
  const gboolean few = g_object_get_data (G_OBJECT (dialog), FEW) != NULL;

  choice_cb (NULL, NULL, dialog);
  sos_deed_dialog_write (dialog, _("Run added"), (SosTransactionFunc) sos_casework_add_run, sos_save_record_new (run, NULL), (GDestroyNotify) sos_save_record_free,
                         few ? added_cb : NULL);
}

static void
offer_all (SosDeedDialog *dialog, const SosTermSheet *sheet)
{
  for (guint i = 0; i < sheet->programmes->len; i++)
    sos_deed_dialog_offer (dialog, "programme", sos_record_get_id (sheet->programmes->pdata[i]), sos_record_get_text (sheet->programmes->pdata[i], SOS_PROGRAMME_NAME));
  for (int i = 0; i < sos_plan_world_get_n_schools (sheet->plan->world); i++)
    if (!sos_plan_world_get_school (sheet->plan->world, i)->venue)
      sos_deed_dialog_offer (dialog, "school", sos_plan_world_get_school (sheet->plan->world, i)->id, sos_plan_world_get_school (sheet->plan->world, i)->name);
  sos_deed_dialog_offer (dialog, "school", 0, _("Not at a school"));
  sos_deed_dialog_offer (dialog, "weekday", 0, _("Any"));
  for (int day = 1; day <= 5; day++)
    sos_deed_dialog_offer (dialog, "weekday", day, sos_weekday_get_name (day));
}

static SosRecord *
run_new (const SosTermSheet *sheet)
{
  SosRecord *run = g_object_new (SOS_TYPE_PROGRAMME_RUN, NULL);

  sos_record_set_text (run, SOS_PROGRAMME_RUN_STATUS, "PROPOSED");
  sos_record_set_number (run, SOS_PROGRAMME_RUN_YEAR, sheet->year);
  return run;
}

void
sos_schools_new_run_ask (GtkWidget *widget, const char *action, GVariant *parameter)
{
  static const char *const rows[] = { "programme", "weekday" };
  SosSchoolsPage *self = SOS_SCHOOLS_PAGE (widget);
  SosDeedDialog *dialog;
  SosRecord *run;

  if (self->sheet == NULL)
    return;
  if (!self->sheet->may_plan)
    {
      sos_page_say (widget, _("Schools work is planned by those who coordinate schools and by team leads."));
      return;
    }
  dialog = sos_deed_dialog_new (widget, sos_page_get_store (SOS_PAGE (self)), _("New Run"), "sos-school-run-form", _("_Add"));
  run = run_new (self->sheet);
  g_object_set_data_full (G_OBJECT (dialog), PAGE, g_object_ref (self), g_object_unref);
  g_object_set_data_full (G_OBJECT (dialog), SHEET_PROGRAMMES, g_ptr_array_ref (self->sheet->programmes), (GDestroyNotify) g_ptr_array_unref);
  offer_all (dialog, self->sheet);
  sos_deed_dialog_bind (dialog, run);
  sos_deed_dialog_set_do (dialog, do_new_run, run, g_object_unref);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_signal_connect_object (sos_deed_dialog_get (dialog, rows[i]), "notify::selected", G_CALLBACK (choice_cb), dialog, 0);
  g_signal_connect_object (sos_deed_dialog_get (dialog, "school"), "notify::selected", G_CALLBACK (school_cb), dialog, 0);
  g_signal_connect_object (run, "notify", G_CALLBACK (warn_cb), dialog, 0);
  school_cb (NULL, NULL, dialog);
  warn_cb (run, NULL, dialog);
  sos_deed_dialog_present (dialog);
}

void
sos_schools_new_run_show_shapes (SosSchoolsPage *self)
{
  const gint64 run = self->then_shape;

  self->then_shape = 0;
  for (guint i = 0; run != 0 && i < self->sheet->wrongs->len; i++)
    {
      const SosTermWrong *wrong = self->sheet->wrongs->pdata[i];

      if (wrong->finding.reason != SOS_REASON_MISSING || wrong->run == SOS_PLAN_NONE || sos_plan_world_get_run (self->sheet->plan->world, wrong->run)->id != run)
        continue;
      sos_schools_ask_mend (self, wrong, 0);
      return;
    }
}
