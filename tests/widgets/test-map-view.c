/* test-map-view.c - the map in its window: keys, names typed, pointer, what is said, what is drawn again and what is not. */
#include "config.h"

#include "hands.h"
#include "maps.h"
#include "sos-map-view-private.h"
#include "sos-widgets.h"

#include <adwaita.h>

#define WIDTH 690
#define HEIGHT 640

typedef struct
{
  GtkWidget *window, *widget;
  SosMapView *view;
  guint n_notified, n_activated;
  int borough;
} Desk;

static void
selected_cb (SosMapView *view, GParamSpec *pspec, Desk *desk)
{
  desk->n_notified++;
}

static void
activated_cb (SosMapView *view, int borough, Desk *desk)
{
  desk->n_activated++;
  desk->borough = borough;
}

/* Laid out in a worker, then painted. */
static void
settle (Desk *desk)
{
  hands_settle (desk->widget);
  while (desk->view->laying != NULL || desk->view->laying_out != 0 || desk->view->painting != NULL)
    g_main_context_iteration (NULL, TRUE);
  hands_settle (desk->widget);
}

static Desk *
desk_new (gboolean tiles)
{
  Desk *desk = g_new0 (Desk, 1);
  SosMapPicture *picture = map_new_usual ();

  desk->widget = sos_map_view_new ();
  desk->view = SOS_MAP_VIEW (desk->widget);
  g_signal_connect (desk->view, "notify::selected", G_CALLBACK (selected_cb), desk);
  g_signal_connect (desk->view, "activated", G_CALLBACK (activated_cb), desk);
  sos_map_view_set_tiles (desk->view, tiles);
  sos_map_view_set_picture (desk->view, picture);
  sos_map_picture_unref (picture);
  desk->window = hands_open (desk->widget, WIDTH, HEIGHT);
  settle (desk);
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

static int
get (Desk *desk)
{
  return sos_map_view_get_selected (desk->view);
}

static const SosBorough *
get_borough (Desk *desk)
{
  return sos_borough_map_get (sos_map_view_get_picture (desk->view)->map, (guint) get (desk));
}

/* Arrows lead to every borough from any. */
static void
test_arrows (gconstpointer tiles)
{
  g_autoptr (Desk) desk = desk_new (GPOINTER_TO_INT (tiles));
  static const guint keys[] = { GDK_KEY_Up, GDK_KEY_Down, GDK_KEY_Left, GDK_KEY_KP_Right };
  g_autoptr (GHashTable) met = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) todo = g_array_new (FALSE, FALSE, sizeof (int));
  int here;

  g_assert_true (hands_press (desk->widget, GDK_KEY_End, 0));
  g_assert_cmpint (get (desk), ==, 32);
  hands_press (desk->widget, GDK_KEY_Home, 0);
  here = get (desk);
  g_assert_cmpint (here, ==, 0);
  g_hash_table_add (met, GINT_TO_POINTER (here));
  g_array_append_val (todo, here);
  for (guint i = 0; i < todo->len; i++)
    for (guint k = 0; k < G_N_ELEMENTS (keys); k++)
      {
        sos_map_view_set_selected (desk->view, g_array_index (todo, int, i));
        hands_press (desk->widget, keys[k], 0);
        here = get (desk);
        if (g_hash_table_add (met, GINT_TO_POINTER (here)))
          g_array_append_val (todo, here);
      }
  g_assert_cmpuint (g_hash_table_size (met), ==, 33);
}

static gboolean
type (Desk *desk, const char *words, GdkModifierType state)
{
  gboolean taken = FALSE;

  for (const char *at = words; *at != '\0'; at++)
    taken = hands_press (desk->widget, gdk_unicode_to_keyval ((guint32) *at), state);
  return taken;
}

static void
test_names (void)
{
  g_autoptr (Desk) desk = desk_new (FALSE);

  g_assert_false (type (desk, "s", GDK_CONTROL_MASK));
  g_assert_cmpint (get (desk), ==, -1);
  g_assert_true (type (desk, "tower h", 0));
  g_assert_cmpstr (get_borough (desk)->name, ==, "Tower Hamlets");
  /* A letter with which no name goes on begins another; one that begins none changes nothing. */
  type (desk, "k", 0);
  g_assert_cmpstr (get_borough (desk)->name, ==, "Kensington and Chelsea");
  type (desk, "ing", 0);
  g_assert_cmpstr (get_borough (desk)->name, ==, "Kingston upon Thames");
  type (desk, "x", 0);
  g_assert_cmpstr (get_borough (desk)->name, ==, "Kingston upon Thames");
}

static void
test_pointer (gconstpointer tiles)
{
  g_autoptr (Desk) desk = desk_new (GPOINTER_TO_INT (tiles));
  double x, y;

  for (int borough = 0; borough < 33; borough++)
    {
      g_assert_true (sos_map_view_find_place (desk->view, borough, &x, &y));
      hands_click (desk->widget, GDK_BUTTON_PRIMARY, 1, x, y);
      g_assert_cmpint (get (desk), ==, borough);
    }
  g_assert_cmpuint (desk->n_notified, ==, 33);
  hands_click (desk->widget, GDK_BUTTON_PRIMARY, 1, WIDTH - 3, HEIGHT - 3);
  g_assert_cmpint (get (desk), ==, 32);
  hands_click (desk->widget, GDK_BUTTON_PRIMARY, 2, x, y);
  g_assert_cmpuint (desk->n_activated, ==, 1);
  g_assert_cmpint (desk->borough, ==, 32);
  hands_press (desk->widget, GDK_KEY_Return, 0);
  g_assert_cmpuint (desk->n_activated, ==, 2);
  g_assert_true (hands_press (desk->widget, GDK_KEY_Escape, 0));
  g_assert_cmpint (get (desk), ==, -1);
  g_assert_false (hands_press (desk->widget, GDK_KEY_Escape, 0));
  g_assert_false (hands_press (desk->widget, GDK_KEY_Return, 0));
}

/* The base is painted once: pointer and choice change outlines alone. Desk, size and figures paint it anew. */
static void
test_kept (void)
{
  g_autoptr (Desk) desk = desk_new (FALSE);
  GdkTexture *base = desk->view->base;
  SosMapPicture *other;
  double x, y;

  g_assert_nonnull (base);
  for (int borough = 0; borough < 33; borough++)
    {
      sos_map_view_find_place (desk->view, borough, &x, &y);
      sos_map_view_point (desk->view, sos_map_view_find_at (desk->view, x, y));
      hands_settle (desk->widget);
      sos_map_view_set_selected (desk->view, borough);
      hands_settle (desk->widget);
      g_assert_true (desk->view->base == base);
    }
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_DARK);
  g_assert_nonnull (desk->view->painting);
  settle (desk);
  g_assert_true (desk->view->base != base);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_LIGHT);
  other = map_new_even ((SosShown){ SOS_SHOWN_FEW }, 0);
  sos_map_view_set_picture (desk->view, other);
  sos_map_picture_unref (other);
  /* What was there before is seen until the worker has done; what it painted is taken as it is. */
  g_assert_nonnull (desk->view->drawing);
  settle (desk);
  g_assert_true (sos_map_drawing_get_picture (desk->view->drawing) == other);
  g_assert_nonnull (desk->view->base);
  g_assert_cmpint (get (desk), ==, 32);
}

/* Of many choices made quickly the last is what is seen; and whatever goes while a worker is busy, goes. */
static void
test_quick (void)
{
  g_autoptr (Desk) desk = desk_new (FALSE);
  SosMapPicture *pictures[6];

  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    {
      pictures[i] = map_new_even ((SosShown){ SOS_SHOWN_NUMBER, i }, i);
      sos_map_view_set_picture (desk->view, pictures[i]);
      sos_map_view_set_tiles (desk->view, i % 2 == 0);
    }
  settle (desk);
  g_assert_true (sos_map_drawing_get_picture (desk->view->drawing) == pictures[5]);
  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    {
      sos_map_view_set_picture (desk->view, pictures[i]);
      sos_map_picture_unref (pictures[i]);
    }
  sos_map_view_set_picture (desk->view, NULL);
  g_assert_null (desk->view->drawing);
  g_assert_null (desk->view->laying);
}

/* What is chosen is seen round its edge, and not where it is not chosen. */
static void
test_seen (void)
{
  g_autoptr (Desk) desk = desk_new (TRUE);
  SosBox box;
  GdkRGBA before, after;

  sos_map_drawing_get_box (desk->view->drawing, map_find ("Lambeth"), &box);
  before = hands_look (desk->widget, (int) box.left, (int) (box.top + box.bottom) / 2);
  sos_map_view_set_selected (desk->view, (int) map_find ("Lambeth"));
  hands_settle (desk->widget);
  after = hands_look (desk->widget, (int) box.left, (int) (box.top + box.bottom) / 2);
  g_assert_false (gdk_rgba_equal (&before, &after));
}

/* Larger, moved and back; never smaller than the whole. */
static void
test_zoom (void)
{
  g_autoptr (Desk) desk = desk_new (FALSE);
  double x, y, x2, y2;

  hands_press (desk->widget, GDK_KEY_minus, 0);
  g_assert_cmpfloat (sos_lens_get_scale (&desk->view->lens), ==, 1);
  for (guint i = 0; i < 20; i++)
    hands_press (desk->widget, GDK_KEY_plus, 0);
  g_assert_cmpfloat (sos_lens_get_scale (&desk->view->lens), ==, SOS_LENS_MOST);
  sos_map_view_set_selected (desk->view, (int) map_find ("Enfield"));
  g_assert_true (sos_map_view_find_place (desk->view, (int) map_find ("Enfield"), &x, &y));
  hands_settle (desk->widget);
  hands_press (desk->widget, GDK_KEY_Down, GDK_CONTROL_MASK);
  sos_map_view_find_place (desk->view, (int) map_find ("Enfield"), &x2, &y2);
  g_assert_cmpfloat (y2, <, y);
  hands_click (desk->widget, GDK_BUTTON_PRIMARY, 1, x2, y2);
  g_assert_cmpint (get (desk), ==, (int) map_find ("Enfield"));
  hands_press (desk->widget, GDK_KEY_0, 0);
  g_assert_cmpfloat (sos_lens_get_scale (&desk->view->lens), ==, 1);
}

static guint
count_names (Desk *desk)
{
  guint n = 0;

  for (guint b = 0; b < 33; b++)
    n += sos_map_drawing_get_label (desk->view->drawing, b) == SOS_MAP_NAME_AND_NUMBER;
  return n;
}

/* Seen larger, boroughs have room for their names, the narrow ones too. */
static void
test_names_come (void)
{
  g_autoptr (Desk) desk = desk_new (FALSE);
  const guint whole = count_names (desk);

  g_assert_cmpuint (whole, <, 33);
  for (guint i = 0; i < 20; i++)
    hands_press (desk->widget, GDK_KEY_plus, 0);
  settle (desk);
  g_assert_cmpuint (count_names (desk), >, whole);
  g_assert_cmpint (sos_map_drawing_get_label (desk->view->drawing, map_find ("Southwark")), ==, SOS_MAP_NAME_AND_NUMBER);
  g_assert_cmpint (sos_map_drawing_get_label (desk->view->drawing, map_find ("Lambeth")), ==, SOS_MAP_NAME_AND_NUMBER);
  hands_press (desk->widget, GDK_KEY_0, 0);
  settle (desk);
  g_assert_cmpuint (count_names (desk), ==, whole);
}

/* Moved where it is larger, it is painted by a worker; till then what was painted before is seen, moved along. */
static void
test_moved (void)
{
  g_autoptr (Desk) desk = desk_new (FALSE);
  GdkTexture *base;
  double x, y, then_x, then_y;

  for (guint i = 0; i < 4; i++)
    hands_press (desk->widget, GDK_KEY_plus, 0);
  settle (desk);
  base = desk->view->base;
  sos_lens_get_origin (&desk->view->base_lens, &x, &y);
  hands_press (desk->widget, GDK_KEY_Down, GDK_CONTROL_MASK);
  g_assert_true (desk->view->base == base);
  g_assert_nonnull (desk->view->painting);
  hands_press (desk->widget, GDK_KEY_Down, GDK_CONTROL_MASK); /* once more while it paints */
  g_assert_true (desk->view->stale);
  settle (desk);
  g_assert_true (desk->view->base != base);
  sos_lens_get_origin (&desk->view->base_lens, &then_x, &then_y);
  g_assert_cmpfloat (then_y, <, y);
  sos_lens_get_origin (&desk->view->lens, &x, &y);
  g_assert_cmpfloat (then_y, ==, y);
}

static void
test_said (void)
{
  g_autoptr (Desk) desk = desk_new (FALSE);

  gtk_test_accessible_assert_role (desk->widget, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (desk->widget, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "No borough chosen");
  sos_map_view_set_selected (desk->view, (int) map_find ("Waltham"));
  gtk_test_accessible_assert_property (desk->widget, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Waltham Forest: 5. Open people by home borough. Beside Enfield, Hackney, Haringey, Newham, Redbridge");
  sos_map_view_set_selected (desk->view, (int) map_find ("Barnet"));
  gtk_test_accessible_assert_property (desk->widget, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Barnet: fewer than 5. Open people by home borough. Beside Brent, Camden, Enfield, Haringey, Harrow");
}

/* No figures, no size, and none again. */
static void
test_empty (void)
{
  GtkWidget *widget = sos_map_view_new ();
  GtkWidget *window = hands_open (widget, 300, 300);
  SosMapPicture *picture = map_new_usual ();

  g_assert_false (hands_press (widget, GDK_KEY_Down, 0));
  sos_map_view_set_picture (SOS_MAP_VIEW (widget), picture);
  sos_map_picture_unref (picture);
  while (SOS_MAP_VIEW (widget)->laying != NULL)
    g_main_context_iteration (NULL, TRUE);
  hands_press (widget, GDK_KEY_Down, 0);
  g_assert_cmpint (sos_map_view_get_selected (SOS_MAP_VIEW (widget)), ==, 0);
  sos_map_view_set_picture (SOS_MAP_VIEW (widget), NULL);
  hands_settle (widget);
  g_assert_cmpint (sos_map_view_get_selected (SOS_MAP_VIEW (widget)), ==, -1);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  sos_widgets_init ();
  g_test_add_data_func ("/map-view/arrows-shapes", GINT_TO_POINTER (FALSE), test_arrows);
  g_test_add_data_func ("/map-view/arrows-tiles", GINT_TO_POINTER (TRUE), test_arrows);
  g_test_add_func ("/map-view/names", test_names);
  g_test_add_data_func ("/map-view/pointer-shapes", GINT_TO_POINTER (FALSE), test_pointer);
  g_test_add_data_func ("/map-view/pointer-tiles", GINT_TO_POINTER (TRUE), test_pointer);
  g_test_add_func ("/map-view/kept", test_kept);
  g_test_add_func ("/map-view/quick", test_quick);
  g_test_add_func ("/map-view/seen", test_seen);
  g_test_add_func ("/map-view/zoom", test_zoom);
  g_test_add_func ("/map-view/names-come", test_names_come);
  g_test_add_func ("/map-view/moved", test_moved);
  g_test_add_func ("/map-view/said", test_said);
  g_test_add_func ("/map-view/empty", test_empty);
  return g_test_run ();
}
