/* sos-paper-tongue.c - what a language does with days, numbers and lines: told by ICU, never by us. Knows no letter. */
#include "config.h"
#include "sos-paper-tongue.h"

#include <unicode/udat.h>
#include <unicode/udatpg.h>
#include <unicode/uloc.h>
#include <unicode/upluralrules.h>
#include <unicode/ustring.h>

#define MOST 160 /* characters of a date, a pattern, a name */
#define MOST_NUMBER 200 /* what a letter counts; forms for millions alone are not asked for */
#define SHOWN 3

/* What the office calls otherwise than ICU. */
static const char *
find_locale (const char *language)
{
  if (g_str_equal (language, SOS_PAPER_ENGLISH))
    return "en-GB";
  return g_str_equal (language, "prs") ? "fa-AF" : language;
}

/* With our calendar and numerals, whatever else is usual there: a day has to be found in a calendar on the wall here (6.2). */
static void
read_locale (const char *language, char locale[ULOC_FULLNAME_CAPACITY])
{
  UErrorCode status = U_ZERO_ERROR;

  uloc_forLanguageTag (find_locale (language), locale, ULOC_FULLNAME_CAPACITY, NULL, &status);
  uloc_setKeywordValue ("calendar", "gregorian", locale, ULOC_FULLNAME_CAPACITY, &status);
  uloc_setKeywordValue ("numbers", "latn", locale, ULOC_FULLNAME_CAPACITY, &status);
  if (U_FAILURE (status))
    g_strlcpy (locale, "en_GB", ULOC_FULLNAME_CAPACITY);
}

gboolean
sos_paper_tongue_is_rtl (const char *language)
{
  char locale[ULOC_FULLNAME_CAPACITY];

  if (g_str_equal (language, SOS_PAPER_ENGLISH))
    return FALSE;
  read_locale (language, locale);
  return uloc_isRightToLeft (locale);
}

const char *
sos_paper_tongue_get_tag (const char *language)
{
  return g_intern_string (find_locale (language));
}

static char *
to_utf8 (const UChar *text)
{
  char utf8[4 * MOST];
  UErrorCode status = U_ZERO_ERROR;

  u_strToUTF8 (utf8, sizeof utf8, NULL, text, -1, &status);
  return U_SUCCESS (status) ? g_strdup (utf8) : NULL;
}

/* With its month in full, and with its weekday. */
static const UChar plain[] = { 'y', 'M', 'M', 'M', 'M', 'd', 0 }, with_weekday[] = { 'y', 'M', 'M', 'M', 'M', 'E', 'E', 'E', 'E', 'd', 0 };

static gboolean
read_pattern (const char *locale, const UChar *skeleton, UChar *pattern)
{
  UErrorCode status = U_ZERO_ERROR;
  UDateTimePatternGenerator *generator = udatpg_open (locale, &status);

  if (U_FAILURE (status))
    return FALSE;
  udatpg_getBestPattern (generator, skeleton, -1, pattern, MOST, &status);
  udatpg_close (generator);
  return U_SUCCESS (status);
}

/* Where nothing is known of a language, days would come in the words of another. */
static gboolean
is_known (const char *locale)
{
  char wanted[ULOC_LANG_CAPACITY], found[ULOC_LANG_CAPACITY];
  UErrorCode status = U_ZERO_ERROR;

  uloc_getLanguage (locale, wanted, sizeof wanted, &status);
  for (int i = 0; U_SUCCESS (status) && i < uloc_countAvailable (); i++)
    {
      uloc_getLanguage (uloc_getAvailable (i), found, sizeof found, &status);
      if (U_SUCCESS (status) && g_str_equal (wanted, found))
        return TRUE;
    }
  return FALSE;
}

static char *
format_day (const char *locale, const UChar *pattern, double milliseconds)
{
  static const UChar utc[] = { 'U', 'T', 'C', 0 };
  UErrorCode status = U_ZERO_ERROR;
  UDateFormat *format = udat_open (UDAT_PATTERN, UDAT_PATTERN, locale, utc, -1, pattern, -1, &status);
  char *day = NULL;
  UChar text[MOST];

  if (U_FAILURE (status))
    return NULL;
  udat_format (format, milliseconds, text, MOST, NULL, &status);
  if (U_SUCCESS (status))
    day = to_utf8 (text);
  udat_close (format);
  return day;
}

static char *
dup_day (const char *language, const char *date, const UChar *skeleton)
{
  g_autofree char *noon = g_strdup_printf ("%sT12:00:00Z", date);
  g_autoptr (GDateTime) moment = g_date_time_new_from_iso8601 (noon, NULL);
  char locale[ULOC_FULLNAME_CAPACITY];
  UChar pattern[MOST];

  if (moment == NULL)
    return NULL;
  read_locale (language, locale);
  return is_known (locale) && read_pattern (locale, skeleton, pattern) ? format_day (locale, pattern, (double) g_date_time_to_unix (moment) * 1000) : NULL;
}

char *
sos_paper_tongue_dup_day (const char *language, const char *date)
{
  return dup_day (language, date, plain);
}

char *
sos_paper_tongue_dup_weekday_day (const char *language, const char *date)
{
  return dup_day (language, date, with_weekday);
}

/* ---- number ---- */

typedef struct
{
  guint n;
  guchar chosen[MOST_NUMBER + 1];
} Forms;

static const char *const order[] = { "zero", "one", "two", "few", "many", "other" };

/* Where in the order the form is that goes with @n; the last where nothing is known. */
static guint
find_form (const UPluralRules *rules, guint n)
{
  UChar keyword[MOST];
  UErrorCode status = U_ZERO_ERROR;
  g_autofree char *name = NULL;
  guint at = 0;

  uplrules_select (rules, n, keyword, MOST, &status);
  name = U_SUCCESS (status) ? to_utf8 (keyword) : NULL;
  while (at < G_N_ELEMENTS (order) - 1 && g_strcmp0 (name, order[at]) != 0)
    at++;
  return at;
}

/* Those that no number has are left out. */
static void
number_forms (Forms *forms, const guint *found)
{
  gboolean used[G_N_ELEMENTS (order)] = { FALSE };
  guchar numbers[G_N_ELEMENTS (order)] = { 0 };

  for (guint n = 0; n <= MOST_NUMBER; n++)
    used[found[n]] = TRUE;
  for (guint at = 0; at < G_N_ELEMENTS (order); at++)
    if (used[at])
      numbers[at] = (guchar) forms->n++;
  for (guint n = 0; n <= MOST_NUMBER; n++)
    forms->chosen[n] = numbers[found[n]];
}

static void
read_forms_of (const char *language, Forms *forms)
{
  char locale[ULOC_FULLNAME_CAPACITY];
  UErrorCode status = U_ZERO_ERROR;
  UPluralRules *rules;
  guint found[MOST_NUMBER + 1];

  read_locale (language, locale);
  rules = uplrules_openForType (locale, UPLURAL_TYPE_CARDINAL, &status);
  for (guint n = 0; n <= MOST_NUMBER; n++)
    found[n] = rules != NULL ? find_form (rules, n) : G_N_ELEMENTS (order) - 1;
  number_forms (forms, found);
  g_clear_pointer (&rules, uplrules_close);
}

/* Read once a language; what is in it never changes after. */
static const Forms *
get_forms (const char *language)
{
  static GMutex lock;
  static GHashTable *read;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&lock);
  Forms *forms;

  if (read == NULL)
    read = g_hash_table_new (g_str_hash, g_str_equal);
  forms = g_hash_table_lookup (read, language);
  if (forms != NULL)
    return forms;
  forms = g_new0 (Forms, 1);
  read_forms_of (language, forms);
  g_hash_table_insert (read, (gpointer) g_intern_string (language), forms);
  return forms;
}

guint
sos_paper_tongue_count_forms (const char *language)
{
  return get_forms (language)->n;
}

guint
sos_paper_tongue_choose_form (const char *language, guint n)
{
  return get_forms (language)->chosen[MIN (n, MOST_NUMBER)];
}

char *
sos_paper_tongue_dup_forms (const char *language)
{
  const Forms *forms = get_forms (language);
  GString *words = g_string_new (NULL);

  for (guint form = 0; form < forms->n; form++)
    {
      guint shown = 0;

      g_string_append (words, form > 0 ? "; " : "");
      for (guint n = 0; n <= MOST_NUMBER && shown <= SHOWN; n++)
        if (forms->chosen[n] == form && shown++ < SHOWN)
          g_string_append_printf (words, "%s%u", shown > 1 ? ", " : "", n);
        else if (forms->chosen[n] == form)
          g_string_append (words, "…");
    }
  return g_string_free (words, FALSE);
}
