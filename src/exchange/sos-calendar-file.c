/* sos-calendar-file.c - reads the calendar of a school: which kind of file it is, and what both kinds have in common. Knows no record. */
#include "config.h"
#include "sos-calendar-file-private.h"

#include "sos-day.h"
#include "sos-pass-error.h"

#include <glib/gi18n.h>
#include <string.h>

#define MOST_WORDS 200
#define MOST_SPAN 120 /* days; longer is a term, or a mistake */

static void
entry_free (gpointer data)
{
  SosCalendarEntry *entry = data;

  g_free (entry->words);
  g_free (entry->uid);
  g_free (entry->why);
  g_free (entry);
}

void
sos_calendar_file_free (SosCalendarFile *self)
{
  g_ptr_array_unref (self->entries);
  g_free (self);
}

/* ---- one entry ---- */

char *
sos_calendar_dup_clean (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  g_autoptr (GString) clean = g_string_new (NULL);
  glong n = 0;

  for (const char *p = valid; *p != '\0' && n < MOST_WORDS; p = g_utf8_next_char (p), n++)
    {
      const gunichar letter = g_utf8_get_char (p);

      if (letter == '\n' || letter == '\r' || letter == '\t')
        g_string_append_c (clean, ' ');
      else if (!g_unichar_iscntrl (letter) && g_unichar_type (letter) != G_UNICODE_FORMAT)
        g_string_append_unichar (clean, letter);
    }
  g_strstrip (clean->str);
  return clean->str[0] != '\0' ? g_strdup (clean->str) : NULL;
}

static void
refuse (SosCalendarEntry *entry, const char *why)
{
  entry->state = SOS_ENTRY_REFUSED;
  g_free (entry->why);
  entry->why = g_strdup (why);
}

/* What its title means; a table may have said it already. */
static void
read_title (SosCalendarEntry *entry)
{
  const char *term = NULL;
  SosDayKind kind = entry->kind;
  SosTitle title = SOS_TITLE_DAY;

  if (entry->kind == SOS_DAY_UNKNOWN)
    title = sos_day_kind_read_title (entry->words, &kind, &term);
  entry->kind = kind;
  if (title == SOS_TITLE_UNKNOWN)
    refuse (entry, entry->words == NULL ? _("It has no title.") : _("Its title does not say what kind of day it is. Choose one, or leave it out."));
  else if (title == SOS_TITLE_BEGINS || title == SOS_TITLE_ENDS)
    refuse (entry, _("It marks one end of a term. Enter the term with both its days."));
  else if (title == SOS_TITLE_TERM)
    {
      entry->state = SOS_ENTRY_TERM;
      entry->term = term;
    }
}

static void
check_days (SosCalendarEntry *entry)
{
  if (entry->first == 0 || entry->last == 0)
    refuse (entry, _("It has no day that can be read."));
  else if (entry->last < entry->first)
    refuse (entry, _("It ends before it begins."));
  else if (entry->state == SOS_ENTRY_DAYS && entry->last - entry->first > MOST_SPAN)
    refuse (entry, _("It is longer than a term."));
}

static gboolean
is_same (const SosCalendarEntry *one, const SosCalendarEntry *other)
{
  return one->state == other->state && one->kind == other->kind && one->first == other->first && one->last == other->last
         && one->years_from == other->years_from && one->years_to == other->years_to && g_strcmp0 (one->term, other->term) == 0
         && g_strcmp0 (one->words, other->words) == 0;
}

static gboolean
is_elsewhere (SosCalendarReading *self, const SosCalendarEntry *entry)
{
  return entry->first != 0 && entry->last >= entry->first && (entry->last < self->from || entry->first > self->to);
}

void
sos_calendar_reading_take (SosCalendarReading *self, SosCalendarEntry *entry)
{
  self->file->n_read++;
  if (is_elsewhere (self, entry))
    {
      self->file->n_other++;
      entry_free (entry);
      return;
    }
  if (entry->state != SOS_ENTRY_REFUSED)
    read_title (entry);
  if (entry->state != SOS_ENTRY_REFUSED)
    check_days (entry);
  g_ptr_array_add (self->file->entries, entry);
}

void
sos_calendar_reading_refuse (SosCalendarReading *self, guint line, int day, const char *words, const char *why)
{
  SosCalendarEntry *entry = g_new0 (SosCalendarEntry, 1);

  entry->line = line;
  entry->kind = SOS_DAY_UNKNOWN;
  entry->first = entry->last = day;
  entry->words = sos_calendar_dup_clean (words);
  refuse (entry, why);
  sos_calendar_reading_take (self, entry);
}

/* ---- the whole ---- */

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const SosCalendarEntry *one = *(SosCalendarEntry *const *) a, *other = *(SosCalendarEntry *const *) b;

  if (one->first != other->first)
    return one->first < other->first ? -1 : 1;
  return one->line < other->line ? -1 : one->line > other->line;
}

/* What says the same as another stands in once; refused lines are all named. */
static void
drop_doubles (SosCalendarFile *file)
{
  g_autoptr (GHashTable) there = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *kept = g_ptr_array_new_with_free_func (entry_free);

  g_ptr_array_set_free_func (file->entries, NULL);
  for (guint i = 0; i < file->entries->len; i++)
    {
      SosCalendarEntry *entry = file->entries->pdata[i];
      char *key = g_strdup_printf ("%d %d %d %d %s", entry->first, entry->last, (int) entry->state, (int) entry->kind, entry->words != NULL ? entry->words : "");
      SosCalendarEntry *before = g_hash_table_lookup (there, key);

      if (entry->state != SOS_ENTRY_REFUSED && before != NULL && is_same (before, entry))
        {
          g_free (key);
          entry_free (entry);
          file->n_doubles++;
          continue;
        }
      g_hash_table_insert (there, key, entry);
      g_ptr_array_add (kept, entry);
    }
  g_ptr_array_unref (file->entries);
  file->entries = kept;
}

/* Files of older programs are not in UTF-8. */
static char *
dup_text (GBytes *bytes, gsize *length)
{
  const char *raw = g_bytes_get_data (bytes, length);
  char *text;

  if (*length >= 3 && memcmp (raw, "\xef\xbb\xbf", 3) == 0)
    {
      raw += 3;
      *length -= 3;
    }
  if (g_utf8_validate_len (raw != NULL ? raw : "", *length, NULL))
    return g_strndup (raw, *length);
  text = g_convert (raw, (gssize) *length, "UTF-8", "WINDOWS-1252", NULL, length, NULL);
  if (text != NULL && memchr (text, '\0', *length) == NULL)
    return text;
  g_free (text);
  return NULL;
}

static gboolean
is_calendar (const char *text)
{
  while (g_ascii_isspace (*text))
    text++;
  return g_ascii_strncasecmp (text, "BEGIN:", 6) == 0;
}

static gboolean
fail (GError **error, const char *words)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, words);
  return FALSE;
}

static gboolean
read_file (SosCalendarReading *reading, GBytes *bytes, GError **error)
{
  gsize length = 0;
  g_autofree char *text = NULL;

  if (g_bytes_get_size (bytes) > SOS_CALENDAR_MOST_BYTES)
    return fail (error, _("This file is too large for the calendar of a school."));
  text = dup_text (bytes, &length);
  if (text == NULL || memchr (text, '\0', length) != NULL)
    return fail (error, _("This is not a calendar, and not a table in plain text."));
  return is_calendar (text) ? sos_calendar_read_ics (reading, text, length, error) : sos_calendar_read_csv (reading, text, length, error);
}

SosCalendarFile *
sos_calendar_file_read (GBytes *bytes, int year, GCancellable *cancellable, GError **error)
{
  g_autoptr (SosCalendarFile) file = g_new0 (SosCalendarFile, 1);
  SosCalendarReading reading = { file, sos_day_make (year, 9, 1), sos_day_make (year + 1, 8, 31), cancellable };

  g_autoptr (GError) local = NULL;

  file->entries = g_ptr_array_new_with_free_func (entry_free);
  read_file (&reading, bytes, &local);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (!sos_pass_error (&local, error))
    return NULL;
  g_ptr_array_sort (file->entries, compare_entries);
  drop_doubles (file);
  return g_steal_pointer (&file);
}
