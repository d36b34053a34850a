/* sos-apart-booked.c - makes bookings of records that are about to be saved, as they are gathered once they are, and asks the rules. */
#include "config.h"
#include "sos-apart-booked.h"

#include "sos-apart-let-private.h"
#include "sos-apart.h"
#include "sos-booking-spots.h"
#include "sos-booking-times.h"
#include "sos-casework-private.h"
#include "sos-load.h"
#include "sos-pass-error.h"
#include "sos-rights.h"
#include "sos-typed.h"
#include "sos-work-ask.h"

#include <glib/gi18n.h>
#include <string.h>

SosAskStay *
sos_ask_stay_new (gpointer stay)
{
  SosAskStay *self = g_new0 (SosAskStay, 1);

  self->stay = g_object_ref (stay);
  return self;
}

void
sos_ask_stay_free (SosAskStay *self)
{
  g_object_unref (self->stay);
  g_clear_pointer (&self->what, g_ptr_array_unref);
  g_free (self);
}

/* ---- meetings ---- */

static gboolean
is_asked (SosTransaction *transaction, SosRecord *before, SosRecord *record, guint day, guint hour)
{
  if (!sos_record_is_set (record, day) || strcmp (sos_record_get_text (record, day), sos_transaction_get_today (transaction)) < 0)
    return FALSE;
  return before == NULL || sos_casework_has_changed (before, record, day) || sos_casework_has_changed (before, record, hour);
}

#define FAMILY_SQL \
  "SELECT s.person, e.worker FROM membership s LEFT JOIN household_episode e ON e.household = s.household AND e.removed IS NULL AND e.closed_on IS NULL" \
  " WHERE s.household = $1 AND s.removed IS NULL AND (s.valid_to IS NULL OR s.valid_to >= $2)" SOS_STILL_AGREED_SQL ("s.person") " ORDER BY s.id"

static gboolean
read_family (SosTransaction *transaction, SosRecord *meeting, GArray *bookings, GError **error)
{
  const char *day = sos_record_get_text (meeting, SOS_FAMILY_MEETING_NEXT_ON);
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows
    = sos_transaction_select (transaction, FAMILY_SQL, &local, "is", sos_record_get_number (meeting, SOS_FAMILY_MEETING_HOUSEHOLD), day);

  while (rows != NULL && sos_rows_next (rows, &local))
    {
      SosBooking booking = { .kind = "family_meeting", .id = sos_record_get_id (meeting), .person = sos_rows_get_number (rows, 0),
                             .staff = sos_rows_get_number (rows, 1) };

      sos_booking_set_hour (&booking, day, sos_record_find_text (meeting, SOS_FAMILY_MEETING_NEXT_HOUR));
      g_array_append_val (bookings, booking);
    }
  return sos_pass_error (&local, error);
}

/* Takes @verdict. Whoever decides may let it be, with a reason and a plan. */
static gboolean
let (SosTransaction *transaction, SosVerdict *verdict, const SosLetWords *words, GError **error)
{
  g_autofree char *unsaid = NULL; /* nobody reads a remark where a record saves itself */

  return sos_apart_let (transaction, verdict, words, &unsaid, error);
}

gboolean
sos_apart_check_family_meeting (SosTransaction *transaction, SosRecord *before, SosRecord *meeting, GError **error)
{
  const SosLetWords words = { sos_record_find_text (meeting, SOS_FAMILY_MEETING_NOTE),
                              _("If the family meets all the same, write down in the note how it can go well."), NULL };
  g_autoptr (GArray) bookings = g_array_new (FALSE, FALSE, sizeof (SosBooking));

  if (!is_asked (transaction, before, meeting, SOS_FAMILY_MEETING_NEXT_ON, SOS_FAMILY_MEETING_NEXT_HOUR))
    return TRUE;
  if (!read_family (transaction, meeting, bookings, error))
    return FALSE;
  return let (transaction, sos_apart_ask_all (transaction, (const SosBooking *) (gpointer) bookings->data, bookings->len,
                                              &(SosBookingPlace){ .spot = SOS_SPOT_SESSION }, error), &words, error);
}

gboolean
sos_apart_follow_family_meeting (SosTransaction *transaction, SosRecord *before, SosRecord *meeting, GError **error)
{
  g_autoptr (GArray) bookings = g_array_new (FALSE, FALSE, sizeof (SosBooking));

  if (meeting == NULL || !sos_apart_let_was (transaction))
    return TRUE;
  if (!read_family (transaction, meeting, bookings, error))
    return FALSE;
  for (guint i = 0; i < bookings->len; i++)
    if (!sos_apart_let_keep (transaction, "family_meeting", sos_record_get_id (meeting), g_array_index (bookings, SosBooking, i).person, error))
      return FALSE;
  return TRUE;
}

gboolean
sos_apart_check_plan_meeting (SosTransaction *transaction, SosRecord *before, SosRecord *plan, GError **error)
{
  g_autoptr (SosRecord) episode = NULL;
  g_autoptr (SosBookings) bookings = sos_bookings_new ();
  SosBooking booking = { .kind = "plan", .id = sos_record_get_id (plan), .person = sos_record_get_number (plan, SOS_PLAN_PERSON),
                         .words = sos_record_find_text (plan, SOS_PLAN_NEXT_MEETING_WORDS) };

  if (!is_asked (transaction, before, plan, SOS_PLAN_NEXT_MEETING_ON, SOS_PLAN_NEXT_MEETING_WORDS))
    return TRUE;
  episode = sos_record_get_number (plan, SOS_PLAN_EPISODE) != 0
              ? sos_transaction_load (transaction, SOS_TYPE_EPISODE, sos_record_get_number (plan, SOS_PLAN_EPISODE), error) : NULL;
  if (episode == NULL)
    return sos_record_get_number (plan, SOS_PLAN_EPISODE) == 0;
  booking.staff = sos_record_get_number (episode, SOS_EPISODE_WORKER);
  booking.at[SOS_SPOT_SESSION] = sos_bookings_number_record (bookings, "plan", booking.id);
  sos_booking_set_said (&booking, bookings, sos_record_get_text (plan, SOS_PLAN_NEXT_MEETING_ON), booking.words);
  return let (transaction, sos_bookings_ask (bookings, transaction, &booking, 1, error),
              &(SosLetWords){ booking.words, _("If they meet all the same, write down with the meeting how it can go well."), NULL }, error);
}

gboolean
sos_apart_follow_plan_meeting (SosTransaction *transaction, SosRecord *before, SosRecord *plan, GError **error)
{
  return plan == NULL || sos_apart_let_keep (transaction, "plan", sos_record_get_id (plan), sos_record_get_number (plan, SOS_PLAN_PERSON), error);
}

/* ---- where somebody is ---- */

static void
read_admission (SosRecord *stay, SosBooking *booking, SosBookingPlace *at)
{
  *at = (SosBookingPlace){ .spot = SOS_SPOT_WARD, .prison = TRUE, .site = sos_record_find_text (stay, SOS_ADMISSION_SITE),
                           .ward = sos_record_find_text (stay, SOS_ADMISSION_WARD) };
  booking->start = sos_record_get_number (stay, SOS_ADMISSION_ADMITTED_AT);
  booking->end = G_MAXINT64;
  if (sos_record_is_set (stay, SOS_ADMISSION_DISCHARGED_AT))
    at->site = NULL;
}

static void
read_custody (SosRecord *stay, SosBooking *booking, SosBookingPlace *at)
{
  *at = (SosBookingPlace){ .spot = SOS_SPOT_BUILDING, .prison = TRUE, .site = sos_record_find_text (stay, SOS_CUSTODY_STAY_SITE) };
  sos_booking_set_days (booking, sos_record_find_text (stay, SOS_CUSTODY_STAY_VALID_FROM), sos_record_find_text (stay, SOS_CUSTODY_STAY_VALID_TO));
  if (sos_record_is_set (stay, SOS_CUSTODY_STAY_RELEASED_AT))
    at->site = NULL;
}

static void
read_address (SosRecord *stay, SosBooking *booking, SosBookingPlace *at)
{
  const gboolean hospital = sos_record_has_text (stay, SOS_ADDRESS_TYPE, "HOSPITAL");

  *at = (SosBookingPlace){ .spot = hospital ? SOS_SPOT_WARD : SOS_SPOT_BUILDING, .prison = TRUE,
                           .words = hospital || sos_record_has_text (stay, SOS_ADDRESS_TYPE, "PRISON") ? sos_record_find_text (stay, SOS_ADDRESS_SITE) : NULL };
  sos_booking_set_days (booking, sos_record_find_text (stay, SOS_ADDRESS_VALID_FROM), sos_record_find_text (stay, SOS_ADDRESS_VALID_TO));
}

static const struct
{
  const char *record;
  void (*read) (SosRecord *stay, SosBooking *booking, SosBookingPlace *at);
} stays[] = { { "admission", read_admission }, { "custody_stay", read_custody }, { "address", read_address } };

/* What has ended already brings nobody together. */
static gboolean
is_over (SosTransaction *transaction, const SosBooking *booking, const SosBookingPlace *at)
{
  return (at->site == NULL && at->words == NULL) || booking->person == 0 || booking->end <= sos_transaction_get_now (transaction);
}

gboolean
sos_apart_say_stay (SosTransaction *transaction, SosRecord *stay, GPtrArray *what, GError **error)
{
  g_autoptr (GError) local = NULL;
  SosBooking booking = { .kind = sos_record_get_name (stay), .id = sos_record_get_id (stay), .person = sos_transaction_find_person (transaction, stay, &local) };
  SosBookingPlace at = { 0 };
  g_autoptr (SosVerdict) verdict = NULL;

  if (!sos_pass_error (&local, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (stays); i++)
    if (g_str_equal (stays[i].record, booking.kind))
      stays[i].read (stay, &booking, &at);
  if (is_over (transaction, &booking, &at))
    return TRUE;
  verdict = sos_apart_ask_all (transaction, &booking, 1, &at, error);
  if (verdict != NULL && (!verdict->allowed || verdict->level >= SOS_APART_AVOID))
    /* Translators: %s is a whole sentence about a clash */
    sos_consequences_add (what, SOS_TO_DO, "booking", g_strdup_printf (_("%s It is written down as it is; whoever works with either gets a task."), verdict->words));
  return verdict != NULL;
}

gboolean
sos_apart_ask_stay (SosTransaction *transaction, SosAskStay *ask, GError **error)
{
  g_autoptr (GError) local = NULL;
  const gint64 person = sos_transaction_find_person (transaction, ask->stay, &local);

  if (!sos_pass_error (&local, error))
    return FALSE;
  ask->what = sos_consequences_new ();
  return sos_rights_ask_change (transaction, person, G_OBJECT_TYPE (ask->stay), sos_record_get_id (ask->stay), error)
         && sos_apart_say_stay (transaction, ask->stay, ask->what, error);
}

/* "" for nothing, so that it is told from a failure. */
static gpointer
run (SosTransaction *transaction, gpointer data, GError **error)
{
  SosAskStay *ask = data;

  if (!sos_apart_ask_stay (transaction, ask, error))
    return NULL;
  return g_strdup (ask->what->len > 0 ? ((SosConsequence *) ask->what->pdata[0])->words : "");
}

void
sos_apart_ask_stay_async (SosStore *store, gpointer stay, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  sos_load_async (store, run, sos_ask_stay_new (stay), (GDestroyNotify) sos_ask_stay_free, g_free, cancellable, callback, user_data);
}

char *
sos_apart_ask_stay_finish (GAsyncResult *result, GError **error)
{
  g_autofree char *words = sos_load_finish (result, error);

  return words != NULL && words[0] != '\0' ? g_steal_pointer (&words) : NULL;
}
