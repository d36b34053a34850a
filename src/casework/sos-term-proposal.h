/* sos-term-proposal.h - what the planner proposes for a term: shown among what there is, accepted run by run, never by itself. */
#pragma once

#include "sos-laying.h"
#include "sos-planner.h"
#include "sos-term-sheet.h"

G_BEGIN_DECLS

/* Runs of the term, among those of @rows, that have sessions without a day: their places in the world, element type int. (transfer full) */
GArray *sos_term_proposal_list_open (const SosTermSheet *sheet, const SosTermRows *rows);
/* The board to plan on: every session that such a run has to have is on it. (transfer full) */
SosPlanBoard *sos_term_proposal_dup_board (const SosTermSheet *sheet, const GArray *runs);

/* One run of a proposal. */
typedef struct
{
  int run;              /* of the world */
  char *title, *note;   /* "LiVVE at Ferry Lane PRU", "13 sessions, Tuesdays from 12 Jan, with Joel, Marcia" */
  SosLaying *laying;
} SosProposedRun;

/* Takes over the board of @proposal: from now on the sheet shows what is proposed as if it were so, marked. Element type SosProposedRun.
 * (transfer full) */
GPtrArray *sos_term_proposal_show (SosTermSheet *sheet, SosPlanProposal *proposal, const GArray *runs);
/* What it costs beyond what the term cost before, a sentence a constraint; empty: nothing. Element type text. (transfer full) */
GPtrArray *sos_term_proposal_list_costs (SosTermSheet *sheet, const SosPlanSum *before, const SosPlanSum *after);
/* All sessions of those chosen, as one deed. (transfer full) */
SosLaying *sos_term_proposal_make_laying (const SosTermSheet *sheet, const GPtrArray *runs, const gboolean *chosen);

G_END_DECLS
