/* sos-membership.c - one person's part in a household, with dates; domain 3.4. */
#include "config.h"
#include "sos-membership.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_MEMBERSHIP_PERSON] = { "person", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Person"), "person" },
  [SOS_MEMBERSHIP_HOUSEHOLD] = { "household", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED, N_("Household"), "household" },
  [SOS_MEMBERSHIP_ROLE] = { "role", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Part"), "household-role" },
  [SOS_MEMBERSHIP_VALID_FROM] = { "valid-from", SOS_KIND_DATE, SOS_FIELD_PARTIAL, N_("From") },
  [SOS_MEMBERSHIP_VALID_TO] = { "valid-to", SOS_KIND_DATE, SOS_FIELD_PARTIAL, N_("To") },
  [SOS_MEMBERSHIP_LIVES_HERE] = { "lives-here", SOS_KIND_CODE, 0, N_("Lives here"), "lives-here" },
  [SOS_MEMBERSHIP_NIGHTS] = { "nights", SOS_KIND_NUMBER, 0, N_("Nights a week") },
  [SOS_MEMBERSHIP_MAIN_CONTACT] = { "main-contact", SOS_KIND_FLAG, 0, N_("Main contact") },
  [SOS_MEMBERSHIP_HOME] = { "home", SOS_KIND_REFERENCE, 0, N_("Home"), "household_address" },
};

SOS_DEFINE_RECORD (SosMembership, sos_membership, "membership", fields)
