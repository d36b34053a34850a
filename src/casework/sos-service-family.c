/* sos-service-family.c - who stands for the work with a household, and is looked at again when anything of it changes (domain 3.4). */
#include "config.h"
#include "sos-service-family.h"

#include "sos-pass-error.h"
#include "sos-record-plain.h"

#define WORK_TAIL \
  "service = $1 AND closed_on IS NULL AND household IN (SELECT n.household FROM membership n WHERE n.person = $2 AND n.removed IS NULL AND n.valid_to IS NULL)" \
  " AND $3 = " SOS_FAMILY_STANDS_FOR ("household_episode") " ORDER BY id"

gboolean
sos_service_family_find (SosTransaction *transaction, SosRecord *episode, SosRecord **work, GError **error)
{
  g_autoptr (GError) local = NULL;

  *work = sos_transaction_find (transaction, SOS_TYPE_HOUSEHOLD_EPISODE, WORK_TAIL, &local, "sii", sos_record_get_text (episode, SOS_EPISODE_SERVICE),
                                sos_record_get_number (episode, SOS_EPISODE_PERSON), sos_record_get_id (episode));
  return sos_pass_error (&local, error);
}

/* ---- whom a change reaches ---- */

#define MEMBERS \
  "SELECT DISTINCT o.person FROM membership m JOIN household_episode h ON h.household = m.household AND h.removed IS NULL" \
  " JOIN episode o ON o.person = m.person AND o.service = h.service AND o.closed_on IS NULL AND o.removed IS NULL WHERE m.household "
#define OF_HOUSEHOLD MEMBERS "= $1 ORDER BY o.person"
#define OF_PERSON MEMBERS "IN (SELECT n.household FROM membership n WHERE n.person = $1) ORDER BY o.person"

/* What a member's record, or one of the whole household, says of the family; @field: whose it is. */
static const struct
{
  GType (*get_type) (void);
  guint field;
  const char *sql;
} kinds[] = {
  { sos_household_episode_get_type, SOS_HOUSEHOLD_EPISODE_HOUSEHOLD, OF_HOUSEHOLD },
  { sos_family_meeting_get_type, SOS_FAMILY_MEETING_HOUSEHOLD, OF_HOUSEHOLD },
  { sos_family_goal_get_type, SOS_FAMILY_GOAL_HOUSEHOLD, OF_HOUSEHOLD },
  { sos_membership_get_type, SOS_MEMBERSHIP_HOUSEHOLD, OF_HOUSEHOLD },
  { sos_episode_get_type, SOS_EPISODE_PERSON, OF_PERSON },
  { sos_issue_level_get_type, SOS_ISSUE_LEVEL_PERSON, OF_PERSON },
  { sos_consent_get_type, SOS_CONSENT_PERSON, OF_PERSON },
  { sos_visit_plan_get_type, SOS_VISIT_PLAN_PERSON, OF_PERSON },
};

static gboolean
refresh_members (SosTransaction *transaction, const char *sql, gint64 whose, GError **error)
{
  g_autoptr (GArray) people = sos_transaction_select_ids (transaction, sql, error, "i", whose);

  for (guint i = 0; people != NULL && i < people->len; i++)
    sos_transaction_refresh_person (transaction, g_array_index (people, gint64, i));
  return people != NULL;
}

gboolean
sos_service_family_reach (SosTransaction *transaction, SosRecord *record, GError **error)
{
  if (SOS_IS_HOUSEHOLD (record))
    return refresh_members (transaction, OF_HOUSEHOLD, sos_record_get_id (record), error);
  if (SOS_IS_CONTACT (record)) /* of all that is written down every day a visit at home alone says something of the family */
    return !sos_record_has_text (record, SOS_CONTACT_TYPE, "HOME_VISIT")
           || refresh_members (transaction, OF_PERSON, sos_record_get_known (record, SOS_CONTACT_PERSON), error);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (G_OBJECT_TYPE (record) == kinds[i].get_type ())
      return refresh_members (transaction, kinds[i].sql, sos_record_get_known (record, kinds[i].field), error);
  return TRUE;
}
