/* sos-person-case.c - one person with all that belongs to them, as whoever is at the desk may see it. Writes nothing but the look. */
#include "config.h"
#include "sos-person-case.h"

#include "sos-load.h"
#include "sos-person-case-fields.h"
#include "sos-plan-rules.h"
#include "sos-rights.h"
#include "sos-stage-case.h"

G_DEFINE_FINAL_TYPE (SosPersonCase, sos_person_case, G_TYPE_OBJECT)

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
  g_hash_table_unref (self->index_names);
  g_ptr_array_unref (self->staff);
  g_clear_pointer (&self->alerts, g_ptr_array_unref);
  g_hash_table_unref (self->stages);
  g_clear_pointer (&self->apart, sos_apart_case_free);
  g_clear_pointer (&self->joined, g_ptr_array_unref);
  g_clear_object (&self->worker);
  g_clear_object (&self->codes);
  g_clear_pointer (&self->holidays, g_hash_table_unref);
  g_clear_pointer (&self->service_fields, g_ptr_array_unref);
  g_clear_pointer (&self->service_outcomes, g_ptr_array_unref);
  g_clear_pointer (&self->sessions, g_hash_table_unref);
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
  self->index_names = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
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
  return sos_person_case_read (self, transaction, person, error) ? g_steal_pointer (&self) : NULL;
}

SosPersonCase *
sos_person_case_load_for_letter (SosTransaction *transaction, gint64 person, GError **error)
{
  g_autoptr (SosPersonCase) self = g_object_new (SOS_TYPE_PERSON_CASE, NULL);

  self->whole = self->letter = TRUE;
  return sos_person_case_read (self, transaction, person, error) ? g_steal_pointer (&self) : NULL;
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
  if (!sos_person_case_read (self, transaction, person, error))
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

/* Of what was not read nobody may take it that there is none. */
static void
check_read (SosPersonCase *self, GType type)
{
  if (self->letter && !g_hash_table_contains (self->records, GSIZE_TO_POINTER (type)))
    g_critical ("the case of a letter holds no %s", g_type_name (type));
}

GPtrArray *
sos_person_case_get_held (SosPersonCase *self, GType type)
{
  check_read (self, type);
  return get_list (self->records, type);
}

GPtrArray *
sos_person_case_get_records (SosPersonCase *self, GType type)
{
  const SosGroup group = sos_rights_get_group (sos_records_get_class (type)->name);

  check_read (self, type);
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

const SosAgreedSessions *
sos_person_case_find_sessions (SosPersonCase *self, gint64 episode)
{
  return g_hash_table_lookup (self->sessions, &episode);
}

const char *
sos_person_case_find_index (SosPersonCase *self, gint64 episode)
{
  return g_hash_table_lookup (self->index_names, &episode);
}

GPtrArray *
sos_person_case_get_service_outcomes (SosPersonCase *self)
{
  return self->service_outcomes;
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
