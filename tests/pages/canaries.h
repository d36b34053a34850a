/* canaries.h - N3: every text of every record is a word that must not be seen above a fold, in a name or in what a file says of itself. */
#pragma once

#include "sos-transaction.h"

G_BEGIN_DECLS

#define CANARY "Quzzle"

/* What was sown, in how many fields of how many kinds of record. */
typedef struct
{
  guint n_types, n_fields;
} CanariesSown;

/* In every text somebody may type into any record but the office’s own, which stands at the top of its paper. */
CanariesSown canaries_sow (SosTransaction *transaction);
/* @sql with @text as its only value. */
void canaries_run (SosTransaction *transaction, const char *sql, const char *text);

/* Languages papers are made in besides, the second from the right; ends with NULL. */
typedef struct
{
  const char *language, *filler;
} CanariesLanguage;
extern const CanariesLanguage canaries_languages[];

/* Above the first fold of the first page it is not. */
void canaries_check_top (GBytes *pdf, const char *name);
/* A file is called @title, and says it nowhere of itself. Whether it is in the paper at all. */
gboolean canaries_check_file (GBytes *pdf, const char *name, const char *title);

G_END_DECLS
