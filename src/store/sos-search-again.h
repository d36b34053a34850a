/* sos-search-again.h - people whose words are found otherwise than when they were last saved, indexed anew behind what is done at the desk. */
#pragma once

#include "sos-store.h"

G_BEGIN_DECLS

/* Some at a time, beginning a little while after the office was opened, until none is left in "search_again"; what is left when the office is closed
 * goes on when it is next opened. Main thread. */
void sos_search_again_begin (SosStore *store);

G_END_DECLS
