/* sos-family-pages.c - a paper of a family as pages: what the preview shows, the printer draws and the file holds. Asks no gate. */
#include "config.h"
#include "sos-family-pages.h"

#include "sos-clock.h"

#include <glib/gi18n.h>

#define DAY 86400

struct _SosFamilyPages
{
  GObject parent_instance;

  SosFamilyPaper *paper;
  SosFamilyForm form;
  SosPaper *words;          /* one of the two */
  SosPaperDrawing *drawing;
  GBytes *pdf;              /* with the next: made beside the main loop; NULL: not, or not ready */
  char *text;
};

G_DEFINE_FINAL_TYPE (SosFamilyPages, sos_family_pages, G_TYPE_OBJECT)

static void
sos_family_pages_finalize (GObject *object)
{
  SosFamilyPages *self = SOS_FAMILY_PAGES (object);

  g_clear_object (&self->paper);
  g_clear_object (&self->words);
  g_clear_object (&self->drawing);
  g_clear_pointer (&self->pdf, g_bytes_unref);
  g_free (self->text);
  G_OBJECT_CLASS (sos_family_pages_parent_class)->finalize (object);
}

static void
sos_family_pages_class_init (SosFamilyPagesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sos_family_pages_finalize;
}

static void
sos_family_pages_init (SosFamilyPages *self)
{
}

/* The middle of today: what is made twice on one day is the same to the byte. */
static gint64
get_date (void)
{
  return sos_clock_now () / DAY * DAY + DAY / 2;
}

/* ---- the drawing ---- */

static char *
dup_foot (SosFamilyPaper *paper)
{
  const SosFamilyPaperAsk *ask = sos_family_paper_get_ask (paper);
  const char *phone = sos_merge_get_text (sos_family_paper_get_words (paper), "office_phone");
  const char *who = ask->redacted              ? _("Without names. Do not write names on it.")
                    : ask->view->for_person != 0 ? _("This copy is for one person. If it is not for you, please give it back.")
                                                 : _("For the worker alone. Not for anybody in the family.");

  return phone != NULL ? g_strdup_printf ("%s %s", who, phone) : g_strdup (who);
}

static void
make_drawing (SosFamilyPages *self)
{
  g_autofree char *day = sos_date_dup_long (sos_family_paper_get_day (self->paper));
  /* Translators: %s is a date: "As it was on 23 November 2026" */
  g_autofree char *note = g_strdup_printf (_("As it was on %s"), day);
  g_autofree char *foot = dup_foot (self->paper);
  const SosPaperDrawingOptions options
    = { self->form.sheet, sos_family_paper_get_ref (self->paper), note, foot, NULL, get_date () };

  self->drawing = sos_paper_drawing_new (sos_family_paper_get_family (self->paper), &options);
}

/* ---- words ---- */

static gboolean
make_words_in (SosFamilyPages *self, SosPaperFormat format, GError **error)
{
  const SosPaperOptions options = { .format = format, .high_contrast = self->form.high_contrast,
                                    .title = sos_family_paper_get_ref (self->paper), .date = get_date (),
                                    .template = sos_family_paper_get_template (self->paper),
                                    .translated = sos_family_paper_get_translated (self->paper),
                                    .common = sos_family_paper_get_common (self->paper),
                                    .side_by_side = self->form.side_by_side };

  g_clear_object (&self->words);
  self->words = sos_paper_new (sos_family_paper_kind_get_code (sos_family_paper_get_ask (self->paper)->kind),
                               sos_family_paper_get_words (self->paper), &options, error);
  return self->words != NULL;
}

/* The front sheet is one page: in smaller print where it would be two. */
static gboolean
make_words (SosFamilyPages *self, GError **error)
{
  if (sos_family_paper_get_ask (self->paper)->kind != SOS_FAMILY_FRONT_SHEET)
    return make_words_in (self, self->form.format, error);
  for (SosPaperFormat format = SOS_PAPER_OFFICE; format < SOS_PAPER_N_MEASURES; format++)
    {
      if (!make_words_in (self, format, error))
        return FALSE;
      if (sos_paper_get_n_pages (self->words) == 1)
        break;
    }
  return TRUE;
}

/* ---- public ---- */

SosFamilyPages *
sos_family_pages_new (SosFamilyPaper *paper, const SosFamilyForm *form, GError **error)
{
  g_autoptr (SosFamilyPages) self = g_object_new (SOS_TYPE_FAMILY_PAGES, NULL);

  self->paper = g_object_ref (paper);
  self->form = *form;
  if (sos_family_paper_get_family (paper) != NULL)
    make_drawing (self);
  else if (!make_words (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

typedef struct
{
  SosFamilyPaper *paper;
  SosFamilyForm form;
} Making;

static void
making_free (Making *making)
{
  g_object_unref (making->paper);
  g_free (making);
}

/* Pango has a font map for each thread and no locks in it. This thread ends here, so that nobody but the taker of the pages touches the
 * map that their texts belong to; a thread of a pool would go on with it. */
static gpointer
make_thread (gpointer data)
{
  g_autoptr (GTask) task = data;
  const Making *making = g_task_get_task_data (task);
  GError *error = NULL;
  SosFamilyPages *self = sos_family_pages_new (making->paper, &making->form, &error);

  if (self == NULL)
    {
      g_task_return_error (task, error);
      return NULL;
    }
  self->pdf = sos_family_pages_render_pdf (self, NULL);
  self->text = sos_family_pages_dup_text (self);
  g_task_return_pointer (task, self, g_object_unref);
  return NULL;
}

void
sos_family_pages_new_async (SosFamilyPaper *paper, const SosFamilyForm *form, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (NULL, NULL, callback, user_data);
  Making *making = g_new (Making, 1);

  making->paper = g_object_ref (paper);
  making->form = *form;
  g_task_set_task_data (task, making, (GDestroyNotify) making_free);
  g_task_set_source_tag (task, sos_family_pages_new_async);
  g_thread_unref (g_thread_new ("family-pages", make_thread, task));
}

SosFamilyPages *
sos_family_pages_new_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, sos_family_pages_new_async), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

SosFamilyPaper *
sos_family_pages_get_paper (SosFamilyPages *self)
{
  return self->paper;
}

const SosFamilyForm *
sos_family_pages_get_form (SosFamilyPages *self)
{
  return &self->form;
}

guint
sos_family_pages_get_n_pages (SosFamilyPages *self)
{
  return self->drawing != NULL ? sos_paper_drawing_get_n_pages (self->drawing) : sos_paper_get_n_pages (self->words);
}

void
sos_family_pages_get_page_size (SosFamilyPages *self, double *width, double *height)
{
  if (self->drawing != NULL)
    sos_paper_drawing_get_page_size (self->drawing, width, height);
  else
    sos_paper_get_page_size (self->words, width, height);
}

void
sos_family_pages_draw_page (SosFamilyPages *self, cairo_t *cr, guint page, gboolean screen)
{
  if (self->drawing != NULL)
    sos_paper_drawing_draw_page (self->drawing, cr, page);
  else
    sos_paper_draw_page (self->words, cr, page, screen);
}

gboolean
sos_family_pages_check_ready (SosFamilyPages *self, GError **error)
{
  return self->drawing != NULL ? sos_paper_drawing_check_ready (self->drawing, error) : sos_paper_check_ready (self->words, error);
}

GBytes *
sos_family_pages_render_pdf (SosFamilyPages *self, GError **error)
{
  if (self->pdf != NULL)
    return g_bytes_ref (self->pdf);
  return self->drawing != NULL ? sos_paper_drawing_render_pdf (self->drawing, error) : sos_paper_render_pdf (self->words, error);
}

char *
sos_family_pages_dup_text (SosFamilyPages *self)
{
  if (self->text != NULL)
    return g_strdup (self->text);
  return self->drawing != NULL ? sos_paper_drawing_dup_text (self->drawing) : sos_paper_dup_text (self->words, SOS_PAPER_WHOLE);
}

const char *
sos_family_pages_get_advice (SosFamilyPages *self)
{
  return self->drawing != NULL ? sos_paper_drawing_get_advice (self->drawing) : sos_paper_get_advice (self->words);
}
