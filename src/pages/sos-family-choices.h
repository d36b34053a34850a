/* sos-family-choices.h - the homes and people of a family as choices in the windows about it: the one place that says who can be chosen. */
#pragma once

#include "sos-deed-dialog.h"
#include "sos-family-part.h"

G_BEGIN_DECLS

/* Nobody who is seen plain can be chosen for anything. */
typedef enum
{
  SOS_FAMILY_ANYBODY, /* those who died or left, too: somebody is related to them still */
  SOS_FAMILY_HERE,    /* belongs to the family today, and lives */
  SOS_FAMILY_NOTED,   /* of those: what is difficult, and what ties them to others, may be noted */
} SosFamilyWho;

/* The members of the family who can be chosen. Element type SosFamilyRow, of the case of @from. (transfer container) */
GPtrArray *sos_family_list_members (SosFamilyPart *from, SosFamilyWho who);
/* The name of a member who is shown by name; NULL for everybody else. (transfer none) */
const char *sos_family_find_name (SosFamilyPart *from, gint64 person);

/* As choices of the combo row @id. @but: who is not offered; 0: all are. */
void sos_family_offer_members (SosDeedDialog *dialog, const char *id, SosFamilyPart *from, SosFamilyWho who, gint64 but);
/* Chooses @person, and offers them first where they were not: what is somebody's stays theirs, though they left. */
void sos_family_choose_member (SosDeedDialog *dialog, const char *id, SosFamilyPart *from, gint64 person);
void sos_family_offer_homes (SosDeedDialog *dialog, const char *id, SosFamilyPart *from);

G_END_DECLS
