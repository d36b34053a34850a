/* sos-referral-need.h - a need somebody is referred for; domain 3.1. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_REFERRAL_NEED (sos_referral_need_get_type ())
SOS_DECLARE_RECORD (SosReferralNeed, sos_referral_need, REFERRAL_NEED)

typedef enum
{
  SOS_REFERRAL_NEED_REFERRAL,
  SOS_REFERRAL_NEED_NEED,
} SosReferralNeedField;

G_END_DECLS
