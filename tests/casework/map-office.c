/* map-office.c - people of an office for its map, and what the map shows of them. */
#include "config.h"
#include "map-office.h"

#include "sos-records.h"

static gboolean
read_kept (SosTransaction *transaction, gpointer data, GError **error)
{
  g_autoptr (SosRows) rows = sos_transaction_select (
    transaction, "SELECT layer, kind, service, place, period, people FROM map_count ORDER BY layer, kind, service, place, period", error, "");

  while (rows != NULL && sos_rows_next (rows, error))
    g_string_append_printf (data, "%s%s %s %s %s %d\n", sos_rows_get_text (rows, 0), sos_rows_get_text (rows, 1),
                            sos_rows_get_text (rows, 2), sos_rows_get_text (rows, 3), sos_rows_get_text (rows, 4),
                            (int) sos_rows_get_number (rows, 5));
  return rows != NULL;
}

/* Everything kept, a sum a line. (transfer full) */
char *
map_dup_kept (Office *office)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  sos_store_read (office->store, read_kept, text, &error);
  g_assert_no_error (error);
  return g_strdup (text->str);
}

/* The counts against a recount, by the program's own check of the file. */
void
map_assert_right (Office *office)
{
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;

  sos_store_check (office->path, &findings, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < findings->len; i++)
    g_test_message ("%s", (char *) findings->pdata[i]);
  g_assert_cmpuint (findings->len, ==, 0);
}

gint64
map_add_person (Office *office, const char *name, const char *borough)
{
  const gint64 person = office_add_person (office, name);

  office_set (office, SOS_TYPE_PERSON, person, "home-borough", borough);
  return person;
}

/* (transfer none): the id */
gint64
map_open_episode (Office *office, gint64 person, const char *service)
{
  const gint64 episode = office_must (office, (SosTransactionFunc) sos_casework_open_episode, office_deed (person, 0, service, NULL, NULL));

  office_make_ready (office, episode);
  return episode;
}

void
map_move_to (Office *office, gint64 episode, const char *stage)
{
  SosDeed *deed;

  if (g_str_equal (stage, "CLOSED_EARLY"))
    {
      office_end_early (office, episode, "MOVED_AWAY", "Moved away from London.");
      return;
    }
  deed = office_deed (episode, 0, stage, "Moved away from London.", NULL);
  deed->why = g_strdup ("MOVED_AWAY");
  office_must (office, (SosTransactionFunc) sos_casework_move_episode, deed);
}

/* The day of its first event at @stage becomes another. */
void
map_date_stage (Office *office, gint64 episode, const char *stage, const char *date)
{
  g_autofree char *sql = g_strdup_printf ("SELECT min (id) FROM stage_event WHERE episode = $1 AND stage = '%s'", stage);

  office_set (office, SOS_TYPE_STAGE_EVENT, office_count (office, sql, episode), "dated", date);
}

gint64
map_wait_for (Office *office, gint64 person, const char *service)
{
  const gint64 episode = map_open_episode (office, person, service);

  map_move_to (office, episode, "SCREENING");
  map_move_to (office, episode, "WAITING");
  return episode;
}

gint64
map_work_with (Office *office, gint64 person, const char *service)
{
  const gint64 episode = map_wait_for (office, person, service);

  office_must (office, (SosTransactionFunc) sos_casework_allocate_episode, office_deed (episode, office->worker, NULL, NULL, NULL));
  return episode;
}

Office *
map_office_x2 (void)
{
  Office *office = office_new ();

  map_add_many (office, 4, CAMDEN);
  map_add_many (office, 12, LAMBETH);
  map_add_many (office, 8, SOUTHWARK);
  return office;
}

SosMapCounts *
map_load (Office *office)
{
  SosMapCounts *counts = NULL;
  g_autoptr (GError) error = NULL;

  sos_store_read (office->store, sos_map_counts_load, &counts, &error);
  g_assert_no_error (error);
  return counts;
}

/* "57", "<5", "5+", "…" of that place. (transfer full) */
char *
map_dup_seen (SosMapCounts *counts, const char *layer, SosMapKind kind, const char *service, const char *place)
{
  int first;
  SosMapAsk view = { (guint) sos_map_layers_find (layer), kind, service != NULL ? (guint) sos_map_counts_find_service (counts, service)
                                                                                 : sos_map_counts_get_n_services (counts) };

  sos_map_counts_get_quarters (counts, &first, &view.quarter);
  return sos_shown_dup_text (sos_map_counts_get (counts, &view, (guint) sos_map_counts_find_place (counts, place)), FALSE);
}

void
map_assert_seen (SosMapCounts *counts, const char *layer, SosMapKind kind, const char *service, const char *place, const char *expected)
{
  g_autofree char *seen = map_dup_seen (counts, layer, kind, service, place);

  g_assert_cmpstr (seen, ==, expected);
}

void
map_add_many (Office *office, guint n, const char *borough)
{
  for (guint i = 0; i < n; i++)
    map_work_with (office, map_add_person (office, "Robin Sample", borough), "SOS");
}
