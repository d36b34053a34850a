/* sos-demo-referrals.h - referrals, endings and what comes after them in the demo office. Draws nothing, so that all else stays as it was. */
#pragma once

#include "sos-demo-client.h"

G_BEGIN_DECLS

/* What the referral of one episode is made from; days are before today. */
typedef struct
{
  gint64 episode;
  const char *service, *source, *stage, *reason;
  int referred, ended; /* ended -1: goes on */
} SosDemoReferral;

void sos_demo_referral_make (SosDemoWriter *writer, const SosDemoClient *client, const SosDemoReferral *what);

G_END_DECLS
