/* sos-no-go.c - where somebody who delivers does not go; domain 4.10. */
#include "config.h"
#include "sos-no-go.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_NO_GO_STAFF] = { "staff", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED, N_("Who"), "staff" },
  [SOS_NO_GO_KIND] = { "kind", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Kind of place"), "no-go-kind" },
  [SOS_NO_GO_BOROUGH] = { "borough", SOS_KIND_CODE, 0, N_("Borough"), "borough" },
  [SOS_NO_GO_PLACE] = { "place", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Place") },
  [SOS_NO_GO_FIRM] = { "firm", SOS_KIND_FLAG, 0, N_("They must not go there") },
  [SOS_NO_GO_RESTRICTED] = { "restricted", SOS_KIND_FLAG, 0, N_("For leads alone") },
  [SOS_NO_GO_REASON] = { "reason", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("Why") },
  [SOS_NO_GO_REVIEW_BY] = { "review-by", SOS_KIND_DATE, 0, N_("Look again by") },
};

SOS_DEFINE_RECORD (SosNoGo, sos_no_go, "no_go", fields)
