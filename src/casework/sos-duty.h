/* sos-duty.h - visits away from the office and the duty board (domain 4.9): planned, begun, heard of, looked for. */
#pragma once

#include "sos-casework.h"
#include "sos-duty-rules.h"
#include "sos-visit-rules.h"

G_BEGIN_DECLS

/* ---- deeds ---- */

/* A visit as somebody plans it, or changes it before anybody left. */
typedef struct
{
  SosRecord *visit; /* SosVisitPlan, with all but state, approval and the hours of what was done */
  char *remark;     /* out: what is to be thought of all the same; NULL: nothing */
} SosPlanVisit;
SosPlanVisit *sos_plan_visit_new (gpointer visit);
void sos_plan_visit_free (SosPlanVisit *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosPlanVisit, sos_plan_visit_free)

/* Asks everything: the plan itself and the address (4.9), the checks of whoever goes (N6), keep-apart rules, areas to avoid and curfews
 * (N1, 4.8). A visit of high risk asks a team lead to approve it; one that is changed asks again. */
gboolean sos_casework_plan_visit (SosTransaction *transaction, SosPlanVisit *plan, GError **error);
/* id: visit; code: of "visit-step"; words: what was said, needed for WAIT, POLICE and CANCELLED; other: for LONGER when they are expected
 * now, seconds UTC. */
gboolean sos_casework_note_visit (SosTransaction *transaction, SosDeed *deed, GError **error);
/* Writes down whom the clock says must be rung now, a task for each rung of the ladder; costs nothing where nothing is late. @data: NULL. */
gboolean sos_casework_watch_duty (SosTransaction *transaction, gpointer data, GError **error);
/* What a colleague says on the phone when they cannot speak freely. id: of staff; words: the phrase, NULL: none any more. Leads alone. */
gboolean sos_casework_set_phrase (SosTransaction *transaction, SosDeed *deed, GError **error);
/* id: of staff; made: a SosCodePhrase, NULL where none was agreed. Leaves a line in the audit. */
gboolean sos_casework_look_at_phrase (SosTransaction *transaction, SosDeed *deed, GError **error);

/* ---- the board ---- */

#define SOS_TYPE_DUTY_ROW (sos_duty_row_get_type ())
G_DECLARE_FINAL_TYPE (SosDutyRow, sos_duty_row, SOS, DUTY_ROW, GObject)
struct _SosDutyRow
{
  GObject parent_instance;

  SosRecord *visit;
  SosDuty duty;
  char *worker, *worker_phone, *second, *buddy, *buddy_phone; /* NULL: none */
  gint64 person;     /* 0: none, or not to be known */
  char *person_name; /* NULL: as above */
  char *place;       /* in words; where somebody lives only for those who may see it, else the borough or nothing */
  gboolean open;     /* whoever looks may see all of the plan */
  GPtrArray *steps;  /* SosRecord, in their order */
};

typedef struct
{
  GPtrArray *rows;   /* SosDutyRow: those who are looked for, who are out, who go today or later, who came back today */
  guint n_overdue, n_out, n_to_come;
  gint64 now, until; /* when the board becomes another by the clock alone; G_MAXINT64: never */
  gboolean may_plan, may_decide;
} SosDutyBoard;
void sos_duty_board_free (SosDutyBoard *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosDutyBoard, sos_duty_board_free)

SosDutyBoard *sos_duty_board_load (SosTransaction *transaction, GError **error);
void sos_duty_board_async (SosStore *store, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
SosDutyBoard *sos_duty_board_finish (GAsyncResult *result, GError **error);

/* ---- the watch ---- */

/* Waits for the next moment at which the clock changes something, writes it down, and says so; lives as long as an office is open. A
 * clock that stands still is looked at with sos_duty_watch_look(). Main thread. */
#define SOS_TYPE_DUTY_WATCH (sos_duty_watch_get_type ())
G_DECLARE_FINAL_TYPE (SosDutyWatch, sos_duty_watch, SOS, DUTY_WATCH, GObject)
/* Signal "late" (SosDutyWatch*, guint how many are looked for now): somebody climbed a rung. */
SosDutyWatch *sos_duty_watch_new (SosStore *store);
void sos_duty_watch_look (SosDutyWatch *self);

/* An address that holds today, as text for a choice. */
typedef struct
{
  gint64 address;
  char *words;   /* "4 Larkfield Walk, SE15 9CK" */
  char *borough; /* code; NULL */
  char *visiting_rule, *posting_rule;
} SosVisitPlace;

/* Those a visit to somebody may lead to, and what is known of their home before one is chosen. */
typedef struct
{
  GPtrArray *places;             /* SosVisitPlace */
  gboolean two_workers, hazards; /* as in SosVisitFacts */
} SosVisitPlaces;
void sos_visit_places_free (SosVisitPlaces *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosVisitPlaces, sos_visit_places_free)
SosVisitPlaces *sos_visit_places_load (SosTransaction *transaction, gint64 person, GError **error);
void sos_visit_places_async (SosStore *store, gint64 person, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
SosVisitPlaces *sos_visit_places_finish (GAsyncResult *result, GError **error);

G_END_DECLS
