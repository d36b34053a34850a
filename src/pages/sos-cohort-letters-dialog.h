/* sos-cohort-letters-dialog.h - asks for whom letters to the parents of those on a run are begun, and what they say. */
#pragma once

#include "sos-deed-dialog.h"

G_BEGIN_DECLS

/* Reads for whom, then shows the window over @from. After it was done, the queue of letters. */
void sos_cohort_letters_dialog_ask (GtkWidget *from, SosStore *store, gint64 run);

G_END_DECLS
