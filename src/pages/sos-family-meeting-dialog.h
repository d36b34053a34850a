/* sos-family-meeting-dialog.h - the window that asks about a meeting with a family; what is typed in it is kept as a draft. */
#pragma once

#include "sos-family-part.h"

G_BEGIN_DECLS

/* @meeting 0: a new one, of today; a day to come plans it. Whoever does not work with the whole family is told so. */
void sos_family_ask_meeting (SosFamilyPart *from, gint64 meeting);
/* Whether the one at the desk may write about the meetings of the family that is shown. */
gboolean sos_family_may_write_meetings (SosFamilyPart *from);

G_END_DECLS
