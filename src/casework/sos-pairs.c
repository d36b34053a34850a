/* sos-pairs.c - the pairs of records somebody has to look at: asked about, or very likely one person. Reads only, but for looking anew. */
#include "config.h"
#include "sos-pairs-private.h"

#include "sos-casework-private.h"
#include "sos-likely.h"
#include "sos-limits-load.h"
#include "sos-load.h"
#include "sos-pass-error.h"
#include "sos-rights.h"

#define MOST 200

#define OPEN_PAIRS \
  " FROM likeness JOIN person AS one ON one.id = likeness.person JOIN person AS other ON other.id = likeness.other_person" \
  " WHERE likeness.removed IS NULL AND likeness.verdict IN ('OPEN', 'NOT_SURE') AND one.removed IS NULL AND other.removed IS NULL" \
  " AND one.merged_into IS NULL AND other.merged_into IS NULL"
/* By the two indexes: each page of a person asks. */
#define OF_PERSON \
  " AND likeness.id IN (SELECT id FROM likeness WHERE person = $1 UNION ALL SELECT id FROM likeness WHERE other_person = $1)"
#define IN_ORDER " ORDER BY likeness.verdict, likeness.score DESC, likeness.id"

void
sos_pair_free (SosPair *self)
{
  for (guint i = 0; i < 2; i++)
    {
      g_free (self->names[i]);
      g_free (self->facts[i]);
    }
  g_free (self->who);
  g_free (self->on);
  g_free (self->words);
  g_free (self);
}

static char *
dup_staff_name (SosTransaction *transaction, gint64 id)
{
  g_autoptr (SosRecord) staff = id != 0 ? sos_transaction_find (transaction, SOS_TYPE_STAFF, "id = $1", NULL, "i", id) : NULL;

  return staff != NULL ? g_strdup (sos_record_get_text (staff, SOS_STAFF_NAME)) : NULL;
}

SosPair *
sos_pair_new (SosTransaction *transaction, SosRecord *likeness, SosRecord *const *people)
{
  SosPair *self = g_new0 (SosPair, 1);
  SosLimits limits = sos_limits_default;

  self->id = sos_record_get_id (likeness);
  for (guint i = 0; i < 2; i++)
    {
      self->people[i] = sos_record_get_id (people[i]);
      self->names[i] = g_strdup (sos_record_get_text (people[i], SOS_PERSON_FULL_NAME));
      self->facts[i] = sos_likely_dup_facts (transaction, people[i]);
    }
  self->score = sos_record_is_set (likeness, SOS_LIKENESS_SCORE) ? (int) sos_record_get_number (likeness, SOS_LIKENESS_SCORE) : -1;
  sos_limits_load (transaction, &limits, NULL);
  self->band = sos_likeness_find_band (self->score, limits.alike_possible, limits.alike_likely);
  self->asked = sos_record_has_text (likeness, SOS_LIKENESS_VERDICT, SOS_LIKENESS_NOT_SURE);
  self->who = dup_staff_name (transaction, sos_record_get_number (likeness, SOS_LIKENESS_DECIDED_BY));
  self->on = g_strdup (sos_record_get_text (likeness, SOS_LIKENESS_DECIDED_ON));
  self->words = g_strdup (sos_record_find_text (likeness, SOS_LIKENESS_WORDS));
  return self;
}

/* Whoever may decide sees it, and whoever asked; and whoever may change what is held about one of the two. Not even that there is a pair is
 * said to others. */
static gboolean
is_theirs (const SosRightsCase *rights, gboolean asked_by_them)
{
  return asked_by_them || sos_rights_allows (&rights[0], SOS_GROUP_DETAILS, SOS_MAY_CHANGE)
         || sos_rights_allows (&rights[1], SOS_GROUP_DETAILS, SOS_MAY_CHANGE);
}

static gboolean
load_people (SosTransaction *transaction, SosRecord *likeness, SosRecord **people, SosRightsCase *rights, GError **error)
{
  static const guint fields[] = { SOS_LIKENESS_PERSON, SOS_LIKENESS_OTHER_PERSON };

  for (guint i = 0; i < 2; i++)
    {
      people[i] = sos_transaction_load (transaction, SOS_TYPE_PERSON, sos_record_get_number (likeness, fields[i]), error);
      if (people[i] == NULL || !sos_rights_load (transaction, sos_record_get_id (people[i]), &rights[i], error))
        return FALSE;
    }
  return TRUE;
}

gboolean
sos_pair_load_people (SosTransaction *transaction, SosRecord *likeness, SosRecord **people, SosRightsCase *rights, gboolean *theirs,
                      GError **error)
{
  const gint64 actor = sos_transaction_get_actor (transaction);

  *theirs = FALSE;
  if (!load_people (transaction, likeness, people, rights, error))
    return FALSE;
  *theirs = sos_rights_knows_of (&rights[0]) && sos_rights_knows_of (&rights[1])
            && is_theirs (rights, actor != 0 && sos_record_get_number (likeness, SOS_LIKENESS_DECIDED_BY) == actor);
  return TRUE;
}

static gboolean
add (SosTransaction *transaction, SosRecord *likeness, GPtrArray *pairs, GError **error)
{
  SosRecord *people[2] = { NULL };
  SosRightsCase rights[2];
  gboolean theirs;
  const gboolean done = sos_pair_load_people (transaction, likeness, people, rights, &theirs, error);

  if (done && theirs)
    {
      SosPair *pair = sos_pair_new (transaction, likeness, people);
      g_autoptr (SosVerdict) may = sos_rights_may_join (&rights[0], &rights[1]);

      pair->may_join = may->allowed;
      g_ptr_array_add (pairs, pair);
    }
  for (guint i = 0; i < 2; i++)
    g_clear_object (&people[i]);
  return done;
}

static GArray *
select_pairs (SosTransaction *transaction, gint64 person, GError **error)
{
  return person != 0 ? sos_transaction_select_ids (transaction, "SELECT likeness.id" OPEN_PAIRS OF_PERSON IN_ORDER, error, "i", person)
                     : sos_transaction_select_ids (transaction, "SELECT likeness.id" OPEN_PAIRS IN_ORDER, error, "");
}

GPtrArray *
sos_pairs_load (SosTransaction *transaction, gint64 person, GError **error)
{
  g_autoptr (GPtrArray) pairs = g_ptr_array_new_with_free_func ((GDestroyNotify) sos_pair_free);
  g_autoptr (GArray) ids = select_pairs (transaction, person, error);

  for (guint i = 0; ids != NULL && i < ids->len && pairs->len < MOST; i++)
    {
      g_autoptr (SosRecord) likeness
        = sos_transaction_load (transaction, SOS_TYPE_LIKENESS, g_array_index (ids, gint64, i), error);

      if (likeness == NULL || !add (transaction, likeness, pairs, error))
        return NULL;
    }
  return ids != NULL ? g_steal_pointer (&pairs) : NULL;
}

gboolean
sos_pairs_count (SosTransaction *transaction, gint64 person, guint *n, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows
    = sos_transaction_select (transaction, "SELECT likeness.person, likeness.other_person" OPEN_PAIRS OF_PERSON, &local, "i", person);

  *n = 0;
  while (rows != NULL && sos_rows_next (rows, &local))
    *n += !sos_transaction_hides (transaction, sos_rows_get_number (rows, 0)) && !sos_transaction_hides (transaction, sos_rows_get_number (rows, 1));
  return sos_pass_error (&local, error);
}

static gpointer
run (SosTransaction *transaction, gpointer data, GError **error)
{
  return sos_pairs_load (transaction, *(gint64 *) data, error);
}

void
sos_pairs_async (SosStore *store, gint64 person, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  sos_load_async (store, run, g_memdup2 (&person, sizeof person), g_free, (GDestroyNotify) g_ptr_array_unref, cancellable, callback,
                  user_data);
}

GPtrArray *
sos_pairs_finish (GAsyncResult *result, GError **error)
{
  return sos_load_finish (result, error);
}

gboolean
sos_casework_look_for_same (SosTransaction *transaction, gpointer data, GError **error)
{
  SosDeed *deed = data;

  return sos_rights_ask_change (transaction, deed->id, SOS_TYPE_PERSON, deed->id, error)
         && sos_casework_note_likely (transaction, deed->id, SOS_LIKENESS_POSSIBLE, &deed->count, error);
}
