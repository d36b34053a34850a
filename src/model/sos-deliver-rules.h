/* sos-deliver-rules.h - may somebody deliver something on a day, and why not (N6, N7, C3, C5, C6, C11, C15, C17; domain 4.10, 5.5)?
 * Decides on plain values; knows no record. The one place where that is decided, for visits and sessions alike; planners call it with
 * what they have in hand. All texts are borrowed; zero and NULL are "not known", and open no door. */
#pragma once

#include "sos-clearance-rules.h"
#include "sos-verdict.h"

G_BEGIN_DECLS

/* Codes of "deliverer-kind". */
#define SOS_DELIVERS_AS_STAFF "STAFF"
#define SOS_DELIVERS_AS_VOLUNTEER "VOLUNTEER"
#define SOS_DELIVERS_AS_PARTNER "PARTNER"
/* Of "volunteer-stage", those that rules speak of. */
#define SOS_STAGE_VOLUNTEER_SHADOWING "SHADOWING"
#define SOS_STAGE_VOLUNTEER_ACTIVE "ACTIVE"

#define SOS_SHADOWED_LEAST 2

/* ---- who ---- */

/* Hours of every week. Minutes of the day, the second outside. */
typedef struct
{
  int weekday; /* 1 Monday to 7 Sunday */
  int from, to;
  const char *valid_from, *valid_to; /* NULL: always; both inside */
} SosWeeklyHours;

/* Days on which they cannot be asked, both inside; whole ones where @from is below 0. */
typedef struct
{
  const char *first, *last; /* @last NULL: that day alone */
  int from, to;
} SosAway;

typedef struct
{
  const char *borough; /* code; NULL: it is a place */
  const char *place;   /* words */
  gboolean firm;       /* must not; else would rather not */
} SosNoGoPlace;

/* What else they do. */
typedef struct
{
  const char *kind; /* the record, and its number, so that one is not held against itself */
  gint64 id;
  const char *day;
  int from, to;     /* minutes; @from below 0: not known */
  gboolean meeting; /* somebody comes to them: it takes their time, and counts for no most */
} SosEngagement;

typedef struct
{
  gint64 id;
  gboolean here;    /* works here now */
  const char *kind; /* code of "deliverer-kind" */
  const char *stage; /* of a volunteer */
  const char *sex;
  int shadowed;     /* below 0: not known */
  int most_a_week;  /* 0: the office's own */
  const SosClearanceFact *clearances;
  guint n_clearances;
  const SosWeeklyHours *hours;
  guint n_hours;    /* 0: nobody wrote any down, so any hour may do */
  const SosAway *away;
  guint n_away;
  const SosNoGoPlace *no_go;
  guint n_no_go;
  const SosEngagement *engagements;
  guint n_engagements;
} SosDelivererFacts;

/* ---- what ---- */

typedef enum
{
  SOS_AT_OTHER, /* court, office, a public place, online */
  SOS_AT_SCHOOL,
  SOS_AT_PRISON,
  SOS_AT_HOSPITAL,
  SOS_AT_HOME,
} SosDeliverAt;

typedef struct
{
  const char *kind; /* the record and its number; NULL for one that is only asked about */
  gint64 id;
  const char *day;
  int from, to;     /* minutes; @from below 0: not known */
  SosDeliverAt at;
  const char *site; /* the school, prison or hospital, in words */
  const char *place; /* all that is said of where, in words */
  const char *borough;
  gboolean letter_needed; /* the school asks for a letter of assurance, */
  gboolean speaker_check; /* or for a visiting speaker check, or it is BRAVE */
  gboolean own_car;       /* somebody is fetched in their own car */
  gboolean female_only;
  gboolean leads, shadows;
  gboolean meeting;       /* somebody comes to them, as above */
} SosDelivery;

/* ---- the answer ---- */

typedef enum
{
  SOS_DELIVER_NOT_HERE,
  SOS_DELIVER_STAGE,     /* a volunteer who is not that far, or paused */
  SOS_DELIVER_CLEARANCE,
  SOS_DELIVER_SEX,
  SOS_DELIVER_NO_GO,
  SOS_DELIVER_AWAY,
  SOS_DELIVER_HOURS,     /* not one of their hours */
  SOS_DELIVER_TAKEN,     /* somewhere else at that time */
  SOS_DELIVER_RATHER_NOT,
  SOS_DELIVER_MANY,      /* more than they do in a week, a day, or on that many days */
  SOS_DELIVER_SHADOWED,  /* leads, and shadowed too few */
  SOS_N_DELIVER_REASONS,
} SosDeliverReason;

typedef struct
{
  SosDeliverReason reason;
  gboolean blocks;         /* else only a remark */
  const char *kind;        /* CLEARANCE: which; static */
  SosClearanceState state; /* CLEARANCE */
  char last_day[12];       /* CLEARANCE: the last day it held; "" not known */
  gint64 clearance;        /* the check that decides; 0: none */
} SosDeliverFinding;

/* Everything that speaks against it, what blocks first. Element type SosDeliverFinding; empty: nothing. (transfer full) */
GArray *sos_deliver_find (const SosDelivererFacts *who, const SosDelivery *what);
/* The gravest of it as one sentence and what can be done; names nobody and never says why somebody does not go to a place. Refused by
 * "N6", "N7" or the constraint that says so; allowed with a remark, or without words. (transfer full) */
SosVerdict *sos_deliver_decide (const SosDelivererFacts *who, const SosDelivery *what);
/* Of those of whom no checks are asked: whether they are somewhere else then, and nothing more. */
SosVerdict *sos_deliver_decide_hour (const SosDelivererFacts *who, const SosDelivery *what);
/* "N6"; static. */
const char *sos_deliver_finding_get_rule (const SosDeliverFinding *finding);
/* One sentence. (transfer full) */
char *sos_deliver_finding_dup_words (const SosDeliverFinding *finding);

/* The checks that @what asks of @who. Codes of "clearance-kind", static, into @kinds (at least SOS_CLEARANCE_MOST); how many. */
#define SOS_CLEARANCE_MOST 12
guint sos_deliver_list_needed (const SosDelivererFacts *who, const SosDelivery *what, const char **kinds);
/* How it stands with one of these. */
SosClearanceStanding sos_deliver_stand (const SosDelivererFacts *who, const SosDelivery *what, const char *kind);

/* ---- who may what with these records ---- */

typedef enum
{
  SOS_DELIVER_MAY_SEE,        /* who is checked to which day */
  SOS_DELIVER_MAY_CHANGE,
  SOS_DELIVER_MAY_RESTRICTED, /* why somebody with lived experience does not go to a place; what was decided about a certificate */
} SosDeliverMay;

/* @role: code of "staff-role"; NULL may nothing. */
gboolean sos_deliver_role_may (const char *role, SosDeliverMay what);

G_END_DECLS
