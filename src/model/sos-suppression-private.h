/* sos-suppression-private.h - how what may be seen is kept; for the files that decide it alone. */
#pragma once

#include "sos-suppression-rules.h"

G_BEGIN_DECLS

struct _SosShownCube
{
  guint n_places, n_services, n_tables;
  SosShownKind *marks; /* [(table * n_places + place) * (n_services + 1) + service] */
  guint *counts;       /* the same */
  guint *said;         /* the same: of ABOUT, the number it is about */
  guint *totals;       /* [service] and of all */
  gboolean *withheld;  /* the same */
};

static inline guint
sos_shown_cube_get_index (const SosShownCube *self, guint table, guint place, guint service)
{
  return (table * self->n_places + place) * (self->n_services + 1) + service;
}

/* Two choices of people, one within the other: both together would tell of those left (7.3). */
gboolean sos_suppression_differ_by_few (guint smaller, guint larger);
/* Once each table is decided: what those after the first may say beside it. */
void sos_suppression_stand_beside (SosShownCube *self, const SosCountCube *cube);

G_END_DECLS
