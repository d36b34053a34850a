/* sos-visit-private.h - what deeds and lists of visits share. Inside casework alone. */
#pragma once

#include "sos-limits.h"
#include "sos-apart-rules.h"
#include "sos-duty.h"
#include "sos-rights-private.h"

G_BEGIN_DECLS

/* Whether whoever is at the desk may; refused in words. */
gboolean sos_duty_ask_right (SosTransaction *transaction, SosDutyMay what, GError **error);
/* Whoever goes, waits for them or leads sees where; who else sees what the @rights to the person say. */
gboolean sos_duty_may_see_visit (const SosSeatRead *seat, SosRecord *visit, const SosRightsCase *rights);
/* An address in one line. (transfer full) */
char *sos_visit_dup_place (SosRecord *address);
/* Whether two workers go to where @person (0: nobody) lives, and whether hazards are noted of it, as SosVisitFacts has them. */
gboolean sos_visit_read_two_workers (SosTransaction *transaction, gint64 person, gboolean *two_workers, gboolean *hazards, GError **error);
/* Where the person of a visit is met; @place_kind is a code of "visit-place". */
SosSpot sos_visit_find_spot (const char *place_kind);
/* One that is planned is called off, with the step that says @why (translated), without asking who may: part of another deed, which did. */
gboolean sos_visit_cancel (SosTransaction *transaction, SosRecord *visit, const char *why, GError **error);
/* What the ladder asks about @visit. Texts are borrowed. */
SosDutyVisit sos_visit_state (SosRecord *visit, const SosLimits *limits);

G_END_DECLS
