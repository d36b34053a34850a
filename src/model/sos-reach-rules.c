/* sos-reach-rules.c - what stands against ringing, writing to, visiting or meeting somebody, as a table. Knows no record. */
#include "config.h"
#include "sos-reach-rules.h"

#include "sos-apart-check.h"
#include "sos-clock.h"
#include "sos-contact.h"
#include "sos-fold.h"
#include "sos-reason-rules.h"
#include "sos-visit-rules.h"

#include <glib/gi18n.h>
#include <string.h>

#define MINUTE 60

/* ---- the ways of a contact ---- */

enum
{
  RING = 1 << 0,
  TEXT = 1 << 1,
  LETTER = 1 << 2,
  EMAIL = 1 << 3,
  VISIT = 1 << 4,
  MEET = 1 << 5,
  SCHOOL = 1 << 6,
  ANY = RING | TEXT | LETTER | EMAIL | VISIT | MEET | SCHOOL,
};

/* What is in no row is a meeting. */
static const struct
{
  const char *type;
  guint ways;
} types[] = {
  { SOS_CONTACT_PHONE, RING },     { "VIDEO", RING },           { "DUTY_CALL", RING },           { "PROFESSIONAL_CALL", RING },
  { "FOLLOW_UP", RING },           { "ATTEMPT", RING },         { SOS_CONTACT_TEXT, TEXT },      { SOS_CONTACT_LETTER, LETTER },
  { SOS_CONTACT_EMAIL, EMAIL },    { "HOME_VISIT", VISIT | MEET }, { "SCHOOL_VISIT", MEET | SCHOOL },
};

static gboolean
is_code (const char *code, const char *other)
{
  return g_strcmp0 (code, other) == 0;
}

static gboolean
is_called_off (const char *outcome)
{
  static const char *const off[] = { "CANCELLED_YP", "CANCELLED_US", "REARRANGED", NULL };

  return outcome != NULL && g_strv_contains (off, outcome);
}

static guint
find_ways (const SosReachAct *act)
{
  guint ways = MEET;

  if (act->type == NULL || is_called_off (act->outcome))
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (is_code (types[i].type, act->type))
      ways = types[i].ways;
  if (is_code (act->place, "HOME") && (ways & MEET || is_code (act->type, "ATTEMPT")))
    ways |= VISIT;
  return is_code (act->place, "SCHOOL") ? ways | SCHOOL : ways;
}

/* ---- hours ---- */

static gboolean
is_weekend (const SosReachAct *act)
{
  g_autoptr (GDateTime) time = sos_clock_to_london (act->starts_at);

  return act->starts_at > 0 && g_date_time_get_day_of_week (time) > G_DATE_FRIDAY;
}

static gboolean
is_after_four (const SosReachAct *act)
{
  g_autoptr (GDateTime) time = sos_clock_to_london (act->starts_at);

  return act->starts_at > 0 && g_date_time_get_hour (time) >= 16;
}

static gboolean
is_dark (const SosReachAct *act)
{
  gint64 rise, set;

  if (act->starts_at <= 0)
    return FALSE;
  sos_daylight_find (act->starts_at, &rise, &set);
  return act->starts_at < rise || act->starts_at + act->minutes * MINUTE > set;
}

static gboolean
is_alone (const SosReachAct *act)
{
  for (guint i = 0; i < act->n_with; i++)
    if (act->with[i].staff != 0 && act->with[i].staff != act->worker)
      return FALSE;
  return TRUE;
}

/* ---- the rules ---- */

#define FREE (-1)

#define NEEDED N_("Say why it was needed all the same.")
#define NOTHING N_("Say why it was needed, and pass nothing on between them.")
#define BOTH N_("If they did not speak with each other, write two contacts. If they did, write it down as an incident, under Safety.")
#define LEAD N_("Only somebody who leads can keep it, with a reason. What you wrote stays here until then.")
#define INCIDENT N_("Write down what happened as an incident, under Safety.")

/* A row a bar: when only one of the two was there, and when both were. %s in the words: the reference of a rule. */
static const struct
{
  SosReachBarKind kind;
  const char *code; /* NULL: whatever it says */
  int level;
  guint ways;
  gboolean (*when) (const SosReachAct *act);
  int one, two; /* SosReachWeight, or FREE */
  const char *rule, *words, *remedy_one, *remedy_two;
} rules[] = {
  { SOS_BAR_APART, NULL, SOS_APART_AVOID, ANY, NULL, SOS_REACH_TOLD, SOS_REACH_TOLD, "N1", N_("The two are better kept from each other (%s)."), NULL, NULL },
  { SOS_BAR_APART, NULL, SOS_APART_KEEP, ANY, NULL, SOS_REACH_REASON, SOS_REACH_LEAD, "N1", N_("A keep-apart rule stands between the two (%s)."), NOTHING, LEAD },
  { SOS_BAR_APART, NULL, SOS_APART_NEVER, ANY, NULL, SOS_REACH_REASON, SOS_REACH_NEVER, "N1", N_("The two are never to be together (%s), and nobody can set that aside."), NOTHING, BOTH },
  { SOS_BAR_TIE, "SUPERVISED", 0, ANY, NULL, FREE, SOS_REACH_TOLD, "4.8", N_("The two may meet only while somebody watches over it."), NULL, NULL },
  { SOS_BAR_TIE, "NO_CONTACT_ORDER", 0, ANY, NULL, SOS_REACH_REASON, SOS_REACH_NEVER, "4.8", N_("No contact between the two: an order forbids it."), NOTHING, BOTH },
  { SOS_BAR_TIE, "BAIL_NO_CONTACT", 0, ANY, NULL, SOS_REACH_REASON, SOS_REACH_NEVER, "4.8", N_("No contact between the two: bail forbids it."), NOTHING, BOTH },
  { SOS_BAR_RING, "NEVER", 0, RING | TEXT, NULL, SOS_REACH_REASON, SOS_REACH_REASON, "0.7", N_("They are never to be rung."), NEEDED, NEEDED },
  { SOS_BAR_RING, "ASK_FIRST", 0, RING | TEXT, NULL, SOS_REACH_TOLD, SOS_REACH_TOLD, "0.7", N_("The young person is to be asked before they are rung."), NULL, NULL },
  { SOS_BAR_RING, "WEEKDAYS", 0, RING | TEXT, is_weekend, SOS_REACH_TOLD, SOS_REACH_TOLD, "0.7", N_("They may be rung on weekdays alone."), NULL, NULL },
  { SOS_BAR_RING, "SCHOOL_HOURS", 0, RING | TEXT, is_after_four, SOS_REACH_TOLD, SOS_REACH_TOLD, "0.7", N_("They may be rung until 16:00."), NULL, NULL },
  { SOS_BAR_CALL, NULL, 0, RING, NULL, SOS_REACH_REASON, SOS_REACH_REASON, "0.7", N_("No number of theirs is safe to ring."), NEEDED, NEEDED },
  { SOS_BAR_TEXT, NULL, 0, TEXT, NULL, SOS_REACH_REASON, SOS_REACH_REASON, "0.7", N_("No number of theirs is safe to text."), NEEDED, NEEDED },
  { SOS_BAR_AGREEMENT, "CONTACT_PARENT", 0, ANY, NULL, SOS_REACH_REASON, SOS_REACH_REASON, "4.2", N_("Contact with a parent is not agreed to."), NEEDED, NEEDED },
  { SOS_BAR_AGREEMENT, "CONTACT_SCHOOL", 0, SCHOOL, NULL, SOS_REACH_REASON, SOS_REACH_REASON, "4.2", N_("Contact with the school is not agreed to."), NEEDED, NEEDED },
  { SOS_BAR_AGREEMENT, "TEXT_MESSAGES", 0, TEXT, NULL, SOS_REACH_REASON, SOS_REACH_REASON, "4.2", N_("Text messages are not agreed to."), NEEDED, NEEDED },
  { SOS_BAR_AGREEMENT, "POST_LETTERS", 0, LETTER, NULL, SOS_REACH_TOLD, SOS_REACH_TOLD, "4.2", N_("Letters by post are not agreed to."), NULL, NULL },
  { SOS_BAR_AGREEMENT, "HOME_VISIT", 0, VISIT, NULL, SOS_REACH_REASON, SOS_REACH_REASON, "4.2", N_("Visits at home are not agreed to."), NEEDED, NEEDED },
  { SOS_BAR_ADDRESS, "NOT_AT_ADDRESS", 0, VISIT, NULL, SOS_REACH_NEVER, SOS_REACH_NEVER, "0.7", N_("Where they live is never to be visited."), INCIDENT, INCIDENT },
  { SOS_BAR_ADDRESS, "TWO_WORKERS", 0, VISIT, is_alone, SOS_REACH_REASON, SOS_REACH_REASON, "0.7", N_("Two workers go to this home together, never one alone."), NEEDED, NEEDED },
  { SOS_BAR_ADDRESS, "DAYLIGHT_ONLY", 0, VISIT, is_dark, SOS_REACH_REASON, SOS_REACH_REASON, "0.7", N_("This home is visited in daylight alone."), NEEDED, NEEDED },
};

static gboolean
is_about_them (const SosReachBar *bar)
{
  return bar->person == 0 && bar->staff == 0 && bar->name == NULL;
}

static gboolean
is_called (const char *name, const char *other)
{
  g_autofree char *one = NULL, *two = NULL;

  if (name == NULL || other == NULL)
    return FALSE;
  one = sos_fold_index_text (name);
  two = sos_fold_index_text (other);
  return one[0] != '\0' && g_str_equal (one, two);
}

static gboolean
is_same (const SosReachBar *bar, const SosReachWith *with)
{
  if (bar->person != 0 || bar->staff != 0)
    return bar->person == with->person && bar->staff == with->staff;
  return is_called (bar->name, with->name);
}

/* Which of those who took part @bar is about: -1 the young person, or their own worker; FALSE where nobody is. */
static gboolean
find_with (const SosReachAct *act, const SosReachBar *bar, int *with)
{
  *with = -1;
  if (is_about_them (bar))
    return act->them;
  if (bar->staff != 0 && bar->staff == act->worker)
    return act->them;
  for (guint i = 0; i < act->n_with; i++)
    if (is_same (bar, &act->with[i]))
      {
        *with = (int) i;
        return bar->staff == 0 || act->them;
      }
  return FALSE;
}

/* Both were there: what was only tried brought nobody together. */
static gboolean
were_both (const SosReachAct *act)
{
  return act->them && (act->outcome == NULL || is_code (act->outcome, SOS_CONTACT_HELD));
}

/* Of whoever rang us there is nothing to set aside; they are told of all the same. */
static int
weigh (const SosReachAct *act, const SosReachBar *bar, guint i, gboolean *two)
{
  *two = !is_about_them (bar) && were_both (act);
  if (*two || !is_code (act->direction, SOS_CONTACT_IN))
    return *two ? rules[i].two : rules[i].one;
  return MIN (rules[i].one, (int) SOS_REACH_TOLD);
}

static char *
dup_words (const SosReachBar *bar, guint i)
{
  const char *words = _(rules[i].words), *ref = strstr (words, "%s");
  g_autoptr (GString) text = g_string_new (words);

  if (ref != NULL)
    g_string_replace (text, "%s", bar->ref != NULL ? bar->ref : _("by order"), 1);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
finding_free (gpointer data)
{
  SosReachFinding *finding = data;

  g_free (finding->words);
  g_free (finding);
}

static void
add (GPtrArray *findings, int weight, const char *rule, int with, char *words, const char *remedy)
{
  SosReachFinding *finding = g_new0 (SosReachFinding, 1);

  *finding = (SosReachFinding){ (SosReachWeight) weight, rule, with, words, remedy != NULL && weight > SOS_REACH_TOLD ? _(remedy) : NULL };
  g_ptr_array_add (findings, finding);
}

static void
hold_against (GPtrArray *findings, const SosReachAct *act, guint ways, const SosReachBar *bar, guint i)
{
  gboolean two;
  int with, weight;

  if (rules[i].kind != bar->kind || !(rules[i].ways & ways) || (rules[i].code != NULL && !is_code (rules[i].code, bar->code))
      || (rules[i].level != 0 && rules[i].level != bar->level) || !find_with (act, bar, &with) || (rules[i].when != NULL && !rules[i].when (act)))
    return;
  weight = weigh (act, bar, i, &two);
  if (weight != FREE)
    add (findings, weight, rules[i].rule, with, dup_words (bar, i), two ? rules[i].remedy_two : rules[i].remedy_one);
}

/* ---- places and curfews ---- */

/* Words may name a place without having been there, so the gravest asks for a reason, and no more. */
static void
hold_against_limit (GPtrArray *findings, const SosReachAct *act, guint ways, const SosApartLimit *limit)
{
  const SosBooking booking = { .person = act->person, .start = act->starts_at, .end = act->starts_at + MAX (act->minutes, 1) * MINUTE,
                               .at[SOS_SPOT_HOME] = (ways & VISIT) != 0, .words = act->words };
  const gboolean place = limit->place != NULL, grave = limit->level >= SOS_APART_KEEP;

  if (act->starts_at > 0 && sos_apart_limit_speaks (limit, &booking))
    add (findings, grave ? SOS_REACH_REASON : SOS_REACH_TOLD, "4.8", -1,
         g_strdup (place ? _("The note names a place they are kept from, or avoid.") : _("They had to be at home then.")), NEEDED);
}

/* ---- together ---- */

static int
compare (gconstpointer a, gconstpointer b)
{
  const SosReachFinding *one = *(SosReachFinding *const *) a, *other = *(SosReachFinding *const *) b;

  return one->weight != other->weight ? (one->weight < other->weight ? 1 : -1) : one->with - other->with;
}

/* Two records may say the same of somebody: a tie and an order. */
static gboolean
is_there (GPtrArray *findings, const SosReachFinding *finding)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const SosReachFinding *one = findings->pdata[i];

      if (one->with == finding->with && g_str_equal (one->words, finding->words))
        return TRUE;
    }
  return FALSE;
}

static GPtrArray *
drop_doubles (GPtrArray *findings)
{
  GPtrArray *kept = g_ptr_array_new_with_free_func (finding_free);

  g_ptr_array_sort (findings, compare);
  g_ptr_array_set_free_func (findings, NULL);
  for (guint i = 0; i < findings->len; i++)
    if (is_there (kept, findings->pdata[i]))
      finding_free (findings->pdata[i]);
    else
      g_ptr_array_add (kept, findings->pdata[i]);
  g_ptr_array_unref (findings);
  return kept;
}

GPtrArray *
sos_reach_find (const SosReachAct *act, const SosReachBar *bars, guint n_bars, const SosApartLimit *limits, guint n_limits)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func (finding_free);
  const guint ways = find_ways (act);

  for (guint k = 0; ways != 0 && k < n_bars; k++)
    for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
      hold_against (findings, act, ways, &bars[k], i);
  for (guint k = 0; (ways & MEET) && act->them && were_both (act) && k < n_limits; k++)
    hold_against_limit (findings, act, ways, &limits[k]);
  return drop_doubles (findings);
}

gboolean
sos_reach_asks (GPtrArray *findings)
{
  const SosReachFinding *first = findings->len > 0 ? findings->pdata[0] : NULL;

  return first != NULL && (first->weight == SOS_REACH_REASON || first->weight == SOS_REACH_LEAD);
}

SosVerdict *
sos_reach_check (GPtrArray *findings, gboolean leads, const char *reason)
{
  const SosReachFinding *first = findings->len > 0 ? findings->pdata[0] : NULL;

  if (first == NULL || first->weight == SOS_REACH_TOLD)
    return sos_verdict_new_allowed ("V28", NULL);
  if (first->weight == SOS_REACH_NEVER || (first->weight == SOS_REACH_LEAD && !leads))
    return sos_verdict_new_refused (first->rule, first->words, first->remedy);
  return sos_reason_is_enough (reason) ? sos_verdict_new_allowed ("V28", NULL)
                                       : sos_verdict_new_refused ("V28", first->words, _("Say why it was needed all the same; a few words are enough."));
}
