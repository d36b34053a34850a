/* sos-map-kept.c - ended quarters of the map as they were first given out. Decides nothing about what may be seen of them. */
#include "config.h"
#include "sos-map-kept.h"

#include "sos-map-counts-private.h"
#include "sos-map-person.h"
#include "sos-pass-error.h"

#include <glib/gi18n.h>
#include <string.h>

/* ---- which ---- */

gboolean
sos_map_kept_find (SosTransaction *transaction, int *first, int *last, GError **error)
{
  g_autofree char *from = NULL, *to = NULL;

  if (!sos_map_select_two (transaction, "SELECT min (period), max (period) FROM map_quarter", &from, &to, error))
    return FALSE;
  *first = sos_map_quarter_from_period (from);
  *last = sos_map_quarter_from_period (to);
  return TRUE;
}

/* The first quarter with anybody in it, who may be there from before all (''); G_MAXINT: none, or nobody is counted yet. */
static gboolean
find_first_counted (SosTransaction *transaction, int ended, int *first, GError **error)
{
  g_autofree char *before = NULL, *from = NULL;

  if (!sos_map_select_two (transaction,
                           "SELECT min (period), min (nullif (period, '')) FROM map_count WHERE layer IN ('O', 'W')"
                           " AND EXISTS (SELECT 1 FROM map_state WHERE counted != 0)",
                           &before, &from, error))
    return FALSE;
  *first = from != NULL ? sos_map_quarter_from_period (from) : G_MAXINT;
  if (before != NULL && *before == '\0')
    *first = MIN (*first, ended);
  return TRUE;
}

/* ---- how a figure was shown ---- */

static const char *const shown_words[] = {
  [SOS_SHOWN_NUMBER] = "number", [SOS_SHOWN_FEW] = "few", [SOS_SHOWN_HIDDEN] = "hidden", [SOS_SHOWN_NOTHING] = "nothing",
  [SOS_SHOWN_ABOUT] = "number", /* what it is about follows from the others */
};

static SosShownKind
find_shown (const char *word)
{
  for (guint i = 0; word != NULL && i < G_N_ELEMENTS (shown_words); i++)
    if (strcmp (shown_words[i], word) == 0)
      return (SosShownKind) i;
  return SOS_SHOWN_HIDDEN;
}

static gboolean
keep_shown (SosTransaction *transaction, SosMapCounts *counts, const SosMapAsk *ask, guint place, GError **error)
{
  const SosShown shown = sos_map_counts_get (counts, ask, place);
  const char letters[][2] = { { (char) sos_map_layers_get (ask->layer)->counts }, { sos_map_get_kind_letter (ask->kind) } };
  g_autofree char *period = sos_map_quarter_dup_period (ask->quarter);

  return sos_transaction_execute (
    transaction, "UPDATE map_kept SET shown = $1 WHERE period = $2 AND layer = $3 AND kind = $4 AND service = $5 AND place = $6", error, "ssssss",
    shown_words[shown.kind], period, letters[0], letters[1],
    ask->service < sos_map_counts_get_n_services (counts) ? sos_map_counts_get_service (counts, ask->service) : "",
    sos_map_counts_get_place (counts, place));
}

/* What nobody is counted for has no row, and needs none. */
static gboolean
keep_layer (SosTransaction *transaction, SosMapCounts *counts, int quarter, guint layer, GError **error)
{
  SosMapAsk ask = { layer, SOS_MAP_KIND_HOME, 0, quarter };
  const guint *people = &counts->people[layer][sos_map_quarter_index (counts, quarter) * sos_map_get_quarter_size (counts)];

  for (ask.kind = 0; ask.kind < SOS_MAP_N_KINDS; ask.kind++)
    for (ask.service = 0; ask.service < sos_map_get_width (counts); ask.service++)
      for (guint place = 0; place < counts->places->len; place++)
        if (people[sos_map_get_index (counts, ask.kind, ask.service, place)] > 0 && !keep_shown (transaction, counts, &ask, place, error))
          return FALSE;
  return TRUE;
}

static gboolean
is_chosen (const SosMapCounts *counts, int quarter)
{
  return counts->marks[(guint) sos_map_find_layer (SOS_MAP_OPEN) * counts->n_quarters + sos_map_quarter_index (counts, quarter)] != NULL;
}

static gboolean
keep_choice (SosTransaction *transaction, GError **error)
{
  g_autoptr (SosMapCounts) counts = NULL;

  if (!sos_map_counts_load (transaction, &counts, error))
    return FALSE;
  if (!sos_map_counts_is_complete (counts))
    return TRUE;
  for (int quarter = counts->first; quarter < counts->last; quarter++)
    for (guint layer = 0; layer < sos_map_layers_get_n (); layer++)
      if (counts->people[layer] != NULL && sos_map_counts_get_kept_on (counts, quarter) != NULL && !is_chosen (counts, quarter)
          && !keep_layer (transaction, counts, quarter, layer, error))
        return FALSE;
  return sos_transaction_execute (transaction, "UPDATE map_quarter SET chosen = 1", error, "");
}

/* ---- keeping ---- */

static gboolean
keep (SosTransaction *transaction, int quarter, GError **error)
{
  g_autofree char *period = sos_map_quarter_dup_period (quarter);

  return sos_transaction_execute (transaction, "INSERT INTO map_quarter (period, kept_on) VALUES ($1, $2)", error, "ss", period,
                                  sos_transaction_get_today (transaction))
         && sos_transaction_execute (transaction,
                                     "INSERT INTO map_kept (period, layer, kind, service, place, people)"
                                     " SELECT $1, layer, kind, service, place, sum (people) FROM map_count WHERE layer IN ('O', 'W') AND period <= $1"
                                     " GROUP BY layer, kind, service, place HAVING sum (people) != 0",
                                     error, "s", period);
}

/* Who looked first, and by that made these the figures for ever: it is a word to others like any. */
static gboolean
note (SosTransaction *transaction, int first, int last, GError **error)
{
  const char *today = sos_transaction_get_today (transaction);
  g_autofree char *from = sos_map_quarter_dup_name (first, today), *to = sos_map_quarter_dup_name (last, today), *words = NULL;

  words = first == last ? g_strdup_printf (_("Map: figures of %s kept, as they are given out from now on"), from)
                        /* Translators: two quarters, the first and the last */
                        : g_strdup_printf (_("Map: figures from %s to %s kept, as they are given out from now on"), from, to);
  return sos_transaction_note (transaction, "disclose", G_TYPE_INVALID, 0, 0, words, error);
}

gboolean
sos_map_kept_keep (SosTransaction *transaction, gpointer data, GError **error)
{
  const int ended = sos_map_quarter_of (sos_transaction_get_today (transaction)) - 1;
  int first, last, from;

  if (!sos_map_kept_find (transaction, &first, &last, error) || !find_first_counted (transaction, ended, &from, error))
    return FALSE;
  from = MAX (last > 0 ? last + 1 : from, ended + 1 - SOS_MAP_QUARTERS_BACK);
  for (int quarter = from; quarter <= ended; quarter++)
    if (!keep (transaction, quarter, error))
      return FALSE;
  return (from > ended || note (transaction, from, ended, error)) && keep_choice (transaction, error);
}

/* Kept while a clock stood ahead: what has not ended cannot have been. */
gboolean
sos_map_kept_turn_day (SosTransaction *transaction, GError **error)
{
  g_autofree char *running = sos_map_quarter_dup_period (sos_map_quarter_of (sos_transaction_get_today (transaction)));
  gint64 n;

  if (!sos_transaction_select_number (transaction, "SELECT count (*) FROM map_quarter WHERE period >= $1", &n, error, "s", running))
    return FALSE;
  if (n == 0)
    return TRUE;
  return sos_transaction_execute (transaction, "DELETE FROM map_kept WHERE period >= $1", error, "s", running)
         && sos_transaction_execute (transaction, "DELETE FROM map_quarter WHERE period >= $1", error, "s", running);
}

/* ---- reading ---- */

/* Nobody is counted anywhere, and that is shown. */
static void
begin_quarter (SosMapCounts *counts, guint quarter, const char *kept_on, gboolean chosen)
{
  const guint size = sos_map_get_quarter_size (counts);

  counts->kept_on[quarter] = g_strdup (kept_on);
  for (guint i = 0; i < sos_map_layers_get_n (); i++)
    {
      if (counts->people[i] == NULL)
        continue;
      memset (&counts->people[i][quarter * size], 0, size * sizeof *counts->people[i]);
      if (chosen)
        counts->marks[i * counts->n_quarters + quarter] = g_new0 (SosShownKind, size);
    }
}

static gboolean
read_quarters (SosTransaction *transaction, SosMapCounts *counts, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, "SELECT period, kept_on, chosen FROM map_quarter", &local, "");

  while (rows != NULL && sos_rows_next (rows, &local))
    {
      const int quarter = sos_map_quarter_from_period (sos_rows_get_text (rows, 0));

      if (quarter >= counts->first && quarter < counts->last)
        begin_quarter (counts, sos_map_quarter_index (counts, quarter), sos_rows_get_text (rows, 1), sos_rows_get_number (rows, 2) != 0);
    }
  return sos_pass_error (&local, error);
}

/* Places nobody knows any more stand together: a number only of numbers. */
static void
take_shown (SosMapCounts *counts, SosRows *rows)
{
  const int layer = sos_map_find_layer (*sos_rows_get_text (rows, 0)), quarter = sos_map_quarter_from_period (sos_rows_get_text (rows, 4));
  SosShownKind *marks = layer < 0 ? NULL : counts->marks[(guint) layer * counts->n_quarters + sos_map_quarter_index (counts, quarter)];
  guint i;

  if (marks != NULL && sos_map_counts_find_row (counts, rows, &i))
    marks[i] = MAX (marks[i], find_shown (sos_rows_get_text (rows, 6)));
}

static gboolean
read_figures (SosTransaction *transaction, SosMapCounts *counts, GError **error)
{
  g_autofree char *first = sos_map_quarter_dup_period (counts->first), *running = sos_map_quarter_dup_period (counts->last);
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (
    transaction, "SELECT layer, kind, service, place, period, people, shown FROM map_kept WHERE period >= $1 AND period < $2", &local, "ss", first, running);

  while (rows != NULL && sos_rows_next (rows, &local))
    {
      sos_map_counts_take_row (counts, rows);
      take_shown (counts, rows);
    }
  return sos_pass_error (&local, error);
}

gboolean
sos_map_kept_read (SosTransaction *transaction, SosMapCounts *counts, GError **error)
{
  return read_quarters (transaction, counts, error) && read_figures (transaction, counts, error);
}
