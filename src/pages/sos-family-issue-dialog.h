/* sos-family-issue-dialog.h - one look at an issue of a member: set at once, or asked with its note and its day. */
#pragma once

#include "sos-family-part.h"

G_BEGIN_DECLS

/* A new look, of today, with what @look, the last one, said where the level stays. Tells what followed. */
void sos_family_set_issue (SosFamilyPart *from, gint64 person, const SosIssueCell *look, const char *level);
/* Asks for level, note and day. */
void sos_family_ask_issue (SosFamilyPart *from, gint64 person, const SosIssueCell *look);

G_END_DECLS
