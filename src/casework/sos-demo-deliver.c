/* sos-demo-deliver.c - who delivers in the demo office, and who is out today. Knows no rule. */
#include "config.h"
#include "sos-demo-deliver.h"

#include "sos-clock.h"
#include "sos-deliver.h"
#include "sos-duty.h"

#define FAR_OFF "2028-09-30"

/* ---- people ---- */

static const struct
{
  const char *label, *name, *first, *sex, *stage;
  gint64 trained, shadowed, most;
  const char *base;
  const char *dbs; /* dated */
} volunteers[] = {
  { "marcia-d", "Marcia Delgado-Reeve", "Marcia", "FEMALE", "ACTIVE", 6, 9, 2, "E09000010", "2024-01-19" },
  { "delroy", "Delroy Fontaine", "Delroy", "MALE", "ACTIVE", 6, 5, 2, "E09000028", "2025-06-02" },
  { "yusra", "Yusra Hashi", "Yusra", "FEMALE", "ACTIVE", 6, 4, 3, "E09000025", "2025-03-10" },
  { "tomasz", "Tomasz Krawczyk", "Tomasz", "MALE", "ACTIVE", 6, 3, 2, "E09000005", "2025-09-01" },
  { "abena", "Abena Sarfo-Quist", "Abena", "FEMALE", "ACTIVE", 6, 6, 2, "E09000022", "2025-11-17" },
  { "kwabena", "Kwabena Addai", "Kwabena", "MALE", "ACTIVE", 6, 2, 1, "E09000011", "2026-01-12" },
  { "nadia", "Nadia Rahimi-Cole", "Nadia", "FEMALE", "ACTIVE", 6, 7, 2, "E09000012", "2025-07-21" },
  { "errol", "Errol Bastien", "Errol", "MALE", "ACTIVE", 6, 12, 2, "E09000028", "2025-04-28" },
  { "linh", "Linh Trần-Moss", "Linh", "FEMALE", "ACTIVE", 6, 2, 2, "E09000023", "2026-02-23" },
  { "gareth", "Gareth Pugh-Lindo", "Gareth", "MALE", "PAUSED", 6, 4, 2, "E09000008", "2025-05-19" },
  { "zainab", "Zainab Olatunde", "Zainab", "FEMALE", "SHADOWING", 6, 1, 2, "E09000014", "2026-09-07" },
  { "curtis", "Curtis Mayne-Abbot", "Curtis", "MALE", "TRAINING", 4, 0, 1, "E09000028", "2026-10-05" },
  { "rosa", "Rosa Villalobos", "Rosa", "FEMALE", "TRAINING", 2, 0, 2, "E09000022", "2026-10-19" },
  { "hamza", "Hamza Tariq-Webb", "Hamza", "MALE", "CHECKS", 0, 0, 2, "E09000030", NULL },
  { "ottilie", "Ottilie Marsh", "Ottilie", "FEMALE", "INTERVIEWED", 0, 0, 1, "E09000033", NULL },
  { "femi", "Femi Adewale-Stone", "Femi", "MALE", "APPLIED", 0, 0, 1, "E09000009", NULL },
};

static const struct
{
  const char *label, *name, *first, *sex;
} partners[] = {
  { "priya-cf", "Priya Sandhu-Wells", "Priya", "FEMALE" },
  { "matthias-cf", "Matthias Oyelaran", "Matthias", "MALE" },
};

/* Staff are those of the office script; whoever is not named here works at the desk alone. */
static const struct
{
  const char *label, *sex;
} staff[] = {
  { "moyo", "FEMALE" },   { "ruth", "FEMALE" },  { "gwen", "FEMALE" },  { "declan", "MALE" },  { "joel", "MALE" },  { "marcia", "FEMALE" }, { "kofi", "MALE" },
  { "hannah", "FEMALE" }, { "samira", "FEMALE" }, { "joao", "MALE" },   { "ngozi", "FEMALE" }, { "callum", "MALE" }, { "thuy", "FEMALE" },  { "idris", "MALE" },
  { "leyla", "FEMALE" },  { "marek", "MALE" },   { "tola", "FEMALE" },  { "brigid", "FEMALE" }, { "sunita", "FEMALE" },
};

static void
add_check (SosDemoWriter *writer, gint64 who, const char *kind, const char *site, const char *issued_on, const char *last_day)
{
  const gboolean dbs = g_str_equal (kind, SOS_CLEARANCE_KIND_DBS);
  g_autofree char *usual = last_day == NULL ? sos_clearance_dup_default_last_day (kind, issued_on, SOS_DBS_YEARS) : NULL;

  sos_demo_make (writer, SOS_TYPE_CLEARANCE, SOS_CLEARANCE_STAFF, who, SOS_CLEARANCE_KIND, kind, SOS_CLEARANCE_SITE, site, SOS_CLEARANCE_LEVEL,
                 dbs ? "ENHANCED_BARRED" : g_str_equal (kind, SOS_CLEARANCE_KIND_SAFEGUARDING) ? "LEVEL_2" : NULL, SOS_CLEARANCE_WORKFORCE,
                 dbs ? "BOTH" : NULL, SOS_CLEARANCE_NUMBER_END, dbs ? "0417" : NULL, SOS_CLEARANCE_ISSUED_ON, issued_on, SOS_CLEARANCE_LAST_DAY,
                 last_day != NULL ? last_day : usual, SOS_CLEARANCE_SEEN_BY, sos_demo_find_label (writer, "ruth"), SOS_DEMO_END);
}

static void
add_deliverer (SosDemoWriter *writer, gint64 who, const char *kind, const char *sex, guint volunteer)
{
  const gboolean is_volunteer = volunteer < G_N_ELEMENTS (volunteers);

  sos_demo_make (writer, SOS_TYPE_DELIVERER, SOS_DELIVERER_STAFF, who, SOS_DELIVERER_KIND, kind, SOS_DELIVERER_SEX, sex, SOS_DELIVERER_STAGE,
                 is_volunteer ? volunteers[volunteer].stage : NULL, SOS_DELIVERER_TRAINED, is_volunteer ? volunteers[volunteer].trained : SOS_NUMBER_UNKNOWN,
                 SOS_DELIVERER_SHADOWED, is_volunteer ? volunteers[volunteer].shadowed : SOS_NUMBER_UNKNOWN, SOS_DELIVERER_MOST_A_WEEK,
                 is_volunteer ? volunteers[volunteer].most : SOS_NUMBER_UNKNOWN, SOS_DELIVERER_BASE_BOROUGH, is_volunteer ? volunteers[volunteer].base : NULL,
                 SOS_DELIVERER_PROVIDER, g_str_equal (kind, SOS_DELIVERS_AS_PARTNER) ? "CONNECT_FUTURES" : NULL, SOS_DEMO_END);
}

static gint64
add_person (SosDemoWriter *writer, const char *label, const char *name, const char *first, guint number)
{
  g_autofree char *phone = g_strdup_printf ("07700 900%03u", 840 + number);
  const gint64 id = sos_demo_make (writer, SOS_TYPE_STAFF, SOS_STAFF_NAME, name, SOS_STAFF_FIRST_NAME, first, SOS_STAFF_ROLE, "VOLUNTEER",
                                   SOS_STAFF_PHONE, phone, SOS_STAFF_ACTIVE, TRUE, SOS_DEMO_END);

  g_hash_table_insert (writer->labels, g_strdup (label), g_memdup2 (&id, sizeof id));
  return id;
}

/* Yusra’s training and Tomasz’s look at the update service end soon; so do Marcia’s certificate and, at the hospital, Tola’s badge. */
static void
make_volunteer (SosDemoWriter *writer, guint i)
{
  const gint64 who = add_person (writer, volunteers[i].label, volunteers[i].name, volunteers[i].first, i);
  const gboolean trained = volunteers[i].trained >= 2;

  add_deliverer (writer, who, SOS_DELIVERS_AS_VOLUNTEER, volunteers[i].sex, i);
  if (volunteers[i].dbs == NULL)
    return;
  if (g_str_equal (volunteers[i].label, "tomasz"))
    sos_demo_make (writer, SOS_TYPE_CLEARANCE, SOS_CLEARANCE_STAFF, who, SOS_CLEARANCE_KIND, "DBS", SOS_CLEARANCE_LEVEL, "ENHANCED_BARRED",
                   SOS_CLEARANCE_WORKFORCE, "BOTH", SOS_CLEARANCE_NUMBER_END, "2291", SOS_CLEARANCE_ISSUED_ON, volunteers[i].dbs, SOS_CLEARANCE_LAST_DAY,
                   "2028-08-31", SOS_CLEARANCE_UPDATE_SERVICE, TRUE, SOS_CLEARANCE_CHECKED_ON, "2025-12-20", SOS_CLEARANCE_SEEN_BY,
                   sos_demo_find_label (writer, "joel"), SOS_DEMO_END);
  else
    add_check (writer, who, SOS_CLEARANCE_KIND_DBS, NULL, volunteers[i].dbs, NULL);
  add_check (writer, who, SOS_CLEARANCE_KIND_IDENTITY, NULL, volunteers[i].dbs, NULL);
  add_check (writer, who, SOS_CLEARANCE_KIND_REFERENCE, NULL, volunteers[i].dbs, NULL);
  if (trained)
    add_check (writer, who, SOS_CLEARANCE_KIND_SAFEGUARDING, NULL, g_str_equal (volunteers[i].label, "yusra") ? "2024-12-03" : "2026-03-02", NULL);
}

static void
make_partner (SosDemoWriter *writer, guint i)
{
  const gint64 who = add_person (writer, partners[i].label, partners[i].name, partners[i].first, G_N_ELEMENTS (volunteers) + i);

  add_deliverer (writer, who, SOS_DELIVERS_AS_PARTNER, partners[i].sex, G_MAXUINT);
  add_check (writer, who, SOS_CLEARANCE_KIND_DBS, NULL, "2025-10-06", NULL);
  add_check (writer, who, SOS_CLEARANCE_KIND_IDENTITY, NULL, "2025-10-06", NULL);
  add_check (writer, who, SOS_CLEARANCE_KIND_SAFEGUARDING, NULL, "2026-04-13", NULL);
  add_check (writer, who, SOS_CLEARANCE_KIND_SPEAKER, NULL, "2026-09-03", NULL);
}

static void
make_staff (SosDemoWriter *writer, guint i)
{
  static const char *const once[] = { SOS_CLEARANCE_KIND_IDENTITY, SOS_CLEARANCE_KIND_REFERENCE, SOS_CLEARANCE_KIND_RIGHT_TO_WORK };
  const gint64 who = sos_demo_find_label (writer, staff[i].label);

  add_deliverer (writer, who, SOS_DELIVERS_AS_STAFF, staff[i].sex, G_MAXUINT);
  add_check (writer, who, SOS_CLEARANCE_KIND_DBS, NULL, sos_demo_date (writer, -200 - 17 * (int) i), NULL);
  add_check (writer, who, SOS_CLEARANCE_KIND_SAFEGUARDING, NULL, sos_demo_date (writer, -120 - 9 * (int) i), NULL);
  for (guint k = 0; k < G_N_ELEMENTS (once); k++)
    add_check (writer, who, once[k], NULL, sos_demo_date (writer, -700 - 31 * (int) i), NULL);
}

static void
make_sites (SosDemoWriter *writer)
{
  static const struct
  {
    const char *label, *kind, *site, *issued, *last;
  } sites[] = {
    { "tola", "HOSPITAL", "Royal London", "2025-12-12", "2026-12-11" }, { "brigid", "HOSPITAL", "Royal London", "2026-05-01", "2027-04-30" },
    { "kofi", "PRISON", "HMP Isis", "2026-02-02", "2028-02-01" },       { "callum", "PRISON", "HMYOI Feltham", "2026-03-09", "2028-03-08" },
    { "kofi", "LICENCE", NULL, "2024-06-01", "2034-05-31" },            { "kofi", "INSURANCE", NULL, "2026-06-01", "2027-05-31" },
    { "kofi", "MOT", NULL, "2026-07-14", "2027-07-13" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sites); i++)
    add_check (writer, sos_demo_find_label (writer, sites[i].label), sites[i].kind, sites[i].site, sites[i].issued, sites[i].last);
}

static void
make_limits (SosDemoWriter *writer)
{
  const gint64 errol = sos_demo_find_label (writer, "errol"), gareth = sos_demo_find_label (writer, "gareth"), yusra = sos_demo_find_label (writer, "yusra");

  sos_demo_make (writer, SOS_TYPE_NO_GO, SOS_NO_GO_STAFF, errol, SOS_NO_GO_KIND, "PLACE", SOS_NO_GO_PLACE, "Thornmere estate", SOS_NO_GO_FIRM, TRUE,
                 SOS_NO_GO_RESTRICTED, TRUE, SOS_NO_GO_REASON, "Agreed with him in March; ask him each spring.", SOS_NO_GO_REVIEW_BY, "2027-03-01", SOS_DEMO_END);
  sos_demo_make (writer, SOS_TYPE_NO_GO, SOS_NO_GO_STAFF, gareth, SOS_NO_GO_KIND, "BOROUGH", SOS_NO_GO_BOROUGH, "E09000016", SOS_DEMO_END);
  for (gint64 day = 2; day <= 4; day++)
    sos_demo_make (writer, SOS_TYPE_AVAILABILITY, SOS_AVAILABILITY_STAFF, sos_demo_find_label (writer, "zainab"), SOS_AVAILABILITY_WEEKDAY, day,
                   SOS_AVAILABILITY_FROM_HOUR, "09:00", SOS_AVAILABILITY_TO_HOUR, "15:30", SOS_DEMO_END);
  sos_demo_make (writer, SOS_TYPE_ABSENCE, SOS_ABSENCE_STAFF, yusra, SOS_ABSENCE_KIND, "LEAVE", SOS_ABSENCE_FIRST, "2026-12-21", SOS_ABSENCE_LAST,
                 "2027-01-01", SOS_DEMO_END);
}

void
sos_demo_deliver_make (SosDemoWriter *writer)
{
  for (guint i = 0; i < G_N_ELEMENTS (volunteers); i++)
    make_volunteer (writer, i);
  for (guint i = 0; i < G_N_ELEMENTS (partners); i++)
    make_partner (writer, i);
  for (guint i = 0; i < G_N_ELEMENTS (staff); i++)
    make_staff (writer, i);
  make_sites (writer);
  make_limits (writer);
}

/* ---- what schools ask for ---- */

#define SCHOOLS_SQL \
  "SELECT DISTINCT f.staff, h.name, h.letter_needed, max (h.speaker_check, p.speaker_check) FROM segment_staff f JOIN segment g ON g.id = f.segment" \
  " JOIN session s ON s.id = g.session JOIN programme_run r ON r.id = s.run JOIN programme p ON p.id = r.programme" \
  " LEFT JOIN school h ON h.id = r.school WHERE s.day >= '2026-09-01' ORDER BY f.staff, h.name, 4"

typedef struct
{
  gint64 staff;
  char *school; /* NULL: a speaker check */
} Asked;

static void
clear_asked (gpointer data)
{
  g_free (((Asked *) data)->school);
}

static GArray *
find_asked (SosDemoWriter *writer)
{
  GArray *asked = g_array_new (FALSE, FALSE, sizeof (Asked));
  g_autoptr (SosRows) rows = writer->error == NULL ? sos_transaction_select (writer->transaction, SCHOOLS_SQL, &writer->error, "") : NULL;
  gint64 speaker = 0;

  g_array_set_clear_func (asked, clear_asked);
  while (rows != NULL && sos_rows_next (rows, &writer->error))
    {
      const gint64 who = sos_rows_get_number (rows, 0);
      Asked one = { who, NULL };

      if (sos_rows_get_number (rows, 3) != 0 && speaker != who)
        {
          speaker = who;
          g_array_append_val (asked, one);
        }
      one.school = sos_rows_get_number (rows, 2) != 0 ? g_strdup (sos_rows_get_text (rows, 1)) : NULL;
      if (one.school != NULL)
        g_array_append_val (asked, one);
    }
  return asked;
}

static void
make_school_checks (SosDemoWriter *writer)
{
  g_autoptr (GArray) asked = find_asked (writer);

  for (guint i = 0; i < asked->len && writer->error == NULL; i++)
    {
      const Asked *one = &g_array_index (asked, Asked, i);

      add_check (writer, one->staff, one->school != NULL ? SOS_CLEARANCE_KIND_SCHOOL_LETTER : SOS_CLEARANCE_KIND_SPEAKER, one->school, "2026-09-07", NULL);
    }
}

/* ---- visits ---- */

static gint64
make_visit (SosDemoWriter *writer, const char *worker, const char *second, const char *buddy, const char *place_kind, const char *place, const char *borough,
            const char *purpose, const char *day, int from, int to, const char *risk, int phone_in, const char *state, int out, int heard)
{
  const gboolean back = g_str_equal (state, SOS_VISIT_BACK);

  return sos_demo_make (
    writer, SOS_TYPE_VISIT_PLAN, SOS_VISIT_PLAN_WORKER, sos_demo_find_label (writer, worker), SOS_VISIT_PLAN_SECOND,
    second != NULL ? sos_demo_find_label (writer, second) : (gint64) 0, SOS_VISIT_PLAN_BUDDY, sos_demo_find_label (writer, buddy), SOS_VISIT_PLAN_PLACE_KIND,
    place_kind, SOS_VISIT_PLAN_PLACE, place, SOS_VISIT_PLAN_BOROUGH, borough, SOS_VISIT_PLAN_PURPOSE, purpose, SOS_VISIT_PLAN_STARTS_AT,
    sos_clock_from_london (day, from), SOS_VISIT_PLAN_ENDS_AT, sos_clock_from_london (day, to), SOS_VISIT_PLAN_PHONE_IN_AT,
    phone_in > 0 ? sos_clock_from_london (day, phone_in) : SOS_NUMBER_UNKNOWN, SOS_VISIT_PLAN_TRANSPORT, "PUBLIC", SOS_VISIT_PLAN_RISK, risk,
    SOS_VISIT_PLAN_STATE, state, SOS_VISIT_PLAN_OUT_AT, out > 0 ? sos_clock_from_london (day, out) : SOS_NUMBER_UNKNOWN, SOS_VISIT_PLAN_CHECKED_IN_AT,
    heard > 0 && !back ? sos_clock_from_london (day, heard) : SOS_NUMBER_UNKNOWN, SOS_VISIT_PLAN_BACK_AT,
    back ? sos_clock_from_london (day, heard) : SOS_NUMBER_UNKNOWN, SOS_DEMO_END);
}

static void
add_step (SosDemoWriter *writer, gint64 visit, const char *kind, const char *by, int minutes)
{
  sos_demo_make (writer, SOS_TYPE_VISIT_STEP, SOS_VISIT_STEP_VISIT, visit, SOS_VISIT_STEP_KIND, kind, SOS_VISIT_STEP_AT,
                 sos_clock_from_london (SOS_DEMO_TODAY, minutes), SOS_VISIT_STEP_STAFF, sos_demo_find_label (writer, by), SOS_DEMO_END);
}

#define AT(hour, minute) ((hour) *60 + (minute))

static void
make_visits (SosDemoWriter *writer)
{
  gint64 visit = make_visit (writer, "hannah", NULL, "winnie", "COURT", "Camberwell Green Youth Court", "E09000028", "ACCOMPANY", SOS_DEMO_TODAY, AT (13, 0),
                             AT (15, 0), "LOW", 0, SOS_VISIT_OUT, AT (12, 55), 0);

  add_step (writer, visit, SOS_VISIT_STEP_OUT, "winnie", AT (12, 55));
  visit = make_visit (writer, "samira", "idris", "ruth", "PUBLIC", "Larkfield Library", "E09000028", "MEETING", SOS_DEMO_TODAY, AT (12, 30), AT (15, 30), "MED",
                      AT (13, 30), SOS_VISIT_OUT, AT (12, 30), AT (13, 28));
  add_step (writer, visit, SOS_VISIT_STEP_OUT, "winnie", AT (12, 30));
  add_step (writer, visit, SOS_VISIT_STEP_CHECKED_IN, "winnie", AT (13, 28));
  visit = make_visit (writer, "joao", NULL, "winnie", "OFFICE", "Jobcentre, Rye Lane", "E09000028", "ACCOMPANY", SOS_DEMO_TODAY, AT (12, 45), AT (13, 55), "LOW", 0,
                      SOS_VISIT_OUT, AT (12, 45), 0);
  add_step (writer, visit, SOS_VISIT_STEP_OUT, "winnie", AT (12, 45));
  visit = make_visit (writer, "tola", NULL, "brigid", "HOSPITAL", "Royal London", "E09000030", "WARD_VISIT", SOS_DEMO_TODAY, AT (9, 0), AT (10, 45), "LOW", 0,
                      SOS_VISIT_BACK, AT (9, 2), AT (10, 38));
  add_step (writer, visit, SOS_VISIT_STEP_OUT, "brigid", AT (9, 2));
  add_step (writer, visit, SOS_VISIT_STEP_BACK, "brigid", AT (10, 38));
  make_visit (writer, "kofi", NULL, "ruth", "PRISON", "HMP Isis", "E09000011", "PRISON_VISIT", SOS_DEMO_TODAY, AT (15, 15), AT (17, 15), "LOW", 0,
              SOS_VISIT_PLANNED, 0, 0);
  make_visit (writer, "tola", NULL, "brigid", "HOSPITAL", "Royal London", "E09000030", "WARD_VISIT", "2026-12-15", AT (9, 0), AT (10, 45), "LOW", 0,
              SOS_VISIT_PLANNED, 0, 0);
  visit = make_visit (writer, "samira", "callum", "ruth", "PUBLIC", "Cafe at Elm Cross Leisure Centre", "E09000022", "MEETING", "2026-11-26", AT (17, 0), AT (18, 30),
                      "HIGH", AT (18, 0), SOS_VISIT_PLANNED, 0, 0);
  sos_demo_make (writer, SOS_TYPE_OFFICE_TASK, SOS_OFFICE_TASK_ABOUT, sos_demo_find_label (writer, "samira"), SOS_OFFICE_TASK_STAFF,
                 sos_demo_find_label (writer, "ruth"), SOS_OFFICE_TASK_KIND, "APPROVE_VISIT", SOS_OFFICE_TASK_WORDS,
                 "A visit of high risk waits for your approval.", SOS_OFFICE_TASK_VISIT, visit, SOS_OFFICE_TASK_DUE_ON, SOS_DEMO_TODAY, SOS_DEMO_END);
}

/* Tuesdays of the next term, but for half-term and Easter: from the 19th on without a certificate. */
static void
make_marcias_term (SosDemoWriter *writer)
{
  static const char *const tuesdays[] = { "2027-01-12", "2027-01-19", "2027-01-26", "2027-02-02", "2027-02-09", "2027-02-23", "2027-03-02",
                                          "2027-03-09", "2027-03-16", "2027-03-23", "2027-04-13", "2027-04-20", "2027-04-27" };

  for (guint i = 0; i < G_N_ELEMENTS (tuesdays); i++)
    make_visit (writer, "marcia-d", NULL, "joel", "SCHOOL", "Ferry Lane PRU", "E09000010", "SESSION", tuesdays[i], AT (10, 40), AT (12, 0), "LOW", 0,
                SOS_VISIT_PLANNED, 0, 0);
}

void
sos_demo_deliver_plan (SosDemoWriter *writer)
{
  if (writer->error != NULL)
    return;
  make_school_checks (writer);
  make_visits (writer);
  make_marcias_term (writer);
  if (writer->error == NULL)
    sos_deliver_rescan (writer->transaction, 0, &writer->error);
}
