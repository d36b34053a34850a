/* sos-genogram-home-names.c - the name of each home stands within its ground, in the first place that is free; where its words
 * would touch something, the last of them are dropped. */
#include "config.h"
#include "sos-genogram-private.h"

#include <math.h>

/* At the foot of a home, below the words of its people. */
#define STRIP 20.0
#define STRIP_UP 4.0
#define STRIP_BASELINE 13.0
#define ABOVE_BAR 4.0
#define NOTE_GAP 8.0
#define SLIDE 8.0
/* In its corner. */
#define CORNER_TOP 20.0
#define CORNER_LINE 15.0

#define INSIDE 14.0
#define CLEAR 2.0
#define FAR 7.0  /* from other homes and strangers */
#define EDGE 5.0 /* between a line and the boundary that runs along it */

typedef struct
{
  SosGenogram *genogram;
  SosGenHull *hull;
  const char *label;
  GStrv parts; /* of the note: "4 Larkfield Walk, SW2", "5 people" */
} Name;

static const SosGenHullRow *
get_row (const SosGenHull *hull, guint row)
{
  return &g_array_index (hull->rows, SosGenHullRow, row);
}

/* A text that is not shown before all of the name has found its place. */
static SosGenText *
add_text (const Name *name, SosGenTextRole role, const char *words)
{
  SosGenText *text = sos_gen_add_text (name->genogram, role, name->hull->home, words);

  text->shown = FALSE;
  return text;
}

/* Shows all texts from @begun on, or takes them back. */
static gboolean
end_texts (const Name *name, guint begun, gboolean found)
{
  for (guint i = begun; found && i < name->genogram->texts->len; i++)
    sos_gen_text (name->genogram, i)->shown = TRUE;
  if (!found)
    g_array_set_size (name->genogram->texts, begun);
  return found;
}

/* ---- at the foot ---- */

/* A bar that runs along the foot of a home would be taken for its boundary. */
static gboolean
has_bar (const SosGenogram *self, const SosBox *strip)
{
  const SosBox wide = { strip->left, strip->top, strip->right, strip->bottom + ABOVE_BAR };

  for (guint i = 0; i < self->lines->len; i++)
    {
      const SosGenLine *line = &g_array_index (self->lines, SosGenLine, i);

      if (line->y1 == line->y2 && sos_box_meets_line (&wide, line->x1, line->y1, line->x2, line->y2))
        return TRUE;
    }
  return FALSE;
}

/* As far left on @strip as its @width finds room; NAN where it finds none. */
static double
find_room (const SosGenogram *self, const SosBox *strip, double width)
{
  for (double x = round (strip->left + INSIDE); x + width <= strip->right - INSIDE; x += SLIDE)
    {
      const SosBox box = { x - CLEAR, strip->top + 1, x + width + CLEAR, strip->bottom - CLEAR };

      if (sos_gen_is_free (self, &box))
        return x;
    }
  return NAN;
}

/* The label and the first parts of the note, one behind the other; how wide they are together. */
static double
add_sentence (const Name *name, guint n_parts)
{
  double width = add_text (name, SOS_GEN_TEXT_HOME, name->label)->width;
  g_autoptr (GString) note = g_string_new (NULL);

  for (guint i = 0; i < n_parts; i++)
    g_string_append_printf (note, "%s%s", i > 0 ? " · " : "", name->parts[i]);
  if (note->len > 0)
    width += NOTE_GAP + add_text (name, SOS_GEN_TEXT_NOTE, note->str)->width;
  return width;
}

static gboolean
place_at_foot (const Name *name, guint begun, const SosBox *strip, double width)
{
  double x = find_room (name->genogram, strip, width);

  if (isnan (x) || has_bar (name->genogram, strip) || sos_gen_is_strange_ground (name->genogram, name->hull, strip, FAR))
    return FALSE;
  for (guint i = begun; i < name->genogram->texts->len; i++)
    {
      SosGenText *text = sos_gen_text (name->genogram, i);

      sos_gen_move_text (text, x, round (strip->top + STRIP_BASELINE));
      x += text->width + NOTE_GAP;
    }
  return TRUE;
}

/* Of the lowest level: of its rows the last that has room. */
static gboolean
try_foot (const Name *name, guint n_parts)
{
  const guint begun = name->genogram->texts->len, n_rows = name->hull->rows->len;
  const double width = add_sentence (name, n_parts);
  gboolean found = FALSE;

  for (guint i = n_rows; !found && i > 0 && get_row (name->hull, i - 1)->level == get_row (name->hull, n_rows - 1)->level; i--)
    {
      const SosBox *row = &get_row (name->hull, i - 1)->box;
      const SosBox strip = { row->left, row->bottom - STRIP_UP, row->right, row->bottom - STRIP_UP + STRIP };

      found = place_at_foot (name, begun, &strip, width);
      if (found)
        g_array_append_val (name->hull->boxes, strip);
    }
  return end_texts (name, begun, found);
}

/* ---- in the corner ---- */

/* The label, and a part of the note on each line below. */
static void
add_lines (const Name *name, guint n_parts)
{
  add_text (name, SOS_GEN_TEXT_HOME, name->label);
  for (guint i = 0; i < n_parts; i++)
    add_text (name, SOS_GEN_TEXT_NOTE, name->parts[i]);
}

/* Texts from @begun on, from the upper right corner of @box downwards. */
static gboolean
place_lines (const Name *name, guint begun, const SosBox *box)
{
  for (guint i = begun; i < name->genogram->texts->len; i++)
    {
      SosGenText *text = sos_gen_text (name->genogram, i);
      SosBox wide;

      sos_gen_move_text (text, round (box->right - INSIDE - text->width),
                         round (box->top + CORNER_TOP + CORNER_LINE * (i - begun)));
      wide = sos_box_grown (&text->box, CLEAR);
      if (!sos_box_contains (box, &wide) || !sos_gen_is_free (name->genogram, &wide))
        return FALSE;
    }
  return TRUE;
}

/* Beside the last person of the upper row. */
static gboolean
try_corner (const Name *name, guint n_parts)
{
  const guint begun = name->genogram->texts->len;
  guint last = 0;

  while (last + 1 < name->hull->rows->len && get_row (name->hull, last + 1)->level == get_row (name->hull, 0)->level)
    last++;
  add_lines (name, n_parts);
  return end_texts (name, begun, place_lines (name, begun, &get_row (name->hull, last)->box));
}

/* @more beside @row would cut through a text, or lie with its side along a line. */
static gboolean
cuts_something (const SosGenogram *self, const SosBox *more, const SosBox *row)
{
  const double side = more->right > row->right ? more->right : more->left;
  const SosBox edge = { side - EDGE, more->top, side + EDGE, more->bottom };

  for (guint i = 0; i < self->lines->len; i++)
    {
      const SosGenLine *line = &g_array_index (self->lines, SosGenLine, i);

      if (line->y1 != line->y2 && sos_box_meets_line (&edge, line->x1, line->y1, line->x2, line->y2))
        return TRUE;
    }
  for (guint i = 0; i < self->texts->len; i++)
    if (sos_gen_text (self, i)->shown && sos_box_overlaps (&sos_gen_text (self, i)->box, &edge))
      return TRUE;
  return FALSE;
}

/* The label alone beside any row, which grows to the right or to the left for it. */
static gboolean
try_beside (const Name *name)
{
  const guint begun = name->genogram->texts->len;
  const double width = add_text (name, SOS_GEN_TEXT_HOME, name->label)->width + 2 * INSIDE;
  gboolean found = FALSE;

  for (guint i = 0; !found && i < 2 * name->hull->rows->len; i++)
    {
      const SosBox *row = &get_row (name->hull, i / 2)->box;
      const double left = i % 2 == 0 ? row->right - INSIDE : row->left + INSIDE - width;
      const SosBox more = { left, row->top, left + width, row->bottom };

      found = !sos_gen_is_strange_ground (name->genogram, name->hull, &more, FAR) && !cuts_something (name->genogram, &more, row) &&
              place_lines (name, begun, &more);
      if (found)
        g_array_append_val (name->hull->boxes, more);
    }
  return end_texts (name, begun, found);
}

/* ---- public ---- */

static void
name_home (SosGenogram *self, SosGenHull *hull)
{
  const SosFamilyHome *home = g_ptr_array_index (self->family->homes, hull->home);
  g_auto (GStrv) parts = g_strsplit (home->note != NULL ? home->note : "", " · ", -1);
  const Name name = { self, hull, home->label, parts };

  if (home->label == NULL || hull->rows->len == 0)
    return;
  for (guint n = g_strv_length (parts) + 1; n > 0 && !hull->named; n--)
    hull->named = try_foot (&name, n - 1) || try_corner (&name, n - 1);
  if (!hull->named)
    hull->named = try_beside (&name);
}

void
sos_gen_name_homes (SosGenogram *self)
{
  for (guint i = self->hulls->len; self->context != NULL && i > 0; i--)
    name_home (self, self->hulls->pdata[i - 1]);
}

/* Below the lowest row of a home, and beside the line that goes down from somebody there alone. */
gboolean
sos_gen_make_room (SosGenogram *self)
{
  gboolean any = FALSE;

  for (guint i = 0; self->context != NULL && i < self->hulls->len; i++)
    {
      const SosGenHull *hull = g_ptr_array_index (self->hulls, i);
      const SosFamilyHome *home = g_ptr_array_index (self->family->homes, hull->home);
      const SosGenHullRow *row = hull->rows->len > 0 ? get_row (hull, hull->rows->len - 1) : NULL;

      if (hull->named || row == NULL || home->label == NULL)
        continue;
      g_array_index (self->feet, double, row->level) = STRIP;
      if (row->first == row->last)
        {
          const SosGenText *label = sos_gen_add_text (self, SOS_GEN_TEXT_HOME, hull->home, home->label);

          sos_gen_slot (self, row->first)->least = INSIDE + CLEAR + label->width;
          g_array_set_size (self->texts, self->texts->len - 1);
        }
      any = TRUE;
    }
  return any;
}
