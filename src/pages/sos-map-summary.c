/* sos-map-summary.c - the borough chosen on the map in one look; where none is, what the figures mean. Says what the sheet says. */
#include "config.h"
#include "sos-map-summary.h"

#include "sos-blocks.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>

#define MOST_LINES 12

struct _SosMapSummary
{
  AdwBin parent_instance;

  GtkLabel *name, *beside, *meaning;
  SosFacts *facts;
  SosMostHeight *most;
  GtkLabel *marks; /* what "<5" and its like mean */
  GtkWidget *deeds, *people, *schools;
  GtkScrolledWindow *scrolled;
  AdwBin *whole;   /* in its place where all is seen */
  GtkWidget *said; /* in either; owned */
  gboolean left_out; /* services that are not shown at all */
  guint seen;      /* marks shown since the facts were cleared, 1 << SosShownKind */
};

G_DEFINE_FINAL_TYPE (SosMapSummary, sos_map_summary, ADW_TYPE_BIN)

/* ---- words ---- */

static gboolean
is_none (SosShown shown)
{
  return shown.kind == SOS_SHOWN_NOTHING || (shown.kind == SOS_SHOWN_NUMBER && shown.number == 0);
}

static char *
dup_figure (SosMapSummary *self, SosShown shown)
{
  self->seen |= 1u << shown.kind;
  return sos_shown_dup_text (shown, FALSE);
}

static gboolean
is_of_one_service (const SosMapSheet *sheet)
{
  return sheet->ask.service < sos_map_counts_get_n_services (sheet->counts);
}

static const char *
get_service (const SosMapSheet *sheet, SosCodes *codes, guint service)
{
  return sos_codes_get_label (codes, "service", sos_map_counts_get_service (sheet->counts, service));
}

/* "LiVVE schools project 41": where one is chosen, of that one alone. */
static char *
dup_people_of_one (SosMapSummary *self, const SosMapSheet *sheet, SosCodes *codes, guint layer, int place)
{
  SosMapAsk view = sheet->ask;
  g_autofree char *figure = NULL;

  view.layer = layer;
  figure = dup_figure (self, sos_map_counts_get (sheet->counts, &view, (guint) place));
  return g_strdup_printf ("%s %s", get_service (sheet, codes, view.service), figure);
}

/* "51: LiVVE schools project 41; SOS core casework 8". Services that are not shown are left out, as those with nobody. */
static char *
dup_people (SosMapSummary *self, const SosMapSheet *sheet, SosCodes *codes, guint layer, int place)
{
  SosMapAsk view = sheet->ask;
  g_autofree char *all = NULL;
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *services = NULL;
  SosShown whole, shown;

  view.layer = layer;
  view.service = sos_map_counts_get_n_services (sheet->counts);
  whole = sos_map_counts_get (sheet->counts, &view, (guint) place);
  all = dup_figure (self, whole);
  for (view.service = 0; view.service < sos_map_counts_get_n_services (sheet->counts); view.service++)
    {
      g_autofree char *figure = NULL;

      shown = sos_map_counts_get (sheet->counts, &view, (guint) place);
      if (shown.kind == SOS_SHOWN_NOTHING && !is_none (whole))
        self->left_out = TRUE;
      if (is_none (shown))
        continue;
      figure = dup_figure (self, shown);
      g_ptr_array_add (parts, g_strdup_printf ("%s %s", get_service (sheet, codes, view.service), figure));
    }
  g_ptr_array_add (parts, NULL);
  services = g_strjoinv ("; ", (char **) parts->pdata);
  return *services == '\0' ? g_steal_pointer (&all) : g_strdup_printf ("%s: %s", all, services);
}

/* The first of them, each said as it is to be said, and how many more there are. */
static char *
dup_lines (const SosMapLayer *row, const char *names)
{
  g_auto (GStrv) lines = g_strsplit (names, "\n", -1);
  const guint n = g_strv_length (lines), n_said = n > MOST_LINES ? MOST_LINES - 1 : n;
  g_autoptr (GStrvBuilder) said = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  for (guint i = 0; i < n_said; i++)
    {
      g_autofree char *line = row->dup_name != NULL ? row->dup_name (lines[i]) : g_strdup (lines[i]);

      g_strv_builder_add (said, line);
    }
  if (n > n_said)
    {
      g_autofree char *more = g_strdup_printf (ngettext ("and %u more", "and %u more", n - n_said), n - n_said);

      g_strv_builder_add (said, more);
    }
  all = g_strv_builder_end (said);
  return g_strjoinv (row->dup_name != NULL ? "\n" : ", ", all);
}

static char *
dup_things (const SosMapSheet *sheet, guint layer, int place)
{
  const SosMapLayer *row = sos_map_layers_get (layer);
  const SosMapAsk view = { layer, sheet->ask.kind, sheet->ask.service, sheet->ask.quarter };
  const char *names = sos_map_counts_get_names (sheet->counts, &view, (guint) place);

  if (names != NULL)
    return dup_lines (row, names);
  /* Translators: no teams */
  return row->says_none ? g_strdup (_("None")) : NULL;
}

static void
add_people (SosMapSummary *self, const SosMapSheet *sheet, SosCodes *codes, guint layer, int place)
{
  SosMapAsk view = sheet->ask;
  g_autofree char *words = is_of_one_service (sheet) ? dup_people_of_one (self, sheet, codes, layer, place) : dup_people (self, sheet, codes, layer, place);

  view.layer = layer;
  sos_facts_add (self->facts, _(sos_map_layers_get (layer)->column), words);
  sos_facts_add (self->facts, _("Longest wait"), sos_map_wait_get_words (sos_map_counts_get_longest_wait (sheet->counts, &view, (guint) place)));
}

/* "30 of 43 done this term" */
static void
add_done (SosMapSummary *self, const SosMapSheet *sheet, guint layer, int place)
{
  const SosMapAsk view = { layer, sheet->ask.kind, sheet->ask.service, sheet->ask.quarter };
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
  else if (row->beside && sos_map_layer_is_of_people (row))
    add_people (self, sheet, codes, layer, place);
}

/* For others there is no more to say than what the table says. */
static void
add_figures (SosMapSummary *self, const SosMapSheet *sheet, const SosMapRow *row)
{
  for (guint i = 0; i < sheet->columns->len; i++)
    {
      g_autofree char *figure = sos_map_sheet_dup_figure (sheet, row, i, FALSE);

      self->seen |= 1u << row->columns[i].kind;
      sos_facts_add (self->facts, sos_map_sheet_get_title (sheet, i), figure);
    }
}

static char *
dup_beside (const SosMapSheet *sheet, int borough)
{
  g_autofree char *names = sos_borough_map_dup_neighbours (sheet->picture->map, (guint) borough);

  /* Translators: names of boroughs */
  return g_strdup_printf (_("beside %s"), names);
}

/* A colleague who adds up what is shown is told why it does not make the whole. */
static void
explain (SosMapSummary *self, const SosMapSheet *sheet, const SosMapRow *row)
{
  g_autofree char *marks = sos_shown_dup_marks (self->seen);
  const gboolean no_group = row != NULL && g_strcmp0 (sos_map_layers_get (sheet->ask.layer)->without, "groups") == 0;
  const char *sentences[] = { no_group ? _("Groups for girls alone are on no map: there may be one here.") : NULL, marks,
                              self->left_out ? _("Services with too few people are left out.") : NULL,
                              row != NULL && !sheet->external ? sheet->aside : NULL };
  g_autofree char *words = sos_map_sheet_join (sentences, G_N_ELEMENTS (sentences));

  gtk_label_set_label (self->marks, words);
  gtk_widget_set_visible (GTK_WIDGET (self->marks), *words != '\0');
}

/* ---- showing ---- */

static void
add_counted (SosMapSummary *self, const SosMapSheet *sheet)
{
  sos_facts_add (self->facts, _("Counted"), sheet->numerator);
  sos_facts_add (self->facts, _("Date"), sheet->as_of);
}

static void
show_meaning (SosMapSummary *self, const SosMapSheet *sheet)
{
  gtk_label_set_label (self->name, sheet->title);
  gtk_label_set_label (self->meaning, sheet->definition);
  add_counted (self, sheet);
}

/* What was chosen above, where that is not all of them now. */
static void
add_choice (SosMapSummary *self, const SosMapSheet *sheet, SosCodes *codes)
{
  if (is_of_one_service (sheet))
    sos_facts_add (self->facts, _("Service"), get_service (sheet, codes, sheet->ask.service));
  if (sheet->aside != NULL && sos_map_layer_is_of_people (sos_map_layers_get (sheet->ask.layer)))
    sos_facts_add (self->facts, _("People"), sheet->as_of);
}

static void
show_row (SosMapSummary *self, const SosMapSheet *sheet, SosCodes *codes, const SosMapRow *row)
{
  g_autofree char *beside = row->borough >= 0 ? dup_beside (sheet, row->borough) : NULL;

  gtk_label_set_label (self->name, row->name);
  gtk_label_set_label (self->beside, beside != NULL ? beside : "");
  if (sheet->external)
    add_figures (self, sheet, row);
  if (!sheet->external)
    add_choice (self, sheet, codes);
  for (guint i = 0; !sheet->external && i < sos_map_layers_get_n (); i++)
    add_layer (self, sheet, codes, i, row->place);
  add_counted (self, sheet);
  sos_facts_add (self->facts, _("Meaning"), sheet->definition);
}

/* Where no list holds them, it is said why there, and not when it is too late. */
static void
offer_people (SosMapSummary *self, const SosMapSheet *sheet)
{
  const char *why = sos_map_sheet_why_no_list (sheet);

  gtk_widget_set_sensitive (self->people, why == NULL);
  gtk_widget_set_tooltip_text (self->people, why != NULL ? why : _("Those who live here, as a list (Enter on the map)"));
}

/* Whether the program has a page of them. */
static gboolean
has_schools (void)
{
  GApplication *application = g_application_get_default ();

  return application != NULL && g_action_group_get_action_enabled (G_ACTION_GROUP (application), "show-schools-of");
}

void
sos_map_summary_show (SosMapSummary *self, const SosMapSheet *sheet, SosCodes *codes, const char *code)
{
  const SosMapRow *row;

  g_return_if_fail (SOS_IS_MAP_SUMMARY (self));

  row = sos_map_sheet_find_place (sheet, code);
  sos_facts_clear (self->facts);
  self->seen = 0;
  self->left_out = FALSE;
  gtk_label_set_label (self->beside, "");
  if (row != NULL)
    show_row (self, sheet, codes, row);
  else
    show_meaning (self, sheet);
  explain (self, sheet, row);
  gtk_widget_set_visible (GTK_WIDGET (self->beside), row != NULL && row->borough >= 0);
  gtk_widget_set_visible (GTK_WIDGET (self->meaning), row == NULL);
  gtk_widget_set_visible (self->deeds, row != NULL && row->of_london);
  offer_people (self, sheet);
  gtk_widget_set_visible (self->schools, has_schools ());
}

void
sos_map_summary_set_most (SosMapSummary *self, int height)
{
  g_return_if_fail (SOS_IS_MAP_SUMMARY (self));

  sos_most_height_set_most (self->most, height);
  /* All of it seen: it scrolls nowhere, and the wheel moves the page, which a frame that scrolls would keep to itself. */
  gtk_scrolled_window_set_child (self->scrolled, NULL);
  adw_bin_set_child (self->whole, height < 0 ? self->said : NULL);
  if (height >= 0)
    gtk_scrolled_window_set_child (self->scrolled, self->said);
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->scrolled)), height >= 0);
}

/* ---- the widget ---- */

static void
sos_map_summary_dispose (GObject *object)
{
  SosMapSummary *self = SOS_MAP_SUMMARY (object);

  G_OBJECT_CLASS (sos_map_summary_parent_class)->dispose (object);
  g_clear_object (&self->said);
}

static void
sos_map_summary_class_init (SosMapSummaryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sos_map_summary_dispose;
}

static GtkWidget *
add_deed (SosMapSummary *self, const char *label, const char *action, const char *tooltip)
{
  GtkWidget *button = sos_block_button (label, NULL, "act");

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_tooltip_text (button, tooltip);
  sos_wrap_box_append (SOS_WRAP_BOX (self->deeds), button);
  return button;
}

static void
add_deeds (SosMapSummary *self)
{
  self->deeds = sos_wrap_box_new (6, 6);
  self->people = add_deed (self, _("People here"), "page.people", NULL);
  self->schools = add_deed (self, _("Schools here"), "page.schools", _("The schools of this borough and what runs in them"));
  add_deed (self, _("Services here…"), "page.services", _("What we offer here, by which team, and who pays for it (Ctrl+E)"));
}

/* What there is to say grows with the borough; the table keeps its room. */
static GtkWidget *
make_scroll (SosMapSummary *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6), *scrolled = gtk_scrolled_window_new (), *bin = adw_bin_new ();

  self->scrolled = GTK_SCROLLED_WINDOW (scrolled);
  self->said = g_object_ref_sink (box);
  self->whole = ADW_BIN (adw_bin_new ());
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->meaning));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->facts));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  gtk_widget_set_focusable (scrolled, TRUE); /* for keys: nothing in it takes the focus */
  gtk_widget_add_css_class (scrolled, "map-facts");
  sos_spoken_name_set (scrolled, _("About the borough"));
  self->most = g_object_new (SOS_TYPE_MOST_HEIGHT, NULL);
  gtk_widget_set_layout_manager (bin, GTK_LAYOUT_MANAGER (self->most));
  adw_bin_set_child (ADW_BIN (bin), scrolled);
  return bin;
}

static void
sos_map_summary_init (SosMapSummary *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->name = GTK_LABEL (sos_block_text ("", "section-title"));
  self->beside = GTK_LABEL (sos_block_text ("", "section-note"));
  self->meaning = GTK_LABEL (sos_block_text ("", "small"));
  self->facts = SOS_FACTS (sos_facts_new ());
  self->marks = GTK_LABEL (sos_block_text ("", "section-note"));
  add_deeds (self);
  gtk_widget_add_css_class (box, "summary");
  gtk_widget_add_css_class (box, "map-summary");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->name));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->beside));
  gtk_box_append (GTK_BOX (box), make_scroll (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->whole));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->marks));
  gtk_box_append (GTK_BOX (box), self->deeds);
  gtk_widget_set_layout_manager (GTK_WIDGET (self), g_object_new (SOS_TYPE_LEAST_HEIGHT, NULL));
  adw_bin_set_child (ADW_BIN (self), box);
}
