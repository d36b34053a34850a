/* sos-person-apart.h - "Keep apart" of a person: the rules as rows with what can be done, and the bookings that clash. */
#pragma once

#include "sos-person-tab.h"

G_BEGIN_DECLS

/* In class_init of the tab: the actions "apart.…" of the rows. */
void sos_person_apart_install (GtkWidgetClass *widget_class);
/* Fills @list. */
void sos_person_apart_show (SosPersonTab *tab, SosPersonCase *person_case, GtkListBox *list);

G_END_DECLS
