/* sos-wordings-offers.c - what two buttons of the window about words offer: fields to insert, and versions to use again. Saves nothing. */
#include "config.h"
#include "sos-wordings-private.h"

#include "sos-blocks.h"
#include "sos-clock.h"
#include "sos-page.h"

#include <glib/gi18n.h>

static void
insert_cb (GtkWidget *button, SosWordingsWindow *self)
{
  gtk_menu_button_popdown (self->fields);
  sos_wording_rows_insert (self->rows, g_object_get_data (G_OBJECT (button), "token"));
}

static GtkWidget *
popover_new (GtkWidget **box)
{
  GtkWidget *popover = gtk_popover_new (), *scrolled = gtk_scrolled_window_new ();

  *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_size_request (*box, 400, -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 460);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), *box);
  gtk_popover_set_child (GTK_POPOVER (popover), scrolled);
  return popover;
}

/* What may be asked for where the cursor is, each with what it is. */
void
sos_wordings_offer_fields (GtkMenuButton *button, gpointer data)
{
  SosWordingsWindow *self = data;
  GtkWidget *box, *popover = popover_new (&box);
  g_autoptr (GPtrArray) tokens
    = self->template ? sos_paper_template_dup_tokens (self->template, sos_wording_rows_get_focused (self->rows)) : g_ptr_array_new ();

  for (guint i = 0; i < tokens->len; i++)
    {
      const SosPaperToken *token = tokens->pdata[i];
      GtkWidget *row = gtk_button_new ();

      gtk_button_set_child (GTK_BUTTON (row), sos_block_two_lines (token->label, token->type));
      gtk_widget_add_css_class (row, "flat");
      sos_spoken_name_set (row, token->label);
      g_object_set_data_full (G_OBJECT (row), "token", g_strdup (token->token), g_free);
      g_signal_connect_object (row, "clicked", G_CALLBACK (insert_cb), self, 0);
      gtk_box_append (GTK_BOX (box), row);
    }
  gtk_menu_button_set_popover (button, popover);
}

static void
version_cb (GtkWidget *button, SosWordingsWindow *self)
{
  sos_wordings_take_version (self, g_object_get_data (G_OBJECT (button), "version"));
}

static void
add_version (SosWordingsWindow *self, GtkWidget *box, SosRecord *version, const char *title, const char *note)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12), *lines = sos_block_two_lines (title, note), *again = sos_block_button (_("Use again"), NULL, "act");
  /* Translators: %s is a version: "Use again: Version 3" */
  g_autofree char *spoken = g_strdup_printf (_("Use again: %s"), title);

  gtk_widget_set_hexpand (lines, TRUE);
  gtk_widget_set_sensitive (again, self->wording->may_change);
  sos_spoken_name_set (again, spoken);
  if (version)
    g_object_set_data_full (G_OBJECT (again), "version", g_object_ref (version), g_object_unref);
  g_signal_connect_object (again, "clicked", G_CALLBACK (version_cb), self, 0);
  gtk_widget_set_valign (again, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (row), lines);
  gtk_box_append (GTK_BOX (row), again);
  gtk_box_append (GTK_BOX (box), row);
}

static char *
dup_day (SosRecord *version, guint field)
{
  g_autoptr (GDateTime) moment = sos_clock_to_london (sos_record_get_number (version, field));
  g_autofree char *iso = g_date_time_format (moment, "%Y-%m-%d");

  return sos_date_dup_long (iso);
}

static char *
dup_version_note (SosRecord *version, const char *who)
{
  g_autofree char *day = dup_day (version, SOS_WORDING_APPROVED_AT), *ended = sos_record_is_set (version, SOS_WORDING_ENDED_AT) ? dup_day (version, SOS_WORDING_ENDED_AT) : NULL;
  const char *note = sos_record_find_text (version, SOS_WORDING_NOTE), *translator = sos_record_find_text (version, SOS_WORDING_TRANSLATOR);
  GString *words = g_string_new (NULL);

  /* Translators: a colleague, a day */
  g_string_append_printf (words, _("%s, %s"), who, day);
  if (ended)
    g_string_append_printf (words, _("; until %s"), ended);
  if (translator)
    g_string_append_printf (words, _("; translated by %s"), translator);
  if (note)
    g_string_append_printf (words, "\n%s", note);
  return g_string_free (words, FALSE);
}

void
sos_wordings_offer_versions (GtkMenuButton *button, gpointer data)
{
  SosWordingsWindow *self = data;
  GtkWidget *box, *popover = popover_new (&box), *end = sos_block_button (_("Take out of use"), NULL, "act");

  for (guint i = 0; self->wording && i < self->wording->versions->len; i++)
    {
      SosRecord *version = self->wording->versions->pdata[i];
      g_autofree char *title = g_strdup_printf (_("Version %d"), (int) sos_record_get_number (version, SOS_WORDING_VERSION));
      g_autofree char *note = dup_version_note (version, self->wording->makers->pdata[i]);

      add_version (self, box, version, title, note);
    }
  if (self->wording && sos_wordings_is_english (self))
    add_version (self, box, NULL, _("What the program brings"), _("Its own words, as they are today"));
  if (self->wording && sos_wording_case_get_kept (self->wording) && self->wording->may_change)
    {
      g_signal_connect_object (end, "clicked", G_CALLBACK (sos_wordings_end), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (box), end);
    }
  else
    g_object_unref (g_object_ref_sink (end));
  gtk_menu_button_set_popover (button, popover);
}
