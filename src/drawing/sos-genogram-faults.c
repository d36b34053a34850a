/* sos-genogram-faults.c - measures how well a drawing reads. Changes nothing. */
#include "config.h"
#include "sos-genogram-private.h"

#include <math.h>

/* Where lines meet at their ends they do not cross. */
#define END 1.0
/* Lines nearer than this look like one; the ends of two may meet. */
#define SAME_LINE 2.0
#define TOUCH 3.0

static gboolean
is_counted (const SosGenLine *line)
{
  return line->role <= SOS_GEN_LINE_PARENTS && (line->x1 == line->x2 || line->y1 == line->y2);
}

/* Whether a level and an upright line go through each other. */
static gboolean
cross (const SosGenLine *level, const SosGenLine *upright)
{
  const double x = upright->x1, y = level->y1;

  return x > MIN (level->x1, level->x2) + END && x < MAX (level->x1, level->x2) - END && y > MIN (upright->y1, upright->y2) + END &&
         y < MAX (upright->y1, upright->y2) - END;
}

/* Whether two lines of one direction lie on each other. */
static gboolean
merge (double at, double from, double to, double other_at, double other_from, double other_to)
{
  const double begin = MAX (MIN (from, to), MIN (other_from, other_to)), end = MIN (MAX (from, to), MAX (other_from, other_to));

  return fabs (at - other_at) < SAME_LINE && begin + TOUCH < end;
}

static void
compare_lines (const SosGenLine *one, const SosGenLine *other, SosGenogramFaults *faults)
{
  const gboolean level = one->y1 == one->y2, other_level = other->y1 == other->y2;

  if (one->of == other->of)
    return;
  if (level != other_level)
    faults->crossings += level ? cross (one, other) : cross (other, one);
  else if (level)
    faults->merged += merge (one->y1, one->x1, one->x2, other->y1, other->x1, other->x2);
  else
    faults->merged += merge (one->x1, one->y1, one->y2, other->x1, other->y1, other->y2);
}

static void
count_lines (const SosGenogram *self, SosGenogramFaults *faults)
{
  for (guint i = 0; i < self->lines->len; i++)
    for (guint j = 0; j < i; j++)
      {
        const SosGenLine *one = &g_array_index (self->lines, SosGenLine, i), *other = &g_array_index (self->lines, SosGenLine, j);

        if (is_counted (one) && is_counted (other))
          compare_lines (one, other, faults);
      }
}

static void
count_people (const SosGenogram *self, SosGenogramFaults *faults)
{
  for (guint i = 0; i < self->n; i++)
    for (guint j = 0; j < i; j++)
      {
        const SosBox one = sos_gen_person_box (self, i), other = sos_gen_person_box (self, j);

        faults->people += sos_box_overlaps (&one, &other);
      }
}

static gboolean
is_on_symbol (const SosGenogram *self, const SosBox *box)
{
  for (guint m = 0; m < self->n; m++)
    {
      const double x = sos_gen_slot (self, m)->x, y = sos_gen_y (self, m);
      const SosBox symbol = { x - SOS_GEN_R, y - SOS_GEN_R, x + SOS_GEN_R, y + SOS_GEN_R };

      if (sos_box_overlaps (box, &symbol))
        return TRUE;
    }
  return FALSE;
}

static void
count_words (const SosGenogram *self, SosGenogramFaults *faults)
{
  for (guint i = 0; i < self->texts->len; i++)
    {
      const SosGenText *text = sos_gen_text (self, i);

      if (!text->shown || text->role <= SOS_GEN_TEXT_ALERT)
        continue;
      faults->words += is_on_symbol (self, &text->box);
      for (guint j = 0; j < self->texts->len; j++)
        {
          const SosGenText *other = sos_gen_text (self, j);

          if (other->shown && (j < i || other->role <= SOS_GEN_TEXT_ALERT))
            faults->words += sos_box_overlaps (&text->box, &other->box);
        }
    }
}

static void
count_strangers (const SosGenogram *self, const SosGenHull *hull, SosGenogramFaults *faults)
{
  for (guint m = 0; m < self->n; m++)
    {
      const SosBox person = sos_gen_person_box (self, m);
      gboolean inside = FALSE;

      for (guint r = 0; r < hull->rows->len; r++)
        inside |= sos_box_overlaps (&g_array_index (hull->rows, SosGenHullRow, r).box, &person);
      for (guint b = 0; b < hull->boxes->len; b++)
        inside |= sos_box_overlaps (&g_array_index (hull->boxes, SosBox, b), &person);
      faults->inside += inside && sos_gen_slot (self, m)->home != (int) hull->home;
    }
}

void
sos_genogram_get_faults (const SosGenogram *self, SosGenogramFaults *faults)
{
  *faults = (SosGenogramFaults){ 0 };
  count_lines (self, faults);
  count_people (self, faults);
  count_words (self, faults);
  for (guint i = 0; i < self->hulls->len; i++)
    {
      const SosGenHull *hull = g_ptr_array_index (self->hulls, i);

      count_strangers (self, hull, faults);
      faults->unnamed += hull->rows->len > 0 && !hull->named;
    }
}
