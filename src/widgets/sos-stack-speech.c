/* sos-stack-speech.c - a screen reader hears only the page of a stack that is seen, and keys go to no other. Knows no page. */
#include "config.h"
#include "sos-stack-speech.h"

static void
update_cb (GtkStack *stack)
{
  g_autoptr (GListModel) pages = G_LIST_MODEL (gtk_stack_get_pages (stack));
  const guint n_pages = g_list_model_get_n_items (pages);

  for (guint i = 0; i < n_pages; i++)
    {
      g_autoptr (GObject) page = g_list_model_get_item (pages, i);
      GtkWidget *child = gtk_stack_page_get_child (GTK_STACK_PAGE (page));

      gtk_accessible_update_state (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_STATE_HIDDEN,
                                   child != gtk_stack_get_visible_child (stack), -1);
    }
}

/* The cursor was put into what never came to be shown: there it would swallow every key of the window. While it is waited for, it stays. */
static void
shown_cb (GtkStack *stack)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (stack));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (stack)) && !gtk_widget_get_mapped (focus)
      && gtk_widget_get_mapped (GTK_WIDGET (stack)) && g_strcmp0 (gtk_stack_get_visible_child_name (stack), "wait") != 0)
    gtk_root_set_focus (root, NULL);
}

void
sos_stack_speak_visible_only (GtkStack *stack)
{
  GListModel *pages = G_LIST_MODEL (gtk_stack_get_pages (stack));

  /* A stack keeps the list of its pages only as long as somebody else does; pages added later must be heard of. */
  g_object_set_data_full (G_OBJECT (stack), "sos-stack-pages", pages, g_object_unref);
  g_signal_connect (stack, "notify::visible-child", G_CALLBACK (update_cb), NULL);
  g_signal_connect_after (stack, "notify::visible-child", G_CALLBACK (shown_cb), NULL);
  g_signal_connect_object (pages, "items-changed", G_CALLBACK (update_cb), stack, G_CONNECT_SWAPPED);
  update_cb (stack);
}
