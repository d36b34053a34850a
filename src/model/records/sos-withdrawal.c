/* sos-withdrawal.c - an agreement taken back, and how the work went on; domain 4.2.4. */
#include "config.h"
#include "sos-withdrawal.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_WITHDRAWAL_PERSON] = { "person", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Person"), "person" },
  [SOS_WITHDRAWAL_TAKEN_AT] = { "taken-at", SOS_KIND_TIME, SOS_FIELD_REQUIRED, N_("Taken back at") },
  [SOS_WITHDRAWAL_TAKEN_BY] = { "taken-by", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Taken back by"), "consent-giver" },
  [SOS_WITHDRAWAL_BY_PERSON] = { "by-person", SOS_KIND_REFERENCE, 0, N_("Who it was"), "person" },
  [SOS_WITHDRAWAL_HOW] = { "how", SOS_KIND_TEXT, SOS_FIELD_REQUIRED | SOS_FIELD_PRIVATE, N_("How it was said") },
  [SOS_WITHDRAWAL_SCOPE] = { "scope", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("What exactly") },
  [SOS_WITHDRAWAL_RESTRICTS] = { "restricts", SOS_KIND_FLAG, 0, N_("Read-only until decided") },
  [SOS_WITHDRAWAL_RECORDED_BY] = { "recorded-by", SOS_KIND_REFERENCE, SOS_FIELD_ISSUED, N_("Written down by"), "staff" },
  [SOS_WITHDRAWAL_CHECK_WORDS] = { "check-words", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("Safeguarding check") },
  [SOS_WITHDRAWAL_CHECKED_BY] = { "checked-by", SOS_KIND_REFERENCE, SOS_FIELD_ISSUED, N_("Checked by"), "staff" },
  [SOS_WITHDRAWAL_CHECKED_ON] = { "checked-on", SOS_KIND_DATE, SOS_FIELD_ISSUED, N_("Checked on") },
  [SOS_WITHDRAWAL_TOLD_ON] = { "told-on", SOS_KIND_DATE, 0, N_("Statutory partners told on") },
  [SOS_WITHDRAWAL_DECISION] = { "decision", SOS_KIND_CODE, 0, N_("How it goes on"), "withdrawal-decision" },
  [SOS_WITHDRAWAL_REASON] = { "reason", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("Why") },
  [SOS_WITHDRAWAL_DECIDED_BY] = { "decided-by", SOS_KIND_REFERENCE, SOS_FIELD_ISSUED, N_("Decided by"), "staff" },
  [SOS_WITHDRAWAL_DECIDED_ON] = { "decided-on", SOS_KIND_DATE, SOS_FIELD_ISSUED, N_("Decided on") },
};

SOS_DEFINE_RECORD (SosWithdrawal, sos_withdrawal, "withdrawal", fields)
