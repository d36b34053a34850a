/* sos-calendar-sheet.c - the academic year of a borough or of one school read for looking at. Decides nothing. */
#include "config.h"
#include "sos-calendar-sheet.h"

#include "sos-bank-holidays.h"
#include "sos-day.h"
#include "sos-load.h"
#include "sos-school-rights.h"
#include "sos-school-plan.h"

#include <glib/gi18n.h>

static void
free_offer (gpointer data)
{
  g_free (((SosCalendarOffer *) data)->label);
  g_free (data);
}

static void
free_line (gpointer data)
{
  g_object_unref (((SosCalendarLine *) data)->record);
  g_free (data);
}

static void
free_holiday (gpointer data)
{
  SosCalendarHoliday *holiday = data;

  g_free (holiday->name);
  g_clear_object (&holiday->record);
  g_free (holiday);
}

static void
free_need (gpointer data)
{
  g_free (((SosCalendarNeed *) data)->name);
  g_free (data);
}

void
sos_calendar_sheet_free (SosCalendarSheet *self)
{
  GPtrArray **const arrays[] = { &self->terms, &self->before, &self->lines, &self->holidays, &self->periods, &self->needs, &self->offers };

  for (guint i = 0; i < G_N_ELEMENTS (arrays); i++)
    g_clear_pointer (arrays[i], g_ptr_array_unref);
  g_clear_pointer (&self->weeks, g_array_unref);
  g_clear_pointer (&self->days, sos_school_days_unref);
  g_clear_pointer (&self->picture, sos_year_picture_unref);
  g_clear_object (&self->school);
  g_clear_object (&self->calendar);
  g_clear_object (&self->above);
  g_free (self);
}

/* ---- whose ---- */

static gboolean
is_fine (GError *local, GError **error)
{
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, local);
  return FALSE;
}

static const char *
get_state_words (gint64 calendar, gboolean confirmed, gboolean of_school)
{
  if (calendar == 0)
    return of_school ? NULL : _("no calendar");
  if (!confirmed)
    return _("not yet confirmed");
  return of_school ? _("days of its own") : NULL;
}

static void
add_offer (SosCalendarSheet *self, gint64 school, const char *borough, const char *name, const char *state)
{
  SosCalendarOffer *offer = g_new0 (SosCalendarOffer, 1);

  *offer = (SosCalendarOffer){ school, g_intern_string (borough), NULL };
  /* Translators: a borough or a school, what is to be known of its calendar */
  offer->label = state != NULL ? g_strdup_printf (_("%s · %s"), name, state) : g_strdup (name);
  g_ptr_array_add (self->offers, offer);
}

#define OFFERS_SQL \
  "SELECT coalesce (s.id, 0), b.borough, s.name, coalesce (c.id, 0), coalesce (c.confirmed, 0)" \
  " FROM (SELECT DISTINCT borough FROM school WHERE removed IS NULL AND active = 1) b" \
  " LEFT JOIN (SELECT id, borough, name FROM school WHERE removed IS NULL AND active = 1 UNION ALL SELECT NULL, borough, '' FROM school WHERE removed IS NULL AND active = 1" \
  " GROUP BY borough) s ON s.borough = b.borough" \
  " LEFT JOIN school_calendar c ON c.removed IS NULL AND c.year = $1 AND ((s.id IS NULL AND c.school IS NULL AND c.borough = b.borough) OR c.school = s.id)" \
  " ORDER BY b.borough, s.id IS NOT NULL, s.name, s.id"

static gboolean
read_offers (SosCalendarSheet *self, SosTransaction *transaction, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, OFFERS_SQL, &local, "i", (gint64) self->year);

  while (rows != NULL && sos_rows_next (rows, &local))
    {
      const gint64 school = sos_rows_get_number (rows, 0), calendar = sos_rows_get_number (rows, 3);
      const char *borough = sos_rows_get_text (rows, 1);
      const gboolean confirmed = sos_rows_get_number (rows, 4) != 0;

      self->n_unsure += calendar != 0 && !confirmed;
      self->n_missing += calendar == 0 && school == 0;
      add_offer (self, school, borough, school != 0 ? sos_rows_get_text (rows, 2) : sos_codes_get_label (self->codes, "borough", borough),
                 get_state_words (calendar, confirmed, school != 0));
    }
  return is_fine (g_steal_pointer (&local), error);
}

static gboolean
choose (SosCalendarSheet *self, SosTransaction *transaction, const SosCalendarQuery *query, GError **error)
{
  self->school = query->school != 0 ? sos_transaction_load (transaction, SOS_TYPE_SCHOOL, query->school, error) : NULL;
  if (query->school != 0 && self->school == NULL)
    return FALSE;
  self->borough = self->school != NULL    ? g_intern_string (sos_record_get_text (self->school, SOS_SCHOOL_BOROUGH))
                  : query->borough != NULL ? query->borough
                  : self->offers->len > 0  ? ((SosCalendarOffer *) self->offers->pdata[0])->borough
                                           : NULL;
  return TRUE;
}

/* NULL with @error untouched: there is none. */
static SosRecord *
find_calendar (SosTransaction *transaction, gint64 school, const char *borough, int year, GError **error)
{
  return school != 0 ? sos_transaction_find (transaction, SOS_TYPE_SCHOOL_CALENDAR, "school = $1 AND year = $2 ORDER BY id", error, "ii", school, (gint64) year)
                     : sos_transaction_find (transaction, SOS_TYPE_SCHOOL_CALENDAR, "school IS NULL AND borough = $1 AND year = $2 ORDER BY id", error, "si", borough, (gint64) year);
}

static gint64
get_school (const SosCalendarSheet *self)
{
  return self->school != NULL ? sos_record_get_id (self->school) : 0;
}

static gboolean
read_calendars (SosCalendarSheet *self, SosTransaction *transaction, GError **error)
{
  g_autoptr (GError) local = NULL;

  self->calendar = find_calendar (transaction, get_school (self), self->borough, self->year, &local);
  if (self->school != NULL && local == NULL)
    self->above = find_calendar (transaction, 0, self->borough, self->year, &local);
  return is_fine (g_steal_pointer (&local), error);
}

/* ---- what is in it ---- */

static GPtrArray *
list_terms (SosTransaction *transaction, SosRecord *calendar, GError **error)
{
  return calendar == NULL ? g_ptr_array_new_with_free_func (g_object_unref)
                          : sos_transaction_query (transaction, SOS_TYPE_SCHOOL_TERM, "calendar = $1 ORDER BY begins_on, id", error, "i", sos_record_get_id (calendar));
}

static gboolean
read_terms (SosCalendarSheet *self, SosTransaction *transaction, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) before = find_calendar (transaction, get_school (self), self->borough, self->year - 1, &local);

  if (!is_fine (g_steal_pointer (&local), error))
    return FALSE;
  self->before = list_terms (transaction, before, error);
  self->terms = self->before != NULL ? list_terms (transaction, self->calendar, error) : NULL;
  if (self->terms == NULL)
    return FALSE;
  self->own_terms = self->school != NULL && self->terms->len > 0;
  if (self->school == NULL || self->own_terms)
    return TRUE;
  g_ptr_array_unref (self->terms);
  self->terms = list_terms (transaction, self->above, error);
  return self->terms != NULL;
}

static gboolean
add_lines (SosCalendarSheet *self, SosTransaction *transaction, SosRecord *calendar, gboolean own, GError **error)
{
  g_autoptr (GPtrArray) days = calendar != NULL ? sos_transaction_query (transaction, SOS_TYPE_CALENDAR_DAY, "calendar = $1 ORDER BY first, last, id", error, "i",
                                                                         sos_record_get_id (calendar))
                                                : g_ptr_array_new ();

  for (guint i = 0; days != NULL && i < days->len; i++)
    {
      SosCalendarLine *line = g_new (SosCalendarLine, 1);

      *line = (SosCalendarLine){ g_object_ref (days->pdata[i]), own };
      g_ptr_array_add (self->lines, line);
    }
  return days != NULL;
}

static int
compare_lines (gconstpointer one, gconstpointer other)
{
  const SosCalendarLine *a = *(SosCalendarLine *const *) one, *b = *(SosCalendarLine *const *) other;

  return g_strcmp0 (sos_record_get_text (a->record, SOS_CALENDAR_DAY_FIRST), sos_record_get_text (b->record, SOS_CALENDAR_DAY_FIRST));
}

static gboolean
read_lines (SosCalendarSheet *self, SosTransaction *transaction, GError **error)
{
  if (!add_lines (self, transaction, self->calendar, TRUE, error) || (!self->own_terms && !add_lines (self, transaction, self->above, FALSE, error)))
    return FALSE;
  g_ptr_array_sort (self->lines, compare_lines);
  return TRUE;
}

/* ---- holidays ---- */

static SosCalendarHoliday *
find_holiday (SosCalendarSheet *self, int day)
{
  for (guint i = 0; i < self->holidays->len; i++)
    if (((SosCalendarHoliday *) self->holidays->pdata[i])->day == day)
      return self->holidays->pdata[i];
  return NULL;
}

static SosCalendarHoliday *
add_holiday (SosCalendarSheet *self, int day, const char *name)
{
  SosCalendarHoliday *holiday = g_new0 (SosCalendarHoliday, 1);

  *holiday = (SosCalendarHoliday){ day, g_strdup (name), TRUE, NULL };
  g_ptr_array_add (self->holidays, holiday);
  return holiday;
}

static void
put_holiday (SosCalendarSheet *self, SosRecord *record)
{
  const int day = sos_day_parse (sos_record_get_text (record, SOS_BANK_HOLIDAY_DAY));
  const char *name = sos_record_get_text (record, SOS_BANK_HOLIDAY_NAME);
  SosCalendarHoliday *holiday = find_holiday (self, day);

  if (sos_year_picture_find (self->picture, day) == NULL)
    return;
  if (holiday == NULL)
    holiday = add_holiday (self, day, name);
  g_free (holiday->name);
  holiday->name = g_strdup (name);
  holiday->kept = sos_record_get_flag (record, SOS_BANK_HOLIDAY_KEPT);
  g_set_object (&holiday->record, record);
}

static int
compare_holidays (gconstpointer one, gconstpointer other)
{
  return (*(SosCalendarHoliday *const *) one)->day - (*(SosCalendarHoliday *const *) other)->day;
}

static gboolean
read_holidays (SosCalendarSheet *self, SosTransaction *transaction, GError **error)
{
  g_autoptr (GPtrArray) records = sos_transaction_query (transaction, SOS_TYPE_BANK_HOLIDAY, "1 = 1 ORDER BY day, id", error, "");

  for (guint i = 0; i < self->picture->days->len; i++)
    {
      const int day = g_array_index (self->picture->days, SosYearDay, i).day;

      if (sos_bank_holiday_get_name (day) != NULL)
        add_holiday (self, day, sos_bank_holiday_get_name (day));
    }
  for (guint i = 0; records != NULL && i < records->len; i++)
    put_holiday (self, records->pdata[i]);
  g_ptr_array_sort (self->holidays, compare_holidays);
  return records != NULL;
}

/* ---- hours, needs ---- */

static gboolean
read_periods (SosCalendarSheet *self, SosTransaction *transaction, GError **error)
{
  self->periods = sos_transaction_query (transaction, SOS_TYPE_SCHOOL_PERIOD, "school = $1 ORDER BY coalesce (weekday, 0), coalesce (week, ''), begins, id", error, "i",
                                         get_school (self));
  return self->periods != NULL;
}

static gboolean
read_needs (SosCalendarSheet *self, SosTransaction *transaction, GError **error)
{
  g_autoptr (GPtrArray) programmes
    = sos_transaction_query (transaction, SOS_TYPE_PROGRAMME, "active = 1 AND every_week = 1 AND sessions > 1 ORDER BY sessions DESC, name, id", error, "");

  for (guint i = 0; programmes != NULL && i < programmes->len; i++)
    {
      SosCalendarNeed *need = g_new (SosCalendarNeed, 1);

      *need = (SosCalendarNeed){ g_strdup (sos_record_get_text (programmes->pdata[i], SOS_PROGRAMME_NAME)),
                                 (int) sos_record_get_number (programmes->pdata[i], SOS_PROGRAMME_SESSIONS) };
      g_ptr_array_add (self->needs, need);
    }
  return programmes != NULL;
}

/* ---- what each day is ---- */

#define PLANNED_SQL \
  "SELECT s.day, count (*) FROM session s JOIN programme_run r ON r.id = s.run JOIN school h ON h.id = r.school WHERE s.removed IS NULL AND r.removed IS NULL" \
  " AND s.day IS NOT NULL AND s.status NOT IN ('CANCELLED', 'POSTPONED') AND r.year = $1 AND (r.school = $2 OR ($2 = 0 AND h.borough = $3)) GROUP BY s.day"

static gboolean
count_planned (SosCalendarSheet *self, SosTransaction *transaction, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, PLANNED_SQL, &local, "iis", (gint64) self->year, get_school (self), self->borough);

  while (rows != NULL && sos_rows_next (rows, &local))
    {
      SosYearDay *day = sos_year_picture_find (self->picture, sos_day_parse (sos_rows_get_text (rows, 0)));

      if (day != NULL)
        day->n_planned = (guint) sos_rows_get_number (rows, 1);
    }
  return is_fine (g_steal_pointer (&local), error);
}

static void
mark_own (SosCalendarSheet *self)
{
  for (guint i = 0; self->school != NULL && i < self->lines->len; i++)
    {
      const SosCalendarLine *line = self->lines->pdata[i];
      const int last = sos_day_parse (sos_record_get_text (line->record, SOS_CALENDAR_DAY_LAST));

      for (int day = sos_day_parse (sos_record_get_text (line->record, SOS_CALENDAR_DAY_FIRST)); line->own && day <= last; day++)
        {
          SosYearDay *shown = sos_year_picture_find (self->picture, day);

          if (shown != NULL && sos_day_get_weekday (day) <= 5)
            shown->own = TRUE;
        }
    }
}

char *
sos_calendar_sheet_dup_day_words (const SosCalendarSheet *self, int day)
{
  const SosYearDay *shown = sos_year_picture_find (self->picture, day);
  const SosSchoolDay is = sos_school_days_get (self->days, day, 0, 0);
  const char week = sos_school_days_get_week (self->days, day);
  g_autofree char *date = sos_day_dup_words (day, 0);
  GString *words = g_string_new (NULL);

  g_string_append_printf (words, "%s: %s", date, sos_day_kind_get_words (is.kind));
  if (is.words != NULL)
    g_string_append_printf (words, ", %s", is.words);
  if (is.said != NULL)
    /* Translators: who says that this day is so, and when */
    g_string_append_printf (words, _("; who says so: %s"), is.said);
  if (week != 0)
    /* Translators: of a timetable of two weeks: A or B */
    g_string_append_printf (words, _("; week %c"), week);
  if (shown != NULL && shown->n_planned > 0)
    g_string_append_printf (words, ngettext ("; %u session is planned", "; %u sessions are planned", shown->n_planned), shown->n_planned);
  return g_string_free (words, FALSE);
}

/* Exams of two weeks say nothing of the Sunday between them; a Saturday that is open is shown. */
static SosDayKind
get_shown_kind (const SosCalendarSheet *self, int day)
{
  const SosDayKind kind = sos_school_days_get (self->days, day, 0, 0).kind;

  return sos_day_get_weekday (day) > 5 && kind != SOS_DAY_TEACHING ? SOS_DAY_WEEKEND : kind;
}

static gboolean
fill_picture (SosCalendarSheet *self, SosTransaction *transaction, GError **error)
{
  self->picture->unsure = sos_calendar_sheet_is_unsure (self) || sos_calendar_sheet_count_unsure (self) > 0;
  if (!count_planned (self, transaction, error))
    return FALSE;
  mark_own (self);
  for (guint i = 0; i < self->picture->days->len; i++)
    {
      SosYearDay *day = &g_array_index (self->picture->days, SosYearDay, i);

      day->kind = get_shown_kind (self, day->day);
      day->spoken = sos_calendar_sheet_dup_day_words (self, day->day);
    }
  return TRUE;
}

/* ---- the whole ---- */

static gboolean
read_days (SosCalendarSheet *self, SosTransaction *transaction, GError **error)
{
  self->days = sos_school_plan_read_days (transaction, self->school, self->borough, NULL, error);
  return self->days != NULL;
}

static SosCalendarSheet *
sheet_new (SosTransaction *transaction, int year)
{
  SosCalendarSheet *self = g_new0 (SosCalendarSheet, 1);

  self->codes = sos_transaction_get_codes (transaction);
  self->today = sos_day_parse (sos_transaction_get_today (transaction));
  self->year = year != 0 ? year : sos_day_get_academic_year (self->today);
  self->lines = g_ptr_array_new_with_free_func (free_line);
  self->holidays = g_ptr_array_new_with_free_func (free_holiday);
  self->needs = g_ptr_array_new_with_free_func (free_need);
  self->offers = g_ptr_array_new_with_free_func (free_offer);
  self->weeks = g_array_new (FALSE, FALSE, sizeof (SosCalendarWeeks));
  self->picture = sos_year_picture_new (self->year, self->today);
  return self;
}

SosCalendarSheet *
sos_calendar_sheet_load (SosTransaction *transaction, const SosCalendarQuery *query, GError **error)
{
  g_autoptr (SosCalendarSheet) self = sheet_new (transaction, query->year);

  if (!sos_school_rights_read (transaction, SOS_SCHOOL_MAY_PLAN, &self->may_plan, error) || !read_offers (self, transaction, error)
      || !choose (self, transaction, query, error) || !read_calendars (self, transaction, error) || !read_terms (self, transaction, error)
      || !read_lines (self, transaction, error) || !read_holidays (self, transaction, error) || !read_periods (self, transaction, error)
      || !read_needs (self, transaction, error) || !read_days (self, transaction, error) || !fill_picture (self, transaction, error))
    return NULL;
  sos_calendar_sheet_count_weeks (self);
  return g_steal_pointer (&self);
}

static gpointer
load (SosTransaction *transaction, gpointer query, GError **error)
{
  return sos_calendar_sheet_load (transaction, query, error);
}

void
sos_calendar_sheet_async (SosStore *store, const SosCalendarQuery *query, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  sos_load_async (store, load, g_memdup2 (query, sizeof *query), g_free, (GDestroyNotify) sos_calendar_sheet_free, cancellable, callback, user_data);
}

SosCalendarSheet *
sos_calendar_sheet_finish (GAsyncResult *result, GError **error)
{
  return sos_load_finish (result, error);
}
