/* sos-day-changes.c - what changed on which day, counted from today, and its words. Knows no widget. */
#include "config.h"
#include "sos-day-changes.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sos-clock.h"

typedef struct
{
  int day;
  guint given; /* its place among those given: what happened on one day stays in that order */
  char *words;
  char *known; /* "March 2019", where the day is not; else NULL */
} Change;

struct _SosDayChanges
{
  GDate today;
  GArray *changes; /* Change, oldest first */
};

SosDayChange *
sos_day_change_new (const char *date, const char *words)
{
  SosDayChange *self = g_new0 (SosDayChange, 1);

  self->date = g_strdup (date);
  self->words = g_strdup (words);
  return self;
}

void
sos_day_change_free (SosDayChange *self)
{
  g_free (self->date);
  g_free (self->words);
  g_free (self);
}

static gboolean
parse_first_day (const char *date, GDate *out)
{
  g_autofree char *whole = NULL;

  if (!sos_date_is_partial (date))
    return sos_date_parse (date, out);
  whole = g_strconcat (date, strlen (date) == 4 ? "-01-01" : "-01", NULL);
  return sos_date_parse (whole, out);
}

static int
compare_changes (gconstpointer a, gconstpointer b)
{
  const Change *one = a, *other = b;

  return one->day != other->day ? one->day - other->day : (int) one->given - (int) other->given;
}

static void
clear_change (gpointer data)
{
  Change *change = data;

  g_free (change->words);
  g_free (change->known);
}

static void
add_change (SosDayChanges *self, const SosDayChange *given, guint place)
{
  Change change = { .given = place };
  GDate date;

  if (!parse_first_day (given->date, &date))
    return;
  change.day = g_date_days_between (&self->today, &date);
  change.words = g_utf8_make_valid (given->words != NULL ? given->words : "", -1);
  change.known = sos_date_is_partial (given->date) ? sos_date_dup_long (given->date) : NULL;
  g_array_append_val (self->changes, change);
}

SosDayChanges *
sos_day_changes_new (GPtrArray *changes, const char *today)
{
  SosDayChanges *self = g_new0 (SosDayChanges, 1);

  sos_date_parse (today, &self->today);
  self->changes = g_array_new (FALSE, FALSE, sizeof (Change));
  g_array_set_clear_func (self->changes, clear_change);
  for (guint i = 0; changes != NULL && i < changes->len; i++)
    add_change (self, g_ptr_array_index (changes, i), i);
  g_array_sort (self->changes, compare_changes);
  return self;
}

void
sos_day_changes_free (SosDayChanges *self)
{
  g_array_unref (self->changes);
  g_free (self);
}

static const Change *
get_change (const SosDayChanges *self, guint i)
{
  return &g_array_index (self->changes, Change, i);
}

guint
sos_day_changes_get_n (const SosDayChanges *self)
{
  return self->changes->len;
}

int
sos_day_changes_get_day (const SosDayChanges *self, guint i)
{
  return get_change (self, i)->day;
}

const char *
sos_day_changes_get_words (const SosDayChanges *self, guint i)
{
  return get_change (self, i)->words;
}

int
sos_day_changes_find (const SosDayChanges *self, int day, gboolean later)
{
  const int step = later ? 1 : -1;
  int best = step * day < 0 ? 0 : day;

  for (guint i = 0; i < self->changes->len; i++)
    {
      const int stop = get_change (self, i)->day;

      if (step * stop > step * day && (best == day || step * stop < step * best))
        best = stop;
    }
  return best;
}

/* ---- words ---- */

static GDate
get_date (const SosDayChanges *self, int day)
{
  GDate date = self->today;

  if (day >= 0)
    g_date_add_days (&date, (guint) day);
  else
    g_date_subtract_days (&date, (guint) -day);
  return date;
}

int
sos_day_changes_parse (const SosDayChanges *self, const char *iso)
{
  GDate date;

  return sos_date_parse (iso, &date) ? g_date_days_between (&self->today, &date) : 0;
}

char *
sos_day_changes_dup_iso (const SosDayChanges *self, int day)
{
  const GDate date = get_date (self, day);

  return sos_date_dup_from (&date);
}

char *
sos_day_changes_dup_shown (const SosDayChanges *self, int day)
{
  const GDate date = get_date (self, day);
  g_autoptr (GDateTime) noon
    = g_date_time_new_utc (g_date_get_year (&date), (int) g_date_get_month (&date), g_date_get_day (&date), 12, 0, 0);

  /* Translators: a day as g_date_time_format() writes it: "Mon 23 Nov 2026" */
  return g_date_time_format (noon, _("%a %-d %b %Y"));
}

/* "Winston died"; "Winston died (2019)" where the day is not known. */
static char *
dup_change (const Change *change)
{
  if (change->known == NULL)
    return g_strdup (change->words);
  /* Translators: what changed, and the year or the month in which it did: "Winston died (March 2019)" */
  return g_strdup_printf (_("%s (%s)"), change->words, change->known);
}

char *
sos_day_changes_dup_spoken (const SosDayChanges *self, int day)
{
  g_autofree char *iso = sos_day_changes_dup_iso (self, day);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (parts, sos_date_dup_long (iso));
  if (day == 0)
    g_ptr_array_add (parts, g_strdup (_("today")));
  for (guint i = 0; i < self->changes->len; i++)
    if (get_change (self, i)->day == day)
      g_ptr_array_add (parts, dup_change (get_change (self, i)));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (", ", (char **) parts->pdata);
}
