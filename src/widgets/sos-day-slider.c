/* sos-day-slider.c - a day in the life of a family, chosen along its changes. Knows no family. */
#include "config.h"
#include "sos-day-slider.h"

#include <math.h>

#include "sos-clock.h"
#include "sos-day-ticks.h"
#include "sos-template.h"
#include "sos-width-step.h"

#define LEAST_DAYS 30  /* along the slider, also where nothing ever changed */
#define LEAST_STRIP 240 /* pixels of text at 100 %: narrower, the words stand below the slider */
#define GAP 6
#define NEAR 5          /* pixels at which a hand on the slider means the change */

struct _SosDaySlider
{
  GtkWidget parent_instance;

  GtkWidget *strip;
  SosDayTicks *ticks;
  GtkRange *scale;
  GtkWidget *words;
  GtkLabel *day_label;
  GtkStack *today_stack;
  GtkWidget *earlier;
  GtkWidget *later;

  SosDayChanges *changes;
  int day;   /* from today */
  char *iso; /* NULL: today */
  gboolean changing; /* the range, not the day */
};

G_DEFINE_FINAL_TYPE (SosDaySlider, sos_day_slider, GTK_TYPE_WIDGET)

enum
{
  PROP_DAY = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

/* ---- the day ---- */

/* GTK 4.8 hands the words of a value to nobody, so they are the description as well. */
static void
say_day (SosDaySlider *self)
{
  g_autofree char *words = sos_day_changes_dup_spoken (self->changes, self->day);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, words,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}

static void
show_day (SosDaySlider *self)
{
  g_autofree char *weekday = sos_day_changes_dup_shown (self->changes, self->day);

  gtk_label_set_text (self->day_label, weekday);
  gtk_stack_set_visible_child_name (self->today_stack, self->day == 0 ? "today" : "back");
  gtk_widget_set_sensitive (self->earlier, sos_day_changes_find (self->changes, self->day, FALSE) != self->day);
  gtk_widget_set_sensitive (self->later, sos_day_changes_find (self->changes, self->day, TRUE) != self->day);
  sos_day_ticks_set_chosen (self->ticks, self->day);
  say_day (self);
}

static void
take_day (SosDaySlider *self, int day)
{
  g_autofree char *before = self->iso;

  self->day = day;
  self->iso = day != 0 ? sos_day_changes_dup_iso (self->changes, day) : NULL;
  show_day (self);
  if (g_strcmp0 (self->iso, before) != 0)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DAY]);
}

static void
go_to (SosDaySlider *self, int day)
{
  gtk_range_set_value (self->scale, day);
}

static void
value_cb (SosDaySlider *self)
{
  const int day = (int) lround (gtk_range_get_value (self->scale));

  if (day != self->day && !self->changing)
    take_day (self, day);
}

/* ---- hands ---- */

/* A pixel may be a week: near a change, the change is meant. */
static int
snap (SosDaySlider *self, double value)
{
  GtkAdjustment *adjustment = gtk_range_get_adjustment (self->scale);
  const double days = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_lower (adjustment);
  const double pixels = gtk_widget_get_width (GTK_WIDGET (self->ticks)) - 2 * SOS_DAY_TICKS_INSET;
  const int before = sos_day_changes_find (self->changes, (int) floor (value) + 1, FALSE);
  const int after = sos_day_changes_find (self->changes, (int) ceil (value) - 1, TRUE);
  const int near = fabs (before - value) <= fabs (after - value) ? before : after;

  return pixels > 0 && near != self->day && fabs (near - value) * pixels / days <= NEAR ? near : (int) lround (value);
}

static gboolean
change_value_cb (SosDaySlider *self, GtkScrollType scroll, double value, GtkRange *scale)
{
  GtkAdjustment *adjustment = gtk_range_get_adjustment (scale);

  if (scroll != GTK_SCROLL_JUMP)
    return FALSE;
  value = CLAMP (value, gtk_adjustment_get_lower (adjustment), gtk_adjustment_get_upper (adjustment));
  go_to (self, snap (self, value));
  return TRUE;
}

/* 1: to a later day, -1: to an earlier one, 0: it is no page key. */
static int
get_way (GtkScrollType scroll, gboolean reversed)
{
  if (scroll == GTK_SCROLL_PAGE_UP || scroll == GTK_SCROLL_PAGE_BACKWARD)
    return -1;
  if (scroll == GTK_SCROLL_PAGE_DOWN || scroll == GTK_SCROLL_PAGE_FORWARD)
    return 1;
  if (scroll == GTK_SCROLL_PAGE_LEFT || scroll == GTK_SCROLL_PAGE_RIGHT)
    return (scroll == GTK_SCROLL_PAGE_LEFT) == reversed ? 1 : -1;
  return 0;
}

/* Page keys go from change to change, not by a number of days. */
static void
move_slider_cb (SosDaySlider *self, GtkScrollType scroll, GtkRange *scale)
{
  const int way = get_way (scroll, gtk_widget_get_direction (GTK_WIDGET (scale)) == GTK_TEXT_DIR_RTL);

  if (way == 0)
    return;
  g_signal_stop_emission_by_name (scale, "move-slider");
  go_to (self, sos_day_changes_find (self->changes, self->day, way > 0));
}

static void
earlier_cb (SosDaySlider *self)
{
  go_to (self, sos_day_changes_find (self->changes, self->day, FALSE));
}

static void
later_cb (SosDaySlider *self)
{
  go_to (self, sos_day_changes_find (self->changes, self->day, TRUE));
}

/* The button goes away under the hand: the cursor must not go with it. */
static void
today_cb (SosDaySlider *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->scale));
  go_to (self, 0);
}

static void
picked_cb (SosDaySlider *self, int day)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->scale));
  go_to (self, day);
}

/* ---- size ---- */

static int
get_natural_width (GtkWidget *widget)
{
  int natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

static int
get_height (GtkWidget *widget)
{
  int natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

static gboolean
is_stacked (SosDaySlider *self, int width)
{
  const double strip = LEAST_STRIP * sos_text_scale (GTK_WIDGET (self));

  return width >= 0 && width < strip + GAP + get_natural_width (self->words);
}

static void
sos_day_slider_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                        int *minimum_baseline, int *natural_baseline)
{
  SosDaySlider *self = SOS_DAY_SLIDER (widget);
  const int strip = get_height (self->strip), words = get_height (self->words);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = is_stacked (self, for_size) ? strip + words : MAX (strip, words);
      return;
    }
  *minimum = get_natural_width (self->words);
  *natural = *minimum + GAP + (int) (LEAST_STRIP * sos_text_scale (widget));
}

static GtkSizeRequestMode
sos_day_slider_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
sos_day_slider_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SosDaySlider *self = SOS_DAY_SLIDER (widget);
  const gboolean stacked = is_stacked (self, width), reversed = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  const int strip_high = get_height (self->strip), words_wide = get_natural_width (self->words);
  GtkAllocation strip = { 0, 0, width, strip_high }, words = { 0, strip_high, width, height - strip_high };

  if (!stacked)
    {
      strip = (GtkAllocation){ reversed ? words_wide + GAP : 0, height - strip_high, width - words_wide - GAP, strip_high };
      words = (GtkAllocation){ reversed ? 0 : width - words_wide, 0, words_wide, height };
    }
  gtk_widget_size_allocate (self->strip, &strip, -1);
  gtk_widget_size_allocate (self->words, &words, -1);
}

/* ---- class ---- */

static void
sos_day_slider_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_string (value, SOS_DAY_SLIDER (object)->iso);
}

static void
sos_day_slider_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  sos_day_slider_set_day (SOS_DAY_SLIDER (object), g_value_get_string (value));
}

static void
sos_day_slider_dispose (GObject *object)
{
  sos_widget_dispose_template (object, SOS_TYPE_DAY_SLIDER);
  G_OBJECT_CLASS (sos_day_slider_parent_class)->dispose (object);
}

static void
sos_day_slider_finalize (GObject *object)
{
  SosDaySlider *self = SOS_DAY_SLIDER (object);

  g_clear_pointer (&self->changes, sos_day_changes_free);
  g_free (self->iso);
  G_OBJECT_CLASS (sos_day_slider_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stgiles/Sos/ui/sos-day-slider.ui");
  gtk_widget_class_bind_template_child (widget_class, SosDaySlider, strip);
  gtk_widget_class_bind_template_child (widget_class, SosDaySlider, ticks);
  gtk_widget_class_bind_template_child (widget_class, SosDaySlider, scale);
  gtk_widget_class_bind_template_child (widget_class, SosDaySlider, words);
  gtk_widget_class_bind_template_child (widget_class, SosDaySlider, day_label);
  gtk_widget_class_bind_template_child (widget_class, SosDaySlider, today_stack);
  gtk_widget_class_bind_template_child (widget_class, SosDaySlider, earlier);
  gtk_widget_class_bind_template_child (widget_class, SosDaySlider, later);
  gtk_widget_class_bind_template_callback (widget_class, value_cb);
  gtk_widget_class_bind_template_callback (widget_class, change_value_cb);
  gtk_widget_class_bind_template_callback (widget_class, move_slider_cb);
  gtk_widget_class_bind_template_callback (widget_class, earlier_cb);
  gtk_widget_class_bind_template_callback (widget_class, later_cb);
  gtk_widget_class_bind_template_callback (widget_class, today_cb);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
}

static void
sos_day_slider_class_init (SosDaySliderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = sos_day_slider_get_property;
  object_class->set_property = sos_day_slider_set_property;
  object_class->dispose = sos_day_slider_dispose;
  object_class->finalize = sos_day_slider_finalize;
  widget_class->measure = sos_day_slider_measure;
  widget_class->get_request_mode = sos_day_slider_get_request_mode;
  widget_class->size_allocate = sos_day_slider_size_allocate;
  props[PROP_DAY] = g_param_spec_string ("day", NULL, NULL, NULL,
                                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  g_type_ensure (SOS_TYPE_DAY_TICKS);
  bind_template (widget_class);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
sos_day_slider_init (SosDaySlider *self)
{
  g_autofree char *today = sos_clock_dup_today ();

  self->changes = sos_day_changes_new (NULL, today);
  gtk_widget_init_template (GTK_WIDGET (self));
  sos_day_slider_set_changes (self, NULL, today);
}

/* ---- public ---- */

GtkWidget *
sos_day_slider_new (void)
{
  return g_object_new (SOS_TYPE_DAY_SLIDER, NULL);
}

static void
set_ticks (SosDaySlider *self, int first, int last)
{
  g_autoptr (GArray) ticks = g_array_new (FALSE, FALSE, sizeof (SosDayTick));

  for (guint i = 0; i < sos_day_changes_get_n (self->changes); i++)
    {
      const SosDayTick tick = { sos_day_changes_get_day (self->changes, i), sos_day_changes_get_words (self->changes, i) };

      g_array_append_val (ticks, tick);
    }
  sos_day_ticks_set_ticks (self->ticks, ticks, first, last);
}

static void
set_range (SosDaySlider *self)
{
  const guint n = sos_day_changes_get_n (self->changes);
  const int last = n > 0 ? MAX (sos_day_changes_get_day (self->changes, n - 1), 0) : 0;
  const int first = MIN (n > 0 ? sos_day_changes_get_day (self->changes, 0) : 0, last - LEAST_DAYS);

  gtk_adjustment_configure (gtk_range_get_adjustment (self->scale), self->day, first, last, 1, LEAST_DAYS, 0);
  set_ticks (self, first, last);
  gtk_widget_set_sensitive (GTK_WIDGET (self->scale), n > 0);
}

void
sos_day_slider_set_changes (SosDaySlider *self, GPtrArray *changes, const char *today)
{
  g_autofree char *before = NULL;

  g_return_if_fail (SOS_IS_DAY_SLIDER (self));
  g_return_if_fail (sos_date_is_valid (today));

  before = g_strdup (self->iso);
  sos_day_changes_free (self->changes);
  self->changes = sos_day_changes_new (changes, today);
  self->changing = TRUE;
  set_range (self);
  sos_day_slider_set_day (self, before);
  self->changing = FALSE;
  take_day (self, (int) lround (gtk_range_get_value (self->scale)));
}

const char *
sos_day_slider_get_day (SosDaySlider *self)
{
  g_return_val_if_fail (SOS_IS_DAY_SLIDER (self), NULL);

  return self->iso;
}

void
sos_day_slider_set_day (SosDaySlider *self, const char *day)
{
  g_return_if_fail (SOS_IS_DAY_SLIDER (self));

  go_to (self, sos_day_changes_parse (self->changes, day));
}

char *
sos_day_slider_dup_words (SosDaySlider *self)
{
  g_return_val_if_fail (SOS_IS_DAY_SLIDER (self), NULL);

  return sos_day_changes_dup_spoken (self->changes, self->day);
}
