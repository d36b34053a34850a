/* sos-hospital-rules.c - times in hospital. Knows no store, no record and no page. */
#include "config.h"
#include "sos-hospital-rules.h"

#include "sos-clock.h"
#include "sos-moment.h"
#include "sos-reason-rules.h"

#include <glib/gi18n.h>
#include <string.h>


const char *
sos_hospital_find_lead (const SosHospitalLead *split, guint n_split, const char *site, int age)
{
  for (guint i = 0; age >= 0 && i < n_split; i++)
    if (g_strcmp0 (split[i].site, site) == 0 && age >= split[i].age_from && age <= split[i].age_to)
      return split[i].lead;
  return SOS_HOSPITAL_US;
}

static SosVerdict *
refuse (const char *rule, const char *words, const char *remedy)
{
  return sos_verdict_new_refused (rule, words, remedy);
}

SosVerdict *
sos_hospital_check_admission (gint64 admitted_at, gint64 notified_at, gboolean open, gint64 last_left, gint64 now)
{
  if (admitted_at <= 0)
    return refuse ("V4", _("Say when they came to the hospital; about will do."), NULL);
  if (admitted_at > now || notified_at > now)
    return refuse ("V4", _("That time is still to come."), NULL);
  if (notified_at > 0 && notified_at < admitted_at)
    return refuse ("V4", _("We cannot have been told before they came."), NULL);
  if (open)
    return refuse ("3.3", _("They are in hospital already. Write down that they left first, or change the ward."), NULL);
  if (last_left > 0 && admitted_at < last_left)
    return refuse ("V4", _("That is before they left the hospital the last time."), NULL);
  return sos_verdict_new_allowed ("3.3", NULL);
}

int
sos_hospital_get_days_back (gint64 left, gint64 admitted_at)
{
  g_autofree char *from = sos_moment_dup_day (left), *to = sos_moment_dup_day (admitted_at);

  return sos_date_days_between (from, to);
}

char *
sos_hospital_dup_readmission (gint64 left, gint64 admitted_at)
{
  const int days = sos_hospital_get_days_back (left, admitted_at);

  return g_strdup_printf (ngettext ("readmission, %d day", "readmission, %d days", days), days);
}

SosVerdict *
sos_hospital_check_discharge (gint64 admitted_at, gint64 left_at, gboolean plan_ready, const char *left_before, gboolean died, gint64 now)
{
  if (left_at <= 0 || left_at > now)
    return refuse ("V4", _("Say when they left; not a time to come."), NULL);
  if (left_at < admitted_at)
    return refuse ("V4", _("They left before they came: one of the two is wrong."), NULL);
  if (plan_ready || died || sos_reason_is_enough (left_before))
    return sos_verdict_new_allowed ("V17", NULL);
  return refuse ("V17", _("There is no safety plan for the way home."), _("Finish it first, or say why they left without one."));
}

gboolean
sos_hospital_is_answer (const char *outcome)
{
  static const char *const answers[] = { SOS_WARD_ACCEPTED, SOS_WARD_THINKING, SOS_WARD_DECLINED, NULL };

  return outcome != NULL && g_strv_contains (answers, outcome);
}

SosVerdict *
sos_hospital_check_offer (gint64 offered_at, gint64 admitted_at, gint64 left_at, guint n_answers, gboolean accepted, gint64 now)
{
  if (offered_at <= 0 || offered_at > now)
    return refuse ("V4", _("That time is still to come."), NULL);
  if (offered_at < admitted_at || (left_at > 0 && offered_at > left_at))
    return refuse ("V4", _("They were not on the ward then."), NULL);
  if (accepted)
    return refuse ("3.3", _("They said yes already."), NULL);
  if (n_answers >= SOS_WARD_MOST_OFFERS)
    return refuse ("3.3", _("They were asked three times. Leave the card on the ward; they know how to find us."), NULL);
  return sos_verdict_new_allowed ("3.3", NULL);
}
