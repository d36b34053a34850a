/* sos-team-board.h - a team as those who lead it look at it: load, who waits, what is to decide, what is late, supervision (domain 4.12). */
#pragma once

#include "sos-load-rules.h"
#include "sos-today.h"

G_BEGIN_DECLS

/* ---- the board ---- */

typedef struct
{
  gint64 id;
  char *name;
  SosLoad load;
  SosLoadState state;
  int limit;               /* in halves, their own where they have one */
  guint n_overdue;
  char *last_on, *next_on; /* supervision; NULL: none yet, none agreed */
  gint64 last;             /* the last one; 0 */
  int supervision_over;    /* days; 0: not late */
} SosTeamWorker;

typedef struct
{
  gint64 person;
  char *name, *note;
  int days;
  char *priority; /* code of "referral-priority"; NULL */
} SosTeamWaiting;

typedef struct
{
  gint64 visit, staff; /* one of them */
  char *title, *note;
} SosTeamItem;

typedef struct
{
  gint64 team;
  char *team_name;
  GPtrArray *workers;   /* SosTeamWorker, the heaviest first */
  GPtrArray *waiting;   /* SosTeamWaiting, the longest first; not all */
  GPtrArray *decisions; /* SosDueItem */
  GPtrArray *late;      /* SosDueItem of those who work here, so late that a lead looks */
  GPtrArray *visits;    /* SosTeamItem: of high risk, to be approved */
  GPtrArray *unstaffed; /* SosTeamItem */
  GPtrArray *lapsing;   /* SosTeamItem */
  guint n_open, n_waiting, n_decisions, n_unstaffed, n_lapsing, n_notes, n_late;
  int longest;          /* days somebody waits */
  int supervision_days; /* to the next supervision */
} SosTeamBoard;
void sos_team_board_free (SosTeamBoard *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosTeamBoard, sos_team_board_free)

/* Of the team of whoever leads it; of the safeguarding lead, the first one. Refused to others. */
SosTeamBoard *sos_team_board_load (SosTransaction *transaction, GError **error);
void sos_team_board_async (SosStore *store, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
SosTeamBoard *sos_team_board_finish (GAsyncResult *result, GError **error);

/* ---- supervision ---- */

/* A supervision as it is written down: private between the two, but for what is decided about somebody, which stands on their record. */
typedef struct
{
  SosRecord *supervision; /* SosSupervision, new */
  GPtrArray *actions;     /* SosSupervisionAction, new */
  GPtrArray *cases;       /* SosSupervisionCase, new */
} SosSupervise;
SosSupervise *sos_supervise_new (gint64 worker);
void sos_supervise_free (SosSupervise *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosSupervise, sos_supervise_free)
/* One more that was agreed. */
void sos_supervise_add_action (SosSupervise *self, const char *words, gint64 who, const char *by_when);

/* By a lead, about somebody of their team and not about themselves. */
gboolean sos_casework_supervise (SosTransaction *transaction, SosSupervise *supervise, GError **error);

G_END_DECLS
