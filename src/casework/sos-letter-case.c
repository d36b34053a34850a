/* sos-letter-case.c - one letter with its words, its verdict and its frozen pages, read in one snapshot. */
#include "config.h"
#include "sos-letters.h"

#include "sos-address-rules.h"
#include "sos-letter-states.h"
#include "sos-letter-words.h"
#include "sos-load.h"
#include "sos-person-case-private.h"
#include "sos-rights.h"

struct _SosLetterCase
{
  GObject parent_instance;

  SosLetter *letter;
  SosPersonCase *person;
  SosMerge *merge;
  SosVerdict *verdict;
  SosLetterPaper *paper;
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
  GPtrArray *addresses = sos_person_case_get_records (self->person, SOS_TYPE_ADDRESS);
  const gint64 chosen = sos_record_get_number (SOS_RECORD (self->letter), SOS_LETTER_ADDRESS);

  for (guint i = 0; chosen == 0 && i < addresses->len; i++)
    if (holds_today (g_ptr_array_index (addresses, i), sos_person_case_get_today (self->person)))
      return sos_record_get_id (g_ptr_array_index (addresses, i));
  return chosen;
}

/* An address stands on paper only where the letter goes by post and the rule of today lets it. */
static SosRecord *
find_printed_address (SosLetterCase *self)
{
  SosRecord *letter = SOS_RECORD (self->letter);

  if (!sos_record_has_text (letter, SOS_LETTER_DELIVERY, SOS_DELIVERY_POST) || !self->verdict->allowed)
    return NULL;
  return sos_person_case_find (self->person, SOS_TYPE_ADDRESS, sos_record_get_number (letter, SOS_LETTER_ADDRESS));
}

static gboolean
load_paper (SosLetterCase *self, SosTransaction *transaction, GError **error)
{
  SosRecord *letter = SOS_RECORD (self->letter);
  g_autoptr (GError) local = NULL;

  if (sos_record_has_text (letter, SOS_LETTER_STATE, SOS_LETTER_DRAFT) || sos_record_has_text (letter, SOS_LETTER_STATE, SOS_LETTER_CHECK))
    return TRUE;
  self->paper = sos_transaction_find (transaction, SOS_TYPE_LETTER_PAPER, "letter = $1 AND version = $2 ORDER BY id DESC", &local, "ii",
                                      sos_record_get_id (letter), sos_record_get_number (letter, SOS_LETTER_VERSION));
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
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
  g_clear_object (&self->merge);
  g_clear_object (&self->paper);
  g_clear_pointer (&self->verdict, sos_verdict_free);
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
  self->person = sos_person_case_load_whole (transaction, person, error);
  if (self->person == NULL)
    return NULL;
  self->verdict = sos_letter_case_ask_posting (self, find_address (self));
  self->merge = sos_letter_words_make (transaction, self->person, self->letter, find_printed_address (self),
                                       sos_letter_case_is_hand_only (self), error);
  return self->merge != NULL && load_paper (self, transaction, error) ? g_steal_pointer (&self) : NULL;
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

SosVerdict *
sos_letter_case_ask_posting (SosLetterCase *self, gint64 address)
{
  return sos_person_case_ask_posting (self->person, address, SOS_DELIVERY_POST);
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
