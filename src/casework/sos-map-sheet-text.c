/* sos-map-sheet-text.c - one look at the map as text: a file for spreadsheets, words for those who listen, a line for the audit. */
#include "config.h"
#include "sos-map-sheet.h"

#include "sos-csv-write.h"

#include <glib/gi18n.h>

/* ---- as a table ---- */

/* What is missing is asked of boroughs alone: of who is in none, and of all together, there is no figure rather than a nought. */
static gboolean
is_asked (const SosMapSheet *self, const SosMapRow *row, guint column)
{
  return row->of_london || sos_map_layers_get (sos_map_sheet_get_column (self, column)->layer)->without == NULL;
}

static char *
dup_wait (guint band, gboolean spoken)
{
  const char *words = sos_map_wait_get_words (band);

  return g_strdup (words != NULL ? words : spoken ? _("not said") : "");
}

const char *
sos_map_sheet_get_title (const SosMapSheet *self, guint column)
{
  const SosMapColumn *of = sos_map_sheet_get_column (self, column);

  return of->of_wait ? _("Longest wait") : _(sos_map_layers_get (of->layer)->column);
}

char *
sos_map_sheet_dup_figure (const SosMapSheet *self, const SosMapRow *row, guint column, gboolean spoken)
{
  const SosShown shown = row->columns[column];

  if (sos_map_sheet_get_column (self, column)->of_wait)
    return dup_wait (shown.number, spoken);
  if (!is_asked (self, row, column))
    return g_strdup (spoken ? _("not asked") : "");
  if (row->done[column] >= 0 && shown.number > 0)
    /* Translators: so many sessions are done, of so many */
    return g_strdup_printf (_("%d of %u"), row->done[column], shown.number);
  return spoken ? sos_shown_dup_words (shown, self->external) : sos_shown_dup_text (shown, self->external);
}

static GStrv
make_titles (const SosMapSheet *self)
{
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

  g_strv_builder_add (cells, _("Borough"));
  for (guint i = 0; i < self->columns->len; i++)
    g_strv_builder_add (cells, sos_map_sheet_get_column (self, i)->of_wait ? sos_map_sheet_get_title (self, i)
                                                                           : _(sos_map_layers_get (sos_map_sheet_get_column (self, i)->layer)->name));
  return g_strv_builder_end (cells);
}

static GStrv
make_row (const SosMapSheet *self, const SosMapRow *row)
{
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

  g_strv_builder_add (cells, row->name);
  for (guint i = 0; i < self->columns->len; i++)
    {
      g_autofree char *figure = sos_map_sheet_dup_figure (self, row, i, FALSE);

      g_strv_builder_add (cells, figure);
    }
  return g_strv_builder_end (cells);
}

static GPtrArray *
make_table (const SosMapSheet *self, GPtrArray *rows)
{
  GPtrArray *table = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  g_ptr_array_add (table, make_titles (self));
  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (table, make_row (self, rows->pdata[i]));
  return table;
}

GPtrArray *
sos_map_sheet_make_table (const SosMapSheet *self, const SosMapOrder *order)
{
  g_autoptr (GPtrArray) rows = sos_map_sheet_sort (self, order);

  return make_table (self, rows);
}

/* ---- for spreadsheets ---- */

static const char *
get_code (GPtrArray *rows, guint line)
{
  const SosMapRow *row = line > 0 ? rows->pdata[line - 1] : NULL;

  if (row == NULL)
    return _("Code");
  return row->of_london ? row->code : "";
}

static GStrv
dup_with_code (const char *code, GStrv cells)
{
  g_autoptr (GStrvBuilder) line = g_strv_builder_new ();

  g_strv_builder_add (line, code);
  g_strv_builder_addv (line, (const char **) cells);
  return g_strv_builder_end (line);
}

static void
add_line (GPtrArray *lines, const char *text)
{
  const char *const cells[] = { text, NULL };

  g_ptr_array_add (lines, g_strdupv ((char **) cells));
}

char *
sos_map_sheet_dup_csv (const SosMapSheet *self, const SosMapOrder *order)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev), rows = sos_map_sheet_sort (self, order),
                        table = make_table (self, rows);

  for (guint i = 0; i < table->len; i++)
    g_ptr_array_add (lines, dup_with_code (get_code (rows, i), table->pdata[i]));
  add_line (lines, NULL);
  add_line (lines, self->title);
  add_line (lines, self->note);
  for (guint i = 0; i < self->paper->foot->len; i++)
    add_line (lines, self->paper->foot->pdata[i]);
  return sos_csv_write (lines);
}

/* ---- in words ---- */

/* ", longest wait 4 to 8 weeks", or nothing. */
static char *
dup_longest_wait (const SosMapSheet *self, const SosMapRow *row)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (sos_map_sheet_get_column (self, i)->of_wait && row->columns[i].number > 0)
      /* Translators: after a number of people who wait; "4 to 8 weeks" */
      return g_strdup_printf (_(", longest wait %s"), sos_map_wait_get_words (row->columns[i].number));
  return g_strdup ("");
}

char *
sos_map_sheet_dup_text (const SosMapSheet *self)
{
  GString *text = g_string_new (self->title);

  g_string_append_printf (text, ". %s.\n", self->note);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const SosMapRow *row = self->rows->pdata[i];
      g_autofree char *figure = sos_shown_dup_words (row->shown, self->external), *wait = dup_longest_wait (self, row);

      if (row->of_london)
        g_string_append_printf (text, "%s: %s%s.\n", row->name, figure, wait);
    }
  for (guint i = 0; i < self->paper->foot->len; i++)
    g_string_append_printf (text, "%s\n", (const char *) self->paper->foot->pdata[i]);
  return g_string_free (text, FALSE);
}

char *
sos_map_sheet_dup_name (const SosMapSheet *self)
{
  static const char *const kinds[SOS_MAP_N_KINDS] = { "-home", "-work", "-ties" };
  const SosMapLayer *layer = sos_map_layers_get (self->ask.layer);
  g_autofree char *period = sos_map_quarter_dup_period (self->ask.quarter);
  g_autofree char *service = self->of_service ? g_ascii_strdown (sos_map_counts_get_service (self->counts, self->ask.service), -1) : NULL;

  return g_strdup_printf ("map-%s%s%s%s-%s%s", layer->id, sos_map_layer_is_of_people (layer) ? kinds[self->ask.kind] : "",
                          service != NULL ? "-" : "", service != NULL ? service : "", period, self->external ? "-others" : "");
}

char *
sos_map_sheet_dup_marks (const SosMapSheet *self)
{
  guint kinds = 0;

  for (guint i = 0; i < self->rows->len; i++)
    for (guint k = 0; k < self->columns->len; k++)
      if (is_asked (self, self->rows->pdata[i], k))
        kinds |= 1u << ((const SosMapRow *) self->rows->pdata[i])->columns[k].kind;
  return sos_shown_dup_marks (kinds);
}

char *
sos_map_sheet_join (const char *const *sentences, guint n)
{
  g_autoptr (GStrvBuilder) said = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  for (guint i = 0; i < n; i++)
    if (sentences[i] != NULL)
      g_strv_builder_add (said, sentences[i]);
  all = g_strv_builder_end (said);
  return g_strjoinv (" ", all);
}

/* ---- for the audit ---- */

SosMapRelease *
sos_map_release_new (const char *verb, const SosMapSheet *sheet, const char *form)
{
  SosMapRelease *self = g_new0 (SosMapRelease, 1);

  self->verb = verb;
  self->words = g_strdup_printf (sheet->external ? _("Map: %s. %s. %s, for others") : _("Map: %s. %s. %s"), sheet->title, sheet->as_of, form);
  return self;
}

void
sos_map_release_free (SosMapRelease *self)
{
  g_free (self->words);
  g_free (self);
}

gboolean
sos_casework_note_map_release (SosTransaction *transaction, SosMapRelease *release, GError **error)
{
  return sos_transaction_note (transaction, release->verb, G_TYPE_INVALID, 0, 0, release->words, error);
}
