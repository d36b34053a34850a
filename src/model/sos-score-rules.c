/* sos-score-rules.c - what a score is worth, how many are known, what may be said of a change. Knows no record. */
#include "config.h"
#include "sos-score-rules.h"

#include <glib/gi18n.h>
#include <string.h>

static const struct
{
  const char *list, *label;
  gboolean may_not_apply, more_is_better;
} columns[] = {
  [SOS_COLUMN_SCORE] = { "domain-score", N_("Ours"), TRUE, FALSE },
  [SOS_COLUMN_OWN] = { "own-score", N_("Theirs"), FALSE, FALSE },
  [SOS_COLUMN_STRENGTH] = { "strength-score", N_("Strength"), FALSE, TRUE },
};

gboolean
sos_domain_is_strength (const char *domain)
{
  return g_strcmp0 (domain, "HOPE") == 0;
}

SosColumn
sos_domain_get_column (const char *domain)
{
  return sos_domain_is_strength (domain) ? SOS_COLUMN_STRENGTH : SOS_COLUMN_SCORE;
}

gboolean
sos_domain_asks (const char *domain, SosColumn column)
{
  return column != SOS_COLUMN_SCORE || !sos_domain_is_strength (domain);
}

const char *
sos_column_get_list (SosColumn column)
{
  g_return_val_if_fail (column < SOS_N_COLUMNS, NULL);
  return columns[column].list;
}

const char *
sos_column_get_label (SosColumn column)
{
  g_return_val_if_fail (column < SOS_N_COLUMNS, NULL);
  return _(columns[column].label);
}

int
sos_score_get_value (const char *code)
{
  if (code == NULL || code[0] < '0' || code[0] > '0' + SOS_SCORE_MOST || code[1] != '\0')
    return -1;
  return code[0] - '0';
}

gboolean
sos_score_is_said (const char *code)
{
  return code != NULL && *code != '\0';
}

gboolean
sos_score_may_be (SosColumn column, const char *code)
{
  if (!sos_score_is_said (code) || sos_score_get_value (code) >= 0 || g_str_equal (code, SOS_SCORE_UNKNOWN))
    return TRUE;
  return columns[column].may_not_apply && g_str_equal (code, SOS_SCORE_NOT_APPLYING);
}

/* ---- counting ---- */

static void
count_one (SosScoreCount *count, const char *code)
{
  const int value = sos_score_get_value (code);

  count->asked++;
  if (value >= 0)
    {
      count->known++;
      count->sum += value;
    }
  else if (!sos_score_is_said (code))
    count->open++;
  else if (g_str_equal (code, SOS_SCORE_NOT_APPLYING))
    count->not_applying++;
  else
    count->unknown++;
}

SosScoreCount
sos_score_count (const SosAreaScore *areas, guint n, SosColumn column)
{
  SosScoreCount count = { 0 };

  for (guint i = 0; i < n; i++)
    if (sos_domain_asks (areas[i].domain, column))
      count_one (&count, areas[i].codes[column]);
  return count;
}

gboolean
sos_score_count_get_mean (const SosScoreCount *count, double *mean)
{
  *mean = count->known > 0 ? (double) count->sum / count->known : 0;
  return count->known > 0;
}

/* Takes @words. */
static void
append_count (GString *all, char *words, guint n)
{
  if (n > 0)
    g_string_append_printf (all, "%s%s", all->len > 0 ? ", " : "", words);
  g_free (words);
}

char *
sos_score_count_dup_words (const SosScoreCount *count)
{
  g_autoptr (GString) apart = g_string_new (NULL);
  g_autofree char *known = NULL;
  double mean;

  append_count (apart, g_strdup_printf (g_dngettext (NULL, "%u not known", "%u not known", count->unknown), count->unknown), count->unknown);
  append_count (apart, g_strdup_printf (g_dngettext (NULL, "%u does not apply", "%u do not apply", count->not_applying), count->not_applying), count->not_applying);
  append_count (apart, g_strdup_printf (g_dngettext (NULL, "%u not answered", "%u not answered", count->open), count->open), count->open);
  if (!sos_score_count_get_mean (count, &mean))
    known = g_strdup (_("none known"));
  else
    /* Translators: the mean of scores from 0 to 4, and of how many it is taken */
    known = g_strdup_printf (g_dngettext (NULL, "mean %.1f, of %u known", "mean %.1f, of %u known", count->known), mean, count->known);
  return apart->len == 0 ? g_steal_pointer (&known) : g_strdup_printf ("%s; %s", known, apart->str);
}

/* ---- comparing ---- */

gboolean
sos_score_compare_one (const char *before, const char *after, SosColumn column, int *change)
{
  const int from = sos_score_get_value (before), to = sos_score_get_value (after);
  const int rise = (to > from) - (to < from);

  *change = 0;
  if (from < 0 || to < 0)
    return FALSE;
  *change = columns[column].more_is_better ? rise : -rise;
  return TRUE;
}

const SosAreaScore *
sos_area_score_find (const SosAreaScore *areas, guint n, const char *domain)
{
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (areas[i].domain, domain) == 0)
      return &areas[i];
  return NULL;
}

SosScoreChange
sos_score_compare (const SosAreaScore *before, guint n_before, const SosAreaScore *after, guint n_after, SosColumn column)
{
  SosScoreChange all = { 0 };

  for (guint i = 0; i < n_after; i++)
    {
      const SosAreaScore *then = sos_area_score_find (before, n_before, after[i].domain);
      int change;

      if (then == NULL || !sos_domain_asks (after[i].domain, column)
          || !sos_score_compare_one (then->codes[column], after[i].codes[column], column, &change))
        continue;
      all.both++;
      all.better += change > 0;
      all.worse += change < 0;
      all.same += change == 0;
      all.before += sos_score_get_value (then->codes[column]);
      all.after += sos_score_get_value (after[i].codes[column]);
    }
  return all;
}

char *
sos_score_change_dup_words (const SosScoreChange *change)
{
  if (change->both == 0)
    return g_strdup (_("no area was known both times"));
  return g_strdup_printf (g_dngettext (NULL, "%u better, %u worse, %u the same, of %u area known both times",
                                       "%u better, %u worse, %u the same, of %u areas known both times", change->both),
                          change->better, change->worse, change->same, change->both);
}
