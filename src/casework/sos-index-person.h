/* sos-index-person.h - the young person on whose account an episode is: a sister’s, a mother’s (domain 3.10). */
#pragma once

#include "sos-casework.h"

G_BEGIN_DECLS

/* id: episode; other: the young person, 0 nobody. */
gboolean sos_casework_set_index_person (SosTransaction *transaction, SosDeed *deed, GError **error);
/* What whoever is at the desk may read of @person there: their name; "": that there is somebody; NULL without @error: nothing. (transfer full) */
gboolean sos_index_person_read (SosTransaction *transaction, gint64 person, char **name, GError **error);

G_END_DECLS
