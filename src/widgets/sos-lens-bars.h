/* sos-lens-bars.h - bars at the edges of a drawing that tell which part of it is seen. */
#pragma once

#include <gtk/gtk.h>

#include "sos-lens.h"
#include "sos-palette.h"

G_BEGIN_DECLS

/* Nothing where all of it is seen. */
void sos_lens_draw_bars (const SosLens *lens, GtkSnapshot *snapshot, const SosInk *ink);

G_END_DECLS
