/* sos-assessment-dialogs.c - asks what a countersignature, a note beneath or a safety plan needs, and does it. Decides nothing. */
#include "config.h"
#include "sos-assessment-dialogs.h"

#include "sos-assessments.h"
#include "sos-clock.h"
#include "sos-deed-dialog.h"

#include <glib/gi18n.h>

/* What is done with the words; static texts. */
typedef struct
{
  gint64 assessment;
  const char *done;
  SosTransactionFunc func;
} Wording;

static void
words_cb (SosDeedDialog *dialog, gpointer data)
{
  const Wording *wording = data;
  g_autofree char *words = sos_deed_dialog_dup_words (dialog, "words");

  sos_deed_dialog_write (dialog, _(wording->done), wording->func, sos_deed_new (wording->assessment, NULL, words), (GDestroyNotify) sos_deed_free, NULL);
}

static void
ask_words (SosPersonTab *tab, const char *title, const char *verb, const char *explain, const Wording *wording)
{
  SosDeedDialog *dialog = sos_deed_dialog_new (GTK_WIDGET (tab), sos_person_tab_get_store (tab), title, "sos-assessment-words-form", verb);

  sos_deed_dialog_explain (dialog, explain);
  sos_deed_dialog_set_do (dialog, words_cb, g_memdup2 (wording, sizeof *wording), g_free);
  sos_deed_dialog_present (dialog);
}

void
sos_assessment_dialog_countersign (SosPersonTab *tab, gint64 assessment)
{
  const Wording wording = { assessment, N_("Assessment countersigned"), (SosTransactionFunc) sos_casework_countersign_assessment };

  ask_words (tab, _("Countersign"), _("_Countersign"), _("What you say to it, if anything; it stays with the assessment."), &wording);
}

void
sos_assessment_dialog_note (SosPersonTab *tab, gint64 assessment)
{
  const Wording wording = { assessment, N_("Note put beneath"), (SosTransactionFunc) sos_casework_note_assessment };

  ask_words (tab, _("Note beneath"), _("_Put beneath"), _("What is to be put right, or what came later. The assessment itself stays as it was signed."), &wording);
}

/* The safety plan -------------------------------------------------------------------------------------------------------------- */

static void
safety_plan_cb (SosDeedDialog *dialog, gpointer data)
{
  g_autoptr (SosRecord) plan = sos_record_copy (data);

  sos_deed_dialog_write (dialog, _("Safety plan made"), (SosTransactionFunc) sos_casework_keep_safety_plan, sos_save_record_new (plan, NULL),
                         (GDestroyNotify) sos_save_record_free, NULL);
}

static SosRecord *
draft_safety_plan (SosPersonTab *tab, SosRecord *before)
{
  const char *today = sos_person_case_get_today (sos_person_tab_get_case (tab));
  g_autofree char *review = sos_date_dup_add (today, SOS_SAFETY_PLAN_MOST_DAYS);
  SosRecord *plan = g_object_new (SOS_TYPE_SAFETY_PLAN, "person", sos_person_tab_get_person (tab), "made-on", today, "review-on", review, NULL);

  for (guint i = SOS_SAFETY_PLAN_TRIGGERS; before != NULL && i <= SOS_SAFETY_PLAN_WHO_KNOWS; i++)
    sos_record_set_text (plan, i, sos_record_get_text (before, i));
  return plan;
}

void
sos_assessment_dialog_safety_plan (SosPersonTab *tab, gpointer before)
{
  SosDeedDialog *dialog = sos_deed_dialog_new (GTK_WIDGET (tab), sos_person_tab_get_store (tab), _("Safety plan"), "sos-safety-plan-form", _("_Make it"));
  SosRecord *plan = draft_safety_plan (tab, before);

  sos_deed_dialog_explain (dialog, _("Made with them, in their words. It takes the place of the one before, which can still be read."));
  sos_deed_dialog_bind (dialog, plan);
  sos_deed_dialog_set_do (dialog, safety_plan_cb, plan, g_object_unref);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 560, 720);
  sos_deed_dialog_present (dialog);
}
