/* test-school-days.c - bank holidays, teaching days, weeks and hours of a school: against the tables of domain 5.1, and where files contradict. */
#include "config.h"

#include "sos-bank-holidays.h"
#include "sos-day.h"
#include "sos-school-days.h"

#include <string.h>

/* The pattern of 2026/27 of domain 5.1. */
static const struct
{
  const char *name, *begins, *ends, *half_from, *half_to;
} pattern[] = {
  { "AUTUMN", "2026-09-03", "2026-12-18", "2026-10-26", "2026-10-30" },
  { "SPRING", "2027-01-04", "2027-03-25", "2027-02-15", "2027-02-19" },
  { "SUMMER", "2027-04-12", "2027-07-21", "2027-05-31", "2027-06-04" },
};

static void
add_term (SosSchoolDays *days, SosLayer layer, guint i)
{
  g_assert_true (sos_school_days_add_term (days, layer, &(SosTermSpan){ pattern[i].name, sos_day_parse (pattern[i].begins), sos_day_parse (pattern[i].ends),
                                                                       sos_day_parse (pattern[i].half_from), sos_day_parse (pattern[i].half_to) }));
}

static SosSchoolDays *
make_days (void)
{
  SosSchoolDays *days = sos_school_days_new ();

  for (guint i = 0; i < G_N_ELEMENTS (pattern); i++)
    add_term (days, SOS_LAYER_BOROUGH, i);
  return days;
}

static void
add (SosSchoolDays *days, SosLayer layer, SosDayKind kind, const char *first, const char *last, int years_from, int years_to)
{
  g_assert_true (sos_school_days_add_days (days, layer, &(SosDaySpan){ kind, sos_day_parse (first), sos_day_parse (last), years_from, years_to, NULL }));
}

static void
assert_kind (SosSchoolDays *days, const char *day, SosDayKind kind)
{
  g_test_message ("%s: %s", day, sos_day_kind_get_words (sos_school_days_get (days, sos_day_parse (day), 0, 0).kind));
  g_assert_cmpint (sos_school_days_get (days, sos_day_parse (day), 0, 0).kind, ==, kind);
}

/* ---- bank holidays ---- */

static void
test_bank_holidays (void)
{
  static const struct
  {
    int year;
    const char *days;
  } years[] = {
    { 2026, "2026-01-01 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-08-31 2026-12-25 2026-12-28 " },
    { 2027, "2027-01-01 2027-03-26 2027-03-29 2027-05-03 2027-05-31 2027-08-30 2027-12-27 2027-12-28 " },
    { 2028, "2028-01-03 2028-04-14 2028-04-17 2028-05-01 2028-05-29 2028-08-28 2028-12-25 2028-12-26 " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    {
      g_autoptr (GString) found = g_string_new (NULL);

      for (int day = sos_day_make (years[i].year, 1, 1); day <= sos_day_make (years[i].year, 12, 31); day++)
        if (sos_bank_holiday_get_name (day) != NULL)
          {
            g_autofree char *text = sos_day_dup_text (day);

            g_string_append_printf (found, "%s ", text);
          }
      g_assert_cmpstr (found->str, ==, years[i].days);
    }
}

/* Eight a year, all on weekdays, for two hundred years; Easter between 22 March and 25 April, on a Sunday. */
static void
test_every_year (void)
{
  for (int year = 1900; year <= 2100; year++)
    {
      const int easter = sos_bank_holiday_find_easter (year);
      int n = 0;

      g_assert_cmpint (easter, >=, sos_day_make (year, 3, 22));
      g_assert_cmpint (easter, <=, sos_day_make (year, 4, 25));
      g_assert_cmpint (sos_day_get_weekday (easter), ==, 7);
      for (int day = sos_day_make (year, 1, 1); day <= sos_day_make (year, 12, 31); day++)
        if (sos_bank_holiday_get_name (day) != NULL)
          {
            g_assert_cmpint (sos_day_get_weekday (day), <=, 5);
            n++;
          }
      g_assert_cmpint (n, ==, 8);
    }
}

static void
test_edited_holidays (void)
{
  g_autoptr (SosSchoolDays) days = make_days ();

  assert_kind (days, "2027-05-03", SOS_DAY_BANK_HOLIDAY);
  sos_school_days_set_bank_holiday (days, sos_day_parse ("2027-05-03"), "Early May bank holiday", FALSE);
  sos_school_days_set_bank_holiday (days, sos_day_parse ("2027-05-07"), "A royal day", TRUE);
  assert_kind (days, "2027-05-03", SOS_DAY_TEACHING);
  assert_kind (days, "2027-05-07", SOS_DAY_BANK_HOLIDAY);
  g_assert_cmpstr (sos_school_days_get (days, sos_day_parse ("2027-05-07"), 0, 0).words, ==, "A royal day");
}

/* ---- days ---- */

/* The table of teaching weeks of domain 5.1. */
static void
test_teaching_weeks (void)
{
  static const int weeks[3][5] = { { 14, 14, 14, 15, 15 }, { 11, 11, 11, 11, 10 }, { 13, 14, 14, 13, 13 } };
  g_autoptr (SosSchoolDays) days = make_days ();

  for (guint term = 0; term < 3; term++)
    for (int weekday = 1; weekday <= 5; weekday++)
      g_assert_cmpint (sos_school_days_count (days, weekday, sos_day_parse (pattern[term].begins), sos_day_parse (pattern[term].ends), 0, 0), ==,
                       weeks[term][weekday - 1]);
}

static void
test_layers (void)
{
  g_autoptr (SosSchoolDays) days = make_days ();

  assert_kind (days, "2026-10-27", SOS_DAY_HALF_TERM);
  assert_kind (days, "2026-12-21", SOS_DAY_HOLIDAY);
  assert_kind (days, "2026-11-28", SOS_DAY_WEEKEND);
  add (days, SOS_LAYER_BOROUGH, SOS_DAY_CLOSED, "2026-11-10", "2026-11-10", 0, 0);
  assert_kind (days, "2026-11-10", SOS_DAY_CLOSED);
  /* The school’s own word goes before its borough’s. */
  add (days, SOS_LAYER_SCHOOL, SOS_DAY_TEACHING, "2026-11-10", "2026-11-10", 0, 0);
  assert_kind (days, "2026-11-10", SOS_DAY_TEACHING);
  add (days, SOS_LAYER_SCHOOL, SOS_DAY_INSET, "2026-11-25", "2026-11-25", 0, 0);
  assert_kind (days, "2026-11-25", SOS_DAY_INSET);
  /* A Saturday school opens. */
  add (days, SOS_LAYER_SCHOOL, SOS_DAY_TEACHING, "2026-11-28", "2026-11-28", 0, 0);
  assert_kind (days, "2026-11-28", SOS_DAY_TEACHING);
}

/* With terms of its own it does not go by the borough at all. */
static void
test_own_terms (void)
{
  g_autoptr (SosSchoolDays) days = make_days ();

  add (days, SOS_LAYER_BOROUGH, SOS_DAY_INSET, "2026-09-14", "2026-09-14", 0, 0);
  assert_kind (days, "2026-09-14", SOS_DAY_INSET);
  sos_school_days_add_term (days, SOS_LAYER_SCHOOL, &(SosTermSpan){ "AUTUMN", sos_day_parse ("2026-09-01"), sos_day_parse ("2026-12-18"),
                                                                   sos_day_parse ("2026-10-19"), sos_day_parse ("2026-10-30") });
  assert_kind (days, "2026-09-14", SOS_DAY_TEACHING);
  assert_kind (days, "2026-10-20", SOS_DAY_HALF_TERM);
  assert_kind (days, "2027-01-12", SOS_DAY_HOLIDAY);
}

static void
test_no_calendar (void)
{
  g_autoptr (SosSchoolDays) days = sos_school_days_new ();
  g_autoptr (GArray) periods = sos_school_days_list_periods (days, sos_day_parse ("2026-11-24"));

  assert_kind (days, "2026-11-24", SOS_DAY_UNKNOWN);
  assert_kind (days, "2026-12-25", SOS_DAY_BANK_HOLIDAY);
  g_assert_cmpuint (periods->len, ==, 0);
  g_assert_cmpint (sos_school_days_get (days, 0, 0, 0).kind, ==, SOS_DAY_UNKNOWN);
  g_assert_false (sos_school_days_add_term (days, SOS_LAYER_BOROUGH, &(SosTermSpan){ "AUTUMN", 20, 10, 0, 0 }));
  g_assert_null (sos_school_days_find_term (days, sos_day_parse ("2026-11-24")));
}

static void
test_exams (void)
{
  g_autoptr (SosSchoolDays) days = make_days ();
  const int day = sos_day_parse ("2027-05-18");

  add (days, SOS_LAYER_SCHOOL, SOS_DAY_EXAMS, "2027-05-10", "2027-06-25", 11, 13);
  add (days, SOS_LAYER_SCHOOL, SOS_DAY_MOCKS, "2026-12-01", "2026-12-11", 11, 11);
  g_assert_cmpint (sos_school_days_get (days, day, 9, 10).kind, ==, SOS_DAY_TEACHING);
  g_assert_cmpint (sos_school_days_get (days, day, 9, 11).kind, ==, SOS_DAY_EXAMS);
  g_assert_cmpint (sos_school_days_get (days, day, 12, 14).kind, ==, SOS_DAY_EXAMS);
  /* Where nobody says which years it is for, exams count. */
  g_assert_cmpint (sos_school_days_get (days, day, 0, 0).kind, ==, SOS_DAY_EXAMS);
  g_assert_false (sos_day_kind_is_taught (SOS_DAY_EXAMS));
  g_assert_true (sos_day_kind_is_taught (sos_school_days_get (days, sos_day_parse ("2026-12-03"), 11, 11).kind));
}

static void
test_contradictions (void)
{
  g_autoptr (SosSchoolDays) days = make_days ();

  add (days, SOS_LAYER_SCHOOL, SOS_DAY_MORNING_ONLY, "2026-12-17", "2026-12-18", 0, 0);
  add (days, SOS_LAYER_SCHOOL, SOS_DAY_AFTERNOON_ONLY, "2026-12-18", "2026-12-18", 0, 0);
  assert_kind (days, "2026-12-17", SOS_DAY_MORNING_ONLY);
  assert_kind (days, "2026-12-18", SOS_DAY_CLOSED);
  add (days, SOS_LAYER_SCHOOL, SOS_DAY_TEACHING, "2026-11-09", "2026-11-09", 0, 0);
  add (days, SOS_LAYER_SCHOOL, SOS_DAY_INSET, "2026-11-09", "2026-11-09", 0, 0);
  assert_kind (days, "2026-11-09", SOS_DAY_INSET);
  /* Terms that overlap: a half-term of either is one. */
  sos_school_days_add_term (days, SOS_LAYER_BOROUGH, &(SosTermSpan){ "AUTUMN", sos_day_parse ("2026-09-01"), sos_day_parse ("2026-12-22"),
                                                                    sos_day_parse ("2026-10-19"), sos_day_parse ("2026-10-23") });
  assert_kind (days, "2026-10-20", SOS_DAY_HALF_TERM);
  assert_kind (days, "2026-10-27", SOS_DAY_HALF_TERM);
  assert_kind (days, "2026-12-21", SOS_DAY_TEACHING);
}

/* Whatever order things are entered in, every day comes out alike. */
static void
test_any_order (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2026);
  guint n_asked = 0;

  for (guint round = 0; round < 200; round++)
    {
      SosDaySpan spans[24];
      guint order[G_N_ELEMENTS (spans)];
      g_autoptr (SosSchoolDays) one = make_days (), other = sos_school_days_new ();
      const int from = sos_day_parse ("2026-09-01");

      for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
        {
          const int first = from + g_rand_int_range (rand, 0, 40);
          const int years = g_rand_int_range (rand, 0, 3);

          spans[i] = (SosDaySpan){ g_rand_int_range (rand, 0, SOS_DAY_WEEKEND), first, first + g_rand_int_range (rand, 0, 12), years * 5, years * 6,
                                   (const char *[]){ "a", "b", NULL }[g_rand_int_range (rand, 0, 3)], (const char *[]){ "x", "y", NULL }[g_rand_int_range (rand, 0, 3)],
                                   g_rand_int_range (rand, 0, 4) == 0 };
          order[i] = i;
        }
      for (guint i = G_N_ELEMENTS (spans); i > 1; i--)
        {
          const guint with = (guint) g_rand_int_range (rand, 0, (gint32) i), kept = order[i - 1];

          order[i - 1] = order[with];
          order[with] = kept;
        }
      for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
        {
          g_assert_true (sos_school_days_add_days (one, spans[i].first % 2 == 0 ? SOS_LAYER_SCHOOL : SOS_LAYER_BOROUGH, &spans[i]));
          g_assert_true (sos_school_days_add_days (other, spans[order[i]].first % 2 == 0 ? SOS_LAYER_SCHOOL : SOS_LAYER_BOROUGH, &spans[order[i]]));
        }
      for (guint i = 3; i-- > 0;)
        add_term (other, SOS_LAYER_BOROUGH, i);
      for (int day = from; day < from + 60; day++)
        for (int year = 0; year <= 12; year += 6, n_asked++)
          {
            const SosSchoolDay a = sos_school_days_get (one, day, year, year), b = sos_school_days_get (other, day, year, year);

            g_assert_cmpint (a.kind, ==, b.kind);
            g_assert_cmpstr (a.words, ==, b.words);
            g_assert_cmpstr (a.said, ==, b.said);
            g_assert_cmpint (a.unsure, ==, b.unsure);
          }
    }
  g_test_message ("%u days asked", n_asked);
}

/* ---- weeks and hours ---- */

static void
test_two_weeks (void)
{
  static const struct
  {
    const char *day;
    char week;
  } rows[] = {
    { "2026-09-07", 'A' }, { "2026-09-04", 'B' }, { "2026-09-18", 'B' }, { "2026-10-23", 'A' }, /* seventh week */
    { "2026-10-28", 0 },   { "2026-11-02", 'B' }, { "2026-12-14", 'B' }, { "2027-01-04", 'A' },
  };
  g_autoptr (SosSchoolDays) days = make_days ();

  g_assert_cmpint (sos_school_days_get_week (days, sos_day_parse ("2026-09-07")), ==, 0);
  sos_school_days_set_week_a (days, sos_day_parse ("2026-09-09"));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s", rows[i].day);
      g_assert_cmpint (sos_school_days_get_week (days, sos_day_parse (rows[i].day)), ==, rows[i].week);
    }
}

static void
assert_periods (SosSchoolDays *days, const char *day, const char *labels)
{
  g_autoptr (GArray) periods = sos_school_days_list_periods (days, sos_day_parse (day));
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < periods->len; i++)
    g_string_append_printf (found, "%s ", g_array_index (periods, SosPeriod, i).label);
  g_assert_cmpstr (found->str, ==, labels);
}

static void
test_periods (void)
{
  static const SosPeriod rows[] = {
    { "P2", SOS_PERIOD_LESSON, 600, 650, 0, 0 },    { "P1", SOS_PERIOD_LESSON, 540, 590, 0, 0 },  { "Long", SOS_PERIOD_LESSON, 540, 640, 5, 0 },
    { "B1", SOS_PERIOD_LESSON, 540, 600, 0, 'B' }, { "FB", SOS_PERIOD_LESSON, 540, 600, 5, 'B' },
  };
  g_autoptr (SosSchoolDays) days = make_days ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_true (sos_school_days_add_period (days, &rows[i]));
  g_assert_false (sos_school_days_add_period (days, &(SosPeriod){ "None", SOS_PERIOD_LESSON, 600, 600, 0, 0 }));
  g_assert_false (sos_school_days_add_period (days, &(SosPeriod){ "Over midnight", SOS_PERIOD_LESSON, 1400, 1500, 0, 0 }));
  assert_periods (days, "2026-09-08", "P1 P2 ");
  assert_periods (days, "2026-09-11", "Long ");
  sos_school_days_set_week_a (days, sos_day_parse ("2026-09-07"));
  assert_periods (days, "2026-09-08", "P1 P2 ");
  assert_periods (days, "2026-09-15", "B1 ");
  assert_periods (days, "2026-09-18", "FB ");
  assert_periods (days, "2026-09-25", "Long ");
}

static void
test_numbers (void)
{
  static const struct
  {
    const char *text;
    int minutes;
  } hours[] = { { "08:30", 510 }, { "8.30", 510 }, { "00:00", 0 }, { "23:59", 1439 }, { "24:00", -1 }, { "12:60", -1 }, { "12", -1 },
                { "12:5", -1 },   { "1:234", -1 }, { "", -1 },     { NULL, -1 },      { "aa:bb", -1 },  { "012:30", -1 } };

  for (guint i = 0; i < G_N_ELEMENTS (hours); i++)
    g_assert_cmpint (sos_minutes_parse (hours[i].text), ==, hours[i].minutes);
  g_assert_cmpint (sos_day_parse ("2026-02-29"), ==, 0);
  g_assert_cmpint (sos_day_parse ("2026-11"), ==, 0);
  g_assert_cmpint (sos_day_make (2026, 13, 1), ==, 0);
  g_assert_cmpint (sos_day_get_weekday (sos_day_parse ("2026-11-23")), ==, 1);
  g_assert_cmpint (sos_day_get_monday (sos_day_parse ("2026-11-29")), ==, sos_day_parse ("2026-11-23"));
  g_assert_cmpint (sos_day_get_academic_year (sos_day_parse ("2027-08-31")), ==, 2026);
  g_assert_cmpint (sos_day_get_academic_year (sos_day_parse ("2026-09-01")), ==, 2026);
  for (int day = 1; day < 3000; day++)
    {
      g_autofree char *text = sos_day_dup_text (day * 277);

      g_assert_cmpint (sos_day_parse (text), ==, day * 277);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planner/school-days/bank-holidays", test_bank_holidays);
  g_test_add_func ("/planner/school-days/every-year", test_every_year);
  g_test_add_func ("/planner/school-days/edited-holidays", test_edited_holidays);
  g_test_add_func ("/planner/school-days/teaching-weeks", test_teaching_weeks);
  g_test_add_func ("/planner/school-days/layers", test_layers);
  g_test_add_func ("/planner/school-days/own-terms", test_own_terms);
  g_test_add_func ("/planner/school-days/no-calendar", test_no_calendar);
  g_test_add_func ("/planner/school-days/exams", test_exams);
  g_test_add_func ("/planner/school-days/contradictions", test_contradictions);
  g_test_add_func ("/planner/school-days/any-order", test_any_order);
  g_test_add_func ("/planner/school-days/two-weeks", test_two_weeks);
  g_test_add_func ("/planner/school-days/periods", test_periods);
  g_test_add_func ("/planner/school-days/numbers", test_numbers);
  return g_test_run ();
}
