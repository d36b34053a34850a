/* sos-school-rights-rules.h - who does what with a run in a school (domain 0.4): those who lead and who coordinate plan it and decide who is
 * on it; whoever works with people nominates, takes the register and measures. Decides on plain values; knows no record. */
#pragma once

#include "sos-verdict.h"

G_BEGIN_DECLS

typedef enum
{
  SOS_SCHOOL_MAY_SEE,
  SOS_SCHOOL_MAY_REGISTER, /* marks, measures, how a session went, a nomination */
  SOS_SCHOOL_MAY_PLAN,     /* places, panel, who delivers, papers that go to the school */
  SOS_SCHOOL_MAY_DECIDE,   /* who may join a girls’ group; a correction of a closed register by another than who made it */
} SosSchoolMay;

/* @role: code of "staff-role"; NULL may nothing. */
gboolean sos_school_role_may (const char *role, SosSchoolMay what);
/* Rule "0.4". (transfer full) */
SosVerdict *sos_school_may (const char *role, SosSchoolMay what);

G_END_DECLS
