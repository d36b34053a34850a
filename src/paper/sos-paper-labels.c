/* sos-paper-labels.c - addresses on a sheet of labels: as large as they fit, nothing else on the sheet. Knows no letter. */
#include "config.h"
#include "sos-paper-labels.h"

#include "sos-paper-cell.h"
#include "sos-paper-glyphs.h"
#include "sos-paper-layout.h"

#include <glib/gi18n.h>

#define COLUMNS 2
#define ROWS (SOS_PAPER_LABELS_A_SHEET / COLUMNS)
#define LEFT (4.65 * SOS_PAPER_MM)
#define TOP (15.15 * SOS_PAPER_MM)
#define WIDTH (99.1 * SOS_PAPER_MM)
#define HEIGHT (38.1 * SOS_PAPER_MM)
#define GAP (2.5 * SOS_PAPER_MM)
#define PAD (4 * SOS_PAPER_MM)
#define LARGEST 14.0
#define SMALLEST 8.0
#define LEADING 1.15

struct _SosPaperLabels
{
  GObject parent_instance;

  GPtrArray *cells; /* SosPaperCell */
  GArray *glyphs;
  guint first;
  gboolean fits, written; /* written: as was asked */
};

G_DEFINE_FINAL_TYPE (SosPaperLabels, sos_paper_labels, G_TYPE_OBJECT)

static void
sos_paper_labels_finalize (GObject *object)
{
  SosPaperLabels *self = SOS_PAPER_LABELS (object);

  g_ptr_array_unref (self->cells);
  g_array_unref (self->glyphs);
  G_OBJECT_CLASS (sos_paper_labels_parent_class)->finalize (object);
}

static void
sos_paper_labels_class_init (SosPaperLabelsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sos_paper_labels_finalize;
}

static void
sos_paper_labels_init (SosPaperLabels *self)
{
  self->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) sos_paper_cell_unref);
  self->glyphs = g_array_new (FALSE, FALSE, sizeof (SosPaperGlyph));
  self->fits = TRUE;
}

static gboolean
fits (const SosPaperCell *cell)
{
  return cell->height <= HEIGHT - 2 * PAD;
}

static void
add_label (SosPaperLabels *self, SosPaperFonts *fonts, const char *text)
{
  double size = LARGEST;
  SosPaperCell *cell = sos_paper_cell_new (fonts, text, FALSE, FALSE, size, WIDTH - 2 * PAD);

  while (!fits (cell) && size > SMALLEST)
    {
      sos_paper_cell_unref (cell);
      size -= 0.5;
      cell = sos_paper_cell_new (fonts, text, FALSE, FALSE, size, WIDTH - 2 * PAD);
    }
  self->fits &= fits (cell);
  sos_paper_glyphs_collect (cell->layout, self->glyphs);
  g_ptr_array_add (self->cells, cell);
}

static SosPaperLabels *
make (GPtrArray *texts, guint first, gboolean by_hand)
{
  SosPaperLabels *self = g_object_new (SOS_TYPE_PAPER_LABELS, NULL);
  SosPaperFonts fonts;

  self->first = first % SOS_PAPER_LABELS_A_SHEET;
  sos_paper_fonts_init (&fonts, "en-GB", LEADING);
  self->written = !by_hand || sos_paper_fonts_write_by_hand (&fonts);
  for (guint i = 0; i < texts->len; i++)
    add_label (self, &fonts, texts->pdata[i]);
  sos_paper_fonts_clear (&fonts);
  return self;
}

SosPaperLabels *
sos_paper_labels_new (GPtrArray *texts, guint first)
{
  return make (texts, first, FALSE);
}

SosPaperLabels *
sos_paper_labels_new_by_hand (GPtrArray *texts, guint first)
{
  return make (texts, first, TRUE);
}

guint
sos_paper_labels_get_n_pages (SosPaperLabels *self)
{
  return MAX (1, (self->first + self->cells->len + SOS_PAPER_LABELS_A_SHEET - 1) / SOS_PAPER_LABELS_A_SHEET);
}

void
sos_paper_labels_draw_page (SosPaperLabels *self, cairo_t *cr, guint page)
{
  cairo_set_source_rgb (cr, 0, 0, 0);
  for (guint place = 0; place < SOS_PAPER_LABELS_A_SHEET; place++)
    {
      const guint n = page * SOS_PAPER_LABELS_A_SHEET + place;
      const SosPaperCell *cell;

      if (n < self->first || n - self->first >= self->cells->len)
        continue;
      cell = self->cells->pdata[n - self->first];
      sos_paper_cell_draw (cell, cr, TRUE, LEFT + place % COLUMNS * (WIDTH + GAP) + PAD,
                           TOP + place / COLUMNS * HEIGHT + (HEIGHT - cell->height) / 2);
    }
}

gboolean
sos_paper_labels_check_ready (SosPaperLabels *self, GError **error)
{
  if (!self->written)
    {
      /* Translators: %s is the name of a software package */
      g_set_error (error, SOS_PAPER_ERROR, SOS_PAPER_ERROR_GLYPH, _("No font here looks as if written by hand. The package %s brings it."),
                   SOS_PAPER_HAND_PACKAGE);
      return FALSE;
    }
  if (!sos_paper_glyphs_check (self->glyphs, error))
    return FALSE;
  if (self->fits)
    return TRUE;
  g_set_error_literal (error, SOS_PAPER_ERROR, SOS_PAPER_ERROR_WINDOW, _("An address is too long for a label."));
  return FALSE;
}
