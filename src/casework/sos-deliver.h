/* sos-deliver.h - people who deliver (N6; domain 4.10): their checks, their hours, where they do not go, and which bookings that breaks. */
#pragma once

#include "sos-casework.h"
#include "sos-deliver-rules.h"

G_BEGIN_DECLS

/* May @staff deliver @what? Everything they have planned is held against it. (transfer full); NULL with @error. The one question of
 * every screen and deed. */
SosVerdict *sos_deliver_ask (SosTransaction *transaction, gint64 staff, const SosDelivery *what, GError **error);

/* Keeps the tasks that follow from checks: to renew one before it lapses, and what is planned without a valid one. @staff; 0: of
 * everybody. Whoever saves bookings by other ways than casework calls it for those who deliver them. */
gboolean sos_deliver_rescan (SosTransaction *transaction, gint64 staff, GError **error);

/* Whether whoever is at the desk may; refused in words. */
gboolean sos_deliver_ask_right (SosTransaction *transaction, SosDeliverMay what, GError **error);

/* ---- deeds; records of theirs are saved by sos_casework_save_record() ---- */

/* Somebody new who delivers, or one who works here already. id: of staff, 0: somebody new; words: the name of that one; code: of
 * "deliverer-kind". result: of staff. */
gboolean sos_casework_add_deliverer (SosTransaction *transaction, SosDeed *deed, GError **error);
/* Something stands on a certificate: they may deliver all the same. Only somebody who leads decides, and never about themselves. id: the
 * check; words: why, for the history alone, never what stands there. */
gboolean sos_casework_approve_content (SosTransaction *transaction, SosDeed *deed, GError **error);

/* ---- the list ---- */

typedef enum
{
  SOS_DELIVERERS_ALL,
  SOS_DELIVERERS_LAPSE,   /* within sixty days, or lapsed */
  SOS_DELIVERERS_NOT,     /* may not deliver today */
  SOS_DELIVERERS_AT_RISK, /* something is planned that they may not deliver */
  SOS_DELIVERERS_AWAY,    /* today */
  SOS_N_DELIVERER_FILTERS,
} SosDeliverersFilter;

#define SOS_DELIVERERS_SOON 60

typedef struct
{
  char *words; /* of the name, folded by the question; NULL: any */
  char *kind;  /* code; NULL: any */
  SosDeliverersFilter filter;
} SosDeliverersQuery;

#define SOS_TYPE_DELIVERER_ROW (sos_deliverer_row_get_type ())
G_DECLARE_FINAL_TYPE (SosDelivererRow, sos_deliverer_row, SOS, DELIVERER_ROW, GObject)
struct _SosDelivererRow
{
  GObject parent_instance;

  gint64 staff;
  char *name, *ref, *kind, *stage, *role; /* codes */
  char *lapses;    /* the check that lapses first, code; NULL: none */
  char *last_day;  /* its last valid day */
  char *lacks;     /* the first check that is asked of them and does not hold today, code; NULL: none */
  guint n_lacks;
  guint n_planned, n_at_risk;
  char *at_risk_on; /* the first of these */
  gboolean away;
};

/* Element type SosDelivererRow: the most urgent first. Nobody for those who may not see it: see @may_see. Main thread. */
typedef struct
{
  GPtrArray *rows;
  guint n_all; /* before the filter */
  gboolean may_see, may_change;
} SosDeliverers;
void sos_deliverers_free (SosDeliverers *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosDeliverers, sos_deliverers_free)
SosDeliverers *sos_deliverers_load (SosTransaction *transaction, const SosDeliverersQuery *query, GError **error);
void sos_deliverers_async (SosStore *store, const SosDeliverersQuery *query, GCancellable *cancellable, GAsyncReadyCallback callback,
                           gpointer user_data);
SosDeliverers *sos_deliverers_finish (GAsyncResult *result, GError **error);

/* ---- one of them ---- */

/* One check as it stands today. */
typedef struct
{
  SosRecord *record; /* (owned) */
  gboolean current;  /* else an older one, which a later one has followed */
  gboolean holds;
  char *last_day;    /* NULL: no end; "": nobody knows */
  int reminder;      /* SOS_REMINDER_NONE: far off */
} SosClearanceRow;

/* A check that is asked of them, and is not there. */
typedef struct
{
  const char *kind; /* static */
  char *words;
} SosClearanceLack;

/* What is planned with them. */
typedef struct
{
  const char *kind;  /* the record, static, and its number */
  gint64 id;
  char *day, *label, *place; /* @place NULL: not said */
  int from, to;
  gboolean blocks; /* they may not deliver it */
  char *words;     /* why not, or a remark; NULL: nothing */
} SosPlannedRow;

#define SOS_TYPE_DELIVERER_CASE (sos_deliverer_case_get_type ())
G_DECLARE_FINAL_TYPE (SosDelivererCase, sos_deliverer_case, SOS, DELIVERER_CASE, GObject)
struct _SosDelivererCase
{
  GObject parent_instance;

  char *today;
  SosRecord *staff, *deliverer;  /* @deliverer NULL: not entered yet */
  GPtrArray *clearances; /* SosClearanceRow */
  GPtrArray *lacks;      /* SosClearanceLack */
  GPtrArray *hours, *away, *no_go; /* SosRecord; of places for leads alone nothing but their number, where it may not be seen */
  guint n_restricted;
  GPtrArray *expenses;   /* SosExpense, the newest first */
  GPtrArray *planned;    /* SosPlannedRow from today on */
  guint n_at_risk;
  GPtrArray *tasks;      /* SosRecord, open ones about them */
  gboolean may_change, may_restricted;
  int dbs_years; /* a certificate counts, where nothing else is written on it */
};

SosDelivererCase *sos_deliverer_case_load (SosTransaction *transaction, gint64 staff, GError **error);
void sos_deliverer_case_async (SosStore *store, gint64 staff, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
SosDelivererCase *sos_deliverer_case_finish (GAsyncResult *result, GError **error);

G_END_DECLS
