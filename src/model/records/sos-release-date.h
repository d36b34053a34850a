/* sos-release-date.h - one date that a prison, probation or a court gave; never changed, only followed by another; domain 3.2. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_RELEASE_DATE (sos_release_date_get_type ())
SOS_DECLARE_RECORD (SosReleaseDate, sos_release_date, RELEASE_DATE)

typedef enum
{
  SOS_RELEASE_DATE_EPISODE,
  SOS_RELEASE_DATE_STAY,
  SOS_RELEASE_DATE_KIND,
  SOS_RELEASE_DATE_DAY,
  SOS_RELEASE_DATE_STATUS,
  SOS_RELEASE_DATE_SOURCE,
  SOS_RELEASE_DATE_TOLD_ON,
  SOS_RELEASE_DATE_TOLD_BY,
  SOS_RELEASE_DATE_SUPERSEDED_BY,
  SOS_RELEASE_DATE_RECORDED_BY,
  SOS_RELEASE_DATE_NOTE,
} SosReleaseDateField;

G_END_DECLS
