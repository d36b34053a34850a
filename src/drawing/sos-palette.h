/* sos-palette.h - the colours of a drawing: for light and dark desks, for high contrast, for paper without colour. */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  double red, green, blue;
} SosInk;

/* What colour says is always said by shape or word as well. Text has 4.5:1 or more on @page and on @home, lines 3:1. */
typedef struct
{
  SosInk page;
  SosInk view;        /* within symbols */
  SosInk ink;         /* names, figures, symbols */
  SosInk dim;         /* quiet text */
  SosInk mark;        /* lines of descent, edges; never text */
  SosInk accent;      /* the sign of who is open to us, names of homes */
  SosInk on_accent;
  SosInk accent_line; /* the ring of the chosen */
  SosInk accent_soft; /* within that ring */
  SosInk home, home_line;
  SosInk bad;         /* alerts, contact that is not allowed */
  SosInk warn, good;  /* what grew worse or is late, what grew better */
  SosInk shade;       /* within the sign of somebody restricted */
  double home_width, own_home_width; /* of their boundaries */
} SosPalette;

typedef enum
{
  SOS_PALETTE_LIGHT,
  SOS_PALETTE_DARK,
  SOS_PALETTE_CONTRAST,
  SOS_PALETTE_CONTRAST_DARK,
  SOS_PALETTE_PRINT, /* black, and homes as outlines without a tint */
} SosPaletteName;

/* Static. Callers with colours of their own fill a palette themselves. */
const SosPalette *sos_palette_get (SosPaletteName name);

void sos_ink_set (const SosInk *ink, cairo_t *cr);
/* @ink on the way to @ground, as what is not there on this day is drawn. */
SosInk sos_ink_fade (const SosInk *ink, const SosInk *ground);

G_END_DECLS
