/* sos-assessment-note.h - a note beneath a signed assessment, by which it is put right; domain 4.3. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_ASSESSMENT_NOTE (sos_assessment_note_get_type ())
SOS_DECLARE_RECORD (SosAssessmentNote, sos_assessment_note, ASSESSMENT_NOTE)

typedef enum
{
  SOS_ASSESSMENT_NOTE_ASSESSMENT,
  SOS_ASSESSMENT_NOTE_WORDS,
  SOS_ASSESSMENT_NOTE_WRITTEN_BY,
  SOS_ASSESSMENT_NOTE_WRITTEN_AT,
} SosAssessmentNoteField;

G_END_DECLS
