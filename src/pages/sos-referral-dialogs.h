/* sos-referral-dialogs.h - what is asked for a referral: entered, changed, acknowledged, asked about, decided, told; who works with them. */
#pragma once

#include "sos-likely.h"
#include "sos-referral-case.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A new one of @person, who is held. @service may be NULL. @episode: one that was begun without it; 0: it begins one. @looked: whoever is
 * referred was held against everybody there is. Afterwards the referral is shown. */
void sos_referral_ask_new (GtkWidget *from, SosStore *store, gint64 person, const char *service, gint64 episode, gboolean looked);
/* The same, of somebody who is entered with it: nobody is held before the referral is. @create is taken. Once it is entered, "page.entered" of
 * @from is called. */
void sos_referral_ask_new_person (GtkWidget *from, SosStore *store, SosCreatePerson *create);
/* The rest take what is there from @asked, which they copy what they need of. */
void sos_referral_ask_change (GtkWidget *from, SosStore *store, SosReferralCase *asked);
void sos_referral_ask_acknowledge (GtkWidget *from, SosStore *store, gint64 referral);
void sos_referral_ask_told (GtkWidget *from, SosStore *store, gint64 referral);
void sos_referral_ask_more (GtkWidget *from, SosStore *store, gint64 referral);
void sos_referral_ask_decide (GtkWidget *from, SosStore *store, SosReferralCase *asked);
void sos_referral_ask_waiting (GtkWidget *from, SosStore *store, SosReferralCase *asked);
/* Who works with them; of any open episode. */
void sos_referral_ask_worker (GtkWidget *from, SosStore *store, gint64 episode);

G_END_DECLS
