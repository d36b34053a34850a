/* sos-mappa.h - that MAPPA applies to somebody, whom to speak with, and what is ours to do: no more; domain 4.5.1. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_MAPPA (sos_mappa_get_type ())
SOS_DECLARE_RECORD (SosMappa, sos_mappa, MAPPA)

typedef enum
{
  SOS_MAPPA_PERSON,
  SOS_MAPPA_CATEGORY,
  SOS_MAPPA_LEVEL,
  SOS_MAPPA_AGENCY,
  SOS_MAPPA_CONTACT,
  SOS_MAPPA_SINCE,
  SOS_MAPPA_OUR_PART,
  SOS_MAPPA_NEXT_ON,
  SOS_MAPPA_ENDED_ON,
  SOS_MAPPA_ENDED_REASON,
  SOS_MAPPA_RECORDED_BY,
} SosMappaField;

G_END_DECLS
