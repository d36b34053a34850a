/* sos-search-index.c - the words by which a person is found, gathered from every searched field of every record that is theirs. */
#include "config.h"
#include "sos-search-private.h"

#include "sos-fold.h"
#include "sos-named-words.h"
#include "sos-pass-error.h"
#include "sos-records.h"

#include <string.h>

typedef struct
{
  char *sql; /* $1: the person; columns as @fields */
  const SosField *fields[SOS_RECORD_MAX_FIELDS];
  int n_fields;
} Source;

/* "SELECT full_name, known_as FROM person WHERE id = $1": only types that belong to a person directly are searched. What somebody is called in the street is
 * for whoever works with them (0.6): whoever searches may be anybody. */
static gboolean
make_source (GType type, Source *source)
{
  SosRecordClass *klass = sos_records_get_class (type);
  const int owner = sos_record_class_find_owner (klass);
  g_autoptr (GString) columns = g_string_new (NULL);
  g_autofree char *key = NULL;

  if (type != SOS_TYPE_PERSON && (owner < 0 || !g_str_equal (klass->fields[owner].of, "person")))
    return FALSE;
  source->n_fields = 0;
  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].flags & SOS_FIELD_SEARCHED)
      {
        g_autofree char *column = sos_field_dup_column (&klass->fields[i]);

        g_string_append_printf (columns, "%s%s", columns->len > 0 ? ", " : "", column);
        source->fields[source->n_fields++] = &klass->fields[i];
      }
  if (source->n_fields == 0)
    return FALSE;
  key = type == SOS_TYPE_PERSON ? g_strdup ("id") : sos_field_dup_column (&klass->fields[owner]);
  source->sql = g_strdup_printf ("SELECT %s FROM %s WHERE %s = $1 AND removed IS NULL%s", columns->str, klass->name, key,
                                 type == SOS_TYPE_PERSON_NAME ? " AND type <> 'STREET_NAME'" : "");
  return TRUE;
}

static GArray *
get_sources (void)
{
  static gsize ready;
  static GArray *sources;

  if (g_once_init_enter (&ready))
    {
      guint n_types;
      const GType *types = sos_records_get_types (&n_types);

      sources = g_array_new (FALSE, FALSE, sizeof (Source));
      for (guint i = 0; i < n_types; i++)
        {
          Source source;

          if (make_source (types[i], &source))
            g_array_append_val (sources, source);
        }
      g_once_init_leave (&ready, 1);
    }
  return sources;
}

static gboolean
keep_name_word (SosTransaction *self, const char *word, GError **error)
{
  return *word == '\0' || !sos_transaction_meets_word (self, word)
         || sos_transaction_execute (self, "INSERT INTO name_word (word) VALUES ($1) ON CONFLICT (word) DO NOTHING", error, "s", word);
}

/* What a misspelling is held against: the words of the name, and what is written as one ("O'Neill"). Not every two neighbours
 * run together as the index has them: those are as many as there are people. */
static gboolean
keep_name_words (SosTransaction *self, const char *name, GError **error)
{
  g_auto (GStrv) words = sos_fold_words (name);
  g_auto (GStrv) written = g_strsplit_set (name, " \t\n", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (!keep_name_word (self, words[i], error))
      return FALSE;
  for (guint i = 0; written[i] != NULL; i++)
    {
      g_auto (GStrv) parts = sos_fold_words (written[i]);
      g_autofree char *whole = g_strjoinv ("", parts);

      if (!keep_name_word (self, whole, error))
        return FALSE;
    }
  return TRUE;
}

static void
add_word (GPtrArray *words, const char *word)
{
  if (*word != '\0' && !g_ptr_array_find_with_equal_func (words, word, g_str_equal, NULL))
    g_ptr_array_add (words, g_strdup (word));
}

static void
add_words (GPtrArray *words, const char *folded)
{
  g_auto (GStrv) parts = g_strsplit (folded, " ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    add_word (words, parts[i]);
}

/* "P-000123-K" is kept as "000123k" and "123k": the letter of its kind would find everybody. */
static void
add_reference (GPtrArray *words, const char *ref)
{
  g_auto (GStrv) parts = sos_fold_words (ref);
  g_autofree char *number = parts[0] != NULL ? g_strjoinv ("", parts + 1) : g_strdup ("");

  add_word (words, number);
  add_word (words, number + strspn (number, "0"));
}

/* Of all the endings of a number only those of a length that people remember; a longer one is looked for by its last digits. */
static void
add_phone (GPtrArray *words, const char *number)
{
  g_autofree char *folded = sos_fold_index_phone (number);
  g_auto (GStrv) parts = g_strsplit (folded, " ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (strlen (parts[i]) >= SOS_SEARCH_WHOLE_NUMBER
        || (strlen (parts[i]) >= SOS_SEARCH_SHORTEST_ENDING && strlen (parts[i]) <= SOS_SEARCH_LONGEST_ENDING))
      add_word (words, parts[i]);
}

/* A number in groups ("943 476 5919") is typed without them as often. */
static void
add_text (GPtrArray *words, const char *text)
{
  g_autofree char *folded = sos_fold_index_text (text);
  g_auto (GStrv) parts = sos_fold_words (text);
  g_autofree char *whole = g_strjoinv ("", parts);

  add_words (words, folded);
  if (g_ascii_isdigit (*whole))
    add_word (words, whole);
}

static void
add_keys (GPtrArray *words, GPtrArray *keys)
{
  for (guint i = 0; i < keys->len; i++)
    add_word (words, keys->pdata[i]);
}

/* Where they live, and a name of one word: under keys that are found by gates alone (sos-search-held.h). */
static void
add_lone_name (GPtrArray *words, const char *name)
{
  g_autofree char *key = sos_lone_name_dup_key (name);

  if (key != NULL)
    add_word (words, key);
}

static gboolean
add_streets (SosTransaction *self, gint64 person, GPtrArray *words, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (self, "SELECT lines FROM address WHERE person = $1 AND removed IS NULL AND lines IS NOT NULL", &local, "i", person);

  while (rows != NULL && sos_rows_next (rows, &local))
    {
      g_autoptr (GPtrArray) keys = sos_street_dup_keys (sos_rows_get_text (rows, 0));

      add_keys (words, keys);
    }
  return sos_pass_error (&local, error);
}

static gboolean
add_field (SosTransaction *self, const SosField *field, const char *text, GPtrArray *words, GError **error)
{
  if (field->flags & SOS_FIELD_PHONE)
    add_phone (words, text);
  else if (field->flags & SOS_FIELD_ISSUED)
    add_reference (words, text);
  else
    add_text (words, text);
  if ((field->flags & SOS_FIELD_NAME) && (field->flags & SOS_FIELD_REQUIRED))
    add_lone_name (words, text);
  return !(field->flags & SOS_FIELD_NAME) || keep_name_words (self, text, error);
}

static gboolean
gather (SosTransaction *self, Source *source, gint64 person, GPtrArray *words, GError **error)
{
  g_autoptr (SosRows) rows = sos_transaction_select (self, source->sql, error, "i", person);
  g_autoptr (GError) local = NULL;

  while (rows != NULL && sos_rows_next (rows, &local))
    for (int i = 0; i < source->n_fields; i++)
      if (!sos_rows_is_null (rows, i) && !add_field (self, source->fields[i], sos_rows_get_text (rows, i), words, error))
        return FALSE;
  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  return rows != NULL && (error == NULL || *error == NULL);
}

/* What one person was found by before this write, and is from now on; "": by nothing. */
typedef struct
{
  gint64 person;
  char *before;
  char *after;
} Words;

static void
clear_words (gpointer data)
{
  Words *words = data;

  g_free (words->before);
  g_free (words->after);
}

/* The text @sql gives for @person; "" where it gives none. FALSE with @error. */
static gboolean
ask_text (SosTransaction *self, const char *sql, gint64 person, char **text, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (self, sql, &local, "i", person);

  *text = g_strdup (rows != NULL && sos_rows_next (rows, &local) ? sos_rows_get_text (rows, 0) : "");
  return sos_pass_error (&local, error);
}

/* Somebody new has nothing that could be forgotten. */
static gboolean
read_before (SosTransaction *self, Words *words, GError **error)
{
  if (!sos_transaction_has_made (self, words->person))
    return ask_text (self, "SELECT words FROM search_words WHERE person = $1", words->person, &words->before, error);
  words->before = g_strdup ("");
  return TRUE;
}

#define THOSE_JOINED \
  "SELECT id FROM person WHERE removed IS NULL AND ((id = $1 AND merged_into IS NULL) OR merged_into = $1) ORDER BY id = $1 DESC, id"

/* Whoever was taken away is found by nothing that was theirs; whoever was joined with another, under that one's number alone. */
static gboolean
read_after (SosTransaction *self, Words *words, GError **error)
{
  GArray *sources = get_sources ();
  g_autoptr (GPtrArray) gathered = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) people = sos_transaction_select (self, THOSE_JOINED, &local, "i", words->person);

  while (people != NULL && sos_rows_next (people, &local))
    {
      for (guint i = 0; i < sources->len; i++)
        if (!gather (self, &g_array_index (sources, Source, i), sos_rows_get_number (people, 0), gathered, error))
          return FALSE;
      if (!add_streets (self, sos_rows_get_number (people, 0), gathered, error))
        return FALSE;
    }
  if (!sos_pass_error (&local, error))
    return FALSE;
  g_ptr_array_add (gathered, NULL);
  words->after = g_strjoinv (" ", (char **) gathered->pdata);
  return TRUE;
}

static gboolean
keep_words (SosTransaction *self, Words *words, GError **error)
{
  if (g_str_equal (words->before, words->after))
    return TRUE;
  if (*words->after == '\0')
    return sos_transaction_execute (self, "DELETE FROM search_words WHERE person = $1", error, "i", words->person);
  return sos_transaction_execute (self,
                                  "INSERT INTO search_words (person, words) VALUES ($1, $2) "
                                  "ON CONFLICT (person) DO UPDATE SET words = excluded.words",
                                  error, "is", words->person, words->after);
}

/* The index is told what to forget by the very words it was given. */
static gboolean
index_words (SosTransaction *self, const Words *words, GError **error)
{
  if (g_str_equal (words->before, words->after))
    return TRUE;
  return (*words->before == '\0'
          || sos_transaction_execute (self, "INSERT INTO search (search, rowid, words) VALUES ('delete', $1, $2)", error, "is",
                                      words->person, words->before))
         && (*words->after == '\0'
             || sos_transaction_execute (self, "INSERT INTO search (rowid, words) VALUES ($1, $2)", error, "is", words->person,
                                         words->after));
}

/* The index takes up its entries one after the other, with no other statement between them, none that is more than one row, and
 * in the order of their numbers: FTS5 writes out all it holds in memory before anything else happens, and whenever a number is
 * below the last one. So one save makes one piece of the index, not two. */
gboolean
sos_search_index_people (SosTransaction *self, GArray *people, GError **error)
{
  g_autoptr (GArray) all = g_array_sized_new (FALSE, TRUE, sizeof (Words), people->len);

  g_array_set_clear_func (all, clear_words);
  for (guint i = 0; i < people->len; i++)
    {
      Words words = { g_array_index (people, gint64, i) };
      gboolean ok;

      sos_short_answers_touch (sos_transaction_get_shared (self)->short_answers, words.person);
      ok = read_before (self, &words, error) && read_after (self, &words, error) && keep_words (self, &words, error);
      g_array_append_val (all, words);
      if (!ok)
        return FALSE;
    }
  for (guint i = 0; i < all->len; i++)
    if (!index_words (self, &g_array_index (all, Words, i), error))
      return FALSE;
  return TRUE;
}

void
sos_search_put_in_order (SosSqlite *sqlite)
{
  /* Not needed for being right; so a full disk is no matter here. */
  if (!sos_sqlite_run (sqlite, "INSERT INTO search (search) VALUES ('optimize')", NULL))
    g_debug ("search: left as it was");
}
