/* sos-map-view-input.c - keys, pointer and fingers on the map. Draws nothing. */
#include "config.h"
#include "sos-map-view-private.h"

#include "sos-lens-hand.h"
#include "sos-lens-keys.h"
#include "sos-map-walk.h"
#include "sos-type-ahead.h"

G_STATIC_ASSERT ((int) SOS_MAP_UP == SOS_LENS_UP && (int) SOS_MAP_RIGHT == SOS_LENS_RIGHT);

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
do_deed (GtkWidget *widget, SosLensDeed deed, int by)
{
  SosMapView *self = SOS_MAP_VIEW (widget);

  if (self->drawing == NULL)
    return FALSE;
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

void
sos_map_view_add_keys (GtkWidgetClass *klass)
{
  sos_lens_keys_add (klass, do_deed);
}

static gboolean
go_to_name (GtkWidget *widget, const char *typed, gboolean stay)
{
  SosMapView *self = SOS_MAP_VIEW (widget);
  const int found = self->picture != NULL
                      ? sos_borough_map_find_name (self->picture->map, typed, stay ? self->selected - 1 : self->selected)
                      : -1;

  sos_lens_keys_show_focus (widget, TRUE);
  go_to (self, found);
  return found >= 0;
}

/* ---- pointer and fingers ---- */

static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, SosMapView *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  sos_lens_keys_show_focus (GTK_WIDGET (self), FALSE);
}

/* Not when pressed: a hand that pulls the map chooses nothing. */
static void
released_cb (GtkGestureClick *gesture, int n_press, double x, double y, SosMapView *self)
{
  const int borough = sos_map_view_find_at (self, x, y);

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
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect (motion, "leave", G_CALLBACK (leave_cb), self);
  add (self, click, "released", released_cb);
  add (self, motion, "motion", motion_cb);
  sos_type_ahead_add (GTK_WIDGET (self), go_to_name);
  sos_lens_hand_add (GTK_WIDGET (self), &self->lens, looked_elsewhere);
}
