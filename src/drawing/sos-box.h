/* sos-box.h - upright boxes, in the units of a drawing. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  double left, top, right, bottom;
} SosBox;

gboolean sos_box_overlaps (const SosBox *self, const SosBox *other);
gboolean sos_box_contains (const SosBox *self, const SosBox *inner);
gboolean sos_box_holds (const SosBox *self, double x, double y);
gboolean sos_box_meets_line (const SosBox *self, double x1, double y1, double x2, double y2);
/* Larger by @by on all sides. */
SosBox sos_box_grown (const SosBox *self, double by);
/* Makes @self large enough for @other as well. */
void sos_box_include (SosBox *self, const SosBox *other);

G_END_DECLS
