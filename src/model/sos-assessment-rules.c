/* sos-assessment-rules.c - what an assessment needs before it is signed, and what its signature asks for. Knows no record. */
#include "config.h"
#include "sos-assessment-rules.h"

#include "sos-clock.h"
#include "sos-contact-log-rules.h"
#include "sos-reason-rules.h"
#include "sos-stage-rules.h"

#include <glib/gi18n.h>
#include <string.h>

static const struct
{
  const char *field, *words;
} judgements[SOS_N_JUDGEMENTS] = {
  { "to-them", N_("The risk to them is not judged yet.") },
  { "exploitation", N_("The risk of exploitation is not judged yet.") },
  { "to-others", N_("The risk to others is not judged yet.") },
  { "offending", N_("The likelihood of offending is not judged yet.") },
};

#define OFFENDING 3

const char *
sos_judgement_get_field (guint which)
{
  g_return_val_if_fail (which < SOS_N_JUDGEMENTS, NULL);
  return judgements[which].field;
}

gboolean
sos_judgement_is_asked (guint which, const char *service)
{
  static const char *const preventing[] = { "SPL", "LIV", "BRV", "STP", "EXR", "CFS", NULL };

  return which != OFFENDING || (service != NULL && !g_strv_contains (preventing, service));
}

/* ---- danger ---- */

static const SosAreaScore *
find_danger (const SosAssessmentFacts *facts)
{
  for (guint i = 0; i < facts->n_areas; i++)
    if (g_strcmp0 (facts->areas[i].codes[SOS_COLUMN_SCORE], SOS_SCORE_DANGER) == 0)
      return &facts->areas[i];
  return NULL;
}

static gboolean
has_red (const SosAssessmentFacts *facts)
{
  for (guint i = 0; i < SOS_N_JUDGEMENTS; i++)
    if (g_strcmp0 (facts->judgements[i], SOS_JUDGEMENT_RED) == 0)
      return TRUE;
  return FALSE;
}

gboolean
sos_assessment_is_danger (const SosAssessmentFacts *facts)
{
  return has_red (facts) || find_danger (facts) != NULL;
}

char *
sos_assessment_dup_danger (const SosAssessmentFacts *facts, const char *(*label) (gpointer data, const char *domain), gpointer data)
{
  const SosAreaScore *area = find_danger (facts);

  if (area != NULL)
    /* Translators: %s is an area of life */
    return g_strdup_printf (_("Immediate danger: %s."), label (data, area->domain));
  return has_red (facts) ? g_strdup (_("A judgement is red.")) : NULL;
}

/* ---- before it is signed ---- */

static void
add_fault (GPtrArray *faults, const char *rule, const char *words, const char *domain, const char *field)
{
  const SosAssessmentFault fault = { rule, _(words), domain, field };

  g_ptr_array_add (faults, g_memdup2 (&fault, sizeof fault));
}

static void
check_area (GPtrArray *faults, const SosAreaScore *area)
{
  const SosColumn column = sos_domain_get_column (area->domain);

  if (!sos_score_is_said (area->codes[column]))
    add_fault (faults, "V11", column == SOS_COLUMN_STRENGTH ? N_("What is strong is not answered yet; “not known” is an answer.")
                                                            : N_("An area is not answered yet; “not known” is an answer."),
               area->domain, column == SOS_COLUMN_STRENGTH ? "strength" : "score");
  else if (column == SOS_COLUMN_SCORE && sos_score_get_value (area->codes[column]) >= 3 && !area->evidence)
    add_fault (faults, "V11", N_("High or immediate danger needs words: what does it rest on?"), area->domain, "evidence");
}

static void
check_days (GPtrArray *faults, const SosAssessmentFacts *facts)
{
  if (facts->started_on == NULL || !sos_date_is_valid (facts->started_on))
    add_fault (faults, "V4", N_("The day on which it was begun is no day."), NULL, "started-on");
  else if (g_strcmp0 (facts->started_on, facts->today) > 0)
    add_fault (faults, "V4", N_("The day on which it was begun is still to come."), NULL, "started-on");
  else if (facts->referred_on != NULL && strcmp (facts->started_on, facts->referred_on) < 0)
    add_fault (faults, "V4", N_("It cannot have been begun before the referral came."), NULL, "started-on");
}

GPtrArray *
sos_assessment_find_faults (const SosAssessmentFacts *facts)
{
  GPtrArray *faults = g_ptr_array_new_with_free_func (g_free);

  if (facts->n_areas == 0)
    add_fault (faults, "V11", N_("No area of life is in it."), NULL, "score");
  for (guint i = 0; i < facts->n_areas; i++)
    check_area (faults, &facts->areas[i]);
  for (guint i = 0; i < SOS_N_JUDGEMENTS; i++)
    if (!sos_score_is_said (facts->judgements[i]) && sos_judgement_is_asked (i, facts->service))
      add_fault (faults, "V11", judgements[i].words, NULL, judgements[i].field);
  check_days (faults, facts);
  return faults;
}

SosVerdict *
sos_assessment_may_sign (const SosAssessmentFacts *facts)
{
  g_autoptr (GPtrArray) faults = sos_assessment_find_faults (facts);
  const SosAssessmentFault *first = faults->len > 0 ? faults->pdata[0] : NULL;

  return first != NULL ? sos_verdict_new_refused (first->rule, first->words, NULL) : sos_verdict_new_allowed ("V11", NULL);
}

/* ---- afterwards ---- */

SosVerdict *
sos_assessment_may_countersign (gboolean is_signed, gboolean danger, gboolean countersigned, gboolean lead, gboolean own)
{
  if (!is_signed)
    return sos_verdict_new_refused ("V12", _("The assessment is not signed yet."), NULL);
  if (!danger)
    return sos_verdict_new_refused ("V12", _("Nothing in it is red or immediate danger: no lead has to sign it."), NULL);
  if (countersigned)
    return sos_verdict_new_refused ("V12", _("A lead has countersigned it already."), NULL);
  if (!lead)
    return sos_verdict_new_refused ("V12", _("The lead of the team or the safeguarding lead countersigns."), NULL);
  if (own)
    return sos_verdict_new_refused ("V12", _("Whoever signed it does not countersign it."), _("Ask another lead."));
  return sos_verdict_new_allowed ("V12", NULL);
}

SosVerdict *
sos_safety_plan_check (guint n_written, const char *made_on, const char *review_on, int most_days)
{
  g_autofree char *within = NULL;
  const gboolean days = made_on != NULL && sos_date_is_valid (made_on) && review_on != NULL && sos_date_is_valid (review_on);

  if (n_written == 0)
    return sos_verdict_new_refused ("4.3", _("Nothing is written in the safety plan yet."), NULL);
  if (!days || strcmp (review_on, made_on) <= 0)
    return sos_verdict_new_refused ("4.3", _("Say on which day to come the safety plan is looked at again."), NULL);
  within = g_strdup_printf (g_dngettext (NULL, "A safety plan is looked at again within %d day.", "A safety plan is looked at again within %d days.", (gulong) most_days), most_days);
  if (sos_date_days_between (made_on, review_on) > most_days)
    return sos_verdict_new_refused ("4.3", within, NULL);
  return sos_verdict_new_allowed ("4.3", NULL);
}

const char *
sos_assessment_propose_type (gboolean earlier, gboolean happened, const char *stage)
{
  if (!earlier)
    return SOS_ASSESSMENT_INITIAL;
  if (happened)
    return SOS_ASSESSMENT_CHANGE;
  return g_strcmp0 (stage, SOS_STAGE_CLOSING) == 0 ? SOS_ASSESSMENT_CLOSING : SOS_ASSESSMENT_REVIEW;
}

SosVerdict *
sos_assessment_may_begin (const char *type, gboolean earlier)
{
  if (earlier && g_strcmp0 (type, SOS_ASSESSMENT_INITIAL) == 0)
    return sos_verdict_new_refused ("4.3", _("There is a first assessment of this work already, and later ones are held against it."), _("Choose another kind."));
  return sos_verdict_new_allowed ("4.3", NULL);
}

/* From the closest to the least close; what nobody said counts as active. */
static int
get_closeness (const char *tier)
{
  return g_strcmp0 (tier, SOS_TIER_INTENSIVE) == 0 ? 2 : g_strcmp0 (tier, SOS_TIER_STEP_DOWN) == 0 ? 0 : 1;
}

SosVerdict *
sos_tier_may_be (const char *tier, const char *before, gboolean danger, gboolean assessed, const char *why)
{
  if (danger && g_strcmp0 (tier, SOS_TIER_INTENSIVE) != 0)
    return sos_verdict_new_refused ("3.1", _("The latest assessment says red or immediate danger, so they are seen as often as can be."), _("Assess again first."));
  if (!assessed && get_closeness (tier) < get_closeness (before) && !sos_reason_is_enough (why))
    return sos_verdict_new_refused ("3.1", _("Say in a few words why they are seen less often from now on."), NULL);
  return sos_verdict_new_allowed ("3.1", NULL);
}

const char *
sos_tier_get_words (const char *tier)
{
  static const char *const words[] = { N_("any contact every 28 days"), N_("seen in person every 14 days"), N_("two contacts a week, one of them in person") };

  return _(words[get_closeness (tier)]);
}

const char *
sos_assessment_propose_tier (gboolean danger, const char *tier)
{
  if (danger)
    return SOS_TIER_INTENSIVE;
  return g_strcmp0 (tier, SOS_TIER_INTENSIVE) == 0 ? SOS_TIER_INTENSIVE : g_strcmp0 (tier, SOS_TIER_STEP_DOWN) == 0 ? SOS_TIER_STEP_DOWN : SOS_TIER_ACTIVE;
}
