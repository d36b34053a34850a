/* test-people.c - the list of everybody over a real office: filters, typing, order, selection, the kinds of nobody. */
#include "config.h"

#include "sos-office.h"
#include "sos-id-list.h"
#include "sos-people-page.h"
#include "sos-people-summary.h"

#include <adwaita.h>

#define N_PEOPLE 150

typedef struct
{
  SosOffice *office;
  GtkWindow *window;
  SosPeoplePage *page;
  gint64 opened; /* by app.show-person */
} Desk;

static gpointer
find_child (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      gpointer found = find_child (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkSelectionModel *
get_model (Desk *desk)
{
  return gtk_column_view_get_model (find_child (GTK_WIDGET (desk->page), GTK_TYPE_COLUMN_VIEW));
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
opened_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ((Desk *) data)->opened = g_variant_get_int64 (parameter);
}

static const GActionEntry actions[] = { { "show-person", opened_cb, "x" } };

static void
set_up (Desk *desk, gconstpointer n_people)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  desk->office = sos_office_new (GPOINTER_TO_UINT (n_people));
  desk->page = SOS_PEOPLE_PAGE (sos_people_page_new (desk->office->store));
  desk->window = g_object_new (ADW_TYPE_WINDOW, "default-width", 1280, "default-height", 800, "content", desk->page, NULL);
  g_action_map_add_action_entries (G_ACTION_MAP (group), actions, G_N_ELEMENTS (actions), desk);
  gtk_widget_insert_action_group (GTK_WIDGET (desk->window), "app", G_ACTION_GROUP (group));
  gtk_window_present (desk->window);
  sos_office_wait (has_foot, desk, "the first answer");
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

static void
tear_down (Desk *desk, gconstpointer data)
{
  gpointer page = desk->page;

  g_object_add_weak_pointer (page, &page);
  gtk_window_destroy (desk->window);
  sos_office_wait (is_gone, &page, "the page to be freed");
  sos_office_free (desk->office);
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
  sos_office_wait (has_all, desk, "all rows, a few each frame");
  g_assert_cmpstr (sos_page_get_title (SOS_PAGE (desk->page)), ==, "People");
  g_assert_cmpstr (sos_page_get_foot (SOS_PAGE (desk->page)), ==, "150 of yours, open, sorted by next due.");
  sos_office_wait (shows_first_row, desk, "the first row");
}

static gboolean
has_one (gpointer data)
{
  return count_people (data) == 1;
}

static gboolean
shows_nobody (gpointer data)
{
  return gtk_widget_get_mapped (find_child (GTK_WIDGET (((Desk *) data)->page), SOS_TYPE_EMPTY_STATE));
}

static void
test_words (Desk *desk, gconstpointer data)
{
  GtkEditable *words = find_child (GTK_WIDGET (desk->page), GTK_TYPE_SEARCH_ENTRY);

  gtk_editable_set_text (words, "person 77");
  sos_office_wait (has_one, desk, "the one who fits");
  gtk_editable_set_text (words, "nobody at all");
  sos_office_wait (shows_nobody, desk, "nobody");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (desk->page), "page.clear", NULL));
  sos_office_wait (has_all, desk, "everybody");
  g_assert_cmpstr (gtk_editable_get_text (words), ==, "");
}

/* E-04: three kinds of nobody; none of them may hint at people who are not shown. */
static void
test_nobody (Desk *desk, gconstpointer data)
{
  GtkWidget *empty = find_child (GTK_WIDGET (desk->page), SOS_TYPE_EMPTY_STATE);
  g_autofree char *mine = NULL, *none = NULL, *title = NULL, *fits = NULL;

  sos_office_wait (shows_nobody, desk, "nobody");
  g_object_get (empty, "title", &mine, NULL);
  g_assert_cmpstr (mine, ==, "Nobody here");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (desk->page), "page.show-all", NULL));
  do
    {
      g_main_context_iteration (NULL, TRUE);
      g_clear_pointer (&none, g_free);
      g_object_get (empty, "title", &none, NULL);
    }
  while (g_str_equal (none, mine));
  g_assert_cmpstr (none, ==, "Nobody yet");
  gtk_editable_set_text (find_child (GTK_WIDGET (desk->page), GTK_TYPE_SEARCH_ENTRY), "x");
  do
    {
      g_main_context_iteration (NULL, TRUE);
      g_clear_pointer (&fits, g_free);
      g_object_get (empty, "title", &fits, NULL);
    }
  while (g_str_equal (fits, none));
  g_assert_cmpstr (fits, ==, "Nobody fits");
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
  GtkColumnView *table = find_child (GTK_WIDGET (desk->page), GTK_TYPE_COLUMN_VIEW);
  g_autoptr (GtkColumnViewColumn) name = g_list_model_get_item (gtk_column_view_get_columns (table), 0);
  const gint64 somebody = g_array_index (desk->office->people, gint64, 70);
  g_autoptr (SosIdItem) selected = NULL;

  gtk_column_view_sort_by_column (table, name, GTK_SORT_ASCENDING);
  sos_office_wait (begins_with_first, desk, "the order by name");
  sos_people_page_reveal (desk->page, somebody);
  gtk_column_view_sort_by_column (table, name, GTK_SORT_DESCENDING);
  sos_office_wait (begins_with_last, desk, "the order turned round");
  selected = g_object_ref (gtk_single_selection_get_selected_item (GTK_SINGLE_SELECTION (get_model (desk))));
  g_assert_cmpint (sos_id_item_get_id (selected), ==, somebody);
}

static gboolean
shows_summary (gpointer data)
{
  return gtk_widget_get_mapped (find_child (GTK_WIDGET (((Desk *) data)->page), SOS_TYPE_PEOPLE_SUMMARY));
}

static void
test_summary_and_open (Desk *desk, gconstpointer data)
{
  const gint64 somebody = g_array_index (desk->office->people, gint64, 3);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (desk->page), "page.open", NULL) == FALSE || desk->opened == 0);
  sos_people_page_reveal (desk->page, somebody);
  sos_office_wait (shows_summary, desk, "the summary");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (desk->page), "page.open", NULL));
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
  sos_office_wait (has_one_less, desk, "the list to follow");
}

#define ADD(name, n) g_test_add ("/people/" #name, Desk, GUINT_TO_POINTER (n), set_up, test_##name, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv);
  adw_init ();
  sos_widgets_init ();
  sos_casework_init ();
  ADD (list, N_PEOPLE);
  ADD (words, N_PEOPLE);
  ADD (nobody, 0);
  ADD (order, N_PEOPLE);
  ADD (summary_and_open, N_PEOPLE);
  ADD (refresh, N_PEOPLE);
  return g_test_run ();
}
