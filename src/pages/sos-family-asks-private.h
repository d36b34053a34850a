/* sos-family-asks-private.h - what the windows about a member of a family share; for them alone. */
#pragma once

#include "sos-deed-dialog.h"
#include "sos-family-part.h"

G_BEGIN_DECLS

/* Belongs to the household of @from from the day shown on; nobody's yet. (transfer full) */
SosRecord *sos_family_new_membership (SosFamilyPart *from, gint64 person, const char *role);
/* 0 where none are said. */
int sos_family_get_nights (SosRecord *membership);

G_END_DECLS
