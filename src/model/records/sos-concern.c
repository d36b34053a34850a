/* sos-concern.c - a worry about somebody’s safety, in exact words, and where it stands; domain 4.5.1. */
#include "config.h"
#include "sos-concern.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_CONCERN_REF] = { "ref", SOS_KIND_TEXT, SOS_FIELD_ISSUED, N_("Reference") },
  [SOS_CONCERN_PERSON] = { "person", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Person"), "person" },
  [SOS_CONCERN_ABOUT] = { "about", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Also about") },
  [SOS_CONCERN_RAISED_AT] = { "raised-at", SOS_KIND_TIME, SOS_FIELD_REQUIRED, N_("Raised at") },
  [SOS_CONCERN_RAISED_BY] = { "raised-by", SOS_KIND_REFERENCE, SOS_FIELD_ISSUED, N_("Raised by"), "staff" },
  [SOS_CONCERN_DANGER] = { "danger", SOS_KIND_FLAG, 0, N_("Immediate danger: 999 was called") },
  [SOS_CONCERN_WORDS] = { "words", SOS_KIND_LONG_TEXT, SOS_FIELD_REQUIRED | SOS_FIELD_PRIVATE, N_("What was seen or said, in exact words") },
  [SOS_CONCERN_PRESENT] = { "present", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Who was there") },
  [SOS_CONCERN_INJURIES] = { "injuries", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("Injuries") },
  [SOS_CONCERN_PLACE] = { "place", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Where") },
  [SOS_CONCERN_ACTION] = { "action", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("What was done at once") },
  [SOS_CONCERN_TOLD_THEM] = { "told-them", SOS_KIND_CODE, 0, N_("Were they told"), "yes-no-unknown" },
  [SOS_CONCERN_TOLD_PARENT] = { "told-parent", SOS_KIND_CODE, 0, N_("Was a parent told"), "yes-no-unknown" },
  [SOS_CONCERN_NOT_TOLD_WHY] = { "not-told-why", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Why not") },
  [SOS_CONCERN_STATE] = { "state", SOS_KIND_CODE, SOS_FIELD_REQUIRED | SOS_FIELD_ISSUED, N_("Where it stands"), "concern-state" },
  [SOS_CONCERN_TRIAGED_AT] = { "triaged-at", SOS_KIND_TIME, SOS_FIELD_ISSUED, N_("Looked at on") },
  [SOS_CONCERN_TRIAGED_BY] = { "triaged-by", SOS_KIND_REFERENCE, SOS_FIELD_ISSUED, N_("Looked at by"), "staff" },
  [SOS_CONCERN_VIEW] = { "view", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("View of the safeguarding lead") },
  [SOS_CONCERN_DECIDED_AT] = { "decided-at", SOS_KIND_TIME, SOS_FIELD_ISSUED, N_("Decided at") },
  [SOS_CONCERN_REFERRED_AT] = { "referred-at", SOS_KIND_TIME, SOS_FIELD_ISSUED, N_("Referred at") },
  [SOS_CONCERN_REPLIED_AT] = { "replied-at", SOS_KIND_TIME, SOS_FIELD_ISSUED, N_("Reply came at") },
  [SOS_CONCERN_OUTCOME] = { "outcome", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("What came of it") },
  [SOS_CONCERN_ABUSE_REPORTED_TO] = { "abuse-reported-to", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Sexual abuse of a child: reported to") },
  [SOS_CONCERN_ABUSE_REPORTED_ON] = { "abuse-reported-on", SOS_KIND_DATE, 0, N_("Reported on") },
  [SOS_CONCERN_CLOSED_AT] = { "closed-at", SOS_KIND_TIME, SOS_FIELD_ISSUED, N_("Closed at") },
  [SOS_CONCERN_CLOSED_BY] = { "closed-by", SOS_KIND_REFERENCE, SOS_FIELD_ISSUED, N_("Closed by"), "staff" },
  [SOS_CONCERN_CLOSE_REASON] = { "close-reason", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("Why it was closed") },
  [SOS_CONCERN_SUBJECT] = { "subject", SOS_KIND_CODE, SOS_FIELD_PRIVATE, N_("Who they are to us"), "concern-subject" },
};

SOS_DEFINE_RECORD (SosConcern, sos_concern, "concern", fields)
