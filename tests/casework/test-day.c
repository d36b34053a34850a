/* test-day.c - what a day that has passed changes by itself: alerts in the list, letters that wait; and what it leaves alone. */
#include "config.h"
#include "office.h"

#include "sos-clock.h"

#define NOON(day) G_GUINT64_CONSTANT (1795435200) + ((day) - 23) * 86400 /* of November 2026, UTC */

static void
turn_to (Office *office, int day)
{
  sos_clock_set ((gint64) (NOON (day)));
  g_assert_true (office_do (office, sos_casework_turn_day, NULL, NULL));
}

/* The alert by which lists show @person. (transfer full) */
static char *
dup_alert (Office *office, gint64 person)
{
  const gint64 ended = office_count (office, "SELECT count (*) FROM person_list WHERE person = $1 AND alert_words = 'Agreement has ended'", person);
  const gint64 any = office_count (office, "SELECT n_alerts FROM person_list WHERE person = $1", person);

  return g_strdup (ended > 0 ? "ended" : any > 0 ? "another" : "none");
}

static void
assert_alert (Office *office, gint64 person, const char *expected)
{
  g_autofree char *alert = dup_alert (office, person);

  g_assert_cmpstr (alert, ==, expected);
}

static gint64
add_with_agreement (Office *office, const char *name, const char *until)
{
  const gint64 person = office_add_person (office, name);

  office_must (office, (SosTransactionFunc) sos_casework_open_episode, office_deed (person, 0, "SOS", NULL, NULL));
  office_add (office, SOS_TYPE_CONSENT, "person", person, "type", "WORK_WITH_ME", "status", "GIVEN", "given-by", "SELF", "dated", "2026-01-10",
              "expires-on", until, NULL);
  return person;
}

/* The last day of an agreement still counts; the day after, the list says so though nobody touched the record. */
static void
test_agreement_ends (void)
{
  g_autoptr (Office) office = office_new ();
  gint64 ends, lasts;

  turn_to (office, 23);
  ends = add_with_agreement (office, "Ends Soon", "2026-11-25");
  lasts = add_with_agreement (office, "Lasts Long", "2026-12-31");
  turn_to (office, 25);
  assert_alert (office, ends, "none");
  sos_clock_set ((gint64) (NOON (26)));
  assert_alert (office, ends, "none");
  turn_to (office, 26);
  assert_alert (office, ends, "ended");
  assert_alert (office, lasts, "none");
}

/* Days nobody opened the office are made up for. */
static void
test_long_closed (void)
{
  g_autoptr (Office) office = office_new ();
  gint64 person;

  turn_to (office, 1);
  person = add_with_agreement (office, "Ends Soon", "2026-11-10");
  turn_to (office, 27);
  assert_alert (office, person, "ended");
}

/* A letter that waits for the post goes back when the agreement to post has ended (N2). */
static void
test_letter_waits (void)
{
  g_autoptr (Office) office = office_new ();
  gint64 address, person, letter, consent;
  g_autofree char *state = NULL;

  turn_to (office, 23);
  person = office_add_client (office, "Waits For Post", &address);
  consent = office_count (office, "SELECT id FROM consent WHERE person = $1 AND type = 'POST_LETTERS'", person);
  office_set (office, SOS_TYPE_CONSENT, consent, "expires-on", "2026-11-25");
  letter = office_add_approved_letter (office, person, address);
  turn_to (office, 26);
  state = office_dup_text (office, SOS_TYPE_LETTER, letter, "state");
  g_assert_cmpstr (state, ==, "DRAFT");
}

/* An address that ended with October is left behind on 1 November, by whatever part of the date is known. */
static void
test_address_ends (void)
{
  static const char *const ends[] = { "2026-10", "2026-10-31" };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autoptr (Office) office = office_new ();
      gint64 person;

      sos_clock_set ((gint64) (NOON (23 - 24)));
      g_assert_true (office_do (office, sos_casework_turn_day, NULL, NULL));
      person = add_with_agreement (office, "Moved On", "2026-12-31");
      office_add (office, SOS_TYPE_ADDRESS, "person", person, "type", "HOME", "lines", "1 Larkfield Walk", "posting-rule", "DO_NOT_POST",
                  "valid-to", ends[i], NULL);
      assert_alert (office, person, "another");
      turn_to (office, 2);
      assert_alert (office, person, "none");
    }
}

static void
count_cb (SosStore *store, GArray *changes, guint *n)
{
  *n += changes->len;
}

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* Views hear of those who changed and of nobody else; nothing is undone by Ctrl+Z; a clock set back brings no yesterday. */
static void
test_quiet (void)
{
  g_autoptr (Office) office = office_new ();
  gint64 person, n_lines;
  guint n_changes = 0;

  turn_to (office, 23);
  person = add_with_agreement (office, "Ends Soon", "2026-11-25");
  settle ();
  g_signal_connect (office->store, "changed", G_CALLBACK (count_cb), &n_changes);
  n_lines = office_count (office, "SELECT count (*) FROM audit WHERE seq > $1", 0);
  turn_to (office, 24);
  settle ();
  g_assert_cmpuint (n_changes, ==, 0);
  turn_to (office, 26);
  settle ();
  g_assert_cmpuint (n_changes, ==, 1);
  turn_to (office, 26);
  turn_to (office, 24);
  turn_to (office, 26);
  settle ();
  g_assert_cmpuint (n_changes, ==, 1);
  g_assert_cmpint (office_count (office, "SELECT count (*) FROM audit WHERE seq > $1", 0), ==, n_lines);
  assert_alert (office, person, "ended");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/casework/day/agreement-ends", test_agreement_ends);
  g_test_add_func ("/casework/day/long-closed", test_long_closed);
  g_test_add_func ("/casework/day/letter-waits", test_letter_waits);
  g_test_add_func ("/casework/day/address-ends", test_address_ends);
  g_test_add_func ("/casework/day/quiet", test_quiet);
  return g_test_run ();
}
