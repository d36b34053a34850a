/* sos-stand-ins.h - who else may deliver something that somebody may not (S9; domain 4.10): a list to choose from. Nobody is exchanged by
 * the program. */
#pragma once

#include "sos-store.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 staff;
  char *name;
  gboolean may;
  char *words; /* a remark, or why not; NULL */
} SosStandIn;

/* Of all who deliver but @staff and those who are there already, held against the same rules as whoever is planned: those who may first,
 * by name. @kind and @id: the record, as of a SosPlannedRow. Element type SosStandIn; (transfer full). NULL with @error. */
GPtrArray *sos_stand_ins_load (SosTransaction *transaction, gint64 staff, const char *kind, gint64 id, GError **error);
void sos_stand_ins_async (SosStore *store, gint64 staff, const char *kind, gint64 id, GCancellable *cancellable, GAsyncReadyCallback callback,
                          gpointer user_data);
GPtrArray *sos_stand_ins_finish (GAsyncResult *result, GError **error);

G_END_DECLS
