/* sos-person-agreements.h - what somebody agreed to, could decide, and took back: rows of their page "Safety". */
#pragma once

#include "sos-person-tab.h"

G_BEGIN_DECLS

/* In the tab's class_init: actions "agreement.…". */
void sos_person_agreements_install (GtkWidgetClass *widget_class);
/* Fills @withdrawals, @grid and @notes. */
void sos_person_agreements_show (SosPersonTab *tab, SosPersonCase *person_case, GtkListBox *withdrawals, GtkGrid *grid, GtkListBox *notes);

G_END_DECLS
