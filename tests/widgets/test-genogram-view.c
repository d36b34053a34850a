/* test-genogram-view.c - a family in its drawing: keys, pointer, what is said and seen, and what comes late. */
#include "config.h"

#include "families.h"
#include "hands.h"
#include "sos-genogram-view-private.h"
#include "sos-member-words.h"
#include "sos-widgets.h"

#include <adwaita.h>
#include <math.h>
#include <string.h>

#define WIDTH 742
#define HEIGHT 372
#define LARGE 120 /* people: laid out beside the main loop */

typedef struct
{
  GtkWidget *window;
  GtkWidget *widget;
  SosGenogramView *view;
  guint n_notified, n_activated, n_menus;
  int place; /* of the last signal */
  GdkRectangle at;
} Desk;

static void
selected_cb (SosGenogramView *view, GParamSpec *pspec, Desk *desk)
{
  desk->n_notified++;
}

static void
activated_cb (SosGenogramView *view, int place, Desk *desk)
{
  desk->n_activated++;
  desk->place = place;
}

static void
menu_cb (SosGenogramView *view, int place, const GdkRectangle *at, Desk *desk)
{
  desk->n_menus++;
  desk->place = place;
  desk->at = *at;
}

static void
wait_for_drawing (Desk *desk)
{
  while (sos_genogram_view_get_busy (desk->view))
    g_main_context_iteration (NULL, TRUE);
}

static Desk *
desk_new (SosFamily *family)
{
  Desk *desk = g_new0 (Desk, 1);

  desk->widget = sos_genogram_view_new ();
  desk->view = SOS_GENOGRAM_VIEW (desk->widget);
  g_signal_connect (desk->view, "notify::selected", G_CALLBACK (selected_cb), desk);
  g_signal_connect (desk->view, "activated", G_CALLBACK (activated_cb), desk);
  g_signal_connect (desk->view, "menu", G_CALLBACK (menu_cb), desk);
  sos_genogram_view_set_family (desk->view, family, FALSE);
  desk->window = hands_open (desk->widget, WIDTH, HEIGHT);
  wait_for_drawing (desk);
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

static guint
count (Desk *desk)
{
  return sos_genogram_view_get_family (desk->view)->members->len;
}

static int
get_selected (Desk *desk)
{
  return sos_genogram_view_get_selected (desk->view);
}

static void
find_middle (Desk *desk, int place, double *x, double *y)
{
  GdkRectangle area;

  g_assert_true (sos_genogram_view_get_area (desk->view, place, &area));
  *x = area.x + area.width / 2.0;
  *y = area.y + area.height / 2.0;
}

static int
find_plain (SosFamily *family)
{
  for (guint i = 0; i < family->members->len; i++)
    if (sos_family_get_member (family, i)->seen == SOS_SEEN_PLAIN)
      return (int) i;
  return -1;
}

static int
find_name (SosFamily *family, const char *name)
{
  for (guint i = 0; i < family->members->len; i++)
    if (g_strcmp0 (sos_family_get_member (family, i)->name, name) == 0)
      return (int) i;
  g_assert_not_reached ();
}

/* ---- keys ---- */

/* Everybody, by one key alone, each seen in the window as they are reached, there and back. */
static void
walk_all (SosFamily *family)
{
  g_autoptr (Desk) desk = desk_new (family);
  g_autoptr (GHashTable) met = g_hash_table_new (NULL, NULL);
  const guint n = count (desk);
  double x, y;

  hands_press (desk->widget, GDK_KEY_Home, 0);
  for (guint i = 0; i < n; i++)
    {
      find_middle (desk, get_selected (desk), &x, &y);
      g_assert_true (x > 0 && x < WIDTH && y > 0 && y < HEIGHT);
      g_hash_table_add (met, GINT_TO_POINTER (get_selected (desk)));
      g_assert_true (hands_press (desk->widget, GDK_KEY_Right, 0));
    }
  g_assert_cmpuint (g_hash_table_size (met), ==, n);
  g_assert_cmpuint (desk->n_notified, ==, n);
  hands_press (desk->widget, GDK_KEY_End, 0);
  for (guint i = 1; i < n; i++)
    hands_press (desk->widget, GDK_KEY_KP_Left, 0);
  g_assert_cmpuint (desk->n_notified, ==, 2 * n - 1);
}

static void
test_walk (void)
{
  g_autoptr (SosFamily) okafor = family_new_okafor (), usual = family_new_usual (), everything = family_new_everything ();

  walk_all (okafor);
  walk_all (usual);
  walk_all (everything);
  for (guint32 seed = 0; seed < 4; seed++)
    {
      g_autoptr (SosFamily) likely = family_new_likely (seed, 9 + 8 * seed), wild = family_new_wild (seed, 24);

      walk_all (likely);
      walk_all (wild);
    }
}

static void
test_keys (void)
{
  g_autoptr (SosFamily) family = family_new_okafor ();
  g_autoptr (Desk) desk = desk_new (family);
  const int kadeem = find_name (family, "Kadeem"), denise = find_name (family, "Denise");
  GdkRectangle area;

  /* Nobody is chosen: there is nothing to open, no menu, and Escape is somebody else’s. */
  g_assert_false (hands_press (desk->widget, GDK_KEY_Return, 0));
  g_assert_false (hands_press (desk->widget, GDK_KEY_Menu, 0));
  g_assert_false (hands_press (desk->widget, GDK_KEY_Escape, 0));

  g_assert_true (hands_press (desk->widget, GDK_KEY_Down, 0));
  g_assert_cmpint (get_selected (desk), ==, kadeem);
  g_assert_true (hands_press (desk->widget, GDK_KEY_Up, 0));
  g_assert_cmpint (get_selected (desk), ==, denise);
  g_assert_true (hands_press (desk->widget, GDK_KEY_Return, 0));
  g_assert_true (desk->n_activated == 1 && desk->place == denise);
  g_assert_true (hands_press (desk->widget, GDK_KEY_F10, GDK_SHIFT_MASK));
  g_assert_true (hands_press (desk->widget, GDK_KEY_Menu, 0));
  g_assert_true (desk->n_menus == 2 && desk->place == denise);
  sos_genogram_view_get_area (desk->view, denise, &area);
  g_assert_true (gdk_rectangle_equal (&area, &desk->at));
  g_assert_true (hands_press (desk->widget, GDK_KEY_Escape, 0));
  g_assert_cmpint (get_selected (desk), ==, -1);
}

static void
test_letters (void)
{
  g_autoptr (SosFamily) family = family_new_okafor ();
  g_autoptr (Desk) desk = desk_new (family);
  const int patrick = find_name (family, "Patrick"), marlon = find_name (family, "Marlon"), micah = find_name (family, "Micah");
  const char first[] = { FAMILY_CANARY[0], '\0' };

  g_assert_true (hands_press (desk->widget, GDK_KEY_p, 0));
  g_assert_cmpint (get_selected (desk), ==, patrick);
  g_assert_true (hands_press (desk->widget, GDK_KEY_M, GDK_SHIFT_MASK));
  g_assert_cmpint (get_selected (desk), ==, marlon);
  g_assert_true (hands_press (desk->widget, GDK_KEY_m, 0));
  g_assert_cmpint (get_selected (desk), ==, micah);
  g_assert_true (hands_press (desk->widget, GDK_KEY_m, 0));
  g_assert_cmpint (get_selected (desk), ==, marlon);
  /* The name of somebody not shown is not found, and a shortcut is no letter. */
  g_assert_false (hands_press (desk->widget, gdk_unicode_to_keyval ((guint32) g_ascii_tolower (first[0])), 0));
  g_assert_false (hands_press (desk->widget, GDK_KEY_p, GDK_CONTROL_MASK));
  g_assert_cmpint (get_selected (desk), ==, marlon);
}

static void
test_empty (void)
{
  g_autoptr (SosFamily) nobody = sos_family_new (), family = family_new_usual ();
  g_autoptr (Desk) desk = desk_new (NULL);

  for (guint i = 0; i < 2; i++)
    {
      g_assert_false (hands_press (desk->widget, GDK_KEY_Right, 0));
      g_assert_false (hands_press (desk->widget, GDK_KEY_Home, 0));
      g_assert_false (hands_press (desk->widget, GDK_KEY_a, 0));
      g_assert_false (hands_scroll (desk->widget, 0, 1));
      hands_click (desk->widget, GDK_BUTTON_PRIMARY, 1, 100, 100);
      hands_look (desk->widget, 1, 1);
      sos_genogram_view_set_family (desk->view, nobody, FALSE);
    }
  sos_genogram_view_set_family (desk->view, family, TRUE);
  g_assert_true (hands_press (desk->widget, GDK_KEY_Right, 0));
  sos_genogram_view_set_family (desk->view, NULL, FALSE);
  g_assert_cmpint (get_selected (desk), ==, -1);
}

/* ---- pointer ---- */

static void
test_pointer (void)
{
  g_autoptr (SosFamily) family = family_new_okafor ();
  g_autoptr (Desk) desk = desk_new (family);
  double x, y;

  for (int place = 0; place < (int) count (desk); place++)
    {
      find_middle (desk, place, &x, &y);
      hands_click (desk->widget, GDK_BUTTON_PRIMARY, 1, x, y);
      g_assert_cmpint (get_selected (desk), ==, place);
      g_assert_cmpuint (desk->n_activated, ==, (guint) place);
      hands_click (desk->widget, GDK_BUTTON_PRIMARY, 2, x, y);
      g_assert_true (desk->n_activated == (guint) place + 1 && desk->place == place);
      hands_click (desk->widget, GDK_BUTTON_SECONDARY, 1, x + 3, y);
      g_assert_true (desk->n_menus == (guint) place + 1 && desk->place == place && desk->at.x == (int) (x + 3));
    }
  /* Empty ground. */
  hands_click (desk->widget, GDK_BUTTON_PRIMARY, 1, 2, HEIGHT / 2.0);
  hands_click (desk->widget, GDK_BUTTON_SECONDARY, 1, 2, HEIGHT / 2.0);
  g_assert_cmpint (get_selected (desk), ==, (int) count (desk) - 1);
  g_assert_cmpuint (desk->n_menus, ==, count (desk));
}

static void
test_move (void)
{
  g_autoptr (SosFamily) family = family_new_likely (3, 30);
  g_autoptr (Desk) desk = desk_new (family);
  const int place = find_plain (family) >= 0 ? find_plain (family) : 0;
  double x, y, moved_x, moved_y;

  sos_genogram_view_set_selected (desk->view, place);
  hands_press (desk->widget, GDK_KEY_plus, 0);
  hands_press (desk->widget, GDK_KEY_plus, 0);
  sos_genogram_view_set_selected (desk->view, place);
  find_middle (desk, place, &x, &y);
  /* Towards the middle, so that no edge stops it. */
  hands_drag (desk->widget, x < WIDTH / 2.0 ? 50 : -50, 0);
  find_middle (desk, place, &moved_x, &moved_y);
  g_assert_cmpfloat (fabs (moved_x - x), >=, 10);
  hands_press (desk->widget, GDK_KEY_0, 0);
  g_assert_false (hands_scroll (desk->widget, 3, 0));
  g_assert_false (hands_scroll (desk->widget, 0, 3));
}

/* ---- fit ---- */

static void
assert_whole (Desk *desk)
{
  const SosBox all = sos_lens_get_box (&desk->view->lens, &desk->view->lens.extents);

  g_assert_true (all.left >= -1 && all.top >= -1 && all.right <= desk->view->lens.width + 1
                 && all.bottom <= desk->view->lens.height + 1);
}

static void
test_fit (void)
{
  g_autoptr (SosFamily) okafor = family_new_okafor (), usual = family_new_usual (), large = family_new_likely (9, LARGE);
  g_autoptr (Desk) desk = desk_new (okafor);
  SosLens *lens = &desk->view->lens;

  /* The family that the drawing was designed with, in the room it was designed for, is as large as it can be. */
  g_assert_cmpfloat (lens->zoom, ==, 1);
  assert_whole (desk);
  sos_genogram_view_set_family (desk->view, usual, FALSE);
  assert_whole (desk);
  for (guint i = 0; i < 30; i++)
    hands_press (desk->widget, GDK_KEY_plus, 0);
  g_assert_cmpfloat (lens->zoom, ==, SOS_LENS_MOST);
  for (guint i = 0; i < 60; i++)
    hands_press (desk->widget, GDK_KEY_minus, 0);
  g_assert_cmpfloat (lens->zoom, ==, sos_lens_get_least (lens));
  gtk_widget_activate_action (desk->widget, "drawing.zoom-in", NULL);
  g_assert_cmpfloat (lens->zoom, >, sos_lens_get_least (lens));

  /* Another family is another look; nothing is made too small to read, but all of it can be seen. */
  sos_genogram_view_set_family (desk->view, large, FALSE);
  wait_for_drawing (desk);
  g_assert_cmpfloat (lens->zoom, ==, SOS_LENS_READABLE);
  gtk_widget_activate_action (desk->widget, "drawing.fit", NULL);
  assert_whole (desk);
  hands_look (desk->widget, 1, 1);
}

static void
set_text (double scale)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (int) (96 * 1024 * scale), NULL);
}

static void
test_large_text (void)
{
  g_autoptr (SosFamily) family = family_new_okafor ();
  g_autoptr (Desk) desk = desk_new (family);
  GdkRectangle usual, large;

  sos_genogram_view_get_area (desk->view, 0, &usual);
  set_text (2);
  hands_settle (desk->window);
  sos_genogram_view_get_area (desk->view, 0, &large);
  g_assert_cmpint (large.width, >=, (int) (usual.width * 2 * SOS_LENS_READABLE) - 1);
  set_text (1);
  hands_settle (desk->window);
  sos_genogram_view_get_area (desk->view, 0, &large);
  g_assert_cmpint (large.width, ==, usual.width);
}

/* ---- another day, another family ---- */

static void
test_keep (void)
{
  g_autoptr (SosFamily) family = family_new_okafor (), again = family_new_without (family, -1);
  g_autoptr (SosFamily) fewer = family_new_without (family, 0);
  g_autoptr (Desk) desk = desk_new (family);
  const int tiana = find_name (family, "Tiana");
  double x, y, then_x, then_y;

  sos_genogram_view_set_selected (desk->view, tiana);
  for (guint i = 0; i < 4; i++)
    hands_press (desk->widget, GDK_KEY_plus, 0);
  sos_genogram_view_set_selected (desk->view, tiana);
  find_middle (desk, tiana, &x, &y);
  sos_family_get_member (again, 0)->absent = TRUE;
  sos_genogram_view_set_family (desk->view, again, TRUE);
  g_assert_cmpint (get_selected (desk), ==, tiana);
  find_middle (desk, tiana, &then_x, &then_y);
  g_assert_true (fabs (then_x - x) <= 2 && fabs (then_y - y) <= 2);
  g_assert_cmpint (desk->view->lens.mode, ==, SOS_LENS_OWN);

  /* By who they are, not by their place. */
  sos_genogram_view_set_family (desk->view, fewer, TRUE);
  g_assert_cmpint (get_selected (desk), ==, find_name (fewer, "Tiana"));
  g_assert_cmpint (get_selected (desk), !=, tiana);
  sos_genogram_view_set_selected (desk->view, 0);
  sos_genogram_view_set_family (desk->view, family, FALSE);
  g_assert_cmpint (desk->view->lens.mode, ==, SOS_LENS_FIT);
}

/* Another day changes nobody’s place from left to right, whole families of generations at a time. */
static void
test_keep_order (void)
{
  for (guint32 seed = 0; seed < 5; seed++)
    {
      g_autoptr (SosFamily) family = family_new_likely (seed, 25), fewer = family_new_without (family, 12);
      g_autoptr (Desk) desk = desk_new (family);
      g_autoptr (GArray) before = g_array_copy (desk->view->order);
      guint next = 0;

      sos_genogram_view_set_family (desk->view, fewer, TRUE);
      sos_genogram_view_set_family (desk->view, family, TRUE);
      for (guint i = 0; i < before->len; i++)
        next += g_array_index (before, guint, i) == g_array_index (desk->view->order, guint, i);
      /* Whoever was away may come back to another place. */
      g_assert_cmpuint (next, >=, before->len - 8);
    }
}

static SosFamily *
get_drawn (Desk *desk)
{
  return sos_genogram_get_family (desk->view->genogram);
}

static void
test_late (void)
{
  g_autoptr (SosFamily) small = family_new_okafor (), large = family_new_likely (1, LARGE), other = family_new_likely (2, LARGE);
  g_autoptr (Desk) desk = desk_new (small);
  GdkRectangle area;

  /* The drawing of before stays until the new one is there; who is chosen meanwhile is of the new one. */
  sos_genogram_view_set_family (desk->view, large, FALSE);
  g_assert_true (sos_genogram_view_get_busy (desk->view));
  g_assert_true (get_drawn (desk) == small);
  sos_genogram_view_set_selected (desk->view, LARGE - 1);
  hands_look (desk->widget, 1, 1);
  wait_for_drawing (desk);
  g_assert_true (get_drawn (desk) == large);
  g_assert_cmpint (get_selected (desk), ==, LARGE - 1);
  g_assert_true (sos_genogram_view_get_area (desk->view, LARGE - 1, &area));

  /* An answer that is not asked for any more is dropped. */
  sos_genogram_view_set_family (desk->view, other, FALSE);
  g_assert_true (sos_genogram_view_get_busy (desk->view));
  sos_genogram_view_set_family (desk->view, small, FALSE);
  g_assert_true (get_drawn (desk) == small);
  wait_for_drawing (desk);
  g_assert_true (get_drawn (desk) == small);

  /* Of what is asked while another is under way, the last is drawn. */
  sos_genogram_view_set_family (desk->view, other, FALSE);
  sos_genogram_view_set_family (desk->view, small, FALSE);
  sos_genogram_view_set_family (desk->view, large, TRUE);
  wait_for_drawing (desk);
  g_assert_true (get_drawn (desk) == large);

  /* Nor is anything laid out where there is no family any more. */
  sos_genogram_view_set_family (desk->view, other, FALSE);
  g_assert_true (sos_genogram_view_get_busy (desk->view));
  sos_genogram_view_set_family (desk->view, NULL, FALSE);
  wait_for_drawing (desk);
  g_assert_null (desk->view->genogram);
}

static void
gone_cb (gpointer data, GObject *view)
{
  *(gboolean *) data = TRUE;
}

/* The window is closed while a family is being laid out. */
static void
test_gone (void)
{
  g_autoptr (SosFamily) large = family_new_likely (1, LARGE);
  GtkWidget *view = sos_genogram_view_new (), *window = hands_open (view, WIDTH, HEIGHT);
  gboolean gone = FALSE;

  g_object_weak_ref (G_OBJECT (view), gone_cb, &gone);
  sos_genogram_view_set_family (SOS_GENOGRAM_VIEW (view), large, FALSE);
  g_assert_true (sos_genogram_view_get_busy (SOS_GENOGRAM_VIEW (view)));
  gtk_window_destroy (GTK_WINDOW (window));
  while (!gone)
    g_main_context_iteration (NULL, TRUE);
}

/* ---- what is said and seen ---- */

static void
assert_said (Desk *desk, const char *words)
{
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (desk->widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words);
}

static void
test_words (void)
{
  g_autoptr (SosFamily) family = family_new_everything ();
  g_autoptr (Desk) desk = desk_new (family);
  const int plain = find_plain (family), tunde = find_name (family, "Tunde");
  g_autofree char *tip = sos_member_words_dup_tip (sos_family_get_member (family, (guint) plain));
  g_autofree char *alert = sos_member_words_dup_tip (sos_family_get_member (family, (guint) tunde));

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (desk->widget), GTK_ACCESSIBLE_ROLE_IMG);
  assert_said (desk, "Nobody chosen");
  sos_genogram_view_set_selected (desk->view, tunde);
  assert_said (desk, "Tunde, 14, gang conflict");
  sos_genogram_view_set_selected (desk->view, find_name (family, "Mr Ellis"));
  assert_said (desk, "Mr Ellis, about 60, lodger");
  sos_genogram_view_set_selected (desk->view, find_name (family, "Dawn"));
  assert_said (desk, "Dawn, 31, died, 1985–2016");
  sos_genogram_view_set_selected (desk->view, plain);
  assert_said (desk, "Restricted");
  g_assert_cmpstr (tip, ==, "Restricted");
  g_assert_cmpstr (alert, ==, "Tunde\ngang conflict");
}

static void
test_look (void)
{
  g_autoptr (SosFamily) family = family_new_okafor ();
  g_autoptr (Desk) desk = desk_new (family);
  AdwStyleManager *style = adw_style_manager_get_default ();
  GskRenderNode *drawing;
  GdkRectangle area;

  sos_genogram_view_get_area (desk->view, 0, &area);
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_FORCE_LIGHT);
  hands_settle (desk->window);
  g_assert_cmpfloat (hands_look (desk->widget, area.x + 10, area.y + area.height / 2).green, >, 0.9);
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_FORCE_DARK);
  hands_settle (desk->window);
  g_assert_cmpfloat (hands_look (desk->widget, area.x + 10, area.y + area.height / 2).green, <, 0.3);
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_DEFAULT);
  hands_settle (desk->window);

  /* Another choice draws nothing again but its ring. */
  hands_look (desk->widget, 1, 1);
  drawing = desk->view->node;
  g_assert_nonnull (drawing);
  sos_genogram_view_set_selected (desk->view, 0);
  hands_look (desk->widget, 1, 1);
  g_assert_true (desk->view->node == drawing);
  hands_press (desk->widget, GDK_KEY_plus, 0);
  hands_look (desk->widget, 1, 1);
  g_assert_true (desk->view->node != drawing);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv);
  adw_init ();
  sos_widgets_init ();
  g_test_add_func ("/genogram-view/walk", test_walk);
  g_test_add_func ("/genogram-view/keys", test_keys);
  g_test_add_func ("/genogram-view/letters", test_letters);
  g_test_add_func ("/genogram-view/empty", test_empty);
  g_test_add_func ("/genogram-view/pointer", test_pointer);
  g_test_add_func ("/genogram-view/move", test_move);
  g_test_add_func ("/genogram-view/fit", test_fit);
  g_test_add_func ("/genogram-view/large-text", test_large_text);
  g_test_add_func ("/genogram-view/keep", test_keep);
  g_test_add_func ("/genogram-view/keep-order", test_keep_order);
  g_test_add_func ("/genogram-view/late", test_late);
  g_test_add_func ("/genogram-view/gone", test_gone);
  g_test_add_func ("/genogram-view/words", test_words);
  g_test_add_func ("/genogram-view/look", test_look);
  return g_test_run ();
}
