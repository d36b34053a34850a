/* test-office-settings.c - everything an office may choose: each has one row, its bounds, and its two that belong together. */
#include "config.h"
#include "sos-office-settings.h"

#include "sos-alert-rules.h"

#include <string.h>

static void
test_rows (void)
{
  guint n, n_limits;
  const SosOfficeSetting *settings = sos_office_settings_list (&n);
  const SosLimit *limits = sos_limits_list (&n_limits);

  for (guint i = 0; i < n; i++)
    {
      g_assert_true (sos_office_settings_find (settings[i].name) == &settings[i]);
      g_assert_cmpuint (strlen (settings[i].label), >, 0);
      if (settings[i].kind == SOS_OFFICE_NUMBER)
        g_assert_true (settings[i].least <= settings[i].usual && settings[i].usual <= settings[i].most);
      /* What stands on one group stands together. */
      if (i > 0 && strcmp (settings[i].group, settings[i - 1].group) != 0)
        for (guint j = i + 1; j < n; j++)
          g_assert_cmpstr (settings[j].group, !=, settings[i - 1].group);
    }
  for (guint i = 0; i < n_limits; i++)
    g_assert_nonnull (sos_office_settings_find (limits[i].name));
}

/* A number that is chosen reaches the one place that the rules read, and no other. */
static void
test_limits_read (void)
{
  guint n_limits;
  const SosLimit *limits = sos_limits_list (&n_limits);

  for (guint i = 0; i < n_limits; i++)
    {
      SosLimits chosen = sos_limits_default;
      const int other = sos_limits_get (&chosen, &limits[i]) == limits[i].least ? limits[i].most : limits[i].least;
      g_autofree char *value = g_strdup_printf ("%d", other);

      sos_limits_choose (&chosen, limits[i].name, value);
      for (guint j = 0; j < n_limits; j++)
        g_assert_cmpint (sos_limits_get (&chosen, &limits[j]), ==, j == i ? other : sos_limits_get (&sos_limits_default, &limits[j]));
    }
}

/* Where the table of what is due lets an office choose its days, there is a row of it; and each row is of a rule. */
static void
test_reminders (void)
{
  guint n;
  const SosOfficeSetting *settings = sos_office_settings_list (&n);

  for (guint i = 0; i < n; i++)
    if (sos_alert_find_of_setting (settings[i].name) != NULL)
      {
        const SosAlertRule *rule = sos_alert_rule_find (strchr (settings[i].name, '.') + 1);
        g_autoptr (SosAlertClock) clock = sos_alert_clock_new (NULL);

        g_assert_nonnull (rule);
        g_assert_cmpint (settings[i].usual, ==, rule->days);
        sos_alert_clock_choose (clock, settings[i].name, "77");
        g_assert_cmpint (sos_alert_clock_get_days (clock, rule), ==, 77);
      }
}

static void
test_values (void)
{
  static const struct
  {
    const char *name, *value;
    const char *beside, *beside_value;
    const char *words; /* NULL: it may be so */
  } rows[] = {
    { "plan-goals", "7", NULL, NULL, NULL },
    { "plan-goals", "0", NULL, NULL, "A whole number from 1" },
    { "plan-goals", "seven", NULL, NULL, "A whole number from 1" },
    { "plan-goals", "5 or so", NULL, NULL, "A whole number from 1" },
    { "plan-goals", "99999999999999", NULL, NULL, "A whole number from 1" },
    { "plan-goals", NULL, NULL, NULL, NULL },
    { "load-warn", "16", NULL, NULL, "A worker is full at" },
    { "load-warn", "16", "load-full", "16", NULL },
    { "load-full", "12", NULL, NULL, "A worker is nearly full at" },
    { "load-full", NULL, "load-warn", "17", "A worker is nearly full at" },
    { "second-follow-up-months", "0", NULL, NULL, NULL },
    { "second-follow-up-months", "2", NULL, NULL, "First follow-up after" },
    { "abuse-duty", "yes", NULL, NULL, NULL },
    { "abuse-duty", "perhaps", NULL, NULL, "switched on, or off" },
    { "office.name", "SOS Southwark", NULL, NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GHashTable) chosen = g_hash_table_new (g_str_hash, g_str_equal);
      g_autoptr (SosVerdict) verdict = NULL;

      if (rows[i].beside != NULL)
        g_hash_table_insert (chosen, (gpointer) rows[i].beside, (gpointer) rows[i].beside_value);
      verdict = sos_office_setting_check (sos_office_settings_find (rows[i].name), rows[i].value, chosen);
      g_test_message ("%s %s", rows[i].name, rows[i].value);
      g_assert_cmpint (verdict->allowed, ==, rows[i].words == NULL);
      if (rows[i].words != NULL)
        g_assert_nonnull (strstr (verdict->words, rows[i].words));
    }
}

static void
test_rights (void)
{
  static const struct
  {
    const char *role;
    SosOfficePart part;
    gboolean see, change;
  } rows[] = {
    { SOS_ROLE_CASEWORKER, SOS_OFFICE_NUMBERS, TRUE, FALSE },        { SOS_ROLE_TEAM_LEAD, SOS_OFFICE_NUMBERS, TRUE, TRUE },
    { SOS_ROLE_TEAM_LEAD, SOS_OFFICE_SAFETY, TRUE, FALSE },          { SOS_ROLE_DSL, SOS_OFFICE_SAFETY, TRUE, TRUE },
    { SOS_ROLE_ADMINISTRATOR, SOS_OFFICE_LISTS, TRUE, TRUE },        { SOS_ROLE_ADMINISTRATOR, SOS_OFFICE_NUMBERS, TRUE, FALSE },
    { SOS_ROLE_ADMINISTRATOR, SOS_OFFICE_SAFETY, FALSE, FALSE },     { SOS_ROLE_SCHOOLS_COORDINATOR, SOS_OFFICE_LISTS, TRUE, TRUE },
    { SOS_ROLE_DATA_PROTECTION_LEAD, SOS_OFFICE_HOLDING, TRUE, TRUE }, { SOS_ROLE_DATA_PROTECTION_LEAD, SOS_OFFICE_NUMBERS, TRUE, FALSE },
    { SOS_ROLE_DATA_PROTECTION_LEAD, SOS_OFFICE_LISTS, FALSE, FALSE }, { SOS_ROLE_VOLUNTEER, SOS_OFFICE_LISTS, FALSE, FALSE },
    { NULL, SOS_OFFICE_LISTS, FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SosVerdict) see = sos_rights_may_office (rows[i].role, rows[i].part, SOS_MAY_SEE);
      g_autoptr (SosVerdict) change = sos_rights_may_office (rows[i].role, rows[i].part, SOS_MAY_CHANGE);

      g_assert_cmpint (see->allowed, ==, rows[i].see);
      g_assert_cmpint (change->allowed, ==, rows[i].change);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/office-settings/rows", test_rows);
  g_test_add_func ("/office-settings/limits-read", test_limits_read);
  g_test_add_func ("/office-settings/reminders", test_reminders);
  g_test_add_func ("/office-settings/values", test_values);
  g_test_add_func ("/office-settings/rights", test_rights);
  return g_test_run ();
}
