/* sos-map-summary.c - the borough chosen on the map in one look; where none is, what the figures mean. Says what the sheet says. */
#include "config.h"
#include "sos-map-summary.h"

#include "sos-blocks.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>

struct _SosMapSummary
{
  AdwBin parent_instance;

  GtkLabel *name, *beside, *meaning;
  SosFacts *facts;
  GtkWidget *deeds;
};

G_DEFINE_FINAL_TYPE (SosMapSummary, sos_map_summary, ADW_TYPE_BIN)

/* ---- words ---- */

static gboolean
is_none (SosShown shown)
{
  return shown.kind == SOS_SHOWN_NOTHING || (shown.kind == SOS_SHOWN_NUMBER && shown.number == 0);
}

/* "51: LiVVE schools project 41; SOS core casework 8". Services that are not shown are left out, as those with nobody. */
static char *
dup_people (const SosMapSheet *sheet, SosCodes *codes, guint layer, int place)
{
  SosMapAsk view = sheet->ask;
  g_autofree char *all = NULL;
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *services = NULL;
  SosShown shown;

  view.layer = layer;
  view.service = sos_map_counts_get_n_services (sheet->counts);
  all = sos_shown_dup_text (sos_map_counts_get (sheet->counts, &view, (guint) place), FALSE);
  for (view.service = 0; view.service < sos_map_counts_get_n_services (sheet->counts); view.service++)
    {
      g_autofree char *figure = NULL;

      shown = sos_map_counts_get (sheet->counts, &view, (guint) place);
      if (is_none (shown))
        continue;
      figure = sos_shown_dup_text (shown, FALSE);
      g_ptr_array_add (parts, g_strdup_printf ("%s %s", sos_codes_get_label (codes, "service", sos_map_counts_get_service (sheet->counts, view.service)), figure));
    }
  g_ptr_array_add (parts, NULL);
  services = g_strjoinv ("; ", (char **) parts->pdata);
  return *services == '\0' ? g_steal_pointer (&all) : g_strdup_printf ("%s: %s", all, services);
}

static char *
dup_things (const SosMapSheet *sheet, guint layer, int place)
{
  const SosMapLayer *row = sos_map_layers_get (layer);
  const SosMapAsk view = { layer, sheet->ask.kind, sos_map_counts_get_n_services (sheet->counts), sheet->ask.quarter };
  const char *names = sos_map_counts_get_names (sheet->counts, &view, (guint) place);
  g_auto (GStrv) lines = names != NULL ? g_strsplit (names, "\n", -1) : NULL;

  for (guint i = 0; row->dup_name != NULL && lines != NULL && lines[i] != NULL; i++)
    {
      g_autofree char *line = lines[i];

      lines[i] = row->dup_name (line);
    }
  if (lines != NULL)
    return g_strjoinv (row->dup_name != NULL ? "; " : ", ", lines);
  /* Translators: no teams */
  return row->says_none ? g_strdup (_("None")) : NULL;
}

static void
add_people (SosMapSummary *self, const SosMapSheet *sheet, SosCodes *codes, guint layer, int place)
{
  SosMapAsk view = sheet->ask;
  g_autofree char *words = dup_people (sheet, codes, layer, place), *wait = NULL;

  view.layer = layer;
  wait = sos_map_counts_dup_longest_wait (sheet->counts, &view, (guint) place);
  sos_facts_add (self->facts, _(sos_map_layers_get (layer)->column), words);
  sos_facts_add (self->facts, _("Longest wait"), wait);
}

/* "30 of 43 done this term" */
static void
add_done (SosMapSummary *self, const SosMapSheet *sheet, guint layer, int place)
{
  const SosMapAsk view = { layer, sheet->ask.kind, sos_map_counts_get_n_services (sheet->counts), sheet->ask.quarter };
  const guint all = sos_map_counts_get (sheet->counts, &view, (guint) place).number;
  g_autofree char *words = g_strdup_printf (_("%d of %u done this term"), sos_map_counts_get_done (sheet->counts, &view, place, FALSE), all);

  if (all > 0)
    sos_facts_add (self->facts, _(sos_map_layers_get (layer)->column), words);
}

static void
add_layer (SosMapSummary *self, const SosMapSheet *sheet, SosCodes *codes, guint layer, int place)
{
  const SosMapLayer *row = sos_map_layers_get (layer);
  g_autofree char *things = row->fact != NULL ? dup_things (sheet, layer, place) : NULL;

  if (row->by_done)
    add_done (self, sheet, layer, place);
  if (row->fact != NULL)
    sos_facts_add (self->facts, _(row->fact), things);
  else if (row->beside)
    add_people (self, sheet, codes, layer, place);
}

/* For others there is no more to say than what the table says. */
static void
add_figures (SosMapSummary *self, const SosMapSheet *sheet, const SosMapRow *row)
{
  for (guint i = 0; i < sheet->columns->len; i++)
    {
      g_autofree char *figure = sos_map_sheet_dup_figure (sheet, row, i, FALSE);

      sos_facts_add (self->facts, _(sos_map_layers_get (g_array_index (sheet->columns, guint, i))->column), figure);
    }
}

static char *
dup_beside (const SosMapSheet *sheet, int borough)
{
  g_autofree char *names = sos_borough_map_dup_neighbours (sheet->picture->map, (guint) borough);

  /* Translators: names of boroughs */
  return g_strdup_printf (_("beside %s"), names);
}

/* ---- showing ---- */

static const SosMapRow *
find_row (const SosMapSheet *sheet, const char *code)
{
  for (guint i = 0; code != NULL && i < sheet->rows->len; i++)
    if (g_strcmp0 (((const SosMapRow *) sheet->rows->pdata[i])->code, code) == 0)
      return sheet->rows->pdata[i];
  return NULL;
}

static void
show_meaning (SosMapSummary *self, const SosMapSheet *sheet)
{
  gtk_label_set_label (self->name, sheet->title);
  gtk_label_set_label (self->meaning, sheet->definition);
  sos_facts_add (self->facts, _("Counted"), sheet->numerator);
  sos_facts_add (self->facts, _("Date"), sheet->as_of);
}

static void
show_row (SosMapSummary *self, const SosMapSheet *sheet, SosCodes *codes, const SosMapRow *row)
{
  g_autofree char *beside = row->borough >= 0 ? dup_beside (sheet, row->borough) : NULL;

  gtk_label_set_label (self->name, row->name);
  gtk_label_set_label (self->beside, beside != NULL ? beside : "");
  if (sheet->external)
    add_figures (self, sheet, row);
  for (guint i = 0; !sheet->external && i < sos_map_layers_get_n (); i++)
    add_layer (self, sheet, codes, i, row->place);
}

void
sos_map_summary_show (SosMapSummary *self, const SosMapSheet *sheet, SosCodes *codes, const char *code)
{
  const SosMapRow *row;

  g_return_if_fail (SOS_IS_MAP_SUMMARY (self));

  row = find_row (sheet, code);
  sos_facts_clear (self->facts);
  gtk_label_set_label (self->beside, "");
  if (row != NULL)
    show_row (self, sheet, codes, row);
  else
    show_meaning (self, sheet);
  gtk_widget_set_visible (GTK_WIDGET (self->beside), row != NULL && row->borough >= 0);
  gtk_widget_set_visible (GTK_WIDGET (self->meaning), row == NULL);
  gtk_widget_set_visible (self->deeds, row != NULL && row->borough >= 0);
}

/* ---- the widget ---- */

static void
sos_map_summary_class_init (SosMapSummaryClass *klass)
{
}

static void
sos_map_summary_init (SosMapSummary *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6), *people = sos_block_button (_("People here"), NULL, "act");
  GtkWidget *services = sos_block_button (_("Services here…"), NULL, "act");

  self->name = GTK_LABEL (sos_block_text ("", "section-title"));
  self->beside = GTK_LABEL (sos_block_text ("", "section-note"));
  self->meaning = GTK_LABEL (sos_block_text ("", "small"));
  self->facts = SOS_FACTS (sos_facts_new ());
  self->deeds = sos_wrap_box_new (6, 6);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (people), "page.people");
  gtk_widget_set_tooltip_text (people, _("Those who live here, as a list (Enter on the map)"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (services), "page.services");
  gtk_widget_set_tooltip_text (services, _("What we offer here, and who pays for it (Ctrl+E)"));
  sos_wrap_box_append (SOS_WRAP_BOX (self->deeds), people);
  sos_wrap_box_append (SOS_WRAP_BOX (self->deeds), services);
  gtk_widget_add_css_class (box, "summary");
  gtk_widget_add_css_class (box, "map-summary");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->name));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->beside));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->meaning));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->facts));
  gtk_box_append (GTK_BOX (box), self->deeds);
  gtk_widget_set_layout_manager (GTK_WIDGET (self), g_object_new (SOS_TYPE_LEAST_HEIGHT, NULL));
  adw_bin_set_child (ADW_BIN (self), box);
}
