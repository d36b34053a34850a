/* sos-map-counts.c - the figures of the map, as they may be seen. Keeps none: sos-map-keep.c does. */
#include "config.h"
#include "sos-map-counts.h"

#include "sos-clock.h"
#include "sos-map-person.h"

#include <glib/gi18n.h>
#include <string.h>

static const char kind_letters[SOS_MAP_N_KINDS] = {
  [SOS_MAP_KIND_HOME] = SOS_MAP_HOME,
  [SOS_MAP_KIND_DELIVERY] = SOS_MAP_DELIVERY,
  [SOS_MAP_KIND_CONNECTION] = SOS_MAP_CONNECTION,
};

struct _SosMapCounts
{
  gatomicrefcount references;
  GMutex lock;
  gboolean complete;
  char *today;
  GPtrArray *places, *services; /* codes */
  int first, last;              /* quarters */
  guint n_quarters;             /* and one before all of them */
  guint **people;               /* [layer]: [quarter][kind][service, all][place], at the end of each quarter; NULL of things */
  guint **things;               /* [layer]: [place] */
  char ***names;                /* [layer]: [place]: of those things, a line each */
  SosShownCube **shown;         /* [layer * n_quarters + quarter], decided on first asking */
  char **since;                 /* [kind][service, all][place]: the first day, or NULL */
};

/* ---- places in it ---- */

static int
find_code (const GPtrArray *codes, const char *code)
{
  for (guint i = 0; i < codes->len; i++)
    if (g_strcmp0 (codes->pdata[i], code) == 0)
      return (int) i;
  return -1;
}

static guint
get_width (const SosMapCounts *self)
{
  return self->services->len + 1;
}

static guint
get_quarter_size (const SosMapCounts *self)
{
  return SOS_MAP_N_KINDS * get_width (self) * self->places->len;
}

static guint
get_index (const SosMapCounts *self, guint kind, guint service, guint place)
{
  return (kind * get_width (self) + service) * self->places->len + place;
}

/* A code nobody knows any more stands with those that are not known. */
static guint
place_of (const SosMapCounts *self, const char *code)
{
  const int place = find_code (self->places, code);

  return place >= 0 ? (guint) place : self->places->len - 1;
}

static guint
quarter_of (const SosMapCounts *self, int quarter)
{
  return (guint) (CLAMP (quarter, self->first - 1, self->last) - (self->first - 1));
}

/* ---- reading ---- */

static void
add_codes (GPtrArray *codes, SosCodes *from, const char *list)
{
  const GPtrArray *rows = sos_codes_get_list (from, list);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    g_ptr_array_add (codes, g_strdup (((const SosCode *) rows->pdata[i])->code));
}

static SosMapCounts *
make (SosTransaction *transaction)
{
  SosMapCounts *self = g_new0 (SosMapCounts, 1);

  g_atomic_ref_count_init (&self->references);
  g_mutex_init (&self->lock);
  self->today = g_strdup (sos_transaction_get_today (transaction));
  self->places = g_ptr_array_new_with_free_func (g_free);
  self->services = g_ptr_array_new_with_free_func (g_free);
  add_codes (self->places, sos_transaction_get_codes (transaction), "borough");
  g_ptr_array_add (self->places, g_strdup (SOS_MAP_NOT_KNOWN));
  add_codes (self->services, sos_transaction_get_codes (transaction), "service");
  return self;
}

/* One row of the answer, whose meaning the caller knows; FALSE with @error. */
static gboolean
select_number (SosTransaction *transaction, const char *sql, gint64 *number, char **text, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, sql, &local, "");

  if (rows != NULL && sos_rows_next (rows, &local))
    {
      *number = sos_rows_get_number (rows, 0);
      *text = g_strdup (sos_rows_get_text (rows, 0));
    }
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static gboolean
read_frame (SosMapCounts *self, SosTransaction *transaction, GError **error)
{
  g_autofree char *first = NULL, *counted = NULL;
  gint64 number = 0;

  if (!select_number (transaction, "SELECT counted FROM map_state", &number, &counted, error))
    return FALSE;
  self->complete = number != 0;
  if (!select_number (transaction, "SELECT min (period) FROM map_count WHERE layer IN ('O', 'W') AND period != ''", &number, &first, error))
    return FALSE;
  self->last = sos_map_quarter_of (self->today);
  self->first = sos_map_quarter_from_period (first);
  self->first = self->first > 0 ? MIN (self->first, self->last) : self->last;
  self->n_quarters = (guint) (self->last - self->first + 2);
  self->people = g_new0 (guint *, sos_map_layers_get_n () + 1);
  self->things = g_new0 (guint *, sos_map_layers_get_n () + 1);
  self->names = g_new0 (char **, sos_map_layers_get_n () + 1);
  self->shown = g_new0 (SosShownCube *, sos_map_layers_get_n () * self->n_quarters);
  self->since = g_new0 (char *, get_quarter_size (self));
  return TRUE;
}

static int
find_layer (char letter)
{
  for (guint i = 0; i < sos_map_layers_get_n (); i++)
    if (sos_map_layers_get (i)->counts == letter)
      return (int) i;
  return -1;
}

/* Layers with one letter look at the counts of the first. */
static gboolean
is_counted (guint layer)
{
  return sos_map_layer_is_of_people (sos_map_layers_get (layer)) && find_layer (sos_map_layers_get (layer)->counts) == (int) layer;
}

static int
find_kind (const char *letter)
{
  for (int i = 0; i < SOS_MAP_N_KINDS; i++)
    if (*letter == kind_letters[i])
      return i;
  return -1;
}

/* How many more or fewer at the end of a quarter, in the order of the file. */
static void
take_row (SosMapCounts *self, SosRows *rows)
{
  const char letter = *sos_rows_get_text (rows, 0), *service = sos_rows_get_text (rows, 2), *period = sos_rows_get_text (rows, 4);
  const int layer = find_layer (letter), kind = find_kind (sos_rows_get_text (rows, 1));
  const int column = *service == '\0' ? (int) self->services->len : find_code (self->services, service);
  guint i;

  if (kind < 0 || column < 0)
    return;
  i = get_index (self, kind, column, place_of (self, sos_rows_get_text (rows, 3)));
  if (letter == SOS_MAP_SINCE && (self->since[i] == NULL || strcmp (period, self->since[i]) < 0))
    {
      g_free (self->since[i]);
      self->since[i] = g_strdup (period);
    }
  if (layer >= 0 && sos_map_quarter_from_period (period) <= self->last)
    self->people[layer][quarter_of (self, sos_map_quarter_from_period (period)) * get_quarter_size (self) + i]
      += (guint) sos_rows_get_number (rows, 5);
}

/* From how many more to how many: each quarter begins with what the one before ended with. */
static void
add_up (SosMapCounts *self, guint *people)
{
  const guint size = get_quarter_size (self);

  for (guint i = size; i < self->n_quarters * size; i++)
    people[i] += people[i - size];
}

static gboolean
read_people (SosMapCounts *self, SosTransaction *transaction, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows
    = sos_transaction_select (transaction, "SELECT layer, kind, service, place, period, people FROM map_count", &local, "");

  for (guint i = 0; i < sos_map_layers_get_n (); i++)
    if (is_counted (i))
      self->people[i] = g_new0 (guint, self->n_quarters * get_quarter_size (self));
  while (rows != NULL && sos_rows_next (rows, &local))
    take_row (self, rows);
  for (guint i = 0; i < sos_map_layers_get_n (); i++)
    if (self->people[i] != NULL)
      add_up (self, self->people[i]);
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static void
take_things (SosMapCounts *self, guint layer, SosRows *rows)
{
  const guint place = place_of (self, sos_rows_get_text (rows, 0));
  char **names = &self->names[layer][place];
  char *before = *names;

  self->things[layer][place] += (guint) sos_rows_get_number (rows, 1);
  *names = before != NULL ? g_strjoin ("\n", before, sos_rows_get_text (rows, 2), NULL) : g_strdup (sos_rows_get_text (rows, 2));
  g_free (before);
}

static gboolean
read_things (SosMapCounts *self, SosTransaction *transaction, guint layer, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, sos_map_layers_get (layer)->sql, &local, "");

  self->things[layer] = g_new0 (guint, self->places->len);
  self->names[layer] = g_new0 (char *, self->places->len + 1);
  while (rows != NULL && sos_rows_next (rows, &local))
    take_things (self, layer, rows);
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

gboolean
sos_map_counts_load (SosTransaction *transaction, gpointer data, GError **error)
{
  g_autoptr (SosMapCounts) self = make (transaction);

  if (!read_frame (self, transaction, error) || !read_people (self, transaction, error))
    return FALSE;
  for (guint i = 0; i < sos_map_layers_get_n (); i++)
    if (!sos_map_layer_is_of_people (sos_map_layers_get (i)) && !read_things (self, transaction, i, error))
      return FALSE;
  *(SosMapCounts **) data = g_steal_pointer (&self);
  return TRUE;
}

SosMapCounts *
sos_map_counts_ref (SosMapCounts *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

static void
free_each (gpointer *blocks, guint n, GDestroyNotify free_one)
{
  for (guint i = 0; blocks != NULL && i < n; i++)
    g_clear_pointer (&blocks[i], free_one);
  g_free (blocks);
}

void
sos_map_counts_unref (SosMapCounts *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  free_each ((gpointer *) self->people, sos_map_layers_get_n (), g_free);
  free_each ((gpointer *) self->things, sos_map_layers_get_n (), g_free);
  for (guint i = 0; self->names != NULL && i < sos_map_layers_get_n (); i++)
    if (self->names[i] != NULL)
      free_each ((gpointer *) self->names[i], self->places->len, g_free);
  g_free (self->names);
  free_each ((gpointer *) self->shown, sos_map_layers_get_n () * self->n_quarters, (GDestroyNotify) sos_shown_cube_free);
  free_each ((gpointer *) self->since, get_quarter_size (self), g_free);
  g_ptr_array_unref (self->places);
  g_ptr_array_unref (self->services);
  g_mutex_clear (&self->lock);
  g_free (self->today);
  g_free (self);
}

/* ---- what may be seen ---- */

/* One kind, the counts of single services as the rule has them: a place after another. */
static SosCountTable
make_table (const SosMapCounts *self, const guint *people, guint kind, guint *counts)
{
  for (guint p = 0; p < self->places->len; p++)
    for (guint s = 0; s < self->services->len; s++)
      counts[p * self->services->len + s] = people[get_index (self, kind, s, p)];
  return (SosCountTable){ kind == SOS_MAP_KIND_CONNECTION, kind != SOS_MAP_KIND_HOME, counts,
                          &people[get_index (self, kind, self->services->len, 0)] };
}

/* Everybody lives in one place, be it one that is not known: so the sum over those is all. */
static guint
sum_homes (const SosMapCounts *self, const guint *people, guint service)
{
  guint sum = 0;

  for (guint p = 0; p < self->places->len; p++)
    sum += people[get_index (self, SOS_MAP_KIND_HOME, service, p)];
  return sum;
}

static SosShownCube *
decide (const SosMapCounts *self, const guint *people)
{
  const guint n = self->services->len, size = self->places->len * n;
  g_autofree guint *counts = g_new0 (guint, SOS_MAP_N_KINDS * size + 1), *services = g_new0 (guint, n + 1);
  SosCountTable tables[SOS_MAP_N_KINDS];
  SosCountCube cube = { self->places->len, n, SOS_MAP_N_KINDS, tables, services, sum_homes (self, people, n) };

  for (guint kind = 0; kind < SOS_MAP_N_KINDS; kind++)
    tables[kind] = make_table (self, people, kind, &counts[kind * size]);
  for (guint s = 0; s < n; s++)
    services[s] = sum_homes (self, people, s);
  return sos_suppression_decide (&cube);
}

/* Decided once a layer and quarter. (transfer none) */
static const SosShownCube *
get_shown (SosMapCounts *self, const SosMapAsk *view)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  const guint quarter = quarter_of (self, view->quarter), layer = (guint) find_layer (sos_map_layers_get (view->layer)->counts);
  SosShownCube **shown = &self->shown[layer * self->n_quarters + quarter];

  if (*shown == NULL)
    *shown = decide (self, &self->people[layer][quarter * get_quarter_size (self)]);
  return *shown;
}

static gboolean
is_of_people (const SosMapAsk *view)
{
  return sos_map_layer_is_of_people (sos_map_layers_get (view->layer));
}

/* Decided by what is shown and by things alone, so it says nothing that those do not. */
static gboolean
is_left_out (SosMapCounts *self, const SosMapAsk *view, guint place)
{
  const char *without = sos_map_layers_get (view->layer)->without;

  return without != NULL && (!sos_map_counts_is_borough (self, place) || self->things[sos_map_layers_find (without)][place] > 0);
}

SosShown
sos_map_counts_get (SosMapCounts *self, const SosMapAsk *view, guint place)
{
  g_return_val_if_fail (place < self->places->len && view->service <= self->services->len, (SosShown){ SOS_SHOWN_NOTHING });

  if (!is_of_people (view))
    return (SosShown){ SOS_SHOWN_NUMBER, self->things[view->layer][place] };
  if (is_left_out (self, view, place))
    return (SosShown){ SOS_SHOWN_NUMBER, 0 };
  return sos_shown_cube_get (get_shown (self, view), view->kind, place, view->service);
}

SosShown
sos_map_counts_get_external (SosMapCounts *self, const SosMapAsk *view, guint place)
{
  const int city = sos_map_counts_find_place (self, SOS_CITY_OF_LONDON), with = sos_map_counts_find_place (self, SOS_CITY_STANDS_WITH);

  if (city < 0 || with < 0 || ((int) place != city && (int) place != with))
    return sos_map_counts_get (self, view, place);
  if ((int) place == city)
    return (SosShown){ SOS_SHOWN_NOTHING };
  return sos_shown_merge (sos_map_counts_get (self, view, (guint) city), sos_map_counts_get (self, view, (guint) with));
}

SosShown
sos_map_counts_get_total (SosMapCounts *self, const SosMapAsk *view)
{
  SosShown sum = { SOS_SHOWN_NUMBER, 0 };

  if (sos_map_layers_get (view->layer)->without != NULL)
    return (SosShown){ SOS_SHOWN_NOTHING };
  if (is_of_people (view))
    return sos_shown_cube_get_total (get_shown (self, view), view->service);
  for (guint p = 0; p < self->places->len; p++)
    sum.number += self->things[view->layer][p];
  return sum;
}

SosVerdict *
sos_map_counts_get_refusal (SosMapCounts *self, const SosMapAsk *view)
{
  return is_of_people (view) ? sos_shown_cube_get_refusal (get_shown (self, view), view->service) : NULL;
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
  guint least, most;

  sos_map_counts_get_elsewhere (self, view, &least, &most);
  if (least == most)
    return g_strdup_printf (ngettext ("%u of them in no borough", "%u of them in no borough", least), least);
  if (most < SOS_FEWEST_SHOWN)
    return g_strdup (_("fewer than 5 of them in no borough"));
  return g_strdup (_("some of them in no borough"));
}

static guint
count_boroughs (SosMapCounts *self, const SosMapAsk *view)
{
  guint n = 0, least, most;

  for (guint p = 0; p < self->places->len; p++)
    {
      sos_shown_get_bounds (sos_map_counts_get (self, view, p), &least, &most);
      n += least > 0;
    }
  return n;
}

char *
sos_map_counts_dup_note (SosMapCounts *self, const SosMapAsk *view)
{
  const SosMapLayer *layer = sos_map_layers_get (view->layer);
  g_autoptr (SosVerdict) refusal = sos_map_counts_get_refusal (self, view);
  const SosShown total = sos_map_counts_get_total (self, view);
  g_autofree char *all = NULL, *elsewhere = NULL;
  guint least, most;

  if (refusal != NULL)
    return g_strdup (refusal->words);
  if (layer->without != NULL)
    return g_strdup_printf (ngettext ("%u borough", "%u boroughs", count_boroughs (self, view)), count_boroughs (self, view));
  all = layer->dup_amount (total.number);
  sos_map_counts_get_elsewhere (self, view, &least, &most);
  if (most == 0)
    return g_steal_pointer (&all);
  elsewhere = dup_elsewhere (self, view);
  /* Translators: "263 people, 7 of them in no borough" */
  return g_strdup_printf (_("%s, %s"), all, elsewhere);
}

/* Bands no narrower than two weeks: a day would be somebody's. */
static char *
dup_wait (int days)
{
  static const struct
  {
    int below; /* days */
    const char *words;
  } bands[] = {
    { 14, N_("under 2 weeks") }, { 28, N_("2 to 4 weeks") }, { 56, N_("4 to 8 weeks") }, { 91, N_("8 to 13 weeks") }, { 182, N_("3 to 6 months") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bands); i++)
    if (days < bands[i].below)
      return g_strdup (_(bands[i].words));
  return g_strdup (_("over 6 months"));
}

char *
sos_map_counts_dup_longest_wait (SosMapCounts *self, const SosMapAsk *view, guint place)
{
  const SosShown shown = sos_map_counts_get (self, view, place);
  const char *since = self->since[get_index (self, view->kind, view->service, place)];
  guint least, most;

  sos_shown_get_bounds (shown, &least, &most);
  if (sos_map_layers_get (view->layer)->counts != SOS_MAP_WAITING || view->quarter != self->last || least < SOS_FEWEST_SHOWN || since == NULL)
    return NULL;
  return dup_wait (sos_date_days_between (since, self->today));
}

/* ---- its frame ---- */

const char *
sos_map_counts_get_names (SosMapCounts *self, guint layer, guint place)
{
  g_return_val_if_fail (place < self->places->len, NULL);

  return self->names[layer] != NULL ? self->names[layer][place] : NULL;
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
  return find_code (self->places, code);
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
  return find_code (self->services, code);
}
