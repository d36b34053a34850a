/* sos-family-cell.h - one issue of one member as a button: how much, since when, and what it was at the last review. Writes nothing. */
#pragma once

#include "sos-family-case.h"
#include "sos-level-button.h"

G_BEGIN_DECLS

#define SOS_TYPE_FAMILY_CELL (sos_family_cell_get_type ())
G_DECLARE_FINAL_TYPE (SosFamilyCell, sos_family_cell, SOS, FAMILY_CELL, SosLevelButton)

GtkWidget *sos_family_cell_new (void);
/* @place in the family of @family_case, which the cell keeps; @issue is one of its issues. */
void sos_family_cell_show (SosFamilyCell *self, SosFamilyCase *family_case, SosCodes *codes, guint place, const char *issue);

gint64 sos_family_cell_get_person (SosFamilyCell *self);
const char *sos_family_cell_get_issue (SosFamilyCell *self); /* code */
const SosIssueCell *sos_family_cell_get_look (SosFamilyCell *self); /* never NULL */

G_END_DECLS
