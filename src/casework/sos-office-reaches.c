/* sos-office-reaches.c - what a number of the office would change in the work that is going on: by the rules themselves, asked twice. */
#include "config.h"
#include "sos-office-reaches.h"

#include "sos-day.h"
#include "sos-due-read.h"
#include "sos-limits-load.h"
#include "sos-load-rules.h"
#include "sos-worker-load.h"

#include <glib/gi18n.h>
#include <string.h>

static void
say (GPtrArray *what, SosConsequenceSort sort, char *words)
{
  sos_consequences_add (what, sort, "record", words);
}

/* ---- what is due ---- */

typedef struct
{
  gint64 person, about;
  int due;
} Due;

typedef struct
{
  SosTransaction *transaction;
  const char *rule;
  GArray *due; /* Due */
} Reading;

static void
found_cb (const SosAlertFact *fact, const SosAlertDue *due, gpointer data)
{
  Reading *reading = data;
  const Due one = { fact->person, fact->about, due->due };

  if (strcmp (due->rule->id, reading->rule) == 0 && !sos_transaction_hides (reading->transaction, fact->person))
    g_array_append_val (reading->due, one);
}

/* Of one rule, everything, in the order in which it is read. */
static GArray *
read_due (SosTransaction *transaction, const char *rule, const char *name, const char *value, GError **error)
{
  const SosAlertRule *found = sos_alert_rule_find (rule);
  g_autoptr (SosAlertClock) clock = sos_due_make_clock (transaction, error);
  g_autoptr (GArray) due = g_array_new (FALSE, FALSE, sizeof (Due));
  Reading reading = { transaction, rule, due };

  if (clock == NULL)
    return NULL;
  if (name != NULL)
    sos_alert_clock_choose (clock, name, value);
  return sos_due_read (transaction, &(SosDueAll){ clock, 0, found != NULL ? SOS_DUE_KIND (found->of) : 0, SOS_DUE_EVER }, found_cb, &reading, error)
           ? g_steal_pointer (&due)
           : NULL;
}

static void
say_due (GArray *before, GArray *after, int today, GPtrArray *what)
{
  guint sooner = 0, later = 0, late = 0;

  for (guint i = 0; i < MIN (before->len, after->len); i++)
    {
      const int old = g_array_index (before, Due, i).due, new = g_array_index (after, Due, i).due;

      sooner += new < old;
      later += new > old;
      late += new < today && old >= today;
    }
  if (sooner > 0)
    say (what, SOS_STOPS, g_strdup_printf (g_dngettext (NULL, "%u is due sooner", "%u are due sooner", sooner), sooner));
  if (later > 0)
    say (what, SOS_STOPS, g_strdup_printf (g_dngettext (NULL, "%u is due later", "%u are due later", later), later));
  if (late > 0)
    say (what, SOS_TO_DO, g_strdup_printf (g_dngettext (NULL, "%u is then late at once", "%u are then late at once", late), late));
  say (what, SOS_STAYS, before->len == 0 ? g_strdup (_("Nothing of this kind is due now.")) : g_strdup (_("What was put off stays put off until its day.")));
}

static gboolean
ask_due (SosTransaction *transaction, const SosOfficeSetting *setting, const char *value, GPtrArray *what, GError **error)
{
  const char *dot = strchr (setting->name, '.'), *rule = dot != NULL ? dot + 1 : setting->name;
  g_autofree char *number = g_strdup_printf ("%d", sos_office_setting_get_number (setting, value));
  g_autoptr (GArray) before = read_due (transaction, rule, NULL, NULL, error);
  g_autoptr (GArray) after = before != NULL ? read_due (transaction, rule, setting->name, number, error) : NULL;

  if (after == NULL)
    return FALSE;
  say_due (before, after, sos_day_parse (sos_transaction_get_today (transaction)), what);
  return TRUE;
}

/* ---- who is full ---- */

static char *
dup_state (SosLoadState state, guint n)
{
  switch (state)
    {
    case SOS_LOAD_NEARLY_FULL:
      return g_strdup_printf (g_dngettext (NULL, "%u worker is then nearly full", "%u workers are then nearly full", n), n);
    case SOS_LOAD_FULL:
      return g_strdup_printf (g_dngettext (NULL, "%u worker is then full", "%u workers are then full", n), n);
    case SOS_LOAD_OVER:
      return g_strdup_printf (g_dngettext (NULL, "%u worker then carries more than anybody should", "%u workers then carry more than anybody should", n), n);
    case SOS_LOAD_ROOM:
    default:
      return g_strdup_printf (g_dngettext (NULL, "%u worker then has room", "%u workers then have room", n), n);
    }
}

static gboolean
ask_load (SosTransaction *transaction, const SosOfficeSetting *setting, const char *value, GPtrArray *what, GError **error)
{
  g_autofree char *number = g_strdup_printf ("%d", sos_office_setting_get_number (setting, value));
  g_autoptr (GPtrArray) loads = sos_worker_loads (transaction, 0, error);
  guint n[SOS_LOAD_OVER + 1] = { 0 };
  SosLimits limits;

  if (loads == NULL || !sos_limits_load (transaction, &limits, error))
    return FALSE;
  sos_limits_choose (&limits, setting->name, number);
  for (guint i = 0; i < loads->len; i++)
    {
      const SosWorkerLoad *load = loads->pdata[i];
      SosLimits theirs = limits;
      SosLoadState state;

      sos_load_take_own_limit (&theirs, (int) load->own);
      state = sos_load_get_state (&load->load, &theirs);
      n[state] += state != load->state;
    }
  for (SosLoadState state = SOS_LOAD_ROOM; state <= SOS_LOAD_OVER; state++)
    if (n[state] > 0)
      say (what, SOS_STOPS, dup_state (state, n[state]));
  say (what, SOS_STAYS, g_strdup (_("Who works with whom stays. It counts when somebody is allocated next, and on the team’s page.")));
  return TRUE;
}

/* ---- the rest ---- */

static gboolean
say_new (SosTransaction *transaction, const SosOfficeSetting *setting, const char *value, GPtrArray *what, GError **error)
{
  say (what, SOS_STAYS, g_strdup (_("It holds from the next step on. Days that are set stay.")));
  return TRUE;
}

static gboolean
say_asked (SosTransaction *transaction, const SosOfficeSetting *setting, const char *value, GPtrArray *what, GError **error)
{
  say (what, SOS_STOPS, g_strdup (_("It holds at once, whenever it is asked, for what is there already too.")));
  return TRUE;
}

static gboolean
say_paper (SosTransaction *transaction, const SosOfficeSetting *setting, const char *value, GPtrArray *what, GError **error)
{
  say (what, SOS_STOPS, g_strdup (_("It stands on every letter and paper made from now on.")));
  say (what, SOS_STAYS, g_strdup (_("What is approved or printed stays as it is.")));
  return TRUE;
}

gboolean
sos_office_reaches_ask (SosTransaction *transaction, const SosOfficeSetting *setting, const char *value, GPtrArray *what, GError **error)
{
  static gboolean (*const asks[]) (SosTransaction *, const SosOfficeSetting *, const char *, GPtrArray *, GError **) = {
    [SOS_REACHES_NEW] = say_new,     [SOS_REACHES_DUE] = ask_due,     [SOS_REACHES_LOAD] = ask_load,
    [SOS_REACHES_ASKED] = say_asked, [SOS_REACHES_PAPER] = say_paper,
  };

  return asks[setting->reach](transaction, setting, value, what, error);
}
