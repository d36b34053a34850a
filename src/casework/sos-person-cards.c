/* sos-person-cards.c - what stands on the cards for a pocket: a day, an hour, a place, a first name and a number to ring. Whoever finds one
 * learns neither whose it is nor who gave it. */
#include "config.h"
#include "sos-person-sheets-private.h"

#include "sos-casework-private.h"
#include "sos-clock.h"
#include "sos-letter-gate.h"
#include "sos-letter-states.h"
#include "sos-letter-venue.h"
#include "sos-letters.h"
#include "sos-office-words.h"
#include "sos-posting-rules.h"
#include "sos-service-events.h"

#include <glib/gi18n.h>
#include <string.h>

/* Whom to ring: their worker; where nobody is, the office. */
static void
set_ring (SosMerge *words)
{
  const char *phone = sos_merge_get_text (words, "worker_first_name") != NULL ? sos_merge_get_text (words, "worker_phone") : NULL,
             *closed = sos_merge_get_text (words, "emergency_line"), *office = sos_merge_get_text (words, "office_phone");

  if (phone == NULL)
    sos_merge_set_text (words, "worker_phone", NULL);
  sos_merge_set_text (words, "ring_office", phone == NULL ? office : NULL);
  sos_merge_set_text (words, "other_times", g_strcmp0 (closed, phone != NULL ? phone : office) != 0 ? closed : NULL);
}

/* ---- the day they come out ---- */

/* "Wednesday 2 December": the year is known, the weekday is not. In English, as whatever fills a letter; another language reads it again. */
static void
set_day (SosMerge *words, const char *name, const char *day)
{
  g_autoptr (GDateTime) noon = sos_date_is_valid (day) ? sos_clock_to_london (sos_clock_from_london (day, 12 * 60)) : NULL;
  /* Translators: a day, see strftime */
  g_autofree char *text = noon != NULL ? g_date_time_format (noon, _("%A %-d %B")) : NULL;

  sos_merge_set_text (words, name, text);
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
set_met_by (SosSheetFill *fill, SosRecord *stay, GError **error)
{
  const gint64 id = sos_record_get_number (stay, SOS_CUSTODY_STAY_PICKUP);
  g_autoptr (SosRecord) staff = id > 0 ? sos_transaction_load (fill->transaction, SOS_TYPE_STAFF, id, error) : NULL;
  g_autofree char *name = staff != NULL ? sos_office_words_dup_first_name (staff) : NULL;

  if (id > 0 && staff == NULL)
    return FALSE;
  sos_merge_set_text (fill->sheet->words, "met_by", name);
  sos_merge_set_text (fill->sheet->words, "met_by_phone", name != NULL ? sos_record_find_text (staff, SOS_STAFF_PHONE) : NULL);
  sos_merge_set_flag (fill->sheet->words, "met_as_said",
                      staff == NULL && (sos_record_has_text (stay, SOS_CUSTODY_STAY_MET_BY, "FAMILY") || sos_record_has_text (stay, SOS_CUSTODY_STAY_MET_BY, "FRIEND")));
  return TRUE;
}

/* What it is for stands nowhere: "first appointment" is enough for whoever has to go there. */
static void
set_appointments (SosMerge *words, SosRecord *stay)
{
  set_day (words, "first_day", sos_record_find_text (stay, SOS_CUSTODY_STAY_PROBATION_ON));
  sos_merge_set_text (words, "first_hour", sos_record_find_text (stay, SOS_CUSTODY_STAY_PROBATION_HOUR));
  sos_merge_set_text (words, "first_place", sos_record_find_text (stay, SOS_CUSTODY_STAY_PROBATION_OFFICE));
  set_day (words, "money_day", sos_record_find_text (stay, SOS_CUSTODY_STAY_BENEFITS_ON));
  set_day (words, "doctor_day", sos_record_find_text (stay, SOS_CUSTODY_STAY_GP_ON));
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
  g_autofree char *day = NULL;
  gint64 episode;

  if (!find_episode (fill, &episode, error) || !read_release (fill, episode, &stay, &day, error))
    return FALSE;
  set_day (fill->sheet->words, "day", day);
  sos_merge_set_text (fill->sheet->words, "hour", sos_record_find_text (stay, SOS_CUSTODY_STAY_PICKUP_HOUR));
  if (!set_met_by (fill, stay, error))
    return FALSE;
  set_appointments (fill->sheet->words, stay);
  set_ring (fill->sheet->words);
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
  const gboolean open = sos_letter_is_being_written (letter) || sos_record_has_text (letter, SOS_LETTER_STATE, SOS_LETTER_VOID);
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

/* As the letter says it: a day stays a day, and lines stand in one. */
static void
copy (SosMerge *words, SosMerge *approved, const char *name)
{
  const char *rest = NULL, *day = sos_merge_get_day (approved, name, &rest), *text = sos_merge_get_text (approved, name);
  g_auto (GStrv) lines = text != NULL ? g_strsplit (text, "\n", -1) : NULL;
  g_autofree char *line = lines != NULL ? g_strjoinv (", ", lines) : NULL;

  if (day != NULL)
    sos_merge_set_day (words, name, day, rest);
  else
    sos_merge_set_text (words, name, line);
}

gboolean
sos_sheet_fill_date_card (SosSheetFill *fill, GError **error)
{
  static const char *const names[] = { "appt_date", "start", "venue", "bring", "worker_first_name", "worker_phone" };
  g_autoptr (SosRecord) letter = load_letter (fill, error);
  g_autoptr (SosMerge) approved = letter != NULL ? load_approved (fill, letter, error) : NULL;

  if (approved == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    copy (fill->sheet->words, approved, names[i]);
  set_ring (fill->sheet->words);
  sos_sheet_leave_out (fill, _("Their name, ours, and the way there: the card may be found."));
  return TRUE;
}
