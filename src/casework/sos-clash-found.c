/* sos-clash-found.c - whom a clash is about, and by what it is known again. Decides nothing. */
#include "config.h"
#include "sos-clash-found.h"

#include "sos-bookings.h"
#include "sos-clock.h"
#include "sos-day.h"
#include "sos-moment.h"

#include <glib/gi18n.h>
#include <string.h>

gint64
sos_clash_find_begin (const SosBooking *booking)
{
  return booking != NULL ? MAX (booking->start, 1) : 0;
}

static gint64
get_begin (SosRecord *clash, gboolean other)
{
  return sos_record_get_number (clash, other ? SOS_CLASH_OTHER_BEGINS_AT : SOS_CLASH_BEGINS_AT);
}

static gboolean
is_now (SosRecord *clash, gboolean other)
{
  const char *kind = sos_record_find_text (clash, other ? SOS_CLASH_OTHER_KIND : SOS_CLASH_KIND);

  return get_begin (clash, other) <= 1 || (kind != NULL && sos_booking_is_stay (kind) && get_begin (clash, other) <= sos_clock_now ());
}

/* Midnight: only the day is known. */
static gboolean
has_hour (gint64 begins)
{
  g_autofree char *hours = sos_moment_dup_hours (begins);

  return !g_str_equal (hours, "00:00");
}

char *
sos_clash_dup_when (SosRecord *clash, gboolean other)
{
  const gint64 begins = get_begin (clash, other);
  g_autofree char *iso = sos_moment_dup_day (MAX (begins, 1));

  if (is_now (clash, other))
    return g_strdup (_("now"));
  return has_hour (begins) ? sos_moment_dup_words (begins) : sos_date_dup_short (iso);
}

gboolean
sos_clash_has_begun (SosRecord *clash, gboolean other)
{
  const gint64 begins = get_begin (clash, other);

  return !is_now (clash, other) && (has_hour (begins) ? begins : sos_moment_get_day_end (begins)) < sos_clock_now ();
}

/* ---- whom it is about ---- */

static void
name_parties (const SosApart *apart, SosClashFound *found)
{
  const SosBooking *one = found->one, *other = found->other != NULL ? found->other : found->one;
  const gboolean swap = apart->one != one->person || (apart->other == other->person && other->person < one->person);

  found->one = swap ? other : one;
  if (found->other != NULL)
    found->other = swap ? one : other;
  found->person = found->one->person;
  if (apart->one == one->person && apart->other == other->person)
    found->other_person = found->other->person;
  else
    found->other_staff = swap ? apart->one : apart->other;
}

/* Whoever delivers stands in the booking of each who is there: it is one booking. */
static void
join_same (SosClashFound *found)
{
  found->beside = found->other != NULL && found->other_staff != 0 && found->one->id == found->other->id
                  && g_str_equal (found->one->kind, found->other->kind);
  if (found->beside)
    found->other = NULL;
}

SosClashFound
sos_clash_found_between (SosApartReading *reading, const SosApart *apart, const SosBooking *one, const SosBooking *other)
{
  const SosApartRule *rule = sos_apart_book_get (reading->book, apart->rule);
  SosClashFound found = { .field = rule->ref != NULL ? SOS_CLASH_CONFLICT : SOS_CLASH_RESTRICTION, .rule = rule->id, .ref = rule->ref,
                          .level = apart->level, .spot = apart->spot, .overdue = apart->overdue, .one = one, .other = other };

  name_parties (apart, &found);
  join_same (&found);
  return found;
}

static SosSpot
get_spot (const SosApartLimit *limit)
{
  if (limit->area)
    return SOS_SPOT_AREA;
  return limit->place != NULL ? SOS_SPOT_PLACE : SOS_SPOT_CURFEW;
}

SosClashFound
sos_clash_found_alone (const SosApartLimit *limit, const SosBooking *booking, const char *today)
{
  return (SosClashFound){ .field = limit->area ? SOS_CLASH_AREA : limit->ref != NULL ? SOS_CLASH_CONFLICT : SOS_CLASH_RESTRICTION,
                          .rule = limit->id, .ref = limit->ref, .level = limit->level, .spot = get_spot (limit),
                          .overdue = !limit->area && limit->review_by != NULL && strcmp (limit->review_by, today) < 0, .one = booking,
                          .person = booking->person };
}

/* ---- by what it is known ---- */

/* A person has one plan, and its meeting is the same meeting when the plan has a new version. */
static gint64
get_key_of (const char *kind, gint64 booking)
{
  return kind == NULL || strcmp (kind, "plan") == 0 ? 0 : booking;
}

static char *
make_key (gint64 rule, gint64 person, const char *kind, gint64 booking, gint64 begin, gint64 other_person, gint64 other_staff,
          const char *other_kind, gint64 other_booking, gint64 other_begin)
{
#define N "%" G_GINT64_FORMAT " "
  return g_strdup_printf (N N "%s " N N N N "%s " N N, rule, person, kind, get_key_of (kind, booking), begin, other_person, other_staff,
                          other_kind != NULL ? other_kind : "", get_key_of (other_kind, other_booking), other_kind != NULL ? other_begin : 0);
#undef N
}

/* Of the three only one is there, and no number is given twice. */
char *
sos_clash_dup_key (SosRecord *clash)
{
  return make_key (sos_record_get_number (clash, SOS_CLASH_CONFLICT) + sos_record_get_number (clash, SOS_CLASH_RESTRICTION)
                     + sos_record_get_number (clash, SOS_CLASH_AREA),
                   sos_record_get_number (clash, SOS_CLASH_PERSON), sos_record_get_text (clash, SOS_CLASH_KIND),
                   sos_record_get_number (clash, SOS_CLASH_BOOKING), sos_record_get_number (clash, SOS_CLASH_BEGINS_AT),
                   sos_record_get_number (clash, SOS_CLASH_OTHER_PERSON), sos_record_get_number (clash, SOS_CLASH_OTHER_STAFF),
                   sos_record_find_text (clash, SOS_CLASH_OTHER_KIND), sos_record_get_number (clash, SOS_CLASH_OTHER_BOOKING),
                   sos_record_get_number (clash, SOS_CLASH_OTHER_BEGINS_AT));
}

char *
sos_clash_found_dup_key (const SosClashFound *found)
{
  return make_key (found->rule, found->person, found->one->kind, found->one->id, sos_clash_find_begin (found->one), found->other_person,
                   found->other_staff, found->other != NULL ? found->other->kind : NULL, found->other != NULL ? found->other->id : 0,
                   sos_clash_find_begin (found->other));
}
