/* sos-plan-board.h - sessions laid out over a world, and what the constraints say of each (C1-C20, domain 5.5). What is said follows from
 * what lies there, never from the order in which it was put there. Knows no record and no store. */
#pragma once

#include "sos-plan-world.h"

G_BEGIN_DECLS

/* Those who deliver: what they do there. Whoever shadows or observes counts for no minimum. */
typedef enum
{
  SOS_PART_LEAD,
  SOS_PART_SECOND,
  SOS_PART_VOLUNTEER,
  SOS_PART_TRAINER,
  SOS_PART_SHADOW,
  SOS_PART_OBSERVER,
} SosStaffPart;

SosStaffPart sos_staff_part_find (const char *code);
const char *sos_staff_part_get_code (SosStaffPart part); /* static */

typedef struct
{
  const char *provider; /* code; as long as the world */
  int from, to;
  gboolean accepted, declined;
  int n_staff;
  struct
  {
    int person;
    SosStaffPart part;
  } staff[SOS_PLAN_MOST_STAFF];
} SosPlanPart;

typedef enum
{
  SOS_C1 = 1,
  SOS_C2,
  SOS_C3,
  SOS_C4,
  SOS_C5,
  SOS_C6,
  SOS_C7,
  SOS_C8,
  SOS_C9,
  SOS_C10,
  SOS_C11,
  SOS_C12,
  SOS_C13,
  SOS_C14,
  SOS_C15,
  SOS_C16,
  SOS_C17,
  SOS_C18,
  SOS_C19,
  SOS_C20,
  SOS_N_CONSTRAINTS,
} SosConstraint;

/* One session. Plain values; copied. */
typedef struct
{
  gint64 id;
  int run, number;
  int day;          /* 0: has none yet */
  int from, to;
  int room;         /* SOS_PLAN_NONE: none yet */
  gboolean locked;  /* stays where it is, whatever is planned */
  gboolean confirmed, held;
  SosSchoolStaff school_staff;
  guint32 aside;    /* one bit a constraint that somebody set aside for it, in writing: C1, C2, C10, C8 at level 3, C9 of a half that fell away */
  int n_parts;
  SosPlanPart parts[SOS_PLAN_MOST_PARTS];
} SosPlanSession;

/* Not held, and today or later: what may still be given to others or moved. Those that are called off are on no board. */
static inline gboolean
sos_plan_session_is_to_come (const SosPlanSession *self, int today)
{
  return !self->held && self->day != 0 && self->day >= today;
}

typedef enum
{
  SOS_GRADE_HARD,  /* must not be */
  SOS_GRADE_SOFT,  /* has a cost */
  SOS_GRADE_WAITS, /* something is still to come: an answer, a room */
} SosGrade;

typedef enum
{
  SOS_REASON_NOT_TAUGHT, /* @number: SosDayKind */
  SOS_REASON_HALF_DAY,
  SOS_REASON_NOTICE,
  SOS_REASON_PAST,
  SOS_REASON_OUTSIDE_HOURS,
  SOS_REASON_LUNCH,
  SOS_REASON_NO_HOURS,   /* no timetable is known */
  SOS_REASON_TWICE,      /* @person has @other then, */
  SOS_REASON_BUSY,       /* or @words */
  SOS_REASON_TRAVEL_FROM, /* @person comes from @other, and would be there at @number */
  SOS_REASON_TRAVEL_TO,  /* @person has to be at @other, and would be there at @number */
  SOS_REASON_TRAVEL_BUSY,
  SOS_REASON_UNFIT,      /* @person, @words */
  SOS_REASON_NOT_FEMALE,
  SOS_REASON_FULL,       /* more pupils than places: @number */
  SOS_REASON_SMALL_ROOM, /* @room holds @number */
  SOS_REASON_ROOM_TAKEN, /* by @other */
  SOS_REASON_NO_ROOM,
  SOS_REASON_APART,      /* level @number, with @other in the building */
  SOS_REASON_APART_GROUP, /* within the group */
  SOS_REASON_APART_STAFF, /* and @person */
  SOS_REASON_APART_BOOKING,
  SOS_REASON_PARTS,      /* not those of the programme, in that order */
  SOS_REASON_PART_GAP,
  SOS_REASON_PROVIDER,   /* @person is of another */
  SOS_REASON_NOT_ACCEPTED,
  SOS_REASON_DECLINED,   /* whoever gives part @number does not come; @words: the provider */
  SOS_REASON_GAP,        /* @number weeks missed */
  SOS_REASON_MISSING,    /* @number sessions have no day */
  SOS_REASON_SAME_WEEK,
  SOS_REASON_BEFORE,     /* earlier than session @number, which comes first */
  SOS_REASON_AFTER,      /* later than session @number, which follows it */
  SOS_REASON_WEEKDAY,    /* another than wanted */
  SOS_REASON_PERIOD,
  SOS_REASON_PUPIL,      /* @words */
  SOS_REASON_FEW_STAFF,  /* @number are missing */
  SOS_REASON_FEW_VOLUNTEERS,
  SOS_REASON_NOT_NAMED,  /* who gives part @number */
  SOS_REASON_SCHOOL_STAFF, /* nobody of the school is named */
  SOS_REASON_SCHOOL_NOBODY, /* it sends nobody */
  SOS_REASON_LEADS,      /* @number sessions with one lead, at most */
  SOS_REASON_MANY_A_DAY,
  SOS_REASON_MANY_DAYS,
  SOS_REASON_MANY_A_WEEK,
  SOS_REASON_FASTING,
  SOS_REASON_MOCKS,
  SOS_REASON_LAST_WEEK,
  SOS_REASON_AVOID,      /* @words */
  SOS_REASON_RATHER_NOT,
  SOS_REASON_LESSON,     /* missed the @number-th time */
  SOS_REASON_NOT_PRIVATE,
  SOS_REASON_PUNISHED,
  SOS_REASON_NOT_STEP_FREE,
  SOS_REASON_NOT_STEP_FREE_STAFF, /* for somebody who delivers, who is not named */
  SOS_REASON_BLACKOUT,   /* @words */
  SOS_N_REASONS,
} SosReason;

typedef struct
{
  SosConstraint constraint;
  SosGrade grade;
  SosReason reason;
  int cost;   /* of a soft one */
  int person, other, room; /* SOS_PLAN_NONE where it is about none; @other a session of the board */
  int number;
  const char *words; /* of the world; NULL: none */
} SosFinding;

typedef struct _SosPlanBoard SosPlanBoard;

SosPlanBoard *sos_plan_board_new (SosPlanWorld *world);
SosPlanBoard *sos_plan_board_copy (const SosPlanBoard *self);
void sos_plan_board_free (SosPlanBoard *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosPlanBoard, sos_plan_board_free)

SosPlanWorld *sos_plan_board_get_world (const SosPlanBoard *self);
int sos_plan_board_get_n (const SosPlanBoard *self);
const SosPlanSession *sos_plan_board_get (const SosPlanBoard *self, int session);
/* Its place on the board. */
int sos_plan_board_add (SosPlanBoard *self, const SosPlanSession *session);
/* Puts it as @session says, run and number being the same. */
void sos_plan_board_put (SosPlanBoard *self, int session, const SosPlanSession *as);
/* Sessions of a day, of a run: places on the board, element type int; NULL where there are none. (transfer none) */
const GArray *sos_plan_board_get_day (const SosPlanBoard *self, int day);
const GArray *sos_plan_board_get_run (const SosPlanBoard *self, int run);
/* Those of a day that somebody delivers. */
const GArray *sos_plan_board_get_person_day (const SosPlanBoard *self, int person, int day);

/* A session that has no day yet, with the parts its programme asks for, nobody and no room. */
SosPlanSession sos_plan_session_make (SosPlanWorld *world, int run, int number);
/* Who leads it; SOS_PLAN_NONE: nobody. */
int sos_plan_session_find_lead (const SosPlanSession *self);
/* The first part that @person gives, 0 on; SOS_PLAN_NONE: none. */
int sos_plan_session_find_part (const SosPlanSession *self, int person);
/* The same somewhere else: the parts follow in their order, from @from on; @to where there is but one. */
void sos_plan_session_move (SosPlanSession *self, SosPlanWorld *world, int day, int from, int to);

/* ---- what the constraints say; the same functions for all of these ---- */

/* Of a session where it lies. Kept until something near it changes. Element type SosFinding, ordered by constraint. (transfer none) */
const GArray *sos_plan_board_check (SosPlanBoard *self, int session);
/* Of a session as it would be, with everything else as it lies; @session NONE: a new one. That it is being moved counts: the past, and
 * the notice a school asks for. (transfer full) */
GArray *sos_plan_board_ask (SosPlanBoard *self, int session, const SosPlanSession *as);
/* Of a run as a whole. (transfer full) */
GArray *sos_plan_board_check_run (SosPlanBoard *self, int run);

/* Whether nothing hard speaks against the place and hour of @as, whoever delivers; @findings NULL, or where what speaks is added. */
gboolean sos_plan_board_allows_slot (SosPlanBoard *self, int session, const SosPlanSession *as, GArray *findings);
/* Whether nothing hard speaks against @person giving that part; the soft cost into @cost, or NULL. */
gboolean sos_plan_board_allows_person (SosPlanBoard *self, int session, const SosPlanSession *as, int part, int person, int *cost, GArray *findings);

gboolean sos_findings_are_hard (const GArray *findings);
int sos_findings_get_cost (const GArray *findings);

typedef struct
{
  int n_hard, n_waits;
  int cost;
  int by_constraint[SOS_N_CONSTRAINTS]; /* soft costs */
} SosPlanSum;

/* Everything there is, with what is fair over all (C17). */
SosPlanSum sos_plan_board_sum (SosPlanBoard *self);

/* ---- words ---- */

/* "C3", static. */
const char *sos_constraint_get_id (SosConstraint constraint);
/* "teaching day", as in a row of checks; static, translated. */
const char *sos_constraint_get_words (SosConstraint constraint);
/* One sentence, of @as (a session of the board or one that is only asked about). (transfer full) */
char *sos_finding_dup_words (const SosFinding *self, const SosPlanBoard *board, const SosPlanSession *as);
/* What decides of many: a hard one of the lowest constraint, else the dearest; refused, or allowed with a remark. (transfer full) */
SosVerdict *sos_findings_dup_verdict (const GArray *findings, const SosPlanBoard *board, const SosPlanSession *as);

G_END_DECLS
