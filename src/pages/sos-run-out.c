/* sos-run-out.c - papers and calendars of a run on their way out. Decides nothing about what may stand on them. */
#include "config.h"
#include "sos-run-out.h"

#include "sos-blocks.h"
#include "sos-clock.h"
#include "sos-page.h"
#include "sos-paper-grid.h"
#include "sos-plain-window.h"
#include "sos-way-out.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>
#include <string.h>

#define DAY 86400

static char *export_folder;

void
sos_run_out_set_export_folder (const char *folder)
{
  g_free (export_folder);
  export_folder = g_strdup (folder);
}

/* ---- a paper that is shown ---- */

/* Lives as long as its window. */
typedef struct
{
  SosStore *store;
  SosRunPaperAsk *ask;
  SosPaperGrid *pages;
  GtkWidget *window, *preview, *count;
  gboolean saves;
} Shown;

static void
shown_free (gpointer data)
{
  Shown *shown = data;

  g_clear_object (&shown->store);
  g_clear_pointer (&shown->ask, sos_run_paper_ask_free);
  g_clear_object (&shown->pages);
  g_free (shown);
}

static Shown *
get_shown (GtkWidget *window)
{
  return g_object_get_data (G_OBJECT (window), "sos-shown");
}

static void
out_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) window = user_data;
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    gtk_window_close (GTK_WINDOW (window));
  else
    sos_page_say_error (window, error);
}

static GTask *
way_new (Shown *shown)
{
  return g_task_new (NULL, NULL, out_cb, g_object_ref (shown->window));
}

static SosWayOutNote
make_note (Shown *shown, const char *verb)
{
  return (SosWayOutNote){ shown->store, (SosTransactionFunc) sos_casework_note_run_paper,
                          sos_run_paper_ask_copy (shown->ask, verb), (GDestroyNotify) sos_run_paper_ask_free };
}

static void
draw_cb (gpointer pages, cairo_t *cr, guint page)
{
  sos_paper_grid_draw_page (pages, cr, page);
}

static char *
dup_path (const char *name, const char *ending)
{
  g_autofree char *file = g_strconcat (name, ending, NULL);

  return export_folder != NULL ? g_build_filename (export_folder, file, NULL) : NULL;
}

static void
print_cb (GtkWidget *button, Shown *shown)
{
  g_autofree char *path = dup_path (shown->ask->paper->title, ".pdf");
  SosPrintRun run = { .job = shown->ask->paper->title, .n_pages = sos_paper_grid_get_n_pages (shown->pages), .draw = draw_cb, .pages = shown->pages, .export_to = path };
  const SosWayOutNote note = make_note (shown, "print");

  sos_paper_grid_get_page_size (shown->pages, &run.width, &run.height);
  sos_way_out_print (way_new (shown), GTK_WINDOW (shown->window), &run, &note);
}

static void
save_to (Shown *shown, GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = sos_paper_grid_render_pdf (shown->pages, &error);
  SosWayOutNote note;

  if (pdf == NULL)
    {
      sos_page_say_error (shown->window, error);
      return;
    }
  note = make_note (shown, "export");
  sos_way_out_save (way_new (shown), file, pdf, &note);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) window = user_data;
  g_autoptr (GFile) file = sos_choose_file_finish (result, NULL);

  if (file != NULL)
    save_to (get_shown (window), file);
}

static void
save_cb (GtkWidget *button, Shown *shown)
{
  g_autofree char *path = dup_path (shown->ask->paper->title, ".pdf"), *name = g_strconcat (shown->ask->paper->title, ".pdf", NULL);
  g_autoptr (GFile) file = path != NULL ? g_file_new_for_path (path) : NULL;

  if (file != NULL)
    save_to (shown, file);
  else
    sos_choose_file_async (GTK_WINDOW (shown->window), SOS_CHOOSE_SAVE, _("Save the paper"), _("_Save"), name, NULL, chosen_cb, g_object_ref (shown->window));
}

static void
page_cb (GtkWidget *preview, GParamSpec *pspec, Shown *shown)
{
  g_autofree char *words = g_strdup_printf (_("Page %u of %u"), sos_page_preview_get_page (SOS_PAGE_PREVIEW (preview)) + 1, sos_page_preview_get_n_pages (SOS_PAGE_PREVIEW (preview)));

  gtk_label_set_label (GTK_LABEL (shown->count), words);
}

static GtkWidget *
foot_new (Shown *shown)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9), *save = sos_block_button (_("Save as PDF…"), NULL, "act"), *print = sos_block_button (_("Print…"), NULL, "act suggested-action");

  shown->count = sos_block_label (NULL, "dim num");
  gtk_widget_set_hexpand (shown->count, TRUE);
  g_signal_connect (save, "clicked", G_CALLBACK (save_cb), shown);
  g_signal_connect (print, "clicked", G_CALLBACK (print_cb), shown);
  gtk_box_append (GTK_BOX (foot), shown->count);
  gtk_box_append (GTK_BOX (foot), save);
  gtk_box_append (GTK_BOX (foot), print);
  return foot;
}

static void
show_window (GtkWidget *from, Shown *shown)
{
  g_autofree char *words = sos_office_paper_dup_text (shown->ask->paper);
  GtkWidget *foot = foot_new (shown);
  double width, height;

  shown->pages = sos_paper_grid_new (shown->ask->paper, sos_clock_now () / DAY * DAY + DAY / 2);
  shown->preview = sos_page_preview_new ();
  sos_paper_grid_get_page_size (shown->pages, &width, &height);
  sos_page_preview_set_pages (SOS_PAGE_PREVIEW (shown->preview), sos_paper_grid_get_n_pages (shown->pages), width, height, draw_cb, g_object_ref (shown->pages), g_object_unref);
  sos_spoken_name_set (shown->preview, words);
  g_signal_connect (shown->preview, "notify::page", G_CALLBACK (page_cb), shown);
  shown->window = sos_plain_window_new (from, _("Paper"), shown->preview, foot);
  g_object_set_data_full (G_OBJECT (shown->window), "sos-shown", shown, shown_free);
  page_cb (shown->preview, NULL, shown);
  gtk_window_present (GTK_WINDOW (shown->window));
}

typedef struct
{
  GtkWidget *from;
  Shown *shown;
} Loading;

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Loading *loading = user_data;
  g_autoptr (GtkWidget) from = loading->from;
  g_autoptr (GError) error = NULL;
  gpointer ask = NULL;
  const gboolean there = sos_store_finish (SOS_STORE (source), result, &ask, &error);

  loading->shown->ask = ask;
  if (there && gtk_widget_get_root (from) != NULL)
    show_window (from, loading->shown);
  else
    {
      sos_page_say_error (from, error);
      shown_free (loading->shown);
    }
  g_free (loading);
}

static void
load_and_show (GtkWidget *from, SosStore *store, SosRunPaperAsk *ask)
{
  Loading *loading = g_new (Loading, 1);

  loading->from = g_object_ref (from);
  loading->shown = g_new0 (Shown, 1);
  loading->shown->store = g_object_ref (store);
  sos_store_read_async (store, (SosTransactionFunc) sos_run_paper_load, ask, (GDestroyNotify) sos_run_paper_ask_free, NULL, loaded_cb, loading);
}

void
sos_run_out_show (GtkWidget *from, SosStore *store, SosRunPaperKind kind, gint64 run, gint64 session)
{
  load_and_show (from, store, sos_run_paper_ask_new (kind, run, session, "print"));
}

void
sos_run_out_show_year (GtkWidget *from, SosStore *store, const SosCalendarQuery *year)
{
  SosRunPaperAsk *ask = sos_run_paper_ask_new (SOS_SCHOOLS_YEAR, 0, 0, "print");

  ask->year = *year;
  load_and_show (from, store, ask);
}

/* ---- a calendar ---- */

typedef struct
{
  GtkWidget *from;
  SosStore *store;
  SosCalendarOf of;
  gint64 id;
  GFile *file;
} Saving;

static void
saving_free (Saving *saving)
{
  g_object_unref (saving->from);
  g_object_unref (saving->store);
  g_clear_object (&saving->file);
  g_free (saving);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Saving) saving = user_data;
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    sos_page_say (saving->from, _("Done, and noted in the audit."));
  else
    sos_page_say_error (saving->from, error);
}

/* Noted as its words were made. */
static void
exported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Saving) saving = user_data;
  g_autoptr (GError) error = NULL;
  gpointer data = NULL;

  if (!sos_store_finish (SOS_STORE (source), result, &data, &error))
    sos_page_say_error (saving->from, error);
  else
    {
      SosRunCalendar *calendar = data;
      g_autoptr (GBytes) bytes = g_bytes_new (calendar->text, strlen (calendar->text));
      g_autoptr (GFile) file = g_object_ref (saving->file);

      sos_way_out_save (g_task_new (NULL, NULL, written_cb, g_steal_pointer (&saving)), file, bytes, &(SosWayOutNote){ NULL });
    }
  g_clear_pointer (&data, sos_run_calendar_free);
}

static void
export_to (Saving *saving, GFile *file)
{
  saving->file = g_object_ref (file);
  sos_store_write_async (saving->store, NULL, (SosTransactionFunc) sos_casework_export_calendar, sos_run_calendar_new (saving->of, saving->id),
                         (GDestroyNotify) sos_run_calendar_free, NULL, exported_cb, saving);
}

static void
calendar_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Saving) saving = user_data;
  g_autoptr (GFile) file = sos_choose_file_finish (result, NULL);

  if (file != NULL)
    export_to (g_steal_pointer (&saving), file);
}

void
sos_run_out_save_calendar (GtkWidget *from, SosStore *store, SosCalendarOf of, gint64 id, const char *ref)
{
  g_autofree char *name = g_strconcat (ref, ".ics", NULL), *path = dup_path (ref, ".ics");
  g_autoptr (GFile) file = path != NULL ? g_file_new_for_path (path) : NULL;
  Saving *saving = g_new0 (Saving, 1);

  *saving = (Saving){ g_object_ref (from), g_object_ref (store), of, id, NULL };
  if (file != NULL)
    export_to (saving, file);
  else
    sos_choose_file_async (GTK_WINDOW (gtk_widget_get_root (from)), SOS_CHOOSE_SAVE, _("Save the calendar"), _("_Save"), name, NULL, calendar_chosen_cb, saving);
}
