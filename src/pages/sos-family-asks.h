/* sos-family-asks.h - what is asked before something is done with a member of a family: each opens a window, or does it at once. */
#pragma once

#include "sos-family-part.h"

G_BEGIN_DECLS

/* @from: the part whose case and member it is about. @row: the member; NULL where the deed needs nobody. Main thread. */
void sos_family_ask_add_member (SosFamilyPart *from, const SosFamilyRow *row);
void sos_family_ask_add_sibling (SosFamilyPart *from, const SosFamilyRow *row);
void sos_family_ask_move_home (SosFamilyPart *from, const SosFamilyRow *row);
void sos_family_ask_relate (SosFamilyPart *from, const SosFamilyRow *row);
void sos_family_ask_tell (SosFamilyPart *from, const SosFamilyRow *row);
void sos_family_ask_leave (SosFamilyPart *from, const SosFamilyRow *row);
void sos_family_set_main_contact (SosFamilyPart *from, const SosFamilyRow *row);

G_END_DECLS
