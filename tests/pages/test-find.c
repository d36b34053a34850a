/* test-find.c - the find box over a real office: results in one frame, Enter opens the first, Esc ends it. */
#include "config.h"
#include "desk.h"

#include "sos-find-box.h"

#include <adwaita.h>

#define N_PEOPLE 30

static void
set_up (Desk *desk, gconstpointer data)
{
  GtkWidget *box = g_object_new (SOS_TYPE_FIND_BOX, NULL);

  desk->office = office_new_with_people (N_PEOPLE);
  g_assert_false (gtk_widget_get_sensitive (box));
  sos_find_box_set_store (SOS_FIND_BOX (box), desk->office->store);
  desk_show (desk, box);
  desk_wait_seen (box, TRUE, "the box");
  sos_find_box_begin (SOS_FIND_BOX (box));
}

static void
type (Desk *desk, const char *words)
{
  gtk_editable_set_text (desk_find (desk->page, GTK_TYPE_TEXT), words);
}

static void
press_enter (Desk *desk)
{
  g_signal_emit_by_name (desk_find (desk->page, GTK_TYPE_TEXT), "activate");
}

static guint
count_rows (Desk *desk)
{
  GtkListBox *results = desk_find (desk->page, GTK_TYPE_LIST_BOX);
  guint n = 0;

  while (gtk_list_box_get_row_at_index (results, n) != NULL)
    n++;
  return n;
}

static void
test_first (Desk *desk, gconstpointer data)
{
  GtkWidget *popover = desk_find (desk->page, GTK_TYPE_POPOVER);

  type (desk, "person 17");
  desk_wait_seen (popover, TRUE, "what was found");
  g_assert_cmpuint (count_rows (desk), ==, 1);
  press_enter (desk);
  g_assert_cmpint (desk->opened, ==, g_array_index (desk->office->people, gint64, 16));
  desk_wait_seen (popover, FALSE, "the frame to close");
}

static void
test_many (Desk *desk, gconstpointer data)
{
  type (desk, "person");
  desk_wait_seen (desk_find (desk->page, GTK_TYPE_POPOVER), TRUE, "what was found");
  g_assert_cmpuint (count_rows (desk), ==, 8);
}

/* Those whom the one at the desk works with stand before others of that name, each with who works with them. */
static void
test_own (Desk *desk, gconstpointer data)
{
  const gint64 stranger = office_add_person (desk->office, "Aaron Person");

  type (desk, "person");
  desk_wait_seen (desk_find (desk->page, GTK_TYPE_POPOVER), TRUE, "what was found");
  g_assert_nonnull (desk_find_words (desk_find (desk->page, GTK_TYPE_LIST_BOX), OFFICE_WORKER));
  press_enter (desk);
  g_assert_cmpint (desk->opened, ==, g_array_index (desk->office->people, gint64, 0));
  sos_store_set_actor (desk->office->store, desk->office->colleague);
  type (desk, "person");
  desk_wait_seen (desk_find (desk->page, GTK_TYPE_POPOVER), TRUE, "what was found");
  press_enter (desk);
  g_assert_cmpint (desk->opened, ==, stranger); /* by name, where none of them is theirs */
}

static void
test_nobody (Desk *desk, gconstpointer data)
{
  type (desk, "zzzz");
  desk_wait_seen (desk_find (desk->page, GTK_TYPE_POPOVER), TRUE, "the sentence");
  g_assert_cmpuint (count_rows (desk), ==, 0);
  press_enter (desk);
  g_assert_cmpint (desk->opened, ==, 0);
}

/* A slow answer to words that are no longer there is not shown. */
static void
test_late (Desk *desk, gconstpointer data)
{
  type (desk, "person");
  sos_find_box_end (SOS_FIND_BOX (desk->page));
  for (int i = 0; i < 100; i++)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
  g_assert_false (gtk_widget_get_mapped (desk_find (desk->page, GTK_TYPE_POPOVER)));
}

#define ADD(name) g_test_add ("/find/" #name, Desk, NULL, set_up, test_##name, desk_tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv);
  adw_init ();
  sos_widgets_init ();
  ADD (first);
  ADD (many);
  ADD (nobody);
  ADD (late);
  ADD (own);
  return g_test_run ();
}
