/* sos-warnings.c - what looks odd about a record and may still be so. Reads records only; stops nothing. */
#include "config.h"
#include "sos-casework.h"

#include "sos-contact-rules.h"
#include "sos-date-rules.h"
#include "sos-stage-rules.h"

#include <glib/gi18n.h>

static void
take (GPtrArray *warnings, SosVerdict *verdict)
{
  g_autoptr (SosVerdict) taken = verdict;

  if (taken != NULL && taken->words != NULL)
    g_ptr_array_add (warnings, sos_verdict_dup_text (taken));
}

static void
warn_person (SosRecord *person, const char *today, GPtrArray *warnings)
{
  take (warnings, sos_birth_date_check (sos_record_get_text (person, SOS_PERSON_BIRTH_DATE),
                                        sos_record_has_text (person, SOS_PERSON_STATUS, SOS_STATUS_ACTIVE), today));
}

static void
warn_address (SosRecord *address, const char *today, GPtrArray *warnings)
{
  if (sos_record_is_set (address, SOS_ADDRESS_POSTCODE))
    take (warnings, sos_postcode_check (sos_record_get_text (address, SOS_ADDRESS_POSTCODE)));
}

static void
warn_contact_point (SosRecord *point, const char *today, GPtrArray *warnings)
{
  const char *value = sos_record_get_text (point, SOS_CONTACT_POINT_VALUE);

  /* Only what is rung has the shape of a number. */
  if (sos_record_has_text (point, SOS_CONTACT_POINT_KIND, "PHONE"))
    take (warnings, sos_phone_check (value));
}

static void
warn_identifier (SosRecord *identifier, const char *today, GPtrArray *warnings)
{
  take (warnings, sos_identifier_check (sos_record_get_text (identifier, SOS_IDENTIFIER_TYPE),
                                        sos_record_get_text (identifier, SOS_IDENTIFIER_VALUE)));
}

static void
warn_school (SosRecord *school, const char *today, GPtrArray *warnings)
{
  if (sos_record_is_set (school, SOS_SCHOOL_URN))
    take (warnings, sos_identifier_check (SOS_IDENTIFIER_URN, sos_record_get_text (school, SOS_SCHOOL_URN)));
  if (sos_record_is_set (school, SOS_SCHOOL_POSTCODE))
    take (warnings, sos_postcode_check (sos_record_get_text (school, SOS_SCHOOL_POSTCODE)));
}

static void
warn_relationship (SosRecord *relationship, const char *today, GPtrArray *warnings)
{
  if (sos_record_has_text (relationship, SOS_RELATIONSHIP_PARENTAL_RESPONSIBILITY, "YES")
      && !sos_record_is_set (relationship, SOS_RELATIONSHIP_EVIDENCE))
    g_ptr_array_add (warnings, g_strdup (_("Parental responsibility has no evidence yet. Write down how you know.")));
}

static void
warn_phone (SosRecord *record, guint field, GPtrArray *warnings)
{
  if (sos_record_find_text (record, field) != NULL)
    take (warnings, sos_phone_check (sos_record_get_text (record, field)));
}

static void
warn_secure (SosRecord *record, guint secure, guint email, GPtrArray *warnings)
{
  if (sos_record_get_flag (record, secure) && sos_record_find_text (record, email) == NULL)
    g_ptr_array_add (warnings, g_strdup (_("The email is called secure, and none is there.")));
}

static void
warn_agency (SosRecord *agency, const char *today, GPtrArray *warnings)
{
  warn_phone (agency, SOS_AGENCY_PHONE, warnings);
  warn_secure (agency, SOS_AGENCY_SECURE, SOS_AGENCY_EMAIL, warnings);
}

static void
warn_professional (SosRecord *professional, const char *today, GPtrArray *warnings)
{
  warn_phone (professional, SOS_PROFESSIONAL_PHONE, warnings);
  warn_secure (professional, SOS_PROFESSIONAL_SECURE, SOS_PROFESSIONAL_EMAIL, warnings);
}

static void
warn_site (SosRecord *site, const char *today, GPtrArray *warnings)
{
  warn_phone (site, SOS_SITE_BOOKING_PHONE, warnings);
}

static void
warn_staff (SosRecord *staff, const char *today, GPtrArray *warnings)
{
  warn_phone (staff, SOS_STAFF_PHONE, warnings);
}

static const struct
{
  const char *record;
  void (*warn) (SosRecord *record, const char *today, GPtrArray *warnings);
} checks[] = {
  { "person", warn_person },         { "address", warn_address },           { "contact_point", warn_contact_point },
  { "identifier", warn_identifier }, { "relationship", warn_relationship },
  { "agency", warn_agency },         { "professional", warn_professional }, { "site", warn_site },
  { "staff", warn_staff },           { "school", warn_school },
};

GPtrArray *
sos_casework_dup_warnings (SosRecord *record, const char *today)
{
  GPtrArray *warnings = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (SOS_IS_RECORD (record), warnings);

  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    if (g_str_equal (checks[i].record, sos_record_get_name (record)))
      checks[i].warn (record, today, warnings);
  return warnings;
}
