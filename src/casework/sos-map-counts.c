/* sos-map-counts.c - the figures of the map, as they may be seen. Keeps none: sos-map-keep.c does. */
#include "config.h"
#include "sos-map-counts-private.h"

#include "sos-clock.h"
#include "sos-map-person.h"

#include <glib/gi18n.h>
#include <string.h>

/* ---- what may be seen ---- */

/* One kind, the counts of single services as the rule has them: a place after another. */
static SosCountTable
make_table (const SosMapCounts *self, const guint *people, guint kind, guint *counts)
{
  for (guint p = 0; p < self->places->len; p++)
    for (guint s = 0; s < self->services->len; s++)
      counts[p * self->services->len + s] = people[sos_map_get_index (self, kind, s, p)];
  return (SosCountTable){ .in_several = kind == SOS_MAP_KIND_CONNECTION,
                          .all_in_several = kind != SOS_MAP_KIND_HOME,
                          .by_person = kind == SOS_MAP_KIND_CONNECTION,
                          .apart = kind == SOS_MAP_KIND_CONNECTION ? (guint) (sos_map_counts_find_place (self, SOS_MAP_NOT_KNOWN) + 1) : 0,
                          .unplaced = kind == SOS_MAP_KIND_DELIVERY ? (guint) (sos_map_counts_find_service (self, SOS_MAP_UNPLACED) + 1) : 0,
                          .counts = counts,
                          .all = &people[sos_map_get_index (self, kind, self->services->len, 0)] };
}

/* Everybody lives in one place, be it one that is not known: so the sum over those is all. */
static guint
sum_homes (const SosMapCounts *self, const guint *people, guint service)
{
  guint sum = 0;

  for (guint p = 0; p < self->places->len; p++)
    sum += people[sos_map_get_index (self, SOS_MAP_KIND_HOME, service, p)];
  return sum;
}

/* In the order of the rule. (transfer full) */
static SosShownKind *
order_marks (const SosMapCounts *self, const SosShownKind *marks)
{
  const guint width = sos_map_get_width (self);
  SosShownKind *ordered = g_new (SosShownKind, sos_map_get_quarter_size (self));

  for (guint kind = 0; kind < SOS_MAP_N_KINDS; kind++)
    for (guint p = 0; p < self->places->len; p++)
      for (guint s = 0; s < width; s++)
        ordered[(kind * self->places->len + p) * width + s] = marks[sos_map_get_index (self, kind, s, p)];
  return ordered;
}

static SosShownCube *
decide_as (const SosMapCounts *self, const SosCountCube *cube, const SosShownKind *marks)
{
  g_autofree SosShownKind *ordered = marks != NULL ? order_marks (self, marks) : NULL;

  return ordered != NULL ? sos_suppression_recall (cube, ordered) : sos_suppression_decide (cube);
}

/* @marks: how it was shown when it was kept; NULL: it was not. */
static SosShownCube *
decide (const SosMapCounts *self, const guint *people, const SosShownKind *marks)
{
  const guint n = self->services->len, size = self->places->len * n;
  g_autofree guint *counts = g_new0 (guint, SOS_MAP_N_KINDS * size + 1), *services = g_new0 (guint, n + 1);
  SosCountTable tables[SOS_MAP_N_KINDS];
  SosCountCube cube = { self->places->len, n, SOS_MAP_N_KINDS, tables, services, sum_homes (self, people, n),
                        (guint) (sos_map_counts_find_place (self, SOS_MAP_WITHHELD) + 1) };

  for (guint kind = 0; kind < SOS_MAP_N_KINDS; kind++)
    tables[kind] = make_table (self, people, kind, &counts[kind * size]);
  for (guint s = 0; s < n; s++)
    services[s] = sum_homes (self, people, s);
  return decide_as (self, &cube, marks);
}

/* Two who ask at once both decide, and the same: nobody waits for another. (transfer none) */
static const SosShownCube *
keep_decided (SosShownCube **slot, SosShownCube *decided)
{
  if (g_atomic_pointer_compare_and_exchange (slot, NULL, decided))
    return decided;
  sos_shown_cube_free (decided);
  return g_atomic_pointer_get (slot);
}

/* Decided once a layer and quarter. (transfer none) */
static const SosShownCube *
get_shown (SosMapCounts *self, const SosMapAsk *view)
{
  const guint quarter = sos_map_quarter_index (self, view->quarter), layer = (guint) sos_map_find_layer (sos_map_layers_get (view->layer)->counts);
  const guint i = layer * self->n_quarters + quarter;
  const SosShownCube *shown = g_atomic_pointer_get (&self->shown[i]);

  return shown != NULL ? shown
                       : keep_decided (&self->shown[i], decide (self, &self->people[layer][quarter * sos_map_get_quarter_size (self)], self->marks[i]));
}

/* Those who deliver are people too, though no client: one table, and one kind of work. */
static SosShownCube *
decide_few (const guint *people, guint n_places)
{
  const SosCountTable table = { .counts = people, .all = people };
  guint sum = 0;

  for (guint p = 0; p < n_places; p++)
    sum += people[p];
  return sos_suppression_decide (&(SosCountCube){ n_places, 1, 1, &table, &sum, sum });
}

/* Of a layer that hides few: decided once. (transfer none) */
static const SosShownCube *
get_few (SosMapCounts *self, guint layer)
{
  SosShownCube **slot = &self->shown[layer * self->n_quarters];
  const SosShownCube *shown = g_atomic_pointer_get (slot);

  return shown != NULL ? shown : keep_decided (slot, decide_few (&self->things[layer][sos_map_get_thing (self, layer, 0, 0)], self->places->len));
}

static gboolean
hides_few (const SosMapAsk *view)
{
  return sos_map_layers_get (view->layer)->hides_few;
}

static gboolean
is_of_people (const SosMapAsk *view)
{
  return sos_map_layer_is_of_people (sos_map_layers_get (view->layer));
}

/* Decided by what is shown and by things alone, so it says nothing that those do not. What is no borough is not asked (sos-map-sheet.h). */
static gboolean
is_left_out (SosMapCounts *self, const SosMapAsk *view, guint place)
{
  const char *without = sos_map_layers_get (view->layer)->without;
  guint layer;

  if (without == NULL || !sos_map_counts_is_borough (self, place))
    return without != NULL;
  layer = (guint) sos_map_layers_find (without);
  return self->things[layer][sos_map_get_thing (self, layer, view->service, place)] > 0;
}

SosShown
sos_map_counts_get (SosMapCounts *self, const SosMapAsk *view, guint place)
{
  g_return_val_if_fail (place < self->places->len && view->service <= self->services->len, (SosShown){ SOS_SHOWN_NOTHING });

  if (hides_few (view))
    return sos_shown_cube_get (get_few (self, view->layer), 0, place, 1);
  if (!is_of_people (view))
    return (SosShown){ SOS_SHOWN_NUMBER, self->things[view->layer][sos_map_get_thing (self, view->layer, view->service, place)] };
  if (!self->complete)
    return (SosShown){ SOS_SHOWN_NOTHING };
  if (is_left_out (self, view, place))
    return (SosShown){ SOS_SHOWN_NUMBER, 0 };
  return sos_shown_cube_get (get_shown (self, view), view->kind, place, view->service);
}

void
sos_map_counts_decide (SosMapCounts *self, int quarter)
{
  for (SosMapAsk ask = { 0, SOS_MAP_KIND_HOME, 0, quarter }; ask.layer < sos_map_layers_get_n (); ask.layer++)
    sos_map_counts_get (self, &ask, 0);
}

/* ---- for others ---- */

/* Of a layer whose things may be in both: each once, by what they are called. */
static guint
count_either (SosMapCounts *self, const SosMapAsk *view, guint one, guint other)
{
  const char *names[] = { sos_map_counts_get_names (self, view, one), sos_map_counts_get_names (self, view, other) };
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint n = 0; n < G_N_ELEMENTS (names); n++)
    {
      g_auto (GStrv) lines = g_strsplit (names[n] != NULL ? names[n] : "", "\n", -1);

      for (guint i = 0; lines[i] != NULL; i++)
        g_hash_table_add (seen, g_strndup (lines[i], strcspn (lines[i], SOS_MAP_NAME_SEPARATOR)));
    }
  return g_hash_table_size (seen);
}

static SosShown
get_together (SosMapCounts *self, const SosMapAsk *view, guint city, guint with)
{
  const SosShown one = sos_map_counts_get (self, view, city), other = sos_map_counts_get (self, view, with);

  if (sos_map_layers_get (view->layer)->in_several)
    return (SosShown){ SOS_SHOWN_NUMBER, count_either (self, view, city, with) };
  return sos_shown_merge (one, other);
}

SosShown
sos_map_counts_get_external (SosMapCounts *self, const SosMapAsk *view, guint place)
{
  const int city = sos_map_counts_find_place (self, SOS_CITY_OF_LONDON), with = sos_map_counts_find_place (self, SOS_CITY_STANDS_WITH);

  if (sos_map_layer_is_of_today (sos_map_layers_get (view->layer)) || (is_of_people (view) && view->kind != SOS_MAP_KIND_HOME))
    return (SosShown){ SOS_SHOWN_NOTHING };
  if (city < 0 || with < 0 || ((int) place != city && (int) place != with))
    return sos_map_counts_get (self, view, place);
  if ((int) place == city)
    return (SosShown){ SOS_SHOWN_NOTHING };
  return get_together (self, view, (guint) city, (guint) with);
}

SosShown
sos_map_counts_get_total (SosMapCounts *self, const SosMapAsk *view)
{
  SosShown sum = { SOS_SHOWN_NUMBER, 0 };

  if (sos_map_layers_get (view->layer)->without != NULL)
    return (SosShown){ SOS_SHOWN_NOTHING };
  if (hides_few (view))
    return sos_shown_cube_get_total (get_few (self, view->layer), 1);
  if (is_of_people (view) && !self->complete)
    return (SosShown){ SOS_SHOWN_NOTHING };
  if (is_of_people (view))
    return sos_shown_cube_get_total (get_shown (self, view), view->service);
  if (sos_map_layers_get (view->layer)->by_service)
    return (SosShown){ SOS_SHOWN_NUMBER, self->totals[view->layer][view->service] };
  for (guint p = 0; p < self->places->len; p++)
    sum.number += self->things[view->layer][sos_map_get_thing (self, view->layer, view->service, p)];
  return sum;
}

static guint
get_done_in (SosMapCounts *self, const SosMapAsk *view, int place)
{
  return place < 0 ? 0 : self->done[view->layer][sos_map_get_thing (self, view->layer, view->service, (guint) place)];
}

int
sos_map_counts_get_done (SosMapCounts *self, const SosMapAsk *view, int place, gboolean external)
{
  const int city = sos_map_counts_find_place (self, SOS_CITY_OF_LONDON), with = sos_map_counts_find_place (self, SOS_CITY_STANDS_WITH);

  if (!sos_map_layers_get (view->layer)->by_done)
    return -1;
  if (place < 0)
    return (int) self->totals_done[view->layer][view->service];
  return (int) (get_done_in (self, view, place) + (external && place == with ? get_done_in (self, view, city) : 0));
}

SosVerdict *
sos_map_counts_get_refusal (SosMapCounts *self, const SosMapAsk *view, gboolean external)
{
  if (external && sos_map_layer_is_of_today (sos_map_layers_get (view->layer)))
    return sos_verdict_new_refused ("N9", _("It is counted as of today, and two days would tell who came between: it is for this office alone."), NULL);
  if (hides_few (view))
    return sos_shown_cube_get_refusal (get_few (self, view->layer), 1);
  return is_of_people (view) && self->complete ? sos_shown_cube_get_refusal (get_shown (self, view), view->service) : NULL;
}

void
sos_map_counts_get_elsewhere (SosMapCounts *self, const SosMapAsk *view, guint *least, guint *most)
{
  *least = *most = 0;
  for (guint p = 0; p < self->places->len; p++)
    {
      guint at_least, at_most;

      if (sos_map_counts_is_borough (self, p))
        continue;
      sos_shown_get_bounds (sos_map_counts_get (self, view, p), &at_least, &at_most);
      *least += at_least;
      *most = at_most == G_MAXUINT || *most == G_MAXUINT ? G_MAXUINT : *most + at_most;
    }
}

static char *
dup_elsewhere (SosMapCounts *self, const SosMapAsk *view)
{
  const gboolean ties = is_of_people (view) && view->kind == SOS_MAP_KIND_CONNECTION;
  guint least, most;

  sos_map_counts_get_elsewhere (self, view, &least, &most);
  if (least == most && ties)
    return g_strdup_printf (ngettext ("%u of them with ties to no borough", "%u of them with ties to no borough", least), least);
  if (least == most)
    return g_strdup_printf (ngettext ("%u of them in no borough", "%u of them in no borough", least), least);
  if (most < SOS_FEWEST_SHOWN)
    return g_strdup (ties ? _("fewer than 5 of them with ties to no borough") : _("fewer than 5 of them in no borough"));
  return g_strdup (ties ? _("some of them with ties to no borough") : _("some of them in no borough"));
}

static gboolean
has_any (SosMapCounts *self, const SosMapAsk *view, guint place)
{
  guint least, most;

  sos_shown_get_bounds (sos_map_counts_get (self, view, place), &least, &most);
  return least > 0;
}

/* In how many places of @view there is somebody in @other as well. */
static guint
count_places (SosMapCounts *self, const SosMapAsk *view, guint other)
{
  SosMapAsk also = *view;
  guint n = 0;

  also.layer = other;
  for (guint p = 0; p < self->places->len; p++)
    n += has_any (self, view, p) && has_any (self, &also, p);
  return n;
}

/* "5 boroughs: nothing on offer in 3, no team in 2": what is missing is told apart. */
static char *
dup_without (SosMapCounts *self, const SosMapAsk *view)
{
  const guint n = count_places (self, view, view->layer);
  g_autofree char *boroughs = g_strdup_printf (ngettext ("%u borough", "%u boroughs", n), n), *others = NULL;
  g_autoptr (GPtrArray) said = g_ptr_array_new_with_free_func (g_free);

  if (n == 0)
    return g_steal_pointer (&boroughs);
  for (guint i = 0; i < sos_map_layers_get_n (); i++)
    if (i != view->layer && sos_map_layers_get (i)->without != NULL)
      g_ptr_array_add (said, sos_map_layers_get (i)->dup_amount (count_places (self, view, i)));
  g_ptr_array_add (said, NULL);
  others = g_strjoinv (", ", (char **) said->pdata);
  /* Translators: "5 boroughs: nothing on offer in 3, no team in 2" */
  return g_strdup_printf (_("%s: %s"), boroughs, others);
}

char *
sos_map_counts_dup_note (SosMapCounts *self, const SosMapAsk *view, gboolean external)
{
  const SosMapLayer *layer = sos_map_layers_get (view->layer);
  g_autoptr (SosVerdict) refusal = sos_map_counts_get_refusal (self, view, external);
  const SosShown total = sos_map_counts_get_total (self, view);
  g_autofree char *all = NULL, *elsewhere = NULL;
  guint least, most;

  if (refusal != NULL)
    return g_strdup (refusal->words);
  if (is_of_people (view) && !self->complete)
    return g_strdup (_("being counted"));
  if (layer->without != NULL)
    return dup_without (self, view);
  all = layer->dup_amount (total.number);
  sos_map_counts_get_elsewhere (self, view, &least, &most);
  if (most == 0 || layer->by_service) /* those are each once, wherever they are */
    return g_steal_pointer (&all);
  elsewhere = dup_elsewhere (self, view);
  /* Translators: "263 people, 7 of them in no borough" */
  return g_strdup_printf (_("%s, %s"), all, elsewhere);
}

/* No narrower than two weeks: a day would be somebody's. */
static const struct
{
  int below; /* days */
  const char *words;
} waits[] = {
  { 14, N_("under 2 weeks") }, { 28, N_("2 to 4 weeks") }, { 56, N_("4 to 8 weeks") }, { 91, N_("8 to 13 weeks") }, { 182, N_("3 to 6 months") },
  { G_MAXINT, N_("over 6 months") },
};

const char *
sos_map_wait_get_words (guint band)
{
  g_return_val_if_fail (band <= G_N_ELEMENTS (waits), NULL);

  return band > 0 ? _(waits[band - 1].words) : NULL;
}

static guint
get_band (int days)
{
  guint band = 0;

  while (days >= waits[band].below)
    band++;
  return band + 1;
}

/* Whether all who wait at @place are seen, of each service: of the longest waits of all and of the others, that of a few could be had. */
static gboolean
are_all_seen (SosMapCounts *self, const SosMapAsk *view, guint place)
{
  SosMapAsk one = *view;

  for (one.service = 0; one.service <= self->services->len; one.service++)
    if (sos_map_counts_get (self, &one, place).kind != SOS_SHOWN_NUMBER)
      return FALSE;
  return TRUE;
}

guint
sos_map_counts_get_longest_wait (SosMapCounts *self, const SosMapAsk *view, guint place)
{
  const SosShown shown = sos_map_counts_get (self, view, place);
  const char *since = self->since[sos_map_get_index (self, view->kind, view->service, place)];

  if (sos_map_layers_get (view->layer)->counts != SOS_MAP_WAITING || view->quarter != self->last || since == NULL
      || !sos_map_counts_is_borough (self, place) || shown.number < SOS_FEWEST_SHOWN || !are_all_seen (self, view, place))
    return 0;
  return get_band (sos_date_days_between (since, self->today));
}

/* ---- its frame ---- */

const char *
sos_map_counts_get_names (SosMapCounts *self, const SosMapAsk *view, guint place)
{
  g_return_val_if_fail (place < self->places->len && view->service <= self->services->len, NULL);

  return self->names[view->layer] != NULL ? self->names[view->layer][sos_map_get_thing (self, view->layer, view->service, place)] : NULL;
}

const char *
sos_map_counts_get_today (const SosMapCounts *self)
{
  return self->today;
}

gboolean
sos_map_counts_is_complete (const SosMapCounts *self)
{
  return self->complete;
}

void
sos_map_counts_get_quarters (const SosMapCounts *self, int *first, int *last)
{
  *first = self->first;
  *last = self->last;
}

const char *
sos_map_counts_get_kept_on (const SosMapCounts *self, int quarter)
{
  return quarter < self->last ? self->kept_on[sos_map_quarter_index (self, quarter)] : NULL;
}

gboolean
sos_map_counts_may_go_out (const SosMapCounts *self, int quarter)
{
  const guint index = sos_map_quarter_index (self, quarter);
  const guint *people;

  if (quarter >= self->last || sos_map_counts_get_kept_on (self, quarter) != NULL)
    return quarter < self->last && self->marks[(guint) sos_map_find_layer (SOS_MAP_OPEN) * self->n_quarters + index] != NULL;
  for (guint i = 0; i < sos_map_layers_get_n (); i++)
    if (self->people[i] != NULL)
      {
        people = &self->people[i][index * sos_map_get_quarter_size (self)];
        if (sum_homes (self, people, self->services->len) > 0)
          return FALSE;
      }
  return TRUE;
}

guint
sos_map_counts_get_n_places (const SosMapCounts *self)
{
  return self->places->len;
}

const char *
sos_map_counts_get_place (const SosMapCounts *self, guint place)
{
  g_return_val_if_fail (place < self->places->len, NULL);

  return self->places->pdata[place];
}

/* Codes of the office of statistics begin so. */
gboolean
sos_map_counts_is_borough (const SosMapCounts *self, guint place)
{
  return g_str_has_prefix (sos_map_counts_get_place (self, place), "E09");
}

int
sos_map_counts_find_place (const SosMapCounts *self, const char *code)
{
  return sos_map_find_code (self->places, code);
}

guint
sos_map_counts_get_n_services (const SosMapCounts *self)
{
  return self->services->len;
}

const char *
sos_map_counts_get_service (const SosMapCounts *self, guint service)
{
  g_return_val_if_fail (service < self->services->len, NULL);

  return self->services->pdata[service];
}

int
sos_map_counts_find_service (const SosMapCounts *self, const char *code)
{
  return sos_map_find_code (self->services, code);
}
