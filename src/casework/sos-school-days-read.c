/* sos-school-days-read.c - the calendars and the timetable of a school, read into days. Decides nothing. */
#include "config.h"
#include "sos-school-plan.h"

#include "sos-calendar-source.h"
#include "sos-day.h"
#include "sos-record-plain.h"
#include "sos-records.h"

static void
add_term (SosSchoolDays *days, SosLayer layer, SosRecord *term)
{
  sos_school_days_add_term (days, layer, &(SosTermSpan){ sos_record_get_text (term, SOS_SCHOOL_TERM_NAME), sos_record_get_day (term, SOS_SCHOOL_TERM_BEGINS_ON),
                                                        sos_record_get_day (term, SOS_SCHOOL_TERM_ENDS_ON), sos_record_get_day (term, SOS_SCHOOL_TERM_HALF_FROM),
                                                        sos_record_get_day (term, SOS_SCHOOL_TERM_HALF_TO) });
}

/* Days said in the year they are of: whoever looks knows which. */
static void
add_day (SosSchoolDays *days, SosLayer layer, SosRecord *day)
{
  const int first = sos_record_get_day (day, SOS_CALENDAR_DAY_FIRST);
  g_autofree char *said = sos_calendar_source_dup_words (day, first);

  sos_school_days_add_days (days, layer, &(SosDaySpan){ sos_day_kind_find (sos_record_get_text (day, SOS_CALENDAR_DAY_KIND)),
                                                       first, sos_record_get_day (day, SOS_CALENDAR_DAY_LAST),
                                                       sos_record_get_int (day, SOS_CALENDAR_DAY_YEARS_FROM),
                                                       sos_record_get_int (day, SOS_CALENDAR_DAY_YEARS_TO), sos_record_find_text (day, SOS_CALENDAR_DAY_WORDS),
                                                       said, sos_calendar_source_is_unsure (day) });
}

static void
add_holiday (SosSchoolDays *days, SosLayer layer, SosRecord *holiday)
{
  sos_school_days_set_bank_holiday (days, sos_record_get_day (holiday, SOS_BANK_HOLIDAY_DAY), sos_record_get_text (holiday, SOS_BANK_HOLIDAY_NAME),
                                    sos_record_get_flag (holiday, SOS_BANK_HOLIDAY_KEPT));
}

static void
add_period (SosSchoolDays *days, SosLayer layer, SosRecord *period)
{
  const char *week = sos_record_find_text (period, SOS_SCHOOL_PERIOD_WEEK);

  sos_school_days_add_period (days, &(SosPeriod){ sos_record_get_text (period, SOS_SCHOOL_PERIOD_LABEL),
                                                  sos_period_kind_find (sos_record_get_text (period, SOS_SCHOOL_PERIOD_KIND)),
                                                  sos_minutes_parse (sos_record_get_text (period, SOS_SCHOOL_PERIOD_BEGINS)),
                                                  sos_minutes_parse (sos_record_get_text (period, SOS_SCHOOL_PERIOD_ENDS)),
                                                  sos_record_get_int (period, SOS_SCHOOL_PERIOD_WEEKDAY), week != NULL ? week[0] : 0 });
}

/* ---- records as they are, or as they would be ---- */

static gboolean
has_record (const GPtrArray *records, SosRecord *record)
{
  for (guint i = 0; records != NULL && i < records->len; i++)
    if (G_OBJECT_TYPE (records->pdata[i]) == G_OBJECT_TYPE (record) && sos_record_get_id (records->pdata[i]) == sos_record_get_id (record)
        && sos_record_get_id (record) != 0)
      return TRUE;
  return FALSE;
}

/* Whether @record belongs to what is asked of: a reference, or all where there is none to go by. */
static gboolean
is_of (SosRecord *record, guint owner, gint64 of)
{
  return owner == G_MAXUINT || sos_record_get_number (record, owner) == of;
}

/* (transfer full), element type SosRecord; NULL with @error */
static GPtrArray *
list_records (SosTransaction *transaction, GType type, guint owner, gint64 of, const SosDaysAs *as, GError **error)
{
  const char *tail = type == SOS_TYPE_BANK_HOLIDAY ? "$1 >= 0" : type == SOS_TYPE_SCHOOL_PERIOD ? "school = $1" : "calendar = $1";
  g_autoptr (GPtrArray) stored = sos_transaction_query (transaction, type, tail, error, "i", of);
  GPtrArray *records;

  if (stored == NULL || as == NULL)
    return g_steal_pointer (&stored);
  records = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < stored->len; i++)
    if (!has_record (as->kept, stored->pdata[i]) && !has_record (as->gone, stored->pdata[i]))
      g_ptr_array_add (records, g_object_ref (stored->pdata[i]));
  for (guint i = 0; i < as->kept->len; i++)
    if (G_OBJECT_TYPE (as->kept->pdata[i]) == type && is_of (as->kept->pdata[i], owner, of))
      g_ptr_array_add (records, g_object_ref (as->kept->pdata[i]));
  return records;
}

/* ---- calendars ---- */

static gboolean
is_calendar_of (SosRecord *calendar, gint64 school, const char *borough)
{
  const gint64 own = sos_record_get_known (calendar, SOS_SCHOOL_CALENDAR_SCHOOL);

  return own != 0 ? own == school : sos_record_has_text (calendar, SOS_SCHOOL_CALENDAR_BOROUGH, borough);
}

static GPtrArray *
list_calendars (SosTransaction *transaction, gint64 school, const char *borough, const SosDaysAs *as, GError **error)
{
  g_autoptr (GPtrArray) stored = sos_transaction_query (transaction, SOS_TYPE_SCHOOL_CALENDAR, "school = $1 OR (school IS NULL AND borough = $2)", error, "is", school,
                                                        borough);
  GPtrArray *calendars = stored != NULL ? g_ptr_array_new_with_free_func (g_object_unref) : NULL;

  for (guint i = 0; calendars != NULL && i < stored->len; i++)
    if (as == NULL || (!has_record (as->kept, stored->pdata[i]) && !has_record (as->gone, stored->pdata[i])))
      g_ptr_array_add (calendars, g_object_ref (stored->pdata[i]));
  for (guint i = 0; calendars != NULL && as != NULL && i < as->kept->len; i++)
    if (G_OBJECT_TYPE (as->kept->pdata[i]) == SOS_TYPE_SCHOOL_CALENDAR && is_calendar_of (as->kept->pdata[i], school, borough))
      g_ptr_array_add (calendars, g_object_ref (as->kept->pdata[i]));
  return calendars;
}

/* Every table that says something of days; @of_calendar: of each calendar, else of the school or of all. */
static const struct
{
  GType (*get_type) (void);
  guint owner;
  gboolean of_calendar;
  void (*add) (SosSchoolDays *days, SosLayer layer, SosRecord *record);
} tables[] = {
  { sos_school_term_get_type, SOS_SCHOOL_TERM_CALENDAR, TRUE, add_term },
  { sos_calendar_day_get_type, SOS_CALENDAR_DAY_CALENDAR, TRUE, add_day },
  { sos_bank_holiday_get_type, G_MAXUINT, FALSE, add_holiday },
  { sos_school_period_get_type, SOS_SCHOOL_PERIOD_SCHOOL, FALSE, add_period },
};

typedef struct
{
  SosTransaction *transaction;
  const SosDaysAs *as;
  SosSchoolDays *days;
} Reading;

static gboolean
add_table (Reading *self, guint table, gint64 of, SosLayer layer, GError **error)
{
  g_autoptr (GPtrArray) records = list_records (self->transaction, tables[table].get_type (), tables[table].owner, of, self->as, error);

  for (guint i = 0; records != NULL && i < records->len; i++)
    tables[table].add (self->days, layer, records->pdata[i]);
  return records != NULL;
}

static gboolean
add_calendars (Reading *self, gint64 school, const char *borough, GError **error)
{
  g_autoptr (GPtrArray) calendars = list_calendars (self->transaction, school, borough, self->as, error);

  for (guint i = 0; calendars != NULL && i < calendars->len; i++)
    {
      SosRecord *calendar = calendars->pdata[i];
      const SosLayer layer = sos_record_is_set (calendar, SOS_SCHOOL_CALENDAR_SCHOOL) ? SOS_LAYER_SCHOOL : SOS_LAYER_BOROUGH;

      for (guint table = 0; table < G_N_ELEMENTS (tables); table++)
        if (tables[table].of_calendar && !add_table (self, table, sos_record_get_id (calendar), layer, error))
          return FALSE;
    }
  return calendars != NULL;
}

/* The school itself as it would be. */
static SosRecord *
find_as (SosRecord *school, const SosDaysAs *as)
{
  for (guint i = 0; as != NULL && school != NULL && i < as->kept->len; i++)
    if (G_OBJECT_TYPE (as->kept->pdata[i]) == SOS_TYPE_SCHOOL && sos_record_get_id (as->kept->pdata[i]) == sos_record_get_id (school))
      return as->kept->pdata[i];
  return school;
}

SosSchoolDays *
sos_school_plan_read_days (SosTransaction *transaction, SosRecord *school, const char *borough, const SosDaysAs *as, GError **error)
{
  g_autoptr (SosSchoolDays) days = sos_school_days_new ();
  SosRecord *is = find_as (school, as);
  const gint64 id = is != NULL ? sos_record_get_id (is) : 0;
  Reading self = { transaction, as, days };

  if (!add_calendars (&self, id, borough, error))
    return NULL;
  for (guint table = 0; table < G_N_ELEMENTS (tables); table++)
    if (!tables[table].of_calendar && !add_table (&self, table, id, SOS_LAYER_BOROUGH, error))
      return NULL;
  if (is != NULL && sos_record_get_flag (is, SOS_SCHOOL_TWO_WEEKS))
    sos_school_days_set_week_a (days, sos_record_get_day (is, SOS_SCHOOL_WEEK_A_ON));
  return g_steal_pointer (&days);
}
