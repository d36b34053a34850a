/* sos-map-person.c - what one person counts for on the map: the sums, and the short text by which it is remembered. Reads no record. */
#include "config.h"
#include "sos-map-person.h"

#include <stdlib.h>
#include <string.h>

#define SEAL " #"

/* ---- remembered ---- */

static void
free_stay (gpointer data)
{
  SosMapStay *stay = data;

  g_free (stay->service);
  g_free (stay->delivery);
  g_free (stay->since);
  g_free (stay);
}

void
sos_map_person_free (SosMapPerson *self)
{
  g_free (self->home);
  g_clear_pointer (&self->connections, g_ptr_array_unref);
  g_clear_pointer (&self->stays, g_ptr_array_unref);
  g_free (self);
}

SosMapPerson *
sos_map_person_new (gint64 person, const char *home, const char *connections)
{
  SosMapPerson *self = g_new0 (SosMapPerson, 1);
  g_auto (GStrv) codes = g_strsplit (connections, ",", -1);

  self->person = person;
  self->home = g_strdup (home);
  self->connections = g_ptr_array_new_with_free_func (g_free);
  self->stays = g_ptr_array_new_with_free_func (free_stay);
  for (guint i = 0; codes[i] != NULL; i++)
    g_ptr_array_add (self->connections, g_strdup (codes[i]));
  return self;
}

/* "E09000022 E09000022,E09000028 SOS:E09000022:8104:8106:0:0: …" (transfer full) */
static char *
dup_text (const SosMapPerson *self)
{
  g_autoptr (GString) says = g_string_new (self->home);

  for (guint i = 0; i < self->connections->len; i++)
    g_string_append_printf (says, "%c%s", i == 0 ? ' ' : ',', (char *) self->connections->pdata[i]);
  for (guint i = 0; i < self->stays->len; i++)
    {
      const SosMapStay *stay = self->stays->pdata[i];

      g_string_append_printf (says, " %s:%s:%d:%d:%d:%d:%s", stay->service, stay->delivery, stay->open_from, stay->open_to,
                              stay->wait_from, stay->wait_to, stay->since != NULL ? stay->since : "");
    }
  return g_string_free (g_steal_pointer (&says), FALSE);
}

/* What was damaged in the file must not be taken from the sums: it would be wrong for ever after, and nobody know. */
char *
sos_map_person_dup_says (const SosMapPerson *self)
{
  g_autofree char *text = dup_text (self);

  return g_strdup_printf ("%s" SEAL "%08x", text, g_str_hash (text));
}

/* Rows of earlier versions have none. */
static gboolean
is_sealed_right (const char *says, const char *text)
{
  const gsize length = strlen (text);
  g_autofree char *seal = g_strdup_printf (SEAL "%08x", g_str_hash (text));

  return strncmp (says, text, length) == 0 && (says[length] == '\0' || strcmp (says + length, seal) == 0);
}

static gboolean
add_stay (SosMapPerson *self, const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, ":", -1);
  SosMapStay *stay;

  if (g_strv_length (parts) != 7)
    return FALSE;
  stay = g_new0 (SosMapStay, 1);
  *stay = (SosMapStay){ g_strdup (parts[0]), g_strdup (parts[1]), atoi (parts[2]), atoi (parts[3]), atoi (parts[4]), atoi (parts[5]),
                        *parts[6] != '\0' ? g_strdup (parts[6]) : NULL };
  g_ptr_array_add (self->stays, stay);
  return TRUE;
}

SosMapPerson *
sos_map_person_new_from_says (gint64 person, const char *says)
{
  g_auto (GStrv) parts = g_strsplit (says, " ", -1);
  g_autoptr (SosMapPerson) self = NULL;
  g_autofree char *text = NULL;

  if (g_strv_length (parts) < 3)
    return NULL;
  self = sos_map_person_new (person, parts[0], parts[1]);
  for (guint i = 2; parts[i] != NULL && *parts[i] != '#'; i++)
    if (!add_stay (self, parts[i]))
      return NULL;
  text = dup_text (self);
  return is_sealed_right (says, text) ? g_steal_pointer (&self) : NULL;
}

/* ---- the sums ---- */

typedef struct
{
  SosMapFactFunc each;
  gpointer data;
  GError **error;
} Teller;

typedef struct
{
  int quarter, step;
} Edge;

static int
compare_edges (gconstpointer a, gconstpointer b)
{
  return ((const Edge *) a)->quarter - ((const Edge *) b)->quarter;
}

static void
add_span (GArray *edges, int from, int to)
{
  const Edge begins = { from, 1 }, ends = { to, -1 };

  if (to <= from)
    return;
  g_array_append_val (edges, begins);
  if (to != G_MAXINT)
    g_array_append_val (edges, ends);
}

static gboolean
tell (const Teller *teller, char layer, char kind, const char *service, const char *place, const char *period, int people)
{
  const SosMapFact fact = { layer, kind, service, place, period, people };

  return teller->each (&fact, teller->data, teller->error);
}

/* Each person once, however many of their spans lie over one another. */
static gboolean
tell_edges (const Teller *teller, GArray *edges, char layer, char kind, const char *service, const char *place)
{
  int depth = 0;

  g_array_sort (edges, compare_edges);
  for (guint i = 0; i < edges->len;)
    {
      const int quarter = g_array_index (edges, Edge, i).quarter, before = depth;
      g_autofree char *period = sos_map_quarter_dup_period (quarter);

      for (; i < edges->len && g_array_index (edges, Edge, i).quarter == quarter; i++)
        depth += g_array_index (edges, Edge, i).step;
      if ((depth > 0) != (before > 0) && !tell (teller, layer, kind, service, place, period, depth > 0 ? 1 : -1))
        return FALSE;
    }
  return TRUE;
}

/* The earliest day since when they wait, once. */
static gboolean
tell_since (const Teller *teller, const char *since, char kind, const char *service, const char *place)
{
  return since == NULL || tell (teller, SOS_MAP_SINCE, kind, service, place, since, 1);
}

/* The stays of one service (NULL: all), in one place of delivery (NULL: anywhere), as one. */
static gboolean
tell_stays (const Teller *teller, const SosMapPerson *self, const char *service, const char *delivery, char kind, const char *place)
{
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (Edge)), waiting = g_array_new (FALSE, FALSE, sizeof (Edge));
  const char *since = NULL, *name = service != NULL ? service : "";

  for (guint i = 0; i < self->stays->len; i++)
    {
      const SosMapStay *stay = self->stays->pdata[i];

      if ((service != NULL && strcmp (service, stay->service) != 0) || (delivery != NULL && strcmp (delivery, stay->delivery) != 0))
        continue;
      add_span (open, stay->open_from, stay->open_to);
      add_span (waiting, stay->wait_from, stay->wait_to);
      if (stay->since != NULL && (since == NULL || strcmp (stay->since, since) < 0))
        since = stay->since;
    }
  return tell_edges (teller, open, SOS_MAP_OPEN, kind, name, place) && tell_edges (teller, waiting, SOS_MAP_WAITING, kind, name, place)
         && tell_since (teller, since, kind, name, place);
}

static gboolean
is_first (const SosMapPerson *self, guint stay, gboolean by_delivery)
{
  const SosMapStay *this = self->stays->pdata[stay];

  for (guint i = 0; i < stay; i++)
    {
      const SosMapStay *other = self->stays->pdata[i];

      if (strcmp (by_delivery ? other->delivery : other->service, by_delivery ? this->delivery : this->service) == 0)
        return FALSE;
    }
  return TRUE;
}

/* One service, or all of them (NULL), where they live and where they have ties. */
static gboolean
tell_places (const Teller *teller, const SosMapPerson *self, const char *service)
{
  if (!tell_stays (teller, self, service, NULL, SOS_MAP_HOME, self->home))
    return FALSE;
  for (guint i = 0; i < self->connections->len; i++)
    if (!tell_stays (teller, self, service, NULL, SOS_MAP_CONNECTION, self->connections->pdata[i]))
      return FALSE;
  return TRUE;
}

gboolean
sos_map_person_count (const SosMapPerson *self, SosMapFactFunc each, gpointer data, GError **error)
{
  const Teller teller = { each, data, error };

  if (!tell_places (&teller, self, NULL))
    return FALSE;
  for (guint i = 0; i < self->stays->len; i++)
    {
      const SosMapStay *stay = self->stays->pdata[i];

      if (is_first (self, i, FALSE)
          && (!tell_places (&teller, self, stay->service)
              || !tell_stays (&teller, self, stay->service, NULL, SOS_MAP_DELIVERY, stay->delivery)))
        return FALSE;
      if (is_first (self, i, TRUE) && !tell_stays (&teller, self, NULL, stay->delivery, SOS_MAP_DELIVERY, stay->delivery))
        return FALSE;
    }
  return TRUE;
}
