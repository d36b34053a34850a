/* sos-map-picture.c - what a map says. Draws nothing. */
#include "config.h"
#include "sos-map-picture.h"

static void
free_pin (gpointer data)
{
  g_free (((SosMapPin *) data)->name);
  g_free (data);
}

SosMapPicture *
sos_map_picture_new (SosBoroughMap *map, const SosShown *shown, const char *title, const char *note)
{
  SosMapPicture *self = g_new0 (SosMapPicture, 1);

  g_atomic_ref_count_init (&self->references);
  self->map = sos_borough_map_ref (map);
  self->shown = g_memdup2 (shown, sizeof *shown * sos_borough_map_get_n (map));
  self->title = g_strdup (title);
  self->note = g_strdup (note);
  self->foot = g_ptr_array_new_with_free_func (g_free);
  self->pins = g_ptr_array_new_with_free_func (free_pin);
  return self;
}

void
sos_map_picture_add_foot (SosMapPicture *self, const char *paragraph)
{
  g_ptr_array_add (self->foot, g_utf8_make_valid (paragraph, -1));
}

void
sos_map_picture_set_key (SosMapPicture *self, const char *key)
{
  g_free (self->key);
  self->key = g_strdup (key);
}

void
sos_map_picture_add_pin (SosMapPicture *self, guint borough, const SosMapPoint *place, const char *name)
{
  SosMapPin *pin;

  g_return_if_fail (borough < sos_borough_map_get_n (self->map));

  pin = g_new0 (SosMapPin, 1);
  pin->borough = borough;
  pin->placed = place != NULL;
  pin->place = place != NULL ? *place : sos_borough_map_get (self->map, borough)->label;
  pin->name = g_utf8_make_valid (name, -1);
  g_ptr_array_add (self->pins, pin);
}

SosMapPicture *
sos_map_picture_ref (SosMapPicture *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
sos_map_picture_unref (SosMapPicture *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  sos_borough_map_unref (self->map);
  g_free (self->shown);
  g_free (self->title);
  g_free (self->note);
  g_free (self->key);
  g_ptr_array_unref (self->foot);
  g_ptr_array_unref (self->pins);
  g_free (self);
}
