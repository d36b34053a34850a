/* suppression-attack.h - somebody who puts together all that is shown, and solves for what is not. Knows nothing of how it was
 * decided what to show. */
#pragma once

#include "sos-suppression-rules.h"

/* What a reader knows of a number. */
typedef struct
{
  double least, most; /* most: G_MAXDOUBLE where there is no end */
} Known;

/* Everything that is seen of a cube: [table][place][service, then all], and the totals. */
typedef struct
{
  const SosCountCube *cube; /* the shape alone is read, the counts to see afterwards who was right */
  Known *cells;
  Known *totals;
  gboolean guesses; /* that each is worked with, and has ties, where they live, but for who is on a service that stands nowhere */
} Seen;

typedef struct
{
  guint n_protected; /* counts of 1 to 4 */
  guint n_left;      /* of two choices, one within the other, which differ by 1 to 4 */
  guint n_beside;    /* of 1 to 4 in whom two kinds of borough differ, as the reader guesses: who is on that service alone, and who is not */
  guint n_several;   /* of 1 to 4 counted once too often where services, or places, are added up: who is in several */
  guint n_recovered; /* of them known exactly */
  guint n_narrowed;  /* shown as "<5", and more is known than 1 to 4 */
} Attack;

/* Everything unknown yet. */
Seen *seen_new (const SosCountCube *cube);
void seen_free (Seen *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Seen, seen_free)
Known *seen_cell (Seen *self, guint table, guint place, guint service);
guint seen_count (const Seen *self, guint table, guint place, guint service);

Attack attack (Seen *seen);
