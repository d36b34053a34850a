/* sos-wordings-list.c - a list of words in the window about words: one on a line, marked in a real letter as it is typed. Saves nothing. */
#include "config.h"
#include "sos-wordings-private.h"

#include "sos-blocks.h"
#include "sos-letter-rules.h"
#include "sos-page.h"

#include <glib/gi18n.h>

static SosListed
get_list (SosWordingsWindow *self)
{
  return sos_listed_find (self->wording->kind);
}

gboolean
sos_wordings_is_list (SosWordingsWindow *self)
{
  return get_list (self) < SOS_N_LISTED;
}

/* What is typed, what is kept, or what the program brings. */
void
sos_wordings_list_fill (SosWordingsWindow *self, SosRecord *from)
{
  static const char *const hints[SOS_N_LISTED] = {
    [SOS_LISTED_TELLING] = N_("One word or phrase on each line. A * finds every ending: gang* finds gang and gangs. None of them may stand above the first fold of any letter; in a letter home they stay for a reason alone."),
    [SOS_LISTED_EVERYDAY] = N_("One word on each line. Above the first fold, where there are only names and addresses, these are let be: Larkfield Court, Ms Ward."),
    [SOS_LISTED_HARD] = N_("One word or phrase on each line, and after a = what to say instead. It is advice beside a letter and stops none."),
  };
  const char *text = from ? sos_record_find_text (from, SOS_WORDING_TEMPLATE) : NULL;
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->list);

  gtk_label_set_label (self->list_hint, _(hints[get_list (self)]));
  gtk_text_view_set_editable (self->list, self->wording->may_change);
  gtk_text_buffer_begin_irreversible_action (buffer);
  gtk_text_buffer_set_text (buffer, text ? text : sos_listed_get_built_in (get_list (self)), -1);
  gtk_text_buffer_end_irreversible_action (buffer);
}

char *
sos_wordings_list_dup_text (SosWordingsWindow *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->list);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

/* What the program looks for and the office does not, so that nobody loses a word unawares. */
static void
show_lacking (SosWordingsWindow *self, const char *text)
{
  g_autoptr (GPtrArray) lacking = sos_listed_dup_lacking (text, sos_listed_get_built_in (get_list (self)));
  g_autofree char *list = NULL, *words = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->list_lacking), lacking->len > 0);
  if (lacking->len == 0)
    return;
  g_ptr_array_add (lacking, NULL);
  list = g_strjoinv (", ", (char **) lacking->pdata);
  /* Translators: words of a list */
  words = g_strdup_printf (_("The program’s list has besides: %s"), list);
  gtk_label_set_label (self->list_lacking, words);
}

static void
draw_cb (gpointer paper, cairo_t *cr, guint page)
{
  sos_paper_draw_page (paper, cr, page, TRUE);
}

static void
show_page (SosWordingsWindow *self, const char *text)
{
  g_autoptr (SosWordList) words = sos_word_list_new (text);
  const SosPaperOptions options = { .title = self->wording->letter, .hard_words = words };
  SosPaper *paper = self->wording->merge ? sos_paper_new (SOS_LETTER_KIND_PLAN, self->wording->merge, &options, NULL) : NULL;
  double width, height;

  if (!paper)
    return;
  sos_paper_get_page_size (paper, &width, &height);
  sos_page_preview_set_pages (self->preview, sos_paper_get_n_pages (paper), width, height, draw_cb, paper, g_object_unref);
}

void
sos_wordings_list_follow (SosWordingsWindow *self)
{
  g_autofree char *text = sos_wordings_list_dup_text (self), *fault = sos_listed_find_fault (get_list (self), text);

  gtk_widget_set_visible (GTK_WIDGET (self->dropped), FALSE); /* of a paper; a list has its own words for it */
  gtk_label_set_label (self->fault, fault ? fault : "");
  gtk_widget_set_visible (GTK_WIDGET (self->fault), fault != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->keep), !fault && self->wording->may_change);
  show_lacking (self, text);
  show_page (self, text);
}

static void
typed_cb (SosWordingsWindow *self)
{
  g_signal_emit_by_name (self->rows, "typed");
}

GtkWidget *
sos_wordings_list_make (SosWordingsWindow *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9), *scrolled = gtk_scrolled_window_new (), *frame = gtk_frame_new (NULL);

  self->list = GTK_TEXT_VIEW (gtk_text_view_new ());
  self->list_hint = GTK_LABEL (sos_block_text ("", "small dim"));
  self->list_lacking = GTK_LABEL (sos_block_text ("", "small dim"));
  gtk_text_view_set_accepts_tab (self->list, FALSE);
  gtk_text_view_set_wrap_mode (self->list, GTK_WRAP_WORD);
  g_object_set (self->list, "left-margin", 8, "right-margin", 8, "top-margin", 6, "bottom-margin", 6, NULL);
  sos_spoken_name_set (GTK_WIDGET (self->list), _("Words, one on each line"));
  g_signal_connect_object (gtk_text_view_get_buffer (self->list), "changed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->list));
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_frame_set_child (GTK_FRAME (frame), scrolled);
  sos_block_add_classes (column, "dialog-body");
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->list_hint));
  gtk_box_append (GTK_BOX (column), frame);
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->list_lacking));
  return column;
}
