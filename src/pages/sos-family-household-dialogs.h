/* sos-family-household-dialogs.h - the windows that ask for a home, a tie to something outside, and the work with a household. */
#pragma once

#include "sos-family-part.h"

G_BEGIN_DECLS

void sos_family_ask_home (SosFamilyPart *from);
void sos_family_ask_end_home (SosFamilyPart *from, gint64 home);
void sos_family_ask_outside (SosFamilyPart *from);
void sos_family_ask_work (SosFamilyPart *from);
/* @stage: code, where the work is now. */
void sos_family_ask_close_work (SosFamilyPart *from, gint64 work, const char *stage);

/* Whether there is anybody of whom a tie may be noted. */
gboolean sos_family_may_add_outside (SosFamilyPart *from);

G_END_DECLS
