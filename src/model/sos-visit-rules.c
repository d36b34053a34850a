/* sos-visit-rules.c - may a visit be planned so, and may it begin (domain 4.9). Knows no record. */
#include "config.h"
#include "sos-visit-rules.h"

#include "sos-posting-rules.h"
#include "sos-rights-rules.h"
#include "sos-typed.h"

#include <glib/gi18n.h>
#include <math.h>

#define DAY (24 * 60 * 60)
#define LONGEST (16 * 60 * 60)
#define LATITUDE (51.5 * G_PI / 180)
#define LONGITUDE -0.12
#define HORIZON (-0.833 * G_PI / 180) /* the upper edge of the sun, and the air bends its light */

/* ---- daylight ---- */

/* The seasons by the usual approximation: declination, and by how much the sun is before or behind the clock. */
void
sos_daylight_find (gint64 time, gint64 *rise, gint64 *set)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_utc (time);
  const int day = g_date_time_get_day_of_year (moment);
  const double turn = 2 * G_PI * (day - 81) / 364;
  const double declination = asin (sin (23.44 * G_PI / 180) * sin (2 * G_PI * (day - 81) / 365));
  const double equation = 9.87 * sin (2 * turn) - 7.53 * cos (turn) - 1.5 * sin (turn); /* minutes */
  const double half = acos ((sin (HORIZON) - sin (LATITUDE) * sin (declination)) / (cos (LATITUDE) * cos (declination))) * 12 / G_PI * 3600;
  const gint64 noon = time - time % DAY + DAY / 2 - (gint64) ((equation + 4 * LONGITUDE) * 60);

  *rise = noon - (gint64) half;
  *set = noon + (gint64) half;
}

static gboolean
is_in_daylight (const SosVisitFacts *facts)
{
  gint64 rise, set;

  sos_daylight_find (facts->starts_at, &rise, &set);
  return facts->starts_at >= rise && facts->ends_at <= set;
}

/* ---- planning ---- */

static gboolean
has_no_worker (const SosVisitFacts *facts)
{
  return facts->worker == 0;
}

static gboolean
ends_before (const SosVisitFacts *facts)
{
  return facts->starts_at <= 0 || facts->ends_at <= facts->starts_at;
}

static gboolean
is_too_long (const SosVisitFacts *facts)
{
  return facts->ends_at - facts->starts_at > LONGEST;
}

static gboolean
phones_outside (const SosVisitFacts *facts)
{
  return facts->phone_in_at != 0 && (facts->phone_in_at <= facts->starts_at || facts->phone_in_at >= facts->ends_at);
}

static gboolean
has_no_place (const SosVisitFacts *facts)
{
  return sos_typed_is_blank (facts->place);
}

static gboolean
is_twice (const SosVisitFacts *facts)
{
  return facts->second != 0 && facts->second == facts->worker;
}

static gboolean
has_no_buddy (const SosVisitFacts *facts)
{
  return facts->buddy == 0 || facts->buddy == facts->worker || facts->buddy == facts->second;
}

static gboolean
is_never (const SosVisitFacts *facts)
{
  return g_strcmp0 (facts->visiting_rule, SOS_VISITING_NOT_AT_ADDRESS) == 0 || g_strcmp0 (facts->posting_rule, SOS_POSTING_UNSAFE) == 0;
}

static gboolean
needs_two (const SosVisitFacts *facts)
{
  const gboolean at_home = g_strcmp0 (facts->place_kind, SOS_VISIT_AT_HOME) == 0;

  return facts->second == 0 && (g_strcmp0 (facts->visiting_rule, SOS_VISITING_TWO_WORKERS) == 0 || (facts->two_workers && at_home));
}

static gboolean
has_hazards (const SosVisitFacts *facts)
{
  return facts->second == 0 && facts->hazards && g_strcmp0 (facts->place_kind, SOS_VISIT_AT_HOME) == 0;
}

static gboolean
is_dark (const SosVisitFacts *facts)
{
  return (g_strcmp0 (facts->visiting_rule, SOS_VISITING_DAYLIGHT_ONLY) == 0 || facts->daytime) && !is_in_daylight (facts);
}

static gboolean
lacks_control (const SosVisitFacts *facts)
{
  return g_strcmp0 (facts->risk, SOS_VISIT_RISK_HIGH) == 0 && facts->second == 0 && facts->phone_in_at == 0 && !facts->public_place
         && sos_typed_is_blank (facts->controls);
}

static const struct
{
  gboolean (*speaks) (const SosVisitFacts *facts);
  const char *about;
  const char *rule, *words, *remedy;
  gboolean of_place; /* speaks as soon as place and workers are known */
} checks[] = {
  { has_no_worker, "worker", "4.9", N_("Nobody goes yet."), N_("Choose who goes.") },
  { ends_before, "ends-at", "V4", N_("They are expected back before they leave."), N_("Put one of the two hours right.") },
  { is_too_long, "ends-at", "V4", N_("This visit is longer than a day’s work."), N_("Look at the hour they are expected back.") },
  { phones_outside, "phone-in-at", "V4", N_("The hour to phone in is not within the visit."), N_("Choose one between leaving and coming back.") },
  { has_no_place, "place", "4.9", N_("Nobody knows where they will be."), N_("Write down the place, so that they can be found.") },
  { is_twice, "second", "4.9", N_("The second worker is the first."), N_("Choose somebody else, or nobody.") },
  { has_no_buddy, "buddy", "4.9", N_("There is no buddy to ring."), N_("Choose somebody who stays.") },
  { is_never, "address", "4.9", N_("Nobody visits this address."), N_("Meet somewhere else."), TRUE },
  { has_hazards, "second", "4.9", N_("Hazards are noted of this home, so two workers go there."),
    N_("Choose a second worker, or meet somewhere else. What the hazards are stands on the page of the family."), TRUE },
  { needs_two, "second", "4.9", N_("Two workers must go there."), N_("Choose a second worker, or meet somewhere else."), TRUE },
  { is_dark, "starts-at", "4.9", N_("The visit is not in daylight from beginning to end."), N_("Choose an hour between sunrise and sunset.") },
  { lacks_control, "controls", "4.9", N_("A visit of high risk needs something that makes it safer."),
    N_("Choose a second worker, a public place or an hour to phone in, or write down what else.") },
};

static SosVerdict *
refuse (guint check)
{
  return sos_verdict_new_refused (checks[check].rule, _(checks[check].words), _(checks[check].remedy));
}

SosVerdict *
sos_visit_check_about (const SosVisitFacts *facts, const char **about)
{
  *about = NULL;
  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    if (checks[i].speaks (facts))
      {
        *about = checks[i].about;
        return refuse (i);
      }
  if (g_strcmp0 (facts->risk, SOS_VISIT_RISK_HIGH) == 0 && !facts->approved)
    return sos_verdict_new_allowed ("4.9", _("A team lead approves it before they leave."));
  return sos_verdict_new_allowed ("4.9", NULL);
}

SosVerdict *
sos_visit_check (const SosVisitFacts *facts)
{
  const char *about;

  return sos_visit_check_about (facts, &about);
}

SosVerdict *
sos_visit_check_place (const SosVisitFacts *facts)
{
  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    if (checks[i].of_place && checks[i].speaks (facts))
      return refuse (i);
  return sos_verdict_new_allowed ("4.9", NULL);
}

SosVerdict *
sos_visit_may_begin (const SosVisitFacts *facts)
{
  if (g_strcmp0 (facts->risk, SOS_VISIT_RISK_HIGH) == 0 && !facts->approved)
    return sos_verdict_new_refused ("4.9", _("A visit of high risk is approved by a team lead before anybody leaves."),
                                    _("Ask a team lead to approve it."));
  return sos_verdict_new_allowed ("4.9", NULL);
}

/* ---- who may what ---- */

gboolean
sos_duty_role_may (const char *role, SosDutyMay what)
{
  if (what == SOS_DUTY_MAY_DECIDE)
    return sos_rights_is_lead (role, TRUE);
  return role != NULL && g_strcmp0 (role, SOS_ROLE_VOLUNTEER) != 0;
}
