/* sos-save.c - any edit of any record, and what follows from it by its type (design 5). */
#include "config.h"
#include "sos-casework.h"

#include "sos-apart-booked.h"
#include "sos-casework-private.h"
#include "sos-court-apart.h"
#include "sos-deaths.h"
#include "sos-deliver-rules.h"
#include "sos-consent-rules.h"
#include "sos-deliver-private.h"
#include "sos-family-private.h"
#include "sos-hospital.h"
#include "sos-letters.h"
#include "sos-office-checks.h"
#include "sos-posting-rules.h"
#include "sos-pull-back.h"
#include "sos-record-checks.h"
#include "sos-referral-checks.h"
#include "sos-release.h"
#include "sos-rights.h"
#include "sos-run.h"
#include "sos-safeguarding.h"
#include "sos-tasks.h"
#include "sos-withheld.h"
#include "sos-work-ask.h"

#include <glib/gi18n.h>

/* ---- what follows; @before NULL: new, @after NULL: taken away ---- */

static gboolean
follow_address (SosTransaction *transaction, SosRecord *before, SosRecord *after, GError **error)
{
  static const guint on_paper[] = { SOS_ADDRESS_LINES, SOS_ADDRESS_POSTCODE, SOS_ADDRESS_SITE, SOS_ADDRESS_TYPE };
  SosRecord *address = after != NULL ? after : before;
  gint64 rewritten = 0;

  for (guint i = 0; before != NULL && after != NULL && i < G_N_ELEMENTS (on_paper); i++)
    if (sos_casework_has_changed (before, after, on_paper[i]))
      rewritten = sos_record_get_id (address);
  if (after != NULL && sos_withheld_is_place (after) && (before == NULL || !sos_withheld_is_place (before))
      && !sos_family_hide_along (transaction, after, error))
    return FALSE;
  return sos_letters_pull_back_from (transaction, sos_record_get_number (address, SOS_ADDRESS_PERSON), rewritten,
                                     after == NULL ? _("The address was taken away.") : _("The address was changed."), error)
         >= 0;
}

static gboolean
follow_address_person (SosTransaction *transaction, SosRecord *before, SosRecord *after, GError **error)
{
  SosRecord *from = after != NULL ? after : before;
  g_autoptr (SosRecord) address = sos_transaction_find (
    transaction, SOS_TYPE_ADDRESS, "id = $1", error, "i", sos_record_get_number (from, SOS_ADDRESS_PERSON_ADDRESS));

  return address != NULL
         && sos_letters_pull_back (transaction, sos_record_get_number (address, SOS_ADDRESS_PERSON),
                                   _("Who may learn the address was changed."), error)
              >= 0;
}

static gboolean
follow_consent (SosTransaction *transaction, SosRecord *before, SosRecord *after, GError **error)
{
  return sos_letters_pull_back (transaction, sos_record_get_number (after != NULL ? after : before, SOS_CONSENT_PERSON),
                                _("The agreement to letters by post was changed."), error)
         >= 0;
}

static gboolean
follow_consent_saved (SosTransaction *transaction, SosRecord *before, SosRecord *after, GError **error)
{
  return follow_consent (transaction, before, after, error) && sos_consent_keep_disagreement (transaction, after != NULL ? after : before, error);
}

/* They were asked what they want themselves: that was to do. */
static gboolean
follow_competence_note (SosTransaction *transaction, SosRecord *before, SosRecord *after, GError **error)
{
  return after == NULL || !sos_record_has_text (after, SOS_COMPETENCE_NOTE_DECISION, SOS_CONSENT_WORK)
         || sos_tasks_finish (transaction, "person = $1 AND kind = 'COMPETENCE' AND done_on IS NULL",
                              sos_record_get_number (after, SOS_COMPETENCE_NOTE_PERSON), error);
}

/* After a death every letter stops at once, with all else that is asked or booked; so does what was approved in another language than they have
 * their letters in by now. A new name is on no paper yet. */
static gboolean
follow_person (SosTransaction *transaction, SosRecord *before, SosRecord *after, GError **error)
{
  const gboolean there = before != NULL && after != NULL;

  if (there && sos_casework_has_changed (before, after, SOS_PERSON_DECEASED_ON))
    return sos_letters_pull_back (transaction, sos_record_get_id (after), _("The person has died."), error) >= 0
           && (sos_record_is_set (before, SOS_PERSON_DECEASED_ON) == sos_record_is_set (after, SOS_PERSON_DECEASED_ON)
               || sos_death_follow (transaction, sos_record_get_id (after), sos_record_is_set (after, SOS_PERSON_DECEASED_ON), error));
  if (there && sos_casework_has_changed (before, after, SOS_PERSON_LETTER_LANGUAGE))
    return sos_letters_pull_back (transaction, sos_record_get_id (after), _("They have their letters in another language now."), error) >= 0;
  return TRUE;
}

static gboolean
follow_episode (SosTransaction *transaction, SosRecord *before, SosRecord *after, GError **error)
{
  SosRecord *episode = after != NULL ? after : before;

  if (after != NULL && sos_casework_has_changed (before, after, SOS_EPISODE_STAGE)
      && !sos_casework_add_stage_event (transaction, after, sos_record_get_text (after, SOS_EPISODE_STAGE), NULL, error))
    return FALSE;
  return sos_casework_refresh_status (transaction, sos_record_get_number (episode, SOS_EPISODE_PERSON), error);
}

/* Whoever is not safe at home may not be alone with their post (3.4). */
static gboolean
follow_issue_level (SosTransaction *transaction, SosRecord *before, SosRecord *after, GError **error)
{
  int addresses = 0, letters = 0;

  if (after == NULL || !sos_family_is_unsafe (after))
    return TRUE;
  return sos_family_post_by_hand (transaction, sos_record_get_number (after, SOS_ISSUE_LEVEL_PERSON), &addresses, &letters, error);
}

/* N6: whoever comes to work with people is held against their checks from the first day, and not only once somebody has thought of it. */
static gboolean
follow_post (SosTransaction *transaction, SosRecord *staff, GError **error)
{
  g_autoptr (SosRecord) deliverer = NULL;
  gint64 there;

  if (!sos_transaction_select_number (transaction, "SELECT count (*) FROM deliverer WHERE staff = $1 AND removed IS NULL", &there, error, "i", sos_record_get_id (staff)))
    return FALSE;
  if (there != 0 || sos_transaction_get_actor (transaction) == 0 || !sos_rights_is_worker (sos_record_get_text (staff, SOS_STAFF_ROLE))
      || sos_record_has_text (staff, SOS_STAFF_ROLE, SOS_ROLE_VOLUNTEER))
    return TRUE;
  deliverer = g_object_new (SOS_TYPE_DELIVERER, "staff", sos_record_get_id (staff), "kind", SOS_DELIVERS_AS_STAFF, NULL);
  return sos_transaction_save (transaction, deliverer, error);
}

/* Names of staff and teams stand in the rows of the people they work with. */
static gboolean
follow_staff (SosTransaction *transaction, SosRecord *before, SosRecord *after, GError **error)
{
  if (after != NULL && (before == NULL || sos_casework_has_changed (before, after, SOS_STAFF_ROLE)) && !follow_post (transaction, after, error))
    return FALSE;
  if (before == NULL || after == NULL || !sos_casework_has_changed (before, after, SOS_STAFF_NAME))
    return TRUE;
  return sos_transaction_execute (transaction, "UPDATE person_list SET worker_name = $1 WHERE worker = $2", error, "si",
                                  sos_record_get_text (after, SOS_STAFF_NAME), sos_record_get_id (after));
}

static const struct
{
  const char *record;
  gboolean (*follow) (SosTransaction *transaction, SosRecord *before, SosRecord *after, GError **error);
} consequences[] = {
  { "address", follow_address }, { "address_person", follow_address_person }, { "consent", follow_consent_saved },
  { "person", follow_person },   { "episode", follow_episode },               { "staff", follow_staff },
  { "deliverer", sos_deliver_follow }, { "clearance", sos_deliver_follow },
  { "availability", sos_deliver_follow }, { "no_go", sos_deliver_follow },
  { "absence", sos_deliver_follow }, { "segment_staff", sos_deliver_follow_staff }, { "session", sos_deliver_follow_session },
  { "issue_level", follow_issue_level }, { "competence_note", follow_competence_note }, { "identifier", sos_court_apart_follow },
  { "admission", sos_admission_follow }, { "custody_stay", sos_custody_follow },
  { "incident", sos_incident_follow }, { "missing_episode", sos_missing_follow }, { "role_in_concern", sos_role_follow },
  { "concern_step", sos_concern_step_follow }, { "mappa", sos_mappa_follow },
  { "attendance", sos_register_follow },
  { "family_meeting", sos_apart_follow_family_meeting }, { "plan", sos_apart_follow_plan_meeting },
  { "professional", sos_professional_follow }, { "site", sos_office_follow_site }, { "service_step", sos_office_follow_step },
};

static gboolean
follow (SosTransaction *transaction, SosRecord *before, SosRecord *after, GError **error)
{
  const char *name = sos_record_get_name (after != NULL ? after : before);

  for (guint i = 0; i < G_N_ELEMENTS (consequences); i++)
    if (g_str_equal (consequences[i].record, name))
      return consequences[i].follow (transaction, before, after, error);
  return TRUE;
}

/* The rights are asked of what stood there before: nobody gives themselves a record by saving it. */
static gboolean
ask_rights (SosTransaction *transaction, SosRecord *record, GError **error)
{
  g_autoptr (GError) local = NULL;
  const gint64 person = sos_transaction_find_person (transaction, record, &local);

  if (local == NULL)
    return (SOS_IS_PERSON (record) && sos_record_get_revision (record) == 0)
           || sos_rights_ask_change (transaction, person, G_OBJECT_TYPE (record), sos_record_get_id (record), error);
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

gboolean
sos_casework_save_record (SosTransaction *transaction, SosSaveRecord *save, GError **error)
{
  return ask_rights (transaction, save->record, error) && sos_casework_keep_record (transaction, save, error);
}

gboolean
sos_casework_keep_record (SosTransaction *transaction, SosSaveRecord *save, GError **error)
{
  SosRecord *record = save->record;
  g_autoptr (SosRecord) before = NULL;

  if (save->reason != NULL)
    sos_transaction_set_reason (transaction, save->reason);
  if (sos_record_get_revision (record) != 0)
    {
      before = sos_transaction_load (transaction, G_OBJECT_TYPE (record), sos_record_get_id (record), error);
      if (before == NULL)
        return FALSE;
      /* What was read is no longer so: the store says CONFLICT, and the page shows both. */
      if (sos_record_get_revision (before) != sos_record_get_revision (record))
        return sos_transaction_save (transaction, record, error);
    }
  return sos_record_checks_prepare (transaction, before, record, error) && sos_transaction_save (transaction, record, error)
         && follow (transaction, before, record, error);
}

gboolean
sos_casework_remove_record (SosTransaction *transaction, SosSaveRecord *save, GError **error)
{
  return ask_rights (transaction, save->record, error) && sos_casework_drop_record (transaction, save, error);
}

gboolean
sos_casework_drop_record (SosTransaction *transaction, SosSaveRecord *save, GError **error)
{
  g_autoptr (SosRecord) before
    = sos_transaction_load (transaction, G_OBJECT_TYPE (save->record), sos_record_get_id (save->record), error);

  if (before == NULL)
    return FALSE;
  if (save->reason != NULL)
    sos_transaction_set_reason (transaction, save->reason);
  return sos_record_checks_may_remove (transaction, before, error) && sos_transaction_remove (transaction, save->record, error)
         && follow (transaction, before, NULL, error);
}

gboolean
sos_casework_refresh_status (SosTransaction *transaction, gint64 person, GError **error)
{
  g_autoptr (SosRecord) before = sos_transaction_load (transaction, SOS_TYPE_PERSON, person, error);
  g_autoptr (SosRecord) record = before != NULL ? sos_record_copy (before) : NULL;

  return record != NULL && sos_record_checks_derive_status (transaction, record, error)
         && (!sos_casework_has_changed (before, record, SOS_PERSON_STATUS) || sos_transaction_save (transaction, record, error));
}

SosRecord *
sos_casework_find_plan (SosTransaction *transaction, SosRecord *record, GError **error)
{
  g_autoptr (SosRecord) at = g_object_ref (record);

  while (!SOS_IS_PLAN (at))
    {
      SosRecordClass *klass = SOS_RECORD_GET_CLASS (at);
      const guint owner = (guint) sos_record_class_find_owner (klass);
      SosRecord *next = sos_transaction_load (transaction, sos_records_find_type (klass->fields[owner].of),
                                              sos_record_get_number (at, owner), error);

      if (next == NULL)
        return NULL;
      g_set_object (&at, next);
      g_object_unref (next);
    }
  return g_steal_pointer (&at);
}
