/* sos-deliver-rules.c - may somebody deliver something on a day, and why not (N6, N7; domain 4.10, 5.5). Knows no record. */
#include "config.h"
#include "sos-deliver-rules.h"

#include "sos-area-rules.h"
#include "sos-clock.h"
#include "sos-rights-rules.h"

#include <glib/gi18n.h>
#include <string.h>

/* C15 where nobody says otherwise. */
#define MOST_A_DAY 3
#define MOST_DAYS_A_WEEK 4
#define VOLUNTEER_MOST_A_WEEK 2

/* ---- checks ---- */

#define STAFF (1u << 0)
#define VOLUNTEER (1u << 1)
#define PARTNER (1u << 2)
#define ALL (STAFF | VOLUNTEER | PARTNER)

static gboolean
at_prison (const SosDelivery *what)
{
  return what->at == SOS_AT_PRISON;
}

static gboolean
at_hospital (const SosDelivery *what)
{
  return what->at == SOS_AT_HOSPITAL;
}

static gboolean
needs_letter (const SosDelivery *what)
{
  return what->letter_needed;
}

static gboolean
needs_speaker (const SosDelivery *what)
{
  return what->speaker_check;
}

static gboolean
in_own_car (const SosDelivery *what)
{
  return what->own_car;
}

/* Of whom what is asked. The employer of a partner trainer holds their references; nobody asks a volunteer for the right to work. */
static const struct
{
  const char *kind;
  guint whom;
  gboolean (*asks) (const SosDelivery *what); /* NULL: always */
} needs[] = {
  { SOS_CLEARANCE_KIND_DBS, ALL, NULL },
  { SOS_CLEARANCE_KIND_SAFEGUARDING, ALL, NULL },
  { SOS_CLEARANCE_KIND_IDENTITY, ALL, NULL },
  { SOS_CLEARANCE_KIND_REFERENCE, STAFF | VOLUNTEER, NULL },
  { SOS_CLEARANCE_KIND_RIGHT_TO_WORK, STAFF, NULL },
  { SOS_CLEARANCE_KIND_PRISON, ALL, at_prison },
  { SOS_CLEARANCE_KIND_HOSPITAL, ALL, at_hospital },
  { SOS_CLEARANCE_KIND_SCHOOL_LETTER, ALL, needs_letter },
  { SOS_CLEARANCE_KIND_SPEAKER, ALL, needs_speaker },
  { SOS_CLEARANCE_KIND_LICENCE, ALL, in_own_car },
  { SOS_CLEARANCE_KIND_INSURANCE, ALL, in_own_car },
  { SOS_CLEARANCE_KIND_MOT, ALL, in_own_car },
};

G_STATIC_ASSERT (G_N_ELEMENTS (needs) <= SOS_CLEARANCE_MOST);

/* Somebody of whom nobody says what they are is asked for everything. */
static guint
get_whom (const SosDelivererFacts *who)
{
  if (g_strcmp0 (who->kind, SOS_DELIVERS_AS_VOLUNTEER) == 0)
    return VOLUNTEER;
  if (g_strcmp0 (who->kind, SOS_DELIVERS_AS_PARTNER) == 0)
    return PARTNER;
  return g_strcmp0 (who->kind, SOS_DELIVERS_AS_STAFF) == 0 ? STAFF : ALL;
}

guint
sos_deliver_list_needed (const SosDelivererFacts *who, const SosDelivery *what, const char **kinds)
{
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (needs); i++)
    if (needs[i].whom & get_whom (who) && (needs[i].asks == NULL || needs[i].asks (what)))
      kinds[n++] = needs[i].kind;
  return n;
}

/* A place that is asked for and has no name is no place anybody is cleared for. */
SosClearanceStanding
sos_deliver_stand (const SosDelivererFacts *who, const SosDelivery *what, const char *kind)
{
  const SosClearanceKind *needed = sos_clearance_kind_find (kind);

  return sos_clearance_decide (who->clearances, who->n_clearances, kind,
                               needed != NULL && needed->of_site ? (what->site != NULL ? what->site : "") : NULL, what->day);
}

static void
add (GArray *found, SosDeliverReason reason, gboolean blocks)
{
  const SosDeliverFinding finding = { .reason = reason, .blocks = blocks };

  g_array_append_val (found, finding);
}

static void
find_clearances (const SosDelivererFacts *who, const SosDelivery *what, GArray *found)
{
  const char *kinds[SOS_CLEARANCE_MOST];
  const guint n = sos_deliver_list_needed (who, what, kinds);

  for (guint i = 0; i < n; i++)
    {
      g_auto (SosClearanceStanding) standing = sos_deliver_stand (who, what, kinds[i]);
      SosDeliverFinding finding = { SOS_DELIVER_CLEARANCE, TRUE, kinds[i], standing.state, "", standing.id };

      if (standing.state == SOS_CLEARED)
        continue;
      if (standing.last_day != NULL)
        g_strlcpy (finding.last_day, standing.last_day, sizeof finding.last_day);
      g_array_append_val (found, finding);
    }
}

/* ---- who they are ---- */

static void
find_self (const SosDelivererFacts *who, const SosDelivery *what, GArray *found)
{
  const gboolean volunteer = g_strcmp0 (who->kind, SOS_DELIVERS_AS_VOLUNTEER) == 0;
  const gboolean shadow = what->shadows && g_strcmp0 (who->stage, SOS_STAGE_VOLUNTEER_SHADOWING) == 0;

  if (!who->here)
    add (found, SOS_DELIVER_NOT_HERE, TRUE);
  if (volunteer && !shadow && g_strcmp0 (who->stage, SOS_STAGE_VOLUNTEER_ACTIVE) != 0)
    add (found, SOS_DELIVER_STAGE, TRUE);
  if (what->female_only && g_strcmp0 (who->sex, "FEMALE") != 0)
    add (found, SOS_DELIVER_SEX, TRUE);
  if (volunteer && what->leads && who->shadowed < SOS_SHADOWED_LEAST)
    add (found, SOS_DELIVER_SHADOWED, FALSE);
}

/* ---- where ---- */

static gboolean
goes_against (const SosNoGoPlace *no_go, const SosDelivery *what)
{
  if (no_go->borough != NULL)
    return g_strcmp0 (no_go->borough, what->borough) == 0;
  return no_go->place != NULL && ((what->place != NULL && sos_area_is_named (what->place, no_go->place))
                                  || (what->site != NULL && sos_area_is_named (what->site, no_go->place)));
}

static void
find_places (const SosDelivererFacts *who, const SosDelivery *what, GArray *found)
{
  gboolean firm = FALSE, rather = FALSE;

  for (guint i = 0; i < who->n_no_go; i++)
    if (goes_against (&who->no_go[i], what))
      {
        firm |= who->no_go[i].firm;
        rather |= !who->no_go[i].firm;
      }
  if (firm)
    add (found, SOS_DELIVER_NO_GO, TRUE);
  else if (rather)
    add (found, SOS_DELIVER_RATHER_NOT, FALSE);
}

/* ---- when ---- */

static gboolean
lies_between (const char *day, const char *first, const char *last)
{
  return (first == NULL || strcmp (first, day) <= 0) && (last == NULL || strcmp (day, last) <= 0);
}

/* An hour nobody knows may be any. */
static gboolean
meet (int from, int to, int other_from, int other_to)
{
  return from < 0 || other_from < 0 || (from < other_to && other_from < to);
}

static gboolean
is_away (const SosDelivererFacts *who, const SosDelivery *what)
{
  for (guint i = 0; i < who->n_away; i++)
    {
      const SosAway *away = &who->away[i];

      if (away->first != NULL && lies_between (what->day, away->first, away->last != NULL ? away->last : away->first)
          && meet (what->from, what->to, away->from, away->to))
        return TRUE;
    }
  return FALSE;
}

static int
get_weekday (const char *day)
{
  GDate date;

  return sos_date_parse (day, &date) ? (int) g_date_get_weekday (&date) : 0;
}

/* The first hour after @from of their hours of that day that is none: two that touch are one. */
static int
find_end_of_hours (const SosDelivererFacts *who, const SosDelivery *what, int from)
{
  int end = from;

  for (gboolean further = TRUE; further;)
    {
      further = FALSE;
      for (guint i = 0; i < who->n_hours; i++)
        if (who->hours[i].weekday == get_weekday (what->day) && lies_between (what->day, who->hours[i].valid_from, who->hours[i].valid_to)
            && who->hours[i].from <= end && who->hours[i].to > end)
          {
            end = who->hours[i].to;
            further = TRUE;
          }
    }
  return end;
}

static gboolean
works_that_day (const SosDelivererFacts *who, const SosDelivery *what)
{
  for (guint i = 0; i < who->n_hours; i++)
    if (who->hours[i].weekday == get_weekday (what->day) && lies_between (what->day, who->hours[i].valid_from, who->hours[i].valid_to))
      return TRUE;
  return FALSE;
}

static gboolean
is_in_hours (const SosDelivererFacts *who, const SosDelivery *what)
{
  if (who->n_hours == 0)
    return TRUE;
  return what->from < 0 ? works_that_day (who, what) : find_end_of_hours (who, what, what->from) >= what->to;
}

/* What is asked about is not held against itself. */
static gboolean
is_other (const SosEngagement *engagement, const SosDelivery *what)
{
  return what->kind == NULL || engagement->id != what->id || g_strcmp0 (engagement->kind, what->kind) != 0;
}

static gboolean
is_taken (const SosDelivererFacts *who, const SosDelivery *what)
{
  for (guint i = 0; i < who->n_engagements; i++)
    {
      const SosEngagement *other = &who->engagements[i];

      if (is_other (other, what) && g_strcmp0 (other->day, what->day) == 0 && what->from >= 0 && other->from >= 0
          && meet (what->from, what->to, other->from, other->to))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_many (const SosDelivererFacts *who, const SosDelivery *what)
{
  const int weekday = get_weekday (what->day);
  int a_week = 1, a_day = 1, n_days = 0;
  guint days = 1u << weekday;
  int most = who->most_a_week;

  for (guint i = 0; i < who->n_engagements; i++)
    {
      const SosEngagement *other = &who->engagements[i];
      const int apart = other->day != NULL && !other->meeting && is_other (other, what) ? sos_date_days_between (what->day, other->day) + weekday : 0;

      if (apart < 1 || apart > 7)
        continue;
      a_week++;
      a_day += apart == weekday;
      days |= 1u << apart;
    }
  for (guint day = 1; day <= 7; day++)
    n_days += (days >> day) & 1;
  if (most <= 0 && g_strcmp0 (who->kind, SOS_DELIVERS_AS_VOLUNTEER) == 0)
    most = VOLUNTEER_MOST_A_WEEK;
  return (most > 0 && a_week > most) || a_day > MOST_A_DAY || n_days > MOST_DAYS_A_WEEK;
}

static void
find_times (const SosDelivererFacts *who, const SosDelivery *what, GArray *found)
{
  if (is_away (who, what))
    add (found, SOS_DELIVER_AWAY, TRUE);
  if (!is_in_hours (who, what))
    add (found, SOS_DELIVER_HOURS, TRUE);
  if (is_taken (who, what))
    add (found, SOS_DELIVER_TAKEN, TRUE);
  if (!what->meeting && is_many (who, what))
    add (found, SOS_DELIVER_MANY, FALSE);
}

/* ---- the answer ---- */

static int
compare_findings (gconstpointer one, gconstpointer other)
{
  const SosDeliverFinding *a = one, *b = other;

  if (a->blocks != b->blocks)
    return a->blocks ? -1 : 1;
  return (int) a->reason - (int) b->reason;
}

GArray *
sos_deliver_find (const SosDelivererFacts *who, const SosDelivery *what)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (SosDeliverFinding));

  g_return_val_if_fail (sos_date_is_valid (what->day), found);

  find_self (who, what, found);
  find_clearances (who, what, found);
  find_places (who, what, found);
  find_times (who, what, found);
  g_array_sort (found, compare_findings);
  return found;
}

static const struct
{
  const char *rule, *words, *remedy;
} reasons[SOS_N_DELIVER_REASONS] = {
  [SOS_DELIVER_NOT_HERE] = { "C3", N_("They do not work here any more."), N_("Choose somebody else.") },
  [SOS_DELIVER_STAGE] = { "N6", N_("This volunteer is not active."), N_("Finish their training and shadowing first, or choose somebody else.") },
  [SOS_DELIVER_CLEARANCE] = { "N6", NULL, N_("Renew it before that day, or choose somebody else.") },
  [SOS_DELIVER_SEX] = { "N7", N_("Only women deliver this."), N_("Choose a woman.") },
  [SOS_DELIVER_NO_GO] = { "C11", N_("They are not available for this place."), N_("Choose somebody else.") },
  [SOS_DELIVER_AWAY] = { "C3", N_("They are away then."), N_("Choose another day, or somebody else.") },
  [SOS_DELIVER_HOURS] = { "C3", N_("These are not their hours."), N_("Choose another hour, or somebody else.") },
  [SOS_DELIVER_TAKEN] = { "C3", N_("They are somewhere else at that time."), N_("Choose another hour, or somebody else.") },
  [SOS_DELIVER_RATHER_NOT] = { "C17", N_("They would rather not go there. Ask them first."), NULL },
  [SOS_DELIVER_MANY] = { "C15", N_("That is more than they do in a day or a week. Ask them first."), NULL },
  [SOS_DELIVER_SHADOWED] = { "3.5", N_("They have not shadowed two sessions yet, and would lead this one."), NULL },
};

/* Whole sentences, so that they can be put into other languages; %1$s is the check, %2$s a day. */
static const char *const states[] = {
  [SOS_UNCLEARED_MISSING] = N_("There is no record of %1$s."),
  [SOS_UNCLEARED_NOT_YET] = N_("There is no record of %1$s that holds on that day yet."),
  [SOS_UNCLEARED_LAPSED] = N_("The last valid day of %1$s was %2$s."),
  [SOS_UNCLEARED_UNLOOKED] = N_("The update service was not looked at since a year before %2$s, so %1$s does not count."),
  [SOS_UNCLEARED_WRONG] = N_("There is no record of %1$s for work with children."),
  [SOS_UNCLEARED_CONTENT] = N_("Something stands on %1$s, and nobody has decided about it."),
};

static char *
dup_clearance_words (const SosDeliverFinding *finding)
{
  g_autofree char *day = sos_date_dup_long (finding->last_day);
  g_autoptr (GString) words = g_string_new (day == NULL && (finding->state == SOS_UNCLEARED_LAPSED || finding->state == SOS_UNCLEARED_UNLOOKED)
                                              ? _("Nobody wrote down to which day %1$s holds.")
                                              : _(states[finding->state]));

  g_string_replace (words, "%1$s", sos_clearance_kind_get_what (finding->kind), 0);
  g_string_replace (words, "%2$s", day != NULL ? day : "", 0);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

char *
sos_deliver_finding_dup_words (const SosDeliverFinding *finding)
{
  return finding->reason == SOS_DELIVER_CLEARANCE ? dup_clearance_words (finding) : g_strdup (_(reasons[finding->reason].words));
}

const char *
sos_deliver_finding_get_rule (const SosDeliverFinding *finding)
{
  return reasons[finding->reason].rule;
}

SosVerdict *
sos_deliver_decide_hour (const SosDelivererFacts *who, const SosDelivery *what)
{
  if (!is_taken (who, what))
    return sos_verdict_new_allowed ("C3", NULL);
  return sos_verdict_new_refused (reasons[SOS_DELIVER_TAKEN].rule, _(reasons[SOS_DELIVER_TAKEN].words), _(reasons[SOS_DELIVER_TAKEN].remedy));
}

SosVerdict *
sos_deliver_decide (const SosDelivererFacts *who, const SosDelivery *what)
{
  g_autoptr (GArray) found = sos_deliver_find (who, what);
  const SosDeliverFinding *first = found->len > 0 ? &g_array_index (found, SosDeliverFinding, 0) : NULL;
  g_autofree char *words = first != NULL ? sos_deliver_finding_dup_words (first) : NULL;

  if (first == NULL)
    return sos_verdict_new_allowed ("N6", NULL);
  if (!first->blocks)
    return sos_verdict_new_allowed (reasons[first->reason].rule, words);
  return sos_verdict_new_refused (reasons[first->reason].rule, words, _(reasons[first->reason].remedy));
}

/* ---- who may what ---- */

static const struct
{
  const char *role;
  gboolean may[3];
} roles[] = {
  { SOS_ROLE_SCHOOLS_COORDINATOR, { TRUE, TRUE, FALSE } },
  { SOS_ROLE_TEAM_LEAD, { TRUE, TRUE, TRUE } },
  { SOS_ROLE_DSL, { TRUE, TRUE, TRUE } },
};

gboolean
sos_deliver_role_may (const char *role, SosDeliverMay what)
{
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    if (g_strcmp0 (role, roles[i].role) == 0)
      return roles[i].may[what];
  return FALSE;
}
