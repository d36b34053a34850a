/* sos-letter-case.c - one letter with its words, its verdict and its frozen pages, read in one snapshot. */
#include "config.h"
#include "sos-letters.h"

#include "sos-address-rules.h"
#include "sos-letter-approval.h"
#include "sos-letter-days.h"
#include "sos-letter-facts.h"
#include "sos-letter-gate.h"
#include "sos-letter-named.h"
#include "sos-letter-states.h"
#include "sos-letter-venue.h"
#include "sos-letter-words.h"
#include "sos-load.h"
#include "sos-pass-error.h"
#include "sos-person-case-private.h"
#include "sos-rights.h"
#include "sos-wordings.h"

#include <string.h>

struct _SosLetterCase
{
  GObject parent_instance;

  SosLetter *letter;
  SosPersonCase *person;
  SosPerson *reader;     /* a parent who reads it; NULL: the person, or somebody at work */
  GPtrArray *addresses;  /* SosAddress of whoever reads it, as far as the one at the desk may see them */
  GPtrArray *verdicts;   /* SosVerdict on posting to each */
  SosMerge *merge;
  SosVerdict *verdict, *own, *days;
  GPtrArray *named; /* what may be of somebody else, as it is written */
  SosVerdict *named_verdict;
  char *named_reason;
  gboolean may_let_named;
  SosLetterPaper *paper;
  SosRecord *wording, *translation, *common; /* what it is made with; NULL: what the program brings, English alone */
  GPtrArray *spelling; /* SosSpellingWord */
  gboolean moved; /* other words hold today */
  char *drafted_by;
};

G_DEFINE_FINAL_TYPE (SosLetterCase, sos_letter_case, G_TYPE_OBJECT)

static gboolean
holds_today (SosRecord *address, const char *today)
{
  return sos_address_get_hold (sos_record_get_text (address, SOS_ADDRESS_VALID_FROM),
                               sos_record_get_text (address, SOS_ADDRESS_VALID_TO), today)
         == SOS_ADDRESS_HOLDS;
}

/* The address the question of posting is about: the chosen one, else the first that holds today. */
static gint64
find_address (SosLetterCase *self)
{
  const gint64 chosen = sos_record_get_number (SOS_RECORD (self->letter), SOS_LETTER_ADDRESS);

  for (guint i = 0; chosen == 0 && i < self->addresses->len; i++)
    if (holds_today (g_ptr_array_index (self->addresses, i), sos_person_case_get_today (self->person)))
      return sos_record_get_id (g_ptr_array_index (self->addresses, i));
  return chosen;
}

static SosRecord *
find_record (GPtrArray *records, gint64 id)
{
  for (guint i = 0; i < records->len; i++)
    if (sos_record_get_id (records->pdata[i]) == id)
      return records->pdata[i];
  return NULL;
}

/* How what is posted goes to @address. */
static const char *
way_to (SosRecord *address)
{
  return sos_delivery_to (address != NULL ? sos_record_find_text (address, SOS_ADDRESS_TYPE) : NULL);
}

/* An address stands on paper only where the letter goes there, by the way post goes there, and the rule of today lets it. */
static SosRecord *
find_printed_address (SosLetterCase *self)
{
  SosRecord *letter = SOS_RECORD (self->letter), *address = find_record (self->addresses, sos_record_get_number (letter, SOS_LETTER_ADDRESS));

  return address != NULL && self->verdict->allowed && sos_record_has_text (letter, SOS_LETTER_DELIVERY, way_to (address)) ? address : NULL;
}

/* ---- who reads it ---- */

/* Of a parent only what whoever is at the desk may see of them (N4). */
static gboolean
load_reader (SosLetterCase *self, SosTransaction *transaction, gint64 reader, GError **error)
{
  SosRightsCase rights;

  self->reader = sos_transaction_load (transaction, SOS_TYPE_PERSON, reader, error);
  if (self->reader == NULL || !sos_rights_load (transaction, reader, &rights, error))
    return FALSE;
  if (sos_rights_allows (&rights, SOS_GROUP_CONTACT, SOS_MAY_SEE)
      || sos_record_get_number (SOS_RECORD (self->letter), SOS_LETTER_ADDRESS) != 0)
    self->addresses = sos_transaction_query (transaction, SOS_TYPE_ADDRESS, "person = $1 ORDER BY id", error, "i", reader);
  else
    self->addresses = g_ptr_array_new_with_free_func (g_object_unref);
  return self->addresses != NULL;
}

static gboolean
load_addresses (SosLetterCase *self, SosTransaction *transaction, GError **error)
{
  const gint64 reader = sos_letter_get_reader (SOS_RECORD (self->letter));

  if (reader == sos_record_get_number (SOS_RECORD (self->letter), SOS_LETTER_PERSON))
    self->addresses = g_ptr_array_ref (sos_person_case_get_records (self->person, SOS_TYPE_ADDRESS));
  else if (reader == 0)
    self->addresses = g_ptr_array_new_with_free_func (g_object_unref);
  else if (!load_reader (self, transaction, reader, error))
    return FALSE;
  self->verdicts = g_ptr_array_new_with_free_func ((GDestroyNotify) sos_verdict_free);
  return TRUE;
}

/* ---- what the gate says ---- */

/* The way that would be asked about first: the post, but where a letter has another. */
static const char *
find_way (SosLetterCase *self)
{
  const SosLetterRule *rule = sos_letter_rule_find (sos_record_get_text (SOS_RECORD (self->letter), SOS_LETTER_KIND));

  return rule->secure_only ? SOS_DELIVERY_SECURE_EMAIL : way_to (find_record (self->addresses, find_address (self)));
}

/* A place it may not name is said while it can still be written otherwise, and not only where it is checked (6.5). */
static gboolean
ask_venue (SosLetterCase *self, SosTransaction *transaction, GError **error)
{
  g_autoptr (GError) local = NULL;

  if (!sos_letter_is_being_written (SOS_RECORD (self->letter)) || !self->own->allowed || sos_letter_venue_ask (transaction, SOS_RECORD (self->letter), &local))
    return TRUE;
  if (!g_error_matches (local, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED))
    return sos_pass_error (&local, error);
  sos_verdict_free (self->own);
  self->own = sos_verdict_new_refused ("6.5", local->message, NULL);
  return TRUE;
}

static gboolean
ask_gate (SosLetterCase *self, SosTransaction *transaction, GError **error)
{
  SosRecord *letter = SOS_RECORD (self->letter);

  for (guint i = 0; i < self->addresses->len; i++)
    {
      SosVerdict *verdict
        = sos_letter_gate_ask (transaction, letter, way_to (self->addresses->pdata[i]), sos_record_get_id (self->addresses->pdata[i]), error);

      if (verdict == NULL)
        return FALSE;
      g_ptr_array_add (self->verdicts, verdict);
    }
  self->verdict = sos_letter_gate_ask (transaction, letter, find_way (self), find_address (self), error);
  self->own = self->verdict != NULL ? sos_letter_gate_ask_now (transaction, letter, error) : NULL;
  self->days = self->own != NULL ? sos_letter_days_ask (transaction, letter, error) : NULL;
  return self->days != NULL && ask_venue (self, transaction, error);
}

/* What was approved is looked through by the gate of its pages. */
static gboolean
ask_named (SosLetterCase *self, SosTransaction *transaction, GError **error)
{
  SosRecord *letter = SOS_RECORD (self->letter);
  g_autoptr (GError) local = NULL;

  self->named = sos_letter_is_being_written (letter) ? sos_letter_named_find (transaction, letter, self->merge, error) : g_ptr_array_new ();
  if (self->named == NULL)
    return FALSE;
  if (self->named->len > 0)
    self->named_reason = sos_letter_named_dup_reason (transaction, letter, self->merge, &local);
  if (!sos_pass_error (&local, error) || (self->named->len > 0 && !sos_letter_approval_may_decide (transaction, letter, &self->may_let_named, error)))
    return FALSE;
  self->named_verdict = sos_letter_check_named (self->named->len, self->named_reason);
  return TRUE;
}

static gboolean
load_paper (SosLetterCase *self, SosTransaction *transaction, GError **error)
{
  SosRecord *letter = SOS_RECORD (self->letter);
  g_autoptr (GError) local = NULL;

  if (sos_letter_is_being_written (letter))
    return TRUE;
  self->paper = sos_transaction_find (transaction, SOS_TYPE_LETTER_PAPER, "letter = $1 AND version = $2 ORDER BY id DESC", &local, "ii",
                                      sos_record_get_id (letter), sos_record_get_number (letter, SOS_LETTER_VERSION));
  return sos_pass_error (&local, error);
}

/* The version at @field, or NULL where there is none. FALSE with @error. */
static gboolean
load_wording (SosTransaction *transaction, SosRecord *letter, guint field, SosRecord **wording, GError **error)
{
  const gint64 id = MAX (sos_record_get_number (letter, field), 0);

  *wording = id > 0 ? sos_transaction_load (transaction, SOS_TYPE_WORDING, id, error) : NULL;
  return id == 0 || *wording != NULL;
}

static gboolean
load_wordings (SosLetterCase *self, SosTransaction *transaction, GError **error)
{
  SosRecord *letter = SOS_RECORD (self->letter);
  g_autoptr (SosRecord) today = sos_record_copy (letter);

  if (!load_wording (transaction, letter, SOS_LETTER_WORDING, &self->wording, error)
      || !load_wording (transaction, letter, SOS_LETTER_TRANSLATION, &self->translation, error) || !sos_wordings_give (transaction, today, error))
    return FALSE;
  self->moved = MAX (sos_record_get_number (today, SOS_LETTER_WORDING), 0) != MAX (sos_record_get_number (letter, SOS_LETTER_WORDING), 0)
                || MAX (sos_record_get_number (today, SOS_LETTER_TRANSLATION), 0) != MAX (sos_record_get_number (letter, SOS_LETTER_TRANSLATION), 0);
  self->spelling = sos_transaction_query (transaction, SOS_TYPE_SPELLING_WORD, "id > 0 ORDER BY id", error, "");
  if (self->spelling == NULL || self->translation == NULL)
    return self->spelling != NULL;
  self->common = sos_wordings_find (transaction, SOS_WORDING_COMMON, sos_record_get_text (self->translation, SOS_WORDING_LANGUAGE), error);
  return error == NULL || *error == NULL;
}

/* By the audit: who wrote a letter down is not always who it comes from. */
static gboolean
load_drafter (SosLetterCase *self, SosTransaction *transaction, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) staff
    = sos_transaction_find (transaction, SOS_TYPE_STAFF, "id = (SELECT actor FROM audit WHERE person = $1 AND kind = 'letter' AND record = $2 ORDER BY seq LIMIT 1)",
                            &local, "ii", sos_record_get_number (SOS_RECORD (self->letter), SOS_LETTER_PERSON), sos_record_get_id (SOS_RECORD (self->letter)));

  self->drafted_by = staff != NULL ? g_strdup (sos_record_find_text (staff, SOS_STAFF_NAME)) : NULL;
  return sos_pass_error (&local, error);
}

static gpointer
load (SosTransaction *transaction, gpointer data, GError **error)
{
  return sos_letter_case_load (transaction, *(gint64 *) data, error);
}

static void
sos_letter_case_finalize (GObject *object)
{
  SosLetterCase *self = SOS_LETTER_CASE (object);

  g_clear_object (&self->letter);
  g_clear_object (&self->person);
  g_clear_object (&self->reader);
  g_clear_pointer (&self->addresses, g_ptr_array_unref);
  g_clear_pointer (&self->verdicts, g_ptr_array_unref);
  g_clear_object (&self->merge);
  g_clear_object (&self->paper);
  g_clear_object (&self->wording);
  g_clear_object (&self->translation);
  g_clear_object (&self->common);
  g_clear_pointer (&self->spelling, g_ptr_array_unref);
  g_clear_pointer (&self->verdict, sos_verdict_free);
  g_clear_pointer (&self->own, sos_verdict_free);
  g_clear_pointer (&self->days, sos_verdict_free);
  g_clear_pointer (&self->named, g_ptr_array_unref);
  g_clear_pointer (&self->named_verdict, sos_verdict_free);
  g_free (self->named_reason);
  g_free (self->drafted_by);
  G_OBJECT_CLASS (sos_letter_case_parent_class)->finalize (object);
}

static void
sos_letter_case_class_init (SosLetterCaseClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sos_letter_case_finalize;
}

static void
sos_letter_case_init (SosLetterCase *self)
{
}

SosLetterCase *
sos_letter_case_load (SosTransaction *transaction, gint64 letter, GError **error)
{
  g_autoptr (SosLetterCase) self = g_object_new (SOS_TYPE_LETTER_CASE, NULL);
  gint64 person;

  self->letter = sos_transaction_load (transaction, SOS_TYPE_LETTER, letter, error);
  if (self->letter == NULL)
    return NULL;
  person = sos_record_get_number (SOS_RECORD (self->letter), SOS_LETTER_PERSON);
  if (!sos_rights_ask (transaction, person, SOS_GROUP_LETTERS, SOS_MAY_SEE, SOS_TYPE_LETTER, letter, error))
    return NULL;
  self->person = sos_person_case_load_for_letter (transaction, person, error);
  if (self->person == NULL || !load_addresses (self, transaction, error) || !ask_gate (self, transaction, error))
    return NULL;
  self->merge = sos_letter_words_make (transaction, self->person, self->letter, self->reader, find_printed_address (self),
                                       sos_letter_case_is_hand_only (self), error);
  return self->merge != NULL && ask_named (self, transaction, error) && load_wordings (self, transaction, error) && load_paper (self, transaction, error) && load_drafter (self, transaction, error)
           ? g_steal_pointer (&self) : NULL;
}

void
sos_letter_case_open_async (SosStore *store, gint64 letter, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  sos_load_async (store, load, g_memdup2 (&letter, sizeof letter), g_free, g_object_unref, cancellable, callback, user_data);
}

SosLetterCase *
sos_letter_case_finish (GAsyncResult *result, GError **error)
{
  return sos_load_finish (result, error);
}

SosLetter *
sos_letter_case_get_letter (SosLetterCase *self)
{
  return self->letter;
}

SosPersonCase *
sos_letter_case_get_person_case (SosLetterCase *self)
{
  return self->person;
}

SosMerge *
sos_letter_case_get_merge (SosLetterCase *self)
{
  return self->merge;
}

const SosVerdict *
sos_letter_case_get_posting_verdict (SosLetterCase *self)
{
  return self->verdict;
}

const SosVerdict *
sos_letter_case_get_own_verdict (SosLetterCase *self)
{
  return self->own;
}

const SosVerdict *
sos_letter_case_get_days_verdict (SosLetterCase *self)
{
  return self->days;
}

const char *
sos_letter_case_get_days_reason (SosLetterCase *self)
{
  return sos_letter_facts_find_typed (self->person, SOS_RECORD (self->letter), SOS_LETTER_PAST_DAYS_FIELD);
}

GPtrArray *
sos_letter_case_get_named (SosLetterCase *self)
{
  return self->named;
}

const SosVerdict *
sos_letter_case_get_named_verdict (SosLetterCase *self)
{
  return self->named_verdict;
}

const char *
sos_letter_case_get_named_reason (SosLetterCase *self)
{
  return self->named_reason;
}

gboolean
sos_letter_case_may_let_named (SosLetterCase *self)
{
  return self->may_let_named;
}

const char *
sos_letter_case_get_drafted_by (SosLetterCase *self)
{
  return self->drafted_by;
}

SosPerson *
sos_letter_case_get_reader (SosLetterCase *self)
{
  return self->reader;
}

GPtrArray *
sos_letter_case_get_addresses (SosLetterCase *self)
{
  return self->addresses;
}

SosVerdict *
sos_letter_case_ask_posting (SosLetterCase *self, gint64 address)
{
  for (guint i = 0; i < self->addresses->len; i++)
    if (sos_record_get_id (self->addresses->pdata[i]) == address)
      return sos_verdict_copy (self->verdicts->pdata[i]);
  return sos_person_case_ask_posting (self->person, 0, SOS_DELIVERY_POST);
}

gboolean
sos_letter_case_is_hand_only (SosLetterCase *self)
{
  return !self->verdict->allowed;
}

SosLetterPaper *
sos_letter_case_get_paper (SosLetterCase *self)
{
  return self->paper;
}

SosRecord *
sos_letter_case_get_wording (SosLetterCase *self)
{
  return self->wording;
}

SosRecord *
sos_letter_case_get_translation (SosLetterCase *self)
{
  return self->translation;
}

gboolean
sos_letter_case_has_moved (SosLetterCase *self)
{
  return self->moved;
}

static GBytes *
dup_template (SosRecord *wording)
{
  const char *xml = wording != NULL ? sos_record_find_text (wording, SOS_WORDING_TEMPLATE) : NULL;

  return xml != NULL ? g_bytes_new (xml, strlen (xml)) : NULL;
}

GBytes *
sos_letter_case_dup_template (SosLetterCase *self)
{
  return dup_template (self->wording);
}

GBytes *
sos_letter_case_dup_translated (SosLetterCase *self)
{
  g_autoptr (GVariant) both = NULL;
  char *text;

  if (self->translation == NULL || self->common == NULL)
    return NULL;
  both = g_variant_ref_sink (g_variant_new ("(ss)", sos_record_get_text (self->translation, SOS_WORDING_TEMPLATE),
                                            sos_record_get_text (self->common, SOS_WORDING_TEMPLATE)));
  text = g_variant_print (both, TRUE);
  return g_bytes_new_take (text, strlen (text));
}

GPtrArray *
sos_letter_case_get_spelling (SosLetterCase *self)
{
  return self->spelling;
}
