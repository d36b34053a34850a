/* test-people.c - the list of everybody: who is in it, in which order, and the words of a row. */
#include "config.h"
#include "office.h"

#include "sos-stage-rules.h"

#include <string.h>

#define N_PEOPLE 300

typedef struct
{
  SosPeopleQuery query;
  GArray *ids;
  GPtrArray *rows;
} Ask;

static gboolean
ask (SosTransaction *transaction, gpointer data, GError **error)
{
  Ask *asked = data;

  asked->ids = sos_people_query_run (transaction, &asked->query, error);
  if (asked->ids == NULL)
    return FALSE;
  asked->rows = sos_people_fetch (transaction, (const gint64 *) asked->ids->data, asked->ids->len, error);
  return asked->rows != NULL;
}

static void
clear_ask (Ask *asked)
{
  g_clear_pointer (&asked->ids, g_array_unref);
  g_clear_pointer (&asked->rows, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Ask, clear_ask)

static void
run (Office *office, Ask *asked)
{
  g_autoptr (GError) error = NULL;

  clear_ask (asked);
  sos_store_read (office->store, ask, asked, &error);
  g_assert_no_error (error);
}

static char *
dup_row_text (Ask *asked, guint i, const char *property)
{
  char *text = NULL;

  g_object_get (g_ptr_array_index (asked->rows, i), property, &text, NULL);
  return text;
}

static char *
join (Ask *asked, const char *property)
{
  GString *texts = g_string_new (NULL);

  for (guint i = 0; i < asked->rows->len; i++)
    {
      g_autofree char *text = dup_row_text (asked, i, property);

      g_string_append_printf (texts, "%s%s", i > 0 ? ", " : "", text != NULL ? text : "-");
    }
  return g_string_free (texts, FALSE);
}

static void
assert_names (Office *office, SosPeopleQuery query, const char *names)
{
  g_auto (Ask) asked = { query };
  g_autofree char *joined = NULL;

  run (office, &asked);
  joined = join (&asked, "name");
  g_assert_cmpstr (joined, ==, names);
}

static gint64
add_episode (Office *office, gint64 person, const char *service, const char *stage, gint64 worker, const char *due)
{
  const gint64 id = office_add (office, SOS_TYPE_EPISODE, "person", person, "service", service, "stage", stage, "worker", worker, "referred-on",
                                "2026-09-01", "second-reason", "Another borough asked for it", NULL);
  SosRecord *episode = office_load (office, SOS_TYPE_EPISODE, id);

  sos_record_set_text (episode, SOS_EPISODE_REVIEW_ON, due);
  return office_put (office, episode);
}

/* Four people of whom each order and filter tells another tale. */
static void
fill (Office *office, gint64 *people)
{
  people[0] = office_add (office, SOS_TYPE_PERSON, "full-name", "Öztürk", "birth-date", "2010-05-01", "home-borough", "E09000028", NULL);
  people[1] = office_add (office, SOS_TYPE_PERSON, "full-name", "Zoë O'Neill-Brennan", "known-as", "Zo", "birth-date", "2009-05-01",
                          "home-borough", "E09000022", NULL);
  people[2] = office_add (office, SOS_TYPE_PERSON, "full-name", "Nguyễn Thị Thanh Hà", "birth-date", "2011", NULL);
  people[3] = office_add (office, SOS_TYPE_PERSON, "full-name", "Łukasz Wójcik", NULL);
  office_add (office, SOS_TYPE_ADDRESS, "person", people[1], "type", "HOME", "label", "Dad", "posting-rule", "UNSAFE", "visiting-rule", "OK",
              NULL);
  add_episode (office, people[0], "SOS", SOS_STAGE_ACTIVE, office->worker, "2026-11-16");
  add_episode (office, people[1], "SOS", SOS_STAGE_ACTIVE, office->colleague, "2026-11-23");
  sos_store_set_actor (office->store, office->colleague);
  office_add (office, SOS_TYPE_STAGE_EVENT, "episode", add_episode (office, people[1], "EXR", SOS_STAGE_ENGAGING, office->colleague, NULL), "stage",
              SOS_STAGE_ENGAGING, "dated", "2026-11-03", NULL);
  sos_store_set_actor (office->store, office->worker);
  add_episode (office, people[2], "LIV", SOS_STAGE_CLOSED, office->worker, NULL);
  office_add (office, SOS_TYPE_CONTACT_POINT, "person", people[0], "kind", "PHONE", "value", "07700 900142", NULL);
}

/* Of everybody, all is seen by the safeguarding lead alone. */
static void
sit_down_safeguarding (Office *office)
{
  sos_store_set_actor (office->store, office_add (office, SOS_TYPE_STAFF, "name", "Farida Castle", "role", "DSL", "active", TRUE, NULL));
}

static void
test_orders (void)
{
  static const struct
  {
    SosPeopleOrder order;
    gboolean descending;
    const char *names;
  } rows[] = {
    { SOS_PEOPLE_BY_NAME, FALSE, "Łukasz Wójcik, Nguyễn Thị Thanh Hà, Öztürk, Zoë O'Neill-Brennan" },
    { SOS_PEOPLE_BY_NAME, TRUE, "Zoë O'Neill-Brennan, Öztürk, Nguyễn Thị Thanh Hà, Łukasz Wójcik" },
    { SOS_PEOPLE_BY_AGE, FALSE, "Nguyễn Thị Thanh Hà, Öztürk, Zoë O'Neill-Brennan, Łukasz Wójcik" },
    { SOS_PEOPLE_BY_AGE, TRUE, "Zoë O'Neill-Brennan, Öztürk, Nguyễn Thị Thanh Hà, Łukasz Wójcik" },
    { SOS_PEOPLE_BY_REF, FALSE, "Öztürk, Zoë O'Neill-Brennan, Nguyễn Thị Thanh Hà, Łukasz Wójcik" },
    { SOS_PEOPLE_BY_BOROUGH, FALSE, "Zoë O'Neill-Brennan, Öztürk, Łukasz Wójcik, Nguyễn Thị Thanh Hà" },
    { SOS_PEOPLE_BY_SERVICES, FALSE, "Zoë O'Neill-Brennan, Öztürk, Łukasz Wójcik, Nguyễn Thị Thanh Hà" },
    { SOS_PEOPLE_BY_WORKER, FALSE, "Zoë O'Neill-Brennan, Öztürk, Łukasz Wójcik, Nguyễn Thị Thanh Hà" },
    { SOS_PEOPLE_BY_ALERTS, FALSE, "Zoë O'Neill-Brennan, Öztürk, Łukasz Wójcik, Nguyễn Thị Thanh Hà" },
    { SOS_PEOPLE_BY_NEXT_DUE, FALSE, "Öztürk, Zoë O'Neill-Brennan, Nguyễn Thị Thanh Hà, Łukasz Wójcik" },
  };
  g_autoptr (Office) office = office_new ();
  gint64 people[4];

  fill (office, people);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("order %d %s", rows[i].order, rows[i].descending ? "down" : "up");
      assert_names (office, (SosPeopleQuery){ .scope = SOS_PEOPLE_ALL, .order = rows[i].order, .descending = rows[i].descending },
                    rows[i].names);
    }
}

static void
test_filters (void)
{
  g_autoptr (Office) office = office_new ();
  gint64 people[4];

  fill (office, people);
  assert_names (office, (SosPeopleQuery){ .scope = SOS_PEOPLE_MINE }, "Öztürk");
  assert_names (office, (SosPeopleQuery){ .scope = SOS_PEOPLE_TEAM }, "Öztürk");
  sit_down_safeguarding (office);
  assert_names (office, (SosPeopleQuery){ .scope = SOS_PEOPLE_ALL, .service = "SOS" }, "Öztürk, Zoë O'Neill-Brennan");
  assert_names (office, (SosPeopleQuery){ .scope = SOS_PEOPLE_ALL, .service = "EXR" }, "Zoë O'Neill-Brennan");
  assert_names (office, (SosPeopleQuery){ .scope = SOS_PEOPLE_ALL, .status = "OPEN" }, "Öztürk, Zoë O'Neill-Brennan");
  assert_names (office, (SosPeopleQuery){ .scope = SOS_PEOPLE_ALL, .status = "FORMER" }, "Nguyễn Thị Thanh Hà");
  assert_names (office, (SosPeopleQuery){ .scope = SOS_PEOPLE_ALL, .borough = "E09000022" }, "Zoë O'Neill-Brennan");
  assert_names (office, (SosPeopleQuery){ .scope = SOS_PEOPLE_ALL, .worker = office->colleague }, "Zoë O'Neill-Brennan");
  assert_names (office, (SosPeopleQuery){ .scope = SOS_PEOPLE_ALL, .alert = "DO_NOT_POST" }, "Zoë O'Neill-Brennan");
  assert_names (office, (SosPeopleQuery){ .scope = SOS_PEOPLE_ALL, .alert = "NO_CONSENT" }, "Öztürk, Zoë O'Neill-Brennan");
  assert_names (office, (SosPeopleQuery){ .scope = SOS_PEOPLE_ALL, .service = "SOS", .borough = "E09000028", .status = "ACTIVE" }, "Öztürk");
  sos_store_set_actor (office->store, 0);
  assert_names (office, (SosPeopleQuery){ .scope = SOS_PEOPLE_MINE }, "");
  assert_names (office, (SosPeopleQuery){ .scope = SOS_PEOPLE_TEAM }, "");
}

static void
test_words (void)
{
  static const char *const words[][2] = {
    { "oneill", "Zoë O'Neill-Brennan" },  { "o neill", "Zoë O'Neill-Brennan" }, { "O’Neill", "Zoë O'Neill-Brennan" },
    { "nguyen", "Nguyễn Thị Thanh Hà" },  { "ozturk", "Öztürk" },               { "lukas wojcik", "Łukasz Wójcik" },
    { "900142", "Öztürk" },               { "zo", "Zoë O'Neill-Brennan" },      { "p 000001", "Öztürk" },
    { "wojcyk", "Łukasz Wójcik" },        { "nobodyatall", "" },                { "   ", "Łukasz Wójcik, Nguyễn Thị Thanh Hà, Öztürk, Zoë O'Neill-Brennan" },
  };
  g_autoptr (Office) office = office_new ();
  gint64 people[4];

  fill (office, people);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_test_message ("“%s”", words[i][0]);
      assert_names (office, (SosPeopleQuery){ .scope = SOS_PEOPLE_ALL, .words = (char *) words[i][0] }, words[i][1]);
    }
  assert_names (office, (SosPeopleQuery){ .scope = SOS_PEOPLE_MINE, .words = (char *) "o" }, "Öztürk");
}

static void
test_row (void)
{
  g_autoptr (Office) office = office_new ();
  gint64 people[4];
  g_auto (Ask) asked = { { .scope = SOS_PEOPLE_ALL, .order = SOS_PEOPLE_BY_REF } };
  g_autofree char *ages = NULL;
  g_autofree char *due = NULL;
  g_autofree char *services = NULL;
  g_autofree char *alerts = NULL;
  g_autofree char *workers = NULL;
  gboolean overdue = FALSE, due_today = FALSE;
  guint n_more = 0;

  fill (office, people);
  sit_down_safeguarding (office);
  run (office, &asked);
  ages = join (&asked, "age");
  due = join (&asked, "next-due");
  services = join (&asked, "services");
  alerts = join (&asked, "alert");
  workers = join (&asked, "worker");
  g_assert_cmpstr (ages, ==, "16, 17, about 15, –");
  g_assert_cmpstr (due, ==, "7 days over, Today, -, -");
  g_assert_cmpstr (services, ==, "SOS, EXR, SOS, -, -");
  g_assert_cmpstr (alerts, ==, "NO_CONSENT, DO_NOT_POST, -, -");
  g_assert_cmpstr (workers, ==, "Moyo Adeyemi, Ada Lund, -, -");
  g_object_get (g_ptr_array_index (asked.rows, 0), "overdue", &overdue, NULL);
  g_object_get (g_ptr_array_index (asked.rows, 1), "due-today", &due_today, "n-more-alerts", &n_more, NULL);
  g_assert_true (overdue);
  g_assert_true (due_today);
  /* Unsafe: not to be visited either. */
  g_assert_cmpuint (n_more, ==, 2);
}

/* The row follows each change, and a name of staff too. */
static void
test_projection (void)
{
  g_autoptr (Office) office = office_new ();
  gint64 people[4], address;
  g_autoptr (GError) error = NULL;

  fill (office, people);
  sit_down_safeguarding (office);
  address = office_count (office, "SELECT id FROM address WHERE person = $1", people[1]);
  office_set (office, SOS_TYPE_PERSON, people[3], "full-name", "Adam Wójcik");
  assert_names (office, (SosPeopleQuery){ .scope = SOS_PEOPLE_ALL }, "Adam Wójcik, Nguyễn Thị Thanh Hà, Öztürk, Zoë O'Neill-Brennan");
  assert_names (office, (SosPeopleQuery){ .scope = SOS_PEOPLE_ALL, .words = (char *) "lukasz" }, "");
  office_remove (office, SOS_TYPE_ADDRESS, address, &error);
  g_assert_no_error (error);
  assert_names (office, (SosPeopleQuery){ .scope = SOS_PEOPLE_ALL, .alert = "DO_NOT_POST" }, "");
  office_set (office, SOS_TYPE_STAFF, office->worker, "name", "Moyo Ade");
  g_assert_cmpint (office_count (office, "SELECT count(*) FROM person_list WHERE worker_name = 'Moyo Ade' AND $1 = 0", 0), ==, 1);
  office_undo (office);
  office_undo (office);
  assert_names (office, (SosPeopleQuery){ .scope = SOS_PEOPLE_ALL, .alert = "DO_NOT_POST" }, "Zoë O'Neill-Brennan");
}

/* Few found are looked up, many have their places at hand: both give the order of the list, also after people moved in it. */
static gboolean
fill_many (SosTransaction *transaction, gpointer data, GError **error)
{
  GRand *rand = data;

  for (guint i = 0; i < N_PEOPLE; i++)
    {
      g_autofree char *name = g_strdup_printf ("Test %c%c%c", 'A' + g_rand_int_range (rand, 0, 26), 'a' + g_rand_int_range (rand, 0, 26),
                                               'a' + g_rand_int_range (rand, 0, 3));
      g_autofree char *birth = g_rand_boolean (rand) ? g_strdup_printf ("20%02d-0%d", g_rand_int_range (rand, 5, 14), g_rand_int_range (rand, 1, 9)) : NULL;
      g_autoptr (SosRecord) person = g_object_new (SOS_TYPE_PERSON, "full-name", name, "birth-date", birth, "home-borough",
                                                   g_rand_boolean (rand) ? "E09000028" : NULL, NULL);
      g_autoptr (SosSaveRecord) save = sos_save_record_new (person, NULL);

      if (!sos_casework_save_record (transaction, save, error))
        return FALSE;
    }
  return TRUE;
}

/* Those of @all that are in @some, in the order of @all, are @some. */
static void
assert_same_order (GArray *all, GArray *some)
{
  guint at = 0;

  for (guint i = 0; i < all->len && at < some->len; i++)
    at += g_array_index (all, gint64, i) == g_array_index (some, gint64, at) ? 1 : 0;
  g_assert_cmpuint (at, ==, some->len);
}

/* The list by the database alone. */
static gboolean
walk (SosTransaction *transaction, gpointer data, GError **error)
{
  Ask *asked = data;
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, asked->query.descending
                                                                    ? "SELECT person FROM person_list ORDER BY sort_key DESC, person DESC"
                                                                    : "SELECT person FROM person_list ORDER BY sort_key, person",
                                                     error, "");

  asked->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  while (rows != NULL && sos_rows_next (rows, error))
    {
      const gint64 id = sos_rows_get_number (rows, 0);

      g_array_append_val (asked->ids, id);
    }
  return rows != NULL;
}

static void
assert_orders (Office *office, guint n)
{
  for (int order = 0; order < SOS_PEOPLE_N_ORDERS; order++)
    for (int down = 0; down < 2; down++)
      {
        const SosPeopleQuery query = { .scope = SOS_PEOPLE_ALL, .order = (SosPeopleOrder) order, .descending = down };
        g_auto (Ask) listed = { query };
        g_auto (Ask) many = { query };
        g_auto (Ask) few = { query };
        g_auto (Ask) walked = { query };

        many.query.words = (char *) "test";
        few.query.words = (char *) "test b";
        run (office, &listed);
        run (office, &many);
        run (office, &few);
        g_assert_cmpuint (listed.ids->len, ==, n);
        g_assert_cmpuint (many.ids->len, ==, n);
        g_assert_cmpuint (few.ids->len, <, 200);
        g_assert_cmpuint (few.ids->len, >, 1);
        assert_same_order (listed.ids, many.ids);
        assert_same_order (listed.ids, few.ids);
        g_assert_true (sos_store_read (office->store, walk, &walked, NULL));
        if (order == SOS_PEOPLE_BY_NAME)
          g_assert_cmpmem (walked.ids->data, walked.ids->len * sizeof (gint64), listed.ids->data, listed.ids->len * sizeof (gint64));
      }
}

static void
test_search_keeps_order (void)
{
  g_autoptr (Office) office = office_new ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (2026);
  g_autoptr (GError) error = NULL;

  sos_store_write (office->store, NULL, fill_many, rand, &error);
  g_assert_no_error (error);
  assert_orders (office, N_PEOPLE);
  for (guint i = 0; i < 5; i++)
    {
      const gint64 person = office_count (office, "SELECT person FROM person_list ORDER BY (person + $1) % 97 LIMIT 1", i);

      office_set (office, SOS_TYPE_PERSON, person, "full-name", i % 2 == 0 ? "Aab Test" : "Zyy Test");
      office_set (office, SOS_TYPE_PERSON, person, "birth-date", "2001-01-01");
      add_episode (office, person, "SOS", SOS_STAGE_ACTIVE, office->worker, "2026-11-20");
      assert_orders (office, N_PEOPLE);
    }
  office_add_person (office, "Test Newcomer");
  assert_orders (office, N_PEOPLE + 1);
  office_undo (office);
  assert_orders (office, N_PEOPLE);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = sos_people_query_finish (result, &error);

  g_assert_no_error (error);
  *(guint *) data = ids->len + 1;
}

static void
test_async (void)
{
  g_autoptr (Office) office = office_new ();
  SosPeopleQuery query = { .scope = SOS_PEOPLE_ALL, .words = (char *) "zo" };
  gint64 people[4];
  guint n = 0;

  fill (office, people);
  sos_people_query_async (office->store, &query, NULL, found_cb, &n);
  while (n == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (n, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/people/orders", test_orders);
  g_test_add_func ("/people/filters", test_filters);
  g_test_add_func ("/people/words", test_words);
  g_test_add_func ("/people/row", test_row);
  g_test_add_func ("/people/projection", test_projection);
  g_test_add_func ("/people/search-keeps-order", test_search_keeps_order);
  g_test_add_func ("/people/async", test_async);
  return g_test_run ();
}
