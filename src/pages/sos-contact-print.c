/* sos-contact-print.c - the contact history on its way out: asked for whom, looked at, then printed or kept. Knows the gate only by what it says. */
#include "config.h"
#include "sos-contact-print.h"

#include "sos-clock.h"
#include "sos-contact-paper.h"
#include "sos-deed-dialog.h"
#include "sos-near-date.h"
#include "sos-paper-window.h"

#include <glib/gi18n.h>

#define DAY 86400

static char *export_folder;

void
sos_contact_print_set_export_folder (const char *folder)
{
  g_free (export_folder);
  export_folder = g_strdup (folder);
}

/* One paper on its way to be seen. */
typedef struct
{
  SosDeedDialog *dialog;
  SosPersonTab *tab;
  SosContactPaperOut *out;
  SosPaperFormat format;
} Job;

static void
job_free (Job *job)
{
  g_clear_object (&job->dialog);
  g_clear_object (&job->tab);
  g_clear_pointer (&job->out, sos_contact_paper_out_free);
  g_free (job);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_free)

/* ---- the pages ---- */

static void
set_verb (gpointer out, const char *verb)
{
  ((SosContactPaperOut *) out)->verb = verb;
}

static char *
dup_remark (const SosContactPaperOut *out)
{
  if (out->n_left_out == 0)
    return NULL;
  return g_strdup_printf (g_dngettext (NULL, "%u contact that few may read is left out.", "%u contacts that few may read are left out.", out->n_left_out),
                          out->n_left_out);
}

/* The middle of today: what is made twice on one day is the same to the byte. */
static SosPaper *
make_paper (const Job *job, GError **error)
{
  const SosPaperOptions options = { .format = job->format, .title = job->out->ref, .date = sos_clock_now () / DAY * DAY + DAY / 2,
                                    .template = job->out->template };
  g_autoptr (SosPaper) paper = sos_paper_new (SOS_CONTACT_PAPER_KIND, job->out->words, &options, error);

  return paper != NULL && sos_paper_check_ready (paper, error) ? g_steal_pointer (&paper) : NULL;
}

/* Takes @paper. */
static void
show (Job *job, SosPaper *paper)
{
  g_autofree char *words = sos_paper_dup_text (paper, SOS_PAPER_WHOLE), *remark = dup_remark (job->out);
  SosPaperShow shown = { .name = job->out->ref, .words = words, .remark = remark, .store = sos_person_tab_get_store (job->tab),
                         .free_data = (GDestroyNotify) sos_contact_paper_out_free, .ask = (SosTransactionFunc) sos_casework_release_contact_paper,
                         .note = (SosTransactionFunc) sos_casework_mark_contact_paper_out, .set_verb = set_verb, .folder = export_folder };

  shown.data = g_steal_pointer (&job->out);
  sos_paper_show_set_paper (&shown, paper);
  sos_paper_window_show (GTK_WIDGET (job->tab), &shown);
}

static void
released_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Job) job = user_data;
  g_autoptr (GError) error = NULL;
  SosPaper *paper = sos_store_finish (SOS_STORE (source), result, NULL, &error) ? make_paper (job, &error) : NULL;

  if (paper == NULL)
    {
      sos_deed_dialog_say_error (job->dialog, error);
      return;
    }
  if (!sos_window_is_gone (GTK_WINDOW (job->dialog)))
    gtk_window_destroy (GTK_WINDOW (job->dialog));
  if (gtk_widget_get_root (GTK_WIDGET (job->tab)) != NULL)
    show (job, paper);
  else
    g_object_unref (paper);
}

/* ---- asking ---- */

/* FALSE where what is written is no day. */
static gboolean
read_day (SosDeedDialog *dialog, const char *row, char **day)
{
  g_autofree char *words = sos_deed_dialog_dup_words (dialog, row), *today = sos_clock_dup_today ();

  g_clear_pointer (day, g_free);
  if (words == NULL)
    return TRUE;
  *day = sos_near_date_dup_parsed (words, today);
  return *day != NULL;
}

static void
do_cb (SosDeedDialog *dialog, gpointer data)
{
  SosPersonTab *tab = g_object_get_data (G_OBJECT (dialog), "sos-tab");
  g_autoptr (SosContactFilter) filter = sos_contact_filter_copy (data);
  g_autoptr (SosContactPaperAsk) ask = NULL;
  g_autofree char *name = sos_deed_dialog_dup_words (dialog, "name");
  Job *job;

  if (!read_day (dialog, "from", &filter->from) || !read_day (dialog, "to", &filter->to))
    {
      sos_deed_dialog_say (dialog, _("Write a day, as in “1 sep 2026”."));
      return;
    }
  ask = sos_contact_paper_ask_new (filter, adw_combo_row_get_selected (sos_deed_dialog_get (dialog, "for_whom")), name,
                                   gtk_switch_get_active (sos_deed_dialog_get (dialog, "redacted")));
  job = g_new0 (Job, 1);
  job->format = (SosPaperFormat) adw_combo_row_get_selected (sos_deed_dialog_get (dialog, "format"));
  job->dialog = g_object_ref (dialog);
  job->tab = g_object_ref (tab);
  job->out = sos_contact_paper_out_new (ask, "print");
  sos_store_write_async (sos_person_tab_get_store (tab), NULL, (SosTransactionFunc) sos_casework_release_contact_paper, job->out, NULL, NULL, released_cb, job);
}

static void
whom_cb (SosDeedDialog *dialog)
{
  const guint whom = adw_combo_row_get_selected (sos_deed_dialog_get (dialog, "for_whom"));
  GtkSwitch *redacted = sos_deed_dialog_get (dialog, "redacted");

  gtk_widget_set_visible (sos_deed_dialog_get (dialog, "name"), whom == SOS_CONTACTS_FOR_AGENCY);
  gtk_switch_set_active (redacted, whom != SOS_CONTACTS_FOR_WORKER || gtk_switch_get_active (redacted));
  gtk_widget_set_sensitive (sos_deed_dialog_get (dialog, "redacted_row"), whom == SOS_CONTACTS_FOR_WORKER);
}

void
sos_contact_print_ask (SosPersonTab *tab, const SosContactFilter *filter)
{
  SosDeedDialog *dialog
    = sos_deed_dialog_new (GTK_WIDGET (tab), sos_person_tab_get_store (tab), _("Print the contacts"), "sos-contact-print-form", _("_Look at it"));

  sos_deed_dialog_explain (dialog, _("The contacts that are shown, oldest first. Those that few may read go to nobody but the worker."));
  g_object_set_data_full (G_OBJECT (dialog), "sos-tab", g_object_ref (tab), g_object_unref);
  g_signal_connect_object (sos_deed_dialog_get (dialog, "for_whom"), "notify::selected", G_CALLBACK (whom_cb), dialog, G_CONNECT_SWAPPED);
  sos_deed_dialog_set_do (dialog, do_cb, sos_contact_filter_copy (filter), (GDestroyNotify) sos_contact_filter_free);
  sos_deed_dialog_present (dialog);
}
