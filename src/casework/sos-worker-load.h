/* sos-worker-load.h - what workers carry, read from the episodes; who may be given one more. */
#pragma once

#include "sos-load-rules.h"
#include "sos-records.h"
#include "sos-store.h"

G_BEGIN_DECLS

/* A worker, with what they carry now; plain values. */
typedef struct
{
  gint64 staff, team, own; /* own: the most they can carry; 0: as everybody */
  char *name;
  SosLoad load;
  SosLoadState state;
  char *words;    /* "11.5 of 15 · 9 episodes" */
  gboolean may;   /* be given the episode that was asked about; TRUE where none was */
  char *why_not;  /* else why not; or a remark */
  char *elsewhere; /* the team of whoever is asked about for an episode and is not in the team of whoever asks; else NULL */
} SosWorkerLoad;

/* Everybody who works with people, those with most room first. @episode: whom one of them is to be given, then the team of whoever asks stands
 * before the others; 0: nobody. Element type SosWorkerLoad. (transfer full) */
GPtrArray *sos_worker_loads (SosTransaction *transaction, gint64 episode, GError **error);
void sos_worker_loads_async (SosStore *store, gint64 episode, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *sos_worker_loads_finish (GAsyncResult *result, GError **error);

/* What those of @team carry, by weight and number alone: worker (gint64*) -> SosLoad; who has nobody is not in it. (transfer full) */
GHashTable *sos_worker_load_read_team (SosTransaction *transaction, gint64 team, GError **error);
/* The limits of a worker who can carry @own (0: as everybody). */
gboolean sos_worker_load_limits (SosTransaction *transaction, gint64 own, SosLimits *limits, GError **error);
/* What @worker carries, without the episode @but (0: with all). */
gboolean sos_worker_load_read (SosTransaction *transaction, gint64 worker, gint64 but, SosLoad *load, GError **error);
/* May @worker be given @episode by whoever is at the desk, who says @words? (transfer full); NULL with @error. */
SosVerdict *sos_worker_load_ask (SosTransaction *transaction, SosRecord *episode, SosRecord *worker, const char *words, GError **error);

G_END_DECLS
