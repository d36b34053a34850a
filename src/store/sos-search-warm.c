/* sos-search-warm.c - answers that take long, asked for before anybody waits for them: in an office of a million the people whose
 * names begin with an S. One question at a time, so that one reader is always free for what is asked at the desk. */
#include "config.h"
#include "sos-search-warm.h"

#include "sos-search.h"

#define WAIT_SECONDS 1

typedef struct
{
  GWeakRef store;
  char letter[2];
} Round;

static void ask (Round *round);

static void
free_round (gpointer data)
{
  g_weak_ref_clear (&((Round *) data)->store);
  g_free (data);
}

static gboolean
search_letter (SosTransaction *transaction, gpointer data, GError **error)
{
  g_autoptr (GArray) ids = sos_search_people (transaction, ((Round *) data)->letter, SOS_SEARCH_EXACT, error);

  return ids != NULL;
}

static void
asked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Round *round = user_data;

  if (sos_store_finish (SOS_STORE (source), result, NULL, NULL) && round->letter[0]++ < 'z')
    ask (round);
  else
    free_round (round);
}

static void
ask (Round *round)
{
  g_autoptr (SosStore) store = g_weak_ref_get (&round->store);

  if (store != NULL)
    sos_store_read_async (store, search_letter, round, NULL, NULL, asked_cb, round);
  else
    free_round (round);
}

static gboolean
begin_cb (gpointer data)
{
  ask (data);
  return G_SOURCE_REMOVE;
}

void
sos_search_warm_up (SosStore *store)
{
  Round *round = g_new0 (Round, 1);

  g_weak_ref_init (&round->store, store);
  round->letter[0] = 'a';
  g_timeout_add_seconds_full (G_PRIORITY_LOW, WAIT_SECONDS, begin_cb, round, NULL);
}
