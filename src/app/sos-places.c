/* sos-places.c - the pages there are. A new page is one row here. */
#include "config.h"
#include "sos-places.h"

#include "sos-calendar-page.h"
#include "sos-access-page.h"
#include "sos-access-request-page.h"
#include "sos-concerns-page.h"
#include "sos-deliverer-page.h"
#include "sos-deliverers-page.h"
#include "sos-duty-page.h"
#include "sos-families-page.h"
#include "sos-family-page.h"
#include "sos-letters-page.h"
#include "sos-map-page.h"
#include "sos-new-person-page.h"
#include "sos-office-page.h"
#include "sos-openings-page.h"
#include "sos-pair-page.h"
#include "sos-pairs-page.h"
#include "sos-people-page.h"
#include "sos-person-page.h"
#include "sos-referral-page.h"
#include "sos-referrals-page.h"
#include "sos-schools-page.h"
#include "sos-run-page.h"
#include "sos-today-page.h"

#include <glib/gi18n.h>

const SosPlace sos_places[] = {
  { "today", N_("Today"), "x-office-calendar-symbolic", NULL, "win.show-today", sos_today_page_new, NULL, "today" },
  { "people", N_("People"), "system-users-symbolic", NULL, "win.show-people", sos_people_page_new, NULL, "find" },
  { "families", N_("Families"), "go-home-symbolic", NULL, "win.show-families", sos_families_page_new, NULL, "family" },
  { "schools", N_("Schools"), "accessories-dictionary-symbolic", NULL, "win.show-schools", sos_schools_page_new, NULL, "schools" },
  { "map", N_("Map"), "mark-location-symbolic", NULL, "win.show-map", sos_map_page_new, NULL, "map" },
  { "deliverers", N_("Who delivers"), "contact-new-symbolic", NULL, "win.show-deliverers", sos_deliverers_page_new, NULL, "deliver" },
  { "duty", N_("Duty board"), "alarm-symbolic", NULL, "win.show-duty", sos_duty_page_new, NULL, "duty" },
  { "letters", N_("Letters"), "mail-unread-symbolic", NULL, "win.show-letters", sos_letters_page_new, NULL, "letters" },
  { "week", NULL, NULL, "schools", NULL, NULL, sos_schools_page_new_week, "schools" },
  { "referrals", N_("Referrals"), "document-save-symbolic", NULL, "win.show-referrals", sos_referrals_page_new, NULL, "referral" },
  { "office", N_("Office"), "applications-system-symbolic", NULL, "win.show-office", sos_office_page_new, NULL, "office" },
  { "referral", NULL, NULL, "referrals", NULL, NULL, sos_referral_page_new, "referral" },
  { "deliverer", NULL, NULL, "deliverers", NULL, NULL, sos_deliverer_page_new, "deliver" },
  { "family", NULL, NULL, "families", NULL, NULL, sos_family_page_new, "family" },
  { "person", NULL, NULL, "people", NULL, NULL, sos_person_page_new, "letters" },
  { "new-person", NULL, NULL, "people", NULL, sos_new_person_page_new, NULL, "find" },
  { "openings", NULL, NULL, "people", NULL, sos_openings_page_new, NULL, "shown" },
  { "concerns", NULL, NULL, "people", NULL, sos_concerns_page_new, NULL, "safeguarding" },
  { "access", NULL, NULL, "people", NULL, sos_access_page_new, NULL, "access" },
  { "access-request", NULL, NULL, "people", NULL, NULL, sos_access_request_page_new, "access" },
  { "pairs", NULL, NULL, "people", NULL, NULL, sos_pairs_page_new, "twice" },
  { "pair", NULL, NULL, "people", NULL, NULL, sos_pair_page_new, "twice" },
  { "run", NULL, NULL, "schools", NULL, NULL, sos_run_page_new, "runs" },
  { "calendar", NULL, NULL, "schools", NULL, NULL, sos_calendar_page_new, "calendars" },
};

const guint sos_n_places = G_N_ELEMENTS (sos_places);

const SosPlace *
sos_places_find (const char *name)
{
  for (guint i = 0; i < sos_n_places; i++)
    if (g_str_equal (sos_places[i].name, name))
      return &sos_places[i];
  return NULL;
}
