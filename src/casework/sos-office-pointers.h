/* sos-office-pointers.h - what still points at something the office keeps: counted, and pointed elsewhere. Inside casework alone. */
#pragma once

#include "sos-consequence.h"
#include "sos-records.h"
#include "sos-transaction.h"

G_BEGIN_DECLS

/* A line for each kind that goes on with @record; names nobody, and counts nobody who is hidden from whoever asks. */
gboolean sos_office_pointers_say (SosTransaction *transaction, SosRecord *record, GPtrArray *what, GError **error);
/* All that points at @from points at @to, of the same type: @all, or only what goes on. What is a colleague’s own is not moved here. */
gboolean sos_office_pointers_move (SosTransaction *transaction, SosRecord *from, SosRecord *to, gboolean all, GError **error);

G_END_DECLS
