/* sos-run-out.c - papers and calendars of a run on their way out. Decides nothing about what may stand on them. */
#include "config.h"
#include "sos-run-out.h"

#include "sos-clock.h"
#include "sos-page.h"
#include "sos-paper-window.h"
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

static void
set_verb (gpointer ask, const char *verb)
{
  ((SosRunPaperAsk *) ask)->verb = verb;
}

/* Takes @ask. */
static void
show_window (GtkWidget *from, SosStore *store, SosRunPaperAsk *ask)
{
  g_autofree char *words = sos_office_paper_dup_text (ask->paper);
  SosPaperShow show = { .name = ask->paper->title, .words = words, .store = store, .data = ask, .free_data = (GDestroyNotify) sos_run_paper_ask_free,
                        .note = (SosTransactionFunc) sos_casework_note_run_paper, .set_verb = set_verb, .folder = export_folder };

  sos_paper_show_set_grid (&show, sos_paper_grid_new (ask->paper, sos_clock_now () / DAY * DAY + DAY / 2));
  sos_paper_window_show (from, &show);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) from = user_data;
  g_autoptr (GError) error = NULL;
  gpointer ask = NULL;
  const gboolean there = sos_store_finish (SOS_STORE (source), result, &ask, &error);

  if (there && gtk_widget_get_root (from) != NULL)
    {
      show_window (from, SOS_STORE (source), ask);
      return;
    }
  sos_page_say_error (from, error);
  g_clear_pointer (&ask, sos_run_paper_ask_free);
}

static void
load_and_show (GtkWidget *from, SosStore *store, SosRunPaperAsk *ask)
{
  sos_store_read_async (store, (SosTransactionFunc) sos_run_paper_load, ask, (GDestroyNotify) sos_run_paper_ask_free, NULL, loaded_cb, g_object_ref (from));
}

void
sos_run_out_show (GtkWidget *from, SosStore *store, SosRunPaperKind kind, gint64 run, gint64 session)
{
  load_and_show (from, store, sos_run_paper_ask_new (kind, run, session, "print"));
}

void
sos_run_out_show_term (GtkWidget *from, SosStore *store, SosRunPaperKind kind, const SosTermQuery *term, gint64 staff)
{
  SosRunPaperAsk *ask = sos_run_paper_ask_new (kind, 0, 0, "print");

  ask->term = (SosTermQuery){ term->year, g_intern_string (term->term), term->day };
  ask->staff = staff;
  load_and_show (from, store, ask);
}

void
sos_run_out_show_year (GtkWidget *from, SosStore *store, const SosCalendarQuery *year)
{
  SosRunPaperAsk *ask = sos_run_paper_ask_new (SOS_SCHOOLS_YEAR, 0, 0, "print");

  ask->year = *year;
  load_and_show (from, store, ask);
}

/* ---- a calendar ---- */

static char *
dup_path (const char *name, const char *ending)
{
  g_autofree char *file = g_strconcat (name, ending, NULL);

  return export_folder != NULL ? g_build_filename (export_folder, file, NULL) : NULL;
}

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
    {
      g_autofree char *said = sos_way_out_dup_said (saving->file);

      sos_page_say (saving->from, said);
    }
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
