/* sos-school-plan-people.c - those who deliver, read into a world: the rules of who may deliver (sos-deliver-rules.h) are asked, and what they
 * say is told as spans of days. Decides nothing. */
#include "config.h"
#include "sos-school-plan-private.h"

#include "sos-day.h"

#include <glib/gi18n.h>
#include <string.h>

#define WHOLE_DAY (24 * 60)

SosPlanPerson
sos_school_plan_make_person (const SosDeliverReading *reading)
{
  const SosDelivererFacts *facts = &reading->facts;
  const char *first = sos_record_find_text (reading->staff, SOS_STAFF_FIRST_NAME);
  const char *provider = reading->deliverer != NULL ? sos_record_find_text (reading->deliverer, SOS_DELIVERER_PROVIDER) : NULL;
  const gboolean volunteer = g_strcmp0 (facts->kind, SOS_DELIVERS_AS_VOLUNTEER) == 0 || sos_record_has_text (reading->staff, SOS_STAFF_ROLE, "VOLUNTEER");

  return (SosPlanPerson){
    .id = facts->id,
    .name = first != NULL ? first : sos_record_get_text (reading->staff, SOS_STAFF_NAME),
    .kind = volunteer ? SOS_PLAN_VOLUNTEER : g_strcmp0 (facts->kind, SOS_DELIVERS_AS_PARTNER) == 0 ? SOS_PLAN_PARTNER : SOS_PLAN_STAFF,
    .provider = provider != NULL ? provider : "US",
    .step_free = reading->deliverer != NULL && sos_record_get_flag (reading->deliverer, SOS_DELIVERER_STEP_FREE),
    .female = g_strcmp0 (facts->sex, "FEMALE") == 0,
    .base = reading->deliverer != NULL ? sos_record_find_text (reading->deliverer, SOS_DELIVERER_BASE_BOROUGH) : NULL,
    .most_a_week = facts->most_a_week,
  };
}

/* ---- checks and places, from one day on which they change to the next ---- */

static void
add_day (GArray *days, const char *date, int after, int first, int last)
{
  const int day = sos_day_parse (date) != 0 ? sos_day_parse (date) + after : 0;

  if (day > first && day <= last)
    g_array_append_val (days, day);
}

static int
compare_days (gconstpointer one, gconstpointer other)
{
  return *(const int *) one - *(const int *) other;
}

static GArray *
list_changes (const SosDelivererFacts *facts, int first, int last)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (int));

  g_array_append_val (days, first);
  for (guint i = 0; i < facts->n_clearances; i++)
    {
      g_autofree char *ends = sos_clearance_dup_last_day (&facts->clearances[i]);

      add_day (days, facts->clearances[i].issued_on, 0, first, last);
      add_day (days, ends, 1, first, last);
      add_day (days, facts->clearances[i].last_day, 1, first, last);
    }
  g_array_sort (days, compare_days);
  return days;
}

/* "There is no record of a check." goes on after a colon. */
static char *
dup_phrase (const SosDeliverFinding *finding)
{
  g_autofree char *sentence = sos_deliver_finding_dup_words (finding);
  g_autoptr (GString) phrase = g_string_new (NULL);

  if (!finding->blocks)
    return g_strdup (_("a place they would rather not go to"));
  g_string_append_unichar (phrase, g_unichar_tolower (g_utf8_get_char (sentence)));
  g_string_append (phrase, g_utf8_next_char (sentence));
  if (g_str_has_suffix (phrase->str, "."))
    g_string_truncate (phrase, phrase->len - 1);
  return g_strdup (phrase->str);
}

/* Of what the rules find, that which is of them and of the place; hours and other work are told apart. */
static const char *
get_rule (SosDeliverReason reason)
{
  if (reason == SOS_DELIVER_NOT_HERE || reason == SOS_DELIVER_STAGE || reason == SOS_DELIVER_CLEARANCE)
    return "C5";
  return reason == SOS_DELIVER_NO_GO ? "C11" : reason == SOS_DELIVER_RATHER_NOT ? "C17" : NULL;
}

static void
ask_span (SosPlanWorld *world, int person, const SosDelivererFacts *facts, const SosSchoolPlanPlace *place, const char *programme, int from, int to)
{
  g_autofree char *day = sos_day_dup_text (from);
  const SosDelivery what = { .day = day, .from = -1, .at = SOS_AT_SCHOOL, .site = place->name, .place = place->place, .borough = place->borough,
                             .letter_needed = place->letter_needed, .speaker_check = place->speaker_check || programme != NULL };
  g_autoptr (GArray) findings = sos_deliver_find (facts, &what);

  for (guint i = 0; i < findings->len; i++)
    {
      const SosDeliverFinding *finding = &g_array_index (findings, SosDeliverFinding, i);
      const char *rule = get_rule (finding->reason);
      g_autofree char *words = rule != NULL ? dup_phrase (finding) : NULL;

      if (rule != NULL)
        sos_plan_world_add_unfit (world, &(SosPlanUnfit){ person, place->school, from, to, rule, finding->blocks, words, programme,
                                                          finding->reason == SOS_DELIVER_STAGE
                                                            && g_strcmp0 (facts->stage, SOS_STAGE_VOLUNTEER_SHADOWING) == 0 });
    }
}

static void
add_unfit (SosPlanWorld *world, int person, const SosDeliverReading *reading, const GArray *places, const char *const *programmes, int first, int last)
{
  SosDelivererFacts facts = reading->facts;
  g_autoptr (GArray) changes = list_changes (&facts, first, last);

  facts.n_hours = facts.n_away = facts.n_engagements = 0;
  for (guint i = 0; i < places->len; i++)
    for (guint k = 0; k < changes->len; k++)
      {
        const SosSchoolPlanPlace *place = &g_array_index (places, SosSchoolPlanPlace, i);
        const int from = g_array_index (changes, int, k), to = k + 1 < changes->len ? g_array_index (changes, int, k + 1) - 1 : G_MAXINT;

        if (to < from)
          continue;
        ask_span (world, person, &facts, place, NULL, from, to);
        for (guint p = 0; !place->speaker_check && programmes[p] != NULL; p++)
          ask_span (world, person, &facts, place, programmes[p], from, to);
      }
}

/* ---- days away, hours, other work ---- */

static void
add_busy (SosPlanWorld *world, int person, int day, int from, int to, const char *borough, const char *words)
{
  if (to > from)
    sos_plan_world_add_busy (world, &(SosPlanBusy){ person, day, from, to, SOS_PLAN_NONE, borough, words });
}

static void
add_away (SosPlanWorld *world, int person, const SosDelivererFacts *facts, int first, int last)
{
  for (guint i = 0; i < facts->n_away; i++)
    {
      const SosAway *away = &facts->away[i];
      const int from = MAX (sos_day_parse (away->first), first), to = MIN (away->last != NULL ? sos_day_parse (away->last) : from, last);

      for (int day = from; day <= to; day++)
        add_busy (world, person, day, away->from >= 0 ? away->from : 0, away->from >= 0 ? away->to : WHOLE_DAY, NULL, _("away"));
    }
}

static gboolean
is_theirs (const SosWeeklyHours *hours, int day)
{
  return hours->weekday == sos_day_get_weekday (day) && (hours->valid_from == NULL || day >= sos_day_parse (hours->valid_from))
         && (hours->valid_to == NULL || day <= sos_day_parse (hours->valid_to));
}

/* From one hour of theirs to the next they cannot be asked; hours may overlap, and come in any order. */
static void
add_day_hours (SosPlanWorld *world, int person, const SosDelivererFacts *facts, int day)
{
  int at = 0;

  while (at < WHOLE_DAY)
    {
      int next = WHOLE_DAY, until = WHOLE_DAY;

      for (guint i = 0; i < facts->n_hours; i++)
        if (is_theirs (&facts->hours[i], day) && facts->hours[i].to > at && MAX (facts->hours[i].from, at) < next)
          {
            next = MAX (facts->hours[i].from, at);
            until = facts->hours[i].to;
          }
      add_busy (world, person, day, at, next, NULL, _("not one of their hours"));
      at = next < WHOLE_DAY ? until : WHOLE_DAY;
    }
}

static void
add_hours (SosPlanWorld *world, int person, const SosDelivererFacts *facts, int first, int last)
{
  for (int day = first; facts->n_hours > 0 && day <= last; day++)
    if (sos_day_get_weekday (day) <= 5)
      add_day_hours (world, person, facts, day);
}

/* Sessions lie on the board themselves; an hour nobody knows says nothing. */
static void
add_other_work (SosPlanWorld *world, int person, const SosDeliverReading *reading)
{
  for (guint i = 0; i < reading->planned->len; i++)
    {
      const SosPlannedDelivery *planned = &g_array_index (reading->planned, SosPlannedDelivery, i);

      if (planned->what.from >= 0 && g_strcmp0 (planned->what.kind, "session") != 0)
        add_busy (world, person, sos_day_parse (planned->what.day), planned->what.from, planned->what.to, planned->what.borough, planned->label);
    }
}

void
sos_school_plan_add_facts (SosPlanWorld *world, int person, const SosDeliverReading *reading, const GArray *places,
                           const char *const *speaker_programmes, int first, int last)
{
  if (sos_deliver_reading_is_asked (reading))
    add_unfit (world, person, reading, places, speaker_programmes, first, last);
  add_away (world, person, &reading->facts, first, last);
  add_hours (world, person, &reading->facts, first, last);
  add_other_work (world, person, reading);
}
