/* sos-school-deeds.h - what is done with sessions and runs beside laying them (sos-laying.h): cancelled, locked, confirmed, extended,
 * ended early (domain 5). Each asks who may, and refuses in words. */
#pragma once

#include "sos-casework.h"

G_BEGIN_DECLS

/* id: session; code: of "cancel-reason"; words: what happened. It stands in the register with its number, and is a matter until it is held
 * another day or the run ends earlier. */
gboolean sos_casework_cancel_session (SosTransaction *transaction, SosDeed *deed, GError **error);
/* id: session; code: "YES" or "NO": whether it stays where it is, whatever is planned. */
gboolean sos_casework_lock_session (SosTransaction *transaction, SosDeed *deed, GError **error);
/* id: session; the school has confirmed it: who delivers is cleared on its day (N6), all parts are accepted. */
gboolean sos_casework_confirm_session (SosTransaction *transaction, SosDeed *deed, GError **error);
/* A new run, as @save has it: its sessions are those of its programme where it says nothing else. */
gboolean sos_casework_add_run (SosTransaction *transaction, SosSaveRecord *save, GError **error);
/* id: run; one session more, as long as its programme allows (LiVVE: fifteen). */
gboolean sos_casework_extend_run (SosTransaction *transaction, SosDeed *deed, GError **error);
/* id: run; words: why. It ends with the sessions it has: a team lead says so, and "12 of 13" stays written down. */
gboolean sos_casework_curtail_run (SosTransaction *transaction, SosDeed *deed, GError **error);
/* id: session that is cancelled; other: the one to come of its run with which it is taken; words: why. Both topics are given in that one, so
 * that the run has one session fewer, and no topic is lost (5.1). */
gboolean sos_casework_merge_sessions (SosTransaction *transaction, SosDeed *deed, GError **error);
/* The particulars of a run: when the school agreed, the panel met, pupils are measured; how far it has come follows. @save: a SosProgrammeRun. */
gboolean sos_casework_change_run (SosTransaction *transaction, SosSaveRecord *save, GError **error);
/* id: run; every session is over, and what came of it is written up. */
gboolean sos_casework_evaluate_run (SosTransaction *transaction, SosDeed *deed, GError **error);
/* id: run; it is evaluated, or was called off, and nothing more is to do. */
gboolean sos_casework_close_run (SosTransaction *transaction, SosDeed *deed, GError **error);
/* id: session of a training with fewer than it needs; code: "LOW_NUMBERS", called off, or "HOLD", it takes place; words: why. */
gboolean sos_casework_decide_few (SosTransaction *transaction, SosDeed *deed, GError **error);

G_END_DECLS
