/* sos-genogram-words.c - where texts stand: those of people below them, the years of couples in the widest room over their line.
 * What finds no room is not shown; it stands in the list. */
#include "config.h"
#include "sos-genogram-private.h"

#include <math.h>

/* Of years over the line of a couple. */
#define ABOVE_LINE 8.0
#define CUT_SIDE 9.0

gboolean
sos_gen_is_free (const SosGenogram *self, const SosBox *box)
{
  for (guint i = 0; i < self->n; i++)
    {
      const double x = sos_gen_slot (self, i)->x, y = sos_gen_y (self, i), r = SOS_GEN_R + SOS_GEN_CLEAR;
      const SosBox symbol = { x - r, y - r, x + r, y + r };

      if (sos_box_overlaps (&symbol, box))
        return FALSE;
    }
  for (guint i = 0; i < self->lines->len; i++)
    {
      const SosGenLine *line = &g_array_index (self->lines, SosGenLine, i);

      if (sos_box_meets_line (box, line->x1, line->y1, line->x2, line->y2))
        return FALSE;
    }
  for (guint i = 0; i < self->texts->len; i++)
    if (sos_gen_text (self, i)->shown && sos_box_overlaps (&sos_gen_text (self, i)->box, box))
      return FALSE;
  return TRUE;
}

/* ---- people ---- */

static void
place_person (const SosGenogram *self, SosGenText *text)
{
  const double x = sos_gen_slot (self, text->of)->x - text->width / 2;

  sos_gen_move_text (text, round (x), round (sos_gen_y (self, text->of) + text->below));
}

/* ---- years ---- */

/* Whatever stands across the line of a couple parts the room above it. */
static void
add_posts (const SosGenogram *self, double y, GArray *posts)
{
  for (guint i = 0; i < self->hulls->len; i++)
    {
      const SosGenHull *hull = g_ptr_array_index (self->hulls, i);

      for (guint r = 0; r < hull->rows->len; r++)
        {
          const SosBox *box = &g_array_index (hull->rows, SosGenHullRow, r).box;

          if (box->top < y && box->bottom > y)
            g_array_append_vals (posts, &(double[]){ box->left, box->right }, 2);
        }
    }
  for (guint i = 0; i < self->cuts->len; i++)
    {
      const SosGenCut *cut = &g_array_index (self->cuts, SosGenCut, i);

      if (fabs (cut->y - y) < 1)
        g_array_append_vals (posts, &(double[]){ cut->x - CUT_SIDE, cut->x + CUT_SIDE }, 2);
    }
}

static gint
compare_numbers (gconstpointer a, gconstpointer b)
{
  const double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

/* In the widest room between the symbols of a couple. */
static gboolean
place_between (const SosGenogram *self, SosGenText *text, double left, double right, double y)
{
  g_autoptr (GArray) posts = g_array_new (FALSE, FALSE, sizeof (double));
  double from = left, to = left;

  add_posts (self, y, posts);
  g_array_append_val (posts, left);
  g_array_append_val (posts, right);
  g_array_sort (posts, compare_numbers);
  for (guint i = 1; i < posts->len; i++)
    {
      const double low = MAX (g_array_index (posts, double, i - 1), left), high = MIN (g_array_index (posts, double, i), right);

      if (high - low > to - from)
        from = low, to = high;
    }
  sos_gen_move_text (text, round ((from + to - text->width) / 2), round (y) - ABOVE_LINE);
  return to - from >= text->width + SOS_GEN_CLEAR && sos_gen_is_free (self, &text->box);
}

static const SosGenBracket *
find_bracket (const SosGenogram *self, guint couple)
{
  for (guint i = 0; i < self->brackets->len; i++)
    {
      const SosGenBracket *bracket = &g_array_index (self->brackets, SosGenBracket, i);

      if (bracket->kind == SOS_GEN_BRACKET_COUPLE && bracket->of == couple)
        return bracket;
    }
  return NULL;
}

/* Over the left half of a bracket: towards the right it may be cut. */
static gboolean
place_on_bracket (const SosGenogram *self, SosGenText *text, const SosGenBracket *bracket)
{
  const double right = (bracket->x1 + bracket->x2) / 2;

  sos_gen_move_text (text, round ((bracket->x1 + right - text->width) / 2), round (bracket->y) - ABOVE_LINE / 2);
  return right - bracket->x1 > text->width && sos_gen_is_free (self, &text->box);
}

static void
place_years (const SosGenogram *self, SosGenText *text)
{
  const SosCouple *couple = g_ptr_array_index (self->family->couples, text->of);
  const SosGenSlot *a = sos_gen_slot (self, couple->one), *b = sos_gen_slot (self, couple->other);
  const double left = MIN (a->x, b->x) + SOS_GEN_R, right = MAX (a->x, b->x) - SOS_GEN_R;
  const SosGenBracket *bracket = find_bracket (self, text->of);

  text->shown = FALSE;
  if (bracket != NULL)
    text->shown = place_on_bracket (self, text, bracket);
  else if (a->level == b->level)
    text->shown = place_between (self, text, left, right, sos_gen_y (self, couple->one));
}

void
sos_gen_place_words (SosGenogram *self)
{
  for (guint i = 0; i < self->texts->len; i++)
    if (sos_gen_text (self, i)->role <= SOS_GEN_TEXT_ALERT)
      place_person (self, sos_gen_text (self, i));
  for (guint i = 0; i < self->texts->len; i++)
    if (sos_gen_text (self, i)->role == SOS_GEN_TEXT_YEARS)
      place_years (self, sos_gen_text (self, i));
}
