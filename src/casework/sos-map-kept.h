/* sos-map-kept.h - ended quarters of the map as they were first given out. Inside casework alone.
 *
 * The one rule: what of the past is given out, to others or on paper, is kept first, and shown so for ever after, to everybody. Counted
 * anew, two pictures of one quarter would tell by their difference who was relocated, sealed, merged, erased or put right between them (N9).
 * Kept is every count that is told by quarter, with how it was shown, since another version of the rule might hide others: people of each layer,
 * kind of borough and service, and of all services, at its end; sums alone, of whom nobody was sealed that day, and who was withheld stands as withheld. A kept figure is never put right: what would be right differs
 * from it by few, and such a difference is not to be given (sos_suppression_check_difference()). Quarters end once: the running one
 * is as the records say, in the office alone. */
#pragma once

#include "sos-map-counts.h"
#include "sos-transaction.h"

G_BEGIN_DECLS

/* Keeps all quarters that have ended and are not kept yet, as far back as the map goes, but for those in which nobody was counted, and says so in the
 * audit. Of a quarter before the first kept it stays unsaid who was there. Nothing while the office is being counted. A SosTransactionFunc, for writing. */
gboolean sos_map_kept_keep (SosTransaction *transaction, gpointer data, GError **error);

/* Lets go of quarters that were kept while the clock stood ahead, and have not ended. */
gboolean sos_map_kept_turn_day (SosTransaction *transaction, GError **error);

/* The first and the last quarter kept; 0: none. */
gboolean sos_map_kept_find (SosTransaction *transaction, int *first, int *last, GError **error);
/* Puts kept figures in place of those counted, in @counts as it is read. */
gboolean sos_map_kept_read (SosTransaction *transaction, SosMapCounts *counts, GError **error);

G_END_DECLS
