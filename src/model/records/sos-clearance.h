/* sos-clearance.h - a check of somebody who delivers: since when and to which day it holds. What stands on a certificate is never kept; domain 4.10. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_CLEARANCE (sos_clearance_get_type ())
SOS_DECLARE_RECORD (SosClearance, sos_clearance, CLEARANCE)

typedef enum
{
  SOS_CLEARANCE_STAFF,
  SOS_CLEARANCE_KIND,
  SOS_CLEARANCE_SITE,
  SOS_CLEARANCE_LEVEL,
  SOS_CLEARANCE_WORKFORCE,
  SOS_CLEARANCE_NUMBER_END,
  SOS_CLEARANCE_ISSUED_ON,
  SOS_CLEARANCE_LAST_DAY,
  SOS_CLEARANCE_UPDATE_SERVICE,
  SOS_CLEARANCE_CHECKED_ON,
  SOS_CLEARANCE_CONTENT,
  SOS_CLEARANCE_CONTENT_APPROVED_BY,
  SOS_CLEARANCE_CONTENT_APPROVED_ON,
  SOS_CLEARANCE_SEEN_BY,
} SosClearanceField;

G_END_DECLS
