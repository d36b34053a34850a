/* sos-load-rules.c - what a worker carries, and whether one more can be given to them. Knows no record. */
#include "config.h"
#include "sos-load-rules.h"

#include "sos-clock.h"
#include "sos-contact-log-rules.h"
#include "sos-reason-rules.h"
#include "sos-referral-rules.h"
#include "sos-stage-rules.h"

#include <glib/gi18n.h>

int
sos_load_weigh (const char *stage, const char *tier, gboolean is_new)
{
  if (!sos_stage_needs_worker (stage) || g_strcmp0 (stage, SOS_STAGE_PAUSED) == 0)
    return 0;
  if (g_strcmp0 (tier, SOS_TIER_STEP_DOWN) == 0 || g_strcmp0 (stage, SOS_STAGE_STEP_DOWN) == 0 || g_strcmp0 (stage, SOS_STAGE_CLOSING) == 0)
    return 1;
  if (g_strcmp0 (tier, SOS_TIER_INTENSIVE) == 0)
    return 4;
  return tier == NULL && is_new ? 4 : 2;
}

void
sos_load_add (SosLoad *self, const char *service, int weight, int n)
{
  self->weight += weight * n;
  self->n_episodes += n;
  self->n_releases += g_strcmp0 (service, "TTG") == 0 ? n : 0;
  self->n_hospital += g_strcmp0 (service, "HOS") == 0 ? n : 0;
  self->n_families += g_strcmp0 (service, "FAM") == 0 ? n : 0;
}

char *
sos_load_dup_new_since (const char *today, const SosLimits *limits)
{
  return sos_date_dup_add (today, -limits->load_new_days);
}

void
sos_load_take_own_limit (SosLimits *limits, int own)
{
  const int less = own > 0 ? limits->load_full - own : 0;

  limits->load_warn = MAX (limits->load_warn - less, 1);
  limits->load_full -= less;
  limits->load_stop -= less;
}

char *
sos_load_dup_words (const SosLoad *self, const SosLimits *limits)
{
  const double weight = (double) self->weight / SOS_LOAD_UNIT;

  /* Translators: what a worker carries by weight, the limit, and how many episodes that is: "11.5 of 15 · 9 episodes" */
  return g_strdup_printf (g_dngettext (NULL, "%.*f of %d · %u episode", "%.*f of %d · %u episodes", self->n_episodes), self->weight % SOS_LOAD_UNIT ? 1 : 0,
                          weight, limits->load_full, self->n_episodes);
}

SosLoadState
sos_load_get_state (const SosLoad *self, const SosLimits *limits)
{
  const int bounds[] = { limits->load_warn, limits->load_full, limits->load_stop };

  /* At the first two one is nearly full, or full; only more than the last is over it. */
  if (self->weight > bounds[2] * SOS_LOAD_UNIT)
    return SOS_LOAD_OVER;
  if (self->weight >= bounds[1] * SOS_LOAD_UNIT)
    return SOS_LOAD_FULL;
  return self->weight >= bounds[0] * SOS_LOAD_UNIT ? SOS_LOAD_NEARLY_FULL : SOS_LOAD_ROOM;
}

/* Some services have limits of their own. */
static gboolean
is_service_full (const SosAllocationFacts *facts, const SosLimits *limits)
{
  const SosLoad *load = &facts->load;
  const struct
  {
    const char *service;
    guint n;
    int most;
  } own[] = {
    { "TTG", load->n_releases, limits->load_releases },
    { "TTG", facts->near_release ? load->n_near : 0, limits->load_near_releases },
    { "HOS", load->n_hospital, limits->load_hospital },
    { "FAM", load->n_families, limits->load_families },
    { "FAM", load->n_households, limits->load_households },
  };

  for (guint i = 0; i < G_N_ELEMENTS (own); i++)
    if (g_strcmp0 (own[i].service, facts->service) == 0 && (int) own[i].n > own[i].most)
      return TRUE;
  return FALSE;
}

SosVerdict *
sos_load_may_take (const SosAllocationFacts *facts, const SosLimits *limits)
{
  const SosLoadState state = sos_load_get_state (&facts->load, limits);
  const gboolean over = state == SOS_LOAD_OVER || is_service_full (facts, limits);

  if (!facts->works_here)
    return sos_verdict_new_refused ("V9", _("This worker is not here any more. Choose another."), NULL);
  if (!facts->works_with_people)
    return sos_verdict_new_refused ("V9", _("This colleague does not work with young people. Choose a worker."), NULL);
  if (facts->sealed_from)
    return sos_verdict_new_refused ("V9", _("This worker cannot take them. Choose another."), NULL);
  if (facts->apart)
    return sos_verdict_new_refused ("N1", _("This worker and the young person are kept apart. Choose another."), NULL);
  if (over && !(facts->lead && sos_reason_is_enough (facts->words)))
    return sos_verdict_new_refused ("V28", _("This worker carries as much as anybody may."),
                                    _("Choose another, or the lead says why they take one more."));
  if (state == SOS_LOAD_ROOM)
    return sos_verdict_new_allowed ("1.1", NULL);
  return sos_verdict_new_allowed ("1.1", over                     ? _("This worker then carries more than anybody should.")
                                         : state == SOS_LOAD_FULL ? _("This worker is then full.")
                                                                  : _("This worker is then nearly full."));
}
