/* sos-office-settings.c - everything an office may choose: the one list of it, and what a choice must keep to. Knows no record and no store. */
#include "config.h"
#include "sos-office-settings.h"

#include "sos-alert-rules.h"
#include "sos-clock.h"

#include <glib/gi18n.h>
#include <string.h>

#define LETTERHEAD N_("On every letter")
#define REMINDERS N_("Reminders")
#define SAFETY N_("Safeguarding")
#define RECORDS N_("Records")

/* ---- what the table of limits does not say of its numbers ---- */

/* By the beginning of the name; the first that fits. */
static const struct
{
  const char *begins;
  SosOfficePart part;
  SosSettingReach reach;
} kinds[] = {
  { "load-", SOS_OFFICE_NUMBERS, SOS_REACHES_LOAD },
  { "referral-declined-months", SOS_OFFICE_HOLDING, SOS_REACHES_NEW },
  { "opened-hours", SOS_OFFICE_HOLDING, SOS_REACHES_NEW },
  { "concern-", SOS_OFFICE_SAFETY, SOS_REACHES_ASKED },
  { "missing-", SOS_OFFICE_SAFETY, SOS_REACHES_NEW },
  { "return-talk-", SOS_OFFICE_SAFETY, SOS_REACHES_NEW },
  { "threat-", SOS_OFFICE_SAFETY, SOS_REACHES_NEW },
  { "moved-", SOS_OFFICE_SAFETY, SOS_REACHES_NEW },
  { "duty-", SOS_OFFICE_SAFETY, SOS_REACHES_ASKED },
  { "safety-plan-", SOS_OFFICE_SAFETY, SOS_REACHES_NEW },
  { "alike-", SOS_OFFICE_HOLDING, SOS_REACHES_ASKED },
  { "apart-", SOS_OFFICE_SAFETY, SOS_REACHES_ASKED },
  { "posting-", SOS_OFFICE_NUMBERS, SOS_REACHES_ASKED },
  { "letter-", SOS_OFFICE_NUMBERS, SOS_REACHES_ASKED },
  { "issue-", SOS_OFFICE_NUMBERS, SOS_REACHES_ASKED },
  { "age-", SOS_OFFICE_NUMBERS, SOS_REACHES_ASKED },
  { "school-", SOS_OFFICE_NUMBERS, SOS_REACHES_ASKED },
  { "measure-", SOS_OFFICE_NUMBERS, SOS_REACHES_ASKED },
  { "", SOS_OFFICE_NUMBERS, SOS_REACHES_NEW },
};

static SosOfficeSetting
make_limit (const SosLimit *limit)
{
  guint i = 0;

  while (!g_str_has_prefix (limit->name, kinds[i].begins))
    i++;
  return (SosOfficeSetting){ limit->name, limit->label, limit->group, SOS_OFFICE_NUMBER, limit->unit, limit->least, limit->most,
                             sos_limits_get (&sos_limits_default, limit), kinds[i].part, kinds[i].reach };
}

/* ---- days of reminders ---- */

/* The rows of the table of what is due whose days are no clock of a stage. */
static const struct
{
  const char *name; /* "alert-days.", and the id of the rule */
  const char *label;
} reminders[] = {
  { "alert-days.SEE_T1", N_("Seen, where the work is intensive, every") },
  { "alert-days.SPEAK_T1", N_("… in touch every") },
  { "alert-days.SEE_T2", N_("Seen, where the work is active, every") },
  { "alert-days.SEE_T3", N_("In touch, in step-down, every") },
  { "alert-days.ASSESS_AGAIN", N_("Assessed again after") },
  { "alert-days.ASSESS_SIGN", N_("An assessment that was begun is signed within") },
  { "alert-days.COUNTERSIGN", N_("A red assessment is countersigned within") },
  { "alert-days.SAFETY_PLAN_WANTED", N_("A safety plan is made within") },
  { "alert-days.LETTER_FINISH", N_("A letter that was begun is finished within") },
  { "alert-days.LETTER_SIGN", N_("… read and approved within") },
  { "alert-days.LETTER_APPROVE", N_("… approved by a lead within") },
  { "alert-days.LETTER_PRINT", N_("… printed within") },
  { "alert-days.LETTER_GIVE", N_("… given or posted within") },
  { "alert-days.ASK_POST", N_("Asked again whether post is safe, where a letter waits, after") },
};

static SosOfficeSetting
make_reminder (const char *name, const char *label)
{
  const SosAlertRule *rule = sos_alert_rule_find (strchr (name, '.') + 1);

  g_assert (rule != NULL);
  return (SosOfficeSetting){ name, label, REMINDERS, SOS_OFFICE_NUMBER, rule->unit == SOS_ALERT_WORKING_DAYS ? SOS_LIMIT_WORKING_DAYS : SOS_LIMIT_DAYS,
                             0, 3650, rule->days, SOS_OFFICE_NUMBERS, SOS_REACHES_DUE };
}

/* ---- words and switches ---- */

static const SosOfficeSetting others[] = {
  { "office.name", N_("Name of the office"), LETTERHEAD, SOS_OFFICE_TEXT, 0, 0, 0, 0, SOS_OFFICE_LETTERS, SOS_REACHES_PAPER },
  { "office.address", N_("Address"), LETTERHEAD, SOS_OFFICE_TEXT, 0, 0, 0, 0, SOS_OFFICE_LETTERS, SOS_REACHES_PAPER },
  { "office.phone", N_("Phone"), LETTERHEAD, SOS_OFFICE_TEXT, 0, 0, 0, 0, SOS_OFFICE_LETTERS, SOS_REACHES_PAPER },
  { "office.hours", N_("Hours"), LETTERHEAD, SOS_OFFICE_TEXT, 0, 0, 0, 0, SOS_OFFICE_LETTERS, SOS_REACHES_PAPER },
  { "office.out-of-hours", N_("Outside these hours"), LETTERHEAD, SOS_OFFICE_TEXT, 0, 0, 0, 0, SOS_OFFICE_LETTERS, SOS_REACHES_PAPER },
  { "office.complaints", N_("To complain"), LETTERHEAD, SOS_OFFICE_TEXT, 0, 0, 0, 0, SOS_OFFICE_LETTERS, SOS_REACHES_PAPER },
  { "office.plain-name", N_("Name on plain letters: it names nothing we do"), LETTERHEAD, SOS_OFFICE_TEXT, 0, 0, 0, 0, SOS_OFFICE_LETTERS, SOS_REACHES_PAPER },
  { "office.plain-address", N_("Return address of plain letters: a box, or a neutral name"), LETTERHEAD, SOS_OFFICE_TEXT, 0, 0, 0, 0, SOS_OFFICE_LETTERS, SOS_REACHES_PAPER },
  { "policy.version", N_("Policy document for special categories of data: version"), RECORDS, SOS_OFFICE_TEXT, 0, 0, 0, 0, SOS_OFFICE_HOLDING, SOS_REACHES_NEW },
  { "policy.review-on", N_("… it is looked at again by"), RECORDS, SOS_OFFICE_DAY, 0, 0, 0, 0, SOS_OFFICE_HOLDING, SOS_REACHES_NEW },
  { "abuse-duty", N_("Duty to report sexual abuse of a child"), SAFETY, SOS_OFFICE_SWITCH, 0, 0, 0, 0, SOS_OFFICE_SAFETY, SOS_REACHES_ASKED },
};

/* ---- the list ---- */

/* Groups stand together, in the order in which the first of each comes. */
static void
add (GArray *list, SosOfficeSetting setting)
{
  guint at = list->len;

  while (at > 0 && strcmp (g_array_index (list, SosOfficeSetting, at - 1).group, setting.group) != 0)
    at--;
  g_array_insert_val (list, at > 0 ? at : list->len, setting);
}

static gpointer
make_list (gpointer data)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (SosOfficeSetting));
  guint n_limits;
  const SosLimit *limits = sos_limits_list (&n_limits);

  for (guint i = 0; i < n_limits; i++)
    add (list, make_limit (&limits[i]));
  for (guint i = 0; i < G_N_ELEMENTS (reminders); i++)
    add (list, make_reminder (reminders[i].name, reminders[i].label));
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    add (list, others[i]);
  return list;
}

const SosOfficeSetting *
sos_office_settings_list (guint *n_settings)
{
  static GOnce once = G_ONCE_INIT;
  const GArray *list = g_once (&once, make_list, NULL);

  *n_settings = list->len;
  return (const SosOfficeSetting *) (gpointer) list->data;
}

const SosOfficeSetting *
sos_office_settings_find (const char *name)
{
  guint n_settings;
  const SosOfficeSetting *settings = sos_office_settings_list (&n_settings);

  for (guint i = 0; i < n_settings; i++)
    if (g_strcmp0 (settings[i].name, name) == 0)
      return &settings[i];
  return NULL;
}

/* ---- values ---- */

static gboolean
read_number (const SosOfficeSetting *self, const char *value, int *number)
{
  gint64 read;

  if (value == NULL || !g_ascii_string_to_signed (value, 10, self->least, self->most, &read, NULL))
    return FALSE;
  *number = (int) read;
  return TRUE;
}

int
sos_office_setting_get_number (const SosOfficeSetting *self, const char *value)
{
  int number = self->usual;

  read_number (self, value, &number);
  return number;
}

char *
sos_office_setting_dup_words (const SosOfficeSetting *self, const char *value)
{
  if (self->kind == SOS_OFFICE_SWITCH)
    return g_strdup (g_strcmp0 (value, "yes") == 0 ? _("Switched on") : _("Switched off"));
  if (self->kind == SOS_OFFICE_TEXT)
    return g_strdup (value != NULL && value[0] != '\0' ? value : _("Not said"));
  if (self->kind == SOS_OFFICE_DAY)
    return sos_date_is_valid (value) ? sos_date_dup_long (value) : g_strdup (_("Not said"));
  if (self->unit == SOS_LIMIT_COUNT)
    return g_strdup_printf ("%d", sos_office_setting_get_number (self, value));
  /* Translators: a number and what it counts: "5 working days" */
  return g_strdup_printf (_("%d %s"), sos_office_setting_get_number (self, value), sos_limit_unit_get_words (self->unit));
}

/* Two that belong together, the lower first. */
static const char *const pairs[][2] = {
  { "load-warn", "load-full" },
  { "load-full", "load-stop" },
  { "follow-up-months", "second-follow-up-months" },
  { "concern-triage-hours", "concern-refer-hours" },
  { "concern-chase-days", "concern-escalate-days" },
  { "duty-worker-minutes", "duty-buddy-minutes" },
  { "duty-buddy-minutes", "duty-decide-minutes" },
  { "alike-possible", "alike-likely" },
  { "age-least", "age-most" },
  { "age-least-release", "age-most-release" },
  { "age-least-hospital", "age-most-hospital" },
  { "age-least-girls", "age-most-girls" },
};

static int
get_chosen (const SosOfficeSetting *self, const char *value, const char *name, GHashTable *chosen)
{
  const SosOfficeSetting *setting = sos_office_settings_find (name);

  return sos_office_setting_get_number (setting, setting == self ? value : g_hash_table_lookup (chosen, name));
}

/* The other one, which stands in the way; NULL where none does. 0 months: no second follow-up. */
static const SosOfficeSetting *
find_crossed (const SosOfficeSetting *self, const char *value, GHashTable *chosen)
{
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      const gboolean lower = g_str_equal (pairs[i][0], self->name), higher = g_str_equal (pairs[i][1], self->name);
      const int low = lower || higher ? get_chosen (self, value, pairs[i][0], chosen) : 0;
      const int high = lower || higher ? get_chosen (self, value, pairs[i][1], chosen) : 0;

      if (low > high && !(high == 0 && self->unit == SOS_LIMIT_MONTHS))
        return sos_office_settings_find (pairs[i][lower ? 1 : 0]);
    }
  return NULL;
}

static SosVerdict *
check_number (const SosOfficeSetting *self, const char *value, GHashTable *chosen)
{
  g_autofree char *words = NULL, *other = NULL;
  const SosOfficeSetting *crossed;
  int number;

  if (value != NULL && !read_number (self, value, &number))
    {
      /* Translators: two numbers and what they count: "A whole number from 1 to 365 working days." */
      words = g_strdup_printf (_("A whole number from %d to %d %s."), self->least, self->most, sos_limit_unit_get_words (self->unit));
      return sos_verdict_new_refused ("0.1", words, NULL);
    }
  crossed = chosen != NULL ? find_crossed (self, value, chosen) : NULL;
  if (crossed == NULL)
    return sos_verdict_new_allowed ("0.1", NULL);
  other = sos_office_setting_dup_words (crossed, g_hash_table_lookup (chosen, crossed->name));
  /* Translators: what another setting is called and what it says: “A worker is full at: 15 episodes” */
  words = g_strdup_printf (_("That does not go with “%s: %s”."), _(crossed->label), other);
  return sos_verdict_new_refused ("0.1", words, _("Change that one first."));
}

#define LONGEST 300

SosVerdict *
sos_office_setting_check (const SosOfficeSetting *self, const char *value, GHashTable *chosen)
{
  if (self->kind == SOS_OFFICE_NUMBER)
    return check_number (self, value, chosen);
  if (value != NULL && (!g_utf8_validate (value, -1, NULL) || g_utf8_strlen (value, -1) > LONGEST))
    return sos_verdict_new_refused ("0.1", self->reach == SOS_REACHES_PAPER ? _("That is too long for the head of a letter.") : _("That is too long."), NULL);
  if (self->kind == SOS_OFFICE_DAY && value != NULL && !sos_date_is_valid (value))
    return sos_verdict_new_refused ("0.1", _("That is no day."), NULL);
  if (self->kind == SOS_OFFICE_SWITCH && value != NULL && g_strcmp0 (value, "yes") != 0)
    return sos_verdict_new_refused ("0.1", _("It is switched on, or off."), NULL);
  return sos_verdict_new_allowed ("0.1", NULL);
}
