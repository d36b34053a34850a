/* sos-lens-bars.c - bars at the edges of a drawing that tell which part of it is seen. */
#include "config.h"
#include "sos-lens-bars.h"

#define BAR 3.0 /* pixels */
#define LEAST_BAR 12.0
#define ASIDE 3.0
#define NOTHING 0.005

/* Where there is more than is seen, a bar at the edge tells which part this is: from @first to @last of @track. */
static void
draw_bar (GtkSnapshot *snapshot, const SosInk *ink, const SosBox *track, GtkOrientation orientation, double first, double last)
{
  const GdkRGBA color = { (float) ink->red, (float) ink->green, (float) ink->blue, 1 };
  const double wide = track->right - track->left, high = track->bottom - track->top;
  SosBox bar = *track;

  if (first < NOTHING && last > 1 - NOTHING)
    return;
  first = CLAMP (first, 0, 1);
  last = CLAMP (last, first, 1);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    bar = (SosBox){ track->left + first * wide, track->top, track->left + MAX (last * wide, first * wide + LEAST_BAR), track->bottom };
  else
    bar = (SosBox){ track->left, track->top + first * high, track->right, track->top + MAX (last * high, first * high + LEAST_BAR) };
  gtk_snapshot_append_color (snapshot, &color,
                             &GRAPHENE_RECT_INIT ((float) bar.left, (float) bar.top, (float) (bar.right - bar.left),
                                                  (float) (bar.bottom - bar.top)));
}

void
sos_lens_draw_bars (const SosLens *lens, GtkSnapshot *snapshot, const SosInk *ink)
{
  const SosBox all = sos_lens_get_box (lens, &lens->extents);
  const double width = lens->width, height = lens->height;
  const SosBox below = { ASIDE, height - ASIDE - BAR, width - 3 * ASIDE - LEAST_BAR, height - ASIDE };
  const SosBox beside = { width - ASIDE - BAR, ASIDE, width - ASIDE, height - 3 * ASIDE - LEAST_BAR };

  draw_bar (snapshot, ink, &below, GTK_ORIENTATION_HORIZONTAL, -all.left / (all.right - all.left),
            (width - all.left) / (all.right - all.left));
  draw_bar (snapshot, ink, &beside, GTK_ORIENTATION_VERTICAL, -all.top / (all.bottom - all.top),
            (height - all.top) / (all.bottom - all.top));
}
