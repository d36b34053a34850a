/* sos-person-checks.c - what is asked of who somebody is, where they are and how they are reached, before it is saved (V1, V2, 0.6, 0.7). */
#include "config.h"
#include "sos-record-checks-private.h"

#include "sos-casework-private.h"
#include "sos-clock.h"
#include "sos-contact-rules.h"
#include "sos-date-rules.h"
#include "sos-name-rules.h"
#include "sos-posting-rules.h"
#include "sos-records.h"
#include "sos-stage-rules.h"

#include <glib/gi18n.h>

/* ---- person ---- */

/* V1; kept as its owner writes it. */
static gboolean
clean_name (SosRecord *record, guint field, gboolean required, GError **error)
{
  const char *typed = sos_record_get_text (record, field);
  g_autofree char *clean = NULL;

  if (!sos_record_is_set (record, field) && !required)
    return TRUE;
  if (!sos_casework_obey (sos_name_check (typed), error))
    return FALSE;
  clean = sos_name_dup_clean (typed);
  sos_record_set_text (record, field, clean);
  return TRUE;
}

static char *
propose_sort_key (SosRecord *person)
{
  return sos_name_dup_sort_key (sos_record_get_text (person, SOS_PERSON_FULL_NAME), sos_record_get_text (person, SOS_PERSON_FAMILY_NAME),
                                sos_record_get_text (person, SOS_PERSON_GIVEN_NAMES));
}

/* What was proposed before may be proposed anew; what somebody wrote themselves stays. */
static void
propose (SosRecord *before, SosRecord *person, guint field, const char *old, const char *new)
{
  if (!sos_record_is_set (person, field)
      || (before != NULL && sos_record_has_text (person, field, old) && sos_record_has_text (before, field, old)))
    sos_record_set_text (person, field, new);
}

static void
propose_from_name (SosRecord *before, SosRecord *person)
{
  const char *name = sos_record_get_text (person, SOS_PERSON_FULL_NAME);
  const char *former = before != NULL ? sos_record_get_text (before, SOS_PERSON_FULL_NAME) : name;
  g_autofree char *key = propose_sort_key (person);
  g_autofree char *former_key = propose_sort_key (before != NULL ? before : person);

  propose (before, person, SOS_PERSON_SORT_KEY, former_key, key);
  propose (before, person, SOS_PERSON_NAME_SCRIPT, sos_name_get_script (former), sos_name_get_script (name));
  propose (before, person, SOS_PERSON_TEXT_DIRECTION, sos_name_get_direction (former), sos_name_get_direction (name));
}

/* A year alone is never exact, whatever was said of another date before. */
static void
propose_quality (SosRecord *before, SosRecord *person)
{
  const char *birth = sos_record_get_text (person, SOS_PERSON_BIRTH_DATE);
  const char *best = sos_birth_date_propose_quality (birth);
  const gboolean partial = sos_date_is_partial (birth);

  if (birth == NULL)
    return;
  if (!sos_record_is_set (person, SOS_PERSON_BIRTH_DATE_QUALITY)
      || (partial && sos_record_has_text (person, SOS_PERSON_BIRTH_DATE_QUALITY, SOS_BIRTH_EXACT))
      || (before != NULL && !sos_record_is_set (before, SOS_PERSON_BIRTH_DATE)
          && sos_record_has_text (person, SOS_PERSON_BIRTH_DATE_QUALITY, SOS_BIRTH_UNKNOWN)))
    sos_record_set_text (person, SOS_PERSON_BIRTH_DATE_QUALITY, best);
}

gboolean
sos_record_checks_derive_status (SosTransaction *transaction, SosRecord *person, GError **error)
{
  g_autoptr (GPtrArray) episodes
    = sos_transaction_query (transaction, SOS_TYPE_EPISODE, "person = $1", error, "i", sos_record_get_id (person));
  g_autoptr (GPtrArray) stages = g_ptr_array_new ();
  gboolean died = sos_record_is_set (person, SOS_PERSON_DECEASED_ON);

  if (episodes == NULL)
    return FALSE;
  /* A relative has no status and stays one until there is an episode. */
  if (episodes->len == 0 && sos_record_get_id (person) != 0 && !sos_record_is_set (person, SOS_PERSON_STATUS))
    return TRUE;
  for (guint i = 0; i < episodes->len; i++)
    {
      g_ptr_array_add (stages, (char *) sos_record_get_text (g_ptr_array_index (episodes, i), SOS_EPISODE_STAGE));
      died = died || sos_record_has_text (g_ptr_array_index (episodes, i), SOS_EPISODE_REASON, SOS_REASON_DIED);
    }
  g_ptr_array_add (stages, NULL);
  sos_record_set_text (person, SOS_PERSON_STATUS,
                       sos_stage_derive_status ((const char *const *) stages->pdata,
                                                sos_record_get_number (person, SOS_PERSON_MERGED_INTO) != 0,
                                                died));
  return TRUE;
}

gboolean
sos_casework_give_reference (SosTransaction *transaction, SosRecord *record, guint field, const char *prefix, GError **error)
{
  g_autofree char *ref = NULL;

  if (sos_record_is_set (record, field))
    return TRUE;
  ref = sos_transaction_issue_reference (transaction, prefix, error);
  sos_record_set_text (record, field, ref);
  return ref != NULL;
}

static SosVerdict *
check_birth (SosRecord *person, const char *today)
{
  const char *date = sos_record_get_text (person, SOS_PERSON_BIRTH_DATE);

  return sos_record_has_text (person, SOS_PERSON_BIRTH_DATE_QUALITY, SOS_BIRTH_EXPECTED)
           ? sos_birth_date_check_expected (date, today)
           : sos_birth_date_check (date, FALSE, today);
}

gboolean
sos_person_checks_person (SosTransaction *transaction, SosRecord *before, SosRecord *person, GError **error)
{
  static const guint names[] = { SOS_PERSON_KNOWN_AS, SOS_PERSON_NAME_ON_LETTERS, SOS_PERSON_GIVEN_NAMES, SOS_PERSON_FAMILY_NAME };

  if (sos_record_get_flag (person, SOS_PERSON_SEALED) != (before != NULL && sos_record_get_flag (before, SOS_PERSON_SEALED)))
    return sos_casework_refuse ("N4", _("A record is sealed by those who lead, with a reason, not by hand."), error);
  if (sos_record_get_number (person, SOS_PERSON_MERGED_INTO) != (before != NULL ? sos_record_get_number (before, SOS_PERSON_MERGED_INTO) : 0))
    return sos_casework_refuse ("N10", _("Two records are joined beside each other, with a reason, not by hand."), error);
  if (!clean_name (person, SOS_PERSON_FULL_NAME, TRUE, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (!clean_name (person, names[i], FALSE, error))
      return FALSE;
  if (!sos_casework_obey (check_birth (person, sos_transaction_get_today (transaction)), error))
    return FALSE;
  propose_from_name (before, person);
  propose_quality (before, person);
  return sos_record_checks_derive_status (transaction, person, error) && sos_casework_give_reference (transaction, person, SOS_PERSON_REF, "P", error);
}

gboolean
sos_person_checks_person_name (SosTransaction *transaction, SosRecord *before, SosRecord *name, GError **error)
{
  return clean_name (name, SOS_PERSON_NAME_NAME, TRUE, error);
}

/* ---- where people are and how they are reached ---- */

static void
set_if_some (SosRecord *record, guint field, char *text)
{
  g_autofree char *taken = text;

  if (taken != NULL)
    sos_record_set_text (record, field, taken);
}

/* Somebody's word: another rule than before, more than the default of an address nobody asked about yet, or that default with a reason. */
static gboolean
is_rule_chosen (SosRecord *before, SosRecord *address)
{
  if (before != NULL)
    return sos_casework_has_changed (before, address, SOS_ADDRESS_POSTING_RULE);
  return sos_record_is_set (address, SOS_ADDRESS_POSTING_RULE)
         && (!sos_record_has_text (address, SOS_ADDRESS_POSTING_RULE, SOS_POSTING_DEFAULT) || sos_record_is_set (address, SOS_ADDRESS_REASON));
}

/* A rule somebody chose was asked for today by whoever writes, unless they say when and who. */
static void
date_rule (SosTransaction *transaction, SosRecord *before, SosRecord *address)
{
  const gboolean dated = before != NULL ? sos_casework_has_changed (before, address, SOS_ADDRESS_REVIEWED_ON)
                                        : sos_record_is_set (address, SOS_ADDRESS_REVIEWED_ON);

  if (!dated && !is_rule_chosen (before, address))
    return;
  if (!dated)
    sos_record_set_text (address, SOS_ADDRESS_REVIEWED_ON, sos_transaction_get_today (transaction));
  if (!dated || !sos_record_is_set (address, SOS_ADDRESS_REVIEWED_BY))
    sos_record_set_number (address, SOS_ADDRESS_REVIEWED_BY, sos_transaction_get_actor (transaction));
}

/* Nobody has asked yet, so nothing is posted there; unsafe means neither post nor visits (0.7), whoever says so and however. */
gboolean
sos_person_checks_address (SosTransaction *transaction, SosRecord *before, SosRecord *address, GError **error)
{
  date_rule (transaction, before, address);
  if (!sos_record_is_set (address, SOS_ADDRESS_POSTING_RULE))
    sos_record_set_text (address, SOS_ADDRESS_POSTING_RULE, SOS_POSTING_DEFAULT);
  if (!sos_record_is_set (address, SOS_ADDRESS_VISITING_RULE))
    sos_record_set_text (address, SOS_ADDRESS_VISITING_RULE, SOS_VISITING_OK);
  if (sos_record_has_text (address, SOS_ADDRESS_POSTING_RULE, SOS_POSTING_UNSAFE))
    sos_record_set_text (address, SOS_ADDRESS_VISITING_RULE, SOS_VISITING_NOT_AT_ADDRESS);
  set_if_some (address, SOS_ADDRESS_POSTCODE, sos_postcode_dup_normalised (sos_record_get_text (address, SOS_ADDRESS_POSTCODE)));
  return TRUE;
}

gboolean
sos_person_checks_address_person (SosTransaction *transaction, SosRecord *before, SosRecord *from, GError **error)
{
  const gint64 other = sos_record_get_number (from, SOS_ADDRESS_PERSON_OTHER_PERSON);
  g_autoptr (SosRecord) person = NULL;

  if (other == 0 || sos_record_is_set (from, SOS_ADDRESS_PERSON_NAME))
    return TRUE;
  person = sos_transaction_load (transaction, SOS_TYPE_PERSON, other, error);
  if (person == NULL)
    return FALSE;
  sos_record_set_text (from, SOS_ADDRESS_PERSON_NAME, sos_record_get_text (person, SOS_PERSON_FULL_NAME));
  return TRUE;
}

gboolean
sos_person_checks_contact_point (SosTransaction *transaction, SosRecord *before, SosRecord *point, GError **error)
{
  const char *value = sos_record_get_text (point, SOS_CONTACT_POINT_VALUE);
  g_autofree char *normalised = sos_phone_dup_normalised (value);

  sos_record_set_text (point, SOS_CONTACT_POINT_NORMALISED, normalised);
  return TRUE;
}

/* Numbers with a shape are kept in it, so that they are found and compared; the office's own ones stay as typed. */
gboolean
sos_person_checks_identifier (SosTransaction *transaction, SosRecord *before, SosRecord *identifier, GError **error)
{
  static const char *const shaped[]
    = { SOS_IDENTIFIER_PRISON_NO, SOS_IDENTIFIER_NHS_NO, SOS_IDENTIFIER_UPN, SOS_IDENTIFIER_ULN, SOS_IDENTIFIER_NI_NO, NULL };
  const char *type = sos_record_get_text (identifier, SOS_IDENTIFIER_TYPE);

  if (type != NULL && g_strv_contains (shaped, type) && sos_record_is_set (identifier, SOS_IDENTIFIER_VALUE))
    set_if_some (identifier, SOS_IDENTIFIER_VALUE,
                 sos_identifier_dup_normalised (sos_record_get_text (identifier, SOS_IDENTIFIER_VALUE)));
  return TRUE;
}

gboolean
sos_person_checks_household (SosTransaction *transaction, SosRecord *before, SosRecord *household, GError **error)
{
  g_autofree char *label = NULL;

  if (!sos_casework_give_reference (transaction, household, SOS_HOUSEHOLD_REF, "H", error))
    return FALSE;
  /* Translators: %s is a reference. Never a surname by itself: two families may share one, and one may be in hiding. */
  label = g_strdup_printf (_("Household %s"), sos_record_get_text (household, SOS_HOUSEHOLD_REF));
  if (!sos_record_is_set (household, SOS_HOUSEHOLD_LABEL))
    sos_record_set_text (household, SOS_HOUSEHOLD_LABEL, label);
  return TRUE;
}
