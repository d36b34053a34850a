/* sos-referral-list.c - the list of referrals. Reads only. */
#include "config.h"
#include "sos-referral-list.h"

#include "sos-id-list.h"
#include "sos-load.h"
#include "sos-pass-error.h"
#include "sos-search.h"

#include <string.h>

G_DEFINE_FINAL_TYPE (SosReferralRow, sos_referral_row, G_TYPE_OBJECT)

static void
sos_referral_row_finalize (GObject *object)
{
  SosReferralRow *self = SOS_REFERRAL_ROW (object);
  char *texts[] = { self->name, self->person_ref, self->ref, self->service, self->source, self->received_on, self->waiting_since, self->due_on };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_free (texts[i]);
  G_OBJECT_CLASS (sos_referral_row_parent_class)->finalize (object);
}

static void
sos_referral_row_class_init (SosReferralRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sos_referral_row_finalize;
}

static void
sos_referral_row_init (SosReferralRow *self)
{
}

/* ---- the query ---- */

SosReferralsQuery *
sos_referrals_query_copy (const SosReferralsQuery *query)
{
  SosReferralsQuery *copy = g_memdup2 (query, sizeof *query);

  copy->service = g_strdup (query->service);
  copy->words = g_strdup (query->words);
  return copy;
}

void
sos_referrals_query_free (SosReferralsQuery *query)
{
  g_free (query->service);
  g_free (query->words);
  g_free (query);
}

/* $1 scope, $2 service. */
#define FROM \
  "SELECT r.id, r.person, r.ref FROM referral r JOIN episode e ON e.id = r.episode JOIN person p ON p.id = r.person WHERE r.removed IS NULL AND e.removed IS NULL" \
  " AND p.removed IS NULL AND ($2 IS NULL OR r.service = $2) AND CASE $1 WHEN 0 THEN e.stage IN ('ENQUIRY', 'REFERRED', 'SCREENING') WHEN 1 THEN e.stage = 'WAITING'" \
  " WHEN 2 THEN e.stage IN ('DECLINED', 'SIGNPOSTED') ELSE 1 END ORDER BY "

#define RANK "CASE r.urgency WHEN 'EMERGENCY' THEN 0 WHEN 'URGENT' THEN 1 ELSE 2 END"
#define PLACE "CASE r.priority WHEN 'HIGH' THEN 0 WHEN 'MEDIUM' THEN 1 WHEN 'LOW' THEN 2 ELSE 3 END"

static const char *const orders[SOS_REFERRALS_N_ORDERS] = {
  [SOS_REFERRALS_BY_DUE] = FROM "e.next_due_on IS NULL, e.next_due_on, " RANK ", r.received_on, r.id",
  [SOS_REFERRALS_BY_RECEIVED] = FROM "r.received_on DESC, r.id DESC",
  [SOS_REFERRALS_BY_NAME] = FROM "p.sort_key, r.id",
  [SOS_REFERRALS_BY_PRIORITY] = FROM PLACE ", " RANK ", coalesce (r.waiting_since, r.received_on), r.id",
};

static gboolean
has_words (SosRows *rows, GHashTable *people, const char *words)
{
  const gint64 person = sos_rows_get_number (rows, 1);
  const char *ref = sos_rows_get_text (rows, 2);

  return people == NULL || g_hash_table_contains (people, &person) || (ref != NULL && g_ascii_strncasecmp (ref, words, strlen (words)) == 0);
}

/* Ids of people with those words; NULL without @error where none were asked. */
static GHashTable *
find_people (SosTransaction *transaction, const char *words, GError **error)
{
  g_autoptr (GArray) ids = sos_search_people (transaction, words, SOS_SEARCH_EXACT, error);
  g_autoptr (GHashTable) people = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    g_hash_table_add (people, g_memdup2 (&g_array_index (ids, gint64, i), sizeof (gint64)));
  return ids != NULL ? g_steal_pointer (&people) : NULL;
}

GArray *
sos_referrals_query_run (SosTransaction *transaction, const SosReferralsQuery *query, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *words = g_strstrip (g_strdup (query->words != NULL ? query->words : ""));
  g_autoptr (GHashTable) people = *words != '\0' ? find_people (transaction, words, error) : NULL;
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = NULL;

  g_return_val_if_fail (query->order < SOS_REFERRALS_N_ORDERS, NULL);

  if (*words != '\0' && people == NULL)
    return NULL;
  rows = sos_transaction_select (transaction, orders[query->order], &local, "is", (gint64) query->scope, query->service);
  while (rows != NULL && sos_rows_next (rows, &local))
    {
      const gint64 id = sos_rows_get_number (rows, 0);

      if (!sos_transaction_hides (transaction, sos_rows_get_number (rows, 1)) && has_words (rows, people, words))
        g_array_append_val (ids, id);
    }
  if (!sos_pass_error (&local, error))
    return NULL;
  if (query->descending)
    sos_id_list_turn_round (ids);
  return g_steal_pointer (&ids);
}

static gpointer
run (SosTransaction *transaction, gpointer data, GError **error)
{
  return sos_referrals_query_run (transaction, data, error);
}

void
sos_referrals_query_async (SosStore *store, const SosReferralsQuery *query, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  sos_load_async (store, run, sos_referrals_query_copy (query), (GDestroyNotify) sos_referrals_query_free, (GDestroyNotify) g_array_unref, cancellable,
                  callback, user_data);
}

GArray *
sos_referrals_query_finish (GAsyncResult *result, GError **error)
{
  return sos_load_finish (result, error);
}

/* ---- rows ---- */

#define ROW \
  "SELECT r.person, r.episode, p.full_name, p.ref, r.ref, r.service, r.source, r.received_on, r.waiting_since, e.next_due_on, e.stage, e.clock, r.urgency, r.priority" \
  " FROM referral r JOIN episode e ON e.id = r.episode JOIN person p ON p.id = r.person WHERE r.id = $1 AND r.removed IS NULL"

static SosReferralRow *
make_row (SosTransaction *transaction, SosRows *rows, gint64 id)
{
  SosReferralRow *self = g_object_new (SOS_TYPE_REFERRAL_ROW, NULL);
  SosCodes *codes = sos_transaction_get_codes (transaction);

  self->id = id;
  self->person = sos_rows_get_number (rows, 0);
  self->episode = sos_rows_get_number (rows, 1);
  self->name = g_strdup (sos_rows_get_text (rows, 2));
  self->person_ref = g_strdup (sos_rows_get_text (rows, 3));
  self->ref = g_strdup (sos_rows_get_text (rows, 4));
  self->service = g_strdup (sos_codes_get_label (codes, "service", sos_rows_get_text (rows, 5)));
  self->source = g_strdup (sos_codes_get_label (codes, "referral-source", sos_rows_get_text (rows, 6)));
  self->received_on = g_strdup (sos_rows_get_text (rows, 7));
  self->waiting_since = g_strdup (sos_rows_get_text (rows, 8));
  self->due_on = g_strdup (sos_rows_get_text (rows, 9));
  self->stage = g_intern_string (sos_rows_get_text (rows, 10));
  self->clock = g_intern_string (sos_rows_get_text (rows, 11));
  self->urgency = g_intern_string (sos_rows_get_text (rows, 12));
  self->priority = g_intern_string (sos_rows_get_text (rows, 13));
  return self;
}

GPtrArray *
sos_referral_list_fetch (SosTransaction *transaction, const gint64 *ids, guint n_ids, GError **error)
{
  g_autoptr (GPtrArray) made = g_ptr_array_new_full (n_ids, sos_id_list_unref_row);

  for (guint i = 0; i < n_ids; i++)
    {
      g_autoptr (GError) local = NULL;
      g_autoptr (SosRows) rows = sos_transaction_select (transaction, ROW, &local, "i", ids[i]);

      g_ptr_array_add (made, rows != NULL && sos_rows_next (rows, &local) ? make_row (transaction, rows, ids[i]) : NULL);
      if (local == NULL)
        continue;
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }
  return g_steal_pointer (&made);
}
