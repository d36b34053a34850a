/* sos-sheet-out.c - a paper about one person on its way to a printer or into a file: the gate, what was looked at, the note. */
#include "config.h"
#include "sos-sheet-print-private.h"

#include "sos-page.h"
#include "sos-way-out.h"

#include <glib/gi18n.h>

/* One paper on its way. */
typedef struct
{
  SosSheetPrint *window;
  SosPersonSheet *sheet;
  SosSheetPages *pages;
  GFile *file; /* NULL: the printer */
} Job;

static void
job_free (Job *job)
{
  g_clear_object (&job->window);
  g_clear_pointer (&job->sheet, sos_person_sheet_free);
  g_clear_object (&job->pages);
  g_clear_object (&job->file);
  g_free (job);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_free)

static void
set_busy (SosSheetPrint *self, gboolean busy)
{
  self->busy = busy;
  sos_sheet_print_show_actions (self);
}

static void
end (Job *job, const GError *error)
{
  SosSheetPrint *self = job->window;

  if (self->from != NULL && (error == NULL || self->store == NULL))
    sos_page_say (self->from, error == NULL ? _("The paper is out, and noted in their history.") : error->message);
  if (self->store == NULL)
    return;
  set_busy (self, FALSE);
  if (error == NULL)
    gtk_window_close (GTK_WINDOW (self));
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    sos_sheet_print_say (self, error->message);
}

static void
out_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Job) job = user_data;
  g_autoptr (GError) error = NULL;

  g_task_propagate_boolean (G_TASK (result), &error);
  end (job, error);
}

static void
print_page_cb (gpointer pages, cairo_t *cr, guint page)
{
  sos_sheet_pages_draw_page (pages, cr, page, FALSE);
}

/* What somebody looked at is what comes out; what would be otherwise by now is looked at again first. */
static gboolean
is_as_shown (Job *job, GError **error)
{
  g_autofree char *shown = job->window->pages != NULL ? sos_sheet_pages_dup_text (job->window->pages) : NULL, *now = sos_sheet_pages_dup_text (job->pages);

  if (g_strcmp0 (shown, now) == 0)
    return TRUE;
  g_set_error_literal (error, SOS_STORE_ERROR, SOS_STORE_ERROR_CONFLICT, _("What stands on it has changed since you looked. Look at it again."));
  return FALSE;
}

static void
hand_over (Job *job, SosStore *store)
{
  const SosWayOutNote note = { store, (SosTransactionFunc) sos_casework_mark_person_sheet, job->sheet, NULL }; /* the job's own, which outlives it */
  SosPrintRun run = { .job = job->sheet->ref, .n_pages = sos_sheet_pages_get_n_pages (job->pages), .draw = print_page_cb, .pages = job->pages };
  g_autoptr (GBytes) pdf = job->file != NULL ? sos_sheet_pages_render_pdf (job->pages, NULL) : NULL;

  sos_sheet_pages_get_page_size (job->pages, &run.width, &run.height);
  if (job->file != NULL)
    sos_way_out_save (g_task_new (NULL, NULL, out_cb, job), job->file, pdf, &note);
  else
    sos_way_out_print (g_task_new (NULL, NULL, out_cb, job), job->window->store != NULL ? GTK_WINDOW (job->window) : NULL, &run, &note);
}

static void
released_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Job) job = user_data;
  const SosSheetForm form = sos_sheet_print_get_form (job->window);
  g_autoptr (GError) error = NULL;

  if (sos_store_finish (SOS_STORE (source), result, NULL, &error))
    job->pages = sos_sheet_pages_new (job->sheet, &form, &error);
  if (job->pages != NULL && is_as_shown (job, &error) && sos_sheet_pages_check_ready (job->pages, &error))
    {
      hand_over (g_steal_pointer (&job), SOS_STORE (source));
      return;
    }
  end (job, error);
  if (job->window->store != NULL && g_error_matches (error, SOS_STORE_ERROR, SOS_STORE_ERROR_CONFLICT))
    sos_sheet_print_read (job->window);
}

/* Takes @file. */
static void
send_out (SosSheetPrint *self, GFile *file)
{
  Job *job = g_new0 (Job, 1);

  set_busy (self, TRUE);
  job->window = g_object_ref (self);
  job->file = file;
  job->sheet = sos_person_sheet_new (self->kind, self->person, self->id, file != NULL ? "export" : "print");
  job->sheet->reason = sos_sheet_print_needs_reason (self) ? g_strdup (sos_sheet_print_get_reason (self)) : NULL;
  sos_store_write_async (self->store, NULL, (SosTransactionFunc) sos_casework_release_person_sheet, job->sheet, NULL, NULL, released_cb, job);
}

void
sos_sheet_print_out (GtkWidget *widget, const char *name, GVariant *parameter)
{
  send_out (SOS_SHEET_PRINT (widget), NULL);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosSheetPrint) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = sos_choose_file_finish (result, &error);

  if (file != NULL && self->store != NULL)
    send_out (self, g_steal_pointer (&file));
}

void
sos_sheet_print_save (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosSheetPrint *self = SOS_SHEET_PRINT (widget);
  g_autofree char *file_name = g_strconcat (self->sheet != NULL ? self->sheet->ref : "P", ".pdf", NULL);

  sos_choose_file_async (GTK_WINDOW (self), SOS_CHOOSE_SAVE, _("Save the paper"), _("_Save"), file_name, NULL, chosen_cb, g_object_ref (self));
}
