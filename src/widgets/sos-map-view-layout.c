/* sos-map-view-layout.c - lays out and paints the map of a window in a worker, while what was there before is still seen: it costs more
 * than a frame. */
#include "config.h"
#include "sos-map-view-private.h"

#include <math.h>

#include "sos-desk-palette.h"

#define SETTLED_MS 60 /* so long nobody pulled at the window */
#define REZOOM 1.15   /* so much larger or smaller than it was laid out for, it is laid out again */
#define MARGIN 160    /* pixels painted round what is seen, where not all is: so far it can be moved before there is something to wait for */

/* All that a worker needs, and what it made. */
typedef struct
{
  GCancellable *cancellable;
  SosMapPicture *picture;
  SosMapFrame frame;
  PangoFontDescription *font;
  SosMapPen pen;
  int factor;
  guint layout;           /* of which the picture is, where it is painted anew */
  SosLens lens;           /* through which it is painted */
  double margin;
  SosMapDrawing *drawing; /* NULL: to be laid out */
  GdkTexture *base;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_object_unref (job->cancellable);
  sos_map_picture_unref (job->picture);
  pango_font_description_free (job->font);
  g_clear_pointer (&job->drawing, sos_map_drawing_free);
  g_clear_object (&job->base);
  g_free (job);
}

/* The whole, as a lens sees it that was never turned. */
static SosLens
get_whole (const SosMapFrame *frame)
{
  SosLens lens;

  sos_lens_init (&lens);
  lens.least = 1;
  sos_lens_set_window (&lens, frame->width, frame->height);
  sos_lens_set_drawing (&lens, &(SosBox){ 0, 0, frame->width, frame->height }, 0.5 * frame->width, 0.5 * frame->height);
  return lens;
}

/* @lens: what is to be seen of it; NULL: the whole at scale 1. */
static Job *
job_new (SosMapView *self, GCancellable *cancellable, const SosMapFrame *frame, const SosLens *lens)
{
  Job *job = g_new0 (Job, 1);

  job->cancellable = g_object_ref (cancellable);
  job->picture = sos_map_picture_ref (self->picture);
  job->font = pango_font_description_copy (frame->font);
  job->frame = *frame;
  job->frame.font = job->font;
  job->pen = sos_map_view_get_pen (self);
  job->factor = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  job->layout = self->layout;
  job->lens = lens != NULL ? *lens : get_whole (frame);
  job->margin = sos_lens_get_scale (&job->lens) > 1 ? MARGIN : 0;
  return job;
}

/* ---- in the worker ---- */

static GdkTexture *
make_texture (cairo_surface_t *surface)
{
  const gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  const int width = cairo_image_surface_get_width (surface), height = cairo_image_surface_get_height (surface);
  g_autoptr (GBytes) bytes = NULL;

  cairo_surface_flush (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), stride * (gsize) height,
                                      (GDestroyNotify) cairo_surface_destroy, cairo_surface_reference (surface));
  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
}

/* What the lens sees of it and a margin round that, without the choice. (transfer full) */
static GdkTexture *
paint_base (const Job *job)
{
  const double width = floor (job->lens.width) + 2 * job->margin, height = floor (job->lens.height) + 2 * job->margin;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) width * job->factor, (int) height * job->factor);
  cairo_t *cr;
  GdkTexture *base;

  cairo_surface_set_device_scale (surface, job->factor, job->factor);
  cr = cairo_create (surface);
  cairo_translate (cr, job->margin, job->margin);
  sos_map_view_look_through (&job->lens, cr);
  sos_map_draw_base (job->drawing, cr, &job->pen);
  cairo_destroy (cr);
  base = make_texture (surface);
  cairo_surface_destroy (surface);
  return base;
}

static void
work (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;

  if (job->drawing == NULL && !g_cancellable_is_cancelled (job->cancellable))
    job->drawing = sos_map_drawing_new (job->picture, &job->frame);
  if (!g_cancellable_is_cancelled (job->cancellable))
    job->base = paint_base (job);
  g_task_return_boolean (task, TRUE);
}

/* ---- in the window ---- */

/* What was seen of the drawing before is seen of the new one, which is another size. */
static void
aim_lens (SosMapView *self, double old_width, double old_height)
{
  const SosBox extents = { 0, 0, self->width, self->height };
  const double x = old_width > 0 ? self->lens.x / old_width : 0.5, y = old_height > 0 ? self->lens.y / old_height : 0.5;

  sos_lens_set_drawing (&self->lens, &extents, x * self->width, y * self->height);
}

/* Whether what the worker painted is what is to be seen. */
static gboolean
is_of_now (SosMapView *self, const Job *job)
{
  double x, y;

  sos_lens_get_origin (&self->lens, &x, &y);
  return sos_lens_get_scale (&self->lens) == 1 && x == 0 && y == 0 && self->lens.width == job->frame.width
         && self->lens.height == job->frame.height && job->factor == gtk_widget_get_scale_factor (GTK_WIDGET (self))
         && job->pen.ramp == sos_map_view_get_pen (self).ramp;
}

static void
take_base (SosMapView *self, Job *job)
{
  g_clear_object (&self->base);
  self->base = g_steal_pointer (&job->base);
  self->base_lens = job->lens;
  self->base_margin = job->margin;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
take (SosMapView *self, Job *job)
{
  const double old_width = self->width, old_height = self->height;

  g_clear_object (&self->laying);
  g_clear_pointer (&self->drawing, sos_map_drawing_free);
  g_clear_pointer (&self->painter, sos_map_drawing_free); /* it was of the layout before */
  self->layout++;
  self->drawing = g_steal_pointer (&job->drawing);
  self->width = job->frame.width;
  self->height = job->frame.height;
  self->zoom = job->frame.zoom;
  self->pointed = -1;
  aim_lens (self, old_width, old_height);
  self->stale = !is_of_now (self, job);
  g_clear_pointer (&self->outline, gsk_render_node_unref);
  take_base (self, job);
  sos_map_view_paint (self);
}

static SosMapView *
get_view (gpointer user_data)
{
  GWeakRef *weak = user_data;
  SosMapView *self = g_weak_ref_get (weak);

  g_weak_ref_clear (weak);
  g_free (weak);
  return self;
}

static void
worked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosMapView) self = get_view (user_data);
  Job *job = g_task_get_task_data (G_TASK (result));

  if (self != NULL && !g_cancellable_is_cancelled (job->cancellable))
    take (self, job);
}

/* @job is taken. */
static void
set_to_work (SosMapView *self, Job *job, GAsyncReadyCallback callback)
{
  GWeakRef *weak = g_new0 (GWeakRef, 1);
  g_autoptr (GTask) task = NULL;

  g_weak_ref_init (weak, self);
  task = g_task_new (NULL, NULL, callback, weak);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, work);
}

gboolean
sos_map_view_is_zoomed_since (SosMapView *self)
{
  const double ratio = self->zoom > 0 ? sos_lens_get_scale (&self->lens) / self->zoom : 1;

  return self->drawing != NULL && (ratio > REZOOM || ratio < 1 / REZOOM);
}

/* What was painted of a layout that is no more is not shown; another part than is seen by now is, as far as it goes. */
static void
painted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosMapView) self = get_view (user_data);
  Job *job = g_task_get_task_data (G_TASK (result));

  if (self == NULL || g_cancellable_is_cancelled (job->cancellable))
    return;
  g_clear_object (&self->painting);
  if (job->layout == self->layout)
    {
      self->painter = g_steal_pointer (&job->drawing);
      take_base (self, job);
    }
  sos_map_view_paint (self);
}

void
sos_map_view_paint (SosMapView *self)
{
  const SosMapFrame frame = { self->tiles ? SOS_MAP_TILES : SOS_MAP_SHAPES, self->width, self->height, self->font, self->text_scale,
                              self->zoom };
  Job *job;

  if (!self->stale || self->painting != NULL || self->drawing == NULL || self->laying != NULL)
    return;
  self->stale = FALSE;
  self->painting = g_cancellable_new ();
  job = job_new (self, self->painting, &frame, &self->lens);
  job->drawing = g_steal_pointer (&self->painter);
  set_to_work (self, job, painted_cb);
}

void
sos_map_view_stop_layout (SosMapView *self)
{
  g_clear_handle_id (&self->laying_out, g_source_remove);
  if (self->laying != NULL)
    g_cancellable_cancel (self->laying);
  g_clear_object (&self->laying);
}

void
sos_map_view_lay_out (SosMapView *self)
{
  const SosMapFrame frame = { self->tiles ? SOS_MAP_TILES : SOS_MAP_SHAPES, self->lens.width, self->lens.height, self->font, self->text_scale,
                              sos_lens_get_scale (&self->lens) };

  sos_map_view_stop_layout (self);
  if (self->picture == NULL)
    {
      g_clear_pointer (&self->drawing, sos_map_drawing_free);
      sos_map_view_queue (self);
    }
  if (self->picture == NULL || self->font == NULL || self->lens.width < 1 || self->lens.height < 1)
    return;
  self->laying = g_cancellable_new ();
  set_to_work (self, job_new (self, self->laying, &frame, frame.zoom > 1 ? &self->lens : NULL), worked_cb);
}

static gboolean
settled_cb (gpointer data)
{
  SosMapView *self = data;

  self->laying_out = 0;
  sos_map_view_lay_out (self);
  return G_SOURCE_REMOVE;
}

/* The first time at once; then when nobody pulls at the window any more. */
void
sos_map_view_lay_out_later (SosMapView *self)
{
  sos_map_view_stop_layout (self);
  if (self->drawing == NULL)
    sos_map_view_lay_out (self);
  else
    self->laying_out = g_timeout_add (SETTLED_MS, settled_cb, self);
}
