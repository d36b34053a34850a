/* sos-lawful-bases.h - on which basis the office holds what it holds, a purpose each, and whether whoever sits at the desk decides it. */
#pragma once

#include "sos-records.h"
#include "sos-store.h"

G_BEGIN_DECLS

typedef struct
{
  GPtrArray *bases;    /* SosLawfulBasis, in order */
  GPtrArray *deciders; /* char *: who decided each, by its place; "" where nobody did yet */
  gboolean may_decide;
  char *policy, *policy_review_on; /* of the policy document several conditions ask for: its version, and by when it is looked at again; NULL: not said */
} SosLawfulBases;
void sos_lawful_bases_free (SosLawfulBases *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosLawfulBases, sos_lawful_bases_free)

/* Main thread. (transfer full); NULL with @error. */
void sos_lawful_bases_async (SosStore *store, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
SosLawfulBases *sos_lawful_bases_finish (SosStore *store, GAsyncResult *result, GError **error);

G_END_DECLS
