/* sos-apart-rescan.c - holds what is planned against the keep-apart rules, and keeps the clashes and their tasks. Decides nothing: the
 * rules do. */
#include "config.h"
#include "sos-apart.h"

#include "sos-apart-let-private.h"
#include "sos-apart-read.h"
#include "sos-bookings.h"
#include "sos-clash-found.h"
#include "sos-clash-tasks.h"
#include "sos-ids.h"
#include "sos-pass-error.h"

#include <string.h>

typedef struct
{
  SosTransaction *transaction;
  GArray *people; /* NULL: all */
  GArray *parties; /* gint64: who else the clashes were about that are over */
  SosApartReading *reading;
  SosBookings *bookings;
  GHashTable *open; /* key -> SosClash, those not found again */
  GHashTable *told; /* keys found this time */
  int n_new;
} Rescan;

static void
clear_rescan (Rescan *self)
{
  g_clear_pointer (&self->reading, sos_apart_reading_free);
  g_clear_pointer (&self->bookings, sos_bookings_free);
  g_clear_pointer (&self->open, g_hash_table_unref);
  g_clear_pointer (&self->told, g_hash_table_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Rescan, clear_rescan)

/* ---- what is there already ---- */

/* That somebody was let join a run is no booking, and ends otherwise. */
#define OPEN "gone_on IS NULL AND kind <> '" SOS_LET_ON_RUN "'"

static gboolean
read_open (Rescan *self, gint64 person, GError **error)
{
  g_autoptr (GPtrArray) clashes
    = person != 0 ? sos_transaction_query (self->transaction, SOS_TYPE_CLASH, OPEN " AND (person = $1 OR other_person = $1)", error, "i", person)
                  : sos_transaction_query (self->transaction, SOS_TYPE_CLASH, OPEN, error, "");

  for (guint i = 0; clashes != NULL && i < clashes->len; i++)
    g_hash_table_insert (self->open, sos_clash_dup_key (clashes->pdata[i]), g_object_ref (clashes->pdata[i]));
  return clashes != NULL;
}

/* ---- what the rules say ---- */

static gboolean
is_wanted (Rescan *self, gint64 person)
{
  return self->people == NULL || sos_ids_have (self->people, person);
}

/* The meeting of a plan stays the same one through its versions; the clash names the last. */
static void
name_bookings (SosRecord *clash, const SosClashFound *found)
{
  sos_record_set_number (clash, SOS_CLASH_BOOKING, found->one->id);
  sos_record_set_number (clash, SOS_CLASH_OTHER_BOOKING, found->other != NULL ? found->other->id : SOS_NUMBER_UNKNOWN);
}

static gboolean
settle (Rescan *self, const SosClashFound *found, GError **error)
{
  g_autofree char *key = sos_clash_found_dup_key (found);
  g_autoptr (SosRecord) clash = NULL;
  gpointer there = g_hash_table_lookup (self->open, key);
  const gboolean new = there == NULL;

  if (!g_hash_table_add (self->told, g_strdup (key)))
    return TRUE; /* a session is one booking, however many deliver it */
  clash = new ? g_object_new (SOS_TYPE_CLASH, NULL) : g_object_ref (there);
  g_hash_table_remove (self->open, key);
  name_bookings (clash, found);
  if (!new && sos_record_get_changed (clash) == 0 && sos_record_get_number (clash, SOS_CLASH_LEVEL) == found->level
      && sos_record_has_text (clash, SOS_CLASH_SPOT, sos_spot_get_code (found->spot)))
    return TRUE;
  sos_record_set_number (clash, found->field, found->rule);
  sos_record_set_number (clash, SOS_CLASH_LEVEL, found->level);
  sos_record_set_text (clash, SOS_CLASH_SPOT, sos_spot_get_code (found->spot));
  if (new)
    {
      sos_record_set_number (clash, SOS_CLASH_PERSON, found->person);
      sos_record_set_text (clash, SOS_CLASH_KIND, found->one->kind);
      sos_record_set_number (clash, SOS_CLASH_BEGINS_AT, sos_clash_find_begin (found->one));
      sos_record_set_number (clash, SOS_CLASH_OTHER_PERSON, found->other_person);
      sos_record_set_number (clash, SOS_CLASH_OTHER_STAFF, found->other_staff);
      sos_record_set_text (clash, SOS_CLASH_OTHER_KIND, found->other != NULL ? found->other->kind : NULL);
      sos_record_set_number (clash, SOS_CLASH_OTHER_BEGINS_AT, sos_clash_find_begin (found->other));
      sos_record_set_text (clash, SOS_CLASH_FOUND_ON, sos_transaction_get_today (self->transaction));
      self->n_new++;
      if (!sos_apart_let_inherit (self->transaction, clash, error))
        return FALSE;
    }
  return sos_transaction_save (self->transaction, clash, error)
         && sos_clash_tasks_keep (self->transaction, clash, found->ref, found->overdue, error);
}

static gboolean
settle_pairs (Rescan *self, GError **error)
{
  GArray *bookings = sos_bookings_get (self->bookings);
  g_autoptr (GArray) hits = sos_apart_scan (self->reading->book, bookings, SOS_APART_AVOID);

  for (guint i = 0; i < hits->len; i++)
    {
      const SosApartHit *hit = &g_array_index (hits, SosApartHit, i);
      const SosClashFound found
        = sos_clash_found_between (self->reading, &hit->apart, &g_array_index (bookings, SosBooking, hit->one),
                                   hit->one != hit->other ? &g_array_index (bookings, SosBooking, hit->other) : NULL);

      if (!found.beside && (is_wanted (self, found.person) || (found.other_person != 0 && is_wanted (self, found.other_person)))
          && !settle (self, &found, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
settle_limit (Rescan *self, const SosApartLimit *limit, GError **error)
{
  GArray *bookings = sos_bookings_get (self->bookings);
  const char *today = sos_transaction_get_today (self->transaction);

  for (guint i = 0; limit->level >= SOS_APART_AVOID && is_wanted (self, limit->person) && i < bookings->len; i++)
    {
      const SosBooking *booking = &g_array_index (bookings, SosBooking, i);
      const SosClashFound found = sos_clash_found_alone (limit, booking, today);

      if (sos_apart_limit_speaks (limit, booking) && !settle (self, &found, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
settle_all (Rescan *self, GError **error)
{
  sos_bookings_place_limits (self->bookings, self->reading->limits);
  if (!settle_pairs (self, error))
    return FALSE;
  for (guint i = 0; i < self->reading->limits->len; i++)
    if (!settle_limit (self, &g_array_index (self->reading->limits, SosApartLimit, i), error))
      return FALSE;
  return TRUE;
}

/* Another rule may say the same of the two bookings, and be of the other one alone. */
static void
note_party (Rescan *self, gint64 person)
{
  if (person != 0 && self->people != NULL && !sos_ids_have (self->people, person) && !sos_ids_have (self->parties, person))
    g_array_append_val (self->parties, person);
}

/* What was not found again is over: the rule ended, or a booking moved. */
static gboolean
close_rest (Rescan *self, GError **error)
{
  GHashTableIter iter;
  gpointer clash;

  g_hash_table_iter_init (&iter, self->open);
  while (g_hash_table_iter_next (&iter, NULL, &clash))
    {
      sos_record_set_text (clash, SOS_CLASH_GONE_ON, sos_transaction_get_today (self->transaction));
      note_party (self, sos_record_get_number (clash, SOS_CLASH_PERSON));
      note_party (self, sos_record_get_number (clash, SOS_CLASH_OTHER_PERSON));
      if (!sos_transaction_save (self->transaction, clash, error) || !sos_clash_tasks_finish (self->transaction, clash, error))
        return FALSE;
    }
  return TRUE;
}

/* ---- the whole ---- */

static gboolean
gather_all (Rescan *self, GHashTable *ids, gboolean staff, GError **error)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (!sos_bookings_gather (self->bookings, self->transaction, *(gint64 *) id, staff, error))
      return FALSE;
  return TRUE;
}

static gboolean
read_some (Rescan *self, GError **error)
{
  for (guint i = 0; i < self->people->len; i++)
    {
      const gint64 person = g_array_index (self->people, gint64, i);

      if (!sos_apart_reading_add (self->reading, self->transaction, person, error)
          || !sos_apart_reading_add_areas (self->reading, self->transaction, person, error) || !read_open (self, person, error)
          || !sos_apart_let_close (self->transaction, person, error))
        return FALSE;
    }
  return gather_all (self, self->reading->people, FALSE, error) && gather_all (self, self->reading->staff, TRUE, error);
}

static gboolean
read_everything (Rescan *self, GError **error)
{
  return sos_apart_reading_add (self->reading, self->transaction, 0, error)
         && sos_apart_reading_add_areas (self->reading, self->transaction, 0, error) && read_open (self, 0, error)
         && sos_bookings_gather (self->bookings, self->transaction, 0, FALSE, error);
}

/* @parties: gint64, appended: who else those clashes were about that are over. */
static gboolean
scan (SosTransaction *transaction, GArray *people, GArray *parties, int *n_found, GError **error)
{
  g_auto (Rescan) rescan = { .transaction = transaction, .people = people, .parties = parties };

  rescan.reading = sos_apart_reading_new (transaction, error);
  rescan.bookings = sos_bookings_new ();
  rescan.open = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  rescan.told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (rescan.reading == NULL || !(people != NULL ? read_some (&rescan, error) : read_everything (&rescan, error))
      || !settle_all (&rescan, error) || !close_rest (&rescan, error))
    return FALSE;
  *n_found += rescan.n_new;
  return TRUE;
}

gboolean
sos_apart_rescan (SosTransaction *transaction, GArray *people, int *n_found, GError **error)
{
  g_autoptr (GArray) seen = g_array_new (FALSE, FALSE, sizeof (gint64)), parties = g_array_new (FALSE, FALSE, sizeof (gint64));
  int found = 0;

  if (!scan (transaction, people, parties, &found, error))
    return FALSE;
  if (people != NULL)
    g_array_append_vals (seen, people->data, people->len);
  while (parties->len > 0)
    {
      g_autoptr (GArray) next = g_steal_pointer (&parties);

      parties = g_array_new (FALSE, FALSE, sizeof (gint64));
      for (guint i = next->len; i > 0; i--)
        if (sos_ids_have (seen, g_array_index (next, gint64, i - 1)))
          g_array_remove_index (next, i - 1);
      g_array_append_vals (seen, next->data, next->len);
      if (next->len > 0 && !scan (transaction, next, parties, &found, error))
        return FALSE;
    }
  if (n_found != NULL)
    *n_found = found;
  return TRUE;
}

/* Most people are in no rule, and cost one look. */
#define CONCERNED_SQL \
  "SELECT EXISTS (SELECT 1 FROM conflict_member WHERE person = $1) OR EXISTS (SELECT 1 FROM restriction WHERE person = $1)" \
  " OR EXISTS (SELECT 1 FROM restriction WHERE other_person = $1) OR EXISTS (SELECT 1 FROM clash WHERE person = $1)" \
  " OR EXISTS (SELECT 1 FROM area_to_avoid WHERE person = $1 AND removed IS NULL)"

gboolean
sos_apart_project (SosTransaction *transaction, gint64 person, GError **error)
{
  g_autoptr (GArray) people = NULL;
  gboolean concerned;

  {
    g_autoptr (SosRows) rows = sos_transaction_select (transaction, CONCERNED_SQL, error, "i", person);

    if (rows == NULL || !sos_rows_next (rows, error))
      return FALSE;
    concerned = sos_rows_get_number (rows, 0) != 0;
  }
  if (!concerned)
    return TRUE;
  people = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (people, person);
  return sos_apart_rescan (transaction, people, NULL, error);
}

/* ---- whom a record is about ---- */

static const struct
{
  const char *record;
  const char *sql;
} reaches[] = {
  { "conflict", "SELECT person FROM conflict_member WHERE conflict = $1 AND person IS NOT NULL" },
  { "restriction", "SELECT other_person FROM restriction WHERE id = $1 AND other_person IS NOT NULL" },
  { "clash", "SELECT person FROM clash WHERE id = $1 UNION SELECT other_person FROM clash WHERE id = $1 AND other_person IS NOT NULL" },
  { "family_meeting",
    "SELECT s.person FROM family_meeting m JOIN membership s ON s.household = m.household WHERE m.id = $1 AND s.removed IS NULL" },
#define KEPT_FROM(staff) "SELECT m.person FROM conflict_member c JOIN conflict_member m ON m.conflict = c.conflict WHERE c.staff IN (" staff ")" \
  " AND c.removed IS NULL AND m.removed IS NULL AND m.person IS NOT NULL"
  { "visit_plan", KEPT_FROM ("SELECT worker FROM visit_plan WHERE id = $1 UNION SELECT second FROM visit_plan WHERE id = $1") },
  { "visit_plan", "SELECT person FROM clash WHERE gone_on IS NULL AND other_kind = 'visit_plan' AND other_booking = $1" },
  { "segment_staff", KEPT_FROM ("SELECT staff FROM segment_staff WHERE id = $1") },
  { "segment_staff", "SELECT person FROM clash WHERE gone_on IS NULL AND other_kind = 'session'"
                     " AND other_booking = (SELECT g.session FROM segment g JOIN segment_staff f ON f.segment = g.id WHERE f.id = $1)" },
  { "session", KEPT_FROM ("SELECT f.staff FROM segment_staff f JOIN segment g ON g.id = f.segment WHERE g.session = $1 AND f.removed IS NULL") },
  { "household_episode",
    "SELECT s.person FROM household_episode e JOIN membership s ON s.household = e.household WHERE e.id = $1 AND s.removed IS NULL" },
#define PUPILS "SELECT c.person FROM cohort_place c JOIN session s ON s.run = c.run "
#define KNOWN " AND c.person IS NOT NULL AND c.removed IS NULL"
  { "cohort_place", "SELECT person FROM cohort_place WHERE id = $1 AND person IS NOT NULL" },
  { "programme_run", "SELECT c.person FROM cohort_place c WHERE c.run = $1" KNOWN },
  { "session", PUPILS "WHERE s.id = $1" KNOWN },
  { "segment", PUPILS "JOIN segment g ON g.session = s.id WHERE g.id = $1" KNOWN },
  { "segment_staff", PUPILS "JOIN segment g ON g.session = s.id JOIN segment_staff f ON f.segment = g.id WHERE f.id = $1" KNOWN },
};

gboolean
sos_apart_reach (SosTransaction *transaction, SosRecord *record, GError **error)
{
  const char *name = sos_record_get_name (record);
  g_autoptr (GError) local = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (reaches); i++)
    {
      g_autoptr (SosRows) rows = g_str_equal (reaches[i].record, name)
                                   ? sos_transaction_select (transaction, reaches[i].sql, &local, "i", sos_record_get_id (record))
                                   : NULL;

      while (rows != NULL && sos_rows_next (rows, &local))
        sos_transaction_refresh_person (transaction, sos_rows_get_number (rows, 0));
    }
  return sos_pass_error (&local, error);
}
