/* sos-school-days-read.c - the calendars and the timetable of a school, read into days. Decides nothing. */
#include "config.h"
#include "sos-school-plan.h"

#include "sos-day.h"
#include "sos-records.h"

static int
get_day (SosRecord *record, guint field)
{
  return sos_day_parse (sos_record_get_text (record, field));
}

static int
get_number (SosRecord *record, guint field)
{
  return sos_record_is_set (record, field) ? (int) sos_record_get_number (record, field) : 0;
}

static void
add_term (SosSchoolDays *days, SosLayer layer, SosRecord *term)
{
  sos_school_days_add_term (days, layer, &(SosTermSpan){ sos_record_get_text (term, SOS_SCHOOL_TERM_NAME), get_day (term, SOS_SCHOOL_TERM_BEGINS_ON),
                                                        get_day (term, SOS_SCHOOL_TERM_ENDS_ON), get_day (term, SOS_SCHOOL_TERM_HALF_FROM),
                                                        get_day (term, SOS_SCHOOL_TERM_HALF_TO) });
}

static void
add_day (SosSchoolDays *days, SosLayer layer, SosRecord *day)
{
  sos_school_days_add_days (days, layer, &(SosDaySpan){ sos_day_kind_find (sos_record_get_text (day, SOS_CALENDAR_DAY_KIND)), get_day (day, SOS_CALENDAR_DAY_FIRST),
                                                       get_day (day, SOS_CALENDAR_DAY_LAST), get_number (day, SOS_CALENDAR_DAY_YEARS_FROM),
                                                       get_number (day, SOS_CALENDAR_DAY_YEARS_TO), sos_record_find_text (day, SOS_CALENDAR_DAY_WORDS) });
}

static void
add_holiday (SosSchoolDays *days, SosLayer layer, SosRecord *holiday)
{
  sos_school_days_set_bank_holiday (days, get_day (holiday, SOS_BANK_HOLIDAY_DAY), sos_record_get_text (holiday, SOS_BANK_HOLIDAY_NAME),
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
                                                  get_number (period, SOS_SCHOOL_PERIOD_WEEKDAY), week != NULL ? week[0] : 0 });
}

/* Every table that says something of a school’s days; $1 the school, $2 its borough. */
static const struct
{
  GType (*get_type) (void);
  const char *tail;
  SosLayer layer;
  void (*add) (SosSchoolDays *days, SosLayer layer, SosRecord *record);
} tables[] = {
#define OF_BOROUGH "calendar IN (SELECT id FROM school_calendar WHERE removed IS NULL AND school IS NULL AND borough = $2 AND $1 <> 0)"
#define OF_SCHOOL "calendar IN (SELECT id FROM school_calendar WHERE removed IS NULL AND school = $1 AND $2 <> '')"
  { sos_school_term_get_type, OF_BOROUGH, SOS_LAYER_BOROUGH, add_term },
  { sos_school_term_get_type, OF_SCHOOL, SOS_LAYER_SCHOOL, add_term },
  { sos_calendar_day_get_type, OF_BOROUGH, SOS_LAYER_BOROUGH, add_day },
  { sos_calendar_day_get_type, OF_SCHOOL, SOS_LAYER_SCHOOL, add_day },
  { sos_bank_holiday_get_type, "$1 <> 0 AND $2 <> ''", SOS_LAYER_BOROUGH, add_holiday },
  { sos_school_period_get_type, "school = $1 AND $2 <> ''", SOS_LAYER_SCHOOL, add_period },
};

SosSchoolDays *
sos_school_plan_read_days (SosTransaction *transaction, SosRecord *school, GError **error)
{
  g_autoptr (SosSchoolDays) days = sos_school_days_new ();

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (GPtrArray) records = sos_transaction_query (transaction, tables[i].get_type (), tables[i].tail, error, "is", sos_record_get_id (school),
                                                             sos_record_get_text (school, SOS_SCHOOL_BOROUGH));

      if (records == NULL)
        return NULL;
      for (guint k = 0; k < records->len; k++)
        tables[i].add (days, tables[i].layer, records->pdata[k]);
    }
  if (sos_record_get_flag (school, SOS_SCHOOL_TWO_WEEKS))
    sos_school_days_set_week_a (days, get_day (school, SOS_SCHOOL_WEEK_A_ON));
  return g_steal_pointer (&days);
}
