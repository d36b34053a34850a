/* sos-letter-sender.h - whom a letter comes from, where post must be discreet: neither its top nor its envelope names the office (6.3, N3). */
#pragma once

#include "sos-merge.h"
#include "sos-records.h"
#include "sos-transaction.h"
#include "sos-verdict.h"

G_BEGIN_DECLS

/* May anything go to @address (an id; 0: none) as what the office calls itself on plain letters? (transfer full), NULL with @error. */
SosVerdict *sos_letter_sender_ask (SosTransaction *transaction, gint64 address, GError **error);
/* The same of approved pages: what stands at their top is no name of the office. (transfer full), NULL with @error. */
SosVerdict *sos_letter_sender_ask_pages (SosTransaction *transaction, SosRecord *letter, GError **error);
/* Where post to @address (NULL: none) must be discreet, @merge says the neutral name and return address instead of the office's. */
gboolean sos_letter_sender_add (SosTransaction *transaction, SosRecord *address, SosMerge *merge, GError **error);

G_END_DECLS
