/* sos-deliver-tasks.c - tasks that follow from the checks of somebody who delivers: to renew them in time, and what is planned without
 * a valid one; and from what they delivered: to ask how they are. They come and go with what is so. */
#include "config.h"
#include "sos-deliver-private.h"

#include "sos-clock.h"
#include "sos-pass-error.h"

#include <glib/gi18n.h>
#include <string.h>

#define RENEW "RENEW"
#define AT_RISK "AT_RISK"
#define WELLBEING "WELLBEING"
#define ASKED_DAYS 28 /* so long after a delivery is a volunteer still to be asked how they are */
#define LAPSED_DAYS 60 /* so long is a check missed that nobody asks for any more */

typedef struct
{
  SosTransaction *transaction;
  SosDeliverReading *reading;
  const char *today;
  GPtrArray *open; /* tasks that are there, and not found again yet */
  gint64 keeper;   /* whose they are */
} Scan;

static void
clear_scan (Scan *self)
{
  g_clear_pointer (&self->reading, sos_deliver_reading_free);
  g_clear_pointer (&self->open, g_ptr_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Scan, clear_scan)

/* ---- for whom ---- */

#define COORDINATOR_SQL "SELECT id FROM staff WHERE role = 'SCHOOLS_COORDINATOR' AND active = 1 AND removed IS NULL ORDER BY id"

/* Volunteers and partners are the coordinator’s, staff are their lead’s; where there is none, a lead’s. */
static gboolean
find_keeper (Scan *self, GError **error)
{
  self->keeper = 0;
  if (g_strcmp0 (self->reading->facts.kind, SOS_DELIVERS_AS_STAFF) != 0
      && !sos_transaction_select_number (self->transaction, COORDINATOR_SQL, &self->keeper, error, ""))
    return FALSE;
  return self->keeper != 0 || sos_staff_find_lead (self->transaction, self->reading->facts.id, &self->keeper, error);
}

/* ---- one task ---- */

/* The open one of @kind and @clearance, taken out of what is left to close. (transfer full) (nullable) */
static SosRecord *
take_open (Scan *self, const char *kind, gint64 clearance)
{
  for (guint i = 0; i < self->open->len; i++)
    if (sos_record_has_text (self->open->pdata[i], SOS_OFFICE_TASK_KIND, kind)
        && sos_record_get_number (self->open->pdata[i], SOS_OFFICE_TASK_CLEARANCE) == clearance)
      return g_ptr_array_steal_index_fast (self->open, i);
  return NULL;
}

/* Saved where something of it is new; what changed already is not asked of the disk again. */
static gboolean
keep (Scan *self, const char *kind, gint64 clearance, int stage, const char *words, const char *due_on, GError **error)
{
  g_autoptr (SosRecord) task = take_open (self, kind, clearance);

  if (task == NULL)
    {
      task = sos_office_task_new (self->transaction, self->reading->facts.id, self->keeper, kind, words);
      sos_record_set_number (task, SOS_OFFICE_TASK_CLEARANCE, clearance);
    }
  sos_record_set_text (task, SOS_OFFICE_TASK_WORDS, words);
  sos_record_set_number (task, SOS_OFFICE_TASK_STAGE, stage);
  sos_record_set_text (task, SOS_OFFICE_TASK_DUE_ON, due_on);
  return sos_record_get_changed (task) == 0 || sos_transaction_save (self->transaction, task, error);
}

static gboolean
close_rest (Scan *self, GError **error)
{
  for (guint i = 0; i < self->open->len; i++)
    {
      sos_record_set_text (self->open->pdata[i], SOS_OFFICE_TASK_DONE_ON, self->today);
      if (!sos_transaction_save (self->transaction, self->open->pdata[i], error))
        return FALSE;
    }
  return TRUE;
}

/* ---- to renew ---- */

/* How many of what is planned stand after @last_day, that one gone. */
static guint
count_after (Scan *self, const char *last_day)
{
  guint n = 0;

  for (guint i = 0; i < self->reading->planned->len; i++)
    {
      const SosPlannedDelivery *planned = &g_array_index (self->reading->planned, SosPlannedDelivery, i);

      n += sos_planned_is_to_come (planned, self->today) && g_strcmp0 (planned->what.day, last_day) > 0;
    }
  return n;
}

static char *
dup_renew_words (Scan *self, const SosClearanceFact *fact, const char *last_day, int reminder)
{
  const char *what = sos_clearance_kind_get_what (fact->kind);
  g_autofree char *day = sos_date_dup_long (last_day);
  const guint n = count_after (self, last_day);
  g_autofree char *said = NULL;

  if (day == NULL)
    /* Translators: %s is a check of somebody: "a DBS certificate" */
    return g_strdup_printf (_("Nobody wrote down to which day %s holds."), what);
  if (reminder < 0)
    /* Translators: a check of somebody, and a day */
    said = g_strdup_printf (_("Renew %s: its last valid day was %s."), what, day);
  else
    said = g_strdup_printf (_("Renew %s: its last valid day is %s."), what, day);
  if (n == 0)
    return g_steal_pointer (&said);
  /* Translators: a whole sentence, and a number */
  return g_strdup_printf (g_dngettext (NULL, "%s %u booking after that day.", "%s %u bookings after that day.", n), said, n);
}

static gboolean
is_always_asked (Scan *self, const char *kind)
{
  const SosDelivery plain = { .day = self->today, .from = -1 };
  const char *kinds[SOS_CLEARANCE_MOST];
  const guint n = sos_deliver_list_needed (&self->reading->facts, &plain, kinds);

  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (kinds[i], kind) == 0)
      return TRUE;
  return FALSE;
}

/* The same kind for the same place stands once, with the check that decides. */
static gboolean
is_first_of_kind (const SosDeliverReading *reading, guint i)
{
  const SosClearanceFact *facts = reading->facts.clearances;

  for (guint k = 0; k < i; k++)
    if (g_strcmp0 (facts[k].kind, facts[i].kind) == 0 && g_strcmp0 (facts[k].site, facts[i].site) == 0)
      return FALSE;
  return TRUE;
}

static gboolean
keep_renewal (Scan *self, const SosClearanceFact *fact, GError **error)
{
  const SosClearanceKind *kind = sos_clearance_kind_find (fact->kind);
  g_auto (SosClearanceStanding) standing
    = sos_clearance_decide (self->reading->facts.clearances, self->reading->facts.n_clearances, fact->kind,
                            kind != NULL && kind->of_site ? fact->site : NULL, self->today);
  const gboolean over = standing.state == SOS_UNCLEARED_LAPSED || standing.state == SOS_UNCLEARED_UNLOOKED;
  const int reminder = standing.state == SOS_CLEARED || over ? sos_clearance_get_reminder (standing.last_day, self->today) : SOS_REMINDER_NONE;
  g_autofree char *words = NULL;

  if (reminder == SOS_REMINDER_NONE || (standing.last_day == NULL))
    return TRUE;
  if (over && !is_always_asked (self, fact->kind) && sos_date_days_between (standing.last_day, self->today) > LAPSED_DAYS)
    return TRUE;
  words = dup_renew_words (self, fact, standing.last_day, reminder);
  return keep (self, RENEW, standing.id, reminder, words, sos_date_is_valid (standing.last_day) ? standing.last_day : self->today, error);
}

static gboolean
keep_renewals (Scan *self, GError **error)
{
  for (guint i = 0; i < self->reading->facts.n_clearances; i++)
    if (is_first_of_kind (self->reading, i) && !keep_renewal (self, &self->reading->facts.clearances[i], error))
      return FALSE;
  return TRUE;
}

/* ---- what is planned ---- */

static gboolean
keep_at_risk (Scan *self, GError **error)
{
  g_autofree char *first = NULL, *day = NULL, *said = NULL;
  guint n = 0;

  for (guint i = 0; i < self->reading->planned->len; i++)
    {
      const SosPlannedDelivery *planned = &g_array_index (self->reading->planned, SosPlannedDelivery, i);
      g_autoptr (GArray) found = sos_planned_is_to_come (planned, self->today) ? sos_deliver_find_planned (self->reading, planned) : NULL;

      if (found == NULL || found->len == 0 || !g_array_index (found, SosDeliverFinding, 0).blocks)
        continue;
      if (n++ > 0)
        continue;
      first = g_strdup (planned->what.day);
      said = sos_deliver_finding_dup_words (&g_array_index (found, SosDeliverFinding, 0));
    }
  if (n == 0)
    return TRUE;
  day = sos_date_dup_short (first);
  {
    /* Translators: how many, a day, and a whole sentence that says why */
    g_autofree char *words = g_strdup_printf (
      g_dngettext (NULL, "%u booking may not be delivered, on %s. %s", "%u bookings may not be delivered, the first on %s. %s", n), n, day, said);

    return keep (self, AT_RISK, 0, (int) n, words, self->today, error);
  }
}

/* ---- how they are ---- */

#define DELIVERED_SQL \
  "SELECT max (s.day) FROM segment_staff t JOIN segment g ON g.id = t.segment JOIN session s ON s.id = g.session WHERE t.staff = $1 AND t.removed IS NULL" \
  " AND g.removed IS NULL AND s.removed IS NULL AND s.status IN ('DELIVERED', 'PART_DELIVERED') AND s.day >= $2 AND s.day <= $3"

/* The last day, within four weeks, on which they delivered; NULL: none. FALSE with @error. */
static gboolean
find_delivered (Scan *self, char **day, GError **error)
{
  g_autofree char *since = sos_date_dup_add (self->today, -ASKED_DAYS);
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (self->transaction, DELIVERED_SQL, &local, "iss", self->reading->facts.id, since, self->today);

  *day = rows != NULL && sos_rows_next (rows, &local) ? g_strdup (sos_rows_get_text (rows, 0)) : NULL;
  return sos_pass_error (&local, error);
}

static gboolean
is_asked_since (Scan *self, const char *day, gboolean *asked, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows
    = sos_transaction_select (self->transaction, "SELECT 1 FROM deliverer WHERE staff = $1 AND removed IS NULL AND wellbeing_on >= $2", &local, "is",
                              self->reading->facts.id, day);

  *asked = rows != NULL && sos_rows_next (rows, &local);
  return sos_pass_error (&local, error);
}

/* 4.10: a volunteer tells of their own life, and is asked after each delivery how that was. */
static gboolean
keep_wellbeing (Scan *self, GError **error)
{
  g_autofree char *day = NULL, *said = NULL, *words = NULL;
  gboolean asked = FALSE;

  if (g_strcmp0 (self->reading->facts.kind, SOS_DELIVERS_AS_VOLUNTEER) != 0)
    return TRUE;
  if (!find_delivered (self, &day, error) || (day != NULL && !is_asked_since (self, day, &asked, error)))
    return FALSE;
  if (day == NULL || asked)
    return TRUE;
  said = sos_date_dup_short (day);
  /* Translators: %s is a day */
  words = g_strdup_printf (_("Ask how they are: they delivered on %s."), said);
  return keep (self, WELLBEING, 0, 0, words, day, error);
}

/* ---- the whole ---- */

static gboolean
is_gone (const SosDeliverReading *reading)
{
  return !reading->facts.here || g_strcmp0 (reading->facts.stage, "LEFT") == 0;
}

static gboolean
scan_tasks (SosTransaction *transaction, gint64 staff, GError **error)
{
  g_auto (Scan) self = { .transaction = transaction, .today = sos_transaction_get_today (transaction) };

  self.reading = sos_deliver_reading_new (transaction, staff, error);
  self.open = self.reading == NULL ? NULL
                                   : sos_transaction_query (transaction, SOS_TYPE_OFFICE_TASK,
                                                            "about = $1 AND done_on IS NULL AND kind IN ('RENEW', 'AT_RISK', 'WELLBEING')", error, "i", staff);
  if (self.open == NULL || !find_keeper (&self, error))
    return FALSE;
  if (!is_gone (self.reading) && !keep_wellbeing (&self, error))
    return FALSE;
  if (sos_deliver_reading_is_asked (self.reading)
      && ((!is_gone (self.reading) && !keep_renewals (&self, error)) || !keep_at_risk (&self, error)))
    return FALSE;
  return close_rest (&self, error);
}

static gboolean
scan (SosTransaction *transaction, gint64 staff, GError **error)
{
  return sos_deliver_loosen_bookings (transaction, staff, error) && scan_tasks (transaction, staff, error);
}

#define ALL_SQL \
  "SELECT d.staff FROM deliverer d JOIN staff s ON s.id = d.staff WHERE d.removed IS NULL AND s.removed IS NULL" \
  " UNION SELECT t.about FROM office_task t JOIN staff s ON s.id = t.about WHERE t.done_on IS NULL AND t.removed IS NULL" \
  " AND s.removed IS NULL AND t.kind IN ('RENEW', 'AT_RISK', 'WELLBEING')" \
  " UNION SELECT id FROM staff WHERE role = 'VOLUNTEER' AND active = 1 AND removed IS NULL"

gboolean
sos_deliver_rescan (SosTransaction *transaction, gint64 staff, GError **error)
{
  g_autoptr (GArray) all = NULL;

  if (staff != 0)
    return scan (transaction, staff, error);
  all = sos_transaction_select_ids (transaction, ALL_SQL, error, "");
  for (guint i = 0; all != NULL && i < all->len; i++)
    if (!scan (transaction, g_array_index (all, gint64, i), error))
      return FALSE;
  return all != NULL;
}
