/* sos-map-view-input.c - keys, pointer and fingers on the map. Draws nothing. */
#include "config.h"
#include "sos-map-view-private.h"

#include "sos-lens-hand.h"
#include "sos-lens-keys.h"
#include "sos-map-walk.h"

G_STATIC_ASSERT ((int) SOS_MAP_UP == SOS_LENS_UP && (int) SOS_MAP_RIGHT == SOS_LENS_RIGHT);

#define TYPED_FOR (G_TIME_SPAN_MILLISECOND * 1200) /* after so long a letter begins another name */

static void
moved (SosMapView *self, gboolean moved)
{
  if (moved)
    sos_map_view_queue (self);
}

/* ---- keys ---- */

static void
go_to (SosMapView *self, int borough)
{
  if (borough >= 0)
    sos_map_view_set_selected (self, borough);
}

static void
walk (SosMapView *self, SosMapWay way)
{
  go_to (self, self->selected >= 0 ? sos_map_find_next (self->drawing, (guint) self->selected, way) : 0);
}

static gboolean
activate (SosMapView *self)
{
  if (self->selected < 0)
    return FALSE;
  sos_map_view_emit_activated (self, self->selected);
  return TRUE;
}

/* FALSE where none was chosen: the key may close what the map stands in. */
static gboolean
let_go (SosMapView *self)
{
  if (self->selected < 0)
    return FALSE;
  sos_map_view_choose (self, -1);
  return TRUE;
}

static gboolean
do_deed (SosMapView *self, SosLensDeed deed, int by)
{
  switch (deed)
    {
    case SOS_LENS_DO_WALK:
      walk (self, (SosMapWay) by);
      return TRUE;
    case SOS_LENS_DO_FIRST:
      go_to (self, 0);
      return TRUE;
    case SOS_LENS_DO_LAST:
      go_to (self, (int) sos_borough_map_get_n (self->picture->map) - 1);
      return TRUE;
    case SOS_LENS_DO_ACTIVATE:
      return activate (self);
    case SOS_LENS_DO_LET_GO:
      return let_go (self);
    case SOS_LENS_DO_MENU:
      return FALSE;
    case SOS_LENS_DO_ZOOM:
    case SOS_LENS_DO_FIT:
    case SOS_LENS_DO_PAN_X:
    case SOS_LENS_DO_PAN_Y:
      moved (self, sos_lens_keys_move (&self->lens, deed, by));
      return TRUE;
    }
  return FALSE;
}

static gboolean
key_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  SosMapView *self = SOS_MAP_VIEW (widget);
  int deed, by;

  if (self->drawing == NULL)
    return FALSE;
  sos_lens_keys_show_focus (GTK_WIDGET (self), TRUE);
  g_variant_get (arguments, "(ii)", &deed, &by);
  return do_deed (self, (SosLensDeed) deed, by);
}

static void
zoom_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (SOS_MAP_VIEW (widget)->drawing != NULL)
    do_deed (SOS_MAP_VIEW (widget), SOS_LENS_DO_ZOOM, g_str_has_suffix (name, "in") ? 1 : -1);
}

static void
fit_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  do_deed (SOS_MAP_VIEW (widget), SOS_LENS_DO_FIT, 0);
}

void
sos_map_view_add_keys (GtkWidgetClass *klass)
{
  sos_lens_keys_add (klass, key_cb, zoom_action_cb, fit_action_cb);
}

/* ---- names ---- */

/* More letters of one name stay with it as long as it fits; a letter that fits no name of that kind begins another. */
static int
find_typed (SosMapView *self)
{
  const gboolean goes_on = g_utf8_strlen (self->typed->str, -1) > 1;
  const int found = sos_borough_map_find_name (self->picture->map, self->typed->str, goes_on ? self->selected - 1 : self->selected);
  g_autofree char *last = NULL;

  if (found >= 0 || !goes_on)
    return found;
  last = g_strdup (g_utf8_find_prev_char (self->typed->str, self->typed->str + self->typed->len));
  g_string_assign (self->typed, last);
  return sos_borough_map_find_name (self->picture->map, self->typed->str, self->selected);
}

static void
take_letter (SosMapView *self, gunichar letter)
{
  const gint64 now = g_get_monotonic_time ();

  if (now - self->typed_at > TYPED_FOR)
    g_string_set_size (self->typed, 0);
  self->typed_at = now;
  g_string_append_unichar (self->typed, letter);
}

static gboolean
letter_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, SosMapView *self)
{
  const gunichar letter = gdk_keyval_to_unicode (key);
  const gboolean between = letter == ' ' && self->typed->len > 0;

  if (self->picture == NULL || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0
      || (!g_unichar_isalpha (letter) && !between))
    return FALSE;
  take_letter (self, letter);
  sos_lens_keys_show_focus (GTK_WIDGET (self), TRUE);
  go_to (self, find_typed (self));
  return TRUE;
}

/* ---- pointer and fingers ---- */

static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, SosMapView *self)
{
  const int borough = sos_map_view_find_at (self, x, y);

  gtk_widget_grab_focus (GTK_WIDGET (self));
  sos_lens_keys_show_focus (GTK_WIDGET (self), FALSE);
  if (borough < 0)
    return;
  sos_map_view_choose (self, borough);
  if (n_press == 2)
    sos_map_view_emit_activated (self, borough);
}

static void
motion_cb (GtkEventControllerMotion *controller, double x, double y, SosMapView *self)
{
  sos_map_view_point (self, sos_map_view_find_at (self, x, y));
}

static void
leave_cb (GtkEventControllerMotion *controller, SosMapView *self)
{
  sos_map_view_point (self, -1);
}

static void
add (SosMapView *self, gpointer controller, const char *signal, gpointer callback)
{
  g_signal_connect (controller, signal, G_CALLBACK (callback), self);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
looked_elsewhere (GtkWidget *widget)
{
  sos_map_view_queue (SOS_MAP_VIEW (widget));
}

void
sos_map_view_add_gestures (SosMapView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_signal_connect (motion, "leave", G_CALLBACK (leave_cb), self);
  add (self, gtk_gesture_click_new (), "pressed", pressed_cb);
  add (self, motion, "motion", motion_cb);
  add (self, gtk_event_controller_key_new (), "key-pressed", letter_cb);
  sos_lens_hand_add (GTK_WIDGET (self), &self->lens, looked_elsewhere);
}
