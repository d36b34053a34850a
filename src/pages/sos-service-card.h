/* sos-service-card.h - what an open episode shows of its own service below its stages: facts, next dates, one button for the next thing. */
#pragma once

#include "sos-person-tab.h"

G_BEGIN_DECLS

/* NULL where whoever looks may not see the work. */
GtkWidget *sos_service_card_new (SosPersonTab *tab, SosPersonCase *person_case, SosEpisode *episode);

G_END_DECLS
