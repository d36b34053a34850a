/* sos-day-ticks.c - a tick for every change along a line of days, and as many words over them as have room. Knows no slider. */
#include "config.h"
#include "sos-day-ticks.h"

#include <math.h>

#include "sos-desk-palette.h"

#define N_ROWS 2
#define TICK 6        /* pixels high */
#define CLEAR 12      /* pixels between words in a row */
#define NEAR 5        /* pixels beside a tick that are still it */
#define MOST_LINES 8  /* of a tooltip */

typedef struct
{
  int day;
  char *words;
  int width; /* of the words, not chosen */
} Tick;

/* Words that found room. */
typedef struct
{
  guint tick;
  guint row; /* 0: just above the ticks */
  double left, right;
  PangoLayout *layout;
} Shown;

struct _SosDayTicks
{
  GtkWidget parent_instance;

  GArray *ticks; /* Tick, oldest first */
  int first, last;
  int chosen;
  int line;      /* pixels of a row; 0: fonts not looked at */
  GArray *shown; /* Shown; places for the width of now */
};

G_DEFINE_FINAL_TYPE (SosDayTicks, sos_day_ticks, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_PICKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const Tick *
get_tick (SosDayTicks *self, guint i)
{
  return &g_array_index (self->ticks, Tick, i);
}

/* ---- places ---- */

static PangoLayout *
write_words (SosDayTicks *self, const char *words, gboolean chosen)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), words);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_layout_set_single_paragraph_mode (layout, TRUE);
  if (chosen)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  return layout;
}

static int
get_width (PangoLayout *layout)
{
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

/* Widths are measured once for the words and the font, not for each size. */
static void
measure_words (SosDayTicks *self)
{
  g_autoptr (PangoLayout) usual = write_words (self, "Áy", FALSE);

  pango_layout_get_pixel_size (usual, NULL, &self->line);
  for (guint i = 0; i < self->ticks->len; i++)
    {
      Tick *tick = &g_array_index (self->ticks, Tick, i);
      g_autoptr (PangoLayout) layout = write_words (self, tick->words, FALSE);

      tick->width = get_width (layout);
    }
}

static double
get_x (SosDayTicks *self, int day)
{
  const double width = gtk_widget_get_width (GTK_WIDGET (self)) - 2 * SOS_DAY_TICKS_INSET;
  const double x = SOS_DAY_TICKS_INSET + width * (day - self->first) / MAX (self->last - self->first, 1);

  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? gtk_widget_get_width (GTK_WIDGET (self)) - x : x;
}

static gboolean
is_free (SosDayTicks *self, guint row, double left, double right)
{
  for (guint i = 0; i < self->shown->len; i++)
    {
      const Shown *other = &g_array_index (self->shown, Shown, i);

      if (other->row == row && left < other->right + CLEAR && right + CLEAR > other->left)
        return FALSE;
    }
  return TRUE;
}

/* In the middle over its tick as far as the edges allow, in the lower row where it is free, else in the upper, else not. */
static void
place_words (SosDayTicks *self, guint i)
{
  const Tick *tick = get_tick (self, i);
  const gboolean chosen = tick->day == self->chosen;
  g_autoptr (PangoLayout) layout = chosen ? write_words (self, tick->words, TRUE) : NULL;
  const double width = chosen ? get_width (layout) : tick->width, room = gtk_widget_get_width (GTK_WIDGET (self)) - width;
  Shown shown = { .tick = i };

  if (room < 0)
    return;
  shown.left = CLAMP (round (get_x (self, tick->day) - width / 2), 0, room);
  shown.right = shown.left + width;
  for (; shown.row < N_ROWS; shown.row++)
    if (is_free (self, shown.row, shown.left, shown.right))
      break;
  if (shown.row == N_ROWS)
    return;
  shown.layout = chosen ? g_steal_pointer (&layout) : write_words (self, tick->words, FALSE);
  g_array_append_val (self->shown, shown);
}

static void
place_all (SosDayTicks *self)
{
  g_array_set_size (self->shown, 0);
  if (gtk_widget_get_width (GTK_WIDGET (self)) == 0)
    return;
  if (self->line == 0)
    measure_words (self);
  for (guint i = 0; i < self->ticks->len; i++)
    if (get_tick (self, i)->day == self->chosen)
      place_words (self, i);
  for (guint i = 0; i < self->ticks->len; i++)
    if (get_tick (self, i)->day != self->chosen)
      place_words (self, i);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
clear_shown (gpointer data)
{
  g_clear_object (&((Shown *) data)->layout);
}

static void
clear_tick (gpointer data)
{
  g_free (((Tick *) data)->words);
}

/* ---- what is at a place ---- */

static graphene_rect_t
get_area (SosDayTicks *self, const Shown *shown)
{
  const double top = (N_ROWS - 1 - shown->row) * self->line;

  return GRAPHENE_RECT_INIT ((float) shown->left, (float) top, (float) (shown->right - shown->left), (float) self->line);
}

/* The tick whose words are there; -1 */
static int
find_words (SosDayTicks *self, double x, double y)
{
  for (guint i = 0; i < self->shown->len; i++)
    {
      const Shown *shown = &g_array_index (self->shown, Shown, i);
      const graphene_rect_t area = get_area (self, shown);

      if (graphene_rect_contains_point (&area, &GRAPHENE_POINT_INIT ((float) x, (float) y)))
        return (int) shown->tick;
    }
  return -1;
}

/* The nearest tick; -1 where none is near. */
static int
find_tick (SosDayTicks *self, double x)
{
  int best = -1;

  for (guint i = 0; i < self->ticks->len; i++)
    {
      const double far = fabs (get_x (self, get_tick (self, i)->day) - x);

      if (far <= NEAR && (best < 0 || far < fabs (get_x (self, get_tick (self, (guint) best)->day) - x)))
        best = (int) i;
    }
  return best;
}

static gboolean
sos_day_ticks_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  SosDayTicks *self = SOS_DAY_TICKS (widget);
  g_autoptr (GString) lines = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; !keyboard && i < self->ticks->len && n < MOST_LINES; i++)
    {
      const Tick *tick = get_tick (self, i);

      if (fabs (get_x (self, tick->day) - x) <= NEAR)
        g_string_append_printf (lines, "%s%s", n++ > 0 ? "\n" : "", tick->words);
    }
  gtk_tooltip_set_text (tooltip, lines->str);
  return n > 0;
}

static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, SosDayTicks *self)
{
  const int words = find_words (self, x, y), tick = words >= 0 ? words : find_tick (self, x);

  if (tick >= 0)
    g_signal_emit (self, signals[SIGNAL_PICKED], 0, get_tick (self, (guint) tick)->day);
}

/* ---- drawing ---- */

static GdkRGBA
get_rgba (const SosInk *ink)
{
  return (GdkRGBA){ (float) ink->red, (float) ink->green, (float) ink->blue, 1 };
}

static void
draw_tick (SosDayTicks *self, GtkSnapshot *snapshot, int day, const SosInk *ink, double high)
{
  const double x = floor (get_x (self, day)), bottom = gtk_widget_get_height (GTK_WIDGET (self));
  const GdkRGBA color = get_rgba (ink);

  gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT ((float) x, (float) (bottom - high), 1, (float) high));
}

static void
draw_words (SosDayTicks *self, GtkSnapshot *snapshot, const Shown *shown, const SosPalette *palette)
{
  const gboolean chosen = get_tick (self, shown->tick)->day == self->chosen;
  const GdkRGBA color = get_rgba (chosen ? &palette->ink : &palette->dim);
  const graphene_rect_t area = get_area (self, shown);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &area.origin);
  gtk_snapshot_append_layout (snapshot, shown->layout, &color);
  gtk_snapshot_restore (snapshot);
}

static void
sos_day_ticks_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SosDayTicks *self = SOS_DAY_TICKS (widget);
  const SosPalette *palette = sos_desk_palette_get (widget);

  for (guint i = 0; i < self->ticks->len; i++)
    draw_tick (self, snapshot, get_tick (self, i)->day, &palette->mark, TICK);
  if (self->last > 0)
    draw_tick (self, snapshot, 0, &palette->accent_line, TICK + 2);
  for (guint i = 0; i < self->shown->len; i++)
    draw_words (self, snapshot, &g_array_index (self->shown, Shown, i), palette);
}

/* ---- class ---- */

static void
sos_day_ticks_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                       int *minimum_baseline, int *natural_baseline)
{
  SosDayTicks *self = SOS_DAY_TICKS (widget);

  if (self->line == 0)
    measure_words (self);
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 4 * SOS_DAY_TICKS_INSET : N_ROWS * self->line + TICK;
}

static void
sos_day_ticks_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  place_all (SOS_DAY_TICKS (widget));
}

static void
sos_day_ticks_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (sos_day_ticks_parent_class)->css_changed (widget, change);
  SOS_DAY_TICKS (widget)->line = 0;
  gtk_widget_queue_resize (widget);
}

static void
sos_day_ticks_direction_changed (GtkWidget *widget, GtkTextDirection before)
{
  GTK_WIDGET_CLASS (sos_day_ticks_parent_class)->direction_changed (widget, before);
  gtk_widget_queue_allocate (widget);
}

static void
sos_day_ticks_finalize (GObject *object)
{
  SosDayTicks *self = SOS_DAY_TICKS (object);

  g_array_unref (self->ticks);
  g_array_unref (self->shown);
  G_OBJECT_CLASS (sos_day_ticks_parent_class)->finalize (object);
}

static void
sos_day_ticks_class_init (SosDayTicksClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sos_day_ticks_finalize;
  widget_class->measure = sos_day_ticks_measure;
  widget_class->size_allocate = sos_day_ticks_size_allocate;
  widget_class->snapshot = sos_day_ticks_snapshot;
  widget_class->css_changed = sos_day_ticks_css_changed;
  widget_class->direction_changed = sos_day_ticks_direction_changed;
  widget_class->query_tooltip = sos_day_ticks_query_tooltip;
  signals[SIGNAL_PICKED]
    = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
sos_day_ticks_init (SosDayTicks *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->ticks = g_array_new (FALSE, FALSE, sizeof (Tick));
  self->shown = g_array_new (FALSE, FALSE, sizeof (Shown));
  g_array_set_clear_func (self->ticks, clear_tick);
  g_array_set_clear_func (self->shown, clear_shown);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  sos_desk_palette_watch (GTK_WIDGET (self), G_CALLBACK (gtk_widget_queue_draw));
}

/* ---- public ---- */

void
sos_day_ticks_set_ticks (SosDayTicks *self, const GArray *ticks, int first, int last)
{
  g_return_if_fail (SOS_IS_DAY_TICKS (self));

  g_array_set_size (self->shown, 0);
  g_array_set_size (self->ticks, 0);
  for (guint i = 0; i < ticks->len; i++)
    {
      const SosDayTick *given = &g_array_index (ticks, SosDayTick, i);
      const Tick tick = { given->day, g_strdup (given->words) };

      g_array_append_val (self->ticks, tick);
    }
  self->first = first;
  self->last = last;
  self->line = 0;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static gboolean
has_tick (SosDayTicks *self, int day)
{
  for (guint i = 0; i < self->ticks->len; i++)
    if (get_tick (self, i)->day == day)
      return TRUE;
  return FALSE;
}

void
sos_day_ticks_set_chosen (SosDayTicks *self, int day)
{
  const gboolean differs = self->chosen != day && (has_tick (self, self->chosen) || has_tick (self, day));

  g_return_if_fail (SOS_IS_DAY_TICKS (self));

  self->chosen = day;
  if (differs)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
}

gboolean
sos_day_ticks_get_shown (SosDayTicks *self, guint i, graphene_rect_t *area, const char **words)
{
  const Shown *shown;

  g_return_val_if_fail (SOS_IS_DAY_TICKS (self), FALSE);

  if (i >= self->shown->len)
    return FALSE;
  shown = &g_array_index (self->shown, Shown, i);
  *area = get_area (self, shown);
  *words = get_tick (self, shown->tick)->words;
  return TRUE;
}
