/* sos-likely-side.c - what is typed or held of one person, as the rules of likeness read it. Reads only. */
#include "config.h"
#include "sos-likely-private.h"

#include "sos-pass-error.h"
#include "sos-records.h"

static GPtrArray *
texts_new (void)
{
  return g_ptr_array_new_with_free_func (g_free);
}

void
sos_likely_side_init (SosLikelySide *side)
{
  *side = (SosLikelySide){ texts_new (), texts_new (), texts_new (), texts_new (), texts_new (), texts_new (), NULL };
}

void
sos_likely_side_clear (SosLikelySide *side)
{
  GPtrArray *lists[] = { side->names, side->births, side->phones, side->postcodes, side->identifiers, side->parents };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    g_clear_pointer (&lists[i], g_ptr_array_unref);
  g_free (side->school);
}

static void
take_text (GPtrArray *texts, const char *text)
{
  if (text != NULL && text[0] != '\0')
    g_ptr_array_add (texts, g_strdup (text));
}

/* ---- typed ---- */

void
sos_likely_side_type (SosLikelySide *side, const SosNewPerson *typed)
{
  take_text (side->names, typed->name);
  take_text (side->births, typed->birth_date);
  take_text (side->phones, typed->phone);
  take_text (side->postcodes, typed->postcode);
  take_text (side->parents, typed->parent);
  side->school = typed->school != NULL && typed->school[0] != '\0' ? g_strdup (typed->school) : NULL;
}

/* ---- held ---- */

static gboolean
take_rows (SosTransaction *transaction, GPtrArray *texts, const char *sql, gint64 person, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, sql, &local, "i", person);

  while (rows != NULL && sos_rows_next (rows, &local))
    take_text (texts, sos_rows_get_text (rows, 0));
  return sos_pass_error (&local, error);
}

/* Of a parent who must not be known of, not even the likeness is said. */
static gboolean
take_parents (SosTransaction *transaction, GPtrArray *texts, gint64 person, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (
    transaction,
    "SELECT other.full_name, other.id FROM relationship JOIN person AS other ON other.id = relationship.other_person"
    " WHERE relationship.person = $1 AND relationship.removed IS NULL AND other.removed IS NULL AND relationship.type IN"
    " ('MOTHER', 'FATHER', 'PARENT', 'STEP_PARENT', 'CARER', 'FOSTER_CARER', 'GUARDIAN') ORDER BY relationship.id",
    &local, "i", person);

  while (rows != NULL && sos_rows_next (rows, &local))
    if (!sos_transaction_hides (transaction, sos_rows_get_number (rows, 1)))
      take_text (texts, sos_rows_get_text (rows, 0));
  return sos_pass_error (&local, error);
}

gboolean
sos_likely_side_load_first (SosTransaction *transaction, SosRecord *person, SosLikelySide *side, GError **error)
{
  const gint64 id = sos_record_get_id (person);

  take_text (side->names, sos_record_get_text (person, SOS_PERSON_FULL_NAME));
  take_text (side->names, sos_record_get_text (person, SOS_PERSON_KNOWN_AS));
  take_text (side->births, sos_record_get_text (person, SOS_PERSON_BIRTH_DATE));
  return take_rows (transaction, side->names, "SELECT name FROM person_name WHERE person = $1 AND removed IS NULL ORDER BY id", id, error)
         && take_rows (transaction, side->births,
                       "SELECT birth_date FROM person WHERE merged_into = $1 AND removed IS NULL AND birth_date IS NOT NULL ORDER BY id", id,
                       error);
}

gboolean
sos_likely_side_load_rest (SosTransaction *transaction, SosRecord *person, SosLikelySide *side, GError **error)
{
  const gint64 id = sos_record_get_id (person);

  side->school = g_strdup (sos_record_find_text (person, SOS_PERSON_SCHOOL));
  return take_rows (transaction, side->phones, "SELECT value FROM contact_point WHERE person = $1 AND removed IS NULL ORDER BY id", id, error)
         && take_rows (transaction, side->postcodes,
                       "SELECT postcode FROM address WHERE person = $1 AND removed IS NULL ORDER BY id", id, error)
         && take_rows (transaction, side->identifiers,
                       "SELECT type || ':' || value FROM identifier WHERE person = $1 AND removed IS NULL ORDER BY id", id, error)
         && take_parents (transaction, side->parents, id, error);
}

gboolean
sos_likely_side_load (SosTransaction *transaction, SosRecord *person, SosLikelySide *side, GError **error)
{
  return sos_likely_side_load_first (transaction, person, side, error) && sos_likely_side_load_rest (transaction, person, side, error);
}

/* ---- beside each other ---- */

/* The list ended by NULL, as the rules read it; NULL where it is empty. */
static const char *const *
ended (GPtrArray *texts)
{
  if (texts->len == 0)
    return NULL;
  g_ptr_array_add (texts, NULL);
  g_ptr_array_set_size (texts, (int) texts->len - 1); /* what is behind the last one stays, and is the end */
  return (const char *const *) texts->pdata;
}

static SosLikenessSide
as_rules_read (SosLikelySide *side, guint birth)
{
  return (SosLikenessSide){
    .names = ended (side->names),
    .birth_date = birth < side->births->len ? side->births->pdata[birth] : NULL,
    .phones = ended (side->phones),
    .postcodes = ended (side->postcodes),
    .identifiers = ended (side->identifiers),
    .parents = ended (side->parents),
    .school = side->school,
  };
}

void
sos_likely_side_compare (SosLikelySide *one, SosLikelySide *other, SosLikenessResult *result)
{
  *result = (SosLikenessResult){ .score = -1 };
  for (guint i = 0; i < MAX (one->births->len, 1); i++)
    for (guint j = 0; j < MAX (other->births->len, 1); j++)
      {
        const SosLikenessSide a = as_rules_read (one, i), b = as_rules_read (other, j);
        SosLikenessResult found;

        sos_likeness_compare (&a, &b, &found);
        if (found.score > result->score)
          *result = found;
      }
}

char *
sos_likely_dup_joined (GPtrArray *texts)
{
  const char *const *all = ended (texts);

  return all != NULL ? g_strjoinv (", ", (char **) all) : NULL;
}
