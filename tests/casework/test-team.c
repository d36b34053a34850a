/* test-team.c - a team as those who lead it look at it: load, who waits, what is late, supervision. */
#include "config.h"
#include "office.h"

#include "sos-clock.h"
#include "sos-day.h"
#include "sos-desk-paper.h"
#include "sos-team-board.h"
#include "sos-worker-load.h"

#include <string.h>

#define TODAY "2026-11-23"
#define FUNC(name) (SosTransactionFunc) sos_casework_##name
#define N_PEOPLE 4

typedef struct
{
  Office *office;
} Fixture;

static gint64
episode (Fixture *self, guint i)
{
  return office_count (self->office, "SELECT id FROM episode WHERE person = $1", g_array_index (self->office->people, gint64, i));
}

static void
move (Fixture *self, guint i, const char *stage)
{
  office_move (self->office, episode (self, i), stage);
}

/* Two allocated, one waiting, one only referred. */
static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  sos_clock_set (sos_clock_from_london (TODAY, 9 * 60));
  self->office = office_new_with_people (N_PEOPLE);
  sos_store_write (self->office->store, NULL, sos_casework_turn_day, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < 3; i++)
    {
      office_make_ready (self->office, episode (self, i));
      move (self, i, "SCREENING");
      move (self, i, "WAITING");
    }
  move (self, 0, "ALLOCATED");
  move (self, 1, "ALLOCATED");
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
  *(SosTeamBoard **) data = sos_team_board_load (transaction, error);
  return *(SosTeamBoard **) data != NULL;
}

static SosTeamBoard *
look (Fixture *self)
{
  SosTeamBoard *board = NULL;
  g_autoptr (GError) error = NULL;

  sos_store_read (self->office->store, load, &board, &error);
  g_assert_no_error (error);
  return board;
}

static const SosTeamWorker *
find (SosTeamBoard *board, gint64 id)
{
  for (guint i = 0; i < board->workers->len; i++)
    if (((SosTeamWorker *) board->workers->pdata[i])->id == id)
      return board->workers->pdata[i];
  return NULL;
}

static gboolean
load_workers (SosTransaction *transaction, gpointer data, GError **error)
{
  *(GPtrArray **) data = sos_worker_loads (transaction, 0, error);
  return *(GPtrArray **) data != NULL;
}

typedef struct
{
  gint64 episode;
  GPtrArray *loads;
} Giving;

static gboolean
load_giving (SosTransaction *transaction, gpointer data, GError **error)
{
  Giving *giving = data;

  giving->loads = sos_worker_loads (transaction, giving->episode, error);
  return giving->loads != NULL;
}

/* Whoever is of another team stands after one's own, however much room they have, and is told as such. */
static void
test_elsewhere (Fixture *self, gconstpointer data)
{
  Giving giving = { .episode = episode (self, 2) };
  gboolean before = TRUE;
  guint n = 0;

  sos_store_read (self->office->store, load_giving, &giving, NULL);
  for (guint i = 0; i < giving.loads->len; i++)
    {
      const SosWorkerLoad *one = giving.loads->pdata[i];

      g_assert_true (one->elsewhere == NULL ? before : one->team == self->office->other_team);
      before &= one->elsewhere == NULL;
      n += one->elsewhere != NULL;
    }
  g_assert_cmpuint (n, ==, 1);
  g_clear_pointer (&giving.loads, g_ptr_array_unref);
}

/* Whoever gives an episode to somebody reads the same of them as the board says. */
static void
assert_same (Fixture *self, const SosTeamWorker *worker)
{
  g_autoptr (GPtrArray) loads = NULL;
  guint n = 0;

  sos_store_read (self->office->store, load_workers, &loads, NULL);
  for (guint i = 0; i < loads->len; i++)
    {
      const SosWorkerLoad *load = loads->pdata[i];

      if (load->staff != worker->id)
        continue;
      g_assert_cmpint (load->load.weight, ==, worker->load.weight);
      g_assert_cmpuint (load->load.n_episodes, ==, worker->load.n_episodes);
      g_assert_cmpint (load->state, ==, worker->state);
      n++;
    }
  g_assert_cmpuint (n, ==, 1);
}

/* Whoever is new weighs two, who still waits nothing, one in step-down half; the limit is the worker's own where they have one. */
static void
test_load (Fixture *self, gconstpointer data)
{
  g_autoptr (SosTeamBoard) board = look (self), tiers = NULL;
  const SosTeamWorker *worker = find (board, self->office->worker);

  g_assert_cmpint (worker->load.weight, ==, 4 + 4);
  g_assert_cmpint (worker->limit, ==, 30);
  g_assert_cmpuint (worker->load.n_episodes, ==, 4);
  g_assert_cmpint (worker->state, ==, SOS_LOAD_ROOM);
  assert_same (self, worker);
  office_set (self->office, SOS_TYPE_EPISODE, episode (self, 0), "tier", "T3");
  office_set (self->office, SOS_TYPE_EPISODE, episode (self, 1), "tier", "T2");
  {
    g_autoptr (SosRecord) staff = office_load (self->office, SOS_TYPE_STAFF, self->office->worker);
    g_autoptr (SosSaveRecord) save = sos_save_record_new (staff, NULL);

    sos_record_set_number (staff, SOS_STAFF_CASELOAD_LIMIT, 1);
    g_assert_true (sos_store_write (self->office->store, NULL, FUNC (save_record), save, NULL));
  }
  tiers = look (self);
  worker = find (tiers, self->office->worker);
  g_assert_cmpint (worker->load.weight, ==, 1 + 2);
  g_assert_cmpint (worker->limit, ==, 2);
  g_assert_cmpint (worker->state, ==, SOS_LOAD_FULL);
  assert_same (self, worker);
}

static void
test_waiting (Fixture *self, gconstpointer data)
{
  g_autoptr (SosTeamBoard) board = NULL;

  sos_clock_set (sos_clock_from_london ("2026-12-01", 9 * 60));
  board = look (self);
  /* The one nobody works with is the team's; theirs has a worker already. */
  g_assert_cmpuint (board->waiting->len, ==, board->n_waiting);
  for (guint i = 0; i < board->waiting->len; i++)
    g_assert_cmpint (((SosTeamWaiting *) board->waiting->pdata[i])->days, ==, 8);
}

/* A first contact three days over is the lead's to look at too, and stands with whose it is. */
static void
test_late (Fixture *self, gconstpointer data)
{
  g_autoptr (SosTeamBoard) before = look (self), after = NULL;
  const SosDueItem *item;
  g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM person_due WHERE desk = 'W' AND seat = $1 AND due_on < %d AND rule NOT LIKE 'LETTER_%%'",
                                          sos_day_parse ("2026-11-28"));

  g_assert_cmpuint (before->late->len, ==, 0);
  for (guint i = 0; i < N_PEOPLE; i++)
    office_forget_tries (self->office, g_array_index (self->office->people, gint64, i));
  sos_clock_set (sos_clock_from_london ("2026-11-28", 9 * 60));
  after = look (self);
  g_assert_cmpuint (after->late->len, ==, 2);
  item = after->late->pdata[0];
  g_assert_cmpstr (item->rule->id, ==, "FIRST_TRY");
  g_assert_cmpstr (item->worker, ==, OFFICE_WORKER);
  /* All that is overdue of theirs is counted, whatever else the course of an episode made due. */
  g_assert_cmpint (find (after, self->office->worker)->n_overdue, ==,
                   office_count (self->office, sql, self->office->worker));
}

static void
test_refused (Fixture *self, gconstpointer data)
{
  SosTeamBoard *board = NULL;
  g_autoptr (GError) error = NULL;

  sos_store_set_actor (self->office->store, self->office->worker);
  g_assert_false (sos_store_read (self->office->store, load, &board, &error));
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED);
}

/* ---- supervision ---- */

static gboolean
supervise (Fixture *self, gint64 worker, const char *held_on, const char *next_on, GError **error)
{
  g_autoptr (SosSupervise) deed = sos_supervise_new (worker);

  g_object_set (deed->supervision, "held-on", held_on, "next-on", next_on, "words", "Between the two", NULL);
  sos_supervise_add_action (deed, "Ring the school", worker, "2026-11-30");
  return sos_store_write (self->office->store, "Supervision", FUNC (supervise), deed, error);
}

static void
test_supervision (Fixture *self, gconstpointer data)
{
  g_autoptr (SosTeamBoard) board = NULL, gone = NULL;
  const SosTeamWorker *worker;

  g_assert_true (supervise (self, self->office->worker, "2026-11-20", "2026-12-18", NULL));
  g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM supervision_action WHERE words = 'Ring the school' AND who = $1", self->office->worker), ==, 1);
  board = look (self);
  worker = find (board, self->office->worker);
  g_assert_cmpstr (worker->last_on, ==, "2026-11-20");
  g_assert_cmpstr (worker->next_on, ==, "2026-12-18");
  office_undo (self->office);
  gone = look (self);
  g_assert_null (find (gone, self->office->worker)->last_on);
}

static void
test_supervision_refused (Fixture *self, gconstpointer data)
{
  const struct
  {
    gint64 worker;
    const char *held_on, *next_on, *says;
  } asked[] = {
    { self->office->colleague, "2026-11-20", NULL, "whoever leads their team" },
    { self->office->lead, "2026-11-20", NULL, "their own" },
    { self->office->worker, "2026-11-24", NULL, "not to come" },
    { self->office->worker, "2026-11-20", "2026-11-20", "comes after" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (supervise (self, asked[i].worker, asked[i].held_on, asked[i].next_on, &error));
      g_assert_nonnull (strstr (error->message, asked[i].says));
    }
}

/* The sheet is for the two who held it. */
static void
test_sheet (Fixture *self, gconstpointer data)
{
  g_autoptr (SosDeskPaper) paper = NULL, board = sos_desk_paper_new (SOS_PAPER_TEAM_BOARD, 0, "print");
  g_autoptr (GError) error = NULL;
  gint64 id;

  g_assert_true (supervise (self, self->office->worker, "2026-11-20", "2026-12-18", NULL));
  id = office_count (self->office, "SELECT max (id) FROM supervision WHERE $1 = $1", 0);
  paper = sos_desk_paper_new (SOS_PAPER_SUPERVISION_SHEET, id, "print");
  g_assert_true (sos_store_write (self->office->store, NULL, FUNC (release_desk_paper), paper, NULL));
  g_assert_true (sos_store_write (self->office->store, NULL, FUNC (release_desk_paper), board, NULL));
  sos_store_set_actor (self->office->store, self->office->administrator);
  g_assert_false (sos_store_write (self->office->store, NULL, FUNC (release_desk_paper), paper, &error));
  g_assert_nonnull (strstr (error->message, "two who held it"));
}

#define ADD(path, func) g_test_add ("/casework/team/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("load", test_load);
  ADD ("elsewhere", test_elsewhere);
  ADD ("waiting", test_waiting);
  ADD ("late", test_late);
  ADD ("refused", test_refused);
  ADD ("supervision", test_supervision);
  ADD ("supervision-refused", test_supervision_refused);
  ADD ("sheet", test_sheet);
  return g_test_run ();
}
