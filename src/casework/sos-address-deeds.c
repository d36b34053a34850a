/* sos-address-deeds.c - whether post and visits are safe at an address (domain 0.7, N2, S8). */
#include "config.h"
#include "sos-casework.h"

#include "sos-address-deeds.h"
#include "sos-casework-private.h"
#include "sos-letter-states.h"
#include "sos-letters.h"
#include "sos-pass-error.h"
#include "sos-posting-rules.h"
#include "sos-record-checks.h"
#include "sos-rights.h"
#include "sos-tasks.h"

#include <glib/gi18n.h>

static void
was_asked_today (SosTransaction *transaction, SosRecord *address)
{
  sos_record_set_text (address, SOS_ADDRESS_REVIEWED_ON, sos_transaction_get_today (transaction));
  sos_record_set_number (address, SOS_ADDRESS_REVIEWED_BY, sos_transaction_get_actor (transaction));
  sos_record_set_flag (address, SOS_ADDRESS_CHECK_NEEDED, FALSE);
}

/* The letters follow here and not in sos_casework_save_record(), because the deed says how many there were. */
static gboolean
save_and_pull_back (SosTransaction *transaction, SosRecord *address, const char *reason, SosDeed *deed, GError **error)
{
  if (!sos_transaction_save (transaction, address, error))
    return FALSE;
  deed->count = sos_letters_pull_back (transaction, sos_record_get_number (address, SOS_ADDRESS_PERSON), reason, error);
  return deed->count >= 0;
}

static gboolean
finish_asking (SosTransaction *transaction, gint64 person, GError **error)
{
  return sos_tasks_finish (transaction, "person = $1 AND kind = 'ASK_ADDRESS' AND done_on IS NULL", person, error);
}

/* Words for the letter that comes back: which rule, never why it was made. */
static char *
dup_reason (SosTransaction *transaction, const char *rule)
{
  /* Translators: %s is a posting rule: "Unsafe", "Do not post" */
  return g_strdup_printf (_("The address was marked “%s”."),
                          sos_codes_get_label (sos_transaction_get_codes (transaction), "posting-rule", rule));
}

static gboolean
ask_rights (SosTransaction *transaction, SosRecord *address, GError **error)
{
  return sos_rights_ask_change (transaction, sos_record_get_number (address, SOS_ADDRESS_PERSON), SOS_TYPE_ADDRESS,
                                sos_record_get_id (address), error);
}

gboolean
sos_casework_set_posting_rule (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) before = sos_transaction_load (transaction, SOS_TYPE_ADDRESS, deed->id, error);
  g_autoptr (SosRecord) address = before != NULL ? sos_record_copy (before) : NULL;
  g_autofree char *reason = NULL;

  if (address == NULL || !ask_rights (transaction, address, error))
    return FALSE;
  if (sos_codes_find (sos_transaction_get_codes (transaction), "posting-rule", deed->code) == NULL)
    return sos_casework_refuse ("N2", _("This is no posting rule we know."), error);
  if (deed->words != NULL)
    sos_transaction_set_reason (transaction, deed->words);
  was_asked_today (transaction, address);
  sos_record_set_text (address, SOS_ADDRESS_POSTING_RULE, deed->code);
  sos_record_set_text (address, SOS_ADDRESS_REASON, deed->words);
  reason = dup_reason (transaction, deed->code);
  return sos_record_checks_prepare (transaction, before, address, error)
         && save_and_pull_back (transaction, address, reason, deed, error)
         && finish_asking (transaction, sos_record_get_number (address, SOS_ADDRESS_PERSON), error);
}

gboolean
sos_casework_ask_address_again (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) address = sos_transaction_load (transaction, SOS_TYPE_ADDRESS, deed->id, error);

  if (address == NULL || !ask_rights (transaction, address, error))
    return FALSE;
  was_asked_today (transaction, address);
  return sos_transaction_save (transaction, address, error)
         && finish_asking (transaction, sos_record_get_number (address, SOS_ADDRESS_PERSON), error);
}

gboolean
sos_address_mark_returned (SosTransaction *transaction, gint64 id, SosDeed *deed, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) address = sos_transaction_find (transaction, SOS_TYPE_ADDRESS, "id = $1", &local, "i", id);

  if (!sos_pass_error (&local, error))
    return FALSE;
  /* Taken away since: nothing is left to mark, and the letter came back all the same. */
  if (address == NULL)
    return TRUE;
  sos_record_set_flag (address, SOS_ADDRESS_CHECK_NEEDED, TRUE);
  if (!sos_record_has_text (address, SOS_ADDRESS_POSTING_RULE, SOS_POSTING_UNSAFE))
    sos_record_set_text (address, SOS_ADDRESS_POSTING_RULE, SOS_POSTING_DO_NOT_POST);
  return save_and_pull_back (transaction, address, _("A letter to this address came back."), deed, error);
}
