/* sos-map-offers.h - the windows in which is said what the office offers in a borough. */
#pragma once

#include "sos-page.h"

G_BEGIN_DECLS

/* What is there, with a way to change each and to add one. @code: of the borough. */
void sos_map_offers_show (SosPage *page, const char *code);

G_END_DECLS
