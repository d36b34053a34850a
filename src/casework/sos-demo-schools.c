/* sos-demo-schools.c - schools of the demo office with their timetables, and the calendars of their boroughs. */
#include "config.h"
#include "sos-demo-schools.h"

#include <string.h>

/* ---- timetables ---- */

typedef struct
{
  const char *label, *kind, *begins, *ends;
} Period;

#define MOST_PERIODS 11

/* The days of schools, each ended by an empty row. */
static const Period fifty[MOST_PERIODS] = {
  { "Registration", "REGISTRATION", "08:40", "09:00" }, { "P1", "LESSON", "09:00", "09:50" }, { "P2", "LESSON", "09:55", "10:45" },
  { "Break", "BREAK", "10:45", "11:00" }, { "P3", "LESSON", "11:00", "11:50" }, { "P4", "LESSON", "11:50", "12:40" },
  { "Lunch", "LUNCH", "12:40", "13:20" }, { "P5", "LESSON", "13:20", "14:10" }, { "P6", "LESSON", "14:15", "15:05" },
  { "After school", "AFTER", "15:15", "16:45" },
};
static const Period sixty[MOST_PERIODS] = {
  { "Assembly", "ASSEMBLY", "08:30", "08:50" }, { "P1", "LESSON", "08:50", "09:45" }, { "P2", "LESSON", "09:45", "10:35" },
  { "Break", "BREAK", "10:35", "10:50" }, { "P3", "LESSON", "10:50", "11:50" }, { "P4", "LESSON", "11:50", "12:50" },
  { "Lunch", "LUNCH", "12:50", "13:35" }, { "P5", "LESSON", "13:35", "14:35" }, { "After school", "AFTER", "14:45", "16:30" },
};
static const Period unit[MOST_PERIODS] = {
  { "P1", "LESSON", "09:00", "09:50" }, { "P2", "LESSON", "09:55", "10:45" }, { "Break", "BREAK", "10:45", "11:00" },
  { "P3", "LESSON", "11:00", "11:50" }, { "P4", "LESSON", "11:50", "12:40" }, { "Lunch", "LUNCH", "12:40", "13:20" },
  { "P5", "LESSON", "13:20", "14:10" },
};
static const Period unit_friday[MOST_PERIODS] = {
  { "P1", "LESSON", "09:00", "09:50" }, { "P2", "LESSON", "09:55", "10:45" }, { "Break", "BREAK", "10:45", "11:00" },
  { "P3", "LESSON", "11:00", "11:50" }, { "P4", "LESSON", "11:50", "12:40" },
};
static const Period college[MOST_PERIODS] = {
  { "Morning", "LESSON", "09:00", "12:15" }, { "Lunch", "LUNCH", "12:15", "13:15" }, { "Afternoon", "LESSON", "13:15", "16:30" },
};
static const Period evening[MOST_PERIODS] = { { "Afternoon", "LESSON", "15:45", "17:30" }, { "Evening", "LESSON", "17:45", "20:00" } };
static const Period venue[MOST_PERIODS] = {
  { "Morning", "LESSON", "09:30", "12:30" }, { "Break", "BREAK", "12:30", "13:30" }, { "Afternoon", "LESSON", "13:30", "16:30" },
};

/* Which school keeps which; a weekday or a week where it differs. */
static const struct
{
  const char *type, *label; /* the first that fits: NULL fits all */
  const Period *periods;
  int weekday;
  const char *week;
} timetables[] = {
  { NULL, "highbridge", fifty, 0, "A" },
  { NULL, "highbridge", sixty, 0, "B" },
  { NULL, "meridian", sixty },
  { NULL, "osier", sixty },
  { NULL, "gorse", sixty },
  { NULL, "inkhorn", sixty },
  { NULL, "ferry", unit },
  { NULL, "ferry", unit_friday, 5 },
  { "PRU", NULL, unit },
  { "SPECIAL", NULL, unit },
  { "FE", NULL, college },
  { "YOUTH_CENTRE", NULL, evening },
  { "VENUE", NULL, venue },
  { NULL, NULL, fifty },
};

static gboolean
fits (guint row, const char *type, const char *label)
{
  return (timetables[row].type == NULL || g_strcmp0 (timetables[row].type, type) == 0)
         && (timetables[row].label == NULL || g_strcmp0 (timetables[row].label, label) == 0);
}

static void
make_periods (SosDemoWriter *writer, gint64 school, guint row)
{
  for (const Period *period = timetables[row].periods; period->label != NULL; period++)
    sos_demo_make (writer, SOS_TYPE_SCHOOL_PERIOD, SOS_SCHOOL_PERIOD_SCHOOL, school, SOS_SCHOOL_PERIOD_LABEL, period->label,
                   SOS_SCHOOL_PERIOD_KIND, period->kind, SOS_SCHOOL_PERIOD_BEGINS, period->begins, SOS_SCHOOL_PERIOD_ENDS, period->ends,
                   SOS_SCHOOL_PERIOD_WEEKDAY, timetables[row].weekday != 0 ? (gint64) timetables[row].weekday : SOS_NUMBER_UNKNOWN,
                   SOS_SCHOOL_PERIOD_WEEK, timetables[row].week, SOS_DEMO_END);
}

/* All rows that name the school, else the first that fits its kind. */
static void
make_timetable (SosDemoWriter *writer, const char *label, const char *type)
{
  const gint64 school = sos_demo_find_label (writer, label);
  gboolean named = FALSE;

  for (guint row = 0; row < G_N_ELEMENTS (timetables); row++)
    {
      if (!fits (row, type, label) || (named && timetables[row].label == NULL))
        continue;
      make_periods (writer, school, row);
      if (timetables[row].label == NULL)
        return;
      named = TRUE;
    }
}

gboolean
sos_demo_schools_find_period (const char *school, const char *period, const char **begins, const char **ends)
{
  static const char *const types[][2] = { { "northgate", "FE" }, { "whinfell", "FE" }, { "holmcroft", "YOUTH_CENTRE" }, { "training", "VENUE" },
                                          { "cygnet", "PRU" }, { "hurdle", "SPECIAL" } };
  const char *type = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (g_str_equal (types[i][0], school))
      type = types[i][1];
  for (guint row = 0; row < G_N_ELEMENTS (timetables); row++)
    for (const Period *p = fits (row, type, school) ? timetables[row].periods : NULL; p != NULL && p->label != NULL; p++)
      if (g_str_equal (p->label, period))
        {
          *begins = p->begins;
          *ends = p->ends;
          return TRUE;
        }
  return FALSE;
}

/* ---- calendars ---- */

/* The pattern of domain 5.1 for every borough that has a school; two have not confirmed theirs. */
static const struct
{
  const char *name, *begins, *ends, *half_from, *half_to;
} terms[] = {
  { "AUTUMN", "2026-09-03", "2026-12-18", "2026-10-26", "2026-10-30" },
  { "SPRING", "2027-01-04", "2027-03-25", "2027-02-15", "2027-02-19" },
  { "SUMMER", "2027-04-12", "2027-07-21", "2027-05-31", "2027-06-04" },
};

static void
make_calendar (SosDemoWriter *writer, const char *borough, const char *name)
{
  static const char *const open[] = { "E09000009", "E09000033", NULL };
  g_autofree char *title = g_strdup_printf ("%s 2026/27", name);
  const gint64 calendar = sos_demo_make (
    writer, SOS_TYPE_SCHOOL_CALENDAR, SOS_SCHOOL_CALENDAR_NAME, title, SOS_SCHOOL_CALENDAR_YEAR, (gint64) 2026, SOS_SCHOOL_CALENDAR_BOROUGH,
    borough, SOS_SCHOOL_CALENDAR_CONFIRMED, !g_strv_contains (open, borough), SOS_SCHOOL_CALENDAR_SOURCE, "The council’s website",
    SOS_SCHOOL_CALENDAR_SOURCE_ON, "2026-08-20", SOS_DEMO_END);

  for (guint i = 0; i < G_N_ELEMENTS (terms); i++)
    sos_demo_make (writer, SOS_TYPE_SCHOOL_TERM, SOS_SCHOOL_TERM_CALENDAR, calendar, SOS_SCHOOL_TERM_NAME, terms[i].name,
                   SOS_SCHOOL_TERM_BEGINS_ON, terms[i].begins, SOS_SCHOOL_TERM_ENDS_ON, terms[i].ends, SOS_SCHOOL_TERM_HALF_FROM,
                   terms[i].half_from, SOS_SCHOOL_TERM_HALF_TO, terms[i].half_to, SOS_DEMO_END);
  sos_demo_make (writer, SOS_TYPE_CALENDAR_DAY, SOS_CALENDAR_DAY_CALENDAR, calendar, SOS_CALENDAR_DAY_KIND, "INSET",
                 SOS_CALENDAR_DAY_FIRST, "2026-09-01", SOS_CALENDAR_DAY_LAST, "2026-09-02", SOS_CALENDAR_DAY_WORDS, "Training days",
                 SOS_CALENDAR_DAY_SOURCE, "The council’s website", SOS_CALENDAR_DAY_SOURCE_ON, "2026-08-20", SOS_DEMO_END);
}

static void
make_calendars (SosDemoWriter *writer, GPtrArray *nodes)
{
  g_autoptr (GHashTable) made = g_hash_table_new (g_str_hash, g_str_equal);
  SosCodes *codes = sos_transaction_get_codes (writer->transaction);

  for (guint i = 0; i < nodes->len; i++)
    {
      SosDemoNode *node = nodes->pdata[i];
      const char *borough = node->type == SOS_TYPE_SCHOOL ? sos_demo_node_get_text (node, SOS_SCHOOL_BOROUGH) : NULL;

      if (borough != NULL && g_hash_table_add (made, (gpointer) borough))
        make_calendar (writer, borough, sos_codes_get_label (codes, "borough", borough));
    }
}

/* ---- the whole ---- */

/* The script names programmes, which every office has. */
static void
name_programmes (SosDemoWriter *writer)
{
  g_autoptr (GPtrArray) programmes = sos_transaction_query (writer->transaction, SOS_TYPE_PROGRAMME, "1 = 1", &writer->error, "");

  for (guint i = 0; programmes != NULL && i < programmes->len; i++)
    {
      const gint64 id = sos_record_get_id (programmes->pdata[i]);

      g_hash_table_insert (writer->labels, g_strdup (sos_record_get_text (programmes->pdata[i], SOS_PROGRAMME_CODE)), g_memdup2 (&id, sizeof id));
    }
}

void
sos_demo_schools_make (SosDemoWriter *writer)
{
  g_autoptr (GPtrArray) nodes = sos_demo_script_read ("schools.txt");

  name_programmes (writer);
  make_calendars (writer, nodes);
  for (guint i = 0; i < nodes->len && writer->error == NULL; i++)
    {
      SosDemoNode *node = nodes->pdata[i];

      sos_demo_play (writer, node, 0, SOS_DEMO_END);
      if (node->type == SOS_TYPE_SCHOOL)
        make_timetable (writer, node->label, sos_demo_node_get_text (node, SOS_SCHOOL_TYPE));
    }
}

const char *const *
sos_demo_schools_get_labels (void)
{
  static const char *const labels[] = { "meridian", "northmere", "ferry", "larkfield", "arden", "brookside", "northgate", "highbridge", "alder",
                                        "copperas", "osier", "tallow", "whinfell", "lantern", "cygnet", "candle", "gorse", "hurdle", "inkhorn", NULL };

  return labels;
}
