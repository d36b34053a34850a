/* sos-run-states.h - what the states of a run mean, in one place. Codes of "run-status", quoted, with commas between: as questions list them, and as
 * sos_run_state_is () reads them. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Asked for, and nothing agreed. */
#define SOS_RUN_ASKED "'ENQUIRY', 'PROPOSED', 'PLANNED'"
#define SOS_RUN_CALLED_OFF "'CANCELLED', 'CANCELLED_BY_SCHOOL', 'CANCELLED_BY_US', 'NO_SHOW'"
/* All of it is over, however it went. */
#define SOS_RUN_OVER "'COMPLETED', 'CURTAILED', 'DELIVERED', 'EVALUATED', 'CLOSED'"
/* Neither: it is planned, or goes on. */
#define SOS_RUN_GOES_NOT_ON SOS_RUN_CALLED_OFF ", " SOS_RUN_OVER

/* Whether @status is one of @states, a list as above. */
gboolean sos_run_state_is (const char *status, const char *states);

G_END_DECLS
