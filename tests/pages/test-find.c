/* test-find.c - the find box over a real office: results in one frame, Enter opens the first, Esc ends it. */
#include "config.h"

#include "sos-find-box.h"
#include "sos-office.h"
#include "sos-widgets.h"

#include <adwaita.h>

#define N_PEOPLE 30

typedef struct
{
  SosOffice *office;
  GtkWindow *window;
  SosFindBox *box;
  gint64 opened;
} Desk;

static void
opened_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ((Desk *) data)->opened = g_variant_get_int64 (parameter);
}

static const GActionEntry actions[] = { { "show-person", opened_cb, "x" } };

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

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

static gboolean
is_unmapped (gpointer widget)
{
  return !gtk_widget_get_mapped (widget);
}

static void
set_up (Desk *desk, gconstpointer data)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  desk->office = sos_office_new (N_PEOPLE);
  desk->box = g_object_new (SOS_TYPE_FIND_BOX, NULL);
  desk->window = g_object_new (ADW_TYPE_WINDOW, "content", desk->box, NULL);
  g_action_map_add_action_entries (G_ACTION_MAP (group), actions, G_N_ELEMENTS (actions), desk);
  gtk_widget_insert_action_group (GTK_WIDGET (desk->window), "app", G_ACTION_GROUP (group));
  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (desk->box)));
  sos_find_box_set_store (desk->box, desk->office->store);
  gtk_window_present (desk->window);
  sos_office_wait (is_mapped, desk->box, "the box");
  sos_find_box_begin (desk->box);
}

static void
tear_down (Desk *desk, gconstpointer data)
{
  gtk_window_destroy (desk->window);
  sos_office_free (desk->office);
}

static void
type (Desk *desk, const char *words)
{
  gtk_editable_set_text (find_child (GTK_WIDGET (desk->box), GTK_TYPE_TEXT), words);
}

static void
press_enter (Desk *desk)
{
  g_signal_emit_by_name (find_child (GTK_WIDGET (desk->box), GTK_TYPE_TEXT), "activate");
}

static guint
count_rows (Desk *desk)
{
  GtkListBox *results = find_child (GTK_WIDGET (desk->box), GTK_TYPE_LIST_BOX);
  guint n = 0;

  while (gtk_list_box_get_row_at_index (results, n) != NULL)
    n++;
  return n;
}

static void
test_first (Desk *desk, gconstpointer data)
{
  GtkWidget *popover = find_child (GTK_WIDGET (desk->box), GTK_TYPE_POPOVER);

  type (desk, "person 17");
  sos_office_wait (is_mapped, popover, "what was found");
  g_assert_cmpuint (count_rows (desk), ==, 1);
  press_enter (desk);
  g_assert_cmpint (desk->opened, ==, g_array_index (desk->office->people, gint64, 16));
  sos_office_wait (is_unmapped, popover, "the frame to close");
}

static void
test_many (Desk *desk, gconstpointer data)
{
  type (desk, "person");
  sos_office_wait (is_mapped, find_child (GTK_WIDGET (desk->box), GTK_TYPE_POPOVER), "what was found");
  g_assert_cmpuint (count_rows (desk), ==, 8);
}

static void
test_nobody (Desk *desk, gconstpointer data)
{
  type (desk, "zzzz");
  sos_office_wait (is_mapped, find_child (GTK_WIDGET (desk->box), GTK_TYPE_POPOVER), "the sentence");
  g_assert_cmpuint (count_rows (desk), ==, 0);
  press_enter (desk);
  g_assert_cmpint (desk->opened, ==, 0);
}

/* A slow answer to words that are no longer there is not shown. */
static void
test_late (Desk *desk, gconstpointer data)
{
  type (desk, "person");
  sos_find_box_end (desk->box);
  for (int i = 0; i < 100; i++)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
  g_assert_false (gtk_widget_get_mapped (find_child (GTK_WIDGET (desk->box), GTK_TYPE_POPOVER)));
}

#define ADD(name) g_test_add ("/find/" #name, Desk, NULL, set_up, test_##name, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv);
  adw_init ();
  sos_widgets_init ();
  sos_casework_init ();
  ADD (first);
  ADD (many);
  ADD (nobody);
  ADD (late);
  return g_test_run ();
}
