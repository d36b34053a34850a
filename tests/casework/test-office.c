/* test-office.c - what the office keeps: chosen numbers with what follows and undo, lists that end and move, words, colleagues who leave, steps. */
#include "config.h"
#include "office.h"

#include "sos-clock.h"
#include "sos-office-codes.h"
#include "sos-office-list.h"
#include "sos-office-numbers.h"
#include "sos-rights-rules.h"
#include "sos-stage-rules.h"

#include <string.h>

#define NUMBER(sql) office_count (self->office, "SELECT (" sql ") + 0 * $1", 0)

typedef struct
{
  Office *office;
  gint64 dsl;
} Room;

static void
set_up (Room *self, gconstpointer data)
{
  self->office = office_new_with_people (2);
  self->dsl = office_add (self->office, SOS_TYPE_STAFF, "name", "Fay Castle", "role", "DSL", "active", TRUE, NULL);
  sos_store_set_actor (self->office->store, self->office->lead);
}

static void
tear_down (Room *self, gconstpointer data)
{
  office_free (self->office);
}

static void
sit (Room *self, gint64 staff)
{
  sos_store_set_actor (self->office->store, staff);
}

/* ---- numbers ---- */

static void
choose (Room *self, const char *name, const char *value, const char *refused)
{
  g_autoptr (SosChooseSetting) deed = sos_choose_setting_new (sos_office_settings_find (name), value);

  office_attempt (self->office, sos_casework_choose_setting, deed, refused);
}

static void
test_choose (Room *self, gconstpointer data)
{
  choose (self, "plan-goals", "7", NULL);
  g_assert_cmpint (NUMBER ("SELECT value FROM setting WHERE name = 'plan-goals'"), ==, 7);
  choose (self, "plan-goals", "7", "says that already");
  choose (self, "plan-goals", "0", "A whole number from 1");
  choose (self, "load-warn", "900", "A whole number");
  choose (self, "load-warn", "16", "A worker is full at");
  choose (self, "plan-goals", NULL, NULL);
  g_assert_cmpint (NUMBER ("SELECT count (*) FROM setting WHERE name = 'plan-goals' AND value IS NULL"), ==, 1);
  /* Others look; of safeguarding a lead does too. */
  choose (self, "threat-review-days", "14", "The safeguarding lead decides");
  sit (self, self->dsl);
  choose (self, "threat-review-days", "14", NULL);
  sit (self, self->office->worker);
  choose (self, "plan-goals", "9", "Team leads and the safeguarding lead");
  sit (self, self->office->administrator);
  choose (self, "office.phone", "020 7946 0999", NULL);
  choose (self, "plan-goals", "9", "Team leads and the safeguarding lead");
}

/* One row a name, also after an undo. */
static gboolean
do_choose (Room *self, const char *name, const char *value)
{
  g_autoptr (SosChooseSetting) deed = sos_choose_setting_new (sos_office_settings_find (name), value);
  g_autoptr (GError) error = NULL;
  const gboolean done = sos_store_write (self->office->store, "Chosen", (SosTransactionFunc) sos_casework_choose_setting, deed, &error);

  g_assert_no_error (error);
  return done;
}

static void
test_undo_choice (Room *self, gconstpointer data)
{
  g_assert_true (do_choose (self, "plan-goals", "7"));
  office_undo (self->office);
  g_assert_cmpint (NUMBER ("SELECT count (*) FROM setting WHERE name = 'plan-goals' AND removed IS NULL"), ==, 0);
  g_assert_true (do_choose (self, "plan-goals", "8"));
  g_assert_cmpint (NUMBER ("SELECT value FROM setting WHERE name = 'plan-goals' AND removed IS NULL"), ==, 8);
  office_undo (self->office);
  office_redo (self->office);
  g_assert_cmpint (NUMBER ("SELECT value FROM setting WHERE name = 'plan-goals' AND removed IS NULL"), ==, 8);
}

static void
ask_choice (Room *self, SosChooseSetting *ask)
{
  g_autoptr (GError) error = NULL;

  sos_store_read (self->office->store, (SosTransactionFunc) sos_casework_ask_setting, ask, &error);
  g_assert_no_error (error);
}

static gboolean
says (GPtrArray *what, const char *words)
{
  for (guint i = 0; i < what->len; i++)
    if (strstr (((SosConsequence *) what->pdata[i])->words, words) != NULL)
      return TRUE;
  return FALSE;
}

/* What is asked beforehand, and what it was before. */
static void
test_what_follows (Room *self, gconstpointer data)
{
  g_autoptr (SosChooseSetting) load = sos_choose_setting_new (sos_office_settings_find ("load-warn"), "1");
  g_autoptr (SosChooseSetting) wrong = sos_choose_setting_new (sos_office_settings_find ("load-warn"), "99");

  office_put (self->office, g_object_new (SOS_TYPE_EPISODE, "person", g_array_index (self->office->people, gint64, 0), "service", "LIV", "stage", SOS_STAGE_ACTIVE,
                                          "worker", self->office->worker, NULL));
  ask_choice (self, load);
  g_assert_true (load->verdict->allowed);
  g_assert_true (says (load->what, "1 worker is then nearly full"));
  g_assert_cmpint (load->changes->len, ==, 0);
  g_assert_cmpint (NUMBER ("SELECT count (*) FROM setting WHERE name = 'load-warn'"), ==, 0);
  ask_choice (self, wrong);
  g_assert_false (wrong->verdict->allowed);
  g_assert_cmpint (wrong->what->len, ==, 0);
  do_choose (self, "load-warn", "1");
  do_choose (self, "load-warn", "2");
  {
    g_autoptr (SosChooseSetting) again = sos_choose_setting_new (sos_office_settings_find ("load-warn"), NULL);

    ask_choice (self, again);
    g_assert_cmpint (again->changes->len, ==, 2);
    g_assert_cmpstr (((SosSettingChange *) again->changes->pdata[0])->old, ==, "1");
    g_assert_cmpstr (((SosSettingChange *) again->changes->pdata[0])->new, ==, "2");
    g_assert_cmpstr (((SosSettingChange *) again->changes->pdata[0])->who, ==, "Ruth Holbrook");
  }
}

/* Whoever can carry less than the others is as full as before where another number is chosen. */
static void
test_own_limit_stays (Room *self, gconstpointer data)
{
  g_autoptr (SosChooseSetting) families = sos_choose_setting_new (sos_office_settings_find ("load-families"), "29");
  const gint64 part_time
    = office_add (self->office, SOS_TYPE_STAFF, "name", "Ines Duarte", "role", "CASEWORKER", "active", TRUE, "caseload-limit", (gint64) 1, NULL);

  office_put (self->office, g_object_new (SOS_TYPE_EPISODE, "person", g_array_index (self->office->people, gint64, 0), "service", "LIV", "stage", SOS_STAGE_ACTIVE,
                                          "worker", part_time, NULL));
  ask_choice (self, families);
  g_assert_true (families->verdict->allowed);
  g_assert_false (says (families->what, "then has room"));
  g_assert_cmpint (families->what->len, ==, 1);
}

/* ---- lists ---- */

static void
keep (Room *self, gpointer record, const char *refused)
{
  g_autoptr (SosSaveRecord) save = sos_save_record_new (record, NULL);

  office_attempt (self->office, sos_casework_keep_office_record, save, refused);
  g_object_unref (record);
}

static void
end (Room *self, const char *kind, gint64 id, gint64 instead, gboolean the_same, const char *day, const char *refused)
{
  SosEndOffice *deed = sos_end_office_new (sos_office_kinds_find (kind), id);

  deed->day = g_strdup (day);
  deed->instead = instead;
  deed->the_same = the_same;
  office_attempt (self->office, sos_casework_end_office_record, deed, refused);
  sos_end_office_free (deed);
}

static gboolean
knows_site (gpointer data)
{
  return sos_codes_find (sos_store_get_codes (((Room *) data)->office->store), "site", "HMP_RIVERBANK") != NULL;
}

static void
test_site (Room *self, gconstpointer data)
{
  gint64 person = g_array_index (self->office->people, gint64, 0), site, isis, stay, episode;
  SosOfficeOpen *open;
  g_autoptr (GError) error = NULL;

  keep (self, g_object_new (SOS_TYPE_SITE, "name", "  HMP Riverbank ", "type", "PRISON", "status", "OPEN", "borough", "E09000028", NULL), NULL);
  keep (self, g_object_new (SOS_TYPE_SITE, "name", "HMP Riverbank", "type", "PRISON", "status", "OPEN", NULL), "one of that name already");
  keep (self, g_object_new (SOS_TYPE_SITE, "name", " ", "type", "PRISON", "status", "OPEN", NULL), "V1");
  site = NUMBER ("SELECT id FROM site WHERE code = 'HMP_RIVERBANK'");
  isis = NUMBER ("SELECT id FROM site WHERE code = 'ISIS'");
  /* It is in the list of sites, wherever one is chosen. */
  g_assert_cmpint (NUMBER ("SELECT count (*) FROM code WHERE list = 'site' AND code = 'HMP_RIVERBANK' AND label = 'HMP Riverbank' AND active = 1 AND note = 'E09000028'"), ==, 1);
  office_wait (knows_site, self, "the list of sites");
  episode = office_put (self->office, g_object_new (SOS_TYPE_EPISODE, "person", person, "service", "TTG", "stage", SOS_STAGE_ACTIVE, "worker", self->office->worker, NULL));
  stay = office_put (self->office, g_object_new (SOS_TYPE_CUSTODY_STAY, "episode", episode, "site", "HMP_RIVERBANK", "valid-from", "2026-05-01", NULL));
  open = sos_office_open_new (sos_office_kinds_find ("sites"), site);
  sos_store_read (self->office->store, (SosTransactionFunc) sos_office_open_load, open, &error);
  g_assert_no_error (error);
  g_assert_true (says (open->points, "1 time in prison there goes on"));
  sos_office_open_free (open);

  end (self, "sites", site, site, FALSE, "2026-11-20", "another one");
  end (self, "sites", site, 0, TRUE, "2026-11-20", "the same as");
  end (self, "sites", site, isis, FALSE, "2026-11-20", NULL);
  g_assert_cmpint (office_count (self->office, "SELECT site = 'ISIS' FROM custody_stay WHERE id = $1", stay), ==, 1);
  g_assert_cmpint (NUMBER ("SELECT active FROM code WHERE list = 'site' AND code = 'HMP_RIVERBANK'"), ==, 0);
  g_assert_cmpint (NUMBER ("SELECT count (*) FROM site WHERE status = 'CLOSED' AND code = 'HMP_RIVERBANK'"), ==, 1);
}

static void
test_professional (Room *self, gconstpointer data)
{
  const gint64 agency = office_add (self->office, SOS_TYPE_AGENCY, "name", "Larkfield YOS", "type", "YOS", NULL);
  const gint64 twin = office_add (self->office, SOS_TYPE_AGENCY, "name", "Larkfield youth justice", "type", "YOS", NULL);
  const gint64 osei = office_add (self->office, SOS_TYPE_PROFESSIONAL, "name", "B. Osei", "agency", twin, NULL);

  /* The twin is ended as the same one: all of it is moved. */
  end (self, "agencies", twin, agency, TRUE, "2026-11-23", NULL);
  g_assert_cmpint (office_count (self->office, "SELECT agency FROM professional WHERE id = $1", osei), ==, agency);
  end (self, "professionals", osei, 0, FALSE, "not a day", "V4");
  end (self, "professionals", osei, 0, FALSE, "2026-11-23", NULL);
  sit (self, self->office->worker);
  end (self, "agencies", agency, 0, FALSE, "2026-11-23", "kept by the office");
}

static void
test_words (Room *self, gconstpointer data)
{
  SosDeed *deed = office_deed (0, 0, "funder", "Lottery", NULL);
  g_autoptr (GError) error = NULL;

  deed->count = 1;
  g_assert_true (sos_store_write (self->office->store, "Word added", (SosTransactionFunc) sos_casework_keep_office_code, deed, &error));
  sos_deed_free (deed);
  g_assert_cmpint (NUMBER ("SELECT count (*) FROM code WHERE list = 'funder' AND code = 'LOTTERY' AND active = 1"), ==, 1);
  office_must_not (self->office, (SosTransactionFunc) sos_casework_keep_office_code, office_deed (0, 0, "funder", "lottery", NULL), "in the list already");
  office_must_not (self->office, (SosTransactionFunc) sos_casework_keep_office_code, office_deed (0, 0, "stage", "Waiting long", NULL), "not for the office");
  office_undo (self->office);
  g_assert_cmpint (NUMBER ("SELECT count (*) FROM code WHERE list = 'funder' AND code = 'LOTTERY'"), ==, 0);

  /* A word of the program, reworded and retired, is as it was after undo. */
  deed = office_deed (0, 0, "funder", "National Health Service", NULL);
  deed->why = g_strdup ("NHS");
  g_assert_true (sos_store_write (self->office->store, "Word changed", (SosTransactionFunc) sos_casework_keep_office_code, deed, &error));
  sos_deed_free (deed);
  g_assert_cmpint (NUMBER ("SELECT active FROM code WHERE list = 'funder' AND code = 'NHS' AND label = 'National Health Service'"), ==, 0);
  office_undo (self->office);
  g_assert_cmpint (NUMBER ("SELECT active FROM code WHERE list = 'funder' AND code = 'NHS' AND label = 'NHS'"), ==, 1);
}

/* ---- colleagues ---- */

static SosRecord *
colleague (Room *self, gint64 id, const char *field, const char *text)
{
  SosRecord *record = office_load (self->office, SOS_TYPE_STAFF, id);

  g_object_set (record, field, text, NULL);
  return record;
}

static void
test_staff (Room *self, gconstpointer data)
{
  const gint64 now = sos_clock_now ();
  g_autoptr (GError) error = NULL;

  keep (self, colleague (self, self->office->worker, "leaves-on", "2026-11-25"), NULL);
  g_assert_cmpint (office_count (self->office, "SELECT active FROM staff WHERE id = $1", self->office->worker), ==, 1);
  sos_clock_set (now + 3 * 86400);
  sos_store_write (self->office->store, NULL, sos_casework_turn_day, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (office_count (self->office, "SELECT active FROM staff WHERE id = $1", self->office->worker), ==, 0);
  keep (self, colleague (self, self->office->worker, "leaves-on", NULL), NULL);
  g_assert_cmpint (office_count (self->office, "SELECT active FROM staff WHERE id = $1", self->office->worker), ==, 1);
  keep (self, colleague (self, self->office->lead, "role", "DSL"), "Nobody changes their own post");
  keep (self, colleague (self, self->office->lead, "leaves-on", "2027-01-01"), "Somebody else writes down");
  sit (self, self->office->administrator);
  keep (self, colleague (self, self->office->worker, "role", "DSL"), "A lead decides who leads");
  keep (self, colleague (self, self->office->worker, "role", "SITE_WORKER"), NULL);
  sit (self, self->office->worker);
  keep (self, colleague (self, self->office->colleague, "phone", "020 7946 0001"), "Who works here");
  sos_clock_set (now);
}

/* N6: whoever comes to work with people has no checks yet, and is held against them; one who keeps the books is asked for none. */
static void
test_new_staff (Room *self, gconstpointer data)
{
  static const struct
  {
    const char *name, *role;
    gint64 n;
  } rows[] = { { "Ada Lind", "CASEWORKER", 1 }, { "Ben Oke", "SITE_WORKER", 1 }, { "Cy Marsh", "ADMINISTRATOR", 0 } };

  sit (self, self->office->lead);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SosRecord) record = g_object_new (SOS_TYPE_STAFF, "name", rows[i].name, "role", rows[i].role, "active", TRUE, NULL);

      keep (self, g_object_ref (record), NULL);
      g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM deliverer WHERE staff = $1 AND kind = 'STAFF' AND removed IS NULL", sos_record_get_id (record)), ==,
                       rows[i].n);
    }
}

/* So is whoever moves from the books to the work. */
static void
test_new_post (Room *self, gconstpointer data)
{
  static const char deliverers[] = "SELECT count (*) FROM deliverer WHERE staff = $1 AND removed IS NULL";

  sit (self, self->office->lead);
  g_assert_cmpint (office_count (self->office, deliverers, self->office->administrator), ==, 0);
  keep (self, colleague (self, self->office->administrator, "role", "CASEWORKER"), NULL);
  keep (self, colleague (self, self->office->administrator, "role", "SITE_WORKER"), NULL);
  g_assert_cmpint (office_count (self->office, deliverers, self->office->administrator), ==, 1);
}

/* ---- a step ---- */

static void
test_step (Room *self, gconstpointer data)
{
  const gint64 person = g_array_index (self->office->people, gint64, 0);
  SosRecord *step = g_object_new (SOS_TYPE_SERVICE_STEP, "service", "CFS", "event", "REFERRAL", "words", "Ask how the first session went.", "active", TRUE, NULL);
  g_autoptr (SosSaveRecord) save = NULL;
  g_autoptr (GError) error = NULL;
  SosAskRecord *ask;

  office_put (self->office, g_object_new (SOS_TYPE_EPISODE, "person", person, "service", "CFS", "stage", SOS_STAGE_ACTIVE, "worker", self->office->worker, "team",
                                          self->office->team, "referred-on", "2026-11-20", NULL));
  keep (self, g_object_ref (step), "one of the two");
  sos_record_set_number (step, SOS_SERVICE_STEP_DAYS, 14);
  ask = sos_ask_record_new (step);
  sos_store_read (self->office->store, (SosTransactionFunc) sos_casework_ask_step, ask, &error);
  g_assert_no_error (error);
  g_assert_true (says (ask->what, "1 task is made, the first due on 4 December 2026"));
  sos_ask_record_free (ask);
  save = sos_save_record_new (step, NULL);
  g_assert_true (sos_store_write (self->office->store, "Added", (SosTransactionFunc) sos_casework_keep_office_record, save, &error));
  /* What was asked is what is done, and undo takes it back whole. */
  g_assert_cmpint (NUMBER ("SELECT count (*) FROM task WHERE words LIKE 'Ask how the first%' AND due_on = '2026-12-04' AND done_on IS NULL AND removed IS NULL"), ==, 1);
  g_assert_cmpint (NUMBER ("SELECT count (*) FROM code WHERE list = 'task-kind' AND label = 'Ask how the first session went'"), ==, 1);
  office_undo (self->office);
  g_assert_cmpint (NUMBER ("SELECT count (*) FROM task WHERE words LIKE 'Ask how the first%' AND done_on IS NULL AND removed IS NULL"), ==, 0);
  g_assert_cmpint (NUMBER ("SELECT count (*) FROM code WHERE list = 'task-kind' AND label = 'Ask how the first session went'"), ==, 0);
  g_object_unref (step);
}

/* ---- programmes in schools ---- */

static SosRecord *
load_programme (Room *self, const char *code)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM programme WHERE code = '%s' AND $1 = 0", code);

  return office_load (self->office, SOS_TYPE_PROGRAMME, office_count (self->office, sql, 0));
}

static void
assert_asks (Room *self, const char *code, guint field, gint64 number, const char *words)
{
  g_autoptr (SosRecord) programme = load_programme (self, code);
  SosAskRecord *ask;
  g_autoptr (GError) error = NULL;

  sos_record_set_number (programme, field, number);
  ask = sos_ask_record_new (programme);
  sos_store_read (self->office->store, (SosTransactionFunc) sos_casework_ask_programme, ask, &error);
  g_assert_no_error (error);
  g_assert_true (says (ask->what, words));
  sos_ask_record_free (ask);
}

static void
keep_programme (Room *self, const char *code, guint field, gint64 number, const char *refused)
{
  SosRecord *programme = load_programme (self, code);

  if (field == SOS_PROGRAMME_FEMALE_ONLY)
    sos_record_set_flag (programme, field, number != 0);
  else
    sos_record_set_number (programme, field, number);
  keep (self, programme, refused);
}

/* What a change would do to runs that go on is said before; what no office sets aside is refused (N7, N8). */
static void
test_programme (Room *self, gconstpointer data)
{
  g_autoptr (SosRecord) livve = load_programme (self, "LIVVE");
  const gint64 run = office_add (self->office, SOS_TYPE_PROGRAMME_RUN, "programme", sos_record_get_id (livve), "name", "Tuesdays", "status", "RUNNING", "year", (gint64) 2026,
                                 "sessions", (gint64) 13, NULL);
  const gint64 session = office_add (self->office, SOS_TYPE_SESSION, "run", run, "number", (gint64) 1, "day", "2026-11-24", "begins", "10:00", "ends", "11:00", "status", "PLANNED", NULL);
  const gint64 segment = office_add (self->office, SOS_TYPE_SEGMENT, "session", session, "number", (gint64) 1, "provider", "US", "status", "ACCEPTED", NULL);

  office_add (self->office, SOS_TYPE_SEGMENT_STAFF, "segment", segment, "staff", self->office->worker, "part", "LEAD", NULL);
  office_add (self->office, SOS_TYPE_SEGMENT_STAFF, "segment", segment, "staff", self->office->colleague, "part", "SHADOW", NULL);
  for (guint i = 0; i < 2; i++)
    office_add (self->office, SOS_TYPE_COHORT_PLACE, "run", run, "pupil-name", i == 0 ? "Ada B." : "Ben C.", "status", "ACTIVE", NULL);
  assert_asks (self, "LIVVE", SOS_PROGRAMME_CAP, 1, "1 run has more pupils than that");
  assert_asks (self, "LIVVE", SOS_PROGRAMME_CAP, 14, "Nothing of what is planned changes");
  assert_asks (self, "LIVVE", SOS_PROGRAMME_STAFF_LEAST, 3, "1 session to come then lacks somebody");
  assert_asks (self, "LIVVE", SOS_PROGRAMME_VOLUNTEERS_LEAST, 1, "1 session to come then lacks a volunteer");
  assert_asks (self, "LIVVE", SOS_PROGRAMME_SESSIONS, 12, "1 run that goes on keeps its number");
  assert_asks (self, "CLASS", SOS_PROGRAMME_STAFF_LEAST, 3, "Nothing of what is planned changes");

  keep_programme (self, "LIVVE", SOS_PROGRAMME_CAP, 16, "fifteen places at most");
  keep_programme (self, "EXPECT_RESPECT", SOS_PROGRAMME_FEMALE_ONLY, 0, "women and girls only");
  keep_programme (self, "CLASS", SOS_PROGRAMME_STAFF_LEAST, 0, "1 or more");
  keep_programme (self, "LIVVE", SOS_PROGRAMME_COMPLETE_FROM, 14, "Nobody could complete it");
  keep_programme (self, "LIVVE", SOS_PROGRAMME_CAP, 12, NULL);
  g_assert_cmpint (NUMBER ("SELECT cap FROM programme WHERE code = 'LIVVE'"), ==, 12);
  office_undo (self->office);
  g_assert_cmpint (NUMBER ("SELECT cap FROM programme WHERE code = 'LIVVE'"), ==, 15);
}

static void
keep_part (Room *self, const char *programme, const char *provider, const char *refused)
{
  g_autoptr (SosRecord) of = load_programme (self, programme);
  SosRecord *part = g_object_new (SOS_TYPE_PROGRAMME_PART, "programme", sos_record_get_id (of), "number", (gint64) 3, "provider", provider, "label", "Once more",
                                             "minutes", (gint64) 30, NULL);

  keep (self, part, refused);
}

/* V19: two halves of a booking of BRAVE come from two; of other work one may give both. */
static void
test_providers (Room *self, gconstpointer data)
{
  keep_part (self, "BRAVE", "US", "two different providers");
  keep_part (self, "BRAVE", "CONNECT_FUTURES", "two different providers");
  keep_part (self, "LIVVE", "US", NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/office/providers", Room, NULL, set_up, test_providers, tear_down);
  g_test_add ("/office/choose", Room, NULL, set_up, test_choose, tear_down);
  g_test_add ("/office/undo-choice", Room, NULL, set_up, test_undo_choice, tear_down);
  g_test_add ("/office/what-follows", Room, NULL, set_up, test_what_follows, tear_down);
  g_test_add ("/office/own-limit-stays", Room, NULL, set_up, test_own_limit_stays, tear_down);
  g_test_add ("/office/site", Room, NULL, set_up, test_site, tear_down);
  g_test_add ("/office/professional", Room, NULL, set_up, test_professional, tear_down);
  g_test_add ("/office/words", Room, NULL, set_up, test_words, tear_down);
  g_test_add ("/office/staff", Room, NULL, set_up, test_staff, tear_down);
  g_test_add ("/office/new-staff", Room, NULL, set_up, test_new_staff, tear_down);
  g_test_add ("/office/new-post", Room, NULL, set_up, test_new_post, tear_down);
  g_test_add ("/office/step", Room, NULL, set_up, test_step, tear_down);
  g_test_add ("/office/programme", Room, NULL, set_up, test_programme, tear_down);
  return g_test_run ();
}
