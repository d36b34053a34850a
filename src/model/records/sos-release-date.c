/* sos-release-date.c - one date that a prison, probation or a court gave; never changed, only followed by another; domain 3.2. */
#include "config.h"
#include "sos-release-date.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_RELEASE_DATE_EPISODE] = { "episode", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Episode"), "episode" },
  [SOS_RELEASE_DATE_STAY] = { "stay", SOS_KIND_REFERENCE, SOS_FIELD_ISSUED, N_("Time in prison"), "custody_stay" },
  [SOS_RELEASE_DATE_KIND] = { "kind", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("What date"), "release-kind" },
  [SOS_RELEASE_DATE_DAY] = { "day", SOS_KIND_DATE, SOS_FIELD_REQUIRED, N_("Date") },
  [SOS_RELEASE_DATE_STATUS] = { "status", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("How certain"), "release-status" },
  [SOS_RELEASE_DATE_SOURCE] = { "source", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Who said so"), "release-source" },
  [SOS_RELEASE_DATE_TOLD_ON] = { "told-on", SOS_KIND_DATE, SOS_FIELD_REQUIRED | SOS_FIELD_NEAR, N_("Told on") },
  [SOS_RELEASE_DATE_TOLD_BY] = { "told-by", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Told by") },
  [SOS_RELEASE_DATE_SUPERSEDED_BY] = { "superseded-by", SOS_KIND_REFERENCE, SOS_FIELD_ISSUED, N_("Followed by"), "release_date" },
  [SOS_RELEASE_DATE_RECORDED_BY] = { "recorded-by", SOS_KIND_REFERENCE, SOS_FIELD_ISSUED, N_("Written down by"), "staff" },
  [SOS_RELEASE_DATE_NOTE] = { "note", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("Note") },
};

SOS_DEFINE_RECORD (SosReleaseDate, sos_release_date, "release_date", fields)
