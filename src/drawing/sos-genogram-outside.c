/* sos-genogram-outside.c - what members are tied to outside the family: school, police, faith. Placed round the outside, each on
 * the side from which its lines meet the fewest people. */
#include "config.h"
#include "sos-genogram-private.h"

#include "sos-line-up.h"

#include <math.h>

#define DISTANCE 44.0 /* from the family to the middle of the row or column */
#define HEIGHT 28.0
#define BETWEEN 12.0
#define ICON 24.0     /* the room of the icon beside the label */
#define PADDING 10.0
#define UNDER_MIDDLE 4.5 /* the baseline of a label */
#define WIDEST 150.0   /* of a label */

typedef enum
{
  BELOW,
  ABOVE,
  TO_LEFT,
  TO_RIGHT,
  N_SIDES
} Side;

/* One thing outside, and where those tied to it would have it. */
typedef struct
{
  const SosTie *tie;  /* the first */
  GArray *ties;       /* guint */
  guint text;
  double width;
  Side side;
  double wish;        /* along the side */
} Thing;

SosBox
sos_gen_get_family_box (const SosGenogram *self)
{
  SosBox family = { G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE };

  for (guint i = 0; i < self->n; i++)
    {
      const SosBox person = sos_gen_person_box (self, i);

      sos_box_include (&family, &person);
    }
  for (guint i = 0; i < self->hulls->len; i++)
    {
      const SosGenHull *hull = g_ptr_array_index (self->hulls, i);

      for (guint r = 0; r < hull->rows->len; r++)
        sos_box_include (&family, &g_array_index (hull->rows, SosGenHullRow, r).box);
      for (guint b = 0; b < hull->boxes->len; b++)
        sos_box_include (&family, &g_array_index (hull->boxes, SosBox, b));
    }
  return family;
}

/* ---- things ---- */

static gboolean
is_outside (const SosGenogram *self, const SosTie *tie)
{
  return tie->other < 0 && tie->label != NULL && *tie->label != '\0' && !sos_gen_is_plain (self, tie->member);
}

static void
clear_thing (gpointer thing)
{
  g_array_unref (((Thing *) thing)->ties);
}

/* Brothers at one school share it. */
static Thing *
get_thing (GArray *things, const SosTie *tie)
{
  Thing thing = { .tie = tie, .ties = NULL };

  for (guint i = 0; i < things->len; i++)
    {
      Thing *old = &g_array_index (things, Thing, i);

      if (g_strcmp0 (old->tie->label, tie->label) == 0 && g_strcmp0 (old->tie->icon, tie->icon) == 0)
        return old;
    }
  thing.ties = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (things, thing);
  return &g_array_index (things, Thing, things->len - 1);
}

static GArray *
list_things (SosGenogram *self)
{
  GArray *things = g_array_new (FALSE, FALSE, sizeof (Thing));

  g_array_set_clear_func (things, clear_thing);
  for (guint i = 0; i < self->family->ties->len; i++)
    {
      const SosTie *tie = g_ptr_array_index (self->family->ties, i);

      if (is_outside (self, tie))
        g_array_append_val (get_thing (things, tie)->ties, i);
    }
  for (guint i = 0; i < things->len; i++)
    {
      Thing *thing = &g_array_index (things, Thing, i);

      thing->text = self->texts->len;
      thing->width = sos_gen_add_cut_text (self, SOS_GEN_TEXT_TIE, i, thing->tie->label, WIDEST)->width + ICON + 2 * PADDING;
      sos_gen_text (self, thing->text)->shown = FALSE;
    }
  return things;
}

/* ---- sides ---- */

/* Where the line from @member begins that leads to @side. */
static SosPoint
get_begin (const SosGenogram *self, guint member, Side side)
{
  const SosGenSlot *slot = sos_gen_slot (self, member);
  const double y = sos_gen_y (self, member);
  const SosPoint begins[N_SIDES] = {
    [BELOW] = { slot->x, y + slot->bottom },
    [ABOVE] = { slot->x + 10, y - SOS_GEN_R + 6 },
    [TO_LEFT] = { slot->x - SOS_GEN_R + 6, y + 6 },
    [TO_RIGHT] = { slot->x + SOS_GEN_R - 6, y + 6 },
  };

  return begins[side];
}

static SosPoint
get_end (const SosBox *family, Side side, double along)
{
  const SosPoint ends[N_SIDES] = {
    [BELOW] = { along, family->bottom + DISTANCE - HEIGHT / 2 },
    [ABOVE] = { along, family->top - DISTANCE + HEIGHT / 2 },
    [TO_LEFT] = { family->left - DISTANCE / 2, along },
    [TO_RIGHT] = { family->right + DISTANCE / 2, along },
  };

  return ends[side];
}

static double
get_along (SosPoint corner, Side side)
{
  return side == BELOW || side == ABOVE ? corner.x : corner.y;
}

/* Whether an upright or level line, with a little to either side, is in the way. */
static gboolean
crosses (const SosGenLine *line, SosPoint begin, SosPoint end)
{
  const SosBox box = sos_gen_line_box (line), wide = sos_box_grown (&box, 1);

  return (line->x1 == line->x2 || line->y1 == line->y2) && sos_box_meets_line (&wide, begin.x, begin.y, end.x, end.y);
}

/* What a straight line to @side would cost: the people and texts it meets, the lines it crosses, then its length. */
static double
cost_line (const SosGenogram *self, const SosBox *family, guint member, Side side)
{
  const SosPoint begin = get_begin (self, member, side), end = get_end (family, side, get_along (begin, side));
  double cost = hypot (end.x - begin.x, end.y - begin.y) / 1000;

  for (guint i = 0; i < self->n; i++)
    {
      const SosBox person = sos_gen_person_box (self, i);

      if (i != member && sos_box_meets_line (&person, begin.x, begin.y, end.x, end.y))
        cost += 1;
    }
  for (guint i = 0; i < self->texts->len; i++)
    if (sos_gen_text (self, i)->shown && sos_gen_text (self, i)->role > SOS_GEN_TEXT_ALERT &&
        sos_box_meets_line (&sos_gen_text (self, i)->box, begin.x, begin.y, end.x, end.y))
      cost += 0.5;
  for (guint i = 0; i < self->lines->len; i++)
    cost += 0.2 * crosses (&g_array_index (self->lines, SosGenLine, i), begin, end);
  return cost;
}

static void
choose_side (const SosGenogram *self, const SosBox *family, Thing *thing, guint crowd[N_SIDES])
{
  double least = G_MAXDOUBLE;

  for (Side side = 0; side < N_SIDES; side++)
    {
      double cost = 0.12 * crowd[side], wish = 0;

      for (guint i = 0; i < thing->ties->len; i++)
        {
          const SosTie *tie = g_ptr_array_index (self->family->ties, g_array_index (thing->ties, guint, i));

          cost += cost_line (self, family, tie->member, side);
          wish += get_along (get_begin (self, tie->member, side), side) / thing->ties->len;
        }
      if (cost >= least)
        continue;
      least = cost;
      thing->side = side;
      thing->wish = wish;
    }
  crowd[thing->side]++;
}

/* ---- places ---- */

static gint
compare_wishes (gconstpointer a, gconstpointer b)
{
  const Thing *one = *(const Thing *const *) a, *other = *(const Thing *const *) b;

  if (one->wish != other->wish)
    return one->wish < other->wish ? -1 : 1;
  return one->text < other->text ? -1 : 1;
}

static SosBox
get_box (const SosBox *family, const Thing *thing, double along)
{
  const double half = thing->width / 2;
  const SosPoint middle = get_end (family, thing->side, along);

  if (thing->side == TO_LEFT)
    return (SosBox){ middle.x - thing->width, along - HEIGHT / 2, middle.x, along + HEIGHT / 2 };
  if (thing->side == TO_RIGHT)
    return (SosBox){ middle.x, along - HEIGHT / 2, middle.x + thing->width, along + HEIGHT / 2 };
  if (thing->side == ABOVE)
    return (SosBox){ along - half, middle.y - HEIGHT, along + half, middle.y };
  return (SosBox){ along - half, middle.y, along + half, middle.y + HEIGHT };
}

static void
add_line (SosGenogram *self, const Thing *thing, guint i, const SosBox *box)
{
  const SosTie *tie = g_ptr_array_index (self->family->ties, i);
  const SosPoint begin = get_begin (self, tie->member, thing->side);
  const double x = (box->left + box->right) / 2, y = (box->top + box->bottom) / 2;
  SosGenLine line = {
    .role = SOS_GEN_LINE_TIE, .kind = tie->kind, .of = G_MAXUINT, .faded = sos_gen_is_faded (self, tie->member),
    .x1 = begin.x, .y1 = begin.y,
    .x2 = thing->side == TO_LEFT ? box->right : thing->side == TO_RIGHT ? box->left : x,
    .y2 = thing->side == ABOVE ? box->bottom : thing->side == BELOW ? box->top : y,
  };

  sos_gen_bend (self, &line, (int) tie->member, -1);
  g_array_append_val (self->lines, line);
}

static void
place_thing (SosGenogram *self, const Thing *thing, const SosBox *box)
{
  const SosGenOutside outside = { thing->tie->icon, thing->text, *box };

  SosGenText *text = sos_gen_text (self, thing->text);

  sos_gen_move_text (text, round (box->left + PADDING + ICON), round ((box->top + box->bottom) / 2 + UNDER_MIDDLE));
  text->shown = TRUE;
  g_array_append_val (self->outside, outside);
  for (guint i = 0; i < thing->ties->len; i++)
    add_line (self, thing, g_array_index (thing->ties, guint, i), box);
}

static void
place_side (SosGenogram *self, const SosBox *family, GArray *things, Side side)
{
  g_autoptr (GPtrArray) row = g_ptr_array_new ();
  g_autofree double *numbers = g_new (double, 4 * things->len);
  double *at = numbers, *wish = at + things->len, *weight = wish + things->len, *x = weight + things->len;
  const gboolean flat = side == BELOW || side == ABOVE;

  for (guint i = 0; i < things->len; i++)
    if (g_array_index (things, Thing, i).side == side)
      g_ptr_array_add (row, &g_array_index (things, Thing, i));
  g_ptr_array_sort (row, compare_wishes);
  for (guint i = 0; i < row->len; i++)
    {
      const Thing *thing = g_ptr_array_index (row, i), *left = i > 0 ? row->pdata[i - 1] : NULL;

      at[i] = left == NULL ? 0 : at[i - 1] + BETWEEN + (flat ? (left->width + thing->width) / 2 : HEIGHT);
      wish[i] = thing->wish;
      weight[i] = 1;
    }
  sos_line_up (row->len, at, wish, weight, x);
  for (guint i = 0; i < row->len; i++)
    {
      const SosBox box = get_box (family, row->pdata[i], round (x[i]));

      place_thing (self, row->pdata[i], &box);
    }
}

void
sos_gen_find_outside (SosGenogram *self)
{
  g_autoptr (GArray) things = NULL;
  guint crowd[N_SIDES] = { 0 };
  SosBox family;

  g_array_set_size (self->outside, 0);
  if (self->context == NULL || !self->with_outside)
    return;
  things = list_things (self);
  family = sos_gen_get_family_box (self);
  for (guint i = 0; i < things->len; i++)
    choose_side (self, &family, &g_array_index (things, Thing, i), crowd);
  for (Side side = 0; things->len > 0 && side < N_SIDES; side++)
    place_side (self, &family, things, side);
}
