/* sos-map-counts.h - the figures of the map, all layers, kinds, services and quarters at once, as they may be seen (N9). The exact
 * ones do not leave it. */
#pragma once

#include "sos-map-layers.h"
#include "sos-suppression-rules.h"
#include "sos-transaction.h"

G_BEGIN_DECLS

/* Immutable, any thread; what is decided on first asking is decided to the same end by whoever asks (sos-map-counts.c). */
typedef struct _SosMapCounts SosMapCounts;

/* Reads them all; a SosTransactionFunc with SosMapCounts ** as @data (transfer full). */
gboolean sos_map_counts_load (SosTransaction *transaction, gpointer data, GError **error);
SosMapCounts *sos_map_counts_ref (SosMapCounts *self);
void sos_map_counts_unref (SosMapCounts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosMapCounts, sos_map_counts_unref)

/* FALSE while an office made before there were counts is counted for the first time: then there is nothing to show yet. */
gboolean sos_map_counts_is_complete (const SosMapCounts *self);

/* The day on which they were read. */
const char *sos_map_counts_get_today (const SosMapCounts *self);
/* Quarters from the first with anybody in it to this one; a number each, in one row (sos_map_quarter_dup_name). */
void sos_map_counts_get_quarters (const SosMapCounts *self, int *first, int *last);
/* The day on which the figures of people of @quarter were kept (sos-map-kept.h); NULL: they are as the records say now. */
const char *sos_map_counts_get_kept_on (const SosMapCounts *self, int quarter);
/* Whether the figures of people of @quarter may be given out: it has ended, and is kept or nobody is in it. */
gboolean sos_map_counts_may_go_out (const SosMapCounts *self, int quarter);
/* Places in the order of the office's list, boroughs first; then what is no borough: outside London, withheld, no fixed abode, not known. */
guint sos_map_counts_get_n_places (const SosMapCounts *self);
const char *sos_map_counts_get_place (const SosMapCounts *self, guint place);
gboolean sos_map_counts_is_borough (const SosMapCounts *self, guint place);
/* -1 where there is none. */
int sos_map_counts_find_place (const SosMapCounts *self, const char *code);
guint sos_map_counts_get_n_services (const SosMapCounts *self);
const char *sos_map_counts_get_service (const SosMapCounts *self, guint service);
int sos_map_counts_find_service (const SosMapCounts *self, const char *code);

/* What is asked for. @service: n_services is all of them. Layers of things look at @layer alone. */
typedef struct
{
  guint layer;
  SosMapKind kind;
  guint service;
  int quarter;
} SosMapAsk;

/* All layers of that quarter and of today, at once: so that whoever asks afterwards waits for nothing. In a worker. */
void sos_map_counts_decide (SosMapCounts *self, int quarter);
SosShown sos_map_counts_get (SosMapCounts *self, const SosMapAsk *view, guint place);
/* As figures for others have it: the City stands with its neighbour, and has none of its own; what may be in both is counted once. Of people, by
 * home borough alone. */
SosShown sos_map_counts_get_external (SosMapCounts *self, const SosMapAsk *view, guint place);
/* Everybody, wherever: the same for each kind of borough. NOTHING where the layer leaves boroughs out. */
SosShown sos_map_counts_get_total (SosMapCounts *self, const SosMapAsk *view);
/* Why there are no figures; NULL where there are. @external: as others may have it: not those of people that are of today alone, since two days
 * of them would tell who came between. (transfer full) */
SosVerdict *sos_map_counts_get_refusal (SosMapCounts *self, const SosMapAsk *view, gboolean external);
/* Those in no borough, out of what is shown of them: at least and at most (G_MAXUINT: no end). */
void sos_map_counts_get_elsewhere (SosMapCounts *self, const SosMapAsk *view, guint *least, guint *most);
/* "263 people, 7 of them in no borough": of the total, or why there is none; for the legend, the table and papers alike. @external: as others may
 * have it. (transfer full) */
char *sos_map_counts_dup_note (SosMapCounts *self, const SosMapAsk *view, gboolean external);
/* Of a layer that tells what is done: how many of them are, or of the total (@place -1); else -1. @external as above. */
int sos_map_counts_get_done (SosMapCounts *self, const SosMapAsk *view, int place, gboolean external);
/* Of a layer of things: what they are called, a line each; NULL: none there. */
const char *sos_map_counts_get_names (SosMapCounts *self, const SosMapAsk *view, guint place);
/* The longest wait of those who wait now, as a band from 1, the longer the larger; 0 where that is not to be said (N9): five or more wait there, and
 * the number of each service is seen, lest it tell of the few that are hidden. */
guint sos_map_counts_get_longest_wait (SosMapCounts *self, const SosMapAsk *view, guint place);
/* "4 to 8 weeks"; NULL of 0. Static, translated. */
const char *sos_map_wait_get_words (guint band);

G_END_DECLS
