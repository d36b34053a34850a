/* sos-wordings-frame.c - how the window about the words of letters is laid out: what is chosen above, rows at the left, the page beside. Answers
 * no key. */
#include "config.h"
#include "sos-wordings-private.h"

#include "sos-blocks.h"
#include "sos-page.h"
#include "sos-wrap-layout.h"

#include <glib/gi18n.h>

static GtkWidget *
make_keep_form (SosWordingsWindow *self)
{
  GtkWidget *popover = gtk_popover_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget **entries[] = { &self->note, &self->translator, &self->read_back };
  const char *const names[] = { _("What is new"), _("Translated by"), _("Read back by, if anybody did") };

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      *entries[i] = gtk_entry_new ();
      gtk_entry_set_placeholder_text (GTK_ENTRY (*entries[i]), names[i]);
      gtk_editable_set_width_chars (GTK_EDITABLE (*entries[i]), 30);
      sos_spoken_name_set (*entries[i], names[i]);
      gtk_box_append (GTK_BOX (box), *entries[i]);
    }
  self->keep_button = sos_block_button ("", NULL, "act suggested-action");
  gtk_button_set_use_underline (GTK_BUTTON (self->keep_button), TRUE);
  gtk_box_append (GTK_BOX (box), self->keep_button);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  return popover;
}

static GtkDropDown *
drop_down_new (const char *name)
{
  GtkWidget *down = gtk_drop_down_new (NULL, NULL);

  sos_spoken_name_set (down, name);
  return GTK_DROP_DOWN (down);
}

static GtkWidget *
make_head (SosWordingsWindow *self)
{
  GtkWidget *head = adw_header_bar_new ();

  self->kinds = drop_down_new (_("Letter"));
  self->languages = drop_down_new (_("Language"));
  self->keep = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_label (self->keep, _("_Keep…"));
  gtk_menu_button_set_use_underline (self->keep, TRUE);
  gtk_menu_button_set_popover (self->keep, make_keep_form (self));
  adw_header_bar_pack_start (ADW_HEADER_BAR (head), GTK_WIDGET (self->kinds));
  adw_header_bar_pack_start (ADW_HEADER_BAR (head), GTK_WIDGET (self->languages));
  adw_header_bar_pack_end (ADW_HEADER_BAR (head), GTK_WIDGET (self->keep));
  return head;
}

static GtkMenuButton *
menu_button_new (SosWordingsWindow *self, const char *label, GtkMenuButtonCreatePopupFunc make)
{
  GtkMenuButton *button = GTK_MENU_BUTTON (gtk_menu_button_new ());

  gtk_menu_button_set_label (button, label);
  gtk_menu_button_set_use_underline (button, TRUE);
  gtk_menu_button_set_create_popup_func (button, make, self, NULL);
  gtk_widget_set_valign (GTK_WIDGET (button), GTK_ALIGN_CENTER);
  return button;
}

/* In large text what does not fit stands below. */
static GtkWidget *
bar_new (GtkWidget *first, GtkWidget *second)
{
  GtkWidget *bar = g_object_new (SOS_TYPE_WRAP_BOX, "spacing", 6, "line-spacing", 6, NULL);

  sos_block_add_classes (bar, "pane-head");
  sos_wrap_box_append (SOS_WRAP_BOX (bar), first);
  sos_wrap_box_append (SOS_WRAP_BOX (bar), second);
  return bar;
}

static GtkWidget *
make_words (SosWordingsWindow *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *bar, *scrolled = gtk_scrolled_window_new ();

  self->standing = GTK_LABEL (sos_block_text ("", "small dim"));
  self->fault = GTK_LABEL (sos_block_text ("", "small danger-text"));
  self->dropped = GTK_LABEL (sos_block_text ("", "small dim"));
  self->fields = menu_button_new (self, _("_Insert a field"), sos_wordings_offer_fields);
  self->versions = menu_button_new (self, _("_Versions"), sos_wordings_offer_versions);
  self->rows = SOS_WORDING_ROWS (sos_wording_rows_new ());
  sos_block_add_classes (GTK_WIDGET (self->standing), "dialog-problem");
  bar = bar_new (GTK_WIDGET (self->fields), GTK_WIDGET (self->versions));
  sos_block_add_classes (GTK_WIDGET (self->rows), "dialog-body");
  sos_block_add_classes (GTK_WIDGET (self->fault), "pane-foot");
  sos_block_add_classes (GTK_WIDGET (self->dropped), "pane-foot");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->rows));
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_widget_set_size_request (column, 420, -1);
  gtk_box_append (GTK_BOX (column), bar);
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->standing));
  self->parts = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->parts, scrolled, "rows");
  gtk_stack_add_named (self->parts, sos_wordings_list_make (self), "list");
  sos_stack_speak_visible_only (self->parts);
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->parts));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->dropped));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->fault));
  return column;
}

static GtkWidget *
make_page (SosWordingsWindow *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->letters = drop_down_new (_("Letter to try the words on"));
  self->preview = SOS_PAGE_PREVIEW (sos_page_preview_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->letters), GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (column), bar_new (gtk_label_new (_("As it looks on")), GTK_WIDGET (self->letters)));
  gtk_widget_set_vexpand (GTK_WIDGET (self->preview), TRUE);
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->preview));
  return column;
}

void
sos_wordings_frame_fill (SosWordingsWindow *self)
{
  GtkWidget *whole = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *paned = gtk_paned_new (GTK_ORIENTATION_HORIZONTAL);

  gtk_box_append (GTK_BOX (whole), make_head (self));
  gtk_paned_set_start_child (GTK_PANED (paned), make_words (self));
  gtk_paned_set_end_child (GTK_PANED (paned), make_page (self));
  gtk_paned_set_shrink_start_child (GTK_PANED (paned), FALSE);
  gtk_paned_set_position (GTK_PANED (paned), 520);
  gtk_widget_set_vexpand (paned, TRUE);
  gtk_box_append (GTK_BOX (whole), paned);
  adw_window_set_content (ADW_WINDOW (self), whole);
}
