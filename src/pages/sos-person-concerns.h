/* sos-person-concerns.h - what is open of somebody's safety: concerns, incidents, missing, threats, parts in a concern; rows of their page
 * "Safety". */
#pragma once

#include "sos-person-tab.h"

G_BEGIN_DECLS

typedef struct
{
  GtkListBox *concerns, *happened, *threats, *roles, *mappa;
} SosPersonConcerns;

/* In the tab's class_init: actions "concern.…", "incident.…", "missing.…", "threat.…", "role.…", "mappa.…". */
void sos_person_concerns_install (GtkWidgetClass *widget_class);
void sos_person_concerns_show (SosPersonTab *tab, SosPersonCase *person_case, const SosPersonConcerns *lists);

G_END_DECLS
