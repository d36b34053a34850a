/* sos-addendum.h - a note beneath a signed contact, by which it is put right; domain 4.6. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_ADDENDUM (sos_addendum_get_type ())
SOS_DECLARE_RECORD (SosAddendum, sos_addendum, ADDENDUM)

typedef enum
{
  SOS_ADDENDUM_CONTACT,
  SOS_ADDENDUM_WORDS,
  SOS_ADDENDUM_WRITTEN_BY,
  SOS_ADDENDUM_WRITTEN_AT,
} SosAddendumField;

G_END_DECLS
