/* sos-letter-print.c - a letter as paper, to screen, printer and file. Knows no page. */
#include "config.h"
#include "sos-letter-print.h"

#include "sos-way-out.h"

#include <glib/gi18n.h>

/* One way out on its way. */
typedef struct
{
  SosStore *store;
  SosLetterCase *letter_case;
  GtkWindow *parent; /* may be NULL */
  char *export_to;
  guint first_page;
  GFile *file;
  SosPaper *paper; /* what the printer draws */
  SosRecord *released; /* the approved pages, once the gate has let them through */
  GAsyncReadyCallback take_pages; /* what becomes of them then */
} Job;

static void
job_free (Job *job)
{
  g_clear_object (&job->store);
  g_clear_object (&job->letter_case);
  g_clear_object (&job->parent);
  g_clear_object (&job->file);
  g_clear_object (&job->paper);
  g_clear_object (&job->released);
  g_free (job->export_to);
  g_free (job);
}

static GTask *
task_new (SosStore *store, SosLetterCase *letter_case, GCancellable *cancellable, GAsyncReadyCallback callback,
          gpointer user_data)
{
  GTask *task = g_task_new (letter_case, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->store = g_object_ref (store);
  job->letter_case = g_object_ref (letter_case);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  /* What was decided is carried through: a cancellable only stops what has not begun. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_source_tag (task, task_new);
  return task;
}

/* Takes @error. */
static void
end (GTask *task, gboolean done, GError *error)
{
  if (done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static SosRecord *
letter_of (SosLetterCase *letter_case)
{
  return SOS_RECORD (sos_letter_case_get_letter (letter_case));
}

/* Approving ----------------------------------------------------------------------------------------------------------------- */

/* Takes over the reference to the task that rode along. */
static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  gboolean done = sos_store_finish (SOS_STORE (source), result, NULL, &error);

  end (task, done, error);
}

static void
rendered_to_approve_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SosLetterPages) pages = sos_letter_pages_finish (result, &error);
  Job *job = g_task_get_task_data (task);
  g_autoptr (GBytes) template = sos_paper_load_template (sos_record_get_text (letter_of (job->letter_case), SOS_LETTER_KIND));
  SosApproveLetter *approve;

  if (!pages)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  approve = sos_approve_letter_new (job->letter_case, template, pages->pdf);
  approve->said = g_strdup (pages->said);
  approve->above = g_strdup (pages->above);
  sos_store_write_async (job->store, _("Letter approved"), (SosTransactionFunc) sos_casework_approve_letter, approve,
                         (GDestroyNotify) sos_approve_letter_free, NULL, written_cb, g_object_ref (task));
}

void
sos_letter_print_approve_async (SosStore *store, SosLetterCase *letter_case, GCancellable *cancellable,
                                GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (SOS_IS_STORE (store));
  g_return_if_fail (SOS_IS_LETTER_CASE (letter_case));

  sos_letter_pages_async (letter_case, NULL, rendered_to_approve_cb, task_new (store, letter_case, cancellable, callback, user_data));
}

/* The gate ------------------------------------------------------------------------------------------------------------------ */

/* FALSE with the task returned where the gate refused. */
static gboolean
pass_gate (GTask *task, GObject *source, GAsyncResult *result)
{
  Job *job = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  gpointer data = NULL;
  SosDeed *deed;

  if (!sos_store_finish (SOS_STORE (source), result, &data, &error))
    {
      if (data)
        sos_deed_free (data);
      g_task_return_error (task, g_steal_pointer (&error));
      return FALSE;
    }
  deed = data;
  job->released = g_object_ref (SOS_RECORD (deed->made));
  sos_deed_free (deed);
  return TRUE;
}

static void
released_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Job *job = g_task_get_task_data (task);

  if (pass_gate (task, source, result))
    sos_letter_pages_async (job->letter_case, job->released, job->take_pages, g_object_ref (task));
}

/* As it was made; but a copy of what was posted goes by hand where the post is not open any more (S8.2). */
static const char *
find_way (SosLetterCase *letter_case)
{
  const gboolean gone = sos_letter_is_gone (sos_letter_case_get_letter (letter_case));

  if (gone && sos_delivery_is_posted (sos_record_find_text (letter_of (letter_case), SOS_LETTER_DELIVERY)) && sos_letter_case_is_hand_only (letter_case))
    return SOS_DELIVERY_HAND;
  return sos_record_get_text (letter_of (letter_case), SOS_LETTER_DELIVERY);
}

/* @verb: what the audit says of it. @take_pages gets the Pages that may go out, and the task. */
static void
ask_gate (GTask *task, const char *verb, GAsyncReadyCallback take_pages)
{
  Job *job = g_task_get_task_data (task);
  SosRecord *letter = letter_of (job->letter_case);

  job->take_pages = take_pages;
  sos_store_write_async (job->store, NULL, (SosTransactionFunc) sos_casework_release_letter,
                         sos_deed_new (sos_record_get_id (letter), find_way (job->letter_case), verb),
                         (GDestroyNotify) sos_deed_free, NULL, released_cb, task);
}

/* Printing ------------------------------------------------------------------------------------------------------------------ */

static void
draw_page_cb (gpointer paper, cairo_t *cr, guint page)
{
  sos_paper_draw_page (paper, cr, page, FALSE);
}

/* @mark: sos_casework_mark_printed() or …_exported(). */
static SosWayOutNote
make_note (const Job *job, gpointer mark)
{
  SosRecord *letter = letter_of (job->letter_case);
  SosDeed *deed = sos_deed_new (sos_record_get_id (letter), NULL, NULL);

  deed->other = sos_record_get_number (letter, SOS_LETTER_VERSION);
  return (SosWayOutNote){ job->store, (SosTransactionFunc) mark, deed, (GDestroyNotify) sos_deed_free };
}

static void
print (GTask *task)
{
  Job *job = g_task_get_task_data (task);
  SosPrintRun run = { .job = sos_record_get_text (letter_of (job->letter_case), SOS_LETTER_REF),
                      .n_pages = sos_paper_get_n_pages (job->paper),
                      .draw = draw_page_cb,
                      .pages = job->paper,
                      .export_to = job->export_to,
                      .first_page = job->first_page };
  const SosWayOutNote note = make_note (job, sos_casework_mark_printed);

  run.first_page = MIN (run.first_page, run.n_pages - 1);
  sos_paper_get_page_size (job->paper, &run.width, &run.height);
  sos_way_out_print (g_object_ref (task), job->parent, &run, &note);
}

static void
chosen_to_print_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Job *job = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (SosLetterPages) pages = sos_letter_pages_finish (result, &error);

  if (pages)
    job->paper = sos_letter_pages_make_for_printer (job->letter_case, job->released, pages, &error);
  if (job->paper)
    print (task);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
sos_letter_print_one_async (SosStore *store, SosLetterCase *letter_case, GtkWindow *parent, const char *export_to, guint first_page,
                            GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task;
  Job *job;

  g_return_if_fail (SOS_IS_STORE (store));
  g_return_if_fail (SOS_IS_LETTER_CASE (letter_case));

  task = task_new (store, letter_case, cancellable, callback, user_data);
  job = g_task_get_task_data (task);
  job->parent = parent ? g_object_ref (parent) : NULL;
  job->export_to = g_strdup (export_to);
  job->first_page = first_page;
  ask_gate (task, "print", chosen_to_print_cb);
}

void
sos_letter_print_run_async (SosStore *store, SosLetterCase *letter_case, GtkWindow *parent, const char *export_to,
                            GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  sos_letter_print_one_async (store, letter_case, parent, export_to, 0, cancellable, callback, user_data);
}

/* Saving -------------------------------------------------------------------------------------------------------------------- */

static void
save (GTask *task, GBytes *pdf)
{
  Job *job = g_task_get_task_data (task);
  const SosWayOutNote note = make_note (job, sos_casework_mark_exported);

  sos_way_out_save (g_object_ref (task), job->file, pdf, &note);
}

static void
chosen_to_save_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SosLetterPages) pages = sos_letter_pages_finish (result, &error);

  if (pages)
    save (task, pages->pdf);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
sos_letter_print_save_async (SosStore *store, SosLetterCase *letter_case, GFile *file, GCancellable *cancellable,
                             GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task;

  g_return_if_fail (SOS_IS_STORE (store));
  g_return_if_fail (SOS_IS_LETTER_CASE (letter_case));
  g_return_if_fail (G_IS_FILE (file));

  task = task_new (store, letter_case, cancellable, callback, user_data);
  ((Job *) g_task_get_task_data (task))->file = g_object_ref (file);
  ask_gate (task, "export", chosen_to_save_cb);
}

gboolean
sos_letter_print_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, task_new), FALSE);
  return g_task_propagate_boolean (G_TASK (result), error);
}
