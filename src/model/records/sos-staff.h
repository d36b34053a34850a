/* sos-staff.h - somebody who works here; domain 0.4. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_STAFF (sos_staff_get_type ())
SOS_DECLARE_RECORD (SosStaff, sos_staff, STAFF)

typedef enum
{
  SOS_STAFF_REF,
  SOS_STAFF_NAME,
  SOS_STAFF_FIRST_NAME,
  SOS_STAFF_ROLE,
  SOS_STAFF_TEAM,
  SOS_STAFF_PHONE,
  SOS_STAFF_HOURS,
  SOS_STAFF_ACTIVE,
  SOS_STAFF_CASELOAD_LIMIT, /* whole weights; not known: what the office chose for everybody */
  SOS_STAFF_LEAVES_ON, /* the last day here; past, they are not active */
} SosStaffField;

G_END_DECLS
