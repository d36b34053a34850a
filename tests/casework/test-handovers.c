/* test-handovers.c - a whole caseload given to others in one deed: all or none, a note each, taken back by undo. */
#include "config.h"
#include "office.h"

#include "sos-clock.h"
#include "sos-deliver.h"
#include "sos-handovers.h"
#include "sos-today.h"

#define TODAY "2026-11-23"
#define FUNC(name) (SosTransactionFunc) sos_casework_##name
#define N_PEOPLE 3
#define OF "SELECT count(*) FROM episode WHERE worker = $1 AND closed_on IS NULL"
#define TASKS_OF "SELECT count(*) FROM task WHERE staff = $1 AND done_on IS NULL AND kind = 'CONTACT_STEP'"
#define NOTES_FOR "SELECT count(*) FROM task WHERE staff = $1 AND done_on IS NULL AND kind = 'HANDOVER'"

typedef struct
{
  Office *office;
  gint64 from, to;
} Fixture;

static void
allocate (Fixture *self, gint64 person)
{
  static const char *const stages[] = { "SCREENING", "WAITING", "ALLOCATED" };
  const gint64 episode = office_count (self->office, "SELECT id FROM episode WHERE person = $1", person);

  office_make_ready (self->office, episode);
  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    office_move (self->office, episode, stages[i]);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  sos_clock_set (sos_clock_from_london (TODAY, 9 * 60));
  self->office = office_new_with_people (N_PEOPLE);
  sos_store_write (self->office->store, NULL, sos_casework_turn_day, NULL, &error);
  g_assert_no_error (error);
  self->from = self->office->worker;
  self->to = office_add (self->office, SOS_TYPE_STAFF, "name", "Ines Fonseca", "role", "CASEWORKER", "active", TRUE, "team", self->office->team, NULL);
  for (guint i = 0; i < N_PEOPLE; i++)
    allocate (self, g_array_index (self->office->people, gint64, i));
  for (guint i = 0; i < N_PEOPLE; i++)
    office_put (self->office, g_object_new (SOS_TYPE_TASK, "person", g_array_index (self->office->people, gint64, i), "kind", "CONTACT_STEP", "words", "Ring the school",
                                            "staff", self->from, "due-on", TODAY, NULL));
  sos_store_set_actor (self->office->store, self->office->lead);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  office_free (self->office);
}

static gboolean
load (SosTransaction *transaction, gpointer data, GError **error)
{
  gpointer *asked = data;

  asked[1] = sos_caseload_load (transaction, *(gint64 *) asked[0], error);
  return asked[1] != NULL;
}

static GPtrArray *
look (Fixture *self)
{
  gpointer asked[2] = { &self->from, NULL };
  g_autoptr (GError) error = NULL;

  sos_store_read (self->office->store, load, asked, &error);
  g_assert_no_error (error);
  return asked[1];
}

/* All to @to, with a note, but for @but, which stays. */
static SosHandOver *
prepare (Fixture *self, gint64 to, guint but)
{
  g_autoptr (GPtrArray) caseload = look (self);
  GPtrArray *lines = sos_caseload_lines_new ();

  for (guint i = 0; i < caseload->len; i++)
    sos_caseload_lines_add (lines, caseload->pdata[i], i == but ? 0 : to, i == but ? NULL : "Ring, do not write");
  return sos_hand_over_new (self->from, NULL, lines);
}

static void
test_whole (Fixture *self, gconstpointer data)
{
  g_autofree char *before = office_dump (self->office), *undone = NULL;
  g_autoptr (SosHandOver) over = prepare (self, self->to, G_MAXUINT);

  office_attempt (self->office, FUNC (hand_over), over, NULL);
  g_assert_cmpuint (over->n_given, ==, N_PEOPLE);
  g_assert_cmpint (office_count (self->office, OF, self->from), ==, 0);
  g_assert_cmpint (office_count (self->office, OF, self->to), ==, N_PEOPLE);
  g_assert_cmpint (office_count (self->office, TASKS_OF, self->to), ==, N_PEOPLE);
  g_assert_cmpint (office_count (self->office, NOTES_FOR, self->to), ==, N_PEOPLE);
  g_assert_cmpint (office_count (self->office, "SELECT count(*) FROM person_list WHERE worker = $1", self->to), ==, N_PEOPLE);
  office_undo (self->office);
  undone = office_dump (self->office);
  g_assert_cmpstr (undone, ==, before);
}

static gint64
put_appointment (Fixture *self, guint i, const char *day, const char *state, gint64 worker, gint64 driver)
{
  return office_put (self->office, g_object_new (SOS_TYPE_APPOINTMENT, "person", g_array_index (self->office->people, gint64, i), "worker", worker, "driver", driver,
                                                 "starts-at", sos_clock_from_london (day, 600), "minutes", (gint64) 30, "place-kind", "OFFICE", "place",
                                                 "Our office", "state", state, NULL));
}

/* Those to come go along, with whoever was to drive; what is over, cancelled, of another worker or of whoever stays does not. */
static void
test_appointments (Fixture *self, gconstpointer data)
{
  const gint64 next = put_appointment (self, 0, "2026-12-03", "PLANNED", self->from, self->from), driven = put_appointment (self, 0, "2026-12-04", "PLANNED", self->office->colleague, self->from);
  const gint64 over = put_appointment (self, 0, "2026-11-03", "PLANNED", self->from, 0), cancelled = put_appointment (self, 0, "2026-12-05", "CANCELLED", self->from, 0);
  const gint64 stays = put_appointment (self, 1, "2026-12-03", "PLANNED", self->from, 0);
  const struct
  {
    gint64 appointment, worker, driver;
  } rows[] = { { next, self->to, self->to }, { driven, self->office->colleague, self->to }, { over, self->from, 0 }, { cancelled, self->from, 0 }, { stays, self->from, 0 } };
  g_autofree char *before = office_dump (self->office), *undone = NULL;
  g_autoptr (SosHandOver) given = prepare (self, self->to, 1);

  office_attempt (self->office, FUNC (hand_over), given, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_assert_cmpint (office_count (self->office, "SELECT worker FROM appointment WHERE id = $1", rows[i].appointment), ==, rows[i].worker);
      g_assert_cmpint (office_count (self->office, "SELECT coalesce (driver, 0) FROM appointment WHERE id = $1", rows[i].appointment), ==, rows[i].driver);
    }
  office_undo (self->office);
  undone = office_dump (self->office);
  g_assert_cmpstr (undone, ==, before);
}

/* What they may not deliver is nothing to do about them any more, once somebody else meets whom they met. */
static void
test_at_risk (Fixture *self, gconstpointer data)
{
  static const char at_risk[] = "SELECT count(*) FROM office_task WHERE about = $1 AND kind = 'AT_RISK' AND done_on IS NULL";
  g_autoptr (SosHandOver) given = NULL;

  put_appointment (self, 0, "2026-12-03", "PLANNED", self->from, 0);
  office_must (self->office, FUNC (add_deliverer), office_deed (self->from, 0, "STAFF", NULL, NULL));
  g_assert_cmpint (office_count (self->office, at_risk, self->from), ==, 1);
  given = prepare (self, self->to, G_MAXUINT);
  office_attempt (self->office, FUNC (hand_over), given, NULL);
  g_assert_cmpint (office_count (self->office, at_risk, self->from), ==, 0);
  office_undo (self->office);
  g_assert_cmpint (office_count (self->office, at_risk, self->from), ==, 1);
}

static void
test_some_stay (Fixture *self, gconstpointer data)
{
  g_autoptr (SosHandOver) over = prepare (self, self->to, 1);

  office_attempt (self->office, FUNC (hand_over), over, NULL);
  g_assert_cmpint (office_count (self->office, OF, self->from), ==, 1);
  g_assert_cmpint (office_count (self->office, TASKS_OF, self->from), ==, 1);
  g_assert_cmpint (office_count (self->office, NOTES_FOR, self->to), ==, N_PEOPLE - 1);
}

/* Whoever goes on says that they read it. */
static void
test_read (Fixture *self, gconstpointer data)
{
  g_autoptr (SosHandOver) over = prepare (self, self->to, G_MAXUINT);

  office_attempt (self->office, FUNC (hand_over), over, NULL);
  sos_store_set_actor (self->office->store, self->to);
  office_must (self->office, FUNC (finish_task), sos_deed_new (office_count (self->office, "SELECT min(id) FROM task WHERE kind = 'HANDOVER' AND $1 = $1", 0), NULL, NULL));
  g_assert_cmpint (office_count (self->office, "SELECT count(*) FROM handover WHERE read_on IS NOT NULL AND to_staff = $1", self->to), ==, 1);
}

static void
refuse_blank (Fixture *self)
{
  g_autoptr (SosHandOver) over = prepare (self, self->to, G_MAXUINT);
  SosCaseloadLine *line = over->lines->pdata[N_PEOPLE - 1];

  g_free (line->note);
  line->note = g_strdup ("  ");
  office_attempt (self->office, FUNC (hand_over), over, "Write a note for each");
}

/* One that was looked at is gone meanwhile. */
static void
refuse_outdated (Fixture *self)
{
  g_autoptr (SosHandOver) over = prepare (self, self->to, G_MAXUINT);

  g_ptr_array_remove_index (over->lines, 0);
  office_attempt (self->office, FUNC (hand_over), over, "changed meanwhile");
}

/* The limit holds for the sum, not for each: the last one that is too many takes all of them back. */
static void
refuse_full (Fixture *self)
{
  g_autoptr (SosHandOver) over = prepare (self, self->to, G_MAXUINT);

  office_set (self->office, SOS_TYPE_SETTING, office_count (self->office, "SELECT id FROM setting WHERE name = 'load-stop' AND $1 = 0", 0), "value", "2");
  office_attempt (self->office, FUNC (hand_over), over, "as much as anybody");
}

static void
test_refused (Fixture *self, gconstpointer data)
{
  g_autoptr (SosHandOver) nobody = prepare (self, 0, G_MAXUINT), itself = prepare (self, self->from, G_MAXUINT), by_worker = prepare (self, self->to, G_MAXUINT);

  office_attempt (self->office, FUNC (hand_over), nobody, "who goes on");
  office_attempt (self->office, FUNC (hand_over), itself, "somebody else");
  refuse_blank (self);
  refuse_outdated (self);
  refuse_full (self);
  sos_store_set_actor (self->office->store, self->from);
  office_attempt (self->office, FUNC (hand_over), by_worker, "team lead");
}

#define ADD(path, func) g_test_add ("/casework/handovers/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("appointments", test_appointments);
  ADD ("at-risk", test_at_risk);
  ADD ("whole", test_whole);
  ADD ("some-stay", test_some_stay);
  ADD ("read", test_read);
  ADD ("refused", test_refused);
  return g_test_run ();
}
