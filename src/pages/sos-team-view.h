/* sos-team-view.h - a team as those who lead it look at it; part of the page of the day. */
#pragma once

#include "sos-team-board.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SOS_TYPE_TEAM_VIEW (sos_team_view_get_type ())
G_DECLARE_FINAL_TYPE (SosTeamView, sos_team_view, SOS, TEAM_VIEW, AdwBin)

/* Its buttons are actions of the page: "page.deal", "page.approve-visit" (x), "page.supervise" (x: of staff), "page.print-supervision" (x). */
GtkWidget *sos_team_view_new (void);
void sos_team_view_show (SosTeamView *self, const SosTeamBoard *board);

/* The window in which a supervision of @worker is written down. @from: a page. */
void sos_team_ask_supervision (GtkWidget *from, const SosTeamBoard *board, gint64 worker);

G_END_DECLS
