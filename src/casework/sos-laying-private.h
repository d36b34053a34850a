/* sos-laying-private.h - what the asking and the saving of sessions share. Inside casework alone. */
#pragma once

#include "sos-laying.h"

G_BEGIN_DECLS

/* The office read again, with every session where it is to be; arrays of @n. */
typedef struct
{
  SosSchoolPlan *plan;
  guint n;
  guint32 aside;
  SosPlanSession *as, *before;
  int *places;
  gboolean *is_new;       /* or cancelled until now */
  GArray **was, **run_was; /* what was found before; @was NULL for a new one */
} SosLayingWork;

void sos_laying_work_free (SosLayingWork *work);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosLayingWork, sos_laying_work_free)

/* NULL with the refusal in @error. */
SosLayingWork *sos_laying_prepare (SosTransaction *transaction, SosLaying *self, GError **error);
/* Adds what follows to @told. */
gboolean sos_laying_tell (SosTransaction *transaction, SosLaying *self, const SosLayingWork *work, GError **error);

G_END_DECLS
