/* sos-today.c - the day of whoever is at the desk, read in one snapshot. What is due, is kept; here it is only looked up. */
#include "config.h"
#include "sos-today.h"

#include "sos-duty.h"
#include "sos-due-items.h"
#include "sos-load.h"
#include "sos-rights-private.h"
#include "sos-today-day.h"

#include <glib/gi18n.h>

void
sos_today_free (SosToday *self)
{
  g_free (self->today);
  g_clear_pointer (&self->day, g_ptr_array_unref);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->releases, g_ptr_array_unref);
  g_clear_pointer (&self->wards, g_ptr_array_unref);
  g_free (self->next);
  g_free (self);
}

/* ---- letters ---- */

static const char *const letter_rules[SOS_N_LETTERS] = {
  [SOS_LETTERS_TO_FINISH] = "LETTER_FINISH", [SOS_LETTERS_TO_SIGN] = "LETTER_SIGN", [SOS_LETTERS_TO_PRINT] = "LETTER_PRINT", [SOS_LETTERS_TO_GIVE] = "LETTER_GIVE",
};

/* The one that waits longest. */
static gboolean
find_letter (SosTransaction *transaction, gint64 seat, SosLettersStep step, SosLettersWaiting *waiting, GError **error)
{
  const SosDueAsk ask = { SOS_DESK_WORKER, seat, SOS_DUE_NOW, SOS_CARD_LETTERS, letter_rules[step], 1 };
  g_autoptr (GPtrArray) items = sos_due_items_load (transaction, &ask, error);

  if (items == NULL)
    return FALSE;
  if (items->len == 0)
    return TRUE;
  waiting->person = ((SosDueItem *) items->pdata[0])->person;
  waiting->letter = ((SosDueItem *) items->pdata[0])->about;
  return TRUE;
}

static gboolean
read_letters (SosToday *self, SosTransaction *transaction, gint64 seat, GError **error)
{
  for (SosLettersStep step = 0; step < SOS_N_LETTERS; step++)
    if (self->letters[step].n > 0 && !find_letter (transaction, seat, step, &self->letters[step], error))
      return FALSE;
  return TRUE;
}

/* ---- what is due ---- */

static void
take_count (SosToday *self, const SosDueCount *count)
{
  for (SosLettersStep step = 0; step < SOS_N_LETTERS; step++)
    if (g_str_equal (count->rule->id, letter_rules[step]))
      self->letters[step].n += count->n;
  if (count->rule->card != SOS_CARD_TODO)
    return;
  self->n_due[SOS_DUE_OVERDUE] += count->n_overdue;
  self->n_due[SOS_DUE_TODAY] += count->n_today;
  self->n_due[SOS_DUE_WEEK] += count->n_week;
  self->n_due[SOS_DUE_LATER] += count->n - count->n_overdue - count->n_today - count->n_week;
  self->n_items += count->n;
}

/* What is nobody's by name is there for all who hold a post. */
static const struct
{
  const char *role;
  SosDesk desk;
} posts[] = { { SOS_ROLE_DSL, SOS_DESK_DSL }, { SOS_ROLE_DSL, SOS_DESK_DATA }, { SOS_ROLE_DATA_PROTECTION_LEAD, SOS_DESK_DATA } };

typedef gboolean (*AtDesk) (SosToday *self, SosTransaction *transaction, SosDesk desk, gint64 seat, const char *only, gpointer data, GError **error);

/* What was given to one of those who lead on safeguarding and cannot wait for them stands before each. */
#define SHARED "TASK_TRIAGE"

static gboolean
for_each_deputy (SosToday *self, SosTransaction *transaction, const SosSeatRead *seat, AtDesk at_desk, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) staff = NULL;

  if (g_strcmp0 (seat->role, SOS_ROLE_DSL) != 0)
    return TRUE;
  staff = sos_transaction_query (transaction, SOS_TYPE_STAFF, "role = 'DSL' AND id <> $1 ORDER BY id", error, "i", seat->id);
  for (guint i = 0; staff != NULL && i < staff->len; i++)
    if (!at_desk (self, transaction, SOS_DESK_WORKER, sos_record_get_id (staff->pdata[i]), SHARED, data, error))
      return FALSE;
  return staff != NULL;
}

/* Their own desk, and those that go with their post. */
static gboolean
for_each_desk (SosToday *self, SosTransaction *transaction, const SosSeatRead *seat, AtDesk at_desk, gpointer data, GError **error)
{
  if (!at_desk (self, transaction, SOS_DESK_WORKER, seat->id, NULL, data, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (posts); i++)
    if (g_strcmp0 (posts[i].role, seat->role) == 0 && !at_desk (self, transaction, posts[i].desk, 0, NULL, data, error))
      return FALSE;
  return for_each_deputy (self, transaction, seat, at_desk, data, error);
}

static gboolean
count_due (SosToday *self, SosTransaction *transaction, SosDesk desk, gint64 seat, const char *only, gpointer data, GError **error)
{
  g_autoptr (GArray) now = sos_due_count (transaction, desk, seat, SOS_DUE_NOW, error);

  for (guint i = 0; now != NULL && i < now->len; i++)
    if (only == NULL || g_str_equal (only, g_array_index (now, SosDueCount, i).rule->id))
      take_count (self, &g_array_index (now, SosDueCount, i));
  return now != NULL;
}

static gboolean
count_put_off (SosToday *self, SosTransaction *transaction, SosDesk desk, gint64 seat, const char *only, gpointer data, GError **error)
{
  g_autoptr (GArray) held_back = sos_due_count (transaction, desk, seat, SOS_DUE_PUT_OFF, error);

  for (guint i = 0; held_back != NULL && i < held_back->len; i++)
    if (only == NULL || g_str_equal (only, g_array_index (held_back, SosDueCount, i).rule->id))
      self->n_put_off += g_array_index (held_back, SosDueCount, i).n;
  return held_back != NULL;
}

/* @data: what is asked for, of any desk. */
static gboolean
list_due (SosToday *self, SosTransaction *transaction, SosDesk desk, gint64 seat, const char *only, gpointer data, GError **error)
{
  SosDueAsk ask = *(const SosDueAsk *) data;
  g_autoptr (GPtrArray) items = NULL;

  ask.desk = desk;
  ask.seat = seat;
  ask.rule = only;
  items = sos_due_items_load (transaction, &ask, error);
  if (items == NULL)
    return FALSE;
  g_ptr_array_extend_and_steal (self->items, g_steal_pointer (&items));
  return TRUE;
}

/* Counted is the day; what was due by an hour of it is late as soon as that is over. */
static void
count_late (SosToday *self)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      const SosDueItem *item = self->items->pdata[i];
      const guint moved = item->group == SOS_DUE_OVERDUE && item->over == 0 ? 1 : 0;

      self->n_due[SOS_DUE_TODAY] -= moved;
      self->n_due[SOS_DUE_OVERDUE] += moved;
    }
}

/* ---- the rest of the day ---- */

static gboolean
read_duty (SosToday *self, SosTransaction *transaction, GError **error)
{
  g_autoptr (SosDutyBoard) board = sos_duty_board_load (transaction, error);

  if (board == NULL)
    return FALSE;
  self->n_out = board->n_out;
  self->n_late = board->n_overdue;
  return TRUE;
}

static gboolean
read_drafts (SosToday *self, SosTransaction *transaction, gint64 seat, GError **error)
{
  gint64 found;

  if (!sos_transaction_select_number (transaction, "SELECT 1 FROM draft WHERE kind = 'person' AND record = 0 AND actor = $1 AND words <> '' LIMIT 1", &found, error,
                                      "i", seat))
    return FALSE;
  self->drafts = found != 0;
  return TRUE;
}

static void
say_next (SosToday *self)
{
  for (guint i = 0; i < self->day->len && self->next == NULL; i++)
    {
      const SosDayItem *item = self->day->pdata[i];

      if (item->from != NULL && item->starts > self->now)
        /* Translators: whom or what is next, and the hour */
        self->next = g_strdup_printf (_("Next: %s at %s."), item->title, item->from);
    }
}

SosToday *
sos_today_load (SosTransaction *transaction, SosDueWhich which, guint most, GError **error)
{
  g_autoptr (SosToday) self = g_new0 (SosToday, 1);
  SosSeatRead seat;
  SosDueAsk ask = { SOS_DESK_WORKER, 0, which, which == SOS_DUE_NOW ? SOS_CARD_TODO : -1, NULL, most };

  self->today = g_strdup (sos_transaction_get_today (transaction));
  self->now = sos_transaction_get_now (transaction);
  if (!sos_rights_read_seat (transaction, &seat, error))
    return NULL;
  self->leads = g_strcmp0 (seat.role, SOS_ROLE_TEAM_LEAD) == 0 || g_strcmp0 (seat.role, SOS_ROLE_DSL) == 0;
  self->day = sos_today_read_day (transaction, error);
  if (self->day == NULL || !for_each_desk (self, transaction, &seat, count_due, NULL, error)
      || !for_each_desk (self, transaction, &seat, count_put_off, NULL, error)
      || !read_letters (self, transaction, seat.id, error)
      || !read_duty (self, transaction, error) || !read_drafts (self, transaction, seat.id, error))
    return NULL;
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) sos_due_item_free);
  self->releases = for_each_desk (self, transaction, &seat, list_due, &ask, error) ? sos_ahead_load_releases (transaction, error) : NULL;
  self->wards = self->releases != NULL ? sos_ahead_load_wards (transaction, error) : NULL;
  if (self->wards == NULL)
    return NULL;
  if (which == SOS_DUE_NOW)
    count_late (self);
  sos_due_items_sort (self->items);
  say_next (self);
  return g_steal_pointer (&self);
}

/* ---- for the window ---- */

typedef struct
{
  SosDueWhich which;
  guint most;
} Ask;

static gpointer
load (SosTransaction *transaction, gpointer data, GError **error)
{
  const Ask *ask = data;

  return sos_today_load (transaction, ask->which, ask->most, error);
}

void
sos_today_async (SosStore *store, SosDueWhich which, guint most, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  sos_load_async (store, load, g_memdup2 (&(Ask){ which, most }, sizeof (Ask)), g_free, (GDestroyNotify) sos_today_free, cancellable, callback, user_data);
}

SosToday *
sos_today_finish (GAsyncResult *result, GError **error)
{
  return sos_load_finish (result, error);
}

gboolean
sos_today_count (SosTransaction *transaction, guint *n, GError **error)
{
  g_autoptr (SosToday) self = g_new0 (SosToday, 1);
  SosSeatRead seat;

  if (!sos_rights_read_seat (transaction, &seat, error) || !for_each_desk (self, transaction, &seat, count_due, NULL, error))
    return FALSE;
  *n = self->n_due[SOS_DUE_OVERDUE] + self->n_due[SOS_DUE_TODAY];
  return TRUE;
}

static gboolean
count (SosTransaction *transaction, gpointer data, GError **error)
{
  return sos_today_count (transaction, data, error);
}

void
sos_today_count_async (SosStore *store, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  sos_store_read_async (store, count, g_new0 (guint, 1), g_free, cancellable, callback, user_data);
}

int
sos_today_count_finish (SosStore *store, GAsyncResult *result, GError **error)
{
  g_autofree guint *n = NULL;

  return sos_store_finish (store, result, (gpointer *) &n, error) ? (int) *n : -1;
}
