/* sos-map-person-read.c - what people count for on the map, out of their records. Sums nothing. */
#include "config.h"
#include "sos-map-person.h"

#include "sos-stage-rules.h"
#include "sos-withheld.h"

#include <string.h>

/* A row for each episode of whoever may be counted at all. A sealed person is in no figure, not even as a part of one; who was merged
 * counts under the other's name; who is withheld is so in each kind of borough (sos-withheld.h). */
#define COLUMNS \
  "SELECT episode.person, person.home_borough, episode.service, episode.stage, episode.borough, episode.referred_on," \
  " episode.closed_on," \
  " (SELECT min (dated) FROM stage_event WHERE episode = episode.id AND removed IS NULL AND stage = 'ALLOCATED')," \
  " (SELECT min (dated) FROM stage_event WHERE episode = episode.id AND removed IS NULL AND stage = 'WAITING')," \
  " (SELECT max (dated) FROM stage_event WHERE episode = episode.id AND removed IS NULL)," \
  " (SELECT group_concat (code, ',') FROM (SELECT DISTINCT code FROM person_code WHERE person = episode.person AND removed IS NULL" \
  " AND list = 'connection-borough' ORDER BY code))," \
  " " SOS_WITHHELD_SQL ("episode.person", "$2") \
  " FROM episode JOIN person ON person.id = episode.person" \
  " WHERE episode.removed IS NULL AND person.removed IS NULL AND person.merged_into IS NULL AND person.sealed = 0"
static const char one_sql[] = COLUMNS " AND episode.person = $1 ORDER BY episode.service, episode.referred_on, episode.id";
static const char all_sql[]
  = COLUMNS " AND $1 = 0 ORDER BY episode.person, episode.service, episode.referred_on, episode.id";

typedef struct
{
  const char *stage, *referred_on, *closed_on, *allocated_on, *waited_on, *last_on;
} Course;

/* The day it ended; NULL while it goes on. */
static const char *
get_end (const Course *course)
{
  if (sos_stage_is_open (course->stage))
    return NULL;
  return course->closed_on != NULL ? course->closed_on : course->last_on != NULL ? course->last_on : course->referred_on;
}

/* Worked with at all? By the event, or by a stage that lies behind one nobody wrote down. */
static gboolean
was_allocated (const Course *course)
{
  return course->allocated_on != NULL || sos_stage_needs_worker (course->stage) || strcmp (course->stage, SOS_STAGE_CLOSED) == 0
         || strcmp (course->stage, SOS_STAGE_FOLLOW_UP_DUE) == 0 || strcmp (course->stage, SOS_STAGE_FOLLOWED_UP) == 0;
}

static void
set_open (SosMapStay *stay, const Course *course)
{
  const char *from = course->allocated_on != NULL ? course->allocated_on : course->referred_on, *end = get_end (course);

  if (!was_allocated (course))
    return;
  stay->open_from = sos_map_quarter_of (from);
  stay->open_to = end != NULL ? sos_map_quarter_of (end) : sos_stage_is_open (course->stage) ? G_MAXINT : 0;
}

static void
set_waiting (SosMapStay *stay, const Course *course)
{
  const gboolean waits = strcmp (course->stage, SOS_STAGE_WAITING) == 0;
  const char *from = course->waited_on != NULL ? course->waited_on : waits ? course->referred_on : NULL;
  const char *to = course->allocated_on != NULL ? course->allocated_on : get_end (course);

  if (!waits && (from == NULL || to == NULL))
    return;
  stay->wait_from = sos_map_quarter_of (from);
  stay->wait_to = waits ? G_MAXINT : sos_map_quarter_of (to);
  stay->since = waits && from != NULL ? g_strdup (from) : NULL;
}

/* Who comes and goes between two ends of a quarter is counted at neither. */
static gboolean
counts_for_something (SosMapStay *stay)
{
  if (stay->open_to <= stay->open_from)
    stay->open_from = stay->open_to = 0;
  if (stay->wait_to <= stay->wait_from)
    stay->wait_from = stay->wait_to = 0;
  return stay->open_to > 0 || stay->wait_to > 0;
}

/* On one service a person stands in one place: where the last episode of it is. */
static void
move_earlier (SosMapPerson *person, const SosMapStay *stay)
{
  for (guint i = 0; i < person->stays->len; i++)
    {
      SosMapStay *other = person->stays->pdata[i];

      if (other == stay || strcmp (other->service, stay->service) != 0)
        continue;
      g_free (other->delivery);
      other->delivery = g_strdup (stay->delivery);
    }
}

/* A code as the short text holds it, which has spaces and colons between. (transfer full) */
static char *
dup_code (const char *code)
{
  return code != NULL && *code != '\0' ? g_strdelimit (g_strdup (code), " :", '_') : g_strdup (SOS_MAP_NOT_KNOWN);
}

/* The place of that column, unless the person is in none. (transfer full) */
static char *
dup_place (SosRows *rows, int column)
{
  return sos_rows_get_number (rows, 11) != 0 ? g_strdup (SOS_MAP_WITHHELD) : dup_code (sos_rows_get_text (rows, column));
}

/* Where we work with them; nobody is to find by it where girls meet. (transfer full) */
static char *
dup_delivery (SosRows *rows, const char *service)
{
  const gboolean unplaced = sos_rows_get_number (rows, 11) == 0 && strcmp (service, SOS_MAP_UNPLACED) == 0;

  return unplaced ? g_strdup (SOS_MAP_NOT_KNOWN) : dup_place (rows, 4);
}

static SosMapPerson *
begin_person (SosRows *rows)
{
  g_autofree char *home = dup_place (rows, 1), *connections = dup_place (rows, 10);

  return sos_map_person_new (sos_rows_get_number (rows, 0), g_strdelimit (home, ",", '_'), connections);
}

static void
add_episode (SosMapPerson *person, SosRows *rows)
{
  const Course course = { sos_rows_get_text (rows, 3), sos_rows_get_text (rows, 5), sos_rows_get_text (rows, 6),
                          sos_rows_get_text (rows, 7), sos_rows_get_text (rows, 8), sos_rows_get_text (rows, 9) };
  SosMapStay *stay = g_new0 (SosMapStay, 1);

  stay->service = dup_code (sos_rows_get_text (rows, 2));
  stay->delivery = dup_delivery (rows, stay->service);
  set_open (stay, &course);
  set_waiting (stay, &course);
  g_ptr_array_add (person->stays, stay);
  if (counts_for_something (stay))
    move_earlier (person, stay);
  else
    g_ptr_array_remove_index (person->stays, person->stays->len - 1);
}

static gboolean
end_person (SosMapPerson **person, SosMapPersonFunc each, gpointer data, GError **error)
{
  g_autoptr (SosMapPerson) ended = g_steal_pointer (person);

  return ended == NULL || ended->stays->len == 0 || each (ended, data, error);
}

gboolean
sos_map_person_read (SosTransaction *transaction, gint64 id, SosMapPersonFunc each, gpointer data, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, id != 0 ? one_sql : all_sql, &local, "is", id,
                                                     sos_transaction_get_today (transaction));
  g_autoptr (SosMapPerson) person = NULL;

  while (rows != NULL && sos_rows_next (rows, &local))
    {
      if (person != NULL && person->person != sos_rows_get_number (rows, 0) && !end_person (&person, each, data, error))
        return FALSE;
      if (person == NULL)
        person = begin_person (rows);
      add_episode (person, rows);
    }
  if (local == NULL)
    return end_person (&person, each, data, error);
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}
