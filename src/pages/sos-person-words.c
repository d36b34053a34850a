/* sos-person-words.c - what the pages say about a person, from a case; knows no widget. */
#include "config.h"
#include "sos-person-words.h"

#include "sos-clock.h"
#include "sos-stage-rules.h"

#include <glib/gi18n.h>

static char *
dup_years (const char *birth_date, const char *quality, const char *today)
{
  int age = sos_date_age (birth_date, today);

  if (age < 0)
    return g_strdup (_("age not known"));
  if (sos_date_is_valid (birth_date) && (!quality || g_str_equal (quality, "EXACT")))
    return g_strdup_printf ("%d", age);
  /* Translators: %d is an age that is not exact: "about 15" */
  return g_strdup_printf (_("about %d"), age);
}

char *
sos_person_words_dup_age (SosPerson *person, const char *today)
{
  const char *birth_date = sos_record_find_text (person, SOS_PERSON_BIRTH_DATE);
  const char *quality = sos_record_find_text (person, SOS_PERSON_BIRTH_DATE_QUALITY);
  g_autofree char *years = dup_years (birth_date, quality, today);
  g_autofree char *born = birth_date ? sos_date_dup_long (birth_date) : NULL;

  if (g_strcmp0 (quality, "AGE_DISPUTED") == 0 && born)
    /* Translators: an age, a date of birth */
    return g_strdup_printf (_("%s, age disputed (born %s as told)"), years, born);
  if (g_strcmp0 (quality, "ESTIMATED") == 0 || !born)
    return g_steal_pointer (&years);
  /* Translators: an age, a date of birth: "16, born 4 March 2010" */
  return g_strdup_printf (_("%s, born %s"), years, born);
}

gboolean
sos_person_words_is_open (SosEpisode *episode)
{
  return sos_stage_is_open (sos_record_get_text (SOS_RECORD (episode), SOS_EPISODE_STAGE));
}

/* The day the work that is still open began. */
static const char *
find_since (SosPersonCase *person_case)
{
  GPtrArray *episodes = sos_person_case_get_records (person_case, SOS_TYPE_EPISODE);
  const char *first = NULL;

  for (guint i = 0; i < episodes->len; i++)
    {
      const char *referred = sos_record_find_text (episodes->pdata[i], SOS_EPISODE_REFERRED_ON);

      if (referred && sos_person_words_is_open (episodes->pdata[i]) && (!first || g_strcmp0 (referred, first) < 0))
        first = referred;
    }
  return first;
}

static void
take (GPtrArray *facts, char *fact)
{
  if (fact && fact[0] != '\0')
    g_ptr_array_add (facts, fact);
  else
    g_free (fact);
}

static char *
dup_school (SosPerson *person)
{
  const char *school = sos_record_find_text (person, SOS_PERSON_SCHOOL);
  const char *year = sos_record_find_text (person, SOS_PERSON_SCHOOL_YEAR);

  if (!school || !year)
    return g_strdup (school);
  /* Translators: a school, a school year: "Meridian Park Academy, year 12" */
  return g_strdup_printf (g_ascii_isdigit (year[0]) ? _("%s, year %s") : "%s, %s", school, year);
}

static char *
dup_worker (SosPersonCase *person_case)
{
  SosStaff *worker = sos_person_case_find_worker (person_case);

  /* Translators: %s is the name of a caseworker */
  return worker ? g_strdup_printf (_("worker %s"), sos_record_get_text (SOS_RECORD (worker), SOS_STAFF_NAME)) : NULL;
}

static char *
dup_since (SosPersonCase *person_case)
{
  const char *since = find_since (person_case);
  g_autofree char *day = since ? sos_date_dup_short (since) : NULL;

  /* Translators: %s is a date */
  return day ? g_strdup_printf (_("since %s"), day) : NULL;
}

static char *
dup_borough (SosPerson *person, SosCodes *codes)
{
  const char *borough = sos_record_find_text (person, SOS_PERSON_HOME_BOROUGH);
  const char *district = sos_record_find_text (person, SOS_PERSON_HOME_DISTRICT);

  if (district && g_strcmp0 (borough, "OUT_OF_LONDON") == 0)
    return g_strdup (district);
  return borough ? g_strdup (sos_codes_get_label (codes, "borough", borough)) : NULL;
}

char *
sos_person_words_dup_facts (SosPersonCase *person_case)
{
  SosPerson *person = sos_person_case_get_person (person_case);
  SosCodes *codes = sos_person_case_get_codes (person_case);
  const char *language = sos_record_find_text (person, SOS_PERSON_FIRST_LANGUAGE);
  g_autoptr (GPtrArray) facts = g_ptr_array_new_with_free_func (g_free);

  take (facts, sos_person_words_dup_age (person, sos_person_case_get_today (person_case)));
  take (facts, g_strdup (sos_record_find_text (person, SOS_PERSON_PRONOUNS)));
  take (facts, language ? g_strdup (sos_codes_get_label (codes, "language", language)) : NULL);
  take (facts, dup_borough (person, codes));
  take (facts, dup_school (person));
  take (facts, dup_worker (person_case));
  take (facts, dup_since (person_case));
  g_ptr_array_add (facts, NULL);
  return g_strjoinv ("  ·  ", (char **) facts->pdata);
}

char *
sos_person_words_dup_stage (SosEpisode *episode, SosCodes *codes, const char *today)
{
  const char *label = sos_codes_get_label (codes, "stage", sos_record_get_text (SOS_RECORD (episode), SOS_EPISODE_STAGE));
  int days = sos_person_words_days_since (sos_record_find_text (episode, SOS_EPISODE_REFERRED_ON), today);

  if (days < 0 || !sos_person_words_is_open (episode))
    return g_strdup (label);
  /* Translators: a stage, and the number of the week since the referral: "Active, week 16" */
  return g_strdup_printf (_("%s, week %d"), label, days / 7 + 1);
}

const char *
sos_person_words_get_their (SosPerson *person)
{
  const char *pronouns = sos_record_find_text (person, SOS_PERSON_PRONOUNS);

  if (pronouns && g_ascii_strncasecmp (pronouns, "she", 3) == 0)
    return _("Goals, in her words");
  if (pronouns && g_ascii_strncasecmp (pronouns, "he", 2) == 0)
    return _("Goals, in his words");
  return _("Goals, in their words");
}

char *
sos_person_words_dup_initials (const char *name)
{
  g_auto (GStrv) words = g_strsplit_set (name ? name : "", " -", -1);
  guint n = g_strv_length (words);
  GString *initials = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    if (words[i][0] != '\0' && (i == 0 || i + 1 == n))
      g_string_append_unichar (initials, g_unichar_toupper (g_utf8_get_char (words[i])));
  return g_string_free (initials, FALSE);
}

int
sos_person_words_days_since (const char *date, const char *today)
{
  return date && sos_date_is_valid (date) ? sos_date_days_between (date, today) : -1;
}
