/* sos-release-rules.c - dates of release as others give them. Knows no store, no record and no page. */
#include "config.h"
#include "sos-release-rules.h"

#include "sos-clock.h"

#include <glib/gi18n.h>
#include <string.h>

#define RULE "3.2"

static gboolean
is (const char *text, const char *code)
{
  return g_strcmp0 (text, code) == 0;
}

/* ---- which one plans ---- */

static gboolean
lets_out (const SosReleaseFact *fact)
{
  return is (fact->sort, SOS_RELEASE_LETS_OUT) && !is (fact->status, SOS_RELEASE_SUPERSEDED);
}

static int
get_weight (const SosReleaseFact *fact)
{
  return is (fact->status, SOS_RELEASE_HAPPENED) ? 2 : is (fact->status, SOS_RELEASE_CONFIRMED) ? 1 : 0;
}

/* Not written down yet is newer than all that is. */
static gboolean
is_newer (const SosReleaseFact *one, const SosReleaseFact *other)
{
  const int told = g_strcmp0 (one->told_on, other->told_on);

  if (told != 0)
    return told > 0;
  return one->id == 0 || (other->id != 0 && one->id > other->id);
}

int
sos_release_find_planned (const SosReleaseFact *facts, guint n_facts)
{
  int best = -1;

  for (guint i = 0; i < n_facts; i++)
    {
      const int weight = get_weight (&facts[i]);

      if (lets_out (&facts[i])
          && (best < 0 || weight > get_weight (&facts[best]) || (weight == get_weight (&facts[best]) && is_newer (&facts[i], &facts[best]))))
        best = (int) i;
    }
  return best;
}

int
sos_release_find_kind (const SosReleaseFact *facts, guint n_facts, const char *kind)
{
  int best = -1;

  for (guint i = 0; i < n_facts; i++)
    if (is (facts[i].kind, kind) && !is (facts[i].status, SOS_RELEASE_SUPERSEDED) && (best < 0 || is_newer (&facts[i], &facts[best])))
      best = (int) i;
  return best;
}

gboolean
sos_release_supersedes (const SosReleaseFact *newer, const SosReleaseFact *old)
{
  const gboolean same = is (newer->sort, SOS_RELEASE_LETS_OUT) ? is (old->sort, SOS_RELEASE_LETS_OUT) : is (newer->kind, old->kind);

  if (!same || get_weight (old) > get_weight (newer) || is (old->status, SOS_RELEASE_HAPPENED) || is (old->status, SOS_RELEASE_SUPERSEDED))
    return FALSE;
  /* What came in the post late says nothing against what was told since; what happened does. */
  return is (newer->status, SOS_RELEASE_HAPPENED) || get_weight (newer) > get_weight (old) || is_newer (newer, old);
}

/* ---- may it be written down ---- */

static SosVerdict *
refuse (const char *rule, const char *words, const char *remedy)
{
  return sos_verdict_new_refused (rule, words, remedy);
}

SosVerdict *
sos_release_check (const SosReleaseFact *fact, const char *source, const char *there_since, const char *today)
{
  if (!sos_date_is_valid (fact->day))
    return refuse ("V4", _("Say which date they gave."), NULL);
  if (source == NULL || source[0] == '\0')
    return refuse (RULE, _("Say who gave the date; it is never worked out here."), NULL);
  if (!sos_date_is_valid (fact->told_on) || strcmp (fact->told_on, today) > 0)
    return refuse ("V4", _("Say on which day it was told; not one to come."), NULL);
  if (is (fact->kind, SOS_RELEASE_ACTUAL) || is (fact->status, SOS_RELEASE_HAPPENED))
    return refuse (RULE, _("That somebody was released is written down with its own button: who met them, and where they went."), NULL);
  if (!is (fact->status, SOS_RELEASE_INDICATIVE) && !is (fact->status, SOS_RELEASE_CONFIRMED))
    return refuse (RULE, _("A new date is indicative or confirmed."), NULL);
  if (is (fact->sort, SOS_RELEASE_LETS_OUT) && strcmp (fact->day, today) < 0)
    return refuse ("V4", _("That day is past. Write down that they were released, or ask for the new date."), NULL);
  if (sos_date_is_valid (there_since) && strcmp (fact->day, there_since) < 0)
    return refuse ("V4", _("That is before they came to this prison."), NULL);
  return sos_verdict_new_allowed (RULE, NULL);
}

char *
sos_release_dup_missing (gboolean hour, gboolean met_by, gboolean address)
{
  const struct
  {
    gboolean there;
    const char *words;
  } parts[] = { { hour, N_("the hour") }, { met_by, N_("who met them") }, { address, N_("where they went") } };
  g_autoptr (GString) missing = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (!parts[i].there)
      g_string_append_printf (missing, missing->len > 0 ? ", %s" : "%s", _(parts[i].words));
  /* Translators: %s is a list: "the hour, who met them" */
  return missing->len > 0 ? g_strdup_printf (_("Still to ask about the release: %s."), missing->str) : NULL;
}

SosVerdict *
sos_release_may_close (const char *released_on, const char *today, gboolean lead)
{
  g_autofree char *until = sos_date_dup_add (released_on, SOS_RELEASE_KEEP_DAYS);
  g_autofree char *day = sos_date_dup_long (until);
  g_autofree char *words = NULL;

  if (until == NULL || strcmp (today, until) >= 0)
    return sos_verdict_new_allowed ("V16", NULL);
  if (lead)
    return sos_verdict_new_allowed ("V16", _("They are out for less than 28 days."));
  /* Translators: %s is a date */
  words = g_strdup_printf (_("They are out for less than 28 days: until %s only the team lead closes this."), day);
  return refuse ("V16", words, NULL);
}

int
sos_release_get_rung (int days)
{
  static const int rungs[] = { 1, 7, 14, 42, 90 };

  for (guint i = 0; days >= 0 && i < G_N_ELEMENTS (rungs); i++)
    if (days <= rungs[i])
      return rungs[i];
  return 0;
}

/* ---- visits ---- */

char *
sos_prison_visit_dup_first (int lead_days, const char *today)
{
  return sos_date_dup_add (today, MAX (lead_days, 0));
}

char *
sos_prison_visit_dup_last_ask (int lead_days, const char *release_day, const char *today)
{
  g_autofree char *last = sos_date_dup_add (release_day, -1 - MAX (lead_days, 0));

  if (last == NULL)
    return NULL;
  return strcmp (last, today) < 0 ? g_strdup ("") : g_steal_pointer (&last);
}

SosVerdict *
sos_prison_visit_check (const char *day, int lead_days, const char *release_day, const char *today)
{
  g_autofree char *first = sos_prison_visit_dup_first (lead_days, today);
  g_autofree char *shown = sos_date_dup_long (first), *out = sos_date_dup_long (release_day);
  g_autofree char *words = NULL, *remedy = NULL;

  if (!sos_date_is_valid (day) || strcmp (day, today) < 0)
    return refuse ("V4", _("A visit is on a day to come."), NULL);
  if (sos_date_is_valid (release_day) && strcmp (day, release_day) >= 0)
    {
      /* Translators: %s is a date */
      words = g_strdup_printf (_("They are to be released on %s; there is no visit on that day or after it."), out);
      return refuse (RULE, words, NULL);
    }
  if (strcmp (day, first) >= 0)
    return sos_verdict_new_allowed (RULE, NULL);
  words = g_strdup_printf (ngettext ("This prison wants to be asked %d day before a visit.", "This prison wants to be asked %d days before a visit.", lead_days), lead_days);
  /* Translators: %s is a date */
  remedy = g_strdup_printf (_("The first day is %s; or ask for a video call or write."), shown);
  return refuse (RULE, words, remedy);
}
