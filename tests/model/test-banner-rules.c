/* test-banner-rules.c - alerts in the order of the rules, each from what it follows from (domain 4.11). */
#include "config.h"

#include "sos-address.h"
#include "sos-alert.h"
#include "sos-banner-rules.h"
#include "sos-concern-step.h"
#include "sos-concern.h"
#include "sos-conflict.h"
#include "sos-consent.h"
#include "sos-person-code.h"
#include "sos-posting-rules.h"
#include "sos-restriction.h"

#include <string.h>

static GPtrArray *
gather (gpointer first, ...)
{
  GPtrArray *array = g_ptr_array_new_with_free_func (g_object_unref);
  va_list rest;

  va_start (rest, first);
  for (gpointer record = first; record != NULL; record = va_arg (rest, gpointer))
    g_ptr_array_add (array, record);
  va_end (rest);
  return array;
}

/* "KIND words; KIND words" */
static char *
say (const SosBannerCase *banner_case)
{
  g_autoptr (GPtrArray) alerts = sos_banner_derive (banner_case);
  GString *said = g_string_new (NULL);

  for (guint i = 0; i < alerts->len; i++)
    {
      SosBannerAlert *alert = alerts->pdata[i];

      g_assert_cmpint (g_utf8_strlen (alert->words, -1), <=, SOS_BANNER_MAX_WORDS);
      g_assert_cmpstr (alert->icon, !=, "media-record-symbolic");
      g_string_append_printf (said, "%s%s %s", i > 0 ? "; " : "", alert->kind, alert->words);
    }
  return g_string_free (said, FALSE);
}

static void
test_order (void)
{
  g_autoptr (SosPerson) person = g_object_new (SOS_TYPE_PERSON, "full-name", "Zoë", "social-care-status",
                                               "CP_PLAN", "interpreter-needed", TRUE, NULL);
  g_autoptr (GPtrArray) addresses
    = gather (g_object_new (SOS_TYPE_ADDRESS, "label", "Home", "posting-rule", "HAND_ONLY", "visiting-rule",
                            "TWO_WORKERS", NULL),
              g_object_new (SOS_TYPE_ADDRESS, "label", "Father", "posting-rule", "DO_NOT_POST",
                            "visiting-rule", "NOT_AT_ADDRESS", "reviewed-on", "2026-11-02", NULL),
              NULL);
  g_autoptr (GPtrArray) codes
    = gather (g_object_new (SOS_TYPE_PERSON_CODE, "list", "access-need", "code", "LARGE_PRINT", NULL),
              g_object_new (SOS_TYPE_PERSON_CODE, "list", "disability", "code", "ADHD", NULL),
              g_object_new (SOS_TYPE_PERSON_CODE, "list", "access-need", "code", "EASY_READ", NULL), NULL);
  g_autoptr (GPtrArray) alerts
    = gather (g_object_new (SOS_TYPE_ALERT, "kind", "MEDICAL", "words", "Nut allergy", NULL),
              g_object_new (SOS_TYPE_ALERT, "kind", "KEEP_APART", "words", "Jerome B", NULL),
              g_object_new (SOS_TYPE_ALERT, "kind", "THREAT_TO_LIFE", "reviewed-on", "2026-11-18", NULL),
              g_object_new (SOS_TYPE_ALERT, "kind", "MADE_UP", "words", "x", NULL), NULL);
  SosBannerCase banner_case = { .person = person,
                                .client = TRUE,
                                .addresses = addresses,
                                .person_codes = codes,
                                .alerts = alerts,
                                .today = "2026-11-23" };
  g_autofree char *said = say (&banner_case);

  g_assert_cmpstr (
    said, ==,
    "THREAT_TO_LIFE THREAT_TO_LIFE; KEEP_APART KEEP_APART; DO_NOT_POST Do not post: Father; "
    "CHILD_PROTECTION Child protection plan; TWO_WORKERS Do not visit: Father; TWO_WORKERS Two workers: "
    "Home; "
    "NO_CONSENT No agreement yet; ACCESS Interpreter; ACCESS LARGE_PRINT, EASY_READ; MEDICAL Nut allergy");
  g_assert_null (strstr (said, "Jerome"));
}

static void
test_quiet (void)
{
  g_autoptr (SosPerson) person = g_object_new (SOS_TYPE_PERSON, "full-name", "Zoë", NULL);
  SosBannerCase banner_case = { .person = person, .today = "2026-11-23" };
  g_autofree char *said = say (&banner_case);

  g_assert_cmpstr (said, ==, "");
}

/* An address left behind is silent, unless it is unsafe. */
static void
test_addresses (void)
{
  static const char *const rows[][4] = {
    { "DO_NOT_POST", "OK", NULL, "DO_NOT_POST Do not post: Aunt" },
    { "DO_NOT_POST", "OK", "2025", "" },
    { "DO_NOT_POST", "OK", "2026-11-23", "DO_NOT_POST Do not post: Aunt" },
    { "DO_NOT_POST", "OK", "2026-11-22", "" },
    { "DO_NOT_POST", "OK", "2026-11", "DO_NOT_POST Do not post: Aunt" },
    { "UNSAFE", "OK", "2025", "DO_NOT_POST Unsafe address: Aunt" },
    { "OK", "OK", NULL, "" },
    { "OK_DISCREET", "DAYLIGHT_ONLY", NULL, "" },
    { "OK", "TWO_WORKERS", "2025", "" },
  };
  g_autoptr (SosPerson) person = g_object_new (SOS_TYPE_PERSON, "full-name", "Zoë", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) addresses
        = gather (g_object_new (SOS_TYPE_ADDRESS, "label", "Aunt", "posting-rule", rows[i][0], "reviewed-on", "2026-11-02",
                                "visiting-rule", rows[i][1], "valid-to", rows[i][2], NULL),
                  NULL);
      SosBannerCase banner_case = { .person = person, .addresses = addresses, .today = "2026-11-23" };
      g_autofree char *said = say (&banner_case);

      g_assert_cmpstr (said, ==, rows[i][3]);
    }
}

/* What a new address begins with holds, and is no warning: said quietly, and not where there is room for one alert alone. What somebody
 * said, gave a reason for, or what came back is one. */
static void
test_unasked (void)
{
  static const struct
  {
    const char *visits, *lines, *asked, *reason;
    gboolean returned;
    const char *said, *warning;
  } rows[] = {
    { "TWO_WORKERS", NULL, NULL, NULL, FALSE, "DO_NOT_POST No post until asked: Home; TWO_WORKERS Two workers until asked: Home", NULL },
    { "OK", "1 Larkfield Walk", NULL, NULL, FALSE, "DO_NOT_POST No post until asked: Home", NULL },
    { "TWO_WORKERS", "1 Larkfield Walk", NULL, NULL, FALSE, "DO_NOT_POST No post until asked: Home; TWO_WORKERS Two workers: Home", "Two workers: Home" },
    { "TWO_WORKERS", NULL, "2026-11-02", NULL, FALSE, "DO_NOT_POST Do not post: Home; TWO_WORKERS Two workers: Home", "Do not post: Home" },
    { "OK", NULL, NULL, "His uncle reads it", FALSE, "DO_NOT_POST Do not post: Home", "Do not post: Home" },
    { "OK", NULL, NULL, NULL, TRUE, "DO_NOT_POST Do not post: Home", "Do not post: Home" },
  };
  g_autoptr (SosPerson) person = g_object_new (SOS_TYPE_PERSON, "full-name", "Zoë", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) addresses
        = gather (g_object_new (SOS_TYPE_ADDRESS, "label", "Home", "posting-rule", SOS_POSTING_DEFAULT, "visiting-rule", rows[i].visits, "lines", rows[i].lines,
                                "reviewed-on", rows[i].asked, "reason", rows[i].reason, "check-needed", rows[i].returned, NULL),
                  NULL);
      SosBannerCase banner_case = { .person = person, .addresses = addresses, .today = "2026-11-23" };
      g_autoptr (GPtrArray) alerts = sos_banner_derive (&banner_case);
      const SosBannerAlert *warning = sos_banner_find_warning (alerts);
      g_autofree char *said = say (&banner_case);

      g_assert_cmpstr (said, ==, rows[i].said);
      g_assert_cmpstr (warning != NULL ? warning->words : NULL, ==, rows[i].warning);
    }
}

static void
test_consents (void)
{
  static const struct
  {
    const char *status, *expires, *said;
    gboolean client;
    const char *withdrawn;
  } rows[] = {
    { "GIVEN", NULL, "", TRUE },
    { "GIVEN", "2026-11-23", "", TRUE },
    { "GIVEN", "2026-11-22", "NO_CONSENT Agreement has ended", TRUE },
    { "ASKED", NULL, "NO_CONSENT No agreement yet", TRUE },
    { "REFUSED", NULL, "NO_CONSENT Does not agree to work with us", TRUE },
    { "WITHDRAWN", NULL, "NO_CONSENT Agreement taken back", TRUE },
    { "EXPIRED", NULL, "NO_CONSENT Agreement has ended", TRUE },
    { "WITHDRAWN", NULL, "", FALSE },
    { "GIVEN", NULL, "NO_CONSENT Agreement taken back", TRUE, "2026-11-23" },
  };
  g_autoptr (SosPerson) person = g_object_new (SOS_TYPE_PERSON, "full-name", "Zoë", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) consents
        = gather (g_object_new (SOS_TYPE_CONSENT, "type", "WORK_WITH_ME", "status", rows[i].status, "dated",
                                "2026-08-13", "expires-on", rows[i].expires, "withdrawn-on", rows[i].withdrawn, NULL),
                  g_object_new (SOS_TYPE_CONSENT, "type", "WORK_WITH_ME", "status", "ASKED", "dated",
                                "2026-08-01", NULL),
                  g_object_new (SOS_TYPE_CONSENT, "type", "PHOTO_STORY", "status", "REFUSED", "dated",
                                "2026-09-01", NULL),
                  NULL);
      SosBannerCase banner_case
        = { .person = person, .client = rows[i].client, .consents = consents, .today = "2026-11-23" };
      g_autofree char *said = say (&banner_case);

      g_assert_cmpstr (said, ==, rows[i].said);
    }
}

/* What follows from rules is said once and names nobody; an order while it is in force. */
static void
test_apart (void)
{
  g_autoptr (SosPerson) person = g_object_new (SOS_TYPE_PERSON, "full-name", "Zoë", NULL);
  g_autoptr (GPtrArray) alerts = gather (g_object_new (SOS_TYPE_ALERT, "kind", "KEEP_APART", "words", "Jerome B", NULL), NULL);
  g_autoptr (GPtrArray) conflicts
    = gather (g_object_new (SOS_TYPE_CONFLICT, "level", "4", "reviewed-on", "2026-11-18", "reason-text", "Jerome B", NULL),
              g_object_new (SOS_TYPE_CONFLICT, "level", "2", "reviewed-on", "2026-11-09", NULL), NULL);
  g_autoptr (GPtrArray) orders
    = gather (g_object_new (SOS_TYPE_RESTRICTION, "kind", "CURFEW", "curfew-from", "19:00", "curfew-to", "07:00", "valid-from", "2026-11-01", NULL),
              g_object_new (SOS_TYPE_RESTRICTION, "kind", "BAIL", "valid-from", "2026-11-01", "valid-to", "2026-11-22", NULL),
              g_object_new (SOS_TYPE_RESTRICTION, "kind", "NO_CONTACT", "other-name", "Jerome B", "valid-from", "2026-11-24", NULL), NULL);
  SosBannerCase banner_case = { .person = person, .alerts = alerts, .conflicts = conflicts, .restrictions = orders, .today = "2026-11-23" };
  g_autoptr (GPtrArray) made = sos_banner_derive (&banner_case);
  g_autofree char *said = say (&banner_case);

  g_assert_cmpstr (said, ==, "KEEP_APART KEEP_APART; LICENCE CURFEW, 19:00 to 07:00");
  g_assert_cmpstr (((SosBannerAlert *) made->pdata[0])->reviewed_on, ==, "2026-11-09");
}

/* Whoever was referred there is with children's services, whether that was decided first or not, and by whatever name it goes. */
static void
test_council (void)
{
  static const struct
  {
    const char *kind, *decision, *agency;
    gboolean with;
  } rows[] = {
    { "DECISION", "MASH_REFERRAL", NULL, TRUE },           { "REFERRAL", NULL, "MASH", TRUE },    { "REFERRAL", NULL, "Southwark Children’s Services", TRUE },
    { "REFERRAL", NULL, "Lambeth children's social care", TRUE }, { "REFERRAL", NULL, "Police", FALSE }, { "REFERRAL", NULL, "Children and young people's mental health", FALSE },
    { "DECISION", "MONITOR", NULL, FALSE },                { "REFERRAL", NULL, "SMASH Project", FALSE },
  };
  g_autoptr (SosPerson) person = g_object_new (SOS_TYPE_PERSON, "full-name", "Zoë", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) concerns = gather (g_object_new (SOS_TYPE_CONCERN, "state", "DECIDED", "raised-at", (gint64) 1795435200, NULL), NULL);
      g_autoptr (GPtrArray) steps
        = gather (g_object_new (SOS_TYPE_CONCERN_STEP, "concern", sos_record_get_id (concerns->pdata[0]), "kind", rows[i].kind, "decision", rows[i].decision, "agency",
                                rows[i].agency, "done-at", (gint64) 1795435200, NULL),
                  NULL);
      SosBannerCase banner_case = { .person = person, .concerns = concerns, .steps = steps, .today = "2026-11-23" };
      g_autofree char *said = say (&banner_case);

      if ((strstr (said, "children’s services") != NULL) != rows[i].with)
        g_error ("row %u: %s", i, said);
    }
}

/* A concern that was raised says at once who was told and by when, to whoever may read of it; once it is looked at, how far it has come. */
static void
test_raised (void)
{
  static const struct
  {
    const char *state;
    gint64 by;
    const char *told, *said;
    gboolean council;
  } rows[] = {
    { "RAISED", 1795449600, "Fay Castle", "CHILD_PROTECTION Concern raised: look at it by 23 Nov, 16:00. Told: Fay Castle" },
    { "RAISED", 1795449600, NULL, "CHILD_PROTECTION Concern raised: look at it by 23 Nov, 16:00. Told: nobody" },
    { "RAISED", 1795442400, "Fay Castle", "CHILD_PROTECTION Concern not looked at by 23 Nov, 14:00. Told: Fay Castle" },
    { "DECIDED", 0, NULL, "CHILD_PROTECTION Concern open: DECIDED" },
    { "REFERRED_OUT", 0, NULL, "CHILD_PROTECTION Referred to children’s services", TRUE },
    { "CLOSED", 0, NULL, "" },
  };
  g_autoptr (SosPerson) person = g_object_new (SOS_TYPE_PERSON, "full-name", "Zoë", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) concerns = gather (g_object_new (SOS_TYPE_CONCERN, "state", rows[i].state, "raised-at", (gint64) 1795435200, NULL), NULL);
      const gint64 id = sos_record_get_id (concerns->pdata[0]);
      g_autoptr (GPtrArray) steps = gather (g_object_new (SOS_TYPE_CONCERN_STEP, "concern", id, "kind", "REFERRAL", "agency", rows[i].council ? "MASH" : "Police", "done-at",
                                                          (gint64) 1795435200, NULL),
                                            NULL);
      g_autoptr (GArray) looks = g_array_new (FALSE, FALSE, sizeof (SosBannerLook));
      const SosBannerLook look = { id, rows[i].told, rows[i].by };
      SosBannerCase banner_case = { .person = person, .concerns = concerns, .steps = steps, .looks = looks, .now = 1795442520, .today = "2026-11-23" };
      g_autofree char *said = NULL, *unsaid = NULL;

      g_array_append_val (looks, look);
      said = say (&banner_case);
      if (!g_str_has_prefix (said, rows[i].said) || (rows[i].said[0] == '\0' && said[0] != '\0'))
        g_error ("row %u: %s", i, said);
      banner_case.looks = NULL;
      unsaid = say (&banner_case);
      g_assert_true (rows[i].council || unsaid[0] == '\0');
    }
}

static void
test_long_words (void)
{
  g_autofree char *words = g_strnfill (200, 'x');
  g_autoptr (SosPerson) person = g_object_new (SOS_TYPE_PERSON, "full-name", "Zoë", NULL);
  g_autoptr (GPtrArray) alerts
    = gather (g_object_new (SOS_TYPE_ALERT, "kind", "MEDICAL", "words", words, NULL), NULL);
  SosBannerCase banner_case = { .person = person, .alerts = alerts, .today = "2026-11-23" };
  g_autofree char *said = say (&banner_case);

  g_assert_true (g_str_has_suffix (said, "x…"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/banner/order", test_order);
  g_test_add_func ("/banner/quiet", test_quiet);
  g_test_add_func ("/banner/council", test_council);
  g_test_add_func ("/banner/raised", test_raised);
  g_test_add_func ("/banner/addresses", test_addresses);
  g_test_add_func ("/banner/unasked", test_unasked);
  g_test_add_func ("/banner/consents", test_consents);
  g_test_add_func ("/banner/apart", test_apart);
  g_test_add_func ("/banner/long-words", test_long_words);
  return g_test_run ();
}
