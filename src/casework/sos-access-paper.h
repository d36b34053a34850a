/* sos-access-paper.h - what is given to whoever asked to see a record, and the index of what is not (domain 4.15; V26). */
#pragma once

#include "sos-access.h"
#include "sos-office-paper.h"

G_BEGIN_DECLS

/* What is given, without what is taken out, and by which words each reason stands there. Counted by block, for the index. */
typedef struct
{
  SosOfficePaper *paper;
  GArray *taken; /* SosAccessTaken */
} SosAccessPaper;
typedef struct
{
  guint block;        /* of the paper */
  const char *reason; /* code, static for as long as the codes are */
} SosAccessTaken;
void sos_access_paper_free (SosAccessPaper *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosAccessPaper, sos_access_paper_free)

/* (transfer full) */
SosAccessPaper *sos_access_paper_new (const SosAccessSheet *sheet, SosCodes *codes);
/* The index of what was withheld by category, at the end: @pages[block] is the page (from 0) of that block. */
void sos_access_paper_add_index (SosAccessPaper *self, const guint *pages, SosCodes *codes);

G_END_DECLS
