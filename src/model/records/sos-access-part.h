/* sos-access-part.h - one thing collected for a request to see a record, as it stood then; it is never altered, only given or kept back; domain 4.15. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_ACCESS_PART (sos_access_part_get_type ())
SOS_DECLARE_RECORD (SosAccessPart, sos_access_part, ACCESS_PART)

typedef enum
{
  SOS_ACCESS_PART_REQUEST,
  SOS_ACCESS_PART_POSITION,
  SOS_ACCESS_PART_WHAT,
  SOS_ACCESS_PART_ABOUT,
  SOS_ACCESS_PART_ABOUT_ID,
  SOS_ACCESS_PART_WORDS,
  SOS_ACCESS_PART_WITHHELD,
  SOS_ACCESS_PART_DECIDED_BY,
  SOS_ACCESS_PART_DECIDED_ON,
} SosAccessPartField;

G_END_DECLS
