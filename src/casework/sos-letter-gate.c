/* sos-letter-gate.c - gathers what the rules about a letter's way out rest on, and asks them in order. Decides nothing itself. */
#include "config.h"
#include "sos-letter-gate.h"

#include "sos-agreement-rules.h"
#include "sos-consent-rules.h"
#include "sos-letter-days.h"
#include "sos-letter-facts.h"
#include "sos-letter-named.h"
#include "sos-letter-prison.h"
#include "sos-letter-sender.h"
#include "sos-letter-states.h"
#include "sos-letter-telling.h"
#include "sos-letters.h"
#include "sos-posting-ask.h"
#include "sos-posting-rules.h"
#include "sos-wordings.h"

#include <glib/gi18n.h>

gint64
sos_letter_get_reader (SosRecord *letter)
{
  const SosLetterRule *rule = sos_letter_rule_find (sos_record_get_text (letter, SOS_LETTER_KIND));

  switch (rule->reader)
    {
    case SOS_READER_PERSON:
      return sos_record_get_number (letter, SOS_LETTER_PERSON);
    case SOS_READER_PARENT:
      return MAX (sos_record_get_number (letter, SOS_LETTER_READER), 0);
    case SOS_READER_OFFICE:
    default:
      return 0;
    }
}

/* A parent nobody has named has no address that could be asked about: from hand to hand only. */
static SosVerdict *
ask_posting (SosTransaction *transaction, SosRecord *letter, const SosLetterRule *rule, const char *delivery, gint64 address, GError **error)
{
  const gint64 about = sos_record_get_number (letter, SOS_LETTER_PERSON), reader = sos_letter_get_reader (letter);

  if (rule->reader == SOS_READER_PARENT && reader == 0)
    return sos_posting_ask (transaction, about, 0, delivery, error);
  return sos_posting_ask_for (transaction, about, reader, address, delivery, error);
}

/* N4: nobody has typed yet whom a draft is for. It may be begun where they agreed to share with somebody at all, or its ground is written down. */
static SosVerdict *
ask_before_agency (SosRecord *letter, const SosLetterRule *rule, GPtrArray *consents, const char *today)
{
  g_autoptr (GPtrArray) agencies = sos_agreement_list_agencies (consents, today);
  const gboolean begun = sos_record_has_text (letter, SOS_LETTER_STATE, SOS_LETTER_DRAFT) && agencies->len > 0;

  return sos_letter_check_agreement (rule, begun ? SOS_CONSENT_GIVEN : NULL, NULL, sos_record_find_text (letter, SOS_LETTER_GROUND));
}

gboolean
sos_letter_gate_find_agency (SosTransaction *transaction, SosRecord *letter, char **agency, GError **error)
{
  g_autoptr (GPtrArray) words
    = sos_transaction_query (transaction, SOS_TYPE_LETTER_WORD, "letter = $1 ORDER BY id", error, "i", sos_record_get_id (letter));

  *agency = words != NULL ? g_strdup (sos_letter_facts_find_agency (words, letter)) : NULL;
  return words != NULL;
}

/* N4: with the very agency that reads it; that they agreed to share with another says nothing. */
static SosVerdict *
ask_sharing (SosTransaction *transaction, SosRecord *letter, const SosLetterRule *rule, GPtrArray *consents, GError **error)
{
  const char *today = sos_transaction_get_today (transaction);
  g_autofree char *agency = NULL;

  if (!sos_letter_gate_find_agency (transaction, letter, &agency, error))
    return NULL;
  if (agency == NULL)
    return ask_before_agency (letter, rule, consents, today);
  return sos_letter_check_agreement (rule, sos_agreement_get_status (sos_agreement_find_with (consents, agency, today), today), agency,
                                     sos_record_find_text (letter, SOS_LETTER_GROUND));
}

static SosVerdict *
ask_agreement (SosTransaction *transaction, SosRecord *letter, const SosLetterRule *rule, GError **error)
{
  const char *today = sos_transaction_get_today (transaction);
  g_autoptr (GPtrArray) consents = NULL;

  if (rule->agreement == NULL)
    return sos_verdict_new_allowed ("N4", NULL);
  consents = sos_transaction_query (transaction, SOS_TYPE_CONSENT, "person = $1 ORDER BY id", error, "i",
                                    sos_record_get_number (letter, SOS_LETTER_PERSON));
  if (consents == NULL)
    return NULL;
  if (g_str_equal (rule->agreement, SOS_CONSENT_SHARE))
    return ask_sharing (transaction, letter, rule, consents, error);
  return sos_letter_check_agreement (rule, sos_agreement_get_status (sos_agreement_find (consents, rule->agreement, today), today), NULL,
                                     sos_record_find_text (letter, SOS_LETTER_GROUND));
}

/* What else is asked of an envelope: their number where it goes into a prison, and whom it comes from where that must be discreet. */
static SosVerdict *
ask_envelope (SosTransaction *transaction, SosRecord *letter, const char *delivery, gint64 address, GError **error)
{
  g_autoptr (SosVerdict) prison = NULL;

  if (!sos_delivery_is_posted (delivery))
    return sos_verdict_new_allowed ("N2", NULL);
  prison = sos_letter_prison_ask (transaction, sos_letter_get_reader (letter), address, error);
  return prison == NULL || !prison->allowed ? g_steal_pointer (&prison) : sos_letter_sender_ask (transaction, address, error);
}

SosVerdict *
sos_letter_gate_ask (SosTransaction *transaction, SosRecord *letter, const char *delivery, gint64 address, GError **error)
{
  const SosLetterRule *rule = sos_letter_rule_find (sos_record_get_text (letter, SOS_LETTER_KIND));
  g_autoptr (SosVerdict) posting = ask_posting (transaction, letter, rule, delivery, address, error), envelope = NULL, way = NULL, agreement = NULL;

  if (posting == NULL || !posting->allowed)
    return g_steal_pointer (&posting);
  envelope = ask_envelope (transaction, letter, delivery, address, error);
  if (envelope == NULL || !envelope->allowed)
    return g_steal_pointer (&envelope);
  way = sos_letter_check_way (rule, delivery);
  if (!way->allowed)
    return g_steal_pointer (&way);
  agreement = ask_agreement (transaction, letter, rule, error);
  if (agreement == NULL || !agreement->allowed || agreement->words != NULL)
    return g_steal_pointer (&agreement);
  return g_steal_pointer (&posting);
}

SosVerdict *
sos_letter_gate_ask_own (SosTransaction *transaction, SosRecord *letter, GError **error)
{
  return sos_letter_gate_ask (transaction, letter, sos_record_get_text (letter, SOS_LETTER_DELIVERY),
                              sos_record_get_number (letter, SOS_LETTER_ADDRESS), error);
}

/* A copy of what they have says what it said: its days were looked at when it went out. */
static SosVerdict *
ask_days (SosTransaction *transaction, SosRecord *letter, GError **error)
{
  if (sos_letter_is_gone (SOS_LETTER (letter)))
    return sos_verdict_new_allowed ("V23", NULL);
  return sos_letter_days_ask (transaction, letter, error);
}

/* What they have cannot go back to draft: it stays in the record as it went out, where whoever may look at it looks, and no copy of it leaves (6.3, 6.4). */
static SosVerdict *
word_for_gone (SosRecord *letter, SosVerdict *verdict)
{
  if (verdict == NULL || verdict->allowed || !sos_letter_is_gone (SOS_LETTER (letter)))
    return verdict;
  g_free (verdict->remedy);
  verdict->remedy = g_strdup (_("What went out stays here to be read. To give it again, draft a new letter."));
  return verdict;
}

SosVerdict *
sos_letter_gate_ask_pages (SosTransaction *transaction, SosRecord *letter, const char *delivery, gint64 address, GError **error)
{
  g_autoptr (SosVerdict) way = sos_letter_gate_ask (transaction, letter, delivery, address, error), language = NULL, prison = NULL, sender = NULL;
  g_autoptr (SosVerdict) named = NULL, telling = NULL, days = NULL;

  if (way == NULL || !way->allowed)
    return g_steal_pointer (&way);
  days = ask_days (transaction, letter, error);
  if (days == NULL || !days->allowed)
    return g_steal_pointer (&days);
  language = sos_wordings_ask_pages (transaction, letter, error);
  if (language == NULL || !language->allowed)
    return word_for_gone (letter, g_steal_pointer (&language));
  prison = sos_letter_prison_ask_pages (transaction, letter, error);
  if (prison == NULL || !prison->allowed)
    return word_for_gone (letter, g_steal_pointer (&prison));
  sender = sos_letter_sender_ask_pages (transaction, letter, error);
  if (sender == NULL || !sender->allowed)
    return word_for_gone (letter, g_steal_pointer (&sender));
  named = sos_letter_named_ask_pages (transaction, letter, error);
  if (named == NULL || !named->allowed)
    return word_for_gone (letter, g_steal_pointer (&named));
  telling = sos_letter_telling_ask_pages (transaction, letter, error);
  return telling == NULL || !telling->allowed ? word_for_gone (letter, g_steal_pointer (&telling)) : g_steal_pointer (&way);
}

SosVerdict *
sos_letter_gate_ask_now (SosTransaction *transaction, SosRecord *letter, GError **error)
{
  if (sos_letter_is_being_written (letter))
    return sos_letter_gate_ask_own (transaction, letter, error);
  return sos_letter_gate_ask_pages (transaction, letter, sos_record_get_text (letter, SOS_LETTER_DELIVERY),
                                    sos_record_get_number (letter, SOS_LETTER_ADDRESS), error);
}
