/* sos-duty-watch.c - waits for the moments at which a visit becomes late, and has them written down. Keeps nothing that is not in the office. */
#include "config.h"
#include "sos-duty.h"

#include "sos-clock.h"

/* A clock may be set, and a machine may sleep: looked at again at the latest then. */
#define LONGEST_WAIT 300

struct _SosDutyWatch
{
  GObject parent_instance;

  SosStore *store;
  GCancellable *cancellable;
  guint timer, soon;
  gboolean looking, again; /* one look at a time; who asks meanwhile is looked for after it */
  guint rungs; /* climbed by all that are late, when last looked */
};

G_DEFINE_FINAL_TYPE (SosDutyWatch, sos_duty_watch, G_TYPE_OBJECT)

static guint late_signal;

static gboolean
timer_cb (gpointer user_data)
{
  SosDutyWatch *self = user_data;

  self->timer = 0;
  sos_duty_watch_look (self);
  return G_SOURCE_REMOVE;
}

static void
wait_until (SosDutyWatch *self, gint64 until)
{
  const gint64 seconds = until == G_MAXINT64 ? LONGEST_WAIT : until - sos_clock_now ();

  g_clear_handle_id (&self->timer, g_source_remove);
  self->timer = g_timeout_add_seconds ((guint) CLAMP (seconds, 1, LONGEST_WAIT), timer_cb, self);
}

static guint
count_rungs (SosDutyBoard *board)
{
  guint rungs = 0;

  for (guint i = 0; i < board->rows->len; i++)
    {
      const SosDutyRow *row = board->rows->pdata[i];

      if (sos_duty_is_overdue (row->duty.phase))
        rungs += row->duty.phase - SOS_DUTY_DUE_BACK;
    }
  return rungs;
}

static void
look_done (SosDutyWatch *self, gint64 until)
{
  const gboolean again = self->again;

  self->looking = self->again = FALSE;
  wait_until (self, until);
  if (again)
    sos_duty_watch_look (self);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosDutyWatch) self = user_data;
  g_autoptr (SosDutyBoard) board = sos_duty_board_finish (result, NULL);
  const guint before = self->rungs;

  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  if (board != NULL)
    self->rungs = count_rungs (board);
  if (self->rungs > before)
    g_signal_emit (self, late_signal, 0, board->n_overdue);
  look_done (self, board != NULL ? board->until : G_MAXINT64);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  SosDutyWatch *self = user_data;
  g_autoptr (GError) error = NULL;

  /* Said by the board as it is, whether or not it could be written. */
  if (!sos_store_finish (SOS_STORE (source), result, NULL, &error))
    g_debug ("The duty board could not be written down: code %d", error->code);
  if (g_cancellable_is_cancelled (self->cancellable))
    g_object_unref (self);
  else
    sos_duty_board_async (self->store, self->cancellable, read_cb, self);
}

void
sos_duty_watch_look (SosDutyWatch *self)
{
  g_return_if_fail (SOS_IS_DUTY_WATCH (self));

  g_clear_handle_id (&self->timer, g_source_remove);
  self->again = self->looking;
  if (self->looking)
    return;
  self->looking = TRUE;
  sos_store_write_async (self->store, NULL, sos_casework_watch_duty, NULL, NULL, NULL, written_cb, g_object_ref (self));
}

static gboolean
soon_cb (gpointer user_data)
{
  SosDutyWatch *self = user_data;

  self->soon = 0;
  sos_duty_watch_look (self);
  return G_SOURCE_REMOVE;
}

/* Only what it watches: its own tasks are no news. */
static void
changed_cb (SosDutyWatch *self, GArray *changes)
{
  for (guint i = 0; i < changes->len && self->soon == 0; i++)
    if (g_array_index (changes, SosChange, i).type == SOS_TYPE_VISIT_PLAN)
      self->soon = g_idle_add (soon_cb, self);
}

static void
sos_duty_watch_dispose (GObject *object)
{
  SosDutyWatch *self = SOS_DUTY_WATCH (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_handle_id (&self->soon, g_source_remove);
  G_OBJECT_CLASS (sos_duty_watch_parent_class)->dispose (object);
}

static void
sos_duty_watch_finalize (GObject *object)
{
  SosDutyWatch *self = SOS_DUTY_WATCH (object);

  g_clear_object (&self->cancellable);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (sos_duty_watch_parent_class)->finalize (object);
}

static void
sos_duty_watch_class_init (SosDutyWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sos_duty_watch_dispose;
  G_OBJECT_CLASS (klass)->finalize = sos_duty_watch_finalize;
  late_signal = g_signal_new ("late", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
sos_duty_watch_init (SosDutyWatch *self)
{
  self->cancellable = g_cancellable_new ();
}

SosDutyWatch *
sos_duty_watch_new (SosStore *store)
{
  SosDutyWatch *self;

  g_return_val_if_fail (SOS_IS_STORE (store), NULL);

  self = g_object_new (SOS_TYPE_DUTY_WATCH, NULL);
  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  sos_duty_watch_look (self);
  return self;
}
