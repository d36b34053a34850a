/* test-family-leaks.c - ten thousand families and viewers: no text of a family case holds what the viewer may not see. Every fact is
 * marked by whose it is; who may see it is told in leaky-families.c, in other words than the rules use. */
#include "config.h"
#include "leaky-families.h"

#include "sos-family-case.h"

#include <string.h>

#define N_FAMILIES 600
#define MOST 8
#define N_STAFF 12
#define SAFEGUARDING 7 /* who sees everything */

typedef enum
{
  NAME,
  PLACE,
  GOAL,
  SHARED_GOAL,
  NOTE,
  OUTSIDE,
  ALERT,
  N_KINDS,
} Kind;

static const char marks[N_KINDS + 1] = "NPGSIOA";

static const struct
{
  const char *role;
  int team; /* 0: none */
} staff_list[N_STAFF] = {
  { "CASEWORKER", 1 },    { "CASEWORKER", 1 },           { "SITE_WORKER", 1 },         { "TEAM_LEAD", 1 },
  { "CASEWORKER", 2 },    { "CASEWORKER", 2 },           { "TEAM_LEAD", 2 },           { "DSL", 0 },
  { "ADMINISTRATOR", 1 }, { "DATA_PROTECTION_LEAD", 0 }, { "SCHOOLS_COORDINATOR", 2 }, { "VOLUNTEER", 1 },
};

static const char *const services[] = { "SOS", "LIV", "EXR", "FAM" };
static const char *const service_labels[] = { "SOS", "LiVVE", "Expect Respect", "Family work" };
static const char *const kinds_told[] = { "SERVICE", "ADDRESS", "GOALS", "ISSUES" };

typedef struct
{
  gint64 id;
  gboolean sealed, agreed, gone;
  int service, worker;          /* an open episode; -1: none */
  int home, second;             /* -1: none */
  gboolean told[4][MOST + 1];   /* kind, to whom; MOST: to everybody */
  int address_hidden_from;      /* of the address in their name; MOST: somebody outside, -1: nobody */
  const char *forbidden[MOST];  /* contact with the other */
} Person;

typedef struct
{
  gint64 id;
  guint n, n_homes;
  gint64 homes[3];
  int owner[3]; /* whose address a home is */
  int work, work_team;
  Person people[MOST];
} Family;

typedef struct
{
  SosTransaction *transaction;
  GRand *rand;
  gint64 teams[3], staff[N_STAFF];
  Family families[N_FAMILIES];
  guint n_cases, n_texts, n_marks, n_plain, n_refused;
  gint64 seen[N_KINDS];
  /* the case at hand */
  const Family *family;
  int worker, person; /* who looks; -1 */
} World;

/* ---- making them ---- */

static gboolean
chance (World *world, int percent)
{
  return g_rand_int_range (world->rand, 0, 100) < percent;
}

static int
between (World *world, int lowest, int highest)
{
  return g_rand_int_range (world->rand, lowest, highest + 1);
}

static gint64
make (World *world, GType type, const char *first, ...)
{
  g_autoptr (SosRecord) record = NULL;
  g_autoptr (GError) error = NULL;
  va_list values;

  va_start (values, first);
  record = SOS_RECORD (g_object_new_valist (type, first, values));
  va_end (values);
  sos_transaction_save (world->transaction, record, &error);
  g_assert_no_error (error);
  return sos_record_get_id (record);
}

/* "Q17-3-G": the family, the person, the kind; nothing else in the office looks so. */
static const char *
mark (World *world, const Family *family, guint person, Kind kind)
{
  static char text[32];

  g_snprintf (text, sizeof text, "Q%u-%u-%c", (guint) (family - world->families), person, marks[kind]);
  return text;
}

static void
make_person (World *world, Family *family, guint i)
{
  Person *person = &family->people[i];
  static const char *const sexes[] = { "FEMALE", "MALE" };

  person->sealed = chance (world, 15);
  person->agreed = chance (world, 65);
  person->gone = i > 0 && chance (world, 10);
  person->service = person->worker = -1;
  person->home = person->gone || chance (world, 10) ? -1 : between (world, 0, (int) family->n_homes - 1);
  person->second = person->home >= 0 && family->n_homes > 1 && chance (world, 15) ? (person->home + 1) % (int) family->n_homes : -1;
  person->address_hidden_from = -1;
  person->id = make (world, SOS_TYPE_PERSON, "full-name", mark (world, family, i, NAME), "sex", sexes[i % 2],
                     "birth-date", i < 2 ? "1984-05-05" : "2011-03-04", "sealed", person->sealed, NULL);
  make (world, SOS_TYPE_CONSENT, "person", person->id, "type", "WORK_WITH_ME", "status",
        person->agreed ? "GIVEN" : "REFUSED", "dated", "2026-09-01", NULL);
  make (world, SOS_TYPE_ALERT, "person", person->id, "kind", "MEDICAL", "words", mark (world, family, i, ALERT), NULL);
  make (world, SOS_TYPE_ISSUE_LEVEL, "person", person->id, "issue", "HOUSING", "level", "2", "looked-on",
        "2026-10-01", "note", mark (world, family, i, NOTE), NULL);
  make (world, SOS_TYPE_OUTSIDE_TIE, "person", person->id, "label", mark (world, family, i, OUTSIDE), "kind",
        "POLICE", "strength", "WEAK", "note", mark (world, family, i, OUTSIDE), NULL);
  if (!chance (world, 60))
    return;
  person->service = between (world, 0, 3);
  person->worker = between (world, 0, 5);
  make (world, SOS_TYPE_EPISODE, "person", person->id, "service", services[person->service], "stage",
        "ACTIVE", "worker", world->staff[person->worker], "team",
        world->teams[staff_list[person->worker].team], "referred-on", "2026-09-01", NULL);
}

static void
make_homes (World *world, Family *family)
{
  for (guint h = 0; h < family->n_homes; h++)
    {
      Person *owner = &family->people[h];
      const int hidden = chance (world, 40) ? between (world, 0, MOST) : -1;
      gint64 address = make (world, SOS_TYPE_ADDRESS, "person", owner->id, "type", "HOME", "lines",
                             mark (world, family, h, PLACE), "postcode", "SW2 9CK", "posting-rule",
                             "HAND_ONLY", "visiting-rule", "OK", NULL);

      family->owner[h] = (int) h;
      family->homes[h] = make (world, SOS_TYPE_HOUSEHOLD_ADDRESS, "household", family->id, "address", address, "called",
                               mark (world, family, h, PLACE), NULL);
      if (hidden < 0)
        continue;
      owner->address_hidden_from = hidden < (int) family->n ? hidden : MOST;
      /* Half of them are written down by name alone. */
      make (world, SOS_TYPE_ADDRESS_PERSON, "address", address, "rule", "HIDDEN_FROM", "other-person",
            hidden < (int) family->n && chance (world, 50) ? family->people[hidden].id : (gint64) 0, "name",
            hidden < (int) family->n ? mark (world, family, (guint) hidden, NAME) : "Somebody Outside", NULL);
    }
}

static void
make_memberships (World *world, Family *family)
{
  for (guint i = 0; i < family->n; i++)
    {
      Person *person = &family->people[i];

      make (world, SOS_TYPE_MEMBERSHIP, "person", person->id, "household", family->id, "role",
            i == 2 ? "YP_OF_CONCERN" : "OTHER", "valid-from", "2020-02-02", "valid-to",
            person->gone ? "2026-01-01" : NULL, "home",
            person->home >= 0 ? family->homes[person->home] : (gint64)0, "lives-here",
            person->home >= 0 ? "FULL" : "NO", "nights", person->second >= 0 ? (gint64)4 : (gint64)7, NULL);
      if (person->second >= 0)
        make (world, SOS_TYPE_MEMBERSHIP, "person", person->id, "household", family->id, "role", "OTHER",
              "valid-from", "2025-02-02", "home", family->homes[person->second], "lives-here", "PART",
              "nights", (gint64)3, NULL);
    }
}

static void
make_words (World *world, Family *family, guint i)
{
  Person *person = &family->people[i];

  for (guint kind = 0; kind < 4; kind++)
    if (chance (world, 25))
      {
        const int to = between (world, 0, MOST);
        const gboolean all = to >= (int) family->n;

        person->told[kind][all ? MOST : to] = TRUE;
        make (world, SOS_TYPE_DISCLOSURE, "person", person->id, "other-person",
              all ? (gint64)0 : family->people[to].id, "kind", kinds_told[kind], "dated", "2026-10-01", NULL);
      }
  if (chance (world, 20)) /* one that has ended tells nothing */
    make (world, SOS_TYPE_DISCLOSURE, "person", person->id, "kind", kinds_told[between (world, 0, 3)],
          "dated", "2026-10-01", "ended-on", "2026-11-23", NULL);
  make (world, SOS_TYPE_FAMILY_GOAL, "household", family->id, "person", person->id, "in-their-words",
        mark (world, family, i, GOAL), "shared", FALSE, NULL);
  make (world, SOS_TYPE_FAMILY_GOAL, "household", family->id, "person", person->id, "in-their-words",
        mark (world, family, i, SHARED_GOAL), "shared", TRUE, NULL);
}

static void
make_ties (World *world, Family *family)
{
  static const char *const restrictions[] = { "NONE", "SUPERVISED", "NO_CONTACT_ORDER", "BAIL_NO_CONTACT" };

  for (guint i = 2; i < family->n; i++)
    for (guint parent = 0; parent < 2; parent++)
      {
        const char *restriction = restrictions[chance (world, 20) ? between (world, 1, 3) : 0];

        make (world, SOS_TYPE_RELATIONSHIP, "person", family->people[i].id, "other-person", family->people[parent].id, "type",
              parent == 0 ? "MOTHER" : "FATHER", "contact-restriction", restriction, NULL);
        family->people[i].forbidden[parent] = family->people[parent].forbidden[i] = restriction;
      }
  make (world, SOS_TYPE_RELATIONSHIP, "person", family->people[0].id, "other-person", family->people[1].id, "type", "PARTNER", NULL);
}

static void
make_meeting (World *world, Family *family)
{
  static const char *const attendance[] = { "PRESENT", "APOLOGIES", "ABSENT" };
  const gint64 meeting = make (world, SOS_TYPE_FAMILY_MEETING, "household", family->id, "day", "2026-10-05", NULL);

  for (guint i = 0; i < family->n; i++)
    make (world, SOS_TYPE_MEETING_PERSON, "meeting", meeting, "person", family->people[i].id, "attendance", attendance[i % 3], NULL);
}

static void
make_family (World *world, Family *family)
{
  family->n = (guint) between (world, 3, MOST);
  family->n_homes = (guint) between (world, 1, 3);
  family->work = chance (world, 60) ? between (world, 0, 5) : -1;
  family->id = make (world, SOS_TYPE_HOUSEHOLD, "label", mark (world, family, 0, PLACE), "tenancy", "SOCIAL", NULL);
  for (guint i = 0; i < family->n; i++)
    make_person (world, family, i);
  make_homes (world, family);
  make_memberships (world, family);
  make_ties (world, family);
  for (guint i = 0; i < family->n; i++)
    make_words (world, family, i);
  make_meeting (world, family);
  if (family->work >= 0)
    make (world, SOS_TYPE_HOUSEHOLD_EPISODE, "household", family->id, "service", "FAM", "stage", "ACTIVE",
          "worker", world->staff[family->work], "referred-on", "2026-09-01", NULL);
}

static gboolean
make_world (SosTransaction *transaction, gpointer data, GError **error)
{
  World *world = data;

  sos_transaction_set_bulk (transaction);
  world->transaction = transaction;
  for (guint i = 1; i < 3; i++)
    world->teams[i] = make (world, SOS_TYPE_TEAM, "name", i == 1 ? "One" : "Two", NULL);
  for (guint i = 0; i < N_STAFF; i++)
    world->staff[i] = make (world, SOS_TYPE_STAFF, "name", "Somebody", "role", staff_list[i].role, "team",
                            world->teams[staff_list[i].team], "active", TRUE, NULL);
  for (guint i = 0; i < N_FAMILIES; i++)
    make_family (world, &world->families[i]);
  return TRUE;
}

/* ---- who may see what, told again ---- */

static gboolean
is_any (const World *world, const char *role)
{
  return world->worker >= 0 && g_str_equal (staff_list[world->worker].role, role);
}

static gboolean
team_has_them (const World *world)
{
  const Family *family = world->family;
  const int team = staff_list[world->worker].team;
  gboolean has = family->work >= 0 && staff_list[family->work].team == team;

  for (guint i = 0; i < family->n; i++)
    has = has || (family->people[i].worker >= 0 && staff_list[family->people[i].worker].team == team);
  return has && team != 0;
}

static gboolean
has_own (const World *world, guint p)
{
  const Person *person = &world->family->people[p];

  return person->worker >= 0 && person->worker == world->worker && person->service != 3;
}

static gboolean
has_family_work (const World *world, guint p)
{
  const Person *person = &world->family->people[p];

  return (world->family->work >= 0 && world->family->work == world->worker)
         || (person->worker >= 0 && person->worker == world->worker && person->service == 3);
}

static gboolean
has_any_of_them (const World *world)
{
  for (guint i = 0; i < world->family->n; i++)
    if (has_own (world, i) || has_family_work (world, i))
      return TRUE;
  return FALSE;
}

static gboolean
leads (const World *world)
{
  return is_any (world, "DSL") || (is_any (world, "TEAM_LEAD") && team_has_them (world));
}

static gboolean
works (const World *world)
{
  return is_any (world, "CASEWORKER") || is_any (world, "SITE_WORKER") || is_any (world, "TEAM_LEAD");
}

static gboolean
told (const World *world, guint p, guint kind)
{
  const Person *person = &world->family->people[p];

  if (person->told[kind][MOST])
    return TRUE;
  if (world->person >= 0)
    return person->told[kind][world->person];
  for (guint i = 0; i < world->family->n; i++)
    if (person->told[kind][i] && has_own (world, i))
      return TRUE;
  return FALSE;
}

static gboolean
forbidden (const World *world, guint p)
{
  const char *restriction = world->family->people[p].forbidden[world->person];

  return restriction != NULL && (g_str_equal (restriction, "NO_CONTACT_ORDER") || g_str_equal (restriction, "BAIL_NO_CONTACT"));
}

static gboolean
may_name_one (const World *world, guint p)
{
  const gboolean sealed = world->family->people[p].sealed;

  if (world->person >= 0)
    return !sealed || (int) p == world->person;
  if (leads (world) || (works (world) && has_own (world, p)))
    return TRUE;
  if (sealed)
    return FALSE;
  return is_any (world, "ADMINISTRATOR") || is_any (world, "DATA_PROTECTION_LEAD")
         || (works (world) && (has_any_of_them (world) || team_has_them (world)));
}

/* The address of home @h, as far as somebody could learn it from a member who may be shown. */
static gboolean
may_place_one (const World *world, guint h)
{
  const Family *family = world->family;
  const int hidden = family->people[family->owner[h]].address_hidden_from;
  const Person *viewer = world->person >= 0 ? &family->people[world->person] : NULL;

  if (viewer != NULL && hidden == world->person)
    return FALSE;
  if (viewer != NULL && !viewer->gone && (viewer->home == (int) h || viewer->second == (int) h))
    return TRUE;
  if (leads (world))
    return TRUE;
  if (hidden >= 0)
    return FALSE;
  if (viewer == NULL)
    return is_any (world, "ADMINISTRATOR") || (works (world) && has_any_of_them (world));
  for (guint i = 0; i < family->n; i++)
    if (!family->people[i].sealed && family->people[i].home == (int) h && told (world, i, 1) && !forbidden (world, i))
      return TRUE;
  return FALSE;
}

static gboolean
may_service_one (const World *world, guint p)
{
  if (!may_name_one (world, p))
    return FALSE;
  if ((int) p == world->person || leads (world) || (works (world) && has_own (world, p)))
    return TRUE;
  if (world->person >= 0)
    return !world->family->people[world->person].gone && !forbidden (world, p) && told (world, p, 0);
  if (works (world) && world->family->people[p].service == 3 && has_family_work (world, p))
    return TRUE;
  return works (world) && has_any_of_them (world) && told (world, p, 0);
}

static gboolean
may_mark_one (const World *world, guint p, Kind kind)
{
  const gboolean self = (int) p == world->person, agreed = world->family->people[p].agreed;
  const gboolean close = world->person < 0 && (leads (world) || (works (world) && has_own (world, p)));
  const gboolean reader = world->person >= 0 && !world->family->people[world->person].gone && !forbidden (world, p);
  const gboolean near = world->person < 0 && works (world) && has_family_work (world, p) && agreed;
  const gboolean hears = reader || (world->person < 0 && works (world) && has_any_of_them (world));

  if (kind == PLACE)
    return may_place_one (world, p);
  if (!may_name_one (world, p))
    return FALSE;
  switch (kind)
    {
    case NAME:
      return TRUE;
    case SHARED_GOAL:
      return self || close || hears;
    case GOAL:
      return self || close || near || (hears && told (world, p, 2) && (world->person >= 0 || agreed));
    case NOTE:
    case OUTSIDE:
      return agreed && (self || close || near || (hears && told (world, p, 3)));
    case ALERT:
      return self || close;
    case PLACE:
    case N_KINDS:
    default:
      return FALSE;
    }
}

/* What is made for a person passes the desk: both must be allowed to see it. The rules above tell of one, the other being -1. */
static gboolean
may_both (World *world, guint p, int kind)
{
  const int worker = world->worker, person = world->person;
  gboolean may;

  world->person = -1;
  may = kind < 0 ? may_service_one (world, p) : may_mark_one (world, p, (Kind) kind);
  world->person = person;
  world->worker = -1;
  may = may && (person < 0 || (kind < 0 ? may_service_one (world, p) : may_mark_one (world, p, (Kind) kind)));
  world->worker = worker;
  return may;
}

static gboolean
may_mark (World *world, guint p, Kind kind)
{
  return may_both (world, p, (int) kind);
}

static gboolean
may_service (World *world, guint p)
{
  return may_both (world, p, -1);
}

/* ---- looking ---- */

static void
look_at_family (LeakyWorld *world, SosFamily *family)
{
  for (guint i = 0; i < family->members->len; i++)
    {
      const SosFamilyMember *member = sos_family_get_member (family, i);
      const char *texts[] = { member->name, member->full_name, member->sex, member->years, member->fact, member->role, member->alert };

      for (guint k = 0; k < G_N_ELEMENTS (texts); k++)
        leaky_look_at (world, texts[k]);
      leaky_look_at_service (world, member->person, member->open);
      if (member->seen != SOS_SEEN_PLAIN)
        continue;
      world->n_plain++;
      g_assert_cmpint (world->person, <, 0);
      for (guint k = 0; k < G_N_ELEMENTS (texts); k++)
        g_assert_null (texts[k]);
      g_assert_cmpint (member->age, ==, -1);
      g_assert_true (member->person < 0 && !member->open && !member->died && !member->subject);
    }
  for (guint i = 0; i < family->homes->len; i++)
    {
      const SosFamilyHome *home = family->homes->pdata[i];

      leaky_look_at (world, home->label);
      leaky_look_at (world, home->note);
      for (guint k = 0; k < home->members->len; k++)
        g_assert_cmpint (sos_family_get_member (family, g_array_index (home->members, guint, k))->seen, ==, SOS_SEEN);
    }
  for (guint i = 0; i < family->ties->len; i++)
    leaky_look_at (world, ((SosTie *) family->ties->pdata[i])->label);
  for (guint i = 0; i < family->couples->len; i++)
    {
      const SosCouple *couple = family->couples->pdata[i];

      leaky_look_at (world, couple->years);
      g_assert_true (sos_family_get_member (family, couple->one)->seen == SOS_SEEN
                     && sos_family_get_member (family, couple->other)->seen == SOS_SEEN);
    }
}

static void
look_at_rows (LeakyWorld *world, SosFamilyCase *family_case)
{
  GPtrArray *rows = sos_family_case_get_members (family_case);

  for (guint i = 0; i < rows->len; i++)
    {
      const SosFamilyRow *row = rows->pdata[i];
      const char *texts[] = { row->name,   row->ref,   row->line,      row->summary,
                              row->open,   row->lives, row->agreement, row->agreement_words,
                              row->agreed, row->post,  row->flag };

      for (guint k = 0; k < G_N_ELEMENTS (texts); k++)
        leaky_look_at (world, texts[k]);
      for (SosFact fact = 0; fact < SOS_N_FACTS; fact++)
        leaky_look_at (world, row->facts[fact]->words);
      leaky_look_at_service (world, row->person, row->open != NULL);
      if (row->plain)
        g_assert_true (row->person == 0 && row->membership == 0 && row->home < 0 && row->lives == NULL && row->agreement_words == NULL);
      for (guint k = 0; k < sos_family_case_get_issues (family_case)->len; k++)
        {
          const SosIssueCell *cell = sos_family_case_get_cell (family_case, i, sos_family_case_get_issues (family_case)->pdata[k]);

          leaky_look_at (world, cell != NULL ? cell->note : NULL);
          for (guint p = 0; cell != NULL && p < world->family->n; p++)
            if (world->family->people[p].id == row->person)
              g_assert_true (leaky_may_mark (world, p, LEAKY_NOTE));
        }
      leaky_look_at (world, sos_family_case_get_grid_sentence (family_case, i));
    }
}

static void
look_at_events (LeakyWorld *world, GPtrArray *events)
{
  for (guint i = 0; i < events->len; i++)
    {
      const SosFamilyEvent *event = events->pdata[i];

      leaky_look_at (world, event->words);
      leaky_look_at (world, event->who);
      leaky_look_at_service (world, event->person, event->service != NULL);
    }
}

static void
look_at_meetings (World *world, SosFamilyCase *family_case)
{
  GPtrArray *meetings = sos_family_case_get_meetings (family_case);

  for (guint i = 0; i < meetings->len; i++)
    {
      const SosFamilyMeetingRow *row = meetings->pdata[i];

      look (world, row->present);
      look (world, row->apologies);
      look (world, row->absent);
      for (guint k = 0; k < row->guests->len; k++)
        for (guint p = 0; p < world->family->n; p++)
          if (world->family->people[p].id == g_array_index (row->guests, SosFamilyGuest, k).person)
            g_assert_true (may_name (world, p));
    }
}

static void
look_at_plan (World *world, SosFamilyCase *family_case)
look_at_plan (LeakyWorld *world, SosFamilyCase *family_case)
{
  GPtrArray *goals = sos_family_case_get_goals (family_case), *episodes = sos_family_case_get_episodes (family_case);

  for (guint i = 0; i < goals->len; i++)
    {
      leaky_look_at (world, ((SosFamilyGoalRow *) goals->pdata[i])->words);
      leaky_look_at (world, ((SosFamilyGoalRow *) goals->pdata[i])->whose);
    }
  for (guint i = 0; i < episodes->len; i++)
    g_assert_true ((world->person < 0 || world->family->people[world->person].agreed) && (leaky_leads (world) || leaky_has_any_of_them (world)));
  for (guint i = 0; i < sos_family_case_get_notices (family_case)->len; i++)
    leaky_look_at (world, sos_family_case_get_notices (family_case)->pdata[i]);
  leaky_look_at (world, sos_family_case_get_subtitle (family_case));
  leaky_look_at (world, sos_family_case_get_home_facts (family_case));
  /* The label is for those who work with the whole family; what stands on it is not in the leaky_marks of any other. */
  if (strchr (sos_family_case_get_title (family_case), 'Q') != NULL)
    g_assert_true (world->person < 0 && (leaky_leads (world) || world->family->work == world->worker));
}

/* What is about the household itself is for those who work with the whole of it. */
static void
look_at_household (World *world, SosFamilyCase *family_case)
{
  GPtrArray *homes = sos_family_case_get_homes (family_case), *places = sos_family_case_get_places (family_case),
            *outside = sos_family_case_get_outside (family_case);

  if (sos_family_case_get_household (family_case) != NULL)
    g_assert_true (world->person < 0 && (leads (world) || world->family->work == world->worker));
  else
    g_assert_true (homes->len == 0 && places->len == 0);
  for (guint i = 0; i < homes->len; i++)
    {
      look (world, ((SosFamilyHomeRow *) homes->pdata[i])->called);
      look (world, ((SosFamilyHomeRow *) homes->pdata[i])->address);
    }
  for (guint i = 0; i < places->len; i++)
    {
      look (world, ((SosFamilyPlaceRow *) places->pdata[i])->who);
      look (world, ((SosFamilyPlaceRow *) places->pdata[i])->words);
    }
  for (guint i = 0; i < outside->len; i++)
    {
      look (world, ((SosFamilyOutsideRow *) outside->pdata[i])->who);
      look (world, ((SosFamilyOutsideRow *) outside->pdata[i])->label);
      look (world, ((SosFamilyOutsideRow *) outside->pdata[i])->note);
    }
}

static gboolean
look_all (SosTransaction *transaction, gpointer data, GError **error)
{
  static const char *const days[] = { NULL, "2025-06-01", "2019-01-01", "2026-11-23" };
  LeakyWorld *world = data;

  for (guint i = 0; i < LEAKY_N_FAMILIES; i++)
    {
      g_autoptr (SosFamilyView) view = NULL;
      g_autoptr (SosFamilyCase) family_case = NULL;

      world->family = &world->families[i];
      if (world->person >= (int) world->family->n)
        continue;
      view = sos_family_view_new (world->family->id, world->family->people[i % world->family->n].id,
                                  world->person >= 0 ? world->family->people[world->person].id : 0, days[i % G_N_ELEMENTS (days)]);
      family_case = sos_family_case_load (transaction, view, error);
      if (family_case == NULL)
        return FALSE;
      look_at_family (world, sos_family_case_get_family (family_case));
      look_at_rows (world, family_case);
      look_at_plan (world, family_case);
      look_at_household (world, family_case);
      look_at_meetings (world, family_case);
      look_at_events (world, sos_family_case_get_events (family_case));
      look_at_events (world, sos_family_case_get_timeline (family_case));
      world->n_cases++;
    }
  return TRUE;
}

static void
look_as (Office *office, LeakyWorld *world, int worker, int person)
{
  g_autoptr (GError) error = NULL;

  world->worker = worker;
  world->person = person;
  sos_store_set_actor (office->store, world->staff[worker]);
  sos_store_read (office->store, look_all, world, &error);
  g_assert_no_error (error);
}

static void
test_leaks (void)
{
  g_autoptr (Office) office = office_new ();
  LeakyWorld *world = g_new0 (LeakyWorld, 1);
  g_autoptr (GError) error = NULL;

  world->rand = g_rand_new_with_seed (2026);
  sos_store_write (office->store, NULL, leaky_make_world, world, &error);
  g_assert_no_error (error);
  for (int worker = 0; worker < LEAKY_N_STAFF; worker++)
    look_as (office, world, worker, -1);
  for (int person = 0; person < LEAKY_MOST; person++)
    {
      look_as (office, world, LEAKY_SAFEGUARDING, person);
      look_as (office, world, person % 4, person);
    }
  g_test_message ("%u families and viewers, %u texts with %u marks looked at, %u members plain: 0 leaks",
                  world->n_cases, world->n_texts, world->n_marks, world->n_plain);
  g_assert_cmpuint (world->n_cases, >=, 10000);
  /* It shows what it may: every kind of fact was seen by somebody. */
  for (LeakyKind kind = 0; kind < LEAKY_N_KINDS; kind++)
    g_assert_cmpint (world->seen[kind], >, 100);
  g_rand_free (world->rand);
  g_free (world);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/family-leaks/all", test_leaks);
  return g_test_run ();
}
