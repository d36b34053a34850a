/* sos-stage-clock.h - keeps on each open episode what is due of its stage, and by when, whatever its facts come from. Inside casework alone. */
#pragma once

#include "sos-records.h"
#include "sos-transaction.h"

G_BEGIN_DECLS

/* Puts the clock of its stage on @episode, which the caller saves for another reason. Whose work stands still has none. */
gboolean sos_stage_clock_set (SosTransaction *transaction, SosRecord *episode, GError **error);
/* What it will be once the release is planned for @release_on; NULL: what it is. @due (transfer full) is NULL where none runs. */
gboolean sos_stage_clock_foresee (SosTransaction *transaction, SosRecord *episode, const char *release_on, char **due, const char **clock, GError **error);
/* A SosProjection: the clocks of all open episodes of @person; saved where one is another now. */
gboolean sos_stage_clock_project (SosTransaction *transaction, gint64 person, GError **error);
/* Sets the clocks of everybody, where an office was made before they were kept by all that moves them; else nothing. */
gboolean sos_stage_clock_fill (SosTransaction *transaction, GError **error);
/* Part of the SosReach: a number the office chose, or a day on which offices are shut, moves the clocks that count by it. */
gboolean sos_stage_clock_reach (SosTransaction *transaction, SosRecord *record, GError **error);

G_END_DECLS
