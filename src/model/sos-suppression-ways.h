/* sos-suppression-ways.h - ways from one number to another that nobody could see: the search behind sos-suppression-rules. Inside
 * model alone. */
#pragma once

#include "sos-suppression-rules.h"

G_BEGIN_DECLS

/* All tables with their totals as known. Counts of all services stand in the column after the last service. */
typedef struct
{
  const SosCountCube *cube; /* its shape; what is counted stands below */
  guint *counts;            /* [(table * n_places + place) * (n_services + 1) + service] */
  SosShownKind *marks;      /* the same */
  const guint *totals;      /* [service], and of all */
  gboolean plain;           /* counts of services that are not offered stay as they are */
} SosWays;

/* A count; and what is counted too often, which is a number of people like any other: of a place, those on several services (@service
 * n_services + 1), as often as on one more; of a service, those in several places (@place n_places), as often as in one more. */
typedef struct
{
  guint table, place, service;
} SosCell;

guint sos_ways_get_index (const SosWays *self, SosCell cell); /* of a count */
guint sos_ways_get_count (const SosWays *self, SosCell cell);
/* Whether the counts are such as the table is said to be; all shown exactly. */
gboolean sos_ways_hold (const SosWays *self, guint table);
/* Whether the count of @cell might be @value, all that is shown staying as it is. @alone: while that of all services of the
 * place stays as it is too, and those who are in no other place stay there. */
gboolean sos_ways_may_be (const SosWays *self, SosCell cell, guint value, gboolean alone);
/* Hides what is cheapest to hide so that it might; FALSE where nothing helps, and nothing more is hidden than before. */
gboolean sos_ways_open (SosWays *self, SosCell cell, guint value, gboolean alone);

G_END_DECLS
