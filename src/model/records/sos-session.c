/* sos-session.c - one dated delivery of a run. */
#include "config.h"
#include "sos-session.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_SESSION_RUN] = { "run", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Run"), "programme_run" },
  [SOS_SESSION_NUMBER] = { "number", SOS_KIND_NUMBER, SOS_FIELD_REQUIRED, N_("Session") },
  [SOS_SESSION_DAY] = { "day", SOS_KIND_DATE, 0, N_("Day") },
  [SOS_SESSION_BEGINS] = { "begins", SOS_KIND_TEXT, 0, N_("Begins") },
  [SOS_SESSION_ENDS] = { "ends", SOS_KIND_TEXT, 0, N_("Ends") },
  [SOS_SESSION_PERIOD] = { "period", SOS_KIND_TEXT, 0, N_("Period") },
  [SOS_SESSION_ROOM] = { "room", SOS_KIND_REFERENCE, 0, N_("Room"), "school_room" },
  [SOS_SESSION_STATUS] = { "status", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Status"), "session-status" },
  [SOS_SESSION_CANCEL_REASON] = { "cancel-reason", SOS_KIND_CODE, 0, N_("Why not held"), "cancel-reason" },
  [SOS_SESSION_CANCEL_NOTE] = { "cancel-note", SOS_KIND_LONG_TEXT, 0, N_("What happened") },
  [SOS_SESSION_MOVED_FROM] = { "moved-from", SOS_KIND_DATE, 0, N_("Moved from") },
  [SOS_SESSION_REPLACED_BY] = { "replaced-by", SOS_KIND_REFERENCE, 0, N_("Held instead"), "session" },
  [SOS_SESSION_TOPIC] = { "topic", SOS_KIND_TEXT, 0, N_("Topic") },
  [SOS_SESSION_LESSON] = { "lesson", SOS_KIND_TEXT, 0, N_("Lesson it replaces") },
  [SOS_SESSION_SCHOOL_STAFF] = { "school-staff", SOS_KIND_TEXT, 0, N_("School staff in the room") },
  [SOS_SESSION_SCHOOL_CONFIRMED_ON] = { "school-confirmed-on", SOS_KIND_DATE, 0, N_("School confirmed on") },
  [SOS_SESSION_LOCKED] = { "locked", SOS_KIND_FLAG, 0, N_("Stays where it is") },
  [SOS_SESSION_PUPILS_EXPECTED] = { "pupils-expected", SOS_KIND_NUMBER, 0, N_("Pupils expected") },
  [SOS_SESSION_PUPILS_CAME] = { "pupils-came", SOS_KIND_NUMBER, 0, N_("Pupils came") },
  [SOS_SESSION_DELIVERED_MINUTES] = { "delivered-minutes", SOS_KIND_NUMBER, 0, N_("Minutes delivered") },
  [SOS_SESSION_DISCLOSURES] = { "disclosures", SOS_KIND_NUMBER, 0, N_("Disclosures") },
  [SOS_SESSION_VERSION] = { "version", SOS_KIND_NUMBER, SOS_FIELD_ISSUED, N_("Version sent out") },
  [SOS_SESSION_DELIVERY_NOTE] = { "delivery-note", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("How it went") },
  [SOS_SESSION_SCHOOL_PRESENT] = { "school-present", SOS_KIND_CODE, 0, N_("The school sends somebody"), "school-present" },
  [SOS_SESSION_ADULTS_CAME] = { "adults-came", SOS_KIND_NUMBER, 0, N_("Staff and parents who came") },
  [SOS_SESSION_SIGNPOSTED] = { "signposted", SOS_KIND_NUMBER, 0, N_("Pupils told where to get help") },
  [SOS_SESSION_ONE_TO_ONES] = { "one-to-ones", SOS_KIND_NUMBER, 0, N_("Referred for one-to-one") },
};

SOS_DEFINE_RECORD (SosSession, sos_session, "session", fields)
