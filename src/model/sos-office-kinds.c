/* sos-office-kinds.c - the lists an office keeps, one row a list. Knows no store. */
#include "config.h"
#include "sos-office-kinds.h"

#include <glib/gi18n.h>

#define NONE SOS_OFFICE_NO_FIELD
#define HERE N_("Who works here")
#define PLACES N_("Places and partners")
#define SERVICES N_("What a service asks")
#define WORDS N_("Words")

static const SosOfficeKind kinds[] = {
  { "staff", HERE, N_("Colleagues"), N_("New colleague"), N_("Who works here, in which team, and how much they can carry."), sos_staff_get_type, SOS_STAFF_NAME,
    { SOS_STAFF_ROLE, SOS_STAFF_TEAM, SOS_STAFF_CASELOAD_LIMIT }, SOS_STAFF_ROLE, SOS_STAFF_LEAVES_ON, SOS_STAFF_ACTIVE, NONE, "name", SOS_OFFICE_STAFF,
    "sos-office-staff-form" },
  { "teams", HERE, N_("Teams"), N_("New team"), N_("Teams of the office, and the borough they work in."), sos_team_get_type, SOS_TEAM_NAME, { SOS_TEAM_BOROUGH, NONE, NONE },
    NONE, SOS_TEAM_ENDED_ON, NONE, NONE, "name", SOS_OFFICE_STAFF, "sos-office-team-form" },
  { "sites", PLACES, N_("Prisons and hospitals"), N_("New place"), N_("Where somebody may be for a time, and what a visit there needs."), sos_site_get_type, SOS_SITE_NAME,
    { SOS_SITE_TYPE, SOS_SITE_BOROUGH, SOS_SITE_LEAD_DAYS }, SOS_SITE_TYPE, SOS_SITE_ENDED_ON, NONE, SOS_SITE_VERIFY_BY, "name", SOS_OFFICE_LISTS,
    "sos-office-site-form" },
  { "agencies", PLACES, N_("Agencies"), N_("New agency"), N_("Who refers to us, and whom we refer to."), sos_agency_get_type, SOS_AGENCY_NAME,
    { SOS_AGENCY_TYPE, SOS_AGENCY_BOROUGH, SOS_AGENCY_PHONE }, SOS_AGENCY_TYPE, SOS_AGENCY_ENDED_ON, NONE, SOS_AGENCY_VERIFY_BY, "name", SOS_OFFICE_LISTS,
    "sos-office-agency-form" },
  { "professionals", PLACES, N_("Professionals"), N_("New professional"), N_("People in agencies. Whoever works with those they referred hears when they leave."),
    sos_professional_get_type, SOS_PROFESSIONAL_NAME, { SOS_PROFESSIONAL_ROLE, SOS_PROFESSIONAL_AGENCY, SOS_PROFESSIONAL_PHONE }, SOS_PROFESSIONAL_BOROUGH,
    SOS_PROFESSIONAL_ENDED_ON, NONE, NONE, "name", SOS_OFFICE_LISTS, "sos-office-professional-form" },
  { "schools", PLACES, N_("Schools"), N_("New school"), N_("Schools we work in. Their calendars stand under Schools."), sos_school_get_type, SOS_SCHOOL_NAME,
    { SOS_SCHOOL_TYPE, SOS_SCHOOL_BOROUGH, SOS_SCHOOL_NOTICE_DAYS }, SOS_SCHOOL_BOROUGH, NONE, SOS_SCHOOL_ACTIVE, NONE, "name", SOS_OFFICE_LISTS,
    "sos-office-school-form" },
  { "school-contacts", PLACES, N_("People in schools"), N_("New person in a school"), N_("Whom to ring and write to in a school."), sos_school_contact_get_type,
    SOS_SCHOOL_CONTACT_NAME, { SOS_SCHOOL_CONTACT_ROLE, SOS_SCHOOL_CONTACT_SCHOOL, SOS_SCHOOL_CONTACT_PHONE }, SOS_SCHOOL_CONTACT_ROLE, SOS_SCHOOL_CONTACT_UNTIL,
    NONE, NONE, "name", SOS_OFFICE_LISTS, "sos-office-contact-form" },
  { "school-rooms", PLACES, N_("Rooms in schools"), N_("New room"), N_("Where sessions are held: how many it holds, and whom it fits."), sos_school_room_get_type,
    SOS_SCHOOL_ROOM_NAME, { SOS_SCHOOL_ROOM_SCHOOL, SOS_SCHOOL_ROOM_CAPACITY, NONE }, NONE, NONE, SOS_SCHOOL_ROOM_ACTIVE, NONE, "school, name", SOS_OFFICE_LISTS,
    "sos-office-room-form" },
  { "offers", PLACES, N_("What is offered where"), N_("New offer"), N_("Which service is on offer in which borough; the map and referrals go by it."),
    sos_borough_service_get_type, SOS_BOROUGH_SERVICE_BOROUGH, { SOS_BOROUGH_SERVICE_SERVICE, SOS_BOROUGH_SERVICE_STATUS, SOS_BOROUGH_SERVICE_TEAM },
    SOS_BOROUGH_SERVICE_SERVICE, SOS_BOROUGH_SERVICE_ENDS_ON, NONE, NONE, "borough, service", SOS_OFFICE_LISTS, "sos-office-offer-form" },
  { "travel", PLACES, N_("Ways between boroughs"), N_("New way"), N_("Minutes that differ from what the program reckons between two boroughs."),
    sos_travel_time_get_type, SOS_TRAVEL_TIME_FROM_BOROUGH, { SOS_TRAVEL_TIME_TO_BOROUGH, SOS_TRAVEL_TIME_MINUTES, NONE }, NONE, NONE, NONE, NONE,
    "from_borough, to_borough", SOS_OFFICE_LISTS, "sos-office-travel-form" },
  { "shapes", SERVICES, N_("Whom other services work with"), NULL, N_("One person, or a household and its members; from which age, for how many sessions. A referral outside the ages is taken with a reason. After so many sessions it is asked what comes next."), sos_service_shape_get_type,
    SOS_SERVICE_SHAPE_SERVICE, { SOS_SERVICE_SHAPE_AGE_FROM, SOS_SERVICE_SHAPE_AGE_TO, SOS_SERVICE_SHAPE_SESSIONS }, NONE, NONE, NONE, NONE, "id",
    SOS_OFFICE_SERVICES, "sos-office-shape-form" },
  { "questions", SERVICES, N_("Questions"), N_("New question"), N_("What is asked on an episode of a service, in this order."), sos_service_field_get_type,
    SOS_SERVICE_FIELD_LABEL, { SOS_SERVICE_FIELD_SERVICE, SOS_SERVICE_FIELD_KIND, SOS_SERVICE_FIELD_POSITION }, SOS_SERVICE_FIELD_SERVICE, NONE,
    SOS_SERVICE_FIELD_ACTIVE, NONE, "service, position", SOS_OFFICE_SERVICES, "sos-office-question-form" },
  { "outcomes", SERVICES, N_("Outcomes"), N_("New outcome"), N_("What is asked at the end of a service; a service without any here asks all."),
    sos_service_outcome_get_type, SOS_SERVICE_OUTCOME_OUTCOME, { SOS_SERVICE_OUTCOME_SERVICE, SOS_SERVICE_OUTCOME_POSITION, NONE }, SOS_SERVICE_OUTCOME_SERVICE, NONE,
    SOS_SERVICE_OUTCOME_ACTIVE, NONE, "service, position, id", SOS_OFFICE_SERVICES, "sos-office-outcome-form" },
  { "steps", SERVICES, N_("Steps"), N_("New step"), N_("What is to do so many days or hours from something, made a task by itself."), sos_service_step_get_type,
    SOS_SERVICE_STEP_WORDS, { SOS_SERVICE_STEP_SERVICE, SOS_SERVICE_STEP_EVENT, SOS_SERVICE_STEP_DAYS }, SOS_SERVICE_STEP_SERVICE, NONE, SOS_SERVICE_STEP_ACTIVE,
    NONE, "service, id", SOS_OFFICE_SERVICES, "sos-office-step-form" },
  { "programmes", SERVICES, N_("Programmes in schools"), NULL, N_("How many sessions and places, who is needed, how each is counted. Runs that go on are told of what changes."), sos_programme_get_type,
    SOS_PROGRAMME_NAME, { SOS_PROGRAMME_SESSIONS, SOS_PROGRAMME_CAP, SOS_PROGRAMME_STAFF_LEAST }, SOS_PROGRAMME_SERVICE, NONE, SOS_PROGRAMME_ACTIVE, NONE,
    "service, name", SOS_OFFICE_SERVICES, "sos-office-programme-form" },
  { "parts", SERVICES, N_("Halves of a session"), NULL, N_("What each provider gives of a session, and how long may lie between."), sos_programme_part_get_type,
    SOS_PROGRAMME_PART_PROVIDER, { SOS_PROGRAMME_PART_PROGRAMME, SOS_PROGRAMME_PART_MINUTES, SOS_PROGRAMME_PART_GAP_MOST }, NONE, NONE, NONE, NONE,
    "programme, number", SOS_OFFICE_SERVICES, "sos-office-part-form" },
  { "topics", SERVICES, N_("Topics of sessions"), N_("New topic"), N_("What each session of a programme is about."), sos_programme_session_get_type,
    SOS_PROGRAMME_SESSION_TOPIC, { SOS_PROGRAMME_SESSION_PROGRAMME, SOS_PROGRAMME_SESSION_NUMBER, NONE }, NONE, NONE, NONE, NONE, "programme, number",
    SOS_OFFICE_SERVICES, "sos-office-topic-form" },
  { "words", WORDS, N_("Words of lists"), N_("New word"), N_("Words to choose from. One that is not offered any more stays on what was written with it."), NULL, NONE,
    { NONE, NONE, NONE }, NONE, NONE, NONE, NONE, NULL, SOS_OFFICE_LISTS, "sos-office-word-form" },
};

const SosOfficeKind *
sos_office_kinds_list (guint *n_kinds)
{
  *n_kinds = G_N_ELEMENTS (kinds);
  return kinds;
}

const SosOfficeKind *
sos_office_kinds_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kinds[i].name, name) == 0)
      return &kinds[i];
  return NULL;
}
