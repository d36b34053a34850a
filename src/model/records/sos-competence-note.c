/* sos-competence-note.c - what somebody understood of one decision, and whether they could take it; domain 4.2.3. */
#include "config.h"
#include "sos-competence-note.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_COMPETENCE_NOTE_PERSON] = { "person", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Person"), "person" },
  [SOS_COMPETENCE_NOTE_DECISION] = { "decision", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Asked about"), "consent-type" },
  [SOS_COMPETENCE_NOTE_ABOUT] = { "about", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Which one") },
  [SOS_COMPETENCE_NOTE_DATED] = { "dated", SOS_KIND_DATE, SOS_FIELD_REQUIRED, N_("Asked on") },
  [SOS_COMPETENCE_NOTE_UNDERSTANDS] = { "understands", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Understands what it is about"), "yes-no-unknown" },
  [SOS_COMPETENCE_NOTE_REMEMBERS] = { "remembers", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Keeps it in mind"), "yes-no-unknown" },
  [SOS_COMPETENCE_NOTE_WEIGHS] = { "weighs", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Weighs for and against"), "yes-no-unknown" },
  [SOS_COMPETENCE_NOTE_CAN_SAY] = { "can-say", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Can say what they choose"), "yes-no-unknown" },
  [SOS_COMPETENCE_NOTE_PRESSURE] = { "pressure", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Pressure from somebody seen"), "yes-no-unknown" },
  [SOS_COMPETENCE_NOTE_WISHES] = { "wishes", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("What they want, in their words") },
  [SOS_COMPETENCE_NOTE_VIEW] = { "view", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Can they decide this"), "competence-view" },
  [SOS_COMPETENCE_NOTE_REASONS] = { "reasons", SOS_KIND_LONG_TEXT, SOS_FIELD_REQUIRED | SOS_FIELD_PRIVATE, N_("Why") },
  [SOS_COMPETENCE_NOTE_WORKER] = { "worker", SOS_KIND_REFERENCE, SOS_FIELD_ISSUED, N_("Asked by"), "staff" },
  [SOS_COMPETENCE_NOTE_LEAD_SEEN_BY] = { "lead-seen-by", SOS_KIND_REFERENCE, SOS_FIELD_ISSUED, N_("Seen by the lead"), "staff" },
  [SOS_COMPETENCE_NOTE_LEAD_SEEN_ON] = { "lead-seen-on", SOS_KIND_DATE, SOS_FIELD_ISSUED, N_("Seen on") },
};

SOS_DEFINE_RECORD (SosCompetenceNote, sos_competence_note, "competence_note", fields)
