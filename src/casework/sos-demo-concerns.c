/* sos-demo-concerns.c - concerns, incidents, missing, threats and parts in a concern of a demo office. Makes records, as somebody would have
 * entered them. */
#include "config.h"
#include "sos-demo-concerns.h"

#include "sos-banner-rules.h"
#include "sos-concern-rules.h"
#include "sos-moment.h"
#include "sos-safeguarding.h"

#include <string.h>

#define N_OPEN 22
#define N_OPEN_OF_SCRIPT 2
#define N_CLOSED 34
#define N_INCIDENTS 26
#define N_FOUND 9
#define N_ROLES 18
#define N_STALE 4
#define N_OF_TWO 3

typedef struct
{
  gint64 person, worker;
  const char *fact;
} Person;

struct _SosDemoConcerns
{
  GRand *rand;
  GArray *people; /* Person */
  gboolean script; /* that of the script is looked after */
};

SosDemoConcerns *
sos_demo_concerns_new (guint64 seed)
{
  SosDemoConcerns *self = g_new0 (SosDemoConcerns, 1);

  self->rand = g_rand_new_with_seed ((guint32) seed ^ 0x434f4e43);
  self->people = g_array_new (FALSE, FALSE, sizeof (Person));
  return self;
}

void
sos_demo_concerns_free (SosDemoConcerns *self)
{
  g_rand_free (self->rand);
  g_array_unref (self->people);
  g_free (self);
}

void
sos_demo_concerns_meet (SosDemoConcerns *self, const SosDemoClient *client)
{
  const Person person = { client->id, client->worker, client->fact };

  /* A grown-up of a family is met under the family. */
  if (client->id != 0)
    g_array_append_val (self->people, person);
}

/* ---- draws ---- */

static int
between (SosDemoConcerns *self, int least, int most)
{
  return g_rand_int_range (self->rand, least, most + 1);
}

static const Person *
draw (SosDemoConcerns *self)
{
  return &g_array_index (self->people, Person, between (self, 0, (int) self->people->len - 1));
}

/* An hour of a working day, so many days ago; today in the morning. */
static gint64
draw_moment (SosDemoConcerns *self, SosDemoWriter *writer, int days_ago)
{
  g_autofree char *hours = g_strdup_printf ("%02d:%02d", between (self, 9, days_ago > 0 ? 17 : 12), between (self, 0, 11) * 5);

  return sos_moment_parse (sos_demo_date (writer, -days_ago), hours);
}

/* ---- concerns ---- */

static const struct
{
  const char *category, *words, *place, *action, *decision, *agency, *why;
} stories[] = {
  { "CCE", "“I only keep the bag for them until Friday.”", "On the bus home", "Did not ask for names; rang the safeguarding lead.", "MASH_REFERRAL",
    "Children’s services", "Things to keep for others, and fear of not giving them back." },
  { "SERIOUS_VIOLENCE", "He showed a message: “We know which gate you use.”", "In the office", "Walked home another way with him.", "POLICE_101", "Police",
    "A threat with a place in it, from somebody who has done it before." },
  { "ONLINE", "A film of the fight is going round at school.", "At school", "Spoke with the safeguarding lead of the school.", "SCHOOL_DSL_TOLD", "School",
    "The school has to know, and can have it taken down." },
  { "DOMESTIC_ABUSE", "“He broke the door again. Mum says it is nothing.”", "By telephone", "Asked whether they are safe tonight; they are at an aunt’s.",
    "MASH_REFERRAL", "Children’s services", "Younger children live there too, and it has happened before." },
  { "NEGLECT", "Nothing in the fridge for the third week, and no heating.", "At their home", "Brought a parcel, rang the hardship fund.", "EARLY_HELP",
    "Early help team", "They ask for help, and the family can be helped at home." },
  { "CSE", "She says that he is a friend of 24 who pays for her phone.", "In a café", "Listened, did not press.", "MACE_PANEL", "MACE panel",
    "His age, the money and the nights away are a pattern we know." },
  { "BULLYING", "They wait for her behind the swimming pool each Tuesday.", "In the office", "Changed the day of the session.", "SCHOOL_DSL_TOLD", "School",
    "It happens on the way home from school and with their pupils." },
  { "SELF_HARM", "“It is the only thing that makes it quiet.”", "In the office", "Stayed, rang the GP together.", "HOSPITAL_SAFEGUARDING", "Hospital", "New marks since last week, and nobody at home." },
};

typedef struct
{
  gint64 raised, triaged, decided, referred, replied, closed;
} Times;

/* As far along as @state: each step some hours after the one before. */
static void
draw_times (SosDemoConcerns *self, gint64 raised, guint order, Times *times)
{
  gint64 *const steps[] = { &times->triaged, &times->decided, &times->referred, &times->replied };

  *times = (Times){ .raised = raised };
  for (guint i = 0; i < MIN (order, G_N_ELEMENTS (steps)); i++)
    *steps[i] = raised + (gint64) (i + 1) * between (self, 20, 70) * 60;
  if (order == 7)
    times->closed = raised + (gint64) between (self, 5, 20) * 24 * SOS_HOUR;
}

static gint64
add_step (SosDemoWriter *writer, gint64 concern, const char *kind, const char *decision, gint64 at, gint64 staff, const char *words, const char *agency,
          const char *reference, gint64 referral, gint64 replied)
{
  return sos_demo_make (writer, SOS_TYPE_CONCERN_STEP, SOS_CONCERN_STEP_CONCERN, concern, SOS_CONCERN_STEP_KIND, kind, SOS_CONCERN_STEP_DECISION, decision,
                 SOS_CONCERN_STEP_DONE_AT, at, SOS_CONCERN_STEP_STAFF, staff, SOS_CONCERN_STEP_WORDS, words, SOS_CONCERN_STEP_AGENCY, agency,
                 SOS_CONCERN_STEP_REFERENCE, reference, SOS_CONCERN_STEP_REFERRAL, referral, SOS_CONCERN_STEP_REPLIED_AT, replied, SOS_DEMO_END);
}

static void
add_steps (SosDemoConcerns *self, SosDemoWriter *writer, gint64 concern, guint story, const Times *times, const Person *person, gint64 lead)
{
  g_autofree char *reference = g_strdup_printf ("26-%05d", between (self, 10000, 99999));

  gint64 referral = 0;

  if (times->decided != 0)
    add_step (writer, concern, SOS_STEP_DECISION, stories[story].decision, times->decided, lead, stories[story].why, NULL, NULL, 0, 0);
  if (times->referred != 0)
    referral = add_step (writer, concern, SOS_STEP_REFERRAL, stories[story].decision, times->referred, person->worker, NULL, stories[story].agency,
                         times->replied != 0 ? reference : NULL, 0, times->replied);
  if (times->replied != 0)
    add_step (writer, concern, SOS_STEP_REPLY, NULL, times->replied, person->worker, "They have taken it up.", stories[story].agency, reference, referral, 0);
}

/* Whoever called it holds the minutes: only what is ours to do, and when they meet again. */
static void
add_meeting (SosDemoWriter *writer, gint64 concern, guint story, const Times *times, const Person *person)
{
  const gboolean panel = g_str_equal (stories[story].category, "CSE") || g_str_equal (stories[story].category, "CCE");

  sos_demo_make (writer, SOS_TYPE_CONCERN_STEP, SOS_CONCERN_STEP_CONCERN, concern, SOS_CONCERN_STEP_KIND, SOS_STEP_MEETING, SOS_CONCERN_STEP_MEETING,
                 panel ? "MACE" : "STRATEGY", SOS_CONCERN_STEP_DONE_AT, times->replied + 3 * SOS_HOUR, SOS_CONCERN_STEP_STAFF, person->worker,
                 SOS_CONCERN_STEP_CHAIR, panel ? "Detective inspector, exploitation team" : "Team manager, children’s services", SOS_CONCERN_STEP_LEVEL,
                 panel ? "2" : NULL, SOS_CONCERN_STEP_ATTENDED, "YES", SOS_CONCERN_STEP_OUR_PART, "Meet them twice a week; say when somebody new turns up.",
                 SOS_CONCERN_STEP_NEXT_ON, sos_demo_date (writer, 12), SOS_DEMO_END);
}

static gint64
make_concern (SosDemoConcerns *self, SosDemoWriter *writer, const Person *person, guint story, const char *state, int days_ago)
{
  const gint64 lead = sos_demo_find_label (writer, "farida");
  const guint order = sos_concern_get_order (state);
  gint64 concern;
  Times times;

  draw_times (self, draw_moment (self, writer, days_ago), order, &times);
  concern = sos_demo_make (
    writer, SOS_TYPE_CONCERN, SOS_CONCERN_PERSON, person->person, SOS_CONCERN_RAISED_AT, times.raised, SOS_CONCERN_RAISED_BY, person->worker,
    SOS_CONCERN_WORDS, stories[story].words, SOS_CONCERN_PLACE, stories[story].place, SOS_CONCERN_ACTION, stories[story].action, SOS_CONCERN_TOLD_THEM, "YES",
    SOS_CONCERN_STATE, state, SOS_CONCERN_TRIAGED_AT, times.triaged, SOS_CONCERN_TRIAGED_BY,
    times.triaged != 0 ? lead : (gint64) 0, SOS_CONCERN_VIEW, times.triaged != 0 ? "To be taken seriously; see the decision." : NULL, SOS_CONCERN_DECIDED_AT,
    times.decided, SOS_CONCERN_REFERRED_AT, times.referred,
    SOS_CONCERN_REPLIED_AT, times.replied, SOS_CONCERN_OUTCOME, order >= 6 ? "They are safer, and know whom to ring." : NULL,
    SOS_CONCERN_CLOSED_AT, times.closed, SOS_CONCERN_CLOSED_BY, times.closed != 0 ? lead : (gint64) 0,
    SOS_CONCERN_CLOSE_REASON, times.closed != 0 ? "Seen by those who had to see it; nothing new since." : NULL, SOS_DEMO_END);
  sos_demo_make (writer, SOS_TYPE_CONCERN_CATEGORY, SOS_CONCERN_CATEGORY_CONCERN, concern, SOS_CONCERN_CATEGORY_CATEGORY, stories[story].category, SOS_DEMO_END);
  add_steps (self, writer, concern, story, &times, person, lead);
  if (order == sos_concern_get_order (SOS_CONCERN_MEETINGS))
    add_meeting (writer, concern, story, &times, person);
  return concern;
}

#define SELF_HARM_STORY (G_N_ELEMENTS (stories) - 1)

/* One that waits for the safeguarding lead today, one that waits for a reply too long, the rest further on. */
static void
make_open (SosDemoConcerns *self, SosDemoWriter *writer, const Person *person, guint story, guint n)
{
  static const char *const states[] = { "RAISED", "REFERRED_OUT", "TRIAGED", "ACKNOWLEDGED", "MEETINGS", "DECIDED", "REFERRED_OUT", "OUTCOME", "ACKNOWLEDGED" };
  const char *state = states[n % G_N_ELEMENTS (states)];
  const int days_ago = g_str_equal (state, "RAISED") ? 0 : g_str_equal (state, "REFERRED_OUT") ? between (self, 1, 5) : between (self, 4, 60);

  make_concern (self, writer, person, story, state, days_ago);
}

/* ---- the rest ---- */

static void
make_threat (SosDemoConcerns *self, SosDemoWriter *writer, const Person *person)
{
  const int days_ago = between (self, 2, 26);

  sos_demo_make (writer, SOS_TYPE_THREAT_WARNING, SOS_THREAT_WARNING_PERSON, person->person, SOS_THREAT_WARNING_WARNED_AT, draw_moment (self, writer, days_ago),
                 SOS_THREAT_WARNING_OFFICER, "DC Hale", SOS_THREAT_WARNING_GIVEN_TO, "Them, at home", SOS_THREAT_WARNING_WHO_KNOWS, "Their worker and the lead",
                 SOS_THREAT_WARNING_STEPS, "Two workers; meets away from home; a door alarm is fitted.", SOS_THREAT_WARNING_RELOCATION, "CONSIDERED",
                 SOS_THREAT_WARNING_REVIEW_BY, sos_demo_date (writer, sos_limits_default.threat_days - days_ago), SOS_THREAT_WARNING_RECORDED_BY, person->worker,
                 SOS_DEMO_END);
}

static void
make_missing (SosDemoConcerns *self, SosDemoWriter *writer, const Person *person, gboolean found)
{
  static const char *const risks[] = { "LOW", "MEDIUM", "MEDIUM", "HIGH" };
  const gint64 reported = draw_moment (self, writer, found ? between (self, 6, 85) : 0);

  sos_demo_make (writer, SOS_TYPE_MISSING_EPISODE, SOS_MISSING_EPISODE_PERSON, person->person, SOS_MISSING_EPISODE_REPORTED_AT, reported,
                 SOS_MISSING_EPISODE_REPORTED_BY, "Whoever they live with", SOS_MISSING_EPISODE_LAST_SEEN, "Leaving for school", SOS_MISSING_EPISODE_RISK,
                 risks[between (self, 0, 3)], SOS_MISSING_EPISODE_FOUND_AT, found ? reported + (gint64) between (self, 5, 60) * SOS_HOUR : (gint64) 0,
                 SOS_MISSING_EPISODE_FOUND_WHERE, found ? "Came home by themselves" : NULL, SOS_MISSING_EPISODE_RECORDED_BY, person->worker, SOS_DEMO_END);
}

static void
make_incident (SosDemoConcerns *self, SosDemoWriter *writer, const Person *person)
{
  static const struct
  {
    const char *kind, *words, *place, *action;
  } incidents[] = {
    { "VERBAL", "Shouting on both sides; it stopped by itself.", "Reception", "Talked with each of them apart." },
    { "ASSAULT_ON_YP", "Hit in the face by two he does not know.", "Bus stop", "Went to the walk-in centre together." },
    { "CONFLICT_MET", "Two who are kept apart met at the door.", "Office door", "One went out through the yard." },
    { "WEAPON_SEEN", "A knife in a bag, seen when it was opened.", "Youth club", "Everybody left the room; the police were rung." },
    { "LOST_ID", "Phone and ID lost on the bus.", "Bus 36", "Rang the lost property office." },
    { "INJURY", "Slipped on the stairs, a sprained wrist.", "Stairs", "Cold pack, rang home." },
  };
  const guint which = (guint) between (self, 0, G_N_ELEMENTS (incidents) - 1);
  const int days_ago = between (self, 1, 120);
  const gboolean is_signed = days_ago > 20;

  sos_demo_make (writer, SOS_TYPE_INCIDENT, SOS_INCIDENT_PERSON, person->person, SOS_INCIDENT_KIND, incidents[which].kind, SOS_INCIDENT_HAPPENED_AT,
                 draw_moment (self, writer, days_ago), SOS_INCIDENT_PLACE, incidents[which].place, SOS_INCIDENT_WORDS, incidents[which].words,
                 SOS_INCIDENT_ACTION, incidents[which].action, SOS_INCIDENT_RECORDED_BY, person->worker, SOS_INCIDENT_SIGNED_BY,
                 is_signed ? sos_demo_find_label (writer, "ruth") : (gint64) 0, SOS_INCIDENT_SIGNED_ON, is_signed ? sos_demo_date (writer, 14 - days_ago) : NULL,
                 SOS_DEMO_END);
}

/* Somebody else we know was in it: one is still to be answered, of the others a lead said that no rule is needed. */
static void
make_incident_of_two (SosDemoConcerns *self, SosDemoWriter *writer, gboolean answered)
{
  const Person *one = draw (self), *other = draw (self);
  const gint64 lead = answered ? sos_demo_find_label (writer, "ruth") : 0;
  const int days_ago = answered ? between (self, 20, 100) : 2;

  while (other->person == one->person)
    other = draw (self);
  sos_demo_make (writer, SOS_TYPE_INCIDENT, SOS_INCIDENT_PERSON, one->person, SOS_INCIDENT_OTHER_PERSON, other->person, SOS_INCIDENT_KIND, "CONFLICT_MET",
                 SOS_INCIDENT_HAPPENED_AT, draw_moment (self, writer, days_ago), SOS_INCIDENT_PLACE, "Waiting room",
                 SOS_INCIDENT_WORDS, "Both came early; words across the room, then one left.", SOS_INCIDENT_ACTION, "Saw one home by the side door.",
                 SOS_INCIDENT_RECORDED_BY, one->worker, SOS_INCIDENT_SIGNED_BY, lead, SOS_INCIDENT_SIGNED_ON, answered ? sos_demo_date (writer, 14 - days_ago) : NULL,
                 SOS_INCIDENT_APART_ANSWER, answered ? "NOT_NEEDED" : NULL, SOS_INCIDENT_APART_WORDS,
                 answered ? "Talked over with both; they did not know each other." : NULL, SOS_INCIDENT_APART_BY, lead, SOS_INCIDENT_APART_ON,
                 answered ? sos_demo_date (writer, 14 - days_ago) : NULL, SOS_DEMO_END);
}

/* Passed to a first responder, who made the referral; the first decision has come, the last is waited for. */
static void
make_nrm (SosDemoConcerns *self, SosDemoWriter *writer)
{
  const Person *person = draw (self);
  const gint64 concern = make_concern (self, writer, person, 0, SOS_CONCERN_MEETINGS, 45), lead = sos_demo_find_label (writer, "farida");
  const gint64 referred = draw_moment (self, writer, 43);

  add_step (writer, concern, SOS_STEP_DECISION, "NRM", referred, lead, "Made to carry and to owe; a first responder refers them.", NULL, NULL, 0, 0);
  sos_demo_make (writer, SOS_TYPE_CONCERN_STEP, SOS_CONCERN_STEP_CONCERN, concern, SOS_CONCERN_STEP_KIND, SOS_STEP_REFERRAL, SOS_CONCERN_STEP_DECISION, "NRM",
                 SOS_CONCERN_STEP_DONE_AT, referred + SOS_HOUR, SOS_CONCERN_STEP_STAFF, person->worker, SOS_CONCERN_STEP_AGENCY, "Police, as first responder",
                 SOS_CONCERN_STEP_REFERENCE, "NRM-26-00417", SOS_CONCERN_STEP_REPLIED_AT, referred + 26 * SOS_HOUR, SOS_CONCERN_STEP_AGREED, "YES",
                 SOS_CONCERN_STEP_GROUNDS, "POSITIVE", SOS_CONCERN_STEP_GROUNDS_ON, sos_demo_date (writer, -38), SOS_CONCERN_STEP_DEVOLVED, "NO",
                 SOS_CONCERN_STEP_GUARDIAN, "YES", SOS_DEMO_END);
}

/* That it applies, whom to speak with and what is ours to do; no more. */
static void
make_mappa (SosDemoConcerns *self, SosDemoWriter *writer)
{
  const Person *person = draw (self);

  sos_demo_make (writer, SOS_TYPE_MAPPA, SOS_MAPPA_PERSON, person->person, SOS_MAPPA_CATEGORY, "2", SOS_MAPPA_LEVEL, "1", SOS_MAPPA_AGENCY, "Probation",
                 SOS_MAPPA_CONTACT, "Offender manager, Camberwell", SOS_MAPPA_SINCE, sos_demo_date (writer, -60), SOS_MAPPA_OUR_PART,
                 "Say which days he comes; ring where he does not.", SOS_MAPPA_NEXT_ON, sos_demo_date (writer, 30), SOS_MAPPA_RECORDED_BY, person->worker, SOS_DEMO_END);
}

/* Behind each agreement to the work that was taken back: who said it and how, that a lead looked at what keeps them safe, and how it went on. */
static void
make_withdrawals (SosDemoWriter *writer)
{
  const gint64 lead = sos_demo_find_label (writer, "ruth");
  g_autoptr (GPtrArray) taken = writer->error != NULL ? NULL
                                                      : sos_transaction_query (writer->transaction, SOS_TYPE_CONSENT,
                                                                               "type = 'WORK_WITH_ME' AND status = 'WITHDRAWN' AND NOT EXISTS (SELECT 1 FROM withdrawal w WHERE"
                                                                               " w.person = consent.person) ORDER BY id", &writer->error, "");

  for (guint i = 0; taken != NULL && i < taken->len; i++)
    {
      const char *day = sos_record_get_text (taken->pdata[i], SOS_CONSENT_WITHDRAWN_ON);
      const gint64 person = sos_record_get_number (taken->pdata[i], SOS_CONSENT_PERSON);
      g_autoptr (SosRecord) open = sos_transaction_find (writer->transaction, SOS_TYPE_EPISODE, "person = $1 AND closed_on IS NULL", &writer->error, "i", person);

      if (writer->error != NULL)
        return;
      sos_demo_make (writer, SOS_TYPE_WITHDRAWAL, SOS_WITHDRAWAL_PERSON, person, SOS_WITHDRAWAL_TAKEN_AT,
                     sos_moment_parse (day, "10:05"), SOS_WITHDRAWAL_TAKEN_BY, "SELF", SOS_WITHDRAWAL_HOW, "On the telephone", SOS_WITHDRAWAL_RECORDED_BY, lead,
                     SOS_WITHDRAWAL_CHECK_WORDS, "Nobody is in danger that we know of; the school still sees them.", SOS_WITHDRAWAL_CHECKED_BY, lead,
                     SOS_WITHDRAWAL_CHECKED_ON, day, SOS_WITHDRAWAL_DECISION, open != NULL ? "CONTINUE" : "CLOSE", SOS_WITHDRAWAL_REASON,
                     open != NULL ? "They wish to go on with less; a new agreement is talked over." : "They have what they came for.",
                     SOS_WITHDRAWAL_DECIDED_BY, lead, SOS_WITHDRAWAL_DECIDED_ON, day, SOS_DEMO_END);
    }
}

static void
make_role (SosDemoConcerns *self, SosDemoWriter *writer, const Person *person, gboolean stale)
{
  static const char *const roles[] = { "AT_RISK", "HARMED", "EXPLOITED", "WITNESS", "FAMILY_AFFECTED", "MAY_HARM_OTHERS", "UNCLEAR" };
  static const char *const sources[] = { "They say", "Their school", "Their social worker", "Their mother" };
  static const char *const kinds[] = { "DIRECT", "PROFESSIONAL", "PROFESSIONAL", "HEARSAY" };
  const int days_ago = stale ? between (self, 200, 300) : between (self, 5, 150), source = between (self, 0, 3);

  sos_demo_make (writer, SOS_TYPE_ROLE_IN_CONCERN, SOS_ROLE_IN_CONCERN_PERSON, person->person, SOS_ROLE_IN_CONCERN_ROLE,
                 roles[between (self, 0, G_N_ELEMENTS (roles) - 1)], SOS_ROLE_IN_CONCERN_SOURCE, sources[source], SOS_ROLE_IN_CONCERN_RELIABILITY, kinds[source],
                 SOS_ROLE_IN_CONCERN_RECORDED_ON, sos_demo_date (writer, -days_ago), SOS_ROLE_IN_CONCERN_RECORDED_BY, person->worker,
                 SOS_ROLE_IN_CONCERN_REVIEW_BY, sos_demo_date (writer, 180 - days_ago), SOS_DEMO_END);
}

/* ---- a round ---- */

static void
make_facts (SosDemoConcerns *self, SosDemoWriter *writer, guint *n_open)
{
  for (guint i = 0; i < self->people->len; i++)
    {
      const Person *person = &g_array_index (self->people, Person, i);

      if (g_strcmp0 (person->fact, SOS_ALERT_THREAT_TO_LIFE) == 0)
        make_threat (self, writer, person);
      else if (g_strcmp0 (person->fact, SOS_ALERT_MISSING) == 0)
        make_missing (self, writer, person, FALSE);
      else if (person->fact != NULL && *n_open < N_OPEN)
        make_open (self, writer, person, SELF_HARM_STORY, (*n_open)++);
    }
}

static void
make_rest (SosDemoConcerns *self, SosDemoWriter *writer, guint n_open)
{
  make_nrm (self, writer);
  n_open++;
  while (n_open < N_OPEN && writer->error == NULL)
    {
      make_open (self, writer, draw (self), (guint) between (self, 0, SELF_HARM_STORY - 1), n_open);
      n_open++;
    }
  for (guint i = 0; i < N_CLOSED; i++)
    make_concern (self, writer, draw (self), (guint) between (self, 0, SELF_HARM_STORY - 1), SOS_CONCERN_CLOSED, between (self, 40, 400));
  for (guint i = 0; i < N_INCIDENTS; i++)
    make_incident (self, writer, draw (self));
  for (guint i = 0; i < N_OF_TWO; i++)
    make_incident_of_two (self, writer, i > 0);
  make_mappa (self, writer);
  make_withdrawals (writer);
  for (guint i = 0; i < N_FOUND; i++)
    make_missing (self, writer, draw (self), TRUE);
  for (guint i = 0; i < N_ROLES; i++)
    make_role (self, writer, draw (self), i < N_STALE);
}

/* The tasks that the clocks of open concerns ask for. */
static void
keep_tasks (SosDemoWriter *writer, const char *since)
{
  g_autoptr (GPtrArray) open = writer->error != NULL ? NULL
                                                     : sos_transaction_query (writer->transaction, SOS_TYPE_CONCERN,
                                                                              "closed_at IS NULL AND ref > $1 ORDER BY id", &writer->error, "s", since);

  for (guint i = 0; open != NULL && i < open->len; i++)
    if (!sos_concern_keep_tasks (writer->transaction, open->pdata[i], &writer->error))
      return;
}

static char *
dup_last_ref (SosDemoWriter *writer)
{
  g_autoptr (SosRecord) last = sos_transaction_find (writer->transaction, SOS_TYPE_CONCERN, "1 = 1 ORDER BY ref DESC", &writer->error, "");

  return g_strdup (last != NULL ? sos_record_get_text (last, SOS_CONCERN_REF) : "");
}

void
sos_demo_concerns_make (SosDemoConcerns *self, SosDemoWriter *writer)
{
  guint n_open = self->script ? 0 : N_OPEN_OF_SCRIPT;
  g_autofree char *since = NULL;

  if (self->people->len == 0 || writer->error != NULL)
    return;
  since = self->script ? dup_last_ref (writer) : g_strdup ("");
  make_facts (self, writer, &n_open);
  make_rest (self, writer, n_open);
  keep_tasks (writer, since);
  self->script = TRUE;
  g_array_set_size (self->people, 0);
}
