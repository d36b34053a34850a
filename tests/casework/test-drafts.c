/* test-drafts.c - words kept while somebody types, asked for again before they are in the file. */
#include "config.h"

#include "office.h"
#include "sos-drafts.h"

typedef struct
{
  GMutex mutex;
  GCond opened;
  gboolean open;
} Gate;

/* Whatever is queued behind it waits. */
static gboolean
wait_at_gate (SosTransaction *transaction, gpointer data, GError **error)
{
  Gate *gate = data;

  g_mutex_lock (&gate->mutex);
  while (!gate->open)
    g_cond_wait (&gate->opened, &gate->mutex);
  g_mutex_unlock (&gate->mutex);
  return TRUE;
}

static void
open_gate (Gate *gate)
{
  g_mutex_lock (&gate->mutex);
  gate->open = TRUE;
  g_cond_signal (&gate->opened);
  g_mutex_unlock (&gate->mutex);
}

static gboolean
put_draft (SosTransaction *transaction, gpointer data, GError **error)
{
  return sos_transaction_put_draft (transaction, SOS_TYPE_PERSON, 0, "full-name", data, 0, error);
}

static gboolean
look (SosTransaction *transaction, gpointer data, GError **error)
{
  return TRUE;
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  *(GPtrArray **) data = sos_drafts_finish (SOS_STORE (source), result, &error);
  g_assert_no_error (error);
}

/* A page is left and opened again while the writer is busy: both readers are free, and are not asked. */
static void
test_overtaking (void)
{
  g_autoptr (Office) office = office_new ();
  g_autoptr (GPtrArray) drafts = NULL;
  Gate gate = { 0 };

  sos_store_write_async (office->store, NULL, wait_at_gate, &gate, NULL, NULL, NULL, NULL);
  sos_store_write_async (office->store, NULL, put_draft, (gpointer) "Half a na", NULL, NULL, NULL, NULL);
  sos_drafts_load_async (office->store, SOS_TYPE_PERSON, 0, NULL, loaded_cb, &drafts);
  for (guint i = 0; i < 4; i++)
    g_assert_true (sos_store_read (office->store, look, NULL, NULL));
  open_gate (&gate);
  while (drafts == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (drafts->len, ==, 1);
  g_assert_cmpstr (((SosDraft *) drafts->pdata[0])->words, ==, "Half a na");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  sos_casework_init ();
  g_test_add_func ("/drafts/overtaking", test_overtaking);
  return g_test_run ();
}
