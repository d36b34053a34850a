/* sos-measure.c - one value of one pupil at one time, of what a programme looks at (domain 3.6). */
#include "config.h"
#include "sos-measure.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_MEASURE_PLACE] = { "place", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Place"), "cohort_place" },
  [SOS_MEASURE_MOMENT] = { "moment", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("When"), "measure-moment" },
  [SOS_MEASURE_KIND] = { "kind", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("What"), "measure-kind" },
  [SOS_MEASURE_VALUE] = { "value", SOS_KIND_NUMBER, SOS_FIELD_REQUIRED | SOS_FIELD_PRIVATE, N_("Value") },
  [SOS_MEASURE_POSSIBLE] = { "possible", SOS_KIND_NUMBER, SOS_FIELD_PRIVATE, N_("Of") },
  [SOS_MEASURE_SOURCE] = { "source", SOS_KIND_CODE, 0, N_("Says who"), "measure-source" },
  [SOS_MEASURE_TAKEN_ON] = { "taken-on", SOS_KIND_DATE, SOS_FIELD_REQUIRED, N_("Taken on") },
};

SOS_DEFINE_RECORD (SosMeasure, sos_measure, "measure", fields)
