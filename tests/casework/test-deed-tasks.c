/* test-deed-tasks.c - tasks that go by a deed: nobody ends them by saying so, and they stand where they are due until it is done (domain 4.12). */
#include "config.h"
#include "office.h"

#include "sos-clock.h"
#include "sos-safeguarding.h"
#include "sos-today.h"

#include <string.h>

#define NOW 1795442520 /* 23 November 2026, 14:02 */

typedef struct
{
  Office *office;
  gint64 zo, address, dsl;
} Room;

static void
set_up (Room *self, gconstpointer data)
{
  self->office = office_new ();
  self->dsl = office_add (self->office, SOS_TYPE_STAFF, "name", "Fay Castle", "role", "DSL", "active", TRUE, NULL);
  self->zo = office_add_client (self->office, "Zo", &self->address);
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

static gint64
raise_concern (Room *self)
{
  g_autoptr (SosConcern) concern = g_object_new (SOS_TYPE_CONCERN, "person", self->zo, "words", "“They said they would get me at the gate.”", NULL);
  g_autoptr (SosRaiseConcern) raise = sos_raise_concern_new (concern);

  sos_raise_concern_add (raise, "SERIOUS_VIOLENCE");
  office_attempt (self->office, sos_casework_raise_concern, raise, NULL);
  return raise->result;
}

static gboolean
load_today (SosTransaction *transaction, gpointer data, GError **error)
{
  *(SosToday **) data = sos_today_load (transaction, SOS_DUE_NOW, 100, error);
  return *(SosToday **) data != NULL;
}

/* The day of @staff. (transfer full) */
static SosToday *
look (Room *self, gint64 staff)
{
  SosToday *today = NULL;
  g_autoptr (GError) error = NULL;

  sit (self, staff);
  sos_store_read (self->office->store, load_today, &today, &error);
  g_assert_no_error (error);
  return today;
}

/* NULL: nothing of @rule stands there. */
static const SosDueItem *
find_due (SosToday *today, const char *rule)
{
  for (guint i = 0; i < today->items->len; i++)
    if (g_str_equal (((SosDueItem *) today->items->pdata[i])->rule->id, rule))
      return today->items->pdata[i];
  return NULL;
}

static gboolean
has_due (Room *self, gint64 staff, const char *rule)
{
  g_autoptr (SosToday) today = look (self, staff);

  return find_due (today, rule) != NULL;
}

/* Nobody closes the task of a concern by saying so; it stands before the safeguarding lead until they have looked. */
static void
test_looked_at (Room *self, gconstpointer data)
{
  const gint64 concern = raise_concern (self), task = office_count (self->office, "SELECT id FROM task WHERE person = $1 AND kind = 'CONCERN_TRIAGE'", self->zo);
  const gint64 all[] = { self->office->worker, self->office->lead, self->dsl };

  sos_store_write (self->office->store, NULL, sos_casework_turn_day, NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      g_autoptr (GError) error = NULL;

      sit (self, all[i]);
      office_must_not (self->office, (SosTransactionFunc) sos_casework_finish_task, office_deed (task, 0, NULL, NULL, NULL), "where it is about");
      g_assert_false (office_try_set (self->office, SOS_TYPE_TASK, task, "done-on", "2026-11-23", &error));
      g_assert_nonnull (strstr (error->message, "where it is about"));
    }
  g_assert_true (has_due (self, self->dsl, "TASK_TRIAGE"));
  g_assert_false (has_due (self, self->office->worker, "TASK_TRIAGE"));
  sit (self, self->dsl);
  office_must (self->office, (SosTransactionFunc) sos_casework_triage_concern, office_deed (concern, 0, NULL, "Serious: refer today", NULL));
  g_assert_false (has_due (self, self->dsl, "TASK_TRIAGE"));
}

/* Where nothing ends a task but that it is said to be done, it is said by whoever has it. */
static void
test_told (Room *self, gconstpointer data)
{
  const gint64 task = office_add (self->office, SOS_TYPE_TASK, "person", self->zo, "kind", "INCIDENT_BREACH", "words", "Tell the regulator", "staff", self->office->lead,
                                  "due-on", "2026-11-23", NULL);

  office_must_not (self->office, (SosTransactionFunc) sos_casework_finish_task, office_deed (task, 0, NULL, NULL, NULL), "whoever has to do it");
  sit (self, self->office->lead);
  office_must (self->office, (SosTransactionFunc) sos_casework_finish_task, office_deed (task, 0, NULL, NULL, NULL));
}

static void
assert_late (Room *self, gint64 staff, const char *when)
{
  g_autoptr (SosToday) today = look (self, staff);
  const SosDueItem *item = find_due (today, "TASK_TRIAGE");

  g_assert_nonnull (item);
  g_assert_cmpint (item->late, ==, when != NULL);
  g_assert_cmpint (item->group, ==, when != NULL ? SOS_DUE_OVERDUE : SOS_DUE_TODAY);
  g_assert_cmpuint (today->n_due[SOS_DUE_OVERDUE], ==, when != NULL ? 1 : 0);
  if (when != NULL)
    g_assert_cmpstr (item->when, ==, when);
}

/* Four hours (4.5.1), not a day: once they are over it is late, by how much is said, and each who leads on safeguarding sees it, whoever was asked. */
static void
test_hour (Room *self, gconstpointer data)
{
  const gint64 deputy = office_add (self->office, SOS_TYPE_STAFF, "name", "Dee Otieno", "role", "DSL", "active", TRUE, NULL);
  const gint64 both[] = { self->dsl, deputy };
  const struct
  {
    int minutes;
    const char *when;
  } rows[] = { { 0, NULL }, { 240, NULL }, { 241, "1 minute" }, { 267, "27 minutes" }, { 420, "3 hours" } };

  raise_concern (self);
  sos_store_write (self->office->store, NULL, sos_casework_turn_day, NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      sos_clock_set (NOW + rows[i].minutes * 60);
      for (guint who = 0; who < G_N_ELEMENTS (both); who++)
        assert_late (self, both[who], rows[i].when);
    }
  sos_clock_set (NOW);
  g_assert_false (has_due (self, self->office->lead, "TASK_TRIAGE"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  sos_clock_set (NOW);
#define ADD(name, func) g_test_add ("/deed-tasks/" name, Room, NULL, set_up, func, tear_down)
  ADD ("looked-at", test_looked_at);
  ADD ("told", test_told);
  ADD ("hour", test_hour);
  return g_test_run ();
}
