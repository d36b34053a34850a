/* sos-assessments.h - needs and risk looked at on the office's own scale: begun, signed, countersigned, put right beneath; the safety plan that follows
 * (domain 4.3; V4, V11, V12). */
#pragma once

#include "sos-assessment-sheet.h"
#include "sos-casework.h"

G_BEGIN_DECLS

/* id: person; other: the episode (0: the worker's own, else the one that waits for it); code: of "assessment-type" (NULL: as the course
 * proposes).
 * One draft at a time: where one is being written, that is the answer. result: the draft, with every area of life in it. */
gboolean sos_casework_start_assessment (SosTransaction *transaction, SosDeed *deed, GError **error);
/* What was never signed goes, with all that is in it. id: assessment. */
gboolean sos_casework_drop_assessment (SosTransaction *transaction, SosDeed *deed, GError **error);
/* Whatever is blank in a column is not known. id: assessment; code: the field of a score ("score"). count: how many. */
gboolean sos_casework_fill_assessment (SosTransaction *transaction, SosDeed *deed, GError **error);
/* It stays as it is from now on. id: assessment; code: the tier from now on (NULL: as it was). An episode that waited for it goes on where nothing
 * else is lacking; a task that asked for it is done. */
gboolean sos_casework_sign_assessment (SosTransaction *transaction, SosDeed *deed, GError **error);
/* How closely they are worked with from now on. id: episode; code: of "tier"; words: why, where it grows less close. */
gboolean sos_casework_set_tier (SosTransaction *transaction, SosDeed *deed, GError **error);
/* A lead has looked. id: assessment; words: what they say, may be NULL. */
gboolean sos_casework_countersign_assessment (SosTransaction *transaction, SosDeed *deed, GError **error);
/* A note beneath one that is signed. id: assessment; words. */
gboolean sos_casework_note_assessment (SosTransaction *transaction, SosDeed *deed, GError **error);

/* A new safety plan, SosSafetyPlan as it was typed, in the place of the one there was, which ends: what was agreed before can be read for ever. It
 * follows from the latest assessment that asked for one. */
gboolean sos_casework_keep_safety_plan (SosTransaction *transaction, SosSaveRecord *save, GError **error);
/* id: safety plan. It is needed no more. */
gboolean sos_casework_end_safety_plan (SosTransaction *transaction, SosDeed *deed, GError **error);

/* The sheet of @assessment as it stands. (transfer full); NULL with @error. */
SosAssessmentSheet *sos_assessment_sheet_load (SosTransaction *transaction, SosRecord *assessment, GError **error);

/* What the course of @episode asks: one is signed; the last waits for a lead or for a safety plan (V12). */
gboolean sos_assessments_state (SosTransaction *transaction, SosRecord *episode, gboolean *assessed, gboolean *waits, GError **error);

/* For sos-record-checks.c. */
gboolean sos_assessment_prepare (SosTransaction *transaction, SosRecord *before, SosRecord *record, GError **error);
gboolean sos_assessment_score_prepare (SosTransaction *transaction, SosRecord *before, SosRecord *record, GError **error);
gboolean sos_assessment_deed_only (SosTransaction *transaction, SosRecord *before, SosRecord *record, GError **error);
gboolean sos_assessment_may_remove (SosTransaction *transaction, SosRecord *record, GError **error);
/* Undo and redo: nothing changes beneath a signature. */
gboolean sos_assessments_may_restore (SosTransaction *transaction, SosRecord *before, SosRecord *after, GError **error);

G_END_DECLS
