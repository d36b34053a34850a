/* sos-work-dialogs.c - the windows for how closely somebody is worked with, on whose account, and for help that a lead decides on. Decide nothing. */
#include "config.h"
#include "sos-work-dialogs.h"

#include "sos-assessments.h"
#include "sos-code-choice.h"
#include "sos-help.h"
#include "sos-index-person.h"
#include "sos-people-choice.h"

#include <glib/gi18n.h>

/* What is done with the choice; static texts. */
typedef struct
{
  SosPersonTab *tab;
  gint64 id;
  const char *row, *list, *done;
  SosTransactionFunc func;
} Choosing;

static void
choosing_free (gpointer data)
{
  g_object_unref (((Choosing *) data)->tab);
  g_free (data);
}

static void
choose_cb (SosDeedDialog *dialog, gpointer data)
{
  const Choosing *choosing = data;
  SosCodes *codes = sos_store_get_codes (sos_person_tab_get_store (choosing->tab));
  g_autofree char *words = sos_deed_dialog_dup_words (dialog, "words");

  sos_deed_dialog_write (dialog, _(choosing->done), choosing->func, sos_deed_new (choosing->id, sos_code_choice_get (dialog, choosing->row, codes, choosing->list), words),
                         (GDestroyNotify) sos_deed_free, NULL);
}

static void
set_do (SosDeedDialog *dialog, SosPersonTab *tab, gint64 id, const char *row, const char *list, const char *done, gpointer func)
{
  const Choosing choosing = { g_object_ref (tab), id, row, list, done, (SosTransactionFunc) func };

  sos_deed_dialog_set_do (dialog, choose_cb, g_memdup2 (&choosing, sizeof choosing), choosing_free);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 520, -1);
}

/* How closely ----------------------------------------------------------------------------------------------------------------- */

static SosDeedDialog *
make_tier (SosPersonTab *tab, GtkWindow *over, SosEpisode *episode, const char *title, const char *verb, const char *proposed)
{
  SosCodes *codes = sos_store_get_codes (sos_person_tab_get_store (tab));
  SosDeedDialog *dialog = sos_service_dialog_make (tab, over, title, "sos-tier-form", verb,
                                                   _("Intensive is two contacts a week, one of them in person; active is in person every 14 days; step-down is any "
                                                     "contact every 28 days. It counts in what a worker carries."));

  sos_code_choice_offer (dialog, "tier", codes, "tier", NULL, NULL);
  sos_code_choice_set (dialog, "tier", codes, "tier", proposed);
  return dialog;
}

void
sos_tier_dialog_open (SosPersonTab *tab, GtkWindow *over, SosEpisode *episode)
{
  SosDeedDialog *dialog = make_tier (tab, over, episode, _("How closely"), _("_Keep"),
                                     sos_assessment_propose_tier (FALSE, sos_record_find_text (episode, SOS_EPISODE_TIER)));

  set_do (dialog, tab, sos_record_get_id (SOS_RECORD (episode)), "tier", "tier", N_("How closely, changed"), sos_casework_set_tier);
  sos_deed_dialog_present (dialog);
}

void
sos_tier_dialog_sign (SosPersonTab *tab, SosEpisode *episode, gint64 assessment)
{
  SosDeedDialog *dialog = make_tier (tab, NULL, episode, _("Sign the assessment"), _("_Sign"),
                                     sos_assessment_propose_tier (FALSE, sos_record_find_text (episode, SOS_EPISODE_TIER)));

  gtk_widget_set_visible (gtk_widget_get_ancestor (sos_deed_dialog_get (dialog, "words"), ADW_TYPE_PREFERENCES_ROW), FALSE);
  set_do (dialog, tab, assessment, "tier", "tier", N_("Assessment signed"), sos_casework_sign_assessment);
  sos_deed_dialog_present (dialog);
}

/* Help ------------------------------------------------------------------------------------------------------------------------ */

static const char *const decisions[] = { SOS_HELP_APPROVED, SOS_HELP_REFUSED };

static void
decide_cb (SosDeedDialog *dialog, gpointer data)
{
  g_autofree char *words = sos_deed_dialog_dup_words (dialog, "words");
  const gint64 chosen = sos_deed_dialog_get_choice (dialog, "decision");

  sos_deed_dialog_write (dialog, _("Decided on help"), (SosTransactionFunc) sos_casework_decide_help, sos_deed_new (*(gint64 *) data, decisions[chosen], words),
                         (GDestroyNotify) sos_deed_free, NULL);
}

void
sos_help_dialog_decide (SosPersonTab *tab, GtkWindow *over, SosRecord *request)
{
  SosCodes *codes = sos_store_get_codes (sos_person_tab_get_store (tab));
  const gint64 id = sos_record_get_id (request);
  const char *kind = sos_codes_get_label (codes, "grant-kind", sos_record_get_text (request, SOS_HELP_REQUEST_KIND));
  /* Translators: what help is for, and why it is needed, in words */
  g_autofree char *words = g_strdup_printf (_("%s: %s"), kind, sos_record_get_text (request, SOS_HELP_REQUEST_WORDS));
  SosDeedDialog *dialog = sos_service_dialog_make (tab, over, _("Decide on help"), "sos-help-decide-form", _("_Decide"), words);

  for (guint i = 0; i < G_N_ELEMENTS (decisions); i++)
    sos_deed_dialog_offer (dialog, "decision", i, sos_codes_get_label (codes, "help-state", decisions[i]));
  sos_deed_dialog_set_do (dialog, decide_cb, g_memdup2 (&id, sizeof id), g_free);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 520, -1);
  sos_deed_dialog_present (dialog);
}

/* On whose account ------------------------------------------------------------------------------------------------------------ */

static void
index_cb (SosDeedDialog *dialog, gpointer data)
{
  GArray *people = sos_people_choice_get (sos_deed_dialog_get (dialog, "who"));
  SosDeed *deed;

  if (people->len > 1)
    {
      sos_deed_dialog_say (dialog, _("Choose one: the young person on whose account this work began."));
      return;
    }
  deed = sos_deed_new (*(gint64 *) data, NULL, NULL);
  deed->other = people->len > 0 ? g_array_index (people, gint64, 0) : 0;
  sos_deed_dialog_write (dialog, _("On whose account, written down"), (SosTransactionFunc) sos_casework_set_index_person, deed, (GDestroyNotify) sos_deed_free, NULL);
}

void
sos_index_dialog_open (SosPersonTab *tab, GtkWindow *over, SosEpisode *episode)
{
  const gint64 id = sos_record_get_id (SOS_RECORD (episode)), chosen = sos_record_get_number (SOS_RECORD (episode), SOS_EPISODE_INDEX_PERSON);
  const char *name = sos_person_case_find_index (sos_person_tab_get_case (tab), id);
  SosDeedDialog *dialog;

  g_type_ensure (SOS_TYPE_PEOPLE_CHOICE);
  dialog = sos_service_dialog_make (tab, over, _("On account of"), "sos-index-person-form", _("_Write down"),
                                    _("The young person because of whom this family is helped. Whoever does not work with them reads only that it is somebody we support."));
  sos_people_choice_begin (sos_deed_dialog_get (dialog, "who"), sos_person_tab_get_store (tab), sos_person_tab_get_person (tab));
  if (chosen != 0)
    sos_people_choice_add (sos_deed_dialog_get (dialog, "who"), chosen, name);
  sos_deed_dialog_set_do (dialog, index_cb, g_memdup2 (&id, sizeof id), g_free);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 520, 420);
  sos_deed_dialog_present (dialog);
}
