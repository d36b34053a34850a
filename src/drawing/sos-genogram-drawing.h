/* sos-genogram-drawing.h - what the files that draw a genogram share; for them alone. */
#pragma once

#include "sos-genogram-private.h"
#include "sos-palette.h"

G_BEGIN_DECLS

typedef struct
{
  const SosGenogram *genogram;
  cairo_t *cr;
  const SosPalette *palette;
  SosBox clip;
} SosGenDrawing;

void sos_gen_set_ink (const SosGenDrawing *drawing, const SosInk *ink, gboolean faded);
void sos_gen_draw_line (const SosGenDrawing *drawing, const SosGenLine *line);
void sos_gen_draw_person (const SosGenDrawing *drawing, guint member);
void sos_gen_draw_ring (const SosGenDrawing *drawing, guint member);
void sos_gen_draw_outside (const SosGenDrawing *drawing, const SosGenOutside *outside);
void sos_gen_draw_sign (const SosGenDrawing *drawing, const SosGenLegendRow *row);

G_END_DECLS
