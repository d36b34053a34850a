/* school-office.h - an office with schools work: two schools, a weekly run that keeps every rule, people who deliver it. */
#pragma once

#include "office.h"

G_BEGIN_DECLS

/* Today is Monday 23 November 2026: nine of thirteen sessions were held, on Tuesdays from 11:00 to 11:50; the lead sits at the desk. */
typedef struct
{
  Office *office;
  gint64 school, other_school, calendar;
  gint64 room, hall;
  gint64 run;
  gint64 sessions[14]; /* by number, from 1 */
  gint64 lead, second, third; /* who deliver; the third is free */
} SchoolOffice;

SchoolOffice *school_office_new (void);
void school_office_free (SchoolOffice *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SchoolOffice, school_office_free)

/* The id of a programme by its code. */
gint64 school_office_find_programme (SchoolOffice *self, const char *code);
/* One more run of the first school, without sessions. */
gint64 school_office_add_run (SchoolOffice *self, const char *programme, const char *name, gint64 sessions);
gint64 school_office_add_session (SchoolOffice *self, gint64 run, gint64 number, const char *day, const char *begins, const char *ends, const char *status);

G_END_DECLS
