/* sos-delegate.c - a professional who comes to a training (domain 3.8): never a client, and in no search of people. */
#include "config.h"
#include "sos-delegate.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_DELEGATE_RUN] = { "run", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Run"), "programme_run" },
  [SOS_DELEGATE_NAME] = { "name", SOS_KIND_TEXT, SOS_FIELD_REQUIRED | SOS_FIELD_PRIVATE, N_("Name") },
  [SOS_DELEGATE_JOB] = { "job", SOS_KIND_TEXT, 0, N_("Job") },
  [SOS_DELEGATE_ORGANISATION] = { "organisation", SOS_KIND_TEXT, 0, N_("Organisation") },
  [SOS_DELEGATE_ORGANISATION_TYPE] = { "organisation-type", SOS_KIND_CODE, 0, N_("Kind of organisation"), "organisation-type" },
  [SOS_DELEGATE_BOROUGH] = { "borough", SOS_KIND_CODE, 0, N_("Borough"), "borough" },
  [SOS_DELEGATE_EMAIL] = { "email", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Email") },
  [SOS_DELEGATE_ACCESS_NEEDS] = { "access-needs", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Access needs") },
  [SOS_DELEGATE_DIET] = { "diet", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Diet") },
  [SOS_DELEGATE_STATUS] = { "status", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Where it stands"), "delegate-status" },
  [SOS_DELEGATE_BOOKED_ON] = { "booked-on", SOS_KIND_DATE, 0, N_("Booked on") },
  [SOS_DELEGATE_INSTRUCTIONS_ON] = { "instructions-on", SOS_KIND_DATE, 0, N_("Joining letter sent on") },
  [SOS_DELEGATE_FEEDBACK] = { "feedback", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("What they said of it") },
  [SOS_DELEGATE_USED_IT] = { "used-it", SOS_KIND_CODE, 0, N_("Used it twelve weeks on"), "used-it" },
};

SOS_DEFINE_RECORD (SosDelegate, sos_delegate, "delegate", fields)
