/* sos-area-rules.h - whether words lead to an area that somebody avoids (domain 4.4). Reads records, changes none. */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* The area to avoid that @text names, by its label, its places or their districts; NULL where none. Elements are
 * SosAreaToAvoid and SosAreaPlace; either may be NULL. (transfer none): a SosAreaToAvoid */
gpointer sos_area_find_named (const char *text, GPtrArray *areas, GPtrArray *places);

/* Whether @text names @place, or one of several that it lists. */
gboolean sos_area_is_named (const char *text, const char *place);

G_END_DECLS
