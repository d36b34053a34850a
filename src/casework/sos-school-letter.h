/* sos-school-letter.h - letters to the school of a run (domain 6.5, 4.10): what they say, from the records of schools work; the gate before
 * one comes out; and which version it is. */
#pragma once

#include "sos-merge.h"
#include "sos-store.h"

G_BEGIN_DECLS

typedef enum
{
  SOS_SCHOOL_LETTER_CONFIRMS, /* L5: dates, rooms, who comes */
  SOS_SCHOOL_LETTER_ASSURES,  /* what was checked of those who come */
  SOS_N_SCHOOL_LETTERS,
} SosSchoolLetterKind;

/* The template, which is also what commands call it: "L5", "assurance"; static. */
const char *sos_school_letter_kind_get_template (SosSchoolLetterKind kind);
int sos_school_letter_kind_parse (const char *template); /* -1: none */

typedef struct
{
  SosSchoolLetterKind kind;
  char *ref;        /* of the run; NULL where @run is given */
  gint64 run;
  const char *verb; /* "print", "export": for the note; static */
  /* made by the release */
  SosMerge *words;  /* no pupil is in it (N5), and nothing that stands on a certificate */
  GBytes *template; /* its words as the office has them; NULL: what the program brings */
  char *name;       /* "R-000001-A-assurance": all that a file or a queue may show */
  int version;
  gboolean again;   /* it says what the school has in writing already: the same version once more */
  char *told;       /* what the records say in it: without day, version and sender */
  GArray *people;   /* gint64, of staff: who comes */
} SosSchoolLetter;
SosSchoolLetter *sos_school_letter_new (SosSchoolLetterKind kind, const char *ref, gint64 run, const char *verb);
void sos_school_letter_free (SosSchoolLetter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosSchoolLetter, sos_school_letter_free)

/* Refused in words where a check of whoever comes does not hold on a day they come (N6): the school would be told otherwise. What is not known
 * (a room, a check never seen) stays missing, and the letter names it. Without a run of that reference: NOT_FOUND. Released once more, before
 * it comes out, it is refused where it would say something else by now. */
gboolean sos_casework_release_school_letter (SosTransaction *transaction, SosSchoolLetter *letter, GError **error);
/* After it is there; lasting. The version is kept as it went out, and who is named in a letter of assurance has it for that school from today on. */
gboolean sos_casework_mark_school_letter_out (SosTransaction *transaction, SosSchoolLetter *letter, GError **error);

G_END_DECLS
