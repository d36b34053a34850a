/* sos-family-deeds.c - how a family is related, what is difficult, what they want, when they met, what may be told (domain 3.4). */
#include "config.h"
#include "sos-family-private.h"

#include "sos-casework-private.h"
#include "sos-disclosure-rules.h"
#include "sos-kin-rules.h"
#include "sos-plan-rules.h"
#include "sos-service-unit.h"
#include "sos-stage-rules.h"

#include <glib/gi18n.h>

/* ---- how they are related ---- */

/* Everybody within two ties of the two, which is far enough for what cannot be. */
#define AROUND \
  "SELECT person FROM relationship WHERE removed IS NULL AND other_person IN ($1, $2)" \
  " UNION SELECT other_person FROM relationship WHERE removed IS NULL AND person IN ($1, $2)"
#define NEAR "(" AROUND " UNION SELECT $1 UNION SELECT $2)"
#define FAR \
  "(SELECT person FROM relationship WHERE removed IS NULL AND other_person IN " NEAR \
  " UNION SELECT other_person FROM relationship WHERE removed IS NULL AND person IN " NEAR " UNION SELECT $1 UNION SELECT $2)"

static SosKin *
load_kin (SosTransaction *transaction, gint64 one, gint64 other, GError **error)
{
  g_autoptr (GPtrArray) people = sos_transaction_query (transaction, SOS_TYPE_PERSON, "id IN " FAR, error, "ii", one, other);
  g_autoptr (GPtrArray) ties
    = people != NULL
        ? sos_transaction_query (transaction, SOS_TYPE_RELATIONSHIP,
                                 "person IN " FAR " AND other_person IN " FAR, error, "ii", one, other)
        : NULL;
  g_autoptr (SosKin) kin = sos_kin_new (NULL);

  if (ties == NULL)
    return NULL;
  for (guint i = 0; i < people->len; i++)
    sos_kin_add_person (kin, sos_record_get_id (people->pdata[i]), sos_record_find_text (people->pdata[i], SOS_PERSON_SEX),
                        sos_record_find_text (people->pdata[i], SOS_PERSON_BIRTH_DATE));
  for (guint i = 0; i < ties->len; i++)
    sos_kin_add_tie (kin, &(SosKinTie){ .person = sos_record_get_number (ties->pdata[i], SOS_RELATIONSHIP_PERSON),
                                        .other = sos_record_get_number (ties->pdata[i], SOS_RELATIONSHIP_OTHER_PERSON),
                                        .type = sos_record_find_text (ties->pdata[i], SOS_RELATIONSHIP_TYPE),
                                        .standing = sos_record_find_text (ties->pdata[i], SOS_RELATIONSHIP_STANDING),
                                        .from = sos_record_find_text (ties->pdata[i], SOS_RELATIONSHIP_VALID_FROM),
                                        .to = sos_record_find_text (ties->pdata[i], SOS_RELATIONSHIP_VALID_TO) });
  return g_steal_pointer (&kin);
}

static gint64
save_tie (SosTransaction *transaction, gint64 person, gint64 other, const char *type, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) tie = g_object_new (SOS_TYPE_RELATIONSHIP, NULL);

  sos_record_set_number (tie, SOS_RELATIONSHIP_PERSON, person);
  sos_record_set_number (tie, SOS_RELATIONSHIP_OTHER_PERSON, other);
  sos_record_set_text (tie, SOS_RELATIONSHIP_TYPE, type);
  sos_record_set_text (tie, SOS_RELATIONSHIP_VALID_FROM, deed->date);
  sos_record_set_text (tie, SOS_RELATIONSHIP_NOTE, deed->words);
  return sos_family_save (transaction, tie, error) ? sos_record_get_id (tie) : 0;
}

gboolean
sos_casework_relate (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) person = sos_transaction_load (transaction, SOS_TYPE_PERSON, deed->id, error);
  g_autoptr (SosRecord) other = person != NULL ? sos_transaction_load (transaction, SOS_TYPE_PERSON, deed->other, error) : NULL;
  g_autoptr (SosKin) kin = other != NULL ? load_kin (transaction, deed->id, deed->other, error) : NULL;
  const SosKinTie tie = { deed->id, deed->other, deed->code, NULL, deed->date, NULL };
  const char *inverse = person != NULL ? sos_kin_get_inverse (deed->code, sos_record_find_text (person, SOS_PERSON_SEX)) : NULL;

  if (kin == NULL || !sos_family_ask (transaction, deed->id, SOS_TYPE_RELATIONSHIP, 0, error)
      || !sos_family_ask_known (transaction, deed->other, error) || !sos_casework_obey (sos_kin_check (kin, &tie, deed->words, sos_transaction_get_today (transaction)), error))
    return FALSE;
  deed->result = save_tie (transaction, deed->id, deed->other, deed->code, deed, error);
  return deed->result != 0 && (inverse == NULL || save_tie (transaction, deed->other, deed->id, inverse, deed, error) != 0);
}

static gboolean
take_away (SosTransaction *transaction, SosRecord *record, GError **error)
{
  g_autoptr (SosSaveRecord) save = sos_save_record_new (record, NULL);

  return sos_casework_drop_record (transaction, save, error);
}

/* The other end, whatever the sexes say of it now. */
static gboolean
is_other_end (SosRecord *tie, SosRecord *end)
{
  const char *type = sos_record_get_text (tie, SOS_RELATIONSHIP_TYPE), *other = sos_record_get_text (end, SOS_RELATIONSHIP_TYPE);
  static const char *const sexes[] = { NULL, "FEMALE", "MALE" };

  for (guint i = 0; i < G_N_ELEMENTS (sexes); i++)
    if (g_strcmp0 (sos_kin_get_inverse (type, sexes[i]), other) == 0 || g_strcmp0 (sos_kin_get_inverse (other, sexes[i]), type) == 0)
      return TRUE;
  return FALSE;
}

gboolean
sos_casework_unrelate (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) tie = sos_transaction_load (transaction, SOS_TYPE_RELATIONSHIP, deed->id, error);
  g_autoptr (GPtrArray) back
    = tie != NULL
        ? sos_transaction_query (transaction, SOS_TYPE_RELATIONSHIP, "person = $1 AND other_person = $2",
                                 error, "ii", sos_record_get_number (tie, SOS_RELATIONSHIP_OTHER_PERSON),
                                 sos_record_get_number (tie, SOS_RELATIONSHIP_PERSON))
        : NULL;

  if (back == NULL
      || !sos_family_ask (transaction, sos_record_get_number (tie, SOS_RELATIONSHIP_PERSON), SOS_TYPE_RELATIONSHIP, deed->id, error)
      || !take_away (transaction, tie, error))
    return FALSE;
  for (guint i = 0; i < back->len; i++)
    if (is_other_end (tie, back->pdata[i]) && !take_away (transaction, back->pdata[i], error))
      return FALSE;
  return TRUE;
}

/* ---- what is difficult ---- */

SosSetIssue *
sos_set_issue_new (gint64 person, const char *issue, const char *level, const char *note)
{
  SosSetIssue *self = g_new0 (SosSetIssue, 1);

  self->person = person;
  self->issue = g_strdup (issue);
  self->level = g_strdup (level);
  self->note = g_strdup (note);
  return self;
}

void
sos_set_issue_free (SosSetIssue *self)
{
  g_free (self->issue);
  g_free (self->level);
  g_free (self->note);
  g_free (self->looked_on);
  g_free (self);
}

/* The rules and what follows stand with the record (sos-record-checks.c, sos-save.c), so that no form goes round them. Done here before
 * it is due there, what follows can be counted; where the record is refused it is taken back with it. */
gboolean
sos_casework_set_issue_level (SosTransaction *transaction, SosSetIssue *set, GError **error)
{
  g_autoptr (SosRecord) look = g_object_new (SOS_TYPE_ISSUE_LEVEL, NULL);

  sos_record_set_number (look, SOS_ISSUE_LEVEL_PERSON, set->person);
  sos_record_set_text (look, SOS_ISSUE_LEVEL_ISSUE, set->issue);
  sos_record_set_text (look, SOS_ISSUE_LEVEL_LEVEL, set->level);
  sos_record_set_text (look, SOS_ISSUE_LEVEL_NOTE, set->note);
  sos_record_set_text (look, SOS_ISSUE_LEVEL_LOOKED_ON, set->looked_on);
  if (!sos_family_ask (transaction, set->person, SOS_TYPE_ISSUE_LEVEL, 0, error)
      || (sos_family_is_unsafe (look) && !sos_family_post_by_hand (transaction, set->person, &set->addresses, &set->letters, error))
      || !sos_family_save (transaction, look, error))
    return FALSE;
  set->result = sos_record_get_id (look);
  return TRUE;
}

/* ---- what they want ---- */

static gboolean
set_code (SosTransaction *transaction, GType type, gint64 id, guint field, const char *code, GError **error)
{
  g_autoptr (SosRecord) record = sos_transaction_load (transaction, type, id, error);

  if (record == NULL)
    return FALSE;
  sos_record_set_text (record, field, code);
  return sos_family_save (transaction, record, error);
}

gboolean
sos_casework_set_family_goal_status (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  return set_code (transaction, SOS_TYPE_FAMILY_GOAL, deed->id, SOS_FAMILY_GOAL_STATUS, deed->code, error);
}

gboolean
sos_casework_set_family_action_status (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) action = sos_transaction_load (transaction, SOS_TYPE_FAMILY_ACTION, deed->id, error);
  const gboolean not_done = g_strcmp0 (deed->code, SOS_ACTION_NOT_DONE) == 0;
  g_autofree char *reason = g_strstrip (g_strdup (deed->words != NULL ? deed->words : ""));

  if (action == NULL)
    return FALSE;
  if (not_done && *reason == '\0')
    return sos_casework_refuse ("4.4", _("Say why it was not done; a few words are enough."), error);
  sos_record_set_text (action, SOS_FAMILY_ACTION_STATUS, deed->code);
  sos_record_set_text (action, SOS_FAMILY_ACTION_REASON, not_done ? reason : NULL);
  return sos_family_save (transaction, action, error);
}

/* ---- meetings ---- */

SosRecordMeeting *
sos_record_meeting_new (SosFamilyMeeting *meeting)
{
  SosRecordMeeting *self = g_new0 (SosRecordMeeting, 1);

  self->meeting = g_object_ref (meeting);
  self->people = g_array_new (FALSE, FALSE, sizeof (SosMeetingGuest));
  return self;
}

void
sos_record_meeting_add (SosRecordMeeting *self, gint64 person, const char *attendance)
{
  const SosMeetingGuest guest = { person, g_intern_string (attendance) };

  g_array_append_val (self->people, guest);
}

void
sos_record_meeting_free (SosRecordMeeting *self)
{
  g_object_unref (self->meeting);
  g_array_unref (self->people);
  g_free (self);
}

static const SosMeetingGuest *
find_guest (SosRecordMeeting *self, gint64 person)
{
  for (guint i = 0; i < self->people->len; i++)
    if (g_array_index (self->people, SosMeetingGuest, i).person == person)
      return &g_array_index (self->people, SosMeetingGuest, i);
  return NULL;
}

/* Those who are there already: changed, or taken off; who is not spoken of may be somebody who is hidden from the one who writes, and
 * stays. @known: their people, for the others. */
static gboolean
keep_guests (SosTransaction *transaction, SosRecordMeeting *record, GHashTable *known, GError **error)
{
  g_autoptr (GPtrArray) old = sos_transaction_query (transaction, SOS_TYPE_MEETING_PERSON, "meeting = $1", error, "i",
                                                     sos_record_get_id (SOS_RECORD (record->meeting)));

  for (guint i = 0; old != NULL && i < old->len; i++)
    {
      const gint64 person = sos_record_get_number (old->pdata[i], SOS_MEETING_PERSON_PERSON);
      const SosMeetingGuest *guest = find_guest (record, person);

      g_hash_table_add (known, g_memdup2 (&person, sizeof person));
      if (guest == NULL)
        continue;
      if (guest->attendance != NULL)
        sos_record_set_text (old->pdata[i], SOS_MEETING_PERSON_ATTENDANCE, guest->attendance);
      if (!(guest->attendance != NULL ? sos_transaction_save (transaction, old->pdata[i], error)
                          : sos_transaction_remove (transaction, old->pdata[i], error)))
        return FALSE;
    }
  return old != NULL;
}

gboolean
sos_casework_record_meeting (SosTransaction *transaction, SosRecordMeeting *record, GError **error)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  if (!sos_family_ask_household (transaction, sos_record_get_number (SOS_RECORD (record->meeting), SOS_FAMILY_MEETING_HOUSEHOLD), error)
      || !sos_family_save (transaction, record->meeting, error) || !keep_guests (transaction, record, known, error))
    return FALSE;
  for (guint i = 0; i < record->people->len; i++)
    {
      const SosMeetingGuest *guest = &g_array_index (record->people, SosMeetingGuest, i);
      g_autoptr (SosRecord) row = g_object_new (SOS_TYPE_MEETING_PERSON, NULL);

      if (guest->attendance == NULL || g_hash_table_contains (known, &guest->person))
        continue;
      sos_record_set_number (row, SOS_MEETING_PERSON_MEETING, sos_record_get_id (SOS_RECORD (record->meeting)));
      sos_record_set_number (row, SOS_MEETING_PERSON_PERSON, guest->person);
      sos_record_set_text (row, SOS_MEETING_PERSON_ATTENDANCE, guest->attendance);
      if (!sos_family_save (transaction, row, error))
        return FALSE;
    }
  return TRUE;
}

/* ---- the work with the household ---- */

static gboolean
has_open_work (SosTransaction *transaction, gint64 household, const char *service, gboolean *has, GError **error)
{
  g_autoptr (GPtrArray) works
    = sos_transaction_query (transaction, SOS_TYPE_HOUSEHOLD_EPISODE, "household = $1 AND service = $2",
                             error, "is", household, service);

  *has = FALSE;
  for (guint i = 0; works != NULL && i < works->len; i++)
    *has = *has || sos_stage_is_open (sos_record_get_text (works->pdata[i], SOS_HOUSEHOLD_EPISODE_STAGE));
  return works != NULL;
}

gboolean
sos_casework_open_household_episode (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) worker = deed->other != 0 ? sos_transaction_load (transaction, SOS_TYPE_STAFF, deed->other, error) : NULL;
  g_autoptr (SosRecord) work = g_object_new (SOS_TYPE_HOUSEHOLD_EPISODE, NULL);
  gboolean has, household;

  if ((deed->other != 0 && worker == NULL) || !sos_service_unit_is_household (transaction, deed->code, &household, error) || !has_open_work (transaction, deed->id, deed->code, &has, error))
    return FALSE;
  if (!household)
    return sos_casework_refuse (NULL, _("This service works with one person. Open it on their own record."), error);
  if (has)
    return sos_casework_refuse ("V10", _("There is open work with this household on this service already."), error);
  sos_record_set_number (work, SOS_HOUSEHOLD_EPISODE_HOUSEHOLD, deed->id);
  sos_record_set_text (work, SOS_HOUSEHOLD_EPISODE_SERVICE, deed->code);
  sos_record_set_text (work, SOS_HOUSEHOLD_EPISODE_STAGE, SOS_STAGE_REFERRED);
  sos_record_set_number (work, SOS_HOUSEHOLD_EPISODE_WORKER, deed->other);
  sos_record_set_number (work, SOS_HOUSEHOLD_EPISODE_TEAM, worker != NULL ? sos_record_get_number (worker, SOS_STAFF_TEAM) : 0);
  sos_record_set_text (work, SOS_HOUSEHOLD_EPISODE_REFERRED_ON, deed->date != NULL ? deed->date : sos_transaction_get_today (transaction));
  if (!sos_family_save (transaction, work, error))
    return FALSE;
  deed->result = sos_record_get_id (work);
  return TRUE;
}

static gboolean
check_members_closed (SosTransaction *transaction, SosRecord *work, GError **error)
{
  g_autoptr (GPtrArray) episodes = sos_transaction_query (
    transaction, SOS_TYPE_EPISODE,
    "service = $2 AND person IN (SELECT person FROM membership WHERE household = $1 AND removed IS NULL)",
    error, "is", sos_record_get_number (work, SOS_HOUSEHOLD_EPISODE_HOUSEHOLD),
    sos_record_get_text (work, SOS_HOUSEHOLD_EPISODE_SERVICE));
  g_autofree char *words = NULL;
  guint n = 0;

  for (guint i = 0; episodes != NULL && i < episodes->len; i++)
    n += sos_stage_is_open (sos_record_get_text (episodes->pdata[i], SOS_EPISODE_STAGE));
  if (n == 0)
    return episodes != NULL;
  words = g_strdup_printf (g_dngettext (NULL, "The work with %u member is still open. Close it first.",
                                        "The work with %u members is still open. Close it first.", n), n);
  return sos_casework_refuse (NULL, words, error);
}

gboolean
sos_casework_close_household_episode (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) work = sos_transaction_load (transaction, SOS_TYPE_HOUSEHOLD_EPISODE, deed->id, error);
  g_autoptr (SosVerdict) straight = NULL;

  if (work == NULL || !check_members_closed (transaction, work, error))
    return FALSE;
  if (deed->code == NULL || sos_codes_find (sos_transaction_get_codes (transaction), "closing-reason", deed->code) == NULL)
    return sos_casework_refuse ("V22", _("Choose why the work ends."), error);
  straight = sos_stage_may_move (sos_record_get_text (work, SOS_HOUSEHOLD_EPISODE_STAGE), SOS_STAGE_CLOSED);
  sos_record_set_text (work, SOS_HOUSEHOLD_EPISODE_STAGE, straight->allowed ? SOS_STAGE_CLOSED : SOS_STAGE_CLOSED_EARLY);
  sos_record_set_text (work, SOS_HOUSEHOLD_EPISODE_CLOSED_ON, sos_transaction_get_today (transaction));
  sos_record_set_text (work, SOS_HOUSEHOLD_EPISODE_REASON, deed->code);
  sos_record_set_text (work, SOS_HOUSEHOLD_EPISODE_REASON_WORDS, deed->words);
  return sos_family_save (transaction, work, error);
}

/* ---- what may be told ---- */

gboolean
sos_casework_record_disclosure (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) disclosure = g_object_new (SOS_TYPE_DISCLOSURE, NULL);

  if (deed->other == deed->id)
    return sos_casework_refuse ("N4", _("Everybody knows their own facts. Choose somebody else."), error);
  if (sos_codes_find (sos_transaction_get_codes (transaction), "disclosure-kind", deed->code) == NULL)
    return sos_casework_refuse ("N4", _("Choose what may be told."), error);
  sos_record_set_number (disclosure, SOS_DISCLOSURE_PERSON, deed->id);
  sos_record_set_number (disclosure, SOS_DISCLOSURE_OTHER_PERSON, deed->other);
  sos_record_set_text (disclosure, SOS_DISCLOSURE_KIND, deed->code);
  sos_record_set_text (disclosure, SOS_DISCLOSURE_DATED, deed->date != NULL ? deed->date : sos_transaction_get_today (transaction));
  sos_record_set_text (disclosure, SOS_DISCLOSURE_NOTE, deed->words);
  if (!sos_family_ask (transaction, deed->id, SOS_TYPE_DISCLOSURE, 0, error) || !sos_family_ask_known (transaction, deed->other, error)
      || !sos_family_save (transaction, disclosure, error))
    return FALSE;
  deed->result = sos_record_get_id (disclosure);
  return TRUE;
}

gboolean
sos_casework_end_disclosure (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) disclosure = sos_transaction_load (transaction, SOS_TYPE_DISCLOSURE, deed->id, error);

  return disclosure != NULL
         && sos_family_ask (transaction, sos_record_get_number (disclosure, SOS_DISCLOSURE_PERSON), SOS_TYPE_DISCLOSURE, deed->id, error)
         && set_code (transaction, SOS_TYPE_DISCLOSURE, deed->id, SOS_DISCLOSURE_ENDED_ON, sos_transaction_get_today (transaction),
                      error);
}
