/* sos-professional.c - somebody who works for an agency; end-dated when they leave; domain 2.3. */
#include "config.h"
#include "sos-professional.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_PROFESSIONAL_NAME] = { "name", SOS_KIND_TEXT, SOS_FIELD_REQUIRED, N_("Name") },
  [SOS_PROFESSIONAL_ROLE] = { "role", SOS_KIND_TEXT, 0, N_("Post") },
  [SOS_PROFESSIONAL_AGENCY] = { "agency", SOS_KIND_REFERENCE, 0, N_("Agency"), "agency" },
  [SOS_PROFESSIONAL_BOROUGH] = { "borough", SOS_KIND_CODE, 0, N_("Borough"), "borough" },
  [SOS_PROFESSIONAL_PHONE] = { "phone", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Phone") },
  [SOS_PROFESSIONAL_EMAIL] = { "email", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Email") },
  [SOS_PROFESSIONAL_SECURE] = { "secure", SOS_KIND_FLAG, 0, N_("Secure email") },
  [SOS_PROFESSIONAL_COVER] = { "cover", SOS_KIND_TEXT, 0, N_("Cover") },
  [SOS_PROFESSIONAL_ENDED_ON] = { "ended-on", SOS_KIND_DATE, 0, N_("Last day") },
};

SOS_DEFINE_RECORD (SosProfessional, sos_professional, "professional", fields)
