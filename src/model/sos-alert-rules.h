/* sos-alert-rules.h - what is due and why (domain 1.1, 3, 4.12): one table of rules from a dated fact to somebody who has to act by a
 * day. Decides on plain values; knows no record. */
#pragma once

#include "sos-look.h"
#include "sos-rights-rules.h"

G_BEGIN_DECLS

/* What a fact is of. A new kind of fact is one word here and one row of SQL in casework/sos-due-read.c. */
typedef enum
{
  SOS_FACT_STAGE,       /* an open episode; code: the clock of its stage; on: the day that says; since: at the stage */
  SOS_FACT_CONTACT,     /* an episode that is worked on; code: its tier; on: when they were last met */
  SOS_FACT_PLAN,        /* an agreed plan; on: its review */
  SOS_FACT_MEETING,     /* the next meeting a plan names */
  SOS_FACT_AGREEMENT,   /* code: WORK_WITH_ME, or OTHER; on: its end. AGE_16, AGE_18: given before, and never said since; on: the birthday */
  SOS_FACT_LETTER,      /* a letter under way; code: its state, CHECK_LEAD, _DSL or _DATA where one of these approves it; on: made */
  SOS_FACT_NOTE,        /* a contact that is not signed; at: when it was */
  SOS_FACT_ADDRESS,     /* a letter waits for an address; on: last asked, code NEVER: when the letter was made */
  SOS_FACT_BIRTHDAY,    /* on: born; since: they are worked with */
  SOS_FACT_ORDER,       /* what a court or a licence says; on: its end */
  SOS_FACT_TASK,        /* code: of "task-kind"; on: due */
  SOS_FACT_ASSESSMENT,  /* code: DRAFT begun, RED signed and not countersigned, SIGNED the last one */
  SOS_FACT_SAFETY_PLAN, /* on: looked at again by; code WANTED: an assessment asks for one, on: signed */
  SOS_FACT_OUTCOME,     /* what was achieved, and nobody has said since whether it held; code: 13W, 26W; on: the day of it */
  SOS_FACT_LOOK_AGAIN,  /* code: APART a keep-apart rule, of each of its people, AREA to avoid, ALERT set by hand; on: looked at again by */
  SOS_FACT_FAMILY,      /* of the work with a household; code: REVIEW, MOVED_IN, MOVED_OUT; on: its day */
  SOS_N_FACTS,
} SosFactKind;

typedef struct
{
  SosFactKind of;
  gint64 person, about, episode; /* about: the record it is */
  gint64 staff, team;            /* whose it is; 0: nobody's */
  const char *code, *service;    /* NULL: none */
  int on;                        /* a day as in sos-day.h; 0: not known */
  gint64 at;                     /* seconds UTC, where it has an hour; else 0 */
  int since;                     /* a day, where the fact has another than that; 0: none */
} SosAlertFact;

/* Who has to act. */
typedef enum
{
  SOS_DESK_WORKER = 'W', /* seat: of staff; a lead's where nobody works with them */
  SOS_DESK_LEAD = 'L',   /* seat: a team, 0: any */
  SOS_DESK_DSL = 'S',    /* seat: 0 */
  SOS_DESK_DATA = 'D',   /* of data protection; seat: 0 */
  SOS_DESK_CLOCK = 'C',  /* of a rule: the worker or the lead, as the clock of the stage says; nothing is due at it */
} SosDesk;

/* Where it stands on the page of the day. */
typedef enum
{
  SOS_CARD_TODO,
  SOS_CARD_LETTERS, /* counted there */
  SOS_CARD_DAY,     /* an appointment */
} SosAlertCard;

typedef enum
{
  SOS_ALERT_DAYS,
  SOS_ALERT_WORKING_DAYS,
  SOS_ALERT_YEARS,
} SosAlertUnit;

/* What its button does. */
typedef enum
{
  SOS_ALERT_GO,   /* opens the place where it is done */
  SOS_ALERT_TICK, /* it is done: the task is finished */
  SOS_ALERT_TELL, /* opens the place; nothing that is done there ends the task, so whoever has it says so on the page of the person */
} SosAlertDeed;

typedef struct
{
  const char *id;       /* never changes: it is stored */
  SosFactKind of;
  const char *code;     /* of the fact; NULL: any that no row above names */
  const char *services; /* "HOS TTG", or "!HOS": any but these; NULL: any */
  int days;             /* from the fact to the day it is due; an office may choose another number (setting "alert-days.ID") */
  SosAlertUnit unit;
  int ahead;            /* shown so many days before */
  int stays;            /* gone so many days after; -1: stays until it is done */
  SosDesk desk;
  SosAlertCard card;
  SosGroup group;       /* what of the record one must be allowed to see to read why */
  gboolean red;         /* stands on top */
  int put_off;          /* at most so many days; 0: never */
  const char *icon;
  const char *title;    /* N_() after a name: "review the plan"; NULL: the word of its code */
  const char *reason;   /* N_() with {on}, {days}, {due}, {why} (of a clock); NULL: the words of the task */
  SosAlertDeed deed;
  const char *label;    /* N_() of the button */
  const char *tab;      /* of the person's page, */
  const char *place;    /* and where there; NULL: the record it is about */
  int lead;             /* so many days over, those who lead see it too; 0: they do not */
  gboolean once;        /* it is about several people, each of whom has it; shown and counted once, of one who may be known of */
} SosAlertRule;

extern const SosAlertRule sos_alert_rules[];
extern const guint sos_n_alert_rules;

/* NULL where there is none, as after a rule was taken out. */
const SosAlertRule *sos_alert_rule_find (const char *id);
/* The rule of tasks of @kind, a code of "task-kind". Static, never NULL. */
const SosAlertRule *sos_alert_rule_find_of_task (const char *kind);
/* Whether a task of @rule is done by saying so; @mine: it is theirs who says it. All others are done by what they are about. */
gboolean sos_alert_may_tick (const SosAlertRule *rule, gboolean mine);

/* The numbers the office chose, and the days on which offices are shut. */
typedef struct _SosAlertClock SosAlertClock;
/* @closed: a set of ISO dates; NULL: none. */
SosAlertClock *sos_alert_clock_new (GHashTable *closed);
void sos_alert_clock_free (SosAlertClock *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosAlertClock, sos_alert_clock_free)
/* The setting "alert-days.ID"; another name, or no number, changes nothing. */
void sos_alert_clock_choose (SosAlertClock *self, const char *setting, const char *value);
int sos_alert_clock_get_days (const SosAlertClock *self, const SosAlertRule *rule);
/* The rule whose number a setting of that name is; NULL: it is none. */
const SosAlertRule *sos_alert_find_of_setting (const char *setting);

/* One thing due. Days as in sos-day.h. */
typedef struct
{
  const SosAlertRule *rule;
  SosDesk desk;
  gint64 seat;
  int due, shows, ends; /* ends: the last day it is shown; G_MAXINT: none */
} SosAlertDue;

/* Calls @found for each rule that makes something of @fact. */
typedef void (*SosAlertFound) (const SosAlertFact *fact, const SosAlertDue *due, gpointer data);
void sos_alert_find (const SosAlertClock *clock, const SosAlertFact *fact, SosAlertFound found, gpointer data);

/* The last day a fact of that kind can be of for anything of it to be shown by @day. */
int sos_alert_find_last (const SosAlertClock *clock, SosFactKind of, int day);
/* The first day a fact of that kind can be of for anything of it to be shown after @day, and not before. */
int sos_alert_find_first (const SosAlertClock *clock, SosFactKind of, int day);

/* "Asked on 18 Nov; a letter waits for the answer." @on, @due: days, 0: not known. (transfer full); NULL where the rule has
 * no words of its own. */
char *sos_alert_dup_reason (const SosAlertRule *rule, const SosAlertClock *clock, int on, int due);

/* May this be put off from @today until @until, for @reason? Rule "4.12". (transfer full) */
SosVerdict *sos_alert_may_put_off (const SosAlertRule *rule, int today, int until, const char *reason);

G_END_DECLS
