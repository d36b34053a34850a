/* sos-retention-rules.c - how long the record of somebody is kept, and who may decide that it is erased. Knows no record. */
#include "config.h"
#include "sos-retention-rules.h"

#include "sos-clock.h"
#include "sos-reason-rules.h"
#include "sos-rights-rules.h"

#include <glib/gi18n.h>
#include <string.h>

#define OLDEST 18

/* "2009" may be the last day of that year. (transfer full) */
static char *
dup_last_day (const char *birth)
{
  const gsize length = birth != NULL ? strlen (birth) : 0;
  g_autofree char *next = NULL;

  if (length == 4)
    return g_strconcat (birth, "-12-31", NULL);
  if (length != 7)
    return g_strdup (birth);
  next = g_strconcat (birth, "-28", NULL);
  return sos_date_dup_add (next, 3);
}

static char *
dup_birthday (const char *birth, int age)
{
  g_autofree char *last = dup_last_day (birth);

  return sos_date_is_valid (last) ? sos_date_dup_add_months (last, age * 12) : NULL;
}

static char *
dup_later (char *one, char *other)
{
  g_autofree char *first = one, *second = other;

  return g_strdup (g_strcmp0 (first, second) >= 0 ? first : second);
}

/* Whose age is not known was a child, as far as anybody knows: until whoever was born that day has the birthday. */
static char *
dup_child (const SosRetentionFacts *facts, const SosLimits *limits)
{
  char *day = dup_birthday (facts->birth_date, limits->keep_child_age);

  return day != NULL ? day : sos_date_dup_add_months (facts->ended_on, limits->keep_child_age * 12);
}

static gboolean
was_child (const SosRetentionFacts *facts)
{
  g_autofree char *grown = dup_birthday (facts->birth_date, OLDEST);

  return grown == NULL || g_strcmp0 (facts->ended_on, grown) < 0;
}

char *
sos_retention_dup_day (const SosRetentionFacts *facts, const SosLimits *limits, const char **rule)
{
  *rule = NULL;
  if (facts->open || facts->ended_on == NULL || !sos_date_is_valid (facts->ended_on))
    return NULL;
  if (facts->serious)
    {
      *rule = "SERIOUS";
      return dup_later (dup_child (facts, limits), sos_date_dup_add_months (facts->ended_on, limits->keep_serious_years * 12));
    }
  if (!facts->worked)
    {
      *rule = "DECLINED";
      return sos_date_dup_add_months (facts->ended_on, limits->declined_months);
    }
  *rule = was_child (facts) ? "CHILD" : "ADULT";
  return was_child (facts) ? dup_child (facts, limits) : sos_date_dup_add_months (facts->ended_on, limits->keep_adult_years * 12);
}

gboolean
sos_retention_is_deciding (const char *role, gboolean leads)
{
  return g_strcmp0 (role, SOS_ROLE_DATA_PROTECTION_LEAD) == 0 || sos_rights_is_lead (role, leads);
}

static SosVerdict *
refuse (const char *words)
{
  return sos_verdict_new_refused ("V27", words, NULL);
}

/* What both of the two are asked. NULL: nothing speaks against it. */
static SosVerdict *
find_bar (const SosRetentionAsk *asked)
{
  if (!asked->deciding)
    return refuse (_("Those who lead, and whoever leads data protection, decide how long a record is kept."));
  if (asked->held)
    return refuse (_("The record is held. Nothing of it is erased before the hold has ended."));
  if (!asked->due)
    return refuse (_("The record is to be kept longer. Its day has not come."));
  return NULL;
}

SosVerdict *
sos_retention_may_ask (const SosRetentionAsk *asked)
{
  SosVerdict *bar = find_bar (asked);

  if (bar != NULL)
    return bar;
  if (asked->asked)
    return refuse (_("It was asked for already. Another has to confirm it."));
  return sos_reason_is_enough (asked->words) ? sos_verdict_new_allowed ("V27", NULL) : refuse (_("Say why; a few words are enough."));
}

SosVerdict *
sos_retention_may_dispose (const SosRetentionAsk *asked)
{
  SosVerdict *bar = find_bar (asked);

  if (bar != NULL)
    return bar;
  if (!asked->asked)
    return refuse (_("First one of those who lead asks that it is erased; another confirms it."));
  if (asked->own)
    return refuse (_("Whoever asked does not confirm it. It needs two."));
  return asked->data ? sos_verdict_new_allowed ("V27", NULL) : refuse (_("One of the two has to be whoever leads data protection."));
}

SosVerdict *
sos_retention_may_keep (const SosRetentionAsk *asked, const char *until, const char *today)
{
  if (!asked->deciding)
    return refuse (_("Those who lead, and whoever leads data protection, decide how long a record is kept."));
  if (until != NULL && (!sos_date_is_valid (until) || g_strcmp0 (until, today) <= 0))
    return refuse (_("Say until which day to come it is kept."));
  return sos_reason_is_enough (asked->words) ? sos_verdict_new_allowed ("V27", NULL) : refuse (_("Say why; a few words are enough."));
}
