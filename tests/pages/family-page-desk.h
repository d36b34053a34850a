/* family-page-desk.h - the whole page of the family of S2, for its tests. */
#pragma once

#include "family-desk.h"

#include "sos-genogram-view.h"

G_BEGIN_DECLS

GtkWidget *family_page_get_page (FamilyDesk *self);
SosFamilyPart *family_page_get_members (FamilyDesk *self);
SosGenogramView *family_page_get_drawing (FamilyDesk *self);
SosFamilyCase *family_page_get_case (FamilyDesk *self);
void family_page_show (FamilyDesk *self);
FamilyDesk *family_page_desk_new (void);
GtkListBox *family_page_get_list (FamilyDesk *self);
int family_page_place_of (FamilyDesk *self, gint64 person);
const SosFamilyRow *family_page_row_of (FamilyDesk *self, gint64 person);
gboolean family_page_is_on (FamilyDesk *self, const char *action);
void family_page_choose (FamilyDesk *self, gint64 person);
/* The window that @action of the page opens for @person; 0: for whoever is chosen. */
GtkWidget *family_page_ask (FamilyDesk *self, gint64 person, const char *action);

G_END_DECLS
