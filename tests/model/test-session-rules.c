/* test-session-rules.c - what a status says: every code of the list is held, off or still open, and only an open one with a day is to come. */
#include "config.h"
#include "sos-session-rules.h"

#define TODAY 740000

static const struct
{
  const char *status;
  gboolean held, off;
} all[] = {
  { "PLANNED", FALSE, FALSE },       { "CONFIRMED", FALSE, FALSE }, { "CATCH_UP", FALSE, FALSE },  { "DELIVERED", TRUE, FALSE },
  { "PART_DELIVERED", TRUE, FALSE }, { "CANCELLED", FALSE, TRUE },  { "POSTPONED", FALSE, TRUE }, { NULL, FALSE, FALSE },
};

static void
test_status (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      g_assert_cmpint (sos_session_was_held (all[i].status), ==, all[i].held);
      g_assert_cmpint (sos_session_is_off (all[i].status), ==, all[i].off);
    }
}

static void
test_to_come (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      const gboolean open = !all[i].held && !all[i].off;

      g_assert_false (sos_session_is_to_come (all[i].status, 0, TODAY));
      g_assert_false (sos_session_is_to_come (all[i].status, TODAY - 1, TODAY));
      g_assert_cmpint (sos_session_is_to_come (all[i].status, TODAY, TODAY), ==, open);
      g_assert_cmpint (sos_session_is_to_come (all[i].status, TODAY + 1, TODAY), ==, open);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session/status", test_status);
  g_test_add_func ("/session/to-come", test_to_come);
  return g_test_run ();
}
