/* sos-outside-tie.c - what ties a person to something outside their family; domain 3.4. */
#include "config.h"
#include "sos-outside-tie.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_OUTSIDE_TIE_PERSON] = { "person", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Person"), "person" },
  [SOS_OUTSIDE_TIE_LABEL] = { "label", SOS_KIND_TEXT, SOS_FIELD_REQUIRED | SOS_FIELD_PRIVATE, N_("Called") },
  [SOS_OUTSIDE_TIE_KIND] = { "kind", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Kind"), "outside-kind" },
  [SOS_OUTSIDE_TIE_STRENGTH] = { "strength", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("How strong"), "outside-strength" },
  [SOS_OUTSIDE_TIE_NOTE] = { "note", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("Note") },
};

SOS_DEFINE_RECORD (SosOutsideTie, sos_outside_tie, "outside_tie", fields)
