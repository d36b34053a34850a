/* sos-person-papers.h - the letters of a person: seen as they will be printed, checked, approved, printed, given. */
#pragma once

#include "sos-person-tab.h"

G_BEGIN_DECLS

#define SOS_TYPE_PERSON_PAPERS (sos_person_papers_get_type ())
G_DECLARE_FINAL_TYPE (SosPersonPapers, sos_person_papers, SOS, PERSON_PAPERS, SosPersonTab)

/* A place is the id of a letter, in figures. */
SosPersonTab *sos_person_papers_new (SosStore *store);

G_END_DECLS
