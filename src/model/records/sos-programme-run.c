/* sos-programme-run.c - one programme for one group at one school: sessions, places, who delivers (domain 5.4). */
#include "config.h"
#include "sos-programme-run.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_PROGRAMME_RUN_REF] = { "ref", SOS_KIND_TEXT, SOS_FIELD_ISSUED, N_("Reference") },
  [SOS_PROGRAMME_RUN_PROGRAMME] = { "programme", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED, N_("Programme"), "programme" },
  [SOS_PROGRAMME_RUN_SCHOOL] = { "school", SOS_KIND_REFERENCE, 0, N_("School"), "school" },
  [SOS_PROGRAMME_RUN_NAME] = { "name", SOS_KIND_TEXT, SOS_FIELD_REQUIRED, N_("Name") },
  [SOS_PROGRAMME_RUN_STATUS] = { "status", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Where it stands"), "run-status" },
  [SOS_PROGRAMME_RUN_YEAR] = { "year", SOS_KIND_NUMBER, SOS_FIELD_REQUIRED, N_("Academic year") },
  [SOS_PROGRAMME_RUN_WEEKDAY] = { "weekday", SOS_KIND_NUMBER, 0, N_("Weekday wanted") },
  [SOS_PROGRAMME_RUN_PERIOD] = { "period", SOS_KIND_TEXT, 0, N_("Period wanted") },
  [SOS_PROGRAMME_RUN_BEGINS_ON] = { "begins-on", SOS_KIND_DATE, 0, N_("Not before") },
  [SOS_PROGRAMME_RUN_ENDS_ON] = { "ends-on", SOS_KIND_DATE, 0, N_("Not after") },
  [SOS_PROGRAMME_RUN_SESSIONS] = { "sessions", SOS_KIND_NUMBER, SOS_FIELD_REQUIRED, N_("Sessions") },
  [SOS_PROGRAMME_RUN_CAP] = { "cap", SOS_KIND_NUMBER, 0, N_("Places") },
  [SOS_PROGRAMME_RUN_LEAST] = { "least", SOS_KIND_NUMBER, 0, N_("Fewest") },
  [SOS_PROGRAMME_RUN_YEARS_FROM] = { "years-from", SOS_KIND_NUMBER, 0, N_("From school year") },
  [SOS_PROGRAMME_RUN_YEARS_TO] = { "years-to", SOS_KIND_NUMBER, 0, N_("To school year") },
  [SOS_PROGRAMME_RUN_AUDIENCE] = { "audience", SOS_KIND_NUMBER, 0, N_("Pupils expected") },
  [SOS_PROGRAMME_RUN_FUNDER] = { "funder", SOS_KIND_TEXT, 0, N_("Funder") },
  [SOS_PROGRAMME_RUN_COORDINATOR] = { "coordinator", SOS_KIND_REFERENCE, 0, N_("Coordinator"), "staff" },
  [SOS_PROGRAMME_RUN_LEAD] = { "lead", SOS_KIND_REFERENCE, 0, N_("Lead wanted"), "staff" },
  [SOS_PROGRAMME_RUN_VENUE] = { "venue", SOS_KIND_TEXT, 0, N_("Place, where not a school") },
  [SOS_PROGRAMME_RUN_BOROUGH] = { "borough", SOS_KIND_CODE, 0, N_("Borough"), "borough" },
  [SOS_PROGRAMME_RUN_AGREED_ON] = { "agreed-on", SOS_KIND_DATE, 0, N_("School agreed on") },
  [SOS_PROGRAMME_RUN_PANEL_ON] = { "panel-on", SOS_KIND_DATE, 0, N_("Panel on") },
  [SOS_PROGRAMME_RUN_PANEL_WHO] = { "panel-who", SOS_KIND_TEXT, 0, N_("At the panel") },
  [SOS_PROGRAMME_RUN_BASELINE_FROM] = { "baseline-from", SOS_KIND_DATE, 0, N_("First measures from") },
  [SOS_PROGRAMME_RUN_BASELINE_TO] = { "baseline-to", SOS_KIND_DATE, 0, N_("First measures to") },
  [SOS_PROGRAMME_RUN_FOLLOW_UP_ON] = { "follow-up-on", SOS_KIND_DATE, 0, N_("Asked again on") },
  [SOS_PROGRAMME_RUN_GAPS_AGREED] = { "gaps-agreed", SOS_KIND_FLAG, 0, N_("The school agrees to a longer gap") },
  [SOS_PROGRAMME_RUN_CURTAILED_REASON] = { "curtailed-reason", SOS_KIND_LONG_TEXT, 0, N_("Why it ends early") },
  [SOS_PROGRAMME_RUN_COMMISSIONER] = { "commissioner", SOS_KIND_TEXT, 0, N_("Ordered by") },
  [SOS_PROGRAMME_RUN_PURCHASE_REF] = { "purchase-ref", SOS_KIND_TEXT, 0, N_("Their order number") },
  [SOS_PROGRAMME_RUN_PREVENT_LEAD] = { "prevent-lead", SOS_KIND_TEXT, 0, N_("Prevent lead") },
  [SOS_PROGRAMME_RUN_SPEAKER_FORM_ON] = { "speaker-form-on", SOS_KIND_DATE, 0, N_("Speaker form accepted on") },
  [SOS_PROGRAMME_RUN_CONTENT_WARNING_ON] = { "content-warning-on", SOS_KIND_DATE, 0, N_("Content agreed on") },
  [SOS_PROGRAMME_RUN_PRE_BRIEF_ON] = { "pre-brief-on", SOS_KIND_DATE, 0, N_("Staff briefed on") },
  [SOS_PROGRAMME_RUN_NOTE] = { "note", SOS_KIND_LONG_TEXT, 0, N_("Note") },
  [SOS_PROGRAMME_RUN_SCHOOL_PRESENT] = { "school-present", SOS_KIND_CODE, 0, N_("The school sends somebody"), "school-present" },
  [SOS_PROGRAMME_RUN_SCHOOL_STAFF] = { "school-staff", SOS_KIND_TEXT, 0, N_("Who of the school is in the room") },
  [SOS_PROGRAMME_RUN_STEP_FREE] = { "step-free", SOS_KIND_FLAG, 0, N_("Step-free room needed") },
  [SOS_PROGRAMME_RUN_ROTATES] = { "rotates", SOS_KIND_FLAG, 0, N_("Periods in turn, so that no lesson is missed each week") },
  [SOS_PROGRAMME_RUN_TRAILER_ON] = { "trailer-on", SOS_KIND_DATE, 0, N_("Trailer sent on") },
  [SOS_PROGRAMME_RUN_KIT] = { "kit", SOS_KIND_TEXT, 0, N_("To bring") },
  [SOS_PROGRAMME_RUN_MATERIALS] = { "materials", SOS_KIND_TEXT, 0, N_("Material and its version") },
  [SOS_PROGRAMME_RUN_SENSITIVITIES] = { "sensitivities", SOS_KIND_LONG_TEXT, 0, N_("To be careful about there") },
};

SOS_DEFINE_RECORD (SosProgrammeRun, sos_programme_run, "programme_run", fields)
