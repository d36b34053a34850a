/* sos-partners.h - the partners who were asked to help somebody: a row each, and the windows of its deeds. Decides nothing. */
#pragma once

#include "sos-person-tab.h"

G_BEGIN_DECLS

/* Fills @list; those that are over come last. */
void sos_partners_fill (GtkListBox *list, SosPersonTab *tab, SosPersonCase *person_case);
/* Asks a partner for help. */
void sos_partners_ask (SosPersonTab *tab);
/* What the menu of a row does; @deed: a code of "onward-state", "chase" or "print". */
void sos_partners_do (SosPersonTab *tab, gint64 onward, const char *deed);

G_END_DECLS
