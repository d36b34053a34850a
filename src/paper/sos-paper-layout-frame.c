/* sos-paper-layout-frame.c - what has its place on a page: head, envelope window, stamp, foot and folio. */
#include "config.h"
#include "sos-paper-layout-private.h"

#define HEAD_TOP (14 * SOS_PAPER_MM)
#define SMALLEST 7.5
#define ADDRESS_LEADING 1.15
#define FOLIO 0.62 /* of the width of the text, at most */
/* Inside the window even where the sheet slipped; the tails of the letters stand out of their lines a little. */
#define KEEP (SOS_PAPER_SLIP + 0.75 * SOS_PAPER_MM)

static const gboolean bold[SOS_BLOCK_HEADING] = {
  [SOS_BLOCK_OFFICE] = TRUE,
  [SOS_BLOCK_RECIPIENT] = TRUE,
  [SOS_BLOCK_STAMP] = TRUE,
};

static guint
collect (const SosPaperSetting *setting, SosBlockKind kind, const SosBlock **found, guint most)
{
  guint n = 0;

  for (guint i = 0; i < setting->words->blocks->len && n < most; i++)
    {
      const SosBlock *block = setting->words->blocks->pdata[i];

      /* An address that begins with the name is not headed by it again. */
      if (block->kind == kind && (n == 0 || !g_str_equal (found[n - 1]->cells[0], block->cells[0])))
        found[n++] = block;
    }
  return n;
}

/* Sets the blocks of @kind one under the other from @y; the y below them. */
static double
stack (SosPaperSetting *setting, SosBlockKind kind, double size, double x, double y, double width)
{
  const SosBlock *found[24];
  guint n = collect (setting, kind, found, G_N_ELEMENTS (found));

  for (guint i = 0; i < n; i++)
    {
      SosPaperCell *cell = sos_paper_setting_make_cell (setting, found[i]->cells[0], found[i]->fixed[0], bold[kind], size,
                                                        width);

      sos_paper_setting_add_piece (setting, found[i], 0, cell, 0, cell->n_lines, x, y, width);
      y += cell->height;
    }
  return y;
}

static double
measure_widest (SosPaperSetting *setting, SosBlockKind kind, double size)
{
  const SosBlock *found[24];
  guint n = collect (setting, kind, found, G_N_ELEMENTS (found));
  double widest = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PangoLayout) layout = sos_paper_fonts_make_layout (&setting->fonts, found[i]->cells[0], bold[kind], size);
      int width;

      pango_layout_get_size (layout, &width, NULL);
      widest = MAX (widest, pango_units_to_double (width));
    }
  return widest + 1;
}

static double
set_head (SosPaperSetting *setting, double size)
{
  SosPaperPages *pages = setting->pages;
  double aside = MIN (measure_widest (setting, SOS_BLOCK_REFERENCE, size), pages->width / 2);
  double width = pages->width - aside - 2 * SOS_PAPER_COLUMN_GAP;
  double y = stack (setting, SOS_BLOCK_OFFICE, size + 3, pages->left, HEAD_TOP, width), right = y;

  y = stack (setting, SOS_BLOCK_CONTACT, size, pages->left, y, width);
  right = stack (setting, SOS_BLOCK_REFERENCE, size, pages->left + pages->width - aside, right, aside);
  return MAX (y, right);
}

static double
set_address (SosPaperSetting *setting, double size)
{
  double y;

  setting->fonts.leading = ADDRESS_LEADING;
  y = stack (setting, SOS_BLOCK_ADDRESS, size, SOS_PAPER_WINDOW_LEFT + setting->right + SOS_PAPER_SLIP, SOS_PAPER_WINDOW_TOP + setting->down + KEEP,
             SOS_PAPER_WINDOW_RIGHT - SOS_PAPER_WINDOW_LEFT - 2 * SOS_PAPER_SLIP);
  setting->fonts.leading = setting->pages->measures->leading;
  return y;
}

/* Sets at the largest size not above @size whose last line ends above @bottom. */
static double
fit (SosPaperSetting *setting, double (*set) (SosPaperSetting *, double), double size, double bottom)
{
  guint pieces = setting->sheet->pieces->len;
  double y = set (setting, size);

  for (; y > bottom && size > SMALLEST; size -= 0.5)
    {
      g_array_set_size (setting->sheet->pieces, pieces);
      y = set (setting, size - 0.5);
    }
  setting->pages->window_fits &= y <= bottom;
  return y;
}

void
sos_paper_setting_set_top (SosPaperSetting *self, SosPaperDelivery delivery)
{
  const SosPaperMeasures *measures = self->pages->measures;
  double left = self->pages->left, width = self->pages->width, y, aside;

  if (delivery == SOS_PAPER_BY_POST)
    {
      fit (self, set_head, measures->small, SOS_PAPER_WINDOW_TOP + self->down - KEEP);
      fit (self, set_address, MIN (measures->body, 18), SOS_PAPER_WINDOW_BOTTOM + self->down - KEEP);
      self->y = SOS_PAPER_FOLD_1 + SOS_PAPER_SLIP;
      return;
    }
  y = set_head (self, measures->small);
  if (self->words->open)
    {
      self->y = y + measures->body;
      return;
    }
  y = MAX (y + measures->body, SOS_PAPER_WINDOW_TOP);
  aside = measure_widest (self, SOS_BLOCK_STAMP, measures->body);
  stack (self, SOS_BLOCK_STAMP, measures->body, left + width - aside - measures->body / 2, y, aside);
  y = stack (self, SOS_BLOCK_RECIPIENT, measures->body, left, y, width / 2 - 2 * SOS_PAPER_COLUMN_GAP);
  y = stack (self, SOS_BLOCK_BY_HAND, measures->body, left, y, width / 2 - 2 * SOS_PAPER_COLUMN_GAP);
  self->y = y + 1.4 * measures->body;
}

/* (transfer full), NULL where there is none. */
static char *
dup_folio (SosPaperSetting *setting, const SosBlock **folio, guint page, guint pages)
{
  g_autofree char *number = g_strdup_printf ("%u", page), *count = g_strdup_printf ("%u", pages);
  g_autoptr (GString) text = NULL;

  if (collect (setting, SOS_BLOCK_FOLIO, folio, 1) == 0)
    return NULL;
  text = g_string_new ((*folio)->cells[0]);
  g_string_replace (text, SOS_PAPER_PAGES, count, 0);
  g_string_replace (text, SOS_PAPER_PAGE, number, 0);
  return g_strdup (text->str);
}

static SosPaperCell *
make_small (SosPaperSetting *setting, const char *text, gboolean fixed, double width)
{
  return sos_paper_setting_make_cell (setting, text, fixed, FALSE, setting->pages->measures->small, width);
}

static double
measure_lines (const SosPaperCell *cell)
{
  double widest = 0;

  for (guint i = 0; i < cell->n_lines; i++)
    widest = MAX (widest, cell->lines[i].width);
  return widest;
}

/* How high the folio stands by itself below the foot; 0 where it has its place to the right of the last line, which is @last wide, and, where it is
 * of more lines than one, of those above it, the widest of which is @widest. */
static double
measure_folio (SosPaperSetting *setting, double last, double widest)
{
  const SosBlock *folio;
  g_autofree char *longest = dup_folio (setting, &folio, 99, 99);
  SosPaperCell *cell = longest != NULL ? make_small (setting, longest, FALSE, setting->pages->width * FOLIO) : NULL;

  if (cell == NULL || (cell->n_lines > 1 ? widest : last) + SOS_PAPER_COLUMN_GAP + measure_lines (cell) <= setting->pages->width)
    return 0;
  return cell->height;
}

double
sos_paper_setting_measure_foot (SosPaperSetting *self)
{
  const SosBlock *found[4];
  const guint n = collect (self, SOS_BLOCK_FOOT, found, G_N_ELEMENTS (found));
  double height = 0, last = 0, widest = 0;

  for (guint i = 0; i < n; i++)
    {
      const SosPaperCell *cell = make_small (self, found[i]->cells[0], found[i]->fixed[0], self->pages->width);

      last = cell->lines[cell->n_lines - 1].width;
      widest = MAX (widest, measure_lines (cell));
      height += cell->height;
    }
  return height + measure_folio (self, last, widest);
}

static void
set_folio (SosPaperSetting *setting, guint page, double y)
{
  SosPaperPages *pages = setting->pages;
  const SosBlock *folio;
  g_autofree char *text = dup_folio (setting, &folio, page, pages->sheets->len + setting->before + setting->after);
  SosPaperCell *cell;
  double width;

  if (text == NULL)
    return;
  cell = make_small (setting, text, FALSE, pages->width * FOLIO);
  width = measure_lines (cell) + 1;
  sos_paper_setting_add_piece (setting, folio, 0, cell, 0, cell->n_lines, pages->left + pages->width - width, y - cell->height, width);
}

void
sos_paper_setting_set_feet (SosPaperSetting *self)
{
  const double height = sos_paper_setting_measure_foot (self);

  for (guint i = 0; i < self->pages->sheets->len; i++)
    {
      self->sheet = self->pages->sheets->pdata[i];
      stack (self, SOS_BLOCK_FOOT, self->pages->measures->small, self->pages->left, SOS_PAPER_FOOT_BOTTOM - height, self->pages->width);
      set_folio (self, self->before + i + 1, SOS_PAPER_FOOT_BOTTOM);
    }
}
