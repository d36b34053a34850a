/* sos-search-again.c - people whose words are found otherwise than when they were last saved, indexed anew: a migration writes down who. Some at a
 * time, a write each, so that nobody at the desk waits longer than for any other save. */
#include "config.h"
#include "sos-search-again.h"

#include "sos-search-private.h"

#define BEGIN_SECONDS 2
#define PAUSE_MS 100
#define AT_ONCE "40"

typedef struct
{
  GWeakRef store;
  gint64 left;
} Round;

static void
free_round (gpointer data)
{
  g_weak_ref_clear (&((Round *) data)->store);
  g_free (data);
}

static gboolean
count_left (SosTransaction *transaction, gpointer data, GError **error)
{
  return sos_transaction_select_number (transaction, "SELECT count (*) FROM search_again", &((Round *) data)->left, error, "");
}

static gboolean
index_some (SosTransaction *transaction, gpointer data, GError **error)
{
  g_autoptr (GArray) people = sos_transaction_select_ids (transaction, "SELECT person FROM search_again ORDER BY person LIMIT " AT_ONCE, error, "");

  if (people == NULL || people->len == 0)
    return people != NULL;
  return sos_search_index_people (transaction, people, error)
         && sos_transaction_execute (transaction, "DELETE FROM search_again WHERE person <= $1", error, "i", g_array_index (people, gint64, people->len - 1))
         && count_left (transaction, data, error);
}

static gboolean go_on_cb (gpointer data);

/* What fails is tried again when the office is next opened: nothing of it is lost. */
static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Round *round = user_data;

  if (sos_store_finish (SOS_STORE (source), result, NULL, NULL) && round->left > 0)
    g_timeout_add_full (G_PRIORITY_LOW, PAUSE_MS, go_on_cb, round, NULL);
  else
    free_round (round);
}

static gboolean
go_on_cb (gpointer data)
{
  Round *round = data;
  g_autoptr (SosStore) store = g_weak_ref_get (&round->store);

  if (store != NULL)
    sos_store_write_async (store, NULL, index_some, round, NULL, NULL, done_cb, round);
  else
    free_round (round);
  return G_SOURCE_REMOVE;
}

static gboolean
begin_cb (gpointer data)
{
  Round *round = data;
  g_autoptr (SosStore) store = g_weak_ref_get (&round->store);

  /* In nearly every office nobody is left: no write for that. */
  if (store != NULL)
    sos_store_read_async (store, count_left, round, NULL, NULL, done_cb, round);
  else
    free_round (round);
  return G_SOURCE_REMOVE;
}

void
sos_search_again_begin (SosStore *store)
{
  Round *round = g_new0 (Round, 1);

  g_weak_ref_init (&round->store, store);
  g_timeout_add_seconds_full (G_PRIORITY_LOW, BEGIN_SECONDS, begin_cb, round, NULL);
}
