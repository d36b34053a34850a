/* sos-run-side.h - the pane beside a run: the session that comes next, who delivers it, the reserve list, what changed. */
#pragma once

#include "sos-run.h"
#include "sos-codes.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Fills @side, a vertical box, anew. */
void sos_run_side_fill (GtkWidget *side, SosRunCase *run_case, SosCodes *codes);

G_END_DECLS
