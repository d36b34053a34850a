/* test-holidays.c - days on which offices are shut: those of England however far ahead, with what the office put in and struck out; and what is due by working
 * days, read once for all of a write. */
#include "config.h"
#include "office.h"

#include "sos-clock.h"
#include "sos-due-keep.h"
#include "sos-holidays-load.h"

#define TODAY "2031-12-22"

typedef struct
{
  const char *day;
  gboolean shut;
} Asked;

static gboolean
ask (SosTransaction *transaction, gpointer data, GError **error)
{
  Asked *asked = data;
  g_autoptr (GHashTable) days = sos_holidays_load (transaction, error);

  asked->shut = days != NULL && g_hash_table_contains (days, asked->day);
  return days != NULL;
}

static gboolean
is_shut (Office *office, const char *day)
{
  Asked asked = { day, FALSE };
  g_autoptr (GError) error = NULL;

  sos_store_read (office->store, ask, &asked, &error);
  g_assert_no_error (error);
  return asked.shut;
}

static Office *
begin (void)
{
  Office *office;

  sos_clock_set (sos_clock_from_london (TODAY, 9 * 60));
  office = office_new ();
  sos_store_set_actor (office->store, 0);
  return office;
}

/* Far beyond what was ever written down, with the days in place of those that fall on a weekend. */
static void
test_computed (void)
{
  static const char *const shut[] = { "2027-12-27", "2027-12-28", "2029-03-30", "2029-04-02", "2031-12-25", "2031-12-26", "2041-05-06" };
  static const char *const open[] = { "2027-12-29", "2029-04-03", "2031-12-24", "2041-05-07" };
  g_autoptr (Office) office = begin ();

  for (guint i = 0; i < G_N_ELEMENTS (shut); i++)
    {
      g_test_message ("%s", shut[i]);
      g_assert_true (is_shut (office, shut[i]));
    }
  for (guint i = 0; i < G_N_ELEMENTS (open); i++)
    {
      g_test_message ("%s", open[i]);
      g_assert_false (is_shut (office, open[i]));
    }
}

static void
test_own (void)
{
  g_autoptr (Office) office = begin ();
  gint64 own, struck;
  g_autoptr (GError) error = NULL;

  own = office_add (office, SOS_TYPE_BANK_HOLIDAY, "day", "2031-12-24", "name", "Moving day", "kept", TRUE, NULL);
  struck = office_add (office, SOS_TYPE_BANK_HOLIDAY, "day", "2031-12-26", "name", "Open all the same", "kept", FALSE, NULL);
  g_assert_true (is_shut (office, "2031-12-24"));
  g_assert_false (is_shut (office, "2031-12-26"));
  g_assert_true (office_remove (office, SOS_TYPE_BANK_HOLIDAY, own, &error));
  g_assert_true (office_remove (office, SOS_TYPE_BANK_HOLIDAY, struck, &error));
  g_assert_false (is_shut (office, "2031-12-24"));
  g_assert_true (is_shut (office, "2031-12-26"));
}

/* ---- what is due by working days ---- */

static gboolean
shut_three (SosTransaction *transaction, gpointer data, GError **error)
{
  static const char *const days[] = { "2031-12-23", "2031-12-24", "2031-12-29" };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (SosRecord) holiday = g_object_new (SOS_TYPE_BANK_HOLIDAY, "day", days[i], "name", "Shut", "kept", TRUE, NULL);

      if (!sos_transaction_save (transaction, holiday, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
examine (SosTransaction *transaction, gpointer data, GError **error)
{
  return sos_due_keep_examine (transaction, data, error);
}

#define DUE "SELECT due_on FROM person_due WHERE person = $1 AND rule = 'LETTER_FINISH'"

/* Three working days from Monday the 22nd; Christmas, the day after and the weekend lie between; then three more. All of it in one write, and back. */
static void
test_moved (void)
{
  g_autoptr (Office) office = begin ();
  const gint64 person = office_add_person (office, "Amina Tester");
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  gint64 before;

  office_put (office, g_object_new (SOS_TYPE_EPISODE, "person", person, "service", "SOS", "stage", "ACTIVE", "worker", office->worker, "team", office->team, "referred-on",
                                    "2031-10-02", NULL));
  sos_store_write (office->store, NULL, sos_casework_turn_day, NULL, &error);
  g_assert_no_error (error);
  office_put (office, g_object_new (SOS_TYPE_LETTER, "person", person, "kind", "L1", "state", "DRAFT", "format", "CLEAR_PRINT", "delivery", "HAND", "made-on", TODAY, NULL));
  before = office_count (office, DUE, person);
  g_assert_true (sos_store_write (office->store, "Shut", shut_three, NULL, &error));
  g_assert_no_error (error);
  /* The 22nd, then 30 and 31 December and 2 January in the place of 23, 24 and 29: New Year's Day is shut. */
  g_assert_cmpint (office_count (office, DUE, person) - before, ==, 4);
  sos_store_read (office->store, examine, findings, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (findings->len, ==, 0);
  office_undo (office);
  g_assert_cmpint (office_count (office, DUE, person), ==, before);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/holidays/computed", test_computed);
  g_test_add_func ("/holidays/own", test_own);
  g_test_add_func ("/holidays/moved", test_moved);
  return g_test_run ();
}
