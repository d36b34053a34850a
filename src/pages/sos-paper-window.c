/* sos-paper-window.c - pages as they will come out, and under them the ways out. Knows no gate but what it is given. */
#include "config.h"
#include "sos-paper-window.h"

#include "sos-blocks.h"
#include "sos-page.h"
#include "sos-plain-window.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>

/* Counted: the window has one, each way out another. */
typedef struct
{
  SosPaperShow show;
  char *name, *folder;
  GtkWidget *window, *preview, *count; /* of the window, while it is there */
} Shown;

static void
clear_shown (gpointer data)
{
  Shown *shown = data;

  g_clear_object (&shown->show.pages);
  g_clear_object (&shown->show.store);
  if (shown->show.free_data != NULL)
    shown->show.free_data (shown->show.data);
  g_free (shown->name);
  g_free (shown->folder);
}

static void
release (gpointer shown)
{
  g_rc_box_release_full (shown, clear_shown);
}

/* ---- out ---- */

typedef struct
{
  Shown *shown;
  GtkWidget *window; /* kept */
  GFile *file;       /* NULL: the printer */
} Job;

static void
job_free (Job *job)
{
  release (job->shown);
  g_object_unref (job->window);
  g_clear_object (&job->file);
  g_free (job);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_free)

static Job *
job_new (Shown *shown, GFile *file)
{
  Job *job = g_new (Job, 1);

  *job = (Job){ g_rc_box_acquire (shown), g_object_ref (shown->window), file != NULL ? g_object_ref (file) : NULL };
  return job;
}

static void
out_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Job) job = user_data;
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    gtk_window_close (GTK_WINDOW (job->window));
  else
    sos_page_say_error (job->window, error);
}

static char *
dup_path (const Shown *shown)
{
  g_autofree char *file = g_strconcat (shown->name, ".pdf", NULL);

  return shown->folder != NULL ? g_build_filename (shown->folder, file, NULL) : NULL;
}

static void
print (Job *job, const SosWayOutNote *note)
{
  const SosPaperShow *show = &job->shown->show;
  g_autofree char *path = dup_path (job->shown);
  const SosPrintRun run = { .job = job->shown->name, .n_pages = show->n_pages, .width = show->width, .height = show->height, .draw = show->draw,
                            .pages = show->pages, .export_to = path };

  sos_way_out_print (g_task_new (NULL, NULL, out_cb, job), GTK_WINDOW (job->window), &run, note);
}

static void
save (Job *job, const SosWayOutNote *note)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = job->shown->show.render (job->shown->show.pages, &error);

  if (pdf != NULL)
    sos_way_out_save (g_task_new (NULL, NULL, out_cb, job), job->file, pdf, note);
  else
    {
      sos_page_say_error (job->window, error);
      job_free (job);
    }
}

/* What is written outlives the job: the box is kept until it is. */
static void
go_out (Job *job)
{
  const SosPaperShow *show = &job->shown->show;
  const SosWayOutNote note = { show->store, show->note, show->data, NULL };

  if (job->file != NULL)
    save (job, &note);
  else
    print (job, &note);
}

static void
asked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Job) job = user_data;
  g_autoptr (GError) error = NULL;

  if (sos_store_finish (SOS_STORE (source), result, NULL, &error))
    go_out (g_steal_pointer (&job));
  else
    sos_page_say_error (job->window, error);
}

static void
begin (Shown *shown, GFile *file)
{
  const SosPaperShow *show = &shown->show;
  Job *job = job_new (shown, file);

  show->set_verb (show->data, file != NULL ? "export" : "print");
  if (show->ask != NULL)
    sos_store_write_async (show->store, NULL, show->ask, show->data, NULL, NULL, asked_cb, job);
  else
    go_out (job);
}

static void
print_cb (GtkWidget *button, Shown *shown)
{
  begin (shown, NULL);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Job) job = user_data;
  g_autoptr (GFile) file = sos_choose_file_finish (result, NULL);

  if (file != NULL)
    begin (job->shown, file);
}

static void
save_cb (GtkWidget *button, Shown *shown)
{
  g_autofree char *path = dup_path (shown), *name = g_strconcat (shown->name, ".pdf", NULL);
  g_autoptr (GFile) file = path != NULL ? g_file_new_for_path (path) : NULL;

  if (file != NULL)
    begin (shown, file);
  else
    sos_choose_file_async (GTK_WINDOW (shown->window), SOS_CHOOSE_SAVE, _("Save the paper"), _("_Save"), name, NULL, chosen_cb, job_new (shown, NULL));
}

/* ---- the window ---- */

static void
page_cb (GtkWidget *preview, GParamSpec *pspec, Shown *shown)
{
  g_autofree char *words = g_strdup_printf (_("Page %u of %u"), sos_page_preview_get_page (SOS_PAGE_PREVIEW (preview)) + 1,
                                            sos_page_preview_get_n_pages (SOS_PAGE_PREVIEW (preview)));

  gtk_label_set_label (GTK_LABEL (shown->count), words);
}

static GtkWidget *
foot_new (Shown *shown, const char *remark)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9), *save = sos_block_button (_("Save as PDF…"), NULL, "act"),
            *print = sos_block_button (_("Print…"), NULL, "act suggested-action"), *said = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  shown->count = sos_block_label (NULL, "dim num");
  gtk_widget_set_hexpand (said, TRUE);
  gtk_widget_set_valign (said, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (said), shown->count);
  if (remark != NULL)
    gtk_box_append (GTK_BOX (said), sos_block_text (remark, "dim"));
  g_signal_connect (save, "clicked", G_CALLBACK (save_cb), shown);
  g_signal_connect (print, "clicked", G_CALLBACK (print_cb), shown);
  gtk_box_append (GTK_BOX (foot), said);
  gtk_box_append (GTK_BOX (foot), save);
  gtk_box_append (GTK_BOX (foot), print);
  return foot;
}

GtkWidget *
sos_paper_window_show (GtkWidget *from, const SosPaperShow *show)
{
  Shown *shown = g_rc_box_new0 (Shown);
  GtkWidget *foot = foot_new (shown, show->remark);

  shown->show = *show;
  shown->show.store = g_object_ref (show->store);
  shown->name = g_strdup (show->name);
  shown->folder = g_strdup (show->folder);
  shown->preview = sos_page_preview_new ();
  sos_page_preview_set_pages (SOS_PAGE_PREVIEW (shown->preview), show->n_pages, show->width, show->height, show->draw, g_object_ref (show->pages), g_object_unref);
  sos_spoken_name_set (shown->preview, show->words);
  g_signal_connect (shown->preview, "notify::page", G_CALLBACK (page_cb), shown);
  shown->window = sos_plain_window_new (from, _("Paper"), shown->preview, foot);
  g_object_set_data_full (G_OBJECT (shown->window), "sos-shown", shown, release);
  page_cb (shown->preview, NULL, shown);
  gtk_window_present (GTK_WINDOW (shown->window));
  return shown->window;
}

/* ---- pages of a template ---- */

static void
draw_cb (gpointer paper, cairo_t *cr, guint page)
{
  sos_paper_draw_page (paper, cr, page, FALSE);
}

static GBytes *
render_cb (gpointer paper, GError **error)
{
  return sos_paper_render_pdf (paper, error);
}

void
sos_paper_show_set_paper (SosPaperShow *show, SosPaper *paper)
{
  show->pages = paper;
  show->n_pages = sos_paper_get_n_pages (paper);
  sos_paper_get_page_size (paper, &show->width, &show->height);
  show->draw = draw_cb;
  show->render = render_cb;
}

static void
draw_grid_cb (gpointer grid, cairo_t *cr, guint page)
{
  sos_paper_grid_draw_page (grid, cr, page);
}

static GBytes *
render_grid_cb (gpointer grid, GError **error)
{
  return sos_paper_grid_render_pdf (grid, error);
}

void
sos_paper_show_set_grid (SosPaperShow *show, SosPaperGrid *grid)
{
  show->pages = grid;
  show->n_pages = sos_paper_grid_get_n_pages (grid);
  sos_paper_grid_get_page_size (grid, &show->width, &show->height);
  show->draw = draw_grid_cb;
  show->render = render_grid_cb;
}
