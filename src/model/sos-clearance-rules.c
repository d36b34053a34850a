/* sos-clearance-rules.c - does a check hold on a day, and until when (N6). Knows no record. */
#include "config.h"
#include "sos-clearance-rules.h"

#include "sos-clock.h"
#include "sos-fold.h"

#include <glib/gi18n.h>
#include <string.h>

static const SosClearanceKind kinds[] = {
  { SOS_CLEARANCE_KIND_DBS, N_("a DBS certificate"), TRUE, FALSE, FALSE, SOS_DBS_YEARS }, /* or as the office chose */
  { SOS_CLEARANCE_KIND_IDENTITY, N_("a check of identity"), FALSE, FALSE, FALSE, 0 },
  { SOS_CLEARANCE_KIND_REFERENCE, N_("references"), FALSE, FALSE, FALSE, 0 },
  { SOS_CLEARANCE_KIND_RIGHT_TO_WORK, N_("a check of the right to work"), FALSE, FALSE, FALSE, 0 },
  { SOS_CLEARANCE_KIND_SAFEGUARDING, N_("safeguarding training"), TRUE, FALSE, FALSE, 2 },
  { SOS_CLEARANCE_KIND_PRISON, N_("clearance for this prison"), TRUE, TRUE, FALSE, 0 },
  { SOS_CLEARANCE_KIND_HOSPITAL, N_("a contract or badge for this hospital"), TRUE, TRUE, FALSE, 0 },
  { SOS_CLEARANCE_KIND_SCHOOL_LETTER, N_("a letter of assurance to this school"), TRUE, TRUE, TRUE, 0 },
  { SOS_CLEARANCE_KIND_SPEAKER, N_("a visiting speaker check"), FALSE, FALSE, FALSE, 0 },
  { SOS_CLEARANCE_KIND_LICENCE, N_("a driving licence"), TRUE, FALSE, FALSE, 0 },
  { SOS_CLEARANCE_KIND_INSURANCE, N_("business insurance of the car"), TRUE, FALSE, FALSE, 1 },
  { SOS_CLEARANCE_KIND_MOT, N_("an MOT of the car"), TRUE, FALSE, FALSE, 1 },
};

const SosClearanceKind *
sos_clearance_kind_get (guint index)
{
  return index < G_N_ELEMENTS (kinds) ? &kinds[index] : NULL;
}

const SosClearanceKind *
sos_clearance_kind_find (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kinds[i].code, code) == 0)
      return &kinds[i];
  return NULL;
}

const char *
sos_clearance_kind_get_what (const char *code)
{
  const SosClearanceKind *kind = sos_clearance_kind_find (code);

  return kind != NULL ? _(kind->what) : "";
}

/* ---- days ---- */

/* The day before the same one @years later: three years from 19 January end with the 18th. */
static char *
dup_years_on (const char *day, int years)
{
  GDate date;

  if (!sos_date_parse (day, &date))
    return NULL;
  g_date_add_years (&date, (guint) years);
  g_date_subtract_days (&date, 1);
  return sos_date_dup_from (&date);
}

/* The same day @months later, that day inside. */
static char *
dup_months_on (const char *day, int months)
{
  GDate date;

  if (!sos_date_parse (day, &date))
    return NULL;
  g_date_add_months (&date, (guint) months);
  return sos_date_dup_from (&date);
}

char *
sos_school_year_dup_end (const char *day)
{
  GDate date;

  if (!sos_date_parse (day, &date))
    return NULL;
  return g_strdup_printf ("%04d-08-31", g_date_get_year (&date) + (g_date_get_month (&date) > G_DATE_AUGUST ? 1 : 0));
}

char *
sos_clearance_dup_default_last_day (const char *code, const char *issued_on, int dbs_years)
{
  const SosClearanceKind *kind = sos_clearance_kind_find (code);

  if (kind == NULL || !sos_date_is_valid (issued_on))
    return NULL;
  if (kind->of_year)
    return sos_school_year_dup_end (issued_on);
  return kind->years > 0 ? dup_years_on (issued_on, g_str_equal (code, SOS_CLEARANCE_KIND_DBS) ? dbs_years : kind->years) : NULL;
}

static char *
dup_written_last_day (const SosClearanceFact *fact)
{
  const SosClearanceKind *kind = sos_clearance_kind_find (fact->kind);

  if (fact->last_day != NULL && fact->last_day[0] != '\0')
    return g_strdup (sos_date_is_valid (fact->last_day) ? fact->last_day : "");
  if (kind != NULL && kind->of_year && sos_date_is_valid (fact->issued_on))
    return sos_school_year_dup_end (fact->issued_on);
  return kind == NULL || kind->ends ? g_strdup ("") : NULL;
}

/* Nobody who is on the update service and was never looked up there holds a certificate. */
static char *
dup_looked_last_day (const SosClearanceFact *fact)
{
  char *last = dup_months_on (fact->checked_on, SOS_DBS_MONTHS);

  return last != NULL ? last : g_strdup ("");
}

char *
sos_clearance_dup_last_day (const SosClearanceFact *fact)
{
  g_autofree char *written = dup_written_last_day (fact);
  g_autofree char *looked = fact->update_service ? dup_looked_last_day (fact) : NULL;

  if (looked == NULL || (written != NULL && strcmp (written, looked) <= 0))
    return g_steal_pointer (&written);
  return g_steal_pointer (&looked);
}

/* ---- one check ---- */

static gboolean
is_for (const SosClearanceFact *fact, const char *site)
{
  const SosClearanceKind *kind = sos_clearance_kind_find (fact->kind);
  g_autofree char *one = NULL, *other = NULL;

  if (kind == NULL || !kind->of_site || site == NULL)
    return TRUE;
  one = sos_fold_index_text (fact->site != NULL ? fact->site : "");
  other = sos_fold_index_text (site);
  return one[0] != '\0' && g_str_equal (one, other);
}

/* Young people are children and young adults: who was only looked at for work with adults was not looked at for them. */
static gboolean
is_right_workforce (const SosClearanceFact *fact)
{
  return g_strcmp0 (fact->kind, SOS_CLEARANCE_KIND_DBS) != 0 || g_strcmp0 (fact->workforce, "CHILD") == 0
         || g_strcmp0 (fact->workforce, "BOTH") == 0;
}

static gboolean
has_begun (const SosClearanceFact *fact, const char *day)
{
  return sos_date_is_valid (fact->issued_on) && strcmp (fact->issued_on, day) <= 0;
}

static gboolean
is_in_force (const SosClearanceFact *fact, const char *day)
{
  g_autofree char *last = sos_clearance_dup_last_day (fact);

  return has_begun (fact, day) && (last == NULL || strcmp (day, last) <= 0);
}

gboolean
sos_clearance_is_unassessed (const SosClearanceFact *fact, const char *day)
{
  return fact->content && is_in_force (fact, day) && !(sos_date_is_valid (fact->approved_on) && strcmp (fact->approved_on, day) <= 0);
}

gboolean
sos_clearance_holds (const SosClearanceFact *fact, const char *site, const char *day)
{
  g_return_val_if_fail (sos_date_is_valid (day), FALSE);
  return is_for (fact, site) && is_right_workforce (fact) && is_in_force (fact, day) && !sos_clearance_is_unassessed (fact, day);
}

/* ---- all of one kind ---- */

void
sos_clearance_standing_clear (SosClearanceStanding *self)
{
  g_clear_pointer (&self->last_day, g_free);
}

static gboolean
is_asked (const SosClearanceFact *fact, const char *kind, const char *site)
{
  return g_strcmp0 (fact->kind, kind) == 0 && is_for (fact, site);
}

static gboolean
find_unassessed (const SosClearanceFact *facts, guint n, const char *kind, const char *site, const char *day, gint64 *id)
{
  for (guint i = 0; i < n; i++)
    if (is_asked (&facts[i], kind, site) && sos_clearance_is_unassessed (&facts[i], day))
      {
        *id = facts[i].id;
        return TRUE;
      }
  return FALSE;
}

/* The one that holds on @day and holds longest; -1: none. @last: its last day. */
static int
find_longest (const SosClearanceFact *facts, guint n, const char *kind, const char *site, const char *day, char **last)
{
  int found = -1;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *end = NULL;

      if (!is_asked (&facts[i], kind, site) || !sos_clearance_holds (&facts[i], site, day))
        continue;
      end = sos_clearance_dup_last_day (&facts[i]);
      if (found >= 0 && (*last == NULL || (end != NULL && strcmp (end, *last) <= 0)))
        continue;
      found = (int) i;
      g_free (*last);
      *last = g_steal_pointer (&end);
    }
  return found;
}

/* Something that comes on top of a check that holds takes it away from its own first day on. */
static char *
dup_day_before_trouble (const SosClearanceFact *facts, guint n, const char *kind, const char *site, const char *from, const char *to)
{
  g_autofree char *least = g_strdup (to);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *before = NULL;

      if (!is_asked (&facts[i], kind, site) || !facts[i].content || !sos_date_is_valid (facts[i].issued_on)
          || strcmp (facts[i].issued_on, from) <= 0 || !sos_clearance_is_unassessed (&facts[i], facts[i].issued_on))
        continue;
      before = sos_date_dup_add (facts[i].issued_on, -1);
      if (least == NULL || strcmp (before, least) < 0)
        {
          g_free (least);
          least = g_steal_pointer (&before);
        }
    }
  return g_steal_pointer (&least);
}

/* One after another without a gap, from @day on. */
static gboolean
find_cover (const SosClearanceFact *facts, guint n, const char *kind, const char *site, const char *day, SosClearanceStanding *standing)
{
  g_autofree char *next = g_strdup (day), *reached = NULL;
  gboolean any = FALSE;

  while (next != NULL)
    {
      g_autofree char *last = NULL;
      const int found = find_longest (facts, n, kind, site, next, &last);
      g_autofree char *until = NULL;

      if (found < 0)
        break;
      if (!any)
        standing->id = facts[found].id;
      any = TRUE;
      until = dup_day_before_trouble (facts, n, kind, site, next, last);
      g_free (reached);
      reached = g_strdup (until);
      g_free (next);
      next = until != NULL && g_strcmp0 (until, last) == 0 ? sos_date_dup_add (until, 1) : NULL;
    }
  standing->last_day = g_steal_pointer (&reached);
  return any;
}

/* Why none holds: the nearest to holding says it. */
static void
explain (const SosClearanceFact *facts, guint n, const char *kind, const char *site, const char *day, SosClearanceStanding *standing)
{
  standing->state = SOS_UNCLEARED_MISSING;
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *written = NULL, *last = NULL;

      if (!is_asked (&facts[i], kind, site))
        continue;
      written = dup_written_last_day (&facts[i]);
      last = sos_clearance_dup_last_day (&facts[i]);
      if (!has_begun (&facts[i], day))
        {
          if (standing->state == SOS_UNCLEARED_MISSING)
            standing->state = SOS_UNCLEARED_NOT_YET;
        }
      else if (is_in_force (&facts[i], day))
        standing->state = SOS_UNCLEARED_WRONG;
      else if (standing->state != SOS_UNCLEARED_WRONG && last != NULL && g_strcmp0 (last, standing->last_day != NULL ? standing->last_day : "") >= 0)
        {
          standing->state = written == NULL || (written[0] != '\0' && strcmp (day, written) <= 0) ? SOS_UNCLEARED_UNLOOKED : SOS_UNCLEARED_LAPSED;
          g_free (standing->last_day);
          standing->last_day = g_strdup (last);
        }
      else
        continue;
      standing->id = facts[i].id;
    }
}

SosClearanceStanding
sos_clearance_decide (const SosClearanceFact *facts, guint n_facts, const char *kind, const char *site, const char *day)
{
  SosClearanceStanding standing = { SOS_CLEARED, 0, NULL };

  if (find_unassessed (facts, n_facts, kind, site, day, &standing.id))
    standing.state = SOS_UNCLEARED_CONTENT;
  else if (!find_cover (facts, n_facts, kind, site, day, &standing))
    explain (facts, n_facts, kind, site, day, &standing);
  return standing;
}

int
sos_clearance_get_reminder (const char *last_day, const char *today)
{
  static const int days[] = { 0, 7, 14, 30, 60, 90 };
  int left;

  if (last_day == NULL)
    return SOS_REMINDER_NONE;
  if (!sos_date_is_valid (last_day))
    return -1;
  left = sos_date_days_between (today, last_day);
  if (left < 0)
    return -1;
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    if (left <= days[i])
      return days[i];
  return SOS_REMINDER_NONE;
}
