/* sos-new-person-page-likely.c - who looks like the one being entered: the cards, the less likely, what is decided (N10). */
#include "config.h"
#include "sos-new-person-page-private.h"

#include "sos-blocks.h"
#include "sos-clock.h"
#include "sos-deed-dialog.h"
#include "sos-fold-box.h"
#include "sos-likeness-card.h"

#include <glib/gi18n.h>

#define LEAST_LETTERS 3
#define MOST_LESS 5

/* Whom a card or a button is about. */
static gint64
person_of (gpointer widget)
{
  return *(gint64 *) g_object_get_data (widget, "person");
}

static void
set_person (gpointer widget, gint64 person)
{
  g_object_set_data_full (widget, "person", g_memdup2 (&person, sizeof person), g_free);
}

const char *
sos_new_person_page_find_verdict (SosNewPersonPage *self, gint64 person)
{
  return g_hash_table_lookup (self->verdicts, &person);
}

static SosLikely *
find_likely (SosNewPersonPage *self, gint64 person)
{
  for (guint i = 0; self->likely && i < self->likely->len; i++)
    if (sos_likely_get_person (self->likely->pdata[i]) == person)
      return self->likely->pdata[i];
  return NULL;
}

/* New record is the blue button once nobody who has a card waits for an answer; where somebody is very likely, "Same person" of the first is. */
static void
update_blue (SosNewPersonPage *self)
{
  gboolean first = TRUE, answered = TRUE;

  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->cards)); card; card = gtk_widget_get_next_sibling (card))
    {
      gint64 person = person_of (card);
      SosLikely *likely = find_likely (self, person);
      gboolean open = !sos_new_person_page_find_verdict (self, person);
      gboolean waits = open && likely && sos_likely_get_result (likely)->band == SOS_LIKENESS_VERY_LIKELY;

      answered = answered && !open;
      sos_likeness_card_set_first (SOS_LIKENESS_CARD (card), waits && first);
      if (waits)
        first = FALSE;
    }
  if (answered && !sos_new_person_form_is_blank (&self->form, SOS_NEW_PERSON_NAME))
    gtk_widget_add_css_class (GTK_WIDGET (self->create), "suggested-action");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->create), "suggested-action");
}

/* Whether all that was typed is held already, letter by letter. */
static gboolean
says_nothing_new (SosNewPersonPage *self, SosLikely *likely)
{
  static const struct
  {
    SosNewPersonRow row;
    SosLikenessLine line;
  } rows[] = {
    { SOS_NEW_PERSON_BORN, SOS_LIKENESS_BORN },         { SOS_NEW_PERSON_PHONE, SOS_LIKENESS_PHONE },
    { SOS_NEW_PERSON_POSTCODE, SOS_LIKENESS_POSTCODE }, { SOS_NEW_PERSON_SCHOOL, SOS_LIKENESS_SCHOOL },
    { SOS_NEW_PERSON_PARENT, SOS_LIKENESS_PARENT },
  };
  const SosLikenessResult *result = likely ? sos_likely_get_result (likely) : NULL;

  for (guint i = 0; result && i < G_N_ELEMENTS (rows); i++)
    if (!sos_new_person_form_is_blank (&self->form, rows[i].row) && result->answers[rows[i].line] != SOS_LIKENESS_SAME)
      return FALSE;
  return result && result->answers[SOS_LIKENESS_NAME] == SOS_LIKENESS_SAME;
}

static void
decided_cb (SosLikenessCard *card, const char *code, SosNewPersonPage *self)
{
  gint64 person = person_of (card);

  if (g_strcmp0 (code, SOS_LIKENESS_SAME_PERSON) == 0)
    {
      if (says_nothing_new (self, find_likely (self, person)))
        sos_new_person_page_open (self, person);
      else
        sos_new_person_page_create (self, person);
      return;
    }
  if (code)
    g_hash_table_insert (self->verdicts, g_memdup2 (&person, sizeof person), (gpointer) g_intern_string (code));
  else
    g_hash_table_remove (self->verdicts, &person);
  update_blue (self);
}

/* ---- somebody of whom nothing was said when the record is to be made ---- */

static GPtrArray *
list_unanswered (SosNewPersonPage *self)
{
  GPtrArray *unanswered = g_ptr_array_new ();

  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->cards)); card; card = gtk_widget_get_next_sibling (card))
    {
      SosLikely *likely = find_likely (self, person_of (card));

      if (likely && !sos_new_person_page_find_verdict (self, person_of (card)))
        g_ptr_array_add (unanswered, likely);
    }
  return unanswered;
}

static char *
dup_question (GPtrArray *unanswered)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < unanswered->len; i++)
    /* Translators: a name, how like two people are: "Zoë O'Neill-Brennan (65 of 100)" */
    g_string_append_printf (names, _("%s%s (%d of 100)"), i > 0 ? "; " : "", sos_likely_get_name (unanswered->pdata[i]),
                            sos_likely_get_result (unanswered->pdata[i])->score);
  /* Translators: %s are names */
  return g_strdup_printf (_("Nothing was said yet of whoever is held and looks like this: %s. If it is the same person, go back and choose "
                            "“Same person” there: a second record parts what is known of them."),
                          names->str);
}

static void
do_answer (SosDeedDialog *dialog, gpointer data)
{
  g_autoptr (SosNewPersonPage) self = g_object_ref (*(SosNewPersonPage **) data);
  g_autoptr (GPtrArray) unanswered = list_unanswered (self);
  const char *verdict = sos_deed_dialog_get_choice (dialog, "answer") == 0 ? SOS_LIKENESS_NOT_SURE : SOS_LIKENESS_DIFFERENT_PERSON;

  for (guint i = 0; i < unanswered->len; i++)
    {
      const gint64 person = sos_likely_get_person (unanswered->pdata[i]);

      g_hash_table_insert (self->verdicts, g_memdup2 (&person, sizeof person), (gpointer) verdict);
    }
  gtk_window_destroy (GTK_WINDOW (dialog));
  sos_new_person_page_show_likely (self);
  sos_new_person_page_create (self, 0);
}

gboolean
sos_new_person_page_ask (SosNewPersonPage *self)
{
  g_autoptr (GPtrArray) unanswered = list_unanswered (self);
  g_autofree char *question = dup_question (unanswered);
  /* Translators: %s is the name of a team lead */
  g_autofree char *ask = self->lead ? g_strdup_printf (_("Not sure: ask %s"), self->lead) : g_strdup (_("Not sure: a lead decides later"));
  SosDeedDialog *dialog;

  if (unanswered->len == 0)
    return FALSE;
  dialog = sos_deed_dialog_new (GTK_WIDGET (self), sos_page_get_store (SOS_PAGE (self)), _("Is this somebody we hold?"), "sos-unanswered-form",
                                _("_Make the record"));
  sos_deed_dialog_explain (dialog, question);
  sos_deed_dialog_offer (dialog, "answer", 0, ask);
  sos_deed_dialog_offer (dialog, "answer", 1, _("Someone else: two people"));
  sos_deed_dialog_set_do (dialog, do_answer, g_memdup2 (&self, sizeof self), g_free);
  sos_deed_dialog_present (dialog);
  return TRUE;
}

static void
look_cb (SosLikenessCard *card, SosNewPersonPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "app.show-person-window", "x", person_of (card));
}

/* @words, or NULL where the row is blank. */
static const char *
said (SosNewPersonPage *self, SosNewPersonRow row, const char *words)
{
  return sos_new_person_form_is_blank (&self->form, row) ? NULL : words;
}

static GtkWidget *
card_new (SosNewPersonPage *self, SosLikely *likely)
{
  gint64 person = sos_likely_get_person (likely);
  g_autoptr (SosNewPerson) now = sos_new_person_form_dup_person (&self->form);
  g_autofree char *born = now->birth_date ? sos_date_dup_short (now->birth_date) : NULL;
  SosLikenessWords words = { 0 };
  GtkWidget *card;

  words.name = sos_likely_get_name (likely);
  words.other_name = sos_likely_get_other_name (likely);
  words.facts = sos_likely_get_facts (likely);
  words.result = sos_likely_get_result (likely);
  words.typed[SOS_LIKENESS_NAME] = now->name;
  words.typed[SOS_LIKENESS_BORN] = born ? born : now->birth_date;
  words.typed[SOS_LIKENESS_PHONE] = said (self, SOS_NEW_PERSON_PHONE, now->phone);
  words.typed[SOS_LIKENESS_POSTCODE] = said (self, SOS_NEW_PERSON_POSTCODE, now->postcode);
  words.typed[SOS_LIKENESS_PARENT] = said (self, SOS_NEW_PERSON_PARENT, now->parent);
  words.typed[SOS_LIKENESS_SCHOOL] = said (self, SOS_NEW_PERSON_SCHOOL, now->school);
  for (guint i = 0; i < SOS_LIKENESS_N_LINES; i++)
    words.held[i] = sos_likely_get_held (likely, i);
  card = sos_likeness_card_new (&words, self->lead);
  sos_likeness_card_show_verdict (SOS_LIKENESS_CARD (card), sos_new_person_page_find_verdict (self, person));
  set_person (card, person);
  g_signal_connect_object (card, "decided", G_CALLBACK (decided_cb), self, 0);
  g_signal_connect_object (card, "look", G_CALLBACK (look_cb), self, 0);
  return card;
}

static void
compare_cb (GtkButton *button, SosNewPersonPage *self)
{
  self->compared = person_of (button);
  sos_new_person_page_show_likely (self);
  /* The button is gone with its row: the cursor goes on to what was opened, and Enter does nothing else meanwhile. */
  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->cards)); card; card = gtk_widget_get_next_sibling (card))
    if (person_of (card) == self->compared)
      sos_likeness_card_begin (SOS_LIKENESS_CARD (card));
}

/* "name close, born 2007": what there is of a likeness, in few words. */
static char *
dup_why (SosLikely *likely)
{
  SosLikenessAnswer answer = sos_likely_get_result (likely)->answers[SOS_LIKENESS_NAME];
  const char *born = sos_likely_get_held (likely, SOS_LIKENESS_BORN);
  g_autofree char *name = sos_block_dup_small (sos_likeness_answer_get_words (answer));

  if (answer == SOS_LIKENESS_DIFFERS && !born)
    return g_strdup (_("another name, one word alike"));
  if (answer == SOS_LIKENESS_DIFFERS)
    /* Translators: %s is a date of birth */
    return g_strdup_printf (_("another name, one word alike, born %s"), born);
  if (!born)
    /* Translators: %s says how like two names are: "close" */
    return g_strdup_printf (_("name %s"), name);
  /* Translators: how like two names are, a date of birth: "name close, born 4 May 2007" */
  return g_strdup_printf (_("name %s, born %s"), name, born);
}

static void
add_less (SosNewPersonPage *self, SosLikely *likely)
{
  GtkWidget *row = sos_fold_box_new (12);
  GtkWidget *button = sos_block_button (_("Compare"), NULL, "act");
  g_autofree char *why = dup_why (likely);

  gtk_widget_add_css_class (row, "lrow");
  set_person (button, sos_likely_get_person (likely));
  g_signal_connect_object (button, "clicked", G_CALLBACK (compare_cb), self, 0);
  gtk_box_append (GTK_BOX (row), sos_block_two_lines (sos_likely_get_name (likely), sos_likely_get_facts (likely)));
  gtk_box_append (GTK_BOX (row), sos_block_label (why, "small dim num"));
  gtk_box_append (GTK_BOX (row), button);
  sos_block_append_row (GTK_WIDGET (self->less_rows), row);
}

static gboolean
has_name (SosNewPersonPage *self)
{
  return g_utf8_strlen (sos_new_person_form_get_words (&self->form, SOS_NEW_PERSON_NAME), -1) >= LEAST_LETTERS;
}

static void
show_head (SosNewPersonPage *self, guint n_cards, guint n_less)
{
  g_autofree char *found = NULL;
  gboolean nobody = n_cards + n_less == 0;

  found = g_strdup_printf (g_dngettext (NULL, "%u person looks like this", "%u people look like this", n_cards), n_cards);
  gtk_label_set_label (self->found, n_cards ? found : "");
  gtk_label_set_label (self->found_note, n_cards ? _("found while you typed; nothing is saved yet") : "");
  gtk_widget_set_visible (GTK_WIDGET (self->empty), nobody);
  if (nobody && !has_name (self))
    sos_empty_state_set (self->empty, "system-search-symbolic", _("Type a name"),
                         _("From the third letter on, whoever looks like it stands here."), NULL, NULL);
  else if (nobody)
    sos_empty_state_set (self->empty, "object-select-symbolic", _("Nobody looks like this"),
                         _("“New record” enters them. More fields make the look sharper."), NULL, NULL);
}

void
sos_new_person_page_show_likely (SosNewPersonPage *self)
{
  guint n_cards = 0;
  guint n_less = 0;

  sos_block_clear (GTK_WIDGET (self->cards));
  sos_block_clear (GTK_WIDGET (self->less_rows));
  for (guint i = 0; self->likely && i < self->likely->len; i++)
    {
      SosLikely *likely = self->likely->pdata[i];

      if (sos_likely_get_result (likely)->band == SOS_LIKENESS_LESS && sos_likely_get_person (likely) != self->compared)
        {
          if (n_less++ < MOST_LESS)
            add_less (self, likely);
        }
      else
        {
          gtk_box_append (self->cards, card_new (self, likely));
          n_cards++;
        }
    }
  g_object_set (self->less, "visible", n_less > 0, NULL);
  show_head (self, n_cards, n_less);
  update_blue (self);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosNewPersonPage) self = user_data;
  g_autoptr (GError) error = NULL;
  GPtrArray *likely = sos_casework_find_likely_finish (result, &error);

  if (!likely)
    {
      sos_page_say_error (GTK_WIDGET (self), error);
      return;
    }
  g_clear_pointer (&self->likely, g_ptr_array_unref);
  self->likely = likely;
  sos_new_person_page_show_likely (self);
}

static gboolean
is_enough (SosNewPersonPage *self)
{
  return has_name (self) || !sos_new_person_form_is_blank (&self->form, SOS_NEW_PERSON_PHONE)
         || !sos_new_person_form_is_blank (&self->form, SOS_NEW_PERSON_BORN);
}

void
sos_new_person_page_look (SosNewPersonPage *self)
{
  g_autoptr (SosNewPerson) now = NULL;

  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  sos_new_person_form_check (&self->form, FALSE);
  if (!is_enough (self))
    {
      g_clear_pointer (&self->likely, g_ptr_array_unref);
      sos_new_person_page_show_likely (self);
      return;
    }
  now = sos_new_person_form_dup_person (&self->form);
  self->looking = g_cancellable_new ();
  sos_casework_find_likely_async (sos_page_get_store (SOS_PAGE (self)), now, self->looking, found_cb, g_object_ref (self));
}
