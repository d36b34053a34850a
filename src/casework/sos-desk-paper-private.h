/* sos-desk-paper-private.h - what stands on each paper for those who work here. Inside casework alone. */
#pragma once

#include "sos-desk-paper.h"

G_BEGIN_DECLS

/* Each fills words and ref of @paper, or refuses. */
gboolean sos_today_fill_paper (SosTransaction *transaction, SosDeskPaper *paper, GError **error);
gboolean sos_team_fill_paper (SosTransaction *transaction, SosDeskPaper *paper, GError **error);
gboolean sos_supervision_fill_paper (SosTransaction *transaction, SosDeskPaper *paper, GError **error);

/* "Zoë (P-000418-K)": what may be read by whoever finds the paper. (transfer full) */
char *sos_desk_paper_dup_who (const char *name, const char *ref);

G_END_DECLS
