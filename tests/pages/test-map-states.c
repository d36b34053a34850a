/* test-map-states.c - the map where there is nobody, nearly nobody, everybody in one place, or not yet a map; a picture of each. */
#include "config.h"
#include "map-desk.h"
#include "map-office.h"

#include "sos-map-out.h"
#include "sos-map-page.h"
#include "sos-widgets.h"

#include <glib/gstdio.h>
#include <string.h>

/* ---- while the office is being counted for the first time ---- */

static gboolean
forget_counts (SosTransaction *transaction, gpointer data, GError **error)
{
  return sos_transaction_execute (transaction, "UPDATE map_state SET counted = 0", error, "")
         && sos_transaction_execute (transaction, "DELETE FROM map_count", error, "")
         && sos_transaction_execute (transaction, "DELETE FROM map_person", error, "");
}

static guint
count_out (Office *office)
{
  return (guint) office_count (office, "SELECT count (*) FROM audit WHERE verb IN ('print', 'export')", 0);
}

/* Nothing of it is shown, and nothing leaves: a map of nobody would be believed. The map comes by itself when all are counted. */
static void
test_first_count (void)
{
  static const char *const out[] = { "page.print", "page.print-a3", "page.pdf", "page.pdf-a3", "page.png", "page.svg", "page.csv" };
  Office *office = office_new ();
  g_autoptr (Desk) desk = NULL;
  g_autofree char *folder = g_dir_make_tmp ("sos-map-XXXXXX", NULL);
  g_autoptr (GDir) left = NULL;

  map_add_many (office, 12, LAMBETH);
  g_assert_true (office_do (office, forget_counts, NULL, NULL));
  sos_map_page_set_export_folder (folder);
  desk = map_desk_open (office);
  desk_wait_words (desk, "The map comes in a moment");
  map_desk_assert_says (desk, "The records of this office are being counted for the first time.");
  desk_picture (desk, "map-first-count");
  for (guint i = 0; i < G_N_ELEMENTS (out); i++)
    desk_act (desk->page, out[i], NULL);
  desk_settle (desk);
  g_assert_cmpuint (count_out (office), ==, 0);
  left = g_dir_open (folder, 0, NULL);
  g_assert_null (g_dir_read_name (left));
  desk_act (desk->page, "page.gap", NULL);
  desk_act (desk->page, "page.clear", NULL);
  desk_settle (desk);
  g_assert_false (map_desk_has_map (desk));

  g_assert_true (office_do (office, sos_casework_turn_day, NULL, NULL));
  office_wait (map_desk_has_map, desk, "the map");
  desk_settle (desk);
  map_desk_assert_says (desk, "Lambeth|12|0|0|");
  sos_map_page_set_export_folder (NULL);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* A service that cannot be shown is refused as soon as it is asked for, however often the office is counted meanwhile. */
static void
test_refusal_after_count (void)
{
  Office *office = office_new ();
  g_autoptr (Desk) desk = NULL;

  map_add_many (office, 12, LAMBETH);
  for (guint i = 0; i < 4; i++)
    map_wait_for (office, map_add_person (office, "Ola Sample", CAMDEN), "SOS");
  g_assert_true (office_do (office, forget_counts, NULL, NULL));
  desk = map_desk_open (office);
  desk_wait_words (desk, "The map comes in a moment");
  map_desk_choose (desk, "layer", "waiting");
  g_assert_false (map_desk_has_map (desk));
  g_assert_true (office_do (office, sos_casework_turn_day, NULL, NULL));
  office_wait (map_desk_has_map, desk, "the map");
  desk_wait_words (desk, "too few people");
  g_assert_cmpint (map_desk_get_drawn (desk, CAMDEN).kind, ==, SOS_SHOWN_NOTHING);
  map_desk_assert_says (desk, "Lambeth|12|…||0|");
}

/* ---- for others ---- */

/* What is missing is of today: for others it is said why there is nothing, and no borough is chosen as if it were the answer. */
static void
test_gap_for_others (void)
{
  Office *office = office_new ();
  g_autoptr (Desk) desk = NULL;
  GtkWidget *quarter;

  for (guint i = 0; i < 12; i++)
    map_wait_for (office, map_add_person (office, "Ola Sample", CAMDEN), "SOS");
  desk = map_desk_show (office);
  quarter = desk_find_id (desk->page, SOS_TYPE_FILTER_BUTTON, "quarter");
  desk_act (desk->page, "page.others", NULL);
  desk_settle (desk);
  desk_act (desk->page, "page.gap", NULL); /* is refused in words, and shows no map of nothing */
  desk_settle (desk);
  g_assert_true (gtk_widget_get_visible (quarter));
  map_desk_choose (desk, "layer", "no-group");
  desk_wait_words (desk, "it is for this office alone");
  g_assert_null (sos_map_table_get_selected (map_desk_get_table (desk)));
  g_assert_false (gtk_widget_get_visible (quarter));
  desk_act (desk->page, "page.others", NULL);
  desk_settle (desk);
  map_desk_assert_says (desk, "Camden|12|");
}

/* Where no list holds those who are counted, its button says so before it is pressed. */
static void
test_no_list (void)
{
  Office *office = office_new ();
  g_autoptr (Desk) desk = NULL;
  GtkWidget *people;

  map_add_many (office, 12, CAMDEN);
  desk = map_desk_show (office);
  sos_map_table_set_selected (map_desk_get_table (desk), CAMDEN);
  desk_settle (desk);
  people = desk_find_button (desk->page, "page.people");
  g_assert_true (gtk_widget_get_sensitive (people));
  map_desk_choose (desk, "kind", "1");
  desk_settle (desk);
  g_assert_false (gtk_widget_get_sensitive (people));
  g_assert_nonnull (strstr (gtk_widget_get_tooltip_text (people), "choose “Home borough” first"));
}

/* ---- other offices ---- */

static void
test_nobody (void)
{
  g_autoptr (Desk) desk = map_desk_show (office_new ());

  map_desk_assert_says (desk, "There is nobody to count here, in no borough, in this quarter.");
  map_desk_assert_says (desk, "Together|0|0|0|0|");
  desk_picture (desk, "map-nobody");
}

/* Three in each of ten: everybody is there, and no borough may show how many. */
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
  map_desk_assert_says (desk, "Together|30|0|0|");
  desk_picture (desk, "map-all-hidden");
}

/* All there is in one borough: people, schools, a team. The others are none, and it is said in words. */
static void
test_everything_in_one (void)
{
  Office *office = office_new ();
  const gint64 programme = office_count (office, "SELECT id FROM programme WHERE female_only = 0 AND service = 'LIV' LIMIT 1", 0);
  g_autoptr (Desk) desk = NULL;

  map_add_many (office, 40, SOUTHWARK);
  for (guint i = 0; i < 9; i++)
    map_wait_for (office, map_add_person (office, "Ola Sample", SOUTHWARK), "SOS");
  office_set (office, SOS_TYPE_TEAM, office->team, "borough", SOUTHWARK);
  for (guint i = 0; i < 24; i++)
    {
      g_autofree char *name = g_strdup_printf ("School %u of the one borough", i + 1);
      const gint64 school = office_add (office, SOS_TYPE_SCHOOL, "name", name, "type", "SECONDARY", "borough", SOUTHWARK, NULL);

      office_put (office, g_object_new (SOS_TYPE_PROGRAMME_RUN, "programme", programme, "name", "A run", "school", school, "borough", SOUTHWARK,
                                        "status", "RUNNING", "year", (gint64) 2026, "sessions", (gint64) 3, NULL));
    }
  desk = map_desk_show (office);
  sos_map_table_set_selected (map_desk_get_table (desk), SOUTHWARK);
  desk_settle (desk);
  map_desk_assert_says (desk, "All who are counted are in one borough: Southwark.");
  map_desk_assert_says (desk, "Southwark|40|9|0|24|");
  map_desk_assert_says (desk, "School 1 of the one borough");
  map_desk_assert_says (desk, "Lambeth|0|0|0|");
  desk_picture (desk, "map-one-borough");
  desk_act (desk->page, "page.tiles", NULL);
  desk_picture (desk, "map-one-borough-tiles");
}

static gboolean
is_kept (gpointer desk)
{
  return office_count (((Desk *) desk)->office, "SELECT count (*) FROM map_quarter", 0) > 0;
}

/* What goes out of a quarter that has ended is kept for it. */
static void
save_table (Desk *desk)
{
  g_autofree char *folder = g_dir_make_tmp ("sos-test-XXXXXX", NULL), *path = g_build_filename (folder, "map-open-home-2026-3.csv", NULL), *words = NULL;

  sos_map_page_set_export_folder (folder);
  desk_act (desk->page, "page.csv", NULL);
  office_wait (is_kept, desk, "the quarter kept");
  desk_settle (desk);
  g_assert_true (g_file_get_contents (path, &words, NULL, NULL));
  g_assert_nonnull (strstr (words, "At the end of September 2026, figures as kept on 23 November 2026. Counted: people, each once a borough."));
  sos_map_page_set_export_folder (NULL);
  g_remove (path);
  g_rmdir (folder);
}

/* What is said of a borough is of the quarter chosen; what is of today alone says so. */
static void
test_earlier_quarter (void)
{
  Office *office = office_new ();
  g_autofree char *quarter = g_strdup_printf ("%d", sos_map_quarter_of ("2026-09-30")), *words = NULL;
  g_autoptr (Desk) desk = NULL;

  for (guint i = 0; i < 12; i++)
    {
      const gint64 episode = map_work_with (office, map_add_person (office, "Robin Sample", LAMBETH), "SOS");

      map_date_stage (office, episode, "WAITING", "2026-07-20");
      map_date_stage (office, episode, "ALLOCATED", "2026-08-03");
    }
  map_add_many (office, 9, LAMBETH);
  map_add_many (office, 7, SOUTHWARK);
  desk = map_desk_show (office);
  sos_map_table_set_selected (map_desk_get_table (desk), LAMBETH);
  map_desk_assert_says (desk, "21: SOS core casework 21");
  map_desk_choose (desk, "quarter", quarter);
  g_assert_cmpstr (sos_map_table_get_selected (map_desk_get_table (desk)), ==, LAMBETH);
  map_desk_assert_says (desk, "12: SOS core casework 12");
  map_desk_assert_says (desk, "At the end of September 2026, as the records say today.");
  map_desk_assert_says (desk, "Schools, sessions, teams and what is on offer are as of today, 23 November 2026.");
  words = map_desk_dup_words (desk);
  g_assert_null (strstr (words, "SOS core casework 21"));
  desk_picture (desk, "map-earlier-quarter");
  sos_map_table_set_selected (map_desk_get_table (desk), SOUTHWARK);
  map_desk_assert_says (desk, "Southwark|0|0|0|");
  save_table (desk);
  map_desk_assert_says (desk, "At the end of September 2026, figures as kept on 23 November 2026.");
}

/* Whatever the layer, a title over its numbers is whole. */
static void
test_column_names (void)
{
  g_autoptr (Desk) desk = map_desk_show (office_new ());
  GtkWidget *view = desk_find (desk->page, GTK_TYPE_COLUMN_VIEW), *header = gtk_widget_get_first_child (view);

  for (guint layer = 0; layer < sos_map_layers_get_n (); layer++)
    {
      map_desk_choose (desk, "layer", layer > 0 ? sos_map_layers_get (layer)->id : NULL);
      for (GtkWidget *title = gtk_widget_get_first_child (header); title != NULL; title = gtk_widget_get_next_sibling (title))
        {
          GtkWidget *words = desk_find (title, GTK_TYPE_LABEL);
          graphene_rect_t seen;
          int whole;

          gtk_widget_measure (words, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &whole, NULL, NULL);
          g_assert_true (gtk_widget_compute_bounds (words, title, &seen));
          g_assert_cmpfloat (seen.origin.x, >=, 0);
          g_assert_cmpfloat (seen.origin.x + whole, <=, gtk_widget_get_width (title));
        }
    }
  desk_picture (desk, "map-column-names");
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv);
  adw_init ();
  sos_widgets_init ();
  g_test_add_func ("/map-states/first-count", test_first_count);
  g_test_add_func ("/map-states/refusal-after-count", test_refusal_after_count);
  g_test_add_func ("/map-states/nobody", test_nobody);
  g_test_add_func ("/map-states/all-hidden", test_all_hidden);
  g_test_add_func ("/map-states/everything-in-one", test_everything_in_one);
  g_test_add_func ("/map-states/earlier-quarter", test_earlier_quarter);
  g_test_add_func ("/map-states/column-names", test_column_names);
  g_test_add_func ("/map-states/gap-for-others", test_gap_for_others);
  g_test_add_func ("/map-states/no-list", test_no_list);
  return g_test_run ();
}
