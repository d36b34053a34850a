/* sos-others-names.h - whose names and numbers are taken out of a paper about somebody (domain 4.15). */
#pragma once

#include "sos-name-redact.h"
#include "sos-store.h"

G_BEGIN_DECLS

/* Everybody tied to @person (SosPerson) or living with them, and whoever was ever named in a contact; their own words stay. */
gboolean sos_others_names_read (SosTransaction *transaction, SosRecord *person, SosNameRedact *names, GError **error);

G_END_DECLS
