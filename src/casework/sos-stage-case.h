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
  char *since, *allocated_on, *met_on, *release_on;
} SosStageCase;

/* As @episode stands in memory. NULL with @error. (transfer full) */
SosStageCase *sos_stage_case_load (SosTransaction *transaction, SosRecord *episode, GError **error);
/* Only what its clock rests on. */
SosStageCase *sos_stage_case_load_clock (SosTransaction *transaction, SosRecord *episode, GError **error);
void sos_stage_case_free (SosStageCase *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosStageCase, sos_stage_case_free)

/* What @referral lacks of what is asked at least: static words. (transfer container); NULL with @error. */
GPtrArray *sos_referral_dup_lacking (SosTransaction *transaction, SosRecord *referral, GError **error);

G_END_DECLS
