/* sos-openings.h - a record opened with a reason by somebody who does not work with the person, and the list leads look over (domain
 * 0.4, V28). */
#pragma once

#include "sos-casework.h"

G_BEGIN_DECLS

/* id: person; words: the reason. Opens the whole record to whoever is at the desk for some hours, tells the lead by a task, and leaves
 * a line "breakglass" with the reason. Lasting: it was opened. result: the opening. */
gboolean sos_casework_open_with_reason (SosTransaction *transaction, SosDeed *deed, GError **error);
/* id: opening. Its lead, or the safeguarding lead, has looked it over; the task is done. */
gboolean sos_casework_review_opening (SosTransaction *transaction, SosDeed *deed, GError **error);

/* One of them; plain values, made in a worker, read on the main thread. */
#define SOS_TYPE_OPENING_ROW (sos_opening_row_get_type ())
G_DECLARE_FINAL_TYPE (SosOpeningRow, sos_opening_row, SOS, OPENING_ROW, GObject)
gint64 sos_opening_row_get_id (SosOpeningRow *self);
gint64 sos_opening_row_get_person (SosOpeningRow *self);
const char *sos_opening_row_get_name (SosOpeningRow *self);
const char *sos_opening_row_get_ref (SosOpeningRow *self);
const char *sos_opening_row_get_who (SosOpeningRow *self);    /* who opened it */
const char *sos_opening_row_get_reason (SosOpeningRow *self);
gint64 sos_opening_row_get_opened_at (SosOpeningRow *self);   /* seconds UTC */
gint64 sos_opening_row_get_until (SosOpeningRow *self);
const char *sos_opening_row_get_reviewer (SosOpeningRow *self); /* NULL: nobody has looked it over */
gint64 sos_opening_row_get_reviewed_at (SosOpeningRow *self);
gboolean sos_opening_row_may_review (SosOpeningRow *self);    /* whoever is at the desk, now */

/* What whoever is at the desk may look over: those not looked over first, then the newest; at most the last 200. Nothing for others
 * than leads. Element type SosOpeningRow. Main thread. */
void sos_openings_async (SosStore *store, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *sos_openings_finish (GAsyncResult *result, GError **error);
GPtrArray *sos_openings_load (SosTransaction *transaction, GError **error);
/* Whether whoever is at the desk leads, so that there is such a list for them. */
gboolean sos_openings_are_theirs (SosTransaction *transaction, gboolean *theirs, GError **error);

G_END_DECLS
