/* sos-break-glass.c - a record was opened by somebody who does not work with the person, and why; domain 0.4. */
#include "config.h"
#include "sos-break-glass.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_BREAK_GLASS_PERSON] = { "person", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Person"), "person" },
  [SOS_BREAK_GLASS_STAFF] = { "staff", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED, N_("Opened by"), "staff" },
  [SOS_BREAK_GLASS_REASON] = { "reason", SOS_KIND_TEXT, SOS_FIELD_REQUIRED | SOS_FIELD_PRIVATE, N_("Reason") },
  [SOS_BREAK_GLASS_OPENED_AT] = { "opened-at", SOS_KIND_TIME, SOS_FIELD_ISSUED, N_("Opened at") },
  [SOS_BREAK_GLASS_UNTIL] = { "until", SOS_KIND_TIME, SOS_FIELD_ISSUED, N_("Open until") },
  [SOS_BREAK_GLASS_LEAD] = { "lead", SOS_KIND_REFERENCE, 0, N_("Told to"), "staff" },
  [SOS_BREAK_GLASS_TASK] = { "task", SOS_KIND_REFERENCE, 0, N_("Task"), "task" },
  [SOS_BREAK_GLASS_REVIEWED_BY] = { "reviewed-by", SOS_KIND_REFERENCE, SOS_FIELD_ISSUED, N_("Looked over by"), "staff" },
  [SOS_BREAK_GLASS_REVIEWED_AT] = { "reviewed-at", SOS_KIND_TIME, SOS_FIELD_ISSUED, N_("Looked over at") },
};

SOS_DEFINE_RECORD (SosBreakGlass, sos_break_glass, "break_glass", fields)
