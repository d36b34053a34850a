/* sos-work-dialogs.h - the windows for how closely somebody is worked with, and for help that a lead decides on. Decide nothing. */
#pragma once

#include "sos-service-dialogs.h"

G_BEGIN_DECLS

/* An assessment of SOS core without danger: signed with how closely from now on. */
void sos_tier_dialog_sign (SosPersonTab *tab, SosEpisode *episode, gint64 assessment);
/* A lead’s answer to help that is asked for. */
void sos_help_dialog_decide (SosPersonTab *tab, GtkWindow *over, SosRecord *request);

G_END_DECLS
