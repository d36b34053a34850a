/* sos-lens-hand.c - a drawing moved and made larger by hand: pulled, pinched, scrolled. Draws nothing. */
#include "config.h"
#include "sos-lens-hand.h"

#include <math.h>

#define WHEEL_STEP 60.0 /* pixels for a click of the wheel */

typedef struct
{
  GtkWidget *widget; /* borrowed: it has the hand */
  SosLens *lens;     /* its own */
  SosLensMoved moved;
  double drag_x, drag_y; /* how far the hand had gone when it was last looked at */
  double pinch;          /* the same of two fingers: how far apart, 1 being where they began */
  double pointer_x, pointer_y;
} Hand;

static void
tell (Hand *hand, gboolean moved)
{
  if (moved)
    hand->moved (hand->widget);
}

/* How far the hand has gone since it was last looked at. */
static void
drag_cb (GtkGestureDrag *gesture, double x, double y, Hand *hand)
{
  if (!gtk_drag_check_threshold (hand->widget, 0, 0, (int) x, (int) y)
      && gtk_gesture_get_sequence_state (GTK_GESTURE (gesture), gtk_gesture_single_get_current_sequence (GTK_GESTURE_SINGLE (gesture)))
           != GTK_EVENT_SEQUENCE_CLAIMED)
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  tell (hand, sos_lens_pan (hand->lens, hand->drag_x - x, hand->drag_y - y));
  hand->drag_x = x;
  hand->drag_y = y;
}

static void
drag_begin_cb (GtkGestureDrag *gesture, double x, double y, Hand *hand)
{
  hand->drag_x = 0;
  hand->drag_y = 0;
}

static void
pinch_begin_cb (GtkGesture *gesture, GdkEventSequence *sequence, Hand *hand)
{
  hand->pinch = 1;
}

static void
pinch_cb (GtkGestureZoom *gesture, double scale, Hand *hand)
{
  double x = hand->lens->width / 2, y = hand->lens->height / 2;

  gtk_gesture_get_bounding_box_center (GTK_GESTURE (gesture), &x, &y);
  tell (hand, sos_lens_zoom (hand->lens, scale / hand->pinch, x, y));
  hand->pinch = scale;
}

static void
motion_cb (GtkEventControllerMotion *controller, double x, double y, Hand *hand)
{
  hand->pointer_x = x;
  hand->pointer_y = y;
}

/* TRUE where it did something; else what the drawing stands in may scroll. */
static gboolean
scroll_cb (GtkEventControllerScroll *controller, double dx, double dy, Hand *hand)
{
  const GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  const gboolean wheel = gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_WHEEL;
  const double step = wheel ? WHEEL_STEP : 1;
  gboolean done;

  if (hand->lens->extents.right <= hand->lens->extents.left)
    return FALSE;
  if ((state & GDK_CONTROL_MASK) != 0)
    {
      tell (hand, sos_lens_zoom (hand->lens, pow (SOS_LENS_STEP, -dy * step / WHEEL_STEP), hand->pointer_x, hand->pointer_y));
      return TRUE;
    }
  done = (state & GDK_SHIFT_MASK) != 0 ? sos_lens_pan (hand->lens, dy * step, dx * step)
                                       : sos_lens_pan (hand->lens, dx * step, dy * step);
  tell (hand, done);
  return done;
}

static void
add (Hand *hand, gpointer controller, const char *signal, gpointer callback)
{
  g_signal_connect (controller, signal, G_CALLBACK (callback), hand);
  gtk_widget_add_controller (hand->widget, controller);
}

void
sos_lens_hand_add (GtkWidget *widget, SosLens *lens, SosLensMoved moved)
{
  GtkGesture *drag = gtk_gesture_drag_new (), *pinch = gtk_gesture_zoom_new ();
  Hand *hand = g_new0 (Hand, 1);

  hand->widget = widget;
  hand->lens = lens;
  hand->moved = moved;
  g_object_set_data_full (G_OBJECT (widget), "sos-lens-hand", hand, g_free);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), hand);
  g_signal_connect (pinch, "begin", G_CALLBACK (pinch_begin_cb), hand);
  add (hand, drag, "drag-update", drag_cb);
  add (hand, pinch, "scale-changed", pinch_cb);
  add (hand, gtk_event_controller_motion_new (), "motion", motion_cb);
  add (hand, gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES), "scroll", scroll_cb);
}
