/* test-day-slider.c - a day chosen along changes: keys, buttons, words that never touch, what is heard. */
#include "config.h"

#include "hands.h"
#include "sos-day-ticks.h"
#include "sos-widgets.h"

#include <adwaita.h>
#include <math.h>

#define TODAY "2026-11-23"

typedef struct
{
  const char *date, *words;
} Event;

/* The mock family, out of order, with two on one day and two of which the day is not known. */
static const Event events[] = {
  { "2022-02-25", "Marlon moved in" }, { "2019", "Winston died" },      { "2021-04-20", "Patrick moved out" },
  { "2022-09", "Tiana born" },         { "2025-05-26", "Micah born" },  { "2026-09-14", "Kadeem in two homes" },
  { "2025-05-26", "Ruth moved in" },   { "no date", "never happened" },
};

static const char *const days[] = { "2019-01-01", "2021-04-20", "2022-02-25", "2022-09-01", "2025-05-26", "2026-09-14" };

typedef struct
{
  GtkWidget *window;
  GtkWidget *widget;
  SosDaySlider *slider;
  GtkWidget *scale;
  SosDayTicks *ticks;
  guint n_notified;
} Desk;

static gpointer
find (GtkWidget *root, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child; child = gtk_widget_get_next_sibling (child))
    {
      gpointer found = find (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* The button that says @words to the eye or on a pause of the pointer. */
static GtkWidget *
find_button (GtkWidget *root, const char *words)
{
  if (GTK_IS_BUTTON (root)
      && (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (root)), words) == 0
          || g_strcmp0 (gtk_widget_get_tooltip_text (root), words) == 0))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, words);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
day_cb (SosDaySlider *slider, GParamSpec *pspec, Desk *desk)
{
  desk->n_notified++;
}

static GPtrArray *
make_changes (const Event *given, guint n)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func ((GDestroyNotify) sos_day_change_free);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (changes, sos_day_change_new (given[i].date, given[i].words));
  return changes;
}

static Desk *
desk_new (const Event *given, guint n, int width)
{
  g_autoptr (GPtrArray) changes = make_changes (given, n);
  Desk *desk = g_new0 (Desk, 1);

  desk->widget = sos_day_slider_new ();
  desk->slider = SOS_DAY_SLIDER (desk->widget);
  desk->scale = find (desk->widget, GTK_TYPE_SCALE);
  desk->ticks = find (desk->widget, SOS_TYPE_DAY_TICKS);
  g_signal_connect (desk->slider, "notify::day", G_CALLBACK (day_cb), desk);
  sos_day_slider_set_changes (desk->slider, changes, TODAY);
  desk->window = hands_open (desk->widget, width, 1);
  return desk;
}

static void
desk_free (Desk *desk)
{
  GtkWidget *widget = g_object_ref (desk->widget);

  gtk_window_destroy (GTK_WINDOW (desk->window));
  g_assert_finalize_object (widget);
  g_free (desk);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Desk, desk_free)

static void
assert_day (Desk *desk, const char *day)
{
  g_assert_cmpstr (sos_day_slider_get_day (desk->slider), ==, day);
}

static void
assert_words (Desk *desk, const char *expected)
{
  g_autofree char *words = sos_day_slider_dup_words (desk->slider);

  g_assert_cmpstr (words, ==, expected);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (desk->scale), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, expected);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (desk->scale), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, expected);
}

static void
test_pages (void)
{
  g_autoptr (Desk) desk = desk_new (events, G_N_ELEMENTS (events), 742);

  assert_day (desk, NULL);
  for (guint i = G_N_ELEMENTS (days); i > 0; i--)
    {
      hands_press (desk->scale, GDK_KEY_Page_Up, 0);
      assert_day (desk, days[i - 1]);
    }
  hands_press (desk->scale, GDK_KEY_Page_Up, 0);
  assert_day (desk, days[0]);
  g_assert_cmpuint (desk->n_notified, ==, G_N_ELEMENTS (days));
  for (guint i = 1; i < G_N_ELEMENTS (days); i++)
    {
      hands_press (desk->scale, GDK_KEY_Page_Down, 0);
      assert_day (desk, days[i]);
    }
  hands_press (desk->scale, GDK_KEY_Page_Down, 0);
  assert_day (desk, NULL);
  hands_press (desk->scale, GDK_KEY_Page_Down, 0);
  g_assert_cmpuint (desk->n_notified, ==, 2 * G_N_ELEMENTS (days));
}

static void
test_days (void)
{
  g_autoptr (Desk) desk = desk_new (events, G_N_ELEMENTS (events), 742);

  hands_press (desk->scale, GDK_KEY_Left, 0);
  assert_day (desk, "2026-11-22");
  hands_press (desk->scale, GDK_KEY_Home, 0);
  assert_day (desk, days[0]);
  hands_press (desk->scale, GDK_KEY_Right, 0);
  assert_day (desk, "2019-01-02");
  hands_press (desk->scale, GDK_KEY_End, 0);
  assert_day (desk, NULL);
  g_assert_cmpuint (desk->n_notified, ==, 4);

  sos_day_slider_set_day (desk->slider, "2022-02-25");
  sos_day_slider_set_day (desk->slider, "2022-02-25");
  assert_day (desk, "2022-02-25");
  g_assert_cmpuint (desk->n_notified, ==, 5);
  sos_day_slider_set_day (desk->slider, "1950-01-01");
  assert_day (desk, days[0]);
  sos_day_slider_set_day (desk->slider, "2030-01-01");
  assert_day (desk, NULL);
  sos_day_slider_set_day (desk->slider, days[2]);
  sos_day_slider_set_day (desk->slider, "2022");
  assert_day (desk, NULL);
  sos_day_slider_set_day (desk->slider, TODAY);
  assert_day (desk, NULL);
}

static void
test_words (void)
{
  g_autoptr (Desk) desk = desk_new (events, G_N_ELEMENTS (events), 742);

  assert_words (desk, "23 November 2026, today");
  sos_day_slider_set_day (desk->slider, "2025-05-26");
  assert_words (desk, "26 May 2025, Micah born, Ruth moved in");
  /* Of a day that is not known none is told. */
  sos_day_slider_set_day (desk->slider, "2019-01-01");
  assert_words (desk, "1 January 2019, Winston died (2019)");
  sos_day_slider_set_day (desk->slider, "2022-09-01");
  assert_words (desk, "1 September 2022, Tiana born (September 2022)");
  sos_day_slider_set_day (desk->slider, "2022-09-02");
  assert_words (desk, "2 September 2022");
}

static void
test_buttons (void)
{
  g_autoptr (Desk) desk = desk_new (events, G_N_ELEMENTS (events), 742);
  GtkWidget *earlier = find_button (desk->widget, "Earlier change (Page Up)"), *later = find_button (desk->widget, "Later change (Page Down)");
  GtkWidget *back = find_button (desk->widget, "Back to today");

  g_assert_false (gtk_widget_get_child_visible (gtk_widget_get_parent (back)) && gtk_widget_get_mapped (back));
  g_assert_false (gtk_widget_get_sensitive (later));
  g_signal_emit_by_name (earlier, "clicked");
  assert_day (desk, "2026-09-14");
  hands_settle (desk->window);
  g_assert_true (gtk_widget_get_mapped (back));
  g_assert_true (gtk_widget_get_sensitive (later));
  g_signal_emit_by_name (earlier, "clicked");
  g_signal_emit_by_name (later, "clicked");
  assert_day (desk, "2026-09-14");
  gtk_widget_grab_focus (back);
  g_signal_emit_by_name (back, "clicked");
  assert_day (desk, NULL);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (desk->window)) == desk->scale);
  sos_day_slider_set_day (desk->slider, days[0]);
  g_assert_false (gtk_widget_get_sensitive (earlier));
}

/* ---- planned, none, changed ---- */

static void
test_planned (void)
{
  static const Event planned[] = { { "2025-01-10", "Moved in" }, { "2027-01-08", "Release planned" } };
  g_autoptr (Desk) desk = desk_new (planned, G_N_ELEMENTS (planned), 742);

  assert_day (desk, NULL);
  hands_press (desk->scale, GDK_KEY_End, 0);
  assert_day (desk, "2027-01-08");
  assert_words (desk, "8 January 2027, Release planned");
  hands_press (desk->scale, GDK_KEY_Page_Up, 0);
  assert_day (desk, NULL);
  hands_press (desk->scale, GDK_KEY_Page_Up, 0);
  assert_day (desk, "2025-01-10");
}

static void
test_none (void)
{
  static const Event today[] = { { TODAY, "Moved in" } };
  g_autoptr (Desk) none = desk_new (NULL, 0, 742), one = desk_new (today, 1, 742);

  g_assert_false (gtk_widget_get_sensitive (none->scale));
  assert_words (none, "23 November 2026, today");
  assert_words (one, "23 November 2026, today, Moved in");
  hands_press (one->scale, GDK_KEY_Left, 0);
  assert_day (one, "2026-11-22");
}

/* What is read anew keeps the day; midnight moves today, not the day that was chosen. */
static void
test_changed (void)
{
  g_autoptr (Desk) desk = desk_new (events, G_N_ELEMENTS (events), 742);
  g_autoptr (GPtrArray) fewer = make_changes (events, 3);

  sos_day_slider_set_day (desk->slider, "2022-02-25");
  sos_day_slider_set_changes (desk->slider, fewer, "2026-11-24");
  assert_day (desk, "2022-02-25");
  g_assert_cmpuint (desk->n_notified, ==, 1);
  sos_day_slider_set_day (desk->slider, NULL);
  sos_day_slider_set_changes (desk->slider, fewer, "2026-11-25");
  assert_day (desk, NULL);
  g_assert_cmpuint (desk->n_notified, ==, 2);
  assert_words (desk, "25 November 2026, today");
}

/* ---- places ---- */

static guint
assert_apart (Desk *desk)
{
  const graphene_rect_t all = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (GTK_WIDGET (desk->ticks)),
                                                  (float) gtk_widget_get_height (GTK_WIDGET (desk->ticks)));
  graphene_rect_t one, other;
  const char *words;
  guint n = 0;

  for (; sos_day_ticks_get_shown (desk->ticks, n, &one, &words); n++)
    {
      g_assert_true (graphene_rect_contains_rect (&all, &one));
      graphene_rect_inset (&one, -5, 0);
      for (guint i = 0; i < n; i++)
        {
          sos_day_ticks_get_shown (desk->ticks, i, &other, &words);
          /* Rows touch; beside one another, words do not. */
          if (fabsf (one.origin.y - other.origin.y) < 1)
            g_assert_false (graphene_rect_intersection (&one, &other, NULL));
        }
    }
  return n;
}

static void
assert_apart_at (int width, double text, GtkTextDirection direction)
{
  g_autoptr (Desk) desk = NULL;
  g_autoptr (GArray) many = g_array_new (FALSE, FALSE, sizeof (Event));
  g_autoptr (GPtrArray) dates = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < 60; i++)
    {
      const Event event = { g_strdup_printf ("20%02u-%02u-%02u", 10 + i / 4, 1 + i % 12, 1 + i % 28), events[i % 7].words };

      g_ptr_array_add (dates, (char *) event.date);
      g_array_append_val (many, event);
    }
  gtk_widget_set_default_direction (direction);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (int) (96 * 1024 * text), NULL);
  desk = desk_new ((const Event *) (gpointer) many->data, many->len, width);
  g_assert_cmpuint (assert_apart (desk), >, 0);
  g_assert_cmpint (gtk_widget_get_width (desk->widget), <=, width);
  for (guint i = 0; i < 6; i++)
    {
      graphene_rect_t area;
      const char *words;
      g_autofree char *said = NULL;

      /* The words of the change that is chosen are always there. */
      hands_press (desk->scale, GDK_KEY_Page_Up, 0);
      hands_settle (desk->window);
      assert_apart (desk);
      g_assert_true (sos_day_ticks_get_shown (desk->ticks, 0, &area, &words));
      said = sos_day_slider_dup_words (desk->slider);
      g_assert_true (g_str_has_suffix (said, words));
    }
}

static void
test_apart (void)
{
  static const int widths[] = { 360, 500, 742, 1400 };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      assert_apart_at (widths[i], 1, GTK_TEXT_DIR_LTR);
      assert_apart_at (widths[i], 2, GTK_TEXT_DIR_RTL);
    }
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
}

static GtkWidget *
find_handle (GtkWidget *root)
{
  if (g_strcmp0 (gtk_widget_get_css_name (root), "slider") == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_handle (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* The handle of the slider is under the words of the change that it stands at. */
static void
assert_under (GtkTextDirection direction)
{
  static const Event few[] = {
    { "2010-01-01", "a" }, { "2013-05-05", "b" }, { "2018-08-08", "c" }, { "2021-03-03", "d" }, { "2026-11-23", "e" },
  };
  g_autoptr (Desk) desk = NULL;

  gtk_widget_set_default_direction (direction);
  desk = desk_new (few, G_N_ELEMENTS (few), 742);
  for (guint i = 0; i < G_N_ELEMENTS (few); i++)
    {
      graphene_rect_t area, handle;
      const char *words;

      sos_day_slider_set_day (desk->slider, few[i].date);
      hands_settle (desk->window);
      g_assert_true (sos_day_ticks_get_shown (desk->ticks, 0, &area, &words));
      g_assert_cmpstr (words, ==, few[i].words);
      g_assert_true (gtk_widget_compute_bounds (find_handle (desk->scale), GTK_WIDGET (desk->ticks), &handle));
      g_assert_cmpfloat (fabsf (graphene_rect_get_x (&handle) + graphene_rect_get_width (&handle) / 2
                                - graphene_rect_get_x (&area) - graphene_rect_get_width (&area) / 2), <=, 1.5);
    }
}

static void
test_under (void)
{
  assert_under (GTK_TEXT_DIR_LTR);
  assert_under (GTK_TEXT_DIR_RTL);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* A hand on words means their change. */
static void
test_picked (void)
{
  g_autoptr (Desk) desk = desk_new (events, G_N_ELEMENTS (events), 742);
  graphene_rect_t area;
  const char *words = NULL;

  for (guint i = 0; g_strcmp0 (words, "Patrick moved out") != 0; i++)
    g_assert_true (sos_day_ticks_get_shown (desk->ticks, i, &area, &words));
  hands_click (GTK_WIDGET (desk->ticks), GDK_BUTTON_PRIMARY, 1, area.origin.x + 2, area.origin.y + 2);
  assert_day (desk, "2021-04-20");
}

/* The handle is drawn to some days from today. */
static void
draw_to (Desk *desk, double day)
{
  gboolean used = FALSE;

  g_signal_emit_by_name (desk->scale, "change-value", GTK_SCROLL_JUMP, day, &used);
  g_assert_true (used);
}

/* Near a change, the change is meant; between two, the day. */
static void
test_drawn (void)
{
  g_autoptr (Desk) desk = desk_new (events, G_N_ELEMENTS (events), 742);

  draw_to (desk, -69);
  assert_day (desk, "2026-09-14");
  draw_to (desk, -1000);
  assert_day (desk, "2024-02-27");
  draw_to (desk, -4);
  assert_day (desk, NULL);
  draw_to (desk, -1e6);
  assert_day (desk, days[0]);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv);
  adw_init ();
  sos_widgets_init ();
  g_test_add_func ("/day-slider/pages", test_pages);
  g_test_add_func ("/day-slider/days", test_days);
  g_test_add_func ("/day-slider/words", test_words);
  g_test_add_func ("/day-slider/buttons", test_buttons);
  g_test_add_func ("/day-slider/planned", test_planned);
  g_test_add_func ("/day-slider/none", test_none);
  g_test_add_func ("/day-slider/changed", test_changed);
  g_test_add_func ("/day-slider/apart", test_apart);
  g_test_add_func ("/day-slider/under", test_under);
  g_test_add_func ("/day-slider/picked", test_picked);
  g_test_add_func ("/day-slider/drawn", test_drawn);
  return g_test_run ();
}
