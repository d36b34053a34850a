/* sos-bank-holidays.c - the bank holidays of England and Wales, computed with their substitutes. Knows no record. */
#include "config.h"
#include "sos-bank-holidays.h"

#include "sos-day.h"

#include <glib/gi18n.h>

enum
{
  MONDAY = 1,
  SATURDAY = 6,
  SUNDAY = 7,
};

/* The Gregorian rule of Meeus, Jones and Butcher; the letters are theirs. */
int
sos_bank_holiday_find_easter (int year)
{
  const int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
  const int h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7;
  const int m = (a + 11 * h + 22 * l) / 451, n = h + l - 7 * m + 114;

  return sos_day_make (year, n / 31, n % 31 + 1);
}

static int
find_monday_from (int day)
{
  return sos_day_get_weekday (day) == MONDAY ? day : day + 8 - sos_day_get_weekday (day);
}

static int
find_new_year (int year)
{
  const int day = sos_day_make (year, 1, 1);

  return sos_day_get_weekday (day) >= SATURDAY ? find_monday_from (day) : day;
}

static int
find_good_friday (int year)
{
  return sos_bank_holiday_find_easter (year) - 2;
}

static int
find_easter_monday (int year)
{
  return sos_bank_holiday_find_easter (year) + 1;
}

static int
find_early_may (int year)
{
  return find_monday_from (sos_day_make (year, 5, 1));
}

static int
find_spring (int year)
{
  return sos_day_get_monday (sos_day_make (year, 5, 31));
}

static int
find_summer (int year)
{
  return sos_day_get_monday (sos_day_make (year, 8, 31));
}

/* On a Saturday it is kept on the Monday, on a Sunday on the Tuesday, since Monday is the other’s. */
static int
find_christmas (int year)
{
  const int day = sos_day_make (year, 12, 25);

  return sos_day_get_weekday (day) >= SATURDAY ? day + 2 : day;
}

static int
find_boxing_day (int year)
{
  const int day = sos_day_make (year, 12, 26);

  return sos_day_get_weekday (day) >= SATURDAY ? day + 2 : day;
}

static const struct
{
  int (*find) (int year);
  const char *name;
} holidays[] = {
  { find_new_year, N_("New Year’s Day") },
  { find_good_friday, N_("Good Friday") },
  { find_easter_monday, N_("Easter Monday") },
  { find_early_may, N_("Early May bank holiday") },
  { find_spring, N_("Spring bank holiday") },
  { find_summer, N_("Summer bank holiday") },
  { find_christmas, N_("Christmas Day") },
  { find_boxing_day, N_("Boxing Day") },
};

const char *
sos_bank_holiday_get_name (int day)
{
  int year, month, of_month;

  sos_day_split (day, &year, &month, &of_month);
  if (year == 0 || sos_day_get_weekday (day) >= SATURDAY)
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (holidays); i++)
    if (holidays[i].find (year) == day)
      return _(holidays[i].name);
  return NULL;
}
