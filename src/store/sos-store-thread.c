/* sos-store-thread.c - threads that run jobs one after another. Knows no office. */
#include "config.h"
#include "sos-store-thread.h"

#define REST_AFTER (300 * G_TIME_SPAN_MILLISECOND)

struct _SosJobs
{
  GAsyncQueue *queue;
  SosJobFunc func;
  SosRestFunc rest;
  GPtrArray *threads;
};

typedef struct
{
  SosJobs *jobs;
  gpointer connection;
  gboolean worked; /* since the last rest */
} Seat;

static char the_end; /* its address says: no more jobs */

static gpointer
next_job (Seat *seat)
{
  gpointer job = NULL;

  if (seat->worked && seat->jobs->rest != NULL)
    {
      job = g_async_queue_timeout_pop (seat->jobs->queue, REST_AFTER);
      seat->worked = FALSE;
      if (job == NULL)
        seat->jobs->rest (seat->connection);
    }
  return job != NULL ? job : g_async_queue_pop (seat->jobs->queue);
}

static gpointer
work (gpointer data)
{
  Seat *seat = data;
  gpointer job;

  while ((job = next_job (seat)) != &the_end)
    {
      seat->jobs->func (seat->connection, job);
      seat->worked = TRUE;
    }
  g_free (seat);
  return NULL;
}

SosJobs *
sos_jobs_new (const char *name, gpointer *connections, guint n_connections, SosJobFunc func, SosRestFunc rest)
{
  SosJobs *self = g_new0 (SosJobs, 1);

  self->queue = g_async_queue_new ();
  self->func = func;
  self->rest = rest;
  self->threads = g_ptr_array_new ();
  for (guint i = 0; i < n_connections; i++)
    {
      Seat *seat = g_new (Seat, 1);

      seat->jobs = self;
      seat->connection = connections[i];
      g_ptr_array_add (self->threads, g_thread_new (name, work, seat));
    }
  return self;
}

void
sos_jobs_push (SosJobs *self, gpointer job)
{
  g_async_queue_push (self->queue, job);
}

void
sos_jobs_tell (GMainContext *context, int priority, GSourceFunc func, gpointer data, GDestroyNotify free_data)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_priority (source, priority);
  g_source_set_callback (source, func, data, free_data);
  g_source_attach (source, context);
}

void
sos_jobs_free (SosJobs *self)
{
  for (guint i = 0; i < self->threads->len; i++)
    g_async_queue_push (self->queue, &the_end);
  for (guint i = 0; i < self->threads->len; i++)
    g_thread_join (g_ptr_array_index (self->threads, i));
  g_ptr_array_unref (self->threads);
  g_async_queue_unref (self->queue);
  g_free (self);
}
