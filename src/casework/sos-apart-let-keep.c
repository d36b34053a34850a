/* sos-apart-let-keep.c - what was let be before it was booked, written down at the clashes that come of it. Decides nothing. */
#include "config.h"
#include "sos-apart-let-private.h"

#include "sos-apart.h"
#include "sos-clash-tasks.h"
#include "sos-pass-error.h"
#include "sos-school-checks.h"

/* ---- one clash ---- */

/* Why stands with the clash and with the rule, which are nobody's own; in the history of each of the two stands that something was done, and no more. */
static gboolean
note_rule (SosTransaction *transaction, SosRecord *clash, const char *reason, GError **error)
{
  static const guint parties[] = { SOS_CLASH_PERSON, SOS_CLASH_OTHER_PERSON };
  const gint64 conflict = sos_record_get_number (clash, SOS_CLASH_CONFLICT);

  if (conflict == 0)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (parties); i++)
    {
      const gint64 person = sos_record_get_number (clash, parties[i]);

      if (person != 0 && !sos_transaction_note (transaction, "alter", SOS_TYPE_CONFLICT, conflict, person, NULL, error))
        return FALSE;
    }
  return sos_transaction_note (transaction, "alter", SOS_TYPE_CONFLICT, conflict, 0, reason, error);
}

static gboolean
save_let (SosTransaction *transaction, SosRecord *clash, const char *reason, const char *plan, GError **error)
{
  gboolean saved;

  sos_record_set_number (clash, SOS_CLASH_OVERRIDDEN_BY, sos_transaction_get_actor (transaction));
  sos_record_set_number (clash, SOS_CLASH_OVERRIDDEN_AT, sos_transaction_get_now (transaction));
  sos_record_set_number (clash, SOS_CLASH_OVERRIDDEN_LEVEL, sos_record_get_number (clash, SOS_CLASH_LEVEL));
  sos_record_set_text (clash, SOS_CLASH_OVERRIDE_REASON, reason);
  sos_record_set_text (clash, SOS_CLASH_RISK_PLAN, plan);
  sos_transaction_set_reason (transaction, reason);
  saved = sos_transaction_save (transaction, clash, error);
  sos_transaction_set_reason (transaction, NULL);
  return saved;
}

gboolean
sos_clash_let (SosTransaction *transaction, SosRecord *clash, const char *reason, const char *plan, GError **error)
{
  return save_let (transaction, clash, reason, plan, error) && note_rule (transaction, clash, reason, error)
         && sos_clash_tasks_finish (transaction, clash, error);
}

/* ---- all that come of a booking ---- */

/* @letting; NULL: nothing was let be. */
static SosLetting *
find_letting (SosTransaction *transaction)
{
  SosLetting *letting = sos_transaction_get_brought (transaction);

  return letting != NULL && letting->n_let > 0 ? letting : NULL;
}

gboolean
sos_apart_let_was (SosTransaction *transaction)
{
  return find_letting (transaction) != NULL;
}

/* Of the level that may be, and not let be before. */
#define WAITS "gone_on IS NULL AND level = 3 AND overridden_by IS NULL AND (person = $1 OR other_person = $1) AND "

static gboolean
rescan_one (SosTransaction *transaction, gint64 person, GError **error)
{
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_append_val (people, person);
  return sos_apart_rescan (transaction, people, NULL, error);
}

/* Takes @clashes. */
static gboolean
let_all (SosTransaction *transaction, GPtrArray *clashes, const SosLetting *letting, GError **error)
{
  g_autoptr (GPtrArray) taken = clashes;

  for (guint i = 0; taken != NULL && i < taken->len; i++)
    if (!sos_clash_let (transaction, taken->pdata[i], letting->reason, letting->plan, error))
      return FALSE;
  return taken != NULL;
}

gboolean
sos_apart_let_keep (SosTransaction *transaction, const char *kind, gint64 booking, gint64 person, GError **error)
{
  const SosLetting *letting = find_letting (transaction);

  if (letting == NULL)
    return TRUE;
  return rescan_one (transaction, person, error)
         && let_all (transaction,
                     sos_transaction_query (transaction, SOS_TYPE_CLASH,
                                            WAITS "((kind = $2 AND booking = $3) OR (other_kind = $2 AND other_booking = $3)) ORDER BY id", error, "isi", person,
                                            kind, booking),
                     letting, error);
}

/* ---- a place on a run ---- */

#define OF_RULE \
  "kind = '" SOS_LET_ON_RUN "' AND gone_on IS NULL AND booking = $1 AND coalesce (conflict, 0) + coalesce (restriction, 0) = $2 AND person = $3" \
  " AND coalesce (other_person, 0) = $4 AND coalesce (other_staff, 0) = $5 AND overridden_level >= $6"

static SosRecord *
find_on_run (SosTransaction *transaction, gint64 run, const SosClashFound *found, GError **error)
{
  return sos_transaction_find (transaction, SOS_TYPE_CLASH, OF_RULE, error, "iiiiii", run, found->rule, found->person, found->other_person,
                               found->other_staff, (gint64) found->level);
}

gboolean
sos_apart_let_has_run (SosTransaction *transaction, gint64 run, const SosClashFound *found, gboolean *has, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) there = found->level < SOS_APART_NEVER ? find_on_run (transaction, run, found, &local) : NULL;

  *has = there != NULL;
  return sos_pass_error (&local, error);
}

/* Its sessions may not have their days yet, and more may be planned: what was let be stands with the run. */
static gboolean
add_on_run (SosTransaction *transaction, gint64 run, const SosClashFound *found, const SosLetting *letting, GError **error)
{
  g_autoptr (SosRecord) clash = g_object_new (SOS_TYPE_CLASH, "kind", SOS_LET_ON_RUN, "booking", run, "person", found->person, "level", (gint64) found->level, "spot",
                                              sos_spot_get_code (found->spot), "begins-at", sos_transaction_get_now (transaction), "found-on",
                                              sos_transaction_get_today (transaction), NULL);

  sos_record_set_number (clash, found->field, found->rule);
  sos_record_set_number (clash, SOS_CLASH_OTHER_PERSON, found->other_person);
  sos_record_set_number (clash, SOS_CLASH_OTHER_STAFF, found->other_staff);
  if (found->other_person != 0)
    {
      sos_record_set_text (clash, SOS_CLASH_OTHER_KIND, SOS_LET_ON_RUN);
      sos_record_set_number (clash, SOS_CLASH_OTHER_BOOKING, run);
      sos_record_set_number (clash, SOS_CLASH_OTHER_BEGINS_AT, sos_transaction_get_now (transaction));
    }
  return sos_clash_let (transaction, clash, letting->reason, letting->plan, error);
}

#define OF_RUN "(SELECT id FROM session WHERE run = $2)"

gboolean
sos_apart_let_keep_run (SosTransaction *transaction, gint64 run, gint64 person, GArray *group, GError **error)
{
  const SosLetting *letting = find_letting (transaction);

  if (letting == NULL)
    return TRUE;
  for (guint i = 0; i < group->len; i++)
    if (!add_on_run (transaction, run, &g_array_index (group, SosClashFound, i), letting, error))
      return FALSE;
  return rescan_one (transaction, person, error)
         && let_all (transaction,
                     sos_transaction_query (transaction, SOS_TYPE_CLASH,
                                            WAITS "((kind = 'session' AND booking IN " OF_RUN ") OR (other_kind = 'session' AND other_booking IN " OF_RUN
                                                  ")) ORDER BY id",
                                            error, "ii", person, run),
                     letting, error);
}

static void
take_over (SosRecord *clash, SosRecord *let)
{
  static const guint fields[] = { SOS_CLASH_OVERRIDDEN_BY, SOS_CLASH_OVERRIDDEN_AT, SOS_CLASH_OVERRIDDEN_LEVEL, SOS_CLASH_OVERRIDE_REASON, SOS_CLASH_RISK_PLAN };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    sos_record_set_value (clash, fields[i], sos_record_get_value (let, fields[i]));
}

gboolean
sos_apart_let_inherit (SosTransaction *transaction, SosRecord *clash, GError **error)
{
  const SosClashFound found = { .rule = sos_record_get_number (clash, SOS_CLASH_CONFLICT) + sos_record_get_number (clash, SOS_CLASH_RESTRICTION),
                                .person = sos_record_get_number (clash, SOS_CLASH_PERSON), .other_person = sos_record_get_number (clash, SOS_CLASH_OTHER_PERSON),
                                .other_staff = sos_record_get_number (clash, SOS_CLASH_OTHER_STAFF), .level = (int) sos_record_get_number (clash, SOS_CLASH_LEVEL) };
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) session = NULL, let = NULL;

  if (found.level != SOS_APART_KEEP || !sos_record_has_text (clash, SOS_CLASH_KIND, "session"))
    return TRUE;
  session = sos_transaction_find (transaction, SOS_TYPE_SESSION, "id = $1", &local, "i", sos_record_get_number (clash, SOS_CLASH_BOOKING));
  if (session != NULL)
    let = find_on_run (transaction, sos_record_get_number (session, SOS_SESSION_RUN), &found, &local);
  if (let != NULL)
    take_over (clash, let);
  return sos_pass_error (&local, error);
}

/* Somebody who has their place on the run no more, or a rule that has ended. */
#define PLACE_GONE(whom) \
  "NOT EXISTS (SELECT 1 FROM cohort_place p WHERE p.run = clash.booking AND p.person = clash." whom " AND p.removed IS NULL AND p.left_on IS NULL" \
  " AND p.status IN " SOS_PLACE_TAKEN_SQL ")"
#define ENDED \
  "kind = '" SOS_LET_ON_RUN "' AND gone_on IS NULL AND (person = $1 OR other_person = $1) AND (" PLACE_GONE ("person") \
  " OR (other_person IS NOT NULL AND " PLACE_GONE ("other_person") ") OR (conflict IS NOT NULL AND NOT EXISTS (SELECT 1 FROM conflict c" \
  " WHERE c.id = clash.conflict AND c.removed IS NULL AND c.status = 'ACTIVE')) OR (restriction IS NOT NULL AND NOT EXISTS (SELECT 1 FROM restriction o" \
  " WHERE o.id = clash.restriction AND o.removed IS NULL AND (o.valid_to IS NULL OR o.valid_to >= $2)))) ORDER BY id"

gboolean
sos_apart_let_close (SosTransaction *transaction, gint64 person, GError **error)
{
  g_autoptr (GPtrArray) ended = sos_transaction_query (transaction, SOS_TYPE_CLASH, ENDED, error, "is", person, sos_transaction_get_today (transaction));

  for (guint i = 0; ended != NULL && i < ended->len; i++)
    {
      sos_record_set_text (ended->pdata[i], SOS_CLASH_GONE_ON, sos_transaction_get_today (transaction));
      if (!sos_transaction_save (transaction, ended->pdata[i], error))
        return FALSE;
    }
  return ended != NULL;
}

/* ---- what was let be ---- */

gboolean
sos_apart_let_read (SosTransaction *transaction, gint64 person, GHashTable *keys, GError **error)
{
  g_autoptr (GPtrArray) let = sos_transaction_query (transaction, SOS_TYPE_CLASH,
                                                     "gone_on IS NULL AND overridden_by IS NOT NULL AND (person = $1 OR other_person = $1)", error, "i", person);

  for (guint i = 0; let != NULL && i < let->len; i++)
    g_hash_table_insert (keys, sos_clash_dup_key (let->pdata[i]), GINT_TO_POINTER ((int) sos_record_get_number (let->pdata[i], SOS_CLASH_OVERRIDDEN_LEVEL)));
  return let != NULL;
}
