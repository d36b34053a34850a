/* sos-family-share-dialog.h - asks with which of a family a goal is shared. */
#pragma once

#include "sos-family-part.h"

G_BEGIN_DECLS

/* @goal is of the case of @from. */
void sos_family_ask_share (SosFamilyPart *from, const SosFamilyGoalRow *goal);

G_END_DECLS
