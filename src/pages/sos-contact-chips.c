/* sos-contact-chips.c - what opens under a chip of a contact. Knows no contact. */
#include "config.h"
#include "sos-contact-chips.h"

#include "sos-blocks.h"
#include "sos-form-row.h"
#include "sos-spoken-name.h"

#define MOST_HEIGHT 360

static GtkBox *
get_box (GtkWidget *popover)
{
  return g_object_get_data (G_OBJECT (popover), "sos-box");
}

GtkWidget *
sos_contact_chips_new_popover (void)
{
  GtkWidget *popover = gtk_popover_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3), *scrolled = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), MOST_HEIGHT);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  gtk_popover_set_child (GTK_POPOVER (popover), scrolled);
  g_object_set_data (G_OBJECT (popover), "sos-box", box);
  return popover;
}

static void
tell (GtkWidget *widget, const char *value)
{
  GtkWidget *popover = g_object_get_data (G_OBJECT (widget), "sos-popover");
  SosContactChosen func = (SosContactChosen) g_object_get_data (G_OBJECT (widget), "sos-func");
  GObject *object = g_object_get_data (G_OBJECT (widget), "sos-object");

  func (popover, value, object);
}

static void
remember (GtkWidget *widget, GtkWidget *popover, const char *value, SosContactChosen func, gpointer object)
{
  g_object_set_data (G_OBJECT (widget), "sos-popover", popover);
  g_object_set_data (G_OBJECT (widget), "sos-func", (gpointer) func);
  g_object_set_data (G_OBJECT (widget), "sos-object", object);
  g_object_set_data_full (G_OBJECT (widget), "sos-value", g_strdup (value), g_free);
}

static void
clicked_cb (GtkWidget *button)
{
  g_autofree char *value = g_strdup (g_object_get_data (G_OBJECT (button), "sos-value"));
  g_autoptr (GtkWidget) kept = g_object_ref (button);

  gtk_popover_popdown (g_object_get_data (G_OBJECT (button), "sos-popover"));
  tell (kept, value);
}

void
sos_contact_chips_add_choice (GtkWidget *popover, const char *value, const char *label, gboolean chosen, SosContactChosen func, gpointer object)
{
  GtkWidget *button = gtk_button_new_with_label (label);
  GtkWidget *words = gtk_button_get_child (GTK_BUTTON (button));

  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_widget_add_css_class (button, "flat");
  if (chosen)
    gtk_widget_add_css_class (words, "strong");
  remember (button, popover, value, func, object);
  g_signal_connect (button, "clicked", G_CALLBACK (clicked_cb), NULL);
  gtk_box_append (get_box (popover), button);
}

void
sos_contact_chips_add_codes (GtkWidget *popover, SosCodes *codes, const char *list, const char *chosen, SosContactChosen func, gpointer object)
{
  GPtrArray *all = sos_codes_get_list (codes, list);

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      const SosCode *code = all->pdata[i];

      if (code->active)
        sos_contact_chips_add_choice (popover, code->code, code->label, g_strcmp0 (code->code, chosen) == 0, func, object);
    }
}

static void
toggled_cb (GtkWidget *check)
{
  tell (check, g_object_get_data (G_OBJECT (check), "sos-value"));
}

void
sos_contact_chips_add_check (GtkWidget *popover, const char *value, const char *label, gboolean on, SosContactChosen func, gpointer object)
{
  GtkWidget *check = gtk_check_button_new_with_label (label);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), on);
  remember (check, popover, value, func, object);
  g_signal_connect (check, "toggled", G_CALLBACK (toggled_cb), NULL);
  gtk_box_append (get_box (popover), check);
}

static void
entered_cb (GtkWidget *entry)
{
  tell (entry, gtk_editable_get_text (GTK_EDITABLE (entry)));
}

GtkWidget *
sos_contact_chips_add_entry (GtkWidget *popover, const char *label, const char *words, SosContactChosen func, gpointer object)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_box_append (get_box (popover), sos_block_label (label, "tiny dim"));
  sos_form_row_show (GTK_EDITABLE (entry), words);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 26);
  sos_spoken_name_set (entry, label);
  remember (entry, popover, NULL, func, object);
  g_signal_connect (entry, "activate", G_CALLBACK (entered_cb), NULL);
  gtk_box_append (get_box (popover), entry);
  return entry;
}

void
sos_contact_chips_add_words (GtkWidget *popover, const char *words)
{
  GtkWidget *text = sos_block_text (words, "small dim");

  gtk_label_set_max_width_chars (GTK_LABEL (text), 30);
  gtk_box_append (get_box (popover), text);
}
