/* test-register-rules.c - the rate of attendance by the stated formula, closed registers, and change of those known both times. */
#include "config.h"
#include "sos-measure-rules.h"
#include "sos-register-rules.h"

#include <math.h>
#include <string.h>

static SosAttended
sum_of (const char *letters, int minutes_late, int minutes)
{
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (SosRegisterMark));

  for (const char *at = letters; *at != '\0'; at++)
    {
      const SosRegisterMark mark = { *at == '.' ? NULL : sos_register_find_code ((gunichar) *at), minutes_late, minutes };

      g_array_append_val (marks, mark);
    }
  return sos_register_sum ((SosRegisterMark *) marks->data, marks->len);
}

static void
test_rate (void)
{
  static const struct
  {
    const char *letters;
    guint came, of;
  } rows[] = {
    { "", 0, 0 },          { "ppp", 3, 3 },   { "plet", 4, 4 }, { "axscrw", 0, 6 }, { "kn-", 0, 0 },
    { "npppppppp", 8, 8 }, { "pp..", 2, 2 },  { "pkap", 2, 3 }, { "PLA", 2, 3 },    { "p-p", 2, 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const SosAttended sum = sum_of (rows[i].letters, 0, 60);

      g_assert_cmpuint (sum.came, ==, rows[i].came);
      g_assert_cmpuint (sum.of, ==, rows[i].of);
    }
}

/* Half the session and more is missed; not known how late, or how long, is late alone. */
static void
test_late (void)
{
  g_assert_cmpuint (sum_of ("l", 29, 60).came, ==, 1);
  g_assert_cmpuint (sum_of ("l", 30, 60).came, ==, 0);
  g_assert_cmpuint (sum_of ("l", 30, 60).of, ==, 1);
  g_assert_cmpuint (sum_of ("l", 30, 0).came, ==, 1);
  g_assert_cmpuint (sum_of ("l", 0, 60).came, ==, 1);
  g_assert_cmpuint (sum_of ("p", 50, 60).came, ==, 1);
  g_assert_true (sos_register_is_absence (&(SosRegisterMark){ "L", 30, 60 }));
  g_assert_false (sos_register_is_absence (&(SosRegisterMark){ "L", 29, 60 }));
  g_assert_false (sos_register_is_absence (&(SosRegisterMark){ "X", 0, 60 }));
  g_assert_true (sos_register_is_absence (&(SosRegisterMark){ "A", 0, 60 }));
}

static guint
missed_in_a_row (const char *letters)
{
  SosRegisterMark marks[16] = { 0 };
  const guint n = (guint) strlen (letters);

  for (guint i = 0; i < n; i++)
    marks[i] = (SosRegisterMark){ letters[i] == '.' ? NULL : sos_register_find_code ((gunichar) letters[i]), 0, 60 };
  return sos_register_count_missed_in_a_row (marks, n);
}

static void
test_row (void)
{
  g_assert_cmpuint (missed_in_a_row ("papaa"), ==, 2);
  g_assert_cmpuint (missed_in_a_row ("aap"), ==, 0);
  g_assert_cmpuint (missed_in_a_row ("pa-a"), ==, 2);
  g_assert_cmpuint (missed_in_a_row ("pxx.."), ==, 2);
}

static void
test_end (void)
{
  g_assert_cmpstr (sos_register_get_outcome ((SosAttended){ 10, 13 }, 10, 5), ==, "COMPLETED");
  g_assert_cmpstr (sos_register_get_outcome ((SosAttended){ 9, 9 }, 10, 5), ==, "PARTIAL");
  g_assert_null (sos_register_get_outcome ((SosAttended){ 4, 13 }, 10, 5));
  g_assert_null (sos_register_get_outcome ((SosAttended){ 13, 13 }, 0, 0));
  g_assert_false (sos_register_is_closed (100, 107));
  g_assert_true (sos_register_is_closed (100, 108));
  g_assert_false (sos_register_is_closed (0, 108));
}

static void
test_keys (void)
{
  g_assert_cmpstr (sos_register_find_code ('p'), ==, "P");
  g_assert_cmpstr (sos_register_find_code ('K'), ==, "K");
  g_assert_cmpstr (sos_register_find_code ('-'), ==, "NONE");
  g_assert_null (sos_register_find_code ('z'));
  g_assert_cmpstr (sos_register_get_letter ("NONE"), ==, "–");
  g_assert_cmpstr (sos_register_get_letter (NULL), ==, "");
}

static void
test_worth (void)
{
  double worth = -1;

  g_assert_true (sos_measure_get_worth (sos_measure_kind_find ("ATTENDANCE"), 63, 70, &worth));
  g_assert_cmpfloat (fabs (worth - 90), <, 1e-9);
  g_assert_cmpstr (sos_measure_get_absence_words (worth), ==, "persistently absent");
  g_assert_cmpstr (sos_measure_get_absence_words (50), ==, "severely absent");
  g_assert_cmpstr (sos_measure_get_absence_words (90.5), ==, "");
  g_assert_false (sos_measure_get_worth (sos_measure_kind_find ("ATTENDANCE"), 63, SOS_MEASURE_UNKNOWN, &worth));
  g_assert_false (sos_measure_get_worth (sos_measure_kind_find ("ATTENDANCE"), 71, 70, &worth));
  g_assert_true (sos_measure_get_worth (sos_measure_kind_find ("CARRYING_SAFER"), 4, SOS_MEASURE_UNKNOWN, &worth));
  g_assert_cmpfloat (worth, ==, 0);
  g_assert_false (sos_measure_get_worth (sos_measure_kind_find ("SAY_NO"), 5, SOS_MEASURE_UNKNOWN, &worth));
  g_assert_false (sos_measure_get_worth (sos_measure_kind_find ("SAY_NO"), SOS_MEASURE_UNKNOWN, SOS_MEASURE_UNKNOWN, &worth));
  g_assert_null (sos_measure_kind_find ("NOTHING"));
}

static void
test_change (void)
{
  const SosMeasurePair pairs[] = { { 1, 3 }, { 2, 2 }, { 3, 1 }, { 0, 4 } };
  const SosMeasureChange more = sos_measure_change (pairs, 4, FALSE), less = sos_measure_change (pairs, 4, TRUE);
  const SosMeasureChange none = sos_measure_change (NULL, 0, FALSE);
  const double six[] = { 1, 2, 3, 4, 0, 2 };
  double mean = -1;

  g_assert_cmpuint (more.better, ==, 2);
  g_assert_cmpuint (more.worse, ==, 1);
  g_assert_cmpuint (more.same, ==, 1);
  g_assert_cmpuint (less.better, ==, 1);
  g_assert_cmpfloat (more.before, ==, 1.5);
  g_assert_cmpfloat (more.after, ==, 2.5);
  g_assert_cmpuint (none.n, ==, 0);
  g_assert_cmpfloat (none.before, ==, 0);
  g_assert_true (sos_measure_get_attitude (six, 6, &mean));
  g_assert_cmpfloat (mean, ==, 2);
  g_assert_false (sos_measure_get_attitude (six, 5, &mean));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/register/rate", test_rate);
  g_test_add_func ("/register/late", test_late);
  g_test_add_func ("/register/in-a-row", test_row);
  g_test_add_func ("/register/end", test_end);
  g_test_add_func ("/register/keys", test_keys);
  g_test_add_func ("/measure/worth", test_worth);
  g_test_add_func ("/measure/change", test_change);
  return g_test_run ();
}
