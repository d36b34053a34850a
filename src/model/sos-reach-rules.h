/* sos-reach-rules.h - may somebody be rung, written to, visited or met, as a contact says they were (domain 0.7, 3.4, 4.2, 4.7, 4.8; N1,
 * V28)? The one place for the line while it is typed, the form and the deed. Decides on plain values; knows no record. */
#pragma once

#include "sos-apart-rules.h"

G_BEGIN_DECLS

/* What may stand against it. */
typedef enum
{
  SOS_BAR_APART,     /* a keep-apart rule, or an order of a court: its level in @level */
  SOS_BAR_TIE,       /* code of "contact-restriction" between the young person and a relative */
  SOS_BAR_RING,      /* code of "may-ring" of a relative */
  SOS_BAR_CALL,      /* no number of theirs is safe to ring, */
  SOS_BAR_TEXT,      /* or to text */
  SOS_BAR_AGREEMENT, /* code of "consent-type" that was not agreed to, or taken back */
  SOS_BAR_ADDRESS,   /* the mildest code of "visiting-rule" of where they may be */
} SosReachBarKind;

/* Texts are borrowed. Whom it is about: nobody, not even a name, is the young person. */
typedef struct
{
  SosReachBarKind kind;
  gint64 person, staff;
  const char *name;
  const char *code;
  int level;
  const char *ref; /* of a keep-apart rule; NULL: an order */
} SosReachBar;

typedef struct
{
  gint64 person, staff;
  const char *name; /* may be NULL */
} SosReachWith;

/* A contact as it is written, or a try. Codes; NULL where not said yet. */
typedef struct
{
  const char *type, *direction, *outcome, *place;
  gint64 starts_at; /* seconds UTC; 0: not said */
  int minutes;      /* 0: not said */
  gint64 person;    /* the young person, */
  gboolean them;    /* and whether they took part */
  gint64 worker;    /* who had it */
  const SosReachWith *with;
  guint n_with;
  const char *words; /* the note: which places it names */
} SosReachAct;

typedef enum
{
  SOS_REACH_TOLD,   /* a warning, no more */
  SOS_REACH_REASON, /* kept with a reason */
  SOS_REACH_LEAD,   /* kept by somebody who leads, with a reason */
  SOS_REACH_NEVER,  /* not kept as a contact: what happened is an incident */
} SosReachWeight;

typedef struct
{
  SosReachWeight weight;
  const char *rule; /* static */
  int with;         /* number in the act; -1: the young person, or all of it */
  char *words;      /* one sentence, without a name */
  const char *remedy; /* static, translated */
} SosReachFinding;

/* Everything that stands against @act, the gravest first. Limits are those of the young person. (transfer full): SosReachFinding */
GPtrArray *sos_reach_find (const SosReachAct *act, const SosReachBar *bars, guint n_bars, const SosApartLimit *limits, guint n_limits);
/* Whether @findings ask for a reason of whoever keeps it. */
gboolean sos_reach_asks (GPtrArray *findings);
/* May it be kept, by somebody who leads or not, for that reason (V28)? (transfer full) */
SosVerdict *sos_reach_check (GPtrArray *findings, gboolean leads, const char *reason);

G_END_DECLS
