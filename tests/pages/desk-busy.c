/* desk-busy.c - a machine that is slow to store and to read, for as long as a test wants it. */
#include "config.h"
#include "desk.h"

#define N_READERS 2
#define N_ROUNDS 3 /* a write, what is read again after it, what that asks for */

struct _Hold
{
  GMutex lock;
  GCond cond;
  gboolean held;
  int n_inside; /* main thread */
};

static guint n_held;

static gboolean
stay (SosTransaction *transaction, gpointer data, GError **error)
{
  Hold *hold = data;

  g_mutex_lock (&hold->lock);
  while (hold->held)
    g_cond_wait (&hold->cond, &hold->lock);
  g_mutex_unlock (&hold->lock);
  return TRUE;
}

static void
came_out_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_assert_true (sos_store_finish (SOS_STORE (source), result, NULL, NULL));
  ((Hold *) data)->n_inside--;
}

Hold *
desk_hold (Desk *self, gboolean reads, gboolean writes)
{
  Hold *hold = g_new0 (Hold, 1);

  g_mutex_init (&hold->lock);
  g_cond_init (&hold->cond);
  hold->held = TRUE;
  n_held++;
  hold->n_inside = (reads ? N_READERS : 0) + (writes ? 1 : 0);
  for (guint i = 0; reads && i < N_READERS; i++)
    sos_store_read_async (self->office->store, stay, hold, NULL, NULL, came_out_cb, hold);
  if (writes)
    sos_store_write_async (self->office->store, NULL, stay, hold, NULL, NULL, came_out_cb, hold);
  return hold;
}

static gboolean
is_empty (gpointer data)
{
  return ((Hold *) data)->n_inside == 0;
}

void
desk_open (Hold *hold)
{
  n_held--;
  g_mutex_lock (&hold->lock);
  hold->held = FALSE;
  g_cond_broadcast (&hold->cond);
  g_mutex_unlock (&hold->lock);
}

void
desk_let_go (Desk *self, Hold *hold)
{
  desk_open (hold);
  office_wait (is_empty, hold, "the office to go on");
  g_mutex_clear (&hold->lock);
  g_cond_clear (&hold->cond);
  g_free (hold);
}

static gboolean
pass (SosTransaction *transaction, gpointer data, GError **error)
{
  return TRUE;
}

static void
passed_cb (GObject *source, GAsyncResult *result, gpointer n)
{
  sos_store_finish (SOS_STORE (source), result, NULL, NULL);
  --*(guint *) n;
}

static gboolean
is_zero (gpointer n)
{
  return *(guint *) n == 0;
}

void
desk_catch_up (Desk *self)
{
  SosStore *store = self->office->store;

  for (guint round = 0; n_held == 0 && round < N_ROUNDS; round++)
    {
      guint n = N_READERS + 1;

      for (guint i = 0; i < N_READERS; i++)
        sos_store_read_async (store, pass, NULL, NULL, NULL, passed_cb, &n);
      sos_store_write_async (store, NULL, pass, NULL, NULL, NULL, passed_cb, &n);
      office_wait (is_zero, &n, "the office to catch up");
    }
}
