/* sos-apart-deeds.c - entering, changing, reviewing and ending keep-apart rules, and overriding a clash (V24, V28). */
#include "config.h"
#include "sos-apart.h"

#include "sos-apart-check.h"
#include "sos-apart-let-private.h"
#include "sos-casework-private.h"
#include "sos-clash-tasks.h"
#include "sos-clock.h"
#include "sos-ids.h"
#include "sos-court-apart.h"
#include "sos-incident-apart.h"
#include "sos-note-apart.h"
#include "sos-pass-error.h"
#include "sos-reason-rules.h"
#include "sos-rights-private.h"

#include <glib/gi18n.h>


SosKeepApart *
sos_keep_apart_new (void)
{
  SosKeepApart *self = g_new0 (SosKeepApart, 1);

  for (guint side = 0; side < 2; side++)
    self->people[side] = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->staff = g_array_new (FALSE, FALSE, sizeof (gint64));
  return self;
}

void
sos_keep_apart_free (SosKeepApart *self)
{
  char *texts[] = { self->kind, self->level, self->reason_code, self->reason_text, self->source, self->reported_on, self->review_by,
                    self->place_kind, self->place, self->why };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_free (texts[i]);
  for (guint side = 0; side < 2; side++)
    g_array_unref (self->people[side]);
  g_array_unref (self->staff);
  g_free (self);
}

/* ---- who is at the desk ---- */

/* May they bring a rule of @author from the one level to the other? */
static gboolean
check_actor (SosTransaction *transaction, int before, int after, gint64 author, GError **error)
{
  SosSeatRead seat;

  return sos_rights_read_seat (transaction, &seat, error)
         && sos_casework_obey (sos_apart_check_level (before, after, seat.role, sos_transaction_get_actor (transaction), author), error);
}

static gboolean
decides (SosTransaction *transaction, gboolean *may, GError **error)
{
  SosSeatRead seat;

  if (!sos_rights_read_seat (transaction, &seat, error))
    return FALSE;
  *may = sos_apart_role_may (seat.role, SOS_APART_MAY_DECIDE);
  return TRUE;
}

static int
get_level (SosRecord *conflict)
{
  return conflict != NULL ? atoi (sos_record_get_text (conflict, SOS_CONFLICT_LEVEL)) : SOS_APART_NONE;
}

/* ---- members ---- */

/* Only those who are there: neither removed nor merged into somebody else. */
static gboolean
check_person (SosTransaction *transaction, gint64 id, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) person = sos_transaction_find (transaction, SOS_TYPE_PERSON, "id = $1", &local, "i", id);

  if (!sos_pass_error (&local, error))
    return FALSE;
  if (person == NULL)
    return sos_casework_refuse ("V24", _("Somebody of these has no record any more. Choose again."), error);
  return sos_record_get_number (person, SOS_PERSON_MERGED_INTO) == 0
         || sos_casework_refuse ("V24", _("A record of these was joined with another. Choose the one that is used now."), error);
}

static gboolean
check_colleague (SosTransaction *transaction, gint64 id, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) staff = sos_transaction_find (transaction, SOS_TYPE_STAFF, "id = $1", &local, "i", id);

  if (local == NULL)
    return staff != NULL || sos_casework_refuse ("V24", _("That colleague has no record any more. Choose again."), error);
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static gboolean
check_members (SosTransaction *transaction, SosKeepApart *keep, GError **error)
{
  for (guint side = 0; side < 2; side++)
    for (guint i = 0; i < keep->people[side]->len; i++)
      if (!check_person (transaction, g_array_index (keep->people[side], gint64, i), error))
        return FALSE;
  for (guint i = 0; i < keep->staff->len; i++)
    if (!check_colleague (transaction, g_array_index (keep->staff, gint64, i), error))
      return FALSE;
  return TRUE;
}

static SosApartDraft
get_draft (const SosKeepApart *keep, const char *today)
{
  return (SosApartDraft){
    .kind = keep->kind, .level = keep->level != NULL ? atoi (keep->level) : SOS_APART_NONE, .reason_code = keep->reason_code,
    .reported_on = keep->reported_on, .review_by = keep->review_by, .place = keep->place,
    .people = { (const gint64 *) keep->people[0]->data, (const gint64 *) keep->people[1]->data },
    .n_people = { keep->people[0]->len, keep->people[1]->len },
    .staff = (const gint64 *) keep->staff->data, .n_staff = keep->staff->len, .today = today,
  };
}

static gboolean
check_draft (SosTransaction *transaction, SosKeepApart *keep, GError **error)
{
  const SosApartDraft draft = get_draft (keep, sos_transaction_get_today (transaction));

  return sos_casework_obey (sos_apart_check (&draft), error) && check_members (transaction, keep, error);
}

static gboolean
save_member (SosTransaction *transaction, gint64 conflict, gint64 person, gint64 staff, guint side, GError **error)
{
  g_autoptr (SosRecord) member = g_object_new (SOS_TYPE_CONFLICT_MEMBER, NULL);

  sos_record_set_number (member, SOS_CONFLICT_MEMBER_CONFLICT, conflict);
  sos_record_set_number (member, SOS_CONFLICT_MEMBER_PERSON, person);
  sos_record_set_number (member, SOS_CONFLICT_MEMBER_STAFF, staff);
  sos_record_set_text (member, SOS_CONFLICT_MEMBER_SIDE, side == 0 ? SOS_CONFLICT_SIDE_A : SOS_CONFLICT_SIDE_B);
  return sos_transaction_save (transaction, member, error);
}

/* Takes @id out of @wanted: TRUE where it was there. */
static gboolean
take (GArray *wanted, gint64 id)
{
  const int at = sos_ids_find (wanted, id);

  if (at >= 0)
    g_array_remove_index_fast (wanted, (guint) at);
  return at >= 0;
}

/* Members who stay keep their line; what is left over in @wanted is new. The last is of the colleagues. */
static gboolean
drop_members (SosTransaction *transaction, gint64 conflict, GArray **wanted, GError **error)
{
  g_autoptr (GPtrArray) members = sos_transaction_query (transaction, SOS_TYPE_CONFLICT_MEMBER, "conflict = $1 ORDER BY id", error, "i", conflict);

  for (guint i = 0; members != NULL && i < members->len; i++)
    {
      const gint64 person = sos_record_get_number (members->pdata[i], SOS_CONFLICT_MEMBER_PERSON),
                   staff = sos_record_get_number (members->pdata[i], SOS_CONFLICT_MEMBER_STAFF);
      const guint side = person == 0 ? 2 : sos_record_has_text (members->pdata[i], SOS_CONFLICT_MEMBER_SIDE, SOS_CONFLICT_SIDE_B);

      if (take (wanted[side], person != 0 ? person : staff))
        continue;
      if (!sos_transaction_remove (transaction, members->pdata[i], error))
        return FALSE;
    }
  return members != NULL;
}

static gboolean
save_members (SosTransaction *transaction, gint64 conflict, SosKeepApart *keep, GError **error)
{
  g_autoptr (GArray) one = g_array_copy (keep->people[0]), other = g_array_copy (keep->people[1]), staff = g_array_copy (keep->staff);
  GArray *wanted[] = { one, other, staff };

  if (!drop_members (transaction, conflict, wanted, error))
    return FALSE;
  for (guint side = 0; side < G_N_ELEMENTS (wanted); side++)
    for (guint i = 0; i < wanted[side]->len; i++)
      {
        const gint64 id = g_array_index (wanted[side], gint64, i);

        if (!save_member (transaction, conflict, side < 2 ? id : 0, side < 2 ? 0 : id, side > 0, error))
          return FALSE;
      }
  return TRUE;
}

/* Why stands with the rule, which is nobody's own; in the history of one member it might name another. */
static gboolean
save_why (SosTransaction *transaction, SosRecord *record, const char *why, GError **error)
{
  gboolean saved;

  sos_transaction_set_reason (transaction, why);
  saved = sos_transaction_save (transaction, record, error);
  sos_transaction_set_reason (transaction, NULL);
  return saved;
}

/* Each member's history gets a line that something was done, and no more. */
static gboolean
note_members (SosTransaction *transaction, SosRecord *conflict, GError **error)
{
  g_autoptr (GPtrArray) members = sos_transaction_query (transaction, SOS_TYPE_CONFLICT_MEMBER, "conflict = $1 AND person IS NOT NULL ORDER BY id",
                                                         error, "i", sos_record_get_id (conflict));

  for (guint i = 0; members != NULL && i < members->len; i++)
    if (!sos_transaction_note (transaction, "alter", SOS_TYPE_CONFLICT, sos_record_get_id (conflict),
                               sos_record_get_number (members->pdata[i], SOS_CONFLICT_MEMBER_PERSON), NULL, error))
      return FALSE;
  return members != NULL;
}

/* ---- entering and changing ---- */

static SosRecord *
load_or_make (SosTransaction *transaction, SosKeepApart *keep, GError **error)
{
  SosRecord *conflict = keep->id != 0 ? sos_transaction_load (transaction, SOS_TYPE_CONFLICT, keep->id, error)
                                      : g_object_new (SOS_TYPE_CONFLICT, "status", SOS_CONFLICT_ACTIVE, NULL);
  g_autofree char *ref = NULL;

  if (conflict == NULL || keep->id != 0)
    return conflict;
  ref = sos_transaction_issue_reference (transaction, "C", error);
  sos_record_set_text (conflict, SOS_CONFLICT_REF, ref);
  sos_record_set_number (conflict, SOS_CONFLICT_CREATED_BY, sos_transaction_get_actor (transaction));
  sos_record_set_text (conflict, SOS_CONFLICT_REVIEWED_ON, sos_transaction_get_today (transaction));
  if (ref == NULL)
    g_clear_object (&conflict);
  return conflict;
}

static void
fill (SosRecord *conflict, SosKeepApart *keep)
{
  const struct
  {
    guint field;
    const char *text;
  } texts[] = {
    { SOS_CONFLICT_KIND, keep->kind },           { SOS_CONFLICT_LEVEL, keep->level },           { SOS_CONFLICT_REASON_CODE, keep->reason_code },
    { SOS_CONFLICT_REASON_TEXT, keep->reason_text }, { SOS_CONFLICT_SOURCE, keep->source },     { SOS_CONFLICT_REPORTED_ON, keep->reported_on },
    { SOS_CONFLICT_REVIEW_BY, keep->review_by }, { SOS_CONFLICT_PLACE_KIND, keep->place_kind }, { SOS_CONFLICT_PLACE, keep->place },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    sos_record_set_text (conflict, texts[i].field, texts[i].text);
}

/* The rule as it stands before it is changed: NULL with @error. */
static SosKeepApart *
read_before (SosTransaction *transaction, SosRecord *conflict, GError **error)
{
  g_autoptr (SosKeepApart) before = sos_keep_apart_new ();
  g_autoptr (GPtrArray) members = sos_transaction_query (transaction, SOS_TYPE_CONFLICT_MEMBER, "conflict = $1 ORDER BY id", error, "i",
                                                         sos_record_get_id (conflict));

  before->kind = g_strdup (sos_record_find_text (conflict, SOS_CONFLICT_KIND));
  before->level = g_strdup (sos_record_find_text (conflict, SOS_CONFLICT_LEVEL));
  before->place = g_strdup (sos_record_find_text (conflict, SOS_CONFLICT_PLACE));
  for (guint i = 0; members != NULL && i < members->len; i++)
    {
      const gint64 person = sos_record_get_number (members->pdata[i], SOS_CONFLICT_MEMBER_PERSON),
                   staff = sos_record_get_number (members->pdata[i], SOS_CONFLICT_MEMBER_STAFF), id = person != 0 ? person : staff;
      const guint side = sos_record_has_text (members->pdata[i], SOS_CONFLICT_MEMBER_SIDE, SOS_CONFLICT_SIDE_B);

      g_array_append_val (person != 0 ? before->people[side] : before->staff, id);
    }
  return members != NULL ? g_steal_pointer (&before) : NULL;
}

/* Milder is decided, so it is approved by the one who decides; what somebody else changes waits for approval anew. */
static gboolean
check_change (SosTransaction *transaction, SosRecord *conflict, SosKeepApart *keep, gboolean may, gboolean *changed, GError **error)
{
  g_autoptr (SosKeepApart) before = keep->id != 0 ? read_before (transaction, conflict, error) : sos_keep_apart_new ();
  const char *today = sos_transaction_get_today (transaction);
  SosApartDraft old, new;

  if (before == NULL)
    return FALSE;
  old = get_draft (before, today);
  new = get_draft (keep, today);
  *changed = keep->id == 0 || !sos_apart_is_same (&old, &new);
  if (keep->id != 0
      && !check_actor (transaction, old.level, sos_apart_is_milder (&old, &new) ? MIN (new.level, old.level - 1) : new.level,
                       sos_record_get_number (conflict, SOS_CONFLICT_CREATED_BY), error))
    return FALSE;
  if (*changed)
    sos_record_set_number (conflict, SOS_CONFLICT_APPROVED_BY, may ? sos_transaction_get_actor (transaction) : 0);
  return TRUE;
}

/* A lead who changed it has approved it by that. */
static gboolean
approve_or_ask (SosTransaction *transaction, SosRecord *conflict, SosKeepApart *keep, gboolean may, GError **error)
{
  if (!sos_clash_tasks_approved (transaction, conflict, error))
    return FALSE;
  return may || sos_clash_tasks_ask_approval (transaction, conflict, g_array_index (keep->people[0], gint64, 0), error);
}

static gboolean
count_clashes (SosTransaction *transaction, SosKeepApart *keep, GError **error)
{
  g_autoptr (GArray) people = g_array_copy (keep->people[0]);

  g_array_append_vals (people, keep->people[1]->data, keep->people[1]->len);
  return sos_apart_rescan (transaction, people, &keep->count, error);
}

gboolean
sos_casework_keep_apart (SosTransaction *transaction, SosKeepApart *keep, GError **error)
{
  g_autoptr (SosRecord) conflict = NULL;
  gboolean may = FALSE, changed = FALSE;

  /* Before anything is read: whoever may not do it learns nothing. */
  if (!check_actor (transaction, SOS_APART_NONE, SOS_APART_NONE, 0, error) || !check_draft (transaction, keep, error)
      || !decides (transaction, &may, error))
    return FALSE;
  conflict = load_or_make (transaction, keep, error);
  if (conflict == NULL)
    return FALSE;
  if (!sos_record_has_text (conflict, SOS_CONFLICT_STATUS, SOS_CONFLICT_ACTIVE))
    return sos_casework_refuse (NULL, _("This rule has ended. Enter a new one."), error);
  if (!check_change (transaction, conflict, keep, may, &changed, error))
    return FALSE;
  fill (conflict, keep);
  if (!save_why (transaction, conflict, keep->why, error) || !save_members (transaction, sos_record_get_id (conflict), keep, error)
      || (changed && !approve_or_ask (transaction, conflict, keep, may, error)))
    return FALSE;
  keep->result = sos_record_get_id (conflict);
  if ((keep->id != 0 && !note_members (transaction, conflict, error)) || !sos_incident_answer_by_rule (transaction, keep->result, error)
      || !sos_court_apart_answer_by_rule (transaction, keep->result, error) || !sos_note_apart_answer_by_rule (transaction, keep->result, error))
    return FALSE;
  return count_clashes (transaction, keep, error);
}

/* ---- what is done with one that is there ---- */

static SosRecord *
load_active (SosTransaction *transaction, gint64 id, GError **error)
{
  g_autoptr (SosRecord) conflict = sos_transaction_load (transaction, SOS_TYPE_CONFLICT, id, error);

  if (conflict == NULL || sos_record_has_text (conflict, SOS_CONFLICT_STATUS, SOS_CONFLICT_ACTIVE))
    return g_steal_pointer (&conflict);
  sos_casework_refuse (NULL, _("This rule has ended. Enter a new one."), error);
  return NULL;
}

gboolean
sos_casework_approve_conflict (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) conflict = load_active (transaction, deed->id, error);
  gboolean may = FALSE;

  if (conflict == NULL || !decides (transaction, &may, error))
    return FALSE;
  if (!may)
    return sos_casework_refuse ("V24", _("A team lead or the safeguarding lead approves a keep-apart rule."), error);
  sos_record_set_number (conflict, SOS_CONFLICT_APPROVED_BY, sos_transaction_get_actor (transaction));
  return sos_transaction_save (transaction, conflict, error) && sos_clash_tasks_approved (transaction, conflict, error);
}

static gboolean
check_next_review (SosTransaction *transaction, const char *date, int level, GError **error)
{
  const char *today = sos_transaction_get_today (transaction);
  g_autofree char *last = sos_apart_dup_last_review (today, level);
  g_autofree char *day = sos_date_dup_long (last);
  /* Translators: %s is a date */
  g_autofree char *words = g_strdup_printf (_("Somebody has to look at it again by %s at the latest."), day);

  if (!sos_date_is_valid (date) || strcmp (date, today) <= 0)
    return sos_casework_refuse ("V24", _("The day by which somebody looks again is still to come."), error);
  return strcmp (date, last) <= 0 || sos_casework_refuse ("V24", words, error);
}

gboolean
sos_casework_review_conflict (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) conflict = load_active (transaction, deed->id, error);

  if (conflict == NULL || !check_actor (transaction, get_level (conflict), get_level (conflict), 0, error)
      || !check_next_review (transaction, deed->date, get_level (conflict), error))
    return FALSE;
  sos_record_set_text (conflict, SOS_CONFLICT_REVIEW_BY, deed->date);
  sos_record_set_text (conflict, SOS_CONFLICT_REVIEWED_ON, sos_transaction_get_today (transaction));
  sos_record_set_number (conflict, SOS_CONFLICT_REVIEWED_BY, sos_transaction_get_actor (transaction));
  return save_why (transaction, conflict, deed->words, error) && note_members (transaction, conflict, error);
}

gboolean
sos_casework_end_conflict (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) conflict = load_active (transaction, deed->id, error);

  if (conflict == NULL
      || !check_actor (transaction, get_level (conflict), SOS_APART_NONE, sos_record_get_number (conflict, SOS_CONFLICT_CREATED_BY), error))
    return FALSE;
  if (g_strcmp0 (deed->code, SOS_CONFLICT_RESOLVED) != 0 && g_strcmp0 (deed->code, SOS_CONFLICT_MISTAKEN) != 0)
    return sos_casework_refuse (NULL, _("Say whether it is settled or was a mistake."), error);
  if (!sos_reason_is_enough (deed->words))
    return sos_casework_refuse ("V28", _("Say why in ten characters or more."), error);
  sos_record_set_text (conflict, SOS_CONFLICT_STATUS, deed->code);
  sos_record_set_text (conflict, SOS_CONFLICT_ENDED_ON, sos_transaction_get_today (transaction));
  return save_why (transaction, conflict, deed->words, error) && note_members (transaction, conflict, error)
         && sos_clash_tasks_approved (transaction, conflict, error);
}

static gboolean
check_override (SosTransaction *transaction, SosRecord *clash, SosDeed *deed, GError **error)
{
  const gint64 person = sos_record_get_number (clash, SOS_CLASH_PERSON);
  SosSeatRead seat;

  if (sos_record_is_set (clash, SOS_CLASH_GONE_ON))
    return sos_casework_refuse (NULL, _("This clash is over; there is nothing to override."), error);
  if (!sos_rights_read_seat (transaction, &seat, error))
    return FALSE;
  sos_transaction_note_refusal (transaction, "override", SOS_TYPE_CLASH, deed->id, person);
  return sos_casework_obey (sos_apart_check_override ((int) sos_record_get_number (clash, SOS_CLASH_LEVEL), seat.role, deed->words, deed->why), error);
}

gboolean
sos_casework_override_clash (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) clash = sos_transaction_load (transaction, SOS_TYPE_CLASH, deed->id, error);

  if (clash == NULL || !check_override (transaction, clash, deed, error))
    return FALSE;
  return sos_clash_let (transaction, clash, deed->words, deed->why, error);
}
