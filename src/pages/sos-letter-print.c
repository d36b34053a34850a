/* sos-letter-print.c - a letter as paper, to screen, printer and file. Knows no page. */
#include "config.h"
#include "sos-letter-print.h"

#include "sos-clock.h"
#include "sos-letter-states.h"

#include <glib/gi18n.h>

/* One way out on its way. */
typedef struct
{
  SosStore *store;
  SosLetterCase *letter_case;
  GtkWindow *parent; /* may be NULL */
  char *export_to;
  GFile *file;
  SosPaper *paper; /* what the printer draws */
  GtkPrintOperation *operation;
  gboolean answered;  /* the printer, or its dialog */
  gboolean previewed; /* the dialog's Preview was pressed: no paper came of it */
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
  g_clear_object (&job->operation);
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

/* Making -------------------------------------------------------------------------------------------------------------------- */

static gboolean
is_by_post (SosRecord *letter)
{
  return sos_record_has_text (letter, SOS_LETTER_DELIVERY, SOS_DELIVERY_POST);
}

/* Noon of the day the letter was made: the same letter gives the same bytes, whenever it is drawn. */
static gint64
date_of (SosRecord *letter)
{
  g_autofree char *iso = g_strdup_printf ("%sT12:00:00Z", sos_record_get_text (letter, SOS_LETTER_MADE_ON));
  g_autoptr (GDateTime) date = g_date_time_new_from_iso8601 (iso, NULL);

  return date ? g_date_time_to_unix (date) : 0;
}

static SosPaperFormat
format_of (SosRecord *letter)
{
  g_autofree char *code = g_ascii_strdown (sos_record_get_text (letter, SOS_LETTER_FORMAT), -1);
  SosPaperFormat format = SOS_PAPER_CLEAR_PRINT;
  gboolean high_contrast = FALSE;

  sos_paper_format_parse (g_strdelimit (code, "_", '-'), &format, &high_contrast);
  return format;
}

/* The words that were frozen with @paper; NULL where there is none, or it is from a time when they were not kept. */
static SosMerge *
dup_kept_words (gpointer paper)
{
  GBytes *kept = paper ? sos_record_get_bytes (paper, SOS_LETTER_PAPER_MERGE) : NULL;
  g_autofree char *text = kept ? g_strndup (g_bytes_get_data (kept, NULL), g_bytes_get_size (kept)) : NULL;

  return text ? sos_merge_new_parsed (text) : NULL;
}

/* How pages are made; zeroed, by hand, from @merge and today's template. */
typedef struct
{
  SosMerge *merge;
  GBytes *template;
  gboolean post;
  gboolean stamp;
  SosWordList *hard_words;
} Making;

static SosPaper *
make (SosLetterCase *letter_case, const Making *making, GError **error)
{
  SosRecord *letter = letter_of (letter_case);
  SosPaperOptions options = {
    .format = format_of (letter),
    .high_contrast = sos_record_get_flag (letter, SOS_LETTER_HIGH_CONTRAST),
    .delivery = making->post ? SOS_PAPER_BY_POST : SOS_PAPER_BY_HAND,
    .hand_only_stamp = making->stamp && !making->post,
    .title = sos_record_get_text (letter, SOS_LETTER_REF),
    .date = date_of (letter),
    .template = making->template,
    .hard_words = making->hard_words,
  };

  return sos_paper_new (sos_record_get_text (letter, SOS_LETTER_KIND), making->merge, &options, error);
}

static SosPaper *
make_today (SosLetterCase *letter_case, gboolean stamp, SosWordList *hard_words, GError **error)
{
  Making making = {
    .merge = sos_letter_case_get_merge (letter_case),
    .post = !sos_letter_case_is_hand_only (letter_case) && is_by_post (letter_of (letter_case)),
    .stamp = stamp,
    .hard_words = hard_words,
  };

  return make (letter_case, &making, error);
}

/* From @kept, the words frozen with @paper, as they were frozen; @stamp adds "Hand delivery only" where it was not asked for then. */
static SosPaper *
make_kept (SosLetterCase *letter_case, gpointer paper, SosMerge *kept, gboolean stamp, SosWordList *hard_words, GError **error)
{
  Making making = {
    .merge = kept,
    .template = sos_record_get_bytes (paper, SOS_LETTER_PAPER_TEMPLATE),
    .post = sos_record_has_text (paper, SOS_LETTER_PAPER_DELIVERY, SOS_DELIVERY_POST),
    .stamp = stamp || sos_merge_get_flag (kept, "hand_only"),
    .hard_words = hard_words,
  };

  return make (letter_case, &making, error);
}

SosPaper *
sos_letter_print_make (SosLetterCase *letter_case, SosWordList *hard_words, GError **error)
{
  SosLetterPaper *paper = sos_letter_case_get_paper (letter_case);
  g_autoptr (SosMerge) kept = dup_kept_words (paper);
  const gboolean hand_only = sos_letter_case_is_hand_only (letter_case);

  if (!kept)
    return make_today (letter_case, hand_only, hard_words, error);
  return make_kept (letter_case, paper, kept, hand_only && !sos_letter_is_gone (sos_letter_case_get_letter (letter_case)), hard_words,
                    error);
}

/* What a letter says, whichever way it goes. */
static char *
dup_said (SosLetterCase *letter_case, SosMerge *merge, GBytes *template)
{
  Making making = { .merge = merge, .template = template };
  g_autoptr (SosPaper) paper = make (letter_case, &making, NULL);

  return paper ? sos_paper_dup_text (paper, SOS_PAPER_WHOLE) : NULL;
}

static gboolean
has_changed (SosLetterCase *letter_case, gpointer paper, SosMerge *kept)
{
  g_autofree char *then = dup_said (letter_case, kept, sos_record_get_bytes (paper, SOS_LETTER_PAPER_TEMPLATE));
  g_autofree char *now = dup_said (letter_case, sos_letter_case_get_merge (letter_case), NULL);

  return g_strcmp0 (then, now) != 0;
}

SosLetterChange
sos_letter_print_find_change (SosLetterCase *letter_case)
{
  SosLetterPaper *paper = sos_letter_case_get_paper (letter_case);
  g_autoptr (SosMerge) kept = dup_kept_words (paper);

  if (!paper)
    return SOS_LETTER_UNCHANGED;
  if (!kept)
    return SOS_LETTER_NOT_KEPT;
  return has_changed (letter_case, paper, kept) ? SOS_LETTER_CHANGED : SOS_LETTER_UNCHANGED;
}

/* Pages on their way out: as a file, and as what the printer draws. */
typedef struct
{
  GBytes *pdf;
  SosMerge *kept; /* NULL: today's words, which are the same */
  gboolean stamp;
  gboolean same; /* what is drawn is @pdf, to the byte */
} Pages;

static void
pages_free (Pages *pages)
{
  g_clear_pointer (&pages->pdf, g_bytes_unref);
  g_clear_object (&pages->kept);
  g_free (pages);
}

/* Takes @pdf. */
static Pages *
pages_new (GBytes *pdf, SosMerge *kept, gboolean stamp, gboolean same)
{
  Pages *pages = g_new (Pages, 1);

  *pages = (Pages){ pdf, kept ? g_object_ref (kept) : NULL, stamp, same };
  return pages;
}

static GBytes *
render_today (SosLetterCase *letter_case, gboolean stamp, GError **error)
{
  g_autoptr (SosPaper) paper = make_today (letter_case, stamp, NULL, error);

  return paper ? sos_paper_render_pdf (paper, error) : NULL;
}

static gpointer
refuse (const char *words, GError **error)
{
  g_set_error_literal (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED, words);
  return NULL;
}

/* Their words were not kept: today's have to give the same pages. */
static Pages *
choose_among_todays (SosLetterCase *letter_case, SosRecord *paper, GError **error)
{
  GBytes *frozen = sos_record_get_bytes (paper, SOS_LETTER_PAPER_PDF);
  const gboolean hand_only = sos_letter_case_is_hand_only (letter_case);

  for (guint other = 0; other < 2; other++)
    {
      const gboolean stamp = hand_only != (other == 1);
      g_autoptr (GBytes) pdf = render_today (letter_case, stamp, NULL);

      if (!pdf || !g_bytes_equal (pdf, frozen))
        continue;
      if (!hand_only || stamp)
        return pages_new (g_steal_pointer (&pdf), NULL, stamp, TRUE);
      g_clear_pointer (&pdf, g_bytes_unref);
      pdf = render_today (letter_case, TRUE, error);
      return pdf ? pages_new (g_steal_pointer (&pdf), NULL, TRUE, TRUE) : NULL;
    }
  /* What they have is evidence, and can be had as the file it is. */
  if (sos_letter_is_gone (sos_letter_case_get_letter (letter_case)) && !hand_only)
    return pages_new (g_bytes_ref (frozen), NULL, FALSE, FALSE);
  return refuse (_("Something in this letter has changed since it was approved (V23). Take it back to draft, check and approve it again."),
                 error);
}

/* What goes out is what was approved, to the byte; only the stamp may be new to it, where the rule has changed since, and a copy of
 * what was posted is made for the hand (S8). */
static Pages *
choose_kept (SosLetterCase *letter_case, SosRecord *paper, SosMerge *kept, GError **error)
{
  GBytes *frozen = sos_record_get_bytes (paper, SOS_LETTER_PAPER_PDF);
  const gboolean by_hand = sos_record_has_text (paper, SOS_LETTER_PAPER_DELIVERY, SOS_DELIVERY_HAND);
  const gboolean stamp = !frozen || (by_hand && sos_letter_case_is_hand_only (letter_case));
  g_autoptr (SosPaper) pages = make_kept (letter_case, paper, kept, stamp, NULL, error);
  g_autoptr (GBytes) pdf = pages ? sos_paper_render_pdf (pages, error) : NULL;

  if (!pdf)
    return NULL;
  if (frozen && (!stamp || sos_merge_get_flag (kept, "hand_only")))
    return pages_new (g_bytes_ref (frozen), kept, stamp, g_bytes_equal (pdf, frozen));
  return pages_new (g_steal_pointer (&pdf), kept, stamp, TRUE);
}

/* NULL with a refusal where a letter that may still be taken back says something else by now. */
static Pages *
choose_pages (SosLetterCase *letter_case, SosRecord *paper, GError **error)
{
  g_autoptr (SosMerge) kept = dup_kept_words (paper);

  if (!kept)
    return choose_among_todays (letter_case, paper, error);
  if (!sos_letter_is_gone (sos_letter_case_get_letter (letter_case)) && has_changed (letter_case, paper, kept))
    return refuse (_("Something in this letter has changed since it was approved (V23). Take it back to draft, check and approve it again."),
                   error);
  return choose_kept (letter_case, paper, kept, error);
}

static void
pages_in_worker (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  SosLetterCase *letter_case = SOS_LETTER_CASE (source);
  Pages *pages;

  if (task_data)
    pages = choose_pages (letter_case, task_data, &error);
  else
    {
      GBytes *pdf = render_today (letter_case, sos_letter_case_is_hand_only (letter_case), &error);

      pages = pdf ? pages_new (pdf, NULL, FALSE, TRUE) : NULL;
    }
  if (pages)
    g_task_return_pointer (task, pages, (GDestroyNotify) pages_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* @paper: what was approved, NULL before it is. Comes back with Pages. */
static void
pages_async (SosLetterCase *letter_case, SosRecord *paper, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (letter_case, NULL, callback, user_data);

  if (paper)
    g_task_set_task_data (task, g_object_ref (paper), g_object_unref);
  g_task_run_in_thread (task, pages_in_worker);
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
  Pages *pages = g_task_propagate_pointer (G_TASK (result), &error);
  Job *job = g_task_get_task_data (task);
  g_autoptr (GBytes) template = sos_paper_load_template (sos_record_get_text (letter_of (job->letter_case), SOS_LETTER_KIND));

  if (!pages)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  sos_store_write_async (job->store, _("Letter approved"), (SosTransactionFunc) sos_casework_approve_letter,
                         sos_approve_letter_new (job->letter_case, template, pages->pdf),
                         (GDestroyNotify) sos_approve_letter_free, NULL, written_cb, g_object_ref (task));
  pages_free (pages);
}

void
sos_letter_print_approve_async (SosStore *store, SosLetterCase *letter_case, GCancellable *cancellable,
                                GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (SOS_IS_STORE (store));
  g_return_if_fail (SOS_IS_LETTER_CASE (letter_case));

  pages_async (letter_case, NULL, rendered_to_approve_cb, task_new (store, letter_case, cancellable, callback, user_data));
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
    pages_async (job->letter_case, job->released, job->take_pages, g_object_ref (task));
}

/* As it was made; but a copy of what was posted goes by hand where the post is not open any more (S8.2). */
static const char *
find_way (SosLetterCase *letter_case)
{
  const gboolean gone = sos_letter_is_gone (sos_letter_case_get_letter (letter_case));

  if (gone && is_by_post (letter_of (letter_case)) && sos_letter_case_is_hand_only (letter_case))
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
draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, GTask *task)
{
  Job *job = g_task_get_task_data (task);

  sos_paper_draw_page (job->paper, gtk_print_context_get_cairo_context (context), page, FALSE);
}

/* Paper is out: that cannot be undone, whatever becomes of the window. */
static void
mark_out (GTask *task, gpointer mark)
{
  Job *job = g_task_get_task_data (task);
  SosRecord *letter = letter_of (job->letter_case);
  SosDeed *deed = sos_deed_new (sos_record_get_id (letter), NULL, NULL);

  deed->other = sos_record_get_number (letter, SOS_LETTER_VERSION);
  sos_store_write_async (job->store, NULL, (SosTransactionFunc) mark, deed, (GDestroyNotify) sos_deed_free, NULL, written_cb,
                         g_object_ref (task));
}

static void
printed_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, gpointer user_data)
{
  g_autoptr (GTask) task = g_object_ref (user_data);
  g_autoptr (GError) error = NULL;

  ((Job *) g_task_get_task_data (task))->answered = TRUE;
  g_signal_handlers_disconnect_by_data (operation, user_data);
  if (((Job *) g_task_get_task_data (task))->previewed)
    g_task_return_new_error (task, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED,
                             _("Nothing was printed: the page in the window is the preview, drawn by what prints it."));
  else if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    mark_out (task, sos_casework_mark_printed);
  else if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    {
      gtk_print_operation_get_error (operation, &error);
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_FAILED, _("The printer did not take the letter: %s"),
                               error ? error->message : _("no reason was given"));
    }
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, _("Nothing was printed."));
}

static gboolean
end_preview_cb (gpointer preview)
{
  gtk_print_operation_preview_end_preview (preview);
  return G_SOURCE_REMOVE;
}

/* GTK's own preview writes the letter into the temporary folder and leaves it there (T-18): it never gets to begin. */
static gboolean
preview_cb (GtkPrintOperation *operation, GtkPrintOperationPreview *preview, GtkPrintContext *context, GtkWindow *parent,
            GTask *task)
{
  cairo_surface_t *nowhere = cairo_recording_surface_create (CAIRO_CONTENT_ALPHA, NULL);
  cairo_t *cr = cairo_create (nowhere);

  ((Job *) g_task_get_task_data (task))->previewed = TRUE;
  gtk_print_context_set_cairo_context (context, cr, 72, 72);
  cairo_destroy (cr);
  cairo_surface_destroy (nowhere);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, end_preview_cb, g_object_ref (preview), g_object_unref);
  return TRUE;
}

static GtkPageSetup *
a4_page_new (void)
{
  g_autoptr (GtkPaperSize) size = gtk_paper_size_new (GTK_PAPER_NAME_A4);
  GtkPageSetup *setup = gtk_page_setup_new ();

  gtk_page_setup_set_paper_size (setup, size);
  return setup;
}

static void
print (GTask *task)
{
  Job *job = g_task_get_task_data (task);
  const char *ref = sos_record_get_text (letter_of (job->letter_case), SOS_LETTER_REF);
  g_autoptr (GtkPageSetup) setup = a4_page_new ();
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  GtkPrintOperation *operation = gtk_print_operation_new ();
  GtkPrintOperationResult result;

  job->operation = operation;
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_BASENAME, ref);
  gtk_print_operation_set_print_settings (operation, settings);
  gtk_print_operation_set_job_name (operation, ref);
  gtk_print_operation_set_n_pages (operation, sos_paper_get_n_pages (job->paper));
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_embed_page_setup (operation, FALSE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  if (job->export_to)
    gtk_print_operation_set_export_filename (operation, job->export_to);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), task);
  g_signal_connect (operation, "preview", G_CALLBACK (preview_cb), task);
  g_signal_connect_data (operation, "done", G_CALLBACK (printed_cb), g_object_ref (task), (GClosureNotify) (void *) g_object_unref,
                         0);
  result = gtk_print_operation_run (operation,
                                    job->export_to ? GTK_PRINT_OPERATION_ACTION_EXPORT : GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                                    job->parent, NULL);
  /* A desk without any way to print says so at once, and never "done". */
  if (result == GTK_PRINT_OPERATION_RESULT_ERROR && !job->answered)
    printed_cb (operation, result, task);
}

static void
chosen_to_print_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Job *job = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  Pages *pages = g_task_propagate_pointer (G_TASK (result), &error);

  if (pages && !pages->same)
    refuse (_("This desk would draw the letter differently from how it was approved. Save it as a file and print that."), &error);
  else if (pages && pages->kept)
    job->paper = make_kept (job->letter_case, job->released, pages->kept, pages->stamp, NULL, &error);
  else if (pages)
    job->paper = make_today (job->letter_case, pages->stamp, NULL, &error);
  g_clear_pointer (&pages, pages_free);
  if (job->paper)
    print (task);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
sos_letter_print_run_async (SosStore *store, SosLetterCase *letter_case, GtkWindow *parent, const char *export_to,
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
  ask_gate (task, "print", chosen_to_print_cb);
}

/* Saving -------------------------------------------------------------------------------------------------------------------- */

static void
replaced_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    mark_out (task, sos_casework_mark_exported);
  else
    g_task_return_error (task, error);
}

static void
chosen_to_save_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Job *job = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  Pages *pages = g_task_propagate_pointer (G_TASK (result), &error);

  if (pages)
    g_file_replace_contents_bytes_async (job->file, pages->pdf, NULL, FALSE,
                                         G_FILE_CREATE_PRIVATE | G_FILE_CREATE_REPLACE_DESTINATION, NULL, replaced_cb,
                                         g_object_ref (task));
  else
    g_task_return_error (task, g_steal_pointer (&error));
  g_clear_pointer (&pages, pages_free);
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
