/* sos-school-letter.h - what the letter that confirms a run to its school says (L5, domain 6.5), from the records of schools work. */
#pragma once

#include "sos-merge.h"
#include "sos-store.h"

G_BEGIN_DECLS

#define SOS_SCHOOL_LETTER_KIND "L5"

typedef struct
{
  char *ref;     /* of the run */
  SosMerge *words; /* no pupil is in it (N5) */
  gint64 run;
} SosSchoolLetter;
SosSchoolLetter *sos_school_letter_new (const char *ref);
void sos_school_letter_free (SosSchoolLetter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosSchoolLetter, sos_school_letter_free)

/* Refused in words where a check of whoever comes does not hold on a day they come (N6): the school would be told otherwise. What is not known
 * (a room, a check never seen) stays missing, and the letter names it. Without a run of that reference: NOT_FOUND. */
gboolean sos_casework_release_school_letter (SosTransaction *transaction, SosSchoolLetter *letter, GError **error);
/* After the file is there. */
gboolean sos_casework_mark_school_letter_out (SosTransaction *transaction, SosSchoolLetter *letter, GError **error);

G_END_DECLS
