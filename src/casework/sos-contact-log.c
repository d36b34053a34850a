/* sos-contact-log.c - finds the contacts of a person and reads them into words. Writes nothing. */
#include "config.h"
#include "sos-contact-log.h"

#include "sos-clock.h"
#include "sos-contact-log-rules.h"
#include "sos-contact-words.h"
#include "sos-fold.h"
#include "sos-holidays-load.h"
#include "sos-id-list.h"
#include "sos-load.h"
#include "sos-pass-error.h"
#include "sos-records.h"
#include "sos-rights.h"

#include <glib/gi18n.h>
#include <string.h>

struct _SosContactRow
{
  GObject parent_instance;

  SosContactLine line;
};

G_DEFINE_FINAL_TYPE (SosContactRow, sos_contact_row, G_TYPE_OBJECT)

/* ---- the filter ---- */

SosContactFilter *
sos_contact_filter_copy (const SosContactFilter *self)
{
  SosContactFilter *copy = g_memdup2 (self, sizeof *self);

  copy->type = g_strdup (self->type);
  copy->words = g_strdup (self->words);
  copy->from = g_strdup (self->from);
  copy->to = g_strdup (self->to);
  return copy;
}

void
sos_contact_filter_free (SosContactFilter *self)
{
  g_free (self->type);
  g_free (self->words);
  g_free (self->from);
  g_free (self->to);
  g_free (self);
}

/* ---- finding ---- */

#define THEM \
  "EXISTS (SELECT 1 FROM contact_with WHERE contact_with.contact = contact.id AND contact_with.removed IS NULL AND contact_with.kind = 'YP')"

/* $1 person, $2 episode, $3 type, $4 whether restricted ones are seen, $5 who looks, $6 and $7 from and to. */
#define FIND \
  "SELECT id, note, quote, next_step FROM contact WHERE person = $1 AND removed IS NULL AND ($2 = 0 OR episode = $2)" \
  " AND ($3 IS NULL OR type = $3) AND ($4 = 1 OR coalesce (visibility, '') <> 'RESTRICTED' OR worker = $5 OR entered_by = $5)" \
  " AND starts_at >= $6 AND starts_at < $7"
#define NEWEST " ORDER BY starts_at DESC, id DESC"

static const char *const find_sql[] = {
  [SOS_CONTACTS_ALL] = FIND NEWEST,
  [SOS_CONTACTS_WITH_THEM] = FIND " AND outcome = 'HELD' AND " THEM NEWEST,
  [SOS_CONTACTS_OTHERS] = FIND " AND outcome = 'HELD' AND NOT " THEM NEWEST,
  [SOS_CONTACTS_TRIES] = FIND " AND outcome <> 'HELD'" NEWEST,
};

/* Whether some word of @text begins with @wanted. */
static gboolean
has_word (char **words, const char *wanted)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_has_prefix (words[i], wanted))
      return TRUE;
  return FALSE;
}

static gboolean
has_words (const char *text, char **wanted)
{
  g_auto (GStrv) words = sos_fold_words (text);

  for (guint i = 0; wanted[i] != NULL; i++)
    if (!has_word (words, wanted[i]))
      return FALSE;
  return TRUE;
}

static char *
dup_beneath (SosTransaction *transaction, gint64 contact)
{
  g_autoptr (SosRows) rows
    = sos_transaction_select (transaction, "SELECT words FROM addendum WHERE contact = $1 AND removed IS NULL", NULL, "i", contact);
  GString *text = g_string_new (NULL);

  while (rows != NULL && sos_rows_next (rows, NULL))
    g_string_append_printf (text, " %s", sos_rows_get_text (rows, 0));
  return g_string_free (text, FALSE);
}

static gboolean
says (SosTransaction *transaction, SosRows *row, char **wanted)
{
  const char *parts[3];
  g_autofree char *beneath = NULL, *text = NULL;

  if (wanted == NULL || wanted[0] == NULL)
    return TRUE;
  for (int i = 0; i < 3; i++)
    parts[i] = sos_rows_get_text (row, i + 1) != NULL ? sos_rows_get_text (row, i + 1) : "";
  beneath = dup_beneath (transaction, sos_rows_get_number (row, 0));
  text = g_strjoin (" ", parts[0], parts[1], parts[2], beneath, NULL);
  return has_words (text, wanted);
}

static gint64
day_to_seconds (const char *day, int later, gint64 otherwise)
{
  g_autofree char *moved = day != NULL ? sos_date_dup_add (day, later) : NULL;

  return moved != NULL ? sos_clock_from_london (moved, 0) : otherwise;
}

GArray *
sos_contact_log_query_run (SosTransaction *transaction, const SosContactFilter *filter, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_auto (GStrv) wanted = filter->words != NULL ? sos_fold_words (filter->words) : NULL;
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = NULL;
  SosRightsCase rights;

  if (!sos_rights_ask (transaction, filter->person, sos_rights_get_group ("contact"), SOS_MAY_SEE, SOS_TYPE_CONTACT, 0, error)
      || !sos_rights_load (transaction, filter->person, &rights, error))
    return NULL;
  rows = sos_transaction_select (transaction, find_sql[filter->who], &local, "iisiiii", filter->person, filter->episode, filter->type,
                                 (gint64) sos_contact_sees_restricted (&rights, FALSE), sos_transaction_get_actor (transaction),
                                 day_to_seconds (filter->from, 0, G_MININT64), day_to_seconds (filter->to, 1, G_MAXINT64));
  while (rows != NULL && sos_rows_next (rows, &local))
    if (says (transaction, rows, wanted))
      {
        const gint64 id = sos_rows_get_number (rows, 0);

        g_array_append_val (ids, id);
      }
  if (local == NULL)
    return g_steal_pointer (&ids);
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

static gpointer
run_query (SosTransaction *transaction, gpointer data, GError **error)
{
  return sos_contact_log_query_run (transaction, data, error);
}

void
sos_contact_log_query_async (SosStore *store, const SosContactFilter *filter, GCancellable *cancellable, GAsyncReadyCallback callback,
                             gpointer user_data)
{
  sos_load_async (store, run_query, sos_contact_filter_copy (filter), (GDestroyNotify) sos_contact_filter_free, (GDestroyNotify) g_array_unref,
                  cancellable, callback, user_data);
}

GArray *
sos_contact_log_query_finish (GAsyncResult *result, GError **error)
{
  return sos_load_finish (result, error);
}

/* ---- what must not be read ---- */

static gboolean
add_ids (SosTransaction *transaction, const char *sql, gint64 of, gint64 actor, GHashTable *ids, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, sql, &local, "ii", of, actor);

  while (rows != NULL && sos_rows_next (rows, &local))
    {
      const gint64 id = sos_rows_get_number (rows, 0);

      g_hash_table_add (ids, g_memdup2 (&id, sizeof id));
    }
  return sos_pass_error (&local, error);
}

#define UNSEEN \
  "SELECT id FROM contact WHERE person = $1 AND visibility = 'RESTRICTED' AND worker <> $2 AND coalesce (entered_by, 0) <> $2"

gboolean
sos_contact_log_add_unseen (SosTransaction *transaction, gint64 person, GHashTable *hidden, GError **error)
{
  static const char *const sql[] = {
    UNSEEN,
    "SELECT id FROM contact_with WHERE contact IN (" UNSEEN ")",
    "SELECT id FROM contact_goal WHERE contact IN (" UNSEEN ")",
    "SELECT id FROM contact_purpose WHERE contact IN (" UNSEEN ")",
    "SELECT id FROM addendum WHERE contact IN (" UNSEEN ")",
  };
  SosRightsCase rights;

  if (!sos_rights_load (transaction, person, &rights, error))
    return FALSE;
  for (guint i = 0; !sos_contact_sees_restricted (&rights, FALSE) && i < G_N_ELEMENTS (sql); i++)
    if (!add_ids (transaction, sql[i], person, sos_transaction_get_actor (transaction), hidden, error))
      return FALSE;
  return TRUE;
}

/* ---- reading ---- */

/* What is the same for all contacts of one block. */
typedef struct
{
  gint64 person;
  SosRightsCase rights;
  gint64 main_episode; /* the first open one */
  char *called;        /* what the young person is called */
  GHashTable *staff;   /* id -> name */
  char **holidays; /* borrowed days */
} Block;

static void
clear_block (Block *block)
{
  g_free (block->called);
  g_clear_pointer (&block->staff, g_hash_table_unref);
  g_free (block->holidays);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Block, clear_block)

static const char *
find_staff (Block *block, SosTransaction *transaction, gint64 id)
{
  const char *name = g_hash_table_lookup (block->staff, &id);
  g_autoptr (SosRows) rows = NULL;

  if (id == 0 || name != NULL)
    return name;
  rows = sos_transaction_select (transaction, "SELECT name FROM staff WHERE id = $1", NULL, "i", id);
  if (rows != NULL && sos_rows_next (rows, NULL))
    g_hash_table_insert (block->staff, g_memdup2 (&id, sizeof id), g_strdup (sos_rows_get_text (rows, 0)));
  return g_hash_table_lookup (block->staff, &id);
}

static gboolean
begin_block (Block *block, SosTransaction *transaction, gint64 person, GError **error)
{
  g_autoptr (SosRecord) record = sos_transaction_load (transaction, SOS_TYPE_PERSON, person, error);
  g_autoptr (SosRows) rows = sos_transaction_select (
    transaction,
    "SELECT id FROM episode WHERE person = $1 AND removed IS NULL AND closed_on IS NULL ORDER BY referred_on, id LIMIT 1", NULL, "i", person);

  if (record == NULL || !sos_rights_load (transaction, person, &block->rights, error) || (block->holidays = sos_holidays_list (transaction, error)) == NULL)
    return FALSE;
  block->person = person;
  block->main_episode = rows != NULL && sos_rows_next (rows, NULL) ? sos_rows_get_number (rows, 0) : 0;
  block->called = g_strdup (sos_record_find_text (record, SOS_PERSON_KNOWN_AS) != NULL    ? sos_record_find_text (record, SOS_PERSON_KNOWN_AS)
                            : sos_record_find_text (record, SOS_PERSON_GIVEN_NAMES) != NULL ? sos_record_find_text (record, SOS_PERSON_GIVEN_NAMES)
                                                                                            : sos_record_find_text (record, SOS_PERSON_FULL_NAME));
  block->staff = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  return TRUE;
}

static void
somebody_free (gpointer data)
{
  SosContactSomebody *somebody = data;

  g_free (somebody->kind);
  g_free (somebody->name);
  g_free (somebody->role);
  g_free (somebody);
}

static void
beneath_free (gpointer data)
{
  SosContactBeneath *beneath = data;

  g_free (beneath->words);
  g_free (beneath->who);
  g_free (beneath);
}

/* Whoever must not be known of has no name here. */
static char *
dup_name (Block *block, SosTransaction *transaction, SosRows *row, const SosContactSomebody *somebody)
{
  if (g_strcmp0 (somebody->kind, SOS_WITH_YP) == 0)
    return g_strdup (block->called);
  if (somebody->staff != 0)
    return g_strdup (find_staff (block, transaction, somebody->staff));
  if (somebody->person == 0)
    return g_strdup (sos_rows_get_text (row, 3));
  return sos_transaction_hides (transaction, somebody->person) ? NULL : g_strdup (sos_rows_get_text (row, 5));
}

static gboolean
read_somebody (Block *block, SosTransaction *transaction, SosContactLine *line, GError **error)
{
  g_autoptr (SosRows) rows = sos_transaction_select (
    transaction,
    "SELECT contact_with.kind, other_person, staff, contact_with.name, role, person.full_name FROM contact_with LEFT JOIN person ON"
    " person.id = other_person WHERE contact = $1 AND contact_with.removed IS NULL ORDER BY contact_with.id",
    error, "i", line->id);

  line->somebody = g_ptr_array_new_with_free_func (somebody_free);
  while (rows != NULL && sos_rows_next (rows, NULL))
    {
      SosContactSomebody *somebody = g_new0 (SosContactSomebody, 1);

      somebody->kind = g_strdup (sos_rows_get_text (rows, 0));
      somebody->person = sos_rows_get_number (rows, 1);
      somebody->staff = sos_rows_get_number (rows, 2);
      somebody->name = dup_name (block, transaction, rows, somebody);
      somebody->role = g_strdup (sos_rows_get_text (rows, 4));
      g_ptr_array_add (line->somebody, somebody);
    }
  return rows != NULL;
}

static gboolean
read_beneath (Block *block, SosTransaction *transaction, SosContactLine *line, GError **error)
{
  g_autoptr (SosRows) rows = sos_transaction_select (
    transaction, "SELECT words, written_by, written_at FROM addendum WHERE contact = $1 AND removed IS NULL ORDER BY written_at, id", error,
    "i", line->id);

  line->beneath = g_ptr_array_new_with_free_func (beneath_free);
  while (rows != NULL && sos_rows_next (rows, NULL))
    {
      SosContactBeneath *beneath = g_new0 (SosContactBeneath, 1);

      beneath->words = g_strdup (sos_rows_get_text (rows, 0));
      beneath->who = g_strdup (find_staff (block, transaction, sos_rows_get_number (rows, 1)));
      beneath->at = sos_rows_get_number (rows, 2);
      g_ptr_array_add (line->beneath, beneath);
    }
  return rows != NULL;
}

static gboolean
read_goals (SosTransaction *transaction, SosContactLine *line, GError **error)
{
  g_autoptr (SosRows) rows = sos_transaction_select (
    transaction,
    "SELECT DISTINCT goal.position FROM contact_goal JOIN goal ON goal.id = contact_goal.goal WHERE contact = $1 AND contact_goal.removed IS"
    " NULL ORDER BY goal.position",
    error, "i", line->id);
  g_autoptr (GString) numbers = g_string_new (NULL);
  guint n = 0;

  for (; rows != NULL && sos_rows_next (rows, NULL); n++)
    g_string_append_printf (numbers, "%s%" G_GINT64_FORMAT, n > 0 ? ", " : "", sos_rows_get_number (rows, 0));
  if (n > 0)
    /* Translators: %s are the numbers of goals: "goals 1, 3" */
    line->goals = g_strdup_printf (g_dngettext (NULL, "goal %s", "goals %s", n), numbers->str);
  return rows != NULL;
}

static gboolean
read_purposes (SosTransaction *transaction, SosContactLine *line, GError **error)
{
  g_autoptr (SosRows) rows = sos_transaction_select (
    transaction, "SELECT code FROM contact_purpose WHERE contact = $1 AND removed IS NULL ORDER BY id", error, "i", line->id);
  g_autoptr (GString) words = g_string_new (NULL);

  while (rows != NULL && sos_rows_next (rows, NULL))
    g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "",
                            sos_codes_get_label (sos_transaction_get_codes (transaction), "contact-purpose", sos_rows_get_text (rows, 0)));
  if (words->len > 0)
    line->purposes = g_strdup (words->str);
  return rows != NULL;
}

static char *
dup_label (SosTransaction *transaction, const char *list, SosRecord *contact, guint field)
{
  const char *code = sos_record_find_text (contact, field);

  return code != NULL ? g_strdup (sos_codes_get_label (sos_transaction_get_codes (transaction), list, code)) : NULL;
}

static void
read_texts (SosTransaction *transaction, SosRecord *contact, SosContactLine *line)
{
  line->type = g_strdup (sos_record_find_text (contact, SOS_CONTACT_TYPE));
  line->direction = g_strdup (sos_record_find_text (contact, SOS_CONTACT_DIRECTION));
  line->outcome = g_strdup (sos_record_find_text (contact, SOS_CONTACT_OUTCOME));
  line->place = g_strdup (sos_record_find_text (contact, SOS_CONTACT_PLACE));
  line->note = g_strdup (sos_record_find_text (contact, SOS_CONTACT_NOTE));
  line->quote = g_strdup (sos_record_find_text (contact, SOS_CONTACT_QUOTE));
  line->next_step = g_strdup (sos_record_find_text (contact, SOS_CONTACT_NEXT_STEP));
  line->next_step_on = g_strdup (sos_record_find_text (contact, SOS_CONTACT_NEXT_STEP_ON));
  line->override_rule = g_strdup (sos_record_find_text (contact, SOS_CONTACT_OVERRIDE_RULE));
  line->override_reason = g_strdup (sos_record_find_text (contact, SOS_CONTACT_OVERRIDE_REASON));
  line->late_reason = g_strdup (sos_record_find_text (contact, SOS_CONTACT_LATE_REASON));
  line->mood = dup_label (transaction, "contact-mood", contact, SOS_CONTACT_MOOD);
  line->safety = dup_label (transaction, "contact-safety", contact, SOS_CONTACT_SAFETY);
  line->restricted = sos_record_has_text (contact, SOS_CONTACT_VISIBILITY, SOS_CONTACT_RESTRICTED);
  line->try = sos_contact_is_try (line->outcome);
}

static void
read_times (Block *block, SosRecord *contact, SosContactLine *line)
{
  g_autoptr (GDateTime) start = NULL, entered = NULL;
  g_autofree char *entered_on = NULL;

  line->starts_at = sos_record_get_number (contact, SOS_CONTACT_STARTS_AT);
  line->entered_at = sos_record_get_number (contact, SOS_CONTACT_ENTERED_AT);
  line->signed_at = sos_record_get_number (contact, SOS_CONTACT_SIGNED_AT);
  line->minutes = sos_record_get_number (contact, SOS_CONTACT_MINUTES);
  start = sos_clock_to_london (line->starts_at);
  entered = sos_clock_to_london (line->entered_at);
  line->day = g_date_time_format (start, "%Y-%m-%d");
  line->time = g_date_time_format (start, "%H:%M");
  entered_on = g_date_time_format (entered, "%Y-%m-%d");
  line->late_days = sos_working_days_between (line->day, entered_on, (const char *const *) block->holidays);
}

static void
read_people (Block *block, SosTransaction *transaction, SosRecord *contact, gboolean wrote_it, SosContactLine *line)
{
  g_autoptr (SosVerdict) finish = sos_contact_may_finish (&block->rights, wrote_it);

  line->worker = g_strdup (find_staff (block, transaction, sos_record_get_number (contact, SOS_CONTACT_WORKER)));
  line->signed_by = g_strdup (find_staff (block, transaction, sos_record_get_number (contact, SOS_CONTACT_SIGNED_BY)));
  line->may_finish = line->signed_at == 0 && finish->allowed && sos_rights_allows (&block->rights, sos_rights_get_group ("contact"), SOS_MAY_CHANGE);
  line->episode = sos_record_get_number (contact, SOS_CONTACT_EPISODE);
  line->other_episode = block->main_episode != 0 && line->episode != 0 && line->episode != block->main_episode;
}

static gboolean
may_read (Block *block, SosRecord *contact, gboolean wrote_it)
{
  return sos_rights_allows (&block->rights, sos_rights_get_group ("contact"), SOS_MAY_SEE)
         && (!sos_record_has_text (contact, SOS_CONTACT_VISIBILITY, SOS_CONTACT_RESTRICTED)
             || sos_contact_sees_restricted (&block->rights, wrote_it));
}

static gboolean
read_line (Block *block, SosTransaction *transaction, SosRecord *contact, gboolean wrote_it, SosContactLine *line, GError **error)
{
  SosCodes *codes = sos_transaction_get_codes (transaction);

  line->id = sos_record_get_id (contact);
  line->revision = sos_record_get_revision (contact);
  read_texts (transaction, contact, line);
  read_times (block, contact, line);
  read_people (block, transaction, contact, wrote_it, line);
  if (!read_somebody (block, transaction, line, error) || !read_beneath (block, transaction, line, error)
      || !read_goals (transaction, line, error) || !read_purposes (transaction, line, error))
    return FALSE;
  line->title = sos_contact_words_dup_title (codes, line);
  line->came_to = sos_contact_words_dup_came_to (codes, line);
  line->with = sos_contact_words_dup_with (line, FALSE);
  return TRUE;
}

/* NULL without @error where it is gone or not to be read. */
static SosContactRow *
read_row (Block *block, SosTransaction *transaction, gint64 id, GError **error)
{
  g_autoptr (SosRecord) contact = sos_transaction_find (transaction, SOS_TYPE_CONTACT, "id = $1", error, "i", id);
  const gint64 person = contact != NULL ? sos_record_get_number (contact, SOS_CONTACT_PERSON) : 0;
  const gint64 actor = sos_transaction_get_actor (transaction);
  g_autoptr (SosContactRow) row = NULL;
  gboolean wrote_it;

  if (contact == NULL)
    return NULL;
  if (block->person != person)
    {
      clear_block (block);
      *block = (Block){ 0 };
      if (!begin_block (block, transaction, person, error))
        return NULL;
    }
  wrote_it = actor != 0 && (sos_record_get_number (contact, SOS_CONTACT_WORKER) == actor || sos_record_get_number (contact, SOS_CONTACT_ENTERED_BY) == actor);
  if (!may_read (block, contact, wrote_it))
    return NULL;
  row = g_object_new (SOS_TYPE_CONTACT_ROW, NULL);
  return read_line (block, transaction, contact, wrote_it, &row->line, error) ? g_steal_pointer (&row) : NULL;
}

GPtrArray *
sos_contact_log_fetch (SosTransaction *transaction, const gint64 *ids, guint n_ids, GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_full (n_ids, sos_id_list_unref_row);
  g_auto (Block) block = { 0 };

  for (guint i = 0; i < n_ids; i++)
    {
      g_autoptr (GError) local = NULL;
      SosContactRow *row = read_row (&block, transaction, ids[i], &local);

      if (!sos_pass_error (&local, error))
        return NULL;
      g_ptr_array_add (rows, row);
    }
  return g_steal_pointer (&rows);
}

/* ---- the row ---- */

static void
sos_contact_row_finalize (GObject *object)
{
  SosContactLine *line = &SOS_CONTACT_ROW (object)->line;
  char *texts[] = { line->day,  line->time,      line->type,         line->direction, line->outcome, line->place,  line->title,       line->with,
                    line->came_to, line->note,   line->quote,        line->next_step, line->next_step_on, line->goals, line->purposes, line->mood,
                    line->safety, line->worker,  line->late_reason,  line->signed_by, line->override_rule, line->override_reason };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_free (texts[i]);
  g_clear_pointer (&line->somebody, g_ptr_array_unref);
  g_clear_pointer (&line->beneath, g_ptr_array_unref);
  G_OBJECT_CLASS (sos_contact_row_parent_class)->finalize (object);
}

static void
sos_contact_row_class_init (SosContactRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sos_contact_row_finalize;
}

static void
sos_contact_row_init (SosContactRow *self)
{
}

const SosContactLine *
sos_contact_row_get_line (SosContactRow *self)
{
  g_return_val_if_fail (SOS_IS_CONTACT_ROW (self), NULL);
  return &self->line;
}
