/* sos-assessment-note.c - a note beneath a signed assessment, by which it is put right; domain 4.3. */
#include "config.h"
#include "sos-assessment-note.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_ASSESSMENT_NOTE_ASSESSMENT] = { "assessment", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Assessment"), "assessment" },
  [SOS_ASSESSMENT_NOTE_WORDS] = { "words", SOS_KIND_LONG_TEXT, SOS_FIELD_REQUIRED | SOS_FIELD_PRIVATE, N_("Note beneath") },
  [SOS_ASSESSMENT_NOTE_WRITTEN_BY] = { "written-by", SOS_KIND_REFERENCE, SOS_FIELD_ISSUED, N_("Written by"), "staff" },
  [SOS_ASSESSMENT_NOTE_WRITTEN_AT] = { "written-at", SOS_KIND_TIME, SOS_FIELD_ISSUED, N_("Written at") },
};

SOS_DEFINE_RECORD (SosAssessmentNote, sos_assessment_note, "assessment_note", fields)
