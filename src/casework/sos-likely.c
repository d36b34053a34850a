/* sos-likely.c - who looks like the person being entered, or one who is held: side by side, the most alike first. Reads only. */
#include "config.h"
#include "sos-likely-private.h"

#include "sos-clock.h"
#include "sos-date-rules.h"
#include "sos-records.h"
#include "sos-limits-load.h"
#include "sos-rights.h"

#include <glib/gi18n.h>

#define MOST_CANDIDATES 120
#define LEAST_SCORE 35
#define LEAST_NAME 50 /* half a name typed is not yet like anybody, and still worth showing */
#define MOST_SHOWN 12

struct _SosLikely
{
  GObject parent_instance;

  gint64 person;
  char *name;
  char *other_name;
  char *facts;
  SosLikenessResult result;
  char *held[SOS_LIKENESS_N_LINES];
};

G_DEFINE_FINAL_TYPE (SosLikely, sos_likely, G_TYPE_OBJECT)

/* Reference, age, borough, worker: enough to know whom one means, and no more. */
char *
sos_likely_dup_facts (SosTransaction *transaction, SosRecord *person)
{
  g_autoptr (SosRows) rows = sos_transaction_select (
      transaction, "SELECT borough_name, worker_name FROM person_list WHERE person = $1", NULL, "i", sos_record_get_id (person));
  g_autofree char *age = sos_age_dup_words (sos_record_get_text (person, SOS_PERSON_BIRTH_DATE),
                                            sos_record_get_text (person, SOS_PERSON_BIRTH_DATE_QUALITY),
                                            sos_transaction_get_today (transaction));
  GString *facts = g_string_new (sos_record_get_text (person, SOS_PERSON_REF));

  if (age)
    g_string_append_printf (facts, " · %s", age);
  if (rows && sos_rows_next (rows, NULL))
    {
      const char *borough = sos_rows_get_text (rows, 0);
      const char *worker = sos_rows_get_text (rows, 1);

      if (borough)
        g_string_append_printf (facts, " · %s", borough);
      if (worker)
        /* Translators: %s is the name of a caseworker */
        g_string_append_printf (facts, _(" · worker %s"), worker);
    }
  return g_string_free (facts, FALSE);
}

/* More than one where records were joined; the one that holds first. */
static char *
dup_births (GPtrArray *births)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < births->len; i++)
    {
      g_autofree char *day = sos_date_dup_long (births->pdata[i]);

      g_string_append_printf (words, "%s%s", i > 0 ? ", " : "", day);
    }
  return births->len > 0 ? g_string_free (g_steal_pointer (&words), FALSE) : NULL;
}

static SosLikely *
likely_new (SosTransaction *transaction, SosRecord *person, SosLikelySide *side, const SosLikenessResult *result)
{
  SosLikely *self = g_object_new (SOS_TYPE_LIKELY, NULL);
  const char *nearest = result->name_of_b < side->names->len ? side->names->pdata[result->name_of_b] : NULL;

  self->person = sos_record_get_id (person);
  self->name = g_strdup (sos_record_get_text (person, SOS_PERSON_FULL_NAME));
  self->other_name = g_strcmp0 (nearest, self->name) != 0 ? g_strdup (nearest) : NULL;
  self->facts = sos_likely_dup_facts (transaction, person);
  self->result = *result;
  self->held[SOS_LIKENESS_NAME] = self->other_name
                                      /* Translators: a name, another name of the same person */
                                      ? g_strdup_printf (_("%s, also %s"), self->other_name, self->name)
                                      : g_strdup (self->name);
  self->held[SOS_LIKENESS_BORN] = dup_births (side->births);
  self->held[SOS_LIKENESS_PHONE] = sos_likely_dup_joined (side->phones);
  self->held[SOS_LIKENESS_POSTCODE] = sos_likely_dup_joined (side->postcodes);
  self->held[SOS_LIKENESS_PARENT] = sos_likely_dup_joined (side->parents);
  self->held[SOS_LIKENESS_SCHOOL] = g_strdup (side->school);
  return self;
}

/* Of whom they may not see that, they are told whether it is alike, and not what it is. */
static gboolean
withhold (SosTransaction *transaction, SosLikely *self, GError **error)
{
  static const struct
  {
    SosLikenessLine line;
    SosGroup group;
  } parts[] = {
    { SOS_LIKENESS_PHONE, SOS_GROUP_CONTACT },
    { SOS_LIKENESS_POSTCODE, SOS_GROUP_CONTACT },
    { SOS_LIKENESS_PARENT, SOS_GROUP_FAMILY },
    { SOS_LIKENESS_SCHOOL, SOS_GROUP_DETAILS },
  };
  SosRightsCase rights;

  if (!sos_rights_load (transaction, self->person, &rights, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (self->held[parts[i].line] != NULL && !sos_rights_allows (&rights, parts[i].group, SOS_MAY_SEE))
      {
        g_free (self->held[parts[i].line]);
        self->held[parts[i].line] = g_strdup (_("held, not shown to you"));
      }
  return TRUE;
}

static gboolean
has_like_name (SosLikelySide *mine, SosLikelySide *side)
{
  for (guint i = 0; mine->names->len > 0 && i < side->names->len; i++)
    if (sos_likeness_compare_names (mine->names->pdata[0], side->names->pdata[i]) >= LEAST_NAME)
      return TRUE;
  return FALSE;
}

/* What phone, postcode, parent and school may add to a score, as far as they are known of the one who is looked for. */
static int
count_rest (SosLikelySide *mine)
{
  const struct
  {
    gboolean known;
    int points;
  } rest[] = { { mine->phones->len > 0, 14 }, { mine->postcodes->len > 0, 10 }, { mine->parents->len > 0, 8 }, { mine->school != NULL, 5 } };
  int points = 0;

  for (guint i = 0; i < G_N_ELEMENTS (rest); i++)
    points += rest[i].known ? rest[i].points : 0;
  return points;
}

/* Most candidates share one name and nothing else: of them the rest need not be read. A number of theirs may say all. */
static gboolean
may_be_alike (SosLikelySide *mine, SosLikelySide *side)
{
  SosLikenessResult result;

  sos_likely_side_compare (mine, side, &result);
  return mine->identifiers->len > 0 || result.score + count_rest (mine) >= LEAST_SCORE || has_like_name (mine, side);
}

/* NULL without @error where the two are not alike, or the candidate is gone. */
static SosLikely *
hold_beside (SosTransaction *transaction, SosLikelySide *mine, gint64 id, GError **error)
{
  g_autoptr (SosRecord) person = sos_transaction_find (transaction, SOS_TYPE_PERSON, "id = $1", error, "i", id);
  g_auto (SosLikelySide) side = { 0 };
  g_autoptr (SosLikely) likely = NULL;
  SosLikenessResult result;
  SosLimits limits;

  sos_likely_side_init (&side);
  if (!person || sos_record_get_number (person, SOS_PERSON_MERGED_INTO) != 0
      || !sos_likely_side_load_first (transaction, person, &side, error) || !may_be_alike (mine, &side)
      || !sos_likely_side_load_rest (transaction, person, &side, error))
    return NULL;
  sos_likely_side_compare (mine, &side, &result);
  if (result.score >= LEAST_SCORE || has_like_name (mine, &side))
    {
      if (!sos_limits_load (transaction, &limits, error))
        return NULL;
      result.band = sos_likeness_find_band (result.score, limits.alike_possible, limits.alike_likely);
      likely = likely_new (transaction, person, &side, &result);
    }
  return likely != NULL && withhold (transaction, likely, error) ? g_steal_pointer (&likely) : NULL;
}

static int
compare_likely (gconstpointer a, gconstpointer b)
{
  SosLikely *left = *(SosLikely *const *) a;
  SosLikely *right = *(SosLikely *const *) b;

  if (left->result.score != right->result.score)
    return right->result.score - left->result.score;
  return (left->person > right->person) - (left->person < right->person);
}

static void
sos_likely_finalize (GObject *object)
{
  SosLikely *self = SOS_LIKELY (object);

  g_free (self->name);
  g_free (self->other_name);
  g_free (self->facts);
  for (guint i = 0; i < SOS_LIKENESS_N_LINES; i++)
    g_free (self->held[i]);
  G_OBJECT_CLASS (sos_likely_parent_class)->finalize (object);
}

static void
sos_likely_class_init (SosLikelyClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sos_likely_finalize;
}

static void
sos_likely_init (SosLikely *self)
{
}

/* Those of whom @leaves_out says nothing. */
static GPtrArray *
hold_all (SosTransaction *transaction, SosLikelySide *mine, GHashTable *leaves_out, GError **error)
{
  g_autoptr (GArray) candidates = sos_likely_find_candidates (transaction, mine, MOST_CANDIDATES, error);
  g_autoptr (GPtrArray) likely = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) local = NULL;

  for (guint i = 0; candidates && !local && i < candidates->len; i++)
    {
      const gint64 id = g_array_index (candidates, gint64, i);
      SosLikely *found = leaves_out && g_hash_table_contains (leaves_out, &id) ? NULL : hold_beside (transaction, mine, id, &local);

      if (found)
        g_ptr_array_add (likely, found);
    }
  if (local)
    g_propagate_error (error, g_steal_pointer (&local));
  else if (candidates)
    {
      g_ptr_array_sort (likely, compare_likely);
      if (likely->len > MOST_SHOWN)
        g_ptr_array_set_size (likely, MOST_SHOWN);
      return g_steal_pointer (&likely);
    }
  return NULL;
}

GPtrArray *
sos_casework_find_likely (SosTransaction *transaction, const SosNewPerson *typed, GError **error)
{
  g_auto (SosLikelySide) side = { 0 };

  sos_likely_side_init (&side);
  sos_likely_side_type (&side, typed);
  return hold_all (transaction, &side, NULL, error);
}

/* ---- somebody who is held ---- */

#define NOT_THEM \
  "SELECT $1, NULL, NULL UNION ALL SELECT other_person, NULL, NULL FROM relationship WHERE person = $1 AND removed IS NULL" \
  " UNION ALL SELECT person, NULL, NULL FROM relationship WHERE other_person = $1 AND removed IS NULL" \
  " UNION ALL SELECT CASE person WHEN $1 THEN other_person ELSE person END, verdict, score FROM likeness" \
  " WHERE (person = $1 OR other_person = $1) AND removed IS NULL AND verdict = 'DIFFERENT'"

/* Themselves, their relatives, and those of whom somebody said that they are someone else. @told: the scores of these then. */
static GHashTable *
find_not_them (SosTransaction *transaction, gint64 person, GHashTable *told, GError **error)
{
  g_autoptr (GHashTable) not_them = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, NOT_THEM, &local, "i", person);

  while (rows && sos_rows_next (rows, &local))
    {
      const gint64 id = sos_rows_get_number (rows, 0);

      if (sos_rows_is_null (rows, 1))
        g_hash_table_add (not_them, g_memdup2 (&id, sizeof id));
      else
        g_hash_table_insert (told, g_memdup2 (&id, sizeof id), GINT_TO_POINTER (sos_rows_get_number (rows, 2)));
    }
  if (!local)
    return g_steal_pointer (&not_them);
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

static void
drop_told (GPtrArray *likely, GHashTable *told)
{
  for (guint i = likely->len; i > 0; i--)
    {
      SosLikely *one = likely->pdata[i - 1];
      gpointer score;

      if (g_hash_table_lookup_extended (told, &one->person, NULL, &score) && !sos_likeness_asks_again (GPOINTER_TO_INT (score), &one->result))
        g_ptr_array_remove_index (likely, i - 1);
    }
}

GPtrArray *
sos_casework_find_likely_to (SosTransaction *transaction, gint64 id, GError **error)
{
  g_autoptr (SosRecord) person = sos_transaction_load (transaction, SOS_TYPE_PERSON, id, error);
  g_autoptr (GHashTable) told = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GHashTable) not_them = person ? find_not_them (transaction, id, told, error) : NULL;
  g_autoptr (GPtrArray) likely = NULL;
  g_auto (SosLikelySide) side = { 0 };

  sos_likely_side_init (&side);
  /* A write asked before it came here. */
  if (not_them && !sos_transaction_is_write (transaction) && sos_transaction_hides (transaction, id))
    {
      sos_transaction_set_not_found (error);
      return NULL;
    }
  if (!not_them || !sos_likely_side_load (transaction, person, &side, error))
    return NULL;
  likely = hold_all (transaction, &side, not_them, error);
  if (likely)
    drop_told (likely, told);
  return g_steal_pointer (&likely);
}

typedef struct
{
  SosNewPerson *typed;
  GPtrArray *likely;
} Find;

static void
find_free (gpointer data)
{
  Find *find = data;

  sos_new_person_free (find->typed);
  g_clear_pointer (&find->likely, g_ptr_array_unref);
  g_free (find);
}

static gboolean
run_find (SosTransaction *transaction, gpointer data, GError **error)
{
  Find *find = data;

  find->likely = sos_casework_find_likely (transaction, find->typed, error);
  return find->likely != NULL;
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  gpointer data = NULL;

  if (sos_store_finish (SOS_STORE (source), result, &data, &error))
    g_task_return_pointer (task, g_steal_pointer (&((Find *) data)->likely), (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
  g_clear_pointer (&data, find_free);
}

void
sos_casework_find_likely_async (SosStore *store, const SosNewPerson *typed, GCancellable *cancellable,
                                GAsyncReadyCallback callback, gpointer user_data)
{
  Find *find = g_new0 (Find, 1);

  find->typed = sos_new_person_copy (typed);
  sos_store_read_async (store, run_find, find, find_free, cancellable, found_cb,
                        g_task_new (store, cancellable, callback, user_data));
}

GPtrArray *
sos_casework_find_likely_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

gint64
sos_likely_get_person (SosLikely *self)
{
  return self->person;
}

const char *
sos_likely_get_name (SosLikely *self)
{
  return self->name;
}

const char *
sos_likely_get_other_name (SosLikely *self)
{
  return self->other_name;
}

const char *
sos_likely_get_facts (SosLikely *self)
{
  return self->facts;
}

const SosLikenessResult *
sos_likely_get_result (SosLikely *self)
{
  return &self->result;
}

const char *
sos_likely_get_held (SosLikely *self, SosLikenessLine line)
{
  return self->held[line];
}
