/* sos-join-pair.c - what two records have to do with each other that says they are two people, and who may say they are one. Reads only. */
#include "config.h"
#include "sos-join-private.h"

#include "sos-casework-private.h"
#include "sos-fold.h"
#include "sos-pass-error.h"
#include "sos-rights.h"

/* Whether @sql gives a row for the two. */
static gboolean
ask (SosTransaction *transaction, const char *sql, gint64 one, gint64 other, gboolean *yes, GError **error)
{
  gint64 found;

  if (!sos_transaction_select_number (transaction, sql, &found, error, "ii", one, other))
    return FALSE;
  *yes = found != 0;
  return TRUE;
}

#define BOTH_WAYS(table) \
  "SELECT 1 FROM " table " WHERE removed IS NULL AND ((person = $1 AND other_person = $2) OR (person = $2 AND other_person = $1))"

static const struct
{
  gsize offset;
  const char *sql;
} questions[] = {
  { G_STRUCT_OFFSET (SosJoinPair, joined), "SELECT 1 FROM person WHERE id IN ($1, $2) AND merged_into IS NOT NULL" },
  { G_STRUCT_OFFSET (SosJoinPair, related), BOTH_WAYS ("relationship") },
  { G_STRUCT_OFFSET (SosJoinPair, ordered), BOTH_WAYS ("restriction") },
  { G_STRUCT_OFFSET (SosJoinPair, apart),
    "SELECT 1 FROM conflict_member AS mine JOIN conflict_member AS theirs ON theirs.conflict = mine.conflict"
    " JOIN conflict ON conflict.id = mine.conflict WHERE mine.person = $1 AND theirs.person = $2 AND mine.removed IS NULL"
    " AND theirs.removed IS NULL AND conflict.removed IS NULL AND conflict.status = 'ACTIVE'"
    " AND (conflict.kind = 'WHOLE_GROUP' OR mine.side <> theirs.side)" },
  { G_STRUCT_OFFSET (SosJoinPair, hidden),
    "SELECT 1 FROM address_person AS hidden JOIN address ON address.id = hidden.address WHERE hidden.rule = 'HIDDEN_FROM'"
    " AND hidden.removed IS NULL AND address.removed IS NULL"
    " AND ((address.person = $1 AND hidden.other_person = $2) OR (address.person = $2 AND hidden.other_person = $1))" },
  { G_STRUCT_OFFSET (SosJoinPair, two_drafts),
    "SELECT 1 FROM plan AS one JOIN plan AS other ON other.person = $2 WHERE one.person = $1 AND one.removed IS NULL"
    " AND other.removed IS NULL AND one.state = 'DRAFT' AND other.state = 'DRAFT'" },
  { G_STRUCT_OFFSET (SosJoinPair, together),
    "SELECT 1 FROM membership AS one JOIN membership AS other ON other.household = one.household WHERE one.person = $1 AND other.person = $2"
    " AND one.removed IS NULL AND other.removed IS NULL AND one.valid_to IS NULL AND other.valid_to IS NULL" },
};

/* Somebody may be named in words where no record was chosen: whom an address is hidden from, whom an order names. */
static const struct
{
  gsize offset;
  const char *sql; /* the names that one of the two is kept from, and what the other is called */
} named[] = {
  { G_STRUCT_OFFSET (SosJoinPair, hidden),
    "SELECT hidden.name, person.full_name FROM address_person AS hidden JOIN address ON address.id = hidden.address"
    " JOIN person ON person.id IN ($1, $2) AND person.id <> address.person WHERE address.person IN ($1, $2)"
    " AND hidden.rule = 'HIDDEN_FROM' AND hidden.other_person IS NULL AND hidden.removed IS NULL AND address.removed IS NULL" },
  { G_STRUCT_OFFSET (SosJoinPair, ordered),
    "SELECT kept.other_name, person.full_name FROM restriction AS kept JOIN person ON person.id IN ($1, $2)"
    " AND person.id <> kept.person WHERE kept.person IN ($1, $2) AND kept.other_person IS NULL AND kept.other_name IS NOT NULL"
    " AND kept.removed IS NULL" },
};

static gboolean
is_one_name (const char *a, const char *b)
{
  g_autofree char *one = sos_fold_index_text (a != NULL ? a : ""), *other = sos_fold_index_text (b != NULL ? b : "");

  return *one != '\0' && g_str_equal (one, other);
}

static gboolean
ask_names (SosTransaction *transaction, const char *sql, gint64 one, gint64 other, gboolean *yes, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, sql, &local, "ii", one, other);

  while (rows != NULL && sos_rows_next (rows, &local))
    *yes |= is_one_name (sos_rows_get_text (rows, 0), sos_rows_get_text (rows, 1));
  return sos_pass_error (&local, error);
}

gboolean
sos_join_read_pair (SosTransaction *transaction, gint64 one, gint64 other, SosJoinPair *pair, GError **error)
{
  *pair = (SosJoinPair){ .same_record = one == other };
  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    if (!ask (transaction, questions[i].sql, one, other, G_STRUCT_MEMBER_P (pair, questions[i].offset), error))
      return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (named); i++)
    if (!ask_names (transaction, named[i].sql, one, other, G_STRUCT_MEMBER_P (pair, named[i].offset), error))
      return FALSE;
  return TRUE;
}

gboolean
sos_join_ask (SosTransaction *transaction, gint64 kept, gint64 other, GError **error)
{
  SosRightsCase rights[2];
  SosJoinPair pair;

  if (!sos_rights_load (transaction, kept, &rights[0], error) || !sos_rights_load (transaction, other, &rights[1], error))
    return FALSE;
  if (!sos_rights_knows_of (&rights[0]) || !sos_rights_knows_of (&rights[1]))
    {
      sos_transaction_set_not_found (error);
      return FALSE;
    }
  return sos_rights_obey (transaction, sos_rights_may_join (&rights[0], &rights[1]), "combine", kept, error)
         && sos_join_read_pair (transaction, kept, other, &pair, error)
         && sos_rights_obey (transaction, sos_join_check (&pair), "combine", kept, error);
}
