/* sos-pull-back.c - what every change of an address, an agreement or a hidden-from does to letters on their way (N2, S8). */
#include "config.h"
#include "sos-pull-back.h"

#include "sos-letter-gate.h"
#include "sos-letter-states.h"
#include "sos-letters.h"

#include <glib/gi18n.h>

gboolean
sos_letters_ask_to_destroy (SosTransaction *transaction, SosRecord *letter, GError **error)
{
  g_autoptr (SosTask) task = g_object_new (SOS_TYPE_TASK, NULL);
  SosRecord *record = SOS_RECORD (task);
  g_autofree char *words = NULL;

  /* Translators: %s is the reference of a letter, L-000123-K */
  words = g_strdup_printf (_("Destroy the printed pages of letter %s; they must not be posted."),
                           sos_record_get_text (letter, SOS_LETTER_REF));
  sos_record_set_number (record, SOS_TASK_PERSON, sos_record_get_number (letter, SOS_LETTER_PERSON));
  sos_record_set_text (record, SOS_TASK_KIND, SOS_TASK_PRINTED_NOT_POSTED);
  sos_record_set_text (record, SOS_TASK_WORDS, words);
  sos_record_set_number (record, SOS_TASK_LETTER, sos_record_get_id (letter));
  sos_record_set_number (record, SOS_TASK_STAFF, sos_record_get_number (letter, SOS_LETTER_WORKER));
  sos_record_set_text (record, SOS_TASK_DUE_ON, sos_transaction_get_today (transaction));
  return sos_transaction_save (transaction, record, error);
}

/* Whether it must come back: the rule of today refuses it, or what stands on its paper is no longer so. Which of the rules it was, where
 * it was not that of the address, is said in its own words. */
static gboolean
ask_whether (SosTransaction *transaction, SosRecord *letter, gint64 address, gboolean *must, char **why, GError **error)
{
  g_autoptr (SosVerdict) verdict = sos_letter_gate_ask_now (transaction, letter, error);

  if (verdict == NULL)
    return FALSE;
  *must = !verdict->allowed || (address != 0 && sos_record_get_number (letter, SOS_LETTER_ADDRESS) == address);
  *why = !verdict->allowed && g_strcmp0 (verdict->rule, "N2") != 0 ? g_strdup (verdict->words) : NULL;
  return TRUE;
}

/* Printed pages are asked back as well: the approved version is void, whatever has become of its paper. */
gboolean
sos_letters_take_back (SosTransaction *transaction, SosRecord *letter, const char *reason, GError **error)
{
  const gboolean printed = sos_record_has_text (letter, SOS_LETTER_STATE, SOS_LETTER_PRINTED);
  const gboolean approved = printed || sos_record_has_text (letter, SOS_LETTER_STATE, SOS_LETTER_APPROVED);

  sos_record_set_text (letter, SOS_LETTER_STATE, SOS_LETTER_DRAFT);
  sos_record_set_text (letter, SOS_LETTER_PULLED_BACK_REASON, reason);
  if (approved)
    sos_record_set_number (letter, SOS_LETTER_VERSION, MAX (sos_record_get_number (letter, SOS_LETTER_VERSION), 0) + 1);
  return sos_transaction_save (transaction, letter, error)
         && (!printed || sos_letters_ask_to_destroy (transaction, letter, error));
}

int
sos_letters_pull_back_from (SosTransaction *transaction, gint64 person, gint64 address, const char *reason, GError **error)
{
  g_autoptr (GPtrArray) letters
    = sos_transaction_query (transaction, SOS_TYPE_LETTER,
                             "(person = $1 OR reader = $1) AND state IN ('CHECK', 'APPROVED', 'PRINTED') ORDER BY id", error, "i", person);
  int n = 0;

  for (guint i = 0; letters != NULL && i < letters->len; i++)
    {
      SosRecord *letter = g_ptr_array_index (letters, i);
      g_autofree char *why = NULL;
      gboolean must = FALSE;

      if (!ask_whether (transaction, letter, address, &must, &why, error)
          || (must && !sos_letters_take_back (transaction, letter, why != NULL ? why : reason, error)))
        return -1;
      n += must ? 1 : 0;
    }
  return letters != NULL ? n : -1;
}

int
sos_letters_pull_back (SosTransaction *transaction, gint64 person, const char *reason, GError **error)
{
  return sos_letters_pull_back_from (transaction, person, 0, reason, error);
}

gboolean
sos_letters_project (SosTransaction *transaction, gint64 person, GError **error)
{
  return sos_letters_pull_back (transaction, person, _("Post to this address is not safe any more."), error) >= 0;
}
