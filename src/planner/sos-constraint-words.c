/* sos-constraint-words.c - what a constraint says, in one sentence of few words. A keep-apart rule is named as a rule, never by a person (N5). */
#include "config.h"
#include "sos-plan-private.h"

#include "sos-day.h"

#include <glib/gi18n.h>

static const char *const ids[SOS_N_CONSTRAINTS] = { NULL,  "C1",  "C2",  "C3",  "C4",  "C5",  "C6",  "C7",  "C8",  "C9", "C10",
                                                    "C11", "C12", "C13", "C14", "C15", "C16", "C17", "C18", "C19", "C20" };

static const char *const checks[SOS_N_CONSTRAINTS] = {
  [SOS_C1] = N_("teaching day"),          [SOS_C2] = N_("in school hours"),       [SOS_C3] = N_("all free"),
  [SOS_C4] = N_("travel fits"),           [SOS_C5] = N_("cleared that day"),      [SOS_C6] = N_("women only"),
  [SOS_C7] = N_("room free and large enough"), [SOS_C8] = N_("nobody to keep apart"), [SOS_C9] = N_("all parts accepted"),
  [SOS_C10] = N_("one a week"),           [SOS_C11] = N_("available for this place"), [SOS_C12] = N_("all pupils may come"),
  [SOS_C13] = N_("enough people"),        [SOS_C14] = N_("one lead"),             [SOS_C15] = N_("not too much"),
  [SOS_C16] = N_("a good week"),          [SOS_C17] = N_("work spread fairly"),   [SOS_C18] = N_("lessons in turn"),
  [SOS_C19] = N_("a fitting room"),       [SOS_C20] = N_("partner can"),
};

/* {who}: somebody who delivers; {other}: another session; {room}; {number}; {time}; {words}; {school}; {day}: what kind of day it is. */
static const char *const sentences[SOS_N_REASONS] = {
  [SOS_REASON_NOT_TAUGHT] = N_("It is a {day} at {school}."),
  [SOS_REASON_HALF_DAY] = N_("It is a {day} at {school}."),
  [SOS_REASON_NOTICE] = N_("Too soon: {school} asks for {number} or more days of notice."),
  [SOS_REASON_PAST] = N_("That day is over."),
  [SOS_REASON_OUTSIDE_HOURS] = N_("{school} is not open then."),
  [SOS_REASON_LUNCH] = N_("It is lunch at {school}."),
  [SOS_REASON_NO_HOURS] = N_("No timetable of {school} is known for that day."),
  [SOS_REASON_TWICE] = N_("{who} is at {other} then."),
  [SOS_REASON_BUSY] = N_("{who} is not free: {words}."),
  [SOS_REASON_TRAVEL_FROM] = N_("Too far: {who} comes from {other} and is here at {time}."),
  [SOS_REASON_TRAVEL_TO] = N_("Too far: {who} would be at {other} at {time}."),
  [SOS_REASON_TRAVEL_BUSY] = N_("Too far: {who} has {words} and needs until {time}."),
  [SOS_REASON_UNFIT] = N_("{who} cannot come: {words}."),
  [SOS_REASON_NOT_FEMALE] = N_("{who} cannot come: only women deliver this, and {who} is not written down as one."),
  [SOS_REASON_FULL] = N_("There are {number} places, and more pupils."),
  [SOS_REASON_SMALL_ROOM] = N_("{room} holds {number}, and there are more pupils."),
  [SOS_REASON_ROOM_TAKEN] = N_("{room} is taken by {other}."),
  [SOS_REASON_NO_ROOM] = N_("It has no room yet."),
  [SOS_REASON_APART] = N_("A keep-apart rule with another booking in the building."),
  [SOS_REASON_APART_GROUP] = N_("A keep-apart rule between two of this group."),
  [SOS_REASON_APART_STAFF] = N_("A keep-apart rule with somebody who delivers."),
  [SOS_REASON_APART_BOOKING] = N_("A keep-apart rule with another booking in the building."),
  [SOS_REASON_PARTS] = N_("The parts are not those of the programme, one after the other."),
  [SOS_REASON_PART_GAP] = N_("More than {number} minutes lie between the parts."),
  [SOS_REASON_PROVIDER] = N_("{who} does not deliver this part."),
  [SOS_REASON_NOT_ACCEPTED] = N_("Part {number} has not been accepted."),
  [SOS_REASON_DECLINED] = N_("Part {number} has fallen away: whoever was to give it does not come."),
  [SOS_REASON_GAP] = N_("Teaching weeks missed: {number}. The school has to agree."),
  [SOS_REASON_MISSING] = N_("Sessions without a day: {number}."),
  [SOS_REASON_SAME_WEEK] = N_("It is one of {number} sessions in that week."),
  [SOS_REASON_BEFORE] = N_("It comes before session {number}."),
  [SOS_REASON_AFTER] = N_("It comes after session {number}."),
  [SOS_REASON_WEEKDAY] = N_("It is another weekday than usual."),
  [SOS_REASON_PERIOD] = N_("It is another period than usual."),
  [SOS_REASON_PUPIL] = N_("A pupil cannot come then: {words}."),
  [SOS_REASON_FEW_STAFF] = N_("It needs more people who deliver: {number}."),
  [SOS_REASON_FEW_VOLUNTEERS] = N_("It has no volunteer."),
  [SOS_REASON_NOT_NAMED] = N_("Nobody is named for part {number}."),
  [SOS_REASON_SCHOOL_STAFF] = N_("Nobody of the school is named to be in the room."),
  [SOS_REASON_SCHOOL_NOBODY] = N_("The school sends nobody into the room."),
  [SOS_REASON_LEADS] = N_("Nobody leads more than {number} of the sessions."),
  [SOS_REASON_MANY_A_DAY] = N_("{who} would have {number} sessions that day; three is the rule."),
  [SOS_REASON_MANY_DAYS] = N_("{who} would work on {number} days that week; four is the rule."),
  [SOS_REASON_MANY_A_WEEK] = N_("{who} would have {number} sessions that week."),
  [SOS_REASON_FASTING] = N_("Some of {school} fast, and are tired in the afternoon."),
  [SOS_REASON_MOCKS] = N_("There are mock exams at {school}."),
  [SOS_REASON_LAST_WEEK] = N_("It is the last week of term."),
  [SOS_REASON_AVOID] = N_("Better not then: {words}."),
  [SOS_REASON_RATHER_NOT] = N_("{who} would rather not: {words}."),
  [SOS_REASON_LESSON] = N_("The same lesson would be missed {number} times."),
  [SOS_REASON_NOT_PRIVATE] = N_("{room} is not private."),
  [SOS_REASON_PUNISHED] = N_("Pupils know {room} from being punished."),
  [SOS_REASON_NOT_STEP_FREE] = N_("{room} is not step-free."),
  [SOS_REASON_NOT_STEP_FREE_STAFF] = N_("{room} is not step-free, and somebody who delivers needs that."),
  [SOS_REASON_BLACKOUT] = N_("The partner would rather not: {words}."),
};

const char *
sos_constraint_get_id (SosConstraint constraint)
{
  return constraint < SOS_N_CONSTRAINTS ? ids[constraint] : NULL;
}

const char *
sos_constraint_get_words (SosConstraint constraint)
{
  return constraint > 0 && constraint < SOS_N_CONSTRAINTS ? _(checks[constraint]) : "";
}

static const char *
find_other (const SosFinding *self, const SosPlanBoard *board)
{
  const SosPlanSession *other = self->other != SOS_PLAN_NONE ? sos_plan_board_get (board, self->other) : NULL;
  const SosPlanWorld *world = sos_plan_board_get_world (board);

  if (other == NULL)
    return "";
  return sos_plan_world_get_school (world, sos_plan_world_get_run (world, other->run)->school)->name;
}

static void
fill (GString *text, const char *token, const char *words)
{
  g_string_replace (text, token, words != NULL ? words : "", 0);
}

/* The group that has the room is called by its name, since it is in the same school. */
static const char *
find_taker (const SosFinding *self, const SosPlanBoard *board)
{
  const SosPlanWorld *world = sos_plan_board_get_world (board);

  return self->reason == SOS_REASON_ROOM_TAKEN ? sos_plan_world_get_run (world, sos_plan_board_get (board, self->other)->run)->name
                                               : find_other (self, board);
}

char *
sos_finding_dup_words (const SosFinding *self, const SosPlanBoard *board, const SosPlanSession *as)
{
  SosPlanWorld *world = sos_plan_board_get_world (board);
  GString *text = g_string_new (_(sentences[self->reason]));
  g_autofree char *number = g_strdup_printf ("%d", self->number), *time = sos_minutes_dup_text (MAX (self->number, 0));

  fill (text, "{who}", self->person != SOS_PLAN_NONE ? sos_plan_world_get_person (world, self->person)->name : NULL);
  fill (text, "{other}", find_taker (self, board));
  fill (text, "{room}", self->room != SOS_PLAN_NONE ? sos_plan_world_get_room (world, self->room)->name : NULL);
  fill (text, "{number}", number);
  fill (text, "{time}", time);
  fill (text, "{day}", sos_day_kind_get_words ((SosDayKind) CLAMP (self->number, 0, SOS_N_DAY_KINDS - 1)));
  fill (text, "{school}", sos_plan_world_get_school (world, sos_plan_world_get_run (world, as->run)->school)->name);
  fill (text, "{words}", self->words);
  return g_string_free (text, FALSE);
}

/* What decides: hard ones before all, of these the lowest; then the dearest; then what waits. */
static gboolean
weighs_more (const SosFinding *one, const SosFinding *other)
{
  if (one->grade != other->grade)
    return one->grade < other->grade;
  return one->grade == SOS_GRADE_SOFT ? one->cost > other->cost : one->constraint < other->constraint;
}

SosVerdict *
sos_findings_dup_verdict (const GArray *findings, const SosPlanBoard *board, const SosPlanSession *as)
{
  const SosFinding *decides = NULL;
  g_autofree char *words = NULL;

  for (guint i = 0; i < findings->len; i++)
    if (decides == NULL || weighs_more (&g_array_index (findings, SosFinding, i), decides))
      decides = &g_array_index (findings, SosFinding, i);
  if (decides == NULL)
    return sos_verdict_new_allowed (NULL, NULL);
  words = sos_finding_dup_words (decides, board, as);
  return decides->grade == SOS_GRADE_HARD ? sos_verdict_new_refused (sos_constraint_get_id (decides->constraint), words, NULL)
                                          : sos_verdict_new_allowed (sos_constraint_get_id (decides->constraint), words);
}
