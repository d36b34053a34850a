/* sos-justice-status.c - where somebody stands with the law, from a day on; domain 3.1. */
#include "config.h"
#include "sos-justice-status.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_JUSTICE_STATUS_EPISODE] = { "episode", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Episode"), "episode" },
  [SOS_JUSTICE_STATUS_STATUS] = { "status", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Where they stand"), "justice-status" },
  [SOS_JUSTICE_STATUS_DATED] = { "dated", SOS_KIND_DATE, SOS_FIELD_REQUIRED, N_("Since") },
  [SOS_JUSTICE_STATUS_SOURCE] = { "source", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Who says so") },
  [SOS_JUSTICE_STATUS_COURT_ON] = { "court-on", SOS_KIND_DATE, 0, N_("Next at court") },
  [SOS_JUSTICE_STATUS_COURT] = { "court", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Which court") },
  [SOS_JUSTICE_STATUS_ORDER_ENDS_ON] = { "order-ends-on", SOS_KIND_DATE, 0, N_("Order or licence ends") },
  [SOS_JUSTICE_STATUS_OFFICER] = { "officer", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Supervising officer") },
  [SOS_JUSTICE_STATUS_NOTE] = { "note", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("Note") },
};

SOS_DEFINE_RECORD (SosJusticeStatus, sos_justice_status, "justice_status", fields)
