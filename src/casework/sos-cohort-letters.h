/* sos-cohort-letters.h - letters to the parents of those who are on a run (L2): for whom one may be begun, why not for others, and what they could say.
 * Each is a letter of its own, about one of them and for one parent, in the queue with its gates like any other (6.1, N4). */
#pragma once

#include "sos-casework.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 person, reader; /* @reader 0: a parent who is not held here; @person 0: the school alone knows them */
  char *pupil;           /* as the group knows them */
  char *parent;          /* "Fadumo Hassan, mother"; NULL: nobody is written down */
  gboolean may;          /* it may be begun */
  gboolean wanted;       /* proposed: of those who have parental responsibility, or the first, unless a letter waits already */
  char *words;           /* why not, or what is to be known; NULL */
} SosCohortLetter;

typedef struct
{
  gint64 run;
  GPtrArray *letters; /* SosCohortLetter: by pupil, as on the page of the run */
  char *what_we_do, *what_you_can_do, *next_steps; /* proposed */
} SosCohortLetters;

/* A read; of people whose letters whoever is at the desk may write. */
SosCohortLetters *sos_cohort_letters_load (SosTransaction *transaction, gint64 run, GError **error);
void sos_cohort_letters_free (SosCohortLetters *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosCohortLetters, sos_cohort_letters_free)
void sos_cohort_letters_async (SosStore *store, gint64 run, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
SosCohortLetters *sos_cohort_letters_finish (GAsyncResult *result, GError **error);

/* Begins them: all or none. */
typedef struct
{
  GArray *people, *readers; /* gint64, a letter each */
  char *what_we_do, *what_you_can_do, *next_steps;
  GArray *made;             /* out: gint64, the letters */
} SosBeginCohortLetters;
SosBeginCohortLetters *sos_begin_cohort_letters_new (void);
void sos_begin_cohort_letters_free (SosBeginCohortLetters *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosBeginCohortLetters, sos_begin_cohort_letters_free)
void sos_begin_cohort_letters_add (SosBeginCohortLetters *self, gint64 person, gint64 reader);
gboolean sos_casework_begin_cohort_letters (SosTransaction *transaction, SosBeginCohortLetters *begin, GError **error);

G_END_DECLS
