/* sos-programme.c - a kind of schools work and what it asks for: a template of runs (domain 3.5 to 3.9). */
#include "config.h"
#include "sos-programme.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_PROGRAMME_CODE] = { "code", SOS_KIND_TEXT, SOS_FIELD_REQUIRED, N_("Short name") },
  [SOS_PROGRAMME_SERVICE] = { "service", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Service"), "service" },
  [SOS_PROGRAMME_NAME] = { "name", SOS_KIND_TEXT, SOS_FIELD_REQUIRED, N_("Name") },
  [SOS_PROGRAMME_SESSIONS] = { "sessions", SOS_KIND_NUMBER, SOS_FIELD_REQUIRED, N_("Sessions") },
  [SOS_PROGRAMME_SESSIONS_MOST] = { "sessions-most", SOS_KIND_NUMBER, 0, N_("At most") },
  [SOS_PROGRAMME_MINUTES] = { "minutes", SOS_KIND_NUMBER, SOS_FIELD_REQUIRED, N_("Minutes") },
  [SOS_PROGRAMME_CAP] = { "cap", SOS_KIND_NUMBER, 0, N_("Places") },
  [SOS_PROGRAMME_LEAST] = { "least", SOS_KIND_NUMBER, 0, N_("Fewest") },
  [SOS_PROGRAMME_STAFF_LEAST] = { "staff-least", SOS_KIND_NUMBER, SOS_FIELD_REQUIRED, N_("Who deliver, at least") },
  [SOS_PROGRAMME_VOLUNTEERS_LEAST] = { "volunteers-least", SOS_KIND_NUMBER, 0, N_("Volunteers, at least") },
  [SOS_PROGRAMME_SCHOOL_STAFF] = { "school-staff", SOS_KIND_FLAG, 0, N_("School staff in the room") },
  [SOS_PROGRAMME_SCHOOL_STAFF_COUNTS] = { "school-staff-counts", SOS_KIND_FLAG, 0, N_("School staff stand for one of us") },
  [SOS_PROGRAMME_FEMALE_ONLY] = { "female-only", SOS_KIND_FLAG, 0, N_("Women and girls only") },
  [SOS_PROGRAMME_PRIVATE_ROOM] = { "private-room", SOS_KIND_FLAG, 0, N_("Private room") },
  [SOS_PROGRAMME_EVERY_WEEK] = { "every-week", SOS_KIND_FLAG, 0, N_("One a teaching week") },
  [SOS_PROGRAMME_GAP_MOST] = { "gap-most", SOS_KIND_NUMBER, 0, N_("Weeks missed without asking") },
  [SOS_PROGRAMME_JOIN_UNTIL] = { "join-until", SOS_KIND_NUMBER, 0, N_("Last session to join") },
  [SOS_PROGRAMME_REVIEW_SESSION] = { "review-session", SOS_KIND_NUMBER, 0, N_("Mid-point review") },
  [SOS_PROGRAMME_COMPLETE_FROM] = { "complete-from", SOS_KIND_NUMBER, 0, N_("Completed from") },
  [SOS_PROGRAMME_PART_FROM] = { "part-from", SOS_KIND_NUMBER, 0, N_("Part from") },
  [SOS_PROGRAMME_SPEAKER_CHECK] = { "speaker-check", SOS_KIND_FLAG, 0, N_("Visiting speakers are checked") },
  [SOS_PROGRAMME_LEAD_LEAST] = { "lead-least", SOS_KIND_NUMBER, 0, N_("Sessions with the same lead") },
  [SOS_PROGRAMME_PAPER_TITLE] = { "paper-title", SOS_KIND_TEXT, 0, N_("Title on papers") },
  [SOS_PROGRAMME_ACTIVE] = { "active", SOS_KIND_FLAG, 0, N_("Offered now") },
  [SOS_PROGRAMME_KIT] = { "kit", SOS_KIND_TEXT, 0, N_("To bring") },
};

SOS_DEFINE_RECORD (SosProgramme, sos_programme, "programme", fields)
