/* test-run-shapes.c - X5: a LiVVE that does not fit a spring term is offered the legal shapes, with the dates of domain 5.1. */
#include "config.h"

#include "sos-day.h"
#include "sos-run-shapes.h"

#include <string.h>

static SosSchoolDays *
make_days (void)
{
  static const char *const terms[][5] = { { "AUTUMN", "2026-09-03", "2026-12-18", "2026-10-26", "2026-10-30" },
                                          { "SPRING", "2027-01-04", "2027-03-25", "2027-02-15", "2027-02-19" },
                                          { "SUMMER", "2027-04-12", "2027-07-21", "2027-05-31", "2027-06-04" },
                                          { "AUTUMN", "2027-09-02", "2027-12-17", "2027-10-25", "2027-10-29" } };
  SosSchoolDays *days = sos_school_days_new ();

  for (guint i = 0; i < G_N_ELEMENTS (terms); i++)
    sos_school_days_add_term (days, SOS_LAYER_BOROUGH, &(SosTermSpan){ terms[i][0], sos_day_parse (terms[i][1]), sos_day_parse (terms[i][2]),
                                                                      sos_day_parse (terms[i][3]), sos_day_parse (terms[i][4]) });
  return days;
}

static void
assert_day (int day, const char *date)
{
  g_autofree char *text = sos_day_dup_text (day);

  g_assert_cmpstr (text, ==, date);
}

static void
test_fits_autumn (void)
{
  g_autoptr (SosSchoolDays) days = make_days ();
  const SosShapeWish wish = { 2, 13, sos_day_parse ("2026-09-03"), 9, 10 };
  g_autoptr (GArray) shapes = sos_run_shapes_list (days, &wish);
  const SosShape *shape;

  g_assert_cmpuint (shapes->len, ==, 1);
  shape = &g_array_index (shapes, SosShape, 0);
  g_assert_cmpint (shape->kind, ==, SOS_SHAPE_IN_TERM);
  assert_day (shape->days[0], "2026-09-08");
  assert_day (shape->days[12], "2026-12-08");
  assert_day (shape->latest, "2026-09-15");
  g_assert_cmpint (shape->slack, ==, 1);
  g_assert_null (sos_run_shapes_dup_reason (days, &wish));
}

static void
test_spring (void)
{
  static const char *const crossing[] = { "2027-01-12", "2027-01-19", "2027-01-26", "2027-02-02", "2027-02-09", "2027-02-23", "2027-03-02",
                                          "2027-03-09", "2027-03-16", "2027-03-23", "2027-04-13", "2027-04-20", "2027-04-27" };
  g_autoptr (SosSchoolDays) days = make_days ();
  const SosShapeWish wish = { 2, 13, sos_day_parse ("2027-01-11"), 9, 10 };
  g_autoptr (GArray) shapes = sos_run_shapes_list (days, &wish);
  g_autofree char *reason = sos_run_shapes_dup_reason (days, &wish);
  const SosShape *easter = &g_array_index (shapes, SosShape, 0), *summer = &g_array_index (shapes, SosShape, 1),
                 *autumn = &g_array_index (shapes, SosShape, 2);
  g_autofree char *words = NULL;

  g_assert_cmpstr (reason, ==, "Only 10 Tuesdays are taught in the spring term; 13 are needed.");
  g_assert_cmpuint (shapes->len, ==, 3);
  g_assert_cmpint (easter->kind, ==, SOS_SHAPE_CROSS_EASTER);
  for (guint i = 0; i < G_N_ELEMENTS (crossing); i++)
    assert_day (easter->days[i], crossing[i]);
  words = sos_shape_dup_words (easter, days);
  g_test_message ("%s", words);
  g_assert_nonnull (strstr (words, "10 sessions before the holidays and 3 after"));
  g_assert_cmpint (summer->kind, ==, SOS_SHAPE_SUMMER);
  assert_day (summer->days[0], "2027-04-13");
  assert_day (summer->days[12], "2027-07-13");
  g_assert_cmpint (summer->slack, ==, 1);
  g_assert_cmpint (autumn->kind, ==, SOS_SHAPE_AUTUMN);
  assert_day (autumn->days[0], "2027-09-07");
}

/* On a Monday the summer has thirteen weeks: none can be lost, and it begins in the first or not at all. */
static void
test_summer_monday (void)
{
  g_autoptr (SosSchoolDays) days = make_days ();
  const SosShapeWish wish = { 1, 13, sos_day_parse ("2027-04-12"), 0, 0 };
  g_autoptr (GArray) shapes = sos_run_shapes_list (days, &wish);
  const SosShape *shape = &g_array_index (shapes, SosShape, 0);

  g_assert_cmpuint (shapes->len, ==, 1);
  g_assert_cmpint (shape->kind, ==, SOS_SHAPE_IN_TERM);
  g_assert_cmpint (shape->slack, ==, 0);
  g_assert_cmpint (shape->latest, ==, shape->days[0]);
}

/* Exams of year 11 take the summer from them. */
static void
test_exams (void)
{
  g_autoptr (SosSchoolDays) days = make_days ();
  const SosShapeWish wish = { 2, 13, sos_day_parse ("2027-01-04"), 11, 11 };
  g_autoptr (GArray) shapes = NULL;

  sos_school_days_add_days (days, SOS_LAYER_SCHOOL, &(SosDaySpan){ SOS_DAY_EXAMS, sos_day_parse ("2027-05-10"), sos_day_parse ("2027-06-25"), 11, 13, NULL });
  shapes = sos_run_shapes_list (days, &wish);
  g_assert_cmpuint (shapes->len, ==, 2);
  g_assert_cmpint (g_array_index (shapes, SosShape, 0).kind, ==, SOS_SHAPE_CROSS_EASTER);
  g_assert_cmpint (g_array_index (shapes, SosShape, 1).kind, ==, SOS_SHAPE_AUTUMN);
}

static void
test_nothing (void)
{
  g_autoptr (SosSchoolDays) days = make_days (), none = sos_school_days_new ();
  static const SosShapeWish odd[] = { { 0, 13, 739000 }, { 6, 13, 739000 }, { 2, 0, 739000 }, { 2, 41, 739000 }, { 2, 13, 0 } };
  const SosShapeWish wish = { 2, 13, sos_day_parse ("2027-01-11"), 0, 0 };
  g_autoptr (GArray) shapes = sos_run_shapes_list (none, &wish);

  g_assert_cmpuint (shapes->len, ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (odd); i++)
    {
      g_autoptr (GArray) found = sos_run_shapes_list (days, &odd[i]);

      g_assert_cmpuint (found->len, ==, 0);
    }
}

/* Whatever is asked, what is offered is lawful: so many sessions, each on a day taught, on the weekday, in order. */
static void
test_lawful (void)
{
  g_autoptr (SosSchoolDays) days = make_days ();
  guint n_shapes = 0;

  for (int from = sos_day_parse ("2026-08-20"); from < sos_day_parse ("2027-09-10"); from += 3)
    for (int weekday = 1; weekday <= 5; weekday++)
      for (int n = 1; n <= 16; n += 3)
        {
          const SosShapeWish wish = { weekday, n, from, 0, 0 };
          g_autoptr (GArray) shapes = sos_run_shapes_list (days, &wish);

          for (guint i = 0; i < shapes->len; i++, n_shapes++)
            {
              const SosShape *shape = &g_array_index (shapes, SosShape, i);

              g_assert_cmpint (shape->n_days, ==, n);
              g_assert_cmpint (shape->slack, >=, 0);
              g_assert_cmpint (shape->days[0], >=, from);
              g_assert_cmpint (shape->latest, >=, shape->days[0]);
              for (int k = 0; k < n; k++)
                {
                  g_assert_cmpint (sos_day_get_weekday (shape->days[k]), ==, weekday);
                  g_assert_true (sos_day_kind_is_taught (sos_school_days_get (days, shape->days[k], 0, 0).kind));
                  g_assert_true (k == 0 || shape->days[k] > shape->days[k - 1]);
                }
            }
        }
  g_test_message ("%u shapes looked at", n_shapes);
}

static void
test_slack (void)
{
  g_autoptr (SosSchoolDays) days = make_days ();

  /* Meridian Park on 23 November: four Tuesdays are left, four sessions need one. */
  g_assert_cmpint (sos_run_slack (days, 2, sos_day_parse ("2026-11-23"), sos_day_parse ("2026-12-15"), 4, 0, 0), ==, 0);
  g_assert_cmpint (sos_run_slack (days, 4, sos_day_parse ("2026-11-23"), sos_day_parse ("2026-12-10"), 3, 0, 0), ==, 1);
  g_assert_cmpint (sos_run_slack (days, 2, sos_day_parse ("2026-12-01"), sos_day_parse ("2026-12-15"), 4, 0, 0), ==, -1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planner/run-shapes/fits-autumn", test_fits_autumn);
  g_test_add_func ("/planner/run-shapes/spring", test_spring);
  g_test_add_func ("/planner/run-shapes/summer-monday", test_summer_monday);
  g_test_add_func ("/planner/run-shapes/exams", test_exams);
  g_test_add_func ("/planner/run-shapes/nothing", test_nothing);
  g_test_add_func ("/planner/run-shapes/lawful", test_lawful);
  g_test_add_func ("/planner/run-shapes/slack", test_slack);
  return g_test_run ();
}
