/* sos-demo-apart.h - who is kept apart from whom in the demo office (domain 9): for each round 41 pairs, 12 of them never together, three
 * groups against groups, two people and a colleague; 9 of these past their review. */
#pragma once

#include "sos-demo-client.h"

G_BEGIN_DECLS

typedef struct _SosDemoApart SosDemoApart;

SosDemoApart *sos_demo_apart_new (guint64 seed);
void sos_demo_apart_free (SosDemoApart *self);

/* Somebody who may be kept apart from another of this round, but from nobody with the same @home. */
void sos_demo_apart_meet (SosDemoApart *self, const SosDemoClient *client, gint64 home);
/* Makes the rules of this round, and forgets whom it met. Draws by itself, so that nothing else in the office is drawn otherwise. */
void sos_demo_apart_make (SosDemoApart *self, SosDemoWriter *writer);

G_END_DECLS
