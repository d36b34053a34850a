/* sos-map-view-layout.c - lays out and paints the map of a window in a worker, while what was there before is still seen: it costs more
 * than a frame. */
#include "config.h"
#include "sos-map-view-private.h"

#include "sos-desk-palette.h"

#define SETTLED_MS 60 /* so long nobody pulled at the window */

/* All that a worker needs, and what it made. */
typedef struct
{
  GCancellable *cancellable;
  SosMapPicture *picture;
  SosMapFrame frame;
  PangoFontDescription *font;
  SosMapPen pen;
  int factor;
  SosMapDrawing *drawing;
  GdkTexture *base; /* all of it at scale 1 */
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

static Job *
job_new (SosMapView *self)
{
  Job *job = g_new0 (Job, 1);

  job->cancellable = g_object_ref (self->laying);
  job->picture = sos_map_picture_ref (self->picture);
  job->font = pango_font_description_copy (self->font);
  job->frame = (SosMapFrame){ self->tiles ? SOS_MAP_TILES : SOS_MAP_SHAPES, self->lens.width, self->lens.height, job->font, self->text_scale };
  job->pen = sos_map_view_get_pen (self);
  job->factor = gtk_widget_get_scale_factor (GTK_WIDGET (self));
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

GdkTexture *
sos_map_view_paint_base (const SosMapDrawing *drawing, const SosMapPen *pen, const SosLens *lens, int factor)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) lens->width * factor, (int) lens->height * factor);
  cairo_t *cr;
  GdkTexture *base;

  cairo_surface_set_device_scale (surface, factor, factor);
  cr = cairo_create (surface);
  sos_map_view_look_through (lens, cr);
  sos_map_draw_base (drawing, cr, pen);
  cairo_destroy (cr);
  base = make_texture (surface);
  cairo_surface_destroy (surface);
  return base;
}

/* The whole, as a lens sees it that was never turned. */
static SosLens
get_whole (const Job *job)
{
  SosLens lens;

  sos_lens_init (&lens);
  lens.least = 1;
  sos_lens_set_window (&lens, job->frame.width, job->frame.height);
  sos_lens_set_drawing (&lens, &(SosBox){ 0, 0, job->frame.width, job->frame.height }, 0.5 * job->frame.width, 0.5 * job->frame.height);
  return lens;
}

static void
work (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  const SosLens whole = get_whole (job);

  if (!g_cancellable_is_cancelled (job->cancellable))
    job->drawing = sos_map_drawing_new (job->picture, &job->frame);
  if (!g_cancellable_is_cancelled (job->cancellable))
    job->base = sos_map_view_paint_base (job->drawing, &job->pen, &whole, job->factor);
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
take (SosMapView *self, Job *job)
{
  const double old_width = self->width, old_height = self->height;

  g_clear_object (&self->laying);
  g_clear_pointer (&self->drawing, sos_map_drawing_free);
  self->drawing = g_steal_pointer (&job->drawing);
  self->width = job->frame.width;
  self->height = job->frame.height;
  self->pointed = -1;
  aim_lens (self, old_width, old_height);
  sos_map_view_queue (self);
  if (is_of_now (self, job))
    self->base = g_steal_pointer (&job->base);
}

static void
worked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GWeakRef *weak = user_data;
  g_autoptr (SosMapView) self = g_weak_ref_get (weak);
  Job *job = g_task_get_task_data (G_TASK (result));

  g_weak_ref_clear (weak);
  g_free (weak);
  if (self != NULL && !g_cancellable_is_cancelled (job->cancellable))
    take (self, job);
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
  GWeakRef *weak;
  g_autoptr (GTask) task = NULL;

  sos_map_view_stop_layout (self);
  if (self->picture == NULL)
    {
      g_clear_pointer (&self->drawing, sos_map_drawing_free);
      sos_map_view_queue (self);
    }
  if (self->picture == NULL || self->font == NULL || self->lens.width < 1 || self->lens.height < 1)
    return;
  self->laying = g_cancellable_new ();
  weak = g_new0 (GWeakRef, 1);
  g_weak_ref_init (weak, self);
  task = g_task_new (NULL, NULL, worked_cb, weak);
  g_task_set_task_data (task, job_new (self), job_free);
  g_task_run_in_thread (task, work);
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
