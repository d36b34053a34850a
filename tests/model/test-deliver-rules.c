/* test-deliver-rules.c - who may deliver what on which day (N6, N7, C3, C5, C6, C11): the boundary days by table, and 20,000 random
 * histories of checks against an evaluation by force that counts days one by one. */
#include "config.h"

#include "sos-clock.h"
#include "sos-deliver-rules.h"

#include <string.h>

#define N_CASES 20000

/* ---- the boundary days ---- */

/* A certificate dated 19 January 2024 whose last valid day is 18 January 2027. */
static const SosClearanceFact marcia = { .id = 1, .kind = SOS_CLEARANCE_KIND_DBS, .workforce = "BOTH", .issued_on = "2024-01-19", .last_day = "2027-01-18" };

static void
test_last_day_is_inside (void)
{
  static const struct
  {
    const char *day;
    gboolean holds;
  } days[] = { { "2024-01-18", FALSE }, { "2024-01-19", TRUE }, { "2027-01-12", TRUE }, { "2027-01-18", TRUE }, { "2027-01-19", FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    g_assert_cmpint (sos_clearance_holds (&marcia, NULL, days[i].day), ==, days[i].holds);
}

static void
test_last_days (void)
{
  static const struct
  {
    SosClearanceFact fact;
    const char *last; /* NULL: never ends; "": nobody knows */
  } cases[] = {
    { { .kind = SOS_CLEARANCE_KIND_DBS, .issued_on = "2024-01-19" }, "" },
    { { .kind = SOS_CLEARANCE_KIND_DBS, .issued_on = "2024-01-19", .last_day = "2027-02-30" }, "" },
    { { .kind = "NO_SUCH_KIND", .issued_on = "2024-01-19" }, "" },
    { { .kind = SOS_CLEARANCE_KIND_REFERENCE, .issued_on = "2024-01-19" }, NULL },
    { { .kind = SOS_CLEARANCE_KIND_RIGHT_TO_WORK, .issued_on = "2024-01-19", .last_day = "2026-12-31" }, "2026-12-31" },
    /* Looked at within twelve months; the anniversary itself still counts, and the earlier of the two ends it. */
    { { .kind = SOS_CLEARANCE_KIND_DBS, .last_day = "2027-01-18", .update_service = TRUE, .checked_on = "2025-11-30" }, "2026-11-30" },
    { { .kind = SOS_CLEARANCE_KIND_DBS, .last_day = "2026-10-01", .update_service = TRUE, .checked_on = "2025-11-30" }, "2026-10-01" },
    { { .kind = SOS_CLEARANCE_KIND_DBS, .last_day = "2027-01-18", .update_service = TRUE }, "" },
    { { .kind = SOS_CLEARANCE_KIND_DBS, .last_day = "2030-01-18", .update_service = TRUE, .checked_on = "2024-02-29" }, "2025-02-28" },
    /* A letter counts for the school year it was sent in. */
    { { .kind = SOS_CLEARANCE_KIND_SCHOOL_LETTER, .site = "Ferry Lane PRU", .issued_on = "2026-09-01" }, "2027-08-31" },
    { { .kind = SOS_CLEARANCE_KIND_SCHOOL_LETTER, .site = "Ferry Lane PRU", .issued_on = "2026-08-31" }, "2026-08-31" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *last = sos_clearance_dup_last_day (&cases[i].fact);

      g_test_message ("case %u", i);
      g_assert_cmpstr (last, ==, cases[i].last);
    }
}

static void
test_defaults (void)
{
  static const char *const cases[][3] = {
    { SOS_CLEARANCE_KIND_DBS, "2024-01-19", "2027-01-18" },        { SOS_CLEARANCE_KIND_DBS, "2024-02-29", "2027-02-27" },
    { SOS_CLEARANCE_KIND_SAFEGUARDING, "2025-03-01", "2027-02-28" }, { SOS_CLEARANCE_KIND_REFERENCE, "2025-03-01", NULL },
    { SOS_CLEARANCE_KIND_PRISON, "2025-03-01", NULL },             { SOS_CLEARANCE_KIND_SCHOOL_LETTER, "2026-12-31", "2027-08-31" },
    { SOS_CLEARANCE_KIND_DBS, "2024-13-01", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *last = sos_clearance_dup_default_last_day (cases[i][0], cases[i][1], SOS_DBS_YEARS);

      g_assert_cmpstr (last, ==, cases[i][2]);
    }
}

static void
test_reminders (void)
{
  static const struct
  {
    const char *today;
    int reminder;
  } cases[] = {
    { "2026-10-19", SOS_REMINDER_NONE }, { "2026-10-20", 90 }, { "2026-11-18", 90 }, { "2026-11-19", 60 }, { "2026-12-18", 60 },
    { "2026-12-19", 30 },                { "2027-01-03", 30 }, { "2027-01-04", 14 }, { "2027-01-11", 7 },  { "2027-01-17", 7 },
    { "2027-01-18", 0 },                 { "2027-01-19", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (sos_clearance_get_reminder ("2027-01-18", cases[i].today), ==, cases[i].reminder);
  g_assert_cmpint (sos_clearance_get_reminder (NULL, "2027-01-18"), ==, SOS_REMINDER_NONE);
  g_assert_cmpint (sos_clearance_get_reminder ("", "2027-01-18"), ==, -1);
}

/* ---- one deliverer ---- */

#define LONG_AGO "2020-01-01"
#define FAR_OFF "2030-01-01"

typedef struct
{
  SosClearanceFact facts[SOS_CLEARANCE_MOST];
  SosDelivererFacts who;
  SosDelivery what;
} Scene;

static void
set_scene (Scene *self)
{
  static const char *const kinds[]
    = { SOS_CLEARANCE_KIND_DBS, SOS_CLEARANCE_KIND_SAFEGUARDING, SOS_CLEARANCE_KIND_IDENTITY, SOS_CLEARANCE_KIND_REFERENCE };

  *self = (Scene){ 0 };
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    self->facts[i] = (SosClearanceFact){ .id = i + 1, .kind = kinds[i], .workforce = "CHILD", .issued_on = LONG_AGO, .last_day = FAR_OFF };
  self->who = (SosDelivererFacts){ .id = 7, .here = TRUE, .kind = SOS_DELIVERS_AS_VOLUNTEER, .stage = SOS_STAGE_VOLUNTEER_ACTIVE, .sex = "MALE",
                                   .shadowed = 2, .clearances = self->facts, .n_clearances = G_N_ELEMENTS (kinds) };
  /* A Tuesday. */
  self->what = (SosDelivery){ .day = "2027-01-12", .from = 600, .to = 660, .at = SOS_AT_SCHOOL, .site = "Ferry Lane PRU",
                              .place = "Ferry Lane PRU, Enfield", .borough = "E09000010" };
}

static void
assert_says (Scene *self, gboolean allowed, const char *rule, const char *words)
{
  g_autoptr (SosVerdict) verdict = sos_deliver_decide (&self->who, &self->what);

  g_assert_cmpint (verdict->allowed, ==, allowed);
  g_assert_cmpstr (verdict->rule, ==, rule);
  if (words == NULL)
    g_assert_null (verdict->words);
  else
    g_assert_nonnull (strstr (verdict->words != NULL ? verdict->words : "", words));
}

static void
test_allowed (void)
{
  Scene scene;

  set_scene (&scene);
  assert_says (&scene, TRUE, "N6", NULL);
}

static void
test_lapses_mid_term (void)
{
  static const struct
  {
    const char *tuesday;
    gboolean allowed;
  } term[] = { { "2027-01-12", TRUE }, { "2027-01-19", FALSE }, { "2027-04-27", FALSE } };
  Scene scene;

  set_scene (&scene);
  scene.facts[0] = marcia;
  for (guint i = 0; i < G_N_ELEMENTS (term); i++)
    {
      scene.what.day = term[i].tuesday;
      assert_says (&scene, term[i].allowed, "N6", term[i].allowed ? NULL : "a DBS certificate was 18 January 2027");
    }
  /* Renewed on the fourteenth: no day is missing. */
  scene.facts[scene.who.n_clearances++] = (SosClearanceFact){ .id = 9, .kind = SOS_CLEARANCE_KIND_DBS, .workforce = "BOTH",
                                                             .issued_on = "2027-01-14", .last_day = "2030-01-13" };
  scene.what.day = "2027-01-19";
  assert_says (&scene, TRUE, "N6", NULL);
}

static void
set_staff_without_papers (Scene *self)
{
  self->who.kind = SOS_DELIVERS_AS_STAFF;
}

static void
set_nobody_knows (Scene *self)
{
  self->who.kind = NULL;
}

static void
set_left (Scene *self)
{
  self->who.here = FALSE;
}

static void
set_paused (Scene *self)
{
  self->who.stage = "PAUSED";
}

static void
set_shadow (Scene *self)
{
  self->who.stage = SOS_STAGE_VOLUNTEER_SHADOWING;
  self->what.shadows = TRUE;
}

static void
set_alone_while_shadowing (Scene *self)
{
  self->who.stage = SOS_STAGE_VOLUNTEER_SHADOWING;
}

static void
set_leads_early (Scene *self)
{
  self->who.shadowed = 1;
  self->what.leads = TRUE;
}

static void
set_for_women (Scene *self)
{
  self->what.female_only = TRUE;
}

static void
set_by_a_woman (Scene *self)
{
  self->what.female_only = TRUE;
  self->who.sex = "FEMALE";
}

static void
set_adults_only (Scene *self)
{
  self->facts[0].workforce = "ADULT";
}

static void
set_content (Scene *self)
{
  self->facts[0].content = TRUE;
}

static void
set_content_decided (Scene *self)
{
  self->facts[0].content = TRUE;
  self->facts[0].approved_on = "2027-01-12";
}

static void
set_not_looked (Scene *self)
{
  self->facts[0].update_service = TRUE;
  self->facts[0].checked_on = "2026-01-11";
}

static void
set_looked (Scene *self)
{
  self->facts[0].update_service = TRUE;
  self->facts[0].checked_on = "2026-01-12";
}

static void
set_prison (Scene *self)
{
  self->what.at = SOS_AT_PRISON;
  self->what.site = "HMYOI Feltham";
}

static void
set_other_prison (Scene *self)
{
  set_prison (self);
  self->facts[self->who.n_clearances++]
    = (SosClearanceFact){ .kind = SOS_CLEARANCE_KIND_PRISON, .site = "HMP Isis", .issued_on = LONG_AGO, .last_day = FAR_OFF };
}

static void
set_that_prison (Scene *self)
{
  set_prison (self);
  self->facts[self->who.n_clearances++]
    = (SosClearanceFact){ .kind = SOS_CLEARANCE_KIND_PRISON, .site = "hmyoi feltham", .issued_on = LONG_AGO, .last_day = FAR_OFF };
}

static void
set_prison_without_name (Scene *self)
{
  set_that_prison (self);
  self->what.site = NULL;
}

static void
set_letter (Scene *self)
{
  self->what.letter_needed = TRUE;
}

static void
set_letter_of_last_year (Scene *self)
{
  set_letter (self);
  self->facts[self->who.n_clearances++]
    = (SosClearanceFact){ .kind = SOS_CLEARANCE_KIND_SCHOOL_LETTER, .site = "Ferry Lane PRU", .issued_on = "2026-08-31" };
}

static void
set_letter_of_this_year (Scene *self)
{
  set_letter (self);
  self->facts[self->who.n_clearances++]
    = (SosClearanceFact){ .kind = SOS_CLEARANCE_KIND_SCHOOL_LETTER, .site = "Ferry Lane PRU", .issued_on = "2026-09-01" };
}

static void
set_speaker (Scene *self)
{
  self->what.speaker_check = TRUE;
}

static void
set_own_car (Scene *self)
{
  self->what.own_car = TRUE;
}

static const SosNoGoPlace enfield = { .borough = "E09000010", .firm = TRUE }, would_rather_not = { .place = "Ferry Lane" },
                     elsewhere = { .borough = "E09000028", .firm = TRUE };

static void
set_no_go (Scene *self)
{
  self->who.no_go = &enfield;
  self->who.n_no_go = 1;
}

static void
set_rather_not (Scene *self)
{
  self->who.no_go = &would_rather_not;
  self->who.n_no_go = 1;
}

static void
set_not_elsewhere (Scene *self)
{
  self->who.no_go = &elsewhere;
  self->who.n_no_go = 1;
}

static const SosAway leave = { "2027-01-11", "2027-01-12", -1, -1 }, leave_after = { "2027-01-13", "2027-01-20", -1, -1 },
                     morning = { "2027-01-12", NULL, 540, 600 }, late_morning = { "2027-01-12", NULL, 540, 601 };

#define SET_AWAY(name, away_) \
  static void set_##name (Scene *self) \
  { \
    self->who.away = &away_; \
    self->who.n_away = 1; \
  }
SET_AWAY (leave, leave)
SET_AWAY (leave_after, leave_after)
SET_AWAY (morning, morning)
SET_AWAY (late_morning, late_morning)

static const SosWeeklyHours tuesdays[] = { { 2, 540, 630, NULL, NULL }, { 2, 630, 660, NULL, NULL } }, short_tuesdays[] = { { 2, 540, 659, NULL, NULL } },
                            last_term[] = { { 2, 540, 1020, "2026-09-01", "2027-01-11" } }, mondays[] = { { 1, 540, 1020, NULL, NULL } };

#define SET_HOURS(name) \
  static void set_##name (Scene *self) \
  { \
    self->who.hours = name; \
    self->who.n_hours = G_N_ELEMENTS (name); \
  }
SET_HOURS (tuesdays)
SET_HOURS (short_tuesdays)
SET_HOURS (last_term)
SET_HOURS (mondays)

static void
set_some_hour_on_monday (Scene *self)
{
  set_mondays (self);
  self->what.from = -1;
}

static const SosEngagement elsewhere_then = { "session", 4, "2027-01-12", 659, 700 }, after_it = { "session", 4, "2027-01-12", 660, 700 },
                           week[] = { { "session", 4, "2027-01-11", 600, 660 }, { "session", 5, "2027-01-17", 600, 660 } };

static void
set_taken (Scene *self)
{
  self->who.engagements = &elsewhere_then;
  self->who.n_engagements = 1;
}

static void
set_itself (Scene *self)
{
  set_taken (self);
  self->what.kind = "session";
  self->what.id = 4;
}

static void
set_after (Scene *self)
{
  self->who.engagements = &after_it;
  self->who.n_engagements = 1;
}

static void
set_full_week (Scene *self)
{
  self->who.engagements = week;
  self->who.n_engagements = 2;
}

static void
test_table (void)
{
  static const struct
  {
    void (*set) (Scene *self);
    gboolean allowed;
    const char *rule, *words;
  } cases[] = {
    { set_staff_without_papers, FALSE, "N6", "the right to work" },
    { set_nobody_knows, FALSE, "N6", "the right to work" },
    { set_left, FALSE, "C3", "do not work here" },
    { set_paused, FALSE, "N6", "not active" },
    { set_shadow, TRUE, "N6", NULL },
    { set_alone_while_shadowing, FALSE, "N6", "not active" },
    { set_leads_early, TRUE, "3.5", "shadowed" },
    { set_for_women, FALSE, "N7", "women" },
    { set_by_a_woman, TRUE, "N6", NULL },
    { set_adults_only, FALSE, "N6", "for work with children" },
    { set_content, FALSE, "N6", "nobody has decided" },
    { set_content_decided, TRUE, "N6", NULL },
    { set_not_looked, FALSE, "N6", "update service" },
    { set_looked, TRUE, "N6", NULL },
    { set_prison, FALSE, "N6", "this prison" },
    { set_other_prison, FALSE, "N6", "this prison" },
    { set_that_prison, TRUE, "N6", NULL },
    { set_prison_without_name, FALSE, "N6", "this prison" },
    { set_letter, FALSE, "N6", "letter of assurance" },
    { set_letter_of_last_year, FALSE, "N6", "31 August 2026" },
    { set_letter_of_this_year, TRUE, "N6", NULL },
    { set_speaker, FALSE, "N6", "speaker" },
    { set_own_car, FALSE, "N6", "driving licence" },
    { set_no_go, FALSE, "C11", "not available for this place" },
    { set_rather_not, TRUE, "C17", "rather not" },
    { set_not_elsewhere, TRUE, "N6", NULL },
    { set_leave, FALSE, "C3", "away" },
    { set_leave_after, TRUE, "N6", NULL },
    { set_morning, TRUE, "N6", NULL },
    { set_late_morning, FALSE, "C3", "away" },
    { set_tuesdays, TRUE, "N6", NULL },
    { set_short_tuesdays, FALSE, "C3", "not their hours" },
    { set_last_term, FALSE, "C3", "not their hours" },
    { set_mondays, FALSE, "C3", "not their hours" },
    { set_some_hour_on_monday, FALSE, "C3", "not their hours" },
    { set_taken, FALSE, "C3", "somewhere else" },
    { set_itself, TRUE, "N6", NULL },
    { set_after, TRUE, "N6", NULL },
    { set_full_week, TRUE, "C15", "more than they do" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Scene scene;

      set_scene (&scene);
      cases[i].set (&scene);
      g_test_message ("case %u", i);
      assert_says (&scene, cases[i].allowed, cases[i].rule, cases[i].words);
    }
}

static void
test_who_may (void)
{
  g_assert_true (sos_deliver_role_may ("TEAM_LEAD", SOS_DELIVER_MAY_RESTRICTED));
  g_assert_true (sos_deliver_role_may ("SCHOOLS_COORDINATOR", SOS_DELIVER_MAY_CHANGE));
  g_assert_false (sos_deliver_role_may ("SCHOOLS_COORDINATOR", SOS_DELIVER_MAY_RESTRICTED));
  g_assert_false (sos_deliver_role_may ("CASEWORKER", SOS_DELIVER_MAY_SEE));
  g_assert_false (sos_deliver_role_may ("ADMINISTRATOR", SOS_DELIVER_MAY_SEE));
  g_assert_false (sos_deliver_role_may (NULL, SOS_DELIVER_MAY_SEE));
}

/* ---- by force ---- */

#define BASE 739000 /* a day in April 2024 */
#define DAYS 1500
#define MOST_FACTS 7

/* A check in whole days; -1 where nobody wrote it down. */
typedef struct
{
  const char *kind;
  int site, issued, last, looked, approved;
  gboolean update, content, adults;
} Drawn;

static const char *const drawn_kinds[]
  = { SOS_CLEARANCE_KIND_DBS, SOS_CLEARANCE_KIND_SAFEGUARDING, SOS_CLEARANCE_KIND_IDENTITY, SOS_CLEARANCE_KIND_PRISON };
static const char *const sites[] = { "HMP Isis", "HMYOI Feltham" };

static Drawn
draw (GRand *rand)
{
  Drawn drawn = { drawn_kinds[g_rand_int_range (rand, 0, 4)], g_rand_int_range (rand, 0, 2), g_rand_int_range (rand, 0, DAYS), -1, -1, -1 };

  if (g_rand_int_range (rand, 0, 8) > 0)
    drawn.last = drawn.issued + g_rand_int_range (rand, -5, 500);
  drawn.update = g_str_equal (drawn.kind, SOS_CLEARANCE_KIND_DBS) && g_rand_boolean (rand);
  drawn.looked = drawn.update && g_rand_int_range (rand, 0, 4) > 0 ? drawn.issued + g_rand_int_range (rand, 0, 300) : -1;
  drawn.content = g_rand_int_range (rand, 0, 5) == 0;
  drawn.approved = drawn.content && g_rand_boolean (rand) ? drawn.issued + g_rand_int_range (rand, 0, 60) : -1;
  drawn.adults = g_str_equal (drawn.kind, SOS_CLEARANCE_KIND_DBS) && g_rand_int_range (rand, 0, 6) == 0;
  return drawn;
}

static char *
write_day (int day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) (BASE + day));
  return sos_date_dup_from (&date);
}

/* A year after, by the calendar alone. */
static int
force_anniversary (int day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) (BASE + day));
  if (g_date_get_month (&date) == G_DATE_FEBRUARY && g_date_get_day (&date) == 29)
    g_date_set_day (&date, 28);
  g_date_set_year (&date, g_date_get_year (&date) + 1);
  return (int) g_date_get_julian (&date) - BASE;
}

static gboolean
force_in_force (const Drawn *drawn, int day)
{
  const gboolean ends = !g_str_equal (drawn->kind, SOS_CLEARANCE_KIND_IDENTITY);

  if (day < drawn->issued || (drawn->last < 0 && ends) || (drawn->last >= 0 && day > drawn->last))
    return FALSE;
  return !drawn->update || (drawn->looked >= 0 && day <= force_anniversary (drawn->looked));
}

/* Whether anything of @kind and @site lets somebody deliver on that one day. */
static gboolean
force_cleared (const Drawn *drawn, guint n, const char *kind, int site, int day)
{
  const gboolean of_site = g_str_equal (kind, SOS_CLEARANCE_KIND_PRISON);
  gboolean held = FALSE;

  for (guint i = 0; i < n; i++)
    {
      if (!g_str_equal (drawn[i].kind, kind) || (of_site && drawn[i].site != site) || !force_in_force (&drawn[i], day))
        continue;
      if (drawn[i].content && (drawn[i].approved < 0 || day < drawn[i].approved))
        return FALSE;
      held |= !drawn[i].adults;
    }
  return held;
}

static void
fill_facts (const Drawn *drawn, guint n, SosClearanceFact *facts, GStringChunk *chunk)
{
  for (guint i = 0; i < n; i++)
    {
      const int days[] = { drawn[i].issued, drawn[i].last, drawn[i].looked, drawn[i].approved };
      const char *texts[4] = { NULL };

      for (guint k = 0; k < 4; k++)
        if (days[k] >= 0)
          {
            g_autofree char *text = write_day (days[k]);

            texts[k] = g_string_chunk_insert (chunk, text);
          }
      facts[i] = (SosClearanceFact){ .id = i + 1, .kind = drawn[i].kind, .site = sites[drawn[i].site], .workforce = drawn[i].adults ? "ADULT" : "BOTH",
                                     .issued_on = texts[0], .last_day = texts[1], .update_service = drawn[i].update, .checked_on = texts[2],
                                     .content = drawn[i].content, .approved_on = texts[3] };
    }
}

/* The last day to which they are cleared without a gap, by looking at each. */
static void
check_cover (const Drawn *drawn, guint n, const char *kind, int site, int day, const SosClearanceStanding *standing)
{
  int last = day;
  g_autofree char *text = NULL;

  while (last < day + 3 * DAYS && force_cleared (drawn, n, kind, site, last + 1))
    last++;
  text = write_day (last);
  if (standing->last_day == NULL)
    g_assert_cmpint (last, ==, day + 3 * DAYS);
  else
    g_assert_cmpstr (standing->last_day, ==, text);
}

static void
check_one (GRand *rand, guint *n_cleared, guint *n_not)
{
  g_autoptr (GStringChunk) chunk = g_string_chunk_new (256);
  Drawn drawn[MOST_FACTS];
  SosClearanceFact facts[MOST_FACTS];
  const guint n = (guint) g_rand_int_range (rand, 0, MOST_FACTS + 1);
  const char *kind = drawn_kinds[g_rand_int_range (rand, 0, 4)];
  const int site = g_rand_int_range (rand, 0, 2);
  int day = g_rand_int_range (rand, 0, DAYS);
  g_autofree char *text = NULL;
  g_auto (SosClearanceStanding) standing = { 0 };
  gboolean cleared;

  for (guint i = 0; i < n; i++)
    drawn[i] = draw (rand);
  /* Half of the time a day on the edge of one. */
  if (n > 0 && g_rand_boolean (rand))
    day = MAX ((drawn[0].last >= 0 && g_rand_boolean (rand) ? drawn[0].last : drawn[0].issued) + g_rand_int_range (rand, -1, 2), 0);
  fill_facts (drawn, n, facts, chunk);
  text = write_day (day);
  standing = sos_clearance_decide (facts, n, kind, sites[site], text);
  cleared = force_cleared (drawn, n, kind, site, day);
  g_assert_cmpint (standing.state == SOS_CLEARED, ==, cleared);
  if (cleared)
    check_cover (drawn, n, kind, site, day, &standing);
  *(cleared ? n_cleared : n_not) += 1;
}

static void
test_histories (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  guint n_cleared = 0, n_not = 0;

  for (guint i = 0; i < N_CASES; i++)
    check_one (rand, &n_cleared, &n_not);
  g_print ("# %d random histories of checks: %u hold, %u do not, each as by force\n", N_CASES, n_cleared, n_not);
  g_assert_cmpuint (n_cleared, >, N_CASES / 20);
}

/* N6: whatever else is so, nobody is let through on a day on which one of the checks asked of them does not hold. */
static void
test_attack (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  guint n_through = 0, n_refused = 0;

  for (guint i = 0; i < N_CASES; i++)
    {
      g_autoptr (GStringChunk) chunk = g_string_chunk_new (256);
      Drawn drawn[MOST_FACTS];
      SosClearanceFact facts[MOST_FACTS];
      Scene scene;
      const int day = g_rand_int_range (rand, 0, DAYS), site = g_rand_int_range (rand, 0, 2);
      g_autofree char *text = write_day (day);
      g_autoptr (SosVerdict) verdict = NULL;
      gboolean cleared;

      set_scene (&scene);
      for (guint k = 0; k < MOST_FACTS; k++)
        {
          drawn[k] = draw (rand);
          drawn[k].kind = drawn_kinds[k % 4];
          drawn[k].update &= k % 4 == 0;
          drawn[k].adults &= k % 4 == 0;
          drawn[k].issued = day - g_rand_int_range (rand, -2, 40);
          drawn[k].issued = MAX (drawn[k].issued, 0);
          drawn[k].last = drawn[k].issued + g_rand_int_range (rand, 10, 400);
        }
      fill_facts (drawn, MOST_FACTS, facts, chunk);
      scene.who.clearances = facts;
      scene.who.n_clearances = MOST_FACTS;
      scene.who.kind = SOS_DELIVERS_AS_PARTNER;
      scene.what.day = text;
      scene.what.at = g_rand_boolean (rand) ? SOS_AT_PRISON : SOS_AT_SCHOOL;
      scene.what.site = sites[site];
      cleared = force_cleared (drawn, MOST_FACTS, SOS_CLEARANCE_KIND_DBS, 0, day)
                && force_cleared (drawn, MOST_FACTS, SOS_CLEARANCE_KIND_SAFEGUARDING, 0, day)
                && force_cleared (drawn, MOST_FACTS, SOS_CLEARANCE_KIND_IDENTITY, 0, day)
                && (scene.what.at != SOS_AT_PRISON || force_cleared (drawn, MOST_FACTS, SOS_CLEARANCE_KIND_PRISON, site, day));
      verdict = sos_deliver_decide (&scene.who, &scene.what);
      g_assert_cmpint (verdict->allowed, ==, cleared);
      *(cleared ? &n_through : &n_refused) += 1;
    }
  g_print ("# N6: %d generated deliveries: %u may be, %u refused, none wrongly\n", N_CASES, n_through, n_refused);
  g_assert_cmpuint (n_through, >, N_CASES / 50);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/deliver/last-day-is-inside", test_last_day_is_inside);
  g_test_add_func ("/model/deliver/last-days", test_last_days);
  g_test_add_func ("/model/deliver/defaults", test_defaults);
  g_test_add_func ("/model/deliver/reminders", test_reminders);
  g_test_add_func ("/model/deliver/allowed", test_allowed);
  g_test_add_func ("/model/deliver/lapses-mid-term", test_lapses_mid_term);
  g_test_add_func ("/model/deliver/table", test_table);
  g_test_add_func ("/model/deliver/who-may", test_who_may);
  g_test_add_func ("/model/deliver/histories", test_histories);
  g_test_add_func ("/model/deliver/attack", test_attack);
  return g_test_run ();
}
