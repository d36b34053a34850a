/* sos-term-grid-hands.c - the cursor of a term grid: keys, pointer, dragging. */
#include "config.h"
#include "sos-term-grid-private.h"

#include "sos-focus.h"

#define DRAG 8 /* pixels until a press is a drag */

/* ---- the cursor ---- */

static void
scroll_into (GtkAdjustment *adjustment, double from, double to)
{
  if (adjustment != NULL)
    gtk_adjustment_clamp_page (adjustment, from, to);
}

GtkWidget *
sos_term_grid_reach (SosTermGrid *self, int row, int week)
{
  SosTermLine *line;

  if (row < 0 || row >= sos_term_grid_count_rows (self) || week < -1 || week >= sos_term_grid_count_weeks (self))
    return NULL;
  scroll_into (self->adjustments[GTK_ORIENTATION_VERTICAL], row * self->sizes.row, (row + 1) * self->sizes.row);
  if (week >= 0)
    scroll_into (self->adjustments[GTK_ORIENTATION_HORIZONTAL], week * self->sizes.week, self->sizes.name + (week + 1) * self->sizes.week);
  line = sos_term_grid_find_line (self, row);
  if (line == NULL)
    {
      line = sos_term_grid_take_line (self);
      sos_term_grid_show_line (self, line, row);
      gtk_widget_queue_allocate (GTK_WIDGET (self));
    }
  return sos_term_line_get_place (line, week);
}

gboolean
sos_term_grid_go (SosTermGrid *self, int row, int week)
{
  GtkWidget *place = sos_term_grid_reach (self, row, week);

  if (place == NULL)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return TRUE;
    }
  return gtk_widget_grab_focus (place);
}

/* The menu of a place is a child like the lines; keys in it are its own. */
static gboolean
is_in_menu (SosTermGrid *self)
{
  return self->menu != NULL && gtk_widget_get_visible (self->menu) && sos_focus_find (self->menu) != NULL;
}

gboolean
sos_term_grid_focus (GtkWidget *widget, GtkDirectionType direction)
{
  static const struct
  {
    int row, week;
  } steps[] = { [GTK_DIR_UP] = { -1, 0 }, [GTK_DIR_DOWN] = { 1, 0 }, [GTK_DIR_LEFT] = { 0, -1 }, [GTK_DIR_RIGHT] = { 0, 1 } };
  SosTermGrid *self = SOS_TERM_GRID (widget);
  GtkWidget *place;

  if (sos_term_grid_count_rows (self) == 0)
    return FALSE;
  if (is_in_menu (self))
    return gtk_widget_child_focus (self->menu, direction);
  if (sos_focus_find (widget) == NULL)
    {
      place = sos_term_grid_reach (self, self->row, self->week);
      return place != NULL && gtk_widget_grab_focus (place);
    }
  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD)
    return FALSE;
  return sos_term_grid_go (self, self->row + steps[direction].row, self->week + steps[direction].week);
}

static int
find_end (SosTermGrid *self, gboolean last)
{
  const SosTermRow *row = self->picture->rows->pdata[self->row];

  for (int i = 0; i < (int) row->n_cells; i++)
    if (row->cells[last ? (int) row->n_cells - 1 - i : i].n > 0)
      return last ? (int) row->n_cells - 1 - i : i;
  return last ? (int) row->n_cells - 1 : 0;
}

/* 0, 1: the first and the last session of the row; 2, 3: the first and the last row; 4, 5: a page. */
static gboolean
end_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  SosTermGrid *self = SOS_TERM_GRID (widget);
  const int which = g_variant_get_int32 (args), page = MAX (1, (gtk_widget_get_height (widget) - self->sizes.head) / MAX (self->sizes.row, 1) - 1);

  if (sos_term_grid_count_rows (self) == 0 || is_in_menu (self))
    return FALSE;
  if (which < 2)
    return sos_term_grid_go (self, self->row, find_end (self, which == 1));
  if (which < 4)
    return sos_term_grid_go (self, which == 2 ? 0 : sos_term_grid_count_rows (self) - 1, self->week);
  return sos_term_grid_go (self, CLAMP (self->row + (which == 4 ? -page : page), 0, sos_term_grid_count_rows (self) - 1), self->week);
}

/* Before the button that has the cursor hears of it, which would open instead. */
static gboolean
key_cb (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType with, SosTermGrid *self)
{
  if ((key != GDK_KEY_space && key != GDK_KEY_KP_Space) || with & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK))
    return FALSE;
  if (sos_term_grid_count_rows (self) == 0 || self->week < 0 || is_in_menu (self))
    return FALSE;
  sos_term_grid_tell (self, self->held_row < 0 ? SOS_TERM_HOLD : self->held_row == self->row ? SOS_TERM_PUT : SOS_TERM_LET_GO, self->row, self->week);
  return TRUE;
}

static gboolean
menu_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  SosTermGrid *self = SOS_TERM_GRID (widget);

  if (sos_term_grid_count_rows (self) == 0)
    return FALSE;
  sos_term_grid_tell (self, SOS_TERM_MENU, self->row, self->week);
  return TRUE;
}

static gboolean
escape_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  SosTermGrid *self = SOS_TERM_GRID (widget);

  if (self->held_row < 0)
    return FALSE;
  sos_term_grid_tell (self, SOS_TERM_LET_GO, self->row, self->week);
  return TRUE;
}

/* ---- the pointer ---- */

static gboolean
find_place (SosTermGrid *self, double x, double y, int *row, int *week)
{
  GtkAdjustment *down = self->adjustments[GTK_ORIENTATION_VERTICAL];
  const double top = down != NULL ? gtk_adjustment_get_value (down) : 0;

  *row = (int) ((y - self->sizes.head + top) / MAX (self->sizes.row, 1));
  *week = x < self->sizes.name ? -1 : (int) ((x - self->sizes.name + self->sizes.shift) / MAX (self->sizes.week, 1));
  return y >= self->sizes.head && *row < sos_term_grid_count_rows (self) && *week < sos_term_grid_count_weeks (self);
}

static void
right_pressed_cb (GtkGestureClick *click, int n_press, double x, double y, SosTermGrid *self)
{
  int row, week;

  if (!find_place (self, x, y, &row, &week))
    return;
  gtk_gesture_set_state (GTK_GESTURE (click), GTK_EVENT_SEQUENCE_CLAIMED);
  sos_term_grid_go (self, row, week);
  sos_term_grid_tell (self, SOS_TERM_MENU, row, week);
}

static void
drag_begin_cb (GtkGestureDrag *gesture, double x, double y, SosTermGrid *self)
{
  self->drag.on = FALSE;
  if (!find_place (self, x, y, &self->drag.row, &self->drag.week))
    self->drag.week = -1;
}

static void
drag_update_cb (GtkGestureDrag *gesture, double dx, double dy, SosTermGrid *self)
{
  int row, week;

  if (self->drag.week < 0 || (!self->drag.on && dx * dx + dy * dy < DRAG * DRAG))
    return;
  gtk_gesture_drag_get_start_point (gesture, &self->drag.x, &self->drag.y);
  self->drag.x += dx;
  self->drag.y += dy;
  if (!self->drag.on)
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
      sos_term_grid_tell (self, SOS_TERM_HOLD, self->drag.row, self->drag.week);
      self->drag.on = self->held_row >= 0;
      if (!self->drag.on)
        self->drag.week = -1;
    }
  if (self->drag.on && find_place (self, self->drag.x, self->drag.y, &row, &week) && row == self->held_row && week >= 0)
    sos_term_grid_go (self, row, week);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
drag_end_cb (GtkGestureDrag *gesture, double dx, double dy, SosTermGrid *self)
{
  const gboolean on = self->drag.on;
  int row, week;

  self->drag.on = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (!on)
    return;
  if (find_place (self, self->drag.x, self->drag.y, &row, &week) && row == self->held_row && week >= 0)
    sos_term_grid_tell (self, SOS_TERM_PUT, row, week);
  else
    sos_term_grid_tell (self, SOS_TERM_LET_GO, self->drag.row, self->drag.week);
}

void
sos_term_grid_add_hands (SosTermGrid *self)
{
  GtkGesture *right = gtk_gesture_click_new (), *drag = gtk_gesture_drag_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (right), GDK_BUTTON_SECONDARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (right), GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
  g_signal_connect (right, "pressed", G_CALLBACK (right_pressed_cb), self);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (right));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

void
sos_term_grid_add_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    GdkModifierType with;
    GtkShortcutFunc func;
    int which;
  } keys[] = {
    { GDK_KEY_Home, 0, end_cb, 0 },      { GDK_KEY_KP_Home, 0, end_cb, 0 },     { GDK_KEY_End, 0, end_cb, 1 },
    { GDK_KEY_KP_End, 0, end_cb, 1 },    { GDK_KEY_Home, GDK_CONTROL_MASK, end_cb, 2 }, { GDK_KEY_End, GDK_CONTROL_MASK, end_cb, 3 },
    { GDK_KEY_Page_Up, 0, end_cb, 4 },   { GDK_KEY_Page_Down, 0, end_cb, 5 },   { GDK_KEY_Menu, 0, menu_cb, 0 },
    { GDK_KEY_F10, GDK_SHIFT_MASK, menu_cb, 0 }, { GDK_KEY_m, 0, menu_cb, 0 },  { GDK_KEY_Escape, 0, escape_cb, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i].key, keys[i].with, keys[i].func, "i", keys[i].which);
}
