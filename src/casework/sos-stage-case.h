/* sos-stage-case.h - what the needs and clocks of an episode rest on, read from the records. Inside casework, and for pages that only show it. */
#pragma once

#include "sos-records.h"
#include "sos-stage-needs.h"
#include "sos-transaction.h"

G_BEGIN_DECLS

/* The texts of the facts lie in it. */
typedef struct
{
  SosStageFacts facts;
  SosRecord *referral; /* SosReferral; NULL: none was written down */
  SosRecord *closure;  /* SosClosure; NULL */
  char *since, *allocated_on, *met_on;
} SosStageCase;

/* As @episode stands in memory. NULL with @error. (transfer full) */
SosStageCase *sos_stage_case_load (SosTransaction *transaction, SosRecord *episode, GError **error);
void sos_stage_case_free (SosStageCase *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosStageCase, sos_stage_case_free)

/* Puts the clock of its stage on @episode, which the caller saves. Whose work stands still has none. */
gboolean sos_stage_case_set_clock (SosTransaction *transaction, SosRecord *episode, GError **error);
/* The same for one that is stored, saved where its clock is another now. */
gboolean sos_stage_case_keep_clock (SosTransaction *transaction, gint64 episode, GError **error);
/* Of every open episode of @person. */
gboolean sos_stage_case_keep_clocks (SosTransaction *transaction, gint64 person, GError **error);

/* What @referral lacks of what is asked at least: static words. (transfer container); NULL with @error. */
GPtrArray *sos_referral_dup_lacking (SosTransaction *transaction, SosRecord *referral, GError **error);

G_END_DECLS
