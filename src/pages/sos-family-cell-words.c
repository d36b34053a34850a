/* sos-family-cell-words.c - what a look at an issue says: in the cell, read out, and when the pointer rests on it. */
#include "config.h"
#include "sos-family-cell-words.h"

#include "sos-blocks.h"
#include "sos-clock.h"

#include <glib/gi18n.h>
#include <string.h>

/* A month, with its year where that is not the one of @today. */
static char *
dup_month_as (const char *date, const char *today, const char *month, const char *with_year)
{
  GDate day;
  g_autoptr (GDateTime) moment = NULL;

  if (!sos_date_parse (date, &day))
    return g_strdup (date);
  moment = g_date_time_new_utc (g_date_get_year (&day), g_date_get_month (&day), 1, 12, 0, 0);
  return g_date_time_format (moment, strncmp (date, today, 4) == 0 ? month : with_year);
}

char *
sos_family_cell_dup_month (const SosIssueCell *look, const char *today)
{
  return look->looked_on != NULL ? dup_month_as (look->looked_on, today, _("%b"), _("%b %Y")) : NULL;
}

static const char *
get_level_label (SosCodes *codes, const char *level)
{
  return sos_codes_get_label (codes, "issue-level", level);
}

static const char *
get_change_words (int change)
{
  return change > 0 ? _("worse than at the last review") : change < 0 ? _("better than at the last review") : NULL;
}

char *
sos_family_cell_dup_spoken (const char *name, const char *issue, const SosIssueCell *look, const char *today)
{
  g_autofree char *level = NULL;
  g_autofree char *month = NULL;
  g_autoptr (GString) words = NULL;

  if (look->level == NULL)
    /* Translators: a name and an issue: "Kadeem, Money and debt: never looked at" */
    return g_strdup_printf (_("%s, %s: never looked at"), name, issue);
  level = sos_block_dup_small (look->words);
  month = dup_month_as (look->looked_on, today, _("%B"), _("%B %Y"));
  words = g_string_new (NULL);
  /* Translators: a name, an issue, how much of it, a month: "Kadeem, Money and debt: significant, looked at in September" */
  g_string_printf (words, _("%s, %s: %s, looked at in %s"), name, issue, level, month);
  if (look->stale)
    {
      g_string_append (words, ", ");
      g_string_append_printf (words, g_dngettext (NULL, "more than %d day ago", "more than %d days ago", (gulong) look->review_days),
                              look->review_days);
    }
  if (look->change != 0)
    g_string_append_printf (words, ", %s", get_change_words (look->change));
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
add_line (GString *lines, const char *line)
{
  if (line != NULL && *line != '\0')
    g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", line);
}

char *
sos_family_cell_dup_told (const SosIssueCell *look, SosCodes *codes)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autofree char *day = sos_date_dup_long (look->looked_on);
  /* Translators: who looked at something, and the day */
  g_autofree char *by = look->by != NULL ? g_strdup_printf (_("%s, %s"), look->by, day) : g_strdup (day);
  /* Translators: %s is how much of an issue there was: "At the last review: Some" */
  g_autofree char *before = look->before != NULL ? g_strdup_printf (_("At the last review: %s"), get_level_label (codes, look->before)) : NULL;

  if (look->level == NULL)
    return NULL;
  add_line (lines, look->words);
  add_line (lines, by);
  add_line (lines, before);
  add_line (lines, look->note);
  return g_string_free (g_steal_pointer (&lines), FALSE);
}
