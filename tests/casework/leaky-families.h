/* leaky-families.h - many families whose every fact is marked by whose it is, and who may see what, told a second time in other words than
 * the rules use. For the tests that look for leaks. */
#pragma once

#include "office.h"

G_BEGIN_DECLS

#define LEAKY_N_FAMILIES 600
#define LEAKY_MOST 8
#define LEAKY_N_STAFF 12
#define LEAKY_N_SERVICES 4
#define LEAKY_SAFEGUARDING 7 /* who sees everything */

typedef enum
{
  LEAKY_NAME,
  LEAKY_PLACE,
  LEAKY_GOAL,
  LEAKY_SHARED_GOAL,
  LEAKY_NOTE,
  LEAKY_OUTSIDE,
  LEAKY_ALERT,
  LEAKY_N_KINDS,
} LeakyKind;

typedef struct
{
  gint64 id;
  gboolean sealed, agreed, gone;
  int service, worker;          /* an open episode; -1: none */
  int home, second;             /* -1: none */
  gboolean told[4][LEAKY_MOST + 1];   /* kind, to whom; LEAKY_MOST: to everybody */
  int address_hidden_from;      /* of the address in their name; LEAKY_MOST: somebody outside, -1: nobody */
  int shared_with, shared_with_home; /* the goal that is shared: with one of them, with a home; both -1: with everybody */
  const char *forbidden[LEAKY_MOST];  /* contact with the other */
} LeakyPerson;

typedef struct
{
  gint64 id;
  guint n, n_homes;
  gint64 homes[3];
  int owner[3]; /* whose address a home is */
  int work, work_team;
  LeakyPerson people[LEAKY_MOST];
} LeakyFamily;

typedef struct
{
  SosTransaction *transaction;
  GRand *rand;
  gint64 teams[3], staff[LEAKY_N_STAFF];
  LeakyFamily families[LEAKY_N_FAMILIES];
  guint n_cases, n_texts, n_marks, n_plain, n_refused;
  gint64 seen[LEAKY_N_KINDS];
  /* the case at hand */
  const LeakyFamily *family;
  int worker, person; /* who looks; -1 */
} LeakyWorld;

typedef struct
{
  const char *role;
  int team; /* 0: none */
} LeakyStaff;

extern const char leaky_marks[LEAKY_N_KINDS + 1];
extern const LeakyStaff leaky_staff[LEAKY_N_STAFF];
extern const char *const leaky_services[LEAKY_N_SERVICES], *const leaky_service_labels[LEAKY_N_SERVICES];

/* A SosTransactionFunc. The world has a seed and nothing else. */
gboolean leaky_make_world (SosTransaction *transaction, gpointer world, GError **error);

/* Who looks is in the world: @worker at the desk, and @person, for whom it is made, or -1. Both must be allowed. */
gboolean leaky_may_mark (LeakyWorld *world, guint p, LeakyKind kind);
gboolean leaky_may_service (LeakyWorld *world, guint p);
/* Of the worker alone, while @person is -1 or not. */
gboolean leaky_leads (const LeakyWorld *world);
gboolean leaky_has_any_of_them (const LeakyWorld *world);

/* The test fails where @text, NULL or not, holds a mark or a service that may not be seen. */
void leaky_look_at (LeakyWorld *world, const char *text);
void leaky_look_at_service (LeakyWorld *world, gint64 person, gboolean shown);

G_END_DECLS
