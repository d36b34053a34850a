/* sos-store-thread.h - threads that run jobs one after another: one for the writer, two that share a queue for the readers. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _SosJobs SosJobs;

typedef void (*SosJobFunc) (gpointer connection, gpointer job);

/* What a thread does once nobody has asked for anything for a while. */
typedef void (*SosRestFunc) (gpointer connection);

/* @connections: one thread each, its own for good. @rest may be NULL. */
SosJobs *sos_jobs_new (const char *name, gpointer *connections, guint n_connections, SosJobFunc func, SosRestFunc rest);
void sos_jobs_push (SosJobs *self, gpointer job);
/* Has @func called from @context (NULL: the main one), always by its loop: g_main_context_invoke() would call it in this thread
 * while the main one is not looking. Any thread. */
void sos_jobs_tell (GMainContext *context, int priority, GSourceFunc func, gpointer data, GDestroyNotify free_data);
/* Does what is queued, then ends the threads. Blocks. Pushing afterwards is a mistake. */
void sos_jobs_free (SosJobs *self);

G_END_DECLS
