/* sos-letter-view.c - one letter before the eyes of whoever works with it. Knows the gates only by what they say. */
#include "config.h"
#include "sos-letter-view.h"

#include "sos-letter-pages.h"
#include "sos-letter-states.h"
#include "sos-letter-view-private.h"
#include "sos-listed-words.h"
#include "sos-page.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (SosLetterView, sos_letter_view, ADW_TYPE_BIN)

enum
{
  GO,
  NEXT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];
SosRecord *
sos_letter_view_get_record (SosLetterView *self)
{
  return self->letter_case ? SOS_RECORD (sos_letter_case_get_letter (self->letter_case)) : NULL;
}

/* The letter shown ---------------------------------------------------------------------------------------------------------- */

static void
draw_cb (gpointer paper, cairo_t *cr, guint page)
{
  sos_paper_draw_page (paper, cr, page, TRUE);
}

static void
show_page_number (SosLetterView *self)
{
  /* Translators: which page is seen, of how many */
  g_autofree char *words = g_strdup_printf (_("%u of %u"), sos_page_preview_get_page (self->preview) + 1,
                                            sos_page_preview_get_n_pages (self->preview));

  gtk_label_set_label (self->page_label, words);
}

static void
show_paper (SosLetterView *self)
{
  g_autofree char *words = sos_paper_dup_text (self->paper, SOS_PAPER_WHOLE);
  double width, height;

  sos_paper_get_page_size (self->paper, &width, &height);
  sos_page_preview_set_pages (self->preview, sos_paper_get_n_pages (self->paper), width, height, draw_cb,
                              g_object_ref (self->paper), g_object_unref);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), words, -1);
  show_page_number (self);
}

/* What the menus offer, by where the letter stands. */
void
sos_letter_view_show_actions (SosLetterView *self)
{
  SosRecord *letter = sos_letter_view_get_record (self);
  GtkWidget *widget = GTK_WIDGET (self);
  const SosPapersDeed *deed = sos_person_papers_checks_get_deed (self->checks);
  gboolean printed = sos_record_has_text (letter, SOS_LETTER_STATE, SOS_LETTER_PRINTED);
  gboolean approved = sos_record_has_text (letter, SOS_LETTER_STATE, SOS_LETTER_APPROVED);
  gboolean gone = deed->kind == SOS_PAPERS_AGAIN;

  gtk_widget_action_set_enabled (widget, "papers.deed", deed->reason == NULL && !self->busy);
  gtk_widget_action_set_enabled (widget, "papers.format", sos_letter_is_being_written (letter));
  gtk_widget_action_set_enabled (widget, "papers.contrast", sos_letter_is_being_written (letter));
  gtk_widget_action_set_enabled (widget, "papers.way", sos_letter_is_being_written (letter));
  gtk_widget_action_set_enabled (widget, "papers.languages", sos_letter_is_being_written (letter) && sos_letter_case_get_translation (self->letter_case) != NULL);
  gtk_widget_action_set_enabled (widget, "papers.reason", sos_letter_is_being_written (letter));
  gtk_widget_action_set_enabled (widget, "papers.save", sos_letter_case_get_paper (self->letter_case) != NULL);
  gtk_widget_action_set_enabled (widget, "papers.card", sos_record_has_text (letter, SOS_LETTER_KIND, "L4"));
  gtk_widget_action_set_enabled (widget, "papers.deliver",
                                 printed || approved || sos_record_has_text (letter, SOS_LETTER_STATE, SOS_LETTER_POSTED));
  gtk_widget_action_set_enabled (widget, "papers.back",
                                 printed || approved || sos_record_has_text (letter, SOS_LETTER_STATE, SOS_LETTER_CHECK));
  gtk_widget_action_set_enabled (widget, "papers.void", !gone && deed->kind != SOS_PAPERS_NOTHING);
}

static void
show_letter (SosLetterView *self)
{
  SosCodes *codes = sos_store_get_codes (self->store);
  g_autoptr (GError) error = NULL;
  g_autoptr (SosWordList) hard = sos_listed_load (sos_letter_case_get_merge (self->letter_case), SOS_LISTED_HARD);
  g_autoptr (SosPaper) paper = sos_letter_pages_make_with (self->letter_case, self->merge, hard, &error);

  if (!paper)
    {
      sos_page_say_error (GTK_WIDGET (self), error);
      return;
    }
  g_set_object (&self->paper, paper);
  show_paper (self);
  gtk_menu_button_set_label (self->format, sos_codes_get_label (codes, "letter-format",
                                                                sos_record_get_text (sos_letter_view_get_record (self), SOS_LETTER_FORMAT)));
  sos_person_papers_checks_show (self->checks, self->letter_case, paper, self->more);
  sos_letter_view_show_actions (self);
}

static void read_letter (SosLetterView *self);

static void
take_case (SosLetterView *self, SosLetterCase *letter_case)
{
  g_set_object (&self->letter_case, letter_case);
  g_clear_object (&self->merge);
  sos_letter_words_pane_show (self->words, letter_case);
  gtk_widget_set_visible (GTK_WIDGET (self->edit_words), sos_letter_words_pane_has_fields (self->words));
  show_letter (self);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosLetterView) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SosLetterCase) letter_case = sos_letter_case_finish (result, &error);

  self->reading = FALSE;
  if (self->outdated)
    read_letter (self);
  else if (!letter_case)
    sos_page_say_error (GTK_WIDGET (self), error);
  else
    take_case (self, letter_case);
}

static void
read_letter (SosLetterView *self)
{
  self->outdated = self->reading;
  if (self->reading || self->letter == 0)
    return;
  self->reading = TRUE;
  sos_letter_case_open_async (self->store, self->letter, self->cancellable, opened_cb, g_object_ref (self));
}

/* What is typed --------------------------------------------------------------------------------------------------------------- */

/* The page follows each key; what only records can say follows once the words are stored. */
static void
typed_cb (SosLetterWordsPane *words, const char *field, const char *text, SosLetterView *self)
{
  g_autofree char *whole = NULL;

  if (!self->letter_case)
    return;
  if (!self->merge)
    {
      whole = sos_merge_dup_text (sos_letter_case_get_merge (self->letter_case));
      self->merge = sos_merge_new_parsed (whole);
    }
  sos_merge_set_text (self->merge, field, text);
  show_letter (self);
}

static void
settled_cb (SosLetterView *self)
{
  SosFillLetter *fill = sos_letter_words_pane_take (self->words);

  if (fill)
    sos_page_write (self, self->store, _("Words of the letter"), (SosTransactionFunc) sos_casework_fill_letter, fill,
                    (GDestroyNotify) sos_fill_letter_free, NULL);
}

static void
words_done_cb (SosLetterView *self)
{
  gtk_toggle_button_set_active (self->edit_words, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->edit_words));
}

/* Folded below the page, what stands beside it takes room for what it shows alone: its foot, unless it is open or words are typed in it. */
static void
give_side_room (SosLetterView *self)
{
  GtkWidget *body = gtk_widget_get_first_child (GTK_WIDGET (self->checks));

  gtk_widget_set_vexpand (GTK_WIDGET (self->sides), gtk_toggle_button_get_active (self->edit_words) || gtk_widget_get_visible (body));
}

static void
edit_words_cb (GtkToggleButton *button, SosLetterView *self)
{
  const gboolean editing = gtk_toggle_button_get_active (button);

  if (!editing)
    settled_cb (self);
  gtk_stack_set_visible_child_name (self->sides, editing ? "words" : "checks");
  give_side_room (self);
  if (editing)
    gtk_widget_child_focus (GTK_WIDGET (self->words), GTK_DIR_TAB_FORWARD);
}

static void
as_text_cb (GtkToggleButton *button, SosLetterView *self)
{
  gtk_stack_set_visible_child_name (self->views, gtk_toggle_button_get_active (button) ? "text" : "page");
}

/* Class --------------------------------------------------------------------------------------------------------------------- */

static void
sos_letter_view_dispose (GObject *object)
{
  SosLetterView *self = SOS_LETTER_VIEW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->letter_case);
  g_clear_object (&self->merge);
  g_clear_object (&self->paper);
  sos_widget_dispose_template (self, SOS_TYPE_LETTER_VIEW);
  G_OBJECT_CLASS (sos_letter_view_parent_class)->dispose (object);
}

static void
sos_letter_view_finalize (GObject *object)
{
  SosLetterView *self = SOS_LETTER_VIEW (object);

  g_clear_object (&self->cancellable);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (sos_letter_view_parent_class)->finalize (object);
}

static void
sos_letter_view_class_init (SosLetterViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sos_letter_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = sos_letter_view_finalize;
  signals[GO] = g_signal_new ("go", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING,
                              G_TYPE_STRING);
  signals[NEXT] = g_signal_new ("next", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (SOS_TYPE_PAGE_PREVIEW);
  g_type_ensure (SOS_TYPE_BESIDE_BOX);
  g_type_ensure (SOS_TYPE_PERSON_PAPERS_CHECKS);
  g_type_ensure (SOS_TYPE_LETTER_WORDS_PANE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stgiles/Sos/ui/sos-letter-view.ui");
  gtk_widget_class_bind_template_child (widget_class, SosLetterView, list_toggle);
  gtk_widget_class_bind_template_child (widget_class, SosLetterView, page_label);
  gtk_widget_class_bind_template_child (widget_class, SosLetterView, format);
  gtk_widget_class_bind_template_child (widget_class, SosLetterView, as_text);
  gtk_widget_class_bind_template_child (widget_class, SosLetterView, edit_words);
  gtk_widget_class_bind_template_child (widget_class, SosLetterView, views);
  gtk_widget_class_bind_template_child (widget_class, SosLetterView, sides);
  gtk_widget_class_bind_template_child (widget_class, SosLetterView, preview);
  gtk_widget_class_bind_template_child (widget_class, SosLetterView, text);
  gtk_widget_class_bind_template_child (widget_class, SosLetterView, checks);
  gtk_widget_class_bind_template_child (widget_class, SosLetterView, words);
  sos_actions_install (widget_class, sos_letter_view_actions, sos_letter_view_n_actions);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F9, 0, "papers.queue", NULL);
}

static void
sos_letter_view_init (SosLetterView *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  sos_stack_speak_visible_only (self->sides);
  g_signal_connect_object (gtk_widget_get_first_child (GTK_WIDGET (self->checks)), "notify::visible", G_CALLBACK (give_side_room), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->as_text, "toggled", G_CALLBACK (as_text_cb), self, 0);
  g_signal_connect_object (self->edit_words, "toggled", G_CALLBACK (edit_words_cb), self, 0);
  g_signal_connect_object (self->preview, "notify::page", G_CALLBACK (show_page_number), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->words, "typed", G_CALLBACK (typed_cb), self, 0);
  g_signal_connect_object (self->words, "settled", G_CALLBACK (settled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->words, "done", G_CALLBACK (words_done_cb), self, G_CONNECT_SWAPPED);
}

void
sos_letter_view_set_store (SosLetterView *self, SosStore *store)
{
  g_return_if_fail (SOS_IS_LETTER_VIEW (self) && self->store == NULL);
  self->store = g_object_ref (store);
}

void
sos_letter_view_open (SosLetterView *self, gint64 letter)
{
  g_return_if_fail (SOS_IS_LETTER_VIEW (self));

  if (letter != self->letter)
    {
      settled_cb (self);
      sos_page_preview_set_page (self->preview, 0);
      gtk_toggle_button_set_active (self->edit_words, FALSE);
    }
  self->letter = letter;
  read_letter (self);
}

gint64
sos_letter_view_get_letter (SosLetterView *self)
{
  return self->letter;
}

void
sos_letter_view_set_more (SosLetterView *self, gboolean more)
{
  self->more = more;
}

GtkToggleButton *
sos_letter_view_get_list_toggle (SosLetterView *self)
{
  return self->list_toggle;
}

void
sos_letter_view_flush (SosLetterView *self)
{
  g_return_if_fail (SOS_IS_LETTER_VIEW (self));
  settled_cb (self);
}

void
sos_letter_view_focus (SosLetterView *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->preview));
}

void
sos_letter_view_set_busy (SosLetterView *self, gboolean busy)
{
  self->busy = busy;
  if (self->letter_case)
    sos_letter_view_show_actions (self);
}

void
sos_letter_view_send (SosLetterView *self, const char *tab, const char *place)
{
  g_signal_emit (self, signals[GO], 0, tab, place);
}

void
sos_letter_view_send_next (SosLetterView *self)
{
  g_signal_emit (self, signals[NEXT], 0);
}
