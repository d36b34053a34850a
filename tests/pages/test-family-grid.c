/* test-family-grid.c - the issue grid: levels set by one key, the focus that stays, what is said to those who listen, days that have passed. */
#include "config.h"
#include "family-desk.h"

#include "sos-family-cell-words.h"
#include "sos-family-cell.h"
#include "sos-family-grid.h"

#include <string.h>

typedef struct
{
  FamilyDesk *desk;
  gint64 person;
  const char *issue;
  GtkWidget *found;
} Sought;

static void
seek (GtkWidget *root, Sought *sought)
{
  if (SOS_IS_FAMILY_CELL (root) && sos_family_cell_get_person (SOS_FAMILY_CELL (root)) == sought->person
      && g_str_equal (sos_family_cell_get_issue (SOS_FAMILY_CELL (root)), sought->issue))
    sought->found = root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    seek (child, sought);
}

static GtkWidget *
cell_of (FamilyDesk *desk, gint64 person, const char *issue)
{
  Sought sought = { desk, person, issue, NULL };

  seek (GTK_WIDGET (desk->part), &sought);
  return sought.found;
}

static const char *
level_of (FamilyDesk *desk, gint64 person, const char *issue)
{
  return sos_family_cell_get_look (SOS_FAMILY_CELL (cell_of (desk, person, issue)))->level;
}

typedef struct
{
  FamilyDesk *desk;
  gint64 person;
  const char *issue;
  const char *level;
} Level;

static gboolean
is_level (gpointer data)
{
  const Level *level = data;

  return g_strcmp0 (level_of (level->desk, level->person, level->issue), level->level) == 0;
}

static void
wait_level (FamilyDesk *desk, gint64 person, const char *issue, const char *level)
{
  office_wait (is_level, &(Level){ desk, person, issue, level }, issue);
}

static FamilyDesk *
grid_new (void)
{
  FamilyDesk *desk = family_desk_new_empty ();

  family_desk_set_issue (desk, desk->kadeem, "POVERTY_DEBT", "1", "2026-09-03");
  family_desk_set_issue (desk, desk->kadeem, "POVERTY_DEBT", "2", "2026-11-03");
  family_desk_set_issue (desk, desk->kadeem, "HOUSING", "NK", "2026-07-01");
  family_desk_set_issue (desk, desk->denise, "ISOLATION", "3", "2026-11-03");
  family_desk_show (desk, sos_family_grid_new);
  return desk;
}

static gint64
count_looks (FamilyDesk *desk)
{
  return office_count (desk->desk.office, "SELECT count (*) FROM issue_level WHERE removed IS NULL AND $1 = 0", 0);
}

static void
assert_focus (FamilyDesk *desk, gint64 person, const char *issue)
{
  GtkWidget *focus = gtk_window_get_focus (desk->desk.window);

  g_assert_true (SOS_IS_FAMILY_CELL (focus));
  g_assert_cmpint (sos_family_cell_get_person (SOS_FAMILY_CELL (focus)), ==, person);
  g_assert_cmpstr (sos_family_cell_get_issue (SOS_FAMILY_CELL (focus)), ==, issue);
}

/* ---- what is shown ---- */

static void
test_shown (void)
{
  FamilyDesk *desk = grid_new ();
  SosCodes *codes = sos_store_get_codes (desk->desk.office->store);
  GtkWidget *cell = cell_of (desk, desk->kadeem, "POVERTY_DEBT");
  g_autofree char *spoken = sos_family_cell_dup_spoken ("Kadeem", "Money and debt", sos_family_cell_get_look (SOS_FAMILY_CELL (cell)), "2026-11-23");
  g_autofree char *old = sos_family_cell_dup_spoken (
    "Kadeem", "Housing", sos_family_cell_get_look (SOS_FAMILY_CELL (cell_of (desk, desk->kadeem, "HOUSING"))), "2027-01-02");
  g_autofree char *told = sos_family_cell_dup_told (sos_family_cell_get_look (SOS_FAMILY_CELL (cell)), codes);
  g_autofree char *name = gtk_test_accessible_check_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken);
  g_autofree char *description = gtk_test_accessible_check_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, told);

  g_assert_cmpstr (spoken, ==, "Kadeem, Money and debt: significant, looked at in November, worse than at the last review");
  g_assert_cmpstr (old, ==, "Kadeem, Housing: not known, looked at in July 2026, more than 90 days ago");
  g_assert_cmpstr (told, ==, "Significant\n" OFFICE_WORKER ", 3 November 2026\nAt the last review: Some");
  g_assert_null (name);
  g_assert_null (description); /* what the pointer is told, those who listen are */
  g_assert_true (gtk_widget_get_has_tooltip (cell));
  g_assert_true (gtk_widget_has_css_class (cell, "level-2"));
  /* What says something comes first, whoever says it; who has not agreed has a sentence, and a way to ask them. */
  g_assert_nonnull (cell_of (desk, desk->kadeem, "ISOLATION"));
  g_assert_null (cell_of (desk, desk->kadeem, "IMPRISONED_PARENT"));
  g_assert_null (cell_of (desk, desk->aaliyah, "HOUSING"));
  g_assert_nonnull (desk_find_words (GTK_WIDGET (desk->part), "Has not agreed, so nothing is recorded."));
  g_assert_nonnull (desk_find_words (GTK_WIDGET (desk->part), "10 of 18"));
  desk_press (GTK_WIDGET (desk->part), "Ask again…");
  g_assert_cmpint (desk->desk.asked, ==, desk->aaliyah);
  family_desk_free (desk);
}

static void
test_all (void)
{
  FamilyDesk *desk = grid_new ();
  GtkWidget *all = desk_find_id (GTK_WIDGET (desk->part), GTK_TYPE_TOGGLE_BUTTON, "all");

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (all), TRUE);
  g_assert_nonnull (cell_of (desk, desk->denise, "IMPRISONED_PARENT"));
  g_assert_nonnull (desk_find_words (GTK_WIDGET (desk->part), "18 of 18"));
  /* What was said meanwhile stays when the others go. */
  gtk_widget_grab_focus (cell_of (desk, desk->denise, "IMPRISONED_PARENT"));
  desk_key (&desk->desk, GDK_KEY_1, 0);
  wait_level (desk, desk->denise, "IMPRISONED_PARENT", "1");
  assert_focus (desk, desk->denise, "IMPRISONED_PARENT");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (all), FALSE);
  g_assert_nonnull (cell_of (desk, desk->denise, "IMPRISONED_PARENT"));
  g_assert_null (cell_of (desk, desk->denise, "YOUNG_CARER"));
  assert_focus (desk, desk->denise, "IMPRISONED_PARENT");
  family_desk_free (desk);
}

/* ---- keys ---- */

static void
test_levels (void)
{
  static const struct
  {
    guint key;
    const char *level;
  } keys[] = { { GDK_KEY_0, "0" },    { GDK_KEY_1, "1" },    { GDK_KEY_2, "2" },    { GDK_KEY_3, "3" }, { GDK_KEY_n, "NK" }, { GDK_KEY_A, "NA" },
               { GDK_KEY_KP_0, "0" }, { GDK_KEY_KP_3, "3" }, { GDK_KEY_N, "NK" }, { GDK_KEY_a, "NA" } };
  FamilyDesk *desk = grid_new ();
  const gint64 before = count_looks (desk);

  gtk_widget_grab_focus (cell_of (desk, desk->kadeem, "BEREAVEMENT"));
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      desk_key (&desk->desk, keys[i].key, 0);
      wait_level (desk, desk->kadeem, "BEREAVEMENT", keys[i].level);
      assert_focus (desk, desk->kadeem, "BEREAVEMENT");
    }
  g_assert_cmpint (count_looks (desk), ==, before + G_N_ELEMENTS (keys));
  /* Nothing takes a look away, but what was done last. */
  desk_key (&desk->desk, GDK_KEY_Delete, 0);
  family_desk_wait_said (desk, "What was seen stays");
  desk_key (&desk->desk, GDK_KEY_1, GDK_CONTROL_MASK);
  desk_settle (&desk->desk);
  g_assert_cmpint (count_looks (desk), ==, before + G_N_ELEMENTS (keys));
  office_undo (desk->desk.office);
  wait_level (desk, desk->kadeem, "BEREAVEMENT", "NK");
  family_desk_free (desk);
}

/* The same level again is a new look, of today, with what was noted. */
static void
test_same (void)
{
  FamilyDesk *desk = grid_new ();
  const SosIssueCell *look;

  office_add (desk->desk.office, SOS_TYPE_ISSUE_LEVEL, "person", desk->kadeem, "issue", "HOUSING", "level", "1", "looked-on", "2026-08-01",
              "note", "The lift is broken", NULL);
  family_desk_read (desk);
  gtk_widget_grab_focus (cell_of (desk, desk->kadeem, "HOUSING"));
  g_assert_true (sos_family_cell_get_look (SOS_FAMILY_CELL (cell_of (desk, desk->kadeem, "HOUSING")))->stale);
  desk_key (&desk->desk, GDK_KEY_1, 0);
  desk_settle (&desk->desk);
  look = sos_family_cell_get_look (SOS_FAMILY_CELL (cell_of (desk, desk->kadeem, "HOUSING")));
  g_assert_cmpstr (look->looked_on, ==, "2026-11-23");
  g_assert_cmpstr (look->note, ==, "The lift is broken");
  g_assert_false (look->stale);
  /* Another level is another matter. */
  desk_key (&desk->desk, GDK_KEY_2, 0);
  desk_settle (&desk->desk);
  look = sos_family_cell_get_look (SOS_FAMILY_CELL (cell_of (desk, desk->kadeem, "HOUSING")));
  g_assert_null (look->note);
  family_desk_free (desk);
}

static void
test_roaming (void)
{
  FamilyDesk *desk = grid_new ();
  GtkWidget *ask;

  gtk_widget_grab_focus (cell_of (desk, desk->kadeem, "HOUSING"));
  g_assert_cmpint (sos_family_part_get_member (desk->part), ==, desk->kadeem);
  desk_go (&desk->desk, GTK_DIR_LEFT);
  assert_focus (desk, desk->kadeem, "POVERTY_DEBT");
  desk_go (&desk->desk, GTK_DIR_LEFT);
  assert_focus (desk, desk->kadeem, "POVERTY_DEBT");
  desk_key (&desk->desk, GDK_KEY_End, 0);
  assert_focus (desk, desk->kadeem, "PARENTING_CONFLICT");
  /* Past the row of one sentence, in the same column. */
  desk_go (&desk->desk, GTK_DIR_DOWN);
  ask = gtk_window_get_focus (desk->desk.window);
  g_assert_nonnull (desk_find_words (ask, "Ask again"));
  g_assert_cmpint (sos_family_part_get_member (desk->part), ==, desk->aaliyah);
  desk_go (&desk->desk, GTK_DIR_DOWN);
  assert_focus (desk, desk->denise, "PARENTING_CONFLICT");
  g_assert_cmpint (sos_family_part_get_member (desk->part), ==, desk->denise);
  desk_key (&desk->desk, GDK_KEY_Home, GDK_CONTROL_MASK);
  assert_focus (desk, desk->kadeem, "POVERTY_DEBT");
  /* One stop for Tab: out to the toggle, and back to the same cell. */
  desk_go (&desk->desk, GTK_DIR_RIGHT);
  desk_go (&desk->desk, GTK_DIR_TAB_BACKWARD);
  g_assert_true (GTK_IS_TOGGLE_BUTTON (gtk_window_get_focus (desk->desk.window)));
  desk_go (&desk->desk, GTK_DIR_TAB_FORWARD);
  assert_focus (desk, desk->kadeem, "HOUSING");
  family_desk_free (desk);
}

/* Chosen elsewhere, the grid is entered in their row. */
static void
test_chosen (void)
{
  FamilyDesk *desk = grid_new ();
  GtkWidget *name;

  sos_family_part_set_member (desk->part, desk->denise);
  name = gtk_widget_get_ancestor (desk_find_words (GTK_WIDGET (desk->part), "Denise"), GTK_TYPE_LABEL);
  g_assert_true (gtk_widget_has_css_class (name, "chosen"));
  sos_family_part_begin (desk->part);
  assert_focus (desk, desk->denise, "POVERTY_DEBT");
  family_desk_free (desk);
}

/* Other people come in: the focus is in the same cell, of a new grid. */
static void
test_again (void)
{
  FamilyDesk *desk = grid_new ();

  gtk_widget_grab_focus (cell_of (desk, desk->denise, "HOUSING"));
  sos_store_set_actor (desk->desk.office->store, desk->desk.office->colleague); /* her own worker asks her */
  office_add (desk->desk.office, SOS_TYPE_CONSENT, "person", desk->aaliyah, "type", "WORK_WITH_ME", "status", "GIVEN", "dated", "2026-11-23", NULL);
  sos_store_set_actor (desk->desk.office->store, desk->desk.office->worker);
  desk_settle (&desk->desk);
  g_assert_nonnull (cell_of (desk, desk->aaliyah, "HOUSING"));
  assert_focus (desk, desk->denise, "HOUSING");
  family_desk_free (desk);
}

/* ---- the note, what follows, and the past ---- */

static void
test_note (void)
{
  FamilyDesk *desk = grid_new ();
  const SosIssueCell *look;

  g_signal_emit_by_name (cell_of (desk, desk->kadeem, "HOUSING"), "clicked");
  desk_settle (&desk->desk);
  desk_write (family_desk_dialog (desk), "issue_level.note", "Six people in two rooms");
  desk_write (family_desk_dialog (desk), "issue_level.looked-on", "20 Nov 2026");
  gtk_check_button_set_active (desk_find_last (family_desk_dialog (desk), GTK_TYPE_CHECK_BUTTON), TRUE);
  family_desk_answer (desk, "Note it");
  look = sos_family_cell_get_look (SOS_FAMILY_CELL (cell_of (desk, desk->kadeem, "HOUSING")));
  g_assert_cmpstr (look->level, ==, "NA");
  g_assert_cmpstr (look->note, ==, "Six people in two rooms");
  g_assert_cmpstr (look->looked_on, ==, "2026-11-20");
  /* A day to come is refused in the window, which stays. */
  g_signal_emit_by_name (cell_of (desk, desk->kadeem, "HOUSING"), "clicked");
  desk_settle (&desk->desk);
  desk_write (family_desk_dialog (desk), "issue_level.looked-on", "24 Nov 2026");
  desk_press (family_desk_dialog (desk), "Note it");
  desk_settle (&desk->desk);
  g_assert_nonnull (desk_find_words (family_desk_dialog (desk), "still to come"));
  gtk_window_destroy (GTK_WINDOW (family_desk_dialog (desk)));
  family_desk_free (desk);
}

static void
test_abuse (void)
{
  FamilyDesk *desk = grid_new ();

  gtk_widget_grab_focus (cell_of (desk, desk->denise, "DOMESTIC_ABUSE"));
  desk_key (&desk->desk, GDK_KEY_2, 0);
  family_desk_wait_said (desk, "Post to 2 addresses at this home goes by hand");
  /* Once more there is nothing that follows. */
  desk_key (&desk->desk, GDK_KEY_3, 0);
  wait_level (desk, desk->denise, "DOMESTIC_ABUSE", "3");
  family_desk_free (desk);
}

/* Refused in words, where the agreement went meanwhile. */
static void
test_refused (void)
{
  FamilyDesk *desk = grid_new ();
  Hold *hold;

  gtk_widget_grab_focus (cell_of (desk, desk->denise, "HOUSING"));
  hold = desk_hold (&desk->desk, TRUE, FALSE);
  office_add (desk->desk.office, SOS_TYPE_CONSENT, "person", desk->denise, "type", "WORK_WITH_ME", "status", "REFUSED", "dated", "2026-11-22", NULL);
  desk_key (&desk->desk, GDK_KEY_2, 0);
  family_desk_wait_said (desk, "They have not agreed to the work");
  desk_let_go (&desk->desk, hold);
  family_desk_free (desk);
}

static void
test_past (void)
{
  FamilyDesk *desk = grid_new ();
  const gint64 before = count_looks (desk);

  family_desk_turn_to (desk, "2026-10-01");
  g_assert_cmpstr (level_of (desk, desk->kadeem, "POVERTY_DEBT"), ==, "1");
  gtk_widget_grab_focus (cell_of (desk, desk->kadeem, "POVERTY_DEBT"));
  desk_key (&desk->desk, GDK_KEY_3, 0);
  family_desk_wait_said (desk, "This is how it was on 1 October 2026");
  g_signal_emit_by_name (cell_of (desk, desk->kadeem, "POVERTY_DEBT"), "clicked");
  desk_settle (&desk->desk);
  g_assert_null (family_desk_dialog (desk));
  g_assert_cmpint (count_looks (desk), ==, before);
  family_desk_turn_to (desk, NULL);
  g_assert_cmpstr (level_of (desk, desk->kadeem, "POVERTY_DEBT"), ==, "2");
  assert_focus (desk, desk->kadeem, "POVERTY_DEBT");
  family_desk_free (desk);
}

static gboolean
is_narrow (gpointer data)
{
  return gtk_widget_get_width (GTK_WIDGET (((FamilyDesk *) data)->desk.window)) <= 360;
}

/* All of the last cell is within the window. */
static gboolean
is_within (gpointer data)
{
  FamilyDesk *desk = data;
  graphene_rect_t at;

  return gtk_widget_compute_bounds (cell_of (desk, desk->denise, "PARENTING_CONFLICT"), GTK_WIDGET (desk->desk.window), &at)
         && at.origin.x + at.size.width <= 360;
}

/* The heads go with the cells, and the names stay. */
static void
test_narrow (void)
{
  FamilyDesk *desk = family_desk_new_empty ();
  GtkWidget *heads, *names;
  graphene_rect_t before, after;

  family_desk_show (desk, sos_family_grid_new);
  gtk_window_set_default_size (desk->desk.window, 360, 260);
  office_wait (is_narrow, desk, "a narrow window");
  desk_settle (&desk->desk);
  heads = desk_find_words (GTK_WIDGET (desk->part), "Conflict at home");
  names = desk_find_words (GTK_WIDGET (desk->part), "Denise");
  g_assert_true (gtk_widget_compute_bounds (names, GTK_WIDGET (desk->desk.window), &before));
  gtk_widget_grab_focus (cell_of (desk, desk->denise, "PARENTING_CONFLICT"));
  office_wait (is_within, desk, "the cell with the focus");
  g_assert_true (gtk_widget_compute_bounds (names, GTK_WIDGET (desk->desk.window), &after));
  g_assert_cmpfloat (before.origin.x, ==, after.origin.x);
  g_assert_true (gtk_widget_compute_bounds (heads, GTK_WIDGET (desk->desk.window), &before));
  g_assert_true (gtk_widget_compute_bounds (cell_of (desk, desk->denise, "PARENTING_CONFLICT"), GTK_WIDGET (desk->desk.window), &after));
  g_assert_cmpfloat (before.origin.x, ==, after.origin.x);
  family_desk_free (desk);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  sos_widgets_init ();
  sos_casework_init ();
  g_test_add_func ("/family-grid/shown", test_shown);
  g_test_add_func ("/family-grid/all", test_all);
  g_test_add_func ("/family-grid/levels", test_levels);
  g_test_add_func ("/family-grid/same", test_same);
  g_test_add_func ("/family-grid/roaming", test_roaming);
  g_test_add_func ("/family-grid/chosen", test_chosen);
  g_test_add_func ("/family-grid/again", test_again);
  g_test_add_func ("/family-grid/note", test_note);
  g_test_add_func ("/family-grid/abuse", test_abuse);
  g_test_add_func ("/family-grid/refused", test_refused);
  g_test_add_func ("/family-grid/past", test_past);
  g_test_add_func ("/family-grid/narrow", test_narrow);
  return g_test_run ();
}
