/* sos-family-list.h - the list of households: order, search, rows. A name finds its household only for who may see that name. */
#pragma once

#include "sos-store.h"

G_BEGIN_DECLS

typedef enum
{
  SOS_FAMILIES_BY_LABEL,
  SOS_FAMILIES_BY_REVIEW,  /* the next one first; those without one last */
  SOS_FAMILIES_BY_MEMBERS, /* the largest first */
  SOS_FAMILIES_N_ORDERS,
} SosFamiliesOrder;

/* A plain value. */
typedef struct
{
  SosFamiliesOrder order;
  gboolean descending; /* the other way round */
  gboolean open;       /* only those with whom we work now */
  char *words;         /* part of a reference, of a label, or of the name of a member; NULL: all */
} SosFamiliesQuery;

SosFamiliesQuery *sos_families_query_copy (const SosFamiliesQuery *query);
void sos_families_query_free (SosFamiliesQuery *query);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosFamiliesQuery, sos_families_query_free)

/* All matching ids in order (gint64), for sos_id_list_take_ids(). Main thread. */
void sos_families_query_async (SosStore *store, const SosFamiliesQuery *query, GCancellable *cancellable, GAsyncReadyCallback callback,
                               gpointer user_data);
/* @why (optional): of families found by the name of a member, that name, as whoever looks may see it; gint64* -> char*, (transfer full), NULL where
 * no words were asked. */
GArray *sos_families_query_finish (GAsyncResult *result, GHashTable **why, GError **error);
GArray *sos_families_query_run (SosTransaction *transaction, const SosFamiliesQuery *query, GHashTable **why, GError **error);

/* A row says nothing of a person: how the office calls them (for who may know), how many there are (sealed ones are not counted), on which service, when it is looked at again. */
#define SOS_TYPE_FAMILY_LIST_ROW (sos_family_list_row_get_type ())
G_DECLARE_FINAL_TYPE (SosFamilyListRow, sos_family_list_row, SOS, FAMILY_LIST_ROW, GObject)

gint64 sos_family_list_row_get_id (SosFamilyListRow *self);
const char *sos_family_list_row_get_ref (SosFamilyListRow *self);
const char *sos_family_list_row_get_label (SosFamilyListRow *self);    /* NULL: none, or not to be shown */
guint sos_family_list_row_get_n_members (SosFamilyListRow *self);
/* By which name it was found; NULL: by none. Whoever asked sets it; main thread. */
const char *sos_family_list_row_get_why (SosFamilyListRow *self);
void sos_family_list_row_set_why (SosFamilyListRow *self, const char *why);
const char *sos_family_list_row_get_borough (SosFamilyListRow *self);   /* in words; "" where not known */
const char *sos_family_list_row_get_service (SosFamilyListRow *self);   /* in words; NULL: no open work */
const char *sos_family_list_row_get_worker (SosFamilyListRow *self);    /* NULL: nobody */
const char *sos_family_list_row_get_review_on (SosFamilyListRow *self); /* ISO; NULL: none */

/* For sos_id_list_new(). Worker thread. */
GPtrArray *sos_family_list_fetch (SosTransaction *transaction, const gint64 *ids, guint n_ids, GError **error);

/* Whether all who ever belonged to it are hidden from whoever is at the desk: then it is not there either. */
gboolean sos_family_list_hides (SosTransaction *transaction, gint64 household, gboolean *hidden, GError **error);

G_END_DECLS
