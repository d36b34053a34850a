/* test-settings.c - what the office chooses is what the rules go by: of each number whether it changes what is done (domain 0.1). */
#include "config.h"
#include "office.h"

#include "sos-assessments.h"
#include "sos-clock.h"
#include "sos-duty.h"
#include "sos-likely.h"
#include "sos-office-numbers.h"
#include "sos-office-settings.h"

typedef struct
{
  Office *office;
  gint64 dsl;
} Room;

static void
set_up (Room *self, gconstpointer data)
{
  self->office = office_new ();
  self->dsl = office_add (self->office, SOS_TYPE_STAFF, "name", "Dora Lead", "role", "DSL", "team", self->office->team, "active", TRUE, NULL);
}

static void
tear_down (Room *self, gconstpointer data)
{
  office_free (self->office);
}

static void
choose (Room *self, const char *name, const char *value)
{
  g_autoptr (SosChooseSetting) deed = sos_choose_setting_new (sos_office_settings_find (name), value);

  sos_store_set_actor (self->office->store, self->dsl);
  office_attempt (self->office, sos_casework_choose_setting, deed, NULL);
  sos_store_set_actor (self->office->store, self->office->worker);
}

static gboolean
load_board (SosTransaction *transaction, gpointer data, GError **error)
{
  SosDutyBoard **board = data;

  *board = sos_duty_board_load (transaction, error);
  return *board != NULL;
}

static SosDutyPhase
find_phase (Room *self)
{
  g_autoptr (GError) error = NULL;
  SosDutyBoard *board = NULL;
  SosDutyPhase phase;

  sos_store_read (self->office->store, load_board, &board, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (board->rows->len, ==, 1);
  phase = ((SosDutyRow *) board->rows->pdata[0])->duty.phase;
  sos_duty_board_free (board);
  return phase;
}

static gint64
count_asks (Room *self)
{
  g_assert_true (sos_store_write (self->office->store, NULL, sos_casework_watch_duty, NULL, NULL));
  return office_count (self->office, "SELECT count (*) FROM office_task WHERE visit IS NOT NULL AND $1 = $1", 0);
}

/* Twenty minutes late: with an hour's patience nobody is rung yet. */
static void
test_duty (Room *self, gconstpointer data)
{
  const gint64 now = sos_clock_now (), person = office_add_person (self->office, "Sam Tester");

  office_put (self->office, g_object_new (SOS_TYPE_VISIT_PLAN, "person", person, "worker", self->office->worker, "buddy", self->office->colleague, "place-kind", "HOME",
                                          "place", "7 Larkfield Walk", "purpose", "HOME_VISIT", "starts-at", now - 5400, "ends-at", now - 1200, "out-at", now - 5400,
                                          "risk", "LOW", "state", "OUT", NULL));
  g_assert_cmpint (find_phase (self), ==, SOS_DUTY_CALL_WORKER);
  choose (self, "duty-decide-minutes", "90");
  choose (self, "duty-buddy-minutes", "75");
  choose (self, "duty-worker-minutes", "60");
  g_assert_cmpint (find_phase (self), ==, SOS_DUTY_DUE_BACK);
  g_assert_cmpint (count_asks (self), ==, 0);
  choose (self, "duty-worker-minutes", "20");
  g_assert_cmpint (find_phase (self), ==, SOS_DUTY_CALL_WORKER);
  g_assert_cmpint (count_asks (self), ==, 1);
}

static void
test_certificate (Room *self, gconstpointer data)
{
  static const char *const lasts[][2] = { { NULL, "2028-12-31" }, { "1", "2026-12-31" } };

  for (guint i = 0; i < G_N_ELEMENTS (lasts); i++)
    {
      g_autofree char *last = NULL;
      gint64 id;

      if (lasts[i][0] != NULL)
        choose (self, "dbs-years", lasts[i][0]);
      sos_store_set_actor (self->office->store, self->office->lead);
      id = office_add (self->office, SOS_TYPE_CLEARANCE, "staff", self->office->worker, "kind", "DBS", "workforce", "BOTH", "issued-on", "2026-01-01", NULL);
      last = office_dup_text (self->office, SOS_TYPE_CLEARANCE, id, "last-day");
      g_assert_cmpstr (last, ==, lasts[i][1]);
    }
}

static gboolean
find (SosTransaction *transaction, gpointer data, GError **error)
{
  const SosNewPerson typed = { .name = "Sam Tester", .birth_date = "2010-05-04" };
  GPtrArray **found = data;

  *found = sos_casework_find_likely (transaction, &typed, error);
  return *found != NULL;
}

static SosLikenessBand
find_band (Room *self, int *score)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *found = NULL;
  SosLikenessBand band;

  sos_store_read (self->office->store, find, &found, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 1);
  band = sos_likely_get_result (found->pdata[0])->band;
  *score = sos_likely_get_result (found->pdata[0])->score;
  g_ptr_array_unref (found);
  return band;
}

/* The same two records, three bands. */
static void
test_alike (Room *self, gconstpointer data)
{
  g_autofree char *score_words = NULL;
  int score;

  office_add (self->office, SOS_TYPE_PERSON, "full-name", "Sam Tester", "birth-date", "2010-05-04", NULL);
  find_band (self, &score);
  g_assert_cmpint (score, >, 40);
  g_assert_cmpint (score, <, 100);
  score_words = g_strdup_printf ("%d", score);
  choose (self, "alike-possible", "40");
  choose (self, "alike-likely", score_words);
  g_assert_cmpint (find_band (self, &score), ==, SOS_LIKENESS_VERY_LIKELY);
  choose (self, "alike-likely", "100");
  g_assert_cmpint (find_band (self, &score), ==, SOS_LIKENESS_POSSIBLE);
  choose (self, "alike-possible", "100");
  g_assert_cmpint (find_band (self, &score), ==, SOS_LIKENESS_LESS);
}

static void
keep_plan (Room *self, gint64 person, const char *refused)
{
  g_autoptr (SosRecord) plan = g_object_new (SOS_TYPE_SAFETY_PLAN, "person", person, "what-they-do", "Ring Moyo", "review-on", "2026-12-07", NULL);
  g_autoptr (SosSaveRecord) save = sos_save_record_new (plan, NULL);

  office_attempt (self->office, sos_casework_keep_safety_plan, save, refused);
}

static void
test_safety_plan (Room *self, gconstpointer data)
{
  gint64 address;
  const gint64 person = office_add_client (self->office, "Zoë Tester", &address);

  keep_plan (self, person, NULL); /* fourteen days */
  choose (self, "safety-plan-days", "7");
  keep_plan (self, person, "within 7 days");
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Room *, gconstpointer);
  } tests[] = {
    { "/settings/duty", test_duty }, { "/settings/certificate", test_certificate }, { "/settings/alike", test_alike }, { "/settings/safety-plan", test_safety_plan },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Room, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
