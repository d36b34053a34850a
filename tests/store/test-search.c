/* test-search.c - whoever is in the office is found by what people type, and nobody else is. */
#include "config.h"
#include "office-fixture.h"

#include "sos-search-again.h"
#include "sos-search.h"

typedef struct
{
  const char *name;
  const char *alias;
  const char *phone;
  const char *postcode;
  const char *identifier;
} Entry;

static const Entry entries[] = {
  { "Zoë O'Neill-Brennan", NULL, "07700900123", "SE15 9CK", "Z9123ZZ" },
  { "D’Angelo Okonkwo", NULL, NULL, "E8 1IO", NULL },
  { "Nguyễn Thị Thanh Hà", NULL, "02079460412", NULL, NULL },
  { "Şeyma Öztürk", NULL, NULL, NULL, "9991234567" },
  { "Łukasz Wójcik", "Lucas", NULL, NULL, NULL },
  { "Sukarno", NULL, NULL, NULL, NULL },
  { "محمد الأحمد", "Mohammed Al-Ahmad", NULL, NULL, NULL },
  { "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschaferswessenschafewarenwohlgepflegeundsorgfaltigkeit",
    NULL, NULL, NULL, NULL },
  { "Ìfẹ́olúwa Adébáyọ̀", NULL, NULL, NULL, NULL },
  { "X Æ", NULL, NULL, NULL, NULL },
  { "Mac Ghille-Bhràth", NULL, NULL, NULL, NULL },
  { "Null", NULL, NULL, NULL, NULL },
  { "Test \"Quote\" <b>", NULL, NULL, NULL, NULL },
  { "Near Or And Not", NULL, NULL, NULL, NULL },
};

typedef struct
{
  gint64 ids[G_N_ELEMENTS (entries)];
} People;

static void
add_to (SosTransaction *transaction, GType type, gint64 person, const char *value_field, const char *value, const char *more_field, const char *more)
{
  g_autoptr (SosRecord) record = NULL;
  g_autoptr (GError) error = NULL;

  if (value == NULL)
    return;
  record = g_object_new (type, "person", person, value_field, value, NULL);
  if (more_field != NULL)
    g_object_set (record, more_field, more, NULL);
  for (guint i = 0; i < SOS_RECORD_GET_CLASS (record)->n_fields; i++)
    if ((SOS_RECORD_GET_CLASS (record)->fields[i].flags & SOS_FIELD_REQUIRED) && !sos_record_is_set (record, i))
      sos_record_set_text (record, i, "ZZZZ");
  sos_transaction_save (transaction, record, &error);
  g_assert_no_error (error);
}

static gboolean
fill (SosTransaction *transaction, gpointer data, GError **error)
{
  People *people = data;

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      const gint64 id = office_add_person (transaction, entries[i].name);
      g_autofree char *street = g_strdup_printf ("Blizzard %u", i);

      people->ids[i] = id;
      add_to (transaction, SOS_TYPE_PERSON_NAME, id, "name", entries[i].alias, NULL, NULL);
      add_to (transaction, SOS_TYPE_PERSON_NAME, id, "name", street, "type", "STREET_NAME"); /* not for whoever searches (0.6) */
      add_to (transaction, SOS_TYPE_CONTACT_POINT, id, "value", entries[i].phone, "normalised", entries[i].phone);
      add_to (transaction, SOS_TYPE_ADDRESS, id, "postcode", entries[i].postcode, NULL, NULL);
      add_to (transaction, SOS_TYPE_IDENTIFIER, id, "value", entries[i].identifier, NULL, NULL);
    }
  return TRUE;
}

typedef struct
{
  const char *typed;
  SosSearchFlags flags;
  GArray *found;
} Query;

static gboolean
run_query (SosTransaction *transaction, gpointer data, GError **error)
{
  Query *query = data;

  query->found = sos_search_people (transaction, query->typed, query->flags, error);
  return query->found != NULL;
}

/* The entry number that alone was found; -1 for nobody, -2 for several. */
static int
find_one (OfficeFixture *office, People *people, const char *typed, SosSearchFlags flags)
{
  Query query = { typed, flags, NULL };
  int found = -1;

  office_read (office, run_query, &query);
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    if (query.found->len == 1 && g_array_index (query.found, gint64, 0) == people->ids[i])
      found = (int) i;
  if (query.found->len > 1)
    found = -2;
  g_array_unref (query.found);
  return found;
}

static const struct
{
  const char *typed;
  int exact;
  int tolerant;
} expected[] = {
  { "oneill", 0, 0 }, { "o neill", 0, 0 }, { "O’Neill", 0, 0 }, { "o'neill", 0, 0 }, { "neill-bren", 0, 0 }, { "zoe", 0, 0 },
  { "ZOË BRENNAN", 0, 0 }, { "brennan zoe", 0, 0 }, { "oneillbrennan", 0, 0 },
  { "dangelo", 1, 1 }, { "d angelo", 1, 1 }, { "D'Angelo O", 1, 1 },
  { "nguyen", 2, 2 }, { "Nguyễn Thị", 2, 2 }, { "thanh ha", 2, 2 },
  { "seyma ozturk", 3, 3 }, { "Öztürk", 3, 3 }, { "lukasz", 4, 4 }, { "wojcik", 4, 4 }, { "lucas", 4, 4 },
  { "sukarno", 5, 5 }, { "محمد", 6, 6 }, { "الأحمد", 6, 6 }, { "احمد", 6, 6 }, { "mohammed al ahmad", 6, 6 }, { "alahmad", 6, 6 },
  { "wolfeschlegel", 7, 7 }, { "ifeoluwa", 8, 8 }, { "adebayo", 8, 8 }, { "x ae", 9, 9 }, { "ghille", 10, 10 },
  { "ghillebhrath", 10, 10 }, { "macghille", 10, 10 }, { "null", 11, 11 }, { "quote", 12, 12 }, { "quote <b>", 12, 12 },
  /* phone, by its ending too; postcode, whole and begun; identifier; reference */
  { "07700900123", 0, 0 }, { "07700 900 123", 0, 0 }, { "900123", 0, 0 }, { "0123", 0, 0 }, { "0412", 2, 2 },
  { "SE15 9CK", 0, 0 }, { "se159ck", 0, 0 }, { "se15", 0, 0 }, { "e8 1io", 1, 1 }, { "z9123zz", 0, 0 }, { "999123", 3, 3 },
  { "P-000003-", 2, 2 }, { "p000003", 2, 2 },
  /* one slip: a letter wrong, missing, too many, two exchanged */
  { "okonkvo", -1, 1 }, { "okonkw", 1, 1 }, { "okokwo", -1, 1 }, { "okonnkwo", -1, 1 }, { "okonwko", -1, 1 },
  { "nguyne", -1, 2 }, { "ozturc", -1, 3 }, { "skarno", -1, 5 }, { "sukarni", -1, 5 }, { "wojick", -1, 4 },
  { "suuukarno", -1, -1 }, { "nobody", -1, -1 }, { "blizzard", -1, -1 }, { "Blizzard 3", -1, -1 }, { "okonkvo zoe", -1, -1 },
  /* words that mean something to an index mean nothing here */
  { "near", 13, 13 }, { "NOT", 13, 13 }, { "near or and", 13, 13 }, { "sukarno OR zoe", -1, -1 }, { "sukarno AND", -1, -1 },
  { "words:sukarno", -1, -1 }, { "suk*", 5, 5 }, { "^sukarno", 5, 5 }, { "\"sukarno", 5, 5 }, { "sukarno)", 5, 5 }, { "{sukarno}", 5, 5 },
  { "'; DROP TABLE search; --", -1, -1 }, { "- + ^ * ( ) \" ' :", -1, -1 }, { "", -1, -1 }, { "   ", -1, -1 },
};

static void
test_find (OfficeFixture *office, gconstpointer data)
{
  People people;

  office_write (office, NULL, fill, &people);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const int exact = find_one (office, &people, expected[i].typed, SOS_SEARCH_EXACT);
      const int tolerant = find_one (office, &people, expected[i].typed, SOS_SEARCH_TOLERANT);

      g_test_message ("%s: %d %d", expected[i].typed, exact, tolerant);
      g_assert_cmpint (exact, ==, expected[i].exact);
      g_assert_cmpint (tolerant, ==, expected[i].tolerant);
    }
  g_test_message ("%u questions answered", (guint) G_N_ELEMENTS (expected));
}

/* Every name by every one of its own words, and by each beginning of three letters and more. */
static void
test_each_by_its_words (OfficeFixture *office, gconstpointer data)
{
  People people;
  guint n = 0;

  office_write (office, NULL, fill, &people);
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    for (glong length = 3; length <= g_utf8_strlen (entries[i].name, -1); length++)
      {
        g_autofree char *typed = g_utf8_substring (entries[i].name, 0, length);
        Query query = { typed, SOS_SEARCH_EXACT, NULL };
        gboolean found = FALSE;

        office_read (office, run_query, &query);
        for (guint k = 0; k < query.found->len; k++)
          found |= g_array_index (query.found, gint64, k) == people.ids[i];
        if (!found)
          g_test_message ("“%s” does not find “%s”", typed, entries[i].name);
        g_assert_true (found);
        g_array_unref (query.found);
        n++;
      }
  g_test_message ("%u beginnings found their name", n);
}

static gboolean
rename_first (SosTransaction *transaction, gpointer data, GError **error)
{
  People *people = data;
  g_autoptr (SosRecord) person = sos_transaction_load (transaction, SOS_TYPE_PERSON, people->ids[5], error);

  sos_record_set_text (person, SOS_PERSON_FULL_NAME, "Hatta");
  return sos_transaction_save (transaction, person, error);
}

static gboolean
remove_first (SosTransaction *transaction, gpointer data, GError **error)
{
  People *people = data;
  g_autoptr (SosRecord) person = sos_transaction_load (transaction, SOS_TYPE_PERSON, people->ids[5], error);

  return sos_transaction_remove (transaction, person, error);
}

/* The index follows each save; a name nobody has any more finds nobody, misspelt or not. */
static void
test_index_follows (OfficeFixture *office, gconstpointer data)
{
  People people;

  office_write (office, NULL, fill, &people);
  g_assert_cmpint (find_one (office, &people, "skarno", SOS_SEARCH_TOLERANT), ==, 5);
  office_write (office, NULL, rename_first, &people);
  g_assert_cmpint (find_one (office, &people, "sukarno", SOS_SEARCH_TOLERANT), ==, -1);
  g_assert_cmpint (find_one (office, &people, "skarno", SOS_SEARCH_TOLERANT), ==, -1);
  g_assert_cmpint (find_one (office, &people, "hatta", SOS_SEARCH_EXACT), ==, 5);
  g_assert_cmpint (find_one (office, &people, "hata", SOS_SEARCH_TOLERANT), ==, 5);
  office_write (office, NULL, remove_first, &people);
  g_assert_cmpint (find_one (office, &people, "hatta", SOS_SEARCH_TOLERANT), ==, -1);
}

static gboolean
fill_in_bulk (SosTransaction *transaction, gpointer data, GError **error)
{
  sos_transaction_set_bulk (transaction);
  return fill (transaction, data, error);
}

static void
test_bulk (OfficeFixture *office, gconstpointer data)
{
  People people;

  office_write (office, NULL, fill_in_bulk, &people);
  g_assert_cmpint (office_count (office->path, "SELECT count (*) FROM audit"), ==, (gint64) G_N_ELEMENTS (entries)); /* a line a person, none a field */
  g_assert_cmpint (find_one (office, &people, "o neill", SOS_SEARCH_EXACT), ==, 0);
  g_assert_cmpint (find_one (office, &people, "0412", SOS_SEARCH_EXACT), ==, 2);
}

#define ADD(name, func) g_test_add ("/store/search/" name, OfficeFixture, NULL, office_fixture_set_up, func, office_fixture_tear_down)

/* ---- an office from before: a name of the street is still in the index ---- */

#define N_BEFORE 130

static gboolean
fill_before (SosTransaction *transaction, gpointer data, GError **error)
{
  for (guint i = 0; i < N_BEFORE; i++)
    {
      g_autofree char *name = g_strdup_printf ("Quill%u Marsh", i);
      const gint64 id = office_add_person (transaction, name);

      add_to (transaction, SOS_TYPE_PERSON_NAME, id, "name", "Blizzard", "type", "STREET_NAME");
    }
  return TRUE;
}

static gint64
count_left (OfficeFixture *office)
{
  return office_count (office->path, "SELECT count (*) FROM search_again");
}

static guint
count_found (OfficeFixture *office, const char *typed)
{
  Query query = { typed, SOS_SEARCH_EXACT, NULL };
  guint n;

  office_read (office, run_query, &query);
  n = query.found->len;
  g_array_unref (query.found);
  return n;
}

static void
wait_until_left (OfficeFixture *office, gint64 most)
{
  sos_search_again_begin (office->store);
  while (count_left (office) > most)
    g_main_context_iteration (NULL, TRUE);
}

/* The program is closed half-way, and goes on where it was; meanwhile who is saved is right at once. */
static void
test_again (OfficeFixture *office, gconstpointer data)
{
  office_write (office, NULL, fill_before, NULL);
  sos_store_close (office->store);
  office_tamper (office->path, "INSERT INTO search (search, rowid, words) SELECT 'delete', person, words FROM search_words ORDER BY person;"
                               "UPDATE search_words SET words = words || ' blizzard';"
                               "INSERT INTO search (rowid, words) SELECT person, words FROM search_words ORDER BY person;"
                               "INSERT INTO search_again SELECT person FROM search_words");
  office_fixture_reopen (office);
  g_assert_cmpuint (count_found (office, "blizzard"), ==, N_BEFORE);
  wait_until_left (office, N_BEFORE - 1);
  g_assert_cmpint (count_left (office), >, 0);
  office_fixture_reopen (office);
  g_assert_cmpint (count_left (office), >, 0);
  g_assert_cmpuint (count_found (office, "blizzard"), ==, count_left (office));
  wait_until_left (office, 0);
  g_assert_cmpuint (count_found (office, "blizzard"), ==, 0);
  g_assert_cmpuint (count_found (office, "marsh"), ==, N_BEFORE);
  g_assert_cmpint (office_count (office->path, "SELECT count (*) FROM search_words WHERE words LIKE '%blizzard%'"), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("find", test_find);
  ADD ("each-by-its-words", test_each_by_its_words);
  ADD ("index-follows", test_index_follows);
  ADD ("bulk", test_bulk);
  ADD ("again", test_again);
  return g_test_run ();
}
