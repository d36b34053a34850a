/* sos-keeping.h - how long records are kept: what is to be looked at, and what those who decide say (domain 4.13, V27). Nothing is erased
 * but by two people. */
#pragma once

#include "sos-casework.h"
#include "sos-retention-rules.h"

G_BEGIN_DECLS

/* One that is to be looked at, held, or asked to be erased; plain values. */
typedef struct
{
  gint64 person;
  char *name, *ref;
  const char *rule; /* code of "retention-rule"; static. NULL: none yet, it is only held */
  char *day;        /* ISO; since when it is looked at. NULL as above */
  gint64 hold, ask; /* what was decided; 0: nothing */
  char *words;      /* why it is held, or is to be erased; NULL */
  char *who;        /* who said so; NULL */
  gboolean own;     /* whoever is at the desk asked that it is erased */
} SosRetentionRow;

/* Of those whoever is at the desk decides about: what is asked for first, then what is to be looked at, longest first, then what is held. At most 200 of each.
 * Nothing for others. Element type SosRetentionRow. (transfer full) */
GPtrArray *sos_retention_load (SosTransaction *transaction, GError **error);
void sos_retention_async (SosStore *store, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *sos_retention_finish (GAsyncResult *result, GError **error);

/* The certificates, the newest first, at most 50, for the same. Element type SosDisposal. (transfer full) */
void sos_disposals_async (SosStore *store, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *sos_disposals_finish (GAsyncResult *result, GError **error);

/* id: person; code: "EXTEND" with @date, or "HOLD"; words: why. */
gboolean sos_casework_keep_longer (SosTransaction *transaction, SosDeed *deed, GError **error);
/* id: a hold, or an asking that it is erased; words: why it ends. */
gboolean sos_casework_end_retention (SosTransaction *transaction, SosDeed *deed, GError **error);
/* The first of two. id: person; words: why. */
gboolean sos_casework_ask_disposal (SosTransaction *transaction, SosDeed *deed, GError **error);
/* The second. id: person; words: where copies are, and what becomes of them. Everything held about them goes, and cannot be taken back; result: the certificate
 * (SosDisposal). */
gboolean sos_casework_dispose (SosTransaction *transaction, SosDeed *deed, GError **error);

/* For forms: by hand nothing of it is written. SosRecordChecks. */
gboolean sos_retention_prepare (SosTransaction *transaction, SosRecord *before, SosRecord *record, GError **error);
gboolean sos_retention_may_remove (SosTransaction *transaction, SosRecord *record, GError **error);

G_END_DECLS
