/* sos-suppression-search.h - the search for a way within one table, and what must hold of its counts; for sos-suppression-ways.c alone. */
#pragma once

#include "sos-suppression-ways.h"

G_BEGIN_DECLS

#define SOS_WAY_TOP 0 /* the node people come out of */
#define SOS_WAY_BLOCKED G_MAXUINT /* none */

/* One table, its counts on the way from what they are to what they might be. A column is a service; n_services is all of them. */
typedef struct
{
  const SosWays *ways;
  guint table, n_places, n_services, width; /* width: with that of all services */
  gboolean in_several, all_in_several, by_person;
  guint *now;         /* counts on the way */
  const guint *alike; /* [column] of the place that is alike, as they are at the way's end; NULL: there is none */
  SosCell cell;       /* whose own steps are not part of the way */
  gboolean alone, hiding, through; /* @through: the place that is alike */
  gboolean crowded; /* some place, of all services */
  gboolean thorough; /* all ways are compared */
  gboolean coming_back; /* where no goal is named, to the ground, and not to the cell */
  gboolean hid;
  guint n_nodes;
  guint *cost, *from;
  GQueue queue; /* of nodes */
  gboolean *queued;
  int *sums; /* by kind of people, as they are before the way */
} SosWaySearch;

void sos_way_search_init (SosWaySearch *self, const SosWays *ways, guint table, guint *now);
void sos_way_search_clear (SosWaySearch *self);

guint *sos_way_count (const SosWaySearch *self, guint place, guint column);
SosShownKind *sos_way_mark (const SosWaySearch *self, guint place, guint column);
gboolean sos_way_is_alike (const SosWaySearch *self, guint place);
/* Who is there is in no other place of this table. */
gboolean sos_way_is_apart (const SosWaySearch *self, guint place);

/* ---- sos-suppression-holds.c: what must hold of counts, whatever they are ---- */

guint sos_way_sum_place (const SosWaySearch *self, guint place);
gboolean sos_way_is_in_several (const SosWaySearch *self, guint column);
/* The most a place can have of those: all there are, but for who is in no place but another. */
guint sos_way_get_most (const SosWaySearch *self, guint place, guint column);
/* More than that: one more is in the place that is alike, who was in this one till now. */
gboolean sos_way_is_crowded (const SosWaySearch *self, guint place, guint column);
gboolean sos_way_is_any_crowded (const SosWaySearch *self, guint column);
/* Whether the place may be passed. @entry: the service one is taken from, n_services: one comes from TOP, n_services + 1: from the ground;
 * @exit: the service one is added to, n_services: one goes to TOP, n_services + 1: to the ground. */
gboolean sos_way_may_pass (const SosWaySearch *self, guint place, guint entry, guint exit);
/* Whether the ground may be passed: @entry, @exit as above, n_services + 1: a place. The sums must be those of now. */
gboolean sos_way_may_pass_ground (const SosWaySearch *self, guint entry, guint exit);
guint sos_way_get_n_kinds (const SosWaySearch *self);
void sos_way_add_up (SosWaySearch *self);
/* As it is now; of what is counted too often as well. */
guint sos_way_get (const SosWaySearch *self, SosCell cell);
/* All of it: counts as shown, sums as told. */
gboolean sos_way_holds (const SosWaySearch *self);

/* ---- sos-suppression-search.c: ways ---- */

guint sos_way_service_node (guint service);
/* The ground, come to from @entry as above. */
guint sos_way_ground_node (const SosWaySearch *self, guint entry);
/* The cheapest node of the ground that may be left by @exit; BLOCKED: none. */
guint sos_way_find_ground (const SosWaySearch *self, guint exit);
/* The cheapest ways from @start. @goal: the node to come to, where the first way will do; BLOCKED: the one that closes the way of the cell,
 * or the ground. */
void sos_way_spread (SosWaySearch *self, guint start, guint goal, gboolean down);
/* The way found to @end, gone: counts change, and in a search that hides, marks too. */
void sos_way_go (SosWaySearch *self, guint end);
/* One step of the cell, all round. */
gboolean sos_way_step (SosWaySearch *self, gboolean down);

G_END_DECLS
