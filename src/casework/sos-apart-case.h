/* sos-apart-case.h - the keep-apart rules and clashes of one person as whoever sits at the desk may see them: with names, or with a
 * reference alone. */
#pragma once

#include "sos-records.h"
#include "sos-transaction.h"

G_BEGIN_DECLS

/* One rule, or one clash. What may not be seen is not in it. */
typedef struct
{
  SosConflict *conflict; /* without reason in words, and place, where it is not @named */
  int level;
  gboolean named;        /* who the others are may be seen, and the rule be changed */
  gboolean overdue;      /* its review */
  char *title;           /* "Chantelle Dray-Osei and 2 others", or what may be said instead */
  GArray *people[2];     /* gint64, and their names; empty where not @named */
  GPtrArray *names[2];
  GArray *staff;         /* gint64 */
  GPtrArray *staff_names;
  guint side;            /* of the person */
} SosApartRow;

/* Where a booking that clashes is looked at and changed. */
typedef enum
{
  SOS_CLASH_TO_NOWHERE, /* somebody stays there */
  SOS_CLASH_TO_RUN,
  SOS_CLASH_TO_FAMILY,
  SOS_CLASH_TO_DUTY,
  SOS_CLASH_TO_CONTACTS, /* tabs of the person whose page it is */
  SOS_CLASH_TO_PLAN,
  SOS_CLASH_TO_OVERVIEW,
} SosClashWay;

typedef struct
{
  SosClash *clash;
  char *words;           /* "Family meeting, 3 Dec, 16:00, in the same session" */
  SosClashWay way;
  gint64 way_id;         /* of the run, of the household; 0: none */
  gboolean begun;        /* too late to move it */
  gboolean overridden;
  gboolean may_override; /* by whoever sits at the desk */
} SosClashRow;

typedef struct
{
  GPtrArray *rules;    /* SosApartRow, active, the gravest first */
  GPtrArray *clashes;  /* SosClashRow, those not over, by their day */
  GPtrArray *conflicts; /* SosConflict of @rules that everybody may know of: for the banner */
  GPtrArray *orders;   /* SosRestriction of others that forbid contact with the person: for the banner */
  gboolean may_record; /* whoever sits at the desk */
  gboolean may_decide;
} SosApartCase;

/* (transfer full); NULL with @error. */
SosApartCase *sos_apart_case_load (SosTransaction *transaction, gint64 person, GError **error);
void sos_apart_case_free (SosApartCase *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosApartCase, sos_apart_case_free)

/* Only what the banner says: active rules everybody may know of. Element type SosConflict. (transfer full) */
GPtrArray *sos_apart_load_for_banner (SosTransaction *transaction, gint64 person, GError **error);

G_END_DECLS
