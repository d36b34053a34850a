/* sos-join-move.c - everything that hangs on one record of a person hangs on the other: every field of every record that refers to people,
 * read off the field tables, so that a record made tomorrow goes along. What needs more than a new number has a row here. */
#include "config.h"
#include "sos-join-private.h"

#include "sos-family-read.h"
#include "sos-pass-error.h"
#include "sos-plan-rules.h"
#include "sos-stage-rules.h"

#include <glib/gi18n.h>
#include <string.h>

/* One record on its way. */
typedef struct
{
  SosTransaction *transaction;
  SosJoin *join;
  SosRecord *record; /* a copy that will be saved; still refers to the other */
  guint field;       /* through which it does */
} Move;

typedef enum
{
  MOVE_FAILED,
  MOVE_GO,    /* with its new number */
  MOVE_STAY,  /* is about the record, not about the person */
  MOVE_DROP,  /* the same is said of the one that is kept already */
} Way;

/* Of @move's type, what the kept person has already that says the same in @same. NULL without @error where there is none. */
static SosRecord *
find_held (Move *move, guint same, GError **error)
{
  const SosField *fields = SOS_RECORD_GET_CLASS (move->record)->fields;
  g_autofree char *person = sos_field_dup_column (&fields[move->field]);
  g_autofree char *column = sos_field_dup_column (&fields[same]);
  g_autofree char *tail = g_strdup_printf ("%s = $1 AND %s = $2 ORDER BY id", person, column);

  if (fields[same].kind == SOS_KIND_REFERENCE)
    return sos_transaction_find (move->transaction, G_OBJECT_TYPE (move->record), tail, error, "ii", move->join->kept,
                                 sos_record_get_number (move->record, same));
  return sos_transaction_find (move->transaction, G_OBJECT_TYPE (move->record), tail, error, "is", move->join->kept,
                               sos_record_get_text (move->record, same));
}

static Way
stay (Move *move, GError **error)
{
  return MOVE_STAY;
}

/* What two workers said about the two of them is said; about others it goes along. */
static Way
move_likeness (Move *move, GError **error)
{
  const gint64 others[] = { sos_record_get_number (move->record, SOS_LIKENESS_PERSON), sos_record_get_number (move->record, SOS_LIKENESS_OTHER_PERSON) };

  return others[0] == move->join->kept || others[1] == move->join->kept ? MOVE_STAY : MOVE_GO;
}

/* Nobody is twice on one side; on two sides the pair was refused. */
static Way
move_conflict_member (Move *move, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) held = find_held (move, SOS_CONFLICT_MEMBER_CONFLICT, &local);

  if (local == NULL)
    return held != NULL ? MOVE_DROP : MOVE_GO;
  g_propagate_error (error, g_steal_pointer (&local));
  return MOVE_FAILED;
}

static gboolean
overlap (SosRecord *one, SosRecord *other)
{
  const char *begin = sos_record_find_text (one, SOS_MEMBERSHIP_VALID_FROM), *end = sos_record_find_text (one, SOS_MEMBERSHIP_VALID_TO);
  const char *from = sos_record_find_text (other, SOS_MEMBERSHIP_VALID_FROM), *to = sos_record_find_text (other, SOS_MEMBERSHIP_VALID_TO);

  return (end == NULL || from == NULL || strcmp (from, end) <= 0) && (to == NULL || begin == NULL || strcmp (begin, to) <= 0);
}

/* Nobody is twice in one home at a time; whoever is called first for it is still called first. */
static Way
move_membership (Move *move, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) held = find_held (move, SOS_MEMBERSHIP_HOUSEHOLD, &local);

  if (local == NULL && (held == NULL || !overlap (held, move->record)))
    return MOVE_GO;
  if (local == NULL && sos_record_get_flag (move->record, SOS_MEMBERSHIP_MAIN_CONTACT)
      && !sos_record_get_flag (held, SOS_MEMBERSHIP_MAIN_CONTACT))
    {
      sos_record_set_flag (held, SOS_MEMBERSHIP_MAIN_CONTACT, TRUE);
      sos_transaction_save (move->transaction, held, &local);
    }
  if (local == NULL)
    return MOVE_DROP;
  g_propagate_error (error, g_steal_pointer (&local));
  return MOVE_FAILED;
}

/* Whoever was seen there was there. */
static Way
move_meeting_person (Move *move, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) held = find_held (move, SOS_MEETING_PERSON_MEETING, &local);

  if (local == NULL && held == NULL)
    return MOVE_GO;
  if (local == NULL && sos_record_has_text (move->record, SOS_MEETING_PERSON_ATTENDANCE, "PRESENT")
      && !sos_record_has_text (held, SOS_MEETING_PERSON_ATTENDANCE, "PRESENT"))
    {
      sos_record_set_text (held, SOS_MEETING_PERSON_ATTENDANCE, "PRESENT");
      sos_transaction_save (move->transaction, held, &local);
    }
  if (local == NULL)
    return MOVE_DROP;
  g_propagate_error (error, g_steal_pointer (&local));
  return MOVE_FAILED;
}

static void
take_stricter (SosRecord *held, SosRecord *moved)
{
  static const guint safe[] = { SOS_CONTACT_POINT_SAFE_TO_CALL, SOS_CONTACT_POINT_SAFE_TO_TEXT, SOS_CONTACT_POINT_SAFE_VOICEMAIL };
  static const guint words[] = { SOS_CONTACT_POINT_HOLDER_NAME, SOS_CONTACT_POINT_SAFE_TIMES, SOS_CONTACT_POINT_WHO_MAY_ANSWER,
                                 SOS_CONTACT_POINT_SAY_YOU_ARE, SOS_CONTACT_POINT_NOTE, SOS_CONTACT_POINT_BELONGS_TO,
                                 SOS_CONTACT_POINT_DEAD_SINCE };

  for (guint i = 0; i < G_N_ELEMENTS (safe); i++)
    sos_record_set_text (held, safe[i],
                         sos_join_stricter_safe (sos_record_get_text (held, safe[i]), sos_record_get_text (moved, safe[i])));
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (!sos_record_is_set (held, words[i]))
      sos_record_set_text (held, words[i], sos_record_get_text (moved, words[i]));
}

/* Where both say how it is used, and not the same, both stay: neither is the one to be dropped. */
static gboolean
says_other_words (SosRecord *held, SosRecord *moved)
{
  static const guint words[] = { SOS_CONTACT_POINT_HOLDER_NAME, SOS_CONTACT_POINT_SAFE_TIMES, SOS_CONTACT_POINT_WHO_MAY_ANSWER,
                                 SOS_CONTACT_POINT_SAY_YOU_ARE, SOS_CONTACT_POINT_NOTE, SOS_CONTACT_POINT_BELONGS_TO,
                                 SOS_CONTACT_POINT_KIND };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (sos_record_is_set (held, words[i]) && sos_record_is_set (moved, words[i])
        && !sos_record_has_text (held, words[i], sos_record_get_text (moved, words[i])))
      return TRUE;
  return FALSE;
}

static gboolean
has_preferred (Move *move, GError **error)
{
  g_autoptr (SosRecord) held = sos_transaction_find (move->transaction, SOS_TYPE_CONTACT_POINT, "person = $1 AND preferred = 1", error, "i", move->join->kept);

  return held != NULL;
}

/* One number is as safe as the more careful of two records says. */
static Way
move_contact_point (Move *move, GError **error)
{
  const guint same
    = sos_record_is_set (move->record, SOS_CONTACT_POINT_NORMALISED) ? (guint) SOS_CONTACT_POINT_NORMALISED : (guint) SOS_CONTACT_POINT_VALUE;
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) held = find_held (move, same, &local);
  const gboolean both = held != NULL && says_other_words (held, move->record);

  if (held != NULL)
    {
      take_stricter (held, move->record);
      sos_transaction_save (move->transaction, held, &local);
    }
  if (both)
    take_stricter (move->record, held);
  if (local == NULL && has_preferred (move, &local))
    sos_record_set_flag (move->record, SOS_CONTACT_POINT_PREFERRED, FALSE);
  if (local == NULL)
    return held != NULL && !both ? MOVE_DROP : MOVE_GO;
  g_propagate_error (error, g_steal_pointer (&local));
  return MOVE_FAILED;
}

/* V10: a second open one on a service has a reason. */
static Way
move_episode (Move *move, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (GPtrArray) held = sos_transaction_query (move->transaction, SOS_TYPE_EPISODE, "person = $1 AND service = $2", &local, "is",
                                                      move->join->kept, sos_record_get_text (move->record, SOS_EPISODE_SERVICE));

  for (guint i = 0; held != NULL && i < held->len; i++)
    if (sos_stage_is_open (sos_record_get_text (held->pdata[i], SOS_EPISODE_STAGE))
        && sos_stage_is_open (sos_record_get_text (move->record, SOS_EPISODE_STAGE))
        && !sos_record_is_set (move->record, SOS_EPISODE_SECOND_REASON))
      sos_record_set_text (move->record, SOS_EPISODE_SECOND_REASON, _("Two records of one person were joined."));
  if (local == NULL)
    return MOVE_GO;
  g_propagate_error (error, g_steal_pointer (&local));
  return MOVE_FAILED;
}

/* Of two agreed plans the one agreed last is the plan. */
static gboolean
settle_agreed (Move *move, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) held = NULL;
  SosRecord *replaced;

  if (!sos_record_has_text (move->record, SOS_PLAN_STATE, SOS_PLAN_AGREED))
    return TRUE;
  held = sos_transaction_find (move->transaction, SOS_TYPE_PLAN, "person = $1 AND state = 'AGREED' ORDER BY version DESC", &local, "i",
                               move->join->kept);
  replaced = held != NULL
                 && g_strcmp0 (sos_record_get_text (move->record, SOS_PLAN_AGREED_ON), sos_record_get_text (held, SOS_PLAN_AGREED_ON)) > 0
               ? held
               : move->record;
  if (held != NULL)
    sos_record_set_text (replaced, SOS_PLAN_STATE, SOS_PLAN_REPLACED);
  if (held != NULL && replaced == held)
    sos_transaction_save (move->transaction, held, &local);
  return sos_pass_error (&local, error);
}

/* Versions of one person's plan are counted on. */
static Way
move_plan (Move *move, GError **error)
{
  g_autoptr (SosRows) rows = NULL;
  g_autoptr (GError) local = NULL;

  if (!settle_agreed (move, error))
    return MOVE_FAILED;
  rows = sos_transaction_select (move->transaction,
                                 "SELECT coalesce (max (version), 0) + 1, coalesce (sum (version = $2), 0) FROM plan"
                                 " WHERE person = $1 AND removed IS NULL",
                                 &local, "ii", move->join->kept, sos_record_get_number (move->record, SOS_PLAN_VERSION));
  if (rows != NULL && sos_rows_next (rows, &local) && sos_rows_get_number (rows, 1) != 0)
    sos_record_set_number (move->record, SOS_PLAN_VERSION, sos_rows_get_number (rows, 0));
  if (local == NULL)
    return MOVE_GO;
  g_propagate_error (error, g_steal_pointer (&local));
  return MOVE_FAILED;
}

/* Nobody stands twice on one register. */
static Way
move_cohort_place (Move *move, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) held = find_held (move, SOS_COHORT_PLACE_RUN, &local);

  if (local == NULL && held == NULL)
    return MOVE_GO;
  if (local == NULL
      && sos_join_fold_place (move->transaction, sos_record_get_id (move->record), sos_record_get_id (held), &local))
    return MOVE_DROP;
  g_propagate_error (error, g_steal_pointer (&local));
  return MOVE_FAILED;
}

static const struct
{
  const char *record;
  Way (*find_way) (Move *move, GError **error);
} ways[] = {
  { "joining", stay },     /* what was joined before is taken apart before */
  { "break_glass", stay }, /* opened was that record, and for no longer */
  { "likeness", move_likeness },
  { "conflict_member", move_conflict_member },
  { "membership", move_membership },
  { "meeting_person", move_meeting_person },
  { "contact_point", move_contact_point },
  { "episode", move_episode },
  { "plan", move_plan },
  { "cohort_place", move_cohort_place },
};

static Way
find_way (Move *move, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    if (g_str_equal (ways[i].record, sos_record_get_name (move->record)))
      return ways[i].find_way (move, error);
  return MOVE_GO;
}

/* ---- any record ---- */

/* It names the one that is kept as well: of one person it would say nothing. */
static gboolean
names_both (Move *move)
{
  SosRecordClass *klass = SOS_RECORD_GET_CLASS (move->record);

  for (guint i = 0; i < klass->n_fields; i++)
    if (i != move->field && klass->fields[i].kind == SOS_KIND_REFERENCE && g_str_equal (klass->fields[i].of, "person")
        && sos_record_get_number (move->record, i) == move->join->kept)
      return TRUE;
  return FALSE;
}

static gboolean
is_same (SosRecord *one, SosRecord *other)
{
  SosRecordClass *klass = SOS_RECORD_GET_CLASS (one);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      g_autofree char *text = sos_kind_dup_text (klass->fields[i].kind, sos_record_get_value (one, i));
      g_autofree char *held = sos_kind_dup_text (klass->fields[i].kind, sos_record_get_value (other, i));

      if (g_strcmp0 (text, held) != 0)
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_referred_to (const char *name)
{
  guint n_types;
  const GType *types = sos_records_get_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      SosRecordClass *klass = sos_records_get_class (types[i]);

      for (guint j = 0; j < klass->n_fields; j++)
        if (klass->fields[j].kind == SOS_KIND_REFERENCE && g_strcmp0 (klass->fields[j].of, name) == 0)
          return TRUE;
    }
  return FALSE;
}

/* Whether the kept person has the very same already; what others hang on is never dropped for that. */
static gboolean
is_held (Move *move, GPtrArray *held)
{
  if (is_referred_to (sos_record_get_name (move->record)))
    return FALSE;
  for (guint i = 0; i < held->len; i++)
    if (is_same (move->record, held->pdata[i]))
      return TRUE;
  return FALSE;
}

static gboolean
go (Move *move, GPtrArray *held, GError **error)
{
  sos_record_set_number (move->record, move->field, move->join->kept);
  move->join->n_moved++;
  if (!is_held (move, held))
    return sos_transaction_save (move->transaction, move->record, error);
  sos_record_set_number (move->record, move->field, move->join->other);
  return sos_transaction_remove (move->transaction, move->record, error);
}

static gboolean
move_one (Move *move, GPtrArray *held, GError **error)
{
  g_autoptr (SosRecord) whole = sos_record_copy (move->record);

  if (names_both (move))
    return !SOS_IS_DISCLOSURE (move->record) || sos_transaction_remove (move->transaction, move->record, error);
  switch (find_way (move, error))
    {
    case MOVE_GO:
      return go (move, held, error);
    case MOVE_DROP:
      move->join->n_moved++;
      return sos_transaction_remove (move->transaction, whole, error);
    case MOVE_STAY:
      return TRUE;
    case MOVE_FAILED:
    default:
      return FALSE;
    }
}

static gboolean
move_through (SosTransaction *transaction, SosJoin *join, GType type, guint field, GError **error)
{
  g_autofree char *column = sos_field_dup_column (&sos_records_get_class (type)->fields[field]);
  g_autofree char *tail = g_strdup_printf ("%s = $1 ORDER BY id", column);
  g_autoptr (GPtrArray) records = sos_transaction_query (transaction, type, tail, error, "i", join->other);
  g_autoptr (GPtrArray) held = records != NULL ? sos_transaction_query (transaction, type, tail, error, "i", join->kept) : NULL;

  for (guint i = 0; held != NULL && i < records->len; i++)
    {
      Move move = { transaction, join, records->pdata[i], field };

      if (!move_one (&move, held, error))
        return FALSE;
    }
  return held != NULL;
}

gboolean
sos_join_move_all (SosTransaction *transaction, SosJoin *join, GError **error)
{
  guint n_types;
  const GType *types = sos_records_get_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      SosRecordClass *klass = sos_records_get_class (types[i]);

      for (guint j = 0; j < klass->n_fields; j++)
        if (klass->fields[j].kind == SOS_KIND_REFERENCE && g_str_equal (klass->fields[j].of, "person")
            && !move_through (transaction, join, types[i], j, error))
          return FALSE;
    }
  return TRUE;
}
