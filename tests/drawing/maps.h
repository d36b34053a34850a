/* maps.h - a map of made-up figures, for tests that lay it out and draw it. */
#pragma once

#include "sos-map-draw.h"

/* Figures of every class; schools in fifteen boroughs, three of them in Enfield. (transfer full) */
SosMapPicture *map_new_usual (void);
/* Each borough the same figure, with so many schools in each. (transfer full) */
SosMapPicture *map_new_even (SosShown shown, guint n_schools);
SosMapDrawing *map_lay_out (SosMapPicture *picture, SosMapForm form, double width, double height, double text_scale);
guint map_find (const char *name);
SosMapPen map_get_pen (SosPaletteName name);
