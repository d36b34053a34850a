/* suppression-offices.h - made-up offices of people, as counts. */
#pragma once

#include "sos-suppression-rules.h"

#define MOST_PLACES 37
#define MOST_SERVICES 10

enum
{
  HOME,
  DELIVERY,
  CONNECTION,
  N_TABLES,
};

/* An office of people: counts, and the cube that points to them. */
typedef struct
{
  guint counts[N_TABLES][MOST_PLACES * MOST_SERVICES];
  guint all[N_TABLES][MOST_PLACES];
  guint services[MOST_SERVICES];
  SosCountTable tables[N_TABLES];
  SosCountCube cube;
} Office;

void office_init (Office *office, guint n_places, guint n_services);
/* The last place is withheld, the last but one not known: who is there in ties has no other. */
void office_name_places (Office *office);
/* Somebody: bits of services; a place of each service; bits of places. */
void office_add (Office *office, guint services, guint home, const guint *delivery, guint64 connections);
/* Of any size up to some 160 people; the same for the same seed. */
void office_make (Office *office, guint32 seed);
/* Of people who are worked with, and have ties, where they live; but who is on the first service, or the last, stands nowhere where they are
 * worked with. */
void office_make_settled (Office *office, guint32 seed);
/* As large as the real one: 33 boroughs, four places that are none, ten services. */
void office_make_large (Office *office, guint32 seed);
