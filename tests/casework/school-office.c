/* school-office.c - an office with schools work. */
#include "config.h"
#include "school-office.h"

#include "sos-day.h"

#define BOROUGH "E09000011"

static const struct
{
  const char *label, *kind, *begins, *ends;
} periods[] = {
  { "P1", "LESSON", "09:00", "09:50" },  { "P2", "LESSON", "09:55", "10:45" },  { "Break", "BREAK", "10:45", "11:00" }, { "P3", "LESSON", "11:00", "11:50" },
  { "P4", "LESSON", "11:50", "12:40" }, { "Lunch", "LUNCH", "12:40", "13:20" }, { "P5", "LESSON", "13:20", "14:10" },
};

static gint64
add_school (SchoolOffice *self, const char *name)
{
  const gint64 school = office_add (self->office, SOS_TYPE_SCHOOL, "name", name, "type", "SECONDARY", "borough", BOROUGH, "postcode", "SE9 1CI", "active", TRUE, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (periods); i++)
    office_add (self->office, SOS_TYPE_SCHOOL_PERIOD, "school", school, "label", periods[i].label, "kind", periods[i].kind, "begins", periods[i].begins, "ends",
                periods[i].ends, NULL);
  return school;
}

static void
add_calendar (SchoolOffice *self)
{
  static const char *const terms[][5] = { { "AUTUMN", "2026-09-03", "2026-12-18", "2026-10-26", "2026-10-30" },
                                          { "SPRING", "2027-01-04", "2027-03-25", "2027-02-15", "2027-02-19" },
                                          { "SUMMER", "2027-04-12", "2027-07-21", "2027-05-31", "2027-06-04" } };

  self->calendar = office_add (self->office, SOS_TYPE_SCHOOL_CALENDAR, "name", "Greenwich", "year", (gint64) 2026, "borough", BOROUGH, "confirmed", TRUE, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (terms); i++)
    office_add (self->office, SOS_TYPE_SCHOOL_TERM, "calendar", self->calendar, "name", terms[i][0], "begins-on", terms[i][1], "ends-on", terms[i][2], "half-from",
                terms[i][3], "half-to", terms[i][4], NULL);
}

gint64
school_office_find_programme (SchoolOffice *self, const char *code)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM programme WHERE code = '%s' AND $1 = 0", code);

  return office_count (self->office, sql, 0);
}

gint64
school_office_add_run (SchoolOffice *self, const char *programme, const char *name, gint64 sessions)
{
  return office_add (self->office, SOS_TYPE_PROGRAMME_RUN, "programme", school_office_find_programme (self, programme), "school", self->school, "name", name, "status",
                     "SCHEDULED", "year", (gint64) 2026, "sessions", sessions, NULL);
}

gint64
school_office_add_session (SchoolOffice *self, gint64 run, gint64 number, const char *day, const char *begins, const char *ends, const char *status)
{
  const gint64 session = office_add (self->office, SOS_TYPE_SESSION, "run", run, "number", number, "day", day, "begins", begins, "ends", ends, "status", status, "room",
                                     self->room, NULL);
  const gint64 segment = office_add (self->office, SOS_TYPE_SEGMENT, "session", session, "number", (gint64) 1, "provider", "US", "begins", begins, "ends", ends, "status",
                                     "ACCEPTED", NULL);

  office_add (self->office, SOS_TYPE_SEGMENT_STAFF, "segment", segment, "staff", self->lead, "part", "LEAD", NULL);
  office_add (self->office, SOS_TYPE_SEGMENT_STAFF, "segment", segment, "staff", self->second, "part", "SECOND", NULL);
  return session;
}

/* One a week but in half-term; those before today were held. */
static void
add_sessions (SchoolOffice *self)
{
  int day = sos_day_parse ("2026-09-15");

  for (int number = 1; number <= 13; number++, day += 7)
    {
      g_autofree char *date = NULL;

      if (day == sos_day_parse ("2026-10-27"))
        day += 7;
      date = sos_day_dup_text (day);
      self->sessions[number] = school_office_add_session (self, self->run, number, date, "11:00", "11:50", day < sos_day_parse ("2026-11-23") ? "DELIVERED" : "PLANNED");
    }
}

/* All that is asked of a run beside its sessions is there. */
static void
make_whole (SchoolOffice *self)
{
  office_add (self->office, SOS_TYPE_SCHOOL_CONTACT, "school", self->school, "role", "SAFER_SCHOOLS", "name", "PC Walsh", NULL);
  office_set (self->office, SOS_TYPE_PROGRAMME_RUN, self->run, "panel-on", "2026-09-04");
}

SchoolOffice *
school_office_new (void)
{
  SchoolOffice *self = g_new0 (SchoolOffice, 1);

  self->office = office_new_with_people (3);
  sos_store_set_actor (self->office->store, self->office->lead);
  self->lead = self->office->worker;
  self->second = self->office->colleague;
  self->third = office_add (self->office, SOS_TYPE_STAFF, "name", "Thuy Pham", "first-name", "Thuy", "role", "CASEWORKER", "team", self->office->team, "active", TRUE, NULL);
  self->school = add_school (self, "Alder Hill School");
  self->other_school = add_school (self, "Osier Vale School");
  add_calendar (self);
  self->room = office_add (self->office, SOS_TYPE_SCHOOL_ROOM, "school", self->school, "name", "B12", "capacity", (gint64) 20, "private", TRUE, "active", TRUE, NULL);
  self->hall = office_add (self->office, SOS_TYPE_SCHOOL_ROOM, "school", self->school, "name", "Hall", "capacity", (gint64) 250, "active", TRUE, NULL);
  self->run = school_office_add_run (self, "LIVVE", "Tuesdays", 13);
  office_set (self->office, SOS_TYPE_PROGRAMME_RUN, self->run, "school-staff", "Head of year");
  make_whole (self);
  add_sessions (self);
  return self;
}

void
school_office_free (SchoolOffice *self)
{
  office_free (self->office);
  g_free (self);
}
