/* join-cases.c - two records of one person with everything that can hang on them, drawn from the field tables; and every table in words. */
#include "config.h"
#include "join-cases.h"

#include "sos-concern-rules.h"

#define MOST_OF_A_TYPE 2

typedef struct
{
  Office *office;
  JoinCase *made;
  GRand *rand;
  GHashTable *pool; /* GType -> GArray of ids made for this case */
} Draw;

/* ---- one record ---- */

/* Made by their own deeds, about the office, or one for each who works here; a clash is what the program finds by itself, and
 * a keep-apart rule is made with its members. */
static gboolean
is_drawn (GType type)
{
  const GType others[] = { SOS_TYPE_TEAM,  SOS_TYPE_STAFF,           SOS_TYPE_SETTING,   SOS_TYPE_PERSON,     SOS_TYPE_JOINING,
                           SOS_TYPE_CLASH, SOS_TYPE_CONFLICT,        SOS_TYPE_CONFLICT_MEMBER, SOS_TYPE_DELIVERER, SOS_TYPE_CODE_PHRASE };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (others[i] == type)
      return FALSE;
  return TRUE;
}

static GArray *
get_pool (Draw *draw, GType type)
{
  GArray *ids = g_hash_table_lookup (draw->pool, GSIZE_TO_POINTER (type));

  if (ids == NULL)
    {
      ids = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_hash_table_insert (draw->pool, GSIZE_TO_POINTER (type), ids);
    }
  return ids;
}

static gint64
pick (Draw *draw, GArray *ids)
{
  return ids->len > 0 ? g_array_index (ids, gint64, g_rand_int_range (draw->rand, 0, (int) ids->len)) : 0;
}

static gint64
draw_reference (Draw *draw, const SosField *field, gint64 person)
{
  if (g_str_equal (field->of, "person"))
    return field->flags & SOS_FIELD_OWNER ? person : pick (draw, draw->made->strangers);
  if (g_str_equal (field->of, "staff"))
    return g_rand_boolean (draw->rand) ? draw->office->worker : draw->office->lead;
  if (g_str_equal (field->of, "team"))
    return draw->office->team;
  return pick (draw, get_pool (draw, sos_records_find_type (field->of)));
}

static void
draw_text (Draw *draw, SosRecord *record, guint i, const SosField *field)
{
  static const char *const words[] = { "Home", "121 Rushlight Lane", "Ring first", "College", "Łukasz Wójcik", "07700 900142" };

  if (g_str_equal (field->name, "ref") || g_str_equal (field->name, "curfew-from") || g_str_equal (field->name, "curfew-to"))
    return;
  sos_record_set_text (record, i, words[g_rand_int_range (draw->rand, 0, G_N_ELEMENTS (words))]);
}

static void
draw_code (Draw *draw, SosTransaction *transaction, SosRecord *record, guint i, const SosField *field)
{
  GPtrArray *codes = sos_codes_get_list (sos_transaction_get_codes (transaction), field->of);

  if (codes != NULL && codes->len > 0)
    sos_record_set_text (record, i, ((SosCode *) codes->pdata[g_rand_int_range (draw->rand, 0, (int) codes->len)])->code);
  else
    sos_record_set_text (record, i, "X");
}

static void
draw_field (Draw *draw, SosTransaction *transaction, SosRecord *record, guint i, gint64 person)
{
  const SosField *field = &SOS_RECORD_GET_CLASS (record)->fields[i];
  g_autofree char *day = g_strdup_printf ("2026-%02d-%02d", g_rand_int_range (draw->rand, 1, 13), g_rand_int_range (draw->rand, 1, 29));

  if (!(field->flags & (SOS_FIELD_REQUIRED | SOS_FIELD_OWNER)) && g_rand_int_range (draw->rand, 0, 3) == 0)
    return;
  switch (field->kind)
    {
    case SOS_KIND_TEXT:
    case SOS_KIND_LONG_TEXT:
      draw_text (draw, record, i, field);
      break;
    case SOS_KIND_DATE:
      sos_record_set_text (record, i, day);
      break;
    case SOS_KIND_CODE:
      draw_code (draw, transaction, record, i, field);
      break;
    case SOS_KIND_REFERENCE:
      sos_record_set_number (record, i, draw_reference (draw, field, person));
      break;
    case SOS_KIND_FLAG:
      sos_record_set_flag (record, i, g_rand_boolean (draw->rand));
      break;
    case SOS_KIND_TIME:
    case SOS_KIND_NUMBER:
      sos_record_set_number (record, i, g_rand_int_range (draw->rand, 1, 5));
      break;
    case SOS_KIND_BYTES:
    default:
      break;
    }
}

/* A plan being written for each of the two is refused, a letter rests on an agreed plan alone, and a pair of which somebody said it all is no
 * pair to look at. */
static void
mend (Draw *draw, SosRecord *record, gint64 person)
{
  if (SOS_IS_PLAN (record) && person == draw->made->other && sos_record_has_text (record, SOS_PLAN_STATE, "DRAFT"))
    sos_record_set_text (record, SOS_PLAN_STATE, "REPLACED");
  if (SOS_IS_LETTER (record))
    sos_record_set_number (record, SOS_LETTER_PLAN, 0);
  /* It is their lead who joins them. */
  if (SOS_IS_EPISODE (record))
    sos_record_set_number (record, SOS_EPISODE_TEAM, draw->office->team);
  if (SOS_IS_HOUSEHOLD_EPISODE (record))
    sos_record_set_number (record, SOS_HOUSEHOLD_EPISODE_TEAM, draw->office->team);
  /* Not so where a worry is about somebody at work. */
  if (SOS_IS_CONCERN (record) && sos_record_is_set (record, SOS_CONCERN_SUBJECT))
    sos_record_set_text (record, SOS_CONCERN_SUBJECT, SOS_SUBJECT_PUPIL);
  if (SOS_IS_LIKENESS (record) && sos_record_has_text (record, SOS_LIKENESS_VERDICT, "SAME"))
    sos_record_set_text (record, SOS_LIKENESS_VERDICT, "DIFFERENT");
}

static gboolean
has_owners (SosRecord *record)
{
  SosRecordClass *klass = SOS_RECORD_GET_CLASS (record);

  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].kind == SOS_KIND_REFERENCE && klass->fields[i].flags & SOS_FIELD_REQUIRED && sos_record_get_number (record, i) == 0)
      return FALSE;
  return TRUE;
}

static gboolean
draw_record (Draw *draw, SosTransaction *transaction, GType type, gint64 person, GError **error)
{
  g_autoptr (SosRecord) record = g_object_new (type, NULL);
  SosRecordClass *klass = SOS_RECORD_GET_CLASS (record);
  g_autoptr (GError) local = NULL;
  gint64 id;

  for (guint i = 0; i < klass->n_fields; i++)
    draw_field (draw, transaction, record, i, person);
  mend (draw, record, person);
  if (!has_owners (record))
    return TRUE;
  /* Of some there may be only one like it; the draw goes on without another. */
  if (!sos_transaction_save (transaction, record, &local))
    {
      if (g_error_matches (local, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED))
        return TRUE;
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  id = sos_record_get_id (record);
  g_array_append_val (get_pool (draw, type), id);
  draw->made->n_records++;
  return TRUE;
}

/* ---- the two ---- */

static gboolean
is_stranger (Draw *draw, gint64 person)
{
  for (guint i = 0; i < draw->made->strangers->len; i++)
    if (g_array_index (draw->made->strangers, gint64, i) == person)
      return TRUE;
  return FALSE;
}

/* A field that is nobody's owner, as that of who was at a meeting, names one of the two as well, where the record is a stranger's. */
static gboolean
name_in (Draw *draw, SosTransaction *transaction, GType type, guint field, gint64 person, GError **error)
{
  GArray *ids = get_pool (draw, type);
  g_autoptr (SosRecord) record = ids->len > 0 ? sos_transaction_load (transaction, type, pick (draw, ids), error) : NULL;
  gint64 owner;

  if (ids->len == 0)
    return TRUE;
  owner = record != NULL ? sos_transaction_find_person (transaction, record, error) : 0;
  if (record == NULL || (owner != 0 && !is_stranger (draw, owner)))
    return record != NULL;
  sos_record_set_number (record, field, person);
  return sos_transaction_save (transaction, record, error);
}

static gboolean
name_everywhere (Draw *draw, SosTransaction *transaction, gint64 person, GError **error)
{
  guint n_types;
  const GType *types = sos_records_get_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      SosRecordClass *klass = sos_records_get_class (types[i]);

      for (guint j = 0; is_drawn (types[i]) && j < klass->n_fields; j++)
        if (klass->fields[j].kind == SOS_KIND_REFERENCE && g_str_equal (klass->fields[j].of, "person")
            && !(klass->fields[j].flags & SOS_FIELD_OWNER) && !name_in (draw, transaction, types[i], j, person, error))
          return FALSE;
    }
  return TRUE;
}

static gint64
draw_person (Draw *draw, SosTransaction *transaction, const char *name, GError **error)
{
  g_autoptr (SosRecord) person = g_object_new (SOS_TYPE_PERSON, NULL);
  g_autofree char *ref = sos_transaction_issue_reference (transaction, "P", error);

  for (guint i = 0; i < SOS_RECORD_GET_CLASS (person)->n_fields; i++)
    draw_field (draw, transaction, person, i, 0);
  sos_record_set_text (person, SOS_PERSON_REF, ref);
  sos_record_set_text (person, SOS_PERSON_FULL_NAME, name);
  sos_record_set_text (person, SOS_PERSON_SORT_KEY, name);
  sos_record_set_text (person, SOS_PERSON_STATUS, "ENQUIRY");
  sos_record_set_text (person, SOS_PERSON_BIRTH_DATE, g_rand_boolean (draw->rand) ? "2010-06-01" : "2010-01-06");
  sos_record_set_text (person, SOS_PERSON_DECEASED_ON, g_rand_int_range (draw->rand, 0, 4) == 0 ? "2026-10-02" : NULL);
  sos_record_set_number (person, SOS_PERSON_MERGED_INTO, 0);
  return sos_transaction_save (transaction, person, error) ? sos_record_get_id (person) : 0;
}

/* A rule keeps each of the two from a stranger, now and then the same rule. */
static gboolean
keep_apart (Draw *draw, SosTransaction *transaction, GError **error)
{
  GArray *rules = get_pool (draw, SOS_TYPE_CONFLICT);
  const gint64 members[] = { draw->made->kept, draw->made->other, g_array_index (draw->made->strangers, gint64, 0) };

  for (guint i = 0; rules->len > 0 && i < G_N_ELEMENTS (members); i++)
    {
      g_autoptr (SosRecord) rule = sos_transaction_load (transaction, SOS_TYPE_CONFLICT, pick (draw, rules), error);
      g_autoptr (SosRecord) member = NULL;

      if (rule == NULL)
        return FALSE;
      sos_record_set_text (rule, SOS_CONFLICT_KIND, "GROUP_VS_GROUP");
      member = g_object_new (SOS_TYPE_CONFLICT_MEMBER, "conflict", sos_record_get_id (rule), "person", members[i], "side",
                             i < 2 ? "A" : "B", NULL);
      if (!sos_transaction_save (transaction, rule, error) || !sos_transaction_save (transaction, member, error))
        return FALSE;
    }
  return TRUE;
}

/* With the status that follows from their episodes. */
static gboolean
settle (SosTransaction *transaction, gint64 id, GError **error)
{
  g_autoptr (SosRecord) person = sos_transaction_load (transaction, SOS_TYPE_PERSON, id, error);
  g_autoptr (SosSaveRecord) save = person != NULL ? sos_save_record_new (person, NULL) : NULL;

  return save != NULL && sos_casework_save_record (transaction, save, error);
}

static gboolean
draw_all (SosTransaction *transaction, gpointer data, GError **error)
{
  Draw *draw = data;
  JoinCase *made = draw->made;
  guint n_types;
  const GType *types = sos_records_get_types (&n_types);
  gint64 people[4];

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    people[i] = draw_person (draw, transaction, i == 0 ? "Tyrell Mensah" : i == 1 ? "Tyrel Mensa" : i == 2 ? "Ada Lund" : "Ben Oke", error);
  made->kept = people[0];
  made->other = people[1];
  g_array_append_vals (made->strangers, people + 2, 2);
  for (guint round = 0; round < MOST_OF_A_TYPE; round++)
    for (guint p = 0; p < G_N_ELEMENTS (people); p++)
      for (guint i = 0; i < n_types; i++)
        if (is_drawn (types[i]) && g_rand_int_range (draw->rand, 0, 4) > 0 && !draw_record (draw, transaction, types[i], people[p], error))
          return FALSE;
  if (!name_everywhere (draw, transaction, made->kept, error) || !name_everywhere (draw, transaction, made->other, error)
      || !keep_apart (draw, transaction, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    if (!settle (transaction, people[i], error))
      return FALSE;
  return TRUE;
}

JoinCase *
join_case_new (Office *office, guint seed)
{
  JoinCase *self = g_new0 (JoinCase, 1);
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (GHashTable) pool = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  g_autoptr (GError) error = NULL;
  Draw draw = { office, self, rand, pool };
  const gint64 actor = sos_store_get_actor (office->store);

  self->strangers = g_array_new (FALSE, FALSE, sizeof (gint64));
  sos_store_set_actor (office->store, 0);
  sos_store_write (office->store, NULL, draw_all, &draw, &error);
  g_assert_no_error (error);
  sos_store_set_actor (office->store, actor);
  return self;
}

void
join_case_free (JoinCase *self)
{
  g_array_unref (self->strangers);
  g_free (self);
}

/* ---- every table ---- */

typedef struct
{
  const char *const *without;
  GString *words;
} Dump;

static char *
dup_columns (SosTransaction *transaction, const char *table, gboolean *removable, GError **error)
{
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, "SELECT name FROM pragma_table_info ($1) ORDER BY cid", error, "s", table);
  GString *columns = g_string_new (NULL);

  *removable = FALSE;
  while (rows != NULL && sos_rows_next (rows, error))
    {
      const char *name = sos_rows_get_text (rows, 0);

      *removable |= g_str_equal (name, "removed");
      if (!g_str_equal (name, "revision"))
        g_string_append_printf (columns, "%squote (\"%s\")", columns->len > 0 ? " || '|' || " : "", name);
    }
  return g_string_free (columns, FALSE);
}

static gboolean
dump_table (SosTransaction *transaction, const char *table, GString *words, GError **error)
{
  gboolean removable;
  g_autofree char *columns = dup_columns (transaction, table, &removable, error);
  g_autofree char *sql = g_strdup_printf ("SELECT %s AS words FROM \"%s\"%s ORDER BY words", columns, table, removable ? " WHERE removed IS NULL" : "");
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, sql, error, "");

  while (rows != NULL && sos_rows_next (rows, error))
    g_string_append_printf (words, "%s: %s\n", table, sos_rows_get_text (rows, 0));
  return rows != NULL;
}

/* The shadow tables of the index are laid out as it likes; what people are found by stands in search_words. */
static gboolean
dump_all (SosTransaction *transaction, gpointer data, GError **error)
{
  Dump *dump = data;
  g_autoptr (SosRows) tables = sos_transaction_select (
    transaction,
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'search\\_%' ESCAPE '\\'"
    " AND name NOT IN ('search', 'audit', 'counter', 'name_word') UNION SELECT 'search_words' ORDER BY 1",
    error, "");

  while (tables != NULL && sos_rows_next (tables, error))
    if ((dump->without == NULL || !g_strv_contains (dump->without, sos_rows_get_text (tables, 0)))
        && !dump_table (transaction, sos_rows_get_text (tables, 0), dump->words, error))
      return FALSE;
  return tables != NULL && *error == NULL;
}

char *
join_dump (Office *office, const char *const *without)
{
  Dump dump = { without, g_string_new (NULL) };
  g_autoptr (GError) error = NULL;

  sos_store_read (office->store, dump_all, &dump, &error);
  g_assert_no_error (error);
  return g_string_free (dump.words, FALSE);
}

typedef struct
{
  gint64 person;
  guint n;
} References;

static gboolean
count_references (SosTransaction *transaction, gpointer data, GError **error)
{
  References *references = data;
  guint n_types;
  const GType *types = sos_records_get_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      SosRecordClass *klass = sos_records_get_class (types[i]);

      for (guint j = 0; types[i] != SOS_TYPE_JOINING && types[i] != SOS_TYPE_BREAK_GLASS && types[i] != SOS_TYPE_LIKENESS && j < klass->n_fields; j++)
        if (klass->fields[j].kind == SOS_KIND_REFERENCE && g_str_equal (klass->fields[j].of, "person"))
          {
            g_autofree char *column = sos_field_dup_column (&klass->fields[j]);
            g_autofree char *tail = g_strdup_printf ("%s = $1", column);
            g_autoptr (GPtrArray) records = sos_transaction_query (transaction, types[i], tail, error, "i", references->person);

            references->n += records != NULL ? records->len : 0;
          }
    }
  return *error == NULL;
}

guint
join_count_references (Office *office, gint64 person)
{
  References references = { person, 0 };
  g_autoptr (GError) error = NULL;

  sos_store_read (office->store, count_references, &references, &error);
  g_assert_no_error (error);
  return references.n;
}
