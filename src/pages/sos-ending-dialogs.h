/* sos-ending-dialogs.h - what an ending asks: prepared with its outcomes, followed up, gone on from. */
#pragma once

#include "sos-person-tab.h"

G_BEGIN_DECLS

void sos_ending_ask (SosPersonTab *tab, SosPersonCase *person_case, SosEpisode *episode);
void sos_ending_ask_follow_up (SosPersonTab *tab, gint64 follow_up);
void sos_ending_ask_reopen (SosPersonTab *tab, gint64 episode);
/* To another service: why, and which. */
void sos_ending_ask_transfer (SosPersonTab *tab, gint64 episode);

G_END_DECLS
