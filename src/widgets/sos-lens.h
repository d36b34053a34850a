/* sos-lens.h - which part of a drawing is seen through a window, and how large. Plain numbers; knows no drawing and no widget. */
#pragma once

#include "sos-box.h"

G_BEGIN_DECLS

/* Zoom 1: the words of the drawing are as large as those of the desk. */
#define SOS_LENS_MOST 4.0
#define SOS_LENS_LEAST 0.25
#define SOS_LENS_READABLE 0.75 /* nothing is made smaller than that unasked */

typedef enum
{
  SOS_LENS_FIT,   /* the whole, as far as it can be read */
  SOS_LENS_WHOLE, /* the whole, however small */
  SOS_LENS_OWN,   /* as the user set it */
} SosLensMode;

typedef struct
{
  SosLensMode mode;
  double width, height; /* of the window, in pixels */
  double unit;          /* pixels of one unit of the drawing at zoom 1: how large text is on the desk */
  SosBox extents;       /* of the drawing, in its units */
  double least;         /* no smaller than that zoom; 0: SOS_LENS_LEAST. What shows the whole may always be */
  double zoom;
  double x, y;          /* in the middle of the window, in units of the drawing */
} SosLens;

void sos_lens_init (SosLens *self);

/* The window, the unit or the drawing changed: fits anew unless the mode is OWN. */
void sos_lens_set_window (SosLens *self, double width, double height);
void sos_lens_set_unit (SosLens *self, double unit);
/* Another drawing, of which @x and @y are to be seen where not all is. */
void sos_lens_set_drawing (SosLens *self, const SosBox *extents, double x, double y);
/* The same drawing on another day. What stood at @from now is at @to, and stays where it is in the window, if it can. */
void sos_lens_keep_drawing (SosLens *self, const SosBox *extents, const double from[2], const double to[2]);

void sos_lens_fit (SosLens *self, SosLensMode mode);
/* Times @factor, what is at @x and @y of the window staying there. FALSE: the limit was reached before. */
gboolean sos_lens_zoom (SosLens *self, double factor, double x, double y);
/* By pixels: the window to the right and down over the drawing. FALSE: it is at the edge, or all is seen. */
gboolean sos_lens_pan (SosLens *self, double right, double down);
/* As little as makes @box be seen. FALSE: it was. */
gboolean sos_lens_reveal (SosLens *self, const SosBox *box);

/* Pixels of one unit. */
double sos_lens_get_scale (const SosLens *self);
double sos_lens_get_least (const SosLens *self);
/* Of the drawing's origin, in whole pixels of the window. */
void sos_lens_get_origin (const SosLens *self, double *x, double *y);
/* From pixels of the window to units of the drawing. */
void sos_lens_find (const SosLens *self, double *x, double *y);
/* From units of the drawing to pixels of the window. */
SosBox sos_lens_get_box (const SosLens *self, const SosBox *box);

G_END_DECLS
