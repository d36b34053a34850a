/* test-endings.c - an episode ends by its window alone: prepared by whoever works with them, signed by a lead, with what is booked; and what stops when
 * somebody dies (0.4, 1.1, 4.14). */
#include "config.h"
#include "office.h"

#include "sos-clock.h"
#include "sos-deaths.h"
#include "sos-endings.h"
#include "sos-reason-rules.h"
#include "sos-stage-rules.h"
#include "sos-step-words.h"

#include <string.h>

#define FUNC(name) ((SosTransactionFunc) sos_casework_##name)
#define OPEN(kind) "SELECT count (*) FROM task WHERE person = $1 AND kind = '" kind "' AND done_on IS NULL AND removed IS NULL"

typedef struct
{
  Office *office;
  gint64 zo, sos, dsl;
} Room;

static void
set_up (Room *self, gconstpointer data)
{
  self->office = office_new_with_people (1);
  self->zo = g_array_index (self->office->people, gint64, 0);
  self->sos = office_count (self->office, "SELECT id FROM episode WHERE person = $1", self->zo);
  self->dsl = office_add (self->office, SOS_TYPE_STAFF, "name", "Dee Okello", "role", "DSL", "team", self->office->team, "active", TRUE, NULL);
}

static void
tear_down (Room *self, gconstpointer data)
{
  office_free (self->office);
}

static gint64
count (Room *self, const char *sql)
{
  return office_count (self->office, sql, self->zo);
}

static void
assert_stage (Room *self, const char *stage)
{
  g_autofree char *now = office_dup_text (self->office, SOS_TYPE_EPISODE, self->sos, "stage");

  g_assert_cmpstr (now, ==, stage);
}

/* With all an early end asks, but for what @first takes away. */
static void
prepare (Room *self, const char *refused, const char *first, ...)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) held = NULL;
  const gint64 id = office_count (self->office, "SELECT coalesce (max (id), 0) FROM closure WHERE episode = $1 AND removed IS NULL", self->sos);
  g_autoptr (SosPrepareEnding) ending = NULL;
  va_list list;

  held = id != 0 ? office_load (self->office, SOS_TYPE_CLOSURE, id) : g_object_new (SOS_TYPE_CLOSURE, NULL);
  g_object_set (held, "reason", "MOVED_AWAY", "words", "They moved to Leeds", "onward", "Leeds youth service knows them", "safeguarding", TRUE, "letter", "NONE", NULL);
  if (first != NULL)
    {
      va_start (list, first);
      g_object_set_valist (G_OBJECT (held), first, list);
      va_end (list);
    }
  ending = sos_prepare_ending_new (self->sos, held);
  office_attempt (self->office, sos_casework_prepare_ending, ending, refused);
}

static void
sign (Room *self, const char *refused)
{
  SosDeed *deed = office_deed (self->sos, 0, NULL, NULL, NULL);

  if (refused != NULL)
    office_must_not (self->office, FUNC (sign_ending), deed, refused);
  else
    office_must (self->office, FUNC (sign_ending), deed);
}

/* Whoever works with them prepares; one letter is no reason; the lead alone signs, and only what is whole. */
static void
test_early (Room *self, gconstpointer data)
{
  SosDeed *alone = office_deed (self->sos, 0, SOS_STAGE_CLOSED_EARLY, "They moved to Leeds", NULL);

  alone->why = g_strdup ("MOVED_AWAY");
  office_must_not (self->office, FUNC (move_episode), alone, "not prepared");
  prepare (self, NULL, "words", "x", NULL);
  g_assert_cmpint (count (self, OPEN ("CLOSE_SIGN") " AND staff = (SELECT id FROM staff WHERE role = 'TEAM_LEAD')"), ==, 1);
  sos_store_set_actor (self->office->store, self->office->lead);
  sign (self, "ten characters");
  prepare (self, NULL, "safeguarding", FALSE, NULL);
  sign (self, "safeguarding check");
  prepare (self, NULL, "onward", NULL, NULL);
  sign (self, "what comes next");
  prepare (self, NULL, NULL);
  sos_store_set_actor (self->office->store, self->office->worker);
  sign (self, "team lead signs");
  assert_stage (self, SOS_STAGE_REFERRED);
  sos_store_set_actor (self->office->store, self->office->lead);
  sign (self, NULL);
  assert_stage (self, SOS_STAGE_CLOSED_EARLY);
  g_assert_cmpint (count (self, OPEN ("CLOSE_SIGN")), ==, 0);
  office_undo (self->office);
  assert_stage (self, SOS_STAGE_REFERRED);
  g_assert_cmpint (count (self, OPEN ("CLOSE_SIGN")), ==, 1);
}

/* The lead says what is lacking; whoever prepared it hears of it, and prepares it again; or it goes on. */
static void
test_sent_back (Room *self, gconstpointer data)
{
  prepare (self, NULL, NULL);
  office_must_not (self->office, FUNC (return_ending), office_deed (self->sos, 0, NULL, "Ring the mother first", NULL), "team lead");
  sos_store_set_actor (self->office->store, self->office->lead);
  office_must_not (self->office, FUNC (return_ending), office_deed (self->sos, 0, NULL, "no", NULL), "(V28)");
  office_must (self->office, FUNC (return_ending), office_deed (self->sos, 0, NULL, "Ring the mother first", NULL));
  g_assert_cmpint (count (self, OPEN ("CLOSE_BACK") " AND words = 'Ring the mother first' AND staff = (SELECT id FROM staff WHERE name = '" OFFICE_WORKER "')"), ==, 1);
  g_assert_cmpint (count (self, OPEN ("CLOSE_SIGN")), ==, 0);
  sos_store_set_actor (self->office->store, self->office->worker);
  prepare (self, NULL, "onward", "Her mother knows; Leeds has them", NULL);
  g_assert_cmpint (count (self, OPEN ("CLOSE_BACK")), ==, 0);
  g_assert_cmpint (count (self, OPEN ("CLOSE_SIGN")), ==, 1);
  office_must (self->office, FUNC (drop_ending), office_deed (self->sos, 0, NULL, NULL, NULL));
  g_assert_cmpint (count (self, OPEN ("CLOSE_SIGN")), ==, 0);
  assert_stage (self, SOS_STAGE_REFERRED);
  sos_store_set_actor (self->office->store, self->office->lead);
  sign (self, "not prepared");
}

static void
book (Room *self)
{
  static const struct
  {
    const char *day, *state;
  } rows[] = { { "2026-11-24", "PLANNED" }, { "2026-11-25", "CANCELLED" }, { "2026-11-20", "PLANNED" } };
  const gint64 other = office_add_person (self->office, "Kit");

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const gint64 at = sos_clock_from_london (rows[i].day, 15 * 60);

      for (guint j = 0; j < 2; j++)
        office_put (self->office, g_object_new (SOS_TYPE_APPOINTMENT, "person", j == 0 ? self->zo : other, "starts-at", at + (gint64) j * 3600, "minutes", (gint64) 30,
                                                "state", rows[i].state, "worker", self->office->worker, "place-kind", "ELSEWHERE", "place", "Library, SE15 4QL", NULL));
      office_put (self->office, g_object_new (SOS_TYPE_VISIT_PLAN, "person", self->zo, "starts-at", at + 7200, "ends-at", at + 9000, "state", rows[i].state, "worker",
                                              self->office->worker, "place-kind", "HOME", "purpose", "HOME_VISIT", "risk", "LOW", NULL));
    }
}

#define TO_COME \
  "SELECT (SELECT count (*) FROM appointment WHERE person = $1 AND state = 'PLANNED' AND starts_at > 1795400000)" \
  " + (SELECT count (*) FROM visit_plan WHERE person = $1 AND state = 'PLANNED' AND starts_at > 1795400000)"

static void
assert_booked (Room *self, SosStepsOf of, SosConsequenceSort sort, const char *const *words)
{
  g_autoptr (SosAskSteps) ask = sos_ask_steps_new (of, self->sos, NULL);
  g_autoptr (GError) error = NULL;
  guint n = 0;

  sos_store_read (self->office->store, (SosTransactionFunc) sos_steps_ask, ask, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < ask->what->len; i++)
    {
      const SosConsequence *one = ask->what->pdata[i];

      if (!g_str_equal (one->kind, "booking"))
        continue;
      g_assert_nonnull (words[n]);
      g_assert_cmpstr (one->words, ==, words[n]);
      g_assert_cmpint (one->sort, ==, sort);
      n++;
    }
  g_assert_null (words[n]);
}

/* What is booked and to come is named before an end, and called off or left by choice; what was cancelled, is over, or is with somebody else is not
 * touched. Undone, all of it stands again. */
static void
test_booked (Room *self, gconstpointer data)
{
  const gint64 before = (book (self), count (self, TO_COME));

  g_assert_cmpint (before, ==, 2);
  prepare (self, NULL, NULL);
  assert_booked (self, SOS_STEPS_OF_PAUSE, SOS_STAYS, (const char *const[]){ NULL });
  assert_booked (self, SOS_STEPS_OF_END, SOS_TO_DO, (const char *const[]){ "The appointment of 24 Nov, 15:00 is still booked. Say whether it is called off.",
                                                                          "The visit of 24 Nov, 17:00 is still booked. Say whether it is called off.", NULL });
  sos_store_set_actor (self->office->store, self->office->lead);
  sign (self, "called off");
  prepare (self, NULL, "booked", "CANCEL", NULL);
  assert_booked (self, SOS_STEPS_OF_END, SOS_STOPS,
                 (const char *const[]){ "The appointment of 24 Nov, 15:00 is called off.", "The visit of 24 Nov, 17:00 is called off.", NULL });
  sign (self, NULL);
  g_assert_cmpint (count (self, TO_COME), ==, 0);
  g_assert_cmpint (count (self, "SELECT count (*) FROM appointment WHERE person <> $1 AND state = 'PLANNED'"), ==, 2);
  office_undo (self->office);
  g_assert_cmpint (count (self, TO_COME), ==, 2);
  prepare (self, NULL, "booked", "KEEP", NULL);
  assert_booked (self, SOS_STEPS_OF_END, SOS_STAYS, (const char *const[]){ "The appointment of 24 Nov, 15:00 stays booked.", "The visit of 24 Nov, 17:00 stays booked.", NULL });
  sign (self, NULL);
  g_assert_cmpint (count (self, TO_COME), ==, 2);
}

static void
die (Room *self, const char *day, const char *words, const char *refused)
{
  SosDeed *deed = office_deed (self->zo, 0, NULL, words, day);

  if (refused != NULL)
    office_must_not (self->office, FUNC (note_death), deed, refused);
  else
    office_must (self->office, FUNC (note_death), deed);
}

/* Nothing is asked, booked or sent any more; the lead signs each end, the safeguarding lead is told; undone, all stands as it was. */
static void
test_death (Room *self, gconstpointer data)
{
  const gint64 exr = office_must (self->office, FUNC (open_episode), office_deed (self->zo, 0, "EXR", NULL, NULL));
  g_autofree char *before = NULL, *after = NULL;

  book (self);
  office_put (self->office, g_object_new (SOS_TYPE_TASK, "person", self->zo, "kind", "CONTACT_STEP", "words", "Ring them", "due-on", "2026-11-24", "staff", self->office->worker, NULL));
  office_put (self->office, g_object_new (SOS_TYPE_TASK, "person", self->zo, "kind", "CONCERN_CHASE", "words", "Ask the council again", "due-on", "2026-11-24", "staff", self->dsl, NULL));
  prepare (self, "they have died", "reason", SOS_REASON_DIED, NULL);
  die (self, NULL, "The hospital rang", "the day");
  die (self, "2026-11-24", "The hospital rang", "still to come");
  die (self, "2026-11-22", "x", "(V28)");
  before = office_dump (self->office);
  die (self, "2026-11-22", "The hospital rang", NULL);
  die (self, "2026-11-22", "The hospital rang", "already");
  g_assert_cmpint (count (self, TO_COME), ==, 0);
  g_assert_cmpint (count (self, OPEN ("CONTACT_STEP")), ==, 0);
  g_assert_cmpint (count (self, OPEN ("CONCERN_CHASE")), ==, 1);
  g_assert_cmpint (count (self, OPEN ("CLOSE_SIGN")), ==, 2);
  g_assert_cmpint (count (self, OPEN ("DEATH") " AND staff = (SELECT id FROM staff WHERE role = 'DSL')"), ==, 1);
  g_assert_cmpint (count (self, "SELECT count (*) FROM closure WHERE words = 'The hospital rang' AND episode IN (SELECT id FROM episode WHERE person = $1)"), ==, 2);
  assert_stage (self, SOS_STAGE_REFERRED);
  sign (self, "team lead");
  office_must_not (self->office, FUNC (drop_ending), office_deed (self->sos, 0, NULL, NULL, NULL), "mistake");
  office_undo (self->office);
  after = office_dump (self->office);
  g_assert_cmpstr (before, ==, after);
  office_redo (self->office);
  sos_store_set_actor (self->office->store, self->office->lead);
  sign (self, NULL);
  assert_stage (self, SOS_STAGE_CLOSED_EARLY);
  g_assert_cmpint (count (self, OPEN ("CLOSE_SIGN")), ==, 1);
  office_must (self->office, FUNC (sign_ending), office_deed (exr, 0, NULL, NULL, NULL));
  office_must_not (self->office, FUNC (reopen_episode), office_deed (self->sos, 0, NULL, "They came back", NULL), "have died");
}

/* Written on their record by hand, the same follows; taken out again, nobody is asked to sign for it. */
static void
test_death_by_hand (Room *self, gconstpointer data)
{
  book (self);
  office_set (self->office, SOS_TYPE_PERSON, self->zo, "deceased-on", "2026-11-22");
  g_assert_cmpint (count (self, TO_COME), ==, 0);
  g_assert_cmpint (count (self, OPEN ("CLOSE_SIGN")), ==, 1);
  office_set (self->office, SOS_TYPE_PERSON, self->zo, "deceased-on", "2026-11-21");
  g_assert_cmpint (count (self, OPEN ("CLOSE_SIGN")), ==, 1);
  office_set (self->office, SOS_TYPE_PERSON, self->zo, "deceased-on", NULL);
  g_assert_cmpint (count (self, OPEN ("CLOSE_SIGN")), ==, 0);
  g_assert_cmpint (count (self, OPEN ("DEATH")), ==, 0);
  g_assert_cmpint (count (self, "SELECT count (*) FROM closure WHERE removed IS NULL AND episode IN (SELECT id FROM episode WHERE person = $1)"), ==, 0);
}

/* What is shown before is what is done. */
static void
test_death_asked (Room *self, gconstpointer data)
{
  g_autoptr (SosAskDeath) ask = sos_ask_death_new (self->zo);
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) words = g_string_new (NULL);

  book (self);
  sos_store_read (self->office->store, (SosTransactionFunc) sos_death_ask, ask, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < ask->what->len; i++)
    g_string_append_printf (words, "%d %s\n", ((SosConsequence *) ask->what->pdata[i])->sort, ((SosConsequence *) ask->what->pdata[i])->words);
  g_assert_nonnull (strstr (words->str, "0 The appointment of 24 Nov, 15:00 is called off."));
  g_assert_nonnull (strstr (words->str, "0 The visit of 24 Nov, 17:00 is called off."));
  g_assert_nonnull (strstr (words->str, "1 Episodes whose end the team lead signs: 1."));
  sos_store_set_actor (self->office->store, self->office->colleague);
  g_assert_false (sos_store_read (self->office->store, (SosTransactionFunc) sos_death_ask, ask, &error));
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Room *self, gconstpointer data);
  } tests[] = {
    { "/endings/early", test_early },
    { "/endings/sent-back", test_sent_back },
    { "/endings/booked", test_booked },
    { "/endings/death", test_death },
    { "/endings/death-by-hand", test_death_by_hand },
    { "/endings/death-asked", test_death_asked },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Room, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
