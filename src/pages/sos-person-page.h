/* sos-person-page.h - one person: who they are, what to be careful of, and the tabs of their record. */
#pragma once

#include "sos-page.h"

G_BEGIN_DECLS

#define SOS_TYPE_PERSON_PAGE (sos_person_page_get_type ())
G_DECLARE_FINAL_TYPE (SosPersonPage, sos_person_page, SOS, PERSON_PAGE, SosPage)

/* Opens @person for reading and notes the look. (transfer floating) */
GtkWidget *sos_person_page_new (SosStore *store, gint64 person);
/* Shows that tab, and what @place names in it, as soon as the person is read. Who may not see it is told so. */
void sos_person_page_go (SosPersonPage *self, const char *tab, const char *place);

/* The topic of help about the tab that is shown. Static. */
const char *sos_person_page_get_help (SosPersonPage *self);

G_END_DECLS
