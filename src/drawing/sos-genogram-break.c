/* sos-genogram-break.c - where a drawing that is too large for one sheet is parted, and whether every letter of it can be drawn. */
#include "config.h"
#include "sos-genogram-private.h"

#define STEP 2.0

static gboolean
is_crossed (const SosBox *box, gboolean down, double at)
{
  return down ? box->left < at && box->right > at : box->top < at && box->bottom > at;
}

/* What a cut from top to bottom (@down), or from left to right, would go through. */
static guint
count_cut (const SosGenogram *self, gboolean down, double at)
{
  guint n = 0;

  for (guint i = 0; i < self->n; i++)
    {
      const double x = sos_gen_slot (self, i)->x, y = sos_gen_y (self, i), r = SOS_GEN_R + SOS_GEN_CLEAR;

      n += is_crossed (&(SosBox){ x - r, y - r, x + r, y + r }, down, at);
    }
  for (guint i = 0; i < self->texts->len; i++)
    n += sos_gen_text (self, i)->shown && is_crossed (&sos_gen_text (self, i)->box, down, at);
  for (guint i = 0; i < self->outside->len; i++)
    n += is_crossed (&g_array_index (self->outside, SosGenOutside, i).box, down, at);
  return n;
}

double
sos_genogram_find_break (const SosGenogram *self, gboolean down, double least, double most)
{
  double best = most;
  guint fewest = G_MAXUINT;

  for (double at = most; at >= least && fewest > 0; at -= STEP)
    {
      const guint n = count_cut (self, down, at);

      if (n >= fewest)
        continue;
      fewest = n;
      best = at;
    }
  return best;
}

void
sos_genogram_foreach_layout (const SosGenogram *self, SosGenogramLayoutFunc func, gpointer user_data)
{
  for (guint i = 0; i < self->texts->len; i++)
    if (sos_gen_text (self, i)->shown)
      func (sos_gen_text (self, i)->layout, user_data);
}
