/* test-consent-rules.c - who may agree to what at which age (4.2.3, V15), until when, who may take it back; and hours in London. */
#include "config.h"

#include "sos-clock.h"
#include "sos-consent-rules.h"
#include "sos-moment.h"
#include "sos-posting-rules.h"

#include <string.h>

#define TODAY "2026-11-23"
#define BORN_12 "2014-03-18"
#define BORN_14 "2012-03-18"
#define BORN_16 "2010-03-18"
#define BORN_19 "2007-03-18"

static const struct
{
  const char *what;
  const char *giver, *birth_date, *competence;
  SosParental parental;
  const char *refused; /* NULL: allowed */
  gboolean remark;
} ages[] = {
  { "a grown-up", "SELF", BORN_19, NULL, 0, NULL },
  { "for a grown-up", "PARENT_PR", BORN_19, NULL, SOS_PARENTAL_YES, "nobody agrees for them" },
  { "sixteen", "SELF", BORN_16, NULL, 0, NULL },
  { "for sixteen", "PARENT_PR", BORN_16, NULL, SOS_PARENTAL_YES, "From 16 on" },
  { "for sixteen who cannot", "PARENT_PR", BORN_16, SOS_COMPETENCE_CANNOT, SOS_PARENTAL_YES, NULL },
  { "fourteen alone", "SELF", BORN_14, NULL, 0, "note says that they can decide" },
  { "fourteen, a note says no", "SELF", BORN_14, SOS_COMPETENCE_CANNOT, 0, "note says that they can decide" },
  { "fourteen, not sure", "SELF", BORN_14, SOS_COMPETENCE_NOT_SURE, 0, "note says that they can decide" },
  { "fourteen, competent", "SELF", BORN_14, SOS_COMPETENCE_CAN, 0, NULL },
  { "fourteen, both", "BOTH", BORN_14, NULL, SOS_PARENTAL_YES, NULL },
  { "both, the parent not named", "BOTH", BORN_14, NULL, SOS_PARENTAL_NOT_NAMED, "which parent" },
  { "a parent for fourteen", "PARENT_PR", BORN_14, NULL, SOS_PARENTAL_YES, NULL, TRUE },
  { "a parent without", "PARENT_PR", BORN_14, NULL, SOS_PARENTAL_NO, "no parental responsibility" },
  { "a parent of whom nothing is known", "PARENT_PR", BORN_14, NULL, SOS_PARENTAL_NOT_KNOWN, "not written down" },
  { "twelve alone", "SELF", BORN_12, SOS_COMPETENCE_CAN, 0, "Below 13" },
  { "a parent for twelve", "PARENT_PR", BORN_12, NULL, SOS_PARENTAL_YES, NULL, TRUE },
  { "the council for twelve", "LA_UNDER_ORDER", BORN_12, NULL, 0, NULL, TRUE },
  { "a carer for twelve", "CARER_NO_PR", BORN_12, NULL, SOS_PARENTAL_NO, "without parental responsibility" },
  { "a carer for sixteen", "CARER_NO_PR", BORN_16, NULL, SOS_PARENTAL_NO, "without parental responsibility" },
  { "age not known", "SELF", NULL, NULL, 0, NULL, TRUE },
  { "nobody knows who", NULL, BORN_14, NULL, 0, NULL, TRUE },
  { "another giver", "UNCLE", BORN_14, NULL, 0, "From 18" },
};

static void
assert_verdict (const char *what, SosVerdict *taken, const char *refused, gboolean remark)
{
  g_autoptr (SosVerdict) verdict = taken;

  g_test_message ("%s", what);
  g_assert_cmpint (verdict->allowed, ==, refused == NULL);
  if (refused != NULL && strstr (verdict->words, refused) == NULL)
    g_error ("%s: “%s” is not in “%s”", what, refused, verdict->words);
  if (refused == NULL)
    g_assert_cmpint (verdict->words != NULL, ==, remark);
  g_assert_cmpstr (verdict->rule, ==, "V15");
}

static void
test_ages (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (ages); i++)
    {
      SosConsentCase asked = { .type = SOS_CONSENT_WORK, .status = SOS_CONSENT_GIVEN, .given_by = ages[i].giver, .dated = TODAY,
                               .expires_on = "2027-11-23", .today = TODAY, .birth_date = ages[i].birth_date,
                               .parental = ages[i].parental, .competence = ages[i].competence };

      assert_verdict (ages[i].what, sos_consent_check (&asked), ages[i].refused, ages[i].remark);
      /* No, and not yet, anybody may say. */
      asked.status = SOS_CONSENT_REFUSED;
      assert_verdict (ages[i].what, sos_consent_check (&asked), NULL, FALSE);
    }
}

/* The age of the day they were asked counts, not that of today. */
static void
test_then (void)
{
  SosConsentCase asked = { .type = SOS_CONSENT_WORK, .status = SOS_CONSENT_GIVEN, .given_by = "PARENT_PR", .dated = "2026-03-17",
                           .today = TODAY, .birth_date = BORN_16, .parental = SOS_PARENTAL_YES };

  assert_verdict ("the day before sixteen", sos_consent_check (&asked), NULL, TRUE);
  asked.dated = "2026-03-18";
  assert_verdict ("the birthday", sos_consent_check (&asked), "From 16 on", FALSE);
}

static void
test_scope (void)
{
  static const struct
  {
    const char *type, *agency, *expires, *refused;
  } rows[] = {
    { "SHARE_WITH", NULL, NULL, "which agency" },
    { "SHARE_WITH", "", NULL, "which agency" },
    { "SHARE_WITH", "Probation", NULL, NULL },
    { "WORK_WITH_ME", NULL, "2027-11-23", NULL },
    { "WORK_WITH_ME", NULL, "2027-11-24", "twelve months" },
    { "PHOTO_STORY", NULL, NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const SosConsentCase asked = { .type = rows[i].type, .status = SOS_CONSENT_GIVEN, .given_by = "SELF", .dated = TODAY, .today = TODAY,
                                     .to_agency = rows[i].agency, .expires_on = rows[i].expires, .birth_date = BORN_16 };

      assert_verdict (rows[i].type, sos_consent_check (&asked), rows[i].refused, FALSE);
    }
}

static void
test_last_day (void)
{
  static const struct
  {
    const char *dated, *birth_date, *last;
  } rows[] = {
    { TODAY, BORN_12, "2027-11-23" },  { TODAY, "2010-12-24", "2026-12-23" }, { TODAY, "2008-11-24", "2026-11-23" },
    { TODAY, "2008-11-23", "2027-11-23" }, { TODAY, "2012", "2027-11-23" },   { TODAY, NULL, "2027-11-23" },
    { "2024-02-29", NULL, "2025-02-28" }, { "2026-11", NULL, NULL },          { NULL, NULL, NULL },
    { "2026-01-10", "2008-02-29", "2026-02-27" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *last = sos_consent_dup_last_day (rows[i].dated, rows[i].birth_date);

      g_assert_cmpstr (last, ==, rows[i].last);
    }
}

static void
test_take_back (void)
{
  static const struct
  {
    const char *what, *by, *birth_date, *competence;
    SosParental parental;
    const char *refused;
  } rows[] = {
    { "themselves", "SELF", BORN_12, NULL, 0, NULL },
    { "themselves, grown up", "SELF", BORN_19, NULL, 0, NULL },
    { "a parent of fourteen", "PARENT_PR", BORN_14, NULL, SOS_PARENTAL_YES, NULL },
    { "a parent without", "PARENT_PR", BORN_14, NULL, SOS_PARENTAL_NO, "no parental" },
    { "a parent nobody named", "PARENT_PR", BORN_14, NULL, SOS_PARENTAL_NOT_NAMED, "which parent" },
    { "a parent of sixteen", "PARENT_PR", BORN_16, NULL, SOS_PARENTAL_YES, "From 16 on" },
    { "a parent of sixteen who cannot", "PARENT_PR", BORN_16, SOS_COMPETENCE_CANNOT, SOS_PARENTAL_YES, NULL },
    { "a parent of a grown-up", "PARENT_PR", BORN_19, SOS_COMPETENCE_CANNOT, SOS_PARENTAL_YES, "From 16 on" },
    { "a carer", "CARER_NO_PR", BORN_12, NULL, SOS_PARENTAL_NO, "without parental" },
    { "the council", "LA_UNDER_ORDER", BORN_12, NULL, 0, NULL },
    { "nobody", NULL, BORN_12, NULL, 0, "who takes it back" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const SosConsentCase asked = { .given_by = rows[i].by, .today = TODAY, .birth_date = rows[i].birth_date, .competence = rows[i].competence,
                                     .parental = rows[i].parental };

      assert_verdict (rows[i].what, sos_consent_may_take_back (&asked), rows[i].refused, FALSE);
    }
}

/* Every mix of answers: who can decide says yes to all four, and what is not known is no yes (N11). */
static void
test_competence (void)
{
  static const char *const answers[] = { "YES", "NO", "UNKNOWN", NULL };
  static const char *const views[] = { SOS_COMPETENCE_CAN, SOS_COMPETENCE_CANNOT, SOS_COMPETENCE_NOT_SURE };
  g_autoptr (SosVerdict) brief = sos_competence_check ((const char *const[]) { "YES", "YES", "YES", "YES" }, SOS_COMPETENCE_CAN, "Because.");
  guint n = 0;

  for (guint mix = 0; mix < 256; mix++)
    for (guint view = 0; view < G_N_ELEMENTS (views); view++)
      {
        const char *four[] = { answers[mix % 4], answers[mix / 4 % 4], answers[mix / 16 % 4], answers[mix / 64 % 4] };
        g_autoptr (SosVerdict) verdict = sos_competence_check (four, views[view], "Asked in the office, said it back well.");
        gboolean all = mix == 0;

        g_assert_cmpint (verdict->allowed, ==, view == 0 ? all : view == 1 ? !all : TRUE);
        n++;
      }
  g_assert_false (brief->allowed);
  g_test_message ("%u mixes of answers", n);
}

/* ---- hours ---- */

static void
test_hours (void)
{
  static const struct
  {
    const char *day, *hours, *utc; /* NULL: cannot be read */
  } rows[] = {
    { "2026-11-23", "14:05", "2026-11-23T14:05:00Z" }, { "2026-07-01", "9.30", "2026-07-01T08:30:00Z" },
    { "2026-07-01", " 9 ", "2026-07-01T08:00:00Z" },   { "2026-11-23", "24:00", NULL },
    { "2026-11-23", "9:75", NULL },                    { "2026-11-23", "9:5", NULL },
    { "2026-11-23", "", NULL },                        { "2026-11", "9:00", NULL },
    { "2026-11-23", "nine", NULL },                    { "2026-11-23", "9:30pm", "2026-11-23T21:30:00Z" },
    /* An hour that is left out, and one that comes twice. */
    { "2026-03-29", "01:30", "2026-03-29T01:30:00Z" }, { "2026-10-25", "01:30", "2026-10-25T00:30:00Z" },
    { "2026-10-25", "02:30", "2026-10-25T02:30:00Z" }, { "2026-10-25", "00:30", "2026-10-24T23:30:00Z" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const gint64 moment = sos_moment_parse (rows[i].day, rows[i].hours);
      g_autoptr (GDateTime) wanted = rows[i].utc != NULL ? g_date_time_new_from_iso8601 (rows[i].utc, NULL) : NULL;

      g_test_message ("%s %s", rows[i].day, rows[i].hours);
      g_assert_cmpint (moment, ==, wanted != NULL ? g_date_time_to_unix (wanted) : -1);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/consent/ages", test_ages);
  g_test_add_func ("/consent/then", test_then);
  g_test_add_func ("/consent/scope", test_scope);
  g_test_add_func ("/consent/last-day", test_last_day);
  g_test_add_func ("/consent/take-back", test_take_back);
  g_test_add_func ("/consent/competence", test_competence);
  g_test_add_func ("/moment/hours", test_hours);
  return g_test_run ();
}
