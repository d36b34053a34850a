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

static guint signals[SOS_TERM_N_SIGNALS];

void
sos_term_grid_tell (SosTermGrid *self, SosTermSignal signal, int row, int week)
{
  g_signal_emit (self, signals[signal], 0, row, week);
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
  sos_term_grid_find_range (self, &first, &last);
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
    if (sos_term_grid_find_line (self, row) == NULL)
      sos_term_grid_fill_later (self);
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

/* ---- class ---- */

static void
set_adjustment (SosTermGrid *self, GtkOrientation orientation, GtkAdjustment *adjustment)
{
  if (self->adjustments[orientation] != NULL)
    g_signal_handlers_disconnect_by_func (self->adjustments[orientation], sos_term_grid_scrolled, self);
  g_set_object (&self->adjustments[orientation], adjustment);
  if (adjustment != NULL)
    g_signal_connect_swapped (adjustment, "value-changed", G_CALLBACK (sos_term_grid_scrolled), self);
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
add_signals (void)
{
  static const char *const names[SOS_TERM_N_SIGNALS] = { "chosen", "opened", "menu", "hold", "put", "let-go" };

  for (guint i = 0; i < SOS_TERM_N_SIGNALS; i++)
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
  sos_term_grid_add_keys (widget_class);
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
  sos_term_grid_add_hands (self);
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
  /* Another term begins at its beginning, or today. */
  self->week = old == NULL || old->now != picture->now ? MAX (picture->now, 0) : CLAMP (self->week, -1, MAX (sos_term_grid_count_weeks (self) - 1, 0));
  for (guint i = 0; i < self->lines->len; i++)
    {
      SosTermLine *line = self->lines->pdata[i];

      sos_term_grid_show_line (self, line, sos_term_line_get_row (line) < sos_term_grid_count_rows (self) ? sos_term_line_get_row (line) : -1);
    }
  g_clear_pointer (&old, sos_term_picture_unref);
  if (gtk_widget_get_width (GTK_WIDGET (self)) > 0)
    {
      scale_sizes (self, gtk_widget_get_width (GTK_WIDGET (self)));
      configure (self, gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)));
    }
  sos_term_grid_scrolled (self);
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
  GtkWidget *place = sos_term_grid_reach (self, row, week);

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
  SosTermLine *line = sos_term_grid_find_line (self, row);

  clear_held (self);
  self->held_row = row;
  self->held_week = week;
  self->answers = g_memdup2 (answers, (gsize) sos_term_grid_count_weeks (self) * sizeof *answers);
  self->words = g_strdupv ((char **) words);
  if (line != NULL)
    sos_term_grid_answer_line (self, line);
}

void
sos_term_grid_let_go (SosTermGrid *self)
{
  SosTermLine *line = self->held_row >= 0 ? sos_term_grid_find_line (self, self->held_row) : NULL;

  clear_held (self);
  if (line != NULL)
    sos_term_grid_answer_line (self, line);
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
    sos_term_grid_go (self, self->row, self->week);
}

void
sos_term_grid_pop_up (SosTermGrid *self, GMenuModel *menu)
{
  sos_place_menu_pop_up (&self->menu, GTK_WIDGET (self), sos_term_grid_reach (self, self->row, self->week), menu, G_CALLBACK (menu_closed_cb));
}
