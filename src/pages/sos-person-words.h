/* sos-person-words.h - what the pages say about a person, from a case; knows no widget. All results (transfer full). */
#pragma once

#include "sos-person-case.h"

G_BEGIN_DECLS

/* "16, born 4 March 2010", "about 16, age disputed", "age not known": "about" unless the date is exact (domain 0.6). */
char *sos_person_words_dup_age (SosPerson *person, const char *today);
/* One line of facts: age, pronouns, language, borough, school, worker, since; what is not known is left out. */
char *sos_person_words_dup_facts (SosPersonCase *person_case);
/* "Active, week 16": the stage by its label, and the week since the referral while it is open. */
char *sos_person_words_dup_stage (SosEpisode *episode, SosCodes *codes, const char *today);
gboolean sos_person_words_is_open (SosEpisode *episode);
/* "Goals, in her words": by the pronouns they gave; "their" otherwise. Never NULL. (transfer none) */
const char *sos_person_words_get_their (SosPerson *person);
/* "SB" of "Siobhán Brennan"; first letters of the first and the last word. */
char *sos_person_words_dup_initials (const char *name);
/* Days since @date; -1 where it is no whole date. */
int sos_person_words_days_since (const char *date, const char *today);

G_END_DECLS
