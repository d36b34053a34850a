/* sos-map-faults.c - how well a map reads, counted. */
#include "config.h"
#include "sos-map-private.h"

static void
look_at_text (const SosMapDrawing *self, guint i, SosMapFaults *faults)
{
  const SosMapText *text = sos_map_text (self->texts, i);
  const SosBox frame = { 0, 0, self->frame.width, self->frame.height };

  faults->outside += !sos_box_contains (&frame, &text->box);
  for (guint j = 0; j < i; j++)
    faults->labels += sos_box_overlaps (&text->box, &sos_map_text (self->texts, j)->box);
  for (guint j = 0; j < self->pins->len; j++)
    faults->labels += sos_box_overlaps (&text->box, &g_array_index (self->pins, SosMapPlacedPin, j).box);
  if (text->borough < 0)
    return;
  faults->labels += sos_box_overlaps (&text->box, &self->legend_box) + sos_box_overlaps (&text->box, &self->key_box);
  faults->strays += !sos_box_contains (&self->boxes[text->borough], &text->box);
}

void
sos_map_drawing_get_faults (const SosMapDrawing *self, SosMapFaults *faults)
{
  *faults = (SosMapFaults){ 0 };
  for (guint i = 0; i < self->texts->len; i++)
    look_at_text (self, i, faults);
  for (guint i = 0; i < self->pins->len; i++)
    for (guint j = 0; j < i; j++)
      faults->pins += sos_box_overlaps (&g_array_index (self->pins, SosMapPlacedPin, i).box, &g_array_index (self->pins, SosMapPlacedPin, j).box);
}
