/* sos-due-items.h - rows of what is due as words, as far as whoever looks may read them. Inside casework alone. */
#pragma once

#include "sos-today.h"

G_BEGIN_DECLS

/* What is shown, of one seat or of several. */
typedef struct
{
  SosDesk desk;
  gint64 seat;
  SosDueWhich which;
  int card;         /* SosAlertCard; -1: any */
  const char *rule; /* NULL: any */
  guint most;
  const char *but; /* a rule that is left out; NULL: none */
} SosDueAsk;

/* Element type SosDueItem, the earliest first. (transfer full) */
GPtrArray *sos_due_items_load (SosTransaction *transaction, const SosDueAsk *ask, GError **error);
/* Into the order in which they are shown. */
void sos_due_items_sort (GPtrArray *items);
void sos_due_item_free (SosDueItem *item);

/* How many of each rule, and how many of these are due before, on, and up to the end of the week of today. */
typedef struct
{
  const SosAlertRule *rule;
  guint n, n_overdue, n_today, n_week;
} SosDueCount;
/* Element type SosDueCount. Sealed people whom whoever looks must not know of are not counted. (transfer full) */
GArray *sos_due_count (SosTransaction *transaction, SosDesk desk, gint64 seat, SosDueWhich which, GError **error);

/* "7 days", "today", "Fri 27 Nov". (transfer full) */
char *sos_due_dup_when (int due, int today);

G_END_DECLS
