/* sos-contact-rules-card.h - what contact there should be, in a few facts: when it is due, how they like it, what never, what to sign. */
#pragma once

#include "sos-contact-desk.h"
#include "sos-facts.h"
#include "sos-person-case.h"

G_BEGIN_DECLS

void sos_contact_rules_card_show (SosFacts *facts, SosPersonCase *person_case, SosContactDesk *desk);

G_END_DECLS
