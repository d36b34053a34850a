/* sos-assessment-page-private.h - an assessment on its way to paper. Inside casework alone. */
#pragma once

#include "sos-assessment-sheet.h"
#include "sos-name-redact.h"
#include "sos-person-sheets-private.h"

G_BEGIN_DECLS

typedef struct
{
  SosSheetFill *fill;
  GPtrArray *sheets; /* SosAssessmentSheet, of the case */
  const SosAssessmentSheet *shown, *first; /* the first of the same episode; NULL: there is no earlier one */
  SosNameRedact *names;
  GPtrArray *hidden; /* char*, parts of addresses that somebody must not learn */
} SosAssessmentPage;

/* The one the sheet names, else the latest that is signed. FALSE with @error; cleared in either case. */
gboolean sos_assessment_page_open (SosAssessmentPage *page, SosSheetFill *fill, GError **error);
void sos_assessment_page_clear (SosAssessmentPage *page);
/* What the first said in @column of @domain; NULL where there is no earlier one, or it said nothing. */
const char *sos_assessment_page_find_before (const SosAssessmentPage *page, const char *domain, SosColumn column);
/* @text without names of others and without addresses that somebody must not learn; NULL for none. (transfer full) */
char *sos_assessment_page_dup_bare (const SosAssessmentPage *page, const char *text);

G_END_DECLS
