/* sos-calendar-change.h - a change of calendars, holidays or timetables: what it would do to sessions that are planned, and the change itself. The
 * same records are asked about and saved. */
#pragma once

#include "sos-casework.h"
#include "sos-consequence.h"
#include "sos-school-plan.h"

G_BEGIN_DECLS

typedef struct
{
  int year;        /* academic, of the sessions that are looked at */
  SosDaysAs as;    /* records as they are to be, a calendar before what is in it; records to take away */
  char *why;       /* where it is from, for the history of each record; NULL */
  GPtrArray *what; /* out: SosConsequence */
  guint n_wrong;   /* out: sessions to come that could stay no more as they are */
} SosCalendarChange;

SosCalendarChange *sos_calendar_change_new (int year);
void sos_calendar_change_free (SosCalendarChange *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosCalendarChange, sos_calendar_change_free)
/* Both take a reference; the record is the change’s from then on. */
void sos_calendar_change_keep (SosCalendarChange *self, gpointer record);
void sos_calendar_change_drop (SosCalendarChange *self, gpointer record);

/* A read: which sessions and runs it would touch. Refused to those who do not plan. */
gboolean sos_calendar_change_ask (SosTransaction *transaction, SosCalendarChange *self, GError **error);
/* Does it, in one write. Sessions stay where they are: what is then not right stands with the rest of it on the page of the term. */
gboolean sos_casework_change_calendar (SosTransaction *transaction, SosCalendarChange *self, GError **error);

G_END_DECLS
