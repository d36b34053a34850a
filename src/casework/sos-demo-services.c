/* sos-demo-services.c - times in prison and in hospital of the people of a demo office who are not in a script. Makes records, as somebody would
 * have entered them. */
#include "config.h"
#include "sos-demo-services.h"

#include "sos-clock.h"
#include "sos-moment.h"

/* Days to the release, before it where negative: as many near and far ones as the recipe says. */
static const int releases[] = { 6, 11, 13, 18, 24, 30, 35, 40, 48, 59, 66, 79, -1, -9, -20, -33 };
static const char *const prisons[] = { "ISIS", "THAMESIDE", "FELTHAM", "BRIXTON", "PENTONVILLE", "ROCHESTER" };
static const char *const hospitals[] = { "ROYAL_LONDON", "NEWHAM", "ROYAL_LONDON", "WHIPPS_CROSS", "KINGS" };
static const char *const harms[] = { "STABBING", "ASSAULT_BLUNT", "STABBING", "SEXUAL_VIOLENCE", "VEHICLE" };

#define ON_WARD 5 /* of as many as the recipe has in hospital work */
#define IN_HOSPITAL 24

static gint64
get_moment (SosDemoWriter *writer, int days, const char *hours)
{
  return sos_moment_parse (sos_demo_date (writer, days), hours);
}

static void
make_release (SosDemoWriter *writer, const SosDemoClient *client, gint64 episode, gint64 stay, int days)
{
  sos_demo_make (writer, SOS_TYPE_RELEASE_DATE, SOS_RELEASE_DATE_EPISODE, episode, SOS_RELEASE_DATE_STAY, stay, SOS_RELEASE_DATE_KIND,
                 days < 0 ? "ACTUAL" : "CONDITIONAL", SOS_RELEASE_DATE_DAY, sos_demo_date (writer, days), SOS_RELEASE_DATE_STATUS,
                 days < 0      ? "HAPPENED"
                 : days > 60 ? "INDICATIVE"
                             : "CONFIRMED",
                 SOS_RELEASE_DATE_SOURCE, "OMU", SOS_RELEASE_DATE_TOLD_ON, sos_demo_date (writer, MIN (days, 0) - 10), SOS_RELEASE_DATE_RECORDED_BY, client->worker,
                 SOS_DEMO_END);
}

static void
make_custody (SosDemoWriter *writer, const SosDemoClient *client, gint64 episode)
{
  const int days = releases[client->number % G_N_ELEMENTS (releases)];
  const gboolean out = days < 0;
  const gint64 stay = sos_demo_make (writer, SOS_TYPE_CUSTODY_STAY, SOS_CUSTODY_STAY_EPISODE, episode, SOS_CUSTODY_STAY_SITE,
                                     prisons[client->number % G_N_ELEMENTS (prisons)], SOS_CUSTODY_STAY_VALID_FROM, sos_demo_date (writer, days - 210),
                                     SOS_CUSTODY_STAY_VALID_TO, out ? sos_demo_date (writer, days) : NULL, SOS_CUSTODY_STAY_SENTENCE, "SDS",
                                     SOS_CUSTODY_STAY_SUITABILITY, days < 30 && days % 2 == 0 ? "CONFIRMED" : "PROVISIONAL", SOS_CUSTODY_STAY_MET_BY,
                                     out ? "US" : NULL, SOS_CUSTODY_STAY_RELEASED_AT, out ? get_moment (writer, days, "09:40") : (gint64) 0, SOS_DEMO_END);

  make_release (writer, client, episode, stay, days);
}

static void
make_admission (SosDemoWriter *writer, const SosDemoClient *client, gint64 episode)
{
  const guint which = client->number % IN_HOSPITAL;
  const gboolean there = which < ON_WARD;
  const int days = there ? -1 - (int) which % 3 : -20 - (int) which * 3;

  sos_demo_make (writer, SOS_TYPE_ADMISSION, SOS_ADMISSION_EPISODE, episode, SOS_ADMISSION_SITE, hospitals[which % G_N_ELEMENTS (hospitals)], SOS_ADMISSION_WARD,
                 which % 2 == 0 ? "12E" : "Nightingale", SOS_ADMISSION_ADMITTED_AT, get_moment (writer, days, "21:20"), SOS_ADMISSION_MECHANISM,
                 harms[which % G_N_ELEMENTS (harms)], SOS_ADMISSION_SEVERITY, which % 4 == 0 ? "LIFE_THREATENING" : "MAJOR", SOS_ADMISSION_LEAD,
                 which % 6 == 0 ? "JOINT" : "US", SOS_ADMISSION_DISCHARGED_AT, there ? (gint64) 0 : get_moment (writer, days + 6, "14:00"),
                 SOS_ADMISSION_DISCHARGED_TO, there ? NULL : which % 5 == 0 ? "FAMILY" : "HOME", SOS_DEMO_END);
}

static const struct
{
  const char *service;
  void (*make) (SosDemoWriter *writer, const SosDemoClient *client, gint64 episode);
} services[] = { { "TTG", make_custody }, { "HOS", make_admission } };

void
sos_demo_services_make (SosDemoWriter *writer, const SosDemoClient *client, const char *service, gint64 episode)
{
  for (guint i = 0; i < G_N_ELEMENTS (services); i++)
    if (g_str_equal (services[i].service, service))
      services[i].make (writer, client, episode);
}
