/* test-line-up.c - things in a row keep their distances, and nothing nearer to their wishes can be found. */
#include "config.h"

#include "sos-line-up.h"

static double
measure (guint n, const double *wish, const double *weight, const double *x)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    sum += weight[i] * (x[i] - wish[i]) * (x[i] - wish[i]);
  return sum;
}

static void
test_room_enough (void)
{
  const double at[] = { 0, 10, 20 }, wish[] = { 5, 40, 60 }, weight[] = { 1, 1, 1 };
  double x[3];

  sos_line_up (3, at, wish, weight, x);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpfloat_with_epsilon (x[i], wish[i], 1e-9);
}

static void
test_all_to_one_place (void)
{
  const double at[] = { 0, 10, 20 }, wish[] = { 50, 50, 50 }, weight[] = { 1, 1, 1 };
  double x[3];

  sos_line_up (3, at, wish, weight, x);
  g_assert_cmpfloat_with_epsilon (x[0], 40, 1e-9);
  g_assert_cmpfloat_with_epsilon (x[1], 50, 1e-9);
  g_assert_cmpfloat_with_epsilon (x[2], 60, 1e-9);
}

static void
test_the_heavier_stays (void)
{
  const double at[] = { 0, 10 }, wish[] = { 50, 50 }, weight[] = { 1, 9 };
  double x[2];

  sos_line_up (2, at, wish, weight, x);
  g_assert_cmpfloat_with_epsilon (x[0], 41, 1e-9);
  g_assert_cmpfloat_with_epsilon (x[1], 51, 1e-9);
}

/* The sum is convex, so what no small step betters is the best. */
static void
test_nothing_better (void)
{
  g_autoptr (GRand) lot = g_rand_new_with_seed (3);

  for (guint round = 0; round < 200; round++)
    {
      double at[12] = { 0 }, wish[12], weight[12], x[12], moved[12];

      for (guint i = 0; i < 12; i++)
        {
          at[i] = i > 0 ? at[i - 1] + g_rand_double_range (lot, 1, 20) : 0;
          wish[i] = g_rand_double_range (lot, 0, 100);
          weight[i] = g_rand_double_range (lot, 0.1, 4);
        }
      sos_line_up (12, at, wish, weight, x);
      for (guint i = 1; i < 12; i++)
        g_assert_cmpfloat (x[i] - x[i - 1], >=, at[i] - at[i - 1] - 1e-9);
      for (guint first = 0; first < 12; first++)
        for (guint last = first + 1; last <= 12; last++)
          for (double step = -0.01; step < 0.02; step += 0.02)
            {
              gboolean allowed = TRUE;

              for (guint i = 0; i < 12; i++)
                moved[i] = x[i] + (i >= first && i < last ? step : 0);
              for (guint i = 1; i < 12; i++)
                allowed &= moved[i] - moved[i - 1] >= at[i] - at[i - 1] - 1e-9;
              if (allowed)
                g_assert_cmpfloat (measure (12, wish, weight, moved), >=, measure (12, wish, weight, x) - 1e-9);
            }
    }
}

static void
test_nobody (void)
{
  sos_line_up (0, NULL, NULL, NULL, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/drawing/line-up/room-enough", test_room_enough);
  g_test_add_func ("/drawing/line-up/all-to-one-place", test_all_to_one_place);
  g_test_add_func ("/drawing/line-up/the-heavier-stays", test_the_heavier_stays);
  g_test_add_func ("/drawing/line-up/nothing-better", test_nothing_better);
  g_test_add_func ("/drawing/line-up/nobody", test_nobody);
  return g_test_run ();
}
