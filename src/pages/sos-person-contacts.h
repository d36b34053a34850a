/* sos-person-contacts.h - the contacts of a person: one line to write, the log, what contact there should be. */
#pragma once

#include "sos-person-tab.h"

G_BEGIN_DECLS

#define SOS_TYPE_PERSON_CONTACTS (sos_person_contacts_get_type ())
G_DECLARE_FINAL_TYPE (SosPersonContacts, sos_person_contacts, SOS, PERSON_CONTACTS, SosPersonTab)

/* Actions: "contacts.change", "contacts.sign", "contacts.remove", "contacts.beneath" (x: contact), "contacts.older", "contacts.print".
 * Place "quick": the line to write. */
SosPersonTab *sos_person_contacts_new (SosStore *store);

G_END_DECLS
