/* sos-person-cards.c - what stands on the cards for a pocket: a day, an hour, a place, a first name and a number to ring. Whoever finds one
 * learns neither whose it is nor who gave it. */
#include "config.h"
#include "sos-person-sheets-private.h"

#include "sos-casework-private.h"
#include "sos-clock.h"
#include "sos-letter-gate.h"
#include "sos-letter-states.h"
#include "sos-letter-venue.h"
#include "sos-office-words.h"
#include "sos-posting-rules.h"
#include "sos-service-events.h"

#include <glib/gi18n.h>
#include <string.h>

#define LINES "lines"

static void
add_number (SosMerge *words, const char *label, const char *name, const char *phone, const char *hours)
{
  /* Translators: a first name and a phone number */
  g_autofree char *number = name != NULL && phone != NULL ? g_strdup_printf (_("%s, %s"), name, phone) : NULL;

  sos_sheet_add_line (words, LINES, label, number, hours);
}

/* Whom to ring: their worker; where nobody is, the office. */
static void
add_ring (SosMerge *words)
{
  const char *phone = sos_merge_get_text (words, "worker_phone"), *closed = sos_merge_get_text (words, "emergency_line"),
             *office = sos_merge_get_text (words, "office_phone");

  if (phone != NULL)
    add_number (words, _("Ring me"), sos_merge_get_text (words, "worker_first_name"), phone, sos_merge_get_text (words, "worker_hours"));
  else
    sos_sheet_add_line (words, LINES, _("Ring"), office, NULL);
  if (g_strcmp0 (closed, phone != NULL ? phone : office) != 0)
    sos_sheet_add_line (words, LINES, _("Any other time"), closed, NULL);
}

/* ---- the day they come out ---- */

/* "Wednesday 2 December, 10:30". (transfer full) */
static char *
dup_moment (const char *day, const char *hour)
{
  g_autoptr (GDateTime) noon = NULL;
  g_autofree char *words = NULL;

  if (!sos_date_is_valid (day))
    return NULL;
  noon = sos_clock_to_london (sos_clock_from_london (day, 12 * 60));
  /* Translators: a day, see strftime */
  words = g_date_time_format (noon, _("%A %-d %B"));
  return hour != NULL ? g_strdup_printf ("%s, %s", words, hour) : g_steal_pointer (&words);
}

static gboolean
find_episode (SosSheetFill *fill, gint64 *episode, GError **error)
{
  g_autoptr (SosRecord) record = sos_transaction_load (fill->transaction, SOS_TYPE_EPISODE, fill->sheet->id, error);

  if (record == NULL)
    return FALSE;
  *episode = sos_record_get_id (record);
  if (sos_record_get_number (record, SOS_EPISODE_PERSON) == fill->sheet->person)
    return TRUE;
  g_set_error_literal (error, SOS_STORE_ERROR, SOS_STORE_ERROR_NOT_FOUND, _("That record is not there any more."));
  return FALSE;
}

static gboolean
add_met_by (SosSheetFill *fill, SosRecord *stay, GError **error)
{
  const gint64 id = sos_record_get_number (stay, SOS_CUSTODY_STAY_PICKUP);
  g_autoptr (SosRecord) staff = id > 0 ? sos_transaction_load (fill->transaction, SOS_TYPE_STAFF, id, error) : NULL;
  g_autofree char *name = staff != NULL ? sos_office_words_dup_first_name (staff) : NULL;

  if (id > 0 && staff == NULL)
    return FALSE;
  if (staff != NULL)
    add_number (fill->sheet->words, _("Meets you"), name, sos_record_find_text (staff, SOS_STAFF_PHONE), NULL);
  else if (sos_record_has_text (stay, SOS_CUSTODY_STAY_MET_BY, "FAMILY") || sos_record_has_text (stay, SOS_CUSTODY_STAY_MET_BY, "FRIEND"))
    sos_sheet_add_line (fill->sheet->words, LINES, _("Meets you"), _("as we said"), NULL);
  return TRUE;
}

/* What it is for stands nowhere: "first appointment" is enough for whoever has to go there. */
static void
add_appointments (SosSheetFill *fill, SosRecord *stay)
{
  static const struct
  {
    guint day;
    int hour, place;
    const char *label;
  } appointments[] = { { SOS_CUSTODY_STAY_PROBATION_ON, SOS_CUSTODY_STAY_PROBATION_HOUR, SOS_CUSTODY_STAY_PROBATION_OFFICE, N_("First appointment") },
                       { SOS_CUSTODY_STAY_BENEFITS_ON, -1, -1, N_("Money") },
                       { SOS_CUSTODY_STAY_GP_ON, -1, -1, N_("Doctor") } };

  for (guint i = 0; i < G_N_ELEMENTS (appointments); i++)
    {
      const char *hour = appointments[i].hour >= 0 ? sos_record_find_text (stay, (guint) appointments[i].hour) : NULL;
      const char *place = appointments[i].place >= 0 ? sos_record_find_text (stay, (guint) appointments[i].place) : NULL;
      g_autofree char *when = dup_moment (sos_record_find_text (stay, appointments[i].day), hour);

      sos_sheet_add_line (fill->sheet->words, LINES, _(appointments[i].label), when, place);
    }
}

static gboolean
read_release (SosSheetFill *fill, gint64 episode, SosRecord **stay, char **day, GError **error)
{
  g_auto (SosReleaseRead) read = { NULL };
  SosRecord *planned;

  if (!sos_custody_find (fill->transaction, episode, stay, error))
    return FALSE;
  if (*stay == NULL || sos_record_is_set (*stay, SOS_CUSTODY_STAY_RELEASED_AT))
    return sos_casework_refuse ("3.2", _("They are out already, or no time inside is written down, so there is no such day to come."), error);
  if (!sos_release_read (fill->transaction, episode, *stay, &read, error))
    return FALSE;
  planned = sos_release_read_find_planned (&read);
  if (planned == NULL)
    return sos_casework_refuse ("3.2", _("No date has been told yet. Write it down first, then the card can say it."), error);
  *day = g_strdup (sos_record_get_text (planned, SOS_RELEASE_DATE_DAY));
  return TRUE;
}

gboolean
sos_sheet_fill_release_card (SosSheetFill *fill, GError **error)
{
  g_autoptr (SosRecord) stay = NULL;
  g_autofree char *day = NULL, *when = NULL;
  gint64 episode;

  if (!find_episode (fill, &episode, error) || !read_release (fill, episode, &stay, &day, error))
    return FALSE;
  when = dup_moment (day, sos_record_find_text (stay, SOS_CUSTODY_STAY_PICKUP_HOUR));
  sos_merge_set_list (fill->sheet->words, LINES);
  sos_sheet_add_line (fill->sheet->words, LINES, _("The day"), when, NULL);
  if (!add_met_by (fill, stay, error))
    return FALSE;
  add_appointments (fill, stay);
  add_ring (fill->sheet->words);
  sos_sheet_leave_out (fill, _("Their name, where they come from and where they go, and the way home: the card may be found."));
  return TRUE;
}

/* ---- an appointment ---- */

/* The words that were approved; what the card says, the letter says. */
static SosMerge *
load_approved (SosSheetFill *fill, SosRecord *letter, GError **error)
{
  g_autoptr (SosRecord) paper
    = sos_transaction_find (fill->transaction, SOS_TYPE_LETTER_PAPER, "letter = $1 AND version = $2 ORDER BY id DESC", error, "ii",
                            sos_record_get_id (letter), sos_record_get_number (letter, SOS_LETTER_VERSION));
  GBytes *kept = paper != NULL ? sos_record_get_bytes (paper, SOS_LETTER_PAPER_MERGE) : NULL;
  g_autofree char *text = kept != NULL ? g_strndup (g_bytes_get_data (kept, NULL), g_bytes_get_size (kept)) : NULL;
  const gboolean open = sos_record_has_text (letter, SOS_LETTER_STATE, SOS_LETTER_DRAFT) || sos_record_has_text (letter, SOS_LETTER_STATE, SOS_LETTER_CHECK)
                        || sos_record_has_text (letter, SOS_LETTER_STATE, SOS_LETTER_VOID);
  SosMerge *words = text != NULL && !open ? sos_merge_new_parsed (text) : NULL;

  if (words == NULL && (error == NULL || *error == NULL))
    sos_casework_refuse ("V23", _("The card says what the letter says. Approve the letter first."), error);
  return words;
}

static SosRecord *
load_letter (SosSheetFill *fill, GError **error)
{
  g_autoptr (SosRecord) letter = sos_transaction_load (fill->transaction, SOS_TYPE_LETTER, fill->sheet->id, error);
  SosVerdict *verdict;

  if (letter == NULL)
    return NULL;
  if (sos_record_get_number (letter, SOS_LETTER_PERSON) != fill->sheet->person || !sos_record_has_text (letter, SOS_LETTER_KIND, "L4"))
    {
      sos_casework_refuse ("6.5", _("Only a letter about an appointment has a card."), error);
      return NULL;
    }
  verdict = sos_letter_gate_ask (fill->transaction, letter, SOS_DELIVERY_HAND, 0, error);
  if (verdict == NULL || !sos_casework_obey (verdict, error) || !sos_letter_venue_ask (fill->transaction, letter, error))
    return NULL;
  return g_steal_pointer (&letter);
}

/* What has to be there is words of its own; what may go, where it tells too much, stands beside. */
static char *
dup_in_line (const char *lines)
{
  g_auto (GStrv) parts = lines != NULL ? g_strsplit (lines, "\n", -1) : NULL;

  return parts != NULL ? g_strjoinv (", ", parts) : NULL;
}

gboolean
sos_sheet_fill_date_card (SosSheetFill *fill, GError **error)
{
  g_autoptr (SosRecord) letter = load_letter (fill, error);
  g_autoptr (SosMerge) approved = letter != NULL ? load_approved (fill, letter, error) : NULL;
  SosMerge *words = fill->sheet->words;
  g_autofree char *when = NULL, *venue = NULL, *bring = NULL;

  if (approved == NULL)
    return FALSE;
  when = g_strdup_printf ("%s, %s", sos_merge_get_text (approved, "appt_date"), sos_merge_get_text (approved, "start"));
  venue = dup_in_line (sos_merge_get_text (approved, "venue"));
  bring = dup_in_line (sos_merge_get_text (approved, "bring"));
  sos_merge_set_list (words, LINES);
  sos_sheet_add_line (words, LINES, _("When"), when, NULL);
  sos_sheet_add_line (words, LINES, _("Where"), venue, NULL);
  sos_sheet_add_line (words, LINES, _("Bring"), bring, NULL);
  sos_merge_set_text (words, "worker_first_name", sos_merge_get_text (approved, "worker_first_name"));
  sos_merge_set_text (words, "worker_phone", sos_merge_get_text (approved, "worker_phone"));
  add_ring (words);
  sos_sheet_leave_out (fill, _("Their name, ours, and the way there: the card may be found."));
  return TRUE;
}
