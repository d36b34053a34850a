/* sos-search-warm.h - answers that take long, asked for before anybody waits for them. */
#pragma once

#include "sos-store.h"

G_BEGIN_DECLS

/* Asks for each single letter, one after another, a little while after the office was opened. Main thread. */
void sos_search_warm_up (SosStore *store);

G_END_DECLS
