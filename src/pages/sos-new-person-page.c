/* sos-new-person-page.c - a new person begins as a search: left what is known, right who looks like it. Merges nobody (N10). */
#include "config.h"
#include "sos-new-person-page.h"

#include "sos-blocks.h"
#include "sos-clock.h"
#include "sos-contact-rules.h"
#include "sos-date-rules.h"
#include "sos-drafts.h"
#include "sos-likely.h"
#include "sos-likeness-card.h"
#include "sos-name-rules.h"
#include "sos-records.h"
#include "sos-staff-list.h"

#include <glib/gi18n.h>

#define LOOK_AFTER_MS 150
#define DRAFT_AFTER_MS 600
#define LEAST_LETTERS 3
#define MOST_LESS 5

typedef enum
{
  NAME,
  BORN,
  AGE,
  PHONE,
  POSTCODE,
  SCHOOL,
  PARENT,
  N_ROWS,
} Row;

/* Builder ids; also the names of the drafts. */
static const char *const row_names[N_ROWS] = { "name", "born", "age", "phone", "postcode", "school", "parent" };

struct _SosNewPersonPage
{
  SosPage parent_instance;

  GtkEntry *rows[N_ROWS];
  GtkLabel *remarks[N_ROWS];
  GtkLabel *notice;
  GtkButton *create;
  GtkLabel *found;
  GtkLabel *found_note;
  SosEmptyState *empty;
  GtkBox *cards;
  SosSection *less;
  GtkListBox *less_rows;

  GPtrArray *likely;      /* SosLikely, as they came last */
  GHashTable *verdicts;   /* person -> static verdict; choices outlive the list */
  gint64 compared;        /* a less likely one that was asked to stand among the cards */
  char *lead;             /* whom to ask */
  GCancellable *cancellable;
  GCancellable *looking;
  guint look_source;
  guint draft_source;
  gboolean creating;
};

G_DEFINE_FINAL_TYPE (SosNewPersonPage, sos_new_person_page, SOS_TYPE_PAGE)

static const char *
typed (SosNewPersonPage *self, Row row)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->rows[row]));
}

static gboolean
is_blank (SosNewPersonPage *self, Row row)
{
  g_autofree char *text = g_strstrip (g_strdup (typed (self, row)));

  return text[0] == '\0';
}

/* What is typed, as values --------------------------------------------------------------------------------------------------- */

/* "about 15" is the year fifteen years ago, and known to be no better. */
static char *
dup_year_of_age (SosNewPersonPage *self)
{
  g_autofree char *today = sos_clock_dup_today ();
  gint64 age;

  if (!g_ascii_string_to_signed (typed (self, AGE), 10, 0, 120, &age, NULL))
    return NULL;
  return g_strdup_printf ("%04d", (int) (g_ascii_strtoll (today, NULL, 10) - age));
}

static SosNewPerson *
dup_typed (SosNewPersonPage *self)
{
  SosNewPerson *person = g_new0 (SosNewPerson, 1);

  person->name = g_strdup (typed (self, NAME));
  person->phone = g_strdup (typed (self, PHONE));
  person->postcode = g_strdup (typed (self, POSTCODE));
  person->school = g_strdup (typed (self, SCHOOL));
  person->parent = g_strdup (typed (self, PARENT));
  person->birth_date = sos_date_dup_parsed (typed (self, BORN));
  if (!person->birth_date && is_blank (self, BORN))
    {
      person->birth_date = dup_year_of_age (self);
      person->birth_quality = person->birth_date ? g_strdup (SOS_BIRTH_ESTIMATED) : NULL;
    }
  return person;
}

/* Remarks beside the fields --------------------------------------------------------------------------------------------------- */

static void
remark (SosNewPersonPage *self, Row row, const char *words)
{
  gboolean wrong = words && words[0] != '\0';

  gtk_label_set_label (self->remarks[row], words ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->remarks[row]), wrong);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->rows[row]), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static gboolean
remark_verdict (SosNewPersonPage *self, Row row, SosVerdict *verdict)
{
  g_autoptr (SosVerdict) taken = verdict;
  g_autofree char *words = sos_verdict_dup_text (taken);

  remark (self, row, words);
  return taken->allowed;
}

static gboolean
check_born (SosNewPersonPage *self)
{
  g_autofree char *date = sos_date_dup_parsed (typed (self, BORN));
  g_autofree char *today = sos_clock_dup_today ();

  if (date || is_blank (self, BORN))
    return remark_verdict (self, BORN, sos_birth_date_check (date, TRUE, today));
  remark (self, BORN, _("No date we know. “3 Nov 2009”, “03/11/2009”, “2009” are."));
  return FALSE;
}

static gboolean
check_age (SosNewPersonPage *self)
{
  g_autofree char *year = dup_year_of_age (self);
  gboolean fine = year || is_blank (self, AGE);

  remark (self, AGE, fine ? NULL : _("A number of years."));
  return fine;
}

/* V1 and V2 stop; a postcode or a number that looks odd is only said. @name_too: an empty name is said as well. */
static gboolean
check (SosNewPersonPage *self, gboolean name_too)
{
  gboolean fine = TRUE;

  if (name_too || !is_blank (self, NAME))
    fine = remark_verdict (self, NAME, sos_name_check (typed (self, NAME)));
  else
    remark (self, NAME, NULL);
  fine = check_born (self) && fine;
  fine = check_age (self) && fine;
  if (is_blank (self, PHONE))
    remark (self, PHONE, NULL);
  else
    remark_verdict (self, PHONE, sos_phone_check (typed (self, PHONE)));
  if (is_blank (self, POSTCODE))
    remark (self, POSTCODE, NULL);
  else
    remark_verdict (self, POSTCODE, sos_postcode_check (typed (self, POSTCODE)));
  return fine;
}

/* Who looks like it ---------------------------------------------------------------------------------------------------------- */

static const char *
verdict_of (SosNewPersonPage *self, gint64 person)
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

/* New record is the blue button once nobody very likely waits for an answer. */
static void
update_blue (SosNewPersonPage *self)
{
  gboolean first = TRUE;

  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->cards)); card; card = gtk_widget_get_next_sibling (card))
    {
      gint64 person = *(gint64 *) g_object_get_data (G_OBJECT (card), "person");
      SosLikely *likely = find_likely (self, person);
      gboolean waits = likely && sos_likely_get_result (likely)->band == SOS_LIKENESS_VERY_LIKELY && !verdict_of (self, person);

      sos_likeness_card_set_first (SOS_LIKENESS_CARD (card), waits && first);
      if (waits)
        first = FALSE;
    }
  if (first && !is_blank (self, NAME))
    gtk_widget_add_css_class (GTK_WIDGET (self->create), "suggested-action");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->create), "suggested-action");
}

static void forget_drafts (SosNewPersonPage *self);

static void
open_person (SosNewPersonPage *self, gint64 person)
{
  forget_drafts (self);
  gtk_widget_activate_action (GTK_WIDGET (self), "app.show-person", "x", person);
}

static void
decided_cb (SosLikenessCard *card, const char *code, SosNewPersonPage *self)
{
  gint64 *person = g_object_get_data (G_OBJECT (card), "person");

  if (g_strcmp0 (code, SOS_LIKENESS_SAME_PERSON) == 0)
    {
      open_person (self, *person);
      return;
    }
  if (code)
    g_hash_table_insert (self->verdicts, g_memdup2 (person, sizeof *person), (gpointer) g_intern_string (code));
  else
    g_hash_table_remove (self->verdicts, person);
  update_blue (self);
}

static void
look_cb (SosLikenessCard *card, SosNewPersonPage *self)
{
  gint64 *person = g_object_get_data (G_OBJECT (card), "person");

  gtk_widget_activate_action (GTK_WIDGET (self), "app.show-person-window", "x", *person);
}

static GtkWidget *
card_new (SosNewPersonPage *self, SosLikely *likely)
{
  gint64 person = sos_likely_get_person (likely);
  g_autoptr (SosNewPerson) now = dup_typed (self);
  g_autofree char *born = now->birth_date ? sos_date_dup_short (now->birth_date) : NULL;
  SosLikenessWords words = { 0 };
  GtkWidget *card;

  words.name = sos_likely_get_name (likely);
  words.other_name = sos_likely_get_other_name (likely);
  words.facts = sos_likely_get_facts (likely);
  words.result = sos_likely_get_result (likely);
  words.typed[SOS_LIKENESS_NAME] = now->name;
  words.typed[SOS_LIKENESS_BORN] = born ? born : now->birth_date;
  words.typed[SOS_LIKENESS_PHONE] = is_blank (self, PHONE) ? NULL : now->phone;
  words.typed[SOS_LIKENESS_POSTCODE] = is_blank (self, POSTCODE) ? NULL : now->postcode;
  words.typed[SOS_LIKENESS_PARENT] = is_blank (self, PARENT) ? NULL : now->parent;
  words.typed[SOS_LIKENESS_SCHOOL] = is_blank (self, SCHOOL) ? NULL : now->school;
  for (guint i = 0; i < SOS_LIKENESS_N_LINES; i++)
    words.held[i] = sos_likely_get_held (likely, i);
  card = sos_likeness_card_new (&words, self->lead);
  sos_likeness_card_show_verdict (SOS_LIKENESS_CARD (card), verdict_of (self, person));
  g_object_set_data_full (G_OBJECT (card), "person", g_memdup2 (&person, sizeof person), g_free);
  g_signal_connect_object (card, "decided", G_CALLBACK (decided_cb), self, 0);
  g_signal_connect_object (card, "look", G_CALLBACK (look_cb), self, 0);
  return card;
}

static void show_likely (SosNewPersonPage *self);

static void
compare_cb (GtkButton *button, SosNewPersonPage *self)
{
  self->compared = *(gint64 *) g_object_get_data (G_OBJECT (button), "person");
  show_likely (self);
}

/* "name close, born 2007": what there is of a likeness, in few words. */
static char *
dup_why (SosLikely *likely)
{
  SosLikenessAnswer answer = sos_likely_get_result (likely)->answers[SOS_LIKENESS_NAME];
  const char *born = sos_likely_get_held (likely, SOS_LIKENESS_BORN);
  g_autofree char *name = sos_block_dup_small (sos_likeness_answer_get_words (answer));

  if (answer == SOS_LIKENESS_DIFFERS && !born)
    return g_strdup (_("one name alike"));
  if (answer == SOS_LIKENESS_DIFFERS)
    /* Translators: %s is a date of birth */
    return g_strdup_printf (_("one name alike, born %s"), born);
  if (!born)
    /* Translators: %s says how like two names are: "close" */
    return g_strdup_printf (_("name %s"), name);
  /* Translators: how like two names are, a date of birth: "name close, born 4 May 2007" */
  return g_strdup_printf (_("name %s, born %s"), name, born);
}

static void
add_less (SosNewPersonPage *self, SosLikely *likely)
{
  gint64 person = sos_likely_get_person (likely);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *button = sos_block_button (_("Compare"), NULL, "act");
  g_autofree char *why = dup_why (likely);

  gtk_widget_add_css_class (row, "lrow");
  g_object_set_data_full (G_OBJECT (button), "person", g_memdup2 (&person, sizeof person), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (compare_cb), self, 0);
  gtk_box_append (GTK_BOX (row), sos_block_two_lines (sos_likely_get_name (likely), sos_likely_get_facts (likely)));
  gtk_box_append (GTK_BOX (row), sos_block_label (why, "small dim num"));
  gtk_box_append (GTK_BOX (row), button);
  sos_block_append_row (GTK_WIDGET (self->less_rows), row);
}

static void
show_head (SosNewPersonPage *self, guint n_cards, guint n_less)
{
  g_autofree char *found = NULL;
  gboolean nobody = n_cards + n_less == 0;
  gboolean too_short = g_utf8_strlen (typed (self, NAME), -1) < LEAST_LETTERS;

  found = g_strdup_printf (g_dngettext (NULL, "%u person looks like this", "%u people look like this", n_cards), n_cards);
  gtk_label_set_label (self->found, n_cards ? found : "");
  gtk_label_set_label (self->found_note, n_cards ? _("found while you typed; nothing is saved yet") : "");
  gtk_widget_set_visible (GTK_WIDGET (self->empty), nobody);
  if (nobody && too_short)
    sos_empty_state_set (self->empty, "system-search-symbolic", _("Type a name"),
                         _("From the third letter on, whoever looks like it stands here."), NULL, NULL);
  else if (nobody)
    sos_empty_state_set (self->empty, "object-select-symbolic", _("Nobody looks like this"),
                         _("“New record” enters them. More fields make the look sharper."), NULL, NULL);
}

static void
show_likely (SosNewPersonPage *self)
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
  show_likely (self);
}

static gboolean
is_enough (SosNewPersonPage *self)
{
  return g_utf8_strlen (typed (self, NAME), -1) >= LEAST_LETTERS || !is_blank (self, PHONE) || !is_blank (self, BORN);
}

static gboolean
look_now_cb (gpointer data)
{
  SosNewPersonPage *self = data;
  g_autoptr (SosNewPerson) now = NULL;

  self->look_source = 0;
  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  check (self, FALSE);
  if (!is_enough (self))
    {
      g_clear_pointer (&self->likely, g_ptr_array_unref);
      show_likely (self);
      return G_SOURCE_REMOVE;
    }
  now = dup_typed (self);
  self->looking = g_cancellable_new ();
  sos_casework_find_likely_async (sos_page_get_store (SOS_PAGE (self)), now, self->looking, found_cb, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

/* Drafts --------------------------------------------------------------------------------------------------------------------- */

typedef struct
{
  char *words[N_ROWS]; /* NULL: no draft of it */
} Drafts;

static void
drafts_free (gpointer data)
{
  Drafts *drafts = data;

  for (guint i = 0; i < N_ROWS; i++)
    g_free (drafts->words[i]);
  g_free (drafts);
}

static gboolean
put_drafts (SosTransaction *transaction, gpointer data, GError **error)
{
  Drafts *drafts = data;

  for (guint i = 0; i < N_ROWS; i++)
    if (drafts->words[i] ? !sos_transaction_put_draft (transaction, SOS_TYPE_PERSON, 0, row_names[i], drafts->words[i], 0, error)
                         : !sos_transaction_drop_draft (transaction, SOS_TYPE_PERSON, 0, row_names[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
keep_drafts_cb (gpointer data)
{
  SosNewPersonPage *self = data;
  Drafts *drafts = g_new0 (Drafts, 1);

  self->draft_source = 0;
  for (guint i = 0; i < N_ROWS; i++)
    drafts->words[i] = is_blank (self, i) ? NULL : g_strdup (typed (self, i));
  sos_store_write_async (sos_page_get_store (SOS_PAGE (self)), NULL, put_drafts, drafts, drafts_free, NULL, NULL, NULL);
  return G_SOURCE_REMOVE;
}

static void
forget_drafts (SosNewPersonPage *self)
{
  g_clear_handle_id (&self->draft_source, g_source_remove);
  sos_store_write_async (sos_page_get_store (SOS_PAGE (self)), NULL, put_drafts, g_new0 (Drafts, 1), drafts_free, NULL, NULL, NULL);
}

static void
drafts_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosNewPersonPage) self = user_data;
  g_autoptr (GPtrArray) drafts = sos_drafts_finish (SOS_STORE (source), result, NULL);
  gint64 at = 0;

  for (guint i = 0; drafts && i < drafts->len; i++)
    {
      SosDraft *draft = drafts->pdata[i];

      for (guint row = 0; row < N_ROWS; row++)
        if (g_str_equal (row_names[row], draft->field) && is_blank (self, row))
          gtk_editable_set_text (GTK_EDITABLE (self->rows[row]), draft->words);
      at = MAX (at, draft->at);
    }
  if (at > 0)
    {
      g_autoptr (GDateTime) time = sos_clock_to_london (at);
      g_autofree char *clock = g_date_time_format (time, "%H:%M");
      /* Translators: %s is a time, 10:21 */
      g_autofree char *words = g_strdup_printf (_("Draft kept at %s; it is in the form again."), clock);

      gtk_label_set_label (self->notice, words);
      gtk_widget_set_visible (GTK_WIDGET (self->notice), TRUE);
    }
}

static void
typed_cb (GtkEditable *editable, SosNewPersonPage *self)
{
  g_clear_handle_id (&self->look_source, g_source_remove);
  g_clear_handle_id (&self->draft_source, g_source_remove);
  self->look_source = g_timeout_add (LOOK_AFTER_MS, look_now_cb, self);
  self->draft_source = g_timeout_add (DRAFT_AFTER_MS, keep_drafts_cb, self);
}

/* Actions -------------------------------------------------------------------------------------------------------------------- */

static void
created_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosNewPersonPage) self = user_data;
  g_autoptr (GError) error = NULL;
  gpointer data = NULL;
  SosCreatePerson *create;

  self->creating = FALSE;
  if (!sos_store_finish (SOS_STORE (source), result, &data, &error))
    sos_page_say_error (GTK_WIDGET (self), error);
  create = data;
  if (!error && create)
    open_person (self, create->result);
  g_clear_pointer (&create, sos_create_person_free);
}

static void
create_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosNewPersonPage *self = SOS_NEW_PERSON_PAGE (widget);
  g_autoptr (SosNewPerson) now = NULL;
  SosCreatePerson *create;

  if (!check (self, TRUE))
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->rows[gtk_widget_get_visible (GTK_WIDGET (self->remarks[NAME])) ? NAME : BORN]));
      return;
    }
  if (self->creating)
    return;
  self->creating = TRUE;
  now = dup_typed (self);
  create = sos_create_person_new (now);
  for (guint i = 0; self->likely && i < self->likely->len; i++)
    {
      gint64 person = sos_likely_get_person (self->likely->pdata[i]);

      if (verdict_of (self, person))
        sos_create_person_decide (create, person, verdict_of (self, person), sos_likely_get_result (self->likely->pdata[i])->score);
    }
  sos_store_write_async (sos_page_get_store (SOS_PAGE (self)), _("New record made"), (SosTransactionFunc) sos_casework_create_person,
                         create, (GDestroyNotify) sos_create_person_free, NULL, created_cb, g_object_ref (self));
}

static void
cancel_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  forget_drafts (SOS_NEW_PERSON_PAGE (widget));
  gtk_widget_activate_action (widget, "win.back", NULL);
}

static const SosActionRow actions[] = {
  { "page.create", N_("New record"), "<Control>Return", create_cb },
  { "page.cancel", N_("Cancel"), "Escape", cancel_cb },
};

static void
staff_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosNewPersonPage) self = user_data;
  g_autoptr (GPtrArray) staff = sos_staff_list_finish (SOS_STORE (source), result, NULL);
  gint64 actor = sos_store_get_actor (SOS_STORE (source));
  gint64 team = 0;

  for (guint i = 0; staff && i < staff->len; i++)
    if (sos_record_get_id (staff->pdata[i]) == actor)
      team = sos_record_get_number (staff->pdata[i], SOS_STAFF_TEAM);
  for (guint i = 0; staff && i < staff->len; i++)
    if (sos_record_has_text (staff->pdata[i], SOS_STAFF_ROLE, "TEAM_LEAD")
        && (!self->lead || sos_record_get_number (staff->pdata[i], SOS_STAFF_TEAM) == team))
      {
        const char *first = sos_record_get_text (staff->pdata[i], SOS_STAFF_FIRST_NAME);

        g_free (self->lead);
        self->lead = g_strdup (first ? first : sos_record_get_text (staff->pdata[i], SOS_STAFF_NAME));
      }
}

/* Class ---------------------------------------------------------------------------------------------------------------------- */

static void
sos_new_person_page_focus_default (SosPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (SOS_NEW_PERSON_PAGE (page)->rows[NAME]));
}

static void
sos_new_person_page_flush (SosPage *page)
{
  SosNewPersonPage *self = SOS_NEW_PERSON_PAGE (page);

  if (self->draft_source == 0)
    return;
  g_source_remove (self->draft_source);
  keep_drafts_cb (self);
}

static void
sos_new_person_page_constructed (GObject *object)
{
  SosNewPersonPage *self = SOS_NEW_PERSON_PAGE (object);
  SosStore *store = sos_page_get_store (SOS_PAGE (self));

  G_OBJECT_CLASS (sos_new_person_page_parent_class)->constructed (object);
  show_likely (self);
  sos_staff_list_async (store, self->cancellable, staff_cb, g_object_ref (self));
  sos_drafts_load_async (store, SOS_TYPE_PERSON, 0, self->cancellable, drafts_cb, g_object_ref (self));
}

static void
sos_new_person_page_dispose (GObject *object)
{
  SosNewPersonPage *self = SOS_NEW_PERSON_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_cancellable_cancel (self->looking);
  g_clear_handle_id (&self->look_source, g_source_remove);
  g_clear_handle_id (&self->draft_source, g_source_remove);
  sos_widget_dispose_template (self, SOS_TYPE_NEW_PERSON_PAGE);
  G_OBJECT_CLASS (sos_new_person_page_parent_class)->dispose (object);
}

static void
sos_new_person_page_finalize (GObject *object)
{
  SosNewPersonPage *self = SOS_NEW_PERSON_PAGE (object);

  g_clear_pointer (&self->likely, g_ptr_array_unref);
  g_hash_table_unref (self->verdicts);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->looking);
  g_free (self->lead);
  G_OBJECT_CLASS (sos_new_person_page_parent_class)->finalize (object);
}

static void
bind_rows (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < N_ROWS; i++)
    {
      g_autofree char *remark_name = g_strconcat (row_names[i], "_remark", NULL);

      gtk_widget_class_bind_template_child_full (widget_class, row_names[i], FALSE,
                                                 G_STRUCT_OFFSET (SosNewPersonPage, rows) + i * sizeof (gpointer));
      gtk_widget_class_bind_template_child_full (widget_class, remark_name, FALSE,
                                                 G_STRUCT_OFFSET (SosNewPersonPage, remarks) + i * sizeof (gpointer));
    }
}

static void
sos_new_person_page_class_init (SosNewPersonPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = sos_new_person_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = sos_new_person_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = sos_new_person_page_finalize;
  SOS_PAGE_CLASS (klass)->focus_default = sos_new_person_page_focus_default;
  SOS_PAGE_CLASS (klass)->flush = sos_new_person_page_flush;
  sos_page_class_set_actions (SOS_PAGE_CLASS (klass), actions, G_N_ELEMENTS (actions));
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stgiles/Sos/ui/sos-new-person-page.ui");
  bind_rows (widget_class);
  gtk_widget_class_bind_template_child (widget_class, SosNewPersonPage, notice);
  gtk_widget_class_bind_template_child (widget_class, SosNewPersonPage, create);
  gtk_widget_class_bind_template_child (widget_class, SosNewPersonPage, found);
  gtk_widget_class_bind_template_child (widget_class, SosNewPersonPage, found_note);
  gtk_widget_class_bind_template_child (widget_class, SosNewPersonPage, empty);
  gtk_widget_class_bind_template_child (widget_class, SosNewPersonPage, cards);
  gtk_widget_class_bind_template_child (widget_class, SosNewPersonPage, less);
  gtk_widget_class_bind_template_child (widget_class, SosNewPersonPage, less_rows);
}

static void
sos_new_person_page_init (SosNewPersonPage *self)
{
  self->cancellable = g_cancellable_new ();
  self->verdicts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < N_ROWS; i++)
    g_signal_connect_object (self->rows[i], "changed", G_CALLBACK (typed_cb), self, 0);
}

GtkWidget *
sos_new_person_page_new (SosStore *store)
{
  g_return_val_if_fail (SOS_IS_STORE (store), NULL);

  return g_object_new (SOS_TYPE_NEW_PERSON_PAGE, "store", store, NULL);
}
