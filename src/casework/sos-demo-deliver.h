/* sos-demo-deliver.h - who delivers in the demo office (domain 9): staff, 16 volunteers, two partner trainers, their checks, of which four
 * lapse within sixty days, one of these on the day before a session; who is out today. */
#pragma once

#include "sos-demo-writer.h"

G_BEGIN_DECLS

/* The people and their checks; before sessions ask for volunteers. Draws nothing. */
void sos_demo_deliver_make (SosDemoWriter *writer);
/* Letters to the schools in which they deliver, what is planned besides, visits, and the tasks that follow; after all sessions. */
void sos_demo_deliver_plan (SosDemoWriter *writer);

G_END_DECLS
