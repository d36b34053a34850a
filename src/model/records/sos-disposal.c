/* sos-disposal.c - the certificate that a record was erased: its reference, by which rule, who decided, what went; domain 4.13. */
#include "config.h"
#include "sos-disposal.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_DISPOSAL_REF] = { "ref", SOS_KIND_TEXT, SOS_FIELD_REQUIRED | SOS_FIELD_ISSUED, N_("Reference") },
  [SOS_DISPOSAL_RULE] = { "rule", SOS_KIND_CODE, SOS_FIELD_ISSUED, N_("Kept by which rule"), "retention-rule" },
  [SOS_DISPOSAL_DISPOSED_ON] = { "disposed-on", SOS_KIND_DATE, SOS_FIELD_REQUIRED | SOS_FIELD_ISSUED, N_("Erased on") },
  [SOS_DISPOSAL_ASKED_BY] = { "asked-by", SOS_KIND_REFERENCE, SOS_FIELD_ISSUED, N_("Asked for by"), "staff" },
  [SOS_DISPOSAL_DECIDED_BY] = { "decided-by", SOS_KIND_REFERENCE, SOS_FIELD_ISSUED, N_("Confirmed by"), "staff" },
  [SOS_DISPOSAL_WORDS] = { "words", SOS_KIND_LONG_TEXT, SOS_FIELD_ISSUED, N_("Why") },
  [SOS_DISPOSAL_ERASED] = { "erased", SOS_KIND_LONG_TEXT, SOS_FIELD_ISSUED, N_("What went") },
  [SOS_DISPOSAL_BACKUPS] = { "backups", SOS_KIND_LONG_TEXT, 0, N_("Where copies are") },
};

SOS_DEFINE_RECORD (SosDisposal, sos_disposal, "disposal", fields)
