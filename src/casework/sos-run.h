/* sos-run.h - one run in a school at work: all that its page shows, read in one snapshot as far as whoever looks may see it, and the deeds
 * on its places, registers and measures (domain 3.6 to 3.9, 5.6). */
#pragma once

#include "sos-casework.h"
#include "sos-limits.h"
#include "sos-register-rules.h"
#include "sos-measure-rules.h"
#include "sos-run-dates.h"
#include "sos-school-rights-rules.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 id, staff, segment;
  char *name, *ref; /* as colleagues call them */
  char *part;       /* code of "staff-part" */
  char *clear_to;   /* last valid day of what is asked of them; NULL: no end, or nothing asked */
  char *lacks;      /* why they may not deliver it; NULL: they may */
} SosRunStaff;

typedef struct
{
  SosRecord *session;
  GPtrArray *segments; /* SosRecord */
  GPtrArray *staff;    /* SosRunStaff, the lead first */
  SosRecord *feedback; /* SosSessionFeedback; NULL: nothing is written down */
  char *room;          /* with what is said of it; NULL: none yet */
  gboolean has_steps;  /* that room is not step-free */
  int minutes;         /* 0: not known */
  gboolean over;       /* its day is past, or today */
  gboolean off;        /* cancelled or postponed */
  gboolean to_come;    /* on a day, neither held nor off; today too */
  gboolean closed;     /* its register */
  guint n_marks;
} SosRunSession;

typedef enum
{
  SOS_PLACE_TAKEN,
  SOS_PLACE_RESERVE,
  SOS_PLACE_NOMINATED,
  SOS_PLACE_OVER, /* left, not taken, completed */
} SosPlaceGroup;

typedef struct
{
  SosRecord *place;
  SosPlaceGroup group;
  char *name;      /* "Dion K.": as the group knows them; a reference where whoever looks may know no more */
  char *ref;       /* of somebody the office knows; NULL: a name from the roll */
  gint64 person;   /* whose record may be opened by whoever looks; else 0 */
  SosRecord **marks; /* SosAttendance or NULL, one a session of the case */
  gboolean *exams;   /* whether they sit an exam on the day of a session that is to come; as many */
  SosAttended attended;
  guint missed_in_a_row;
} SosRunPlace;

#define SOS_RUN_NOBODY (-1)

typedef struct
{
  gboolean grave;
  char *words;        /* one sentence, never a name of somebody kept apart */
  const char *action; /* of the page, NULL: none; static */
  const char *label;  /* its button; translated, static */
  gint64 target;      /* a session a place or a SosMeasureMoment, for the action; SOS_RUN_NOBODY: a place that is not said */
} SosRunFault;

#define SOS_TYPE_RUN_CASE (sos_run_case_get_type ())
G_DECLARE_FINAL_TYPE (SosRunCase, sos_run_case, SOS, RUN_CASE, GObject)

/* Made in a worker, read on the main thread. */
struct _SosRunCase
{
  GObject parent_instance;

  SosRecord *run, *programme;
  SosRecord *school;    /* NULL: elsewhere */
  char *today;
  SosSchoolMay may;     /* the most whoever looks may */
  GPtrArray *sessions;  /* SosRunSession, by number */
  GPtrArray *places;    /* SosRunPlace: taken by name, reserve by number, nominated, over */
  GPtrArray *measures;  /* SosRecord */
  GPtrArray *delegates, *answers; /* SosRecord, of trainings for professionals */
  GPtrArray *faults;    /* SosRunFault, the gravest first */
  gboolean step_free;   /* somebody there needs a room without steps (C19) */
  guint n_taken;        /* places, of those that may be seen */
  gint64 cap, least;    /* SOS_NUMBER_UNKNOWN: no matter */
  int next;             /* the session that comes next, or is today; -1: none */
  SosLimits limits;     /* of the office */
};

SosRunCase *sos_run_case_load (SosTransaction *transaction, gint64 run, GError **error);
void sos_run_case_async (SosStore *store, gint64 run, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
SosRunCase *sos_run_case_finish (GAsyncResult *result, GError **error);

/* Whether it is a training for professionals, who have no places but delegates. */
gboolean sos_run_case_is_training (SosRunCase *self);
/* The mark of a place at a session, as the rules ask. */
SosRegisterMark sos_run_case_get_mark (SosRunCase *self, const SosRunPlace *place, guint session);
const SosRunPlace *sos_run_case_find_place (SosRunCase *self, gint64 place);
int sos_run_case_find_session (SosRunCase *self, gint64 session); /* where in @sessions; -1: not of this run */
SosRunSession *sos_run_case_get_session (SosRunCase *self, gint64 session); /* NULL: not of this run */

/* What may be said of a change from BASELINE to the last time known (MID, END, FOLLOW_UP) of what @kind names, "ATTITUDE" being the six
 * statements together; only who is known both times. */
SosMeasureChange sos_run_case_get_change (SosRunCase *self, const char *kind);
/* The value of a pupil at a time; NULL where not known. (transfer none) */
SosRecord *sos_run_case_find_measure (SosRunCase *self, gint64 place, const char *moment, const char *kind);

/* When it is measured; FALSE where that is not known, or where it measures nothing. */
gboolean sos_run_case_find_span (SosRunCase *self, SosMeasureMoment moment, SosMeasureSpan *span);
/* Whether what changes for whoever is on it is measured at any time (3.6). */
gboolean sos_run_case_is_measured (SosRunCase *self);
/* Of how many on the group nothing of it is missing. */
guint sos_run_case_count_measured (SosRunCase *self, SosMeasureMoment moment);

/* ---- deeds ---- */

/* Somebody for the panel. The record is made by the deed; one of @person and @pupil_name is there. */
typedef struct
{
  SosRecord *place;   /* SosCohortPlace, new; the deed takes a reference */
  gboolean another;   /* it was asked: somebody else, though the name is like one that is there */
  gint64 result;
} SosNomination;
SosNomination *sos_nomination_new (SosRecord *place, gboolean another);
void sos_nomination_free (SosNomination *self);
/* Refused where somebody on the run is spelled nearly so, unless @another; where the office knows two who must be kept apart they are told so
 * when a place is given, not now. */
gboolean sos_casework_nominate (SosTransaction *transaction, SosNomination *nomination, GError **error);

/* Saves a place as the panel left it: what it decided (a code of "panel-decision") moves where it stands. @save: a SosCohortPlace. A
 * refusal names what may be done instead: the reserve list, another run, one-to-one. */
gboolean sos_casework_decide_place (SosTransaction *transaction, SosSaveRecord *save, GError **error);
/* id: place. From the reserve list, or nominated: a place is offered, if one is free and joining is open. */
gboolean sos_casework_offer_place (SosTransaction *transaction, SosDeed *deed, GError **error);
/* id: place; code: who agreed, of "place-agreed-by". They come from the next session on. */
gboolean sos_casework_start_place (SosTransaction *transaction, SosDeed *deed, GError **error);
/* id: place; code: LEFT, MOVED_SCHOOL, EXCLUDED, CUSTODY, REMOVED, NOT_TAKEN; words: why; date: the last day, NULL: today. */
gboolean sos_casework_leave_place (SosTransaction *transaction, SosDeed *deed, GError **error);
/* id: place. To the end of the reserve list. */
gboolean sos_casework_reserve_place (SosTransaction *transaction, SosDeed *deed, GError **error);

/* Marks of one session or of many, all or none. */
typedef struct
{
  gint64 place, session;
  const char *code;     /* interned; NULL: no mark */
  gint64 minutes_late;  /* SOS_NUMBER_UNKNOWN */
  char *note, *correction;
} SosMarkEntry;
typedef struct
{
  GPtrArray *entries;   /* SosMarkEntry */
} SosMarking;
SosMarking *sos_marking_new (void);
void sos_marking_free (SosMarking *self);
/* Texts are copied; NULL for none. */
void sos_marking_add (SosMarking *self, gint64 place, gint64 session, const char *code, gint64 minutes_late, const char *note, const char *correction);
/* A known person who was absent without the school knowing why: their worker is told, once, and no more when that is corrected. */
gboolean sos_casework_mark_register (SosTransaction *transaction, SosMarking *marking, GError **error);
/* Follows any change of a mark; row of sos-save.c. */
gboolean sos_register_follow (SosTransaction *transaction, SosRecord *before, SosRecord *after, GError **error);

/* id: place; words: why. They leave the group from today on and go on one-to-one: where the office knows them, work on the service of the programme is
 * opened unless it is (3.6, N1). result: the episode; 0: none. */
gboolean sos_casework_see_one_to_one (SosTransaction *transaction, SosDeed *deed, GError **error);

/* How a session went; @save: a SosSession with what was written down. It counts as held from then on. */
gboolean sos_casework_hold_session (SosTransaction *transaction, SosSaveRecord *save, GError **error);

/* id: segment; code: of "segment-status". A booking of two is confirmed only while both accepted; one half given is counted as half. */
gboolean sos_casework_answer_segment (SosTransaction *transaction, SosDeed *deed, GError **error);
/* id: session; count: the part. */
gboolean sos_casework_answer_part (SosTransaction *transaction, SosDeed *deed, GError **error);

/* One value of one pupil at one time; none where @value is SOS_NUMBER_UNKNOWN. */
typedef struct
{
  gint64 place;
  char *moment, *kind;
  gint64 value, possible;
  char *taken_on; /* NULL: today */
} SosMeasuring;
SosMeasuring *sos_measuring_new (gint64 place, const char *moment, const char *kind, gint64 value, gint64 possible);
void sos_measuring_free (SosMeasuring *self);
gboolean sos_casework_measure (SosTransaction *transaction, SosMeasuring *measuring, GError **error);

/* A delegate, new or changed; @save: SosDelegate. Where the course is full, they wait for a place. */
gboolean sos_casework_save_delegate (SosTransaction *transaction, SosSaveRecord *save, GError **error);
/* One answer of a delegate; place: the delegate, moment and kind: its codes. */
gboolean sos_casework_answer (SosTransaction *transaction, SosMeasuring *answer, GError **error);

/* For the rest of this room. */
/* Whether @person may join, in words: rules with anybody on the run, who delivers it, or is in the building then, and places they are kept
 * from (N1, 4.8). Where they had better not, they may if it is written down how: @note; NULL: it is not. A clash may be let be (sos-apart-let.h). */
gboolean sos_run_check_apart (SosTransaction *transaction, SosRecord *run, gint64 person, const char *note, GError **error);
/* After the place is saved: what was let be of it is written down, for all the sessions of @run. */
gboolean sos_run_keep_let (SosTransaction *transaction, SosRecord *run, gint64 person, GError **error);

G_END_DECLS
