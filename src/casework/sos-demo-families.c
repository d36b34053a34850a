/* sos-demo-families.c - households of the demo office with whom the family work goes on: kin, homes, issues, goals, meetings. */
#include "config.h"
#include "sos-demo-families.h"

#include "sos-demo-course.h"

/* Domain 9: with the family of the picture (12, 5 of them agreed) and two pairs of brothers and sisters (3 each, 2 agreed), eleven
 * households of 47 people, 29 of whom agreed. */
static const struct
{
  guint agreed, others;
} shapes[SOS_DEMO_N_FAMILIES] = { { 3, 1 }, { 3, 1 }, { 3, 1 }, { 3, 1 }, { 2, 2 }, { 2, 1 }, { 2, 1 }, { 2, 1 } };

guint
sos_demo_family_count_agreed (guint i)
{
  return shapes[i].agreed;
}

/* ---- people ---- */

static void
make_membership (SosDemoWriter *writer, SosDemoHome *home, gint64 person, const char *role, gboolean main_contact)
{
  sos_demo_make (writer, SOS_TYPE_MEMBERSHIP, SOS_MEMBERSHIP_PERSON, person, SOS_MEMBERSHIP_HOUSEHOLD, home->id, SOS_MEMBERSHIP_ROLE, role,
                 SOS_MEMBERSHIP_LIVES_HERE, "FULL", SOS_MEMBERSHIP_MAIN_CONTACT, (int) main_contact, SOS_DEMO_END);
}

static gint64
make_person (SosDemoWriter *writer, SosDemoHome *home, const char *sex, int age, const char *status, char **name)
{
  const char *given = NULL;
  g_autofree char *own = sos_demo_dup_name (writer, home, sex, &given);
  gint64 id = sos_demo_make (
    writer, SOS_TYPE_PERSON, SOS_PERSON_FULL_NAME, own, SOS_PERSON_GIVEN_NAMES, given, SOS_PERSON_FAMILY_NAME,
    home->family_name, SOS_PERSON_SEX, sex, SOS_PERSON_BIRTH_DATE,
    sos_demo_date (writer, -age * 365 - sos_demo_between (writer, 30, 330)), SOS_PERSON_BIRTH_DATE_QUALITY,
    "EXACT", SOS_PERSON_ETHNICITY, home->origin->ethnicity, SOS_PERSON_ETHNICITY_SOURCE, "SELF_DEFINED",
    SOS_PERSON_HOME_BOROUGH, home->borough, SOS_PERSON_FIRST_LANGUAGE, home->origin->language,
    SOS_PERSON_STATUS, status, SOS_DEMO_END);

  if (name != NULL)
    *name = g_steal_pointer (&own);
  return id;
}

static void
relate (SosDemoWriter *writer, gint64 person, gint64 other, const char *type, const char *inverse)
{
  const gint64 ends[2] = { person, other };
  const char *types[2] = { type, inverse };

  for (guint i = 0; i < 2; i++)
    sos_demo_make (writer, SOS_TYPE_RELATIONSHIP, SOS_RELATIONSHIP_PERSON, ends[i], SOS_RELATIONSHIP_OTHER_PERSON, ends[1 - i],
                   SOS_RELATIONSHIP_TYPE, types[i], SOS_DEMO_END);
}

static void
make_consent (SosDemoWriter *writer, gint64 person, gint64 worker, const char *status, int days_ago)
{
  const gboolean given = g_str_equal (status, "GIVEN");

  sos_demo_make (writer, SOS_TYPE_CONSENT, SOS_CONSENT_PERSON, person, SOS_CONSENT_TYPE, "WORK_WITH_ME", SOS_CONSENT_STATUS, status,
                 SOS_CONSENT_GIVEN_BY, given ? "SELF" : NULL, SOS_CONSENT_HOW, given ? "SIGNED" : NULL, SOS_CONSENT_EXPLAINED_BY, worker,
                 SOS_CONSENT_DATED, sos_demo_date (writer, -days_ago), SOS_CONSENT_EXPIRES_ON,
                 given ? sos_demo_date (writer, 365 - days_ago) : NULL, SOS_DEMO_END);
}

/* The adult who is rung, and with whom the work is. */
static void
make_adult (SosDemoWriter *writer, SosDemoHome *home, const SosDemoClient *place, int days_ago)
{
  const gboolean father = sos_demo_chance (writer, 15);
  const char *rule = sos_demo_chance (writer, 40) ? "HAND_ONLY" : "OK_DISCREET";
  int review, met;

  home->adult_type = father ? "FATHER" : "MOTHER";
  home->adult = make_person (writer, home, father ? "MALE" : "FEMALE", sos_demo_between (writer, 36, 51), "ACTIVE", &home->adult_name);
  make_membership (writer, home, home->adult, home->adult_type, TRUE);
  make_consent (writer, home->adult, place->worker, "GIVEN", days_ago);
  sos_demo_make (writer, SOS_TYPE_ADDRESS, SOS_ADDRESS_PERSON, home->adult, SOS_ADDRESS_LABEL, "Home",
                 SOS_ADDRESS_TYPE, "HOME", SOS_ADDRESS_LINES, home->lines, SOS_ADDRESS_POSTCODE,
                 home->postcode, SOS_ADDRESS_BOROUGH, home->borough, SOS_ADDRESS_POSTING_RULE, rule,
                 SOS_ADDRESS_VISITING_RULE, "OK", SOS_ADDRESS_REVIEWED_ON,
                 sos_demo_date (writer, -sos_demo_between (writer, 5, 80)), SOS_ADDRESS_REVIEWED_BY,
                 place->worker, SOS_DEMO_END);
  review = sos_demo_between (writer, 1, 20);
  met = sos_demo_between (writer, 1, 12);
  sos_demo_make (writer, SOS_TYPE_EPISODE, SOS_EPISODE_PERSON, home->adult, SOS_EPISODE_SERVICE, "FAM",
                 SOS_EPISODE_STAGE, "ACTIVE", SOS_EPISODE_WORKER, place->worker, SOS_EPISODE_TEAM,
                 place->team, SOS_EPISODE_BOROUGH, home->borough, SOS_EPISODE_SOURCE, "SELF",
                 SOS_EPISODE_REFERRED_ON, sos_demo_date (writer, -days_ago), SOS_EPISODE_LAST_CONTACT_ON,
                 sos_demo_date (writer, -met), SOS_EPISODE_LAST_SEEN_ON, sos_demo_date (writer, -met), SOS_EPISODE_REVIEW_ON,
                 sos_demo_date (writer, review), SOS_DEMO_END);
}

/* Those who have not agreed, or were not asked: a partner, a grandmother, a small child. */
static void
make_other (SosDemoWriter *writer, SosDemoHome *home, guint n, guint i, gint64 worker)
{
  const char *status = sos_demo_chance (writer, 40) ? "REFUSED" : "ASKED";
  gint64 person;

  if ((n + i) % 3 == 0)
    {
      person = make_person (writer, home, g_str_equal (home->adult_type, "MOTHER") ? "MALE" : "FEMALE",
                            sos_demo_between (writer, 35, 52), NULL, NULL);
      make_membership (writer, home, person, "PARENT_PARTNER", FALSE);
      relate (writer, home->adult, person, "PARTNER", "PARTNER");
    }
  else if ((n + i) % 3 == 1)
    {
      person = make_person (writer, home, "FEMALE", sos_demo_between (writer, 68, 77), NULL, NULL);
      make_membership (writer, home, person, "GRANDPARENT", FALSE);
      relate (writer, home->adult, person, "MOTHER", "CHILD");
    }
  else
    {
      person = make_person (writer, home, sos_demo_chance (writer, 50) ? "MALE" : "FEMALE", sos_demo_between (writer, 3, 9), NULL, NULL);
      make_membership (writer, home, person, "SIBLING", FALSE);
      relate (writer, person, home->adult, home->adult_type, "CHILD");
    }
  make_consent (writer, person, worker, status, 20);
}

/* ---- what the work is about ---- */

static void
make_issues (SosDemoWriter *writer, gint64 person, gint64 worker, int days_ago)
{
  static const char *const issues[] = { "POVERTY_DEBT",   "HOUSING",       "SUBSTANCE_MISUSE",  "FAMILY_SEPARATION",  "BEREAVEMENT",
                                        "DOMESTIC_ABUSE", "MENTAL_HEALTH", "SCHOOL_ATTENDANCE", "PARENTING_CONFLICT", "CARER_STRAIN" };
  static const SosDemoShare levels[] = { { "0", 36 }, { "1", 26 }, { "2", 16 }, { "3", 6 }, { "NK", 8 }, { "NA", 8 } };

  for (guint i = 0; i < G_N_ELEMENTS (issues); i++)
    for (guint look = sos_demo_chance (writer, 35) ? 0 : 1; look < 2; look++)
      {
        const char *level = sos_demo_pick_share (writer, levels, G_N_ELEMENTS (levels));
        /* Abuse that is significant closes post; here is nobody to ask again. */
        const gboolean grave = g_str_equal (issues[i], "DOMESTIC_ABUSE") && (g_str_equal (level, "2") || g_str_equal (level, "3"));

        sos_demo_make (writer, SOS_TYPE_ISSUE_LEVEL, SOS_ISSUE_LEVEL_PERSON, person, SOS_ISSUE_LEVEL_ISSUE,
                       issues[i], SOS_ISSUE_LEVEL_LEVEL, grave ? "1" : level, SOS_ISSUE_LEVEL_LOOKED_ON,
                       sos_demo_date (writer, look == 0
                                                ? -days_ago
                                                : -sos_demo_between (writer, 3, MIN (days_ago - 1, 110))),
                       SOS_ISSUE_LEVEL_LOOKED_BY, worker, SOS_DEMO_END);
      }
}

static void
make_goal (SosDemoWriter *writer, SosDemoHome *home, gint64 person, int position, gboolean shared)
{
  gint64 goal = sos_demo_make (
    writer, SOS_TYPE_FAMILY_GOAL, SOS_FAMILY_GOAL_HOUSEHOLD, home->id, SOS_FAMILY_GOAL_PERSON, person,
    SOS_FAMILY_GOAL_POSITION, (gint64)position, SOS_FAMILY_GOAL_IN_THEIR_WORDS,
    sos_demo_pick (writer, shared ? "family goal" : "family goal private"), SOS_FAMILY_GOAL_TARGET_DATE,
    sos_demo_date (writer, sos_demo_between (writer, 10, 60)), SOS_FAMILY_GOAL_STATUS,
    sos_demo_chance (writer, 50) ? "GOING_WELL" : "NOT_STARTED", SOS_FAMILY_GOAL_SHARED, (int)shared,
    SOS_DEMO_END);

  sos_demo_make (writer, SOS_TYPE_FAMILY_ACTION, SOS_FAMILY_ACTION_GOAL, goal, SOS_FAMILY_ACTION_POSITION,
                 (gint64)1, SOS_FAMILY_ACTION_WORDS, sos_demo_pick (writer, "family step"),
                 SOS_FAMILY_ACTION_WHO, sos_demo_chance (writer, 50) ? "WORKER" : "EVERYBODY",
                 SOS_FAMILY_ACTION_BY_WHEN, sos_demo_date (writer, sos_demo_between (writer, 3, 30)),
                 SOS_FAMILY_ACTION_STATUS, "TO_DO", SOS_DEMO_END);
}

static void
make_work (SosDemoWriter *writer, SosDemoHome *home, const SosDemoClient *place, int days_ago)
{
  const int held = sos_demo_between (writer, 8, MIN (days_ago - 7, 40));
  gint64 meeting;

  sos_demo_make (writer, SOS_TYPE_HOUSEHOLD_EPISODE, SOS_HOUSEHOLD_EPISODE_HOUSEHOLD, home->id,
                 SOS_HOUSEHOLD_EPISODE_SERVICE, "FAM", SOS_HOUSEHOLD_EPISODE_STAGE, "ACTIVE",
                 SOS_HOUSEHOLD_EPISODE_WORKER, place->worker, SOS_HOUSEHOLD_EPISODE_TEAM, place->team,
                 SOS_HOUSEHOLD_EPISODE_REFERRED_ON, sos_demo_date (writer, -days_ago),
                 SOS_HOUSEHOLD_EPISODE_REVIEWED_ON, sos_demo_date (writer, -held),
                 SOS_HOUSEHOLD_EPISODE_REVIEW_ON, sos_demo_date (writer, 42 - held), SOS_DEMO_END);
  meeting = sos_demo_make (writer, SOS_TYPE_FAMILY_MEETING, SOS_FAMILY_MEETING_HOUSEHOLD, home->id, SOS_FAMILY_MEETING_DAY,
                           sos_demo_date (writer, -held), SOS_FAMILY_MEETING_PLACE, "Community hall", SOS_FAMILY_MEETING_LANGUAGE,
                           home->origin->language, SOS_FAMILY_MEETING_NEXT_ON, sos_demo_date (writer, 42 - held), SOS_FAMILY_MEETING_NEXT_HOUR, "17:30", SOS_DEMO_END);
  sos_demo_make (writer, SOS_TYPE_MEETING_PERSON, SOS_MEETING_PERSON_MEETING, meeting, SOS_MEETING_PERSON_PERSON, home->adult,
                 SOS_MEETING_PERSON_ATTENDANCE, "PRESENT", SOS_DEMO_END);
  make_goal (writer, home, 0, 1, TRUE);
  make_goal (writer, home, home->adult, 2, sos_demo_chance (writer, 50));
}

void
sos_demo_family_make (SosDemoWriter *writer, guint i, SosDemoClient *clients, GPtrArray *goals)
{
  g_autoptr (SosDemoHome) home = sos_demo_home_new_empty (writer, "E09000022");
  const SosDemoSlot slot = { "FAM", "E09000022", SOS_DEMO_OPEN };
  const int days_ago = sos_demo_between (writer, 45, 170);

  make_adult (writer, home, &clients[0], days_ago);
  clients[0].id = home->adult;
  make_issues (writer, home->adult, clients[0].worker, days_ago);
  for (guint n = 1; n < shapes[i].agreed; n++)
    {
      clients[n].agreed = TRUE;
      sos_demo_client_make (writer, home, &slot, &clients[n]);
      sos_demo_course_make (writer, &clients[n], &slot, goals);
      make_issues (writer, clients[n].id, clients[0].worker, days_ago);
    }
  for (guint n = 0; n < shapes[i].others; n++)
    make_other (writer, home, i, n, clients[0].worker);
  make_work (writer, home, &clients[0], days_ago);
}
