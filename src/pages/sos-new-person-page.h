/* sos-new-person-page.h - a new person begins as a search, so that nobody is entered twice. */
#pragma once

#include "sos-page.h"

G_BEGIN_DECLS

#define SOS_TYPE_NEW_PERSON_PAGE (sos_new_person_page_get_type ())
G_DECLARE_FINAL_TYPE (SosNewPersonPage, sos_new_person_page, SOS, NEW_PERSON_PAGE, SosPage)

/* (transfer floating) */
GtkWidget *sos_new_person_page_new (SosStore *store);
/* It is for a referral: once it is known who it is, the referral is entered. */
void sos_new_person_page_refer (SosNewPersonPage *self);

G_END_DECLS
