/* sos-today.h - the day of whoever is at the desk: what is planned, what is due and why, what waits; and putting off (screens.md, Today). */
#pragma once

#include "sos-ahead.h"
#include "sos-alert-rules.h"
#include "sos-casework.h"

G_BEGIN_DECLS

/* ---- what is due ---- */

typedef enum
{
  SOS_DUE_OVERDUE,
  SOS_DUE_TODAY,
  SOS_DUE_WEEK,  /* up to Sunday */
  SOS_DUE_LATER,
  SOS_N_DUES,
} SosDueGroup;

/* One thing, in words. */
typedef struct
{
  const SosAlertRule *rule;
  gint64 person, about, episode;
  char *name, *ref;  /* of the person */
  char *title;       /* "review the plan" */
  char *reason;      /* NULL: the record may not be read; "": the title says it all */
  char *when;        /* "7 days", "today", "Fri 27 Nov" */
  char *worker;      /* whose it is; for lists of several */
  int since, due, over; /* the days of the fact, and on which it is due; days over, 0: not yet */
  gboolean late;     /* its day is over, or its hour */
  SosDueGroup group;
  char *put_off;     /* the day until when, and why; NULL: it is not */
  gint64 put_off_id;
} SosDueItem;

typedef enum
{
  SOS_DUE_NOW,     /* what is shown today */
  SOS_DUE_PUT_OFF, /* what was put off, until it comes again */
} SosDueWhich;

/* ---- the day ---- */

typedef enum
{
  SOS_DAY_VISIT,
  SOS_DAY_APPOINTMENT,
  SOS_DAY_SESSION,
  SOS_DAY_MEETING, /* about a plan */
  SOS_DAY_FAMILY,
  SOS_DAY_SUPERVISION,
} SosDayOf;

typedef struct
{
  SosDayOf of;
  gint64 id, person;
  gint64 starts, ends;  /* seconds UTC; 0: some time today */
  char *from, *to;      /* "14:30"; NULL */
  char *title, *note;   /* title_is_name: the name of a person */
  gboolean title_is_name, past;
  char *alert, *alert_words; /* a code of "alert-kind" that changes what is done on the way; NULL */
  char *state;          /* "Back", "Held"; NULL */
} SosDayItem;

typedef struct
{
  guint n;             /* how many wait */
  gint64 person, letter; /* the oldest */
} SosLettersWaiting;

typedef enum
{
  SOS_LETTERS_TO_FINISH,
  SOS_LETTERS_TO_SIGN,
  SOS_LETTERS_TO_PRINT,
  SOS_LETTERS_TO_GIVE,
  SOS_N_LETTERS,
} SosLettersStep;

typedef struct
{
  char *today;           /* ISO */
  gint64 now;
  GPtrArray *day;        /* SosDayItem, by time */
  GPtrArray *items;      /* SosDueItem, overdue first */
  guint n_due[SOS_N_DUES], n_items, n_put_off; /* of all, also those that are not listed */
  SosLettersWaiting letters[SOS_N_LETTERS];
  GPtrArray *releases, *wards; /* SosAheadItem */
  guint n_out, n_late;   /* of the duty board */
  gboolean drafts;       /* somebody new was begun and not saved */
  gboolean leads;        /* there is a team to look at */
  char *next;            /* a sentence about what comes next; NULL: nothing more today */
} SosToday;

void sos_today_free (SosToday *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosToday, sos_today_free)

/* @most: how many things due are listed. */
SosToday *sos_today_load (SosTransaction *transaction, SosDueWhich which, guint most, GError **error);
void sos_today_async (SosStore *store, SosDueWhich which, guint most, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
SosToday *sos_today_finish (GAsyncResult *result, GError **error);

/* How much is overdue or due today for whoever is at the desk: what the sidebar counts. */
gboolean sos_today_count (SosTransaction *transaction, guint *n, GError **error);
void sos_today_count_async (SosStore *store, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
/* -1 with @error. */
int sos_today_count_finish (SosStore *store, GAsyncResult *result, GError **error);

/* ---- deeds ---- */

/* id: person; code: rule; other: the record it is about; date: until when; words: why. Due again on that day, or as soon as the fact moves. */
gboolean sos_casework_put_off (SosTransaction *transaction, SosDeed *deed, GError **error);
/* id: what was put off (SosPutOff): it is due again at once. */
gboolean sos_casework_take_up (SosTransaction *transaction, SosDeed *deed, GError **error);
/* id: a task that is ticked off. */
gboolean sos_casework_finish_task (SosTransaction *transaction, SosDeed *deed, GError **error);

G_END_DECLS
