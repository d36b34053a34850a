/* sos-year-grid-hand.c - keys and pointer over a year: which days they choose. Draws nothing. */
#include "config.h"
#include "sos-year-grid-private.h"

#include "sos-year-place.h"

#define DRAG 6 /* pixels until a press is a drag */

/* ---- keys ---- */

/* The same day of the month @by months on, or its last. */
static int
step_month (SosYearGrid *self, int by)
{
  const int month = sos_year_grid_get_month (self->cursor), to = CLAMP (month + by, 0, SOS_YEAR_MONTHS - 1);
  const int of_month = self->cursor - sos_year_grid_get_month_begin (self, month);

  return MIN (sos_year_grid_get_month_begin (self, to) + of_month, sos_year_grid_get_month_end (self, to));
}

typedef enum
{
  BY_DAYS,
  BY_MONTHS,
  TO_MONTH_BEGIN,
  TO_MONTH_END,
  TO_FIRST,
  TO_LAST,
} Step;

static gboolean
move_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  SosYearGrid *self = SOS_YEAR_GRID (widget);
  int step, by, to = 0;
  gboolean extend;

  if (self->picture == NULL)
    return FALSE;
  g_variant_get (args, "(iib)", &step, &by, &extend);
  switch ((Step) step)
    {
    case BY_MONTHS:
      to = step_month (self, by);
      break;
    case TO_MONTH_BEGIN:
      to = sos_year_grid_get_month_begin (self, sos_year_grid_get_month (self->cursor));
      break;
    case TO_MONTH_END:
      to = sos_year_grid_get_month_end (self, sos_year_grid_get_month (self->cursor));
      break;
    case TO_FIRST:
      to = sos_year_grid_get_first (self);
      break;
    case TO_LAST:
      to = sos_year_grid_get_last (self);
      break;
    case BY_DAYS:
    default:
      to = self->cursor + by;
    }
  sos_year_grid_go (self, to, extend, TRUE);
  return TRUE;
}

static gboolean
menu_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  sos_year_grid_tell (SOS_YEAR_GRID (widget), SOS_YEAR_MENU);
  return TRUE;
}

void
sos_year_grid_add_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key, pad;
    GdkModifierType with;
    int step, by;
  } keys[] = {
    { GDK_KEY_Left, GDK_KEY_KP_Left, 0, BY_DAYS, -1 },
    { GDK_KEY_Right, GDK_KEY_KP_Right, 0, BY_DAYS, 1 },
    { GDK_KEY_Up, GDK_KEY_KP_Up, 0, BY_DAYS, -7 },
    { GDK_KEY_Down, GDK_KEY_KP_Down, 0, BY_DAYS, 7 },
    { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, 0, BY_MONTHS, -1 },
    { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, 0, BY_MONTHS, 1 },
    { GDK_KEY_Home, GDK_KEY_KP_Home, 0, TO_MONTH_BEGIN, 0 },
    { GDK_KEY_End, GDK_KEY_KP_End, 0, TO_MONTH_END, 0 },
    { GDK_KEY_Home, GDK_KEY_KP_Home, GDK_CONTROL_MASK, TO_FIRST, 0 },
    { GDK_KEY_End, GDK_KEY_KP_End, GDK_CONTROL_MASK, TO_LAST, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    for (int extend = 0; extend < 2; extend++)
      {
        gtk_widget_class_add_binding (widget_class, keys[i].key, keys[i].with | (extend ? GDK_SHIFT_MASK : 0), move_cb, "(iib)", keys[i].step, keys[i].by, extend);
        gtk_widget_class_add_binding (widget_class, keys[i].pad, keys[i].with | (extend ? GDK_SHIFT_MASK : 0), move_cb, "(iib)", keys[i].step, keys[i].by, extend);
      }
  gtk_widget_class_add_binding (widget_class, GDK_KEY_m, 0, menu_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, menu_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, menu_cb, NULL);
}

/* ---- pointer ---- */

static int
find_day_at (SosYearGrid *self, double x, double y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  GtkWidget *place = picked != NULL && !SOS_IS_YEAR_PLACE (picked) ? gtk_widget_get_ancestor (picked, SOS_TYPE_YEAR_PLACE) : picked;
  guint i;

  return place != NULL && g_ptr_array_find (self->places, place, &i) ? sos_year_grid_get_first (self) + (int) i : 0;
}

static void
drag_begin_cb (GtkGestureDrag *gesture, double x, double y, SosYearGrid *self)
{
  const int day = self->picture != NULL ? find_day_at (self, x, y) : 0;

  if (day != 0)
    sos_year_grid_go (self, day, (gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture)) & GDK_SHIFT_MASK) != 0, TRUE);
}

static void
drag_update_cb (GtkGestureDrag *gesture, double dx, double dy, SosYearGrid *self)
{
  double x, y;
  int day;

  if (self->picture == NULL || ABS (dx) + ABS (dy) < DRAG || !gtk_gesture_drag_get_start_point (gesture, &x, &y))
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  day = find_day_at (self, x + dx, y + dy);
  if (day != 0 && day != self->cursor)
    sos_year_grid_go (self, day, TRUE, FALSE);
}

static void
pressed_cb (GtkGestureClick *gesture, int n, double x, double y, SosYearGrid *self)
{
  const guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));
  const int day = self->picture != NULL ? find_day_at (self, x, y) : 0;

  if (day == 0)
    return;
  if (button == GDK_BUTTON_PRIMARY && n == 2)
    sos_year_grid_tell (self, SOS_YEAR_OPENED);
  if (button != GDK_BUTTON_SECONDARY)
    return;
  if (day < MIN (self->anchor, self->cursor) || day > MAX (self->anchor, self->cursor))
    sos_year_grid_go (self, day, FALSE, TRUE);
  sos_year_grid_tell (self, SOS_YEAR_MENU);
}

void
sos_year_grid_add_pointer (SosYearGrid *self)
{
  GtkGesture *drag = gtk_gesture_drag_new (), *click = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}
