/* sos-paper-window-sheet.c - a sheet to fold and put into an envelope, to see where its window is. Knows no letter. */
#include "config.h"
#include "sos-paper-window-sheet.h"

#include "sos-paper-cell.h"
#include "sos-paper-layout.h"

#include <glib/gi18n.h>

#define LANGUAGE "en-GB"
#define MOST 10 /* millimetres the scale goes either way */
#define SIZE 11.0
#define SMALL 7.0
#define LEADING 1.3

struct _SosPaperWindowSheet
{
  GObject parent_instance;

  SosWindowShift shift;
};

G_DEFINE_FINAL_TYPE (SosPaperWindowSheet, sos_paper_window_sheet, G_TYPE_OBJECT)

static void
sos_paper_window_sheet_class_init (SosPaperWindowSheetClass *klass)
{
}

static void
sos_paper_window_sheet_init (SosPaperWindowSheet *self)
{
}

SosPaperWindowSheet *
sos_paper_window_sheet_new (const SosWindowShift *shift)
{
  SosPaperWindowSheet *self = g_object_new (SOS_TYPE_PAPER_WINDOW_SHEET, NULL);

  self->shift = *shift;
  return self;
}

typedef struct
{
  cairo_t *cr;
  SosPaperFonts fonts;
  double left, top, right, bottom; /* of the window */
} Drawing;

static void
draw_words (Drawing *drawing, const char *words, gboolean bold, double size, double x, double y, double width)
{
  SosPaperCell *cell = sos_paper_cell_new (&drawing->fonts, words, FALSE, bold, size, width);

  sos_paper_cell_draw (cell, drawing->cr, FALSE, x, y);
  sos_paper_cell_unref (cell);
}

static void
draw_line (cairo_t *cr, double from_x, double from_y, double to_x, double to_y)
{
  cairo_move_to (cr, from_x, from_y);
  cairo_line_to (cr, to_x, to_y);
  cairo_stroke (cr);
}

/* Along the left side and the upper one, from 10 mm outside to 10 mm inside; 0 is where the side is now. */
static void
draw_scales (Drawing *drawing)
{
  for (int mm = -MOST; mm <= MOST; mm++)
    {
      const double length = (mm % 5 == 0 ? 4 : 2) * SOS_PAPER_MM, middle_x = (drawing->left + drawing->right) / 2, middle_y = (drawing->top + drawing->bottom) / 2;
      const double x = drawing->left + mm * SOS_PAPER_MM, y = drawing->top + mm * SOS_PAPER_MM;
      g_autofree char *number = g_strdup_printf ("%d", mm);

      draw_line (drawing->cr, x, middle_y - length / 2, x, middle_y + length / 2);
      draw_line (drawing->cr, middle_x - length / 2, y, middle_x + length / 2, y);
      if (mm % 5 != 0)
        continue;
      draw_words (drawing, number, FALSE, SMALL, x - 4, middle_y + 2.5 * SOS_PAPER_MM, 20);
      draw_words (drawing, number, FALSE, SMALL, middle_x + 2.5 * SOS_PAPER_MM, y - 5, 20);
    }
}

static void
draw_window (Drawing *drawing)
{
  cairo_set_line_width (drawing->cr, 0.8);
  cairo_rectangle (drawing->cr, drawing->left, drawing->top, drawing->right - drawing->left, drawing->bottom - drawing->top);
  cairo_stroke (drawing->cr);
  cairo_set_line_width (drawing->cr, 0.4);
  draw_scales (drawing);
}

static void
draw_folds (cairo_t *cr)
{
  const double dash[] = { 6, 4 };

  cairo_save (cr);
  cairo_set_dash (cr, dash, G_N_ELEMENTS (dash), 0);
  draw_line (cr, 0, SOS_PAPER_FOLD_1, SOS_PAPER_WIDTH, SOS_PAPER_FOLD_1);
  draw_line (cr, 0, SOS_PAPER_FOLD_2, SOS_PAPER_WIDTH, SOS_PAPER_FOLD_2);
  cairo_restore (cr);
}

static void
draw_how (Drawing *drawing)
{
  static const char *const steps[] = {
    N_("1. Fold the sheet along both dashed lines, this side out."),
    N_("2. Put it into an envelope and let it fall to the left and down, as a letter does."),
    N_("3. Read the scale at the left edge of the window, and the one at its upper edge. 0 and 0: the place is right."),
    N_("4. Else add both numbers to those under “Window of the envelopes”, print this sheet again and look again."),
  };
  double y = SOS_PAPER_FOLD_1 + 12 * SOS_PAPER_MM;

  draw_words (drawing, _("Where is the window?"), TRUE, SIZE + 5, 22 * SOS_PAPER_MM, y, 166 * SOS_PAPER_MM);
  y += 12 * SOS_PAPER_MM;
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++, y += 13 * SOS_PAPER_MM)
    draw_words (drawing, _(steps[i]), FALSE, SIZE, 22 * SOS_PAPER_MM, y, 166 * SOS_PAPER_MM);
}

void
sos_paper_window_sheet_draw (SosPaperWindowSheet *self, cairo_t *cr)
{
  Drawing drawing = { .cr = cr };

  drawing.left = SOS_PAPER_WINDOW_LEFT + self->shift.right * SOS_PAPER_MM;
  drawing.right = SOS_PAPER_WINDOW_RIGHT + self->shift.right * SOS_PAPER_MM;
  drawing.top = SOS_PAPER_WINDOW_TOP + self->shift.down * SOS_PAPER_MM;
  drawing.bottom = SOS_PAPER_WINDOW_BOTTOM + self->shift.down * SOS_PAPER_MM;
  sos_paper_fonts_init (&drawing.fonts, LANGUAGE, LEADING);
  cairo_set_source_rgb (cr, 0, 0, 0);
  draw_how (&drawing);
  draw_window (&drawing);
  draw_folds (cr);
  sos_paper_fonts_clear (&drawing.fonts);
}
