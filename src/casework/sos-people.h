/* sos-people.h - the list of everybody: filters, order, rows; search results in the same order. */
#pragma once

#include "sos-store.h"

G_BEGIN_DECLS

typedef enum
{
  SOS_PEOPLE_BY_NAME,
  SOS_PEOPLE_BY_REF,
  SOS_PEOPLE_BY_AGE,
  SOS_PEOPLE_BY_BOROUGH,
  SOS_PEOPLE_BY_SERVICES,
  SOS_PEOPLE_BY_WORKER,
  SOS_PEOPLE_BY_ALERTS,
  SOS_PEOPLE_BY_CONTACT,
  SOS_PEOPLE_BY_NEXT_DUE,
  SOS_PEOPLE_N_ORDERS,
} SosPeopleOrder;

typedef enum
{
  SOS_PEOPLE_MINE,
  SOS_PEOPLE_TEAM,
  SOS_PEOPLE_ALL,
} SosPeopleScope;

/* Beside the codes of person-status: who is worked with now, and who is accepted and waits for a worker, on @service where one is named.
 * Both are open. */
#define SOS_PEOPLE_WORKED_WITH "WORKED_WITH"
#define SOS_PEOPLE_WAITING "WAITING"

/* A plain value; NULL and 0 mean "any". */
typedef struct
{
  SosPeopleScope scope;
  char *service; /* code */
  char *status;  /* code of person-status; "OPEN" for ACTIVE; or one of the above */
  char *borough; /* code */
  gint64 worker; /* staff id */
  char *alert;   /* code of alert-kind */
  char *words;   /* search as you type */
  SosPeopleOrder order;
  gboolean descending;
  gboolean own_first; /* those the one at the desk works with before all others; where so many are found that nobody reads them all, nothing changes */
} SosPeopleQuery;

SosPeopleQuery *sos_people_query_copy (const SosPeopleQuery *query);
void sos_people_query_free (SosPeopleQuery *query);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosPeopleQuery, sos_people_query_free)

/* All matching ids in order (gint64), for sos_id_list_take_ids(). Whoever is hidden from the one at the desk is not among them; a
 * filter by what may not be seen of somebody finds them not. */
void sos_people_query_async (SosStore *store, const SosPeopleQuery *query, GCancellable *cancellable,
                             GAsyncReadyCallback callback, gpointer user_data);
GArray *sos_people_query_finish (GAsyncResult *result, GError **error);
/* Reads the whole office in @order before anybody asks for it, so that the answer is there at once. Main thread. */
void sos_people_warm_up (SosStore *store, SosPeopleOrder order);
GArray *sos_people_query_run (SosTransaction *transaction, const SosPeopleQuery *query, GError **error);

/* One row of the list: plain properties for cells, made in a worker, read on the main thread. */
#define SOS_TYPE_PERSON_ROW (sos_person_row_get_type ())
G_DECLARE_FINAL_TYPE (SosPersonRow, sos_person_row, SOS, PERSON_ROW, GObject)
/* Properties, all read-only: "id" (int64) "name" "ref" "age" ("16", "about 16", "–") "borough" "services" ("SOS, EXR")
 * "worker" "alert" (first by rule: the code of alert-kind, or NULL) "alert-words" "n-more-alerts" (uint) "contact" ("18 Nov")
 * "next-due" ("Today", "Tue 24 Nov", "7 days over") "overdue" (boolean) "due-today" (boolean) "known-as" "pronouns" "status". */
/* The SosIdListFetch of people. What may not be seen of somebody is blank. */
GPtrArray *sos_people_fetch (SosTransaction *transaction, const gint64 *ids, guint n_ids, GError **error);

G_END_DECLS
