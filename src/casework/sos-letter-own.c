/* sos-letter-own.c - whose names and addresses a letter may hold without a question: read once a letter, and only where something was found. */
#include "config.h"
#include "sos-letter-own.h"

#include "sos-ids.h"
#include "sos-letter-gate.h"
#include "sos-letter-rules.h"
#include "sos-pass-error.h"

struct _SosLetterOwn
{
  gint64 person;
  GPtrArray *names;  /* SosHeldName */
  GArray *at_home;   /* gint64: whose address whoever reads it knows */
};

/* ---- somebody's names ---- */

static void
add_row (SosHeldName *name, SosRows *rows)
{
  sos_held_name_add (name, sos_rows_get_text (rows, 0), sos_rows_get_text (rows, 1));
  sos_held_name_add (name, sos_rows_get_text (rows, 2), sos_rows_get_text (rows, 1));
  sos_held_name_add_called (name, sos_rows_get_text (rows, 3));
}

/* What somebody is called in the street is nobody's to look for (0.6). */
SosHeldName *
sos_held_name_read (SosTransaction *transaction, gint64 person, GError **error)
{
  static const char *const sql[] = {
    "SELECT full_name, family_name, name_on_letters, known_as FROM person WHERE removed IS NULL AND (id = $1 OR merged_into = $1)",
    "SELECT name, NULL, NULL, NULL FROM person_name WHERE removed IS NULL AND type <> 'STREET_NAME' AND person IN"
    " (SELECT id FROM person WHERE id = $1 OR merged_into = $1)",
  };
  g_autoptr (SosHeldName) name = sos_held_name_new ();
  g_autoptr (GError) local = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (sql) && local == NULL; i++)
    {
      g_autoptr (SosRows) rows = sos_transaction_select (transaction, sql[i], &local, "i", person);

      while (rows != NULL && sos_rows_next (rows, &local))
        add_row (name, rows);
    }
  return sos_pass_error (&local, error) ? g_steal_pointer (&name) : NULL;
}

/* ---- who they are ---- */

/* Those who live with $1 today, but for whoever they may have no contact with. */
#define HOUSEHOLD \
  "SELECT o.person FROM membership m JOIN membership o ON o.household = m.household WHERE m.person = $1 AND m.removed IS NULL AND o.removed IS NULL" \
  " AND coalesce (m.valid_to, $2) >= $2 AND coalesce (o.valid_to, $2) >= $2 AND coalesce (m.lives_here, '') <> 'NO' AND coalesce (o.lives_here, '') <> 'NO'" \
  " AND o.person NOT IN (SELECT other_person FROM relationship WHERE person = $1 AND removed IS NULL AND contact_restriction IN ('NO_CONTACT_ORDER', 'BAIL_NO_CONTACT')" \
  " UNION SELECT person FROM relationship WHERE other_person = $1 AND removed IS NULL AND contact_restriction IN ('NO_CONTACT_ORDER', 'BAIL_NO_CONTACT'))"

/* Somebody tied to $1 with whom a goal of the plan $2 is shared by name: they agreed to it (L1). */
#define SHARED_WITH \
  "SELECT p.id FROM relationship r JOIN person p ON p.id = r.other_person WHERE r.person = $1 AND r.removed IS NULL AND p.removed IS NULL" \
  " AND coalesce (r.contact_restriction, '') NOT IN ('NO_CONTACT_ORDER', 'BAIL_NO_CONTACT')" \
  " AND p.full_name IN (SELECT name FROM goal_share WHERE removed IS NULL AND goal IN (SELECT id FROM goal WHERE plan = $2))"

static GArray *
read_household (SosTransaction *transaction, gint64 person, GError **error)
{
  GArray *ids = sos_transaction_select_ids (transaction, HOUSEHOLD, error, "is", person, sos_transaction_get_today (transaction));

  for (guint i = ids != NULL ? ids->len : 0; i > 0; i--)
    if (sos_transaction_hides (transaction, g_array_index (ids, gint64, i - 1)))
      g_array_remove_index (ids, i - 1);
  return ids;
}

static void
add_ids (GArray *all, GArray *ids, GArray *among)
{
  for (guint i = 0; i < ids->len; i++)
    if (among == NULL || sos_ids_have (among, g_array_index (ids, gint64, i)))
      g_array_append_val (all, g_array_index (ids, gint64, i));
}

/* They read it at home: whoever lives there, and those a goal is shared with. */
static gboolean
gather_for_person (SosLetterOwn *self, SosTransaction *transaction, SosRecord *letter, GArray *named, GError **error)
{
  g_autoptr (GArray) home = read_household (transaction, self->person, error);
  g_autoptr (GArray) shared
    = home != NULL ? sos_transaction_select_ids (transaction, SHARED_WITH, error, "ii", self->person, MAX (sos_record_get_number (letter, SOS_LETTER_PLAN), 0)) : NULL;

  if (shared == NULL)
    return FALSE;
  add_ids (named, home, NULL);
  add_ids (named, shared, NULL);
  add_ids (self->at_home, home, NULL);
  g_array_append_val (self->at_home, self->person);
  return TRUE;
}

/* A parent: whoever lives with them both is named, and where the parent lives themselves is no news to them; where the young person lives may be. */
static gboolean
gather_for_parent (SosLetterOwn *self, SosTransaction *transaction, gint64 reader, GArray *named, GError **error)
{
  g_autoptr (GArray) with_reader = reader != 0 ? read_household (transaction, reader, error) : NULL;
  g_autoptr (GArray) with_person = with_reader != NULL ? read_household (transaction, self->person, error) : NULL;

  if (reader == 0)
    return TRUE;
  if (with_person == NULL)
    return FALSE;
  g_array_append_val (named, reader);
  add_ids (named, with_reader, with_person);
  g_array_append_val (self->at_home, reader);
  add_ids (self->at_home, with_reader, NULL);
  return TRUE;
}

static gboolean
gather (SosLetterOwn *self, SosTransaction *transaction, SosRecord *letter, GArray *named, GError **error)
{
  switch (sos_letter_rule_find (sos_record_get_text (letter, SOS_LETTER_KIND))->reader)
    {
    case SOS_READER_PERSON:
      return gather_for_person (self, transaction, letter, named, error);
    case SOS_READER_PARENT:
      return gather_for_parent (self, transaction, sos_letter_get_reader (letter), named, error);
    case SOS_READER_OFFICE:
    default:
      g_array_append_val (self->at_home, self->person);
      return TRUE;
    }
}

SosLetterOwn *
sos_letter_own_read (SosTransaction *transaction, SosRecord *letter, GError **error)
{
  g_autoptr (SosLetterOwn) self = g_new0 (SosLetterOwn, 1);
  g_autoptr (GArray) named = g_array_new (FALSE, FALSE, sizeof (gint64));

  self->person = sos_record_get_number (letter, SOS_LETTER_PERSON);
  self->names = g_ptr_array_new_with_free_func ((GDestroyNotify) sos_held_name_free);
  self->at_home = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (named, self->person);
  if (!gather (self, transaction, letter, named, error))
    return NULL;
  for (guint i = 0; i < named->len; i++)
    {
      SosHeldName *name = sos_held_name_read (transaction, g_array_index (named, gint64, i), error);

      if (name == NULL)
        return NULL;
      g_ptr_array_add (self->names, name);
    }
  return g_steal_pointer (&self);
}

void
sos_letter_own_free (SosLetterOwn *self)
{
  g_clear_pointer (&self->names, g_ptr_array_unref);
  g_clear_pointer (&self->at_home, g_array_unref);
  g_free (self);
}

gboolean
sos_letter_own_is_named (SosLetterOwn *self, const char *one, const char *other)
{
  for (guint i = 0; i < self->names->len; i++)
    if (sos_held_name_is (self->names->pdata[i], one, other))
      return TRUE;
  return FALSE;
}

gboolean
sos_letter_own_has_word (SosLetterOwn *self, const char *word)
{
  for (guint i = 0; i < self->names->len; i++)
    if (sos_held_name_has (self->names->pdata[i], word))
      return TRUE;
  return FALSE;
}

gboolean
sos_letter_own_lives_there (SosLetterOwn *self, GArray *people)
{
  for (guint i = 0; i < people->len; i++)
    if (sos_ids_have (self->at_home, g_array_index (people, gint64, i)))
      return TRUE;
  return FALSE;
}

gboolean
sos_letter_own_is_professional (SosLetterOwn *self, SosTransaction *transaction, const char *name, gboolean *known, GError **error)
{
  gint64 n;

  *known = FALSE;
  if (!sos_transaction_select_number (transaction,
                                      "SELECT EXISTS (SELECT 1 FROM staff WHERE lower (name) = lower ($2)) OR EXISTS (SELECT 1 FROM person WHERE id = $1"
                                      " AND lower (social_worker) = lower ($2)) OR EXISTS (SELECT 1 FROM contact_with WHERE kind = 'PROFESSIONAL' AND"
                                      " lower (name) = lower ($2) AND contact IN (SELECT id FROM contact WHERE person = $1))",
                                      &n, error, "is", self->person, name))
    return FALSE;
  *known = n != 0;
  return TRUE;
}
