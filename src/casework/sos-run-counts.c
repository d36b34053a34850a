/* sos-run-counts.c - how many people there were of one kind by another. What of it may be shown sos-suppression-rules.h decides. */
#include "config.h"
#include "sos-run-counts.h"

#include "sos-suppression-rules.h"

#define MOST_COLUMNS 12
#define KEY 64 /* columns, at most */

struct _SosRunCounts
{
  GPtrArray *rows, *columns; /* interned */
  GHashTable *counts;        /* their numbers -> how many */
};

SosRunCounts *
sos_run_counts_new (void)
{
  SosRunCounts *self = g_new0 (SosRunCounts, 1);

  self->rows = g_ptr_array_new ();
  self->columns = g_ptr_array_new ();
  self->counts = g_hash_table_new (NULL, NULL);
  return self;
}

void
sos_run_counts_free (SosRunCounts *self)
{
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->columns);
  g_hash_table_unref (self->counts);
  g_free (self);
}

static guint
find (GPtrArray *names, const char *name)
{
  const char *interned = g_intern_string (name);
  guint at;

  if (g_ptr_array_find (names, interned, &at))
    return at;
  g_ptr_array_add (names, (gpointer) interned);
  return names->len - 1;
}

static guint
get (const SosRunCounts *self, guint row, guint column)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, GUINT_TO_POINTER (row * KEY + column)));
}

void
sos_run_counts_add (SosRunCounts *self, const char *row, const char *column, guint n)
{
  const guint at = find (self->rows, row), by = find (self->columns, column);

  g_return_if_fail (by < KEY);

  g_hash_table_insert (self->counts, GUINT_TO_POINTER (at * KEY + by), GUINT_TO_POINTER (get (self, at, by) + n));
}

guint
sos_run_counts_get_sum (const SosRunCounts *self)
{
  guint sum = 0;

  for (guint r = 0; r < self->rows->len; r++)
    for (guint c = 0; c < self->columns->len; c++)
      sum += get (self, r, c);
  return sum;
}

static SosShownCube *
decide (const SosRunCounts *self)
{
  const guint n_rows = self->rows->len, n_columns = self->columns->len;
  g_autofree guint *counts = g_new0 (guint, n_rows * n_columns + 1), *all = g_new0 (guint, n_rows + 1), *columns = g_new0 (guint, n_columns + 1);
  const SosCountTable table = { .counts = counts, .all = all };
  SosCountCube cube = { n_rows, n_columns, 1, &table, columns, sos_run_counts_get_sum (self) };

  for (guint r = 0; r < n_rows; r++)
    for (guint c = 0; c < n_columns; c++)
      {
        counts[r * n_columns + c] = get (self, r, c);
        all[r] += counts[r * n_columns + c];
        columns[c] += counts[r * n_columns + c];
      }
  return sos_suppression_decide (&cube);
}

/* ---- on paper ---- */

static void
add_shown (SosOfficeBlock *table, SosShown shown, SosCellLook look)
{
  g_autofree char *number = sos_shown_dup_text (shown, FALSE);

  sos_office_block_add_cell (table, number, look);
}

void
sos_run_counts_add_table (const SosRunCounts *self, SosRunPaperWords *words, SosOfficePaper *paper, const char *corner, double share, SosRunCountsName row,
                          SosRunCountsName column, gpointer data)
{
  const guint n_columns = MIN (self->columns->len, MOST_COLUMNS);
  double widths[MOST_COLUMNS + 2] = { share };
  g_autoptr (SosShownCube) shown = decide (self);
  SosOfficeBlock *table;

  for (guint i = 1; i < G_N_ELEMENTS (widths); i++)
    widths[i] = 1;
  table = sos_office_paper_add_table (paper, widths, n_columns + 2);
  table->middle = TRUE;
  sos_office_block_begin_row (table);
  sos_office_block_add_cell (table, corner, SOS_CELL_STRONG);
  for (guint c = 0; c < n_columns; c++)
    {
      g_autofree char *name = column (words, self->columns->pdata[c], data);

      sos_office_block_add_cell (table, name, SOS_CELL_STRONG);
    }
  sos_office_block_add_cell (table, SOS_RUN_SAY (words, "All"), SOS_CELL_STRONG);
  for (guint r = 0; r < self->rows->len; r++)
    {
      g_autofree char *name = row (words, self->rows->pdata[r], data);

      sos_office_block_begin_row (table);
      sos_office_block_add_cell (table, name, SOS_CELL_PLAIN);
      for (guint c = 0; c <= n_columns; c++)
        add_shown (table, sos_shown_cube_get (shown, 0, r, c < n_columns ? c : self->columns->len), SOS_CELL_PLAIN);
    }
  sos_office_block_begin_row (table);
  sos_office_block_add_cell (table, SOS_RUN_SAY (words, "All"), SOS_CELL_STRONG);
  for (guint c = 0; c <= n_columns; c++)
    add_shown (table, sos_shown_cube_get_total (shown, c < n_columns ? c : self->columns->len), SOS_CELL_STRONG);
}
