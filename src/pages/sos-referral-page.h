/* sos-referral-page.h - one referral: what is to do, what was said, other referrals of theirs. */
#pragma once

#include "sos-page.h"

G_BEGIN_DECLS

#define SOS_TYPE_REFERRAL_PAGE (sos_referral_page_get_type ())
G_DECLARE_FINAL_TYPE (SosReferralPage, sos_referral_page, SOS, REFERRAL_PAGE, SosPage)

GtkWidget *sos_referral_page_new (SosStore *store, gint64 referral);

G_END_DECLS
