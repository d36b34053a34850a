/* sos-genogram-view-look.c - what is seen of the drawing of a family. Places nothing. */
#include "config.h"
#include "sos-genogram-view-private.h"

#include <math.h>

#include "sos-desk-palette.h"
#include "sos-genogram-draw.h"
#include "sos-lens-bars.h"

#define LEAST_WORDS 0.25 /* scale: they would be three pixels high */

void
sos_genogram_view_queue (SosGenogramView *self)
{
  g_clear_pointer (&self->node, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* @member -1: all of it; else the ring of that one alone. */
static void
draw (SosGenogramView *self, GtkSnapshot *snapshot, const SosBox *area, int member)
{
  const SosGenogramPen pen = { sos_desk_palette_get (GTK_WIDGET (self)), sos_lens_get_scale (&self->lens), LEAST_WORDS };
  const graphene_rect_t bounds = GRAPHENE_RECT_INIT ((float) floor (area->left), (float) floor (area->top),
                                                     (float) ceil (area->right - area->left) + 1,
                                                     (float) ceil (area->bottom - area->top) + 1);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  double x, y;

  sos_lens_get_origin (&self->lens, &x, &y);
  cairo_translate (cr, x, y);
  if (member < 0)
    sos_genogram_draw (self->genogram, cr, &pen);
  else
    sos_genogram_draw_ring (self->genogram, cr, &pen, (guint) member);
  cairo_destroy (cr);
}

static void
ensure_node (SosGenogramView *self)
{
  const SosBox all = { 0, 0, self->lens.width, self->lens.height };
  GtkSnapshot *snapshot;

  if (self->node != NULL)
    return;
  snapshot = gtk_snapshot_new ();
  draw (self, snapshot, &all, -1);
  self->node = gtk_snapshot_free_to_node (snapshot);
}

static void
draw_ring (SosGenogramView *self, GtkSnapshot *snapshot)
{
  const int member = sos_genogram_view_to_drawn (self, self->selected);
  SosBox box;

  if (member < 0)
    return;
  sos_genogram_get_box (self->genogram, (guint) member, &box);
  box = sos_lens_get_box (&self->lens, &box);
  draw (self, snapshot, &box, member);
}

void
sos_genogram_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SosGenogramView *self = SOS_GENOGRAM_VIEW (widget);

  if (self->order->len == 0)
    return;
  ensure_node (self);
  if (self->node != NULL)
    gtk_snapshot_append_node (snapshot, self->node);
  draw_ring (self, snapshot);
  sos_lens_draw_bars (&self->lens, snapshot, &sos_desk_palette_get (widget)->mark);
}
