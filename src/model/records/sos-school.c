/* sos-school.c - a school, or another place with its own days (domain 5.3). */
#include "config.h"
#include "sos-school.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_SCHOOL_REF] = { "ref", SOS_KIND_TEXT, SOS_FIELD_ISSUED, N_("Reference") },
  [SOS_SCHOOL_NAME] = { "name", SOS_KIND_TEXT, SOS_FIELD_REQUIRED, N_("Name") },
  [SOS_SCHOOL_TYPE] = { "type", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Kind of school"), "school-type" },
  [SOS_SCHOOL_URN] = { "urn", SOS_KIND_TEXT, 0, N_("Number of the school (URN)") },
  [SOS_SCHOOL_BOROUGH] = { "borough", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Borough"), "borough" },
  [SOS_SCHOOL_STREET] = { "street", SOS_KIND_LONG_TEXT, 0, N_("Address") },
  [SOS_SCHOOL_POSTCODE] = { "postcode", SOS_KIND_TEXT, 0, N_("Postcode") },
  [SOS_SCHOOL_GATE] = { "gate", SOS_KIND_TEXT, 0, N_("Gate") },
  [SOS_SCHOOL_RECEPTION] = { "reception", SOS_KIND_LONG_TEXT, 0, N_("At reception") },
  [SOS_SCHOOL_PARKING] = { "parking", SOS_KIND_LONG_TEXT, 0, N_("Parking") },
  [SOS_SCHOOL_YEARS_FROM] = { "years-from", SOS_KIND_NUMBER, 0, N_("From school year") },
  [SOS_SCHOOL_YEARS_TO] = { "years-to", SOS_KIND_NUMBER, 0, N_("To school year") },
  [SOS_SCHOOL_PUPILS] = { "pupils", SOS_KIND_CODE, 0, N_("Pupils"), "school-pupils" },
  [SOS_SCHOOL_LETTER_NEEDED] = { "letter-needed", SOS_KIND_FLAG, 0, N_("Asks for a letter of assurance") },
  [SOS_SCHOOL_ID_NEEDED] = { "id-needed", SOS_KIND_FLAG, 0, N_("Asks for identity") },
  [SOS_SCHOOL_SUPERVISED] = { "supervised", SOS_KIND_FLAG, 0, N_("Visitors are never alone with pupils") },
  [SOS_SCHOOL_SPEAKER_CHECK] = { "speaker-check", SOS_KIND_FLAG, 0, N_("Asks for the check of visiting speakers") },
  [SOS_SCHOOL_TWO_WEEKS] = { "two-weeks", SOS_KIND_FLAG, 0, N_("Timetable of two weeks") },
  [SOS_SCHOOL_WEEK_A_ON] = { "week-a-on", SOS_KIND_DATE, 0, N_("A day in a week A") },
  [SOS_SCHOOL_NOTICE_DAYS] = { "notice-days", SOS_KIND_NUMBER, 0, N_("Days of notice") },
  [SOS_SCHOOL_RISK_NOTES] = { "risk-notes", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("To know before a visit") },
  [SOS_SCHOOL_AGREEMENT_ON] = { "agreement-on", SOS_KIND_DATE, 0, N_("Data sharing agreed") },
  [SOS_SCHOOL_VISITED_ON] = { "visited-on", SOS_KIND_DATE, 0, N_("Last visit") },
  [SOS_SCHOOL_ACTIVE] = { "active", SOS_KIND_FLAG, 0, N_("Works with us now") },
};

SOS_DEFINE_RECORD (SosSchool, sos_school, "school", fields)
