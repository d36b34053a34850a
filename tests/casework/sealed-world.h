/* sealed-world.h - a world of families some of whom are sealed, kept in one office; and for each seat in another in which those of whom it must
 * not know never were. Who must not know of whom is told here a second time, in other words than the rules use. */
#pragma once

#include "office.h"

G_BEGIN_DECLS

#define SEALED_N_PEOPLE 360
#define SEALED_N_HOMES 150
#define SEALED_N_RUNS 12
#define SEALED_N_SEATS 13
#define SEALED_N_WORKERS 3 /* the first seats have people */

typedef struct
{
  const char *role; /* NULL: nobody sits at the desk */
  int team;         /* 0: none */
} SealedSeat;

extern const SealedSeat sealed_seats[SEALED_N_SEATS];

/* What the world knows of one person. */
typedef struct
{
  gboolean sealed;
  int worker; /* an open episode; -1: none */
  int home;   /* -1: none */
  int mother; /* another person; -1: none */
  const char *given, *family;
  char phone[16], postcode[12], born[16], ref[16];
} SealedPerson;

typedef struct
{
  GRand *rand;
  SealedPerson people[SEALED_N_PEOPLE];
  Office *whole;
  Office *twins[SEALED_N_SEATS]; /* without those of whom the seat must not know */
  /* the one being filled */
  SosTransaction *transaction;
  int seat; /* -1: everybody is there */
} SealedWorld;

SealedWorld *sealed_world_new (void);
void sealed_world_free (SealedWorld *world);

gboolean sealed_is_hidden (SealedWorld *world, int seat, guint person);
int sealed_between (SealedWorld *world, int lowest, int highest);
gboolean sealed_chance (SealedWorld *world, int percent);

/* What belongs to a person, by the number of its record. */
enum
{
  SEALED_PERSON,
  SEALED_PHONE,
  SEALED_ADDRESS,
  SEALED_NAME,
  SEALED_EPISODE,
  SEALED_MEMBERSHIP,
  SEALED_PLAN,
  SEALED_LETTER,
  SEALED_REFERRAL,
  SEALED_CONTACT,
  SEALED_HIDDEN_FROM,
  SEALED_RELATIONSHIP,
  SEALED_LIKENESS,
  SEALED_TASK,
  SEALED_WITH,
  SEALED_VISIT,
  SEALED_PLACE,
  SEALED_APPOINTMENT,
  SEALED_ONWARD,
  SEALED_HANDOVER,
  SEALED_HELP,
  SEALED_CONCERN,
  SEALED_CATEGORY,
  SEALED_ACCESS,
  SEALED_ACCESS_PART,
};

#define SEALED_TEAM 100 /* and 1 to 3 */
#define SEALED_AGENCY 7000
#define SEALED_FAMILY_WORK 7100 /* and the home */

gint64 sealed_id (guint person, guint what);
gint64 sealed_staff (int seat);
gint64 sealed_home (int home);
gint64 sealed_run (guint run);

G_END_DECLS
