/* sos-person-case.c - one person with all that belongs to them, read by one query a record type. Writes nothing but the look. */
#include "config.h"
#include "sos-person-case.h"

#include "sos-banner-rules.h"
#include "sos-holidays-load.h"
#include "sos-limits-load.h"
#include "sos-load.h"
#include "sos-pairs.h"
#include "sos-person-case-private.h"
#include "sos-plan-rules.h"
#include "sos-rights.h"
#include "sos-stage-case.h"
#include "sos-stage-rules.h"

struct _SosPersonCase
{
  GObject parent_instance;

  SosPerson *person;
  GHashTable *records; /* GType -> GPtrArray of SosRecord */
  GHashTable *withheld; /* likewise, and always empty: what is given for records that may not be seen */
  GHashTable *names;   /* id -> name of somebody mentioned */
  GPtrArray *staff;    /* SosStaff mentioned */
  GPtrArray *alerts;   /* SosBannerAlert */
  GHashTable *stages;  /* id of an open episode -> SosStageCase */
  SosApartCase *apart;
  GPtrArray *joined;   /* SosPerson */
  guint n_alike;
  SosStaff *worker;    /* of the first open episode; owned */
  SosRightsCase rights;
  gboolean whole;      /* for a deed that asked its own question: nothing is left out */
  SosCodes *codes;
  char *today;
  SosLimits limits;
  GHashTable *holidays; /* ISO dates */
  GPtrArray *service_fields; /* SosServiceField */
  gint64 read_at;
};

G_DEFINE_FINAL_TYPE (SosPersonCase, sos_person_case, G_TYPE_OBJECT)

/* How the records of one type are found from the person, and in which order. */
typedef struct
{
  GType type;
  char *tail;
} Reach;

static void
append_owner (GString *tail, SosRecordClass *klass)
{
  const SosField *owner = &klass->fields[sos_record_class_find_owner (klass)];
  g_autofree char *column = sos_field_dup_column (owner);

  if (g_str_equal (owner->of, "person"))
    {
      g_string_append_printf (tail, "%s = $1", column);
      return;
    }
  g_string_append_printf (tail, "%s IN (SELECT id FROM %s WHERE removed IS NULL AND ", column, owner->of);
  append_owner (tail, sos_records_get_class (sos_records_find_type (owner->of)));
  g_string_append_c (tail, ')');
}

/* The field of the table that orders its rows: a position, else the first date. */
static int
find_order (SosRecordClass *klass)
{
  const int position = sos_record_class_find_field (klass, "position");

  for (guint i = 0; position < 0 && i < klass->n_fields; i++)
    if (klass->fields[i].kind == SOS_KIND_DATE)
      return (int) i;
  return position;
}

static char *
make_tail (SosRecordClass *klass)
{
  GString *tail = g_string_new (NULL);
  const int order = find_order (klass);

  append_owner (tail, klass);
  g_string_append (tail, " ORDER BY ");
  if (order >= 0)
    {
      g_autofree char *column = sos_field_dup_column (&klass->fields[order]);

      g_string_append_printf (tail, "%s, ", column);
    }
  g_string_append (tail, "id");
  return g_string_free (tail, FALSE);
}

/* Whether a chain of owners leads from @klass to a person. */
static gboolean
leads_to_person (SosRecordClass *klass)
{
  const int owner = sos_record_class_find_owner (klass);

  if (owner < 0)
    return FALSE;
  return g_str_equal (klass->fields[owner].of, "person")
         || leads_to_person (sos_records_get_class (sos_records_find_type (klass->fields[owner].of)));
}

/* Letter papers are left out: their pages are large. So are contacts, of which there may be thousands: sos-contact-log.h reads those. */
static gboolean
is_left_out (SosRecordClass *klass)
{
  const char *owner = klass->fields[sos_record_class_find_owner (klass)].of;

  return G_TYPE_FROM_CLASS (klass) == SOS_TYPE_LETTER_PAPER || G_TYPE_FROM_CLASS (klass) == SOS_TYPE_CONTACT || g_str_equal (owner, "contact");
}

static GArray *
get_reaches (void)
{
  static gsize ready;
  static GArray *reaches;

  if (g_once_init_enter (&ready))
    {
      guint n_types;
      const GType *types = sos_records_get_types (&n_types);

      reaches = g_array_new (FALSE, FALSE, sizeof (Reach));
      for (guint i = 0; i < n_types; i++)
        {
          SosRecordClass *klass = sos_records_get_class (types[i]);
          Reach reach = { types[i], NULL };

          if (!leads_to_person (klass) || is_left_out (klass))
            continue;
          reach.tail = make_tail (klass);
          g_array_append_val (reaches, reach);
        }
      g_once_init_leave (&ready, 1);
    }
  return reaches;
}

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
  { "task_set", SOS_TASK_SET_NAME },
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
      const int which = find_named (&klass->fields[i]);

      if (which >= 0 && !remember_name (self, transaction, which, sos_record_get_number (record, i), error))
        return FALSE;
    }
  return TRUE;
}

/* ---- reading ---- */

/* What stays though it names somebody who must not be known of, without the name: whom an address is hidden from keeps it safe, and what was
 * agreed or taken back holds whoever said it. */
static gboolean
stays_without_name (SosRecord *record)
{
  const GType type = G_OBJECT_TYPE (record);

  return type == SOS_TYPE_ADDRESS_PERSON || type == SOS_TYPE_CONSENT || type == SOS_TYPE_WITHDRAWAL;
}

/* Any other tie to them is not there either. */
static gboolean
leads_to_hidden (SosTransaction *transaction, SosRecord *record)
{
  SosRecordClass *klass = SOS_RECORD_GET_CLASS (record);

  for (guint i = 0; !stays_without_name (record) && i < klass->n_fields; i++)
    if (klass->fields[i].kind == SOS_KIND_REFERENCE && !(klass->fields[i].flags & SOS_FIELD_OWNER)
        && g_str_equal (klass->fields[i].of, "person") && sos_record_get_number (record, i) != 0
        && sos_transaction_hides (transaction, sos_record_get_number (record, i)))
      return TRUE;
  return SOS_IS_TASK (record) && sos_rights_names_hidden (transaction, sos_record_get_text (record, SOS_TASK_WORDS));
}

static void
drop_hidden (SosTransaction *transaction, GPtrArray *records)
{
  for (guint i = records->len; i > 0; i--)
    if (leads_to_hidden (transaction, records->pdata[i - 1]))
      g_ptr_array_remove_index (records, i - 1);
}

static gboolean
load_records (SosPersonCase *self, SosTransaction *transaction, GError **error)
{
  GArray *reaches = get_reaches ();
  const gint64 person = sos_record_get_id (SOS_RECORD (self->person));

  for (guint i = 0; i < reaches->len; i++)
    {
      const Reach *reach = &g_array_index (reaches, Reach, i);
      GPtrArray *records = sos_transaction_query (transaction, reach->type, reach->tail, error, "i", person);

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

static GPtrArray *
derive_alerts (SosPersonCase *self)
{
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
    .codes = self->codes,
    .today = self->today,
  };

  return sos_banner_derive (&banner);
}

static GPtrArray *
collect_actions (SosPersonCase *self, GPtrArray *goals)
{
  GPtrArray *actions = g_ptr_array_new ();

  for (guint i = 0; i < goals->len; i++)
    {
      g_autoptr (GPtrArray) owned
        = sos_person_case_dup_owned (self, SOS_TYPE_ACTION, sos_record_get_id (g_ptr_array_index (goals, i)));

      g_ptr_array_extend (actions, owned, NULL, NULL);
    }
  return actions;
}

static gpointer
load (SosTransaction *transaction, gpointer data, GError **error)
{
  return sos_person_case_load (transaction, *(gint64 *) data, error);
}

static gboolean
note_look (SosTransaction *transaction, gpointer data, GError **error)
{
  const gint64 id = *(gint64 *) data;

  return sos_transaction_note (transaction, "consult", SOS_TYPE_PERSON, id, id, NULL, error);
}

/* The look is noted once the page has what it asked for, so that noting never delays it. */
static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  SosPersonCase *self = sos_load_finish (result, &error);
  gint64 id;

  if (self == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  id = sos_record_get_id (SOS_RECORD (self->person));
  g_task_return_pointer (task, self, g_object_unref);
  sos_store_write_async (SOS_STORE (source), NULL, note_look, g_memdup2 (&id, sizeof id), g_free, NULL, NULL, NULL);
}

static void
sos_person_case_finalize (GObject *object)
{
  SosPersonCase *self = SOS_PERSON_CASE (object);

  g_clear_object (&self->person);
  g_hash_table_unref (self->records);
  g_hash_table_unref (self->withheld);
  g_hash_table_unref (self->names);
  g_ptr_array_unref (self->staff);
  g_clear_pointer (&self->alerts, g_ptr_array_unref);
  g_hash_table_unref (self->stages);
  g_clear_pointer (&self->apart, sos_apart_case_free);
  g_clear_pointer (&self->joined, g_ptr_array_unref);
  g_clear_object (&self->worker);
  g_clear_object (&self->codes);
  g_clear_pointer (&self->holidays, g_hash_table_unref);
  g_clear_pointer (&self->service_fields, g_ptr_array_unref);
  g_free (self->today);
  G_OBJECT_CLASS (sos_person_case_parent_class)->finalize (object);
}

static void
sos_person_case_class_init (SosPersonCaseClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sos_person_case_finalize;
}

static void
sos_person_case_init (SosPersonCase *self)
{
  self->records = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  self->withheld = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  self->stages = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) sos_stage_case_free);
  self->names = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  self->staff = g_ptr_array_new_with_free_func (g_object_unref);
}

/* Who they are; the rest of what stands on the person is part of the details. */
static void
blank_details (SosRecord *person)
{
  static const guint kept[] = {
    SOS_PERSON_REF,        SOS_PERSON_FULL_NAME,          SOS_PERSON_GIVEN_NAMES,    SOS_PERSON_FAMILY_NAME,   SOS_PERSON_SORT_KEY,
    SOS_PERSON_KNOWN_AS,   SOS_PERSON_NAME_SCRIPT,        SOS_PERSON_TEXT_DIRECTION, SOS_PERSON_PRONUNCIATION, SOS_PERSON_BIRTH_DATE,
    SOS_PERSON_PRONOUNS,   SOS_PERSON_BIRTH_DATE_QUALITY, SOS_PERSON_HOME_BOROUGH,   SOS_PERSON_STATUS,        SOS_PERSON_SEALED,
    SOS_PERSON_MERGED_INTO, SOS_PERSON_DECEASED_ON,
  };
  g_autoptr (SosRecord) blank = g_object_new (SOS_TYPE_PERSON, NULL);
  guint64 keep = 0;

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    keep |= G_GUINT64_CONSTANT (1) << kept[i];
  sos_record_assign (person, blank, keep);
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
load_all (SosPersonCase *self, SosTransaction *transaction, gint64 person, GError **error)
{
  SosRecord *episode;
  SosStaff *worker;

  self->read_at = g_get_monotonic_time ();
  self->person = sos_transaction_load (transaction, SOS_TYPE_PERSON, person, error);
  self->codes = g_object_ref (sos_transaction_get_codes (transaction));
  self->today = g_strdup (sos_transaction_get_today (transaction));
  if (self->person == NULL || !sos_limits_load (transaction, &self->limits, error) || !load_records (self, transaction, error))
    return FALSE;
  self->service_fields = sos_transaction_query (transaction, SOS_TYPE_SERVICE_FIELD, FIELDS_TAIL, error, "i", person);
  if (self->service_fields == NULL)
    return FALSE;
  self->holidays = sos_holidays_load (transaction, error);
  self->apart = self->holidays != NULL ? sos_apart_case_load (transaction, person, error) : NULL;
  if (self->apart == NULL || !sos_pairs_count (transaction, person, &self->n_alike, error))
    return FALSE;
  self->joined = sos_transaction_query (transaction, SOS_TYPE_PERSON, "merged_into = $1 ORDER BY id", error, "i", person);
  if (self->joined == NULL || !load_stages (self, transaction, error))
    return FALSE;
  self->alerts = derive_alerts (self);
  episode = find_open_episode (self);
  worker = episode != NULL ? sos_person_case_find_staff (self, sos_record_get_number (episode, SOS_EPISODE_WORKER)) : NULL;
  self->worker = worker != NULL ? g_object_ref (worker) : NULL;
  return TRUE;
}

/* What may not be seen is taken out once the rules have read it: the banner and the worker rest on it. */
static void
take_out_withheld (SosPersonCase *self)
{
  if (!sos_person_case_may (self, SOS_GROUP_BANNER, SOS_MAY_SEE))
    g_ptr_array_set_size (self->alerts, 0);
  if (!sos_person_case_may (self, SOS_GROUP_DETAILS, SOS_MAY_SEE))
    {
      blank_details (SOS_RECORD (self->person));
      g_ptr_array_set_size (self->joined, 0);
      self->n_alike = 0;
    }
  if (!sos_person_case_may (self, SOS_GROUP_SAFETY, SOS_MAY_SEE))
    {
      g_ptr_array_set_size (self->apart->rules, 0);
      g_ptr_array_set_size (self->apart->clashes, 0);
      self->apart->may_record = FALSE;
    }
}

SosPersonCase *
sos_person_case_load_whole (SosTransaction *transaction, gint64 person, GError **error)
{
  g_autoptr (SosPersonCase) self = g_object_new (SOS_TYPE_PERSON_CASE, NULL);

  self->whole = TRUE;
  return load_all (self, transaction, person, error) ? g_steal_pointer (&self) : NULL;
}

SosPersonCase *
sos_person_case_load (SosTransaction *transaction, gint64 person, GError **error)
{
  g_autoptr (SosPersonCase) self = g_object_new (SOS_TYPE_PERSON_CASE, NULL);

  if (!sos_rights_load (transaction, person, &self->rights, error))
    return NULL;
  if (!sos_rights_knows_of (&self->rights))
    {
      sos_transaction_set_not_found (error);
      return NULL;
    }
  if (!load_all (self, transaction, person, error))
    return NULL;
  take_out_withheld (self);
  return g_steal_pointer (&self);
}

const SosRightsCase *
sos_person_case_get_rights (SosPersonCase *self)
{
  return &self->rights;
}

gboolean
sos_person_case_may (SosPersonCase *self, SosGroup group, SosMay may)
{
  return self->whole || sos_rights_allows (&self->rights, group, may);
}

void
sos_person_case_open_async (SosStore *store, gint64 person, GCancellable *cancellable, GAsyncReadyCallback callback,
                            gpointer user_data)
{
  sos_load_async (store, load, g_memdup2 (&person, sizeof person), g_free, g_object_unref, cancellable, opened_cb,
                  g_task_new (store, cancellable, callback, user_data));
}

void
sos_person_case_reload_async (SosStore *store, gint64 person, GCancellable *cancellable, GAsyncReadyCallback callback,
                              gpointer user_data)
{
  sos_load_async (store, load, g_memdup2 (&person, sizeof person), g_free, g_object_unref, cancellable, callback, user_data);
}

SosPersonCase *
sos_person_case_finish (GAsyncResult *result, GError **error)
{
  return sos_load_finish (result, error);
}

SosPerson *
sos_person_case_get_person (SosPersonCase *self)
{
  return self->person;
}

static GPtrArray *
get_list (GHashTable *lists, GType type)
{
  GPtrArray *records = g_hash_table_lookup (lists, GSIZE_TO_POINTER (type));

  if (records != NULL)
    return records;
  records = g_ptr_array_new_with_free_func (g_object_unref);
  g_hash_table_insert (lists, GSIZE_TO_POINTER (type), records);
  return records;
}

GPtrArray *
sos_person_case_get_held (SosPersonCase *self, GType type)
{
  return get_list (self->records, type);
}

GPtrArray *
sos_person_case_get_records (SosPersonCase *self, GType type)
{
  const SosGroup group = sos_rights_get_group (sos_records_get_class (type)->name);

  return get_list (sos_person_case_may (self, group, SOS_MAY_SEE) ? self->records : self->withheld, type);
}

GPtrArray *
sos_person_case_dup_owned (SosPersonCase *self, GType type, gint64 owner)
{
  GPtrArray *records = sos_person_case_get_records (self, type);
  GPtrArray *owned = g_ptr_array_new ();
  const int field = sos_record_class_find_owner (sos_records_get_class (type));

  g_return_val_if_fail (field >= 0, owned);

  for (guint i = 0; i < records->len; i++)
    if (sos_record_get_number (g_ptr_array_index (records, i), (guint) field) == owner)
      g_ptr_array_add (owned, g_ptr_array_index (records, i));
  return owned;
}

GPtrArray *
sos_person_case_dup_written (SosPersonCase *self, GType type, gint64 owner)
{
  GPtrArray *written = sos_person_case_dup_owned (self, type, owner);

  for (guint i = written->len; i > 0; i--)
    if (!sos_plan_is_written (g_ptr_array_index (written, i - 1)))
      g_ptr_array_remove_index (written, i - 1);
  return written;
}

gpointer
sos_person_case_find (SosPersonCase *self, GType type, gint64 id)
{
  GPtrArray *records = sos_person_case_get_records (self, type);

  for (guint i = 0; i < records->len; i++)
    if (sos_record_get_id (g_ptr_array_index (records, i)) == id)
      return g_ptr_array_index (records, i);
  return NULL;
}

/* The newest version that stands at @state. */
static SosPlan *
find_plan (SosPersonCase *self, const char *state)
{
  GPtrArray *plans = sos_person_case_get_records (self, SOS_TYPE_PLAN);
  SosRecord *newest = NULL;

  for (guint i = 0; i < plans->len; i++)
    {
      SosRecord *plan = g_ptr_array_index (plans, i);

      if (sos_record_has_text (plan, SOS_PLAN_STATE, state)
          && (newest == NULL
              || sos_record_get_number (plan, SOS_PLAN_VERSION) >= sos_record_get_number (newest, SOS_PLAN_VERSION)))
        newest = plan;
    }
  return (SosPlan *) newest;
}

SosPlan *
sos_person_case_find_current_plan (SosPersonCase *self)
{
  SosPlan *draft = find_plan (self, SOS_PLAN_DRAFT);

  return draft != NULL ? draft : find_plan (self, SOS_PLAN_AGREED);
}

SosPlan *
sos_person_case_find_agreed_plan (SosPersonCase *self)
{
  return find_plan (self, SOS_PLAN_AGREED);
}

const char *
sos_person_case_get_name_of (SosPersonCase *self, gint64 id)
{
  const char *name = g_hash_table_lookup (self->names, &id);

  if (id != 0 && id == sos_record_get_id (SOS_RECORD (self->person)))
    name = sos_record_get_text (SOS_RECORD (self->person), SOS_PERSON_FULL_NAME);
  return name != NULL ? name : "";
}

SosStaff *
sos_person_case_find_staff (SosPersonCase *self, gint64 id)
{
  for (guint i = 0; i < self->staff->len; i++)
    if (sos_record_get_id (g_ptr_array_index (self->staff, i)) == id)
      return g_ptr_array_index (self->staff, i);
  return NULL;
}

SosStaff *
sos_person_case_find_worker (SosPersonCase *self)
{
  return self->worker;
}

gint64
sos_person_case_get_read_at (SosPersonCase *self)
{
  return self->read_at;
}

SosCodes *
sos_person_case_get_codes (SosPersonCase *self)
{
  return self->codes;
}

const char *
sos_person_case_get_today (SosPersonCase *self)
{
  return self->today;
}

const SosLimits *
sos_person_case_get_limits (SosPersonCase *self)
{
  return &self->limits;
}

const SosStageFacts *
sos_person_case_find_stage_facts (SosPersonCase *self, gint64 episode)
{
  const SosStageCase *stage = sos_person_case_may (self, SOS_GROUP_WORK, SOS_MAY_SEE) ? g_hash_table_lookup (self->stages, &episode) : NULL;

  return stage != NULL ? &stage->facts : NULL;
}

guint
sos_person_case_get_n_alike (SosPersonCase *self)
{
  return self->n_alike;
}

GPtrArray *
sos_person_case_get_joined (SosPersonCase *self)
{
  return self->joined;
}

GPtrArray *
sos_person_case_get_service_fields (SosPersonCase *self)
{
  return self->service_fields;
}

GHashTable *
sos_person_case_get_holidays (SosPersonCase *self)
{
  return self->holidays;
}

const SosApartCase *
sos_person_case_get_apart (SosPersonCase *self)
{
  return self->apart;
}

GPtrArray *
sos_person_case_get_alerts (SosPersonCase *self)
{
  return self->alerts;
}

GPtrArray *
sos_person_case_check_plan (SosPersonCase *self, SosPlan *plan)
{
  g_autoptr (GPtrArray) goals = sos_person_case_dup_owned (self, SOS_TYPE_GOAL, sos_record_get_id (SOS_RECORD (plan)));
  g_autoptr (GPtrArray) actions = collect_actions (self, goals);
  const SosPlanCase plan_case = {
    .plan = plan,
    .goals = goals,
    .actions = actions,
    .areas = sos_person_case_get_records (self, SOS_TYPE_AREA_TO_AVOID),
    .places = sos_person_case_get_records (self, SOS_TYPE_AREA_PLACE),
    .today = sos_person_case_get_today (self),
    .limits = &self->limits,
  };

  return sos_plan_check (&plan_case);
}
