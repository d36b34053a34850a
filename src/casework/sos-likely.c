/* sos-likely.c - who looks like the person being entered: candidates by the index, then held side by side. Reads only. */
#include "config.h"
#include "sos-likely.h"

#include "sos-clock.h"
#include "sos-date-rules.h"
#include "sos-fold.h"
#include "sos-records.h"
#include "sos-rights.h"
#include "sos-search.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#define MOST_CANDIDATES 160
#define LEAST_LETTERS 3
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

/* One side with texts of its own. */
typedef struct
{
  GPtrArray *names;
  GPtrArray *phones;
  GPtrArray *postcodes;
  GPtrArray *identifiers;
  GPtrArray *parents;
  char *birth_date;
  char *school;
} Side;

static GPtrArray *
texts_new (void)
{
  return g_ptr_array_new_with_free_func (g_free);
}

static void
side_init (Side *side)
{
  *side = (Side){ texts_new (), texts_new (), texts_new (), texts_new (), texts_new (), NULL, NULL };
}

static void
side_clear (Side *side)
{
  GPtrArray *lists[] = { side->names, side->phones, side->postcodes, side->identifiers, side->parents };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    g_ptr_array_unref (lists[i]);
  g_free (side->birth_date);
  g_free (side->school);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Side, side_clear)

static void
take_text (GPtrArray *texts, const char *text)
{
  if (text && text[0] != '\0')
    g_ptr_array_add (texts, g_strdup (text));
}

/* The list ended by NULL, as the rules read it; NULL where it is empty. */
static const char *const *
ended (GPtrArray *texts)
{
  if (texts->len == 0)
    return NULL;
  if (texts->pdata[texts->len - 1])
    g_ptr_array_add (texts, NULL);
  return (const char *const *) texts->pdata;
}

static SosLikenessSide
as_rules_read (Side *side)
{
  return (SosLikenessSide){
    .names = ended (side->names),
    .birth_date = side->birth_date,
    .phones = ended (side->phones),
    .postcodes = ended (side->postcodes),
    .identifiers = ended (side->identifiers),
    .parents = ended (side->parents),
    .school = side->school,
  };
}

/* Candidates ---------------------------------------------------------------------------------------------------------------- */

/* One more reason to look at each of @ids; a reason counts once a word. */
static void
count_hits (GHashTable *hits, GArray *ids, GHashTable *seen)
{
  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);

      if (!g_hash_table_add (seen, g_memdup2 (&id, sizeof id)))
        continue;
      g_hash_table_insert (hits, g_memdup2 (&id, sizeof id),
                           GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (hits, &id)) + 1));
    }
}

/* People whose words begin with @word, or are one slip away, or are another spelling of the same name. */
static gboolean
hit_word (SosTransaction *transaction, GHashTable *hits, const char *word, GError **error)
{
  const char *const *spellings = sos_likeness_get_spellings (word);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GArray) ids = sos_search_people (transaction, word, SOS_SEARCH_TOLERANT, error);

  if (!ids)
    return FALSE;
  count_hits (hits, ids, seen);
  for (guint i = 0; spellings && spellings[i]; i++)
    {
      g_autoptr (GArray) others = sos_search_people (transaction, spellings[i], SOS_SEARCH_EXACT, error);

      if (!others)
        return FALSE;
      count_hits (hits, others, seen);
    }
  return TRUE;
}

static gboolean
hit_names (SosTransaction *transaction, GHashTable *hits, const char *name, GError **error)
{
  g_auto (GStrv) words = sos_fold_words (name ? name : "");

  for (guint i = 0; words[i]; i++)
    if (g_utf8_strlen (words[i], -1) >= LEAST_LETTERS && !hit_word (transaction, hits, words[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
hit_phone (SosTransaction *transaction, GHashTable *hits, const char *phone, GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GArray) ids = NULL;
  GString *digits = g_string_new (NULL);
  g_autofree char *typed = NULL;

  for (const char *c = phone ? phone : ""; *c; c++)
    if (g_ascii_isdigit (*c))
      g_string_append_c (digits, *c);
  typed = g_string_free (digits, FALSE);
  if (strlen (typed) < 4)
    return TRUE;
  ids = sos_search_people (transaction, strlen (typed) > 6 ? typed + strlen (typed) - 6 : typed, SOS_SEARCH_EXACT, error);
  if (!ids)
    return FALSE;
  /* A number is a reason of its own weight. */
  count_hits (hits, ids, seen);
  g_hash_table_remove_all (seen);
  count_hits (hits, ids, seen);
  return TRUE;
}

static char *
dup_swapped (const char *date)
{
  int year, month, day;

  if (!sos_date_is_valid (date) || sscanf (date, "%d-%d-%d", &year, &month, &day) != 3 || day > 12)
    return g_strdup (date);
  return g_strdup_printf ("%04d-%02d-%02d", year, day, month);
}

static gboolean
hit_birth_date (SosTransaction *transaction, GHashTable *hits, const char *date, GError **error)
{
  g_autofree char *swapped = date && sos_date_is_valid (date) ? dup_swapped (date) : NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (SosRows) rows = NULL;
  g_autoptr (GError) local = NULL;

  if (!swapped)
    return TRUE;
  rows = sos_transaction_select (transaction, "SELECT person FROM person_list WHERE birth_date = $1 OR birth_date = $2", error, "ss",
                                 date, swapped);
  if (!rows)
    return FALSE;
  while (sos_rows_next (rows, &local))
    {
      gint64 id = sos_rows_get_number (rows, 0);

      if (!sos_transaction_hides (transaction, id))
        g_array_append_val (ids, id);
    }
  count_hits (hits, ids, seen);
  if (!local)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

typedef struct
{
  gint64 id;
  guint hits;
} Candidate;

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *left = a, *right = b;

  if (left->hits != right->hits)
    return left->hits > right->hits ? -1 : 1;
  return (left->id > right->id) - (left->id < right->id);
}

/* Those with the most reasons first. */
static GArray *
find_candidates (SosTransaction *transaction, const SosNewPerson *typed, GError **error)
{
  g_autoptr (GHashTable) hits = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  GHashTableIter iter;
  gpointer key, value;

  if (!hit_names (transaction, hits, typed->name, error) || !hit_phone (transaction, hits, typed->phone, error)
      || !hit_birth_date (transaction, hits, typed->birth_date, error))
    return NULL;
  g_hash_table_iter_init (&iter, hits);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      Candidate candidate = { *(gint64 *) key, GPOINTER_TO_UINT (value) };

      g_array_append_val (candidates, candidate);
    }
  g_array_sort (candidates, compare_candidates);
  if (candidates->len > MOST_CANDIDATES)
    g_array_set_size (candidates, MOST_CANDIDATES);
  return g_steal_pointer (&candidates);
}

/* Side by side -------------------------------------------------------------------------------------------------------------- */

static gboolean
take_records (SosTransaction *transaction, GPtrArray *texts, GType type, guint field, gint64 person, GError **error)
{
  g_autoptr (GPtrArray) records = sos_transaction_query (transaction, type, "person = $1 ORDER BY id", error, "i", person);

  for (guint i = 0; records && i < records->len; i++)
    take_text (texts, sos_record_get_text (records->pdata[i], field));
  return records != NULL;
}

static gboolean
take_identifiers (SosTransaction *transaction, GPtrArray *texts, gint64 person, GError **error)
{
  g_autoptr (GPtrArray) records = sos_transaction_query (transaction, SOS_TYPE_IDENTIFIER, "person = $1 ORDER BY id", error, "i", person);

  for (guint i = 0; records && i < records->len; i++)
    g_ptr_array_add (texts, g_strdup_printf ("%s:%s", sos_record_get_text (records->pdata[i], SOS_IDENTIFIER_TYPE),
                                             sos_record_get_text (records->pdata[i], SOS_IDENTIFIER_VALUE)));
  return records != NULL;
}

static gboolean
take_parents (SosTransaction *transaction, GPtrArray *texts, gint64 person, GError **error)
{
  g_autoptr (SosRows) rows = sos_transaction_select (
      transaction,
      "SELECT other.full_name, other.id FROM relationship JOIN person AS other ON other.id = relationship.other_person"
      " WHERE relationship.person = $1 AND relationship.removed IS NULL AND other.removed IS NULL AND relationship.type IN"
      " ('MOTHER', 'FATHER', 'PARENT', 'STEP_PARENT', 'CARER', 'FOSTER_CARER', 'GUARDIAN') ORDER BY relationship.id",
      error, "i", person);
  g_autoptr (GError) local = NULL;

  if (!rows)
    return FALSE;
  while (sos_rows_next (rows, &local))
    if (!sos_transaction_hides (transaction, sos_rows_get_number (rows, 1)))
      take_text (texts, sos_rows_get_text (rows, 0));
  if (!local)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static gboolean
fill_side (SosTransaction *transaction, SosRecord *person, Side *side, GError **error)
{
  gint64 id = sos_record_get_id (person);

  take_text (side->names, sos_record_get_text (person, SOS_PERSON_FULL_NAME));
  take_text (side->names, sos_record_get_text (person, SOS_PERSON_KNOWN_AS));
  side->birth_date = g_strdup (sos_record_get_text (person, SOS_PERSON_BIRTH_DATE));
  side->school = g_strdup (sos_record_get_text (person, SOS_PERSON_SCHOOL));
  return take_records (transaction, side->names, SOS_TYPE_PERSON_NAME, SOS_PERSON_NAME_NAME, id, error)
         && take_records (transaction, side->phones, SOS_TYPE_CONTACT_POINT, SOS_CONTACT_POINT_VALUE, id, error)
         && take_records (transaction, side->postcodes, SOS_TYPE_ADDRESS, SOS_ADDRESS_POSTCODE, id, error)
         && take_identifiers (transaction, side->identifiers, id, error) && take_parents (transaction, side->parents, id, error);
}

static void
fill_typed (const SosNewPerson *typed, Side *side)
{
  take_text (side->names, typed->name);
  take_text (side->phones, typed->phone);
  take_text (side->postcodes, typed->postcode);
  take_text (side->parents, typed->parent);
  side->birth_date = typed->birth_date && typed->birth_date[0] != '\0' ? g_strdup (typed->birth_date) : NULL;
  side->school = typed->school && typed->school[0] != '\0' ? g_strdup (typed->school) : NULL;
}

static char *
dup_joined (GPtrArray *texts)
{
  const char *const *all = ended (texts);

  return all ? g_strjoinv (", ", (char **) all) : NULL;
}

/* Reference, age, borough, worker: enough to know whom one means, and no more. */
static char *
dup_facts (SosTransaction *transaction, SosRecord *person, GError **error)
{
  g_autoptr (SosRows) rows = sos_transaction_select (
      transaction, "SELECT borough_name, worker_name FROM person_list WHERE person = $1", error, "i", sos_record_get_id (person));
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

static SosLikely *
likely_new (SosTransaction *transaction, SosRecord *person, Side *side, const SosLikenessResult *result)
{
  SosLikely *self = g_object_new (SOS_TYPE_LIKELY, NULL);
  const char *nearest = result->name_of_b < side->names->len ? side->names->pdata[result->name_of_b] : NULL;

  self->person = sos_record_get_id (person);
  self->name = g_strdup (sos_record_get_text (person, SOS_PERSON_FULL_NAME));
  self->other_name = g_strcmp0 (nearest, self->name) != 0 ? g_strdup (nearest) : NULL;
  self->facts = dup_facts (transaction, person, NULL);
  self->result = *result;
  self->held[SOS_LIKENESS_NAME] = self->other_name
                                      /* Translators: a name, another name of the same person */
                                      ? g_strdup_printf (_("%s, also %s"), self->other_name, self->name)
                                      : g_strdup (self->name);
  self->held[SOS_LIKENESS_BORN] = side->birth_date ? sos_date_dup_long (side->birth_date) : NULL;
  self->held[SOS_LIKENESS_PHONE] = dup_joined (side->phones);
  self->held[SOS_LIKENESS_POSTCODE] = dup_joined (side->postcodes);
  self->held[SOS_LIKENESS_PARENT] = dup_joined (side->parents);
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
is_worth_showing (const SosLikenessSide *typed, Side *side, const SosLikenessResult *result)
{
  if (result->score >= LEAST_SCORE)
    return TRUE;
  for (guint i = 0; typed->names && i < side->names->len && side->names->pdata[i]; i++)
    if (sos_likeness_compare_names (typed->names[0], side->names->pdata[i]) >= LEAST_NAME)
      return TRUE;
  return FALSE;
}

/* NULL without @error where the two are not alike, or the candidate is gone. */
static SosLikely *
hold_beside (SosTransaction *transaction, const SosLikenessSide *typed, gint64 id, GError **error)
{
  g_autoptr (SosRecord) person = sos_transaction_find (transaction, SOS_TYPE_PERSON, "id = $1", error, "i", id);
  g_auto (Side) side = { 0 };
  g_autoptr (SosLikely) likely = NULL;
  SosLikenessSide held;
  SosLikenessResult result;

  side_init (&side);
  if (!person || sos_record_get_number (person, SOS_PERSON_MERGED_INTO) != 0 || !fill_side (transaction, person, &side, error))
    return NULL;
  held = as_rules_read (&side);
  sos_likeness_compare (typed, &held, &result);
  likely = is_worth_showing (typed, &side, &result) ? likely_new (transaction, person, &side, &result) : NULL;
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

GPtrArray *
sos_casework_find_likely (SosTransaction *transaction, const SosNewPerson *typed, GError **error)
{
  g_autoptr (GArray) candidates = find_candidates (transaction, typed, error);
  g_autoptr (GPtrArray) likely = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (Side) side = { 0 };
  SosLikenessSide typed_side;

  side_init (&side);
  fill_typed (typed, &side);
  typed_side = as_rules_read (&side);
  if (!candidates)
    return NULL;
  for (guint i = 0; i < candidates->len; i++)
    {
      g_autoptr (GError) local = NULL;
      SosLikely *found = hold_beside (transaction, &typed_side, g_array_index (candidates, Candidate, i).id, &local);

      if (found)
        g_ptr_array_add (likely, found);
      if (local)
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return NULL;
        }
    }
  g_ptr_array_sort (likely, compare_likely);
  if (likely->len > MOST_SHOWN)
    g_ptr_array_set_size (likely, MOST_SHOWN);
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
