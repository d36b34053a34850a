/* sos-laying.h - sessions laid where they are to be: the one deed behind moving, staffing, planning and mending. Inside its own transaction the
 * office is read again and every constraint asked (C1 to C20); nothing hard is let through but what 5.5 lets somebody set aside in writing. */
#pragma once

#include "sos-casework.h"
#include "sos-school-plan.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 staff;
  SosStaffPart part;
} SosLaidStaff;

/* One session as it is to be, told by records. */
typedef struct
{
  gint64 session;    /* 0: a new one */
  gint64 run;
  int number;
  int day, from, to;
  gint64 room;       /* 0: none */
  gboolean locked;
  int n_parts;
  struct
  {
    const char *provider; /* interned */
    int from, to, n_staff;
    SosLaidStaff staff[SOS_PLAN_MOST_STAFF];
  } parts[SOS_PLAN_MOST_PARTS];
} SosLaid;

typedef struct
{
  int year;          /* academic */
  GArray *sessions;  /* SosLaid */
  const char *aside; /* "C1": this one is set aside, because of: (interned; NULL: none) */
  char *why, *agreed_by;
  gboolean asked;    /* the school was asked about those it had confirmed */
  GPtrArray *told;   /* out: text, what follows, a sentence each; also where it is only asked */
  gint64 result;     /* out: the first session */
} SosLaying;

SosLaying *sos_laying_new (int year);
void sos_laying_free (SosLaying *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosLaying, sos_laying_free)
/* As it would lie on a board that was read with @plan; its id 0: a new one. */
void sos_laying_add (SosLaying *self, const SosSchoolPlan *plan, const SosPlanSession *as);
void sos_laying_set_aside (SosLaying *self, const char *rule, const char *why, const char *agreed_by);

/* What would follow, and whether it may be: a read. Refused as the deed would be. */
gboolean sos_laying_ask (SosTransaction *transaction, SosLaying *self, GError **error);
/* Does it. What was confirmed is planned again, asked of the school anew, and its next papers are a version more. */
gboolean sos_casework_lay_sessions (SosTransaction *transaction, SosLaying *self, GError **error);

/* Whether somebody may set that rule aside at all (C1, C2, C8 at level 3, C9 where a half fell away, C10), with the words of the form that asks. */
gboolean sos_laying_may_set_aside (const SosFinding *finding);

G_END_DECLS
