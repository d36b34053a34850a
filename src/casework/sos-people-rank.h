/* sos-people-rank.h - the place of everybody in one order, kept in memory while it holds. Inside casework alone. */
#pragma once

#include "sos-people.h"

G_BEGIN_DECLS

typedef struct _SosPeopleRank SosPeopleRank; /* any thread may read it */

/* The places of @order as this snapshot has them; walks the list where nothing kept holds any more. (transfer full) */
SosPeopleRank *sos_people_rank_load (SosTransaction *transaction, SosPeopleOrder order, GError **error);
void sos_people_rank_unref (SosPeopleRank *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosPeopleRank, sos_people_rank_unref)

/* Everybody but the @hidden ones, in order; those without a value stand last either way. (transfer full) */
GArray *sos_people_rank_list (SosPeopleRank *self, gboolean descending, const GArray *hidden);
/* Those of @ids (ascending gint64) that are in the list and not @hidden, in order. (transfer full) */
GArray *sos_people_rank_order (SosPeopleRank *self, GArray *ids, gboolean descending, const GArray *hidden);

/* The same for a few, looked up one by one: costs nothing where no places are at hand yet. (transfer full) */
GArray *sos_people_rank_order_few (SosTransaction *transaction, GArray *ids, SosPeopleOrder order, gboolean descending, GError **error);

G_END_DECLS
