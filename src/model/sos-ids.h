/* sos-ids.h - ids of records in an array. Knows no record. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where @id stands among @ids (gint64); -1: nowhere. */
int sos_ids_find (const GArray *ids, gint64 id);
gboolean sos_ids_have (const GArray *ids, gint64 id);

G_END_DECLS
