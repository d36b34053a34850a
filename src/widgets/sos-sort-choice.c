/* sos-sort-choice.c - which column header was clicked. Before 4.10 a column view does not say; it has to be caught asking. */
#include "config.h"
#include "sos-sort-choice.h"

static int asked = -1; /* main thread only, during sos_sort_choice_read() */

/* The view's sorter asks its first column first, turns the answer round where it is descending, and stops at an answer. */
static int
answer (gconstpointer a, gconstpointer b, gpointer number)
{
  asked = GPOINTER_TO_INT (number);
  return GTK_ORDERING_LARGER;
}

GtkSorter *
sos_sort_choice_new (int number)
{
  return GTK_SORTER (gtk_custom_sorter_new (answer, GINT_TO_POINTER (number), NULL));
}

gboolean
sos_sort_choice_read (GtkColumnView *view, int *number, gboolean *descending)
{
  g_autoptr (GObject) one = g_object_new (G_TYPE_OBJECT, NULL);
  g_autoptr (GObject) other = g_object_new (G_TYPE_OBJECT, NULL);
  GtkOrdering ordering;

  asked = -1;
  ordering = gtk_sorter_compare (gtk_column_view_get_sorter (view), one, other);
  *number = asked;
  *descending = ordering == GTK_ORDERING_SMALLER;
  return asked >= 0;
}
