/* sos-opportunity.c - a course, a job or another chance that was looked for with somebody; domain 3.2. */
#include "config.h"
#include "sos-opportunity.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_OPPORTUNITY_EPISODE] = { "episode", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Episode"), "episode" },
  [SOS_OPPORTUNITY_TITLE] = { "title", SOS_KIND_TEXT, SOS_FIELD_REQUIRED, N_("What") },
  [SOS_OPPORTUNITY_PROVIDER] = { "provider", SOS_KIND_TEXT, 0, N_("Provider") },
  [SOS_OPPORTUNITY_KIND] = { "kind", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Kind"), "opportunity-kind" },
  [SOS_OPPORTUNITY_PLACE] = { "place", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Where") },
  [SOS_OPPORTUNITY_BOROUGH] = { "borough", SOS_KIND_CODE, 0, N_("Borough"), "borough" },
  [SOS_OPPORTUNITY_STARTS_ON] = { "starts-on", SOS_KIND_DATE, SOS_FIELD_NEAR, N_("Starts") },
  [SOS_OPPORTUNITY_COST] = { "cost", SOS_KIND_TEXT, 0, N_("Cost") },
  [SOS_OPPORTUNITY_BARRIER] = { "barrier", SOS_KIND_CODE, 0, N_("DBS or conviction in the way"), "yes-no-unknown" },
  [SOS_OPPORTUNITY_FIT] = { "fit", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("How it fits what they want") },
  [SOS_OPPORTUNITY_STATUS] = { "status", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("How far"), "opportunity-status" },
  [SOS_OPPORTUNITY_ALL_THE_SAME] = { "all-the-same", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Why all the same") },
  [SOS_OPPORTUNITY_NOTE] = { "note", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("Note") },
};

SOS_DEFINE_RECORD (SosOpportunity, sos_opportunity, "opportunity", fields)
