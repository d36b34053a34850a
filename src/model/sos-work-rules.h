/* sos-work-rules.h - may voluntary work of a kind begin with somebody, as their agreements stand (domain 4.2.3, 4.2.4; N13)? Reads records, changes
 * none. What keeps them safe asks none of this. */
#pragma once

#include "sos-consent.h"
#include "sos-verdict.h"

G_BEGIN_DECLS

typedef enum
{
  SOS_WORK_MEETING,  /* anywhere but the next two */
  SOS_WORK_AT_HOME,
  SOS_WORK_IN_GROUP,
} SosWork;

/* @consents of one person. Refused where they took back, or never gave, what it needs, and where two parents disagree about it; a remark where nobody
 * asked about visits at home. (transfer full) */
SosVerdict *sos_work_may_begin (GPtrArray *consents, SosWork work, const char *today);

/* Do two parents with responsibility say yes and no to @type, and nobody has settled it since: the young person, both, or the council under an order? */
gboolean sos_work_parents_disagree (GPtrArray *consents, const char *type);

G_END_DECLS
