/* sos-office.h - the file of an office: made, recognised before it is trusted, brought up to date. Knows no thread. */
#pragma once

#include "sos-sqlite.h"

G_BEGIN_DECLS

/* Whether @path looks like an office by its first bytes. */
gboolean sos_office_glance (const char *path, GError **error);
/* Whether @path is an office, of this or an earlier version. Nothing is made beside it or written to it. NOT_FOUND, NOT_OURS
 * or TOO_NEW in words where not. */
gboolean sos_office_vet (const char *path, GError **error);
/* A new office at @path, whole or not at all; REFUSED where there is a file already. The lock is held. */
gboolean sos_office_make (const char *path, GError **error);
/* The connection that writes to a vetted office, brought up to date; a copy of an older file is kept beside it.
 * @last_id: the highest id of any record. */
SosSqlite *sos_office_open_writer (const char *path, gint64 *last_id, GError **error);

/* For files that appear under their name only once they are whole: an empty one apart, for its owner alone; then its place. */
gboolean sos_office_make_empty (const char *apart, GError **error);
gboolean sos_office_move_to_place (const char *apart, const char *path, GError **error);
/* REFUSED where @path is taken. */
gboolean sos_office_is_free (const char *path, GError **error);

G_END_DECLS
