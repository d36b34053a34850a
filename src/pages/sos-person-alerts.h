/* sos-person-alerts.h - the alert banner of a person (domain 4.11). */
#pragma once

#include "sos-person-case.h"
#include "sos-widgets.h"

G_BEGIN_DECLS

/* Fills @box anew, which hides where there is no alert. @safety: the tab that each leads to is there. */
void sos_person_alerts_show (SosPersonCase *person_case, SosWrapBox *box, gboolean safety);

G_END_DECLS
