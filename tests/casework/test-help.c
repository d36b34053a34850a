/* test-help.c - practical help from being asked for to being given, and sessions that were agreed (domain 3.10, 3.5). */
#include "config.h"
#include "office.h"

#include "sos-clock.h"
#include "sos-help.h"
#include "sos-stage-rules.h"

#include <string.h>

#define ASK ((SosTransactionFunc) sos_casework_ask_help)
#define DECIDE ((SosTransactionFunc) sos_casework_decide_help)
#define GIVE ((SosTransactionFunc) sos_casework_give_help)

typedef struct
{
  Office *office;
  gint64 person, episode;
} Desk;

static void
set_up (Desk *self, gconstpointer data)
{
  self->office = office_new ();
  self->person = office_add_person (self->office, "Sam Tester");
  self->episode = office_put (self->office, g_object_new (SOS_TYPE_EPISODE, "person", self->person, "service", "CFS", "stage", SOS_STAGE_ACTIVE, "worker",
                                                          self->office->worker, "team", self->office->team, "referred-on", "2026-10-02", NULL));
}

static void
tear_down (Desk *self, gconstpointer data)
{
  office_free (self->office);
}

static SosRecord *
request_new (Desk *self, gint64 amount, const char *words, const char *on)
{
  SosRecord *request = g_object_new (SOS_TYPE_HELP_REQUEST, "episode", self->episode, "kind", "TRAVEL", "words", words, "asked-on", on, NULL);

  if (amount != 0)
    sos_record_set_number (request, SOS_HELP_REQUEST_AMOUNT, amount);
  return request;
}

static gint64
ask (Desk *self, const char *refused, gint64 amount, const char *words, const char *on)
{
  g_autoptr (SosRecord) request = request_new (self, amount, words, on);
  g_autoptr (SosSaveRecord) save = sos_save_record_new (request, NULL);

  office_attempt (self->office, ASK, save, refused);
  return sos_record_get_id (save->record);
}

static gint64
count_open (Desk *self)
{
  return office_count (self->office, "SELECT count (*) FROM task WHERE person = $1 AND kind = 'HELP_DECIDE' AND done_on IS NULL AND removed IS NULL", self->person);
}

static void
sit (Desk *self, gint64 staff)
{
  sos_store_set_actor (self->office->store, staff);
}

static void
test_asked (Desk *self, gconstpointer data)
{
  ask (self, "what it is needed for", 40, NULL, "2026-11-23");
  ask (self, "whole pounds", -1, "Bus fares", "2026-11-23");
  ask (self, "whole pounds", 100001, "Bus fares", "2026-11-23");
  ask (self, "still to come", 40, "Bus fares", "2026-11-24");
  g_assert_cmpint (count_open (self), ==, 0);
  ask (self, NULL, 40, "Bus fares", "2026-11-23");
  g_assert_cmpint (count_open (self), ==, 1);
  office_undo (self->office);
  g_assert_cmpint (count_open (self), ==, 0);
}

static void
test_decided (Desk *self, gconstpointer data)
{
  const gint64 id = ask (self, NULL, 40, "Bus fares", "2026-11-20");
  g_autofree char *state = NULL;

  office_must_not (self->office, DECIDE, office_deed (id, 0, SOS_HELP_APPROVED, NULL, NULL), "lead");
  office_must_not (self->office, GIVE, office_deed (id, 0, NULL, NULL, NULL), "approve it first");
  sit (self, self->office->lead);
  office_must_not (self->office, DECIDE, office_deed (id, 0, SOS_HELP_REFUSED, "no", NULL), "why it is not given");
  office_must_not (self->office, DECIDE, office_deed (id, 0, SOS_HELP_GIVEN, NULL, NULL), "given, or it is not");
  office_must (self->office, DECIDE, office_deed (id, 0, SOS_HELP_APPROVED, NULL, NULL));
  g_assert_cmpint (count_open (self), ==, 0);
  office_must_not (self->office, DECIDE, office_deed (id, 0, SOS_HELP_REFUSED, "A change of mind", NULL), "decided already");
  office_must_not (self->office, GIVE, office_deed (id, 0, NULL, NULL, "2026-11-22"), "after it was approved");
  office_must (self->office, GIVE, office_deed (id, 0, NULL, NULL, NULL));
  state = office_dup_text (self->office, SOS_TYPE_HELP_REQUEST, id, "state");
  g_assert_cmpstr (state, ==, SOS_HELP_GIVEN);
}

/* Nobody decides on what they asked for, and nothing that is decided is asked for otherwise. */
static void
test_own (Desk *self, gconstpointer data)
{
  gint64 id;
  g_autoptr (SosRecord) held = NULL;
  g_autoptr (SosSaveRecord) save = NULL;

  sit (self, self->office->lead);
  id = ask (self, NULL, 40, "Bus fares", "2026-11-20");
  office_must_not (self->office, DECIDE, office_deed (id, 0, SOS_HELP_APPROVED, NULL, NULL), "does not decide on it");
  sit (self, self->office->worker);
  id = ask (self, NULL, 20, "Shoes for school", "2026-11-20");
  sit (self, self->office->lead);
  office_must (self->office, DECIDE, office_deed (id, 0, SOS_HELP_REFUSED, "The school gives these", NULL));
  held = office_load (self->office, SOS_TYPE_HELP_REQUEST, id);
  sos_record_set_number (held, SOS_HELP_REQUEST_AMOUNT, 500);
  save = sos_save_record_new (held, NULL);
  office_attempt (self->office, ASK, save, "stays as it was asked for");
}

/* By hand it is not written down as decided. */
static void
test_by_hand (Desk *self, gconstpointer data)
{
  const gint64 id = ask (self, NULL, 40, "Bus fares", "2026-11-20");

  g_assert_false (office_try_set (self->office, SOS_TYPE_HELP_REQUEST, id, "state", SOS_HELP_APPROVED, NULL));
}

/* The last of the sessions agreed asks what comes next; what was agreed with them counts before what is usual. */
static void
test_sessions (Desk *self, gconstpointer data)
{
  static const char *const days[] = { "2026-11-02", "2026-11-09", "2026-11-16" };
  const char *open = "SELECT count (*) FROM task WHERE person = $1 AND kind = 'CFS_SESSIONS' AND done_on IS NULL AND removed IS NULL";

  office_put (self->office, g_object_new (SOS_TYPE_EPISODE_FACT, "episode", self->episode, "field", "SESSIONS", "value", "3", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      office_put (self->office, g_object_new (SOS_TYPE_CONTACT, "person", self->person, "episode", self->episode, "type", i == 0 ? "PHONE" : "FACE_TO_FACE", "outcome",
                                              "HELD", "starts-at", sos_clock_from_london (days[i], 15 * 60), "worker", self->office->worker, NULL));
      office_set (self->office, SOS_TYPE_EPISODE, self->episode, "review-on", days[i]);
    }
  g_assert_cmpint (office_count (self->office, open, self->person), ==, 0); /* a call is no session */
  office_put (self->office, g_object_new (SOS_TYPE_CONTACT, "person", self->person, "episode", self->episode, "type", "GROUP_SESSION", "outcome", "HELD", "starts-at",
                                          sos_clock_from_london ("2026-11-20", 15 * 60), "worker", self->office->worker, NULL));
  office_set (self->office, SOS_TYPE_EPISODE, self->episode, "review-on", "2026-12-20");
  g_assert_cmpint (office_count (self->office, open, self->person), ==, 1);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Desk *, gconstpointer);
  } tests[] = {
    { "/help/asked", test_asked }, { "/help/decided", test_decided }, { "/help/own", test_own }, { "/help/by-hand", test_by_hand }, { "/help/sessions", test_sessions },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Desk, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
