/* sos-pair-case.c - two records that may be one person, beside each other, as whoever is at the desk may see them. Writes nothing but the
 * look. */
#include "config.h"
#include "sos-pairs-private.h"

#include "sos-clock.h"
#include "sos-date-rules.h"
#include "sos-join-private.h"
#include "sos-load.h"
#include "sos-pass-error.h"
#include "sos-rights.h"

#include <glib/gi18n.h>

struct _SosPairCase
{
  GObject parent_instance;

  SosPair *pair;
  char *verdict;
  SosRecord *people[2];
  gboolean shows_details;
  SosVerdict *may_join;
  SosVerdict *may_tell_apart;
  gint64 kept;
  char *lead;
  GPtrArray *safety;
  GArray *counts;
  SosCodes *codes;
};

G_DEFINE_FINAL_TYPE (SosPairCase, sos_pair_case, G_TYPE_OBJECT)

/* ---- what hangs on them ---- */

/* What people count; what hangs on these comes along with them. */
static const struct
{
  const char *label;
  const char *sql;
} kinds[] = {
#define OF(table) "SELECT count (*) FROM " table " WHERE removed IS NULL AND person = $1"
  { N_("Episodes"), OF ("episode") },
  { N_("Plans"), OF ("plan") },
  { N_("Letters"), OF ("letter") },
  { N_("Addresses"), OF ("address") },
  { N_("Phones and messages"), OF ("contact_point") },
  { N_("Other names"), OF ("person_name") },
  { N_("Numbers held"), OF ("identifier") },
  { N_("Agreements"), OF ("consent") },
  { N_("Key people"), "SELECT (" OF ("relationship") ") + (SELECT count (*) FROM relationship WHERE removed IS NULL AND other_person = $1)" },
  { N_("Households"), OF ("membership") },
  { N_("Family meetings"), OF ("meeting_person") },
  { N_("Places in groups"), OF ("cohort_place") },
  { N_("Keep-apart rules"), OF ("conflict_member") },
  { N_("Orders and licences"), OF ("restriction") },
  { N_("Areas to avoid"), OF ("area_to_avoid") },
  { N_("Alerts set by hand"), OF ("alert") },
  { N_("To do"), OF ("task") " AND done_on IS NULL" },
#undef OF
};

static gboolean
count (SosTransaction *transaction, const char *sql, gint64 person, guint *n, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, sql, &local, "i", person);

  *n = rows != NULL && sos_rows_next (rows, &local) ? (guint) sos_rows_get_number (rows, 0) : 0;
  return sos_pass_error (&local, error);
}

static gboolean
load_counts (SosPairCase *self, SosTransaction *transaction, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      SosPairCount one = { _(kinds[i].label), { 0 } };

      for (guint j = 0; j < 2; j++)
        if (!count (transaction, kinds[i].sql, self->pair->people[j], &one.n[j], error))
          return FALSE;
      if (one.n[0] + one.n[1] > 0)
        g_array_append_val (self->counts, one);
    }
  return TRUE;
}

/* ---- what stays ---- */

static const struct
{
  const char *sql;
  const char *words;
} facts[] = {
  { "SELECT count (*) FROM address WHERE removed IS NULL AND posting_rule = 'UNSAFE' AND person = $1",
    N_("An address that is unsafe stays unsafe, in both records that hold it.") },
  { "SELECT count (*) FROM address WHERE removed IS NULL AND posting_rule IN ('DO_NOT_POST', 'HAND_ONLY') AND person = $1",
    N_("Where one record says not to post to a place, nothing is posted there.") },
  { "SELECT count (*) FROM address_person AS hidden JOIN address ON address.id = hidden.address WHERE hidden.removed IS NULL"
    " AND address.removed IS NULL AND hidden.rule = 'HIDDEN_FROM' AND address.person = $1",
    N_("Whomever an address is hidden from, it stays hidden from them.") },
  { "SELECT count (*) FROM contact_point WHERE removed IS NULL AND 'NO' IN (safe_to_call, safe_to_text, safe_voicemail) AND person = $1",
    N_("A number that one record says is not safe is not safe.") },
  { "SELECT count (*) FROM conflict_member WHERE removed IS NULL AND person = $1", N_("The keep-apart rules of both hold.") },
  { "SELECT count (*) FROM restriction WHERE removed IS NULL AND person = $1", N_("The orders and licences of both hold.") },
  { "SELECT sealed FROM person WHERE id = $1", N_("The record stays sealed.") },
};

static gboolean
load_safety (SosPairCase *self, SosTransaction *transaction, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      guint n[2];

      if (!count (transaction, facts[i].sql, self->pair->people[0], &n[0], error)
          || !count (transaction, facts[i].sql, self->pair->people[1], &n[1], error))
        return FALSE;
      if (n[0] + n[1] > 0)
        g_ptr_array_add (self->safety, g_strdup (_(facts[i].words)));
    }
  return TRUE;
}

/* ---- the whole ---- */

static gboolean
ask_pair (SosPairCase *self, SosTransaction *transaction, const SosRightsCase *rights, GError **error)
{
  SosJoinPair pair;

  self->may_join = sos_rights_may_join (&rights[0], &rights[1]);
  self->may_tell_apart = sos_rights_may_tell_apart (&rights[0], &rights[1]);
  self->shows_details = sos_rights_allows (&rights[0], SOS_GROUP_DETAILS, SOS_MAY_SEE) && sos_rights_allows (&rights[1], SOS_GROUP_DETAILS, SOS_MAY_SEE);
  for (guint i = 0; i < 2; i++)
    if (self->kept == 0)
      self->kept = sos_record_get_number (self->people[i], SOS_PERSON_MERGED_INTO);
  /* What forbids it is said to whoever might do it: it tells of the two. */
  if (!self->may_join->allowed && self->kept == 0)
    return TRUE;
  if (!sos_join_read_pair (transaction, self->pair->people[0], self->pair->people[1], &pair, error))
    return FALSE;
  sos_verdict_free (self->may_join);
  self->may_join = sos_join_check (&pair);
  return TRUE;
}

static gboolean
load_lead (SosPairCase *self, SosTransaction *transaction, GError **error)
{
  g_autoptr (SosRecord) lead = NULL;
  const char *first;

  if (!sos_likeness_find_lead (transaction, self->pair->people[0], self->pair->people[1], &lead, error))
    return FALSE;
  first = lead != NULL ? sos_record_find_text (lead, SOS_STAFF_FIRST_NAME) : NULL;
  self->lead = g_strdup (first != NULL ? first : lead != NULL ? sos_record_get_text (lead, SOS_STAFF_NAME) : NULL);
  return TRUE;
}

/* Which of the two has been here longer stands first, and is the one that goes on unless somebody says otherwise. */
static void
put_in_order (SosPairCase *self, SosRightsCase *rights)
{
  SosRecord *person = self->people[0];
  const SosRightsCase right = rights[0];

  if (sos_record_get_id (self->people[0]) <= sos_record_get_id (self->people[1]))
    return;
  self->people[0] = self->people[1];
  self->people[1] = person;
  rights[0] = rights[1];
  rights[1] = right;
}

static gboolean
load_all (SosPairCase *self, SosTransaction *transaction, SosRecord *likeness, GError **error)
{
  SosRightsCase rights[2];
  gboolean theirs;

  if (!sos_pair_load_people (transaction, likeness, self->people, rights, &theirs, error))
    return FALSE;
  if (!theirs)
    {
      sos_transaction_set_not_found (error);
      return FALSE;
    }
  put_in_order (self, rights);
  self->codes = g_object_ref (sos_transaction_get_codes (transaction));
  self->verdict = g_strdup (sos_record_get_text (likeness, SOS_LIKENESS_VERDICT));
  self->pair = sos_pair_new (transaction, likeness, self->people);
  if (!ask_pair (self, transaction, rights, error) || !load_lead (self, transaction, error))
    return FALSE;
  self->pair->may_join = self->may_join->allowed;
  return !self->shows_details || (load_counts (self, transaction, error) && load_safety (self, transaction, error));
}

SosPairCase *
sos_pair_case_load (SosTransaction *transaction, gint64 id, GError **error)
{
  g_autoptr (SosPairCase) self = g_object_new (SOS_TYPE_PAIR_CASE, NULL);
  g_autoptr (SosRecord) likeness = sos_transaction_load (transaction, SOS_TYPE_LIKENESS, id, error);

  return likeness != NULL && load_all (self, transaction, likeness, error) ? g_steal_pointer (&self) : NULL;
}

/* ---- on the main thread ---- */

static gpointer
run (SosTransaction *transaction, gpointer data, GError **error)
{
  return sos_pair_case_load (transaction, *(gint64 *) data, error);
}

static gboolean
note_looks (SosTransaction *transaction, gpointer data, GError **error)
{
  const gint64 *people = data;

  return sos_transaction_note (transaction, "consult", SOS_TYPE_PERSON, people[0], people[0], NULL, error)
         && sos_transaction_note (transaction, "consult", SOS_TYPE_PERSON, people[1], people[1], NULL, error);
}

/* As of a person: noted once the page has what it asked for. */
static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  SosPairCase *self = sos_load_finish (result, &error);

  if (self == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  if (self->shows_details)
    sos_store_write_async (SOS_STORE (source), NULL, note_looks, g_memdup2 (self->pair->people, sizeof self->pair->people), g_free, NULL, NULL,
                           NULL);
  g_task_return_pointer (task, self, g_object_unref);
}

void
sos_pair_case_open_async (SosStore *store, gint64 likeness, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  sos_load_async (store, run, g_memdup2 (&likeness, sizeof likeness), g_free, g_object_unref, cancellable, opened_cb,
                  g_task_new (store, cancellable, callback, user_data));
}

void
sos_pair_case_reload_async (SosStore *store, gint64 likeness, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  sos_load_async (store, run, g_memdup2 (&likeness, sizeof likeness), g_free, g_object_unref, cancellable, callback, user_data);
}

SosPairCase *
sos_pair_case_finish (GAsyncResult *result, GError **error)
{
  return sos_load_finish (result, error);
}

static void
sos_pair_case_finalize (GObject *object)
{
  SosPairCase *self = SOS_PAIR_CASE (object);

  g_clear_pointer (&self->pair, sos_pair_free);
  for (guint i = 0; i < 2; i++)
    g_clear_object (&self->people[i]);
  g_clear_pointer (&self->may_join, sos_verdict_free);
  g_clear_pointer (&self->may_tell_apart, sos_verdict_free);
  g_ptr_array_unref (self->safety);
  g_array_unref (self->counts);
  g_clear_object (&self->codes);
  g_free (self->verdict);
  g_free (self->lead);
  G_OBJECT_CLASS (sos_pair_case_parent_class)->finalize (object);
}

static void
sos_pair_case_class_init (SosPairCaseClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sos_pair_case_finalize;
}

static void
sos_pair_case_init (SosPairCase *self)
{
  self->safety = g_ptr_array_new_with_free_func (g_free);
  self->counts = g_array_new (FALSE, FALSE, sizeof (SosPairCount));
}

SosPerson *
sos_pair_case_get_person (SosPairCase *self, guint which)
{
  return SOS_PERSON (self->people[which]);
}

const char *
sos_pair_case_get_facts (SosPairCase *self, guint which)
{
  return self->pair->facts[which];
}

gboolean
sos_pair_case_shows_details (SosPairCase *self)
{
  return self->shows_details;
}

char *
sos_pair_case_dup_words (SosPairCase *self, guint which, guint field)
{
  const SosField *row = &SOS_RECORD_GET_CLASS (self->people[which])->fields[field];
  const char *text = row->kind == SOS_KIND_FLAG ? NULL : sos_record_find_text (self->people[which], field);

  if (row->kind == SOS_KIND_FLAG)
    return sos_record_get_flag (self->people[which], field) ? g_strdup (_("yes")) : NULL;
  if (text == NULL)
    return NULL;
  if (row->kind == SOS_KIND_DATE)
    return sos_date_dup_long (text);
  return g_strdup (row->kind == SOS_KIND_CODE ? sos_codes_get_label (self->codes, row->of, text) : text);
}

const SosPair *
sos_pair_case_get_pair (SosPairCase *self)
{
  return self->pair;
}

const char *
sos_pair_case_get_verdict (SosPairCase *self)
{
  return self->verdict;
}

const SosVerdict *
sos_pair_case_get_may_join (SosPairCase *self)
{
  return self->may_join;
}

const SosVerdict *
sos_pair_case_get_may_tell_apart (SosPairCase *self)
{
  return self->may_tell_apart;
}

gint64
sos_pair_case_get_kept (SosPairCase *self)
{
  return self->kept;
}

const char *
sos_pair_case_get_lead (SosPairCase *self)
{
  return self->lead;
}

GPtrArray *
sos_pair_case_get_safety (SosPairCase *self)
{
  return self->safety;
}

GArray *
sos_pair_case_get_counts (SosPairCase *self)
{
  return self->counts;
}
