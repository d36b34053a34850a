/* sos-referral-list.h - the list of referrals: which, in which order, their rows. Nobody is in it of whom whoever looks must not know. */
#pragma once

#include "sos-store.h"

G_BEGIN_DECLS

typedef enum
{
  SOS_REFERRALS_TO_DECIDE, /* referred, or being screened */
  SOS_REFERRALS_WAITING,
  SOS_REFERRALS_DECIDED,   /* declined or signposted, as long as they are kept */
  SOS_REFERRALS_ALL,
} SosReferralsScope;

typedef enum
{
  SOS_REFERRALS_BY_DUE,      /* what is due first; those without a day last */
  SOS_REFERRALS_BY_RECEIVED, /* the newest first */
  SOS_REFERRALS_BY_NAME,
  SOS_REFERRALS_BY_PRIORITY,
  SOS_REFERRALS_N_ORDERS,
} SosReferralsOrder;

/* A plain value. */
typedef struct
{
  SosReferralsScope scope;
  SosReferralsOrder order;
  gboolean descending;
  char *service; /* NULL: any */
  char *words;   /* a name, or a reference; NULL: all */
} SosReferralsQuery;

SosReferralsQuery *sos_referrals_query_copy (const SosReferralsQuery *query);
void sos_referrals_query_free (SosReferralsQuery *query);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosReferralsQuery, sos_referrals_query_free)

/* All matching ids of referrals in order (gint64). Main thread. */
void sos_referrals_query_async (SosStore *store, const SosReferralsQuery *query, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
GArray *sos_referrals_query_finish (GAsyncResult *result, GError **error);
GArray *sos_referrals_query_run (SosTransaction *transaction, const SosReferralsQuery *query, GError **error);

/* Made in a worker, read on the main thread. */
#define SOS_TYPE_REFERRAL_ROW (sos_referral_row_get_type ())
G_DECLARE_FINAL_TYPE (SosReferralRow, sos_referral_row, SOS, REFERRAL_ROW, GObject)

struct _SosReferralRow
{
  GObject parent_instance;

  gint64 id, person, episode;
  char *name, *person_ref, *ref;
  char *service, *source; /* in words */
  char *received_on, *waiting_since, *due_on; /* ISO; NULL: none */
  const char *stage, *clock, *urgency, *priority; /* codes, interned; NULL: none */
};

/* For sos_id_list_new(). Worker thread. */
GPtrArray *sos_referral_list_fetch (SosTransaction *transaction, const gint64 *ids, guint n_ids, GError **error);

G_END_DECLS
