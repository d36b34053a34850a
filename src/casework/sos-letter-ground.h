/* sos-letter-ground.h - what stands on paper keeps what it stands on. Inside casework alone. */
#pragma once

#include "sos-transaction.h"

G_BEGIN_DECLS

/* A SosProjection: refuses any write, undo included, after which pages that were approved would speak of a plan that is a draft, or
 * of somebody who is not there (4.4, 6.1, N10). */
gboolean sos_letters_keep_ground (SosTransaction *transaction, gint64 person, GError **error);

G_END_DECLS
