/* sos-appointment-deeds.c - an appointment is made, moved, kept, missed and cancelled, with what follows (domain 4.7, 4.6). */
#include "config.h"
#include "sos-appointments.h"

#include "sos-apart-let-private.h"
#include "sos-booking-spots.h"
#include "sos-casework-private.h"
#include "sos-contacts.h"
#include "sos-deliver-read.h"
#include "sos-deliver.h"
#include "sos-pass-error.h"
#include "sos-pull-back.h"
#include "sos-reason-rules.h"
#include "sos-rights.h"
#include "sos-typed.h"
#include "sos-work-ask.h"

#include <glib/gi18n.h>
#include <string.h>

#define LEAST_MINUTES 5
#define MOST_MINUTES (10 * 60)

SosMakeAppointment *
sos_make_appointment_new (gpointer appointment)
{
  SosMakeAppointment *self = g_new0 (SosMakeAppointment, 1);

  self->appointment = g_object_ref (appointment);
  return self;
}

void
sos_make_appointment_free (SosMakeAppointment *self)
{
  g_object_unref (self->appointment);
  g_free (self->remark);
  g_free (self);
}

gint64
sos_appointment_get_end (SosRecord *appointment)
{
  return sos_record_get_number (appointment, SOS_APPOINTMENT_STARTS_AT) + 60 * sos_record_get_number (appointment, SOS_APPOINTMENT_MINUTES);
}

SosRecord *
sos_appointments_find_next (GPtrArray *appointments, gint64 now)
{
  SosRecord *next = NULL;

  for (guint i = 0; i < appointments->len; i++)
    {
      SosRecord *one = appointments->pdata[i];

      if (sos_record_has_text (one, SOS_APPOINTMENT_STATE, SOS_APPOINTMENT_PLANNED) && sos_record_get_number (one, SOS_APPOINTMENT_STARTS_AT) > now
          && (next == NULL || sos_record_get_number (one, SOS_APPOINTMENT_STARTS_AT) < sos_record_get_number (next, SOS_APPOINTMENT_STARTS_AT)))
        next = one;
    }
  return next;
}

/* ---- where ---- */

static void
set_place (SosRecord *appointment, const char *name, const char *address)
{
  g_auto (GStrv) lines = address != NULL ? g_strsplit (address, "\n", -1) : NULL;
  g_autofree char *line = lines != NULL ? g_strjoinv (", ", lines) : NULL;
  g_autofree char *words = line != NULL && line[0] != '\0' ? g_strdup_printf ("%s, %s", name, line) : g_strdup (name);

  sos_record_set_text (appointment, SOS_APPOINTMENT_PLACE, words);
}

/* What the letterhead says is where the first of our offices is. */
static gboolean
write_office (SosTransaction *transaction, SosRecord *appointment, GError **error)
{
  const char *office = sos_record_find_text (appointment, SOS_APPOINTMENT_OFFICE);
  g_autofree char *address = NULL;
  g_autoptr (GError) local = NULL;

  if (office == NULL)
    sos_record_set_text (appointment, SOS_APPOINTMENT_OFFICE, office = SOS_OFFICE_MAIN);
  if (g_str_equal (office, SOS_OFFICE_MAIN))
    address = sos_transaction_dup_setting (transaction, "office.address", &local);
  if (!sos_pass_error (&local, error))
    return FALSE;
  set_place (appointment, sos_codes_get_label (sos_transaction_get_codes (transaction), "our-office", office), address);
  return TRUE;
}

static gboolean
write_school (SosTransaction *transaction, SosRecord *appointment, GError **error)
{
  const gint64 id = sos_record_get_number (appointment, SOS_APPOINTMENT_SCHOOL);
  g_autoptr (SosRecord) school = id != 0 ? sos_transaction_load (transaction, SOS_TYPE_SCHOOL, id, error) : NULL;

  if (id == 0)
    return sos_casework_refuse ("4.7", _("Choose which school."), error);
  if (school == NULL)
    return FALSE;
  set_place (appointment, sos_record_get_text (school, SOS_SCHOOL_NAME), sos_record_find_text (school, SOS_SCHOOL_STREET));
  return TRUE;
}

static gboolean
write_site (SosTransaction *transaction, SosRecord *appointment, GError **error)
{
  const char *site = sos_record_find_text (appointment, SOS_APPOINTMENT_SITE);

  if (site == NULL)
    return sos_casework_refuse ("4.7", _("Choose which hospital or prison."), error);
  set_place (appointment, sos_codes_get_label (sos_transaction_get_codes (transaction), "site", site), NULL);
  return TRUE;
}

static gboolean
write_words (SosTransaction *transaction, SosRecord *appointment, GError **error)
{
  return !sos_typed_is_blank (sos_record_find_text (appointment, SOS_APPOINTMENT_PLACE)) || sos_casework_refuse ("4.7", _("Say where they come to."), error);
}

/* @field: the one it is chosen in; what was chosen for another kind of place does not stay, but the words, which each writes anew. */
static const struct
{
  const char *kind;
  guint field;
  gboolean (*write) (SosTransaction *transaction, SosRecord *appointment, GError **error);
} places[] = {
  { SOS_APPOINTMENT_AT_OFFICE, SOS_APPOINTMENT_OFFICE, write_office },
  { SOS_APPOINTMENT_AT_SCHOOL, SOS_APPOINTMENT_SCHOOL, write_school },
  { SOS_APPOINTMENT_AT_SITE, SOS_APPOINTMENT_SITE, write_site },
  { SOS_APPOINTMENT_ELSEWHERE, SOS_APPOINTMENT_PLACE, write_words },
};

static gboolean
write_place (SosTransaction *transaction, SosRecord *appointment, GError **error)
{
  const char *kind = sos_record_find_text (appointment, SOS_APPOINTMENT_PLACE_KIND);
  g_autoptr (SosRecord) blank = g_object_new (SOS_TYPE_APPOINTMENT, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (g_strcmp0 (places[i].kind, kind) != 0 && places[i].field != SOS_APPOINTMENT_PLACE)
      sos_record_set_value (appointment, places[i].field, sos_record_get_value (blank, places[i].field));
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (g_strcmp0 (places[i].kind, kind) == 0)
      return places[i].write (transaction, appointment, error);
  return sos_casework_refuse ("4.7", _("Say where they come to."), error);
}

/* ---- may it be so ---- */

static gboolean
check_times (SosTransaction *transaction, SosRecord *appointment, GError **error)
{
  const gint64 minutes = sos_record_get_number (appointment, SOS_APPOINTMENT_MINUTES);

  if (sos_record_get_number (appointment, SOS_APPOINTMENT_WORKER) == 0)
    return sos_casework_refuse ("4.7", _("Choose whom they meet."), error);
  if (sos_record_get_number (appointment, SOS_APPOINTMENT_STARTS_AT) <= sos_transaction_get_now (transaction))
    return sos_casework_refuse ("V4", _("This hour is over already. Write it down as a contact instead."), error);
  return (minutes >= LEAST_MINUTES && minutes <= MOST_MINUTES) || sos_casework_refuse ("V4", _("It lasts from five minutes to ten hours."), error);
}

/* What somebody agreed to with a remark wants words too. Takes the verdict. */
static gboolean
take (SosMakeAppointment *make, SosVerdict *verdict, GError **error)
{
  g_autofree char *asked = NULL;

  if (verdict == NULL || !verdict->allowed || verdict->remedy == NULL
      || sos_reason_is_enough (sos_record_find_text (make->appointment, SOS_APPOINTMENT_APART_NOTE)))
    return sos_casework_obey_noting (verdict, &make->remark, error);
  asked = g_strconcat (verdict->words, " ", sos_apart_let_get_better_not (), NULL);
  sos_casework_refuse (verdict->rule, asked, error);
  sos_verdict_free (verdict);
  return FALSE;
}

/* With somebody who agrees to it (N13, 4.2.3). */
static gboolean
ask_work (SosTransaction *transaction, SosMakeAppointment *make, GError **error)
{
  return take (make, sos_work_ask (transaction, sos_record_get_number (make->appointment, SOS_APPOINTMENT_PERSON), SOS_WORK_MEETING, error), error);
}

/* Of a school or a site; NULL: not known. FALSE with @error. */
static gboolean
read_borough (SosTransaction *transaction, SosRecord *appointment, char **borough, GError **error)
{
  const gint64 id = sos_record_get_number (appointment, SOS_APPOINTMENT_SCHOOL);
  const char *code = sos_record_find_text (appointment, SOS_APPOINTMENT_SITE);
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) school = id != 0 ? sos_transaction_find (transaction, SOS_TYPE_SCHOOL, "id = $1", &local, "i", id) : NULL;
  g_autoptr (SosRecord) site = local == NULL && code != NULL ? sos_transaction_find (transaction, SOS_TYPE_SITE, "code = $1", &local, "s", code) : NULL;

  if (!sos_pass_error (&local, error))
    return FALSE;
  if (school != NULL)
    *borough = g_strdup (sos_record_find_text (school, SOS_SCHOOL_BOROUGH));
  else if (site != NULL)
    *borough = g_strdup (sos_record_find_text (site, SOS_SITE_BOROUGH));
  return TRUE;
}

/* Whom they meet, and who drives them, in one, at @where. (transfer full); NULL with @error. */
static SosVerdict *
ask_at (SosTransaction *transaction, SosRecord *appointment, SosBookings *bookings, const SosAppointmentWhere *where, const char *borough, GError **error)
{
  const SosBooking booking = { .kind = "appointment", .id = sos_record_get_id (appointment), .words = where->place, .borough = borough,
                               .person = sos_record_get_number (appointment, SOS_APPOINTMENT_PERSON),
                               .staff = sos_record_get_number (appointment, SOS_APPOINTMENT_WORKER),
                               .start = sos_record_get_number (appointment, SOS_APPOINTMENT_STARTS_AT), .end = sos_appointment_get_end (appointment) };
  SosBooking asked[] = { booking, booking };
  const guint n = where->driver != 0 && where->driver != booking.staff ? 2 : 1;

  asked[1].staff = where->driver;
  for (guint i = 0; i < n; i++)
    sos_booking_set_appointment (&asked[i], bookings, where);
  return sos_bookings_ask (bookings, transaction, asked, n, error);
}

/* Our other offices against which nothing speaks (4.8): "Brixton, Deptford"; NULL: none. FALSE with @error. */
static gboolean
find_offices (SosTransaction *transaction, SosRecord *appointment, SosBookings *bookings, const SosAppointmentWhere *asked, char **names, GError **error)
{
  GPtrArray *offices = sos_codes_get_list (sos_transaction_get_codes (transaction), "our-office");
  g_autoptr (GString) free = g_string_new (NULL);

  for (guint i = 0; offices != NULL && i < offices->len; i++)
    {
      const SosCode *office = offices->pdata[i];
      SosAppointmentWhere where = { .kind = asked->kind, .office = office->code, .driver = asked->driver };
      g_autoptr (SosRecord) there = sos_record_copy (appointment);
      g_autoptr (SosVerdict) verdict = NULL;

      if (!office->active || g_strcmp0 (office->code, asked->office) == 0)
        continue;
      sos_record_set_text (there, SOS_APPOINTMENT_OFFICE, office->code);
      if (!write_office (transaction, there, error))
        return FALSE;
      where.place = sos_record_find_text (there, SOS_APPOINTMENT_PLACE);
      verdict = ask_at (transaction, appointment, bookings, &where, NULL, error);
      if (verdict == NULL)
        return FALSE;
      if (verdict->allowed && verdict->words == NULL)
        g_string_append_printf (free, free->len > 0 ? ", %s" : "%s", office->label);
    }
  *names = free->len > 0 ? g_strdup (free->str) : NULL;
  return TRUE;
}

/* Where something speaks against one office, the others are named. Takes the verdict. */
static SosVerdict *
propose_offices (SosTransaction *transaction, SosRecord *appointment, SosBookings *bookings, const SosAppointmentWhere *where, SosVerdict *verdict, GError **error)
{
  g_autofree char *names = NULL, *before = NULL;

  if (verdict == NULL || verdict->words == NULL || g_strcmp0 (where->kind, SOS_APPOINTMENT_AT_OFFICE) != 0)
    return verdict;
  if (!find_offices (transaction, appointment, bookings, where, &names, error))
    {
      sos_verdict_free (verdict);
      return NULL;
    }
  if (names == NULL)
    return verdict;
  before = g_steal_pointer (&verdict->words);
  /* Translators: a sentence why not, and then the names of other offices */
  verdict->words = g_strdup_printf (_("%s Nothing speaks against: %s."), before, names);
  return verdict;
}

static gboolean
ask_apart (SosTransaction *transaction, SosMakeAppointment *make, const char *borough, GError **error)
{
  SosRecord *appointment = make->appointment;
  g_autoptr (SosBookings) bookings = sos_bookings_new ();
  const SosAppointmentWhere where = {
    .kind = sos_record_find_text (appointment, SOS_APPOINTMENT_PLACE_KIND),
    .office = sos_record_find_text (appointment, SOS_APPOINTMENT_OFFICE),
    .site = sos_record_find_text (appointment, SOS_APPOINTMENT_SITE),
    .place = sos_record_find_text (appointment, SOS_APPOINTMENT_PLACE),
    .room = sos_record_find_text (appointment, SOS_APPOINTMENT_ROOM),
    .school = sos_record_get_number (appointment, SOS_APPOINTMENT_SCHOOL),
    .driver = sos_record_get_number (appointment, SOS_APPOINTMENT_DRIVER),
  };
  const SosLetWords words = { sos_record_find_text (appointment, SOS_APPOINTMENT_APART_NOTE), sos_apart_let_get_better_not (), NULL };
  SosVerdict *verdict;

  if (!sos_bookings_read_sites (bookings, transaction, error))
    return FALSE;
  verdict = ask_at (transaction, appointment, bookings, &where, borough, error);
  return sos_apart_let (transaction, propose_offices (transaction, appointment, bookings, &where, verdict, error), &words, &make->remark, error);
}

/* One of those who are there with them: not somewhere else, and checked where that is asked (C3, N6). */
static gboolean
ask_hour (SosTransaction *transaction, SosMakeAppointment *make, gint64 staff, const char *borough, GError **error)
{
  SosRecord *appointment = make->appointment;
  g_autoptr (GStringChunk) texts = g_string_chunk_new (32);
  const char *place = sos_record_find_text (appointment, SOS_APPOINTMENT_PLACE);
  SosDelivery what = { .kind = "appointment", .id = sos_record_get_id (appointment), .meeting = TRUE, .site = place, .place = place, .borough = borough,
                       .at = sos_deliver_find_at (sos_record_find_text (appointment, SOS_APPOINTMENT_PLACE_KIND)) };

  sos_delivery_set_times (&what, sos_record_get_number (appointment, SOS_APPOINTMENT_STARTS_AT), sos_appointment_get_end (appointment), texts);
  return sos_casework_obey_noting (sos_deliver_ask (transaction, staff, &what, error), &make->remark, error);
}

static gboolean
ask_all (SosTransaction *transaction, SosMakeAppointment *make, GError **error)
{
  g_autofree char *borough = NULL;
  const gint64 worker = sos_record_get_number (make->appointment, SOS_APPOINTMENT_WORKER);
  const gint64 driver = sos_record_get_number (make->appointment, SOS_APPOINTMENT_DRIVER);

  return read_borough (transaction, make->appointment, &borough, error) && ask_apart (transaction, make, borough, error)
         && ask_hour (transaction, make, worker, borough, error) && (driver == 0 || driver == worker || ask_hour (transaction, make, driver, borough, error));
}

/* ---- letters that tell it ---- */

/* One that somebody was told of in a letter which took its day from it, and is not out of the house yet: it would tell what is not so (L4). */
static gboolean
take_letters_back (SosTransaction *transaction, SosRecord *appointment, const char *why, GError **error)
{
  g_autoptr (GPtrArray) letters
    = sos_transaction_query (transaction, SOS_TYPE_LETTER,
                             "person = $1 AND kind = 'L4' AND state IN ('CHECK', 'APPROVED', 'PRINTED') AND NOT EXISTS (SELECT 1 FROM letter_word w"
                             " WHERE w.letter = letter.id AND w.removed IS NULL AND w.field IN ('appt_date', 'start')) ORDER BY id",
                             error, "i", sos_record_get_number (appointment, SOS_APPOINTMENT_PERSON));

  for (guint i = 0; letters != NULL && i < letters->len; i++)
    if (!sos_letters_take_back (transaction, letters->pdata[i], why, error))
      return FALSE;
  return letters != NULL;
}

/* A new one that comes after another tells nothing new. */
#define EARLIER_SQL \
  "SELECT EXISTS (SELECT 1 FROM appointment WHERE person = $1 AND id <> $2 AND state = 'PLANNED' AND removed IS NULL AND starts_at > $3 AND starts_at < $4)"

static gboolean
follow_letters (SosTransaction *transaction, SosRecord *appointment, GError **error)
{
  gboolean later = FALSE;

  if (sos_record_get_revision (appointment) == 0)
    {
      g_autoptr (SosRows) rows = sos_transaction_select (transaction, EARLIER_SQL, error, "iiii", sos_record_get_number (appointment, SOS_APPOINTMENT_PERSON),
                                                         sos_record_get_id (appointment), sos_transaction_get_now (transaction),
                                                         sos_record_get_number (appointment, SOS_APPOINTMENT_STARTS_AT));

      if (rows == NULL || !sos_rows_next (rows, error))
        return FALSE;
      later = sos_rows_get_number (rows, 0) != 0;
    }
  return later || take_letters_back (transaction, appointment, _("An appointment was made or moved."), error);
}

/* ---- made and moved ---- */

static gboolean
check_open (SosRecord *appointment, GError **error)
{
  return sos_record_has_text (appointment, SOS_APPOINTMENT_STATE, SOS_APPOINTMENT_PLANNED)
         || sos_casework_refuse ("4.7", _("What came of this appointment is written down already. Make another one."), error);
}

/* What deeds alone write is taken from what is there, whatever was handed in; and so is whom it is with. */
static gboolean
keep_done (SosTransaction *transaction, SosRecord *appointment, GError **error)
{
  static const guint kept[] = { SOS_APPOINTMENT_PERSON, SOS_APPOINTMENT_STATE, SOS_APPOINTMENT_ENDED_WORDS, SOS_APPOINTMENT_CONTACT };
  g_autoptr (SosRecord) before = NULL;

  if (sos_record_get_revision (appointment) == 0)
    {
      sos_record_set_text (appointment, SOS_APPOINTMENT_STATE, SOS_APPOINTMENT_PLANNED);
      sos_record_set_text (appointment, SOS_APPOINTMENT_ENDED_WORDS, NULL);
      sos_record_set_number (appointment, SOS_APPOINTMENT_CONTACT, 0);
      return TRUE;
    }
  before = sos_transaction_load (transaction, SOS_TYPE_APPOINTMENT, sos_record_get_id (appointment), error);
  if (before == NULL || !check_open (before, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    sos_record_set_value (appointment, kept[i], sos_record_get_value (before, kept[i]));
  return TRUE;
}

static gboolean
ask_right (SosTransaction *transaction, SosRecord *appointment, GError **error)
{
  return sos_rights_ask (transaction, sos_record_get_number (appointment, SOS_APPOINTMENT_PERSON), SOS_GROUP_WORK, SOS_MAY_CHANGE, SOS_TYPE_APPOINTMENT,
                         sos_record_get_id (appointment), error);
}

gboolean
sos_casework_make_appointment (SosTransaction *transaction, SosMakeAppointment *make, GError **error)
{
  SosRecord *appointment = make->appointment;

  g_clear_pointer (&make->remark, g_free);
  return keep_done (transaction, appointment, error) && ask_right (transaction, appointment, error)
         && ask_work (transaction, make, error) && check_times (transaction, appointment, error)
         && write_place (transaction, appointment, error) && ask_all (transaction, make, error)
         && follow_letters (transaction, appointment, error) && sos_transaction_save (transaction, appointment, error)
         && sos_apart_let_keep (transaction, "appointment", sos_record_get_id (appointment), sos_record_get_number (appointment, SOS_APPOINTMENT_PERSON), error);
}

/* ---- what came of it ---- */

gboolean
sos_appointment_cancel (SosTransaction *transaction, SosRecord *appointment, const char *why, GError **error)
{
  sos_record_set_text (appointment, SOS_APPOINTMENT_STATE, SOS_APPOINTMENT_CANCELLED);
  sos_record_set_text (appointment, SOS_APPOINTMENT_ENDED_WORDS, why);
  return take_letters_back (transaction, appointment, _("The appointment is cancelled."), error) && sos_transaction_save (transaction, appointment, error);
}

gboolean
sos_appointment_give (SosTransaction *transaction, SosRecord *appointment, gint64 from, gint64 to, GError **error)
{
  static const guint fields[] = { SOS_APPOINTMENT_WORKER, SOS_APPOINTMENT_DRIVER };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (sos_record_get_number (appointment, fields[i]) == from)
      sos_record_set_number (appointment, fields[i], to);
  return take_letters_back (transaction, appointment, _("Somebody else goes on with them."), error) && sos_transaction_save (transaction, appointment, error);
}

static gboolean
set_cancelled (SosTransaction *transaction, SosRecord *appointment, SosDeed *deed, GError **error)
{
  if (sos_typed_is_blank (deed->words))
    return sos_casework_refuse ("V28", _("Say why; a few words are enough."), error);
  return sos_appointment_cancel (transaction, appointment, deed->words, error);
}

static const char *
find_contact_place (SosRecord *appointment)
{
  static const char *const places_of[][2] = { { SOS_APPOINTMENT_AT_OFFICE, "OFFICE" }, { SOS_APPOINTMENT_AT_SCHOOL, "SCHOOL" }, { SOS_APPOINTMENT_ELSEWHERE, "COMMUNITY" } };

  for (guint i = 0; i < G_N_ELEMENTS (places_of); i++)
    if (sos_record_has_text (appointment, SOS_APPOINTMENT_PLACE_KIND, places_of[i][0]))
      return places_of[i][1];
  return NULL;
}

/* The contact it became, or the try. */
static SosContactEntry *
make_contact (SosRecord *appointment, const SosDeed *deed, const char *outcome)
{
  SosContactEntry *entry = sos_contact_entry_new (sos_record_get_number (appointment, SOS_APPOINTMENT_PERSON));

  sos_contact_entry_add_with (entry, SOS_WITH_YP, 0, 0, NULL, NULL);
  sos_record_set_number (entry->contact, SOS_CONTACT_STARTS_AT, sos_record_get_number (appointment, SOS_APPOINTMENT_STARTS_AT));
  if (g_str_equal (outcome, SOS_CONTACT_HELD))
    sos_record_set_number (entry->contact, SOS_CONTACT_MINUTES, sos_record_get_number (appointment, SOS_APPOINTMENT_MINUTES));
  sos_record_set_text (entry->contact, SOS_CONTACT_TYPE, SOS_CONTACT_FACE_TO_FACE);
  sos_record_set_text (entry->contact, SOS_CONTACT_OUTCOME, outcome);
  sos_record_set_text (entry->contact, SOS_CONTACT_PLACE, find_contact_place (appointment));
  sos_record_set_text (entry->contact, SOS_CONTACT_NOTE, deed->words);
  sos_record_set_text (entry->contact, SOS_CONTACT_LATE_REASON, deed->why);
  sos_record_set_number (entry->contact, SOS_CONTACT_WORKER, sos_record_get_number (appointment, SOS_APPOINTMENT_WORKER));
  return entry;
}

static gboolean
set_over (SosTransaction *transaction, SosRecord *appointment, SosDeed *deed, GError **error)
{
  const gboolean kept = g_str_equal (deed->code, SOS_APPOINTMENT_KEPT);
  g_autoptr (SosContactEntry) entry = make_contact (appointment, deed, kept ? SOS_CONTACT_HELD : "DNA");

  if (sos_record_get_number (appointment, SOS_APPOINTMENT_STARTS_AT) > sos_transaction_get_now (transaction))
    return sos_casework_refuse ("V5", _("This is still to come, so nothing has come of it yet."), error);
  if (!sos_casework_keep_contact (transaction, entry, error))
    return FALSE;
  deed->result = sos_record_get_id (entry->contact);
  sos_record_set_text (appointment, SOS_APPOINTMENT_STATE, deed->code);
  sos_record_set_number (appointment, SOS_APPOINTMENT_CONTACT, deed->result);
  return sos_transaction_save (transaction, appointment, error);
}

static const struct
{
  const char *code;
  gboolean (*set) (SosTransaction *transaction, SosRecord *appointment, SosDeed *deed, GError **error);
} endings[] = {
  { SOS_APPOINTMENT_KEPT, set_over },
  { SOS_APPOINTMENT_MISSED, set_over },
  { SOS_APPOINTMENT_CANCELLED, set_cancelled },
};

gboolean
sos_casework_end_appointment (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) appointment = sos_transaction_load (transaction, SOS_TYPE_APPOINTMENT, deed->id, error);

  if (appointment == NULL || !ask_right (transaction, appointment, error) || !check_open (appointment, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_strcmp0 (endings[i].code, deed->code) == 0)
      return endings[i].set (transaction, appointment, deed, error);
  return sos_casework_refuse ("4.7", _("Say what came of it."), error);
}
