/* sos-concern-category.c - what kind of worry it is; a concern may be several; domain 4.5.1. */
#include "config.h"
#include "sos-concern-category.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_CONCERN_CATEGORY_CONCERN] = { "concern", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Concern"), "concern" },
  [SOS_CONCERN_CATEGORY_CATEGORY] = { "category", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Kind of worry"), "concern-category" },
};

SOS_DEFINE_RECORD (SosConcernCategory, sos_concern_category, "concern_category", fields)
