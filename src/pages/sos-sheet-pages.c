/* sos-sheet-pages.c - a paper about one person as pages, sheet or card. Asks no gate. */
#include "config.h"
#include "sos-sheet-pages.h"

#include "sos-clock.h"
#include "sos-paper-card.h"

#include <glib/gi18n.h>

#define DAY 86400

struct _SosSheetPages
{
  GObject parent_instance;

  SosPersonSheetKind kind;
  SosPaper *paper;    /* or */
  SosPaperCard *card;
  GPtrArray *left_out;
};

G_DEFINE_FINAL_TYPE (SosSheetPages, sos_sheet_pages, G_TYPE_OBJECT)

static void
sos_sheet_pages_finalize (GObject *object)
{
  SosSheetPages *self = SOS_SHEET_PAGES (object);

  g_clear_object (&self->paper);
  g_clear_object (&self->card);
  g_ptr_array_unref (self->left_out);
  G_OBJECT_CLASS (sos_sheet_pages_parent_class)->finalize (object);
}

static void
sos_sheet_pages_class_init (SosSheetPagesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sos_sheet_pages_finalize;
}

static void
sos_sheet_pages_init (SosSheetPages *self)
{
  self->left_out = g_ptr_array_new_with_free_func (g_free);
}

/* The middle of today: what is made twice on one day is the same to the byte. */
static gint64
get_date (void)
{
  return sos_clock_now () / DAY * DAY + DAY / 2;
}

static gboolean
make_card (SosSheetPages *self, const SosPersonSheet *sheet, const SosSheetForm *form, GError **error)
{
  const SosPaperCardOptions options = { .title = sheet->ref, .large = form->format == SOS_PAPER_LARGE_PRINT || form->format == SOS_PAPER_GIANT,
                                        .high_contrast = form->high_contrast, .date = get_date (), .template = sheet->template,
                                        .translated = sheet->translated, .common = sheet->common };
  GPtrArray *left_off;

  self->card = sos_paper_card_new (sos_person_sheet_kind_get_code (sheet->kind), sheet->words, &options, error);
  if (self->card == NULL)
    return FALSE;
  left_off = sos_paper_card_get_left_off (self->card);
  for (guint i = 0; i < left_off->len; i++)
    /* Translators: %s is the label of a line on a card */
    g_ptr_array_add (self->left_out, g_strdup_printf (_("What stands beside “%s”: a word of it would tell what the card is about."), (char *) left_off->pdata[i]));
  return TRUE;
}

static gboolean
make_paper_in (SosSheetPages *self, const SosPersonSheet *sheet, const SosSheetForm *form, SosPaperFormat format, GError **error)
{
  const SosPaperOptions options = { .format = format, .high_contrast = form->high_contrast, .title = sheet->ref, .date = get_date (), .template = sheet->template,
                                    .translated = sheet->translated, .common = sheet->common, .side_by_side = form->side_by_side };

  g_clear_object (&self->paper);
  self->paper = sos_paper_new (sos_person_sheet_kind_get_code (sheet->kind), sheet->words, &options, error);
  return self->paper != NULL;
}

static gboolean
make_paper (SosSheetPages *self, const SosPersonSheet *sheet, const SosSheetForm *form, GError **error)
{
  const SosSheetPrintSize size = sos_person_sheet_kind_get_size (sheet->kind);

  if (size != SOS_SHEET_ON_ONE_PAGE)
    return make_paper_in (self, sheet, form, size == SOS_SHEET_SMALL ? SOS_PAPER_OFFICE : form->format, error);
  for (SosPaperFormat format = SOS_PAPER_OFFICE; format < SOS_PAPER_N_MEASURES; format++)
    {
      if (!make_paper_in (self, sheet, form, format, error))
        return FALSE;
      if (sos_paper_get_n_pages (self->paper) == 1)
        break;
    }
  return TRUE;
}

SosSheetPages *
sos_sheet_pages_new (const SosPersonSheet *sheet, const SosSheetForm *form, GError **error)
{
  g_autoptr (SosSheetPages) self = g_object_new (SOS_TYPE_SHEET_PAGES, NULL);

  self->kind = sheet->kind;
  for (guint i = 0; i < sheet->left_out->len; i++)
    g_ptr_array_add (self->left_out, g_strdup (sheet->left_out->pdata[i]));
  if (!(sos_person_sheet_kind_is_card (sheet->kind) ? make_card : make_paper) (self, sheet, form, error))
    return NULL;
  return g_steal_pointer (&self);
}

guint
sos_sheet_pages_get_n_pages (SosSheetPages *self)
{
  return self->card != NULL ? 1 : sos_paper_get_n_pages (self->paper);
}

void
sos_sheet_pages_get_page_size (SosSheetPages *self, double *width, double *height)
{
  if (self->card != NULL)
    sos_paper_card_get_page_size (self->card, width, height);
  else
    sos_paper_get_page_size (self->paper, width, height);
}

void
sos_sheet_pages_draw_page (SosSheetPages *self, cairo_t *cr, guint page, gboolean screen)
{
  if (self->card != NULL)
    sos_paper_card_draw (self->card, cr, screen);
  else
    sos_paper_draw_page (self->paper, cr, page, screen);
}

gboolean
sos_sheet_pages_check_ready (SosSheetPages *self, GError **error)
{
  return self->card != NULL ? sos_paper_card_check_ready (self->card, error) : sos_paper_check_ready (self->paper, error);
}

GBytes *
sos_sheet_pages_render_pdf (SosSheetPages *self, GError **error)
{
  return self->card != NULL ? sos_paper_card_render_pdf (self->card, error) : sos_paper_render_pdf (self->paper, error);
}

char *
sos_sheet_pages_dup_text (SosSheetPages *self)
{
  return self->card != NULL ? sos_paper_card_dup_text (self->card) : sos_paper_dup_text (self->paper, SOS_PAPER_WHOLE);
}

guint
sos_sheet_pages_count_telling (SosSheetPages *self)
{
  return self->paper != NULL && sos_person_sheet_kind_is_given (self->kind) ? sos_paper_count_sensitive (self->paper) : 0;
}

GPtrArray *
sos_sheet_pages_get_left_out (SosSheetPages *self)
{
  return self->left_out;
}
