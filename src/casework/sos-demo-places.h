/* sos-demo-places.h - who has a place on the runs of the demo office, with their marks and measures. */
#pragma once

#include "sos-demo-writer.h"

G_BEGIN_DECLS

typedef struct _SosDemoPlaces SosDemoPlaces;

SosDemoPlaces *sos_demo_places_new (SosDemoWriter *writer, GRand *rand);
void sos_demo_places_free (SosDemoPlaces *self);

/* Gives @pupils places on @run to people open on @service, nobody twice and nobody kept apart from another, and to @reserves that wait for
 * it places on the reserve list; with @service NULL, names from a roll. @held: ids of the sessions held so far, for the register. */
void sos_demo_places_make (SosDemoPlaces *self, gint64 run, const char *service, guint pupils, guint reserves, const GArray *held);

G_END_DECLS
