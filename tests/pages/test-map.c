/* test-map.c - the map over a real office: two ways to see the same figures, one choice, the gap. */
#include "config.h"
#include "hands.h"
#include "map-desk.h"
#include "map-office.h"

#include "sos-map-out.h"
#include "sos-map-page.h"
#include "sos-records.h"

#include <glib/gstdio.h>
#include <string.h>

/* ---- tests ---- */

/* X2: four are "<5" in both, and a second one is hidden so that the total tells nothing. */
static void
test_x2 (void)
{
  g_autoptr (Desk) desk = map_desk_show (map_office_x2 ());

  map_desk_assert_says (desk, "Lambeth|5+|0|0|");
  map_desk_assert_says (desk, "Southwark|8|0|0|");
  map_desk_assert_says (desk, "Camden|<5|0|0|");
  map_desk_assert_says (desk, "Together|24|0|0|0|");
  g_assert_cmpint (map_desk_get_drawn (desk, CAMDEN).kind, ==, SOS_SHOWN_FEW);
  g_assert_cmpint (map_desk_get_drawn (desk, LAMBETH).kind, ==, SOS_SHOWN_HIDDEN);
  g_assert_cmpuint (map_desk_get_drawn (desk, SOUTHWARK).number, ==, 8);
  map_desk_assert_says (desk, "Contains Ordnance Survey data © Crown copyright and database right 2015");
  map_desk_assert_says (desk, "As of 23 November 2026");
  g_assert_cmpstr (sos_page_get_foot (SOS_PAGE (desk->page)), ==, "24 people");
}

/* One choice for both ways, and it leads to the people. */
static void
test_selection (void)
{
  g_autoptr (Desk) desk = map_desk_show (map_office_x2 ());
  const SosBoroughMap *map = sos_map_view_get_picture (map_desk_get_map (desk))->map;

  sos_map_view_set_selected (map_desk_get_map (desk), sos_borough_map_find (map, LAMBETH));
  g_assert_cmpstr (sos_map_table_get_selected (map_desk_get_table (desk)), ==, LAMBETH);
  map_desk_assert_says (desk, "5+: SOS core casework 5+");
  sos_map_table_set_selected (map_desk_get_table (desk), CAMDEN);
  g_assert_cmpint (sos_map_view_get_selected (map_desk_get_map (desk)), ==, sos_borough_map_find (map, CAMDEN));
  map_desk_assert_says (desk, "beside City of London, Barnet");
  g_signal_emit_by_name (map_desk_get_map (desk), "activated", sos_borough_map_find (map, CAMDEN));
  g_assert_cmpstr (map_desk_opened, ==, CAMDEN);
  g_assert_cmpstr (map_desk_opened_service, ==, "");
  map_desk_choose (desk, "service", "SOS");
  g_assert_cmpstr (sos_map_table_get_selected (map_desk_get_table (desk)), ==, CAMDEN);
  desk_act (desk->page, "page.people", NULL);
  g_assert_cmpstr (map_desk_opened_service, ==, "SOS");
  g_assert_cmpstr (map_desk_opened_status, ==, "WORKED_WITH"); /* those who are counted, and none who wait */
  map_desk_choose (desk, "layer", "gap");
  desk_act (desk->page, "page.people", NULL);
  g_assert_cmpstr (map_desk_opened_status, ==, "WAITING");
  /* What is no borough is no place to live in, and has no list. */
  sos_map_table_set_selected (map_desk_get_table (desk), "WITHHELD");
  g_assert_cmpint (sos_map_view_get_selected (map_desk_get_map (desk)), ==, -1);
  g_assert_cmpstr (sos_map_table_get_selected (map_desk_get_table (desk)), ==, "WITHHELD");
  g_clear_pointer (&map_desk_opened, g_free);
  gtk_widget_activate_action (desk->page, "page.people", NULL);
  g_assert_null (map_desk_opened);
  sos_map_view_set_selected (map_desk_get_map (desk), 0);
  sos_map_view_set_selected (map_desk_get_map (desk), -1);
  g_assert_null (sos_map_table_get_selected (map_desk_get_table (desk)));
}

/* What is not offered says why, and shows nothing of it. */
static void
test_refused (void)
{
  g_autoptr (Desk) desk = map_desk_show (map_office_x2 ());
  GtkWidget *remark = desk_find_id (desk->page, GTK_TYPE_LABEL, "remark");

  g_assert_false (gtk_widget_get_visible (remark));
  for (guint i = 0; i < 3; i++)
    map_work_with (desk->office, map_add_person (desk->office, "Ola Sample", LAMBETH), "SOS");
  map_desk_choose (desk, "service", "SOS");
  map_desk_choose (desk, "layer", "waiting");
  g_assert_true (gtk_widget_get_visible (remark));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (remark)), ==, "There is nobody to count here, in no borough, in this quarter.");
  map_wait_for (desk->office, map_add_person (desk->office, "Ola Sample", LAMBETH), "SOS");
  desk_wait_words (desk, "Too few people");
  g_assert_cmpint (map_desk_get_drawn (desk, LAMBETH).kind, ==, SOS_SHOWN_NOTHING);
  map_desk_assert_says (desk, "Lambeth|5+|…||0|");
}

static void
test_words_for_nothing (void)
{
  g_autoptr (Desk) desk = map_desk_show (office_new ());
  GtkWidget *remark = desk_find_id (desk->page, GTK_TYPE_LABEL, "remark");

  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (remark)), ==, "There is nobody to count here, in no borough, in this quarter.");
  /* The office changes while the page is looked at. */
  map_add_many (desk->office, 7, CAMDEN);
  desk_wait_words (desk, "All who are counted are in one borough: Camden.");
  map_desk_assert_says (desk, "Camden|7|0|0|");
}

/* Three in each of ten boroughs: everybody is there, and no borough may show how many. */
static void
test_all_hidden (void)
{
  Office *office = office_new ();
  g_autoptr (Desk) desk = NULL;

  for (guint i = 2; i < 12; i++)
    {
      g_autofree char *code = g_strdup_printf ("E090000%02u", i);

      map_add_many (office, 3, code);
    }
  desk = map_desk_show (office);
  map_desk_assert_says (desk, "Each borough has fewer than five people");
  map_desk_assert_says (desk, "Camden|<5|0|0|");
  map_desk_assert_says (desk, "Bromley|<5|0|0|");
  map_desk_assert_says (desk, "Lambeth|0|0|0|");
  map_desk_assert_says (desk, "Together|30|0|0|");
}

static void
ask_gap (Desk *desk)
{
  desk_act (desk->page, "page.gap", NULL);
  desk_settle (desk);
}

/* The answer stands first in the table, under the cursor. Asked again and again: no group, nothing on offer, no team; a team there takes that
 * last away. */
static void
test_gap (void)
{
  Office *office = map_office_x2 ();
  g_autoptr (Desk) desk = NULL;

  office_set (office, SOS_TYPE_TEAM, office->team, "borough", SOUTHWARK);
  for (guint i = 0; i < 6; i++)
    {
      map_wait_for (office, map_add_person (office, "Ola Sample", CAMDEN), "SOS");
      map_wait_for (office, map_add_person (office, "Ola Sample", SOUTHWARK), "SOS");
    }
  desk = map_desk_show (office);
  ask_gap (desk);
  map_desk_assert_says (desk, "Camden|6|6|6|6|"); /* no group, no offer, no team, waiting */
  map_desk_assert_says (desk, "Southwark|6|6|0|6|");
  g_assert_cmpstr (sos_page_get_foot (SOS_PAGE (desk->page)), ==, "2 boroughs: nothing on offer in 2, no team in 1");
  ask_gap (desk);
  g_assert_cmpuint (map_desk_get_drawn (desk, CAMDEN).number, ==, 6);
  g_assert_cmpuint (map_desk_get_drawn (desk, SOUTHWARK).number, ==, 6);
  ask_gap (desk);
  g_assert_cmpstr (sos_map_table_get_selected (map_desk_get_table (desk)), ==, CAMDEN);
  g_assert_nonnull (gtk_window_get_focus (desk->window));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (desk->window), GTK_WIDGET (map_desk_get_table (desk))));
  g_assert_cmpuint (map_desk_get_drawn (desk, CAMDEN).number, ==, 6);
  g_assert_cmpuint (map_desk_get_drawn (desk, SOUTHWARK).number, ==, 0);
  map_desk_assert_says (desk, "Camden|6|6|6|6|"); /* no team, no group, no offer, waiting */
  map_desk_assert_says (desk, "Southwark|0|6|6|6|"); /* a team, and nothing on offer: they are told apart */
  g_assert_cmpstr (sos_page_get_foot (SOS_PAGE (desk->page)), ==, "1 borough: no group in 1, nothing on offer in 1");
  office_set (office, SOS_TYPE_TEAM, office->other_team, "borough", CAMDEN);
  desk_wait_words (desk, "No borough has a waiting list and no team.");
  g_assert_cmpuint (map_desk_get_drawn (desk, CAMDEN).number, ==, 0);

  /* A team that runs nothing there is no group. */
  ask_gap (desk);
  g_assert_cmpuint (map_desk_get_drawn (desk, CAMDEN).number, ==, 6);
}

/* A key that needs a borough says so where none is chosen. */
static void
test_none_chosen (void)
{
  static const char *const deeds[] = { "page.people", "page.schools", "page.services" };

  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    {
      g_autoptr (Desk) desk = map_desk_show (map_office_x2 ());

      g_clear_pointer (&map_desk_opened, g_free);
      g_assert_null (desk_find_words (GTK_WIDGET (desk->window), "Choose a borough first"));
      desk_act (desk->page, deeds[i], NULL);
      g_assert_nonnull (desk_find_words (GTK_WIDGET (desk->window), "Choose a borough first"));
      g_assert_null (map_desk_opened);
    }
}

/* What is said of a borough is of the service chosen. */
static void
test_panel (void)
{
  Office *office = map_office_x2 ();
  g_autoptr (Desk) desk = NULL;
  g_autofree char *words = NULL;

  office_set (office, SOS_TYPE_TEAM, office->team, "borough", LAMBETH);
  desk = map_desk_show (office);
  sos_map_table_set_selected (map_desk_get_table (desk), LAMBETH);
  map_desk_assert_says (desk, "5+: SOS core casework 5+");
  map_desk_choose (desk, "service", "LIV");
  map_desk_assert_says (desk, "LiVVE schools project 0");
  words = map_desk_dup_words (desk);
  g_assert_null (strstr (words, "SOS core casework 5+"));
}

static void
assert_quarter (Desk *desk, const char *expected)
{
  GtkWidget *filter = desk_find_id (desk->page, SOS_TYPE_FILTER_BUTTON, "quarter");

  g_assert_cmpstr (gtk_menu_button_get_label (desk_find (filter, GTK_TYPE_MENU_BUTTON)), ==, expected);
}

/* The mode for others is said on the screen, with what differs and the way back. */
static void
test_others (void)
{
  g_autoptr (Desk) desk = map_desk_show (map_office_x2 ());
  GtkWidget *banner = desk_find_id (desk->page, GTK_TYPE_BOX, "for_others");

  g_assert_false (gtk_widget_get_visible (banner));
  assert_quarter (desk, "Oct–Dec 2026, to date");
  desk_act (desk->page, "page.others", NULL);
  assert_quarter (desk, "Jul–Sep 2026");
  desk_settle (desk);
  g_assert_true (gtk_widget_get_visible (banner));
  map_desk_assert_says (desk, "“–” is none");
  map_desk_assert_says (desk, "Our own figures");
  map_desk_assert_says (desk, "At the end of September 2026"); /* not of a quarter that still runs */
  map_desk_assert_says (desk, "Lambeth|–|–|–|–|");
  desk_act (desk->page, "page.others", NULL);
  desk_settle (desk);
  g_assert_false (gtk_widget_get_visible (banner));
  map_desk_assert_says (desk, "Lambeth|5+|0|0|");
}

static void
test_sorting (void)
{
  g_autoptr (Desk) desk = map_desk_show (map_office_x2 ());
  GtkColumnView *view = desk_find (desk->page, GTK_TYPE_COLUMN_VIEW);
  g_autoptr (GtkColumnViewColumn) name = g_list_model_get_item (gtk_column_view_get_columns (view), 0);
  g_autofree char *by_figure = map_desk_dup_words (desk), *by_name = NULL;

  /* By what is shown: one that is hidden stands as five, one with few below it. */
  g_assert_true (strstr (by_figure, "Southwark|8") < strstr (by_figure, "Lambeth|5+"));
  g_assert_true (strstr (by_figure, "Lambeth|5+") < strstr (by_figure, "Camden|<5"));
  sos_map_table_set_selected (map_desk_get_table (desk), CAMDEN);
  gtk_column_view_sort_by_column (view, name, GTK_SORT_DESCENDING);
  desk_settle (desk);
  by_name = map_desk_dup_words (desk);
  g_assert_true (strstr (by_name, "Westminster|0") < strstr (by_name, "Lambeth|5+"));
  g_assert_true (strstr (by_name, "Lambeth|5+") < strstr (by_name, "Camden|<5"));
  g_assert_cmpstr (sos_map_table_get_selected (map_desk_get_table (desk)), ==, CAMDEN);
}

/* A first click on a title of figures asks for the largest, a second for the smallest. */
static void
test_first_click (void)
{
  g_autoptr (Desk) desk = map_desk_show (map_office_x2 ());
  GtkColumnView *view = desk_find (desk->page, GTK_TYPE_COLUMN_VIEW);
  g_autoptr (GtkColumnViewColumn) waiting = g_list_model_get_item (gtk_column_view_get_columns (view), 2);
  SosMapOrder order;

  for (guint i = 0; i < 2; i++)
    {
      gtk_column_view_sort_by_column (view, waiting, GTK_SORT_ASCENDING); /* as a click does */
      order = sos_map_table_get_order (map_desk_get_table (desk));
      g_assert_cmpint (order.column, ==, 2);
      g_assert_cmpint (order.descending, ==, i == 0);
    }
}

static void
type (gpointer widget, const char *words)
{
  for (const char *at = words; *at != '\0'; at++)
    hands_press (widget, gdk_unicode_to_keyval ((guint32) *at), 0);
}

/* A name typed in the table goes there as it does on the map, and the cursor with it. */
static void
test_typing (void)
{
  g_autoptr (Desk) desk = map_desk_show (map_office_x2 ());
  GtkWidget *table = GTK_WIDGET (map_desk_get_table (desk)), *focus;
  const SosBoroughMap *map = sos_map_view_get_picture (map_desk_get_map (desk))->map;

  sos_map_table_begin (map_desk_get_table (desk));
  type (table, "kingston");
  g_assert_cmpint (sos_map_view_get_selected (map_desk_get_map (desk)), ==, sos_borough_map_find_name (map, "Kingston", -1));
  desk_settle (desk);
  focus = gtk_root_get_focus (GTK_ROOT (desk->window));
  g_assert_true (focus != NULL && gtk_widget_is_ancestor (focus, table));
  g_assert_true ((gtk_widget_get_state_flags (focus) & GTK_STATE_FLAG_SELECTED) != 0);
  type (table, "tower h");
  g_assert_cmpint (sos_map_view_get_selected (map_desk_get_map (desk)), ==, sos_borough_map_find_name (map, "Tower", -1));
  type (map_desk_get_map (desk), "lambeth");
  g_assert_cmpstr (sos_map_table_get_selected (map_desk_get_table (desk)), ==, LAMBETH);
}

/* What "<5" and "5+" mean is said where they stand; where there is neither, nothing is. */
static void
test_marks (void)
{
  g_autoptr (Desk) desk = map_desk_show (map_office_x2 ());
  g_autofree char *words = NULL;

  sos_map_table_set_selected (map_desk_get_table (desk), CAMDEN);
  map_desk_assert_says (desk, "<5 is one to four people.");
  sos_map_table_set_selected (map_desk_get_table (desk), LAMBETH);
  map_desk_assert_says (desk, "5+ is five or more: the number would give another away.");
  sos_map_table_set_selected (map_desk_get_table (desk), SOUTHWARK);
  words = map_desk_dup_words (desk);
  g_assert_null (strstr (words, "<5 is one"));
  g_assert_null (strstr (words, "5+ is five"));
}

/* What changes nothing of what is looked at is not offered, and is as it was once it does. */
static void
test_filters (void)
{
  g_autoptr (Desk) desk = map_desk_show (map_office_x2 ());
  static const struct
  {
    const char *layer;
    gboolean service, kind, quarter;
  } cases[] = { { "waiting", TRUE, TRUE, TRUE }, { "schools", TRUE, FALSE, FALSE }, { "teams", FALSE, FALSE, FALSE }, { "gap", TRUE, TRUE, FALSE } };

  map_desk_choose (desk, "kind", "1");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      map_desk_choose (desk, "layer", cases[i].layer);
      g_assert_cmpint (gtk_widget_get_visible (desk_find_id (desk->page, SOS_TYPE_FILTER_BUTTON, "service")), ==, cases[i].service);
      g_assert_cmpint (gtk_widget_get_visible (desk_find_id (desk->page, SOS_TYPE_FILTER_BUTTON, "kind")), ==, cases[i].kind);
      g_assert_cmpint (gtk_widget_get_visible (desk_find_id (desk->page, SOS_TYPE_FILTER_BUTTON, "quarter")), ==, cases[i].quarter);
    }
  g_assert_cmpstr (sos_filter_button_get_value (desk_find_id (desk->page, SOS_TYPE_FILTER_BUTTON, "kind")), ==, "1");
}

/* A window of 360 pixels, and one of 720 where text has twice its size. */
static void
test_narrow (void)
{
  GtkSettings *settings = gtk_settings_get_default ();
  g_autoptr (Desk) desk = map_desk_show (map_office_x2 ());
  int least, dpi;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  sos_page_set_width_step (SOS_PAGE (desk->page), SOS_WIDTH_TINY);
  desk_settle (desk);
  gtk_widget_measure (desk->page, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, 360);
  g_assert_true (gtk_widget_get_next_sibling (desk_find (desk->page, SOS_TYPE_MAP_SUMMARY)) == GTK_WIDGET (map_desk_get_table (desk)));
  g_object_set (settings, "gtk-xft-dpi", 192 * 1024, NULL);
  desk_settle (desk);
  gtk_widget_measure (desk->page, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, 720);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
}

/* Tab leaves the table, from whatever row: thirty boroughs are not thirty stops. */
static void
test_tab (void)
{
  Office *office = office_new ();
  g_autoptr (Desk) desk = NULL;
  GtkWidget *table, *focus;

  map_add_many (office, 12, CAMDEN);
  desk = map_desk_show (office);
  table = GTK_WIDGET (map_desk_get_table (desk));
  sos_map_table_begin (SOS_MAP_TABLE (table));
  desk_settle (desk);
  focus = gtk_root_get_focus (gtk_widget_get_root (table));
  g_assert_true (gtk_widget_is_ancestor (focus, table));
  g_assert_true (hands_press (table, GDK_KEY_Tab, 0));
  focus = gtk_root_get_focus (gtk_widget_get_root (table));
  g_assert_nonnull (focus);
  g_assert_false (gtk_widget_is_ancestor (focus, table));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv);
  adw_init ();
  sos_widgets_init ();
  g_test_add_func ("/map/x2", test_x2);
  g_test_add_func ("/map/selection", test_selection);
  g_test_add_func ("/map/refused", test_refused);
  g_test_add_func ("/map/words-for-nothing", test_words_for_nothing);
  g_test_add_func ("/map/all-hidden", test_all_hidden);
  g_test_add_func ("/map/gap", test_gap);
  g_test_add_func ("/map/none-chosen", test_none_chosen);
  g_test_add_func ("/map/panel", test_panel);
  g_test_add_func ("/map/others", test_others);
  g_test_add_func ("/map/sorting", test_sorting);
  g_test_add_func ("/map/first-click", test_first_click);
  g_test_add_func ("/map/typing", test_typing);
  g_test_add_func ("/map/marks", test_marks);
  g_test_add_func ("/map/filters", test_filters);
  g_test_add_func ("/map/narrow", test_narrow);
  g_test_add_func ("/map/tab", test_tab);
  return g_test_run ();
}
