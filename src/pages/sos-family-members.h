/* sos-family-members.h - the people of a family as a list, equal to the drawing: the same people, facts and deeds. */
#pragma once

#include "sos-family-part.h"

G_BEGIN_DECLS

/* Signals: "activated": the chosen one is to be opened; "menu" (GdkRectangle*, in its own coordinates): what can be done with the
 * chosen one was asked for there. */
#define SOS_TYPE_FAMILY_MEMBERS (sos_family_members_get_type ())
G_DECLARE_FINAL_TYPE (SosFamilyMembers, sos_family_members, SOS, FAMILY_MEMBERS, SosFamilyPart)

SosFamilyPart *sos_family_members_new (SosStore *store);

G_END_DECLS
