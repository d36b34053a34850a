/* sos-person-help-sheet.c - what stands on the form for practical help: for whoever decides and pays, so neither a surname nor an address. */
#include "config.h"
#include "sos-person-sheets-private.h"

#include "sos-casework-private.h"
#include "sos-clock.h"
#include "sos-desk-paper-private.h"
#include "sos-name-redact.h"
#include "sos-name-rules.h"
#include "sos-others-names.h"

#include <glib/gi18n.h>

/* One of an episode of theirs, that whoever asks may see. */
static SosRecord *
find_request (SosSheetFill *fill, GError **error)
{
  SosRecord *request = sos_person_case_find (fill->person, SOS_TYPE_HELP_REQUEST, fill->sheet->id);

  if (request == NULL)
    sos_casework_refuse ("3.10", _("There is no such help asked for. Choose one under “All…”."), error);
  return request;
}

static void
add_day (SosSheetFill *fill, SosRecord *request, const char *label, guint day, guint by)
{
  g_autofree char *when = sos_date_dup_long (sos_record_find_text (request, day));

  sos_sheet_add_line (fill->sheet->words, "course", label, when, by != 0 ? sos_person_case_get_name_of (fill->person, sos_record_get_number (request, by)) : NULL);
}

gboolean
sos_sheet_fill_help (SosSheetFill *fill, GError **error)
{
  SosRecord *request = find_request (fill, error);
  SosCodes *codes = sos_person_case_get_codes (fill->person);
  g_autofree char *greeting = sos_person_dup_greeting (SOS_PERSON (fill->record)), *who = sos_desk_paper_dup_who (greeting, fill->sheet->ref);
  g_autofree char *amount = NULL, *reason = NULL;
  g_autoptr (SosNameRedact) names = sos_name_redact_new (_("[name taken out]"));

  if (request == NULL || !sos_others_names_read (fill->transaction, fill->record, names, error))
    return FALSE;
  amount = sos_record_is_set (request, SOS_HELP_REQUEST_AMOUNT) ? g_strdup_printf (_("£%d"), (int) sos_record_get_number (request, SOS_HELP_REQUEST_AMOUNT)) : NULL;
  reason = sos_name_redact_dup (names, sos_record_find_text (request, SOS_HELP_REQUEST_WORDS));
  sos_merge_set_text (fill->sheet->words, "who", who);
  sos_merge_set_text (fill->sheet->words, "what", sos_codes_get_label (codes, "grant-kind", sos_record_get_text (request, SOS_HELP_REQUEST_KIND)));
  sos_merge_set_text (fill->sheet->words, "amount", amount);
  sos_merge_set_text (fill->sheet->words, "reason", reason);
  sos_merge_set_text (fill->sheet->words, "state", sos_codes_get_label (codes, "help-state", sos_record_get_text (request, SOS_HELP_REQUEST_STATE)));
  sos_merge_set_text (fill->sheet->words, "answer", sos_record_find_text (request, SOS_HELP_REQUEST_DECIDED_WORDS));
  sos_merge_set_list (fill->sheet->words, "course");
  add_day (fill, request, _("Asked for"), SOS_HELP_REQUEST_ASKED_ON, SOS_HELP_REQUEST_ASKED_BY);
  add_day (fill, request, _("Decided"), SOS_HELP_REQUEST_DECIDED_ON, SOS_HELP_REQUEST_DECIDED_BY);
  add_day (fill, request, _("Given"), SOS_HELP_REQUEST_GIVEN_ON, 0);
  sos_sheet_leave_out (fill, _("Their surname, where they live, names of others, and everything of the record but what help is for."));
  return TRUE;
}
