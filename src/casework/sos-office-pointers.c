/* sos-office-pointers.c - what still points at something the office keeps. Decides nothing. */
#include "config.h"
#include "sos-office-pointers.h"

#include "sos-family-list.h"
#include "sos-pass-error.h"
#include "sos-run-states.h"

#include <glib/gi18n.h>

#define OF_EPISODE "(SELECT person FROM episode WHERE id = t.episode)"
#define NOBODY "0"
#define OPEN_EPISODE "t.episode IN (SELECT id FROM episode WHERE closed_on IS NULL AND removed IS NULL)"

/* One way of pointing. @live: SQL that says that it goes on; @person: whom it belongs to, 0: nobody; of work with a family, the household. @moves: may be
 * pointed elsewhere here. A visit is seen on the duty board by whoever is in the office, with whom it is not; so it counts. */
static const struct
{
  const char *to;
  GType (*get_type) (void);
  guint field;
  const char *live, *person;
  gboolean moves;
  const char *one, *many;
} ways[] = {
  { "site", sos_custody_stay_get_type, SOS_CUSTODY_STAY_SITE, "t.released_at IS NULL", OF_EPISODE, TRUE, N_("%u time in prison there goes on"), N_("%u times in prison there go on") },
  { "site", sos_admission_get_type, SOS_ADMISSION_SITE, "t.discharged_at IS NULL", OF_EPISODE, TRUE, N_("%u time in hospital there goes on"), N_("%u times in hospital there go on") },
  { "site", sos_visit_plan_get_type, SOS_VISIT_PLAN_SITE, "t.state IN ('PLANNED', 'OUT')", "coalesce (t.person, 0)", TRUE, N_("%u visit there is planned"), N_("%u visits there are planned") },
  { "site", sos_hospital_split_get_type, SOS_HOSPITAL_SPLIT_SITE, "1 = 1", NOBODY, TRUE, N_("%u rule says who leads there"), N_("%u rules say who leads there") },
  { "agency", sos_professional_get_type, SOS_PROFESSIONAL_AGENCY, "t.ended_on IS NULL", NOBODY, TRUE, N_("%u professional works there"), N_("%u professionals work there") },
  { "agency", sos_referral_get_type, SOS_REFERRAL_AGENCY, OPEN_EPISODE, "t.person", TRUE, N_("%u referral of theirs is worked on"), N_("%u referrals of theirs are worked on") },
  { "agency", sos_onward_referral_get_type, SOS_ONWARD_REFERRAL_AGENCY, "t.state IN ('ASKED', 'ACCEPTED', 'STARTED')", "t.person", TRUE, N_("%u person was referred to them, and that goes on"), N_("%u people were referred to them, and that goes on") },
  { "professional", sos_referral_get_type, SOS_REFERRAL_PROFESSIONAL, OPEN_EPISODE, "t.person", TRUE, N_("%u referral of theirs is worked on; its worker gets a task"), N_("%u referrals of theirs are worked on; their workers get a task") },
  { "team", sos_staff_get_type, SOS_STAFF_TEAM, "t.active = 1", NOBODY, TRUE, N_("%u colleague is in it"), N_("%u colleagues are in it") },
  { "team", sos_episode_get_type, SOS_EPISODE_TEAM, "t.closed_on IS NULL", "t.person", TRUE, N_("%u open episode is with it"), N_("%u open episodes are with it") },
  { "team", sos_household_episode_get_type, SOS_HOUSEHOLD_EPISODE_TEAM, "t.closed_on IS NULL", "t.household", TRUE, N_("%u family is worked with"), N_("%u families are worked with") },
  { "team", sos_borough_service_get_type, SOS_BOROUGH_SERVICE_TEAM, "t.status <> 'ENDED'", NOBODY, TRUE, N_("%u offer in a borough is its"), N_("%u offers in boroughs are its") },
  { "school", sos_programme_run_get_type, SOS_PROGRAMME_RUN_SCHOOL, "t.status NOT IN (" SOS_RUN_GOES_NOT_ON ")", NOBODY, FALSE, N_("%u run there is planned or goes on"), N_("%u runs there are planned or go on") },
  { "school", sos_school_contact_get_type, SOS_SCHOOL_CONTACT_SCHOOL, "t.until IS NULL", NOBODY, FALSE, N_("%u person is rung there"), N_("%u people are rung there") },
  { "staff", sos_episode_get_type, SOS_EPISODE_WORKER, "t.closed_on IS NULL", "t.person", FALSE, N_("%u open episode is theirs"), N_("%u open episodes are theirs") },
  { "staff", sos_household_episode_get_type, SOS_HOUSEHOLD_EPISODE_WORKER, "t.closed_on IS NULL", "t.household", FALSE, N_("%u family is theirs"), N_("%u families are theirs") },
  { "staff", sos_task_get_type, SOS_TASK_STAFF, "t.done_on IS NULL", "t.person", FALSE, N_("%u task is to do"), N_("%u tasks are to do") },
  { "staff", sos_visit_plan_get_type, SOS_VISIT_PLAN_WORKER, "t.state IN ('PLANNED', 'OUT')", NOBODY, FALSE, N_("%u visit is planned"), N_("%u visits are planned") },
  { "staff", sos_appointment_get_type, SOS_APPOINTMENT_WORKER, "t.state = 'PLANNED'", "t.person", FALSE, N_("%u appointment is planned"), N_("%u appointments are planned") },
  { "staff", sos_visit_plan_get_type, SOS_VISIT_PLAN_BUDDY, "t.state IN ('PLANNED', 'OUT')", NOBODY, FALSE, N_("they are the buddy of %u visit"), N_("they are the buddy of %u visits") },
  { "staff", sos_segment_staff_get_type, SOS_SEGMENT_STAFF_STAFF, "t.segment IN (SELECT g.id FROM segment g JOIN session s ON s.id = g.session WHERE s.day >= $2 AND s.removed IS NULL AND s.status IN ('PLANNED', 'CONFIRMED'))", NOBODY, FALSE, N_("%u session in a school is to come"), N_("%u sessions in schools are to come") },
};

static gboolean
is_code (guint i)
{
  return sos_records_get_class (ways[i].get_type ())->fields[ways[i].field].kind != SOS_KIND_REFERENCE;
}

/* By its code where it is known by one; NULL: by its number. */
static const char *
get_key (SosRecord *record)
{
  return SOS_IS_SITE (record) ? sos_record_find_text (record, SOS_SITE_CODE) : NULL;
}

/* ---- counted ---- */

static char *
dup_sql (guint i)
{
  SosRecordClass *klass = sos_records_get_class (ways[i].get_type ());
  g_autofree char *column = sos_field_dup_column (&klass->fields[ways[i].field]);

  return g_strdup_printf ("SELECT coalesce (%s, 0) FROM %s t WHERE t.%s = $1 AND t.removed IS NULL AND %s AND $2 = $2", ways[i].person, klass->name, column,
                          ways[i].live);
}

/* Who must not be known of, and a family of whom nobody may be, are not counted. */
static gboolean
is_counted (SosTransaction *transaction, guint i, gint64 whose, gboolean *counted, GError **error)
{
  gboolean hidden = FALSE;

  if (ways[i].get_type == sos_household_episode_get_type && !sos_family_list_hides (transaction, whose, &hidden, error))
    return FALSE;
  if (ways[i].get_type != sos_household_episode_get_type)
    hidden = whose != 0 && sos_transaction_hides (transaction, whose);
  *counted = !hidden;
  return TRUE;
}

static gboolean
count (SosTransaction *transaction, guint i, SosRecord *record, guint *n, GError **error)
{
  g_autofree char *sql = dup_sql (i);
  const char *today = sos_transaction_get_today (transaction);
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = is_code (i) ? sos_transaction_select (transaction, sql, &local, "ss", get_key (record), today)
                                         : sos_transaction_select (transaction, sql, &local, "is", sos_record_get_id (record), today);

  *n = 0;
  while (rows != NULL && local == NULL && sos_rows_next (rows, &local))
    {
      gboolean counted = FALSE;

      if (is_counted (transaction, i, sos_rows_get_number (rows, 0), &counted, &local))
        *n += counted;
    }
  return sos_pass_error (&local, error);
}

gboolean
sos_office_pointers_say (SosTransaction *transaction, SosRecord *record, GPtrArray *what, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autofree char *number = NULL;
      g_auto (GStrv) parts = NULL;
      guint n;

      if (!g_str_equal (ways[i].to, sos_record_get_name (record)))
        continue;
      if (!count (transaction, i, record, &n, error))
        return FALSE;
      if (n == 0)
        continue;
      number = g_strdup_printf ("%u", n);
      parts = g_strsplit (g_dngettext (NULL, ways[i].one, ways[i].many, n), "%u", 2);
      sos_consequences_add (what, SOS_TO_DO, "record", g_strjoinv (number, parts));
    }
  return TRUE;
}

/* ---- pointed elsewhere ---- */

static gboolean
move (SosTransaction *transaction, guint i, SosRecord *from, SosRecord *to, gboolean all, GError **error)
{
  g_autofree char *column = sos_field_dup_column (&sos_records_get_class (ways[i].get_type ())->fields[ways[i].field]);
  g_autofree char *tail = g_strdup_printf ("id IN (SELECT t.id FROM %s t WHERE t.%s = $1 AND t.removed IS NULL AND ($2 = 1 OR (%s))) ORDER BY id",
                                           sos_records_get_class (ways[i].get_type ())->name, column, ways[i].live);
  g_autoptr (GPtrArray) records = is_code (i) ? sos_transaction_query (transaction, ways[i].get_type (), tail, error, "si", get_key (from), (gint64) all)
                                              : sos_transaction_query (transaction, ways[i].get_type (), tail, error, "ii", sos_record_get_id (from), (gint64) all);

  for (guint j = 0; records != NULL && j < records->len; j++)
    {
      if (is_code (i))
        sos_record_set_text (records->pdata[j], ways[i].field, get_key (to));
      else
        sos_record_set_number (records->pdata[j], ways[i].field, sos_record_get_id (to));
      if (!sos_transaction_save (transaction, records->pdata[j], error))
        return FALSE;
    }
  return records != NULL;
}

gboolean
sos_office_pointers_move (SosTransaction *transaction, SosRecord *from, SosRecord *to, gboolean all, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    if (ways[i].moves && g_str_equal (ways[i].to, sos_record_get_name (from)) && !move (transaction, i, from, to, all, error))
      return FALSE;
  return TRUE;
}
