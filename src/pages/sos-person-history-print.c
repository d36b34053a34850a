/* sos-person-history-print.c - the history of a person on its way to a printer: asked for, noted, laid out, handed over. */
#include "config.h"
#include "sos-person-history-print.h"

#include "sos-clock.h"
#include "sos-way-out.h"
#include "sos-wordings.h"

#include <glib/gi18n.h>

typedef struct
{
  SosHistoryAsk ask;
  char *asked;
  SosMerge *merge;
  GBytes *template;
} Words;

typedef struct
{
  GtkWindow *parent;
  char *export_to;
} Job;

static void
free_words (gpointer data)
{
  Words *words = data;

  g_clear_object (&words->merge);
  g_clear_pointer (&words->template, g_bytes_unref);
  g_free (words->asked);
  g_free (words);
}

static void
free_job (gpointer data)
{
  Job *job = data;

  g_clear_object (&job->parent);
  g_free (job->export_to);
  g_free (job);
}

static gboolean
make_words (SosTransaction *transaction, gpointer data, GError **error)
{
  Words *words = data;

  words->merge = sos_history_print (transaction, &words->ask, words->asked, error);
  return words->merge != NULL && sos_wordings_load_template (transaction, SOS_HISTORY_PAPER, &words->template, error);
}

static void
draw_cb (gpointer paper, cairo_t *cr, guint page)
{
  sos_paper_draw_page (paper, cr, page, FALSE);
}

static void
hand_over (GTask *task, SosPaper *paper, const char *ref)
{
  const Job *job = g_task_get_task_data (task);
  SosPrintRun run = { .job = ref, .n_pages = sos_paper_get_n_pages (paper), .draw = draw_cb, .pages = paper, .export_to = job->export_to };

  sos_paper_get_page_size (paper, &run.width, &run.height);
  sos_way_out_print (g_object_ref (task), job->parent, &run, &(SosWayOutNote){ NULL }); /* noted as it was made */
}

static void
worded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (SosPaper) paper = NULL;
  GError *error = NULL;
  gpointer data = NULL;

  if (sos_store_finish (SOS_STORE (source), result, &data, &error))
    {
      SosMerge *merge = ((Words *) data)->merge;
      const SosPaperOptions options = { .title = sos_merge_get_text (merge, "our_ref"), .date = sos_clock_now (), .template = ((Words *) data)->template };

      paper = sos_paper_new (SOS_HISTORY_PAPER, merge, &options, &error);
      if (paper != NULL && sos_paper_check_ready (paper, &error))
        hand_over (task, paper, options.title);
    }
  if (error != NULL)
    g_task_return_error (task, error);
  g_clear_pointer (&data, free_words);
}

void
sos_person_history_print_async (SosStore *store, const SosHistoryAsk *ask, const char *asked, GtkWindow *parent, const char *export_to,
                                GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (store, NULL, callback, user_data);
  Job *job = g_new (Job, 1);
  Words *words = g_new0 (Words, 1);

  *job = (Job){ parent != NULL ? g_object_ref (parent) : NULL, g_strdup (export_to) };
  g_task_set_task_data (task, job, free_job);
  words->ask = *ask;
  words->asked = g_strdup (asked);
  sos_store_write_async (store, NULL, make_words, words, free_words, NULL, worded_cb, task);
}

gboolean
sos_person_history_print_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
