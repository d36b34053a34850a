/* sos-run-staffing.h - who could deliver the sessions of a run that are to come: what there is to do in them, who may and why others may not,
 * found on a board that was read once. Decides and saves nothing: what is chosen is laid (sos-laying.h), and every constraint asked again. */
#pragma once

#include "sos-laying.h"
#include "sos-store.h"

G_BEGIN_DECLS

typedef struct
{
  int part;             /* of a session, from 0 */
  const char *provider; /* code, as long as the staffing */
  SosStaffPart as;
  guint nth;            /* of those who do the same there, from 0 */
  gboolean needed;      /* the programme asks for it */
  char *label;          /* "Leads", "Second 2", "Trainer, ConnectFutures" */
} SosStaffSeat;

typedef struct
{
  int person;           /* of the world */
  const char *name;     /* as long as the staffing */
  guint n_may;          /* of the sessions asked about: on so many nothing hard speaks against it */
  guint n_there;        /* on so many they do it already */
  int cost;
  char *words;          /* why not on the first on which they may not, else a remark; NULL */
} SosStaffChoice;

typedef struct
{
  SosSchoolPlan *plan;
  int year, run;        /* academic; of the world */
  GArray *sessions;     /* int: places on the board: to come, on a day, not held */
  GPtrArray *seats;     /* SosStaffSeat */
} SosRunStaffing;

/* Refused where whoever is at the desk may not plan. A read. */
SosRunStaffing *sos_run_staffing_load (SosTransaction *transaction, gint64 run, GError **error);
void sos_run_staffing_free (SosRunStaffing *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosRunStaffing, sos_run_staffing_free)
void sos_run_staffing_async (SosStore *store, gint64 run, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
SosRunStaffing *sos_run_staffing_finish (GAsyncResult *result, GError **error);

/* Who does it in a session; SOS_PLAN_NONE: nobody. */
int sos_run_staffing_find_there (const SosRunStaffing *self, const SosStaffSeat *seat, int session);
/* The first seat that is needed in one of @chosen and empty there, or held by somebody who may not; the first of all where there is none. */
guint sos_run_staffing_find_first (SosRunStaffing *self, const GArray *chosen);
/* Everybody who does such a thing, held against the rules in each of @chosen (int, places on the board): those who may in most of them first, of
 * these whoever costs least. Element type SosStaffChoice. (transfer full) */
GPtrArray *sos_run_staffing_ask (SosRunStaffing *self, const SosStaffSeat *seat, const GArray *chosen);
/* @person does it (SOS_PLAN_NONE: nobody) in those of @chosen in which they may and do not yet. Who else was on a session stays. (transfer full) */
SosLaying *sos_run_staffing_lay (SosRunStaffing *self, const SosStaffSeat *seat, const GArray *chosen, int person);

G_END_DECLS
