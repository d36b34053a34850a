/* sos-alert-rules.c - how a day is counted, and what a fact makes due. The table stands in sos-alert-table.c. Knows no record and no store. */
#include "config.h"
#include "sos-alert-rules.h"

#include "sos-day.h"
#include "sos-moment.h"
#include "sos-reason-rules.h"
#include "sos-stage-needs.h"

#include <glib/gi18n.h>
#include <string.h>

#define SETTING "alert-days."
#define BIRTHDAYS_FOR (3 * 366) /* days: who turns an age later is not worked with any more */

const SosAlertRule *
sos_alert_rule_find (const char *id)
{
  for (guint i = 0; i < sos_n_alert_rules; i++)
    if (g_strcmp0 (sos_alert_rules[i].id, id) == 0)
      return &sos_alert_rules[i];
  return NULL;
}

/* The last row of tasks is of all kinds that no row names. */
const SosAlertRule *
sos_alert_rule_find_of_task (const char *kind)
{
  const SosAlertRule *any = NULL;

  for (guint i = 0; i < sos_n_alert_rules; i++)
    if (sos_alert_rules[i].of == SOS_FACT_TASK && sos_alert_rules[i].code == NULL)
      any = &sos_alert_rules[i];
    else if (sos_alert_rules[i].of == SOS_FACT_TASK && g_strcmp0 (sos_alert_rules[i].code, kind) == 0)
      return &sos_alert_rules[i];
  return any;
}

gboolean
sos_alert_may_tick (const SosAlertRule *rule, gboolean mine)
{
  return rule->deed == SOS_ALERT_TICK || (rule->deed == SOS_ALERT_TELL && mine);
}

/* ---- the clock ---- */

struct _SosAlertClock
{
  int *days;         /* of each rule */
  GHashTable *closed; /* days */
};

SosAlertClock *
sos_alert_clock_new (GHashTable *closed)
{
  SosAlertClock *self = g_new0 (SosAlertClock, 1);
  GHashTableIter iter;
  gpointer day;

  self->days = g_new (int, sos_n_alert_rules);
  self->closed = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < sos_n_alert_rules; i++)
    self->days[i] = sos_alert_rules[i].days;
  if (closed == NULL)
    return self;
  g_hash_table_iter_init (&iter, closed);
  while (g_hash_table_iter_next (&iter, &day, NULL))
    g_hash_table_add (self->closed, GINT_TO_POINTER (sos_day_parse (day)));
  return self;
}

void
sos_alert_clock_free (SosAlertClock *self)
{
  g_hash_table_unref (self->closed);
  g_free (self->days);
  g_free (self);
}

/* The clock of a stage counts by numbers of its own. */
const SosAlertRule *
sos_alert_find_of_setting (const char *setting)
{
  const SosAlertRule *rule = setting != NULL && g_str_has_prefix (setting, SETTING) ? sos_alert_rule_find (setting + strlen (SETTING)) : NULL;

  return rule != NULL && rule->of != SOS_FACT_STAGE ? rule : NULL;
}

void
sos_alert_clock_choose (SosAlertClock *self, const char *setting, const char *value)
{
  const SosAlertRule *rule = sos_alert_find_of_setting (setting);
  gint64 days;

  if (rule != NULL && value != NULL && g_ascii_string_to_signed (value, 10, 0, 3650, &days, NULL))
    self->days[rule - sos_alert_rules] = (int) days;
}

int
sos_alert_clock_get_days (const SosAlertClock *self, const SosAlertRule *rule)
{
  return self->days[rule - sos_alert_rules];
}

static gboolean
is_working (const SosAlertClock *clock, int day)
{
  return sos_day_get_weekday (day) < 6 && !g_hash_table_contains (clock->closed, GINT_TO_POINTER (day));
}

/* So many working days after @day. */
static int
add_working (const SosAlertClock *clock, int day, int days)
{
  while (days > 0)
    if (is_working (clock, ++day))
      days--;
  return day;
}

/* A day that is not in that year (29 February) is the first of the month after. */
static int
add_years (int day, int years)
{
  int year, month, day_of_month;

  sos_day_split (day, &year, &month, &day_of_month);
  if (month == 2 && day_of_month == 29 && !g_date_is_leap_year ((GDateYear) (year + years)))
    return sos_day_make (year + years, 3, 1);
  return sos_day_make (year + years, month, day_of_month);
}

static int
find_due (const SosAlertClock *clock, const SosAlertRule *rule, int on)
{
  const int days = sos_alert_clock_get_days (clock, rule);

  switch (rule->unit)
    {
    case SOS_ALERT_WORKING_DAYS:
      return add_working (clock, on, days);
    case SOS_ALERT_YEARS:
      return add_years (on, days);
    case SOS_ALERT_DAYS:
    default:
      return on + days;
    }
}

/* ---- from a fact to what is due ---- */

/* Whether the words of @services, parted by blanks, name @service. */
static gboolean
names (const char *services, const char *service)
{
  const gsize length = service != NULL ? strlen (service) : 0;

  for (const char *at = services; length > 0 && (at = strstr (at, service)) != NULL; at += length)
    if ((at == services || at[-1] == ' ') && (at[length] == ' ' || at[length] == '\0'))
      return TRUE;
  return FALSE;
}

static gboolean
is_for (const SosAlertRule *rule, const SosAlertFact *fact)
{
  if (rule->services == NULL)
    return TRUE;
  return rule->services[0] == '!' ? !names (rule->services + 1, fact->service) : names (rule->services, fact->service);
}

static SosDesk
find_desk (const SosAlertRule *rule)
{
  if (rule->desk != SOS_DESK_CLOCK)
    return rule->desk;
  return sos_stage_clock_is_leads (rule->code) ? SOS_DESK_LEAD : SOS_DESK_WORKER;
}

/* Who has nobody who works with them is the lead's. */
static void
seat (SosAlertDue *due, const SosAlertFact *fact)
{
  const SosDesk desk = find_desk (due->rule);

  due->desk = desk == SOS_DESK_WORKER && fact->staff == 0 ? SOS_DESK_LEAD : desk;
  due->seat = due->desk == SOS_DESK_WORKER ? fact->staff : due->desk == SOS_DESK_LEAD ? fact->team : 0;
}

static gboolean
is_in_time (const SosAlertRule *rule, const SosAlertFact *fact, int due)
{
  return rule->of != SOS_FACT_BIRTHDAY || (due >= fact->since && due < fact->since + BIRTHDAYS_FOR);
}

void
sos_alert_find (const SosAlertClock *clock, const SosAlertFact *fact, SosAlertFound found, gpointer data)
{
  gboolean named = FALSE;

  if (fact->on <= 0)
    return;
  for (guint i = 0; i < sos_n_alert_rules; i++)
    {
      const SosAlertRule *rule = &sos_alert_rules[i];
      SosAlertDue due = { .rule = rule };

      if (rule->of != fact->of || (rule->code != NULL ? g_strcmp0 (rule->code, fact->code) != 0 : named) || !is_for (rule, fact))
        continue;
      named = named || rule->code != NULL;
      due.due = find_due (clock, rule, fact->on);
      if (!is_in_time (rule, fact, due.due))
        continue;
      due.shows = due.due - rule->ahead;
      due.ends = rule->stays < 0 ? G_MAXINT : due.due + rule->stays;
      seat (&due, fact);
      found (fact, &due, data);
    }
}

/* So many working days are as many days at least, and a year 365. */
int
sos_alert_find_last (const SosAlertClock *clock, SosFactKind of, int day)
{
  int most = -G_MAXINT / 2;

  for (guint i = 0; i < sos_n_alert_rules; i++)
    if (sos_alert_rules[i].of == of)
      most = MAX (most, sos_alert_rules[i].ahead - clock->days[i] * (sos_alert_rules[i].unit == SOS_ALERT_YEARS ? 365 : 1));
  return day + most;
}

/* So many days at most: a week has five working days, with a fortnight over for days on which offices are shut. */
static int
count_most_days (SosAlertUnit unit, int days)
{
  switch (unit)
    {
    case SOS_ALERT_WORKING_DAYS:
      return days > 0 ? days * 2 + 14 : 0;
    case SOS_ALERT_YEARS:
      return days * 366 + 1;
    case SOS_ALERT_DAYS:
    default:
      return days;
    }
}

int
sos_alert_find_first (const SosAlertClock *clock, SosFactKind of, int day)
{
  int least = G_MAXINT / 2;

  for (guint i = 0; i < sos_n_alert_rules; i++)
    if (sos_alert_rules[i].of == of)
      least = MIN (least, sos_alert_rules[i].ahead - count_most_days (sos_alert_rules[i].unit, clock->days[i]));
  return day + 1 + least;
}

/* ---- words ---- */

static void
put (GString *words, const char *field, char *value)
{
  g_autofree char *taken = value;

  g_string_replace (words, field, taken != NULL ? taken : "–", 0);
}

char *
sos_alert_dup_reason (const SosAlertRule *rule, const SosAlertClock *clock, int on, int due)
{
  g_autoptr (GString) words = rule->reason != NULL ? g_string_new (_(rule->reason)) : NULL;

  if (words == NULL)
    return NULL;
  put (words, "{on}", on > 0 ? sos_day_dup_words (on, due > 0 ? due : on) : NULL);
  put (words, "{due}", due > 0 ? sos_day_dup_words (due, due) : NULL);
  if (rule->of == SOS_FACT_STAGE)
    put (words, "{why}", g_strdup (sos_stage_clock_get_words (rule->code)));
  put (words, "{days}", g_strdup_printf ("%d", sos_alert_clock_get_days (clock, rule)));
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* ---- putting off ---- */

SosVerdict *
sos_alert_may_put_off (const SosAlertRule *rule, int today, int until, const char *reason)
{
  g_autofree char *most = NULL, *words = NULL;

  if (rule->put_off == 0)
    return sos_verdict_new_refused ("4.12", _("This cannot be put off: somebody’s safety, or another’s work, hangs on it."), NULL);
  if (until <= today)
    return sos_verdict_new_refused ("4.12", _("Say until which day to come."), NULL);
  if (until > today + rule->put_off)
    {
      most = sos_day_dup_words (today + rule->put_off, today);
      /* Translators: %s is a day */
      words = g_strdup_printf (_("Not longer than until %s."), most);
      return sos_verdict_new_refused ("4.12", words, NULL);
    }
  if (!sos_reason_is_enough (reason))
    return sos_verdict_new_refused ("V28", _("Say why; a few words are enough."), NULL);
  return sos_verdict_new_allowed ("4.12", NULL);
}
