/* test-apart-booked.c - the keep-apart rules are asked before a meeting is planned, and whatever nobody can refuse says at once whom it brings
 * together (N1; domain 4.7). */
#include "config.h"
#include "office.h"

#include "sos-apart.h"
#include "sos-apart-booked.h"
#include "sos-apart-let.h"
#include "sos-family-deeds.h"
#include "sos-hospital.h"
#include "sos-moment.h"

#include <string.h>

#define CLASH_TASKS "SELECT count (*) FROM task WHERE kind = 'CLASH' AND done_on IS NULL AND words LIKE '%same building%' AND $1 = 0"

typedef struct
{
  Office *office;
  gint64 ann, ben, household;
} Family;

static void
set_up (Family *self, gconstpointer data)
{
  self->office = office_new_with_people (2);
  self->ann = g_array_index (self->office->people, gint64, 0);
  self->ben = g_array_index (self->office->people, gint64, 1);
  self->household = office_add (self->office, SOS_TYPE_HOUSEHOLD, "label", "Household", NULL);
  office_add (self->office, SOS_TYPE_MEMBERSHIP, "person", self->ann, "household", self->household, "role", "YP_OF_CONCERN", NULL);
  office_add (self->office, SOS_TYPE_MEMBERSHIP, "person", self->ben, "household", self->household, "role", "SIBLING", NULL);
}

static void
tear_down (Family *self, gconstpointer data)
{
  office_free (self->office);
}

static void
keep_apart (Family *self, const char *level, gint64 staff)
{
  g_autoptr (SosKeepApart) keep = sos_keep_apart_new ();

  keep->kind = g_strdup (staff != 0 ? "PERSON_VS_STAFF" : "PAIR");
  keep->level = g_strdup (level);
  keep->reason_code = g_strdup ("THREAT");
  keep->reported_on = g_strdup ("2026-11-20");
  keep->review_by = g_strdup ("2027-03-01");
  g_array_append_val (keep->people[0], self->ann);
  if (staff != 0)
    g_array_append_val (keep->staff, staff);
  else
    g_array_append_val (keep->people[1], self->ben);
  office_attempt (self->office, sos_casework_keep_apart, keep, NULL);
}

/* ---- meetings ---- */

static void
meet (Family *self, const char *hour, const char *note, const char *words)
{
  g_autoptr (SosFamilyMeeting) meeting = g_object_new (SOS_TYPE_FAMILY_MEETING, "household", self->household, "day", "2026-11-01", "next-on", "2026-12-03",
                                                       "next-hour", hour, "note", note, NULL);
  g_autoptr (SosRecordMeeting) record = sos_record_meeting_new (meeting);

  office_attempt (self->office, sos_casework_record_meeting, record, words);
}

typedef struct
{
  const char *name, *level, *note, *words;
} Level;

static const Level levels[] = {
  { "note", "1", NULL, NULL },
  { "avoid", "2", NULL, "write down in the note" },
  { "avoid-noted", "2", "In two rooms, one after the other", NULL },
  { "keep", "3", "In two rooms, one after the other", "in the same session (C-" },
  { "never", "4", NULL, "in the same session (C-" },
};

static void
test_family (Family *self, gconstpointer data)
{
  const Level *level = data;

  keep_apart (self, level->level, 0);
  meet (self, NULL, level->note, level->words);
}

/* At the hour at which one of them must be at home. */
static void
test_curfew (Family *self, gconstpointer data)
{
  office_add (self->office, SOS_TYPE_RESTRICTION, "person", self->ben, "kind", "CURFEW", "curfew-from", "19:00", "curfew-to", "07:00", "valid-from", "2026-11-01",
              NULL);
  meet (self, "18:30", NULL, "when they must be at home");
  meet (self, "17:30", NULL, NULL);
  g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM clash WHERE $1 = 0", 0), ==, 0);
}

static void
test_plan (Family *self, gconstpointer data)
{
  const gint64 episode = office_count (self->office, "SELECT id FROM episode WHERE person = $1", self->ann);
  const gint64 plan = office_add (self->office, SOS_TYPE_PLAN, "person", self->ann, "episode", episode, "version", (gint64) 1, "state", "DRAFT", "started-on",
                                  "2026-11-01", NULL);
  g_autoptr (GError) error = NULL;

  keep_apart (self, "3", self->office->worker);
  g_assert_false (office_try_set (self->office, SOS_TYPE_PLAN, plan, "next-meeting-on", "2026-12-03", &error));
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED);
  g_assert_true (office_says (error, "(C-"));
}

/* ---- a meeting that is let be (V28) ---- */

/* As the window does it: @func is done again with words, by whoever is at the desk. */
static void
try_let (Family *self, gpointer func, gpointer data, const char *reason, gboolean asked, const char *words)
{
  SosLetting *letting = sos_letting_new ((SosTransactionFunc) func, data, NULL, reason, reason != NULL ? "Two rooms, and Sheila at the door" : NULL);

  office_attempt (self->office, sos_casework_do_letting, letting, words);
  g_assert_cmpint (*letting->asked, ==, asked);
  sos_letting_free (letting);
}

#define LET "SELECT count (*) FROM clash WHERE removed IS NULL AND gone_on IS NULL AND overridden_by = $1 AND overridden_level = 3 AND risk_plan <> ''"
#define REASON "They have made it up"

/* A worker is told who may; a lead is asked, and a reason without a plan is none; what stands is not asked about again until it moves; the highest
 * level stands nowhere. */
static void
assert_let (Family *self, gpointer func, gpointer data, SosRecord *record, const char *day)
{
  sos_store_set_actor (self->office->store, self->office->worker);
  try_let (self, func, data, REASON, FALSE, "may allow it, with a reason and a plan");
  sos_store_set_actor (self->office->store, self->office->lead);
  try_let (self, func, data, NULL, TRUE, "You may allow it");
  try_let (self, func, data, "no", TRUE, "V28");
  try_let (self, func, data, REASON, TRUE, NULL);
  g_assert_cmpint (office_count (self->office, LET, self->office->lead), ==, 1);
  g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM task WHERE kind = 'CLASH' AND done_on IS NULL AND $1 = 0", 0), ==, 0);
  sos_store_set_actor (self->office->store, self->office->worker);
  office_attempt (self->office, func, data, NULL);
  g_object_set (record, day, "2026-12-10", NULL);
  office_attempt (self->office, func, data, "may allow it");
  keep_apart (self, "4", SOS_IS_PLAN (record) ? self->office->worker : 0);
  sos_store_set_actor (self->office->store, self->office->lead);
  try_let (self, func, data, REASON, FALSE, "(C-");
}

static void
test_family_let (Family *self, gconstpointer data)
{
  g_autoptr (SosFamilyMeeting) meeting = g_object_new (SOS_TYPE_FAMILY_MEETING, "household", self->household, "day", "2026-11-01", "next-on", "2026-12-03", NULL);
  g_autoptr (SosRecordMeeting) record = sos_record_meeting_new (meeting);

  keep_apart (self, "3", 0);
  assert_let (self, sos_casework_record_meeting, record, SOS_RECORD (meeting), "next-on");
}

static void
test_plan_let (Family *self, gconstpointer data)
{
  const gint64 episode = office_count (self->office, "SELECT id FROM episode WHERE person = $1", self->ann);
  const gint64 plan = office_add (self->office, SOS_TYPE_PLAN, "person", self->ann, "episode", episode, "version", (gint64) 1, "state", "DRAFT", "started-on",
                                  "2026-11-01", NULL);
  g_autoptr (SosRecord) record = office_load (self->office, SOS_TYPE_PLAN, plan);
  g_autoptr (SosSaveRecord) save = sos_save_record_new (record, NULL);

  keep_apart (self, "3", self->office->worker);
  g_object_set (record, "next-meeting-on", "2026-12-03", NULL);
  assert_let (self, sos_casework_save_record, save, record, "next-meeting-on");
}

/* What was let be stands for the meeting, whichever version of the plan names it, and no task comes again. */
static void
test_plan_let_version (Family *self, gconstpointer data)
{
  const gint64 episode = office_count (self->office, "SELECT id FROM episode WHERE person = $1", self->ann);
  const gint64 plan = office_add (self->office, SOS_TYPE_PLAN, "person", self->ann, "episode", episode, "version", (gint64) 1, "state", "DRAFT", "started-on",
                                  "2026-11-01", NULL);
  g_autoptr (SosRecord) record = office_load (self->office, SOS_TYPE_PLAN, plan);
  g_autoptr (SosSaveRecord) save = sos_save_record_new (record, NULL);
  gint64 next;

  keep_apart (self, "3", self->office->worker);
  g_object_set (record, "next-meeting-on", "2026-12-03", NULL);
  sos_store_set_actor (self->office->store, self->office->lead);
  try_let (self, sos_casework_save_record, save, REASON, TRUE, NULL);
  next = office_add (self->office, SOS_TYPE_PLAN, "person", self->ann, "episode", episode, "version", (gint64) 2, "state", "DRAFT", "started-on", "2026-11-23",
                     "next-meeting-on", "2026-12-03", NULL);
  g_assert_cmpint (office_count (self->office, LET, self->office->lead), ==, 1);
  g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM clash WHERE gone_on IS NULL AND booking = $1", next), ==, 1);
  g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM task WHERE kind = 'CLASH' AND done_on IS NULL AND $1 = 0", 0), ==, 0);
}

/* ---- facts ---- */

static gboolean
says_clash (GPtrArray *what)
{
  for (guint i = 0; what != NULL && i < what->len; i++)
    if (strstr (((SosConsequence *) what->pdata[i])->words, "in the same building (C-") != NULL)
      return TRUE;
  return FALSE;
}

static gint64
get_episode (Family *self, gint64 person)
{
  return office_count (self->office, "SELECT id FROM episode WHERE person = $1", person);
}

static SosAdmit *
make_admission (Family *self, gint64 person, const char *ward)
{
  g_autoptr (SosAdmission) record = g_object_new (SOS_TYPE_ADMISSION, "episode", get_episode (self, person), "site", "ROYAL_LONDON", "ward", ward,
                                                  "admitted-at", sos_moment_parse ("2026-11-22", "09:00"), "lead", "US", NULL);

  return sos_admit_new (record);
}

/* S5: said before it is written down, kept all the same, and a task for whoever works with either. */
static void
test_admission (Family *self, gconstpointer data)
{
  g_autoptr (SosAdmit) first = make_admission (self, self->ann, "12D"), second = make_admission (self, self->ben, "12E");
  g_autoptr (GError) error = NULL;

  keep_apart (self, "4", 0);
  office_attempt (self->office, sos_casework_admit, first, NULL);
  g_assert_false (says_clash (first->what));
  sos_store_read (self->office->store, (SosTransactionFunc) sos_admit_ask, second, &error);
  g_assert_no_error (error);
  g_assert_true (says_clash (second->what));
  g_assert_cmpint (office_count (self->office, CLASH_TASKS, 0), ==, 0);
  office_attempt (self->office, sos_casework_admit, second, NULL);
  g_assert_true (says_clash (second->what));
  g_assert_cmpint (office_count (self->office, CLASH_TASKS, 0), ==, 2);
}

static gboolean
ask_stay (Family *self, gpointer stay)
{
  g_autoptr (SosRecord) taken = stay;
  g_autoptr (SosAskStay) ask = sos_ask_stay_new (taken);
  g_autoptr (GError) error = NULL;

  sos_store_read (self->office->store, (SosTransactionFunc) sos_apart_ask_stay, ask, &error);
  g_assert_no_error (error);
  return says_clash (ask->what);
}

static void
test_custody (Family *self, gconstpointer data)
{
  keep_apart (self, "4", 0);
  office_add (self->office, SOS_TYPE_CUSTODY_STAY, "episode", get_episode (self, self->ann), "site", "ISIS", "valid-from", "2026-11-20", NULL);
  g_assert_true (ask_stay (self, g_object_new (SOS_TYPE_CUSTODY_STAY, "episode", get_episode (self, self->ben), "site", "ISIS", "valid-from", "2026-11-22", NULL)));
  g_assert_false (ask_stay (self, g_object_new (SOS_TYPE_CUSTODY_STAY, "episode", get_episode (self, self->ben), "site", "BELMARSH", "valid-from", "2026-11-22", NULL)));
  g_assert_false (ask_stay (self, g_object_new (SOS_TYPE_CUSTODY_STAY, "episode", get_episode (self, self->ben), "site", "ISIS", "valid-from", "2026-11-01",
                                                "valid-to", "2026-11-10", NULL)));
  g_assert_true (ask_stay (self, g_object_new (SOS_TYPE_ADDRESS, "person", self->ben, "type", "PRISON", "site", "HMP Isis", "valid-from", "2026-11-22", NULL)));
  office_add (self->office, SOS_TYPE_CUSTODY_STAY, "episode", get_episode (self, self->ben), "site", "ISIS", "valid-from", "2026-11-22", NULL);
  g_assert_cmpint (office_count (self->office, CLASH_TASKS, 0), ==, 2);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*func) (Family *self, gconstpointer data);
  } tests[] = {
    { "/apart-booked/curfew", test_curfew }, { "/apart-booked/family-let", test_family_let }, { "/apart-booked/plan-let", test_plan_let }, { "/apart-booked/plan-let-version", test_plan_let_version }, { "/apart-booked/plan", test_plan }, { "/apart-booked/admission", test_admission },
    { "/apart-booked/custody", test_custody },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      g_autofree char *path = g_strdup_printf ("/apart-booked/family/%s", levels[i].name);

      g_test_add (path, Family, &levels[i], set_up, test_family, tear_down);
    }
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Family, NULL, set_up, tests[i].func, tear_down);
  return g_test_run ();
}
