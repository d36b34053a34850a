/* sos-map-person.h - what one person counts for on the map of boroughs: where, on which service, from when to when. Inside casework
 * alone; what may be shown of the sums is decided in sos-suppression-rules.h. */
#pragma once

#include "sos-map-layers.h"
#include "sos-withheld.h"

G_BEGIN_DECLS

/* Letters of map_count. */
#define SOS_MAP_OPEN 'O'    /* worked with: from allocation to closing */
#define SOS_MAP_WAITING 'W' /* accepted, and waits for a worker; the two never overlap for one episode */
#define SOS_MAP_SINCE 'S'   /* who waits now, by the day since when */
#define SOS_MAP_HOME 'H'
#define SOS_MAP_DELIVERY 'D'
#define SOS_MAP_CONNECTION 'C'

/* Places that are none. The first two are codes of "borough" like the others. */
#define SOS_MAP_WITHHELD SOS_WITHHELD /* in no place whatever, of no kind (N9) */
#define SOS_MAP_NOT_KNOWN "UNKNOWN"

typedef struct
{
  char *service, *delivery;
  int open_from, open_to; /* quarters; 0: never; to G_MAXINT: still */
  int wait_from, wait_to;
  char *since; /* the day they began to wait, of somebody who still does; else NULL */
} SosMapStay;

typedef struct
{
  gint64 person;
  char *home;
  GPtrArray *connections; /* text, never empty */
  GPtrArray *stays;       /* SosMapStay, by service */
} SosMapPerson;

/* @connections: codes with commas between. (transfer full) */
SosMapPerson *sos_map_person_new (gint64 person, const char *home, const char *connections);
void sos_map_person_free (SosMapPerson *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosMapPerson, sos_map_person_free)

/* From the records: @person alone, or everybody (0), in the order of their ids, who counts for anything. Stops with what @each says. */
typedef gboolean (*SosMapPersonFunc) (const SosMapPerson *person, gpointer data, GError **error);
gboolean sos_map_person_read (SosTransaction *transaction, gint64 person, SosMapPersonFunc each, gpointer data, GError **error);

/* As kept in map_person. (transfer full) */
char *sos_map_person_dup_says (const SosMapPerson *self);
/* NULL where @says is not what the above writes, since it was damaged. (transfer full) */
SosMapPerson *sos_map_person_new_from_says (gint64 person, const char *says);

/* One of the sums they are part of. Texts are borrowed for the call. */
typedef struct
{
  char layer, kind;
  const char *service, *place, *period;
  int people; /* 1 or -1 */
} SosMapFact;
typedef gboolean (*SosMapFactFunc) (const SosMapFact *fact, gpointer data, GError **error);
gboolean sos_map_person_count (const SosMapPerson *self, SosMapFactFunc each, gpointer data, GError **error);

G_END_DECLS
