/* map-office.h - people of an office for its map, and what the map shows of them. */
#pragma once

#include "office.h"
#include "sos-map-counts.h"

G_BEGIN_DECLS

#define CAMDEN "E09000007"
#define LAMBETH "E09000022"
#define SOUTHWARK "E09000028"

/* Somebody who lives in @borough. */
gint64 map_add_person (Office *office, const char *name, const char *borough);
gint64 map_open_episode (Office *office, gint64 person, const char *service);
void map_move_to (Office *office, gint64 episode, const char *stage);
/* The day of its first event at @stage becomes another. */
void map_date_stage (Office *office, gint64 episode, const char *stage, const char *date);
/* Accepted on the service, and the episode waits or is allocated to the worker. */
gint64 map_wait_for (Office *office, gint64 person, const char *service);
gint64 map_work_with (Office *office, gint64 person, const char *service);
/* @n of them, on SOS. */
void map_add_many (Office *office, guint n, const char *borough);

/* Four of Camden, twelve of Lambeth, eight of Southwark (X2). (transfer full) */
Office *map_office_x2 (void);

/* (transfer full) */
SosMapCounts *map_load (Office *office);
/* "57", "<5", "5+", "…" of that place; @service NULL: all. (transfer full) */
char *map_dup_seen (SosMapCounts *counts, const char *layer, SosMapKind kind, const char *service, const char *place);
void map_assert_seen (SosMapCounts *counts, const char *layer, SosMapKind kind, const char *service, const char *place, const char *expected);

/* Everything kept, a sum a line. (transfer full) */
char *map_dup_kept (Office *office);
/* What is kept is what the records say, by the program's own check of the file. */
void map_assert_right (Office *office);

G_END_DECLS
