/* sos-ward-offer.h - one offer of support on a ward, and the answer; domain 3.3. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_WARD_OFFER (sos_ward_offer_get_type ())
SOS_DECLARE_RECORD (SosWardOffer, sos_ward_offer, WARD_OFFER)

typedef enum
{
  SOS_WARD_OFFER_ADMISSION,
  SOS_WARD_OFFER_OFFERED_AT,
  SOS_WARD_OFFER_OUTCOME,
  SOS_WARD_OFFER_STAFF,
  SOS_WARD_OFFER_WORDS,
} SosWardOfferField;

G_END_DECLS
