/* sos-team-board.c - a team as those who lead it look at it, read in one snapshot. What is due, is kept; here it is only looked up. */
#include "config.h"
#include "sos-team-board.h"

#include "sos-casework-private.h"
#include "sos-clock.h"
#include "sos-day.h"
#include "sos-due-items.h"
#include "sos-load.h"
#include "sos-limits-load.h"
#include "sos-pass-error.h"
#include "sos-rights-private.h"
#include "sos-worker-load.h"

#include <glib/gi18n.h>

#define WAITING "WAITING_REVIEW" /* has a list of its own */
#define MOST_WAITING 6
#define MOST_DECISIONS 12
#define MOST_LATE 8
#define MOST_OTHERS 4
#define LATE_OF 8      /* workers, and of each: */
#define LATE_EACH 3
#define DAYS_LAPSING 60

static void
worker_free (gpointer data)
{
  SosTeamWorker *worker = data;

  g_free (worker->name);
  g_free (worker->last_on);
  g_free (worker->next_on);
  g_free (worker);
}

static void
waiting_free (gpointer data)
{
  SosTeamWaiting *waiting = data;

  g_free (waiting->name);
  g_free (waiting->note);
  g_free (waiting->priority);
  g_free (waiting);
}

static void
item_free (gpointer data)
{
  SosTeamItem *item = data;

  g_free (item->title);
  g_free (item->note);
  g_free (item);
}

void
sos_team_board_free (SosTeamBoard *self)
{
  GPtrArray **arrays[] = { &self->workers, &self->waiting, &self->decisions, &self->late, &self->visits, &self->unstaffed, &self->lapsing };

  for (guint i = 0; i < G_N_ELEMENTS (arrays); i++)
    g_clear_pointer (arrays[i], g_ptr_array_unref);
  g_free (self->team_name);
  g_free (self);
}

/* ---- rows, one by one ---- */

typedef struct
{
  SosTransaction *transaction;
  SosTeamBoard *board;
  GHashTable *loads; /* worker -> SosLoad */
  int today;
} Reading;

typedef gboolean (*TakeRow) (Reading *reading, SosRows *rows, GError **error);

/* $1: the team, $2: today, $3 and $4: days more. */
static gboolean
for_each_row (Reading *reading, const char *sql, const char *second, const char *third, TakeRow take, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (reading->transaction, sql, &local, "iss", reading->board->team, second, third);

  while (rows != NULL && local == NULL && sos_rows_next (rows, &local))
    take (reading, rows, &local);
  return sos_pass_error (&local, error);
}

/* ---- load ---- */

#define WORKERS \
  "SELECT s.id, s.name, s.caseload_limit," \
  " (SELECT max (u.held_on) FROM supervision u WHERE u.worker = s.id AND u.removed IS NULL)," \
  " (SELECT u.next_on FROM supervision u WHERE u.worker = s.id AND u.removed IS NULL ORDER BY u.held_on DESC, u.id DESC LIMIT 1)," \
  " (SELECT u.id FROM supervision u WHERE u.worker = s.id AND u.removed IS NULL ORDER BY u.held_on DESC, u.id DESC LIMIT 1), s.role = 'TEAM_LEAD'" \
  " FROM staff s WHERE s.team = $1 AND s.active = 1 AND s.removed IS NULL AND s.role IN ('CASEWORKER', 'SITE_WORKER', 'TEAM_LEAD') AND $2 = $2 AND $3 = $3" \
  " ORDER BY s.name, s.id"

static gboolean
count_overdue (Reading *reading, SosTeamWorker *worker, GError **error)
{
  g_autoptr (GArray) counts = sos_due_count (reading->transaction, SOS_DESK_WORKER, worker->id, SOS_DUE_NOW, error);

  if (counts == NULL)
    return FALSE;
  for (guint i = 0; i < counts->len; i++)
    {
      const SosDueCount *count = &g_array_index (counts, SosDueCount, i);

      worker->n_overdue += count->rule->card == SOS_CARD_TODO ? count->n_overdue : 0;
      reading->board->n_notes += g_str_equal (count->rule->id, "SIGN_NOTE") ? count->n : 0;
    }
  reading->board->n_late += worker->n_overdue;
  return TRUE;
}

static gboolean
weigh (Reading *reading, SosTeamWorker *worker, gint64 own, GError **error)
{
  const SosLoad *load = g_hash_table_lookup (reading->loads, &worker->id);
  SosLimits limits;

  if (!sos_worker_load_limits (reading->transaction, own, &limits, error))
    return FALSE;
  worker->load = load != NULL ? *load : (SosLoad){ 0 };
  worker->state = sos_load_get_state (&worker->load, &limits);
  worker->limit = SOS_LOAD_UNIT * limits.load_full;
  reading->board->n_open += worker->load.n_episodes;
  return TRUE;
}

/* Whoever leads is one of them where they work with somebody. */
static gboolean
take_worker (Reading *reading, SosRows *rows, GError **error)
{
  const gint64 id = sos_rows_get_number (rows, 0);
  const char *next = sos_rows_get_text (rows, 4);
  SosTeamWorker *worker;

  if (sos_rows_get_number (rows, 6) != 0 && !g_hash_table_contains (reading->loads, &id))
    return TRUE;
  worker = g_new0 (SosTeamWorker, 1);
  g_ptr_array_add (reading->board->workers, worker);
  worker->id = id;
  worker->name = g_strdup (sos_rows_get_text (rows, 1));
  worker->last_on = g_strdup (sos_rows_get_text (rows, 3));
  worker->next_on = g_strdup (next);
  worker->last = sos_rows_get_number (rows, 5);
  worker->supervision_over = next != NULL ? MAX (reading->today - sos_day_parse (next), 0) : 0;
  return weigh (reading, worker, sos_rows_get_number (rows, 2), error) && count_overdue (reading, worker, error);
}

/* Those who carry most first, else by name. */
static int
compare_weight (gconstpointer a, gconstpointer b)
{
  const SosTeamWorker *left = *(SosTeamWorker *const *) a, *right = *(SosTeamWorker *const *) b;

  return left->load.weight != right->load.weight ? right->load.weight - left->load.weight : g_utf8_collate (left->name, right->name);
}

static gboolean
read_workers (Reading *reading, GError **error)
{
  const char *today = sos_transaction_get_today (reading->transaction);

  reading->loads = sos_worker_load_read_team (reading->transaction, reading->board->team, error);
  if (reading->loads == NULL || !for_each_row (reading, WORKERS, today, today, take_worker, error))
    return FALSE;
  g_ptr_array_sort (reading->board->workers, compare_weight);
  return TRUE;
}

/* ---- who waits ---- */

#define WHO_WAITS \
  "SELECT e.service, e.borough, e.source, l.birth_date, (SELECT r.priority FROM referral r WHERE r.episode = e.id AND r.removed IS NULL ORDER BY r.id DESC LIMIT 1)" \
  " FROM episode e JOIN person_list l ON l.person = e.person WHERE e.id = $1"

static void
append (GString *words, const char *part)
{
  if (part != NULL && part[0] != '\0')
    g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", part);
}

static void
say_waiting (Reading *reading, SosRows *rows, SosTeamWaiting *waiting)
{
  static const char *const lists[] = { NULL, "borough", "referral-source" };
  g_autoptr (GString) words = g_string_new (NULL);
  const char *born = sos_rows_get_text (rows, 3);
  g_autofree char *age = sos_date_is_valid (born) ? g_strdup_printf ("%d", sos_date_age (born, sos_transaction_get_today (reading->transaction))) : NULL;

  for (int i = 0; i < 3; i++)
    append (words, lists[i] != NULL && !sos_rows_is_null (rows, i) ? sos_codes_get_label (sos_transaction_get_codes (reading->transaction), lists[i], sos_rows_get_text (rows, i))
                                                                  : sos_rows_get_text (rows, i));
  append (words, age);
  waiting->note = g_strdup (words->str);
  waiting->priority = g_strdup (sos_rows_get_text (rows, 4));
}

static gboolean
take_waiting (Reading *reading, const SosDueItem *item, GError **error)
{
  SosTeamWaiting *waiting = g_new0 (SosTeamWaiting, 1);
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (reading->transaction, WHO_WAITS, &local, "i", item->about);

  g_ptr_array_add (reading->board->waiting, waiting);
  waiting->person = item->person;
  waiting->name = g_strdup (item->name);
  waiting->days = reading->today - item->since;
  if (rows != NULL && sos_rows_next (rows, &local))
    say_waiting (reading, rows, waiting);
  return sos_pass_error (&local, error);
}

static gboolean
read_waiting (Reading *reading, GError **error)
{
  const SosDueAsk ask = { SOS_DESK_LEAD, reading->board->team, SOS_DUE_NOW, -1, WAITING, MOST_WAITING };
  g_autoptr (GPtrArray) items = sos_due_items_load (reading->transaction, &ask, error);

  if (items == NULL)
    return FALSE;
  for (guint i = 0; i < items->len; i++)
    if (!take_waiting (reading, items->pdata[i], error))
      return FALSE;
  if (reading->board->waiting->len > 0)
    reading->board->longest = ((SosTeamWaiting *) reading->board->waiting->pdata[0])->days;
  return TRUE;
}

/* ---- what is to decide, what is late ---- */

/* @wanted NULL: any. */
static void
move_some (GPtrArray *from, GPtrArray *to, guint most, gboolean (*wanted) (const SosDueItem *item))
{
  for (guint i = 0; i < from->len && to->len < most;)
    if (wanted == NULL || wanted (from->pdata[i]))
      g_ptr_array_add (to, g_ptr_array_steal_index (from, i));
    else
      i++;
}

/* What is the team's, and what was given to whoever leads it by name. */
static gboolean
read_decisions (Reading *reading, GError **error)
{
  const SosDueAsk asks[] = {
    { SOS_DESK_LEAD, reading->board->team, SOS_DUE_NOW, SOS_CARD_TODO, NULL, 10 * MOST_DECISIONS, WAITING },
    { SOS_DESK_WORKER, sos_transaction_get_actor (reading->transaction), SOS_DUE_NOW, SOS_CARD_TODO, NULL, MOST_DECISIONS, WAITING },
  };

  for (guint i = 0; i < G_N_ELEMENTS (asks); i++)
    {
      g_autoptr (GArray) counts = sos_due_count (reading->transaction, asks[i].desk, asks[i].seat, SOS_DUE_NOW, error);
      g_autoptr (GPtrArray) items = counts != NULL ? sos_due_items_load (reading->transaction, &asks[i], error) : NULL;

      if (items == NULL)
        return FALSE;
      move_some (items, reading->board->decisions, MOST_DECISIONS, NULL);
      for (guint k = 0; k < counts->len; k++)
        if (g_str_equal (g_array_index (counts, SosDueCount, k).rule->id, WAITING))
          reading->board->n_waiting += g_array_index (counts, SosDueCount, k).n;
        else if (g_array_index (counts, SosDueCount, k).rule->card == SOS_CARD_TODO)
          reading->board->n_decisions += g_array_index (counts, SosDueCount, k).n;
    }
  return TRUE;
}

static gboolean
is_late (const SosDueItem *item)
{
  return item->rule->lead > 0 && item->over >= item->rule->lead;
}

static int
compare_overdue (gconstpointer a, gconstpointer b)
{
  const SosTeamWorker *left = *(SosTeamWorker *const *) a, *right = *(SosTeamWorker *const *) b;

  return (int) right->n_overdue - (int) left->n_overdue;
}

/* Of those with the most overdue a few each: nobody reads a hundred. */
static gboolean
read_late (Reading *reading, GError **error)
{
  g_autoptr (GPtrArray) workers = g_ptr_array_copy (reading->board->workers, NULL, NULL);

  g_ptr_array_set_free_func (workers, NULL);
  g_ptr_array_sort (workers, compare_overdue);
  for (guint i = 0; i < MIN (workers->len, LATE_OF) && reading->board->late->len < MOST_LATE; i++)
    {
      const SosTeamWorker *worker = workers->pdata[i];
      const SosDueAsk ask = { SOS_DESK_WORKER, worker->id, SOS_DUE_NOW, SOS_CARD_TODO, NULL, 20 };
      g_autoptr (GPtrArray) items = worker->n_overdue > 0 ? sos_due_items_load (reading->transaction, &ask, error) : g_ptr_array_new ();

      if (items == NULL)
        return FALSE;
      move_some (items, reading->board->late, MIN (reading->board->late->len + LATE_EACH, MOST_LATE), is_late);
    }
  return TRUE;
}

/* ---- visits, sessions, clearances ---- */

#define VISITS \
  "SELECT t.visit, t.words, s.name, v.starts_at FROM office_task t JOIN visit_plan v ON v.id = t.visit JOIN staff s ON s.id = v.worker" \
  " WHERE t.kind = 'APPROVE_VISIT' AND t.done_on IS NULL AND t.removed IS NULL AND v.state = 'PLANNED' AND v.approved_by IS NULL AND s.team = $1 AND $2 = $2 AND $3 = $3" \
  " ORDER BY v.starts_at"
#define SESSIONS \
  "SELECT s.id, s.day, s.begins, coalesce (h.name, r.venue, p.name) FROM session s JOIN programme_run r ON r.id = s.run JOIN programme p ON p.id = r.programme" \
  " LEFT JOIN school h ON h.id = r.school WHERE s.day BETWEEN $2 AND $3 AND s.status IN ('PLANNED', 'CONFIRMED', 'CATCH_UP') AND s.removed IS NULL AND $1 = $1" \
  " AND NOT EXISTS (SELECT 1 FROM segment g JOIN segment_staff f ON f.segment = g.id WHERE g.session = s.id AND g.removed IS NULL AND f.removed IS NULL)" \
  " ORDER BY s.day, s.begins"
#define CLEARANCES \
  "SELECT c.staff, s.name, c.kind, c.last_day FROM clearance c JOIN staff s ON s.id = c.staff WHERE c.last_day BETWEEN $2 AND $3 AND c.removed IS NULL" \
  " AND s.active = 1 AND s.removed IS NULL AND $1 = $1 AND NOT EXISTS (SELECT 1 FROM clearance n WHERE n.staff = c.staff AND n.kind = c.kind AND n.removed IS NULL" \
  " AND coalesce (n.site, '') = coalesce (c.site, '') AND n.last_day > c.last_day) ORDER BY c.last_day, s.name"

static SosTeamItem *
add_item (GPtrArray *items, char *title, char *note)
{
  SosTeamItem *item = g_new0 (SosTeamItem, 1);

  item->title = title;
  item->note = note;
  g_ptr_array_add (items, item);
  return item;
}

static gboolean
take_visit (Reading *reading, SosRows *rows, GError **error)
{
  g_autoptr (GDateTime) starts = sos_clock_to_london (sos_rows_get_number (rows, 3));
  /* Translators: a day and an hour, see strftime */
  g_autofree char *when = g_date_time_format (starts, _("%A %H:%M"));
  /* Translators: %s is a day and an hour */
  SosTeamItem *item = add_item (reading->board->visits, g_strdup_printf (_("Visit of high risk, %s"), when), g_strdup (sos_rows_get_text (rows, 2)));

  item->visit = sos_rows_get_number (rows, 0);
  reading->board->n_decisions++;
  return TRUE;
}

static gboolean
take_session (Reading *reading, SosRows *rows, GError **error)
{
  g_autofree char *day = sos_day_dup_words (sos_day_parse (sos_rows_get_text (rows, 1)), reading->today);
  const char *hour = sos_rows_get_text (rows, 2);

  if (reading->board->n_unstaffed++ < MOST_OTHERS)
    add_item (reading->board->unstaffed, g_strdup_printf ("%s %s, %s", day, hour != NULL ? hour : "", sos_rows_get_text (rows, 3)), g_strdup (_("Nobody delivers it yet")));
  return TRUE;
}

static gboolean
take_clearance (Reading *reading, SosRows *rows, GError **error)
{
  const char *kind = sos_codes_get_label (sos_transaction_get_codes (reading->transaction), "clearance-kind", sos_rows_get_text (rows, 2));
  g_autofree char *day = sos_day_dup_words (sos_day_parse (sos_rows_get_text (rows, 3)), reading->today);

  if (reading->board->n_lapsing++ < MOST_OTHERS)
    add_item (reading->board->lapsing, g_strdup (sos_rows_get_text (rows, 1)), g_strdup_printf (_("%s, last valid day %s"), kind, day))->staff = sos_rows_get_number (rows, 0);
  return TRUE;
}

/* ---- all of it ---- */

/* Of whoever leads all of them the first. */
static gboolean
find_team (Reading *reading, GError **error)
{
  SosSeatRead seat;
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = NULL;

  if (!sos_rights_read_seat (reading->transaction, &seat, error))
    return FALSE;
  if (!sos_rights_is_lead (seat.role, TRUE))
    return sos_casework_refuse ("0.4", _("The team is for those who lead it."), error);
  rows = sos_transaction_select (reading->transaction, "SELECT id, name FROM team WHERE removed IS NULL AND ($1 = 0 OR id = $1) ORDER BY id LIMIT 1", &local, "i", seat.team);
  if (rows != NULL && sos_rows_next (rows, &local))
    {
      reading->board->team = sos_rows_get_number (rows, 0);
      reading->board->team_name = g_strdup (sos_rows_get_text (rows, 1));
    }
  if (local == NULL)
    return reading->board->team != 0 || sos_casework_refuse ("4.12", _("You are in no team yet."), error);
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static gboolean
read_all (Reading *reading, GError **error)
{
  const char *today = sos_transaction_get_today (reading->transaction);
  g_autofree char *lapsing = sos_date_dup_add (today, DAYS_LAPSING), *staffed = NULL;
  SosLimits limits;

  if (!sos_limits_load (reading->transaction, &limits, error))
    return FALSE;
  reading->board->supervision_days = limits.supervision_days;
  staffed = sos_date_dup_add (today, limits.school_staffed_days); /* 3.5, as a run asks for it itself */
  return find_team (reading, error) && read_workers (reading, error) && read_decisions (reading, error) && read_waiting (reading, error)
         && read_late (reading, error) && for_each_row (reading, VISITS, today, today, take_visit, error)
         && for_each_row (reading, SESSIONS, today, staffed, take_session, error) && for_each_row (reading, CLEARANCES, today, lapsing, take_clearance, error);
}

SosTeamBoard *
sos_team_board_load (SosTransaction *transaction, GError **error)
{
  g_autoptr (SosTeamBoard) self = g_new0 (SosTeamBoard, 1);
  Reading reading = { .transaction = transaction, .board = self, .today = sos_day_parse (sos_transaction_get_today (transaction)) };
  gboolean done;

  self->workers = g_ptr_array_new_with_free_func (worker_free);
  self->waiting = g_ptr_array_new_with_free_func (waiting_free);
  self->decisions = g_ptr_array_new_with_free_func ((GDestroyNotify) sos_due_item_free);
  self->late = g_ptr_array_new_with_free_func ((GDestroyNotify) sos_due_item_free);
  self->visits = g_ptr_array_new_with_free_func (item_free);
  self->unstaffed = g_ptr_array_new_with_free_func (item_free);
  self->lapsing = g_ptr_array_new_with_free_func (item_free);
  done = read_all (&reading, error);
  g_clear_pointer (&reading.loads, g_hash_table_unref);
  return done ? g_steal_pointer (&self) : NULL;
}

static gpointer
load (SosTransaction *transaction, gpointer data, GError **error)
{
  return sos_team_board_load (transaction, error);
}

void
sos_team_board_async (SosStore *store, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  sos_load_async (store, load, NULL, NULL, (GDestroyNotify) sos_team_board_free, cancellable, callback, user_data);
}

SosTeamBoard *
sos_team_board_finish (GAsyncResult *result, GError **error)
{
  return sos_load_finish (result, error);
}
