/* sos-person-papers-words.h - what the papers' page says about letters and addresses, from a case; knows no widget. */
#pragma once

#include "sos-person-case.h"
#include "sos-posting-rules.h"

G_BEGIN_DECLS

/* The states of letters, as the queue groups them. */
typedef enum
{
  SOS_PAPERS_TO_CHECK,
  SOS_PAPERS_TO_APPROVE,
  SOS_PAPERS_TO_PRINT,
  SOS_PAPERS_TO_GIVE,
  SOS_PAPERS_TAKEN_BACK,
  SOS_PAPERS_DONE,
  SOS_PAPERS_N_GROUPS,
} SosPapersGroup;

const char *sos_person_papers_words_get_group_title (SosPapersGroup group);
SosPapersGroup sos_person_papers_words_get_group (SosLetter *letter);
/* The letter to them about @plan that is on its way: being written, checked, printed; NULL: none. (transfer none) */
SosLetter *sos_person_papers_words_find_open (SosPersonCase *person_case, SosPlan *plan);
/* "Home, 12 Larkfield Walk": what tells one address from another. (transfer full) */
char *sos_person_papers_words_dup_address (SosPersonCase *person_case, SosAddress *address);

G_END_DECLS
