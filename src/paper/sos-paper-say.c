/* sos-paper-say.c - what a field says, in another language: days, hours and sentences of the program; the rest as it was written. Knows no page. */
#include "config.h"
#include "sos-paper-say.h"

#include "sos-day.h"
#include "sos-near-date.h"
#include "sos-near-time.h"
#include "sos-paper-tongue.h"

/* A day with what stands behind it. NULL where the language has no words for days here. */
static char *
dup_day (const SosPaperTongue *tongue, const char *date, const char *rest, gboolean *english)
{
  g_autofree char *day = sos_paper_tongue_dup_day (tongue->language, date);

  if (day == NULL)
    return NULL;
  *english |= rest != NULL;
  return g_strconcat (day, rest, NULL);
}

/* What the program says; who stands in it is called as they were written down. */
static char *
dup_said (const SosPaperTongue *tongue, const char *sentence, const char *names)
{
  const char *words = sos_paper_common_find (tongue->common, sentence);
  g_autoptr (GString) said = NULL;

  if (words == NULL)
    return NULL;
  said = g_string_new (words);
  g_string_replace (said, SOS_MERGE_NAMES, names != NULL ? names : "", 0);
  return g_strdup (said->str);
}

/* A day or an hour that was typed, read as what it is; NULL where it cannot be. */
static char *
dup_typed (const SosPaperTongue *tongue, SosPaperFieldAs as, const char *typed)
{
  const char *rest, *today = sos_merge_get_day (tongue->merge, "today", &rest);
  g_autofree char *day = as == SOS_PAPER_AS_DATE && today != NULL ? sos_near_date_dup_parsed (typed, today) : NULL;
  const int minutes = as == SOS_PAPER_AS_TIME ? sos_near_time_parse (typed) : -1;

  if (day != NULL)
    return g_ascii_isdigit (typed[0]) ? sos_paper_tongue_dup_day (tongue->language, day) : sos_paper_tongue_dup_weekday_day (tongue->language, day);
  return minutes >= 0 ? sos_minutes_dup_text (minutes) : NULL;
}

char *
sos_paper_say (const SosPaperTongue *tongue, const SosPaperField *field, char *value, gboolean *english)
{
  g_autofree char *taken = value;
  const char *rest = NULL, *source, *found;
  char *words = NULL;

  if (field->as == SOS_PAPER_AS_NAME)
    return g_steal_pointer (&taken);
  if ((source = sos_merge_get_day (tongue->merge, field->name, &rest)) != NULL)
    words = dup_day (tongue, source, rest, english);
  else if ((source = sos_merge_get_said (tongue->merge, field->name, &rest)) != NULL)
    words = dup_said (tongue, source, rest);
  else if ((found = sos_paper_common_find (tongue->common, taken)) != NULL)
    words = g_strdup (found);
  else
    words = dup_typed (tongue, field->as, taken);
  if (words != NULL)
    return words;
  *english = TRUE;
  return g_steal_pointer (&taken);
}
