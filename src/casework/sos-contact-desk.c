/* sos-contact-desk.c - counts the contacts of a person, and reads who may be meant in a line. Writes nothing. */
#include "config.h"
#include "sos-contact-desk.h"

#include "sos-clock.h"
#include "sos-contact-log-rules.h"
#include "sos-contact-seen.h"
#include "sos-load.h"
#include "sos-pass-error.h"
#include "sos-rights.h"
#include "sos-stage-rules.h"

struct _SosContactDesk
{
  GObject parent_instance;

  guint n_contacts, n_unsigned;
  gint64 oldest_unsigned;
  char *first_on, *last_on, *seen_on, *due_on, *unsigned_on;
  int interval;
  SosWeekBar weeks[SOS_CONTACT_WEEKS];
  GPtrArray *known;
  SosContactReach *reach;
};

G_DEFINE_FINAL_TYPE (SosContactDesk, sos_contact_desk, G_TYPE_OBJECT)

/* ---- counting ---- */

static char *
dup_monday (const char *day, int weeks)
{
  GDate date;

  if (!sos_date_parse (day, &date))
    return NULL;
  return sos_date_dup_add (day, weeks * 7 - (int) (g_date_get_weekday (&date) - G_DATE_MONDAY));
}

static void
begin_weeks (SosContactDesk *self, const char *today)
{
  for (int i = 0; i < SOS_CONTACT_WEEKS; i++)
    self->weeks[i].day = dup_monday (today, i - (SOS_CONTACT_WEEKS - 1));
}

static void
count_week (SosContactDesk *self, const char *day, gboolean try)
{
  for (int i = SOS_CONTACT_WEEKS - 1; i >= 0; i--)
    if (g_strcmp0 (day, self->weeks[i].day) >= 0)
      {
        g_autofree char *next = sos_date_dup_add (self->weeks[i].day, 7);

        if (g_strcmp0 (day, next) < 0)
          *(try ? &self->weeks[i].tries : &self->weeks[i].held) += 1;
        return;
      }
}

static void
count (SosContactDesk *self, SosRows *row, gint64 actor)
{
  g_autoptr (GDateTime) start = sos_clock_to_london (sos_rows_get_number (row, 1));
  g_autofree char *day = g_date_time_format (start, "%Y-%m-%d");
  const gboolean try = sos_contact_is_try (sos_rows_get_text (row, 2));
  const gboolean mine = sos_rows_get_number (row, 3) == actor || sos_rows_get_number (row, 4) == actor;

  self->n_contacts++;
  if (self->first_on == NULL)
    self->first_on = g_strdup (day);
  count_week (self, day, try);
  if (!try && sos_rows_get_number (row, 6) != 0)
    {
      g_free (self->last_on);
      self->last_on = g_strdup (day);
    }
  if (!try && sos_rows_get_number (row, 6) != 0 && sos_rows_get_number (row, 7) != 0)
    {
      g_free (self->seen_on);
      self->seen_on = g_strdup (day);
    }
  if (!sos_rows_is_null (row, 5) || actor == 0 || !mine)
    return;
  if (self->n_unsigned++ == 0)
    {
      self->unsigned_on = g_strdup (day);
      self->oldest_unsigned = sos_rows_get_number (row, 0);
    }
}

/* Of what may be seen; oldest first. */
static gboolean
count_all (SosContactDesk *self, SosTransaction *transaction, gint64 person, const SosRightsCase *rights, GError **error)
{
  const gint64 actor = sos_transaction_get_actor (transaction);
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (
    transaction,
    "SELECT id, starts_at, outcome, worker, coalesce (entered_by, 0), signed_at, EXISTS (SELECT 1 FROM contact_with WHERE contact ="
    " contact.id AND contact_with.removed IS NULL AND contact_with.kind = 'YP'), type IN " SOS_CONTACT_SEEN_IN " FROM contact WHERE person = $1 AND removed IS NULL AND"
    " ($2 = 1 OR coalesce (visibility, '') <> 'RESTRICTED' OR worker = $3 OR entered_by = $3) ORDER BY starts_at, id",
    &local, "iii", person, (gint64) sos_contact_sees_restricted (rights, FALSE), actor);

  while (rows != NULL && sos_rows_next (rows, &local))
    count (self, rows, actor);
  return sos_pass_error (&local, error);
}

/* By the tier of the first open episode: seen in person, in step-down any contact; nobody is due who is with us no more. */
static gboolean
find_due (SosContactDesk *self, SosTransaction *transaction, gint64 person, GError **error)
{
  g_autoptr (GPtrArray) episodes = sos_transaction_query (transaction, SOS_TYPE_EPISODE, "person = $1 ORDER BY referred_on, id", error, "i", person);

  for (guint i = 0; episodes != NULL && i < episodes->len && self->due_on == NULL; i++)
    {
      SosRecord *episode = episodes->pdata[i];
      const char *tier = sos_record_find_text (episode, SOS_EPISODE_TIER);
      const gboolean any = g_strcmp0 (tier, SOS_TIER_STEP_DOWN) == 0;
      const char *known = sos_record_find_text (episode, any ? SOS_EPISODE_LAST_CONTACT_ON : SOS_EPISODE_LAST_SEEN_ON);
      const char *last = g_strcmp0 (known, any ? self->last_on : self->seen_on) > 0 ? known : any ? self->last_on : self->seen_on;

      if (!sos_stage_needs_worker (sos_record_get_text (episode, SOS_EPISODE_STAGE)))
        continue;
      self->interval = sos_contact_interval (tier);
      self->due_on = sos_contact_dup_due (last, sos_record_find_text (episode, SOS_EPISODE_REFERRED_ON), tier);
    }
  return episodes != NULL;
}

/* ---- who may be meant ---- */

static void
known_free (gpointer data)
{
  SosContactKnown *known = data;

  g_free (known->kind);
  g_free (known->name);
  g_free (known->first_name);
  g_free (known->role);
  g_free (known);
}

static gboolean
add_known (SosContactDesk *self, SosTransaction *transaction, const char *sql, gint64 of, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, sql, &local, "i", of);

  while (rows != NULL && sos_rows_next (rows, &local))
    {
      SosContactKnown *known = g_new0 (SosContactKnown, 1);

      known->kind = g_strdup (sos_rows_get_text (rows, 0));
      known->staff = sos_rows_get_number (rows, 1);
      known->name = g_strdup (sos_rows_get_text (rows, 2));
      known->first_name = g_strdup (sos_rows_get_text (rows, 3));
      known->role = g_strdup (sos_rows_get_text (rows, 4));
      g_ptr_array_add (self->known, known);
    }
  return sos_pass_error (&local, error);
}

/* Those named once can be named again without saying who they are; of contacts that others may not read, nobody is. */
static gboolean
read_known (SosContactDesk *self, SosTransaction *transaction, gint64 person, GError **error)
{
  return add_known (self, transaction,
                    "SELECT 'STAFF', id, name, coalesce (first_name, name), NULL FROM staff WHERE active = 1 AND removed IS NULL AND id <> $1"
                    " ORDER BY name LIMIT 400",
                    sos_transaction_get_actor (transaction), error)
         && add_known (self, transaction,
                       "SELECT kind, 0, name, NULL, max (role) FROM contact_with WHERE removed IS NULL AND name IS NOT NULL AND kind IN"
                       " ('PROFESSIONAL', 'THIRD_PARTY') AND contact IN (SELECT id FROM contact WHERE person = $1 AND removed IS NULL AND"
                       " coalesce (visibility, '') <> 'RESTRICTED') GROUP BY kind, name ORDER BY name LIMIT 100",
                       person, error);
}

/* ---- together ---- */

SosContactDesk *
sos_contact_desk_load (SosTransaction *transaction, gint64 person, GError **error)
{
  g_autoptr (SosContactDesk) self = g_object_new (SOS_TYPE_CONTACT_DESK, NULL);
  SosRightsCase rights;

  if (!sos_rights_ask (transaction, person, sos_rights_get_group ("contact"), SOS_MAY_SEE, SOS_TYPE_CONTACT, 0, error)
      || !sos_rights_load (transaction, person, &rights, error))
    return NULL;
  begin_weeks (self, sos_transaction_get_today (transaction));
  self->reach = sos_contact_reach_load (transaction, person, error);
  return self->reach != NULL && count_all (self, transaction, person, &rights, error) && find_due (self, transaction, person, error)
             && read_known (self, transaction, person, error)
           ? g_steal_pointer (&self)
           : NULL;
}

static gpointer
load (SosTransaction *transaction, gpointer data, GError **error)
{
  return sos_contact_desk_load (transaction, *(gint64 *) data, error);
}

void
sos_contact_desk_open_async (SosStore *store, gint64 person, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  sos_load_async (store, load, g_memdup2 (&person, sizeof person), g_free, g_object_unref, cancellable, callback, user_data);
}

SosContactDesk *
sos_contact_desk_finish (GAsyncResult *result, GError **error)
{
  return sos_load_finish (result, error);
}

static void
sos_contact_desk_finalize (GObject *object)
{
  SosContactDesk *self = SOS_CONTACT_DESK (object);
  char *texts[] = { self->first_on, self->last_on, self->seen_on, self->due_on, self->unsigned_on };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_free (texts[i]);
  for (guint i = 0; i < SOS_CONTACT_WEEKS; i++)
    g_free (self->weeks[i].day);
  g_ptr_array_unref (self->known);
  g_clear_pointer (&self->reach, sos_contact_reach_free);
  G_OBJECT_CLASS (sos_contact_desk_parent_class)->finalize (object);
}

static void
sos_contact_desk_class_init (SosContactDeskClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sos_contact_desk_finalize;
}

static void
sos_contact_desk_init (SosContactDesk *self)
{
  self->known = g_ptr_array_new_with_free_func (known_free);
}

guint
sos_contact_desk_get_n_contacts (SosContactDesk *self)
{
  return self->n_contacts;
}

const char *
sos_contact_desk_get_first_on (SosContactDesk *self)
{
  return self->first_on;
}

const char *
sos_contact_desk_get_last_on (SosContactDesk *self)
{
  return self->last_on;
}

const char *
sos_contact_desk_get_due_on (SosContactDesk *self)
{
  return self->due_on;
}

int
sos_contact_desk_get_interval (SosContactDesk *self)
{
  return self->interval;
}

guint
sos_contact_desk_get_n_unsigned (SosContactDesk *self)
{
  return self->n_unsigned;
}

const char *
sos_contact_desk_get_unsigned_on (SosContactDesk *self)
{
  return self->unsigned_on;
}

gint64
sos_contact_desk_get_unsigned (SosContactDesk *self)
{
  return self->oldest_unsigned;
}

const SosWeekBar *
sos_contact_desk_get_weeks (SosContactDesk *self)
{
  return self->weeks;
}

GPtrArray *
sos_contact_desk_get_known (SosContactDesk *self)
{
  return self->known;
}

SosContactReach *
sos_contact_desk_get_reach (SosContactDesk *self)
{
  return self->reach;
}

/* ---- one to be changed ---- */

static gboolean
read_parts (SosTransaction *transaction, SosContactEntry *entry, gint64 id, GError **error)
{
  g_autoptr (GPtrArray) with = sos_transaction_query (transaction, SOS_TYPE_CONTACT_WITH, "contact = $1 ORDER BY id", error, "i", id);
  g_autoptr (GPtrArray) goals
    = with != NULL ? sos_transaction_query (transaction, SOS_TYPE_CONTACT_GOAL, "contact = $1 ORDER BY id", error, "i", id) : NULL;
  g_autoptr (GPtrArray) purposes
    = goals != NULL ? sos_transaction_query (transaction, SOS_TYPE_CONTACT_PURPOSE, "contact = $1 ORDER BY id", error, "i", id) : NULL;

  if (purposes == NULL)
    return FALSE;
  for (guint i = 0; i < with->len; i++)
    {
      SosRecord *one = with->pdata[i];

      sos_contact_entry_add_with (entry, sos_record_get_text (one, SOS_CONTACT_WITH_KIND), sos_record_get_number (one, SOS_CONTACT_WITH_OTHER_PERSON),
                                  sos_record_get_number (one, SOS_CONTACT_WITH_STAFF), sos_record_find_text (one, SOS_CONTACT_WITH_NAME),
                                  sos_record_find_text (one, SOS_CONTACT_WITH_ROLE));
    }
  for (guint i = 0; i < goals->len; i++)
    {
      const gint64 goal = sos_record_get_number (goals->pdata[i], SOS_CONTACT_GOAL_GOAL);

      g_array_append_val (entry->goals, goal);
    }
  for (guint i = 0; i < purposes->len; i++)
    g_ptr_array_add (entry->purposes, g_strdup (sos_record_get_text (purposes->pdata[i], SOS_CONTACT_PURPOSE_CODE)));
  return TRUE;
}

SosContactEntry *
sos_contact_entry_load (SosTransaction *transaction, gint64 contact, GError **error)
{
  g_autoptr (SosRecord) record = sos_transaction_load (transaction, SOS_TYPE_CONTACT, contact, error);
  const gint64 person = record != NULL ? sos_record_get_number (record, SOS_CONTACT_PERSON) : 0;
  const gint64 actor = sos_transaction_get_actor (transaction);
  g_autoptr (SosContactEntry) entry = NULL;
  SosRightsCase rights;

  if (record == NULL || !sos_rights_ask (transaction, person, sos_rights_get_group ("contact"), SOS_MAY_SEE, SOS_TYPE_CONTACT, contact, error)
      || !sos_rights_load (transaction, person, &rights, error))
    return NULL;
  if (sos_record_has_text (record, SOS_CONTACT_VISIBILITY, SOS_CONTACT_RESTRICTED)
      && !sos_contact_sees_restricted (&rights, actor != 0 && (sos_record_get_number (record, SOS_CONTACT_WORKER) == actor
                                                               || sos_record_get_number (record, SOS_CONTACT_ENTERED_BY) == actor)))
    {
      sos_transaction_set_not_found (error);
      return NULL;
    }
  entry = sos_contact_entry_new (person);
  g_set_object (&entry->contact, record);
  return read_parts (transaction, entry, contact, error) ? g_steal_pointer (&entry) : NULL;
}

static gpointer
load_entry (SosTransaction *transaction, gpointer data, GError **error)
{
  return sos_contact_entry_load (transaction, *(gint64 *) data, error);
}

void
sos_contact_entry_open_async (SosStore *store, gint64 contact, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  sos_load_async (store, load_entry, g_memdup2 (&contact, sizeof contact), g_free, (GDestroyNotify) sos_contact_entry_free, cancellable,
                  callback, user_data);
}

SosContactEntry *
sos_contact_entry_open_finish (GAsyncResult *result, GError **error)
{
  return sos_load_finish (result, error);
}
