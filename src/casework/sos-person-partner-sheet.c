/* sos-person-partner-sheet.c - what a partner reads about somebody they are asked to help, on one page. Draws nothing. */
#include "config.h"
#include "sos-person-sheets-private.h"

#include "sos-casework-private.h"
#include "sos-clock.h"
#include "sos-onward-rules.h"
#include "sos-onward.h"

#include <glib/gi18n.h>

/* One that is theirs and goes on, with words for the partner. */
static gboolean
check (SosSheetFill *fill, SosRecord *onward, GError **error)
{
  if (sos_record_get_number (onward, SOS_ONWARD_REFERRAL_PERSON) != fill->sheet->person)
    return sos_casework_refuse ("N3", _("This was asked for somebody else."), error);
  if (!sos_onward_is_open (sos_record_get_text (onward, SOS_ONWARD_REFERRAL_STATE)))
    return sos_casework_refuse ("4.1", _("Nothing is asked of this partner any more."), error);
  if (!sos_record_is_set (onward, SOS_ONWARD_REFERRAL_SUMMARY))
    return sos_casework_refuse ("6.5", _("There are no words for the partner yet. Ask them anew, with what they are to read."), error);
  return TRUE;
}

static void
fill_words (SosSheetFill *fill, SosRecord *onward, const char *partner, const char *remark)
{
  SosMerge *words = fill->sheet->words;
  g_autofree char *born = sos_date_dup_long (sos_record_find_text (fill->record, SOS_PERSON_BIRTH_DATE));

  sos_merge_set_text (words, "partner", partner);
  sos_merge_set_text (words, "contact", sos_record_find_text (onward, SOS_ONWARD_REFERRAL_CONTACT));
  sos_merge_set_text (words, "full_name", sos_record_get_text (fill->record, SOS_PERSON_FULL_NAME));
  sos_merge_set_text (words, "born", born);
  sos_merge_set_text (words, "asked_for", sos_record_get_text (onward, SOS_ONWARD_REFERRAL_ASKED_FOR));
  sos_merge_set_text (words, "summary", sos_record_get_text (onward, SOS_ONWARD_REFERRAL_SUMMARY));
  sos_merge_set_text (words, "agreed", remark != NULL ? _("They were not asked whether you may know this; please ring before you speak with them.")
                                                      : _("They agreed that you are told this."));
}

/* The agreement is asked anew each time: it may have been taken back since. */
gboolean
sos_sheet_fill_partner (SosSheetFill *fill, GError **error)
{
  g_autoptr (SosRecord) onward = sos_transaction_load (fill->transaction, SOS_TYPE_ONWARD_REFERRAL, fill->sheet->id, error);
  g_autofree char *partner = NULL;
  g_autoptr (SosVerdict) sharing = NULL;

  if (onward == NULL || !check (fill, onward, error))
    return FALSE;
  partner = sos_onward_dup_partner (fill->transaction, onward, error);
  sharing = partner != NULL ? sos_onward_ask_sharing (fill->transaction, onward, error) : NULL;
  if (sharing == NULL)
    return FALSE;
  if (!sharing->allowed)
    return sos_casework_obey (g_steal_pointer (&sharing), error);
  fill_words (fill, onward, partner, sharing->words);
  sos_sheet_leave_out (fill, _("Where they live, how they are reached, and everything of the record but the words written for this partner."));
  return TRUE;
}
