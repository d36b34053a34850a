/* sos-referrals-page.h - all referrals: to decide, waiting, not taken. */
#pragma once

#include "sos-list-page.h"

G_BEGIN_DECLS

#define SOS_TYPE_REFERRALS_PAGE (sos_referrals_page_get_type ())
G_DECLARE_FINAL_TYPE (SosReferralsPage, sos_referrals_page, SOS, REFERRALS_PAGE, SosListPage)

GtkWidget *sos_referrals_page_new (SosStore *store);

G_END_DECLS
