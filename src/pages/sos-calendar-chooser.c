/* sos-calendar-chooser.c - the boroughs and their schools to choose from, found by typing. Decides nothing. */
#include "config.h"
#include "sos-calendar-page-private.h"

#include "sos-blocks.h"
#include "sos-fold.h"

#include <glib/gi18n.h>

#define OFFER "sos-offer"
#define HEIGHT 420

static const SosCalendarOffer *
get_offer (SosCalendarPage *self, GtkListBoxRow *row)
{
  const guint i = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), OFFER)) - 1;

  return self->sheet != NULL && i < self->sheet->offers->len ? self->sheet->offers->pdata[i] : NULL;
}

static void
activated_cb (GtkListBox *list, GtkListBoxRow *row, SosCalendarPage *self)
{
  const SosCalendarOffer *offer = get_offer (self, row);
  const SosCalendarQuery query = { self->query.year, offer != NULL ? offer->borough : NULL, offer != NULL ? offer->school : 0 };

  gtk_menu_button_popdown (self->chooser);
  if (offer != NULL)
    sos_calendar_page_show (self, &query);
}

static gboolean
is_shown (GtkListBoxRow *row, gpointer search)
{
  g_auto (GStrv) typed = sos_fold_words (gtk_editable_get_text (GTK_EDITABLE (search)));
  g_auto (GStrv) words = sos_fold_words (gtk_label_get_label (GTK_LABEL (gtk_list_box_row_get_child (row))));

  for (guint i = 0; typed[i] != NULL; i++)
    {
      gboolean found = FALSE;

      for (guint k = 0; words[k] != NULL && !found; k++)
        found = g_str_has_prefix (words[k], typed[i]);
      if (!found)
        return FALSE;
    }
  return TRUE;
}

/* Enter in what is typed takes the first that is left. */
static void
entered_cb (GtkSearchEntry *search, GtkListBox *list)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    if (gtk_widget_get_child_visible (GTK_WIDGET (row)))
      {
        g_signal_emit_by_name (list, "row-activated", row);
        return;
      }
}

static void
add_row (GtkWidget *list, const SosCalendarOffer *offer, guint i)
{
  GtkWidget *row = gtk_list_box_row_new (), *label = sos_block_label (offer->label, offer->school == 0 ? "strong" : NULL);

  gtk_widget_set_margin_start (label, offer->school != 0 ? 15 : 0);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  g_object_set_data (G_OBJECT (row), OFFER, GUINT_TO_POINTER (i + 1));
  gtk_list_box_append (GTK_LIST_BOX (list), row);
}

static GtkWidget *
list_new (SosCalendarPage *self, GtkWidget *search)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_widget_add_css_class (list, "choices");
  gtk_list_box_set_activate_on_single_click (GTK_LIST_BOX (list), TRUE);
  for (guint i = 0; i < self->sheet->offers->len; i++)
    add_row (list, self->sheet->offers->pdata[i], i);
  gtk_list_box_set_filter_func (GTK_LIST_BOX (list), is_shown, search, NULL);
  g_signal_connect (list, "row-activated", G_CALLBACK (activated_cb), self);
  g_signal_connect_object (search, "search-changed", G_CALLBACK (gtk_list_box_invalidate_filter), list, G_CONNECT_SWAPPED);
  g_signal_connect_object (search, "activate", G_CALLBACK (entered_cb), list, 0);
  return list;
}

static GtkWidget *
popover_new (SosCalendarPage *self)
{
  GtkWidget *popover = gtk_popover_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6), *search = gtk_search_entry_new (), *scrolled = gtk_scrolled_window_new ();

  g_object_set (search, "placeholder-text", _("Borough or school"), NULL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list_new (self, search));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), HEIGHT);
  gtk_box_append (GTK_BOX (box), search);
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  return popover;
}

void
sos_calendar_chooser_fill (SosCalendarPage *self)
{
  const char *name = self->sheet->school != NULL ? sos_record_get_text (self->sheet->school, SOS_SCHOOL_NAME)
                                                 : sos_codes_get_label (self->sheet->codes, "borough", self->sheet->borough);

  gtk_menu_button_set_label (self->chooser, name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->chooser), _("Another borough or school"));
  gtk_menu_button_set_popover (self->chooser, popover_new (self));
}
