/* sos-agreement-rules.h - which agreement of a type counts on a day, and what it says (domain 4.2; N2, N13). Reads records, changes
 * none. */
#pragma once

#include "sos-consent.h"

G_BEGIN_DECLS

/* The agreement of @type that counts on @today among @consents of one person; NULL where none does. The last word counts, of two words
 * of one day the no; a "no" without a day is the latest word, a "yes" without one the oldest, and one that is still to come none.
 * (transfer none) */
SosRecord *sos_agreement_find (GPtrArray *consents, const char *type, const char *today);
/* The same of those alone that share with @agency, written in whatever capitals and signs. */
SosRecord *sos_agreement_find_with (GPtrArray *consents, const char *agency, const char *today);
/* Agencies with which they agree on @today that something is shared, as they were written; each once. (transfer container) */
GPtrArray *sos_agreement_list_agencies (GPtrArray *consents, const char *today);
/* What @consent says on @today: its status; of a yes, whole or in part, WITHDRAWN where it was taken back and EXPIRED where its last day is past or is no day.
 * NULL for NULL. Code of "consent-status"; borrowed. */
const char *sos_agreement_get_status (SosRecord *consent, const char *today);
/* Does @consent say yes, whole or in part, on @today? NULL says nothing. */
gboolean sos_agreement_holds (SosRecord *consent, const char *today);

G_END_DECLS
