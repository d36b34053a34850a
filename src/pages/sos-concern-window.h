/* sos-concern-window.h - one concern whole: its words, its clocks, every step, and what may be done next. */
#pragma once

#include "sos-person-tab.h"

G_BEGIN_DECLS

/* Over the window of @tab; it follows the case of the tab. */
void sos_concern_window_open (SosPersonTab *tab, gint64 concern);

/* "Physical abuse, Online"; what is due next, in words, NULL where nothing is. (transfer full) */
char *sos_concern_dup_title (SosPersonCase *person_case, SosRecord *concern);
char *sos_concern_dup_next (SosPersonCase *person_case, SosRecord *concern, gboolean *overdue);

G_END_DECLS
