/* test-map-broken.c - where the file of outlines is damaged, the page says so in words, and nothing else of the program minds; where it has
 * not all boroughs, those it has not are in the table alone. */
#include "config.h"
#include "map-desk.h"
#include "map-office.h"

#include "sos-map-page.h"
#include "sos-widgets.h"

#include <glib/gstdio.h>
#include <string.h>

#define HACKNEY "E09000012"

static char *folder;

static void
test_broken (void)
{
  g_autoptr (Desk) desk = map_desk_open (office_new ());

  desk_wait_words (desk, "The map cannot be shown");
  g_assert_nonnull (desk_find_words (desk->page, "The map of boroughs cannot be read; line 2"));
  desk_picture (desk, "map-broken");
  /* Actions that need a map do nothing, and do no harm. */
  gtk_widget_activate_action (desk->page, "page.print", NULL);
  gtk_widget_activate_action (desk->page, "page.csv", NULL);
  gtk_widget_activate_action (desk->page, "page.tiles", NULL);
  gtk_widget_activate_action (desk->page, "page.gap", NULL);
  desk_settle (desk);
}

/* Whoever lives there is counted all the same, and reached from the table. */
static void
test_missing (void)
{
  Office *office = office_new ();
  g_autoptr (Desk) desk = NULL;
  const SosBoroughMap *map;

  map_add_many (office, 12, HACKNEY);
  map_add_many (office, 9, LAMBETH);
  desk = map_desk_show (office);
  map = sos_map_view_get_picture (map_desk_get_map (desk))->map;
  g_assert_cmpint (sos_borough_map_find (map, HACKNEY), ==, -1);
  map_desk_assert_says (desk, "Hackney|12|0|0|");
  map_desk_assert_says (desk, "Together|21|0|0|");
  map_desk_assert_says (desk, "No outline of Hackney is in the file of the map: the table alone shows it.");
  sos_map_table_set_selected (map_desk_get_table (desk), HACKNEY);
  g_assert_cmpint (sos_map_view_get_selected (map_desk_get_map (desk)), ==, -1);
  map_desk_assert_says (desk, "12: SOS core casework 12");
  desk_picture (desk, "map-missing");
  desk_act (desk->page, "page.people", NULL);
  g_assert_cmpstr (map_desk_opened, ==, HACKNEY);
  desk_act (desk->page, "page.tiles", NULL);
  desk_picture (desk, "map-missing-tiles");
}

static char *
dup_without_hackney (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "..", "data", "map", "london.map", NULL);
  g_autoptr (GError) error = NULL;
  char *text, *hackney, *next;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  hackney = strstr (text, "borough\t" HACKNEY);
  next = strchr (hackney, '\n') + 1;
  memmove (hackney, next, strlen (next) + 1);
  return text;
}

/* Another file in its place: before anything of the program is read. */
static void
replace_map (const char *text)
{
  g_autofree char *file = NULL, *overlay = NULL;

  folder = g_dir_make_tmp ("sos-map-XXXXXX", NULL);
  file = g_build_filename (folder, "london.map", NULL);
  g_file_set_contents (file, text, -1, NULL);
  overlay = g_strdup_printf ("/org/stgiles/Sos/map=%s", folder);
  g_setenv ("G_RESOURCE_OVERLAYS", overlay, TRUE);
}

int
main (int argc, char **argv)
{
  const gboolean missing = g_str_equal (argv[argc - 1], "missing");
  g_autofree char *text = missing ? dup_without_hackney () : g_strdup ("borough map 1\nborough\tE09000001\tCity"), *file = NULL;
  int status;

  replace_map (text);
  gtk_test_init (&argc, &argv);
  adw_init ();
  sos_widgets_init ();
  if (missing)
    g_test_add_func ("/map-broken/missing", test_missing);
  else
    g_test_add_func ("/map-broken/said", test_broken);
  status = g_test_run ();
  file = g_build_filename (folder, "london.map", NULL);
  g_remove (file);
  g_rmdir (folder);
  return status;
}
