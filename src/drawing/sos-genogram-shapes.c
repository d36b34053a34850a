/* sos-genogram-shapes.c - the outline of each symbol, for those who draw it and those who ask what is under the pointer. */
#include "config.h"
#include "sos-genogram-private.h"

#include <math.h>

typedef struct
{
  guint n; /* 0: a circle */
  SosPoint points[6];
  double rounding;
  double arm;
} Shape;

/* In radii of the circle. */
static const Shape shapes[] = {
  [SOS_GEN_SQUARE] = { 4, { { -0.93, -0.93 }, { 0.93, -0.93 }, { 0.93, 0.93 }, { -0.93, 0.93 } }, 1.5, 0.93 },
  [SOS_GEN_CIRCLE] = { 0, { { 0 } }, 0, 0.707 },
  [SOS_GEN_DIAMOND] = { 4, { { 0, -1.2 }, { 1.2, 0 }, { 0, 1.2 }, { -1.2, 0 } }, 1.5, 0.6 },
  [SOS_GEN_TRIANGLE] = { 3, { { 0, -0.8 }, { 0.8, 0.6 }, { -0.8, 0.6 } }, 1.5, 0.45 },
  [SOS_GEN_HEXAGON] = { 6, { { 0.883, 0.51 }, { 0, 1.02 }, { -0.883, 0.51 }, { -0.883, -0.51 }, { 0, -1.02 }, { 0.883, -0.51 } },
                        3, 0.6 },
};

SosGenShape
sos_gen_get_person_shape (const SosFamilyMember *person)
{
  if (person->seen == SOS_SEEN_PLAIN)
    return SOS_GEN_HEXAGON;
  if (person->unborn)
    return SOS_GEN_TRIANGLE;
  if (g_strcmp0 (person->sex, "MALE") == 0)
    return SOS_GEN_SQUARE;
  return g_strcmp0 (person->sex, "FEMALE") == 0 ? SOS_GEN_CIRCLE : SOS_GEN_DIAMOND;
}

SosGenShape
sos_gen_get_shape (const SosGenogram *self, guint member)
{
  return sos_gen_get_person_shape (sos_gen_member (self, member));
}

void
sos_gen_add_shape (cairo_t *cr, SosGenShape shape, double x, double y, double r)
{
  SosPoint points[6];

  for (guint i = 0; i < shapes[shape].n; i++)
    points[i] = (SosPoint){ x + r * shapes[shape].points[i].x, y + r * shapes[shape].points[i].y };
  if (shapes[shape].n > 0)
    {
      sos_stroke_polygon (cr, points, shapes[shape].n, shapes[shape].rounding);
      return;
    }
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, r, 0, 2 * G_PI);
  cairo_close_path (cr);
}

gboolean
sos_gen_shape_holds (SosGenShape shape, double x, double y, double r, double at_x, double at_y)
{
  const Shape *look = &shapes[shape];
  const double dx = (at_x - x) / r, dy = (at_y - y) / r;
  gboolean inside = FALSE;

  if (look->n == 0)
    return hypot (dx, dy) <= 1;
  for (guint i = 0, j = look->n - 1; i < look->n; j = i++)
    {
      const SosPoint a = look->points[i], b = look->points[j];

      if ((a.y > dy) != (b.y > dy) && dx < (b.x - a.x) * (dy - a.y) / (b.y - a.y) + a.x)
        inside = !inside;
    }
  return inside;
}

double
sos_gen_get_arm (SosGenShape shape, double r)
{
  return shapes[shape].arm * r;
}
