/* test-map-offers.c - what the office offers in a borough, said from the map by those whose list it is, and seen there at once. */
#include "config.h"
#include "desk.h"

#include "sos-map-page.h"
#include "sos-map-table.h"
#include "sos-records.h"
#include "sos-widgets.h"

#define CAMDEN "E09000007"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Desk, desk_free)

/* ---- the desk ---- */

static gboolean
has_sheet (gpointer data)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (desk_find (((Desk *) data)->page, GTK_TYPE_STACK)), "map") == 0;
}

/* The map, with Camden chosen. */
static Desk *
show (gboolean as_lead)
{
  Desk *desk = g_new0 (Desk, 1);

  desk->office = office_new ();
  sos_store_set_actor (desk->office->store, as_lead ? desk->office->lead : desk->office->worker);
  desk_show (desk, sos_map_page_new (desk->office->store));
  office_wait (has_sheet, desk, "the map");
  sos_map_table_set_selected (desk_find (desk->page, SOS_TYPE_MAP_TABLE), CAMDEN);
  desk_settle (desk);
  return desk;
}

static GtkWidget *
find_dialog (Desk *desk)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (gtk_window_get_transient_for (window) == desk->window && gtk_widget_get_mapped (GTK_WIDGET (window)))
        return GTK_WIDGET (window);
    }
  return NULL;
}

typedef struct
{
  Desk *desk;
  const char *title; /* NULL: no window at all */
} Wanted;

static gboolean
is_there (gpointer data)
{
  const Wanted *wanted = data;
  GtkWidget *dialog = find_dialog (wanted->desk);

  if (wanted->title == NULL || dialog == NULL)
    return wanted->title == NULL && dialog == NULL;
  return g_strcmp0 (gtk_window_get_title (GTK_WINDOW (dialog)), wanted->title) == 0;
}

static GtkWidget *
wait_for (Desk *desk, const char *title)
{
  Wanted wanted = { desk, title };

  office_wait (is_there, &wanted, title != NULL ? title : "the window to go");
  return find_dialog (desk);
}

static void
choose (GtkWidget *dialog, const char *id, guint n)
{
  adw_combo_row_set_selected (desk_find_id (dialog, GTK_TYPE_WIDGET, id), n);
}

/* ---- what is done ---- */

static void
test_added_and_changed (void)
{
  g_autoptr (Desk) desk = show (TRUE);
  GtkWidget *dialog;

  g_assert_nonnull (desk_find_words (desk->page, "None"));
  desk_act (desk->page, "page.services", NULL);
  dialog = wait_for (desk, "Camden");
  g_assert_nonnull (desk_find_words (dialog, "Nothing is offered here yet."));
  desk_press (dialog, "Add a service");
  dialog = wait_for (desk, "New service in the borough");
  desk_press (dialog, "Add");
  g_assert_nonnull (desk_find_words (dialog, "“Service” is still empty."));
  choose (dialog, "borough_service.service", 1);
  choose (dialog, "borough_service.funder", 4);
  desk_press (dialog, "Add");
  wait_for (desk, NULL);
  desk_wait_words (desk, "JBVC Foundation");
  desk_wait_words (desk, "SOS core casework");
  /* The same twice is refused where it is written. */
  desk_act (desk->page, "page.services", NULL);
  desk_press (wait_for (desk, "Camden"), "Add a service");
  dialog = wait_for (desk, "New service in the borough");
  choose (dialog, "borough_service.service", 1);
  desk_press (dialog, "Add");
  while (desk_find_words (dialog, "has that service there already") == NULL)
    g_main_context_iteration (NULL, TRUE);
  gtk_window_close (GTK_WINDOW (dialog));
  wait_for (desk, NULL);
  /* A line of the list opens it; what is over is on the map no more, and what was done is taken back. */
  desk_act (desk->page, "page.services", NULL);
  g_signal_emit_by_name (desk_find (wait_for (desk, "Camden"), ADW_TYPE_ACTION_ROW), "activated");
  dialog = wait_for (desk, "Service in the borough");
  choose (dialog, "borough_service.status", 4);
  desk_press (dialog, "Save");
  wait_for (desk, NULL);
  desk_wait_words (desk, "None");
  office_undo (desk->office);
  desk_wait_words (desk, "JBVC Foundation");
}

/* Who may not change them sees them, and is told whom to ask. */
static void
test_only_seen (void)
{
  g_autoptr (Desk) desk = show (FALSE);
  GtkWidget *dialog;

  desk_act (desk->page, "page.services", NULL);
  dialog = wait_for (desk, "Camden");
  desk_press (dialog, "Add a service");
  g_assert_nonnull (desk_find_words (dialog, "Ask one of them."));
  g_assert_true (find_dialog (desk) == dialog);
  gtk_window_close (GTK_WINDOW (dialog));
  wait_for (desk, NULL);
  /* What is no borough has no list. */
  sos_map_table_set_selected (desk_find (desk->page, SOS_TYPE_MAP_TABLE), "WITHHELD");
  gtk_widget_activate_action (desk->page, "page.services", NULL);
  desk_settle (desk);
  g_assert_null (find_dialog (desk));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv);
  adw_init ();
  sos_widgets_init ();
  g_test_add_func ("/map-offers/added-and-changed", test_added_and_changed);
  g_test_add_func ("/map-offers/only-seen", test_only_seen);
  return g_test_run ();
}
