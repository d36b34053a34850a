/* sos-demo-delegates.h - who comes to the trainings of the demo office, and how sure they were. */
#pragma once

#include "sos-demo-writer.h"

G_BEGIN_DECLS

/* Gives @n delegates to @run; where it is @over, most came and answered before and after. Draws by itself, from @run’s place among the others. */
void sos_demo_delegates_make (SosDemoWriter *writer, gint64 run, guint n, gboolean over, guint turn);

G_END_DECLS
