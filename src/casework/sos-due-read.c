/* sos-due-read.c - dated facts out of the records, by one row of SQL a kind. What they make due, the rules say. */
#include "config.h"
#include "sos-due-read.h"

#include "sos-clock.h"
#include "sos-day.h"
#include "sos-holidays-load.h"
#include "sos-letter-rules.h"
#include "sos-pass-error.h"
#include "sos-service-family.h"
#include "sos-work-ask.h"

/* ---- the facts ---- */

/* Each gives: person, record, episode, worker, team, code, service, day, second, the day since which. Whoever died is asked nothing more; of
 * whoever took back that we work with them nothing of the work is due. */
#define ALIVE " AND l.status <> 'DECEASED'"
/* Whoever has an open episode is on the list; their row there is wide, and asked only where it has to be. */
#define TEAM "coalesce (e.team, (SELECT l.team FROM person_list l WHERE l.person = e.person))"
#define EPISODE "SELECT e.person, e.id, e.id, e.worker, " TEAM ", "
#define OPEN_EPISODE \
  " FROM episode e WHERE e.closed_on IS NULL AND e.removed IS NULL" \
  " AND NOT EXISTS (SELECT 1 FROM person_list l WHERE l.status = 'DECEASED' AND l.person = e.person)"
#define LAST_OF_STAGE "(SELECT max (v.dated) FROM stage_event v WHERE v.episode = e.id AND v.stage = e.stage AND v.removed IS NULL)"

#define OPEN_TASK(person, kind) \
  "EXISTS (SELECT 1 FROM task k WHERE k.person = " person " AND k.kind = '" kind "' AND k.done_on IS NULL AND k.removed IS NULL)"
/* What is to review a plan itself says, where there is one; who lies on a ward is seen within hours, which a task of its own says. Since when it
 * stands there is asked where it is shown: it makes nothing due. */
#define STAGE_SQL \
  EPISODE "e.clock, e.service, e.next_due_on, 0, NULL" OPEN_EPISODE \
  " AND (e.clock <> 'FIRST_CONTACT' OR e.service <> 'HOS' OR NOT " OPEN_TASK ("e.person", "HOS_SEEN") ")" \
  " AND (e.clock <> 'REVIEW' OR NOT EXISTS (SELECT 1 FROM plan p WHERE p.person = e.person AND p.state = 'AGREED' AND p.review_on IS NOT NULL" \
  " AND p.removed IS NULL AND coalesce (p.episode, e.id) = e.id))"
/* Seen in person; in step-down any contact will do. Nobody met yet: from the day they were taken up. Of a worker who works with them on two services one, by the closer tier. */
#define CONTACT_SQL \
  "SELECT e.person, min (e.id), min (e.id), e.worker, min (" TEAM "), min (coalesce (e.tier, 'T2')), min (e.service)," \
  " max (coalesce (CASE WHEN coalesce (e.tier, 'T2') = 'T3' THEN e.last_contact_on ELSE e.last_seen_on END, " LAST_OF_STAGE ", e.referred_on)), 0, NULL" OPEN_EPISODE \
  " AND e.stage IN ('ENGAGING', 'ASSESSED', 'PLAN_AGREED', 'ACTIVE', 'STEP_DOWN')" SOS_STILL_AGREED_SQL ("e.person")
/* The closest work is two contacts a week, whatever they are. */
#define SPOKEN_SQL \
  "SELECT e.person, min (e.id), min (e.id), e.worker, min (" TEAM "), 'T1_SPOKEN', min (e.service), max (e.last_contact_on), 0, NULL" OPEN_EPISODE \
  " AND e.tier = 'T1' AND e.last_contact_on IS NOT NULL AND e.stage IN ('ENGAGING', 'ASSESSED', 'PLAN_AGREED', 'ACTIVE', 'STEP_DOWN')" SOS_STILL_AGREED_SQL ("e.person")
/* Of somebody who is worked with, in the order of the people; a plan of an episode as long as that is open, which is theirs. */
#define ACTIVE_WITH(table, by) " FROM person_list l CROSS JOIN " table " ON " by " = l.person"
#define IS_ACTIVE " WHERE l.status = 'ACTIVE'"
#define PLAN_OF_OPEN \
  ACTIVE_WITH ("plan p", "p.person") " LEFT JOIN episode e ON e.person = p.person AND +e.id = p.episode AND e.closed_on IS NULL AND e.removed IS NULL" IS_ACTIVE \
  " AND p.state = 'AGREED' AND p.removed IS NULL AND (p.episode IS NULL OR e.id IS NOT NULL)" SOS_STILL_AGREED_SQL ("p.person")
#define PLAN_COLUMNS "SELECT p.person, p.id, coalesce (p.episode, 0), coalesce (e.worker, l.worker), coalesce (e.team, l.team), 'AGREED', e.service, "
/* A task that says the same says it better. */
#define PLAN_SQL \
  PLAN_COLUMNS "p.review_on, 0, NULL" PLAN_OF_OPEN \
  " AND NOT " OPEN_TASK ("p.person", "PLAN_REVIEW")
#define MEETING_SQL PLAN_COLUMNS "p.next_meeting_on, 0, NULL" PLAN_OF_OPEN " AND p.next_meeting_on IS NOT NULL"
/* The day on which somebody is so old. Born on a 29 February, in a year that has none on 1 March. */
#define BIRTHDAY(age, leap) \
  "(CAST (CAST (substr (l.birth_date, 1, 4) AS INTEGER) + " age " AS TEXT) || CASE substr (l.birth_date, 5) WHEN '-02-29' THEN '" leap "' ELSE substr (l.birth_date, 5) END)"
#define TURNS_16 BIRTHDAY ("16", "-02-29")
#define TURNS_18 BIRTHDAY ("18", "-03-01")
#define BORN "length (l.birth_date) = 10"
/* Where no end is written down, twelve months (V15). */
#define ENDS \
  "coalesce (c.expires_on, CAST (CAST (substr (c.dated, 1, 4) AS INTEGER) + 1 AS TEXT)" \
  " || CASE substr (c.dated, 5) WHEN '-02-29' THEN '-02-28' ELSE substr (c.dated, 5) END)"
#define SAID_SINCE \
  "SELECT 1 FROM consent n WHERE n.person = c.person AND n.type = c.type AND coalesce (n.to_agency, '') = coalesce (c.to_agency, '') AND n.removed IS NULL" \
  " AND n.status IN ('GIVEN', 'PARTLY', 'REFUSED')"
/* Where it was given again, by the same, the later one holds; and from 16 on what they say themselves, whoever said it before. */
#define AGREED \
  ACTIVE_WITH ("consent c", "c.person") IS_ACTIVE " AND c.status IN ('GIVEN', 'PARTLY') AND c.withdrawn_on IS NULL AND c.removed IS NULL" \
  " AND coalesce (c.expires_on, c.dated) IS NOT NULL AND NOT EXISTS (" SAID_SINCE \
  " AND (n.dated > c.dated OR (n.dated = c.dated AND n.id > c.id)) AND ((coalesce (n.given_by, '') = coalesce (c.given_by, '')" \
  " AND coalesce (n.given_by_person, 0) = coalesce (c.given_by_person, 0)) OR (n.given_by IN ('SELF', 'BOTH') AND " BORN " AND n.dated >= " TURNS_16 ")))"
/* What ends on one day is asked for in one go; that to the work says so. */
#define AGREEMENT_SQL \
  "SELECT c.person, coalesce (min (CASE WHEN c.type = 'WORK_WITH_ME' THEN c.id END), min (c.id)), 0, l.worker, l.team," \
  " CASE WHEN sum (CASE WHEN c.type = 'WORK_WITH_ME' THEN 1 ELSE 0 END) > 0 THEN 'WORK_WITH_ME' ELSE 'OTHER' END, NULL, " ENDS ", 0, NULL" AGREED
#define GIVEN_BEFORE(code, day) \
  "SELECT c.person, min (c.id), 0, l.worker, l.team, '" code "', NULL, " day ", 0, NULL" AGREED " AND " BORN " AND c.dated < " day " AND " ENDS " >= " day \
  " AND NOT EXISTS (" SAID_SINCE " AND n.dated >= " day ")"
/* Its kind, and whether there is a reason in place of an agreement, besides: who approves it the rules of letters say. */
#define LETTER_SQL \
  "SELECT t.person, t.id, 0, coalesce (t.worker, l.worker), l.team, t.state, NULL, t.made_on, 0, NULL, t.kind, coalesce (t.ground, '') <> ''" \
  " FROM letter t JOIN person_list l ON l.person = t.person" \
  " WHERE t.state IN ('DRAFT', 'CHECK', 'APPROVED', 'PRINTED') AND t.removed IS NULL" ALIVE
#define NOTE_SQL \
  "SELECT c.person, c.id, coalesce (c.episode, 0), c.worker, l.team, NULL, NULL, NULL, c.starts_at, NULL FROM contact c" \
  " JOIN person_list l ON l.person = c.person WHERE c.signed_at IS NULL AND c.removed IS NULL"
#define ADDRESS_SQL \
  "SELECT DISTINCT t.person, a.id, 0, l.worker, l.team, CASE WHEN a.reviewed_on IS NULL THEN 'NEVER' ELSE 'ASKED' END, NULL," \
  " coalesce (a.reviewed_on, (SELECT min (m.made_on) FROM letter m WHERE m.address = a.id AND m.person = t.person)), 0, NULL FROM letter t" \
  " JOIN address a ON a.id = t.address JOIN person_list l ON l.person = t.person" \
  " WHERE t.state IN ('DRAFT', 'CHECK', 'APPROVED', 'PRINTED') AND t.removed IS NULL AND t.state <> 'PRINTED' AND t.delivery IN ('POST', 'SITE_MAIL')" \
  " AND a.removed IS NULL" ALIVE " AND NOT " OPEN_TASK ("t.person", "ASK_ADDRESS")
#define BIRTHDAY_SQL \
  "SELECT l.person, l.person, 0, l.worker, l.team, NULL, max (CASE WHEN e.service = 'SOS' THEN 'SOS' ELSE '' END), l.birth_date, 0, min (e.referred_on)" \
  ACTIVE_WITH ("episode e", "e.person") IS_ACTIVE " AND e.closed_on IS NULL AND e.removed IS NULL AND length (l.birth_date) = 10"
#define ORDER_SQL \
  "SELECT r.person, r.id, 0, l.worker, l.team, r.kind, NULL, r.valid_to, 0, NULL FROM restriction r JOIN person_list l ON l.person = r.person" \
  " WHERE r.valid_to IS NOT NULL AND r.removed IS NULL AND l.status = 'ACTIVE'"
#define TASK_SQL \
  "SELECT k.person, k.id, 0, k.staff, coalesce ((SELECT s.team FROM staff s WHERE s.id = k.staff), (SELECT l.team FROM person_list l WHERE l.person = k.person))," \
  " k.kind, NULL, k.due_on, 0, NULL FROM task k WHERE k.done_on IS NULL AND k.removed IS NULL"
/* One that is begun; one that asks a lead; the last one that was signed, while they are worked with. */
#define DANGER \
  "('RED' IN (coalesce (a.to_them, ''), coalesce (a.exploitation, ''), coalesce (a.to_others, ''), coalesce (a.offending, ''))" \
  " OR EXISTS (SELECT 1 FROM assessment_score s WHERE s.assessment = a.id AND s.score = '4' AND s.removed IS NULL))"
#define ASSESSMENT(code, on, which) \
  "SELECT a.person, a.id, coalesce (a.episode, 0), coalesce (e.worker, l.worker), coalesce (e.team, l.team), '" code "', e.service, " on \
  " FROM assessment a JOIN person_list l ON l.person = a.person LEFT JOIN episode e ON e.id = a.episode WHERE a.removed IS NULL" ALIVE which
#define DRAFT_SQL ASSESSMENT ("DRAFT", "a.started_on, 0, NULL", " AND a.signed_at IS NULL")
#define RED_SQL ASSESSMENT ("RED", "NULL, a.signed_at, NULL", " AND a.signed_at IS NOT NULL AND a.countersigned_at IS NULL AND " DANGER)
#define SIGNED_SQL \
  ASSESSMENT ("SIGNED", "NULL, a.signed_at, NULL", \
              " AND a.signed_at IS NOT NULL AND l.status = 'ACTIVE' AND (a.episode IS NULL OR e.closed_on IS NULL)" \
              " AND NOT EXISTS (SELECT 1 FROM assessment n WHERE n.person = a.person AND n.removed IS NULL AND n.id <> a.id" \
              " AND (n.signed_at IS NULL OR n.signed_at > a.signed_at OR (n.signed_at = a.signed_at AND n.id > a.id)))" SOS_STILL_AGREED_SQL ("a.person"))
#define WANTED_SQL \
  ASSESSMENT ("WANTED", "NULL, a.signed_at, NULL", " AND a.signed_at IS NOT NULL AND " DANGER \
              " AND NOT EXISTS (SELECT 1 FROM safety_plan p WHERE p.person = a.person AND p.assessment = a.id AND p.removed IS NULL)" \
              " AND NOT EXISTS (SELECT 1 FROM assessment n WHERE n.person = a.person AND n.removed IS NULL AND n.signed_at > a.signed_at)")
#define SAFETY_PLAN_SQL \
  "SELECT p.person, p.id, 0, l.worker, l.team, 'REVIEW', NULL, p.review_on, 0, NULL FROM safety_plan p JOIN person_list l ON l.person = p.person" \
  " WHERE p.ended_on IS NULL AND p.removed IS NULL" ALIVE
/* What was achieved, and is not answered since; once the work is over, only of whoever agreed to be asked afterwards (1.1). What was achieved on
 * one day is asked for in one go. */
#define OUTCOME_SQL(code, field) \
  "SELECT e.person, min (o.id), e.id, coalesce (e.worker, l.worker), coalesce (e.team, l.team), '" code "', e.service, o.dated, 0, NULL" \
  " FROM outcome o JOIN episode e ON e.id = o.episode JOIN person_list l ON l.person = e.person WHERE o.status IN ('ACHIEVED', 'PARTLY')" \
  " AND o." field " IS NULL AND o.removed IS NULL AND e.removed IS NULL" ALIVE \
  " AND (e.closed_on IS NULL OR EXISTS (SELECT 1 FROM consent c WHERE c.person = e.person AND c.type = 'FOLLOW_UP' AND c.status IN ('GIVEN', 'PARTLY')" \
  " AND c.withdrawn_on IS NULL AND c.removed IS NULL))"
/* Of each of its people, so that a lead of whom one is hidden is told by another; shown once (sos-due-items.c). */
#define APART_SQL \
  "SELECT DISTINCT m.person, c.id, 0, l.worker, l.team, 'APART', NULL, c.review_by, 0, NULL FROM conflict_member m JOIN conflict c ON c.id = m.conflict" \
  " JOIN person_list l ON l.person = m.person WHERE c.status = 'ACTIVE' AND c.removed IS NULL AND m.removed IS NULL"
#define LOOK_AGAIN(table, code) \
  "SELECT a.person, a.id, 0, l.worker, l.team, '" code "', NULL, a.review_by, 0, NULL FROM " table " a JOIN person_list l ON l.person = a.person" \
  " WHERE a.review_by IS NOT NULL AND a.removed IS NULL" ALIVE

/* What is due of the work with a whole household, once: of whoever stands for it. Of whom nobody may know, nobody is told that they moved. */
#define FAMILY(about, code, day, from) \
  "SELECT e.person, " about ", e.id, coalesce (h.worker, e.worker), coalesce (h.team, " TEAM "), '" code "', h.service, " day ", 0, NULL FROM household_episode h" \
  from " JOIN episode e ON e.id = " SOS_FAMILY_STANDS_FOR ("h") " WHERE h.closed_on IS NULL AND h.removed IS NULL" \
  " AND NOT EXISTS (SELECT 1 FROM person_list l WHERE l.status = 'DECEASED' AND l.person = e.person)"
#define FAMILY_REVIEW_SQL FAMILY ("h.id", "REVIEW", "h.review_on", "")
#define FAMILY_MOVED_SQL(code, day) \
  FAMILY ("x.id", code, day, " JOIN membership x ON x.household = h.household AND x.removed IS NULL JOIN person p ON p.id = x.person AND coalesce (p.sealed, 0) = 0") \
  " AND " day " > coalesce (h.referred_on, '9999') AND length (" day ") = 10"

/* Of one person, and of everybody; $1 is the person, $2 the last day of which a fact is shown yet, $3 the first. A plus keeps the engine in the order of the
 * people: by the day it would fetch each from its table. */
#define ONE(by) " AND " by " = $1"
#define ALL " AND $1 = 0"
#define ANY_DAY " AND $2 = $2 AND $3 = $3"
#define BETWEEN(on) " AND " on " BETWEEN $3 AND $2"
#define SOURCE(of, sql, by) { of, sql ANY_DAY ONE (by), sql ANY_DAY ALL }
#define DATED(of, sql, by, on) { of, sql BETWEEN (on) ONE (by), sql BETWEEN (on) ALL }
#define GROUPED_DATED(of, sql, by, each, on) { of, sql BETWEEN (on) ONE (by) " GROUP BY " each, sql BETWEEN (on) ALL " GROUP BY " each }
#define OF_FAMILY(sql, on) \
  { SOS_FACT_FAMILY, sql BETWEEN (on) " AND h.household IN (SELECT y.household FROM membership y WHERE y.person = $1 AND y.removed IS NULL) AND e.person = $1", \
    sql BETWEEN (on) ALL }
#define GROUPED(of, sql, by, each) { of, sql ANY_DAY ONE (by) " GROUP BY " each, sql ANY_DAY ALL " GROUP BY " each }

static const struct
{
  SosFactKind of;
  const char *one, *all;
} sources[] = {
  DATED (SOS_FACT_STAGE, STAGE_SQL, "e.person", "+e.next_due_on"),
  GROUPED (SOS_FACT_CONTACT, CONTACT_SQL, "e.person", "e.person, e.worker"),
  GROUPED (SOS_FACT_CONTACT, SPOKEN_SQL, "e.person", "e.person, e.worker"),
  DATED (SOS_FACT_PLAN, PLAN_SQL, "p.person", "+p.review_on"),
  DATED (SOS_FACT_MEETING, MEETING_SQL, "p.person", "+p.next_meeting_on"),
  GROUPED_DATED (SOS_FACT_AGREEMENT, AGREEMENT_SQL, "c.person", "c.person, l.worker, l.team, " ENDS, ENDS),
  GROUPED_DATED (SOS_FACT_AGREEMENT, GIVEN_BEFORE ("AGE_16", TURNS_16), "c.person", "c.person, l.worker, l.team, l.birth_date", TURNS_16),
  GROUPED_DATED (SOS_FACT_AGREEMENT, GIVEN_BEFORE ("AGE_18", TURNS_18), "c.person", "c.person, l.worker, l.team, l.birth_date", TURNS_18),
  SOURCE (SOS_FACT_LETTER, LETTER_SQL, "t.person"),
  SOURCE (SOS_FACT_NOTE, NOTE_SQL, "c.person"),
  SOURCE (SOS_FACT_ADDRESS, ADDRESS_SQL, "t.person"),
  GROUPED (SOS_FACT_BIRTHDAY, BIRTHDAY_SQL, "l.person", "l.person"),
  DATED (SOS_FACT_ORDER, ORDER_SQL, "r.person", "+r.valid_to"),
  DATED (SOS_FACT_TASK, TASK_SQL, "k.person", "+k.due_on"),
  SOURCE (SOS_FACT_ASSESSMENT, DRAFT_SQL, "a.person"),
  SOURCE (SOS_FACT_ASSESSMENT, RED_SQL, "a.person"),
  SOURCE (SOS_FACT_ASSESSMENT, SIGNED_SQL, "a.person"),
  SOURCE (SOS_FACT_SAFETY_PLAN, WANTED_SQL, "a.person"),
  DATED (SOS_FACT_SAFETY_PLAN, SAFETY_PLAN_SQL, "p.person", "+p.review_on"),
  GROUPED_DATED (SOS_FACT_OUTCOME, OUTCOME_SQL ("13W", "sustained_13w"), "e.person", "e.id, o.dated", "o.dated"),
  GROUPED_DATED (SOS_FACT_OUTCOME, OUTCOME_SQL ("26W", "sustained_26w"), "e.person", "e.id, o.dated", "o.dated"),
  DATED (SOS_FACT_LOOK_AGAIN, APART_SQL, "m.person", "+c.review_by"),
  DATED (SOS_FACT_LOOK_AGAIN, LOOK_AGAIN ("area_to_avoid", "AREA"), "a.person", "+a.review_by"),
  DATED (SOS_FACT_LOOK_AGAIN, LOOK_AGAIN ("alert", "ALERT"), "a.person", "+a.review_by"),
  OF_FAMILY (FAMILY_REVIEW_SQL, "+h.review_on"),
  OF_FAMILY (FAMILY_MOVED_SQL ("MOVED_IN", "x.valid_from"), "x.valid_from"),
  OF_FAMILY (FAMILY_MOVED_SQL ("MOVED_OUT", "x.valid_to"), "x.valid_to"),
};

/* ---- the clock ---- */

static gboolean
choose_days (SosTransaction *transaction, SosAlertClock *clock, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, "SELECT name, value FROM setting WHERE removed IS NULL ORDER BY id", &local, "");

  while (rows != NULL && sos_rows_next (rows, &local))
    sos_alert_clock_choose (clock, sos_rows_get_text (rows, 0), sos_rows_get_text (rows, 1));
  return sos_pass_error (&local, error);
}

SosAlertClock *
sos_due_make_clock (SosTransaction *transaction, GError **error)
{
  g_autoptr (GHashTable) closed = sos_holidays_load (transaction, error);
  g_autoptr (SosAlertClock) clock = closed != NULL ? sos_alert_clock_new (closed) : NULL;

  return clock != NULL && choose_days (transaction, clock, error) ? g_steal_pointer (&clock) : NULL;
}

#define KEY "alert clock"

const SosAlertClock *
sos_due_load_clock (SosTransaction *transaction, GError **error)
{
  const SosAlertClock *known = sos_transaction_recall (transaction, KEY);
  SosAlertClock *clock = known == NULL ? sos_due_make_clock (transaction, error) : NULL;

  return clock != NULL ? sos_transaction_remember (transaction, KEY, clock, (GDestroyNotify) sos_alert_clock_free) : known;
}

void
sos_due_forget_clock (SosTransaction *transaction)
{
  sos_transaction_forget (transaction, KEY);
}

/* ---- reading ---- */

static int
read_day (SosRows *rows, int column)
{
  const char *text = sos_rows_get_text (rows, column);

  return text != NULL ? sos_day_parse (text) : 0;
}

static int
find_day (gint64 at)
{
  g_autoptr (GDateTime) london = sos_clock_to_london (at);

  return sos_day_make (g_date_time_get_year (london), g_date_time_get_month (london), g_date_time_get_day_of_month (london));
}

static void
read_fact (SosRows *rows, SosAlertFact *fact)
{
  fact->person = sos_rows_get_number (rows, 0);
  fact->about = sos_rows_get_number (rows, 1);
  fact->episode = sos_rows_get_number (rows, 2);
  fact->staff = sos_rows_get_number (rows, 3);
  fact->team = sos_rows_get_number (rows, 4);
  fact->code = sos_rows_get_text (rows, 5);
  fact->service = sos_rows_get_text (rows, 6);
  fact->at = sos_rows_get_number (rows, 8);
  fact->on = fact->at != 0 ? find_day (fact->at) : read_day (rows, 7);
  fact->since = read_day (rows, 9);
}

static const char *
find_letter_code (SosRows *rows, const char *state)
{
  static const char *const codes[] = {
    [SOS_APPROVER_WORKER] = "CHECK", [SOS_APPROVER_LEAD] = "CHECK_LEAD", [SOS_APPROVER_SAFEGUARDING] = "CHECK_DSL", [SOS_APPROVER_DATA_PROTECTION] = "CHECK_DATA",
  };

  return g_strcmp0 (state, "CHECK") == 0 ? codes[sos_letter_find_approver (sos_rows_get_text (rows, 10), sos_rows_get_number (rows, 11) != 0)] : state;
}

/* Days before all others, and after them. */
#define FIRST_DAY ""
#define LAST_DAY "9999-12-31"

static gboolean
read_source (SosTransaction *transaction, const SosDueAll *asked, guint source, SosAlertFound found, gpointer data, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autofree char *last = asked->until == SOS_DUE_EVER ? g_strdup (LAST_DAY) : sos_day_dup_text (sos_alert_find_last (asked->clock, sources[source].of, asked->until));
  g_autofree char *first = asked->after == 0 ? g_strdup (FIRST_DAY) : sos_day_dup_text (sos_alert_find_first (asked->clock, sources[source].of, asked->after));
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, asked->person != 0 ? sources[source].one : sources[source].all, &local, "iss", asked->person, last, first);
  SosAlertFact fact = { .of = sources[source].of };

  while (rows != NULL && sos_rows_next (rows, &local))
    {
      read_fact (rows, &fact);
      if (fact.of == SOS_FACT_LETTER)
        fact.code = find_letter_code (rows, fact.code);
      sos_alert_find (asked->clock, &fact, found, data);
    }
  return sos_pass_error (&local, error);
}

gboolean
sos_due_read (SosTransaction *transaction, const SosDueAll *asked, SosAlertFound found, gpointer data, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    if ((asked->kinds & SOS_DUE_KIND (sources[i].of)) != 0 && !read_source (transaction, asked, i, found, data, error))
      return FALSE;
  return TRUE;
}
