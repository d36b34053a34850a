/* sos-opportunity.h - a course, a job or another chance that was looked for with somebody; domain 3.2. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_OPPORTUNITY (sos_opportunity_get_type ())
SOS_DECLARE_RECORD (SosOpportunity, sos_opportunity, OPPORTUNITY)

typedef enum
{
  SOS_OPPORTUNITY_EPISODE,
  SOS_OPPORTUNITY_TITLE,
  SOS_OPPORTUNITY_PROVIDER,
  SOS_OPPORTUNITY_KIND,
  SOS_OPPORTUNITY_PLACE,
  SOS_OPPORTUNITY_BOROUGH,
  SOS_OPPORTUNITY_STARTS_ON,
  SOS_OPPORTUNITY_COST,
  SOS_OPPORTUNITY_BARRIER,
  SOS_OPPORTUNITY_FIT,
  SOS_OPPORTUNITY_STATUS,
  SOS_OPPORTUNITY_ALL_THE_SAME,
  SOS_OPPORTUNITY_NOTE,
} SosOpportunityField;

G_END_DECLS
