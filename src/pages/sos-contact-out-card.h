/* sos-contact-out-card.h - who is out to see somebody now or goes today, as the duty board has it, and the buttons for whoever goes. */
#pragma once

#include "sos-duty.h"
#include "sos-section.h"

G_BEGIN_DECLS

/* Fills @box with the visits of @board to @person and shows @section where there are any. Buttons activate "contacts.visit" (xs): visit,
 * code of "visit-step". @actor: who looks. */
void sos_contact_out_card_show (SosSection *section, GtkBox *box, SosDutyBoard *board, gint64 person, gint64 actor);

G_END_DECLS
