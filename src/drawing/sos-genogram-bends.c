/* sos-genogram-bends.c - lines that go across levels bend as little as leads past people and their words. */
#include "config.h"
#include "sos-genogram-private.h"

#include <math.h>

/* Points of a bent line that are looked at; the first and last lie within those it joins. */
#define POINTS 24

static SosPoint
get_point (const SosGenLine *line, double t)
{
  const double length = MAX (hypot (line->x2 - line->x1, line->y2 - line->y1), 1), bow = 4 * line->bow * t * (1 - t) / length;

  return (SosPoint){ line->x1 + t * (line->x2 - line->x1) - bow * (line->y2 - line->y1),
                     line->y1 + t * (line->y2 - line->y1) + bow * (line->x2 - line->x1) };
}

static guint
count_in_box (const SosBox *box, const SosPoint *points)
{
  guint n = 0;

  for (guint i = 0; i < POINTS; i++)
    n += sos_box_holds (box, points[i].x, points[i].y);
  return n;
}

/* The part of a person that @line may not cross: of those it joins, the words alone. */
static SosBox
get_obstacle (const SosGenogram *self, guint member, int one, int other)
{
  SosBox box = sos_gen_person_box (self, member);

  if ((int) member == one || (int) member == other)
    box.top = MIN (box.top + 2 * SOS_GEN_R + SOS_GEN_CLEAR, box.bottom);
  return box;
}

/* How much of @line lies over people and other texts. */
static guint
count_in_way (const SosGenogram *self, const SosGenLine *line, int one, int other)
{
  SosPoint points[POINTS];
  guint n = 0;

  for (guint i = 0; i < POINTS; i++)
    points[i] = get_point (line, (i + 1.5) / (POINTS + 2));
  for (guint m = 0; m < self->n; m++)
    {
      const SosBox box = get_obstacle (self, m, one, other);

      n += count_in_box (&box, points);
    }
  for (guint i = 0; i < self->texts->len; i++)
    if (sos_gen_text (self, i)->shown && sos_gen_text (self, i)->role > SOS_GEN_TEXT_ALERT)
      n += count_in_box (&sos_gen_text (self, i)->box, points);
  return n;
}

guint
sos_gen_bend (const SosGenogram *self, SosGenLine *line, int one, int other)
{
  static const double bows[] = { 0, 16, -16, 32, -32, 56, -56, 88, -88, 128, -128 };
  const double most = hypot (line->x2 - line->x1, line->y2 - line->y1) / 3;
  guint least = G_MAXUINT;
  SosGenLine bent = *line;

  for (guint i = 0; i < G_N_ELEMENTS (bows) && least > 0 && fabs (bows[i]) <= most; i++)
    {
      guint n;

      bent.bow = bows[i];
      n = count_in_way (self, &bent, one, other);
      if (n < least)
        line->bow = bows[i], least = n;
    }
  return least;
}
