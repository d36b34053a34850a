/* sos-family-cell-words.h - a look at an issue of a member in words. */
#pragma once

#include "sos-family-case.h"

G_BEGIN_DECLS

/* "Sep", or "Sep 2025" where that is not the year of @today. (transfer full) (nullable): never looked at */
char *sos_family_cell_dup_month (const SosIssueCell *look, const char *today);
/* "Kadeem, Money and debt: significant, looked at in September, worse than at the last review". (transfer full) */
char *sos_family_cell_dup_spoken (const char *name, const char *issue, const SosIssueCell *look, const char *today);
/* What there is to know of the look: how much, by whom and when, before, the note; a line each. (transfer full) (nullable) */
char *sos_family_cell_dup_told (const SosIssueCell *look, SosCodes *codes);

G_END_DECLS
