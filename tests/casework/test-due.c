/* test-due.c - what is due: kept right through any history, shown to whom it concerns, put off and come again. */
#include "config.h"
#include "office.h"
#include "sos-apart.h"

#include "sos-clock.h"
#include "sos-day.h"
#include "sos-duty.h"
#include "sos-due-items.h"
#include "sos-due-keep.h"
#include "sos-family-deeds.h"
#include "sos-stage-clock.h"
#include "sos-team-board.h"
#include "sos-today.h"

#include <string.h>

#define TODAY "2026-11-23"
#define FUNC(name) (SosTransactionFunc) sos_casework_##name
#define N_DEEDS 400
#define N_PEOPLE 6

typedef struct
{
  Office *office;
} Fixture;

static void
tear_down (Fixture *self, gconstpointer data)
{
  office_free (self->office);
}

static gint64
person (Fixture *self, guint i)
{
  return g_array_index (self->office->people, gint64, i);
}

/* The first number; 0 where there is none. */
static gint64
find_number (Fixture *self, const char *select, gint64 id)
{
  g_autofree char *sql = g_strdup_printf ("SELECT coalesce ((%s), 0)", select);

  return office_count (self->office, sql, id);
}

static gint64
episode (Fixture *self, guint i)
{
  return office_count (self->office, "SELECT id FROM episode WHERE person = $1", person (self, i));
}

static void
turn_day (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  sos_store_write (self->office->store, NULL, sos_casework_turn_day, NULL, &error);
  g_assert_no_error (error);
}

/* All of them allocated to the worker today. */
static void
set_up (Fixture *self, gconstpointer data)
{
  static const char *const stages[] = { "SCREENING", "WAITING", "ALLOCATED" };

  sos_clock_set (sos_clock_from_london (TODAY, 9 * 60));
  self->office = office_new_with_people (N_PEOPLE);
  turn_day (self);
  for (guint i = 0; i < N_PEOPLE; i++)
    {
      office_make_ready (self->office, episode (self, i));
      for (guint k = 0; k < G_N_ELEMENTS (stages); k++)
        office_move (self->office, episode (self, i), stages[k]);
      office_forget_tries (self->office, person (self, i));
    }
}

/* ---- held against the records ---- */

/* Every clock that is kept is the one the rules would set now. */
static gboolean
examine_clocks (SosTransaction *transaction, GPtrArray *findings, GError **error)
{
  g_autoptr (GPtrArray) episodes = sos_transaction_query (transaction, SOS_TYPE_EPISODE, "id > $1", error, "i", G_GINT64_CONSTANT (0));

  for (guint i = 0; episodes != NULL && i < episodes->len; i++)
    if (!sos_stage_clock_set (transaction, episodes->pdata[i], error))
      return FALSE;
    else if (sos_record_get_changed (episodes->pdata[i]) != 0 && !sos_record_is_set (episodes->pdata[i], SOS_EPISODE_CLOSED_ON))
      g_ptr_array_add (findings, g_strdup_printf ("a clock at %s is not what the records say", sos_record_get_text (episodes->pdata[i], SOS_EPISODE_STAGE)));
  return episodes != NULL;
}

static gboolean
examine (SosTransaction *transaction, gpointer data, GError **error)
{
  return examine_clocks (transaction, data, error) && sos_due_keep_examine (transaction, data, error);
}

static void
assert_right (Fixture *self, const char *after)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  sos_store_read (self->office->store, examine, findings, &error);
  g_assert_no_error (error);
  if (findings->len > 0)
    g_error ("%s: %s", after, (char *) findings->pdata[0]);
}

/* ---- random histories ---- */

static const char *
any_day (void)
{
  static char days[8][11];
  static guint next;
  g_autofree char *day = sos_date_dup_add (TODAY, g_test_rand_int_range (-120, 120));

  next = (next + 1) % G_N_ELEMENTS (days);
  g_strlcpy (days[next], day, sizeof days[next]);
  return days[next];
}

static void
try (Fixture *self, SosTransactionFunc func, SosDeed *deed)
{
  g_autoptr (GError) error = NULL;

  office_do (self->office, func, deed, &error);
  sos_deed_free (deed);
}

static void
move (Fixture *self, guint i)
{
  static const char *const stages[] = { "SCREENING", "WAITING", "ALLOCATED", "ENGAGING", "ASSESSED", "PLAN_AGREED", "ACTIVE", "PAUSED", "STEP_DOWN", "CLOSING" };
  SosDeed *deed = office_deed (episode (self, i), 0, stages[g_test_rand_int_range (0, G_N_ELEMENTS (stages))], NULL, NULL);

  try (self, FUNC (move_episode), deed);
}

static void
end (Fixture *self, guint i)
{
  g_autoptr (GError) error = NULL;

  office_try_end_early (self->office, episode (self, i), "MOVED_AWAY", "They moved far away", &error);
}

static void
set (Fixture *self, GType type, gint64 id, const char *field, const char *text)
{
  g_autoptr (GError) error = NULL;

  if (id != 0)
    office_try_set (self->office, type, id, field, text, &error);
}

static void
meet (Fixture *self, guint i)
{
  set (self, SOS_TYPE_EPISODE, episode (self, i), "last-contact-on", any_day ());
}

static void
tier (Fixture *self, guint i)
{
  static const char *const tiers[] = { "T1", "T2", "T3" };

  set (self, SOS_TYPE_EPISODE, episode (self, i), "tier", tiers[g_test_rand_int_range (0, 3)]);
}

static void
plan (Fixture *self, guint i)
{
  g_autoptr (SosPlan) made = g_object_new (SOS_TYPE_PLAN, "person", person (self, i), "episode", episode (self, i), "version", G_GINT64_CONSTANT (1), "state", "AGREED",
                                           "started-on", TODAY, "review-on", any_day (), "next-meeting-on", any_day (), NULL);

  office_put (self->office, g_steal_pointer (&made));
}

static void
task (Fixture *self, guint i)
{
  static const char *const kinds[] = { "OTHER", "PLAN_REVIEW", "ASK_ADDRESS", "CONCERN_TRIAGE", "CONTACT_STEP" };

  office_add (self->office, SOS_TYPE_TASK, "person", person (self, i), "kind", kinds[g_test_rand_int_range (0, 5)], "words", "Something", "staff",
              g_test_rand_bit () ? self->office->worker : self->office->lead, "due-on", any_day (), NULL);
}

static void
finish (Fixture *self, guint i)
{
  gint64 id = find_number (self, "SELECT id FROM task WHERE person = $1 AND done_on IS NULL AND removed IS NULL", person (self, i));

  if (id != 0)
    try (self, FUNC (finish_task), office_deed (id, 0, NULL, NULL, NULL));
}

static void
agree (Fixture *self, guint i)
{
  g_autoptr (SosConsent) made = g_object_new (SOS_TYPE_CONSENT, "person", person (self, i), "type", "WORK_WITH_ME", "status", "GIVEN", "given-by", "SELF", "dated",
                                              any_day (), "expires-on", any_day (), NULL);

  office_put (self->office, g_steal_pointer (&made));
}

static void
letter (Fixture *self, guint i)
{
  static const char *const states[] = { "DRAFT", "CHECK", "APPROVED", "PRINTED", "HANDED" };
  static const char *const kinds[] = { "L1", "L7" };
  g_autoptr (SosLetter) made = g_object_new (SOS_TYPE_LETTER, "person", person (self, i), "kind", kinds[g_test_rand_int_range (0, 2)], "state",
                                             states[g_test_rand_int_range (0, 5)], "format", "CLEAR_PRINT", "delivery", "HAND", "worker", self->office->worker,
                                             "made-on", any_day (), NULL);

  office_put (self->office, g_steal_pointer (&made));
}

static void
note (Fixture *self, guint i)
{
  g_autoptr (SosContact) made = g_object_new (SOS_TYPE_CONTACT, "person", person (self, i), "type", "PHONE", "outcome", "HELD", "worker", self->office->worker,
                                              "starts-at", sos_clock_now () - g_test_rand_int_range (0, 30) * 86400, NULL);

  office_put (self->office, g_steal_pointer (&made));
}

static void
assess (Fixture *self, guint i)
{
  static const char *const judgements[] = { "GREEN", "AMBER", "RED", "NK" };
  g_autoptr (SosAssessment) made = g_object_new (SOS_TYPE_ASSESSMENT, "person", person (self, i), "episode", episode (self, i), "type", "INITIAL", "started-on",
                                                 any_day (), "to-them", judgements[g_test_rand_int_range (0, 4)], "signed-at",
                                                 g_test_rand_bit () ? sos_clock_now () - g_test_rand_int_range (0, 90) * 86400 : G_GINT64_CONSTANT (0), NULL);

  office_put (self->office, g_steal_pointer (&made));
}

/* Said to hold, or not said yet. */
static void
outcome (Fixture *self, guint i)
{
  static const char *const states[] = { "ACHIEVED", "PARTLY", "NOT" };

  office_put (self->office, g_object_new (SOS_TYPE_OUTCOME, "episode", episode (self, i), "code", "ETE_STARTED", "status", states[g_test_rand_int_range (0, 3)], "dated",
                                          any_day (), "sustained-13w", g_test_rand_bit () ? "YES" : NULL, NULL));
}

static void
release (Fixture *self, guint i)
{
  office_put (self->office, g_object_new (SOS_TYPE_RELEASE_DATE, "episode", episode (self, i), "kind", "CONDITIONAL", "status",
                                          g_test_rand_bit () ? "CONFIRMED" : "INDICATIVE", "day", any_day (), "source", "OMU", "told-on", any_day (), NULL));
}

static void
forget_tries (Fixture *self, guint i)
{
  office_forget_tries (self->office, person (self, i));
}

static void
stand_still (Fixture *self, guint i)
{
  office_put (self->office, g_object_new (SOS_TYPE_WITHDRAWAL, "person", person (self, i), "taken-at", sos_clock_now (), "taken-by", "SELF", "how", "Said so",
                                          "restricts", g_test_rand_bit (), NULL));
}

static void
put_off (Fixture *self, guint i)
{
  static const char *const rules[] = { "PLAN_REVIEW", "SEE_T2", "SEE_T1", "ASSESS", "TASK" };
  const char *rule = rules[g_test_rand_int_range (0, 5)];
  SosDeed *deed = office_deed (person (self, i), 0, rule, "They are away until then", any_day ());
  g_autofree char *sql = g_strdup_printf ("SELECT about FROM person_due WHERE person = $1 AND rule = '%s'", rule);

  deed->other = find_number (self, sql, person (self, i));
  try (self, FUNC (put_off), deed);
}

static void
born (Fixture *self, guint i)
{
  static const char *const days[] = { "2010-12-01", "2009-01-31", "2008-02-29", "2010", "2001-11-30" };

  set (self, SOS_TYPE_PERSON, person (self, i), "birth-date", days[g_test_rand_int_range (0, 5)]);
}

static void
die (Fixture *self, guint i)
{
  set (self, SOS_TYPE_PERSON, person (self, i), "deceased-on", g_test_rand_bit () ? NULL : TODAY);
}

static void
choose_days (Fixture *self, guint i)
{
  static const char *const names[] = { "alert-days.SEE_T2", "first-contact-days", "posting-review-days" };
  const char *name = names[g_test_rand_int_range (0, 3)];
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM setting WHERE name = '%s' AND $1 = $1", name);
  g_autofree char *days = g_strdup_printf ("%d", g_test_rand_int_range (1, 40));
  gint64 id = find_number (self, sql, 0);

  if (id != 0 && office_count (self->office, "SELECT removed IS NULL FROM setting WHERE id = $1", id) != 0)
    set (self, SOS_TYPE_SETTING, id, "value", days);
  else if (id == 0)
    office_add (self->office, SOS_TYPE_SETTING, "name", name, "value", days, NULL);
}

static void
close_office (Fixture *self, guint i)
{
  const char *day = any_day ();
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM bank_holiday WHERE day = '%s' AND $1 = $1", day);

  if (find_number (self, sql, 0) == 0)
    office_add (self->office, SOS_TYPE_BANK_HOLIDAY, "day", day, "name", "Shut", "kept", TRUE, NULL);
}

/* Between @i and the next, to be looked at again on any day. */
static SosKeepApart *
draft_rule (Fixture *self, guint i)
{
  g_autofree char *day = sos_clock_dup_today ();
  SosKeepApart *keep = sos_keep_apart_new ();
  const gint64 one = person (self, i), other = person (self, (i + 1) % N_PEOPLE);

  keep->kind = g_strdup ("PAIR");
  keep->level = g_strdup ("2");
  keep->reason_code = g_strdup ("THREAT");
  keep->reason_text = g_strdup ("Said so at the gate");
  keep->reported_on = g_strdup ("2026-11-01");
  keep->review_by = sos_date_dup_add (day, g_test_rand_int_range (1, 90));
  g_array_append_val (keep->people[0], one);
  g_array_append_val (keep->people[1], other);
  return keep;
}

static void
keep_apart (Fixture *self, guint i)
{
  g_autoptr (SosKeepApart) keep = draft_rule (self, i);
  g_autoptr (GError) error = NULL;

  office_do (self->office, FUNC (keep_apart), keep, &error);
}

/* Looked at again, or settled by the lead. */
static void
look_at_rule (Fixture *self, guint i)
{
  const gint64 rule = office_count (self->office, "SELECT coalesce (max (c.id), 0) FROM conflict c JOIN conflict_member m ON m.conflict = c.id WHERE m.person = $1 AND c.status = 'ACTIVE'",
                                    person (self, i));
  g_autofree char *day = sos_clock_dup_today ();
  g_autoptr (GError) error = NULL;
  SosDeed *deed;

  if (rule == 0)
    return;
  sos_store_set_actor (self->office->store, self->office->lead);
  deed = g_test_rand_bit () ? office_deed (rule, 0, NULL, "Asked both of them", NULL) : office_deed (rule, 0, "RESOLVED", "They shook hands", NULL);
  if (deed->code == NULL)
    deed->date = sos_date_dup_add (day, 30);
  office_do (self->office, deed->code != NULL ? FUNC (end_conflict) : FUNC (review_conflict), deed, &error);
  sos_deed_free (deed);
  sos_store_set_actor (self->office->store, self->office->worker);
}

static void
undo (Fixture *self, guint i)
{
  g_autoptr (GError) error = NULL;

  office_try_undo (self->office, &error);
}

static void
pass_days (Fixture *self, guint i)
{
  sos_clock_set (sos_clock_now () + g_test_rand_int_range (1, 20) * 86400);
  turn_day (self);
}

static const struct
{
  const char *what;
  void (*do_it) (Fixture *self, guint i);
} deeds[] = {
  { "move", move }, { "end", end }, { "meet", meet }, { "tier", tier }, { "plan", plan }, { "task", task }, { "finish", finish }, { "agree", agree },
  { "letter", letter }, { "note", note }, { "assess", assess }, { "put off", put_off }, { "born", born }, { "die", die }, { "days", choose_days }, { "release", release }, { "outcome", outcome },
  { "forget tries", forget_tries }, { "stand still", stand_still },
  { "keep apart", keep_apart }, { "look at a rule", look_at_rule }, { "close", close_office }, { "undo", undo }, { "pass days", pass_days },
};

static void
test_histories (Fixture *self, gconstpointer data)
{
  for (guint n = 0; n < N_DEEDS; n++)
    {
      const guint which = (guint) g_test_rand_int_range (0, G_N_ELEMENTS (deeds));

      deeds[which].do_it (self, (guint) g_test_rand_int_range (0, N_PEOPLE));
      assert_right (self, deeds[which].what);
    }
  g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM person_due WHERE $1 = $1", 0), >, 0);
}

/* Whole months pass in which nobody does anything: what comes in by the days alone is what all of it read anew gives, and what is over went. */
static void
test_months (Fixture *self, gconstpointer data)
{
  for (guint n = 0; n < N_DEEDS / 4; n++)
    {
      const guint which = (guint) g_test_rand_int_range (0, G_N_ELEMENTS (deeds));

      if (deeds[which].do_it != pass_days)
        deeds[which].do_it (self, (guint) g_test_rand_int_range (0, N_PEOPLE));
    }
  assert_right (self, "deeds");
  for (guint month = 0; month < 9; month++)
    {
      sos_clock_set (sos_clock_now () + g_test_rand_int_range (25, 90) * 86400);
      turn_day (self);
      assert_right (self, "months");
    }
}

/* ---- an office from before it was kept ---- */

static gboolean
forget (SosTransaction *transaction, gpointer data, GError **error)
{
  return sos_transaction_execute (transaction, "DELETE FROM person_due", error, "")
         && sos_transaction_execute (transaction, "UPDATE due_state SET filled = 0, clocks = 0", error, "")
         && sos_transaction_execute (transaction, "UPDATE episode SET clock = NULL, next_due_on = '2020-01-01' WHERE closed_on IS NULL", error, "");
}

static void
test_fill (Fixture *self, gconstpointer data)
{
  const gint64 before = office_count (self->office, "SELECT count (*) FROM person_due WHERE $1 = $1", 0);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (before, >, 0);
  sos_store_write (self->office->store, NULL, forget, NULL, &error);
  g_assert_no_error (error);
  sos_store_write (self->office->store, NULL, sos_casework_turn_day, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM person_due WHERE $1 = $1", 0), ==, before);
  assert_right (self, "filled");
}

/* ---- the day ---- */

static gboolean
load (SosTransaction *transaction, gpointer data, GError **error)
{
  *(SosToday **) data = sos_today_load (transaction, SOS_DUE_NOW, 100, error);
  return *(SosToday **) data != NULL;
}

static gboolean
load_put_off (SosTransaction *transaction, gpointer data, GError **error)
{
  *(SosToday **) data = sos_today_load (transaction, SOS_DUE_PUT_OFF, 100, error);
  return *(SosToday **) data != NULL;
}

static SosToday *
look (Fixture *self, SosTransactionFunc func)
{
  SosToday *today = NULL;
  g_autoptr (GError) error = NULL;

  sos_store_read (self->office->store, func, &today, &error);
  g_assert_no_error (error);
  return today;
}

static const SosDueItem *
find (SosToday *today, const char *rule, gint64 person)
{
  for (guint i = 0; i < today->items->len; i++)
    {
      const SosDueItem *item = today->items->pdata[i];

      if (g_str_equal (item->rule->id, rule) && item->person == person)
        return item;
    }
  return NULL;
}

/* Whom they were allocated to sees a first contact, with the reason; nobody else does. */
static void
test_whose (Fixture *self, gconstpointer data)
{
  g_autoptr (SosToday) mine = look (self, load), theirs = NULL;
  const SosDueItem *item = find (mine, "FIRST_TRY", person (self, 0));

  g_assert_nonnull (item);
  g_assert_cmpstr (item->name, ==, "Person 1 Tester");
  g_assert_cmpstr (item->title, ==, "first contact");
  g_assert_cmpstr (item->reason, ==, "Allocated on Mon 23 Nov. Nobody has tried to reach them since it was allocated.");
  g_assert_cmpstr (item->when, ==, "Wed 25 Nov");
  g_assert_cmpint (item->group, ==, SOS_DUE_WEEK);
  sos_store_set_actor (self->office->store, self->office->colleague);
  theirs = look (self, load);
  g_assert_cmpuint (theirs->items->len, ==, 0);
  g_assert_cmpuint (theirs->n_items, ==, 0);
}

/* The fact changed: gone, and not told again. */
static void
test_dealt_with (Fixture *self, gconstpointer data)
{
  g_autoptr (SosToday) before = look (self, load), after = NULL, again = NULL;

  office_put (self->office, g_object_new (SOS_TYPE_CONTACT, "person", person (self, 0), "episode", episode (self, 0), "type", "PHONE", "outcome", "NO_REPLY",
                                          "worker", self->office->worker, "starts-at", sos_clock_now () - 60, "signed-at", sos_clock_now (), NULL));
  after = look (self, load);
  g_assert_null (find (after, "FIRST_TRY", person (self, 0)));
  g_assert_cmpuint (after->n_items, ==, before->n_items - 1);
  office_forget_tries (self->office, person (self, 0));
  again = look (self, load);
  g_assert_nonnull (find (again, "FIRST_TRY", person (self, 0)));
}

#define RULES_SQL "SELECT count (*) FROM person_due WHERE rule = 'APART_REVIEW' AND desk = 'L' AND person = $1"

static gboolean
load_board (SosTransaction *transaction, gpointer data, GError **error)
{
  *(SosTeamBoard **) data = sos_team_board_load (transaction, error);
  return *(SosTeamBoard **) data != NULL;
}

/* How often @rule is to decide for @lead, and whether the counts say the same; of whom in @who. */
static guint
count_seen (Fixture *self, gint64 lead, const char *rule, gint64 *who)
{
  g_autoptr (SosTeamBoard) board = NULL;
  g_autoptr (GError) error = NULL;
  guint n = 0;

  sos_store_set_actor (self->office->store, lead);
  sos_store_read (self->office->store, load_board, &board, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < board->decisions->len; i++)
    {
      const SosDueItem *item = board->decisions->pdata[i];

      if (!g_str_equal (item->rule->id, rule))
        continue;
      *who = item->person;
      n++;
    }
  g_assert_cmpuint (board->n_decisions, ==, board->decisions->len);
  return n;
}

/* A rule that is to be looked at again is due to those who lead, shown once, by one of its people whom they may know of, and not to the worker; it
 * goes once somebody has. */
static void
test_rule (Fixture *self, gconstpointer data)
{
  g_autoptr (SosKeepApart) keep = draft_rule (self, 0);
  const gint64 first = MIN (person (self, 0), person (self, 1)), second = MAX (person (self, 0), person (self, 1));
  g_autoptr (SosToday) worker = NULL;
  g_autoptr (GError) error = NULL;
  gint64 told = 0;

  g_free (keep->review_by);
  keep->review_by = g_strdup ("2026-12-01");
  office_do (self->office, FUNC (keep_apart), keep, &error);
  g_assert_no_error (error);
  g_assert_cmpint (office_count (self->office, RULES_SQL, first), ==, 1);
  g_assert_cmpint (office_count (self->office, RULES_SQL, second), ==, 1);
  worker = look (self, load);
  g_assert_null (find (worker, "APART_REVIEW", first));
  g_assert_null (find (worker, "APART_REVIEW", second));
  g_assert_cmpuint (count_seen (self, self->office->lead, "APART_REVIEW", &told), ==, 1);
  g_assert_cmpint (told, ==, first);
  sos_store_set_actor (self->office->store, self->office->lead);
  office_must (self->office, FUNC (review_conflict), office_deed (keep->result, 0, NULL, "Asked both of them", "2027-03-01"));
  g_assert_cmpint (office_count (self->office, RULES_SQL, first), ==, 0);
  office_undo (self->office);
  g_assert_cmpint (office_count (self->office, RULES_SQL, first), ==, 1);
  office_must (self->office, FUNC (end_conflict), office_deed (keep->result, 0, "RESOLVED", "They shook hands", NULL));
  g_assert_cmpint (office_count (self->office, RULES_SQL, first), ==, 0);
  assert_right (self, "rule");
}

/* Two teams have somebody in a rule, and one of the two is sealed: the lead of the other team is told by the one they know of. */
static void
test_rule_sealed (Fixture *self, gconstpointer data)
{
  g_autoptr (SosKeepApart) keep = draft_rule (self, 0);
  const gint64 first = MIN (person (self, 0), person (self, 1)), second = MAX (person (self, 0), person (self, 1));
  const gint64 other_lead = office_add (self->office, SOS_TYPE_STAFF, "name", "Gwen Price", "role", "TEAM_LEAD", "team", self->office->other_team, "active", TRUE, NULL);
  const gint64 moved = office_count (self->office, "SELECT id FROM episode WHERE person = $1", second);
  g_autoptr (SosRecord) work = office_load (self->office, SOS_TYPE_EPISODE, moved);
  g_autoptr (SosSaveRecord) save = sos_save_record_new (work, NULL);
  g_autoptr (GError) error = NULL;
  gint64 told = 0;

  sos_store_set_actor (self->office->store, 0);
  g_object_set (work, "worker", self->office->colleague, "team", self->office->other_team, NULL);
  office_attempt (self->office, sos_casework_save_record, save, NULL);
  sos_store_set_actor (self->office->store, self->office->lead);
  g_free (keep->review_by);
  keep->review_by = g_strdup ("2026-12-01");
  office_do (self->office, FUNC (keep_apart), keep, &error);
  g_assert_no_error (error);
  office_must (self->office, FUNC (seal_person), office_deed (first, 0, "YES", "A relative of staff", NULL));
  g_assert_cmpuint (count_seen (self, self->office->lead, "APART_REVIEW", &told), ==, 1);
  g_assert_cmpint (told, ==, first);
  g_assert_cmpuint (count_seen (self, other_lead, "APART_REVIEW", &told), ==, 1);
  g_assert_cmpint (told, ==, second);
  assert_right (self, "a sealed one of a rule");
}

/* ---- agreements ---- */

/* As it was written down at the time, whatever would be asked now. */
static void
say_yes (Fixture *self, gint64 of, const char *type, const char *agency, const char *by, const char *dated, const char *expires)
{
  office_put (self->office, g_object_new (SOS_TYPE_CONSENT, "person", of, "type", type, "to-agency", agency, "given-by", by, "status", "GIVEN", "how", "SIGNED",
                                          "dated", dated, "expires-on", expires, NULL));
}

static void
assert_due (Fixture *self, gint64 of, const char *rule, const char *days)
{
  g_autofree char *count = g_strdup_printf ("SELECT count (*) FROM person_due WHERE person = $1 AND rule = '%s'", rule);
  g_auto (GStrv) all = g_strsplit (days, " ", -1);
  const guint n = days[0] != '\0' ? g_strv_length (all) : 0;

  g_test_message ("%s: %s", rule, days);
  g_assert_cmpint (office_count (self->office, count, of), ==, n);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *one = g_strdup_printf ("SELECT count (*) FROM person_due WHERE person = $1 AND rule = '%s' AND due_on = %d", rule, sos_day_parse (all[i]));

      g_assert_cmpint (office_count (self->office, one, of), ==, 1);
    }
}

/* Each agreement comes to its end: what ends on one day is one thing to do; what was given anew is none; and what was said before 16 and runs past
 * it is asked anew, whenever they said so themselves since. */
static void
test_agreements (Fixture *self, gconstpointer data)
{
  const gint64 one = person (self, 2);

  sos_store_set_actor (self->office->store, 0);
  office_set (self->office, SOS_TYPE_PERSON, one, "birth-date", "2010-12-10");
  say_yes (self, one, "WORK_WITH_ME", NULL, "SELF", "2026-11-23", "2026-12-05");
  say_yes (self, one, "TEXT_MESSAGES", NULL, "SELF", "2026-01-05", "2026-12-05");
  say_yes (self, one, "SHARE_WITH", "Police", "SELF", "2026-01-07", "2026-12-07");
  say_yes (self, one, "SHARE_WITH", "School", "SELF", "2025-12-01", NULL);
  say_yes (self, one, "POST_LETTERS", NULL, "SELF", "2026-06-01", "2027-06-01");
  turn_day (self);
  assert_due (self, one, "AGREEMENT_ENDS", "2026-12-05");
  assert_due (self, one, "OTHERS_END", "2026-12-01 2026-12-07");
  assert_due (self, one, "AGREED_BEFORE_16", "2026-12-10");
  assert_due (self, one, "AGREED_BEFORE_18", "");

  /* Given anew with one agency: the other stays. */
  say_yes (self, one, "SHARE_WITH", "Police", "SELF", "2026-11-20", "2027-11-20");
  assert_due (self, one, "OTHERS_END", "2026-12-01");
  office_set (self->office, SOS_TYPE_PERSON, one, "birth-date", "2010-06-10");
  assert_due (self, one, "AGREED_BEFORE_16", "2026-06-10");
  say_yes (self, one, "POST_LETTERS", NULL, "SELF", "2026-11-20", "2027-11-20");
  say_yes (self, one, "TEXT_MESSAGES", NULL, "SELF", "2026-11-20", "2027-11-20");
  assert_due (self, one, "AGREED_BEFORE_16", "2026-06-10");
  say_yes (self, one, "SHARE_WITH", "School", "SELF", "2026-11-20", "2027-11-20");
  assert_due (self, one, "AGREED_BEFORE_16", "");
  assert_right (self, "agreements");
}

static void
test_put_off (Fixture *self, gconstpointer data)
{
  g_autoptr (SosToday) put = NULL, listed = NULL, later = NULL, moved = NULL;
  const SosDueItem *item;

  office_must_not (self->office, FUNC (put_off), office_deed (person (self, 0), episode (self, 0), "FIRST_TRY", "away", "2026-11-26"), "Say why");
  office_must_not (self->office, FUNC (put_off), office_deed (person (self, 0), episode (self, 0), "PLAN_REVIEW", "They are abroad", "2026-11-26"), "not due any more");
  office_must (self->office, FUNC (put_off), office_deed (person (self, 0), episode (self, 0), "FIRST_TRY", "They are abroad until then", "2026-11-26"));
  put = look (self, load);
  g_assert_null (find (put, "FIRST_TRY", person (self, 0)));
  g_assert_cmpuint (put->n_put_off, ==, 1);
  listed = look (self, load_put_off);
  item = find (listed, "FIRST_TRY", person (self, 0));
  g_assert_nonnull (item);
  g_assert_cmpstr (item->put_off, ==, "Until Thu 26 Nov: They are abroad until then");
  /* On that day it is there again, as overdue as it is. */
  sos_clock_set (sos_clock_from_london ("2026-11-26", 9 * 60));
  later = look (self, load);
  item = find (later, "FIRST_TRY", person (self, 0));
  g_assert_nonnull (item);
  g_assert_cmpint (item->over, ==, 1);
  sos_clock_set (sos_clock_from_london (TODAY, 9 * 60));
  /* Once the fact moves it is another thing that is due. */
  set (self, SOS_TYPE_STAGE_EVENT, office_count (self->office, "SELECT id FROM stage_event WHERE episode = $1 AND stage = 'ALLOCATED'", episode (self, 0)), "dated", "2026-11-20");
  moved = look (self, load);
  g_assert_nonnull (find (moved, "FIRST_TRY", person (self, 0)));
}

static void
test_take_up (Fixture *self, gconstpointer data)
{
  const gint64 id = office_must (self->office, FUNC (put_off), office_deed (person (self, 0), episode (self, 0), "FIRST_TRY", "They are abroad until then", "2026-11-26"));
  g_autoptr (SosToday) up = NULL;

  office_must (self->office, FUNC (take_up), office_deed (id, 0, NULL, NULL, NULL));
  up = look (self, load);
  g_assert_nonnull (find (up, "FIRST_TRY", person (self, 0)));
  g_assert_cmpuint (up->n_put_off, ==, 0);
}

/* A task stands there with its words, and is ticked off; a clock of a concern is not. */
static void
test_tasks (Fixture *self, gconstpointer data)
{
  const gint64 id = office_add (self->office, SOS_TYPE_TASK, "person", person (self, 0), "kind", "OTHER", "words", "Ring the college", "staff", self->office->worker,
                                "due-on", "2026-11-20", NULL);
  const gint64 concern = office_add (self->office, SOS_TYPE_TASK, "person", person (self, 0), "kind", "CONCERN_TRIAGE", "words", "Look at it", "staff",
                                     self->office->worker, "due-on", TODAY, NULL);
  g_autoptr (SosToday) today = look (self, load), after = NULL;
  const SosDueItem *item = find (today, "TASK", person (self, 0));

  g_assert_nonnull (item);
  g_assert_cmpstr (item->reason, ==, "Ring the college");
  g_assert_cmpstr (item->when, ==, "3 days");
  g_assert_cmpint (item->group, ==, SOS_DUE_OVERDUE);
  /* What is red stands on top of its group. */
  g_assert_true (find (today, "TASK_TRIAGE", person (self, 0)) == today->items->pdata[1]);
  office_must_not (self->office, FUNC (finish_task), office_deed (concern, 0, NULL, NULL, NULL), "where it is about");
  office_must (self->office, FUNC (finish_task), office_deed (id, 0, NULL, NULL, NULL));
  after = look (self, load);
  g_assert_null (find (after, "TASK", person (self, 0)));
  office_undo (self->office);
}

/* Words that only say the title again are not said twice, nor is the day, which stands beside them. */
static void
test_said_once (Fixture *self, gconstpointer data)
{
  const SosDueItem *item;
  g_autoptr (SosToday) today = NULL;

  office_add (self->office, SOS_TYPE_TASK, "person", person (self, 0), "kind", "CANCEL_BOOKING", "words", "Cancel a booking.", "staff",
              self->office->worker, "due-on", TODAY, NULL);
  today = look (self, load);
  item = find (today, "TASK_CANCEL_BOOKING", person (self, 0));
  g_assert_nonnull (item);
  g_assert_cmpstr (item->title, ==, "cancel a booking");
  g_assert_cmpstr (item->reason, ==, "");
  g_assert_cmpstr (item->when, ==, "today");
}

/* Of whom one must not know nothing stands there, and no number counts them. */
static void
test_sealed (Fixture *self, gconstpointer data)
{
  g_autoptr (SosToday) open = NULL, sealed = NULL;

  office_add (self->office, SOS_TYPE_TASK, "person", person (self, 0), "kind", "OTHER", "words", "Print it", "staff", self->office->colleague, "due-on", TODAY, NULL);
  sos_store_set_actor (self->office->store, self->office->colleague);
  open = look (self, load);
  /* They may know the name, and no more. */
  g_assert_cmpuint (open->items->len, ==, 1);
  g_assert_null (((SosDueItem *) open->items->pdata[0])->reason);
  sos_store_set_actor (self->office->store, self->office->lead);
  office_must (self->office, FUNC (seal_person), office_deed (person (self, 0), 0, "YES", "A relative of staff", NULL));
  sos_store_set_actor (self->office->store, self->office->colleague);
  sealed = look (self, load);
  g_assert_cmpuint (sealed->items->len, ==, 0);
  g_assert_cmpuint (sealed->n_items, ==, 0);
}

static void
test_day (Fixture *self, gconstpointer data)
{
  g_autoptr (SosVisitPlan) visit
    = g_object_new (SOS_TYPE_VISIT_PLAN, "person", person (self, 0), "worker", self->office->worker, "buddy", self->office->colleague, "place-kind", "PUBLIC", "place",
                    "The library", "purpose", "MEETING", "starts-at", sos_clock_from_london (TODAY, 10 * 60), "ends-at", sos_clock_from_london (TODAY, 11 * 60), "risk",
                    "LOW", NULL);
  g_autoptr (SosPlanVisit) deed = sos_plan_visit_new (visit);
  g_autoptr (SosToday) today = NULL;
  const SosDayItem *item;

  g_assert_true (sos_store_write (self->office->store, "Visit planned", (SosTransactionFunc) sos_casework_plan_visit, deed, NULL));
  office_put (self->office, g_object_new (SOS_TYPE_PLAN, "person", person (self, 1), "episode", episode (self, 1), "version", G_GINT64_CONSTANT (1), "state", "AGREED",
                                          "started-on", TODAY, "next-meeting-on", TODAY, NULL));
  today = look (self, load);
  g_assert_cmpuint (today->day->len, ==, 2);
  item = today->day->pdata[0];
  g_assert_cmpstr (item->title, ==, "Person 1 Tester");
  g_assert_cmpstr (item->from, ==, "10:00");
  g_assert_nonnull (strstr (item->note, "The library"));
  g_assert_cmpstr (today->next, ==, "Next: Person 1 Tester at 10:00.");
  g_assert_cmpint (((SosDayItem *) today->day->pdata[1])->of, ==, SOS_DAY_MEETING);
}

static void
test_letters (Fixture *self, gconstpointer data)
{
  g_autoptr (SosLetter) first = g_object_new (SOS_TYPE_LETTER, "person", person (self, 0), "kind", "L1", "state", "CHECK", "format", "CLEAR_PRINT", "delivery", "HAND",
                                              "worker", self->office->worker, "made-on", "2026-11-20", NULL);
  g_autoptr (SosLetter) older = g_object_new (SOS_TYPE_LETTER, "person", person (self, 1), "kind", "L1", "state", "CHECK", "format", "CLEAR_PRINT", "delivery", "HAND",
                                              "worker", self->office->worker, "made-on", "2026-11-10", NULL);
  g_autoptr (SosToday) today = NULL;

  office_put (self->office, g_object_ref (first));
  office_put (self->office, g_object_ref (older));
  today = look (self, load);
  g_assert_cmpuint (today->letters[SOS_LETTERS_TO_SIGN].n, ==, 2);
  g_assert_cmpint (today->letters[SOS_LETTERS_TO_SIGN].person, ==, person (self, 1));
  g_assert_cmpuint (today->letters[SOS_LETTERS_TO_PRINT].n, ==, 0);
  /* They stand with the letters, not twice. */
  g_assert_null (find (today, "LETTER_SIGN", person (self, 1)));
}

/* A letter waits at the desk of whoever may approve it, and nowhere else. */
static void
test_approvers (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *kind, *ground, *delivery, *rule, *desk;
  } rows[] = {
    { "L1", NULL, "HAND", "LETTER_SIGN", "W" },
    { "L6", NULL, "HAND", "LETTER_SIGN", "W" },
    { "L2", "Their safety", "HAND", "LETTER_APPROVE", "L" },
    { "L3", NULL, "HAND", "LETTER_APPROVE", "L" },
    { "L10", NULL, "SECURE_EMAIL", "LETTER_APPROVE_DSL", "S" },
    { "L13", NULL, "HAND", "LETTER_APPROVE_DATA", "D" },
  };
  const gint64 dsl = office_add (self->office, SOS_TYPE_STAFF, "name", "Fay Castle", "role", "DSL", "active", TRUE, NULL);
  g_autoptr (SosToday) mine = NULL, theirs = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const gint64 id = office_put (self->office, g_object_new (SOS_TYPE_LETTER, "person", person (self, 0), "kind", rows[i].kind, "ground", rows[i].ground, "state",
                                                                "CHECK", "format", "CLEAR_PRINT", "delivery", rows[i].delivery, "worker", self->office->worker, "made-on",
                                                                "2026-11-20", NULL));
      g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM person_due WHERE about = $1 AND rule = '%s' AND desk = '%s'", rows[i].rule, rows[i].desk);

      g_test_message ("%s", rows[i].kind);
      g_assert_cmpint (office_count (self->office, sql, id), ==, 1);
      g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM person_due WHERE about = $1", id), ==, 1);
    }
  mine = look (self, load);
  g_assert_null (find (mine, "LETTER_APPROVE_DSL", person (self, 0)));
  sos_store_set_actor (self->office->store, dsl);
  theirs = look (self, load);
  g_assert_nonnull (find (theirs, "LETTER_APPROVE_DSL", person (self, 0)));
  g_assert_nonnull (find (theirs, "LETTER_APPROVE_DATA", person (self, 0)));
  g_assert_cmpuint (theirs->n_items, ==, theirs->items->len);
}

#define ADD(path, func) g_test_add ("/casework/due/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("histories", test_histories);
  ADD ("months", test_months);
  ADD ("fill", test_fill);
  ADD ("whose", test_whose);
  ADD ("dealt-with", test_dealt_with);
  ADD ("rule", test_rule);
  ADD ("rule-sealed", test_rule_sealed);
  ADD ("agreements", test_agreements);
  ADD ("put-off", test_put_off);
  ADD ("take-up", test_take_up);
  ADD ("tasks", test_tasks);
  ADD ("said-once", test_said_once);
  ADD ("sealed", test_sealed);
  ADD ("day", test_day);
  ADD ("letters", test_letters);
  ADD ("approvers", test_approvers);
  return g_test_run ();
}
