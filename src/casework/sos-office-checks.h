/* sos-office-checks.h - what the lists of the office ask before they are saved by hand, and what follows. Inside casework alone. */
#pragma once

#include "sos-casework.h"
#include "sos-rights-rules.h"

G_BEGIN_DECLS

/* Kept by those whose part it is; named, once, in order. */
gboolean sos_office_prepare (SosTransaction *transaction, SosRecord *before, SosRecord *record, GError **error);
/* Ended and never taken away; but for what nothing speaks of. */
gboolean sos_office_may_remove (SosTransaction *transaction, SosRecord *record, GError **error);

/* A place is in the list of sites by its name, as long as it is open; a step is a kind of task. */
gboolean sos_office_follow_site (SosTransaction *transaction, SosRecord *before, SosRecord *site, GError **error);
gboolean sos_office_follow_step (SosTransaction *transaction, SosRecord *before, SosRecord *step, GError **error);
/* Everybody with an open episode of a service whose steps or list changed, by whatever changed them. */
gboolean sos_office_reach (SosTransaction *transaction, SosRecord *record, GError **error);
/* Who had their last day is not active any more. */
gboolean sos_office_turn_day (SosTransaction *transaction, GError **error);

G_END_DECLS
