/* sos-deliver-private.h - what of people who deliver the checks of single records, and what follows from them, ask. Inside casework. */
#pragma once

#include "sos-deliver-read.h"
#include "sos-deliver.h"

G_BEGIN_DECLS

/* The checks of single records: sos-record-checks.c. */
gboolean sos_deliver_prepare_deliverer (SosTransaction *transaction, SosRecord *before, SosRecord *record, GError **error);
gboolean sos_deliver_prepare_clearance (SosTransaction *transaction, SosRecord *before, SosRecord *record, GError **error);
gboolean sos_deliver_prepare_availability (SosTransaction *transaction, SosRecord *before, SosRecord *record, GError **error);
gboolean sos_deliver_prepare_absence (SosTransaction *transaction, SosRecord *before, SosRecord *record, GError **error);
gboolean sos_deliver_prepare_session (SosTransaction *transaction, SosRecord *before, SosRecord *record, GError **error);
gboolean sos_deliver_prepare_expense (SosTransaction *transaction, SosRecord *before, SosRecord *expense, GError **error);
gboolean sos_deliver_prepare_no_go (SosTransaction *transaction, SosRecord *before, SosRecord *record, GError **error);
gboolean sos_deliver_may_remove (SosTransaction *transaction, SosRecord *record, GError **error);
gboolean sos_deliver_may_remove_no_go (SosTransaction *transaction, SosRecord *record, GError **error);
/* What follows from a change of these: sos-save.c. */
gboolean sos_deliver_follow (SosTransaction *transaction, SosRecord *before, SosRecord *after, GError **error);
gboolean sos_deliver_follow_staff (SosTransaction *transaction, SosRecord *before, SosRecord *after, GError **error);
gboolean sos_deliver_follow_session (SosTransaction *transaction, SosRecord *before, SosRecord *after, GError **error);

/* Whether something planned with them may be: element type SosDeliverFinding; (transfer full). Those who are not asked have nothing. */
GArray *sos_deliver_find_planned (const SosDeliverReading *reading, const SosPlannedDelivery *planned);
/* Bookings of two providers with @staff that were confirmed, and on whose day they may no longer come: confirmed no more. */
gboolean sos_deliver_loosen_bookings (SosTransaction *transaction, gint64 staff, GError **error);
/* Whether it is still to come. */
gboolean sos_planned_is_to_come (const SosPlannedDelivery *planned, const char *today);
/* The same of what a list may hold. */
gboolean sos_planned_is_shown (const SosPlannedDelivery *planned, const char *today);

/* Whoever leads @staff: of their team, else any; 0: nobody does. */
gboolean sos_staff_find_lead (SosTransaction *transaction, gint64 staff, gint64 *lead, GError **error);
/* A new task about a colleague, not saved yet. (transfer full) */
SosRecord *sos_office_task_new (SosTransaction *transaction, gint64 about, gint64 staff, const char *kind, const char *words);
/* Closes those that @tail finds; $1 is @id. */
gboolean sos_office_tasks_finish (SosTransaction *transaction, const char *tail, gint64 id, GError **error);

G_END_DECLS
