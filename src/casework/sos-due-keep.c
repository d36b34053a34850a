/* sos-due-keep.c - keeps what is due right. What is due, sos-alert-rules.c says, out of facts of sos-due-read.c. */
#include "config.h"
#include "sos-due-keep.h"

#include "sos-day.h"
#include "sos-due-read.h"
#include "sos-pass-error.h"

#include <glib/gi18n.h>
#include <string.h>

/* One row of the table; texts are static or interned. */
typedef struct
{
  gint64 person, about;
  const char *rule, *code;
  gint64 seat, episode, due_at, put_off;
  char desk[2];
  int since, due, shows, ends; /* ends: G_MAXINT for none */
} Row;

/* Two months from the day it was last filled, and filled again a month later. */
#define AHEAD 62
#define AGAIN 31

/* What is shown some other day is not kept until that is near: from and to are days. */
typedef struct
{
  gint64 from, to;
} Span;

typedef struct
{
  Span span;
  int after;            /* what is shown then or before is kept already; 0: nothing is */
  GArray *rows;         /* Row */
  GHashTable *put_offs; /* Row, as a key -> itself: due is what was put off, shows until when */
} Reading;

/* ---- what was put off ---- */

static guint
hash_key (gconstpointer key)
{
  const Row *row = key;

  return g_int64_hash (&row->person) ^ g_int64_hash (&row->about) ^ g_str_hash (row->rule);
}

static gboolean
equal_keys (gconstpointer a, gconstpointer b)
{
  const Row *left = a, *right = b;

  return left->person == right->person && left->about == right->about && strcmp (left->rule, right->rule) == 0;
}

#define PUT_OFF "SELECT person, rule, about_id, due_on, until, id FROM put_off WHERE removed IS NULL AND "

static int
read_day (SosRows *rows, int column)
{
  const char *text = sos_rows_get_text (rows, column);

  return text != NULL ? sos_day_parse (text) : 0;
}

/* Of several the latest holds. */
static GHashTable *
load_put_offs (SosTransaction *transaction, gint64 person, GError **error)
{
  g_autoptr (GHashTable) put_offs = g_hash_table_new_full (hash_key, equal_keys, g_free, NULL);
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (
    transaction, person != 0 ? PUT_OFF "person = $1 ORDER BY id" : PUT_OFF "$1 = 0 ORDER BY id", &local, "i", person);

  while (rows != NULL && sos_rows_next (rows, &local))
    {
      Row *row = g_new0 (Row, 1);

      row->person = sos_rows_get_number (rows, 0);
      row->rule = g_intern_string (sos_rows_get_text (rows, 1));
      row->about = sos_rows_get_number (rows, 2);
      row->due = read_day (rows, 3);
      row->shows = read_day (rows, 4);
      row->put_off = sos_rows_get_number (rows, 5);
      g_hash_table_replace (put_offs, row, row);
    }
  if (local == NULL)
    return g_steal_pointer (&put_offs);
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

/* What was put off is another day's only as long as the fact is the same: once it moves, it is due anew. */
static void
put_off (Reading *reading, Row *row)
{
  const Row *until = g_hash_table_lookup (reading->put_offs, row);

  if (until == NULL || until->due != row->due)
    return;
  row->shows = MAX (row->shows, until->shows);
  row->put_off = until->put_off;
}

/* ---- what the records say ---- */

static void
found_cb (const SosAlertFact *fact, const SosAlertDue *due, gpointer data)
{
  Reading *reading = data;
  Row row = { .person = fact->person, .about = fact->about, .rule = due->rule->id, .code = fact->code != NULL ? g_intern_string (fact->code) : NULL,
              .seat = due->seat, .episode = fact->episode, .due_at = fact->at, .desk = { (char) due->desk, '\0' },
              .since = fact->of == SOS_FACT_STAGE ? fact->since : fact->on, .due = due->due, .shows = due->shows, .ends = due->ends };

  /* What was put off was shown once, and stays until it is dealt with. */
  if (row.shows > reading->span.to || row.shows <= reading->after)
    return;
  put_off (reading, &row);
  if (row.put_off != 0 || row.ends >= reading->span.from)
    g_array_append_val (reading->rows, row);
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const Row *left = a, *right = b;

  if (left->person != right->person)
    return left->person < right->person ? -1 : 1;
  if (left->rule != right->rule && strcmp (left->rule, right->rule) != 0)
    return strcmp (left->rule, right->rule);
  return left->about < right->about ? -1 : left->about > right->about;
}

/* The day it was filled stands in its state; 0 and 1 are none. */
static gboolean
read_span (SosTransaction *transaction, Span *span, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, "SELECT filled FROM due_state", &local, "");

  *span = (Span){ 0, 0 };
  if (rows != NULL && sos_rows_next (rows, &local) && sos_rows_get_number (rows, 0) > 1)
    *span = (Span){ sos_rows_get_number (rows, 0), sos_rows_get_number (rows, 0) + AHEAD };
  return sos_pass_error (&local, error);
}

/* In the order of the table; @after as in Reading. (transfer full) */
static GArray *
read_rows (SosTransaction *transaction, gint64 person, guint kinds, int after, GError **error)
{
  const SosAlertClock *clock = sos_due_load_clock (transaction, error);
  g_autoptr (GHashTable) put_offs = clock != NULL ? load_put_offs (transaction, person, error) : NULL;
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (Row));
  Reading reading = { .after = after, .rows = rows, .put_offs = put_offs };

  if (put_offs == NULL || !read_span (transaction, &reading.span, error)
      || !sos_due_read (transaction, &(SosDueAll){ clock, person, kinds, (int) reading.span.to, after }, found_cb, &reading, error))
    return NULL;
  g_array_sort (rows, compare_rows);
  return g_steal_pointer (&rows);
}

/* ---- what is kept ---- */

#define KEPT "SELECT person, rule, about, code, seat, episode, due_at, put_off, desk, since, due_on, shows_on, ends_on FROM person_due WHERE "

static void
recall_row (SosRows *rows, Row *row)
{
  row->person = sos_rows_get_number (rows, 0);
  row->rule = g_intern_string (sos_rows_get_text (rows, 1));
  row->about = sos_rows_get_number (rows, 2);
  row->code = sos_rows_is_null (rows, 3) ? NULL : g_intern_string (sos_rows_get_text (rows, 3));
  row->seat = sos_rows_get_number (rows, 4);
  row->episode = sos_rows_get_number (rows, 5);
  row->due_at = sos_rows_get_number (rows, 6);
  row->put_off = sos_rows_get_number (rows, 7);
  row->desk[0] = sos_rows_get_text (rows, 8)[0];
  row->since = (int) sos_rows_get_number (rows, 9);
  row->due = (int) sos_rows_get_number (rows, 10);
  row->shows = (int) sos_rows_get_number (rows, 11);
  row->ends = sos_rows_is_null (rows, 12) ? G_MAXINT : (int) sos_rows_get_number (rows, 12);
}

/* Whether @rule, interned, is still one, and of @kinds; what no rule says any more is of all. */
static gboolean
is_of (GHashTable *known, const char *rule, guint kinds)
{
  gpointer of;

  if (kinds == SOS_DUE_ALL_KINDS)
    return TRUE;
  if (!g_hash_table_lookup_extended (known, rule, NULL, &of))
    {
      const SosAlertRule *found = sos_alert_rule_find (rule);

      of = GUINT_TO_POINTER (found != NULL ? SOS_DUE_KIND (found->of) : 0);
      g_hash_table_insert (known, (gpointer) rule, of);
    }
  return (GPOINTER_TO_UINT (of) & kinds) != 0;
}

static GArray *
recall_rows (SosTransaction *transaction, gint64 person, guint kinds, GError **error)
{
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) kept = g_array_new (FALSE, TRUE, sizeof (Row));
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (
    transaction, person != 0 ? KEPT "person = $1 ORDER BY person, rule, about" : KEPT "$1 = 0 ORDER BY person, rule, about", &local, "i", person);

  while (rows != NULL && sos_rows_next (rows, &local))
    {
      g_array_set_size (kept, kept->len + 1);
      recall_row (rows, &g_array_index (kept, Row, kept->len - 1));
      if (!is_of (known, g_array_index (kept, Row, kept->len - 1).rule, kinds))
        g_array_set_size (kept, kept->len - 1);
    }
  if (local == NULL)
    return g_steal_pointer (&kept);
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

static gboolean
are_same (const Row *a, const Row *b)
{
  return a->code == b->code && a->seat == b->seat && a->episode == b->episode && a->due_at == b->due_at && a->put_off == b->put_off
         && a->desk[0] == b->desk[0] && a->since == b->since && a->due == b->due && a->shows == b->shows && a->ends == b->ends;
}

/* ---- the difference ---- */

typedef gboolean (*Change) (SosTransaction *transaction, const Row *row, gpointer data, GError **error);

static gboolean
drop (SosTransaction *transaction, const Row *row, gpointer data, GError **error)
{
  return sos_transaction_execute (transaction, "DELETE FROM person_due WHERE person = $1 AND rule = $2 AND about = $3", error, "isi", row->person,
                                  row->rule, row->about);
}

/* Without an end there is NULL: 0 stands for it on the way. */
static gboolean
put (SosTransaction *transaction, const Row *row, gpointer data, GError **error)
{
  return sos_transaction_execute (
    transaction,
    "INSERT INTO person_due (person, rule, about, code, seat, episode, due_at, put_off, desk, since, due_on, shows_on, ends_on)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, nullif ($13, 0)) ON CONFLICT (person, rule, about) DO UPDATE SET"
    " code = excluded.code, seat = excluded.seat, episode = excluded.episode, due_at = excluded.due_at, put_off = excluded.put_off,"
    " desk = excluded.desk, since = excluded.since, due_on = excluded.due_on, shows_on = excluded.shows_on, ends_on = excluded.ends_on",
    error, "isisiiiisiiii", row->person, row->rule, row->about, row->code, row->seat, row->episode, row->due_at, row->put_off, row->desk,
    (gint64) row->since, (gint64) row->due, (gint64) row->shows, row->ends == G_MAXINT ? (gint64) 0 : (gint64) row->ends);
}

static gboolean
count (SosTransaction *transaction, const Row *row, gpointer data, GError **error)
{
  (*(guint *) data)++;
  return TRUE;
}

/* Both in the order of the table. */
static gboolean
compare_all (SosTransaction *transaction, GArray *kept, GArray *rows, Change gone, Change new, gpointer data, GError **error)
{
  guint k = 0, r = 0;

  while (k < kept->len || r < rows->len)
    {
      const Row *old = k < kept->len ? &g_array_index (kept, Row, k) : NULL, *row = r < rows->len ? &g_array_index (rows, Row, r) : NULL;
      const int order = old == NULL ? 1 : row == NULL ? -1 : compare_rows (old, row);

      if (order < 0 ? !gone (transaction, old, data, error) : (order > 0 || !are_same (old, row)) && !new (transaction, row, data, error))
        return FALSE;
      k += order <= 0;
      r += order >= 0;
    }
  return TRUE;
}

gboolean
sos_due_keep_project (SosTransaction *transaction, gint64 person, GError **error)
{
  g_autoptr (GArray) rows = read_rows (transaction, person, SOS_DUE_ALL_KINDS, 0, error);
  g_autoptr (GArray) kept = NULL;

  if (rows == NULL)
    return FALSE;
  kept = sos_transaction_has_made (transaction, person) ? g_array_new (FALSE, FALSE, sizeof (Row)) : recall_rows (transaction, person, SOS_DUE_ALL_KINDS, error);
  return kept != NULL && compare_all (transaction, kept, rows, drop, put, NULL, error);
}

gboolean
sos_due_keep_kinds (SosTransaction *transaction, guint kinds, GError **error)
{
  g_autoptr (GArray) rows = read_rows (transaction, 0, kinds, 0, error);
  g_autoptr (GArray) kept = rows != NULL ? recall_rows (transaction, 0, kinds, error) : NULL;

  return kept != NULL && compare_all (transaction, kept, rows, drop, put, NULL, error);
}

gboolean
sos_due_keep_all (SosTransaction *transaction, gpointer data, GError **error)
{
  return sos_due_keep_kinds (transaction, SOS_DUE_ALL_KINDS, error);
}

/* What is shown on the days that come in, and was not before; what ended meanwhile goes. Nothing else depends on the day. */
static gboolean
fill_up (SosTransaction *transaction, const Span *before, int today, GError **error)
{
  g_autoptr (GArray) rows = read_rows (transaction, 0, SOS_DUE_ALL_KINDS, (int) before->to, error);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    if (!put (transaction, &g_array_index (rows, Row, i), NULL, error))
      return FALSE;
  return rows != NULL
         && sos_transaction_execute (transaction, "DELETE FROM person_due WHERE ends_on < $1 AND put_off = 0", error, "i", (gint64) today);
}

static gboolean
move_span (SosTransaction *transaction, const Span *before, int today, GError **error)
{
  if (!sos_transaction_execute (transaction, "UPDATE due_state SET filled = $1", error, "i", (gint64) today))
    return FALSE;
  return before->to != 0 && before->from <= today ? fill_up (transaction, before, today, error) : sos_due_keep_all (transaction, NULL, error);
}

gboolean
sos_due_keep_turn (SosTransaction *transaction, gpointer data, GError **error)
{
  const int today = sos_day_parse (sos_transaction_get_today (transaction));
  Span span;

  return read_span (transaction, &span, error)
         && ((span.from <= today && span.to >= today + AHEAD - AGAIN) || move_span (transaction, &span, today, error));
}

#define COUNTED \
  "SELECT desk, seat, rule, due_on, shows_on, coalesce (ends_on, 0), put_off <> 0, count (*) FROM person_due GROUP BY 1, 2, 3, 4, 5, 6, 7"
#define COUNTS "SELECT desk, seat, rule, due_on, shows_on, ends_on, put_off, n FROM due_count"

static gboolean
examine_counts (SosTransaction *transaction, GPtrArray *findings, GError **error)
{
  gint64 wrong;

  if (!sos_transaction_select_number (transaction, "SELECT (SELECT count (*) FROM (" COUNTED " EXCEPT " COUNTS ")) + (SELECT count (*) FROM (" COUNTS " EXCEPT " COUNTED "))",
                                      &wrong, error, ""))
    return FALSE;
  if (wrong > 0)
    g_ptr_array_add (findings, g_strdup (_("How much is due is counted otherwise than what is due.")));
  return TRUE;
}

gboolean
sos_due_keep_examine (SosTransaction *transaction, GPtrArray *findings, GError **error)
{
  g_autoptr (GArray) rows = NULL, kept = NULL;
  guint wrong = 0;
  Span span;

  if (!examine_counts (transaction, findings, error))
    return FALSE;
  if (!read_span (transaction, &span, error))
    return FALSE;
  if (span.to == 0)
    return TRUE;
  rows = read_rows (transaction, 0, SOS_DUE_ALL_KINDS, 0, error);
  kept = rows != NULL ? recall_rows (transaction, 0, SOS_DUE_ALL_KINDS, error) : NULL;
  if (kept == NULL || !compare_all (transaction, kept, rows, count, count, &wrong, error))
    return FALSE;
  if (wrong > 0)
    g_ptr_array_add (findings, g_strdup_printf (ngettext ("%u thing that is due is not what the records say.",
                                                          "%u things that are due are not what the records say.", wrong), wrong));
  return TRUE;
}
