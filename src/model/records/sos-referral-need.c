/* sos-referral-need.c - a need somebody is referred for; domain 3.1. */
#include "config.h"
#include "sos-referral-need.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_REFERRAL_NEED_REFERRAL] = { "referral", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Referral"), "referral" },
  [SOS_REFERRAL_NEED_NEED] = { "need", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Need"), "entry-need" },
};

SOS_DEFINE_RECORD (SosReferralNeed, sos_referral_need, "referral_need", fields)
