/* sos-referral-case.h - everything the page of one referral shows, read in one snapshot, as whoever is at the desk may see it. */
#pragma once

#include "sos-records.h"
#include "sos-stage-case.h"
#include "sos-store.h"
#include "sos-verdict.h"

G_BEGIN_DECLS

/* A thing with a name to choose from. */
typedef struct
{
  gint64 id;
  char *name;
} SosNamed;

typedef struct
{
  SosRecord *referral, *person, *episode;
  SosStageCase *stage;
  SosLimits limits;
  GPtrArray *lacking;     /* static words */
  GPtrArray *needs;       /* codes of "entry-need"; owned */
  GPtrArray *others;      /* SosReferral, of the same person, newest first */
  char *agency, *professional, *worker, *decided_by; /* names; NULL: none */
  char *borough;          /* in words; NULL */
  guint n_alike;          /* may be the same person, and nobody has decided */
  SosVerdict *age;        /* V3 */
  gboolean may_change, may_decide;
  char *today;
} SosReferralCase;

void sos_referral_case_free (SosReferralCase *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosReferralCase, sos_referral_case_free)
SosReferralCase *sos_referral_case_load (SosTransaction *transaction, gint64 referral, GError **error);
void sos_referral_case_async (SosStore *store, gint64 referral, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
SosReferralCase *sos_referral_case_finish (GAsyncResult *result, GError **error);

/* Agencies or professionals (of @agency; 0: of all) that are there today, by name. Element type SosNamed. */
void sos_named_free (gpointer named);
void sos_named_async (SosStore *store, GType type, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *sos_named_finish (GAsyncResult *result, GError **error);

G_END_DECLS
