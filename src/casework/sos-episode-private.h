/* sos-episode-private.h - what the deeds about the course of an episode share. Inside casework alone. */
#pragma once

#include "sos-casework.h"

G_BEGIN_DECLS

/* The episode, where whoever is at the desk may change it. (transfer full) */
SosRecord *sos_episode_load_for (SosTransaction *transaction, gint64 id, GError **error);
/* To the stage @deed names, if the course goes there and nothing is lacking; with its event, its clock, and what follows from an end. */
gboolean sos_episode_put_at_stage (SosTransaction *transaction, SosRecord *episode, SosDeed *deed, GError **error);
/* To @staff, with what the load allows; one that waited is allocated by it. */
gboolean sos_episode_give_to (SosTransaction *transaction, SosRecord *episode, gint64 staff, const char *words, GError **error);
/* What follows from an end: who is rung when; after a death nobody is reminded of anything. */
gboolean sos_episode_follow_end (SosTransaction *transaction, SosRecord *episode, GError **error);

G_END_DECLS
