/* sos-access-mark.c - some words of a thing collected that may have to be taken out: proposed, taken out or left, with the reason and who said so; domain 4.15. */
#include "config.h"
#include "sos-access-mark.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_ACCESS_MARK_PART] = { "part", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Part"), "access_part" },
  [SOS_ACCESS_MARK_STARTS] = { "starts", SOS_KIND_NUMBER, SOS_FIELD_REQUIRED, N_("From which letter") },
  [SOS_ACCESS_MARK_LENGTH] = { "length", SOS_KIND_NUMBER, SOS_FIELD_REQUIRED, N_("How many letters") },
  [SOS_ACCESS_MARK_REASON] = { "reason", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Reason"), "access-reason" },
  [SOS_ACCESS_MARK_STATE] = { "state", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("State"), "access-mark" },
  [SOS_ACCESS_MARK_DECIDED_BY] = { "decided-by", SOS_KIND_REFERENCE, SOS_FIELD_ISSUED, N_("Decided by"), "staff" },
  [SOS_ACCESS_MARK_DECIDED_ON] = { "decided-on", SOS_KIND_DATE, SOS_FIELD_ISSUED, N_("Decided on") },
};

SOS_DEFINE_RECORD (SosAccessMark, sos_access_mark, "access_mark", fields)
