/* sos-office-page-deeds.c - what can be done on the page of the office, each in a window of its own. Decides nothing. */
#include "config.h"
#include "sos-office-page-private.h"

#include <glib/gi18n.h>

void
sos_office_page_allow (SosOfficePage *self)
{
  const gboolean may = self->kind != NULL && self->found != NULL && self->found->change->allowed;
  const gboolean ends = may && self->kind->get_type != NULL && (self->kind->ended != SOS_OFFICE_NO_FIELD || self->kind->active != SOS_OFFICE_NO_FIELD);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.add", may && self->kind->add != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.end", ends && self->selected != 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.remove", may && !ends && self->kind->get_type != NULL && self->kind->add != NULL && self->selected != 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.open", self->kind != NULL && (self->selected != 0 || self->selected_code != NULL));
}

void
sos_office_page_open (SosOfficePage *self, SosOfficeRow *row)
{
  SosStore *store = sos_page_get_store (SOS_PAGE (self));

  if (self->kind->get_type != NULL)
    sos_office_ask_record (GTK_WIDGET (self), store, self->kind, row->id, self->found->change->allowed);
  else if (self->found->change->allowed)
    sos_office_ask_word (GTK_WIDGET (self), store, sos_office_page_get_list (self), row);
}

static void
open_selected (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosOfficeRow *row = gtk_single_selection_get_selected_item (SOS_OFFICE_PAGE (widget)->selection);

  if (row != NULL)
    sos_office_page_open (SOS_OFFICE_PAGE (widget), row);
}

static void
add_one (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosOfficePage *self = SOS_OFFICE_PAGE (widget);

  if (self->kind->get_type != NULL)
    sos_office_ask_record (widget, sos_page_get_store (SOS_PAGE (self)), self->kind, 0, TRUE);
  else
    sos_office_ask_word (widget, sos_page_get_store (SOS_PAGE (self)), sos_office_page_get_list (self), NULL);
}

static void
end_selected (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosOfficePage *self = SOS_OFFICE_PAGE (widget);

  sos_office_ask_end (widget, sos_page_get_store (SOS_PAGE (self)), self->kind, self->selected);
}

static void
remove_selected (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosOfficePage *self = SOS_OFFICE_PAGE (widget);

  sos_office_drop (widget, sos_page_get_store (SOS_PAGE (self)), self->kind, self->selected);
}

static void
begin_words (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_widget_grab_focus (GTK_WIDGET (SOS_OFFICE_PAGE (widget)->words));
}

static void
clear_words (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosOfficePage *self = SOS_OFFICE_PAGE (widget);

  gtk_editable_set_text (GTK_EDITABLE (self->words), "");
  sos_filter_button_set_value (self->state, "all");
  if (self->filter != NULL)
    sos_filter_button_set_value (self->filter, NULL);
  sos_office_page_show_again (self);
}

static void
show_part (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char *part = g_variant_get_string (parameter, NULL);

  if (sos_office_rows_find_part (SOS_OFFICE_PAGE (widget)->parts, part) != NULL)
    sos_office_page_show (SOS_OFFICE_PAGE (widget), part);
}

const SosActionRow sos_office_actions[] = {
  { "page.open", N_("Open the selected one (Enter)"), NULL, open_selected },
  { "page.add", N_("Add one…"), "Insert", add_one },
  { "page.end", N_("Last day, and what points there…"), "<Control>e", end_selected },
  { "page.remove", N_("Take it away"), "<Control>Delete", remove_selected },
  { "page.filter", N_("Find in the list"), "<Control>f", begin_words },
  { "page.clear", N_("Show all"), "<Control><Shift>f", clear_words },
  { "page.part", NULL, NULL, show_part, "s" },
};
const guint sos_office_n_actions = G_N_ELEMENTS (sos_office_actions);
