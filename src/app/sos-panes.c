/* sos-panes.c - F6: from one part of the window to the next, and back to where one stood in it. */
#include "config.h"
#include "sos-panes.h"

#include "sos-page.h"
#include "sos-widgets.h"

#define LAST "sos-last-focus" /* on each part: where the cursor was, weakly */

static void
add_panes (GPtrArray *parts, GtkWidget *root)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_mapped (child))
      {
        if (gtk_widget_has_css_class (child, "pane-left") || gtk_widget_has_css_class (child, "pane-right"))
          g_ptr_array_add (parts, child);
        add_panes (parts, child);
      }
}

/* A pane comes after the page it stands in, so the last that holds @widget is the one it belongs to. */
static int
find_part (GPtrArray *parts, GtkWidget *widget)
{
  for (guint i = parts->len; widget != NULL && i > 0; i--)
    if (widget == g_ptr_array_index (parts, i - 1) || gtk_widget_is_ancestor (widget, g_ptr_array_index (parts, i - 1)))
      return (int) i - 1;
  return -1;
}

static void
free_weak (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

static void
remember (GtkWidget *part, GtkWidget *focus)
{
  GWeakRef *last = g_new0 (GWeakRef, 1);

  g_weak_ref_init (last, focus);
  g_object_set_data_full (G_OBJECT (part), LAST, last, free_weak);
}

/* A page that begins in one of its panes has nothing of its own to stand at: it is passed over. */
static gboolean
enter (GPtrArray *parts, int at)
{
  GtkWidget *part = g_ptr_array_index (parts, at);
  GWeakRef *weak = g_object_get_data (G_OBJECT (part), LAST);
  g_autoptr (GtkWidget) last = weak != NULL ? g_weak_ref_get (weak) : NULL;

  if (!gtk_widget_get_mapped (part))
    return FALSE;
  if (last != NULL && gtk_widget_get_mapped (last) && find_part (parts, last) == at && gtk_widget_grab_focus (last))
    return TRUE;
  if (SOS_IS_PAGE (part))
    sos_page_focus_default (SOS_PAGE (part));
  else
    gtk_widget_child_focus (part, GTK_DIR_TAB_FORWARD);
  return find_part (parts, sos_focus_find (part)) == at;
}

void
sos_panes_step (GtkWidget *const *frame, guint n_frame, int step)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  GtkRoot *root = gtk_widget_get_root (frame[0]);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  int here, n;

  for (guint i = 0; i < n_frame; i++)
    g_ptr_array_add (parts, frame[i]);
  add_panes (parts, frame[n_frame - 1]);
  n = (int) parts->len;
  here = find_part (parts, focus);
  if (here >= 0)
    remember (g_ptr_array_index (parts, here), focus);
  else
    here = (int) n_frame - 1 - step; /* from nowhere: the page */
  for (int i = 1; i <= n; i++)
    if (enter (parts, ((here + i * step) % n + n) % n))
      return;
}
