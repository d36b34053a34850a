/* sos-genogram-homes.c - the ground of each home: boxes round those who stand side by side, joined where nobody stands, so that
 * no stranger is ever inside. Writes no names. */
#include "config.h"
#include "sos-genogram-private.h"

/* Narrowest join of two rows. */
#define JOIN 40.0
/* A step in the side of a home that is smoothed away where the ground is free. */
#define STEP 90.0
/* Kept from strangers and other homes where ground is added. */
#define CLEAR 7.0
/* Height of a join below a home that has only one row. */
#define PASSAGE 14.0

/* ---- rows ---- */

static void
end_row (const SosGenogram *self, SosGenHull *hull, SosGenHullRow *row)
{
  const SosGenSlot *first = sos_gen_slot (self, row->first), *last = sos_gen_slot (self, row->last);
  const double y = sos_gen_y (self, row->first);

  row->box.left = first->x - first->half - SOS_GEN_HOME_SIDE;
  row->box.right = last->x + last->half + SOS_GEN_HOME_SIDE;
  row->box.top = y - SOS_GEN_HOME_TOP;
  row->box.bottom += y + SOS_GEN_HOME_FOOT;
  g_array_append_val (hull->rows, *row);
}

/* Lines of others may pass through, people may not. */
static void
add_rows (const SosGenogram *self, SosGenHull *hull, guint level)
{
  const GArray *slots = sos_gen_row (self, level);
  SosGenHullRow row;
  gboolean open = FALSE;

  for (guint i = 0; i < slots->len; i++)
    {
      const guint number = g_array_index (slots, guint, i);
      const SosGenSlot *slot = sos_gen_slot (self, number);

      if (slot->home == (int) hull->home)
        {
          if (!open)
            row = (SosGenHullRow){ level, number, number, { 0, 0, 0, 2 * SOS_GEN_R } };
          open = TRUE;
          row.last = number;
          row.box.bottom = MAX (row.box.bottom, slot->bottom);
        }
      else if (open && slot->kind != SOS_GEN_SLOT_LINE)
        {
          end_row (self, hull, &row);
          open = FALSE;
        }
    }
  if (open)
    end_row (self, hull, &row);
}

/* ---- fewer steps ---- */

gboolean
sos_gen_is_strange_ground (const SosGenogram *self, const SosGenHull *hull, const SosBox *ground, double clear)
{
  const SosBox box = sos_box_grown (ground, clear);

  for (guint i = 0; i < self->n; i++)
    {
      const SosBox person = sos_gen_person_box (self, i);

      if ((hull == NULL || sos_gen_slot (self, i)->home != (int) hull->home) && sos_box_overlaps (&box, &person))
        return TRUE;
    }
  for (guint i = 0; i < self->hulls->len; i++)
    {
      const SosGenHull *other = g_ptr_array_index (self->hulls, i);

      for (guint r = 0; other != hull && r < other->rows->len; r++)
        if (sos_box_overlaps (&box, &g_array_index (other->rows, SosGenHullRow, r).box))
          return TRUE;
      for (guint b = 0; other != hull && b < other->boxes->len; b++)
        if (sos_box_overlaps (&box, &g_array_index (other->boxes, SosBox, b)))
          return TRUE;
    }
  return FALSE;
}

/* Moves the narrower of two sides out to the wider. */
static void
smooth_side (const SosGenogram *self, const SosGenHull *hull, SosBox *box, double *side, double wider)
{
  SosBox more = *box;

  if (side == &box->left)
    more.left = wider, more.right = box->left;
  else
    more.left = box->right, more.right = wider;
  if (more.right > more.left && more.right - more.left <= STEP && !sos_gen_is_strange_ground (self, hull, &more, CLEAR))
    *side = wider;
}

static guint
count_rows (const SosGenHull *hull, guint level)
{
  guint n = 0;

  for (guint i = 0; i < hull->rows->len; i++)
    n += g_array_index (hull->rows, SosGenHullRow, i).level == level;
  return n;
}

static void
smooth (const SosGenogram *self, SosGenHull *hull)
{
  for (guint i = 1; i < hull->rows->len; i++)
    {
      SosGenHullRow *upper = &g_array_index (hull->rows, SosGenHullRow, i - 1), *lower = upper + 1;

      if (count_rows (hull, upper->level) > 1 || count_rows (hull, lower->level) > 1)
        continue;
      smooth_side (self, hull, &upper->box, &upper->box.left, lower->box.left);
      smooth_side (self, hull, &lower->box, &lower->box.left, upper->box.left);
      smooth_side (self, hull, &upper->box, &upper->box.right, lower->box.right);
      smooth_side (self, hull, &lower->box, &lower->box.right, upper->box.right);
    }
}

/* ---- joins ---- */

/* Below the words of everybody of @level who stands over @join. */
static double
find_top (const SosGenogram *self, guint level, const SosBox *join)
{
  double top = join->top;

  for (guint i = 0; i < self->n; i++)
    {
      const SosBox person = sos_gen_person_box (self, i);

      if (sos_gen_slot (self, i)->level == level && person.left < join->right && person.right > join->left)
        top = MAX (top, person.bottom + 2);
    }
  return top;
}

/* The ground all rows from @first to @last - 1 have above or below them, or a passage from each to each. */
static SosBox
span (const SosGenHull *hull, guint first, guint last)
{
  double low = -G_MAXDOUBLE, high = G_MAXDOUBLE;

  for (guint i = first; i < last; i++)
    {
      const SosBox *box = &g_array_index (hull->rows, SosGenHullRow, i).box;

      low = MAX (low, box->left);
      high = MIN (high, box->right);
    }
  return high - low >= JOIN ? (SosBox){ low, 0, high, 0 } : (SosBox){ high - JOIN, 0, low + JOIN, 0 };
}

static void
join (const SosGenogram *self, SosGenHull *hull, guint first, guint middle, guint last)
{
  SosBox box = span (hull, first, last);

  box.top = -G_MAXDOUBLE;
  for (guint i = first; i < middle; i++)
    box.top = MAX (box.top, g_array_index (hull->rows, SosGenHullRow, i).box.bottom);
  box.top = find_top (self, g_array_index (hull->rows, SosGenHullRow, first).level, &box);
  box.bottom = middle < last ? g_array_index (hull->rows, SosGenHullRow, middle).box.top : box.top + PASSAGE;
  /* Rows end at the words of their own people: down to the passage. */
  for (guint i = first; i < middle; i++)
    {
      SosBox *row = &g_array_index (hull->rows, SosGenHullRow, i).box;

      row->bottom = MAX (row->bottom, box.top);
    }
  g_array_append_val (hull->boxes, box);
}

static void
join_rows (const SosGenogram *self, SosGenHull *hull)
{
  for (guint first = 0, middle, last; first < hull->rows->len; first = middle)
    {
      const guint level = g_array_index (hull->rows, SosGenHullRow, first).level;

      middle = first + count_rows (hull, level);
      last = middle + count_rows (hull, level + 1);
      if (last > middle || (middle == hull->rows->len && first == 0 && middle > 1))
        join (self, hull, first, middle, last);
    }
}

/* ---- public ---- */

static void
free_hull (gpointer data)
{
  SosGenHull *hull = data;

  g_array_unref (hull->rows);
  g_array_unref (hull->boxes);
  g_ptr_array_unref (hull->outline);
  g_free (hull);
}

/* The home of the one worked for comes last: it is drawn over the others. */
static void
add_hulls (SosGenogram *self, gboolean own)
{
  for (guint home = 0; home < self->family->homes->len; home++)
    {
      SosGenHull *hull;

      if (((SosFamilyHome *) self->family->homes->pdata[home])->own != own)
        continue;
      hull = g_new0 (SosGenHull, 1);
      hull->home = home;
      hull->own = own;
      hull->rows = g_array_new (FALSE, FALSE, sizeof (SosGenHullRow));
      hull->boxes = g_array_new (FALSE, FALSE, sizeof (SosBox));
      hull->outline = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
      for (guint level = 0; level < self->levels->len; level++)
        add_rows (self, hull, level);
      g_ptr_array_add (self->hulls, hull);
    }
}

void
sos_gen_find_hulls (SosGenogram *self)
{
  g_clear_pointer (&self->hulls, g_ptr_array_unref);
  self->hulls = g_ptr_array_new_with_free_func (free_hull);
  add_hulls (self, FALSE);
  add_hulls (self, TRUE);
  for (guint i = 0; i < self->hulls->len; i++)
    smooth (self, self->hulls->pdata[i]);
  for (guint i = 0; i < self->hulls->len; i++)
    join_rows (self, self->hulls->pdata[i]);
}
