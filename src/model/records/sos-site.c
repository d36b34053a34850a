/* sos-site.c - a prison or a hospital, with what a visit there needs; domain 2.1, 2.2. */
#include "config.h"
#include "sos-site.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_SITE_NAME] = { "name", SOS_KIND_TEXT, SOS_FIELD_REQUIRED, N_("Name") },
  [SOS_SITE_TYPE] = { "type", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("What it is"), "site-type" },
  [SOS_SITE_STATUS] = { "status", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("State"), "site-status" },
  [SOS_SITE_CODE] = { "code", SOS_KIND_CODE, SOS_FIELD_ISSUED, N_("In the list of sites"), "site" },
  [SOS_SITE_BOROUGH] = { "borough", SOS_KIND_CODE, 0, N_("Borough"), "borough" },
  [SOS_SITE_ADDRESS] = { "address", SOS_KIND_LONG_TEXT, 0, N_("Address") },
  [SOS_SITE_BOOKING_PHONE] = { "booking-phone", SOS_KIND_TEXT, 0, N_("Booking, phone") },
  [SOS_SITE_BOOKING_EMAIL] = { "booking-email", SOS_KIND_TEXT, 0, N_("Booking, email") },
  [SOS_SITE_LEAD_DAYS] = { "lead-days", SOS_KIND_NUMBER, 0, N_("Days ahead a visit is booked") },
  [SOS_SITE_VISITING_DAYS] = { "visiting-days", SOS_KIND_TEXT, 0, N_("Visiting days") },
  [SOS_SITE_ID_REQUIRED] = { "id-required", SOS_KIND_TEXT, 0, N_("ID asked for") },
  [SOS_SITE_NOT_ALLOWED] = { "not-allowed", SOS_KIND_TEXT, 0, N_("Not allowed in") },
  [SOS_SITE_MAIL_RULES] = { "mail-rules", SOS_KIND_LONG_TEXT, 0, N_("Letters to them") },
  [SOS_SITE_SAFEGUARDING_EMAIL] = { "safeguarding-email", SOS_KIND_TEXT, 0, N_("Safeguarding, email") },
  [SOS_SITE_RESETTLEMENT] = { "resettlement", SOS_KIND_TEXT, 0, N_("Resettlement, offender management") },
  [SOS_SITE_CLEARANCE] = { "clearance", SOS_KIND_TEXT, 0, N_("Clearance a worker needs") },
  [SOS_SITE_NOTES] = { "notes", SOS_KIND_LONG_TEXT, 0, N_("Notes") },
  [SOS_SITE_VERIFY_BY] = { "verify-by", SOS_KIND_DATE, 0, N_("To be checked by") },
  [SOS_SITE_ENDED_ON] = { "ended-on", SOS_KIND_DATE, 0, N_("Last day") },
};

SOS_DEFINE_RECORD (SosSite, sos_site, "site", fields)
