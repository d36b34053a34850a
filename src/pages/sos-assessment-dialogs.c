/* sos-assessment-dialogs.c - asks what a beginning, a countersignature, a note beneath or a safety plan needs, and does it. Decides nothing. */
#include "config.h"
#include "sos-assessment-dialogs.h"

#include "sos-assessments.h"
#include "sos-clock.h"
#include "sos-code-choice.h"
#include "sos-deed-dialog.h"
#include "sos-stage-rules.h"

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
  g_autofree char *review = sos_date_dup_add (today, sos_person_case_get_limits (sos_person_tab_get_case (tab))->safety_plan_days);
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

/* Another one ------------------------------------------------------------------------------------------------------------------- */

typedef struct
{
  SosPersonTab *tab;
  SosPersonCase *person_case;
  SosPageWritten done;
} Beginning;

static void
beginning_free (gpointer data)
{
  Beginning *beginning = data;

  g_object_unref (beginning->person_case);
  g_free (beginning);
}

static void
begin_cb (SosDeedDialog *dialog, gpointer data)
{
  const Beginning *beginning = data;
  SosDeed *deed = sos_deed_new (sos_person_tab_get_person (beginning->tab),
                                sos_code_choice_get (dialog, "kind", sos_person_case_get_codes (beginning->person_case), "assessment-type"), NULL);

  deed->other = sos_deed_dialog_get_choice (dialog, "episode");
  sos_deed_dialog_write (dialog, _("Assessment begun"), (SosTransactionFunc) sos_casework_start_assessment, deed, (GDestroyNotify) sos_deed_free, beginning->done);
}

static gboolean
has_signed (SosPersonCase *person_case, gint64 episode)
{
  GPtrArray *assessments = sos_person_case_get_records (person_case, SOS_TYPE_ASSESSMENT);

  for (guint i = 0; i < assessments->len; i++)
    if (sos_record_get_number (assessments->pdata[i], SOS_ASSESSMENT_EPISODE) == episode && sos_record_get_number (assessments->pdata[i], SOS_ASSESSMENT_SIGNED_AT) != 0)
      return TRUE;
  return FALSE;
}

static gboolean
has_happened (SosPersonCase *person_case)
{
  GPtrArray *tasks = sos_person_case_get_records (person_case, SOS_TYPE_TASK);

  for (guint i = 0; i < tasks->len; i++)
    if (sos_record_has_text (tasks->pdata[i], SOS_TASK_KIND, "INCIDENT_ASSESS") && !sos_record_is_set (tasks->pdata[i], SOS_TASK_DONE_ON))
      return TRUE;
  return FALSE;
}

/* As the work stands that is chosen. */
static void
propose_kind (SosDeedDialog *dialog)
{
  const Beginning *beginning = sos_deed_dialog_get_data (dialog);
  const gint64 id = sos_deed_dialog_get_choice (dialog, "episode");
  SosRecord *episode = beginning != NULL ? sos_person_case_find (beginning->person_case, SOS_TYPE_EPISODE, id) : NULL;

  if (beginning != NULL)
    sos_code_choice_set (dialog, "kind", sos_person_case_get_codes (beginning->person_case), "assessment-type",
                         sos_assessment_propose_type (has_signed (beginning->person_case, id), has_happened (beginning->person_case),
                                                      episode != NULL ? sos_record_get_text (episode, SOS_EPISODE_STAGE) : NULL));
}

/* The worker’s own first, which is then what is proposed. */
static void
offer_episodes (SosDeedDialog *dialog, SosPersonCase *person_case, gint64 actor)
{
  GPtrArray *episodes = sos_person_case_get_records (person_case, SOS_TYPE_EPISODE);
  guint n_offered = 0;

  for (guint other = 0; other < 2; other++)
    for (guint i = 0; i < episodes->len; i++)
      if (sos_stage_is_open (sos_record_get_text (episodes->pdata[i], SOS_EPISODE_STAGE))
          && (sos_record_get_number (episodes->pdata[i], SOS_EPISODE_WORKER) != actor) == other)
        {
          sos_deed_dialog_offer (dialog, "episode", sos_record_get_id (episodes->pdata[i]),
                                 sos_codes_get_label (sos_person_case_get_codes (person_case), "service", sos_record_get_text (episodes->pdata[i], SOS_EPISODE_SERVICE)));
          n_offered++;
        }
  if (n_offered == 0)
    sos_deed_dialog_offer (dialog, "episode", 0, _("None that is open"));
  gtk_widget_set_visible (sos_deed_dialog_get (dialog, "episode"), n_offered > 1);
}

void
sos_assessment_dialog_begin (SosPersonTab *tab, SosPageWritten done)
{
  SosDeedDialog *dialog = sos_deed_dialog_new (GTK_WIDGET (tab), sos_person_tab_get_store (tab), _("Begin an assessment"), "sos-assessment-begin-form", _("_Begin"));
  const Beginning beginning = { tab, g_object_ref (sos_person_tab_get_case (tab)), done };

  sos_deed_dialog_explain (dialog, _("Fifteen areas of life, yours beside theirs. It is a draft until you sign it."));
  offer_episodes (dialog, beginning.person_case, sos_store_get_actor (sos_person_tab_get_store (tab)));
  sos_code_choice_offer (dialog, "kind", sos_person_case_get_codes (beginning.person_case), "assessment-type", NULL, NULL);
  sos_deed_dialog_set_do (dialog, begin_cb, g_memdup2 (&beginning, sizeof beginning), beginning_free);
  propose_kind (dialog);
  g_signal_connect_object (sos_deed_dialog_get (dialog, "episode"), "notify::selected", G_CALLBACK (propose_kind), dialog, G_CONNECT_SWAPPED);
  sos_deed_dialog_present (dialog);
}
