/* sos-onward-rules.h - help that is asked of a partner: its course, and what sharing needs (domain 4.2, N4). Decides on plain values. */
#pragma once

#include "sos-verdict.h"

G_BEGIN_DECLS

/* Codes of "onward-state". */
#define SOS_ONWARD_ASKED "ASKED"
#define SOS_ONWARD_ACCEPTED "ACCEPTED"
#define SOS_ONWARD_DECLINED "DECLINED"
#define SOS_ONWARD_STARTED "STARTED"
#define SOS_ONWARD_ENDED "ENDED"
#define SOS_ONWARD_WITHDRAWN "WITHDRAWN"

/* Whether the partner has still to do something: to answer, or to begin. */
gboolean sos_onward_waits (const char *state);
/* Whether it may still go on to another state. */
gboolean sos_onward_is_open (const char *state);
/* (transfer full) */
SosVerdict *sos_onward_may_move (const char *from, const char *to);
/* May somebody be spoken of to a partner? @status: of their agreement to share with that very partner, NULL: never asked. @ground: why all
 * the same; it is a lead who decides that. (transfer full) */
SosVerdict *sos_onward_may_share (const char *status, const char *ground, gboolean lead);

G_END_DECLS
