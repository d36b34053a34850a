/* sos-appointment.c - somebody is asked to be somewhere at an hour; domain 0.5, 4.7. */
#include "config.h"
#include "sos-appointment.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_APPOINTMENT_PERSON] = { "person", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Person"), "person" },
  [SOS_APPOINTMENT_WORKER] = { "worker", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED, N_("With"), "staff" },
  [SOS_APPOINTMENT_STARTS_AT] = { "starts-at", SOS_KIND_TIME, SOS_FIELD_REQUIRED, N_("When") },
  [SOS_APPOINTMENT_MINUTES] = { "minutes", SOS_KIND_NUMBER, SOS_FIELD_REQUIRED, N_("Minutes") },
  [SOS_APPOINTMENT_PLACE_KIND] = { "place-kind", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Kind of place"), "appointment-place" },
  [SOS_APPOINTMENT_OFFICE] = { "office", SOS_KIND_CODE, 0, N_("Which office"), "our-office" },
  [SOS_APPOINTMENT_SCHOOL] = { "school", SOS_KIND_REFERENCE, 0, N_("School"), "school" },
  [SOS_APPOINTMENT_SITE] = { "site", SOS_KIND_CODE, 0, N_("Which site"), "site" },
  [SOS_APPOINTMENT_PLACE] = { "place", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Place") },
  [SOS_APPOINTMENT_ROOM] = { "room", SOS_KIND_TEXT, 0, N_("Room") },
  [SOS_APPOINTMENT_DRIVER] = { "driver", SOS_KIND_REFERENCE, 0, N_("Driven there by"), "staff" },
  [SOS_APPOINTMENT_WORDS] = { "words", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("What for") },
  [SOS_APPOINTMENT_APART_NOTE] = { "apart-note", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("How it is done all the same") },
  [SOS_APPOINTMENT_STATE] = { "state", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("State"), "appointment-state" },
  [SOS_APPOINTMENT_ENDED_WORDS] = { "ended-words", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("What came of it") },
  [SOS_APPOINTMENT_CONTACT] = { "contact", SOS_KIND_REFERENCE, SOS_FIELD_ISSUED, N_("Contact"), "contact" },
};

SOS_DEFINE_RECORD (SosAppointment, sos_appointment, "appointment", fields)
