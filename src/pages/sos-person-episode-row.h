/* sos-person-episode-row.h - one episode: its service, its stage line, and "Move on…". */
#pragma once

#include "sos-person-tab.h"

G_BEGIN_DECLS

/* A row for @episode of @person_case. Deeds go through @tab. (transfer floating) */
GtkWidget *sos_person_episode_row_new (SosPersonTab *tab, SosPersonCase *person_case, SosEpisode *episode);

G_END_DECLS
