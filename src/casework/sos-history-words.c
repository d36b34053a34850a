/* sos-history-words.c - the history of a record as the words of a paper, and the line that says it was printed. */
#include "config.h"
#include "sos-history-entries.h"

#include "sos-clock.h"
#include "sos-moment.h"
#include "sos-office-words.h"
#include "sos-records.h"
#include "sos-rights.h"

#include <glib/gi18n.h>

#define MOST_PRINTED 400

static void
add_entry (SosMerge *merge, SosHistoryEntry *entry)
{
  SosMerge *item = sos_merge_add_item (merge, "entries");
  g_autofree char *when = sos_moment_dup_stamp (sos_history_entry_get_at (entry));

  sos_merge_set_text (item, "when", when);
  sos_merge_set_text (item, "what", sos_history_entry_get_title (entry));
  sos_merge_set_text (item, "who", sos_history_entry_get_who (entry));
  sos_merge_set_text (item, "note", sos_history_entry_get_note (entry));
}

static SosMerge *
fill (SosTransaction *transaction, SosHistory *history, SosRecord *person, const char *asked, GError **error)
{
  g_autoptr (SosMerge) merge = sos_merge_new ();
  g_autofree char *today = sos_date_dup_long (sos_transaction_get_today (transaction));

  sos_merge_set_text (merge, "today", today);
  sos_merge_set_text (merge, "our_ref", sos_record_get_text (person, SOS_PERSON_REF));
  sos_merge_set_text (merge, "asked", asked);
  sos_merge_set_list (merge, "entries");
  for (guint i = 0; i < MIN (history->entries->len, MOST_PRINTED); i++)
    add_entry (merge, history->entries->pdata[i]);
  sos_merge_set_flag (merge, "more", history->entries->len > MOST_PRINTED);
  sos_merge_set_flag (merge, "none", history->entries->len == 0);
  return sos_office_words_add (transaction, merge, error) ? g_steal_pointer (&merge) : NULL;
}

SosMerge *
sos_history_dup_words (SosTransaction *transaction, const SosHistoryAsk *ask, const char *asked, GError **error)
{
  g_autoptr (SosHistory) history = NULL;
  g_autoptr (SosRecord) person = NULL;

  if (!sos_rights_ask (transaction, ask->person, SOS_GROUP_HISTORY, SOS_MAY_SEE, SOS_TYPE_PERSON, ask->person, error))
    return NULL;
  history = sos_history_load (transaction, ask, error);
  person = history != NULL ? sos_transaction_load (transaction, SOS_TYPE_PERSON, ask->person, error) : NULL;
  return person != NULL ? fill (transaction, history, person, asked, error) : NULL;
}

SosMerge *
sos_history_print (SosTransaction *transaction, const SosHistoryAsk *ask, const char *asked, GError **error)
{
  g_autoptr (SosMerge) merge = sos_history_dup_words (transaction, ask, asked, error);

  if (merge == NULL || !sos_transaction_note (transaction, "print", SOS_TYPE_PERSON, ask->person, ask->person, _("The history"), error))
    return NULL;
  return g_steal_pointer (&merge);
}
