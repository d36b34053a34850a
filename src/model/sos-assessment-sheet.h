/* sos-assessment-sheet.h - one assessment with its areas in the office's order, as rules, pages, drawings and papers ask it. Reads records, changes
 * none. */
#pragma once

#include "sos-assessment-rules.h"
#include "sos-assessment.h"
#include "sos-codes.h"

G_BEGIN_DECLS

/* Immutable; keeps the records. Thread of the records. */
typedef struct
{
  SosRecord *assessment, *episode; /* NULL: of none */
  GPtrArray *scores; /* SosAssessmentScore, in the order of the areas */
  GArray *areas;     /* SosAreaScore, one each */
  SosAssessmentFacts facts;
  char *today, *signed_on; /* NULL: a draft */
  gboolean danger;
} SosAssessmentSheet;

/* @scores: SosAssessmentScore of any assessments; @episode: its own, NULL for none. (transfer full) */
SosAssessmentSheet *sos_assessment_sheet_new (gpointer assessment, GPtrArray *scores, gpointer episode, SosCodes *codes, const char *today);
void sos_assessment_sheet_free (SosAssessmentSheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosAssessmentSheet, sos_assessment_sheet_free)

const SosAreaScore *sos_assessment_sheet_get_areas (const SosAssessmentSheet *self, guint *n);
/* Why it asks for a lead and a safety plan, a sentence; NULL where it does not. (transfer full) */
char *sos_assessment_sheet_dup_danger (const SosAssessmentSheet *self, SosCodes *codes);
/* V12: it waits for the signature of a lead. */
gboolean sos_assessment_sheet_waits (const SosAssessmentSheet *self);
/* "First, 12 October 2026". (transfer full) */
char *sos_assessment_sheet_dup_title (const SosAssessmentSheet *self, SosCodes *codes);

/* Of those in @sheets (SosAssessmentSheet) that are signed: the first and the latest, which may be one and the same; NULL where none is. (transfer none) */
const SosAssessmentSheet *sos_assessment_sheets_find_first (GPtrArray *sheets);
const SosAssessmentSheet *sos_assessment_sheets_find_latest (GPtrArray *sheets);

G_END_DECLS
