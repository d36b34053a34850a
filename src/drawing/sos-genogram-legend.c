/* sos-genogram-legend.c - which signs a drawing uses, in words, in an empty corner of it, beside or below. */
#include "config.h"
#include "sos-genogram-private.h"

#include <math.h>

#define ROW 21.0
#define SIGN 18.0
#define WORDS 25.0 /* from the left of the sign to its words */
#define BETWEEN 18.0
#define CLEAR 10.0
#define WIDE 2.0    /* width to height of the usual window: the legend keeps the drawing nearer to it */
/* Rows of a column: as few as fit, so that the legend stays flat. */
#define LEAST_ROWS 3
#define MOST_ROWS 7

/* ---- what is there ---- */

static void
look_at_member (const SosGenogram *self, guint i, gboolean *used)
{
  static const SosGenSign shapes[] = {
    [SOS_GEN_SQUARE] = SOS_GEN_SIGN_MALE,
    [SOS_GEN_CIRCLE] = SOS_GEN_SIGN_FEMALE,
    [SOS_GEN_DIAMOND] = SOS_GEN_SIGN_NOT_STATED,
    [SOS_GEN_TRIANGLE] = SOS_GEN_SIGN_UNBORN,
    [SOS_GEN_HEXAGON] = SOS_GEN_SIGN_RESTRICTED,
  };
  const SosFamilyMember *member = sos_gen_member (self, i);

  used[shapes[sos_gen_get_shape (self, i)]] = TRUE;
  if (sos_gen_is_plain (self, i))
    return;
  used[SOS_GEN_SIGN_DIED] |= member->died;
  used[SOS_GEN_SIGN_OPEN] |= member->open;
  used[SOS_GEN_SIGN_SUBJECT] |= member->subject;
  used[SOS_GEN_SIGN_ALERT] |= member->alert != NULL && *member->alert != '\0';
  used[SOS_GEN_SIGN_ABSENT] |= member->absent;
}

static void
look_at_line (const SosGenLine *line, gboolean *used)
{
  static const int descents[] = {
    [SOS_DESCENT_BIRTH] = -1,
    [SOS_DESCENT_ADOPTED] = SOS_GEN_SIGN_ADOPTED,
    [SOS_DESCENT_FOSTER] = SOS_GEN_SIGN_FOSTER,
    [SOS_DESCENT_STEP] = SOS_GEN_SIGN_STEP,
    [SOS_DESCENT_KINSHIP] = SOS_GEN_SIGN_KINSHIP,
  };
  static const int ties[] = {
    [SOS_TIE_STRONG] = SOS_GEN_SIGN_STRONG,
    [SOS_TIE_WEAK] = SOS_GEN_SIGN_WEAK,
    [SOS_TIE_CONFLICT] = SOS_GEN_SIGN_CONFLICT,
  };
  int sign = -1;

  switch (line->role)
    {
    case SOS_GEN_LINE_DESCENT:
      sign = descents[line->kind];
      break;
    case SOS_GEN_LINE_COUPLE:
      sign = SOS_GEN_SIGN_MARRIED + (int) line->kind;
      break;
    case SOS_GEN_LINE_FORBIDDEN:
      sign = SOS_GEN_SIGN_FORBIDDEN;
      break;
    case SOS_GEN_LINE_TIE:
      sign = ties[line->kind];
      break;
    case SOS_GEN_LINE_PARENTS:
      break;
    }
  if (sign >= 0)
    used[sign] = TRUE;
}

static void
list_rows (SosGenogram *self)
{
  gboolean used[SOS_GEN_N_SIGNS] = { FALSE };

  for (guint i = 0; i < self->n; i++)
    look_at_member (self, i, used);
  for (guint i = 0; i < self->lines->len; i++)
    look_at_line (&g_array_index (self->lines, SosGenLine, i), used);
  for (SosGenSign sign = 0; sign < SOS_GEN_N_SIGNS; sign++)
    if (used[sign])
      {
        const SosGenLegendRow row = { sign, self->texts->len, { 0 } };

        sos_gen_add_text (self, SOS_GEN_TEXT_LEGEND, sign, sos_gen_sign_get_words (sign))->shown = FALSE;
        g_array_append_val (self->legend, row);
      }
}

/* ---- where it stands ---- */

static double
get_column_width (const SosGenogram *self, guint first, guint last)
{
  double width = 0;

  for (guint i = first; i < MIN (last, self->legend->len); i++)
    width = MAX (width, WORDS + sos_gen_text (self, g_array_index (self->legend, SosGenLegendRow, i).text)->width);
  return width;
}

/* Of the legend with so many rows a column. */
static SosBox
measure (const SosGenogram *self, guint n_rows)
{
  SosBox box = { 0, 0, -BETWEEN, ROW * MIN (n_rows, self->legend->len) };

  for (guint i = 0; i < self->legend->len; i += n_rows)
    box.right += get_column_width (self, i, i + n_rows) + BETWEEN;
  return box;
}

static void
place (SosGenogram *self, guint n_rows, double left, double top)
{
  for (guint i = 0; i < self->legend->len; i++)
    {
      SosGenLegendRow *row = &g_array_index (self->legend, SosGenLegendRow, i);
      SosGenText *text = sos_gen_text (self, row->text);
      const double y = round (top + ROW * (i % n_rows));

      row->box = (SosBox){ left, y, left + SIGN, y + ROW };
      sos_gen_move_text (text, left + WORDS, y + ROW / 2 + 4.5);
      text->shown = TRUE;
      if (i % n_rows == n_rows - 1)
        left += round (get_column_width (self, i + 1 - n_rows, i + 1) + BETWEEN);
    }
}

static gboolean
is_empty (const SosGenogram *self, const SosBox *box)
{
  const SosBox wide = sos_box_grown (box, CLEAR);

  if (!sos_gen_is_free (self, &wide) || sos_gen_is_strange_ground (self, NULL, &wide, 0))
    return FALSE;
  for (guint i = 0; i < self->outside->len; i++)
    if (sos_box_overlaps (&g_array_index (self->outside, SosGenOutside, i).box, &wide))
      return FALSE;
  return TRUE;
}

/* The first empty corner of @drawing: upper left, upper right, lower left, lower right. */
static gboolean
place_in_corner (SosGenogram *self, const SosBox *drawing, guint n_rows)
{
  const SosBox size = measure (self, n_rows);

  for (guint corner = 0; corner < 4; corner++)
    {
      const double left = corner % 2 == 0 ? drawing->left : drawing->right - size.right;
      const double top = corner / 2 == 0 ? drawing->top : drawing->bottom - size.bottom;
      const SosBox box = { left, top, left + size.right, top + size.bottom };

      if (!sos_box_contains (drawing, &box) || !is_empty (self, &box))
        continue;
      place (self, n_rows, left, top);
      return TRUE;
    }
  return FALSE;
}

static void
place_below (SosGenogram *self, const SosBox *drawing)
{
  guint n_rows = LEAST_ROWS;

  while (n_rows < self->legend->len && measure (self, n_rows).right > drawing->right - drawing->left)
    n_rows++;
  place (self, n_rows, drawing->left, drawing->bottom + BETWEEN);
}

/* A tall drawing has it at its right, so that it need not be made smaller. */
static gboolean
place_beside (SosGenogram *self, const SosBox *drawing)
{
  const double high = drawing->bottom - drawing->top;
  const guint n_rows = MAX ((guint) (high / ROW), 1);
  const double wide = drawing->right + BETWEEN + measure (self, n_rows).right - drawing->left;

  if (wide > WIDE * high)
    return FALSE;
  place (self, n_rows, drawing->right + BETWEEN, drawing->top);
  return TRUE;
}

void
sos_gen_find_legend (SosGenogram *self)
{
  g_array_set_size (self->legend, 0);
  if (self->context == NULL)
    return;
  list_rows (self);
  for (guint n_rows = LEAST_ROWS; n_rows <= MOST_ROWS; n_rows++)
    if (place_in_corner (self, &self->extents, n_rows))
      return;
  if (!place_beside (self, &self->extents))
    place_below (self, &self->extents);
}
