/* sos-map-counts-read.c - the figures of the map out of the file. Decides nothing about what may be seen. */
#include "config.h"
#include "sos-map-counts-private.h"

#include "sos-map-kept.h"
#include "sos-map-person.h"
#include "sos-pass-error.h"

#include <string.h>

static const char kind_letters[SOS_MAP_N_KINDS] = {
  [SOS_MAP_KIND_HOME] = SOS_MAP_HOME,
  [SOS_MAP_KIND_DELIVERY] = SOS_MAP_DELIVERY,
  [SOS_MAP_KIND_CONNECTION] = SOS_MAP_CONNECTION,
};

/* ---- places in it ---- */

int
sos_map_find_code (const GPtrArray *codes, const char *code)
{
  for (guint i = 0; i < codes->len; i++)
    if (g_strcmp0 (codes->pdata[i], code) == 0)
      return (int) i;
  return -1;
}

guint
sos_map_get_width (const SosMapCounts *self)
{
  return self->services->len + 1;
}

guint
sos_map_get_quarter_size (const SosMapCounts *self)
{
  return SOS_MAP_N_KINDS * sos_map_get_width (self) * self->places->len;
}

guint
sos_map_get_index (const SosMapCounts *self, guint kind, guint service, guint place)
{
  return (kind * sos_map_get_width (self) + service) * self->places->len + place;
}

/* A code nobody knows any more stands with those that are not known. */
static guint
place_of (const SosMapCounts *self, const char *code)
{
  const int place = sos_map_find_code (self->places, code);

  return place >= 0 ? (guint) place : self->places->len - 1;
}

guint
sos_map_quarter_index (const SosMapCounts *self, int quarter)
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
  self->today = g_strdup (sos_transaction_get_today (transaction));
  self->places = g_ptr_array_new_with_free_func (g_free);
  self->services = g_ptr_array_new_with_free_func (g_free);
  add_codes (self->places, sos_transaction_get_codes (transaction), "borough");
  g_ptr_array_add (self->places, g_strdup (SOS_MAP_NOT_KNOWN));
  add_codes (self->services, sos_transaction_get_codes (transaction), "service");
  return self;
}

gboolean
sos_map_select_two (SosTransaction *transaction, const char *sql, char **one, char **other, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, sql, &local, "");

  if (rows != NULL && sos_rows_next (rows, &local))
    {
      *one = g_strdup (sos_rows_get_text (rows, 0));
      *other = g_strdup (sos_rows_get_text (rows, 1));
    }
  return sos_pass_error (&local, error);
}

static gboolean
read_frame (SosMapCounts *self, SosTransaction *transaction, GError **error)
{
  g_autofree char *first = NULL, *none = NULL;
  gint64 counted;
  int kept_first, kept_last;

  if (!sos_transaction_select_number (transaction, "SELECT counted FROM map_state", &counted, error, "")
      || !sos_map_select_two (transaction, "SELECT min (period), NULL FROM map_count WHERE layer IN ('O', 'W') AND period != ''", &first, &none, error)
      || !sos_map_kept_find (transaction, &kept_first, &kept_last, error))
    return FALSE;
  self->complete = counted != 0;
  self->last = sos_map_quarter_of (self->today);
  self->first = kept_first > 0 ? kept_first : sos_map_quarter_from_period (first);
  self->first = self->first > 0 ? CLAMP (self->first, self->last - SOS_MAP_QUARTERS_BACK, self->last) : self->last;
  self->n_quarters = (guint) (self->last - self->first + 2);
  self->people = g_new0 (guint *, sos_map_layers_get_n () + 1);
  self->things = g_new0 (guint *, sos_map_layers_get_n () + 1);
  self->totals = g_new0 (guint *, sos_map_layers_get_n () + 1);
  self->done = g_new0 (guint *, sos_map_layers_get_n () + 1);
  self->totals_done = g_new0 (guint *, sos_map_layers_get_n () + 1);
  self->names = g_new0 (char **, sos_map_layers_get_n () + 1);
  self->shown = g_new0 (SosShownCube *, sos_map_layers_get_n () * self->n_quarters);
  self->marks = g_new0 (SosShownKind *, sos_map_layers_get_n () * self->n_quarters);
  self->kept_on = g_new0 (char *, self->n_quarters);
  self->since = g_new0 (char *, sos_map_get_quarter_size (self));
  return TRUE;
}

int
sos_map_find_layer (char letter)
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
  return sos_map_layer_is_of_people (sos_map_layers_get (layer)) && sos_map_find_layer (sos_map_layers_get (layer)->counts) == (int) layer;
}

static int
find_kind (const char *letter)
{
  for (int i = 0; i < SOS_MAP_N_KINDS; i++)
    if (*letter == kind_letters[i])
      return i;
  return -1;
}

char
sos_map_get_kind_letter (SosMapKind kind)
{
  return kind_letters[kind];
}

gboolean
sos_map_counts_find_row (const SosMapCounts *self, SosRows *rows, guint *index)
{
  const char *service = sos_rows_get_text (rows, 2);
  const int kind = find_kind (sos_rows_get_text (rows, 1));
  const int column = *service == '\0' ? (int) self->services->len : sos_map_find_code (self->services, service);

  if (kind >= 0 && column >= 0)
    *index = sos_map_get_index (self, (guint) kind, (guint) column, place_of (self, sos_rows_get_text (rows, 3)));
  return kind >= 0 && column >= 0;
}

/* How many more or fewer at the end of a quarter. */
void
sos_map_counts_take_row (SosMapCounts *self, SosRows *rows)
{
  const char letter = *sos_rows_get_text (rows, 0), *period = sos_rows_get_text (rows, 4);
  const int layer = sos_map_find_layer (letter);
  guint i;

  if (!sos_map_counts_find_row (self, rows, &i))
    return;
  if (letter == SOS_MAP_SINCE && (self->since[i] == NULL || strcmp (period, self->since[i]) < 0))
    {
      g_free (self->since[i]);
      self->since[i] = g_strdup (period);
    }
  if (layer >= 0 && sos_map_quarter_from_period (period) <= self->last)
    self->people[layer][sos_map_quarter_index (self, sos_map_quarter_from_period (period)) * sos_map_get_quarter_size (self) + i]
      += (guint) sos_rows_get_number (rows, 5);
}

/* From how many more to how many: each quarter begins with what the one before ended with. */
static void
add_up (SosMapCounts *self, guint *people)
{
  const guint size = sos_map_get_quarter_size (self);

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
      self->people[i] = g_new0 (guint, self->n_quarters * sos_map_get_quarter_size (self));
  while (rows != NULL && sos_rows_next (rows, &local))
    sos_map_counts_take_row (self, rows);
  for (guint i = 0; i < sos_map_layers_get_n (); i++)
    if (self->people[i] != NULL)
      add_up (self, self->people[i]);
  return sos_pass_error (&local, error);
}

/* How many things a layer has: the kind of borough is nothing to them. */
static guint
get_n_things (const SosMapCounts *self)
{
  return sos_map_get_width (self) * self->places->len;
}

static void
add_names (char **names, const char *more)
{
  char *before = *names;

  if (more == NULL || *more == '\0')
    return;
  *names = before != NULL ? g_strjoin ("\n", before, more, NULL) : g_strdup (more);
  g_free (before);
}

static void
take_things (SosMapCounts *self, guint layer, SosRows *rows)
{
  const char *place = sos_rows_get_text (rows, 0), *service = sos_rows_get_text (rows, 3);
  const int column = *service == '\0' ? (int) self->services->len : sos_map_find_code (self->services, service);
  guint i;

  if (column < 0)
    return;
  if (*place == '\0')
    {
      self->totals[layer][column] = (guint) sos_rows_get_number (rows, 1);
      self->totals_done[layer][column] = (guint) sos_rows_get_number (rows, 4);
      return;
    }
  i = sos_map_get_index (self, 0, (guint) column, place_of (self, place));
  self->things[layer][i] += (guint) sos_rows_get_number (rows, 1);
  self->done[layer][i] += (guint) sos_rows_get_number (rows, 4);
  add_names (&self->names[layer][i], sos_rows_get_text (rows, 2));
}

/* As terms lie where no calendar says it. */
static void
guess_term (const char *today, char **first, char **last)
{
  static const char *const terms[][2] = { { "01-01", "04-10" }, { "04-11", "08-31" }, { "09-01", "12-31" } };
  guint term = 0;

  while (term + 1 < G_N_ELEMENTS (terms) && strcmp (today + 5, terms[term][1]) > 0)
    term++;
  *first = g_strdup_printf ("%.4s-%s", today, terms[term][0]);
  *last = g_strdup_printf ("%.4s-%s", today, terms[term][1]);
}

/* The first and the last day of the term that today is in, by the calendars of boroughs that the office keeps: of all of them, since one map shows
 * them all. */
static gboolean
read_term (SosMapCounts *self, SosTransaction *transaction, char **first, char **last, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (
    transaction, "SELECT min (t.begins_on), max (t.ends_on) FROM school_term t JOIN school_calendar c ON c.id = t.calendar AND c.removed IS NULL"
                 " WHERE t.removed IS NULL AND c.school IS NULL AND t.begins_on <= $1 AND t.ends_on >= $1",
    &local, "s", self->today);

  if (rows != NULL && sos_rows_next (rows, &local) && sos_rows_get_text (rows, 0) != NULL)
    {
      *first = g_strdup (sos_rows_get_text (rows, 0));
      *last = g_strdup (sos_rows_get_text (rows, 1));
    }
  else
    guess_term (self->today, first, last);
  return sos_pass_error (&local, error);
}

static gboolean
read_things (SosMapCounts *self, SosTransaction *transaction, guint layer, GError **error)
{
  g_autofree char *first = NULL, *last = NULL;
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = NULL;

  if (!read_term (self, transaction, &first, &last, error))
    return FALSE;
  rows = sos_transaction_select (transaction, sos_map_layers_get (layer)->sql, &local, "sss", self->today, first, last);
  self->things[layer] = g_new0 (guint, get_n_things (self));
  self->done[layer] = g_new0 (guint, get_n_things (self));
  self->totals[layer] = g_new0 (guint, sos_map_get_width (self));
  self->totals_done[layer] = g_new0 (guint, sos_map_get_width (self));
  self->names[layer] = g_new0 (char *, get_n_things (self));
  while (rows != NULL && sos_rows_next (rows, &local))
    take_things (self, layer, rows);
  return sos_pass_error (&local, error);
}

guint
sos_map_get_thing (const SosMapCounts *self, guint layer, guint service, guint place)
{
  return sos_map_get_index (self, 0, sos_map_layers_get (layer)->by_service ? service : self->services->len, place);
}

gboolean
sos_map_counts_load (SosTransaction *transaction, gpointer data, GError **error)
{
  g_autoptr (SosMapCounts) self = make (transaction);

  if (!read_frame (self, transaction, error) || !read_people (self, transaction, error)
      || !sos_map_kept_read (transaction, self, error))
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
  free_each ((gpointer *) self->totals, sos_map_layers_get_n (), g_free);
  free_each ((gpointer *) self->done, sos_map_layers_get_n (), g_free);
  free_each ((gpointer *) self->totals_done, sos_map_layers_get_n (), g_free);
  for (guint i = 0; self->names != NULL && i < sos_map_layers_get_n (); i++)
    if (self->names[i] != NULL)
      free_each ((gpointer *) self->names[i], get_n_things (self), g_free);
  g_free (self->names);
  free_each ((gpointer *) self->shown, sos_map_layers_get_n () * self->n_quarters, (GDestroyNotify) sos_shown_cube_free);
  free_each ((gpointer *) self->marks, sos_map_layers_get_n () * self->n_quarters, g_free);
  free_each ((gpointer *) self->kept_on, self->n_quarters, g_free);
  free_each ((gpointer *) self->since, sos_map_get_quarter_size (self), g_free);
  g_ptr_array_unref (self->places);
  g_ptr_array_unref (self->services);
  g_free (self->today);
  g_free (self);
}
