/* sos-contact-print.c - the contact history on its way to a printer or into a file. Knows the gate only by what it says. */
#include "config.h"
#include "sos-contact-print.h"

#include "sos-clock.h"
#include "sos-contact-paper.h"
#include "sos-deed-dialog.h"
#include "sos-near-date.h"
#include "sos-paper.h"
#include "sos-way-out.h"

#include <glib/gi18n.h>

#define DAY 86400

static char *export_folder;

void
sos_contact_print_set_export_folder (const char *folder)
{
  g_free (export_folder);
  export_folder = g_strdup (folder);
}

/* One paper on its way. */
typedef struct
{
  SosDeedDialog *dialog;
  SosPersonTab *tab;
  SosStore *store;
  SosContactPaperOut *out;
  SosPaper *paper;
  GBytes *pdf;
  SosPaperFormat format;
  gboolean file;
} Job;

static void
job_free (Job *job)
{
  g_clear_object (&job->dialog);
  g_clear_object (&job->tab);
  g_clear_object (&job->store);
  g_clear_pointer (&job->out, sos_contact_paper_out_free);
  g_clear_object (&job->paper);
  g_clear_pointer (&job->pdf, g_bytes_unref);
  g_free (job);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_free)

/* ---- out ---- */

static void
say_done (Job *job)
{
  g_autofree char *words = NULL;

  if (job->out->n_left_out > 0)
    words = g_strdup_printf (g_dngettext (NULL, "Done. %u contact that few may read is left out.", "Done. %u contacts that few may read are left out.",
                                          job->out->n_left_out), job->out->n_left_out);
  else
    words = g_strdup (job->file ? _("The contact history is saved.") : _("The contact history is printed."));
  sos_person_tab_say (job->tab, words);
}

static void
stop (Job *job, const GError *error)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    sos_deed_dialog_say_error (job->dialog, error);
  job_free (job);
}

static void
out_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Job *job = user_data;
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      stop (job, error);
      return;
    }
  say_done (job);
  if (!sos_window_is_gone (GTK_WINDOW (job->dialog)))
    gtk_window_destroy (GTK_WINDOW (job->dialog));
  job_free (job);
}

static SosWayOutNote
make_note (const Job *job)
{
  return (SosWayOutNote){ job->store, (SosTransactionFunc) sos_casework_mark_contact_paper_out, job->out, NULL };
}

static void
draw_cb (gpointer paper, cairo_t *cr, guint page)
{
  sos_paper_draw_page (paper, cr, page, FALSE);
}

static char *
dup_export_path (Job *job)
{
  g_autofree char *name = g_strconcat (job->out->ref, ".pdf", NULL);

  return export_folder != NULL ? g_build_filename (export_folder, name, NULL) : NULL;
}

static void
print (Job *job)
{
  g_autofree char *path = dup_export_path (job);
  SosPrintRun run = { .job = job->out->ref, .n_pages = sos_paper_get_n_pages (job->paper), .draw = draw_cb, .pages = job->paper, .export_to = path };
  const SosWayOutNote note = make_note (job);

  sos_paper_get_page_size (job->paper, &run.width, &run.height);
  sos_way_out_print (g_task_new (NULL, NULL, out_cb, job), GTK_WINDOW (job->dialog), &run, &note);
}

static void
save_to (Job *job, GFile *file)
{
  const SosWayOutNote note = make_note (job);

  sos_way_out_save (g_task_new (NULL, NULL, out_cb, job), file, job->pdf, &note);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = sos_choose_file_finish (result, &error);

  if (file != NULL)
    save_to (user_data, file);
  else
    stop (user_data, error);
}

static void
save (Job *job)
{
  g_autofree char *path = dup_export_path (job), *name = g_strconcat (job->out->ref, ".pdf", NULL);
  g_autoptr (GFile) file = path != NULL ? g_file_new_for_path (path) : NULL;

  if (file != NULL)
    save_to (job, file);
  else
    sos_choose_file_async (GTK_WINDOW (job->dialog), SOS_CHOOSE_SAVE, _("Save the contact history"), _("_Save"), name, NULL, chosen_cb, job);
}

/* ---- the pages ---- */

/* The middle of today: what is made twice on one day is the same to the byte. */
static gboolean
make_pages (Job *job, GError **error)
{
  const SosPaperOptions options = { .format = job->format, .title = job->out->ref, .date = sos_clock_now () / DAY * DAY + DAY / 2 };

  job->paper = sos_paper_new (SOS_CONTACT_PAPER_KIND, job->out->words, &options, error);
  if (job->paper == NULL || !sos_paper_check_ready (job->paper, error))
    return FALSE;
  job->pdf = sos_paper_render_pdf (job->paper, error);
  return job->pdf != NULL;
}

static void
released_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Job *job = user_data;
  g_autoptr (GError) error = NULL;

  if (!sos_store_finish (SOS_STORE (source), result, NULL, &error) || !make_pages (job, &error))
    stop (job, error);
  else if (job->file)
    save (job);
  else
    print (job);
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
  job->file = gtk_switch_get_active (sos_deed_dialog_get (dialog, "file"));
  job->format = (SosPaperFormat) adw_combo_row_get_selected (sos_deed_dialog_get (dialog, "format"));
  job->dialog = g_object_ref (dialog);
  job->tab = g_object_ref (tab);
  job->store = g_object_ref (sos_person_tab_get_store (tab));
  job->out = sos_contact_paper_out_new (ask, job->file ? "export" : "print");
  sos_store_write_async (job->store, NULL, (SosTransactionFunc) sos_casework_release_contact_paper, job->out, NULL, NULL, released_cb, job);
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
    = sos_deed_dialog_new (GTK_WIDGET (tab), sos_person_tab_get_store (tab), _("Print the contacts"), "sos-contact-print-form", _("_Make it"));

  sos_deed_dialog_explain (dialog, _("The contacts that are shown, oldest first. Those that few may read go to nobody but the worker."));
  g_object_set_data_full (G_OBJECT (dialog), "sos-tab", g_object_ref (tab), g_object_unref);
  g_signal_connect_object (sos_deed_dialog_get (dialog, "for_whom"), "notify::selected", G_CALLBACK (whom_cb), dialog, G_CONNECT_SWAPPED);
  sos_deed_dialog_set_do (dialog, do_cb, sos_contact_filter_copy (filter), (GDestroyNotify) sos_contact_filter_free);
  sos_deed_dialog_present (dialog);
}
