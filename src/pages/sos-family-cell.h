/* sos-family-cell.h - one issue of one member as a button: how much, since when, and what it was at the last review. Writes nothing. */
#pragma once

#include "sos-family-case.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SOS_TYPE_FAMILY_CELL (sos_family_cell_get_type ())
G_DECLARE_FINAL_TYPE (SosFamilyCell, sos_family_cell, SOS, FAMILY_CELL, GtkButton)

GtkWidget *sos_family_cell_new (void);
/* @place in the family of @family_case, which the cell keeps; @issue is one of its issues. */
void sos_family_cell_show (SosFamilyCell *self, SosFamilyCase *family_case, SosCodes *codes, guint place, const char *issue);

gint64 sos_family_cell_get_person (SosFamilyCell *self);
const char *sos_family_cell_get_issue (SosFamilyCell *self); /* code */
const SosIssueCell *sos_family_cell_get_look (SosFamilyCell *self); /* never NULL */

/* "Kadeem, Money and debt: significant, looked at in September, worse than at the last review". (transfer full) */
char *sos_family_cell_dup_spoken (const char *name, const char *issue, const SosIssueCell *look, const char *today);
/* What there is to know of the look: how much, by whom and when, before, the note; a line each. (transfer full) (nullable) */
char *sos_family_cell_dup_told (const SosIssueCell *look, SosCodes *codes);

G_END_DECLS
