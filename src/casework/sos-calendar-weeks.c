/* sos-calendar-weeks.c - what follows from an academic year: how many weeks are taught, what a weekly programme can lose, how else it can lie; its words,
 * and the records one begins with. Saves nothing. */
#include "config.h"
#include "sos-calendar-sheet.h"

#include "sos-calendar-source.h"
#include "sos-day.h"

#include <glib/gi18n.h>

#define YEAR_ON 364 /* so that a Monday stays one */
#define ANY_PUPILS 1, 1 /* days on which only the highest school years have exams are taught for all others */

void
sos_calendar_sheet_count_weeks (SosCalendarSheet *self)
{
  for (guint i = 0; i < self->terms->len; i++)
    {
      SosRecord *term = self->terms->pdata[i];
      SosCalendarWeeks weeks = { .name = sos_record_get_text (term, SOS_SCHOOL_TERM_NAME), .begins = sos_day_parse (sos_record_get_text (term, SOS_SCHOOL_TERM_BEGINS_ON)),
                                 .ends = sos_day_parse (sos_record_get_text (term, SOS_SCHOOL_TERM_ENDS_ON)) };

      for (int weekday = 1; weekday <= 5; weekday++)
        weeks.n[weekday - 1] = sos_school_days_count (self->days, weekday, weeks.begins, weeks.ends, ANY_PUPILS);
      g_array_append_val (self->weeks, weeks);
    }
}

int
sos_calendar_weeks_get_slack (const SosCalendarWeeks *self, const SosCalendarNeed *need, int weekday)
{
  return self->n[weekday] - need->sessions;
}

GPtrArray *
sos_calendar_sheet_list_shapes (const SosCalendarSheet *self, const SosCalendarWeeks *term, const SosCalendarNeed *need, int weekday)
{
  const SosShapeWish wish = { weekday, need->sessions, term->begins, ANY_PUPILS };
  g_autoptr (GArray) shapes = sos_run_shapes_list (self->days, &wish);
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  char *reason = sos_run_shapes_dup_reason (self->days, &wish);

  if (reason != NULL)
    g_ptr_array_add (words, reason);
  for (guint i = 0; i < shapes->len; i++)
    g_ptr_array_add (words, sos_shape_dup_words (&g_array_index (shapes, SosShape, i), self->days));
  if (shapes->len == 0)
    g_ptr_array_add (words, g_strdup (_("No term that is known from then on is long enough. Enter the calendar of the next year.")));
  return words;
}

/* ---- words ---- */

static const char *
get_name (const SosCalendarSheet *self)
{
  return self->school != NULL ? sos_record_get_text (self->school, SOS_SCHOOL_NAME) : sos_codes_get_label (self->codes, "borough", self->borough);
}

char *
sos_calendar_sheet_dup_title (const SosCalendarSheet *self)
{
  /* Translators: a borough or a school, and its academic year: "Enfield 2026/27" */
  return g_strdup_printf (_("%s %d/%02d"), self->borough != NULL ? get_name (self) : "", self->year, (self->year + 1) % 100);
}

/* What its terms come from. */
static SosRecord *
get_ground (const SosCalendarSheet *self)
{
  return self->school == NULL || self->own_terms ? self->calendar : self->above;
}

gboolean
sos_calendar_sheet_is_unsure (const SosCalendarSheet *self)
{
  SosRecord *const goes_by[] = { get_ground (self), self->calendar };

  for (guint i = 0; i < G_N_ELEMENTS (goes_by); i++)
    if (goes_by[i] != NULL && !sos_record_get_flag (goes_by[i], SOS_SCHOOL_CALENDAR_CONFIRMED))
      return TRUE;
  return get_ground (self) == NULL;
}

guint
sos_calendar_sheet_count_unsure (const SosCalendarSheet *self)
{
  guint n = 0;

  for (guint i = 0; i < self->lines->len; i++)
    n += sos_calendar_source_is_unsure (((SosCalendarLine *) self->lines->pdata[i])->record);
  for (guint i = 0; i < self->terms->len; i++)
    n += sos_calendar_source_is_unsure (self->terms->pdata[i]);
  return n;
}

static char *
dup_whose (const SosCalendarSheet *self)
{
  const char *borough = sos_codes_get_label (self->codes, "borough", self->borough);

  if (self->school == NULL)
    return g_strdup_printf (_("Schools of %s go by this, unless they have terms of their own."), borough);
  if (self->own_terms)
    return g_strdup (_("Terms of its own: the borough’s do not count here."));
  return self->calendar != NULL ? g_strdup_printf (_("Goes by the terms of %s, with days of its own."), borough) : g_strdup_printf (_("Goes by the calendar of %s."), borough);
}

char *
sos_calendar_sheet_dup_source (const SosCalendarSheet *self)
{
  SosRecord *ground = get_ground (self);
  g_autofree char *whose = dup_whose (self), *day = NULL;
  const char *source = ground != NULL ? sos_record_find_text (ground, SOS_SCHOOL_CALENDAR_SOURCE) : NULL;

  if (source == NULL)
    return g_steal_pointer (&whose);
  day = sos_day_dup_words (sos_day_parse (sos_record_get_text (ground, SOS_SCHOOL_CALENDAR_SOURCE_ON)), self->today);
  /* Translators: whose calendar it is, where it is from, a day */
  return day != NULL ? g_strdup_printf (_("%s From: %s, %s."), whose, source, day) : g_strdup_printf (_("%s From: %s."), whose, source);
}

/* ---- to begin with ---- */

SosRecord *
sos_calendar_sheet_make_calendar (const SosCalendarSheet *self, gint64 id)
{
  SosRecord *calendar = g_object_new (SOS_TYPE_SCHOOL_CALENDAR, NULL);
  g_autofree char *title = sos_calendar_sheet_dup_title (self);

  sos_record_set_identity (calendar, id, 0, 0);
  sos_record_set_text (calendar, SOS_SCHOOL_CALENDAR_NAME, title);
  sos_record_set_number (calendar, SOS_SCHOOL_CALENDAR_YEAR, self->year);
  if (self->school != NULL)
    sos_record_set_number (calendar, SOS_SCHOOL_CALENDAR_SCHOOL, sos_record_get_id (self->school));
  else
    sos_record_set_text (calendar, SOS_SCHOOL_CALENDAR_BOROUGH, self->borough);
  return calendar;
}

static void
set_on (SosRecord *term, SosRecord *from, guint field, int step)
{
  const int day = sos_day_parse (sos_record_get_text (from, field));
  g_autofree char *text = day != 0 ? sos_day_dup_text (day + step) : NULL;

  sos_record_set_text (term, field, text);
}

GPtrArray *
sos_calendar_sheet_make_terms (const SosCalendarSheet *self, gint64 calendar)
{
  static const guint days[] = { SOS_SCHOOL_TERM_BEGINS_ON, SOS_SCHOOL_TERM_ENDS_ON, SOS_SCHOOL_TERM_HALF_FROM, SOS_SCHOOL_TERM_HALF_TO };
  const gboolean beside = self->school != NULL && self->terms->len > 0;
  const GPtrArray *from = beside ? self->terms : self->before;
  GPtrArray *made = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < from->len; i++)
    {
      SosRecord *term = g_object_new (SOS_TYPE_SCHOOL_TERM, NULL);

      sos_record_set_number (term, SOS_SCHOOL_TERM_CALENDAR, calendar);
      sos_record_set_text (term, SOS_SCHOOL_TERM_NAME, sos_record_get_text (from->pdata[i], SOS_SCHOOL_TERM_NAME));
      for (guint k = 0; k < G_N_ELEMENTS (days); k++)
        set_on (term, from->pdata[i], days[k], beside ? 0 : YEAR_ON);
      g_ptr_array_add (made, term);
    }
  return made;
}
