/* sos-appointment-rows.h - the appointments of somebody: a row each, and what can be done with it. Decides nothing. */
#pragma once

#include "sos-person-tab.h"

G_BEGIN_DECLS

/* Fills @list: those to come by their hour, then those of which nobody wrote down what came of them, then the last that are over. */
void sos_appointment_rows_fill (GtkListBox *list, SosPersonCase *person_case);
/* What the menu of a row does; @deed: a code of "appointment-state", or "move". */
void sos_appointment_rows_do (SosPersonTab *tab, gint64 appointment, const char *deed);

G_END_DECLS
