/* sos-letter-facts.h - what letters other than the plan letter may say of somebody, and what was typed for one (domain 6.5). Inside casework
 * alone. */
#pragma once

#include "sos-merge.h"
#include "sos-person-case.h"

G_BEGIN_DECLS

/* One dictionary for every letter: whichever template asks, under these names. What is not known is not set. @reader: a parent who reads
 * it, or NULL. */
void sos_letter_facts_add (SosPersonCase *person, SosRecord *letter, SosPerson *reader, SosMerge *merge);
/* What was typed, wherever the records say nothing; the words of an address never. */
void sos_letter_facts_add_typed (SosPersonCase *person, SosRecord *letter, SosMerge *merge);
/* Whom @letter, by the letter_words @words, is for at work: where they work, or who it is where no place is named. NULL: nobody has typed it yet.
 * (transfer none) */
const char *sos_letter_facts_find_agency (GPtrArray *words, SosRecord *letter);
/* What was typed for @field; NULL where nothing was. (transfer none) */
const char *sos_letter_facts_find_typed (SosPersonCase *person, SosRecord *letter, const char *field);

/* "3:30 in the afternoon", as one says it. (transfer full) */
char *sos_letter_facts_dup_hour (gint64 moment);

G_END_DECLS
