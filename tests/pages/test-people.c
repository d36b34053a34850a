/* test-people.c - the list of everybody over a real office: filters, typing, order, selection, the kinds of nobody. */
#include "config.h"
#include "desk.h"

#include "sos-id-list.h"
#include "sos-people-page.h"
#include "sos-people-summary.h"

#include <adwaita.h>

#define N_PEOPLE 150

static GtkSelectionModel *
get_model (Desk *desk)
{
  return gtk_column_view_get_model (desk_find (desk->page, GTK_TYPE_COLUMN_VIEW));
}

static guint
count_people (Desk *desk)
{
  return g_list_model_get_n_items (G_LIST_MODEL (get_model (desk)));
}

static gboolean
has_foot (gpointer data)
{
  return sos_page_get_foot (SOS_PAGE (((Desk *) data)->page)) != NULL;
}

static void
set_up (Desk *desk, gconstpointer n_people)
{
  desk->office = office_new_with_people (GPOINTER_TO_UINT (n_people));
  desk_show (desk, sos_people_page_new (desk->office->store));
  office_wait (has_foot, desk, "the first answer");
}

static gboolean
shows_first_row (gpointer data)
{
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (get_model (data)), 0);
  g_autoptr (GObject) row = NULL;

  g_object_get (item, "row", &row, NULL);
  return row != NULL;
}

static gboolean
has_all (gpointer data)
{
  return count_people (data) == N_PEOPLE;
}

static void
test_list (Desk *desk, gconstpointer data)
{
  office_wait (has_all, desk, "all rows, a few each frame");
  g_assert_cmpstr (sos_page_get_title (SOS_PAGE (desk->page)), ==, "People");
  g_assert_cmpstr (sos_page_get_foot (SOS_PAGE (desk->page)), ==, "150 of yours, open, sorted by next due.");
  office_wait (shows_first_row, desk, "the first row");
}

static gboolean
has_one (gpointer data)
{
  return count_people (data) == 1;
}

static gboolean
shows_nobody (gpointer data)
{
  return gtk_widget_get_mapped (desk_find (((Desk *) data)->page, SOS_TYPE_EMPTY_STATE));
}

static void
test_words (Desk *desk, gconstpointer data)
{
  GtkEditable *words = desk_find (desk->page, GTK_TYPE_SEARCH_ENTRY);

  gtk_editable_set_text (words, "person 77");
  office_wait (has_one, desk, "the one who fits");
  gtk_editable_set_text (words, "nobody at all");
  office_wait (shows_nobody, desk, "nobody");
  g_assert_true (gtk_widget_activate_action (desk->page, "page.clear", NULL));
  office_wait (has_all, desk, "everybody");
  g_assert_cmpstr (gtk_editable_get_text (words), ==, "");
}

typedef struct
{
  Desk *desk;
  const char *title;
} Titled;

static gboolean
says_title (gpointer data)
{
  Titled *titled = data;
  g_autofree char *title = NULL;

  g_object_get (desk_find (titled->desk->page, SOS_TYPE_EMPTY_STATE), "title", &title, NULL);
  return g_strcmp0 (title, titled->title) == 0;
}

static void
wait_title (Desk *desk, const char *title)
{
  office_wait (says_title, &(Titled){ desk, title }, title);
}

/* E-04: three kinds of nobody; none of them may hint at people who are not shown. */
static void
test_nobody (Desk *desk, gconstpointer data)
{
  office_wait (shows_nobody, desk, "nobody");
  wait_title (desk, "Nobody here");
  g_assert_true (gtk_widget_activate_action (desk->page, "page.show-all", NULL));
  wait_title (desk, "Nobody yet");
  gtk_editable_set_text (desk_find (desk->page, GTK_TYPE_SEARCH_ENTRY), "x");
  wait_title (desk, "Nobody fits");
}

static gint64
get_first (Desk *desk)
{
  g_autoptr (SosIdItem) item = g_list_model_get_item (G_LIST_MODEL (get_model (desk)), 0);

  return item == NULL ? 0 : sos_id_item_get_id (item);
}

static gboolean
begins_with_last (gpointer data)
{
  Desk *desk = data;

  return get_first (desk) == g_array_index (desk->office->people, gint64, N_PEOPLE - 1);
}

static gboolean
begins_with_first (gpointer data)
{
  Desk *desk = data;

  return get_first (desk) == g_array_index (desk->office->people, gint64, 0);
}

/* Clicking a header asks the store again; whoever was selected stays so, wherever they went. */
static void
test_order (Desk *desk, gconstpointer data)
{
  GtkColumnView *table = desk_find (desk->page, GTK_TYPE_COLUMN_VIEW);
  g_autoptr (GtkColumnViewColumn) name = g_list_model_get_item (gtk_column_view_get_columns (table), 0);
  const gint64 somebody = g_array_index (desk->office->people, gint64, 70);
  g_autoptr (SosIdItem) selected = NULL;

  gtk_column_view_sort_by_column (table, name, GTK_SORT_ASCENDING);
  office_wait (begins_with_first, desk, "the order by name");
  sos_people_page_reveal (SOS_PEOPLE_PAGE (desk->page), somebody);
  gtk_column_view_sort_by_column (table, name, GTK_SORT_DESCENDING);
  office_wait (begins_with_last, desk, "the order turned round");
  selected = g_object_ref (gtk_single_selection_get_selected_item (GTK_SINGLE_SELECTION (get_model (desk))));
  g_assert_cmpint (sos_id_item_get_id (selected), ==, somebody);
}

static gboolean
shows_summary (gpointer data)
{
  return gtk_widget_get_mapped (desk_find (((Desk *) data)->page, SOS_TYPE_PEOPLE_SUMMARY));
}

static void
test_summary_and_open (Desk *desk, gconstpointer data)
{
  const gint64 somebody = g_array_index (desk->office->people, gint64, 3);

  g_assert_true (gtk_widget_activate_action (desk->page, "page.open", NULL) == FALSE || desk->opened == 0);
  sos_people_page_reveal (SOS_PEOPLE_PAGE (desk->page), somebody);
  office_wait (shows_summary, desk, "the summary");
  g_assert_true (gtk_widget_activate_action (desk->page, "page.open", NULL));
  g_assert_cmpint (desk->opened, ==, somebody);
}

static gboolean
take_away (SosTransaction *transaction, gpointer data, GError **error)
{
  g_autoptr (SosPerson) person = sos_transaction_load (transaction, SOS_TYPE_PERSON, *(gint64 *) data, error);

  return person != NULL && sos_transaction_remove (transaction, person, error);
}

static gboolean
has_one_less (gpointer data)
{
  return count_people (data) == N_PEOPLE - 1;
}

/* What is written anywhere shows here by itself. */
static void
test_refresh (Desk *desk, gconstpointer data)
{
  gint64 somebody = g_array_index (desk->office->people, gint64, 5);
  g_autoptr (GError) error = NULL;

  sos_store_write_async (desk->office->store, "Removed", take_away, &somebody, NULL, NULL, NULL, NULL);
  office_wait (has_one_less, desk, "the list to follow");
}

#define ADD(name, n) g_test_add ("/people/" #name, Desk, GUINT_TO_POINTER (n), set_up, test_##name, desk_tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv);
  adw_init ();
  sos_widgets_init ();
  ADD (list, N_PEOPLE);
  ADD (words, N_PEOPLE);
  ADD (nobody, 0);
  ADD (order, N_PEOPLE);
  ADD (summary_and_open, N_PEOPLE);
  ADD (refresh, N_PEOPLE);
  return g_test_run ();
}
