/* sos-map-tags.c - name and figure of a borough that has no room for both: a tag beside it, once it is chosen or under the pointer. */
#include "config.h"
#include "sos-map-private.h"

#include <glib/gi18n.h>
#include <math.h>

#define PAD_X 7.0
#define PAD_Y 4.0
#define AWAY 5.0 /* from the borough */
#define EDGE 2.0 /* from the frame */

static SosBox
get_box (const SosMapText *text)
{
  return (SosBox){ floor (text->box.left - PAD_X), floor (text->box.top - PAD_Y), ceil (text->box.right + PAD_X), ceil (text->box.bottom + PAD_Y) };
}

/* Names, figures and pins of other boroughs under the tag: one that is half covered would be read as another. */
static guint
count_covered (const SosMapDrawing *self, const SosMapText *tag)
{
  const SosBox box = get_box (tag);
  guint n = 0;

  for (guint i = 0; i < self->texts->len; i++)
    n += sos_map_text (self->texts, i)->borough != tag->borough && sos_box_overlaps (&box, &sos_map_text (self->texts, i)->box);
  for (guint i = 0; i < self->pins->len; i++)
    n += g_array_index (self->pins, SosMapPlacedPin, i).borough != (guint) tag->borough
         && sos_box_overlaps (&box, &g_array_index (self->pins, SosMapPlacedPin, i).box);
  return n;
}

/* Its left edge and its base line, within the frame. */
static void
move_within (const SosMapDrawing *self, SosMapText *text, double left, double base)
{
  const double width = text->width + 2 * PAD_X, least = EDGE + PAD_Y + 0.8 * text->size;

  sos_map_move_text (text, CLAMP (left, EDGE, MAX (EDGE, self->frame.width - width - EDGE)) + PAD_X,
                     round (CLAMP (base, least, MAX (least, self->frame.height - EDGE - PAD_Y - 0.25 * text->size))));
}

/* Above the borough, below it, at its sides: where it covers least, the first of these. */
static void
place (SosMapDrawing *self, SosMapText *text)
{
  const SosBox *of = &self->boxes[text->borough];
  const double width = text->width + 2 * PAD_X, above = of->top - AWAY - PAD_Y - 0.25 * text->size, below = of->bottom + AWAY + PAD_Y + 0.8 * text->size;
  const double middle = (of->left + of->right - width) / 2, beside = (of->top + of->bottom) / 2 + 0.3 * text->size;
  const double ways[][2] = { { middle, above }, { middle, below }, { of->right + AWAY, beside }, { of->left - AWAY - width, beside },
                             { of->right - AWAY, above }, { of->left + AWAY - width, above }, { of->right - AWAY, below }, { of->left + AWAY - width, below } };
  guint best = 0, least = G_MAXUINT;

  for (guint i = 0; i < G_N_ELEMENTS (ways) && least > 0; i++)
    {
      guint covered;

      move_within (self, text, ways[i][0], ways[i][1]);
      covered = count_covered (self, text);
      if (covered >= least)
        continue;
      best = i;
      least = covered;
    }
  move_within (self, text, ways[best][0], ways[best][1]);
}

/* The whole name, else the shortest that the frame holds. */
static void
add (SosMapDrawing *self, guint borough)
{
  const SosBorough *of = sos_map_borough (self, borough);
  g_autofree char *figure = sos_shown_dup_text (self->picture->shown[borough], self->picture->external);
  const char *name = of->name;

  for (guint i = 0; name != NULL; name = of->short_names[i++])
    {
      g_autofree char *whole = g_strdelimit (g_strdup (name), "/", ' ');
      /* Translators: a borough and its figure, "Barnet: 12" */
      g_autofree char *words = g_strdup_printf (_("%s: %s"), whole, figure);
      SosMapText *text = sos_map_add_text (self, self->tags, SOS_MAP_TEXT_TAG, (int) borough, words);

      place (self, text);
      if (text->width + 2 * (PAD_X + EDGE) <= self->frame.width || of->short_names[i] == NULL)
        return;
      sos_map_drop_text (self->tags);
    }
}

void
sos_map_place_tags (SosMapDrawing *self)
{
  for (guint b = 0; b < sos_map_n (self); b++)
    if (self->labels[b] != SOS_MAP_NAME_AND_NUMBER)
      add (self, b);
}

const SosMapText *
sos_map_get_tag (const SosMapDrawing *self, guint borough)
{
  for (guint i = 0; i < self->tags->len; i++)
    if (sos_map_text (self->tags, i)->borough == (int) borough)
      return sos_map_text (self->tags, i);
  return NULL;
}

gboolean
sos_map_drawing_get_tag_box (const SosMapDrawing *self, guint borough, SosBox *box)
{
  const SosMapText *text = sos_map_get_tag (self, borough);

  if (text != NULL)
    *box = get_box (text);
  return text != NULL;
}
