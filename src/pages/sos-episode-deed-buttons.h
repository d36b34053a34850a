/* sos-episode-deed-buttons.h - what an episode needs for its next stage, in a sentence with the button that brings it; and what else can be
 * done with it. */
#pragma once

#include "sos-person-tab.h"

G_BEGIN_DECLS

/* Appends the line below the stage line of @row, where there is anything to say. */
void sos_episode_append_deeds (GtkWidget *row, SosPersonTab *tab, SosPersonCase *person_case, SosEpisode *episode);
/* One line for an episode that has ended: what is asked afterwards, and going on again. (transfer floating) */
GtkWidget *sos_episode_ended_row_new (SosPersonTab *tab, SosPersonCase *person_case, SosEpisode *episode);

G_END_DECLS
