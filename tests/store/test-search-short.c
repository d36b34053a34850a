/* test-search-short.c - answers kept in memory say what the index would say, whoever was renamed, added or taken away since. */
#include "config.h"
#include "office-fixture.h"

#include "sos-search.h"

#define N_PEOPLE 9000 /* more than an answer must have to be kept */

static gboolean
fill (SosTransaction *transaction, gpointer data, GError **error)
{
  sos_transaction_set_bulk (transaction);
  for (guint i = 0; i < N_PEOPLE; i++)
    {
      g_autofree char *name = g_strdup_printf ("Sam %c%u", 'a' + i % 26, i);
      g_autoptr (SosRecord) person = g_object_new (SOS_TYPE_PERSON, "full-name", name, NULL);

      if (!sos_transaction_save (transaction, person, error))
        return FALSE;
    }
  return TRUE;
}

typedef struct
{
  const char *typed;
  GArray *found;
  guint n_wrong;
} Asked;

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  const gint64 *x = a, *y = b;

  return (*x > *y) - (*x < *y);
}

/* The answer against one made by looking at every person. */
static gboolean
compare (SosTransaction *transaction, gpointer data, GError **error)
{
  Asked *asked = data;
  g_autoptr (GArray) found = sos_search_people (transaction, asked->typed, SOS_SEARCH_EXACT, error);
  g_autoptr (GPtrArray) people = sos_transaction_query (transaction, SOS_TYPE_PERSON, "full_name LIKE $1 OR full_name LIKE $2 ORDER BY id",
                                                        error, "ss", asked->typed[0] == 's' ? "s%" : "t%",
                                                        asked->typed[0] == 's' ? "% s%" : "% t%");

  g_assert_nonnull (found);
  g_array_sort (found, compare_ids);
  asked->n_wrong = found->len != people->len;
  for (guint i = 0; i < MIN (found->len, people->len); i++)
    asked->n_wrong += g_array_index (found, gint64, i) != sos_record_get_id (people->pdata[i]);
  return TRUE;
}

static void
ask (OfficeFixture *office, const char *typed)
{
  Asked asked = { typed, NULL, 0 };

  office_read (office, compare, &asked);
  g_assert_cmpuint (asked.n_wrong, ==, 0);
}

static gboolean
change_some (SosTransaction *transaction, gpointer data, GError **error)
{
  GRand *rand = data;
  static const char *const names[] = { "Tom", "Sue", "Al", "Al Tom", "Al Sue" };
  gint32 n = g_rand_int_range (rand, 1, 12);

  for (gint32 i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s%u", names[g_rand_int_range (rand, 0, G_N_ELEMENTS (names))], g_rand_int (rand));
      g_autoptr (SosRecord) person = sos_transaction_find (transaction, SOS_TYPE_PERSON, "TRUE ORDER BY id LIMIT 1 OFFSET $1", error, "i",
                                                           (gint64) g_rand_int_range (rand, 0, 8000));
      g_autoptr (SosRecord) new = g_object_new (SOS_TYPE_PERSON, "full-name", name, NULL);

      sos_record_set_text (person, SOS_PERSON_FULL_NAME, name);
      if (!(i % 4 == 0 ? sos_transaction_remove : sos_transaction_save) (transaction, person, error)
          || !sos_transaction_save (transaction, new, error))
        return FALSE;
    }
  if (g_rand_int_range (rand, 0, 4) > 0)
    return TRUE;
  g_set_error_literal (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED, "Not this time");
  return FALSE;
}

static void
test_follows (OfficeFixture *office, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2026);
  const guint n = office_get_runs ("SOS_SEARCH_RUNS", 60, 1000);
  guint n_written = 0;

  office_write (office, NULL, fill, NULL);
  ask (office, "s");
  for (guint i = 0; i < n; i++)
    {
      n_written += sos_store_write (office->store, NULL, change_some, rand, NULL);
      ask (office, "s");
      ask (office, "t");
      ask (office, "s");
    }
  g_test_message ("%u answers right after %u writes and %u that came to nothing", n * 3, n_written, n - n_written);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/store/search-short/follows", OfficeFixture, NULL, office_fixture_set_up, test_follows, office_fixture_tear_down);
  return g_test_run ();
}
