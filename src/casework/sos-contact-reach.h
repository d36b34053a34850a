/* sos-contact-reach.h - what stands against contacts with somebody and those around them, read once, and held against a contact as it is
 * written (sos-reach-rules.h decides). Writes nothing. */
#pragma once

#include "sos-contacts.h"
#include "sos-reach-rules.h"
#include "sos-transaction.h"

G_BEGIN_DECLS

typedef struct _SosContactReach SosContactReach;

/* Of @person; whom whoever is at the desk must not know of is not in it. Immutable. (transfer full); NULL with @error. */
SosContactReach *sos_contact_reach_load (SosTransaction *transaction, gint64 person, GError **error);
void sos_contact_reach_free (SosContactReach *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosContactReach, sos_contact_reach_free)

/* What stands against @entry, had by @worker where it names none.
 * (transfer full): SosReachFinding; its numbers are those of entry->with */
GPtrArray *sos_contact_reach_find (SosContactReach *self, const SosContactEntry *entry, gint64 worker);
/* Whether whoever read it leads, and so may set aside what others may not. */
gboolean sos_contact_reach_leads (SosContactReach *self);

/* Part of the deed: refuses, or writes down for which rule it was kept all the same, by whom and when (V28). */
gboolean sos_contact_reach_settle (SosTransaction *transaction, SosContactEntry *entry, GError **error);

G_END_DECLS
