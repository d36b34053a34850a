/* sos-history.c - who changed what about a person, and who looked: the audit as rows of words. Reads only. */
#include "config.h"
#include "sos-history.h"

#include "sos-clock.h"
#include "sos-contact-log.h"
#include "sos-id-list.h"
#include "sos-moment.h"
#include "sos-pass-error.h"
#include "sos-records.h"
#include "sos-rights.h"

#include <glib/gi18n.h>

struct _SosHistoryRow
{
  GObject parent_instance;

  gint64 seq;
  gint64 at;
  gint64 actor;
  gint64 deed; /* 0: from before deeds were numbered */
  char *title;
  char *who;
  char *verb;
  char *what;
  char *old;
  char *now;
  char *reason;
};

G_DEFINE_FINAL_TYPE (SosHistoryRow, sos_history_row, G_TYPE_OBJECT)

typedef struct
{
  const char *code;
  const char *words;
} Name;

/* What a deed is called where no field says it. */
static const Name deeds[] = {
  { "consult", N_("Looked at the record") },
  { "collect", N_("Entered") },
  { "alter", N_("Changed") },
  { "erase", N_("Removed") },
  { "restore", N_("Brought back") },
  { "print", N_("Printed") },
  { "export", N_("Saved as a file") },
  { "disclose", N_("Shared") },
  { "combine", N_("Joined with another record") },
  { "part", N_("Taken apart from another record") },
  { "breakglass", N_("Opened from outside their list") },
  { "fail", N_("Refused") },
};

/* What a deed is called that a rule said no to. */
static const Name refusals[] = {
  { "print", N_("Printing refused") },
  { "export", N_("Saving as a file refused") },
  { "send", N_("Sending refused") },
  { "alter", N_("Changing refused") },
  { "consult", N_("Looking refused") },
  { "breakglass", N_("Opening with a reason refused") },
  { "seal", N_("Sealing refused") },
  { "review", N_("Looking over refused") },
  { "combine", N_("Joining refused") },
  { "part", N_("Taking apart refused") },
};

/* What a record is called in a line of history. */
static const Name kinds[] = {
  { "address", N_("Address") },
  { "address_person", N_("Who an address is hidden from or shared with") },
  { "contact_point", N_("Phone or message") },
  { "consent", N_("Agreement") },
  { "competence_note", N_("Note on competence") },
  { "withdrawal", N_("Agreement taken back") },
  { "concern", N_("Concern") },
  { "concern_category", N_("Kind of concern") },
  { "concern_step", N_("Step in a concern") },
  { "incident", N_("Incident") },
  { "missing_episode", N_("Missing") },
  { "threat_warning", N_("Threat to life") },
  { "role_in_concern", N_("Part in a concern") },
  { "mappa", N_("MAPPA") },
  { "relationship", N_("Key person") },
  { "person_name", N_("Other name") },
  { "person_code", N_("Access, disability or borough") },
  { "identifier", N_("Number held") },
  { "membership", N_("Household") },
  { "issue_level", N_("Issue looked at") },
  { "disclosure", N_("What the family may be told") },
  { "outside_tie", N_("Tie outside the family") },
  { "episode", N_("Episode") },
  { "stage_event", N_("Stage") },
  { "plan", N_("Plan") },
  { "goal", N_("Goal") },
  { "goal_share", N_("Who a goal is shared with") },
  { "action", N_("Step") },
  { "area_to_avoid", N_("Area to avoid") },
  { "area_place", N_("Place in an area to avoid") },
  { "alert", N_("Alert") },
  { "conflict", N_("Keep-apart rule") },
  { "conflict_member", N_("Keep-apart rule") },
  { "restriction", N_("Order or licence") },
  { "clash", N_("Clash of bookings") },
  { "letter", N_("Letter") },
  { "household", N_("Paper of the family") },
  { "letter_paper", N_("Pages of a letter") },
  { "task", N_("Task") },
  { "likeness", N_("Same person or not") },
  { "joining", N_("Joined records") },
  { "break_glass", N_("Opened with a reason") },
  { "access_request", N_("Request to see the record") },
  { "access_part", N_("What was collected for a request") },
  { "access_mark", N_("What is taken out for a request") },
  { "contact", N_("Contact") },
  { "contact_with", N_("Who took part in a contact") },
  { "contact_goal", N_("Goal of a contact") },
  { "contact_purpose", N_("Purpose of a contact") },
  { "addendum", N_("Note beneath a contact") },
  { "visit_plan", N_("Visit") },
  { "visit_step", N_("Step of a visit") },
  { "referral", N_("Referral") },
  { "referral_need", N_("Need in a referral") },
  { "onward_referral", N_("Partner asked for help") },
  { "assessment", N_("Assessment") },
  { "assessment_score", N_("Score of an assessment") },
  { "assessment_note", N_("Note beneath an assessment") },
  { "safety_plan", N_("Safety plan") },
  { "outcome", N_("Outcome") },
  { "follow_up", N_("Follow-up") },
  { "ruler", N_("Motivation ruler") },
  { "episode_fact", N_("Fact of a service") },
  { "episode_check", N_("Point to get ready") },
  { "justice_status", N_("Justice status") },
  { "relocation", N_("Move for safety") },
  { "custody_stay", N_("Stay in prison") },
  { "release_date", N_("Day of release") },
  { "opportunity", N_("Opportunity") },
  { "admission", N_("Stay in hospital") },
  { "ward_offer", N_("Offer on the ward") },
  { "hospital_split", N_("Who leads in the hospital") },
  { "cohort_place", N_("Place on a group") },
  { "attendance", N_("Attendance") },
  { "measure", N_("Measure on a group") },
  { "letter_word", N_("Words of a letter") },
  { "handover", N_("Handed over") },
  { "put_off", N_("Put off") },
  { "help_request", N_("Help asked for") },
  { "appointment", N_("Appointment") },
  { "supervision_case", N_("Looked at in supervision") },
  { "closure", N_("Closing of an episode") },
};

static const char *const conditions[] = {
  [SOS_HISTORY_ALL] = "",
  [SOS_HISTORY_CHANGES] = " AND verb NOT IN ('consult', 'print', 'export', 'disclose', 'fail')",
  [SOS_HISTORY_LOOKS] = " AND verb = 'consult'",
  [SOS_HISTORY_PAPERS] = " AND (verb IN ('print', 'export', 'disclose') OR (verb = 'fail' AND kind IN ('letter', 'household')))",
};

typedef struct
{
  gint64 person;
  SosHistoryFilter filter;
  GArray *ids;
} Query;

static void
query_free (gpointer data)
{
  Query *query = data;

  g_clear_pointer (&query->ids, g_array_unref);
  g_free (query);
}

/* NULL where @names has none for @code. */
static const char *
find_name (const Name *names, guint n_names, const char *code)
{
  for (guint i = 0; i < n_names; i++)
    if (g_strcmp0 (names[i].code, code) == 0)
      return _(names[i].words);
  return NULL;
}

static const char *
name_deed (const char *verb, const char *refused)
{
  const char *words = find_name (refusals, G_N_ELEMENTS (refusals), refused);

  if (!words)
    words = find_name (deeds, G_N_ELEMENTS (deeds), verb);
  return words ? words : verb ? verb : "";
}

static const SosField *
find_field (const char *kind, const char *field)
{
  GType type = kind ? sos_records_find_type (kind) : G_TYPE_INVALID;
  SosRecordClass *klass = type != G_TYPE_INVALID && field ? sos_records_get_class (type) : NULL;
  int i = klass ? sos_record_class_find_field (klass, field) : -1;

  return i >= 0 ? &klass->fields[i] : NULL;
}

const char *
sos_history_find_record_name (const char *table)
{
  return find_name (kinds, G_N_ELEMENTS (kinds), table);
}

static char *
dup_what (const char *verb, const char *refused, const char *kind, const SosField *field)
{
  const char *record = sos_history_find_record_name (kind);
  const char *label = field ? sos_field_get_label (field) : NULL;

  if (label && record)
    /* Translators: a kind of record, a field of it: "Address: Post" */
    return g_strdup_printf (_("%s: %s"), record, label);
  if (label)
    return g_strdup (label);
  if (record)
    /* Translators: a kind of record, what was done: "Address: Removed" */
    return g_strdup_printf (_("%s: %s"), record, name_deed (verb, refused));
  return g_strdup (name_deed (verb, refused));
}

/* The name of a person or of a member of staff that a reference led to; NULL where it is gone. */
static char *
dup_name_of (SosTransaction *transaction, const SosField *field, const char *value)
{
  gboolean staff = g_strcmp0 (field->of, "staff") == 0;
  gint64 id = g_ascii_strtoll (value, NULL, 10);
  g_autoptr (SosRecord) record = NULL;

  if (id == 0 || (!staff && (g_strcmp0 (field->of, "person") != 0 || sos_transaction_hides (transaction, id))))
    return NULL;
  record = sos_transaction_find (transaction, staff ? SOS_TYPE_STAFF : SOS_TYPE_PERSON, "id = $1", NULL, "i", id);
  return record ? g_strdup (sos_record_get_text (record, staff ? (guint) SOS_STAFF_NAME : (guint) SOS_PERSON_FULL_NAME)) : NULL;
}

/* Whom somebody is kept apart from is for their workers and the leads, on another page (N1). */
static gboolean
keeps_names (const char *kind)
{
  static const char *const kinds_of_apart[] = { "conflict", "conflict_member", "restriction", "clash", NULL };

  return kind != NULL && g_strv_contains (kinds_of_apart, kind);
}

static char *
dup_value (SosTransaction *transaction, const SosField *field, const char *value)
{
  char *words = NULL;

  if (!value || !field)
    return g_strdup (value);
  if (field->kind == SOS_KIND_TEXT && sos_rights_names_hidden (transaction, value))
    return NULL;
  if (field->kind == SOS_KIND_CODE)
    return g_strdup (sos_codes_get_label (sos_transaction_get_codes (transaction), field->of, value));
  if (field->kind == SOS_KIND_DATE)
    words = sos_date_dup_long (value);
  else if (field->kind == SOS_KIND_TIME)
    words = sos_moment_dup_stamp (g_ascii_strtoll (value, NULL, 10));
  else if (field->kind == SOS_KIND_FLAG)
    words = g_strdup (g_str_equal (value, "yes") ? _("yes") : _("no"));
  else if (field->kind == SOS_KIND_REFERENCE)
    return dup_name_of (transaction, field, value);
  return words ? words : g_strdup (value);
}

static char *
dup_who (SosTransaction *transaction, gint64 actor)
{
  g_autoptr (SosRecord) staff = actor ? sos_transaction_find (transaction, SOS_TYPE_STAFF, "id = $1", NULL, "i", actor) : NULL;

  return g_strdup (staff ? sos_record_get_text (staff, SOS_STAFF_NAME) : _("The program"));
}

/* The words of a change are part of what was changed; that it was, when and by whom is history. Why a record was opened or sealed is
 * history too. */
static gboolean
may_read_words (SosRows *row, const SosRightsCase *rights)
{
  const char *kind = sos_rows_get_text (row, 3);

  return kind == NULL || g_strcmp0 (sos_rows_get_text (row, 2), "breakglass") == 0 || g_strcmp0 (sos_rows_get_text (row, 4), "sealed") == 0
         || sos_rights_allows (rights, sos_rights_get_group (kind), SOS_MAY_SEE);
}

/* The lines of one person, as a rule, so that the question is asked once. */
typedef struct
{
  gint64 person;
  SosRightsCase rights;
} Asked;

static gboolean
may_read (SosTransaction *transaction, SosRows *row, Asked *asked, GError **error)
{
  const gint64 person = sos_rows_get_number (row, 8);

  if (asked->person != person && !sos_rights_load (transaction, person, &asked->rights, error))
    return FALSE;
  asked->person = person;
  if (sos_rights_allows (&asked->rights, SOS_GROUP_HISTORY, SOS_MAY_SEE))
    return TRUE;
  sos_transaction_set_not_found (error);
  return FALSE;
}

static SosHistoryRow *
read_row (SosTransaction *transaction, gint64 seq, Asked *asked, GError **error)
{
  g_autoptr (SosRows) rows = sos_transaction_select (
      transaction, "SELECT at, actor, verb, kind, field, old, new, reason, person, deed, title FROM audit WHERE seq = $1", error, "i", seq);
  SosHistoryRow *row;
  const SosField *field;
  gboolean fail;

  if (!rows || !sos_rows_next (rows, error) || !may_read (transaction, rows, asked, error))
    return NULL;
  row = g_object_new (SOS_TYPE_HISTORY_ROW, NULL);
  fail = g_strcmp0 (sos_rows_get_text (rows, 2), "fail") == 0;
  field = find_field (sos_rows_get_text (rows, 3), sos_rows_get_text (rows, 4));
  row->seq = seq;
  row->at = sos_rows_get_number (rows, 0);
  row->actor = sos_rows_get_number (rows, 1);
  row->deed = sos_rows_get_number (rows, 9);
  row->title = g_strdup (sos_rows_get_text (rows, 10));
  row->who = dup_who (transaction, sos_rows_get_number (rows, 1));
  row->verb = g_strdup (sos_rows_get_text (rows, 2));
  row->what = dup_what (row->verb, fail ? sos_rows_get_text (rows, 6) : NULL, sos_rows_get_text (rows, 3), field);
  if (!may_read_words (rows, &asked->rights)
      || (field != NULL && g_strcmp0 (field->of, "person") == 0 && keeps_names (sos_rows_get_text (rows, 3))))
    return row;
  row->old = dup_value (transaction, field, sos_rows_get_text (rows, 5));
  row->now = fail ? NULL : dup_value (transaction, field, sos_rows_get_text (rows, 6));
  row->reason = g_strdup (sos_rows_get_text (rows, 7));
  return row;
}

static gboolean
run_query (SosTransaction *transaction, gpointer data, GError **error)
{
  Query *query = data;

  query->ids = sos_history_query_run (transaction, query->person, query->filter, error);
  return query->ids != NULL;
}

static void
queried_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  gpointer data = NULL;

  if (sos_store_finish (SOS_STORE (source), result, &data, &error))
    g_task_return_pointer (task, g_steal_pointer (&((Query *) data)->ids), (GDestroyNotify) g_array_unref);
  else
    g_task_return_error (task, error);
  g_clear_pointer (&data, query_free);
}

static void
sos_history_row_finalize (GObject *object)
{
  SosHistoryRow *self = SOS_HISTORY_ROW (object);

  g_free (self->title);
  g_free (self->who);
  g_free (self->verb);
  g_free (self->what);
  g_free (self->old);
  g_free (self->now);
  g_free (self->reason);
  G_OBJECT_CLASS (sos_history_row_parent_class)->finalize (object);
}

static void
sos_history_row_class_init (SosHistoryRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sos_history_row_finalize;
}

static void
sos_history_row_init (SosHistoryRow *self)
{
}

/* The records of @person that name somebody who must not be known of and do not stay: their lines go as if they had not been. */
static gboolean
add_ties (SosTransaction *transaction, SosRecordClass *klass, const SosField *field, gint64 person, GHashTable *ties, GError **error)
{
  g_autofree char *owner = sos_field_dup_column (&klass->fields[sos_record_class_find_owner (klass)]);
  g_autofree char *other = sos_field_dup_column (field);
  g_autofree char *sql = g_strdup_printf ("SELECT id, %s FROM %s WHERE %s = $1 AND %s IS NOT NULL", other, klass->name, owner, other);
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, sql, &local, "i", person);

  while (rows && sos_rows_next (rows, &local))
    if (sos_transaction_hides (transaction, sos_rows_get_number (rows, 1)))
      {
        const gint64 id = sos_rows_get_number (rows, 0);

        g_hash_table_add (ties, g_memdup2 (&id, sizeof id));
      }
  if (!local)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* Tasks whose words do. */
static gboolean
add_tasks (SosTransaction *transaction, gint64 person, GHashTable *ties, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, "SELECT id, words FROM task WHERE person = $1", &local, "i", person);

  while (rows && sos_rows_next (rows, &local))
    if (sos_rights_names_hidden (transaction, sos_rows_get_text (rows, 1)))
      {
        const gint64 id = sos_rows_get_number (rows, 0);

        g_hash_table_add (ties, g_memdup2 (&id, sizeof id));
      }
  if (!local)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static gboolean
find_ties (SosTransaction *transaction, gint64 person, GHashTable *ties, GError **error)
{
  guint n_types;
  const GType *types = sos_records_get_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      SosRecordClass *klass = sos_records_get_class (types[i]);
      const int owner = sos_record_class_find_owner (klass);

      for (guint j = 0; owner >= 0 && !sos_rights_stays_without_name (types[i]) && g_str_equal (klass->fields[owner].of, "person") && j < klass->n_fields; j++)
        if ((int) j != owner && klass->fields[j].kind == SOS_KIND_REFERENCE && g_str_equal (klass->fields[j].of, "person")
            && !add_ties (transaction, klass, &klass->fields[j], person, ties, error))
          return FALSE;
    }
  return add_tasks (transaction, person, ties, error) && sos_contact_log_add_unseen (transaction, person, ties, error);
}

/* A line that says who somebody is, of a record that stays. */
static gboolean
points_to_hidden (SosTransaction *transaction, SosRows *row)
{
  const SosField *field = find_field (sos_rows_get_text (row, 2), sos_rows_get_text (row, 3));

  for (int column = 4; field && field->kind == SOS_KIND_REFERENCE && g_str_equal (field->of, "person") && column <= 5; column++)
    {
      const char *value = sos_rows_get_text (row, column);

      if (value && sos_transaction_hides (transaction, g_ascii_strtoll (value, NULL, 10)))
        return TRUE;
    }
  return FALSE;
}

/* What came of the question whether the two of an incident are kept apart says that there is another. */
static gboolean
answers_of_hidden (SosTransaction *transaction, SosRows *row)
{
  const char *field = sos_rows_get_text (row, 3);
  gint64 other = 0;

  return g_strcmp0 (sos_rows_get_text (row, 2), "incident") == 0 && field && g_str_has_prefix (field, "apart-")
         && sos_transaction_select_number (transaction, "SELECT coalesce (other_person, 0) FROM incident WHERE id = $1", &other, NULL, "i", sos_rows_get_number (row, 1))
         && other != 0 && sos_transaction_hides (transaction, other);
}

static gboolean
collect (SosTransaction *transaction, gint64 person, const char *sql, GHashTable *ties, GArray *ids, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, sql, &local, "i", person);

  while (rows && sos_rows_next (rows, &local))
    {
      const gint64 seq = sos_rows_get_number (rows, 0), record = sos_rows_get_number (rows, 1);

      if (!g_hash_table_contains (ties, &record) && !points_to_hidden (transaction, rows) && !answers_of_hidden (transaction, rows))
        g_array_append_val (ids, seq);
    }
  if (!local)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* What was noted of a record that was joined with this one is noted of this person; of one that was taken back again, nobody reads. */
#define WITH_JOINED "SELECT $1 UNION ALL SELECT id FROM person WHERE merged_into = $1 AND removed IS NULL"

/* That MAPPA applies, no line says to whoever may not know: neither its own nor that of the task which comes of it. */
#define WITHOUT_RESTRICTED \
  " AND coalesce (kind, '') <> 'mappa' AND coalesce (record, 0) NOT IN (SELECT id FROM task WHERE person = $1 AND kind = 'MAPPA_NEXT')"

GArray *
sos_history_query_run (SosTransaction *transaction, gint64 person, SosHistoryFilter filter, GError **error)
{
  g_autofree char *sql = NULL;
  g_autoptr (GHashTable) ties = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  SosRightsCase rights;

  if (!sos_rights_ask (transaction, person, SOS_GROUP_HISTORY, SOS_MAY_SEE, SOS_TYPE_PERSON, person, error)
      || !sos_rights_load (transaction, person, &rights, error))
    return NULL;
  sql = g_strconcat ("SELECT seq, record, kind, field, old, new FROM audit WHERE person IN (" WITH_JOINED ")", conditions[filter],
                     sos_rights_allows (&rights, SOS_GROUP_RESTRICTED, SOS_MAY_SEE) ? "" : WITHOUT_RESTRICTED, " ORDER BY seq DESC", NULL);
  if (!find_ties (transaction, person, ties, error) || !collect (transaction, person, sql, ties, ids, error))
    return NULL;
  return g_steal_pointer (&ids);
}

void
sos_history_query_async (SosStore *store, gint64 person, SosHistoryFilter filter, GCancellable *cancellable,
                         GAsyncReadyCallback callback, gpointer user_data)
{
  Query *query = g_new0 (Query, 1);

  query->person = person;
  query->filter = filter;
  sos_store_read_async (store, run_query, query, query_free, cancellable, queried_cb,
                        g_task_new (store, cancellable, callback, user_data));
}

GArray *
sos_history_query_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

GPtrArray *
sos_history_fetch (SosTransaction *transaction, const gint64 *ids, guint n_ids, GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_full (n_ids, sos_id_list_unref_row);
  Asked asked = { 0 };

  for (guint i = 0; i < n_ids; i++)
    {
      g_autoptr (GError) local = NULL;
      SosHistoryRow *row = read_row (transaction, ids[i], &asked, &local);

      if (!sos_pass_error (&local, error))
        return NULL;
      g_ptr_array_add (rows, row);
    }
  return g_steal_pointer (&rows);
}

gint64
sos_history_row_get_seq (SosHistoryRow *self)
{
  return self->seq;
}

gint64
sos_history_row_get_actor (SosHistoryRow *self)
{
  return self->actor;
}

gint64
sos_history_row_get_deed (SosHistoryRow *self)
{
  return self->deed;
}

const char *
sos_history_row_get_title (SosHistoryRow *self)
{
  return self->title;
}

gint64
sos_history_row_get_at (SosHistoryRow *self)
{
  return self->at;
}

const char *
sos_history_row_get_who (SosHistoryRow *self)
{
  return self->who;
}

const char *
sos_history_row_get_verb (SosHistoryRow *self)
{
  return self->verb;
}

const char *
sos_history_row_get_what (SosHistoryRow *self)
{
  return self->what;
}

const char *
sos_history_row_get_old (SosHistoryRow *self)
{
  return self->old;
}

const char *
sos_history_row_get_new (SosHistoryRow *self)
{
  return self->now;
}

const char *
sos_history_row_get_reason (SosHistoryRow *self)
{
  return self->reason;
}
