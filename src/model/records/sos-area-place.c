/* sos-area-place.c - a district, a borough or a named place inside an area to avoid; domain 4.8. */
#include "config.h"
#include "sos-area-place.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_AREA_PLACE_AREA] = { "area", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Area"), "area_to_avoid" },
  [SOS_AREA_PLACE_KIND] = { "kind", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Kind"), "area-place-kind" },
  [SOS_AREA_PLACE_WORDS] = { "words", SOS_KIND_TEXT, SOS_FIELD_REQUIRED | SOS_FIELD_PRIVATE, N_("Place") },
};

SOS_DEFINE_RECORD (SosAreaPlace, sos_area_place, "area_place", fields)
