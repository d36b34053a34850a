/* sos-undo.c - turning back what was done: two stacks of change sets, and the write that puts the first states back. */
#include "config.h"
#include "sos-store-private.h"

#include <glib/gi18n.h>

#define MOST_DEEDS 100

typedef struct
{
  char *title;
  GPtrArray *steps; /* SosStep */
  GArray *about;    /* gint64: the people it touched; what belongs to nobody, by itself */
} Deed;

struct _SosUndo
{
  GPtrArray *stacks[2]; /* of Deed: to be undone, to be redone */
};

static void
free_deed (gpointer data)
{
  Deed *deed = data;

  g_ptr_array_unref (deed->steps);
  g_array_unref (deed->about);
  g_free (deed->title);
  g_free (deed);
}

SosUndo *
sos_undo_new (void)
{
  SosUndo *self = g_new0 (SosUndo, 1);

  for (guint i = 0; i < G_N_ELEMENTS (self->stacks); i++)
    self->stacks[i] = g_ptr_array_new_with_free_func (free_deed);
  return self;
}

void
sos_undo_free (SosUndo *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->stacks); i++)
    g_ptr_array_unref (self->stacks[i]);
  g_free (self);
}

static void
expect_instead (GPtrArray *stack, const SosStep *put_back)
{
  for (guint i = 0; i < stack->len; i++)
    {
      GPtrArray *steps = ((Deed *) g_ptr_array_index (stack, i))->steps;

      for (guint j = 0; j < steps->len; j++)
        {
          SosStep *step = g_ptr_array_index (steps, j);

          if (step->id == put_back->id && step->revision == put_back->again)
            step->revision = put_back->revision;
        }
    }
}

/* A state that was put back carries a new revision; the deeds that led to that state, and may be turned back next, expect it. */
static void
expect_put_back (SosUndo *self, GPtrArray *steps)
{
  for (guint i = 0; i < steps->len; i++)
    {
      const SosStep *step = g_ptr_array_index (steps, i);

      for (guint j = 0; step->again != 0 && j < G_N_ELEMENTS (self->stacks); j++)
        expect_instead (self->stacks[j], step);
    }
}

static GArray *
dup_about (GArray *changes)
{
  GArray *about = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < changes->len; i++)
    {
      const SosChange *change = &g_array_index (changes, SosChange, i);
      const gint64 id = change->owner != 0 ? change->owner : change->id;

      g_array_append_val (about, id);
    }
  return about;
}

static gboolean
share (GArray *about, GArray *other)
{
  for (guint i = 0; i < about->len; i++)
    for (guint j = 0; j < other->len; j++)
      if (g_array_index (about, gint64, i) == g_array_index (other, gint64, j))
        return TRUE;
  return FALSE;
}

static void
drop (SosUndo *self, GArray *about)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->stacks); i++)
    for (guint j = self->stacks[i]->len; j > 0; j--)
      if (share (((Deed *) g_ptr_array_index (self->stacks[i], j - 1))->about, about))
        g_ptr_array_remove_index (self->stacks[i], j - 1);
}

/* Undoing fills the stack of what can be redone; everything else fills the other. */
void
sos_undo_push (SosUndo *self, SosWriteKind kind, const char *title, GPtrArray *steps, GArray *changes)
{
  GPtrArray *stack = self->stacks[kind == SOS_WRITE_UNDO ? 1 : 0];
  Deed *deed = g_new (Deed, 1);

  expect_put_back (self, steps);
  deed->title = g_strdup (title);
  deed->steps = steps;
  deed->about = dup_about (changes);
  g_ptr_array_add (stack, deed);
  if (stack->len > MOST_DEEDS)
    g_ptr_array_remove_index (stack, 0);
  if (kind == SOS_WRITE_DEED)
    g_ptr_array_set_size (self->stacks[1], 0);
}

void
sos_undo_forget (SosUndo *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->stacks); i++)
    g_ptr_array_set_size (self->stacks[i], 0);
}

static GPtrArray *
stack_of (SosUndo *self, SosWriteKind kind)
{
  return self->stacks[kind == SOS_WRITE_REDO ? 1 : 0];
}

const char *
sos_undo_get_title (SosUndo *self, SosWriteKind kind)
{
  GPtrArray *stack = stack_of (self, kind);

  return stack->len > 0 ? ((Deed *) g_ptr_array_index (stack, stack->len - 1))->title : NULL;
}

/* Worker thread: last step first, each only if nobody changed that record since. */
static gboolean
turn_back (SosTransaction *transaction, gpointer data, GError **error)
{
  Deed *deed = data;

  sos_transaction_set_reason (transaction, "undo");
  for (guint i = deed->steps->len; i > 0; i--)
    if (!sos_transaction_restore (transaction, g_ptr_array_index (deed->steps, i - 1), error))
      return FALSE;
  return TRUE;
}

typedef struct
{
  SosWriteKind kind;
  GArray *about; /* of the deed; NULL until it is known */
  GCancellable *cancellable;
  GAsyncReadyCallback callback;
  gpointer user_data;
} Turn;

static void
free_turn (Turn *turn)
{
  g_clear_object (&turn->cancellable);
  g_clear_pointer (&turn->about, g_array_unref);
  g_free (turn);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Turn, free_turn)

/* A deed that cannot be turned back (something rests on it: a later change, a printed page) stays, and with it all that was done
 * before it about the same people: turned back out of order they would pull the ground from under it. */
static void
turned_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Turn) turn = user_data;

  if (g_task_had_error (G_TASK (result)))
    {
      drop (sos_store_get_undo (SOS_STORE (source)), turn->about);
      g_object_notify (source, "undo-title");
      g_object_notify (source, "redo-title");
    }
  turn->callback (source, result, turn->user_data);
}

static void
reached_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Turn) turn = user_data;
  GError *error = NULL;
  GPtrArray *stack;
  Deed *deed;

  if (!sos_store_finish (SOS_STORE (source), result, NULL, &error))
    {
      g_task_report_error (source, turn->callback, turn->user_data, reached_cb, error);
      return;
    }
  stack = stack_of (sos_store_get_undo (SOS_STORE (source)), turn->kind);
  if (stack->len == 0)
    {
      g_task_report_new_error (source, turn->callback, turn->user_data, reached_cb, SOS_STORE_ERROR, SOS_STORE_ERROR_NOT_FOUND, "%s",
                               _("There is nothing to undo."));
      return;
    }
  /* Off the stack whatever comes of it: what cannot be turned back now cannot be later. */
  deed = g_ptr_array_steal_index (stack, stack->len - 1);
  turn->about = g_array_ref (deed->about);
  sos_store_write_as_async (SOS_STORE (source), turn->kind, deed->title, turn_back, deed, free_deed, turn->cancellable, turned_cb,
                            turn);
  turn = NULL;
}

/* Deeds still on their way when this is asked are among those that can be turned back: it waits in line behind them. */
static void
take_turn (SosStore *store, SosWriteKind kind, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  Turn *turn = g_new (Turn, 1);

  *turn = (Turn){ kind, NULL, cancellable != NULL ? g_object_ref (cancellable) : NULL, callback, user_data };
  sos_store_write_as_async (store, kind, NULL, NULL, NULL, NULL, cancellable, reached_cb, turn);
}

void
sos_store_undo_async (SosStore *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  take_turn (self, SOS_WRITE_UNDO, cancellable, callback, user_data);
}

void
sos_store_redo_async (SosStore *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  take_turn (self, SOS_WRITE_REDO, cancellable, callback, user_data);
}
