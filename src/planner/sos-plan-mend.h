/* sos-plan-mend.h - mends a plan that broke, by moving as few sessions as possible: a session lost its day, somebody fell ill, a school closed.
 * Sessions that are locked, confirmed or held are never moved. Knows no record and no store. */
#pragma once

#include "sos-plan-board.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct
{
  int session;
  SosPlanSession as; /* where it goes */
} SosPlanMove;

typedef struct
{
  GArray *moves;  /* SosPlanMove, the sessions that were lost first; all of them together are what is proposed */
  int cost;       /* soft, of what is moved */
  gboolean least; /* for certain: every way with fewer was looked at */
} SosPlanMend;

void sos_plan_mend_free (SosPlanMend *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosPlanMend, sos_plan_mend_free)

/* Gives each of @lost another day or hour from @from to @to, moving at most @others more sessions, each within its own week and the next;
 * people of what is moved may change. Where nothing has to move beyond them, the cheapest of all ways. NULL where there is none, or it was
 * cancelled. (transfer full) */
SosPlanMend *sos_plan_mend (const SosPlanBoard *board, const int *lost, guint n_lost, int from, int to, int others, GCancellable *cancellable);
/* Puts it on the board. */
void sos_plan_mend_apply (const SosPlanMend *self, SosPlanBoard *board);

G_END_DECLS
