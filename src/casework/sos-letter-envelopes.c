/* sos-letter-envelopes.c - what becomes of many letters at once: paper that did not come out, and where printed ones go. Asks the gates
 * the printer asks. */
#include "config.h"
#include "sos-letter-queue.h"

#include "sos-casework-private.h"
#include "sos-letter-gate.h"
#include "sos-letter-states.h"
#include "sos-merge.h"
#include "sos-pass-error.h"
#include "sos-posting-rules.h"
#include "sos-rights.h"
#include "sos-wordings.h"

#include <glib/gi18n.h>

gboolean
sos_casework_mark_not_printed (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) letter = sos_transaction_load (transaction, SOS_TYPE_LETTER, deed->id, error);

  if (letter == NULL
      || !sos_rights_ask (transaction, sos_record_get_number (letter, SOS_LETTER_PERSON), SOS_GROUP_LETTERS, SOS_MAY_SEND, SOS_TYPE_LETTER,
                          deed->id, error))
    return FALSE;
  if (!sos_record_has_text (letter, SOS_LETTER_STATE, SOS_LETTER_PRINTED))
    return sos_casework_refuse ("6.1", _("This letter is not at that point any more."), error);
  sos_transaction_set_lasting (transaction);
  sos_record_set_text (letter, SOS_LETTER_STATE, SOS_LETTER_APPROVED);
  sos_record_set_number (letter, SOS_LETTER_PRINTED_AT, SOS_NUMBER_UNKNOWN);
  return sos_transaction_save (transaction, letter, error);
}

void
sos_envelope_free (SosEnvelope *self)
{
  g_free (self->ref);
  g_free (self->name);
  g_free (self->address);
  g_free (self);
}

SosEnvelopes *
sos_envelopes_new (GArray *letters)
{
  SosEnvelopes *self = g_new0 (SosEnvelopes, 1);

  self->letters = letters;
  self->envelopes = g_ptr_array_new_with_free_func ((GDestroyNotify) sos_envelope_free);
  return self;
}

void
sos_envelopes_free (SosEnvelopes *self)
{
  g_array_unref (self->letters);
  g_ptr_array_unref (self->envelopes);
  g_clear_pointer (&self->template, g_bytes_unref);
  g_free (self);
}

/* The words that were approved; NULL where they were not kept. */
static SosMerge *
load_words (SosTransaction *transaction, SosRecord *letter, GError **error)
{
  g_autoptr (SosRecord) paper
    = sos_transaction_find (transaction, SOS_TYPE_LETTER_PAPER, "letter = $1 AND version = $2 ORDER BY id DESC", error, "ii",
                            sos_record_get_id (letter), sos_record_get_number (letter, SOS_LETTER_VERSION));
  GBytes *kept = paper != NULL ? sos_record_get_bytes (paper, SOS_LETTER_PAPER_MERGE) : NULL;
  g_autofree char *text = kept != NULL ? g_strndup (g_bytes_get_data (kept, NULL), g_bytes_get_size (kept)) : NULL;

  return text != NULL ? sos_merge_new_parsed (text) : NULL;
}

/* Whether it may go by post now, and its pages are approved. */
static gboolean
may_be_posted (SosTransaction *transaction, SosRecord *letter, gboolean *may, gboolean *plain, GError **error)
{
  g_autoptr (SosVerdict) verdict = sos_letter_gate_ask_now (transaction, letter, error);

  if (verdict == NULL)
    return FALSE;
  *may = verdict->allowed && sos_delivery_is_posted (sos_record_find_text (letter, SOS_LETTER_DELIVERY))
         && (sos_record_has_text (letter, SOS_LETTER_STATE, SOS_LETTER_APPROVED) || sos_record_has_text (letter, SOS_LETTER_STATE, SOS_LETTER_PRINTED));
  *plain = verdict->words != NULL;
  if (*may)
    return TRUE;
  return sos_transaction_note (transaction, "fail", SOS_TYPE_LETTER, sos_record_get_id (letter), sos_record_get_number (letter, SOS_LETTER_PERSON),
                               verdict->words, error);
}

static void
add_envelope (SosEnvelopes *envelopes, SosRecord *letter, SosMerge *words, gboolean plain)
{
  SosEnvelope *envelope;
  const char *address = words != NULL ? sos_merge_get_text (words, "recipient_address_block") : NULL;

  if (address == NULL)
    {
      envelopes->n_refused++;
      return;
    }
  envelope = g_new0 (SosEnvelope, 1);
  envelope->letter = sos_record_get_id (letter);
  envelope->ref = g_strdup (sos_record_get_text (letter, SOS_LETTER_REF));
  envelope->name = g_strdup (sos_merge_get_text (words, "recipient_name"));
  envelope->address = g_strdup (address);
  envelope->plain = plain;
  g_ptr_array_add (envelopes->envelopes, envelope);
}

static gboolean
address_one (SosTransaction *transaction, SosEnvelopes *envelopes, gint64 id, GError **error)
{
  g_autoptr (SosRecord) letter = sos_transaction_load (transaction, SOS_TYPE_LETTER, id, error);
  g_autoptr (GError) local = NULL;
  g_autoptr (SosMerge) words = NULL;
  gboolean may = FALSE, plain = FALSE;

  if (letter == NULL
      || !sos_rights_ask (transaction, sos_record_get_number (letter, SOS_LETTER_PERSON), SOS_GROUP_LETTERS, SOS_MAY_SEND, SOS_TYPE_LETTER, id, error)
      || !may_be_posted (transaction, letter, &may, &plain, error))
    return FALSE;
  words = may ? load_words (transaction, letter, &local) : NULL;
  if (!sos_pass_error (&local, error))
    return FALSE;
  add_envelope (envelopes, letter, words, plain);
  return TRUE;
}

gboolean
sos_casework_address_envelopes (SosTransaction *transaction, SosEnvelopes *envelopes, GError **error)
{
  sos_transaction_set_lasting (transaction);
  for (guint i = 0; i < envelopes->letters->len; i++)
    if (!address_one (transaction, envelopes, g_array_index (envelopes->letters, gint64, i), error))
      return FALSE;
  return sos_wordings_load_template (transaction, SOS_ENVELOPE_LIST, &envelopes->template, error);
}
