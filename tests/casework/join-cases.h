/* join-cases.h - two records of one person with everything that can hang on them, drawn from the field tables; and every table in words. */
#pragma once

#include "office.h"

G_BEGIN_DECLS


typedef struct
{
  gint64 kept, other;
  GArray *strangers; /* gint64: people that are neither */
  guint n_records;
} JoinCase;

/* Records of every type about both, by @seed. */
JoinCase *join_case_new (Office *office, guint seed);
void join_case_free (JoinCase *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JoinCase, join_case_free)

/* Every row of every table that is there, without revisions, and the words by which people are found; not the audit, which only grows.
 * @without: tables that are left out, NULL-terminated; NULL: none. (transfer full) */
char *join_dump (Office *office, const char *const *without);
/* How many fields of records that are there refer to @person, but for those a joining leaves where they are. */
guint join_count_references (Office *office, gint64 person);

G_END_DECLS
