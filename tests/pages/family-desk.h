/* family-desk.h - a part of a family's page, with the family of S2 behind it, for the tests of such parts. */
#pragma once

#include "desk.h"
#include "sos-family-part.h"

G_BEGIN_DECLS

/* Kadeem, with whom the worker at the desk works on his own and with the household; Aaliyah, his sister, who has not agreed and is with a
 * colleague; Denise, their mother, who has agreed; Patrick, their father, who was never asked and lives elsewhere, which Denise must
 * not learn. */
typedef struct
{
  Desk desk;
  SosFamilyPart *part; /* the page of the desk */
  SosFamilyView *view;
  gint64 household, kadeem, aaliyah, denise, patrick;
  gint64 home, other_home, home_address, father_address, work;
  gboolean reading, outdated;
} FamilyDesk;

FamilyDesk *family_desk_new (SosFamilyPart *(*make) (SosStore *store));
/* The office alone, before the part is shown: for what it has to find. */
FamilyDesk *family_desk_new_empty (void);
void family_desk_show (FamilyDesk *self, SosFamilyPart *(*make) (SosStore *store));
void family_desk_free (FamilyDesk *self);
/* The case of another day, as the slider asks for it; NULL: today. */
void family_desk_turn_to (FamilyDesk *self, const char *day);
/* Reads again, until it is there. */
void family_desk_read (FamilyDesk *self);
void family_desk_set_issue (FamilyDesk *self, gint64 person, const char *issue, const char *level, const char *looked_on);
/* The dialog that is open. */
GtkWidget *family_desk_dialog (FamilyDesk *self);
/* The label on the button of that dialog is pressed, and the dialog goes. */
void family_desk_answer (FamilyDesk *self, const char *verb);
/* The last toast said so. */
void family_desk_wait_said (FamilyDesk *self, const char *words);

G_END_DECLS
