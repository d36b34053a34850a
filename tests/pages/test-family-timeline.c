/* test-family-timeline.c - what happened in a family: by months, by words, of one or of all, and thousands of it. */
#include "config.h"
#include "family-desk.h"

#include "sos-family-timeline.h"

#include <string.h>

static GListModel *
model_of (FamilyDesk *desk)
{
  GtkListView *list = desk_find_id (GTK_WIDGET (desk->part), GTK_TYPE_LIST_VIEW, "list");

  return G_LIST_MODEL (gtk_list_view_get_model (list));
}

/* What the realised rows say, a line each. */
static void
read_rows (GtkWidget *root, GString *text)
{
  if (GTK_IS_INSCRIPTION (root) && gtk_widget_get_visible (root) && gtk_widget_get_mapped (root)
      && gtk_inscription_get_text (GTK_INSCRIPTION (root)) != NULL)
    g_string_append_printf (text, "%s|", gtk_inscription_get_text (GTK_INSCRIPTION (root)));
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    read_rows (child, text);
}

static char *
dup_rows (FamilyDesk *desk)
{
  g_autoptr (GString) text = g_string_new (NULL);

  desk_settle (&desk->desk);
  read_rows (GTK_WIDGET (desk->part), text);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static FamilyDesk *
timeline_new (void)
{
  FamilyDesk *desk = family_desk_new_empty ();

  family_desk_set_issue (desk, desk->kadeem, "HOUSING", "2", "2026-11-03");
  family_desk_set_issue (desk, desk->denise, "POVERTY_DEBT", "3", "2026-10-05");
  family_desk_show (desk, sos_family_timeline_new);
  return desk;
}

static void
type (FamilyDesk *desk, const char *words)
{
  gtk_editable_set_text (desk_find_id (GTK_WIDGET (desk->part), GTK_TYPE_SEARCH_ENTRY, "words"), words);
  desk_settle (&desk->desk);
}

static void
test_shown (void)
{
  FamilyDesk *desk = timeline_new ();
  g_autofree char *rows = dup_rows (desk);

  g_assert_true (g_str_has_prefix (rows, "November 2026|3 Nov|Kadeem|Housing: Significant|October 2026|5 Oct|Denise|Money and debt: Severe|"));
  g_assert_nonnull (strstr (rows, "September 2026|28 Sep|The family|Family work, Lambeth began|"));
  /* Aaliyah is with a colleague, who alone knows of it. */
  g_assert_null (strstr (rows, "Expect Respect"));
  family_desk_free (desk);
}

static void
test_filter (void)
{
  FamilyDesk *desk = timeline_new ();
  GtkToggleButton *chosen = desk_find_id (GTK_WIDGET (desk->part), GTK_TYPE_TOGGLE_BUTTON, "chosen");
  g_autofree char *found = NULL;
  g_autofree char *one = NULL;

  type (desk, "debt denise");
  found = dup_rows (desk);
  g_assert_cmpstr (found, ==, "October 2026|5 Oct|Denise|Money and debt: Severe|");
  g_assert_nonnull (desk_find_words (GTK_WIDGET (desk->part), "1 of "));
  type (desk, "nothing like it");
  g_assert_nonnull (desk_find_label (GTK_WIDGET (desk->part), "Nothing matches"));
  type (desk, "");
  /* Who is chosen matters only where that is asked for. */
  sos_family_part_set_member (desk->part, desk->denise);
  g_assert_cmpstr (gtk_label_get_label (desk_find_id (GTK_WIDGET (desk->part), GTK_TYPE_LABEL, "count")), ==, "6 entries");
  gtk_toggle_button_set_active (chosen, TRUE);
  one = dup_rows (desk);
  g_assert_nonnull (strstr (one, "Denise"));
  g_assert_null (strstr (one, "Kadeem"));
  sos_family_part_set_member (desk->part, desk->kadeem);
  g_free (one);
  one = dup_rows (desk);
  g_assert_null (strstr (one, "Denise"));
  g_assert_nonnull (strstr (one, "Kadeem"));
  family_desk_free (desk);
}

static void
test_open (void)
{
  FamilyDesk *desk = timeline_new ();
  GtkListView *list = desk_find_id (GTK_WIDGET (desk->part), GTK_TYPE_LIST_VIEW, "list");

  g_signal_emit_by_name (list, "activate", 0); /* the month */
  g_assert_cmpint (desk->desk.opened, ==, 0);
  g_signal_emit_by_name (list, "activate", 3);
  g_assert_cmpint (desk->desk.opened, ==, desk->denise);
  family_desk_free (desk);
}

static gboolean
add_looks (SosTransaction *transaction, gpointer data, GError **error)
{
  g_autoptr (GDateTime) from = g_date_time_new_utc (2018, 1, 1, 12, 0, 0);

  for (int i = 0; i < 3000; i++)
    {
      g_autoptr (GDateTime) on = g_date_time_add_days (from, i);
      g_autofree char *day = g_date_time_format (on, "%Y-%m-%d");
      g_autoptr (SosRecord) look = g_object_new (SOS_TYPE_ISSUE_LEVEL, "person", *(gint64 *) data, "issue", "HOUSING", "level",
                                                 i % 2 ? "1" : "2", "looked-on", day, NULL);

      if (!sos_transaction_save (transaction, look, error))
        return FALSE;
    }
  return TRUE;
}

/* The arrow keys go through the list, and Enter opens whose it is. */
static void
test_keys (void)
{
  FamilyDesk *desk = timeline_new ();

  gtk_widget_grab_focus (desk_find_id (GTK_WIDGET (desk->part), GTK_TYPE_TOGGLE_BUTTON, "chosen"));
  desk_go (&desk->desk, GTK_DIR_TAB_FORWARD);
  desk_go (&desk->desk, GTK_DIR_DOWN);
  desk_key (&desk->desk, GDK_KEY_Return, 0);
  g_assert_cmpint (desk->desk.opened, ==, desk->kadeem);
  family_desk_free (desk);
}

/* Few rows are made for thousands of entries, and what was chosen stays when the family is read again and nothing of it is new. */
static void
test_many (void)
{
  FamilyDesk *desk = family_desk_new_empty ();
  g_autoptr (GError) error = NULL;
  GListModel *model;
  guint n;

  office_do (desk->desk.office, add_looks, &desk->kadeem, &error);
  g_assert_no_error (error);
  family_desk_show (desk, sos_family_timeline_new);
  model = model_of (desk);
  n = g_list_model_get_n_items (model);
  g_assert_cmpuint (n, >, 3000);
  g_assert_cmpuint (desk_count (GTK_WIDGET (desk->part), GTK_TYPE_INSCRIPTION), <, 1000);
  gtk_single_selection_set_selected (GTK_SINGLE_SELECTION (model), 2500);
  family_desk_read (desk);
  g_assert_cmpuint (gtk_single_selection_get_selected (GTK_SINGLE_SELECTION (model)), ==, 2500);
  family_desk_free (desk);
}

static void
test_none (void)
{
  FamilyDesk *desk = family_desk_new_empty ();

  g_free (desk->view->day);
  desk->view->day = g_strdup ("2001-01-01");
  family_desk_show (desk, sos_family_timeline_new);
  g_assert_nonnull (desk_find_label (GTK_WIDGET (desk->part), "Nothing has happened yet"));
  family_desk_free (desk);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  sos_widgets_init ();
  sos_casework_init ();
  g_test_add_func ("/family-timeline/shown", test_shown);
  g_test_add_func ("/family-timeline/filter", test_filter);
  g_test_add_func ("/family-timeline/open", test_open);
  g_test_add_func ("/family-timeline/keys", test_keys);
  g_test_add_func ("/family-timeline/many", test_many);
  g_test_add_func ("/family-timeline/none", test_none);
  return g_test_run ();
}
