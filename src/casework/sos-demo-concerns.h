/* sos-demo-concerns.h - concerns, incidents, missing, threats and parts in a concern of a demo office (domain 9), made once the people of a
 * round are there. */
#pragma once

#include "sos-demo-client.h"

G_BEGIN_DECLS

typedef struct _SosDemoConcerns SosDemoConcerns;

/* Draws of its own: the same seed makes the same, and leaves the other draws as they were. */
SosDemoConcerns *sos_demo_concerns_new (guint64 seed);
void sos_demo_concerns_free (SosDemoConcerns *self);
/* Somebody with an open episode, of this round. */
void sos_demo_concerns_meet (SosDemoConcerns *self, const SosDemoClient *client);
/* For everybody met since the last time; with the first, the tasks of what the script holds. */
void sos_demo_concerns_make (SosDemoConcerns *self, SosDemoWriter *writer);

G_END_DECLS
