/* sos-map-sheet.c - one look at the map, made from its figures. Decides nothing about what may be seen. */
#include "config.h"
#include "sos-map-sheet.h"

#include "sos-clock.h"
#include "sos-map-person.h"
#include "sos-map-sheet-private.h"

#include <glib/gi18n.h>

/* ---- rows ---- */

static void
free_row (gpointer data)
{
  SosMapRow *row = data;

  g_free (row->name);
  g_free (row->columns);
  g_free (row->done);
  g_free (row);
}

static SosMapAsk
view_of_column (const SosMapSheet *self, guint column)
{
  SosMapAsk view = self->ask;

  view.layer = sos_map_sheet_get_column (self, column)->layer;
  return view;
}

/* Others have no wait: it is of today. */
static SosShown
get_wait (const SosMapSheet *self, const SosMapAsk *view, int place)
{
  return (SosShown){ SOS_SHOWN_NUMBER, place >= 0 && !self->external ? sos_map_counts_get_longest_wait (self->counts, view, (guint) place) : 0 };
}

static SosShown
get_figure (const SosMapSheet *self, const SosMapAsk *view, int place)
{
  if (place < 0 && self->external && sos_map_layer_is_of_today (sos_map_layers_get (view->layer)))
    return (SosShown){ SOS_SHOWN_NOTHING };
  if (place < 0)
    return sos_map_counts_get_total (self->counts, view);
  return self->external ? sos_map_counts_get_external (self->counts, view, (guint) place)
                        : sos_map_counts_get (self->counts, view, (guint) place);
}

static gboolean
by_delivery (const SosMapSheet *self)
{
  return sos_map_layer_is_of_people (sos_map_layers_get (self->ask.layer)) && self->ask.kind == SOS_MAP_KIND_DELIVERY;
}

static char *
dup_place_name (const SosMapSheet *self, SosCodes *codes, const char *code)
{
  if (g_strcmp0 (code, SOS_MAP_NOT_KNOWN) == 0)
    return g_strdup (by_delivery (self) ? _("Not known, or not said") : _("Not known"));
  if (g_strcmp0 (code, SOS_MAP_WITHHELD) == 0)
    return g_strdup (_("Location withheld"));
  if (self->external && g_strcmp0 (code, SOS_CITY_STANDS_WITH) == 0)
    /* Translators: two boroughs that stand together */
    return g_strdup_printf (_("%s with %s"), sos_codes_get_label (codes, "borough", code),
                            sos_codes_get_label (codes, "borough", SOS_CITY_OF_LONDON));
  return g_strdup (sos_codes_get_label (codes, "borough", code));
}

static void
add_row (SosMapSheet *self, const SosBoroughMap *map, int place, SosCodes *codes)
{
  SosMapRow *row = g_new0 (SosMapRow, 1);

  row->place = place;
  row->code = place >= 0 ? sos_map_counts_get_place (self->counts, (guint) place) : NULL;
  row->name = place >= 0 ? dup_place_name (self, codes, row->code) : g_strdup (_("Together"));
  row->borough = place >= 0 ? sos_borough_map_find (map, row->code) : -1;
  row->of_london = place >= 0 && sos_map_counts_is_borough (self->counts, (guint) place);
  row->shown = get_figure (self, &self->ask, place);
  row->columns = g_new0 (SosShown, self->columns->len + 1);
  row->done = g_new0 (int, self->columns->len + 1);
  for (guint i = 0; i < self->columns->len; i++)
    {
      const SosMapAsk view = view_of_column (self, i);

      row->columns[i] = sos_map_sheet_get_column (self, i)->of_wait ? get_wait (self, &view, place) : get_figure (self, &view, place);
      row->done[i] = sos_map_counts_get_done (self->counts, &view, place, self->external);
    }
  g_ptr_array_add (self->rows, row);
}

static void
add_rows (SosMapSheet *self, const SosBoroughMap *map, SosCodes *codes)
{
  for (guint p = 0; p < sos_map_counts_get_n_places (self->counts); p++)
    if (!self->external || g_strcmp0 (sos_map_counts_get_place (self->counts, p), SOS_CITY_OF_LONDON) != 0)
      add_row (self, map, (int) p, codes);
  add_row (self, map, -1, codes);
}

static void
add_column (SosMapSheet *self, guint layer, gboolean of_wait)
{
  const SosMapColumn column = { layer, of_wait };

  if (self->columns->len < SOS_MAP_SHEET_COLUMNS)
    g_array_append_val (self->columns, column);
}

/* How long they wait stands beside how many, where that is what is asked for. */
static void
add_layer (SosMapSheet *self, guint layer)
{
  add_column (self, layer, FALSE);
  if (layer == self->ask.layer && layer == (guint) sos_map_layers_find ("waiting") && !self->external)
    add_column (self, layer, TRUE);
}

/* @without: those that ask what is missing; else those that are always there. As many as have room. */
static void
add_columns (SosMapSheet *self, gboolean without)
{
  for (guint i = 0; i < sos_map_layers_get_n (); i++)
    {
      const SosMapLayer *layer = sos_map_layers_get (i);

      if (without ? layer->without != NULL && i != self->ask.layer : layer->beside)
        add_layer (self, i);
    }
}

/* One that is not always there stands first. What else is missing stands beside what is asked for, and how many wait in all. */
static void
find_columns (SosMapSheet *self)
{
  const SosMapLayer *asked = sos_map_layers_get (self->ask.layer);

  self->columns = g_array_new (FALSE, FALSE, sizeof (SosMapColumn));
  if (!asked->beside)
    add_layer (self, self->ask.layer);
  add_columns (self, asked->without != NULL);
  if (asked->without != NULL)
    add_layer (self, (guint) sos_map_layers_find ("waiting"));
}

/* ---- words ---- */

/* How many boroughs have anybody, and how many of those a number. */
static guint
count_boroughs (const SosMapSheet *self, guint *numbers, const SosMapRow **last)
{
  guint n = 0;

  *numbers = 0;
  for (guint i = 0; i < self->rows->len; i++)
    {
      const SosMapRow *row = self->rows->pdata[i];

      if (!row->of_london || (row->shown.kind == SOS_SHOWN_NUMBER && row->shown.number == 0))
        continue;
      n++;
      *numbers += row->shown.kind == SOS_SHOWN_NUMBER || row->shown.kind == SOS_SHOWN_ABOUT;
      *last = row;
    }
  return n;
}

static char *
dup_none (const SosMapSheet *self)
{
  const SosMapLayer *layer = sos_map_layers_get (self->ask.layer);

  if (layer->none != NULL)
    return g_strdup (_(layer->none));
  return g_strdup (sos_map_layer_is_of_people (layer) ? _("There is nobody to count here, in no borough, in this quarter.")
                                                      : _("There is nothing to count here."));
}

/* There are some, and in no borough. */
static char *
dup_elsewhere_all (const SosMapSheet *self)
{
  if (sos_map_layer_is_of_people (sos_map_layers_get (self->ask.layer)) && self->ask.kind == SOS_MAP_KIND_CONNECTION)
    return g_strdup (_("No ties to a borough of London are written down of those who are counted."));
  return g_strdup (_("None of those who are counted is in a borough of London."));
}

static char *
dup_remark (SosMapSheet *self)
{
  g_autoptr (SosVerdict) refusal = sos_map_counts_get_refusal (self->counts, &self->ask, self->external);
  const SosShown total = sos_map_counts_get_total (self->counts, &self->ask);
  const SosMapRow *last = NULL;
  guint numbers, n;

  if (self->counting)
    return g_strdup (_("The records of this office are being counted for the first time. The map comes when that is done."));
  self->refused = refusal != NULL;
  if (refusal != NULL)
    return sos_verdict_dup_text (refusal);
  n = count_boroughs (self, &numbers, &last);
  if (n == 0)
    return total.number == 0 ? dup_none (self) : dup_elsewhere_all (self);
  if (n == 1 && numbers == 1 && total.kind == SOS_SHOWN_NUMBER && last->shown.number == total.number)
    return g_strdup_printf (_("All who are counted are in one borough: %s."), last->name);
  if (numbers == 0 && sos_map_layers_get (self->ask.layer)->without == NULL)
    return g_strdup (_("Each borough has fewer than five people, or its number is hidden so that nobody can be worked out from it."));
  return NULL;
}

/* Where things are looked at, the people beside them are of a quarter that has ended. */
static char *
dup_aside_of_people (const SosMapSheet *self)
{
  g_autofree char *as_of = sos_map_layer_dup_as_of (sos_map_layers_get (0), self->ask.quarter, sos_map_counts_get_today (self->counts),
                                                    sos_map_counts_get_kept_on (self->counts, self->ask.quarter));

  /* Translators: "People: At the end of September 2026, figures as kept on 3 October 2026." */
  return g_strdup_printf (_("People: %s."), as_of);
}

/* Of things there is today alone. */
static char *
dup_aside (const SosMapSheet *self)
{
  const SosMapLayer *layer = sos_map_layers_get (self->ask.layer);
  g_autofree char *today = sos_date_dup_long (sos_map_counts_get_today (self->counts));
  int first, last;

  sos_map_counts_get_quarters (self->counts, &first, &last);
  if (self->ask.quarter >= last)
    return NULL;
  if (!sos_map_layer_is_of_people (layer) || sos_map_layer_is_of_today (layer))
    return dup_aside_of_people (self);
  return g_strdup_printf (_("Schools, sessions, teams and what is on offer are as of today, %s."), today);
}

/* Whoever is counted there is not silently left out of what is drawn. */
static char *
dup_missing (const SosMapSheet *self)
{
  g_autoptr (GStrvBuilder) missing = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  g_autofree char *all = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const SosMapRow *row = self->rows->pdata[i];

      if (row->of_london && row->borough < 0)
        g_strv_builder_add (missing, row->name);
    }
  names = g_strv_builder_end (missing);
  all = g_strjoinv (", ", names);
  /* Translators: names of boroughs */
  return *all == '\0' ? NULL : g_strdup_printf (_("No outline of %s is in the file of the map: the table alone shows it."), all);
}

static char *
dup_definition (const SosMapSheet *self, SosCodes *codes)
{
  const char *definition = _(sos_map_layers_get (self->ask.layer)->definition);

  if (!by_delivery (self))
    return g_strdup (definition);
  /* Translators: what is counted; a service */
  return g_strdup_printf (_("%s Where %s meets is on no map: who is on it stands under “Not known, or not said”, and all services of a borough "
                            "are left out where they would tell of it."), definition,
                          sos_codes_get_label (codes, "service", SOS_MAP_UNPLACED));
}

static char *
dup_as_of (const SosMapSheet *self)
{
  const SosMapLayer *layer = sos_map_layers_get (self->ask.layer);
  int first, quarter;

  sos_map_counts_get_quarters (self->counts, &first, &quarter);
  if (!sos_map_layer_is_of_today (layer))
    quarter = self->ask.quarter;
  return sos_map_layer_dup_as_of (layer, quarter, sos_map_counts_get_today (self->counts), sos_map_counts_get_kept_on (self->counts, quarter));
}

static void
say (SosMapSheet *self, SosCodes *codes)
{
  const SosMapLayer *layer = sos_map_layers_get (self->ask.layer);

  self->of_service = self->ask.service < sos_map_counts_get_n_services (self->counts) && (sos_map_layer_is_of_people (layer) || layer->by_service);
  self->title = sos_map_layer_dup_title (layer, self->ask.kind, codes,
                                         self->of_service ? sos_map_counts_get_service (self->counts, self->ask.service) : NULL);
  self->definition = dup_definition (self, codes);
  self->numerator = g_strdup (_(layer->numerator));
  self->as_of = dup_as_of (self);
  self->aside = dup_aside (self);
  self->missing = dup_missing (self);
  self->note = sos_map_counts_dup_note (self->counts, &self->ask, self->external);
  self->remark = dup_remark (self);
}

/* ---- pictures ---- */

/* What has pins of its own has them; without, those that are always there. Where in its borough one stands is not known. */
static int
find_pinned (const SosMapSheet *self)
{
  if (sos_map_layers_get (self->ask.layer)->pin != NULL)
    return (int) self->ask.layer;
  for (guint i = 0; i < sos_map_layers_get_n (); i++)
    if (sos_map_layers_get (i)->pinned)
      return (int) i;
  return -1;
}

static void
add_pins (const SosMapSheet *self, SosMapPicture *picture, guint layer, guint borough)
{
  const int place = sos_map_counts_find_place (self->counts, sos_borough_map_get (picture->map, borough)->code);
  const SosMapAsk view = { layer, self->ask.kind, self->ask.service, self->ask.quarter };
  const char *names = place >= 0 ? sos_map_counts_get_names (self->counts, &view, (guint) place) : NULL;
  g_auto (GStrv) lines = names != NULL ? g_strsplit (names, "\n", -1) : NULL;

  for (guint i = 0; lines != NULL && lines[i] != NULL; i++)
    sos_map_picture_add_pin (picture, borough, NULL, lines[i]);
}

static void
pin (const SosMapSheet *self, SosMapPicture *picture)
{
  const int layer = find_pinned (self);

  if (layer < 0)
    return;
  sos_map_picture_set_key (picture, _(sos_map_layers_get ((guint) layer)->pin));
  for (guint b = 0; b < sos_borough_map_get_n (picture->map); b++)
    add_pins (self, picture, (guint) layer, b);
}

/* Read anew and not taken from the rows: the City has none for others, and is on the map all the same. */
static SosMapPicture *
make_picture (const SosMapSheet *self, SosBoroughMap *map)
{
  g_autofree SosShown *shown = g_new0 (SosShown, sos_borough_map_get_n (map) + 1);
  const SosMapLayer *layer = sos_map_layers_get (self->ask.layer);
  SosMapPicture *picture;

  for (guint b = 0; b < sos_borough_map_get_n (map); b++)
    {
      const int place = sos_map_counts_find_place (self->counts, sos_borough_map_get (map, b)->code);

      shown[b] = place >= 0 ? get_figure (self, &self->ask, place) : (SosShown){ SOS_SHOWN_NOTHING };
    }
  picture = sos_map_picture_new (map, shown, self->title, self->refused ? NULL : self->note);
  picture->of_things = !sos_map_layer_is_of_people (layer) && !layer->hides_few;
  picture->external = self->external;
  pin (self, picture);
  return picture;
}

static SosMapPicture *
make_paper (const SosMapSheet *self, SosBoroughMap *map)
{
  SosMapPicture *picture = make_picture (self, map);
  /* Translators: date; what is counted */
  g_autofree char *dated = g_strdup_printf (_("%s. Counted: %s."), self->as_of, self->numerator);
  g_autofree char *credits = g_strjoinv (". ", (char **) sos_borough_map_get_credits (map));
  g_autofree char *marks = sos_map_sheet_dup_marks (self);

  if (self->remark != NULL)
    sos_map_picture_add_foot (picture, self->remark);
  sos_map_picture_add_foot (picture, dated);
  sos_map_picture_add_foot (picture, self->definition);
  if (self->aside != NULL)
    sos_map_picture_add_foot (picture, self->aside);
  if (self->missing != NULL)
    sos_map_picture_add_foot (picture, self->missing);
  if (marks != NULL)
    sos_map_picture_add_foot (picture, marks);
  sos_map_picture_add_foot (picture, self->external ? sos_map_sheet_get_others () : _("For this office alone: it has a map to give to others as well."));
  sos_map_picture_add_foot (picture, credits);
  return picture;
}

/* ---- public ---- */

const SosMapColumn *
sos_map_sheet_get_column (const SosMapSheet *self, guint column)
{
  return &g_array_index (self->columns, SosMapColumn, column);
}

const char *
sos_map_sheet_get_others (void)
{
  return _("As others may have it: by home borough, of a quarter that has ended; “–” is none; the City of London stands with Hackney.");
}

static SosMapAsk
within (SosMapCounts *counts, const SosMapAsk *wish, gboolean external)
{
  SosMapAsk view = *wish;
  int first, last;

  sos_map_counts_get_quarters (counts, &first, &last);
  if (external) /* before the first there was nobody */
    {
      view.quarter = CLAMP (view.quarter, MIN (first, last - 1), last - 1);
      view.kind = SOS_MAP_KIND_HOME; /* two kinds side by side would tell who is worked with elsewhere */
    }
  else if (sos_map_layer_is_of_today (sos_map_layers_get (view.layer)))
    view.quarter = last;
  else
    view.quarter = CLAMP (view.quarter, first, last);
  view.service = MIN (view.service, sos_map_counts_get_n_services (counts));
  return view;
}

/* A quarter that has ended, of which figures go out for the first time. */
gboolean
sos_map_sheet_needs_keeping (SosMapCounts *counts, const SosMapAsk *view, gboolean external)
{
  const SosMapAsk asked = within (counts, view, external);
  int first, last;

  sos_map_counts_get_quarters (counts, &first, &last);
  return sos_map_counts_is_complete (counts) && asked.quarter < last && !sos_map_counts_may_go_out (counts, asked.quarter);
}

SosMapSheet *
sos_map_sheet_new (SosMapCounts *counts, const SosMapAsk *view, gboolean external, SosCodes *codes, GError **error)
{
  SosBoroughMap *map = sos_borough_map_get_london (error);
  SosMapSheet *self;

  if (map == NULL)
    return NULL;
  if (external && sos_map_sheet_needs_keeping (counts, view, TRUE))
    {
      g_set_error_literal (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED,
                           _("The figures of this quarter are not kept yet: others have it when they are."));
      return NULL;
    }
  self = g_new0 (SosMapSheet, 1);
  g_atomic_ref_count_init (&self->references);
  self->counts = sos_map_counts_ref (counts);
  self->ask = within (counts, view, external);
  self->external = external;
  self->counting = !sos_map_counts_is_complete (counts);
  self->rows = g_ptr_array_new_with_free_func (free_row);
  sos_map_counts_decide (counts, self->ask.quarter);
  find_columns (self);
  add_rows (self, map, codes);
  say (self, codes);
  self->picture = make_picture (self, map);
  self->paper = make_paper (self, map);
  return self;
}

SosMapSheet *
sos_map_sheet_ref (SosMapSheet *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
sos_map_sheet_unref (SosMapSheet *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  sos_map_picture_unref (self->picture);
  sos_map_picture_unref (self->paper);
  g_ptr_array_unref (self->rows);
  g_array_unref (self->columns);
  sos_map_counts_unref (self->counts);
  g_free (self->title);
  g_free (self->definition);
  g_free (self->numerator);
  g_free (self->as_of);
  g_free (self->aside);
  g_free (self->missing);
  g_free (self->note);
  g_free (self->remark);
  g_free (self);
}

const SosMapRow *
sos_map_sheet_find (const SosMapSheet *self, int borough)
{
  for (guint i = 0; borough >= 0 && i < self->rows->len; i++)
    if (((const SosMapRow *) self->rows->pdata[i])->borough == borough)
      return self->rows->pdata[i];
  return NULL;
}

const SosMapRow *
sos_map_sheet_find_place (const SosMapSheet *self, const char *code)
{
  const char *stands = self->external && g_strcmp0 (code, SOS_CITY_OF_LONDON) == 0 ? SOS_CITY_STANDS_WITH : code;

  for (guint i = 0; code != NULL && i < self->rows->len; i++)
    if (g_strcmp0 (((const SosMapRow *) self->rows->pdata[i])->code, stands) == 0)
      return self->rows->pdata[i];
  return NULL;
}

/* By where people live, and of today: of another kind of borough, or another quarter, it would hold others than are counted. */
const char *
sos_map_sheet_why_no_list (const SosMapSheet *self)
{
  int first, last;

  sos_map_counts_get_quarters (self->counts, &first, &last);
  if (!sos_map_layer_is_of_people (sos_map_layers_get (self->ask.layer)))
    return NULL;
  if (self->external)
    return _("The list of people is of today: choose “Our own figures” first.");
  if (self->ask.kind != SOS_MAP_KIND_HOME)
    return _("The list of people is by home borough: choose “Home borough” first.");
  return self->ask.quarter < last ? _("The list of people is of today: choose this quarter first.") : NULL;
}
