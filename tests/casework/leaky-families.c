/* leaky-families.c - many families whose every fact is marked by whose it is, and who may see what, told a second time. */
#include "config.h"
#include "leaky-families.h"

#include <stdio.h>
#include <string.h>

const char leaky_marks[LEAKY_N_KINDS + 1] = "NPGSIOA";

const LeakyStaff leaky_staff[LEAKY_N_STAFF] = {
  { "CASEWORKER", 1 },    { "CASEWORKER", 1 },           { "SITE_WORKER", 1 },         { "TEAM_LEAD", 1 },
  { "CASEWORKER", 2 },    { "CASEWORKER", 2 },           { "TEAM_LEAD", 2 },           { "DSL", 0 },
  { "ADMINISTRATOR", 1 }, { "DATA_PROTECTION_LEAD", 0 }, { "SCHOOLS_COORDINATOR", 2 }, { "VOLUNTEER", 1 },
};

const char *const leaky_services[LEAKY_N_SERVICES] = { "TTG", "LIV", "EXR", "FAM" };
const char *const leaky_service_labels[LEAKY_N_SERVICES] = { "Through the Gates", "LiVVE", "Expect Respect", "Family work" };
static const char *const kinds_told[] = { "SERVICE", "ADDRESS", "GOALS", "ISSUES" };

/* ---- making them ---- */

static gboolean
chance (LeakyWorld *world, int percent)
{
  return g_rand_int_range (world->rand, 0, 100) < percent;
}

static int
between (LeakyWorld *world, int lowest, int highest)
{
  return g_rand_int_range (world->rand, lowest, highest + 1);
}

static gint64
make (LeakyWorld *world, GType type, const char *first, ...)
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
mark (LeakyWorld *world, const LeakyFamily *family, guint person, LeakyKind kind)
{
  static char text[32];

  g_snprintf (text, sizeof text, "Q%u-%u-%c", (guint) (family - world->families), person, leaky_marks[kind]);
  return text;
}

static void
make_person (LeakyWorld *world, LeakyFamily *family, guint i)
{
  LeakyPerson *person = &family->people[i];
  static const char *const sexes[] = { "FEMALE", "MALE" };

  person->sealed = chance (world, 15);
  person->agreed = chance (world, 65);
  person->gone = i > 0 && chance (world, 10);
  person->service = person->worker = -1;
  person->home = person->gone || chance (world, 10) ? -1 : between (world, 0, (int) family->n_homes - 1);
  person->second = person->home >= 0 && family->n_homes > 1 && chance (world, 15) ? (person->home + 1) % (int) family->n_homes : -1;
  person->address_hidden_from = -1;
  person->id = make (world, SOS_TYPE_PERSON, "full-name", mark (world, family, i, LEAKY_NAME), "sex", sexes[i % 2],
                     "birth-date", i < 2 ? "1984-05-05" : "2011-03-04", "sealed", person->sealed, NULL);
  make (world, SOS_TYPE_CONSENT, "person", person->id, "type", "WORK_WITH_ME", "status",
        person->agreed ? "GIVEN" : "REFUSED", "dated", "2026-09-01", NULL);
  make (world, SOS_TYPE_ALERT, "person", person->id, "kind", "MEDICAL", "words", mark (world, family, i, LEAKY_ALERT), NULL);
  make (world, SOS_TYPE_ISSUE_LEVEL, "person", person->id, "issue", "HOUSING", "level", "2", "looked-on",
        "2026-10-01", "note", mark (world, family, i, LEAKY_NOTE), NULL);
  make (world, SOS_TYPE_OUTSIDE_TIE, "person", person->id, "label", mark (world, family, i, LEAKY_OUTSIDE), "kind",
        "POLICE", "strength", "WEAK", "note", mark (world, family, i, LEAKY_OUTSIDE), NULL);
  if (!chance (world, 60))
    return;
  person->service = between (world, 0, 3);
  person->worker = between (world, 0, 5);
  make (world, SOS_TYPE_EPISODE, "person", person->id, "service", leaky_services[person->service], "stage",
        "ACTIVE", "worker", world->staff[person->worker], "team",
        world->teams[leaky_staff[person->worker].team], "referred-on", "2026-09-01", NULL);
}

static void
make_homes (LeakyWorld *world, LeakyFamily *family)
{
  for (guint h = 0; h < family->n_homes; h++)
    {
      LeakyPerson *owner = &family->people[h];
      const int hidden = chance (world, 40) ? between (world, 0, LEAKY_MOST) : -1;
      gint64 address = make (world, SOS_TYPE_ADDRESS, "person", owner->id, "type", "HOME", "lines",
                             mark (world, family, h, LEAKY_PLACE), "postcode", "SW2 9CK", "posting-rule",
                             "HAND_ONLY", "visiting-rule", "OK", NULL);

      family->owner[h] = (int) h;
      family->homes[h] = make (world, SOS_TYPE_HOUSEHOLD_ADDRESS, "household", family->id, "address", address, "called",
                               mark (world, family, h, LEAKY_PLACE), NULL);
      if (hidden < 0)
        continue;
      owner->address_hidden_from = hidden < (int) family->n ? hidden : LEAKY_MOST;
      /* Half of them are written down by name alone. */
      make (world, SOS_TYPE_ADDRESS_PERSON, "address", address, "rule", "HIDDEN_FROM", "other-person",
            hidden < (int) family->n && chance (world, 50) ? family->people[hidden].id : (gint64) 0, "name",
            hidden < (int) family->n ? mark (world, family, (guint) hidden, LEAKY_NAME) : "Somebody Outside", NULL);
    }
}

static void
make_memberships (LeakyWorld *world, LeakyFamily *family)
{
  for (guint i = 0; i < family->n; i++)
    {
      LeakyPerson *person = &family->people[i];

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

/* Of some with everybody, of some with one of them, of some with those of one home. */
static void
share_goal (LeakyWorld *world, LeakyFamily *family, LeakyPerson *person, gint64 goal)
{
  person->shared_with = person->shared_with_home = -1;
  if (chance (world, 25))
    person->shared_with = between (world, 0, (int) family->n - 1);
  else if (chance (world, 30))
    person->shared_with_home = between (world, 0, (int) family->n_homes - 1);
  if (person->shared_with >= 0)
    make (world, SOS_TYPE_FAMILY_GOAL_SHARE, "goal", goal, "person", family->people[person->shared_with].id, NULL);
  if (person->shared_with_home >= 0)
    make (world, SOS_TYPE_FAMILY_GOAL_SHARE, "goal", goal, "home", family->homes[person->shared_with_home], NULL);
}

static void
make_words (LeakyWorld *world, LeakyFamily *family, guint i)
{
  LeakyPerson *person = &family->people[i];

  for (guint kind = 0; kind < 4; kind++)
    if (chance (world, 25))
      {
        const int to = between (world, 0, LEAKY_MOST);
        const gboolean all = to >= (int) family->n;

        person->told[kind][all ? LEAKY_MOST : to] = TRUE;
        make (world, SOS_TYPE_DISCLOSURE, "person", person->id, "other-person",
              all ? (gint64)0 : family->people[to].id, "kind", kinds_told[kind], "dated", "2026-10-01", NULL);
      }
  if (chance (world, 20)) /* one that has ended tells nothing */
    make (world, SOS_TYPE_DISCLOSURE, "person", person->id, "kind", kinds_told[between (world, 0, 3)],
          "dated", "2026-10-01", "ended-on", "2026-11-23", NULL);
  make (world, SOS_TYPE_FAMILY_GOAL, "household", family->id, "person", person->id, "in-their-words",
        mark (world, family, i, LEAKY_GOAL), "shared", FALSE, NULL);
  share_goal (world, family, person,
              make (world, SOS_TYPE_FAMILY_GOAL, "household", family->id, "person", person->id, "in-their-words",
                    mark (world, family, i, LEAKY_SHARED_GOAL), "shared", TRUE, NULL));
}

static void
make_ties (LeakyWorld *world, LeakyFamily *family)
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
make_meeting (LeakyWorld *world, LeakyFamily *family)
{
  static const char *const attendance[] = { "PRESENT", "APOLOGIES", "ABSENT" };
  const gint64 meeting = make (world, SOS_TYPE_FAMILY_MEETING, "household", family->id, "day", "2026-10-05", NULL);

  for (guint i = 0; i < family->n; i++)
    make (world, SOS_TYPE_MEETING_PERSON, "meeting", meeting, "person", family->people[i].id, "attendance", attendance[i % 3], NULL);
}

static void
make_family (LeakyWorld *world, LeakyFamily *family)
{
  g_autofree char *ref = NULL;

  family->n = (guint) between (world, 3, LEAKY_MOST);
  family->n_homes = (guint) between (world, 1, 3);
  family->work = chance (world, 60) ? between (world, 0, 5) : -1;
  ref = sos_transaction_issue_reference (world->transaction, "H", NULL);
  family->id = make (world, SOS_TYPE_HOUSEHOLD, "ref", ref, "label", mark (world, family, 0, LEAKY_PLACE), "tenancy", "SOCIAL", NULL);
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

gboolean
leaky_make_world (SosTransaction *transaction, gpointer data, GError **error)
{
  LeakyWorld *world = data;

  sos_transaction_set_bulk (transaction);
  world->transaction = transaction;
  for (guint i = 1; i < 3; i++)
    world->teams[i] = make (world, SOS_TYPE_TEAM, "name", i == 1 ? "One" : "Two", NULL);
  for (guint i = 0; i < LEAKY_N_STAFF; i++)
    world->staff[i] = make (world, SOS_TYPE_STAFF, "name", "Somebody", "role", leaky_staff[i].role, "team",
                            world->teams[leaky_staff[i].team], "active", TRUE, NULL);
  for (guint i = 0; i < LEAKY_N_FAMILIES; i++)
    make_family (world, &world->families[i]);
  return TRUE;
}

/* ---- who may see what, told again ---- */

static gboolean
is_any (const LeakyWorld *world, const char *role)
{
  return world->worker >= 0 && g_str_equal (leaky_staff[world->worker].role, role);
}

static gboolean
has_own (const LeakyWorld *world, guint p)
{
  const LeakyPerson *person = &world->family->people[p];

  return person->worker >= 0 && person->worker == world->worker && person->service != 3;
}

/* Whom their team works with without their knowing makes them no nearer. */
static gboolean
knows_of_work (const LeakyWorld *world, guint p)
{
  return !world->family->people[p].sealed || is_any (world, "TEAM_LEAD") || has_own (world, p);
}

static gboolean
team_has_them (const LeakyWorld *world)
{
  const LeakyFamily *family = world->family;
  const int team = leaky_staff[world->worker].team;
  gboolean has = family->work >= 0 && leaky_staff[family->work].team == team;

  for (guint i = 0; i < family->n; i++)
    has = has || (family->people[i].worker >= 0 && leaky_staff[family->people[i].worker].team == team && knows_of_work (world, i));
  return has && team != 0;
}

static gboolean
has_family_work (const LeakyWorld *world, guint p)
{
  const LeakyPerson *person = &world->family->people[p];

  return (world->family->work >= 0 && world->family->work == world->worker)
         || (person->worker >= 0 && person->worker == world->worker && person->service == 3);
}

gboolean
leaky_has_any_of_them (const LeakyWorld *world)
{
  for (guint i = 0; i < world->family->n; i++)
    if (has_own (world, i) || has_family_work (world, i))
      return TRUE;
  return FALSE;
}

gboolean
leaky_leads (const LeakyWorld *world)
{
  return is_any (world, "DSL") || (is_any (world, "TEAM_LEAD") && team_has_them (world));
}

static gboolean
works (const LeakyWorld *world)
{
  return is_any (world, "CASEWORKER") || is_any (world, "SITE_WORKER") || is_any (world, "TEAM_LEAD");
}

static gboolean
told (const LeakyWorld *world, guint p, guint kind)
{
  const LeakyPerson *person = &world->family->people[p];

  if (person->told[kind][LEAKY_MOST])
    return TRUE;
  if (world->person >= 0)
    return person->told[kind][world->person];
  for (guint i = 0; i < world->family->n; i++)
    if (person->told[kind][i] && has_own (world, i))
      return TRUE;
  return FALSE;
}

static gboolean
forbidden (const LeakyWorld *world, guint p)
{
  const char *restriction = world->family->people[p].forbidden[world->person];

  return restriction != NULL && (g_str_equal (restriction, "NO_CONTACT_ORDER") || g_str_equal (restriction, "BAIL_NO_CONTACT"));
}

static gboolean
may_name_one (const LeakyWorld *world, guint p)
{
  const gboolean sealed = world->family->people[p].sealed;

  if (world->person >= 0)
    return !sealed || (int) p == world->person;
  if (leaky_leads (world) || (works (world) && has_own (world, p)))
    return TRUE;
  if (sealed)
    return FALSE;
  return is_any (world, "ADMINISTRATOR") || is_any (world, "DATA_PROTECTION_LEAD")
         || (works (world) && (leaky_has_any_of_them (world) || team_has_them (world)));
}

/* The address of home @h, as far as somebody could learn it from a member who may be shown. */
static gboolean
may_place_one (const LeakyWorld *world, guint h)
{
  const LeakyFamily *family = world->family;
  const int hidden = family->people[family->owner[h]].address_hidden_from;
  const LeakyPerson *viewer = world->person >= 0 ? &family->people[world->person] : NULL;

  if (viewer != NULL && hidden == world->person)
    return FALSE;
  if (viewer != NULL && !viewer->gone && (viewer->home == (int) h || viewer->second == (int) h))
    return TRUE;
  if (leaky_leads (world))
    return TRUE;
  if (hidden >= 0)
    return FALSE;
  if (viewer == NULL)
    return is_any (world, "ADMINISTRATOR") || (works (world) && leaky_has_any_of_them (world));
  for (guint i = 0; i < family->n; i++)
    if (!family->people[i].sealed && family->people[i].home == (int) h && told (world, i, 1) && !forbidden (world, i))
      return TRUE;
  return FALSE;
}

static gboolean
may_service_one (const LeakyWorld *world, guint p)
{
  if (!may_name_one (world, p))
    return FALSE;
  if ((int) p == world->person || leaky_leads (world) || (works (world) && has_own (world, p)))
    return TRUE;
  if (world->person >= 0)
    return !world->family->people[world->person].gone && !forbidden (world, p) && told (world, p, 0);
  if (works (world) && world->family->people[p].service == 3 && has_family_work (world, p))
    return TRUE;
  return works (world) && leaky_has_any_of_them (world) && told (world, p, 0);
}

/* Whoever it is shared with, and the workers of those. */
static gboolean
is_meant (const LeakyWorld *world, const LeakyPerson *whose, int who)
{
  const LeakyPerson *person = &world->family->people[who];

  return whose->shared_with == who
         || (whose->shared_with_home >= 0 && !person->gone
             && (person->home == whose->shared_with_home || person->second == whose->shared_with_home));
}

static gboolean
is_shared_with (const LeakyWorld *world, guint p)
{
  const LeakyPerson *whose = &world->family->people[p];

  if (whose->shared_with < 0 && whose->shared_with_home < 0)
    return TRUE;
  if (world->person >= 0)
    return is_meant (world, whose, world->person);
  for (guint i = 0; i < world->family->n; i++)
    if (is_meant (world, whose, (int) i) && has_own (world, i))
      return TRUE;
  return FALSE;
}

/* Who works with all of them sees what is shared, with whomever. */
static gboolean
has_family (const LeakyWorld *world, guint p)
{
  return world->person < 0 && works (world) && has_family_work (world, p);
}

static gboolean
may_mark_one (const LeakyWorld *world, guint p, LeakyKind kind)
{
  const gboolean self = (int) p == world->person, agreed = world->family->people[p].agreed;
  const gboolean close = world->person < 0 && (leaky_leads (world) || (works (world) && has_own (world, p)));
  const gboolean reader = world->person >= 0 && !world->family->people[world->person].gone && !forbidden (world, p);
  const gboolean near = world->person < 0 && works (world) && has_family_work (world, p) && agreed;
  const gboolean hears = reader || (world->person < 0 && works (world) && leaky_has_any_of_them (world));

  if (kind == LEAKY_PLACE)
    return may_place_one (world, p);
  if (!may_name_one (world, p))
    return FALSE;
  switch (kind)
    {
    case LEAKY_NAME:
      return TRUE;
    case LEAKY_SHARED_GOAL:
      return self || close || (hears && is_shared_with (world, p)) || has_family (world, p);
    case LEAKY_GOAL:
      return self || close || near || (hears && told (world, p, 2) && (world->person >= 0 || agreed));
    case LEAKY_NOTE:
    case LEAKY_OUTSIDE:
      return agreed && (self || close || near || (hears && told (world, p, 3)));
    case LEAKY_ALERT:
      return self || close;
    case LEAKY_PLACE:
    case LEAKY_N_KINDS:
    default:
      return FALSE;
    }
}

/* What is made for a person passes the desk: both must be allowed to see it. The rules above tell of one, the other being -1. */
static gboolean
may_both (LeakyWorld *world, guint p, int kind)
{
  const int worker = world->worker, person = world->person;
  gboolean may;

  world->person = -1;
  may = kind < 0 ? may_service_one (world, p) : may_mark_one (world, p, (LeakyKind) kind);
  world->person = person;
  world->worker = -1;
  may = may && (person < 0 || (kind < 0 ? may_service_one (world, p) : may_mark_one (world, p, (LeakyKind) kind)));
  world->worker = worker;
  return may;
}

gboolean
leaky_may_mark (LeakyWorld *world, guint p, LeakyKind kind)
{
  return may_both (world, p, (int) kind);
}

gboolean
leaky_may_service (LeakyWorld *world, guint p)
{
  return may_both (world, p, -1);
}

/* ---- looking ---- */

static void
look_at (LeakyWorld *world, const char *text)
{
  const char *at = text;

  if (text == NULL)
    return;
  world->n_texts++;
  while ((at = strchr (at, 'Q')) != NULL)
    {
      guint family, person;
      char kind;

      if (sscanf (at++, "Q%u-%u-%c", &family, &person, &kind) != 3)
        continue;
      world->n_marks++;
      world->seen[strchr (leaky_marks, kind) - leaky_marks]++;
      if (&world->families[family] != world->family || !leaky_may_mark (world, person, (LeakyKind) (strchr (leaky_marks, kind) - leaky_marks)))
        g_error ("“%s” was shown to %s %d", text, world->person >= 0 ? "person" : leaky_staff[world->worker].role, world->person);
    }
}

void
leaky_look_at_service (LeakyWorld *world, gint64 person, gboolean shown)
{
  for (guint i = 0; i < world->family->n; i++)
    if (shown && world->family->people[i].id == person && !leaky_may_service (world, i))
      g_error ("a service was shown to %s %d", world->person >= 0 ? "person" : leaky_staff[world->worker].role, world->person);
}

/* A service nobody has whom they may know of has no word anywhere. */
static void
look_for_labels (LeakyWorld *world, const char *text)
{
  for (guint s = 0; text != NULL && s < G_N_ELEMENTS (leaky_services) - 1; s++)
    {
      gboolean some = FALSE;

      for (guint i = 0; i < world->family->n; i++)
        some = some || (world->family->people[i].service == (int) s && leaky_may_service (world, i));
      if (!some && strstr (text, leaky_service_labels[s]) != NULL)
        g_error ("“%s” names a service", text);
    }
}

void
leaky_look_at (LeakyWorld *world, const char *text)
{
  look_at (world, text);
  look_for_labels (world, text);
}
