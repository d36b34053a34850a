/* sos-ruler.c - how somebody answered on a line from 0 to 10, and why in their words; domain 3.2, 3.3. */
#include "config.h"
#include "sos-ruler.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_RULER_EPISODE] = { "episode", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Episode"), "episode" },
  [SOS_RULER_KIND] = { "kind", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("What was asked"), "ruler-kind" },
  [SOS_RULER_DATED] = { "dated", SOS_KIND_DATE, SOS_FIELD_REQUIRED | SOS_FIELD_NEAR, N_("Day") },
  [SOS_RULER_FIRST] = { "first", SOS_KIND_NUMBER, 0, N_("0 to 10") },
  [SOS_RULER_SECOND] = { "second", SOS_KIND_NUMBER, 0, N_("Second, 0 to 10") },
  [SOS_RULER_WORDS] = { "words", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("In their words") },
  [SOS_RULER_ADMISSION] = { "admission", SOS_KIND_REFERENCE, SOS_FIELD_ISSUED, N_("Time in hospital"), "admission" },
  [SOS_RULER_RECORDED_BY] = { "recorded-by", SOS_KIND_REFERENCE, SOS_FIELD_ISSUED, N_("Written down by"), "staff" },
};

SOS_DEFINE_RECORD (SosRuler, sos_ruler, "ruler", fields)
