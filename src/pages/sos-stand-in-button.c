/* sos-stand-in-button.c - lists who else may deliver something, and why others may not. Changes nothing. */
#include "config.h"
#include "sos-stand-in-button.h"

#include "sos-blocks.h"
#include "sos-spoken-name.h"
#include "sos-stand-ins.h"

#include <glib/gi18n.h>

#define WIDTH 360
#define MOST_HEIGHT 360

typedef struct
{
  SosStore *store;
  gint64 staff, id;
  char *kind;
} Asked;

static void
free_asked (gpointer data)
{
  Asked *asked = data;

  g_object_unref (asked->store);
  g_free (asked->kind);
  g_free (asked);
}

static void
add (GtkWidget *box, const char *words, const char *classes)
{
  GtkWidget *label = sos_block_text (words, classes);

  gtk_label_set_max_width_chars (GTK_LABEL (label), 44);
  gtk_box_append (GTK_BOX (box), label);
}

static void
add_one (GtkWidget *box, const SosStandIn *one)
{
  add (box, one->name, "row-title");
  if (one->words != NULL)
    add (box, one->words, "row-note");
}

static void
show (GtkWidget *box, GPtrArray *found)
{
  guint n_may = 0;

  for (guint i = 0; i < found->len; i++)
    n_may += ((SosStandIn *) found->pdata[i])->may;
  add (box, n_may > 0 ? _("They may deliver it. Ask them; the session is changed where it is planned.") : _("Nobody else may deliver it as it is planned."),
       "small");
  for (guint i = 0; i < found->len; i++)
    {
      if (i == n_may)
        add (box, _("Not these"), "group-title");
      add_one (box, found->pdata[i]);
    }
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) box = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = sos_stand_ins_finish (result, &error);

  sos_block_clear (box);
  if (found == NULL)
    add (box, error->message, "small");
  else
    show (box, found);
}

static GtkWidget *
popover_new (GtkWidget *box)
{
  GtkWidget *popover = gtk_popover_new (), *scrolled = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), MOST_HEIGHT);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_widget_set_size_request (scrolled, WIDTH, -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  gtk_popover_set_child (GTK_POPOVER (popover), scrolled);
  return popover;
}

static void
open_cb (GtkMenuButton *button, gpointer data)
{
  const Asked *asked = data;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  add (box, _("Looking…"), "small");
  gtk_menu_button_set_popover (button, popover_new (box));
  sos_stand_ins_async (asked->store, asked->staff, asked->kind, asked->id, NULL, found_cb, g_object_ref (box));
}

GtkWidget *
sos_stand_in_button_new (SosStore *store, gint64 staff, const char *kind, gint64 id)
{
  GtkWidget *button = gtk_menu_button_new ();
  Asked *asked = g_new (Asked, 1);

  *asked = (Asked){ g_object_ref (store), staff, id, g_strdup (kind) };
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _("Who else…"));
  gtk_widget_add_css_class (button, "flat");
  sos_spoken_name_set (button, _("Who else may deliver it"));
  g_object_set_data_full (G_OBJECT (button), "sos-asked", asked, free_asked);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), open_cb, asked, NULL);
  return button;
}
