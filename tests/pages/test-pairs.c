/* test-pairs.c - two records beside each other: what is chosen with the keys holds, what forbids it is said, and a page that is open on the
 * record that was joined leads on. */
#include "config.h"
#include "desk.h"

#include "sos-deed-dialog.h"
#include "sos-join.h"
#include "sos-pair-page.h"
#include "sos-pairs-page.h"
#include "sos-person-history-print.h"
#include "sos-person-page.h"

#include <glib/gstdio.h>
#include <string.h>

#define REASON "Both have one number of the NHS"

static gint64 other, likeness;

/* Two records in the hands of whoever sits there, of whom they were asked. */
static void
set_up (Desk *desk, gconstpointer data)
{
  Office *office = desk->office = office_new ();

  desk->person = office_add (office, SOS_TYPE_PERSON, "full-name", "Tyrell Mensah", "birth-date", "2010-06-01", "school", "Meridian Park", NULL);
  other = office_add (office, SOS_TYPE_PERSON, "full-name", "Tirell Mensah", "birth-date", "2010-01-06", "pronouns", "he/him", NULL);
  office_add (office, SOS_TYPE_CONTACT_POINT, "person", other, "kind", "PHONE", "value", "07700 900142", NULL);
  office_must (office, (SosTransactionFunc) sos_casework_ask_whether_same, office_deed (other, desk->person, NULL, NULL, NULL));
  likeness = office_count (office, "SELECT id FROM likeness WHERE verdict = 'NOT_SURE' AND id > $1", 0);
  sos_store_set_actor (office->store, office->lead);
}

static void
show_pair (Desk *desk)
{
  desk_show (desk, sos_pair_page_new (desk->office->store, likeness));
  desk_wait_words (desk, "Tirell Mensah");
}

static gboolean
has_opened (gpointer data)
{
  return ((Desk *) data)->opened != 0;
}

/* The nth box of the choices: two a field. */
static GtkCheckButton *
find_choice (Desk *desk, guint n)
{
  GtkWidget *grid = desk_find_id (desk->page, GTK_TYPE_WIDGET, "choices");

  for (GtkWidget *child = gtk_widget_get_first_child (grid); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_CHECK_BUTTON (child) && n-- == 0)
      return GTK_CHECK_BUTTON (child);
  return NULL;
}

static void
join_with_reason (Desk *desk)
{
  SosDeedDialog *dialog;

  desk_act (desk->page, "page.join", NULL);
  dialog = desk_find_dialog ();
  g_assert_nonnull (dialog);
  desk_write (GTK_WIDGET (dialog), "reason", REASON);
  desk_press (GTK_WIDGET (dialog), "Join them");
}

/* What is asked stands in the list, and leads to the two. */
static void
test_list (Desk *desk, gconstpointer data)
{
  GtkWidget *compare;

  desk_show (desk, sos_pairs_page_new (desk->office->store, 0));
  desk_wait_words (desk, "Moyo Adeyemi asked");
  compare = desk_find_button (desk->page, "app.show-pair");
  g_assert_nonnull (compare);
  g_assert_cmpint (g_variant_get_int64 (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (compare))), ==, likeness);
  office_must (desk->office, (SosTransactionFunc) sos_casework_tell_apart, office_deed (other, desk->person, NULL, NULL, NULL));
  desk_wait_words (desk, "Nobody to look at");
}

/* The other day of birth is chosen, the name is not. */
static void
test_choose (Desk *desk, gconstpointer data)
{
  Office *office = desk->office;

  show_pair (desk);
  g_assert_true (gtk_check_button_get_active (find_choice (desk, 0)));
  g_assert_true (gtk_check_button_get_active (find_choice (desk, 2)));
  gtk_check_button_set_active (find_choice (desk, 3), TRUE);
  join_with_reason (desk);
  office_wait (has_opened, desk, "the record that is kept");
  g_assert_cmpint (desk->opened, ==, desk->person);
  g_assert_cmpint (office_count (office, "SELECT full_name = 'Tyrell Mensah' AND birth_date = '2010-01-06' AND pronouns = 'he/him'"
                                         " AND school = 'Meridian Park' FROM person WHERE id = $1", desk->person), ==, 1);
  g_assert_cmpint (office_count (office, "SELECT person FROM contact_point WHERE value = '07700 900142' AND id > $1", 0), ==, desk->person);
}

/* The other record may be the one that goes on. */
static void
test_other_goes_on (Desk *desk, gconstpointer data)
{
  GtkWidget *sides;

  show_pair (desk);
  sides = desk_find_id (desk->page, GTK_TYPE_WIDGET, "sides");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (desk_find_last (sides, GTK_TYPE_CHECK_BUTTON)), TRUE);
  join_with_reason (desk);
  office_wait (has_opened, desk, "the record that is kept");
  g_assert_cmpint (desk->opened, ==, other);
  g_assert_cmpint (office_count (desk->office, "SELECT full_name = 'Tirell Mensah' FROM person WHERE id = $1", other), ==, 1);
}

static gboolean
is_off (gpointer data)
{
  return !gtk_widget_get_sensitive (data);
}

/* What forbids it is said, and comes while the page is open. */
static void
test_refused (Desk *desk, gconstpointer data)
{
  GtkWidget *join;

  show_pair (desk);
  join = desk_find_id (desk->page, GTK_TYPE_BUTTON, "join");
  g_assert_true (gtk_widget_get_sensitive (join));
  office_add (desk->office, SOS_TYPE_RELATIONSHIP, "person", other, "other-person", desk->person, "type", "SIBLING", NULL);
  desk_wait_words (desk, "These two are held as relatives of each other.");
  office_wait (is_off, join, "the button to be off");
}

/* A page that is open on the record somebody joined says so, keeps what was typed, and leads on. */
static void
test_open_elsewhere (Desk *desk, gconstpointer data)
{
  g_autoptr (SosJoin) join = sos_join_new (desk->person, other, REASON);
  g_autoptr (GError) error = NULL;

  desk_show (desk, sos_person_page_new (desk->office->store, other));
  desk_wait_words (desk, "Tirell Mensah");
  sos_store_write (desk->office->store, "Joined", (SosTransactionFunc) sos_casework_join_people, join, &error);
  g_assert_no_error (error);
  desk_wait_words (desk, "This record was joined with another");
  desk_act (desk->page, "page.open-kept", NULL);
  g_assert_cmpint (desk->opened, ==, desk->person);
  office_undo (desk->office);
  desk_wait_seen (desk_find_id (desk->page, GTK_TYPE_BOX, "tabs"), TRUE, "the record again");
}

static gboolean
is_parted (gpointer data)
{
  return office_count (((Desk *) data)->office, "SELECT count (*) FROM person WHERE merged_into IS NOT NULL AND id > $1", 0) == 0;
}

/* Long after: from the details of the record that was kept. */
static void
test_take_apart (Desk *desk, gconstpointer data)
{
  g_autoptr (SosJoin) join = sos_join_new (desk->person, other, REASON);
  g_autoptr (GError) error = NULL;
  SosDeedDialog *dialog;

  sos_store_write (desk->office->store, NULL, (SosTransactionFunc) sos_casework_join_people, join, &error);
  g_assert_no_error (error);
  desk_show_person (desk, desk->person, "details");
  desk_wait_words (desk, "born 6 January 2010");
  desk_press (desk->page, "Take apart…");
  dialog = desk_find_dialog ();
  g_assert_nonnull (dialog);
  desk_write (GTK_WIDGET (dialog), "reason", "They are two after all");
  desk_press (GTK_WIDGET (dialog), "Take apart");
  office_wait (is_parted, desk, "the two to be two");
}

/* One deed is one entry, which opens to its lines. */
static void
test_history (Desk *desk, gconstpointer data)
{
  g_autoptr (SosJoin) join = sos_join_new (desk->person, other, REASON);
  g_autoptr (GError) error = NULL;
  GtkWidget *open = NULL;

  sos_store_write (desk->office->store, "Records joined", (SosTransactionFunc) sos_casework_join_people, join, &error);
  g_assert_no_error (error);
  desk_show_person (desk, desk->person, "history");
  desk_wait_words (desk, "Records joined");
  g_assert_null (desk_find_words (desk->page, "Merged into"));
  for (GtkWidget *row = gtk_widget_get_parent (desk_find_label (desk->page, "Records joined")); row != NULL; row = gtk_widget_get_parent (row))
    if (g_str_equal (G_OBJECT_TYPE_NAME (row), "SosPersonHistoryRow"))
      open = desk_find_id (row, GTK_TYPE_TOGGLE_BUTTON, "open");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (open), TRUE);
  desk_wait_words (desk, "Merged into");
}

static void
printed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  sos_person_history_print_finish (result, &error);
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *) data;
}

/* On paper for whoever asks to see it; that it was printed is in the history itself. */
static void
test_print (Desk *desk, gconstpointer data)
{
  const SosHistoryAsk ask = { .person = desk->person };
  g_autofree char *path = g_build_filename (desk->office->folder, "history.pdf", NULL);
  g_autofree char *pdf = NULL;
  gboolean done = FALSE;
  gsize length = 0;

  desk_show_person (desk, desk->person, "history");
  sos_person_history_print_async (desk->office->store, &ask, "All", desk->window, path, printed_cb, &done);
  office_wait (is_true, &done, "the pages");
  g_assert_true (g_file_get_contents (path, &pdf, &length, NULL));
  g_assert_cmpuint (length, >, 2000);
  g_assert_true (g_str_has_prefix (pdf, "%PDF"));
  g_assert_cmpint (office_count (desk->office, "SELECT count (*) FROM audit WHERE verb = 'print' AND person = $1", desk->person), ==, 1);
  g_unlink (path);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  sos_widgets_init ();
#define ADD(name, test) g_test_add ("/pairs/" name, Desk, NULL, set_up, test, desk_tear_down)
  ADD ("list", test_list);
  ADD ("choose", test_choose);
  ADD ("other-goes-on", test_other_goes_on);
  ADD ("refused", test_refused);
  ADD ("open-elsewhere", test_open_elsewhere);
  ADD ("take-apart", test_take_apart);
  ADD ("history", test_history);
  ADD ("print", test_print);
  return g_test_run ();
}
