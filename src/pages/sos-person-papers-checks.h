/* sos-person-papers-checks.h - beside a letter: what it lacks, where it may go, how it reads, what may be done now. */
#pragma once

#include "sos-letter-print.h"
#include "sos-person-papers-deed.h"

G_BEGIN_DECLS

/* Uses the actions of the papers' tab: "papers.deed", "papers.for-hand", "papers.next", "papers.way" (sx), "papers.go" (ss),
 * "papers.swap" (ss: word, words to say instead). */
#define SOS_TYPE_PERSON_PAPERS_CHECKS (sos_person_papers_checks_get_type ())
G_DECLARE_FINAL_TYPE (SosPersonPapersChecks, sos_person_papers_checks, SOS, PERSON_PAPERS_CHECKS, GtkBox)

/* @more: there are other letters to go on to. */
void sos_person_papers_checks_show (SosPersonPapersChecks *self, SosLetterCase *letter_case, SosPaper *paper, gboolean more);
/* Of the letter shown; NULL before. (transfer none) */
const SosPapersDeed *sos_person_papers_checks_get_deed (SosPersonPapersChecks *self);
/* The first hard word that may be swapped, and the easier one: (ss); NULL: none. (transfer none) */
GVariant *sos_person_papers_checks_get_next_swap (SosPersonPapersChecks *self);

G_END_DECLS
