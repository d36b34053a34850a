/* sos-contact.c - one contact with a young person or about them, or a try; domain 4.6. Once signed it stays as it is. */
#include "config.h"
#include "sos-contact.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_CONTACT_PERSON] = { "person", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Person"), "person" },
  [SOS_CONTACT_EPISODE] = { "episode", SOS_KIND_REFERENCE, 0, N_("Episode"), "episode" },
  [SOS_CONTACT_STARTS_AT] = { "starts-at", SOS_KIND_TIME, SOS_FIELD_REQUIRED, N_("When") },
  [SOS_CONTACT_MINUTES] = { "minutes", SOS_KIND_NUMBER, 0, N_("Minutes") },
  [SOS_CONTACT_TYPE] = { "type", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("How"), "contact-type" },
  [SOS_CONTACT_DIRECTION] = { "direction", SOS_KIND_CODE, 0, N_("Who began"), "contact-direction" },
  [SOS_CONTACT_OUTCOME] = { "outcome", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Came to"), "contact-outcome" },
  [SOS_CONTACT_PLACE] = { "place", SOS_KIND_CODE, 0, N_("Where"), "contact-place" },
  [SOS_CONTACT_NOTE] = { "note", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("Note") },
  [SOS_CONTACT_QUOTE] = { "quote", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("Pasted, word for word") },
  [SOS_CONTACT_MOOD] = { "mood", SOS_KIND_CODE, SOS_FIELD_PRIVATE, N_("How they seemed"), "contact-mood" },
  [SOS_CONTACT_SAFETY] = { "safety", SOS_KIND_CODE, SOS_FIELD_PRIVATE, N_("How safe they felt"), "contact-safety" },
  [SOS_CONTACT_NEXT_STEP] = { "next-step", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Next step") },
  [SOS_CONTACT_NEXT_STEP_ON] = { "next-step-on", SOS_KIND_DATE, SOS_FIELD_NEAR, N_("By") },
  [SOS_CONTACT_TASK] = { "task", SOS_KIND_REFERENCE, SOS_FIELD_ISSUED, N_("Task"), "task" },
  [SOS_CONTACT_VISIBILITY] = { "visibility", SOS_KIND_CODE, 0, N_("Who may read it"), "contact-visibility" },
  [SOS_CONTACT_WORKER] = { "worker", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED, N_("Worker"), "staff" },
  [SOS_CONTACT_ENTERED_BY] = { "entered-by", SOS_KIND_REFERENCE, SOS_FIELD_ISSUED, N_("Entered by"), "staff" },
  [SOS_CONTACT_ENTERED_AT] = { "entered-at", SOS_KIND_TIME, SOS_FIELD_ISSUED, N_("Entered at") },
  [SOS_CONTACT_LATE_REASON] = { "late-reason", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Why it is entered late") },
  [SOS_CONTACT_SIGNED_BY] = { "signed-by", SOS_KIND_REFERENCE, SOS_FIELD_ISSUED, N_("Signed by"), "staff" },
  [SOS_CONTACT_SIGNED_AT] = { "signed-at", SOS_KIND_TIME, SOS_FIELD_ISSUED, N_("Signed at") },
  [SOS_CONTACT_OVERRIDE_RULE] = { "override-rule", SOS_KIND_TEXT, SOS_FIELD_ISSUED, N_("Rule set aside") },
  [SOS_CONTACT_OVERRIDE_REASON] = { "override-reason", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Why all the same") },
  [SOS_CONTACT_OVERRIDE_BY] = { "override-by", SOS_KIND_REFERENCE, SOS_FIELD_ISSUED, N_("Set aside by"), "staff" },
  [SOS_CONTACT_OVERRIDE_AT] = { "override-at", SOS_KIND_TIME, SOS_FIELD_ISSUED, N_("Set aside at") },
};

SOS_DEFINE_RECORD (SosContact, sos_contact, "contact", fields)
