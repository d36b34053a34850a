/* test-date-rules.c - birth dates, ages in words, the order of dates (V2, V4). */
#include "config.h"

#include "sos-date-rules.h"

#include <string.h>

#define TODAY "2026-11-23"

static void
test_birth (void)
{
  static const struct
  {
    const char *date;
    gboolean client;
    gboolean allowed;
    gboolean remark;
  } rows[] = {
    { "2010-03-04", TRUE, TRUE, FALSE }, { TODAY, TRUE, TRUE, TRUE },
    { TODAY, FALSE, TRUE, FALSE },       { "2026-11-24", FALSE, FALSE, TRUE },
    { "2026-12", FALSE, FALSE, TRUE },   { "2026-11", FALSE, TRUE, FALSE },
    { "2026", FALSE, TRUE, FALSE },      { "2027", FALSE, FALSE, TRUE },
    { "1950-01-01", TRUE, TRUE, TRUE },  { "1950-01-01", FALSE, TRUE, FALSE },
    { "1996-01-01", TRUE, TRUE, FALSE }, { "1995-01-01", TRUE, TRUE, TRUE },
    { "2021-11-23", TRUE, TRUE, FALSE }, { "2021-11-24", TRUE, TRUE, TRUE },
    { "2010-02-30", TRUE, FALSE, TRUE }, { "tomorrow", TRUE, FALSE, TRUE },
    { NULL, TRUE, TRUE, FALSE },         { "", TRUE, TRUE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SosVerdict) verdict = sos_birth_date_check (rows[i].date, rows[i].client, TODAY);

      g_test_message ("%s", rows[i].date);
      g_assert_cmpint (verdict->allowed, ==, rows[i].allowed);
      g_assert_cmpint (verdict->words != NULL, ==, rows[i].remark);
    }
}

static void
test_expected (void)
{
  static const struct
  {
    const char *date;
    gboolean allowed;
    gboolean remark;
  } rows[] = {
    { "2027-02-10", TRUE, FALSE }, { "2027-02", TRUE, FALSE },    { TODAY, TRUE, FALSE },        { "2026-11-22", TRUE, TRUE },
    { "2027-09-19", TRUE, FALSE }, { "2027-09-20", FALSE, TRUE }, { "2028", FALSE, TRUE },       { "soon", FALSE, TRUE },
    { NULL, TRUE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SosVerdict) verdict = sos_birth_date_check_expected (rows[i].date, TODAY);

      g_test_message ("%s", rows[i].date);
      g_assert_cmpint (verdict->allowed, ==, rows[i].allowed);
      g_assert_cmpint (verdict->words != NULL, ==, rows[i].remark);
    }
}

static void
test_age (void)
{
  static const char *const rows[][3] = {
    { "2010-03-04", "EXACT", "16" },
    { "2010-03-04", NULL, "about 16" },
    { "2010-03-04", "AGE_DISPUTED", "about 16" },
    { "2010-03", "YEAR_MONTH", "about 16" },
    { "2010", "YEAR", "about 16" },
    { "2010", "EXACT", "about 16" },
    { "2010-03-04", "UNKNOWN", NULL },
    { NULL, "EXACT", NULL },
    { "2027-02-10", "EXPECTED", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *words = sos_age_dup_words (rows[i][0], rows[i][1], TODAY);

      g_assert_cmpstr (words, ==, rows[i][2]);
    }
  g_assert_cmpstr (sos_birth_date_propose_quality ("2010-03-04"), ==, SOS_BIRTH_EXACT);
  g_assert_cmpstr (sos_birth_date_propose_quality ("2010-03"), ==, SOS_BIRTH_YEAR_MONTH);
  g_assert_cmpstr (sos_birth_date_propose_quality ("2010"), ==, SOS_BIRTH_YEAR);
  g_assert_cmpstr (sos_birth_date_propose_quality ("?"), ==, SOS_BIRTH_UNKNOWN);
}

static void
test_order (void)
{
  SosDatedLabel dates[] = { { "Referred", "2026-08-03" },
                            { "First contact", NULL },
                            { "Plan", "2026-10-05" },
                            { "Review", "2026-10-05" } };
  g_autoptr (SosVerdict) good = sos_date_check_order (dates, G_N_ELEMENTS (dates));
  g_autoptr (SosVerdict) bad = NULL;
  g_autoptr (SosVerdict) partial = NULL;

  g_assert_true (good->allowed);
  dates[3].date = "2026-08-01";
  bad = sos_date_check_order (dates, G_N_ELEMENTS (dates));
  g_assert_false (bad->allowed);
  g_assert_cmpstr (bad->words, ==, "“Review” is before “Plan”.");
  dates[3].date = "2026";
  partial = sos_date_check_order (dates, G_N_ELEMENTS (dates));
  g_assert_true (partial->allowed);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date-rules/birth", test_birth);
  g_test_add_func ("/date-rules/birth-expected", test_expected);
  g_test_add_func ("/date-rules/age", test_age);
  g_test_add_func ("/date-rules/order", test_order);
  return g_test_run ();
}
