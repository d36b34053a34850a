/* test-calendar-mangled.c - calendars cut, doubled, mixed and spoiled at random: every file is read or refused, nothing crashes, and what
 * comes out is sound. The same seed spoils the same files. */
#include "config.h"

#include "sos-calendar-file.h"
#include "sos-day.h"

#include <string.h>

static const char *const seeds[] = {
  "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//EN\r\nBEGIN:VTIMEZONE\r\nTZID:Europe/London\r\nBEGIN:STANDARD\r\nDTSTART:19701025T020000\r\n"
  "TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0000\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT\r\nUID:a\r\n"
  "SUMMARY;LANGUAGE=en:INSET day\r\nDTSTART;VALUE=DATE:20261125\r\nDTEND;VALUE=DATE:20261126\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
  "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:b\r\nSUMMARY:School closed\r\nDTSTART;TZID=America/New_York:20261002T090000\r\n"
  "DURATION:P2DT3H\r\nRRULE:FREQ=MONTHLY;BYDAY=1FR,-1MO;BYSETPOS=1;UNTIL=20270701T000000Z\r\nEXDATE;VALUE=DATE:20261106,20261204\r\n"
  "RDATE:20270101T000000Z\r\nBEGIN:VALARM\r\nTRIGGER:-PT15M\r\nACTION:DISPLAY\r\nEND:VALARM\r\nEND:VEVENT\r\nBEGIN:VTODO\r\nUID:c\r\nEND:VTODO\r\n"
  "BEGIN:VEVENT\r\nUID:d\r\nSUMMARY:Half-term\\, all\r\n years\r\nDTSTART:20261026T000000Z\r\nDTEND:20261031T000000Z\r\nX-ODD;X-P=\"q;:,\":v\r\nEND:VEVENT\r\n"
  "END:VCALENDAR\r\n",
  "From,To,What,Name,Years\n26/10/2026,30/10/2026,HALF_TERM,\"Half-term, \"\"all\"\"\",\n2026-11-25,,INSET,Training,\n1 Dec 2026,11 Dec 2026,mock,Mocks,7-11\n",
  "start date;end date;event\r\n03.11.2026;;Strike\r\n\"04.11.2026\r\n\";02/11/2026;Closed\r\n",
};

/* Pieces that mean something to one of the readers. */
static const char *const pieces[] = { "\r\n", "\n ", "BEGIN:VEVENT\r\n", "END:VEVENT\r\n", "BEGIN:VCALENDAR\r\n", "END:VCALENDAR\r\n", "RRULE:FREQ=SECONDLY;INTERVAL=1\r\n",
                                      "RRULE:FREQ=YEARLY;BYYEARDAY=366;BYWEEKNO=53\r\n", "RRULE:FREQ=DAILY;COUNT=-1\r\n", "DTSTART;VALUE=DATE:99991231\r\n",
                                      "DTSTART:00000000T000000Z\r\n", "DTEND;TZID=/x/../../etc/passwd:20261125T000000\r\n", "DURATION:-P999999999W\r\n", "\"", ";", ":", ",", "=",
                                      "\\n", "\xff", "\xef\xbb\xbf", "\xe2\x80\xae", "EXDATE:20261125\r\n", "SUMMARY:INSET\r\n" };

static guint
get_n_files (void)
{
  return g_getenv ("SOS_FULL") != NULL ? 1000000 : 10000;
}

static void
spoil (GRand *rand, GString *text)
{
  const gsize at = text->len > 0 ? (gsize) g_rand_int_range (rand, 0, (gint32) text->len) : 0;
  const gsize drawn = (gsize) g_rand_int_range (rand, 1, 40), n = MIN (drawn, text->len - at);
  g_autofree char *piece = NULL;

  switch (g_rand_int_range (rand, 0, 6))
    {
    case 0:
      g_string_erase (text, (gssize) at, (gssize) n);
      break;
    case 1:
      piece = g_strndup (text->str + at, n);
      g_string_insert (text, (gssize) at, piece);
      break;
    case 2:
      g_string_insert (text, (gssize) at, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
      break;
    case 3:
      if (at < text->len)
        text->str[at] = (char) g_rand_int_range (rand, 0, 256);
      break;
    case 4:
      if (at < text->len)
        text->str[at] = (char) (text->str[at] ^ (1 << g_rand_int_range (rand, 0, 8)));
      break;
    default:
      g_string_truncate (text, at);
      break;
    }
}

static void
check_entry (const SosCalendarEntry *entry)
{
  g_assert_true ((entry->state == SOS_ENTRY_REFUSED) == (entry->why != NULL));
  g_assert_true (entry->words == NULL || (g_utf8_validate (entry->words, -1, NULL) && g_utf8_strlen (entry->words, -1) <= 200));
  g_assert_true (entry->uid == NULL || g_utf8_validate (entry->uid, -1, NULL));
  if (entry->state == SOS_ENTRY_REFUSED)
    return;
  g_assert_cmpint (entry->first, >, 0);
  g_assert_cmpint (entry->last, >=, entry->first);
  g_assert_cmpint (entry->last, >=, sos_day_make (2026, 9, 1));
  g_assert_cmpint (entry->first, <=, sos_day_make (2027, 8, 31));
  g_assert_nonnull (sos_day_kind_get_code (entry->kind));
}

static void
test_mangled (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2026);
  guint n_read = 0, n_entries = 0, n_refused = 0;
  const guint n = get_n_files ();

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GString) text = g_string_new (seeds[i % G_N_ELEMENTS (seeds)]);
      const int times = g_rand_int_range (rand, 1, 9);
      g_autoptr (GError) error = NULL;
      g_autoptr (SosCalendarFile) file = NULL;
      g_autoptr (GBytes) bytes = NULL;

      for (int k = 0; k < times; k++)
        spoil (rand, text);
      bytes = g_bytes_new (text->str, text->len);
      file = sos_calendar_file_read (bytes, 2026, NULL, &error);
      if (file == NULL)
        {
          g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
          n_refused++;
          continue;
        }
      n_read++;
      g_assert_cmpuint (file->n_read, ==, file->entries->len + file->n_other + file->n_doubles);
      for (guint k = 0; k < file->entries->len; k++, n_entries++)
        check_entry (file->entries->pdata[k]);
    }
  g_test_message ("%u spoiled files: %u read with %u entries, %u refused", n, n_read, n_entries, n_refused);
  g_assert_cmpuint (n_read, >, n / 10);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/calendar-mangled", test_mangled);
  return g_test_run ();
}
