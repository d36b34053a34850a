/* sos-map-sheet-text.c - one look at the map as text: a file for spreadsheets, words for those who listen, a line for the audit. */
#include "config.h"
#include "sos-map-sheet.h"

#include <glib/gi18n.h>

/* ---- for spreadsheets ---- */

static void
add_cell (GString *csv, const char *text, gboolean last)
{
  g_auto (GStrv) parts = g_strsplit (text, "\"", -1);
  g_autofree char *doubled = g_strjoinv ("\"\"", parts);

  g_string_append_printf (csv, "\"%s\"%s", doubled, last ? "\r\n" : ",");
}

static void
add_figure (const SosMapSheet *self, GString *csv, SosShown shown, gboolean last)
{
  g_autofree char *text = sos_shown_dup_text (shown, self->external);

  add_cell (csv, text, last);
}

/* A layer without a column of its own stands first among the figures. */
static gboolean
has_own_column (const SosMapSheet *self)
{
  return sos_map_layers_get (self->view.layer)->column == NULL;
}

static void
add_header (const SosMapSheet *self, GString *csv)
{
  add_cell (csv, _("Code"), FALSE);
  add_cell (csv, _("Borough"), FALSE);
  if (has_own_column (self))
    add_cell (csv, _(sos_map_layers_get (self->view.layer)->name), FALSE);
  for (guint i = 0; i < self->columns->len; i++)
    add_cell (csv, _(sos_map_layers_get (g_array_index (self->columns, guint, i))->name), i + 1 == self->columns->len);
}

static void
add_row (const SosMapSheet *self, GString *csv, const SosMapRow *row)
{
  add_cell (csv, row->code != NULL && row->borough >= 0 ? row->code : "", FALSE);
  add_cell (csv, row->name, FALSE);
  if (has_own_column (self))
    add_figure (self, csv, row->shown, FALSE);
  for (guint i = 0; i < self->columns->len; i++)
    add_figure (self, csv, row->columns[i], i + 1 == self->columns->len);
}

char *
sos_map_sheet_dup_csv (const SosMapSheet *self)
{
  GString *csv = g_string_new ("\xef\xbb\xbf"); /* spreadsheets take it for Latin without */

  add_header (self, csv);
  for (guint i = 0; i < self->rows->len; i++)
    add_row (self, csv, self->rows->pdata[i]);
  g_string_append (csv, "\r\n");
  add_cell (csv, self->title, TRUE);
  add_cell (csv, self->note, TRUE);
  for (guint i = 0; i < self->paper->foot->len; i++)
    add_cell (csv, self->paper->foot->pdata[i], TRUE);
  return g_string_free (csv, FALSE);
}

/* ---- in words ---- */

char *
sos_map_sheet_dup_text (const SosMapSheet *self)
{
  GString *text = g_string_new (self->title);

  g_string_append_printf (text, ". %s.\n", self->note);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const SosMapRow *row = self->rows->pdata[i];
      g_autofree char *figure = sos_shown_dup_words (row->shown, self->external);

      if (row->borough >= 0)
        g_string_append_printf (text, "%s: %s.\n", row->name, figure);
    }
  for (guint i = 0; i < self->paper->foot->len; i++)
    g_string_append_printf (text, "%s\n", (const char *) self->paper->foot->pdata[i]);
  return g_string_free (text, FALSE);
}

char *
sos_map_sheet_dup_name (const SosMapSheet *self)
{
  g_autofree char *period = sos_map_quarter_dup_period (self->view.quarter);

  return g_strdup_printf ("map-%s-%s%s", sos_map_layers_get (self->view.layer)->id, period, self->external ? "-others" : "");
}

/* ---- for the audit ---- */

SosMapOut *
sos_map_out_new (const char *verb, const SosMapSheet *sheet, const char *form)
{
  SosMapOut *self = g_new0 (SosMapOut, 1);

  self->verb = verb;
  self->words = g_strdup_printf (sheet->external ? _("Map: %s. %s. %s, for others") : _("Map: %s. %s. %s"), sheet->title, sheet->as_of, form);
  return self;
}

void
sos_map_out_free (SosMapOut *self)
{
  g_free (self->words);
  g_free (self);
}

gboolean
sos_casework_note_map_out (SosTransaction *transaction, SosMapOut *out, GError **error)
{
  return sos_transaction_note (transaction, out->verb, G_TYPE_INVALID, 0, 0, out->words, error);
}
