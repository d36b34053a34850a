/* sos-person-rights.h - what of a person's page is there for whoever is at the desk, in words, and the two deeds that change it. */
#pragma once

#include "sos-page.h"
#include "sos-person-case.h"

G_BEGIN_DECLS

/* Asks for the reason and opens the record; the page reads it again by itself. */
void sos_person_rights_ask_open (SosPage *page, gint64 person);
/* Asks for the reason and seals the record, or takes the seal off. */
void sos_person_rights_ask_seal (SosPage *page, gint64 person, gboolean sealed);

/* The sentence at the foot: by what right the record is seen. (transfer full) */
char *sos_person_rights_dup_foot (SosPersonCase *person_case, gint64 actor);
/* What stands in place of the tabs where there are none. (transfer full) */
char *sos_person_rights_dup_closed (SosPersonCase *person_case);
/* The chips that say how the record stands: sealed, opened with a reason. Nothing for most. */
void sos_person_rights_add_chips (SosPersonCase *person_case, SosWrapBox *chips);

G_END_DECLS
