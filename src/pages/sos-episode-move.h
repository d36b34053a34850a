/* sos-episode-move.h - "Move on…" of an episode: where it may go, what each stage still lacks, and its ends. */
#pragma once

#include "sos-person-tab.h"

G_BEGIN_DECLS

/* (transfer floating) */
GtkWidget *sos_episode_move_button_new (SosPersonTab *tab, SosPersonCase *person_case, SosEpisode *episode);

G_END_DECLS
