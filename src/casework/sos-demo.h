/* sos-demo.h - fills an office with people who do not exist (domain 9): for looking, learning, tests and measuring. */
#pragma once

#include "sos-store.h"

G_BEGIN_DECLS

/* The seed of the demo office, and the day it stands at: Monday. */
#define SOS_DEMO_SEED 2026
#define SOS_DEMO_NOW "2026-11-23T14:02:00Z"
/* Who sits at the desk of it: Moyo Adeyemi, a caseworker. */
#define SOS_DEMO_DESK "S-000001-C"

/* @done of @of clients are made. Comes in the thread that fills. */
typedef void (*SosDemoProgress) (guint done, guint of, gpointer data);

/* Fills a new, empty office: its name and staff, the people of data/demo/cast.txt, and @scale times the volumes of the recipe.
 * The same seed and scale make the same office but for the ids. Nobody in it is real: names are drawn apart, numbers and
 * postcodes come from ranges that are never given out. Blocks; not for the window's thread. @progress may be NULL. */
gboolean sos_demo_fill (SosStore *store, guint64 seed, guint scale, SosDemoProgress progress, gpointer data, GError **error);

G_END_DECLS
