/* sos-programme-part.c - a part of each session, given by one provider, in order. */
#include "config.h"
#include "sos-programme-part.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_PROGRAMME_PART_PROGRAMME] = { "programme", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Programme"), "programme" },
  [SOS_PROGRAMME_PART_NUMBER] = { "number", SOS_KIND_NUMBER, SOS_FIELD_REQUIRED, N_("Part") },
  [SOS_PROGRAMME_PART_PROVIDER] = { "provider", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Given by"), "provider" },
  [SOS_PROGRAMME_PART_LABEL] = { "label", SOS_KIND_TEXT, 0, N_("Name") },
  [SOS_PROGRAMME_PART_MINUTES] = { "minutes", SOS_KIND_NUMBER, SOS_FIELD_REQUIRED, N_("Minutes") },
  [SOS_PROGRAMME_PART_GAP_MOST] = { "gap-most", SOS_KIND_NUMBER, 0, N_("Minutes between, at most") },
};

SOS_DEFINE_RECORD (SosProgrammePart, sos_programme_part, "programme_part", fields)
