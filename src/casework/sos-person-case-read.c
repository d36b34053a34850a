/* sos-person-case-read.c - fills the case of a person, one query a record type, with the names of those mentioned and the alerts. Leaves the rights to
 * who asked them. */
#include "config.h"
#include "sos-person-case-fields.h"

#include "sos-banner-rules.h"
#include "sos-clock.h"
#include "sos-holidays-load.h"
#include "sos-index-person.h"
#include "sos-limits-load.h"
#include "sos-pairs.h"
#include "sos-person-reaches.h"
#include "sos-record-plain.h"
#include "sos-rights.h"
#include "sos-safeguarding.h"
#include "sos-stage-case.h"
#include "sos-stage-rules.h"

/* ---- names of those mentioned ---- */

static const struct
{
  const char *of;
  guint field; /* of the record referred to: what it is called */
} named[] = {
  { "staff", SOS_STAFF_NAME },
  { "person", SOS_PERSON_FULL_NAME },
  { "household", SOS_HOUSEHOLD_LABEL },
  { "team", SOS_TEAM_NAME },
  { "agency", SOS_AGENCY_NAME },
  { "professional", SOS_PROFESSIONAL_NAME },
};

static int
find_named (const SosField *field)
{
  for (guint i = 0; field->kind == SOS_KIND_REFERENCE && i < G_N_ELEMENTS (named); i++)
    if (g_str_equal (field->of, named[i].of))
      return (int) i;
  return -1;
}

/* Somebody who must not be known of has no name here. */
static gboolean
is_hidden (SosPersonCase *self, SosTransaction *transaction, int which, gint64 id)
{
  return !self->whole && g_str_equal (named[which].of, "person") && sos_transaction_hides (transaction, id);
}

static gboolean
remember_name (SosPersonCase *self, SosTransaction *transaction, int which, gint64 id, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) record = NULL;

  if (id == 0 || g_hash_table_contains (self->names, &id))
    return TRUE;
  if (is_hidden (self, transaction, which, id))
    {
      g_hash_table_insert (self->names, g_memdup2 (&id, sizeof id), g_strdup (""));
      return TRUE;
    }
  record = sos_transaction_load (transaction, sos_records_find_type (named[which].of), id, &local);
  if (record == NULL && !g_error_matches (local, SOS_STORE_ERROR, SOS_STORE_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  g_hash_table_insert (self->names, g_memdup2 (&id, sizeof id),
                       g_strdup (record != NULL ? sos_record_get_text (record, named[which].field) : ""));
  if (record != NULL && SOS_IS_STAFF (record))
    g_ptr_array_add (self->staff, g_steal_pointer (&record));
  return TRUE;
}

static gboolean
remember_mentioned (SosPersonCase *self, SosTransaction *transaction, SosRecord *record, GError **error)
{
  SosRecordClass *klass = SOS_RECORD_GET_CLASS (record);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      /* On whose account an episode is, is asked apart. */
      const int which = SOS_IS_EPISODE (record) && i == SOS_EPISODE_INDEX_PERSON ? -1 : find_named (&klass->fields[i]);

      if (which >= 0 && !remember_name (self, transaction, which, sos_record_get_number (record, i), error))
        return FALSE;
    }
  return TRUE;
}

/* ---- reading ---- */

/* A tie to them is not there either. */
static gboolean
leads_to_hidden (SosTransaction *transaction, SosRecord *record)
{
  SosRecordClass *klass = SOS_RECORD_GET_CLASS (record);

  for (guint i = 0; !sos_rights_stays_without_name (G_OBJECT_TYPE (record)) && i < klass->n_fields; i++)
    if (klass->fields[i].kind == SOS_KIND_REFERENCE && !(klass->fields[i].flags & SOS_FIELD_OWNER)
        && g_str_equal (klass->fields[i].of, "person") && sos_record_get_number (record, i) != 0
        && sos_transaction_hides (transaction, sos_record_get_number (record, i)))
      return TRUE;
  return SOS_IS_TASK (record) && sos_rights_names_hidden (transaction, sos_record_get_text (record, SOS_TASK_WORDS));
}

/* Who is in an incident is asked for in its form: of somebody who must not be known of there is nobody to take out. */
static void
withhold_hidden (SosTransaction *transaction, SosRecord *record)
{
  if (SOS_IS_INCIDENT (record) && sos_transaction_hides (transaction, sos_record_get_number (record, SOS_INCIDENT_OTHER_PERSON)))
    sos_record_set_number (record, SOS_INCIDENT_OTHER_PERSON, 0);
}

static void
drop_hidden (SosTransaction *transaction, GPtrArray *records)
{
  for (guint i = records->len; i > 0; i--)
    if (leads_to_hidden (transaction, records->pdata[i - 1]))
      g_ptr_array_remove_index (records, i - 1);
    else
      withhold_hidden (transaction, records->pdata[i - 1]);
}

/* Everything else would be read for nothing: a letter is read again at each key. */
static gboolean
is_of_letters (GType type)
{
  const GType types[] = { SOS_TYPE_ACTION,     SOS_TYPE_ADDRESS,     SOS_TYPE_ADDRESS_PERSON, SOS_TYPE_APPOINTMENT, SOS_TYPE_CONCERN,     SOS_TYPE_CONSENT,     SOS_TYPE_CONTACT_POINT,
                          SOS_TYPE_EPISODE,    SOS_TYPE_GOAL,        SOS_TYPE_GOAL_SHARE,  SOS_TYPE_IDENTIFIER,  SOS_TYPE_LETTER,      SOS_TYPE_LETTER_WORD,
                          SOS_TYPE_PERSON_CODE, SOS_TYPE_PERSON_NAME, SOS_TYPE_PLAN,        SOS_TYPE_RELATIONSHIP };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (types[i] == type)
      return TRUE;
  return FALSE;
}

static gboolean
load_records (SosPersonCase *self, SosTransaction *transaction, GError **error)
{
  GArray *reaches = sos_person_reaches_get ();
  const gint64 person = sos_record_get_id (SOS_RECORD (self->person));

  for (guint i = 0; i < reaches->len; i++)
    {
      const SosPersonReach *reach = &g_array_index (reaches, SosPersonReach, i);
      GPtrArray *records;

      if (self->letter && !is_of_letters (reach->type))
        continue;
      records = sos_transaction_query (transaction, reach->type, reach->tail, error, "i", person);
      if (records == NULL)
        return FALSE;
      g_hash_table_insert (self->records, GSIZE_TO_POINTER (reach->type), records);
      if (!self->whole)
        drop_hidden (transaction, records);
      for (guint j = 0; j < records->len; j++)
        if (!remember_mentioned (self, transaction, g_ptr_array_index (records, j), error))
          return FALSE;
    }
  return remember_mentioned (self, transaction, SOS_RECORD (self->person), error);
}

static SosRecord *
find_open_episode (SosPersonCase *self)
{
  GPtrArray *episodes = sos_person_case_get_held (self, SOS_TYPE_EPISODE);

  for (guint i = 0; i < episodes->len; i++)
    {
      SosRecord *episode = g_ptr_array_index (episodes, i);

      if (sos_stage_is_open (sos_record_get_text (episode, SOS_EPISODE_STAGE)))
        return episode;
    }
  return NULL;
}

/* Whose task it is to look at a concern; NULL: nobody's. */
static const char *
find_told (SosPersonCase *self, gint64 concern)
{
  GPtrArray *tasks = sos_person_case_get_held (self, SOS_TYPE_TASK);

  for (guint i = 0; i < tasks->len; i++)
    if (sos_record_has_text (tasks->pdata[i], SOS_TASK_KIND, SOS_CONCERN_TASK_TRIAGE) && sos_record_get_number (tasks->pdata[i], SOS_TASK_ABOUT_ID) == concern
        && !sos_record_is_set (tasks->pdata[i], SOS_TASK_DONE_ON) && sos_record_is_set (tasks->pdata[i], SOS_TASK_STAFF))
      return sos_person_case_get_name_of (self, sos_record_get_number (tasks->pdata[i], SOS_TASK_STAFF));
  return NULL;
}

/* NULL: whoever looks may not read of concerns. (transfer full) */
static GArray *
collect_looks (SosPersonCase *self)
{
  GPtrArray *concerns = sos_person_case_get_held (self, SOS_TYPE_CONCERN);
  GArray *looks = sos_person_case_may (self, SOS_GROUP_SAFETY, SOS_MAY_SEE) ? g_array_new (FALSE, FALSE, sizeof (SosBannerLook)) : NULL;

  for (guint i = 0; looks != NULL && i < concerns->len; i++)
    {
      const gint64 id = sos_record_get_id (concerns->pdata[i]);
      const SosConcernCase asked = { .state = sos_record_get_text (concerns->pdata[i], SOS_CONCERN_STATE),
                                     .raised_at = sos_record_get_known (concerns->pdata[i], SOS_CONCERN_RAISED_AT),
                                     .triaged_at = sos_record_get_known (concerns->pdata[i], SOS_CONCERN_TRIAGED_AT) };
      SosConcernDue due[SOS_N_CLOCKS];
      SosBannerLook look = { id, find_told (self, id), 0 };

      sos_concern_state_clocks (&asked, &self->limits, NULL, due);
      look.by = due[SOS_CLOCK_TRIAGE].runs ? due[SOS_CLOCK_TRIAGE].due : 0;
      g_array_append_val (looks, look);
    }
  return looks;
}

static GPtrArray *
derive_alerts (SosPersonCase *self)
{
  g_autoptr (GArray) looks = collect_looks (self);
  const SosBannerCase banner = {
    .person = self->person,
    .client = find_open_episode (self) != NULL,
    .addresses = sos_person_case_get_held (self, SOS_TYPE_ADDRESS),
    .consents = sos_person_case_get_held (self, SOS_TYPE_CONSENT),
    .person_codes = sos_person_case_get_held (self, SOS_TYPE_PERSON_CODE),
    .alerts = sos_person_case_get_held (self, SOS_TYPE_ALERT),
    .conflicts = self->apart->conflicts,
    .restrictions = sos_person_case_get_held (self, SOS_TYPE_RESTRICTION),
    .threats = sos_person_case_get_held (self, SOS_TYPE_THREAT_WARNING),
    .concerns = sos_person_case_get_held (self, SOS_TYPE_CONCERN),
    .categories = sos_person_case_get_held (self, SOS_TYPE_CONCERN_CATEGORY),
    .steps = sos_person_case_get_held (self, SOS_TYPE_CONCERN_STEP),
    .missing = sos_person_case_get_held (self, SOS_TYPE_MISSING_EPISODE),
    .looks = looks,
    .now = sos_clock_now (),
    .codes = self->codes,
    .today = self->today,
  };

  return sos_banner_derive (&banner);
}

#define FIELDS_TAIL \
  "active = 1 AND service IN (SELECT service FROM episode WHERE person = $1 AND closed_on IS NULL AND removed IS NULL) ORDER BY service, position, id"

static gboolean
load_stages (SosPersonCase *self, SosTransaction *transaction, GError **error)
{
  GPtrArray *episodes = sos_person_case_get_held (self, SOS_TYPE_EPISODE);

  for (guint i = 0; i < episodes->len; i++)
    {
      const gint64 id = sos_record_get_id (episodes->pdata[i]);
      SosStageCase *stage;

      if (!sos_stage_is_open (sos_record_get_text (episodes->pdata[i], SOS_EPISODE_STAGE)))
        continue;
      stage = sos_stage_case_load (transaction, episodes->pdata[i], error);
      if (stage == NULL)
        return FALSE;
      g_hash_table_insert (self->stages, g_memdup2 (&id, sizeof id), stage);
    }
  return TRUE;
}

static gboolean
load_sessions (SosPersonCase *self, SosTransaction *transaction, GError **error)
{
  GPtrArray *episodes = sos_person_case_get_held (self, SOS_TYPE_EPISODE);

  self->sessions = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) sos_agreed_sessions_free);
  for (guint i = 0; i < episodes->len; i++)
    {
      const gint64 id = sos_record_get_id (episodes->pdata[i]);
      SosAgreedSessions *count = NULL;

      if (!sos_stage_is_open (sos_record_get_text (episodes->pdata[i], SOS_EPISODE_STAGE)))
        continue;
      if (!sos_agreed_sessions_read (transaction, episodes->pdata[i], &count, error))
        return FALSE;
      if (count != NULL)
        g_hash_table_insert (self->sessions, g_memdup2 (&id, sizeof id), count);
    }
  return TRUE;
}

/* Whoever reads one episode learns of another only what they may read there. */
static gboolean
load_index_names (SosPersonCase *self, SosTransaction *transaction, GError **error)
{
  GPtrArray *episodes = sos_person_case_get_held (self, SOS_TYPE_EPISODE);

  for (guint i = 0; i < episodes->len; i++)
    {
      const gint64 id = sos_record_get_id (episodes->pdata[i]);
      char *name;

      if (!sos_index_person_read (transaction, sos_record_get_number (episodes->pdata[i], SOS_EPISODE_INDEX_PERSON), &name, error))
        return FALSE;
      if (name != NULL)
        g_hash_table_insert (self->index_names, g_memdup2 (&id, sizeof id), name);
      if (!self->whole && (name == NULL || name[0] == '\0'))
        sos_record_set_number (episodes->pdata[i], SOS_EPISODE_INDEX_PERSON, 0);
    }
  return TRUE;
}

/* Whoever works with them, by the open episode. */
static void
find_worker (SosPersonCase *self)
{
  SosRecord *episode = find_open_episode (self);
  SosStaff *worker = episode != NULL ? sos_person_case_find_staff (self, sos_record_get_number (episode, SOS_EPISODE_WORKER)) : NULL;

  self->worker = worker != NULL ? g_object_ref (worker) : NULL;
}

/* What follows from the records, beside them. */
static gboolean
read_beside (SosPersonCase *self, SosTransaction *transaction, gint64 person, GError **error)
{
  self->service_fields = sos_transaction_query (transaction, SOS_TYPE_SERVICE_FIELD, FIELDS_TAIL, error, "i", person);
  self->service_outcomes = self->service_fields != NULL ? sos_transaction_query (transaction, SOS_TYPE_SERVICE_OUTCOME, FIELDS_TAIL, error, "i", person) : NULL;
  if (self->service_outcomes == NULL)
    return FALSE;
  self->holidays = sos_holidays_load (transaction, error);
  self->apart = self->holidays != NULL ? sos_apart_case_load (transaction, person, error) : NULL;
  if (self->apart == NULL || !sos_pairs_count (transaction, person, &self->n_alike, error))
    return FALSE;
  self->joined = sos_transaction_query (transaction, SOS_TYPE_PERSON, "merged_into = $1 ORDER BY id", error, "i", person);
  if (self->joined == NULL || !load_stages (self, transaction, error) || !load_sessions (self, transaction, error) || !load_index_names (self, transaction, error))
    return FALSE;
  self->alerts = derive_alerts (self);
  return TRUE;
}

gboolean
sos_person_case_read (SosPersonCase *self, SosTransaction *transaction, gint64 person, GError **error)
{
  self->read_at = g_get_monotonic_time ();
  self->person = sos_transaction_load (transaction, SOS_TYPE_PERSON, person, error);
  self->codes = g_object_ref (sos_transaction_get_codes (transaction));
  self->today = g_strdup (sos_transaction_get_today (transaction));
  if (self->person == NULL || !sos_limits_load (transaction, &self->limits, error) || !load_records (self, transaction, error))
    return FALSE;
  if (!self->letter && !read_beside (self, transaction, person, error))
    return FALSE;
  find_worker (self);
  return TRUE;
}
