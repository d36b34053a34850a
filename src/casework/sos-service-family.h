/* sos-service-family.h - the work with a household as one of its members stands for it (domain 3.4): what is due of the whole family is asked once,
 * with the member whose open episode is the oldest. */
#pragma once

#include "sos-records.h"
#include "sos-store.h"

G_BEGIN_DECLS

/* The episode that stands for the work @h, a household_episode. */
#define SOS_FAMILY_STANDS_FOR(h) \
  "(SELECT min (o.id) FROM membership m JOIN episode o ON o.person = m.person WHERE m.household = " h ".household AND m.removed IS NULL" \
  " AND m.valid_to IS NULL AND o.service = " h ".service AND o.closed_on IS NULL AND o.removed IS NULL AND coalesce (o.worker, 0) <> 0)"

/* The open work with a household that @episode stands for: SosHouseholdEpisode, (transfer full); NULL where it stands for none. FALSE with @error. */
gboolean sos_service_family_find (SosTransaction *transaction, SosRecord *episode, SosRecord **work, GError **error);

/* For sos_transaction_register_reach (): what is written down of one of a household is asked of whoever stands for it. */
gboolean sos_service_family_reach (SosTransaction *transaction, SosRecord *record, GError **error);

G_END_DECLS
