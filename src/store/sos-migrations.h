/* sos-migrations.h - the numbered files that make an office file what this program expects. */
#pragma once

#include "sos-sqlite.h"

G_BEGIN_DECLS

/* The highest number among the files of this program. */
int sos_migrations_get_latest (void);

/* Runs what is lacking, all in one transaction, up to @target (0: the latest). A file of a later program is refused. */
gboolean sos_migrations_run (SosSqlite *sqlite, int target, GError **error);

/* Whether the tables, indexes, views and triggers of @sqlite are exactly those of its own version: nothing lacking, nothing
 * slipped in. NOT_OURS in words where not. */
gboolean sos_migrations_vet (SosSqlite *sqlite, GError **error);

G_END_DECLS
