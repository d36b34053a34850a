/* sos-run-staff-dialog.h - asks who delivers the sessions of a run that are to come: each with yes or why not. Finds nothing out itself. */
#pragma once

#include "sos-deed-dialog.h"

G_BEGIN_DECLS

/* Reads who could, then shows the window over @from. @session: that one alone is ticked; 0: all to come. A refusal is said on the page. */
void sos_run_staff_dialog_ask (GtkWidget *from, SosStore *store, gint64 run, gint64 session);

G_END_DECLS
