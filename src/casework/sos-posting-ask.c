/* sos-posting-ask.c - gathers what the posting rule rests on. Decides nothing itself; what cannot be read refuses. */
#include "config.h"
#include "sos-posting-ask.h"

#include "sos-agreement-rules.h"
#include "sos-fold.h"
#include "sos-limits-load.h"
#include "sos-pass-error.h"
#include "sos-person-case-private.h"
#include "sos-stage-rules.h"

#include <string.h>

/* All that is known about one letter on its way; texts in @posting are borrowed from the records. */
typedef struct
{
  SosRecord *person; /* who reads it */
  SosRecord *about;  /* whom it is about, where that is somebody else */
  SosRecord *address;
  GPtrArray *consents;
  GPtrArray *hidden;
  SosPostingCase posting;
} Question;

static void
clear_question (Question *question)
{
  g_clear_object (&question->person);
  g_clear_object (&question->about);
  g_clear_object (&question->address);
  g_clear_pointer (&question->consents, g_ptr_array_unref);
  g_clear_pointer (&question->hidden, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Question, clear_question)

/* ---- the agreement ---- */

static void
state_agreement (Question *question)
{
  SosRecord *consent = sos_agreement_find (question->consents, SOS_CONSENT_POST_LETTERS, question->posting.today);

  question->posting.post_letters = sos_agreement_get_status (consent, question->posting.today);
}

/* ---- the address ---- */

static gboolean
is_called (SosRecord *person, const char *name)
{
  static const guint fields[] = { SOS_PERSON_FULL_NAME, SOS_PERSON_KNOWN_AS, SOS_PERSON_NAME_ON_LETTERS };
  g_autofree char *folded = sos_fold_index_text (name);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *own = sos_fold_index_text (sos_record_get_text (person, fields[i]));

      if (*own != '\0' && g_str_equal (own, folded))
        return TRUE;
    }
  return FALSE;
}

/* Somebody who was only written down by name is recognised by it. */
static gboolean
is_hidden (Question *question)
{
  const gint64 person = sos_record_get_id (question->person);

  for (guint i = 0; i < question->hidden->len; i++)
    {
      SosRecord *from = g_ptr_array_index (question->hidden, i);
      const gint64 other = sos_record_get_number (from, SOS_ADDRESS_PERSON_OTHER_PERSON);
      const char *name = sos_record_get_text (from, SOS_ADDRESS_PERSON_NAME);

      if (other == person || (other == 0 && name != NULL && is_called (question->person, name)))
        return TRUE;
    }
  return FALSE;
}

static void
state_address (Question *question)
{
  SosRecord *address = question->address;
  SosPostingCase *posting = &question->posting;

  posting->has_address = TRUE;
  posting->in_prison = sos_record_has_text (address, SOS_ADDRESS_TYPE, SOS_ADDRESS_TYPE_PRISON);
  posting->posting_rule = sos_record_get_text (address, SOS_ADDRESS_POSTING_RULE);
  posting->valid_from = sos_record_get_text (address, SOS_ADDRESS_VALID_FROM);
  posting->valid_to = sos_record_get_text (address, SOS_ADDRESS_VALID_TO);
  posting->check_needed = sos_record_get_flag (address, SOS_ADDRESS_CHECK_NEEDED);
  posting->reviewed_on = sos_record_get_text (address, SOS_ADDRESS_REVIEWED_ON);
  posting->hidden_from_recipient = is_hidden (question);
}

static gboolean
load_address (Question *question, SosTransaction *transaction, gint64 id, GError **error)
{
  g_autoptr (GError) local = NULL;

  /* An address of somebody else, or one that was taken away, is no address for this letter. */
  if (id != 0)
    question->address = sos_transaction_find (transaction, SOS_TYPE_ADDRESS, "id = $1 AND person = $2", &local, "ii", id,
                                              sos_record_get_id (question->person));
  if (local == NULL && question->address != NULL)
    question->hidden = sos_transaction_query (transaction, SOS_TYPE_ADDRESS_PERSON, "address = $1 AND rule = 'HIDDEN_FROM'", &local,
                                              "i", id);
  return sos_pass_error (&local, error);
}

static gboolean
load_limits (Question *question, SosTransaction *transaction, GError **error)
{
  SosLimits limits;

  if (!sos_limits_load (transaction, &limits, error))
    return FALSE;
  question->posting.review_days = limits.posting_days;
  return TRUE;
}

static gboolean
load_question (Question *question, SosTransaction *transaction, gint64 about, gint64 reader, gint64 address, GError **error)
{
  question->person = sos_transaction_load (transaction, SOS_TYPE_PERSON, reader, error);
  if (question->person == NULL)
    return FALSE;
  if (about != reader)
    question->about = sos_transaction_load (transaction, SOS_TYPE_PERSON, about, error);
  if (about != reader && question->about == NULL)
    return FALSE;
  question->consents = sos_transaction_query (transaction, SOS_TYPE_CONSENT, "person = $1 ORDER BY id", error, "i", about);
  return question->consents != NULL && load_address (question, transaction, address, error)
         && load_limits (question, transaction, error);
}

static gboolean
has_died (SosRecord *person)
{
  return person != NULL
         && (sos_record_is_set (person, SOS_PERSON_DECEASED_ON) || sos_record_has_text (person, SOS_PERSON_STATUS, SOS_STATUS_DECEASED));
}

/* The one place where what is known becomes what the rule is asked. */
static SosVerdict *
decide (Question *question, const char *delivery, const char *today)
{
  question->posting.delivery = delivery;
  question->posting.today = today;
  question->posting.deceased = has_died (question->person) || has_died (question->about);
  if (question->address != NULL)
    state_address (question);
  state_agreement (question);
  return sos_posting_decide (&question->posting);
}

SosVerdict *
sos_posting_ask (SosTransaction *transaction, gint64 person, gint64 address, const char *delivery, GError **error)
{
  return sos_posting_ask_for (transaction, person, person, address, delivery, error);
}

SosVerdict *
sos_posting_ask_for (SosTransaction *transaction, gint64 about, gint64 reader, gint64 address, const char *delivery, GError **error)
{
  g_auto (Question) question = { NULL };

  question.posting.to_office = reader == 0;
  if (!load_question (&question, transaction, about, reader != 0 ? reader : about, reader != 0 ? address : 0, error))
    return NULL;
  return decide (&question, delivery, sos_transaction_get_today (transaction));
}

static GPtrArray *
dup_hidden (SosPersonCase *person_case, gint64 address)
{
  GPtrArray *people = sos_person_case_get_held (person_case, SOS_TYPE_ADDRESS_PERSON);
  GPtrArray *hidden = g_ptr_array_new ();

  for (guint i = 0; i < people->len; i++)
    if (sos_record_get_number (people->pdata[i], SOS_ADDRESS_PERSON_ADDRESS) == address
        && sos_record_has_text (people->pdata[i], SOS_ADDRESS_PERSON_RULE, SOS_ADDRESS_RULE_HIDDEN_FROM))
      g_ptr_array_add (hidden, people->pdata[i]);
  return hidden;
}

SosVerdict *
sos_person_case_ask_posting (SosPersonCase *self, gint64 address, const char *delivery)
{
  g_auto (Question) question = { NULL };
  SosRecord *to = sos_person_case_find (self, SOS_TYPE_ADDRESS, address);

  question.person = SOS_RECORD (g_object_ref (sos_person_case_get_person (self)));
  question.address = to != NULL ? g_object_ref (to) : NULL;
  question.consents = g_ptr_array_ref (sos_person_case_get_held (self, SOS_TYPE_CONSENT));
  question.hidden = dup_hidden (self, address);
  question.posting.review_days = sos_person_case_get_limits (self)->posting_days;
  return decide (&question, delivery, sos_person_case_get_today (self));
}
