/* sos-role-rules.h - the part somebody has in a concern: never a label, and never for longer than somebody looks at it (domain 4.5.5, N12).
 * Decides on plain values; knows no record. */
#pragma once

#include "sos-verdict.h"

G_BEGIN_DECLS

#define SOS_ROLE_MONTHS 6

typedef enum
{
  SOS_ROLE_HOLDS,
  SOS_ROLE_STALE, /* nobody looked at it in time: counted nowhere, and shown grey to whoever may renew it */
  SOS_ROLE_ENDED,
} SosRoleHold;

/* Texts borrowed; NULL: not known. */
typedef struct
{
  const char *role, *source, *reliability;
  const char *recorded_on, *review_by, *ended_on;
  const char *today;
} SosRoleCase;

/* N12: a role, a source, a day and a day by which somebody looks again, six months on at most. (transfer full) */
SosVerdict *sos_role_check (const SosRoleCase *asked);
/* What holds on @today; what is not whole is stale. The day of the review is still in time. */
SosRoleHold sos_role_get_hold (const SosRoleCase *asked);
/* Six months on, at the latest. (transfer full) */
char *sos_role_dup_last_review (const char *date);

/* Whether @words call somebody a member of something instead of saying what happened: "gang member", "nominal". A question for whoever
 * typed it, never more. (transfer full); NULL where they do not. */
char *sos_role_find_label (const char *words);

G_END_DECLS
