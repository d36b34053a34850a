/* sos-due-items.c - rows of what is due as words. Who may read which, the rights say; nothing is shown past them. */
#include "config.h"
#include "sos-due-items.h"

#include "sos-day.h"
#include "sos-due-read.h"
#include "sos-pass-error.h"
#include "sos-records.h"
#include "sos-rights.h"
#include "sos-safeguarding.h"
#include "sos-stage-rules.h"

#include <glib/gi18n.h>
#include <string.h>

void
sos_due_item_free (SosDueItem *item)
{
  g_free (item->name);
  g_free (item->ref);
  g_free (item->title);
  g_free (item->reason);
  g_free (item->when);
  g_free (item->worker);
  g_free (item->put_off);
  g_free (item);
}

/* ---- one row ---- */

/* Since when an episode stands at its stage. */
#define SINCE \
  "(SELECT coalesce ((SELECT max (v.dated) FROM stage_event v WHERE v.episode = e.id AND v.stage = e.stage AND v.removed IS NULL), e.referred_on)" \
  " FROM episode e WHERE e.id = d.episode)"
#define ITEMS \
  "SELECT d.person, d.rule, d.about, d.episode, d.code, d.since, d.due_on, d.put_off, l.name, l.ref, l.worker, l.team, l.status, k.words, s.name," \
  " p.until, p.reason, CASE WHEN d.since = 0 AND d.episode = d.about THEN " SINCE " END FROM person_due d LEFT JOIN person_list l ON l.person = d.person LEFT JOIN task k ON k.id = d.about" \
  " LEFT JOIN staff s ON s.id = coalesce (nullif (l.worker, 0), k.staff) LEFT JOIN put_off p ON p.id = d.put_off" \
  " WHERE d.desk = $1 AND d.seat = $2"
#define SHOWN " AND d.shows_on <= $3 AND (d.ends_on IS NULL OR d.ends_on >= $3)"
/* Only what would be shown but for that. */
#define HELD_BACK " AND d.put_off <> 0 AND d.shows_on > $3 AND d.due_on - 90 <= $3"
#define ORDER " AND ($4 = '' OR d.rule = $4) AND d.rule <> $5 ORDER BY d.due_on, d.person, d.rule"

typedef struct
{
  SosTransaction *transaction;
  const SosDueAsk *ask;
  SosViewer *viewer;
  const SosAlertClock *clock;
  int today, sunday;
  GPtrArray *items;
} Reading;

/* Whom lists do not hold, as a mother, the rights are asked about one by one. */
static gboolean
state_rights (Reading *reading, SosRows *rows, gint64 person, SosRightsCase *rights, GError **error)
{
  if (sos_rows_is_null (rows, 8))
    return sos_rights_load (reading->transaction, person, rights, error);
  sos_viewer_state (reading->viewer, person, sos_rows_get_number (rows, 10), sos_rows_get_number (rows, 11),
                    g_strcmp0 (sos_rows_get_text (rows, 12), SOS_STATUS_FORMER) == 0, rights);
  return TRUE;
}

static gboolean
find_name (Reading *reading, SosRows *rows, SosDueItem *item, GError **error)
{
  g_autoptr (SosRecord) person = NULL;

  if (!sos_rows_is_null (rows, 8))
    {
      item->name = g_strdup (sos_rows_get_text (rows, 8));
      item->ref = g_strdup (sos_rows_get_text (rows, 9));
      return TRUE;
    }
  person = sos_transaction_load (reading->transaction, SOS_TYPE_PERSON, item->person, error);
  if (person == NULL)
    return FALSE;
  item->name = g_strdup (sos_record_get_text (person, SOS_PERSON_FULL_NAME));
  item->ref = g_strdup (sos_record_get_text (person, SOS_PERSON_REF));
  return TRUE;
}

/* With a small letter at its head: it follows a name. */
static char *
dup_title (Reading *reading, const SosAlertRule *rule, const char *code)
{
  const char *label = rule->title != NULL ? _(rule->title) : sos_codes_get_label (sos_transaction_get_codes (reading->transaction), "task-kind", code);
  g_autofree char *first = g_utf8_substring (label, 0, 1), *small = g_utf8_strdown (first, -1);

  return rule->title != NULL ? g_strdup (label) : g_strconcat (small, label + strlen (first), NULL);
}

char *
sos_due_dup_when (int due, int today)
{
  if (due < today)
    return g_strdup_printf (g_dngettext (NULL, "%d day", "%d days", (gulong) (today - due)), today - due);
  return due == today ? g_strdup (_("today")) : sos_day_dup_words (due, today);
}

/* An hour that is over today: "27 minutes", "3 hours". */
static char *
dup_over (gint64 seconds)
{
  const gint64 minutes = MAX (seconds / 60, 1), hours = minutes / 60;

  return hours > 0 ? g_strdup_printf (g_dngettext (NULL, "%d hour", "%d hours", (gulong) hours), (int) hours)
                   : g_strdup_printf (g_dngettext (NULL, "%d minute", "%d minutes", (gulong) minutes), (int) minutes);
}

/* What is due today may have an hour besides, as the clocks of a concern have. */
static gboolean
say_late (const Reading *reading, SosDueItem *item, GError **error)
{
  const gint64 now = sos_transaction_get_now (reading->transaction);
  gint64 by = 0;

  item->late = item->over > 0;
  if (item->rule->of != SOS_FACT_TASK || item->rule->group != SOS_GROUP_SAFETY || item->due != reading->today)
    return TRUE;
  if (!sos_concern_find_hour (reading->transaction, item->about, &by, error))
    return FALSE;
  if (by == 0 || now <= by)
    return TRUE;
  item->late = TRUE;
  item->group = SOS_DUE_OVERDUE;
  g_free (item->when);
  item->when = dup_over (now - by);
  return TRUE;
}

/* Words that only say the title again say nothing; the day stands beside it. */
static char *
dup_task_reason (const char *words, const char *title)
{
  g_autofree char *said = g_utf8_casefold (words != NULL ? words : "", -1), *known = g_utf8_casefold (title, -1);

  return g_strdup (words == NULL || g_str_has_prefix (said, known) ? "" : words);
}

static SosDueGroup
find_group (const Reading *reading, int due)
{
  if (due < reading->today)
    return SOS_DUE_OVERDUE;
  return due == reading->today ? SOS_DUE_TODAY : due <= reading->sunday ? SOS_DUE_WEEK : SOS_DUE_LATER;
}

static void
say_put_off (SosDueItem *item, SosRows *rows, int today)
{
  const int until = sos_rows_is_null (rows, 15) ? 0 : sos_day_parse (sos_rows_get_text (rows, 15));
  g_autofree char *day = until > today ? sos_day_dup_words (until, today) : NULL;

  item->put_off_id = sos_rows_get_number (rows, 7);
  if (day != NULL)
    /* Translators: until which day something was put off, and why */
    item->put_off = g_strdup_printf (_("Until %s: %s"), day, sos_rows_get_text (rows, 16));
}

/* FALSE without @error: not to be shown. */
static gboolean
fill_item (Reading *reading, SosRows *rows, SosDueItem *item, GError **error)
{
  SosRightsCase rights = { 0 };
  const gboolean task = item->rule->of == SOS_FACT_TASK;
  gboolean reads;

  item->person = sos_rows_get_number (rows, 0);
  if (sos_transaction_hides (reading->transaction, item->person) || sos_rights_names_hidden (reading->transaction, task ? sos_rows_get_text (rows, 13) : NULL)
      || !state_rights (reading, rows, item->person, &rights, error) || !sos_rights_knows_of (&rights)
      || !find_name (reading, rows, item, error))
    return FALSE;
  reads = sos_rights_allows (&rights, item->rule->group, SOS_MAY_SEE);
  item->about = sos_rows_get_number (rows, 2);
  item->episode = sos_rows_get_number (rows, 3);
  item->since = sos_rows_is_null (rows, 17) ? (int) sos_rows_get_number (rows, 5) : sos_day_parse (sos_rows_get_text (rows, 17));
  item->due = (int) sos_rows_get_number (rows, 6);
  item->over = MAX (reading->today - item->due, 0);
  item->group = find_group (reading, item->due);
  item->title = dup_title (reading, item->rule, sos_rows_get_text (rows, 4));
  item->when = sos_due_dup_when (item->due, reading->today);
  item->worker = g_strdup (sos_rows_get_text (rows, 14));
  if (reads)
    item->reason = task ? dup_task_reason (sos_rows_get_text (rows, 13), item->title)
                        : sos_alert_dup_reason (item->rule, reading->clock, item->since, item->due);
  if (reads)
    say_put_off (item, rows, reading->today);
  return say_late (reading, item, error);
}

/* Of what several people have, one of them tells it. */
static gboolean
is_told (Reading *reading, const SosAlertRule *rule, gint64 about)
{
  for (guint i = 0; rule->once && i < reading->items->len; i++)
    {
      const SosDueItem *item = reading->items->pdata[i];

      if (item->rule == rule && item->about == about)
        return TRUE;
    }
  return FALSE;
}

static gboolean
take (Reading *reading, SosRows *rows, GError **error)
{
  const SosAlertRule *rule = sos_alert_rule_find (sos_rows_get_text (rows, 1));
  g_autoptr (GError) local = NULL;
  SosDueItem *item;

  if (rule == NULL || (reading->ask->card >= 0 && (int) rule->card != reading->ask->card) || is_told (reading, rule, sos_rows_get_number (rows, 2)))
    return TRUE;
  item = g_new0 (SosDueItem, 1);
  item->rule = rule;
  if (fill_item (reading, rows, item, &local))
    g_ptr_array_add (reading->items, item);
  else
    sos_due_item_free (item);
  if (local == NULL || g_error_matches (local, SOS_STORE_ERROR, SOS_STORE_ERROR_NOT_FOUND))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* What is red stands on top of its day or group. */
static int
compare_items (gconstpointer a, gconstpointer b)
{
  const SosDueItem *left = *(SosDueItem *const *) a, *right = *(SosDueItem *const *) b;

  if (left->group != right->group)
    return (int) left->group - (int) right->group;
  if (left->rule->red != right->rule->red)
    return right->rule->red - left->rule->red;
  return left->due != right->due ? left->due - right->due : g_strcmp0 (left->ref, right->ref);
}

void
sos_due_items_sort (GPtrArray *items)
{
  g_ptr_array_sort (items, compare_items);
}

static gboolean
read_items (Reading *reading, GError **error)
{
  const SosDueAsk *ask = reading->ask;
  const char desk[] = { (char) ask->desk, '\0' };
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows
    = sos_transaction_select (reading->transaction, ask->which == SOS_DUE_NOW ? ITEMS SHOWN ORDER : ITEMS HELD_BACK ORDER, &local, "siiss", desk, ask->seat,
                              (gint64) reading->today, ask->rule != NULL ? ask->rule : "", ask->but != NULL ? ask->but : "");

  while (rows != NULL && local == NULL && reading->items->len < ask->most && sos_rows_next (rows, &local))
    take (reading, rows, &local);
  return sos_pass_error (&local, error);
}

GPtrArray *
sos_due_items_load (SosTransaction *transaction, const SosDueAsk *ask, GError **error)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) sos_due_item_free);
  g_autoptr (SosViewer) viewer = sos_viewer_load (transaction, error);
  const SosAlertClock *clock = viewer != NULL ? sos_due_load_clock (transaction, error) : NULL;
  const int today = sos_day_parse (sos_transaction_get_today (transaction));
  Reading reading = { transaction, ask, viewer, clock, today, sos_day_get_monday (today) + 6, items };

  if (clock == NULL || !read_items (&reading, error))
    return NULL;
  sos_due_items_sort (items);
  return g_steal_pointer (&items);
}

/* ---- how many ---- */

#define COUNTS(n, person, table) \
  "SELECT d.rule, sum (" n "), sum (CASE WHEN d.due_on < $3 THEN " n " ELSE 0 END), sum (CASE WHEN d.due_on = $3 THEN " n " ELSE 0 END)," \
  " sum (CASE WHEN d.due_on > $3 AND d.due_on <= $4 THEN " n " ELSE 0 END), " person " FROM " table " d WHERE d.desk = $1 AND d.seat = $2"
#define SHOWN_IN_ALL " AND d.shows_on <= $3 AND (d.ends_on = 0 OR d.ends_on >= $3)"
/* By rule and day; of those who are sealed one by one: who of them is hidden from whoever looks is taken out again. */
#define ALL(which) COUNTS ("d.n", "0", "due_count") which " GROUP BY d.rule"
#define SEALED(which) COUNTS ("1", "d.person", "person_due") which " AND d.person IN (SELECT p.id FROM person p WHERE p.sealed = 1) GROUP BY d.rule, d.person"

static const char *const counts[][2] = {
  [SOS_DUE_NOW] = { ALL (SHOWN_IN_ALL), SEALED (SHOWN) },
  [SOS_DUE_PUT_OFF] = { ALL (HELD_BACK), SEALED (HELD_BACK) },
};

/* Of what several people have: which it is, and of whom, one after the other. */
#define ONCE "SELECT d.about, d.person, d.due_on FROM person_due d WHERE d.desk = $1 AND d.seat = $2"
#define BY_RULE " AND d.rule = $4 ORDER BY d.about, d.person"

static const char *const once[] = { [SOS_DUE_NOW] = ONCE SHOWN BY_RULE, [SOS_DUE_PUT_OFF] = ONCE HELD_BACK BY_RULE };

static SosDueCount *
find_count (GArray *all, const SosAlertRule *rule)
{

  for (guint i = 0; i < all->len; i++)
    if (g_array_index (all, SosDueCount, i).rule == rule)
      return &g_array_index (all, SosDueCount, i);
  g_array_append_val (all, ((SosDueCount){ .rule = rule }));
  return &g_array_index (all, SosDueCount, all->len - 1);
}

static void
add_count (GArray *all, const SosAlertRule *rule, SosRows *rows, int sign)
{
  SosDueCount *count = find_count (all, rule);

  count->n += (guint) (sign * (int) sos_rows_get_number (rows, 1));
  count->n_overdue += (guint) (sign * (int) sos_rows_get_number (rows, 2));
  count->n_today += (guint) (sign * (int) sos_rows_get_number (rows, 3));
  count->n_week += (guint) (sign * (int) sos_rows_get_number (rows, 4));
}

static gboolean
count_some (SosTransaction *transaction, SosDesk desk, gint64 seat, SosDueWhich which, gboolean sealed, GArray *all, GError **error)
{
  const char name[] = { (char) desk, '\0' };
  const int today = sos_day_parse (sos_transaction_get_today (transaction));
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows
    = sos_transaction_select (transaction, counts[which][sealed], &local, "siii", name, seat, (gint64) today, (gint64) (sos_day_get_monday (today) + 6));

  while (rows != NULL && sos_rows_next (rows, &local))
    {
      const SosAlertRule *rule = sos_alert_rule_find (sos_rows_get_text (rows, 0));

      if (rule != NULL && !rule->once && (!sealed || sos_transaction_hides (transaction, sos_rows_get_number (rows, 5))))
        add_count (all, rule, rows, sealed ? -1 : 1);
    }
  return sos_pass_error (&local, error);
}

static void
add_one (GArray *all, const SosAlertRule *rule, int due, int today, int sunday)
{
  SosDueCount *count = find_count (all, rule);

  count->n++;
  count->n_overdue += due < today ? 1 : 0;
  count->n_today += due == today ? 1 : 0;
  count->n_week += due > today && due <= sunday ? 1 : 0;
}

static gboolean
count_once (SosTransaction *transaction, SosDesk desk, gint64 seat, SosDueWhich which, const SosAlertRule *rule, GArray *all, GError **error)
{
  const char name[] = { (char) desk, '\0' };
  const int today = sos_day_parse (sos_transaction_get_today (transaction));
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, once[which], &local, "siis", name, seat, (gint64) today, rule->id);
  gint64 last = 0;

  while (rows != NULL && sos_rows_next (rows, &local))
    {
      const gint64 about = sos_rows_get_number (rows, 0);

      if (about == last || sos_transaction_hides (transaction, sos_rows_get_number (rows, 1)))
        continue;
      add_one (all, rule, (int) sos_rows_get_number (rows, 2), today, sos_day_get_monday (today) + 6);
      last = about;
    }
  return sos_pass_error (&local, error);
}

static gboolean
count_all_once (SosTransaction *transaction, SosDesk desk, gint64 seat, SosDueWhich which, GArray *all, GError **error)
{
  for (guint i = 0; i < sos_n_alert_rules; i++)
    /* What is the worker’s is the lead’s where nobody works with them; nothing else is at another desk than its own. */
    if (sos_alert_rules[i].once && (sos_alert_rules[i].desk == desk || desk == SOS_DESK_LEAD) && !count_once (transaction, desk, seat, which, &sos_alert_rules[i], all, error))
      return FALSE;
  return TRUE;
}

GArray *
sos_due_count (SosTransaction *transaction, SosDesk desk, gint64 seat, SosDueWhich which, GError **error)
{
  g_autoptr (GArray) all = g_array_new (FALSE, TRUE, sizeof (SosDueCount));
  const GArray *hidden = sos_transaction_get_hidden (transaction, error);

  if (hidden == NULL || !count_some (transaction, desk, seat, which, FALSE, all, error) || !count_all_once (transaction, desk, seat, which, all, error)
      || (hidden->len > 0 && !count_some (transaction, desk, seat, which, TRUE, all, error)))
    return NULL;
  return g_steal_pointer (&all);
}
