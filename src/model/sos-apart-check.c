/* sos-apart-check.c - what a keep-apart rule must have, who may make it milder, and what an override asks for. Knows no record. */
#include "config.h"
#include "sos-apart-check.h"

#include "sos-apart-rules.h"
#include "sos-clock.h"
#include "sos-fold.h"
#include "sos-reason-rules.h"

#include <glib/gi18n.h>
#include <string.h>

#define RULE "V24"
#define REVIEW_MONTHS 6
#define REVIEW_MONTHS_NEVER 12

static SosVerdict *
refuse (const char *words)
{
  return sos_verdict_new_refused (RULE, words, NULL);
}

/* ---- who ---- */

/* How many of each a kind has. */
static const struct
{
  const char *kind;
  guint least[2], most[2], least_staff;
  gboolean place;
  const char *words; /* what to say where it is not so */
} kinds[] = {
  { SOS_CONFLICT_PAIR, { 1, 1 }, { 1, 1 }, 0, FALSE, N_("A pair is two people. Choose the other one.") },
  { SOS_CONFLICT_GROUP_VS_GROUP, { 1, 1 }, { G_MAXUINT, G_MAXUINT }, 0, FALSE, N_("Both sides need somebody. Choose the others.") },
  { SOS_CONFLICT_WHOLE_GROUP, { 2, 0 }, { G_MAXUINT, 0 }, 0, FALSE, N_("A group is two people or more. Choose the others.") },
  { SOS_CONFLICT_PERSON_VS_STAFF, { 1, 0 }, { G_MAXUINT, 0 }, 1, FALSE, N_("Choose the colleague.") },
  { SOS_CONFLICT_PERSON_VS_PLACE, { 1, 0 }, { G_MAXUINT, 0 }, 0, TRUE, N_("Say which place.") },
};

static gboolean
has (const gint64 *ids, guint n, gint64 id)
{
  for (guint i = 0; i < n; i++)
    if (ids[i] == id)
      return TRUE;
  return FALSE;
}

static SosVerdict *
check_both_sides (const SosApartDraft *draft)
{
  for (guint i = 0; i < draft->n_people[0]; i++)
    if (has (draft->people[1], draft->n_people[1], draft->people[0][i]))
      return refuse (g_strcmp0 (draft->kind, SOS_CONFLICT_PAIR) == 0 ? _("Nobody is kept apart from themselves. Choose somebody else.")
                                                                     : _("Somebody stands on both sides. Leave them on one."));
  return NULL;
}

static SosVerdict *
check_twice (const SosApartDraft *draft)
{
  for (guint side = 0; side < 2; side++)
    for (guint i = 0; i < draft->n_people[side]; i++)
      if (draft->people[side][i] == 0 || has (draft->people[side], i, draft->people[side][i]))
        return refuse (draft->people[side][i] == 0 ? _("Somebody is missing. Choose them.") : _("Somebody is named twice. Name them once."));
  return NULL;
}

static SosVerdict *
check_people (const SosApartDraft *draft)
{
  SosVerdict *verdict = check_both_sides (draft);

  if (verdict == NULL)
    verdict = check_twice (draft);
  for (guint i = 0; verdict == NULL && i < G_N_ELEMENTS (kinds); i++)
    {
      if (g_strcmp0 (kinds[i].kind, draft->kind) != 0)
        continue;
      for (guint side = 0; side < 2; side++)
        if (draft->n_people[side] < kinds[i].least[side] || draft->n_people[side] > kinds[i].most[side])
          return refuse (_(kinds[i].words));
      if (draft->n_staff < kinds[i].least_staff || has (draft->staff, draft->n_staff, 0)
          || (kinds[i].place && (draft->place == NULL || draft->place[0] == '\0')))
        return refuse (_(kinds[i].words));
      return NULL;
    }
  return verdict != NULL ? verdict : refuse (_("Choose who is kept apart from whom."));
}

/* ---- when ---- */

char *
sos_apart_dup_last_review (const char *today, int level)
{
  GDate day;

  if (!sos_date_parse (today, &day))
    return NULL;
  g_date_add_months (&day, level == SOS_APART_NEVER ? REVIEW_MONTHS_NEVER : REVIEW_MONTHS);
  return sos_date_dup_from (&day);
}

static SosVerdict *
check_review (const SosApartDraft *draft)
{
  g_autofree char *last = sos_apart_dup_last_review (draft->today, draft->level);
  g_autofree char *day = sos_date_dup_long (last);
  g_autofree char *words = NULL;

  if (!sos_date_is_valid (draft->review_by))
    return refuse (_("Say by when somebody looks at it again."));
  if (strcmp (draft->review_by, draft->today) <= 0)
    return refuse (_("The day by which somebody looks again is still to come."));
  if (last == NULL || strcmp (draft->review_by, last) <= 0)
    return NULL;
  /* Translators: %s is a date */
  words = g_strdup_printf (_("Somebody has to look at it again by %s at the latest."), day);
  return refuse (words);
}

static SosVerdict *
check_since (const SosApartDraft *draft)
{
  if (!sos_date_is_valid (draft->reported_on))
    return refuse (_("Say since when."));
  return strcmp (draft->reported_on, draft->today) > 0 ? refuse (_("The day since which it holds is still to come.")) : NULL;
}

SosVerdict *
sos_apart_check (const SosApartDraft *draft)
{
  SosVerdict *verdict = check_people (draft);

  if (verdict != NULL)
    return verdict;
  if (draft->level < SOS_APART_NOTE || draft->level > SOS_APART_NEVER)
    return refuse (_("Choose how strictly they are kept apart."));
  if (draft->reason_code == NULL || draft->reason_code[0] == '\0')
    return refuse (_("Choose the reason."));
  verdict = check_since (draft);
  if (verdict == NULL)
    verdict = check_review (draft);
  return verdict != NULL ? verdict : sos_verdict_new_allowed (RULE, NULL);
}

/* ---- who decides ---- */

SosVerdict *
sos_apart_check_level (int before, int after, const char *role, gint64 actor, gint64 author)
{
  if (!sos_apart_role_may (role, SOS_APART_MAY_RECORD))
    return sos_verdict_new_refused (RULE, _("Keep-apart rules are kept by caseworkers, team leads and the safeguarding lead."), NULL);
  if (after >= before)
    return sos_verdict_new_allowed (RULE, NULL);
  if (!sos_apart_role_may (role, SOS_APART_MAY_DECIDE))
    return sos_verdict_new_refused (RULE, _("A team lead or the safeguarding lead makes a rule milder or ends it."), _("Ask one of them."));
  if (actor == author && author != 0)
    return sos_verdict_new_refused (RULE, _("Whoever entered a rule does not make it milder alone."), _("Ask another team lead."));
  return sos_verdict_new_allowed (RULE, NULL);
}

/* ---- whom it keeps apart ---- */

#define N_LISTS 3

static const gint64 *
get_list (const SosApartDraft *draft, guint list, guint *n)
{
  *n = list < 2 ? draft->n_people[list] : draft->n_staff;
  return list < 2 ? draft->people[list] : draft->staff;
}

static gboolean
is_in (const SosApartDraft *draft, guint list, gint64 id)
{
  guint n;
  const gint64 *ids = get_list (draft, list, &n);

  return has (ids, n, id);
}

/* Colleagues stand on the second side. */
static gboolean
keeps (const SosApartDraft *draft, gint64 one, gint64 other)
{
  const gboolean first = is_in (draft, 0, one), second = is_in (draft, 1, one) || is_in (draft, 2, one);
  const gboolean other_first = is_in (draft, 0, other), other_second = is_in (draft, 1, other) || is_in (draft, 2, other);

  if (g_strcmp0 (draft->kind, SOS_CONFLICT_PERSON_VS_PLACE) == 0)
    return FALSE;
  if (g_strcmp0 (draft->kind, SOS_CONFLICT_WHOLE_GROUP) == 0)
    return (first || second) && (other_first || other_second);
  return (first && other_second) || (second && other_first);
}

static gboolean
is_same_place (const char *one, const char *other)
{
  g_autofree char *a = sos_fold_index_text (one != NULL ? one : ""), *b = sos_fold_index_text (other != NULL ? other : "");

  return strcmp (a, b) == 0;
}

/* What @draft keeps @one from, and @after does not. */
static gboolean
lets_go (const SosApartDraft *draft, const SosApartDraft *after, gint64 one)
{
  if (g_strcmp0 (draft->kind, SOS_CONFLICT_PERSON_VS_PLACE) == 0)
    return g_strcmp0 (after->kind, SOS_CONFLICT_PERSON_VS_PLACE) != 0 || !is_in (after, 0, one) || !is_same_place (draft->place, after->place);
  for (guint list = 0; list < N_LISTS; list++)
    {
      guint n;
      const gint64 *ids = get_list (draft, list, &n);

      for (guint i = 0; i < n; i++)
        if (ids[i] != one && keeps (draft, one, ids[i]) && !keeps (after, one, ids[i]))
          return TRUE;
    }
  return FALSE;
}

gboolean
sos_apart_is_milder (const SosApartDraft *before, const SosApartDraft *after)
{
  for (guint list = 0; list < N_LISTS; list++)
    {
      guint n;
      const gint64 *ids = get_list (before, list, &n);

      for (guint i = 0; i < n; i++)
        if (lets_go (before, after, ids[i]))
          return TRUE;
    }
  return after->level < before->level;
}

gboolean
sos_apart_is_same (const SosApartDraft *before, const SosApartDraft *after)
{
  return !sos_apart_is_milder (before, after) && !sos_apart_is_milder (after, before);
}

SosVerdict *
sos_apart_check_override (int level, const char *role, const char *reason, const char *plan)
{
  if (level >= SOS_APART_NEVER)
    return sos_verdict_new_refused ("N1", _("These two are never together. Nobody can override this."), _("Choose another time or place."));
  if (!sos_apart_role_may (role, SOS_APART_MAY_DECIDE))
    return sos_verdict_new_refused ("N1", _("A team lead or the safeguarding lead overrides a clash."), _("Ask one of them."));
  if (!sos_reason_is_enough (reason))
    return sos_verdict_new_refused ("V28", _("Say why in ten characters or more."), NULL);
  if (!sos_reason_is_enough (plan))
    return sos_verdict_new_refused ("V28", _("Say in ten characters or more what is done about the risk."), NULL);
  return sos_verdict_new_allowed ("V28", NULL);
}
