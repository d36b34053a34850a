/* sos-paper-drawing-layout.c - how large a drawing may be, on which sheets, and what found no room in it. Draws nothing. */
#include "config.h"
#include "sos-paper-drawing-private.h"

#include <string.h>

#include <glib/gi18n.h>

#define REST_SIZE 9.0
/* More than this of a sheet is not taken from the drawing. */
#define MOST_REST 0.2
#define MOST_LINES 6
/* What is larger than on the screen is large enough. */
#define MOST_SCALE 1.25
/* A sheet is parted no sooner than this. */
#define LEAST_SHARE 0.6

static const struct
{
  const char *code;
  double width, height; /* upright */
} sheets[SOS_N_SHEETS] = {
  [SOS_SHEET_A4] = { "A4", 210 * SOS_PAPER_MM, 297 * SOS_PAPER_MM },
  [SOS_SHEET_A3] = { "A3", 297 * SOS_PAPER_MM, 420 * SOS_PAPER_MM },
};

gboolean
sos_sheet_parse (const char *code, SosSheet *sheet)
{
  for (guint i = 0; code != NULL && i < G_N_ELEMENTS (sheets); i++)
    if (g_ascii_strcasecmp (sheets[i].code, code) == 0)
      {
        *sheet = i;
        return TRUE;
      }
  return FALSE;
}

void
sos_sheet_get_size (SosSheet sheet, double *width, double *height)
{
  *width = sheets[sheet].width;
  *height = sheets[sheet].height;
}

/* ---- what found no room ---- */

/* A layout that ends in dots does not say what it says. */
static void
collect_shown_cb (PangoLayout *layout, gpointer user_data)
{
  if (!pango_layout_is_ellipsized (layout))
    g_hash_table_add (user_data, g_strdup (pango_layout_get_text (layout)));
}

/* Long words are parted at their dots, and the drawing may show each in a place of its own. */
static gboolean
is_shown (GHashTable *shown, const char *words)
{
  g_auto (GStrv) parts = g_strsplit (words, " · ", -1);
  gboolean all = TRUE;

  for (guint i = 0; parts[i] != NULL; i++)
    all = all && g_hash_table_contains (shown, parts[i]);
  return all || g_hash_table_contains (shown, words);
}

static void
add_rest (GPtrArray *rest, GHashTable *shown, const char *of, const char *words)
{
  if (words != NULL && *words != '\0' && !is_shown (shown, words))
    g_ptr_array_add (rest, of != NULL ? g_strdup_printf ("%s: %s", of, words) : g_strdup (words));
}

/* A line each while they are few. */
static char *
join_rest (GPtrArray *rest)
{
  const char *between = rest->len > MOST_LINES ? "; " : "\n";

  if (rest->len == 0)
    return NULL;
  g_ptr_array_add (rest, NULL);
  return g_strjoinv (between, (GStrv) rest->pdata);
}

/* On the screen there is a list beside the drawing; on paper these lines below it. */
void
sos_paper_drawing_find_rest (SosPaperDrawing *self)
{
  SosFamily *family = sos_genogram_get_family (self->genogram);
  g_autoptr (GHashTable) shown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) rest = g_ptr_array_new_with_free_func (g_free);

  sos_genogram_foreach_layout (self->genogram, collect_shown_cb, shown);
  for (guint i = 0; i < family->homes->len; i++)
    {
      const SosFamilyHome *home = family->homes->pdata[i];

      add_rest (rest, shown, home->label, home->note);
    }
  for (guint i = 0; i < family->members->len; i++)
    {
      const SosFamilyMember *member = sos_family_get_member (family, i);

      if (member->seen != SOS_SEEN)
        continue;
      add_rest (rest, shown, NULL, member->name);
      add_rest (rest, shown, member->name, member->fact);
    }
  for (guint i = 0; i < family->couples->len; i++)
    {
      const SosCouple *couple = family->couples->pdata[i];
      const SosFamilyMember *one = sos_family_get_member (family, couple->one), *other = sos_family_get_member (family, couple->other);
      g_autofree char *both = g_strconcat (one->name != NULL ? one->name : "", _(" and "), other->name != NULL ? other->name : "", NULL);

      if (one->seen == SOS_SEEN && other->seen == SOS_SEEN)
        add_rest (rest, shown, both, couple->years);
    }
  for (guint i = 0; i < family->ties->len; i++)
    {
      const SosTie *tie = family->ties->pdata[i];

      if (sos_family_get_member (family, tie->member)->seen == SOS_SEEN)
        add_rest (rest, shown, NULL, tie->label);
    }
  self->rest = join_rest (rest);
}

/* ---- the room ---- */

static SosBox
get_extents (SosPaperDrawing *self)
{
  SosBox box;

  sos_genogram_get_extents (self->genogram, &box);
  box.right = MAX (box.right, box.left + 1);
  box.bottom = MAX (box.bottom, box.top + 1);
  return box;
}

SosPaperCell *
sos_paper_drawing_make_foot (SosPaperDrawing *self)
{
  return sos_paper_cell_new (&self->fonts, self->options.foot, FALSE, FALSE, SOS_DRAWING_FOOT_SIZE, (self->width - 2 * SOS_DRAWING_MARGIN) * 0.72);
}

SosPaperCell *
sos_paper_drawing_make_rest (SosPaperDrawing *self)
{
  return self->rest != NULL ? sos_paper_cell_new (&self->fonts, self->rest, FALSE, FALSE, REST_SIZE, self->width - 2 * SOS_DRAWING_MARGIN) : NULL;
}

static void
turn (SosPaperDrawing *self, gboolean lying)
{
  const double width = sheets[self->options.sheet].width, height = sheets[self->options.sheet].height;
  SosPaperCell *foot, *rest;

  self->width = lying ? height : width;
  self->height = lying ? width : height;
  foot = sos_paper_drawing_make_foot (self);
  self->top = SOS_DRAWING_MARGIN + SOS_DRAWING_HEAD_SIZE * SOS_DRAWING_LEADING + SOS_DRAWING_GAP;
  self->bottom = self->height - SOS_DRAWING_MARGIN - foot->height - SOS_DRAWING_GAP;
  sos_paper_cell_unref (foot);
  rest = sos_paper_drawing_make_rest (self);
  self->bottom -= rest != NULL && !self->apart ? rest->height + SOS_DRAWING_GAP : 0;
  g_clear_pointer (&rest, sos_paper_cell_unref);
}

static double
get_room_width (SosPaperDrawing *self)
{
  return self->width - 2 * SOS_DRAWING_MARGIN;
}

static double
find_scale (SosPaperDrawing *self, gboolean lying)
{
  const SosBox box = get_extents (self);

  turn (self, lying);
  return MIN (MOST_SCALE, MIN (get_room_width (self) / (box.right - box.left), (self->bottom - self->top) / (box.bottom - box.top)));
}

/* ---- several sheets ---- */

/* Parts from @from to @to into sheets of @room, all in units; beside another sheet there is room for the overlap. */
static void
part (SosPaperDrawing *self, GArray *edges, gboolean down, double from, double to, double room)
{
  const double overlap = SOS_DRAWING_OVERLAP / self->scale;
  double at = from;

  g_array_set_size (edges, 0);
  g_array_append_val (edges, at);
  while (to - at > room - (edges->len > 1 ? overlap : 0))
    {
      const double most = at + room - (edges->len > 1 ? 2 : 1) * overlap;

      at = sos_genogram_find_break (self->genogram, down, at + LEAST_SHARE * (most - at), most);
      g_array_append_val (edges, at);
    }
  g_array_append_val (edges, to);
}

guint
sos_paper_drawing_count_sheets (SosPaperDrawing *self)
{
  return (self->columns->len - 1) * (self->rows->len - 1);
}

static guint
lay_over_sheets (SosPaperDrawing *self, gboolean lying)
{
  const SosBox box = get_extents (self);

  turn (self, lying);
  part (self, self->columns, TRUE, box.left, box.right, get_room_width (self) / self->scale);
  part (self, self->rows, FALSE, box.top, box.bottom, (self->bottom - self->top) / self->scale);
  return sos_paper_drawing_count_sheets (self);
}

/* ---- the layout ---- */

static gboolean
is_rest_long (SosPaperDrawing *self)
{
  SosPaperCell *rest;
  gboolean is_long;

  turn (self, TRUE);
  rest = sos_paper_drawing_make_rest (self);
  is_long = rest != NULL && rest->height > MOST_REST * self->height;
  g_clear_pointer (&rest, sos_paper_cell_unref);
  return is_long;
}

/* FALSE where it would be too small. */
static gboolean
fit_one_sheet (SosPaperDrawing *self)
{
  const double upright = find_scale (self, FALSE), lying = find_scale (self, TRUE);

  self->scale = MAX (upright, lying);
  if (self->scale < SOS_PAPER_DRAWING_LEAST / SOS_GENOGRAM_LEAST_SIZE)
    return FALSE;
  lay_over_sheets (self, lying >= upright);
  return TRUE;
}

static void
fit_sheets (SosPaperDrawing *self)
{
  guint n;

  self->scale = SOS_PAPER_DRAWING_LEAST / SOS_GENOGRAM_LEAST_SIZE;
  n = lay_over_sheets (self, FALSE);
  if (lay_over_sheets (self, TRUE) > n)
    lay_over_sheets (self, FALSE);
}

/* The words below the drawing, over pages of their own. */
static void
part_rest (SosPaperDrawing *self)
{
  SosPaperCell *rest = sos_paper_drawing_make_rest (self);
  guint first = 0;

  g_array_append_val (self->rest_lines, first);
  for (guint i = 0; i < rest->n_lines; i++)
    if (rest->lines[i].bottom - rest->lines[first].top > self->bottom - self->top)
      {
        first = i;
        g_array_append_val (self->rest_lines, first);
      }
  g_array_append_val (self->rest_lines, rest->n_lines);
  sos_paper_cell_unref (rest);
}

void
sos_paper_drawing_fit (SosPaperDrawing *self)
{
  self->apart = is_rest_long (self);
  if (!fit_one_sheet (self))
    {
      self->apart = TRUE;
      if (!fit_one_sheet (self))
        fit_sheets (self);
    }
  if (self->apart && self->rest != NULL)
    part_rest (self);
}
