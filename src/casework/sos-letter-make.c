/* sos-letter-make.c - letters begun, of any kind, and what is typed for them. The rules are asked; what they rest on is gathered elsewhere. */
#include "config.h"
#include "sos-letter-make.h"

#include "sos-casework-private.h"
#include "sos-letter-approval.h"
#include "sos-letter-days.h"
#include "sos-letter-gate.h"
#include "sos-letter-named.h"
#include "sos-letter-states.h"
#include "sos-letters.h"
#include "sos-pass-error.h"
#include "sos-person-case-private.h"
#include "sos-posting-rules.h"
#include "sos-rights.h"
#include "sos-wordings.h"

#include <glib/gi18n.h>

SosMakeLetter *
sos_make_letter_new (gint64 person, const char *kind)
{
  SosMakeLetter *self = g_new0 (SosMakeLetter, 1);

  self->person = person;
  self->kind = g_strdup (kind);
  return self;
}

void
sos_make_letter_free (SosMakeLetter *self)
{
  g_free (self->kind);
  g_free (self->format);
  g_free (self->ground);
  g_free (self);
}

/* ---- in which form, about which plan, which way ---- */

static gboolean
needs (SosPersonCase *person, const char *need)
{
  GPtrArray *codes = sos_person_case_get_records (person, SOS_TYPE_PERSON_CODE);

  for (guint i = 0; i < codes->len; i++)
    if (sos_record_has_text (g_ptr_array_index (codes, i), SOS_PERSON_CODE_LIST, "access-need")
        && sos_record_has_text (g_ptr_array_index (codes, i), SOS_PERSON_CODE_CODE, need))
      return TRUE;
  return FALSE;
}

/* The first need that is theirs decides; who reads it at work has clear print. */
static const char *
find_format (SosPersonCase *person, const SosLetterRule *rule)
{
  static const struct
  {
    const char *need, *format;
  } forms[] = {
    { "LARGE_PRINT", SOS_FORMAT_LARGE_PRINT },
    { "EASY_READ", SOS_FORMAT_EASY_READ },
    { "DYSLEXIA_PAPER", SOS_FORMAT_DYSLEXIA },
  };

  for (guint i = 0; rule->reader == SOS_READER_PERSON && i < G_N_ELEMENTS (forms); i++)
    if (needs (person, forms[i].need))
      return forms[i].format;
  return SOS_FORMAT_CLEAR_PRINT;
}

/* What was agreed goes on paper before what is still being written. */
static SosPlan *
find_plan (SosPersonCase *person, gint64 wanted)
{
  SosPlan *agreed = sos_person_case_find_agreed_plan (person);

  if (wanted != 0)
    return sos_person_case_find (person, SOS_TYPE_PLAN, wanted);
  return agreed != NULL ? agreed : sos_person_case_find_current_plan (person);
}

static gint64
find_writer (SosTransaction *transaction, SosPersonCase *person)
{
  SosStaff *worker = sos_person_case_find_worker (person);

  return worker != NULL ? sos_record_get_id (SOS_RECORD (worker)) : sos_transaction_get_actor (transaction);
}

/* The first of their addresses where post is allowed, else the first there is, so that the rule can say why not. */
static SosRecord *
find_address (SosPersonCase *person)
{
  GPtrArray *addresses = sos_person_case_get_held (person, SOS_TYPE_ADDRESS);

  for (guint i = 0; i < addresses->len; i++)
    {
      const gint64 id = sos_record_get_id (addresses->pdata[i]);
      g_autoptr (SosVerdict) verdict = sos_person_case_ask_posting (person, id, sos_delivery_to (sos_record_find_text (addresses->pdata[i], SOS_ADDRESS_TYPE)));

      if (verdict->allowed)
        return addresses->pdata[i];
    }
  return addresses->len > 0 ? addresses->pdata[0] : NULL;
}

/* By the post, or as prison mail where @address (NULL: none) is in one. */
static void
address_to (SosRecord *letter, SosRecord *address)
{
  if (address == NULL)
    return;
  sos_record_set_text (letter, SOS_LETTER_DELIVERY, sos_delivery_to (sos_record_find_text (address, SOS_ADDRESS_TYPE)));
  sos_record_set_number (letter, SOS_LETTER_ADDRESS, sos_record_get_id (address));
}

/* Into their own hand, unless somebody chooses otherwise (6.3.1) or that kind has another way. */
static void
choose_way (SosPersonCase *person, const SosLetterRule *rule, SosRecord *letter)
{
  const char *way = rule->post_only ? SOS_DELIVERY_POST : rule->secure_only ? SOS_DELIVERY_SECURE_EMAIL : SOS_DELIVERY_HAND;

  sos_record_set_text (letter, SOS_LETTER_DELIVERY, way);
  if (rule->post_only)
    address_to (letter, find_address (person));
}

static SosRecord *
find_tie (SosPersonCase *person, gint64 other)
{
  GPtrArray *ties = sos_person_case_get_held (person, SOS_TYPE_RELATIONSHIP);

  for (guint i = 0; i < ties->len; i++)
    if (sos_record_get_number (ties->pdata[i], SOS_RELATIONSHIP_OTHER_PERSON) == other)
      return ties->pdata[i];
  return NULL;
}

/* By an order of a court, or by bail. */
static gboolean
is_forbidden (SosRecord *tie)
{
  return sos_record_has_text (tie, SOS_RELATIONSHIP_CONTACT_RESTRICTION, "NO_CONTACT_ORDER")
         || sos_record_has_text (tie, SOS_RELATIONSHIP_CONTACT_RESTRICTION, "BAIL_NO_CONTACT");
}

static gboolean
check_reader (SosPersonCase *person, const SosLetterRule *rule, gint64 reader, GError **error)
{
  SosRecord *tie = rule->reader == SOS_READER_PARENT ? find_tie (person, reader) : NULL;

  if (tie == NULL)
    return sos_casework_refuse ("N4", _("That is nobody of their family, as far as it is written down."), error);
  return !is_forbidden (tie)
         || sos_casework_refuse ("N4", _("These two may have no contact, so nothing is written to them about the young person."), error);
}

/* ---- begun ---- */

static gboolean
check_make (const SosMakeLetter *make, const SosLetterRule *rule, SosPersonCase *person, GError **error)
{
  if (rule->of_plan && find_plan (person, make->plan) == NULL)
    return sos_casework_refuse ("V23", _("There is no plan yet to write about. Start a plan first."), error);
  if (rule->kind == NULL)
    return sos_casework_refuse ("6.5", _("That letter is not written to a person."), error);
  return make->reader == 0 || check_reader (person, rule, make->reader, error);
}

static gboolean
fill_draft (SosTransaction *transaction, const SosMakeLetter *make, const SosLetterRule *rule, SosPersonCase *person, SosRecord *letter,
            GError **error)
{
  SosPlan *plan = rule->of_plan || rule->reader == SOS_READER_PARENT ? find_plan (person, make->plan) : NULL;

  sos_record_set_number (letter, SOS_LETTER_PERSON, make->person);
  sos_record_set_text (letter, SOS_LETTER_KIND, make->kind);
  sos_record_set_number (letter, SOS_LETTER_PLAN, plan != NULL ? sos_record_get_id (SOS_RECORD (plan)) : 0);
  sos_record_set_number (letter, SOS_LETTER_READER, make->reader);
  sos_record_set_text (letter, SOS_LETTER_GROUND, make->ground);
  sos_record_set_number (letter, SOS_LETTER_VERSION, 1);
  sos_record_set_text (letter, SOS_LETTER_STATE, SOS_LETTER_DRAFT);
  sos_record_set_text (letter, SOS_LETTER_FORMAT, make->format != NULL ? make->format : find_format (person, rule));
  sos_record_set_flag (letter, SOS_LETTER_HIGH_CONTRAST, rule->reader == SOS_READER_PERSON && needs (person, "HIGH_CONTRAST"));
  choose_way (person, rule, letter);
  sos_record_set_number (letter, SOS_LETTER_WORKER, find_writer (transaction, person));
  sos_record_set_text (letter, SOS_LETTER_MADE_ON, sos_transaction_get_today (transaction));
  return sos_wordings_give (transaction, letter, error);
}

/* The draft as it would be, where nothing speaks against it; nothing is kept. (transfer full) */
static SosRecord *
prepare (SosTransaction *transaction, const SosMakeLetter *make, GError **error)
{
  const SosLetterRule *rule = sos_letter_rule_find (make->kind);
  const gboolean may = sos_rights_ask_new_letter (transaction, make->person, make->kind, error);
  g_autoptr (SosPersonCase) person = may ? sos_person_case_load_for_letter (transaction, make->person, error) : NULL;
  g_autoptr (SosRecord) letter = g_object_new (SOS_TYPE_LETTER, NULL);

  if (person == NULL || !check_make (make, rule, person, error) || !fill_draft (transaction, make, rule, person, letter, error))
    return NULL;
  return g_steal_pointer (&letter);
}

/* A refusal is noted where something was to be done. */
static gboolean
pass_gate (SosTransaction *transaction, SosRecord *letter, GError **error)
{
  SosVerdict *verdict = sos_letter_gate_ask_own (transaction, letter, error);

  if (verdict == NULL || sos_casework_obey (verdict, error))
    return verdict != NULL;
  if (sos_transaction_is_write (transaction))
    sos_transaction_note_refusal (transaction, "send", SOS_TYPE_LETTER, 0, sos_record_get_number (letter, SOS_LETTER_PERSON));
  return FALSE;
}

gboolean
sos_letter_make_ask (SosTransaction *transaction, const SosMakeLetter *make, GError **error)
{
  g_autoptr (SosRecord) letter = prepare (transaction, make, error);

  return letter != NULL && pass_gate (transaction, letter, error);
}

gboolean
sos_casework_make_letter (SosTransaction *transaction, SosMakeLetter *make, GError **error)
{
  g_autoptr (SosRecord) letter = prepare (transaction, make, error);
  g_autofree char *ref = letter != NULL ? sos_transaction_issue_reference (transaction, "L", error) : NULL;

  if (ref == NULL || !pass_gate (transaction, letter, error))
    return FALSE;
  sos_record_set_text (letter, SOS_LETTER_REF, ref);
  if (!sos_transaction_save (transaction, letter, error))
    return FALSE;
  make->letter = sos_record_get_id (letter);
  return TRUE;
}

gboolean
sos_casework_draft_letter (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosMakeLetter) make = sos_make_letter_new (deed->id, SOS_LETTER_KIND_PLAN);

  make->format = g_strdup (deed->code);
  make->plan = deed->other;
  if (!sos_casework_make_letter (transaction, make, error))
    return FALSE;
  deed->result = make->letter;
  return TRUE;
}

/* The letter about the plan that a new one would be about; FALSE with @error. */
static gboolean
find_on_way (SosTransaction *transaction, const SosDeed *deed, SosRecord **letter, GError **error)
{
  g_autoptr (SosPersonCase) person = sos_person_case_load_for_letter (transaction, deed->id, error);
  SosPlan *plan = person != NULL ? find_plan (person, deed->other) : NULL;
  g_autoptr (GError) local = NULL;

  if (plan != NULL)
    *letter = sos_transaction_find (transaction, SOS_TYPE_LETTER,
                                    "plan = $1 AND kind = $2 AND state IN ('DRAFT', 'CHECK', 'APPROVED', 'PRINTED') ORDER BY id DESC", &local, "is",
                                    sos_record_get_id (SOS_RECORD (plan)), SOS_LETTER_KIND_PLAN);
  return person != NULL && sos_pass_error (&local, error);
}

gboolean
sos_casework_take_up_letter (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) letter = NULL;

  if (!sos_rights_ask_new_letter (transaction, deed->id, SOS_LETTER_KIND_PLAN, error) || !find_on_way (transaction, deed, &letter, error))
    return FALSE;
  if (letter == NULL)
    return sos_casework_draft_letter (transaction, deed, error);
  deed->result = sos_record_get_id (letter);
  return TRUE;
}

gboolean
sos_letter_may_begin (const SosLetterRule *rule, gboolean has_plan)
{
  return has_plan || !rule->of_plan;
}

/* ---- filled ---- */

SosFillLetter *
sos_fill_letter_new (gint64 letter)
{
  SosFillLetter *self = g_new0 (SosFillLetter, 1);

  self->letter = letter;
  self->fields = g_ptr_array_new_with_free_func (g_free);
  self->words = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
sos_fill_letter_add (SosFillLetter *self, const char *field, const char *words)
{
  char *trimmed = words != NULL ? g_strstrip (g_strdup (words)) : NULL;

  if (trimmed != NULL && *trimmed == '\0')
    g_clear_pointer (&trimmed, g_free);
  g_ptr_array_add (self->fields, g_strdup (field));
  g_ptr_array_add (self->words, trimmed);
}

void
sos_fill_letter_free (SosFillLetter *self)
{
  g_ptr_array_unref (self->fields);
  g_ptr_array_unref (self->words);
  g_free (self);
}

/* The letter, while its words may still be changed by whoever is at the desk. (transfer full) */
static SosRecord *
load_open (SosTransaction *transaction, gint64 id, GError **error)
{
  g_autoptr (SosRecord) letter = sos_transaction_load (transaction, SOS_TYPE_LETTER, id, error);

  if (letter == NULL
      || !sos_rights_ask_change (transaction, sos_record_get_number (letter, SOS_LETTER_PERSON), SOS_TYPE_LETTER, id, error))
    return NULL;
  if (sos_letter_is_being_written (letter))
    return g_steal_pointer (&letter);
  sos_casework_refuse ("6.1", _("This letter was approved as it is. To change its words, take it back to draft."), error);
  return NULL;
}

static gboolean
keep_words (SosTransaction *transaction, gint64 letter, const char *field, const char *words, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) word
    = sos_transaction_find (transaction, SOS_TYPE_LETTER_WORD, "letter = $1 AND field = $2", &local, "is", letter, field);

  if (!sos_pass_error (&local, error))
    return FALSE;
  if (word == NULL && words == NULL)
    return TRUE;
  if (word == NULL)
    word = g_object_new (SOS_TYPE_LETTER_WORD, "letter", letter, "field", field, NULL);
  if (g_strcmp0 (sos_record_find_text (word, SOS_LETTER_WORD_WORDS), words) == 0)
    return TRUE;
  sos_record_set_text (word, SOS_LETTER_WORD_WORDS, words);
  return sos_transaction_save (transaction, word, error);
}

/* Why something goes all the same is said by a deed of its own. */
static gboolean
is_reason (const char *field)
{
  static const char *const reasons[] = { SOS_LETTER_PAST_DAYS_FIELD, SOS_LETTER_NAMED_FIELD, SOS_LETTER_NAMED_OF_FIELD, NULL };

  return g_strv_contains (reasons, field);
}

gboolean
sos_casework_fill_letter (SosTransaction *transaction, SosFillLetter *fill, GError **error)
{
  g_autoptr (SosRecord) letter = load_open (transaction, fill->letter, error);

  if (letter == NULL)
    return FALSE;
  for (guint i = 0; i < fill->fields->len; i++)
    if (!is_reason (fill->fields->pdata[i]) && !keep_words (transaction, fill->letter, fill->fields->pdata[i], fill->words->pdata[i], error))
      return FALSE;
  return TRUE;
}

/* Said of the words as they stand: others are asked about again. */
static gboolean
keep_named_reason (SosTransaction *transaction, SosRecord *letter, const char *words, GError **error)
{
  const gint64 id = sos_record_get_id (letter);
  g_autoptr (SosLetterCase) now = NULL;
  g_autofree char *sum = NULL;
  gboolean may;

  if (!sos_letter_approval_may_decide (transaction, letter, &may, error))
    return FALSE;
  if (!may)
    return sos_casework_refuse ("V23", _("A team lead decides whether these words stay."), error);
  now = sos_letter_case_load (transaction, id, error);
  sum = now != NULL && words != NULL ? sos_letter_named_dup_sum (sos_letter_case_get_merge (now)) : NULL;
  return now != NULL && keep_words (transaction, id, SOS_LETTER_NAMED_FIELD, words, error) && keep_words (transaction, id, SOS_LETTER_NAMED_OF_FIELD, sum, error);
}

gboolean
sos_casework_give_letter_reason (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) letter = load_open (transaction, deed->id, error);
  const guint field = g_strcmp0 (deed->code, "ground") == 0 ? SOS_LETTER_GROUND : SOS_LETTER_KEPT_WORDS_REASON;
  g_autofree char *given = deed->words != NULL ? g_strstrip (g_strdup (deed->words)) : NULL;
  const char *words = given != NULL && *given != '\0' ? given : NULL;

  if (letter == NULL)
    return FALSE;
  if (g_strcmp0 (deed->code, SOS_LETTER_REASON_PAST_DAYS) == 0)
    return keep_words (transaction, deed->id, SOS_LETTER_PAST_DAYS_FIELD, words, error);
  if (g_strcmp0 (deed->code, SOS_LETTER_REASON_NAMED) == 0)
    return keep_named_reason (transaction, letter, words, error);
  sos_record_set_text (letter, field, words);
  return sos_transaction_save (transaction, letter, error);
}
