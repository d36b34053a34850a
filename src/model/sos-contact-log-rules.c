/* sos-contact-log-rules.c - when a contact may be kept as it is, who may read it, and when the next is due. Knows no record. */
#include "config.h"
#include "sos-contact-log-rules.h"

#include "sos-clock.h"
#include "sos-contact.h"
#include "sos-reason-rules.h"

#include <glib/gi18n.h>

#define V4 "V4"
#define V5 "V5"
#define MOST_MINUTES (24 * 60)

/* What has not been yet can only have been called off. */
static gboolean
may_lie_ahead (const char *outcome)
{
  static const char *const ahead[] = { "CANCELLED_YP", "CANCELLED_US", "REARRANGED", NULL };

  return outcome != NULL && g_strv_contains (ahead, outcome);
}

static glong
count_letters (const char *words)
{
  g_autofree char *stripped = g_strstrip (g_strdup (words != NULL ? words : ""));

  return g_utf8_strlen (stripped, -1);
}

/* What a contact says at least. */
static SosVerdict *
check_whole (const SosContactFacts *facts)
{
  if (facts->starts_at <= 0)
    return sos_verdict_new_refused ("4.6", _("Say when it was."), NULL);
  if (facts->type == NULL)
    return sos_verdict_new_refused ("4.6", _("Say how: by phone, a text, face to face…"), NULL);
  if (facts->n_with == 0)
    return sos_verdict_new_refused ("4.6", _("Say with whom."), NULL);
  if (facts->outcome == NULL)
    return sos_verdict_new_refused ("4.6", _("Say what it came to: held, no reply, did not come…"), NULL);
  return NULL;
}

static SosVerdict *
check_when (const SosContactFacts *facts)
{
  if (facts->starts_at > facts->now && !may_lie_ahead (facts->outcome))
    return sos_verdict_new_refused (V5, _("This is still to come, so nothing has come of it yet."), _("Put the time right, or say that it was called off."));
  if (facts->referred_on != NULL && sos_date_is_valid (facts->referred_on) && g_strcmp0 (facts->day, facts->referred_on) < 0)
    return sos_verdict_new_refused (V4, _("This is before they were referred."), _("Put the day right, or choose the episode it belongs to."));
  if (facts->minutes < 0 ? facts->minutes != SOS_NUMBER_UNKNOWN : facts->minutes > MOST_MINUTES)
    return sos_verdict_new_refused (V4, _("It cannot have lasted that long."), _("Write minutes, up to a whole day."));
  return NULL;
}

static SosVerdict *
check_step (const SosContactFacts *facts)
{
  if (facts->next_step_on == NULL)
    return NULL;
  if (count_letters (facts->next_step) == 0)
    return sos_verdict_new_refused ("4.6", _("The next step has a day and no words."), _("Say what is to be done, or take the day out."));
  if (!sos_date_is_valid (facts->next_step_on))
    return sos_verdict_new_refused (V4, _("The day of the next step is no day."), NULL);
  return g_strcmp0 (facts->next_step_on, facts->day) < 0
           ? sos_verdict_new_refused (V4, _("The next step is before the contact."), _("Put the day of the step right."))
           : NULL;
}

static SosVerdict *
check_late (const SosContactFacts *facts)
{
  g_autofree char *words = NULL;

  if (facts->late_days <= SOS_CONTACT_LATE_DAYS || sos_reason_is_enough (facts->late_reason))
    return NULL;
  /* Translators: %d is a number of working days, six or more */
  words = g_strdup_printf (g_dngettext (NULL, "This was %d working day ago.", "This was %d working days ago.", (gulong) facts->late_days),
                           facts->late_days);
  return sos_verdict_new_refused (V5, words, _("Say why it is entered late; a few words are enough."));
}

SosVerdict *
sos_contact_check (const SosContactFacts *facts)
{
  static SosVerdict *(*const checks[]) (const SosContactFacts *) = { check_whole, check_when, check_step, check_late };

  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    {
      SosVerdict *refusal = checks[i](facts);

      if (refusal != NULL)
        return refusal;
    }
  return sos_verdict_new_allowed (V5, NULL);
}

gboolean
sos_contact_is_try (const char *outcome)
{
  return outcome != NULL && !g_str_equal (outcome, SOS_CONTACT_HELD);
}

static gboolean
is_working_day (const GDate *day, const char *const *holidays)
{
  g_autofree char *text = sos_date_dup_from (day);

  return g_date_get_weekday (day) < G_DATE_SATURDAY && (holidays == NULL || !g_strv_contains (holidays, text));
}

int
sos_working_days_between (const char *from, const char *to, const char *const *holidays)
{
  GDate day, last;
  int n = 0;

  if (!sos_date_parse (from, &day) || !sos_date_parse (to, &last))
    return 0;
  while (g_date_compare (&day, &last) < 0)
    {
      g_date_add_days (&day, 1);
      n += is_working_day (&day, holidays);
    }
  return n;
}

int
sos_contact_interval (const char *tier)
{
  static const struct
  {
    const char *tier;
    int days;
  } intervals[] = { { SOS_TIER_INTENSIVE, 7 }, { SOS_TIER_ACTIVE, 14 }, { SOS_TIER_STEP_DOWN, 28 } };

  for (guint i = 0; i < G_N_ELEMENTS (intervals); i++)
    if (g_strcmp0 (intervals[i].tier, tier) == 0)
      return intervals[i].days;
  return sos_contact_interval (SOS_TIER_ACTIVE);
}

char *
sos_contact_dup_due (const char *last, const char *since, const char *tier)
{
  return sos_date_dup_add (sos_date_is_valid (last) ? last : since, sos_contact_interval (tier));
}

gboolean
sos_contact_sees_restricted (const SosRightsCase *asked, gboolean wrote_it)
{
  return asked->program || wrote_it || asked->near == SOS_NEAR_OWN || sos_rights_is_lead (asked->role, asked->leads);
}

SosVerdict *
sos_contact_may_finish (const SosRightsCase *asked, gboolean wrote_it)
{
  return asked->program || wrote_it || sos_rights_is_lead (asked->role, asked->leads)
           ? sos_verdict_new_allowed ("4.6", NULL)
           : sos_verdict_new_refused ("4.6", _("Somebody else wrote this note; it is theirs to change and to sign."), NULL);
}
