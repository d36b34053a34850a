/* sos-map-layers.h - what the map can show: one row a layer, with what it means in words. Counts nothing. */
#pragma once

#include "sos-codes.h"

G_BEGIN_DECLS

typedef enum
{
  SOS_MAP_KIND_HOME,
  SOS_MAP_KIND_DELIVERY,
  SOS_MAP_KIND_CONNECTION,
  SOS_MAP_N_KINDS,
} SosMapKind;

typedef struct
{
  const char *id;         /* "open"; static, for actions and file names */
  const char *name;       /* all below as for N_() */
  const char *heading;    /* over it and those after it, where they are offered; NULL: under the one before */
  const char *titles[SOS_MAP_N_KINDS]; /* of the legend; the first alone where there are no kinds */
  const char *definition; /* who or what counts */
  const char *numerator;  /* what the number is a number of */
  char *(*dup_amount) (guint n); /* "57 people", translated; with @without, of boroughs: "no team in 3" */
  const char *column;     /* over its numbers in the table */
  gboolean beside;        /* there, too, when another layer is looked at */
  const char *fact;       /* before its names where a borough is chosen; NULL: they are not said there */
  gboolean says_none;     /* there, too, where there are none */
  char *(*dup_name) (const char *line); /* of a name as it is to be said; NULL: as it stands */
  const char *pin;        /* of things with pins on the map: what a pin is; NULL: no pins */
  gboolean pinned;        /* these are there, too, when a layer without pins is looked at */
  const char *none;       /* where no borough has any; NULL: the usual sentence */
  char counts;            /* the letter in map_count; 0: not of people, counted by @sql */
  const char *without;    /* of people: the layer of things that a borough must have none of, else its figure is none; NULL: none.
                             Those that have one stand beside one another: "no team is based there" is not "nothing is on offer" */
  const char *status;     /* of the list of people a borough leads to, as in SosPeopleQuery; NULL: open */
  const char *sql;        /* sos-map-things.h: exact, since it is of no person, or */
  gboolean hides_few;     /* of people who are no clients: few are hidden as they are of those (N9) */
  gboolean by_service;    /* of things: @sql tells services apart, and says the total; else it is the same for each service, and the
                             total is the sum */
  gboolean in_several;    /* of things: one may be in several places; which, its name says, up to a SOS_MAP_NAME_SEPARATOR */
  gboolean by_done;       /* "30 of 43": how many of them are done is said as well */
} SosMapLayer;

#define SOS_MAP_UNPLACED "EXR" /* Expect Respect: where it meets is on no map, nor by how many it could be found (domain 7.4) */
#define SOS_MAP_NAME_SEPARATOR "\x1f" /* within a name, where it is of several parts */

/* In the order in which they are offered. */
guint sos_map_layers_get_n (void);
const SosMapLayer *sos_map_layers_get (guint layer);
/* -1 where there is none. */
int sos_map_layers_find (const char *id);
/* Of people: by kind of borough, service and quarter, and under suppression (N9). */
gboolean sos_map_layer_is_of_people (const SosMapLayer *self);
/* Of people as of today alone, since it looks at what there is today: what is missing, who deliver. It has no quarters, and is never for others: two
 * days of it would tell who came between. */
gboolean sos_map_layer_is_of_today (const SosMapLayer *self);

/* "Open people by home borough, SOS core casework"; @service NULL: all. (transfer full) */
char *sos_map_layer_dup_title (const SosMapLayer *self, SosMapKind kind, SosCodes *codes, const char *service);
/* "As of 23 November 2026", "At the end of September 2026, figures as kept on 3 October 2026"; @kept_on NULL: they are not kept yet. @quarter as
 * in sos-map-counts.h. (transfer full) */
char *sos_map_layer_dup_as_of (const SosMapLayer *self, int quarter, const char *today, const char *kept_on);
/* So many quarters that have ended are told of, three years; earlier ones are with the reports. */
#define SOS_MAP_QUARTERS_BACK 12
/* Quarters are counted in one row; 0 is before all. "2026-4" and back; 0 where @date is none. */
int sos_map_quarter_of (const char *date);
char *sos_map_quarter_dup_period (int quarter);
int sos_map_quarter_from_period (const char *period);
/* "Oct–Dec 2026, to date". (transfer full) */
char *sos_map_quarter_dup_name (int quarter, const char *today);

G_END_DECLS
