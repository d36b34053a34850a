/* sos-joining.h - two records of one person made one: who decided it, why, and what it moved; domain 0.6, N10. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_JOINING (sos_joining_get_type ())
SOS_DECLARE_RECORD (SosJoining, sos_joining, JOINING)

typedef enum
{
  SOS_JOINING_PERSON,
  SOS_JOINING_OTHER_PERSON,
  SOS_JOINING_REASON,
  SOS_JOINING_JOINED_BY,
  SOS_JOINING_JOINED_ON,
  SOS_JOINING_FIRST_LINE,
  SOS_JOINING_LAST_LINE,
  SOS_JOINING_PARTED_BY,
  SOS_JOINING_PARTED_ON,
  SOS_JOINING_PARTED_REASON,
} SosJoiningField;

G_END_DECLS
