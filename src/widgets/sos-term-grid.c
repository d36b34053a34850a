/* sos-term-grid.c - runs by weeks. A few lines stand for all rows and are given another when they scroll by. Knows no session. */
#include "config.h"
#include "sos-term-grid-private.h"

#include "sos-desk-palette.h"
#include "sos-focus.h"
#include "sos-place-menu.h"
#include "sos-width-step.h"

#define NAME 250
#define WEEK 46
#define LEAST_WEEK 39
#define SLACK 86
#define ROW 41
#define HEAD 44
#define DRAG 8 /* pixels until a press is a drag */

static void
sos_term_grid_scrollable (GtkScrollableInterface *iface)
{
}

G_DEFINE_FINAL_TYPE_WITH_CODE (SosTermGrid, sos_term_grid, GTK_TYPE_WIDGET, G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, sos_term_grid_scrollable))

enum
{
  PROP_HADJUSTMENT = 1,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

enum
{
  SIGNAL_CHOSEN,
  SIGNAL_OPENED,
  SIGNAL_MENU,
  SIGNAL_HOLD,
  SIGNAL_PUT,
  SIGNAL_LET_GO,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
tell (SosTermGrid *self, guint signal, int row, int week)
{
  g_signal_emit (self, signals[signal], 0, row, week);
}

/* ---- lines ---- */

static SosTermLine *
find_line (SosTermGrid *self, int row)
{
  for (guint i = 0; i < self->lines->len; i++)
    if (sos_term_line_get_row (self->lines->pdata[i]) == row)
      return self->lines->pdata[i];
  return NULL;
}

static void
answer_line (SosTermGrid *self, SosTermLine *line)
{
  const gboolean held = self->held_row >= 0 && sos_term_line_get_row (line) == self->held_row;

  for (int week = 0; week < sos_term_grid_count_weeks (self); week++)
    sos_term_place_answer (SOS_TERM_PLACE (sos_term_line_get_place (line, week)), held ? self->answers[week] : SOS_ANSWER_NONE, held ? self->words[week] : NULL,
                           held && week == self->held_week);
}

static void
show_line (SosTermGrid *self, SosTermLine *line, int row)
{
  sos_term_line_show (line, self->picture, row);
  if (row >= 0 && row == self->held_row)
    answer_line (self, line);
}

static void
line_clicked_cb (SosTermLine *line, int week, SosTermGrid *self)
{
  if (self->held_row >= 0)
    tell (self, sos_term_line_get_row (line) == self->held_row && week >= 0 ? SIGNAL_PUT : SIGNAL_LET_GO, sos_term_line_get_row (line), week);
  else
    tell (self, SIGNAL_OPENED, sos_term_line_get_row (line), week);
}

static void
line_entered_cb (SosTermLine *line, int week, SosTermGrid *self)
{
  self->row = sos_term_line_get_row (line);
  self->week = week;
  tell (self, SIGNAL_CHOSEN, self->row, week);
}

static void
add_line (SosTermGrid *self)
{
  GtkWidget *line = sos_term_line_new ();

  g_signal_connect (line, "clicked", G_CALLBACK (line_clicked_cb), self);
  g_signal_connect (line, "entered", G_CALLBACK (line_entered_cb), self);
  gtk_widget_set_parent (line, GTK_WIDGET (self));
  g_ptr_array_add (self->lines, line);
}

static void
find_range (SosTermGrid *self, int *first, int *last)
{
  GtkAdjustment *vertical = self->adjustments[GTK_ORIENTATION_VERTICAL];
  const double top = vertical != NULL ? gtk_adjustment_get_value (vertical) : 0;
  const int height = MAX (gtk_widget_get_height (GTK_WIDGET (self)) - self->sizes.head, 0);

  *first = CLAMP ((int) (top / self->sizes.row), 0, MAX (sos_term_grid_count_rows (self) - 1, 0));
  *last = MIN ((int) ((top + height) / self->sizes.row), sos_term_grid_count_rows (self) - 1);
}

/* A line that is out of sight and does not hold the cursor. */
static SosTermLine *
find_spare (SosTermGrid *self, int first, int last)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      SosTermLine *line = self->lines->pdata[i];
      const int row = sos_term_line_get_row (line);

      if ((row < first || row > last) && sos_focus_find (GTK_WIDGET (line)) == NULL)
        return line;
    }
  return NULL;
}

static SosTermLine *
take_line (SosTermGrid *self)
{
  SosTermLine *line;
  int first, last;

  find_range (self, &first, &last);
  line = find_spare (self, first, last);
  if (line != NULL)
    return line;
  add_line (self);
  return self->lines->pdata[self->lines->len - 1];
}

/* Gives every row that is seen a line; TRUE where there were enough of them. */
static gboolean
fill (SosTermGrid *self)
{
  gboolean enough = TRUE;
  int first, last;

  find_range (self, &first, &last);
  for (int row = first; row <= last; row++)
    {
      SosTermLine *line = find_line (self, row) == NULL ? find_spare (self, first, last) : NULL;

      if (line != NULL)
        show_line (self, line, row);
      else if (find_line (self, row) == NULL)
        enough = FALSE;
    }
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  return enough;
}

/* Widgets are not made while they are given their places. */
static gboolean
fill_cb (gpointer user_data)
{
  SosTermGrid *self = user_data;

  self->filling = 0;
  while (!fill (self))
    add_line (self);
  return G_SOURCE_REMOVE;
}

static void
fill_later (SosTermGrid *self)
{
  if (self->filling == 0)
    self->filling = g_idle_add_full (G_PRIORITY_HIGH_IDLE, fill_cb, self, NULL);
}

static void
scrolled_cb (SosTermGrid *self)
{
  if (!fill (self))
    fill_later (self);
}

/* ---- layout ---- */

static void
scale_sizes (SosTermGrid *self, int width)
{
  const double scale = sos_text_scale (GTK_WIDGET (self));
  const int n = MAX (sos_term_grid_count_weeks (self), 1), least = (int) (LEAST_WEEK * scale);
  int name = (int) (NAME * scale);

  if (width < name + (int) (SLACK * scale) + n * least)
    name = MAX ((int) (0.7 * NAME * scale), width - (int) (SLACK * scale) - n * least);
  self->sizes = (SosTermSizes){ .name = name, .slack = (int) (SLACK * scale), .row = (int) (ROW * scale), .head = (int) (HEAD * scale) };
  self->sizes.week = CLAMP ((width - self->sizes.name - self->sizes.slack) / n, least, (int) (1.6 * WEEK * scale));
}

static int
get_content_width (SosTermGrid *self)
{
  return self->sizes.name + self->sizes.slack + sos_term_grid_count_weeks (self) * self->sizes.week;
}

static void
configure (SosTermGrid *self, int width, int height)
{
  const int seen = MAX (height - self->sizes.head, 1), content = sos_term_grid_count_rows (self) * self->sizes.row;
  GtkAdjustment *across = self->adjustments[GTK_ORIENTATION_HORIZONTAL], *down = self->adjustments[GTK_ORIENTATION_VERTICAL];

  if (across != NULL)
    gtk_adjustment_configure (across, gtk_adjustment_get_value (across), 0, MAX (get_content_width (self), width), self->sizes.week, width, width);
  if (down != NULL)
    gtk_adjustment_configure (down, gtk_adjustment_get_value (down), 0, MAX (content, seen), self->sizes.row, seen * 0.9, seen);
  self->sizes.shift = across != NULL ? (int) gtk_adjustment_get_value (across) : 0;
}

static void
sos_term_grid_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SosTermGrid *self = SOS_TERM_GRID (widget);
  double top;
  int first, last;

  scale_sizes (self, width);
  configure (self, width, height);
  top = self->adjustments[GTK_ORIENTATION_VERTICAL] != NULL ? gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_VERTICAL]) : 0;
  find_range (self, &first, &last);
  for (guint i = 0; i < self->lines->len; i++)
    {
      SosTermLine *line = self->lines->pdata[i];
      const int row = sos_term_line_get_row (line);

      gtk_widget_set_child_visible (GTK_WIDGET (line), row >= first && row <= last);
      sos_term_line_set_sizes (line, &self->sizes);
      gtk_widget_measure (GTK_WIDGET (line), GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      gtk_widget_size_allocate (GTK_WIDGET (line), &(GtkAllocation){ 0, self->sizes.head + row * self->sizes.row - (int) top, width, self->sizes.row }, -1);
    }
  for (int row = first; row <= last; row++)
    if (find_line (self, row) == NULL)
      fill_later (self);
  if (self->menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->menu));
}

static void
sos_term_grid_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  SosTermGrid *self = SOS_TERM_GRID (widget);
  const double scale = sos_text_scale (widget);

  *minimum = (int) (orientation == GTK_ORIENTATION_VERTICAL ? (HEAD + 2 * ROW) * scale : 300);
  *natural = (int) ((orientation == GTK_ORIENTATION_VERTICAL ? HEAD + sos_term_grid_count_rows (self) * ROW : NAME + SLACK + sos_term_grid_count_weeks (self) * WEEK) * scale);
  *natural = MAX (*minimum, *natural);
}

/* ---- the cursor ---- */

static void
scroll_into (GtkAdjustment *adjustment, double from, double to)
{
  if (adjustment != NULL)
    gtk_adjustment_clamp_page (adjustment, from, to);
}

static GtkWidget *
reach (SosTermGrid *self, int row, int week)
{
  SosTermLine *line;

  if (row < 0 || row >= sos_term_grid_count_rows (self) || week < -1 || week >= sos_term_grid_count_weeks (self))
    return NULL;
  scroll_into (self->adjustments[GTK_ORIENTATION_VERTICAL], row * self->sizes.row, (row + 1) * self->sizes.row);
  if (week >= 0)
    scroll_into (self->adjustments[GTK_ORIENTATION_HORIZONTAL], week * self->sizes.week, self->sizes.name + (week + 1) * self->sizes.week);
  line = find_line (self, row);
  if (line == NULL)
    {
      line = take_line (self);
      show_line (self, line, row);
      gtk_widget_queue_allocate (GTK_WIDGET (self));
    }
  return sos_term_line_get_place (line, week);
}

static gboolean
go (SosTermGrid *self, int row, int week)
{
  GtkWidget *place = reach (self, row, week);

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

static gboolean
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
      place = reach (self, self->row, self->week);
      return place != NULL && gtk_widget_grab_focus (place);
    }
  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD)
    return FALSE;
  return go (self, self->row + steps[direction].row, self->week + steps[direction].week);
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
    return go (self, self->row, find_end (self, which == 1));
  if (which < 4)
    return go (self, which == 2 ? 0 : sos_term_grid_count_rows (self) - 1, self->week);
  return go (self, CLAMP (self->row + (which == 4 ? -page : page), 0, sos_term_grid_count_rows (self) - 1), self->week);
}

/* Before the button that has the cursor hears of it, which would open instead. */
static gboolean
key_cb (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType with, SosTermGrid *self)
{
  if ((key != GDK_KEY_space && key != GDK_KEY_KP_Space) || with & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK))
    return FALSE;
  if (sos_term_grid_count_rows (self) == 0 || self->week < 0 || is_in_menu (self))
    return FALSE;
  tell (self, self->held_row < 0 ? SIGNAL_HOLD : self->held_row == self->row ? SIGNAL_PUT : SIGNAL_LET_GO, self->row, self->week);
  return TRUE;
}

static gboolean
menu_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  SosTermGrid *self = SOS_TERM_GRID (widget);

  if (sos_term_grid_count_rows (self) == 0)
    return FALSE;
  tell (self, SIGNAL_MENU, self->row, self->week);
  return TRUE;
}

static gboolean
escape_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  SosTermGrid *self = SOS_TERM_GRID (widget);

  if (self->held_row < 0)
    return FALSE;
  tell (self, SIGNAL_LET_GO, self->row, self->week);
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
  go (self, row, week);
  tell (self, SIGNAL_MENU, row, week);
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
      tell (self, SIGNAL_HOLD, self->drag.row, self->drag.week);
      self->drag.on = self->held_row >= 0;
      if (!self->drag.on)
        self->drag.week = -1;
    }
  if (self->drag.on && find_place (self, self->drag.x, self->drag.y, &row, &week) && row == self->held_row && week >= 0)
    go (self, row, week);
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
    tell (self, SIGNAL_PUT, row, week);
  else
    tell (self, SIGNAL_LET_GO, self->drag.row, self->drag.week);
}

static void
add_hands (SosTermGrid *self)
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

/* ---- class ---- */

static void
set_adjustment (SosTermGrid *self, GtkOrientation orientation, GtkAdjustment *adjustment)
{
  if (self->adjustments[orientation] != NULL)
    g_signal_handlers_disconnect_by_func (self->adjustments[orientation], scrolled_cb, self);
  g_set_object (&self->adjustments[orientation], adjustment);
  if (adjustment != NULL)
    g_signal_connect_swapped (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
sos_term_grid_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  SosTermGrid *self = SOS_TERM_GRID (object);

  if (id == PROP_HADJUSTMENT || id == PROP_VADJUSTMENT)
    g_value_set_object (value, self->adjustments[id == PROP_HADJUSTMENT ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL]);
  else
    g_value_set_enum (value, self->policies[id == PROP_HSCROLL_POLICY ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL]);
}

static void
sos_term_grid_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  SosTermGrid *self = SOS_TERM_GRID (object);

  if (id == PROP_HADJUSTMENT || id == PROP_VADJUSTMENT)
    set_adjustment (self, id == PROP_HADJUSTMENT ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
  else
    self->policies[id == PROP_HSCROLL_POLICY ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL] = (GtkScrollablePolicy) g_value_get_enum (value);
}

static void
clear_held (SosTermGrid *self)
{
  g_clear_pointer (&self->answers, g_free);
  g_clear_pointer (&self->words, g_strfreev);
  self->held_row = -1;
}

static void
sos_term_grid_dispose (GObject *object)
{
  SosTermGrid *self = SOS_TERM_GRID (object);

  g_clear_handle_id (&self->filling, g_source_remove);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  for (guint i = 0; i < self->lines->len; i++)
    gtk_widget_unparent (self->lines->pdata[i]);
  g_ptr_array_set_size (self->lines, 0);
  for (guint i = 0; i < G_N_ELEMENTS (self->adjustments); i++)
    set_adjustment (self, (GtkOrientation) i, NULL);
  clear_held (self);
  g_clear_pointer (&self->picture, sos_term_picture_unref);
  G_OBJECT_CLASS (sos_term_grid_parent_class)->dispose (object);
}

static void
sos_term_grid_finalize (GObject *object)
{
  g_ptr_array_unref (SOS_TERM_GRID (object)->lines);
  G_OBJECT_CLASS (sos_term_grid_parent_class)->finalize (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
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

static void
add_signals (void)
{
  static const char *const names[N_SIGNALS] = { "chosen", "opened", "menu", "hold", "put", "let-go" };

  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], SOS_TYPE_TERM_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);
}

static void
sos_term_grid_class_init (SosTermGridClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = sos_term_grid_get_property;
  object_class->set_property = sos_term_grid_set_property;
  object_class->dispose = sos_term_grid_dispose;
  object_class->finalize = sos_term_grid_finalize;
  widget_class->measure = sos_term_grid_measure;
  widget_class->size_allocate = sos_term_grid_size_allocate;
  widget_class->snapshot = sos_term_grid_snapshot;
  widget_class->focus = sos_term_grid_focus;
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
  add_signals ();
  add_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "termgrid");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
}

static void
sos_term_grid_init (SosTermGrid *self)
{
  self->lines = g_ptr_array_new ();
  self->held_row = -1;
  self->sizes = (SosTermSizes){ NAME, WEEK, SLACK, ROW, HEAD, 0 };
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  sos_desk_palette_watch (GTK_WIDGET (self), G_CALLBACK (gtk_widget_queue_draw));
  add_hands (self);
}

GtkWidget *
sos_term_grid_new (void)
{
  return g_object_new (SOS_TYPE_TERM_GRID, NULL);
}

/* ---- for the page ---- */

void
sos_term_grid_set_picture (SosTermGrid *self, SosTermPicture *picture)
{
  SosTermPicture *old = self->picture;

  g_return_if_fail (SOS_IS_TERM_GRID (self));

  clear_held (self);
  self->picture = sos_term_picture_ref (picture);
  self->row = CLAMP (self->row, 0, MAX (sos_term_grid_count_rows (self) - 1, 0));
  self->week = old == NULL ? MAX (picture->now, 0) : CLAMP (self->week, -1, MAX (sos_term_grid_count_weeks (self) - 1, 0));
  for (guint i = 0; i < self->lines->len; i++)
    {
      SosTermLine *line = self->lines->pdata[i];

      show_line (self, line, sos_term_line_get_row (line) < sos_term_grid_count_rows (self) ? sos_term_line_get_row (line) : -1);
    }
  g_clear_pointer (&old, sos_term_picture_unref);
  if (gtk_widget_get_width (GTK_WIDGET (self)) > 0)
    {
      scale_sizes (self, gtk_widget_get_width (GTK_WIDGET (self)));
      configure (self, gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)));
    }
  scrolled_cb (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
sos_term_grid_get_chosen (SosTermGrid *self, int *row, int *week)
{
  *row = self->row;
  *week = self->week;
}

void
sos_term_grid_choose (SosTermGrid *self, int row, int week, gboolean focus)
{
  GtkWidget *place = reach (self, row, week);

  if (place == NULL)
    return;
  self->row = row;
  self->week = week;
  if (focus)
    gtk_widget_grab_focus (place);
}

void
sos_term_grid_hold (SosTermGrid *self, int row, int week, const SosAnswer *answers, char *const *words)
{
  SosTermLine *line = find_line (self, row);

  clear_held (self);
  self->held_row = row;
  self->held_week = week;
  self->answers = g_memdup2 (answers, (gsize) sos_term_grid_count_weeks (self) * sizeof *answers);
  self->words = g_strdupv ((char **) words);
  if (line != NULL)
    answer_line (self, line);
}

void
sos_term_grid_let_go (SosTermGrid *self)
{
  SosTermLine *line = self->held_row >= 0 ? find_line (self, self->held_row) : NULL;

  clear_held (self);
  if (line != NULL)
    answer_line (self, line);
}

gboolean
sos_term_grid_get_held (SosTermGrid *self, int *row, int *week)
{
  *row = self->held_row;
  *week = self->held_week;
  return self->held_row >= 0;
}

static void
menu_closed_cb (SosTermGrid *self)
{
  if (self->row < sos_term_grid_count_rows (self))
    go (self, self->row, self->week);
}

void
sos_term_grid_pop_up (SosTermGrid *self, GMenuModel *menu)
{
  sos_place_menu_pop_up (&self->menu, GTK_WIDGET (self), reach (self, self->row, self->week), menu, G_CALLBACK (menu_closed_cb));
}
