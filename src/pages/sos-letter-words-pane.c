/* sos-letter-words-pane.c - the fields of a letter that are typed, as rows. Knows the template and no store. */
#include "config.h"
#include "sos-letter-words-pane.h"

#include "sos-agreement-rules.h"
#include "sos-blocks.h"
#include "sos-clock.h"
#include "sos-consent-rules.h"
#include "sos-form-row.h"
#include "sos-letter-rules.h"
#include "sos-letter-states.h"
#include "sos-near-date.h"
#include "sos-near-time.h"
#include "sos-paper-template.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>

#define SETTLES_AFTER 2 /* seconds without a key */
#define LINES_HEIGHT 74
#define AGENCY_FIELD "to_office"

struct _SosLetterWordsPane
{
  GtkBox parent_instance;

  GtkWidget *rows, *agencies; /* the second: under the field that says where its reader works; NULL where there is none */
  gint64 letter;
  char *kind;
  GHashTable *entries; /* field name -> GtkWidget, an entry or a text view */
  GHashTable *typed;   /* field name -> words not taken yet */
  guint settle_source;
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (SosLetterWordsPane, sos_letter_words_pane, GTK_TYPE_BOX)

enum
{
  TYPED,
  SETTLED,
  DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What is typed ------------------------------------------------------------------------------------------------------------- */

static gboolean
settle_cb (gpointer data)
{
  SosLetterWordsPane *self = data;

  self->settle_source = 0;
  if (g_hash_table_size (self->typed) > 0)
    g_signal_emit (self, signals[SETTLED], 0);
  return G_SOURCE_REMOVE;
}

static void
note_typed (SosLetterWordsPane *self, const char *field, const char *words)
{
  if (self->filling)
    return;
  g_hash_table_replace (self->typed, g_strdup (field), g_strdup (words));
  g_clear_handle_id (&self->settle_source, g_source_remove);
  self->settle_source = g_timeout_add_seconds (SETTLES_AFTER, settle_cb, self);
  g_signal_emit (self, signals[TYPED], 0, field, words);
}

static void
entry_changed_cb (GtkEditable *entry, SosLetterWordsPane *self)
{
  note_typed (self, g_object_get_data (G_OBJECT (entry), "field"), gtk_editable_get_text (entry));
}

static char *
dup_lines (GtkTextBuffer *buffer)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
lines_changed_cb (GtkTextBuffer *buffer, SosLetterWordsPane *self)
{
  g_autofree char *words = dup_lines (buffer);

  note_typed (self, g_object_get_data (G_OBJECT (buffer), "field"), words);
}

static void
left_cb (GtkEventControllerFocus *focus, SosLetterWordsPane *self)
{
  if (g_hash_table_size (self->typed) == 0)
    return;
  g_clear_handle_id (&self->settle_source, g_source_remove);
  g_signal_emit (self, signals[SETTLED], 0);
}

static void
done_cb (GtkButton *button, SosLetterWordsPane *self)
{
  left_cb (NULL, self);
  g_signal_emit (self, signals[DONE], 0);
}

/* Rows ---------------------------------------------------------------------------------------------------------------------- */

/* A day or an hour that letters in other languages cannot say is told where it is typed. */
static char *
dup_doubt (SosPaperFieldAs as, const char *typed)
{
  g_autofree char *today = sos_clock_dup_today ();

  if (as == SOS_PAPER_AS_DATE)
    return sos_near_date_dup_doubt (typed, today);
  if (as == SOS_PAPER_AS_TIME && *typed != '\0' && sos_near_time_parse (typed) < 0)
    return g_strdup (_("Say whether it is morning or afternoon. In a letter in another language these words would stay in English."));
  return NULL;
}

static void
show_doubt_cb (GtkEditable *entry, GtkWidget *label)
{
  const SosPaperFieldAs as = (SosPaperFieldAs) GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (label), "as"));
  g_autofree char *doubt = dup_doubt (as, gtk_editable_get_text (entry));

  gtk_label_set_label (GTK_LABEL (label), doubt ? doubt : "");
  gtk_widget_set_visible (label, doubt != NULL);
}

static void
add_doubt (GtkWidget *box, GtkWidget *entry, const SosPaperTypedField *field)
{
  GtkWidget *label;

  if (!GTK_IS_ENTRY (entry) || (field->as != SOS_PAPER_AS_DATE && field->as != SOS_PAPER_AS_TIME))
    return;
  label = sos_block_text ("", "tiny warn-text");
  g_object_set_data (G_OBJECT (label), "as", GUINT_TO_POINTER (field->as));
  gtk_widget_set_visible (label, FALSE);
  g_signal_connect_object (entry, "changed", G_CALLBACK (show_doubt_cb), label, 0);
  gtk_box_append (GTK_BOX (box), label);
}

static GtkWidget *
entry_new (SosLetterWordsPane *self, const SosPaperTypedField *field)
{
  GtkWidget *entry = gtk_entry_new ();
  /* A sentence says what to write; all else is an example, and must not be taken for what is held. */
  /* Translators: %s is what somebody might write there */
  g_autofree char *example = field->hint && !g_str_has_suffix (field->hint, ".") ? g_strdup_printf (_("for example: %s"), field->hint) : g_strdup (field->hint);

  g_object_set_data_full (G_OBJECT (entry), "field", g_strdup (field->name), g_free);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), example);
  g_object_set_data_full (G_OBJECT (entry), "hint", g_strdup (example), g_free);
  g_signal_connect_object (entry, "changed", G_CALLBACK (entry_changed_cb), self, 0);
  return entry;
}

static GtkWidget *
lines_new (SosLetterWordsPane *self, const SosPaperTypedField *field, GtkWidget **frame)
{
  GtkWidget *view = gtk_text_view_new ();
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));

  *frame = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (*frame), view);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (*frame), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (*frame), LINES_HEIGHT);
  gtk_scrolled_window_set_has_frame (GTK_SCROLLED_WINDOW (*frame), TRUE);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  g_object_set (view, "left-margin", 8, "right-margin", 8, "top-margin", 6, "bottom-margin", 6, NULL);
  g_object_set_data_full (G_OBJECT (buffer), "field", g_strdup (field->name), g_free);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (lines_changed_cb), self, 0);
  return view;
}

static void
add_row (SosLetterWordsPane *self, const SosPaperTypedField *field)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3), *shown, *entry;
  GtkEventController *focus = gtk_event_controller_focus_new ();
  /* Translators: the name of a field that may stay empty */
  g_autofree char *optional = field->optional ? g_strdup_printf (_("%s, if there is one"), field->label) : NULL;
  GtkWidget *label = sos_block_text (optional ? optional : field->label, "small strong"), *held = sos_block_text ("", "tiny");

  gtk_box_append (GTK_BOX (box), label);
  if (field->typed == SOS_PAPER_TYPED_LINES)
    entry = lines_new (self, field, &shown);
  else
    entry = shown = entry_new (self, field);
  gtk_box_append (GTK_BOX (box), shown);
  gtk_box_append (GTK_BOX (box), held);
  g_object_set_data (G_OBJECT (entry), "held", held);
  add_doubt (box, entry, field);
  if (field->hint && field->typed == SOS_PAPER_TYPED_LINES)
    gtk_box_append (GTK_BOX (box), sos_block_text (field->hint, "tiny dim"));
  sos_spoken_name_set (entry, field->label);
  g_signal_connect_object (focus, "leave", G_CALLBACK (left_cb), self, 0);
  gtk_widget_add_controller (entry, focus);
  g_hash_table_replace (self->entries, g_strdup (field->name), entry);
  gtk_box_append (GTK_BOX (self->rows), box);
  if (g_str_equal (field->name, AGENCY_FIELD))
    gtk_box_append (GTK_BOX (box), self->agencies = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
}

static SosPaperTemplate *
load_template (const char *kind)
{
  g_autoptr (GBytes) bytes = sos_paper_load_template (kind);

  return bytes ? sos_paper_template_new (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL) : NULL;
}

static void
make_rows (SosLetterWordsPane *self, const char *kind)
{
  g_autoptr (SosPaperTemplate) template = load_template (kind);
  g_autoptr (GArray) fields = template ? sos_paper_template_dup_typed (template) : NULL;

  self->agencies = NULL;
  sos_block_clear (self->rows);
  g_hash_table_remove_all (self->entries);
  for (guint i = 0; fields && i < fields->len; i++)
    add_row (self, &g_array_index (fields, SosPaperTypedField, i));
  g_free (self->kind);
  self->kind = g_strdup (kind);
}

static const char *
find_words (SosLetterCase *letter_case, const char *field)
{
  GPtrArray *words = sos_person_case_get_records (sos_letter_case_get_person_case (letter_case), SOS_TYPE_LETTER_WORD);
  const gint64 letter = sos_record_get_id (SOS_RECORD (sos_letter_case_get_letter (letter_case)));
  const char *found = NULL;

  for (guint i = 0; i < words->len; i++)
    if (sos_record_get_number (words->pdata[i], SOS_LETTER_WORD_LETTER) == letter
        && sos_record_has_text (words->pdata[i], SOS_LETTER_WORD_FIELD, field))
      found = sos_record_find_text (words->pdata[i], SOS_LETTER_WORD_WORDS);
  return found ? found : "";
}

static void
set_words (GtkWidget *entry, const char *words)
{
  g_autofree char *shown = NULL;

  if (GTK_IS_ENTRY (entry))
    {
      if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (entry)), words) != 0)
        sos_form_row_show (GTK_EDITABLE (entry), words);
      return;
    }
  shown = dup_lines (gtk_text_view_get_buffer (GTK_TEXT_VIEW (entry)));
  if (g_strcmp0 (shown, words) != 0)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (entry)), words, -1);
}

/* What the records say where nothing is typed: a hint would look as if it were that. */
static void
show_held (GtkWidget *entry, SosLetterCase *letter_case, const char *field)
{
  GtkWidget *label = g_object_get_data (G_OBJECT (entry), "held");
  const char *held = *find_words (letter_case, field) == '\0' ? sos_merge_get_text (sos_letter_case_get_merge (letter_case), field) : NULL;
  g_auto (GStrv) lines = held ? g_strsplit (held, "\n", -1) : NULL;
  g_autofree char *line = lines ? g_strjoinv (", ", lines) : NULL;
  /* Translators: %s is what a letter says where nobody wrote something else, as a day or a place */
  g_autofree char *words = line ? g_strdup_printf (_("Left empty, the letter says: %s"), line) : NULL;

  gtk_label_set_label (GTK_LABEL (label), words ? words : "");
  gtk_widget_set_visible (label, words != NULL);
  if (GTK_IS_ENTRY (entry))
    gtk_entry_set_placeholder_text (GTK_ENTRY (entry), words ? NULL : g_object_get_data (G_OBJECT (entry), "hint"));
}

static gboolean
is_being_typed (SosLetterWordsPane *self, const char *field, GtkWidget *entry)
{
  return g_hash_table_contains (self->typed, field) || (gtk_widget_get_state_flags (entry) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

static void
fill (SosLetterWordsPane *self, SosLetterCase *letter_case, gboolean all)
{
  GHashTableIter iter;
  gpointer field, entry;

  self->filling = TRUE;
  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, &field, &entry))
    {
      if (all || !is_being_typed (self, field, entry))
        set_words (entry, find_words (letter_case, field));
      show_held (entry, letter_case, field);
    }
  self->filling = FALSE;
}

/* Agencies ------------------------------------------------------------------------------------------------------------------ */

static void
agency_cb (GtkButton *button, SosLetterWordsPane *self)
{
  gtk_editable_set_text (GTK_EDITABLE (g_hash_table_lookup (self->entries, AGENCY_FIELD)), gtk_button_get_label (button));
}

/* What needs their agreement goes to those they agreed to share with: each is one press away. */
static void
offer_agencies (SosLetterWordsPane *self, SosLetterCase *letter_case)
{
  SosPersonCase *person = sos_letter_case_get_person_case (letter_case);
  g_autoptr (GPtrArray) agencies
    = sos_agreement_list_agencies (sos_person_case_get_records (person, SOS_TYPE_CONSENT), sos_person_case_get_today (person));
  const gboolean asked = g_strcmp0 (sos_letter_rule_find (self->kind)->agreement, SOS_CONSENT_SHARE) == 0;

  if (!self->agencies)
    return;
  sos_block_clear (self->agencies);
  gtk_widget_set_visible (self->agencies, asked && agencies->len > 0);
  gtk_box_append (GTK_BOX (self->agencies), sos_block_text (_("They agreed that we share with:"), "tiny dim"));
  for (guint i = 0; i < agencies->len; i++)
    {
      GtkWidget *button = sos_block_button (agencies->pdata[i], NULL, "flat small");

      gtk_widget_set_halign (button, GTK_ALIGN_START);
      g_signal_connect_object (button, "clicked", G_CALLBACK (agency_cb), self, 0);
      gtk_box_append (GTK_BOX (self->agencies), button);
    }
}

/* Class --------------------------------------------------------------------------------------------------------------------- */

static void
sos_letter_words_pane_finalize (GObject *object)
{
  SosLetterWordsPane *self = SOS_LETTER_WORDS_PANE (object);

  g_clear_handle_id (&self->settle_source, g_source_remove);
  g_hash_table_unref (self->entries);
  g_hash_table_unref (self->typed);
  g_free (self->kind);
  G_OBJECT_CLASS (sos_letter_words_pane_parent_class)->finalize (object);
}

static void
sos_letter_words_pane_class_init (SosLetterWordsPaneClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sos_letter_words_pane_finalize;
  signals[TYPED] = g_signal_new ("typed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING,
                                 G_TYPE_STRING);
  signals[SETTLED] = g_signal_new ("settled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sos_letter_words_pane_init (SosLetterWordsPane *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new (), *inside = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *done = sos_block_button (_("_Done"), NULL, "act suggested-action");

  self->entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->typed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_margin_start (inside, 18);
  gtk_widget_set_margin_end (inside, 18);
  gtk_widget_set_margin_top (inside, 18);
  gtk_widget_set_margin_bottom (inside, 18);
  gtk_box_append (GTK_BOX (inside), sos_block_label (_("Words of this letter"), "title-4"));
  gtk_box_append (GTK_BOX (inside), self->rows);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), inside);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (self), scrolled);
  gtk_button_set_use_underline (GTK_BUTTON (done), TRUE);
  gtk_widget_set_margin_start (done, 18);
  gtk_widget_set_margin_end (done, 18);
  gtk_widget_set_margin_top (done, 12);
  gtk_widget_set_margin_bottom (done, 12);
  g_signal_connect_object (done, "clicked", G_CALLBACK (done_cb), self, 0);
  gtk_box_append (GTK_BOX (self), done);
}

void
sos_letter_words_pane_show (SosLetterWordsPane *self, SosLetterCase *letter_case)
{
  SosRecord *letter;
  gboolean other;

  g_return_if_fail (SOS_IS_LETTER_WORDS_PANE (self));

  letter = SOS_RECORD (sos_letter_case_get_letter (letter_case));
  other = sos_record_get_id (letter) != self->letter;
  if (g_strcmp0 (self->kind, sos_record_get_text (letter, SOS_LETTER_KIND)) != 0)
    make_rows (self, sos_record_get_text (letter, SOS_LETTER_KIND));
  self->letter = sos_record_get_id (letter);
  gtk_widget_set_sensitive (self->rows, sos_letter_is_being_written (letter));
  fill (self, letter_case, other);
  offer_agencies (self, letter_case);
}

gboolean
sos_letter_words_pane_has_fields (SosLetterWordsPane *self)
{
  g_return_val_if_fail (SOS_IS_LETTER_WORDS_PANE (self), FALSE);
  return g_hash_table_size (self->entries) > 0 && gtk_widget_get_sensitive (self->rows);
}

gboolean
sos_letter_words_pane_focus (SosLetterWordsPane *self, const char *field)
{
  GtkWidget *entry = g_hash_table_lookup (self->entries, field);

  return entry && gtk_widget_grab_focus (entry);
}

SosFillLetter *
sos_letter_words_pane_take (SosLetterWordsPane *self)
{
  SosFillLetter *fill_letter;
  GHashTableIter iter;
  gpointer field, words;

  g_clear_handle_id (&self->settle_source, g_source_remove);
  if (g_hash_table_size (self->typed) == 0)
    return NULL;
  fill_letter = sos_fill_letter_new (self->letter);
  g_hash_table_iter_init (&iter, self->typed);
  while (g_hash_table_iter_next (&iter, &field, &words))
    sos_fill_letter_add (fill_letter, field, words);
  g_hash_table_remove_all (self->typed);
  return fill_letter;
}
