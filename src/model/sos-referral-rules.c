/* sos-referral-rules.c - when a referral is complete enough, who decides it, and on what. Knows no record. */
#include "config.h"
#include "sos-referral-rules.h"

#include "sos-clock.h"
#include "sos-reason-rules.h"
#include "sos-typed.h"

#include <glib/gi18n.h>


/* Whoever refers themselves is reached as they are; a colleague sits here. */
static gboolean
needs_referrer (const SosReferralFacts *facts)
{
  return g_strcmp0 (facts->source, "SELF") != 0 && g_strcmp0 (facts->source, "INTERNAL") != 0;
}

GPtrArray *
sos_referral_find_lacking (const SosReferralFacts *facts)
{
  const struct
  {
    gboolean there;
    const char *words;
  } asked[] = {
    { !sos_typed_is_blank (facts->name), N_("a name, or what they are called by") },
    { !sos_typed_is_blank (facts->birth_date), N_("a date of birth, or their age") },
    { facts->reached, N_("a way to reach them, or a key worker") },
    { !sos_typed_is_blank (facts->borough), N_("the borough") },
    { !sos_typed_is_blank (facts->reason), N_("why they are referred") },
    { !sos_typed_is_blank (facts->source), N_("who refers them") },
    { !needs_referrer (facts) || (!sos_typed_is_blank (facts->referrer) && !sos_typed_is_blank (facts->referrer_contact)), N_("how to reach the referrer") },
  };
  GPtrArray *lacking = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    if (!asked[i].there)
      g_ptr_array_add (lacking, (char *) _(asked[i].words));
  return lacking;
}

/* ---- V3 ---- */

static const struct
{
  const char *service;
  gsize least, most;
} ages[] = {
  { "SOS", G_STRUCT_OFFSET (SosLimits, least_age), G_STRUCT_OFFSET (SosLimits, most_age) },
  { "SPL", G_STRUCT_OFFSET (SosLimits, least_age), G_STRUCT_OFFSET (SosLimits, most_age) },
  { "LIV", G_STRUCT_OFFSET (SosLimits, least_age), G_STRUCT_OFFSET (SosLimits, most_age) },
  { "TTG", G_STRUCT_OFFSET (SosLimits, least_age_release), G_STRUCT_OFFSET (SosLimits, most_age_release) },
  { "HOS", G_STRUCT_OFFSET (SosLimits, least_age_hospital), G_STRUCT_OFFSET (SosLimits, most_age_hospital) },
  { "EXR", G_STRUCT_OFFSET (SosLimits, least_age_girls), G_STRUCT_OFFSET (SosLimits, most_age_girls) },
};

static SosVerdict *
decide_age (int age, int least, int most)
{
  return sos_verdict_new_allowed ("V3", age >= 0 && (age < least || age > most)
                                          ? _("They are outside the ages of this service. The lead may take them all the same, with a reason.") : NULL);
}

gboolean
sos_referral_has_ages (const char *service)
{
  for (guint i = 0; i < G_N_ELEMENTS (ages); i++)
    if (g_strcmp0 (ages[i].service, service) == 0)
      return TRUE;
  return FALSE;
}

SosVerdict *
sos_referral_check_ages (int least, int most, const char *birth_date, const char *received_on)
{
  return decide_age (sos_date_age (birth_date, received_on), least, most);
}

SosVerdict *
sos_referral_check_age (const char *service, const char *birth_date, const char *received_on, const SosLimits *limits)
{
  const int age = sos_date_age (birth_date, received_on);

  for (guint i = 0; i < G_N_ELEMENTS (ages); i++)
    if (g_strcmp0 (ages[i].service, service) == 0)
      return decide_age (age, G_STRUCT_MEMBER (int, limits, ages[i].least), G_STRUCT_MEMBER (int, limits, ages[i].most));
  return sos_verdict_new_allowed ("V3", NULL);
}

/* ---- the decision ---- */

static SosVerdict *
check_accept (const SosDecisionFacts *facts)
{
  if (facts->n_lacking > 0)
    return sos_verdict_new_refused ("4.1", _("The referral is not complete enough to accept it."), _("Ask the referrer for what is lacking."));
  if (facts->apart == NULL)
    return sos_verdict_new_refused ("4.7", _("The referral was not held against the keep-apart rules yet."), _("Say what that check found."));
  if (g_strcmp0 (facts->apart, SOS_REFERRAL_APART_CONFLICT) == 0)
    return sos_verdict_new_refused ("4.7", _("Somebody we work with must be kept apart from them, and that cannot be managed."),
                                    _("Decline or signpost, or say how it can be managed."));
  if (g_strcmp0 (facts->apart, SOS_REFERRAL_APART_MANAGED) == 0 && !sos_reason_is_enough (facts->apart_words))
    return sos_verdict_new_refused ("V28", _("Say how they will be kept apart; a few words are enough."), NULL);
  if (facts->out_of_age && !sos_reason_is_enough (facts->age_reason))
    return sos_verdict_new_refused ("V3", _("They are outside the ages of this service. Say why they are taken all the same."), NULL);
  return sos_verdict_new_allowed ("1.1", NULL);
}

SosVerdict *
sos_referral_may_decide (const SosDecisionFacts *facts)
{
  if (!facts->lead)
    return sos_verdict_new_refused ("1.1", _("The team lead decides on a referral."), _("Ask them; it stands on their page."));
  if (g_strcmp0 (facts->decision, SOS_REFERRAL_ACCEPT) == 0)
    return check_accept (facts);
  if (g_strcmp0 (facts->decision, SOS_REFERRAL_DECLINE) != 0 && g_strcmp0 (facts->decision, SOS_REFERRAL_SIGNPOST) != 0)
    return sos_verdict_new_refused ("1.1", _("Choose what is decided."), NULL);
  if (!facts->fits)
    return sos_verdict_new_refused ("1.1", _("Choose the reason from the list."), NULL);
  if (sos_typed_is_blank (facts->words))
    return sos_verdict_new_refused ("N10", _("Say why; a few words are enough."), NULL);
  if (g_strcmp0 (facts->decision, SOS_REFERRAL_SIGNPOST) == 0 && sos_typed_is_blank (facts->signposted_to))
    return sos_verdict_new_refused ("1.1", _("Say to whom they are signposted."), NULL);
  return sos_verdict_new_allowed ("1.1", NULL);
}
