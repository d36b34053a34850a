/* sos-ward-offer.c - one offer of support on a ward, and the answer; domain 3.3. */
#include "config.h"
#include "sos-ward-offer.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_WARD_OFFER_ADMISSION] = { "admission", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Time in hospital"), "admission" },
  [SOS_WARD_OFFER_OFFERED_AT] = { "offered-at", SOS_KIND_TIME, SOS_FIELD_REQUIRED, N_("When") },
  [SOS_WARD_OFFER_OUTCOME] = { "outcome", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Answer"), "ward-outcome" },
  [SOS_WARD_OFFER_STAFF] = { "staff", SOS_KIND_REFERENCE, SOS_FIELD_ISSUED, N_("By"), "staff" },
  [SOS_WARD_OFFER_WORDS] = { "words", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("What was said") },
};

SOS_DEFINE_RECORD (SosWardOffer, sos_ward_offer, "ward_offer", fields)
