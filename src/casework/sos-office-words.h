/* sos-office-words.h - what every paper says of the office itself. Inside casework alone. */
#pragma once

#include "sos-merge.h"
#include "sos-records.h"
#include "sos-transaction.h"

G_BEGIN_DECLS

/* office_name, office_address, office_phone, complaints_line, emergency_line. */
gboolean sos_office_words_add (SosTransaction *transaction, SosMerge *merge, GError **error);
/* worker_first_name, worker_phone, worker_hours (else the office’s) of @staff, who may be NULL. */
gboolean sos_office_words_add_worker (SosTransaction *transaction, SosRecord *staff, SosMerge *merge, GError **error);
/* The first word of a name, where nobody said what the first name is. (transfer full) */
char *sos_office_words_dup_first_name (SosRecord *staff);

G_END_DECLS
