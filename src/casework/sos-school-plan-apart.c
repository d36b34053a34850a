/* sos-school-plan-apart.c - what speaks against sessions of schools work from elsewhere in the office, read into a world: how long the way is, days of
 * partners, who must not meet, where pupils must not be. Decides nothing. */
#include "config.h"
#include "sos-school-plan-private.h"

#include "sos-apart-read.h"
#include "sos-area-rules.h"
#include "sos-booking-spots.h"
#include "sos-clock.h"
#include "sos-day.h"
#include "sos-record-plain.h"

#include <glib/gi18n.h>

gboolean
sos_school_plan_add_travel (SosSchoolPlanReading *self, SosRecord *travel, GError **error)
{
  sos_plan_world_set_travel (self->plan->world, sos_record_get_text (travel, SOS_TRAVEL_TIME_FROM_BOROUGH), sos_record_get_text (travel, SOS_TRAVEL_TIME_TO_BOROUGH),
                             sos_record_get_int (travel, SOS_TRAVEL_TIME_MINUTES));
  return TRUE;
}

/* The days of a partner; those of one person are theirs. */
gboolean
sos_school_plan_add_away (SosSchoolPlanReading *self, SosRecord *away, GError **error)
{
  sos_plan_world_add_avoid (self->plan->world, &(SosPlanAvoid){ SOS_PLAN_NONE, sos_record_get_text (away, SOS_ABSENCE_PROVIDER),
                                                               sos_record_get_day (away, SOS_ABSENCE_FIRST), sos_record_get_day (away, SOS_ABSENCE_LAST), 0, _("days not offered") });
  return TRUE;
}

static int
get_apart_level (SosApartBook *book, const GArray *some, const GArray *others)
{
  int level = SOS_APART_NONE;

  for (guint i = 0; i < some->len; i++)
    for (guint k = 0; sos_apart_book_knows (book, g_array_index (some, gint64, i)) && k < others->len; k++)
      level = MAX (level, sos_apart_between (book, g_array_index (some, gint64, i), g_array_index (others, gint64, k)).level);
  return level;
}

static const GArray *
get_pupils (SosSchoolPlanReading *self, int run)
{
  return g_hash_table_lookup (self->pupils, &sos_plan_world_get_run (self->plan->world, run)->id);
}

static void
add_apart_people (SosSchoolPlanReading *self, SosApartBook *book, int run)
{
  for (int person = 0; person < sos_plan_world_get_n_people (self->plan->world); person++)
    {
      const gint64 id = sos_plan_world_get_person (self->plan->world, person)->id;
      g_autoptr (GArray) one = g_array_new (FALSE, FALSE, sizeof id);
      int level;

      g_array_append_val (one, id);
      level = get_apart_level (book, one, get_pupils (self, run));
      if (level >= SOS_APART_KEEP)
        sos_plan_world_set_apart_person (self->plan->world, run, person, level);
    }
}

/* Only groups that could meet: at one school. */
static void
add_apart (SosSchoolPlanReading *self, SosApartBook *book)
{
  SosPlanWorld *world = self->plan->world;

  for (int run = 0; run < sos_plan_world_get_n_runs (world); run++)
    {
      for (int other = run; other < sos_plan_world_get_n_runs (world); other++)
        if (sos_plan_world_get_run (world, run)->school == sos_plan_world_get_run (world, other)->school)
          {
            const int level = get_apart_level (book, get_pupils (self, run), get_pupils (self, other));

            if (level >= SOS_APART_KEEP)
              sos_plan_world_set_apart_runs (world, run, other, level);
          }
      add_apart_people (self, book, run);
    }
}

static int
get_limit_day (gint64 time, int otherwise)
{
  g_autoptr (GDateTime) day = time != G_MININT64 && time != G_MAXINT64 ? sos_clock_to_london (time) : NULL;

  return day != NULL ? sos_day_make (g_date_time_get_year (day), g_date_time_get_month (day), g_date_time_get_day_of_month (day)) : otherwise;
}

/* Hours at which they must be at home; over midnight it is two pieces. A place they must not enter is all day. */
static void
add_limit (SosSchoolPlanReading *self, int run, const SosApartLimit *limit)
{
  const int first = get_limit_day (limit->from, 0), last = get_limit_day (limit->to, G_MAXINT);
  const char *words = limit->place != NULL ? _("a place they are kept from") : _("they must be at home");
  SosPlanLimit made = { run, SOS_PLAN_NONE, first, last, 0, 24 * 60, words };

  if (limit->place == NULL && limit->hour_from > limit->hour_to)
    {
      made.to = limit->hour_to;
      sos_plan_world_add_limit (self->plan->world, &made);
      made.from = limit->hour_from;
      made.to = 24 * 60;
    }
  else if (limit->place == NULL)
    {
      made.from = limit->hour_from;
      made.to = limit->hour_to;
    }
  sos_plan_world_add_limit (self->plan->world, &made);
}

static gboolean
add_limits (SosSchoolPlanReading *self, const GArray *limits, GError **error)
{
  SosPlanWorld *world = self->plan->world;

  for (int run = 0; run < sos_plan_world_get_n_runs (world); run++)
    {
      const gint64 id = sos_plan_world_get_school (world, sos_plan_world_get_run (world, run)->school)->id;
      g_autoptr (SosRecord) school = id > 0 ? sos_transaction_load (self->transaction, SOS_TYPE_SCHOOL, id, error) : NULL;
      g_autofree char *place = school != NULL ? g_strdup_printf ("%s, %s", sos_record_get_text (school, SOS_SCHOOL_NAME),
                                                                 sos_record_find_text (school, SOS_SCHOOL_POSTCODE)) : NULL;
      const GArray *pupils = get_pupils (self, run);

      if (id <= 0)
        continue;
      if (school == NULL)
        return FALSE;
      for (guint i = 0; i < limits->len; i++)
        for (guint k = 0; k < pupils->len; k++)
          {
            const SosApartLimit *limit = &g_array_index (limits, SosApartLimit, i);

            if (limit->person == g_array_index (pupils, gint64, k) && limit->level >= SOS_APART_KEEP
                && (limit->place == NULL || sos_area_is_named (place, limit->place) || (limit->borough != NULL && sos_record_has_text (school, SOS_SCHOOL_BOROUGH, limit->borough))))
              add_limit (self, run, limit);
          }
    }
  return TRUE;
}

/* ---- whom they would meet there who is not of a run ---- */

static int
get_booking_level (SosApartBook *book, const GArray *pupils, const SosBooking *booking)
{
  const gint64 who[] = { booking->person, booking->staff };
  int level = SOS_APART_NONE;

  for (guint i = 0; i < pupils->len; i++)
    for (guint k = 0; k < G_N_ELEMENTS (who); k++)
      level = MAX (level, sos_apart_between (book, g_array_index (pupils, gint64, i), who[k]).level);
  return level;
}

static int
get_minute (gint64 time)
{
  g_autoptr (GDateTime) london = sos_clock_to_london (time);

  return g_date_time_get_hour (london) * 60 + g_date_time_get_minute (london);
}

/* One that lasts over midnight is there on each of its days. */
static void
add_apart_booking (SosSchoolPlanReading *self, int run, const SosBooking *booking, int level)
{
  const int school = sos_plan_world_get_run (self->plan->world, run)->school;
  const int first = get_limit_day (booking->start, 0), last = get_limit_day (booking->end - 1, first);

  for (int day = first; day <= last; day++)
    sos_plan_world_add_apart_booking (self->plan->world, run, school, day, day == first ? get_minute (booking->start) : 0,
                                      day == last && !booking->whole_day ? get_minute (booking->end) : 24 * 60, level);
}

/* Sessions that are planned here stand on the board. */
static gboolean
add_apart_bookings (SosSchoolPlanReading *self, SosApartBook *book, GError **error)
{
  SosPlanWorld *world = self->plan->world;
  g_autoptr (SosBookings) bookings = sos_bookings_new ();

  if (!sos_bookings_gather (bookings, self->transaction, 0, FALSE, error))
    return FALSE;
  for (int run = 0; run < sos_plan_world_get_n_runs (world); run++)
    {
      SosBooking there = { 0 };

      sos_booking_set_school (&there, bookings, sos_plan_world_get_school (world, sos_plan_world_get_run (world, run)->school)->id);
      for (guint i = 0; i < sos_bookings_get (bookings)->len; i++)
        {
          const SosBooking *booking = &g_array_index (sos_bookings_get (bookings), SosBooking, i);
          int level;

          if (booking->at[SOS_SPOT_BUILDING] != there.at[SOS_SPOT_BUILDING] || g_strcmp0 (booking->kind, "session") == 0 || booking->start == G_MININT64
              || booking->end == G_MAXINT64)
            continue;
          level = get_booking_level (book, get_pupils (self, run), booking);
          if (level >= SOS_APART_KEEP)
            add_apart_booking (self, run, booking, level);
        }
    }
  return TRUE;
}

gboolean
sos_school_plan_read_apart (SosSchoolPlanReading *self, GError **error)
{
  g_autoptr (SosApartReading) reading = sos_apart_reading_new (self->transaction, error);

  if (reading == NULL || !sos_apart_reading_add (reading, self->transaction, 0, error))
    return FALSE;
  add_apart (self, reading->book);
  return add_apart_bookings (self, reading->book, error) && add_limits (self, reading->limits, error);
}
