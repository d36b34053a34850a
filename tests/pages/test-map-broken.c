/* test-map-broken.c - where the file of outlines is damaged, the page says so in words, and nothing else of the program minds. */
#include "config.h"
#include "desk.h"

#include "sos-map-page.h"
#include "sos-widgets.h"

#include <glib/gstdio.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Desk, desk_free)

static char *folder;

static void
test_broken (void)
{
  g_autoptr (Desk) desk = g_new0 (Desk, 1);

  desk->office = office_new ();
  desk_show (desk, sos_map_page_new (desk->office->store));
  desk_wait_words (desk, "The map cannot be shown");
  g_assert_nonnull (desk_find_words (desk->page, "The map of boroughs cannot be read; line 2"));
  /* Actions that need a map do nothing, and do no harm. */
  gtk_widget_activate_action (desk->page, "page.print", NULL);
  gtk_widget_activate_action (desk->page, "page.csv", NULL);
  gtk_widget_activate_action (desk->page, "page.tiles", NULL);
  gtk_widget_activate_action (desk->page, "page.gap", NULL);
  desk_settle (desk);
}

/* Another file in its place: before anything of the program is read. */
static void
break_map (void)
{
  g_autofree char *file = NULL, *overlay = NULL;

  folder = g_dir_make_tmp ("sos-map-XXXXXX", NULL);
  file = g_build_filename (folder, "london.map", NULL);
  g_file_set_contents (file, "borough map 1\nborough\tE09000001\tCity", -1, NULL);
  overlay = g_strdup_printf ("/org/stgiles/Sos/map=%s", folder);
  g_setenv ("G_RESOURCE_OVERLAYS", overlay, TRUE);
}

int
main (int argc, char **argv)
{
  g_autofree char *file = NULL;
  int status;

  break_map ();
  gtk_test_init (&argc, &argv);
  adw_init ();
  sos_widgets_init ();
  g_test_add_func ("/map-broken/said", test_broken);
  status = g_test_run ();
  file = g_build_filename (folder, "london.map", NULL);
  g_remove (file);
  g_rmdir (folder);
  return status;
}
