/* sos-clearance.c - a check of somebody who delivers: since when and to which day it holds. What stands on a certificate is never kept; domain 4.10. */
#include "config.h"
#include "sos-clearance.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_CLEARANCE_STAFF] = { "staff", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED, N_("Who"), "staff" },
  [SOS_CLEARANCE_KIND] = { "kind", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Check"), "clearance-kind" },
  [SOS_CLEARANCE_SITE] = { "site", SOS_KIND_TEXT, 0, N_("Place it is for") },
  [SOS_CLEARANCE_LEVEL] = { "level", SOS_KIND_CODE, 0, N_("Level"), "clearance-level" },
  [SOS_CLEARANCE_WORKFORCE] = { "workforce", SOS_KIND_CODE, 0, N_("Workforce"), "clearance-workforce" },
  [SOS_CLEARANCE_NUMBER_END] = { "number-end", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Last four of the number") },
  [SOS_CLEARANCE_ISSUED_ON] = { "issued-on", SOS_KIND_DATE, SOS_FIELD_REQUIRED, N_("Dated") },
  [SOS_CLEARANCE_LAST_DAY] = { "last-day", SOS_KIND_DATE, 0, N_("Last valid day") },
  [SOS_CLEARANCE_UPDATE_SERVICE] = { "update-service", SOS_KIND_FLAG, 0, N_("On the update service") },
  [SOS_CLEARANCE_CHECKED_ON] = { "checked-on", SOS_KIND_DATE, 0, N_("Status last checked") },
  [SOS_CLEARANCE_CONTENT] = { "content", SOS_KIND_FLAG, 0, N_("Something stands on it") },
  [SOS_CLEARANCE_CONTENT_APPROVED_BY] = { "content-approved-by", SOS_KIND_REFERENCE, 0, N_("Assessed by"), "staff" },
  [SOS_CLEARANCE_CONTENT_APPROVED_ON] = { "content-approved-on", SOS_KIND_DATE, 0, N_("Assessed on") },
  [SOS_CLEARANCE_SEEN_BY] = { "seen-by", SOS_KIND_REFERENCE, 0, N_("Seen by"), "staff" },
};

SOS_DEFINE_RECORD (SosClearance, sos_clearance, "clearance", fields)
