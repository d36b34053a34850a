/* sos-due-read.h - dated facts out of the records, for the rules of what is due. Inside casework alone; decides nothing. */
#pragma once

#include "sos-alert-rules.h"
#include "sos-transaction.h"

G_BEGIN_DECLS

/* The numbers and days of this office. (transfer full); NULL with @error. */
SosAlertClock *sos_due_load_clock (SosTransaction *transaction, GError **error);

/* Calls @found for all that is due about @person, 0: about everybody. Texts of the fact live as long as the call. */
gboolean sos_due_read (SosTransaction *transaction, const SosAlertClock *clock, gint64 person, SosAlertFound found, gpointer data, GError **error);

G_END_DECLS
