/* test-join.c - N10: two records are made one by somebody who may and says why, never by the program; nothing is lost, what is safer stays,
 * and both are whole again afterwards. Generated pairs. */
#include "config.h"
#include "join-cases.h"

#include "../store/failing-vfs.h"
#include "sos-family-deeds.h"
#include "sos-join.h"
#include "sos-likely.h"
#include "sos-search.h"

#include <string.h>

#define N_CASES 24
#define REASON "Both have one number of the NHS"

static guint
count_cases (guint usual, guint full)
{
  return g_getenv ("SOS_FULL") != NULL ? full : usual;
}

static gboolean
join (Office *office, gint64 kept, gint64 other, GError **error)
{
  g_autoptr (SosJoin) deed = sos_join_new (kept, other, REASON);

  return sos_store_write (office->store, "Joined", (SosTransactionFunc) sos_casework_join_people, deed, error);
}

static void
assert_sound (Office *office)
{
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;

  sos_store_check (office->path, &findings, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < findings->len; i++)
    g_test_message ("%s", (char *) findings->pdata[i]);
  g_assert_cmpuint (findings->len, ==, 0);
}

/* The first line in which they differ, so that a failure can be read. */
static void
assert_same (const char *now, const char *before, const char *what)
{
  g_auto (GStrv) a = g_strsplit (now, "\n", -1), b = g_strsplit (before, "\n", -1);
  guint i = 0;

  if (g_str_equal (now, before))
    return;
  while (a[i] != NULL && b[i] != NULL && g_str_equal (a[i], b[i]))
    i++;
  g_test_message ("%s\n now    %s\n before %s", what, a[i], b[i]);
  g_test_fail ();
  g_assert_not_reached ();
}

typedef struct
{
  char *words;
  gint64 person;
  guint n;
} Finding;

static gboolean
find (SosTransaction *transaction, gpointer data, GError **error)
{
  Finding *finding = data;
  g_autoptr (GArray) ids = sos_search_people (transaction, finding->words, SOS_SEARCH_EXACT, error);

  finding->n = ids != NULL ? ids->len : 0;
  finding->person = finding->n > 0 ? g_array_index (ids, gint64, 0) : 0;
  return ids != NULL;
}

static gboolean
find_ref (SosTransaction *transaction, gpointer data, GError **error)
{
  ((Finding *) data)->person = sos_transaction_find_reference (transaction, SOS_TYPE_PERSON, ((Finding *) data)->words, error);
  return TRUE;
}

/* The losing reference is found, and leads to the kept record. */
static void
assert_leads (Office *office, gint64 other, gint64 kept)
{
  g_autofree char *ref = office_dup_text (office, SOS_TYPE_PERSON, other, "ref");
  Finding found = { .words = ref }, led = { .words = ref };
  g_autoptr (GError) error = NULL;

  sos_store_read (office->store, find, &found, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found.n, ==, 1);
  g_assert_cmpint (found.person, ==, kept);
  sos_store_read (office->store, find_ref, &led, &error);
  g_assert_no_error (error);
  g_assert_cmpint (led.person, ==, kept);
}

static void
assert_joined (Office *office, JoinCase *made)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (join_count_references (office, made->other), ==, 0);
  g_assert_cmpint (office_count (office, "SELECT merged_into FROM person WHERE id = $1", made->other), ==, made->kept);
  g_assert_cmpint (office_count (office, "SELECT count (*) FROM person_list WHERE person = $1", made->other), ==, 0);
  g_assert_cmpint (office_count (office, "SELECT count (*) FROM audit WHERE verb = 'combine' AND person = $1 AND reason = '" REASON "'",
                   made->kept), ==, 1);
  assert_leads (office, made->other, made->kept);
  g_assert_false (office_try_set (office, SOS_TYPE_PERSON, made->other, "school", "Elsewhere", &error));
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED);
}

/* ---- whole again ---- */

/* A clash that is over and the one that comes instead are two, each with its tasks. */
static guint
count_references (Office *office, gint64 person)
{
  return join_count_references (office, person)
         - (guint) office_count (office, "SELECT (SELECT count (*) FROM task WHERE person = $1 AND removed IS NULL) + (SELECT count (*) FROM clash WHERE person = $1"
                                         " AND removed IS NULL) + (SELECT count (*) FROM clash WHERE other_person = $1 AND removed IS NULL)", person);
}

/* Taken apart weeks later, what the office did meanwhile stays: a letter that was taken back, and who was told of it. */
static void
test_round_trips (void)
{
  static const char *const aside[] = { "joining", "likeness", "letter", "task", "clash", NULL };
  const guint n = count_cases (N_CASES, 400);
  const guint seed = (guint) g_test_rand_int_range (0, 1 << 20);
  guint n_records = 0, n_moved = 0, n_other;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (Office) office = office_new ();
      g_autoptr (JoinCase) made = join_case_new (office, seed + i);
      g_autofree char *before = join_dump (office, NULL), *joined = NULL, *undone = NULL, *redone = NULL, *parted = NULL, *core = NULL;
      g_autoptr (SosJoin) deed = sos_join_new (made->kept, made->other, REASON);
      g_autoptr (GError) error = NULL;

      core = join_dump (office, aside);
      n_other = count_references (office, made->other);
      sos_store_set_actor (office->store, office->lead);
      sos_store_write (office->store, "Joined", (SosTransactionFunc) sos_casework_join_people, deed, &error);
      g_assert_no_error (error);
      n_records += made->n_records;
      n_moved += (guint) deed->n_moved;
      assert_joined (office, made);
      joined = join_dump (office, NULL);
      office_undo (office);
      undone = join_dump (office, NULL);
      assert_same (undone, before, "undone");
      office_redo (office);
      redone = join_dump (office, NULL);
      assert_same (redone, joined, "done again");
      office_must (office, (SosTransactionFunc) sos_casework_part_people, sos_deed_new (deed->result, NULL, "They are two after all"));
      parted = join_dump (office, aside);
      assert_same (parted, core, "taken apart");
      g_assert_cmpuint (count_references (office, made->other), ==, n_other);
      if (i % 6 == 0)
        assert_sound (office);
    }
  g_test_message ("N10: %u pairs with %u records: %u went over, came back by undo, went again, came back by being taken apart", n, n_records, n_moved);
}

/* ---- refused, and nothing left behind ---- */

typedef struct
{
  Office *office;
  gint64 kept, other, stranger;
} Two;

static void
two_init (Two *two)
{
  two->office = office_new ();
  two->kept = office_add (two->office, SOS_TYPE_PERSON, "full-name", "Tyrell Mensah", "birth-date", "2010-06-01", NULL);
  two->other = office_add (two->office, SOS_TYPE_PERSON, "full-name", "Tyrel Mensa", "birth-date", "2010-01-06", NULL);
  two->stranger = office_add (two->office, SOS_TYPE_PERSON, "full-name", "Ada Stranger", NULL);
  sos_store_set_actor (two->office->store, two->office->lead);
}

static void
two_clear (Two *two)
{
  office_free (two->office);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Two, two_clear)

static gboolean
save_raw (SosTransaction *transaction, gpointer record, GError **error)
{
  return sos_transaction_save (transaction, record, error);
}

/* As it may stand in the file, whatever deed made it. */
static gint64
put (Office *office, gpointer record)
{
  g_autoptr (SosRecord) taken = record;
  g_autoptr (GError) error = NULL;

  sos_store_write (office->store, NULL, save_raw, taken, &error);
  g_assert_no_error (error);
  return sos_record_get_id (taken);
}

static void
relate (Two *two)
{
  put (two->office, g_object_new (SOS_TYPE_RELATIONSHIP, "person", two->other, "other-person", two->kept, "type", "SIBLING", NULL));
}

static void
keep_pair_apart (Two *two, const char *kind)
{
  const gint64 rule = put (two->office, g_object_new (SOS_TYPE_CONFLICT, "kind", kind, "level", "4", "reason-code", "THREAT", "reported-on",
                                                      "2026-11-01", "review-by", "2026-11-02", "status", "ACTIVE", NULL));

  put (two->office, g_object_new (SOS_TYPE_CONFLICT_MEMBER, "conflict", rule, "person", two->kept, "side", "A", NULL));
  put (two->office, g_object_new (SOS_TYPE_CONFLICT_MEMBER, "conflict", rule, "person", two->other, "side",
                                  g_str_equal (kind, "WHOLE_GROUP") ? "A" : "B", NULL));
}

static void
keep_apart (Two *two)
{
  keep_pair_apart (two, "PAIR");
}

static void
keep_whole_group_apart (Two *two)
{
  keep_pair_apart (two, "WHOLE_GROUP");
}

static void
order (Two *two)
{
  put (two->office, g_object_new (SOS_TYPE_RESTRICTION, "person", two->kept, "kind", "NO_CONTACT", "valid-from", "2026-01-01",
       "other-person", two->other, NULL));
}

static void
order_by_name (Two *two)
{
  put (two->office, g_object_new (SOS_TYPE_RESTRICTION, "person", two->kept, "kind", "NO_CONTACT", "valid-from", "2026-01-01",
       "other-name", "TYREL MENSA", NULL));
}

static void
hide_from (Two *two, gboolean by_name)
{
  const gint64 address = put (two->office, g_object_new (SOS_TYPE_ADDRESS, "person", two->other, "type", "REFUGE", "postcode", "SE15 9CK",
                                                         "posting-rule", "UNSAFE", "visiting-rule", "NOT_AT_ADDRESS", NULL));

  put (two->office, g_object_new (SOS_TYPE_ADDRESS_PERSON, "address", address, "rule", "HIDDEN_FROM", "name", "Tyrell Mensah",
                                  "other-person", by_name ? (gint64) 0 : two->kept, NULL));
}

static void
hide_from_other (Two *two)
{
  hide_from (two, FALSE);
}

static void
hide_from_name (Two *two)
{
  hide_from (two, TRUE);
}

static void
write_two_plans (Two *two)
{
  put (two->office, g_object_new (SOS_TYPE_PLAN, "person", two->kept, "state", "DRAFT", "version", (gint64) 1, "started-on", "2026-11-01", NULL));
  put (two->office, g_object_new (SOS_TYPE_PLAN, "person", two->other, "state", "DRAFT", "version", (gint64) 1, "started-on", "2026-11-01", NULL));
}

static void
join_before (Two *two)
{
  g_autoptr (GError) error = NULL;

  join (two->office, two->stranger, two->other, &error);
  g_assert_no_error (error);
}

static void
make_one_record (Two *two)
{
  two->other = two->kept;
}

static void
sit_down_as_colleague (Two *two)
{
  const gint64 episode = put (two->office, g_object_new (SOS_TYPE_EPISODE, "person", two->kept, "service", "SOS", "stage", "ACTIVE", "worker",
                                                         two->office->worker, "team", two->office->team, NULL));

  g_assert_cmpint (episode, !=, 0);
  sos_store_set_actor (two->office->store, two->office->colleague);
}

static void
sit_down_as_administrator (Two *two)
{
  sos_store_set_actor (two->office->store, two->office->administrator);
}

static void
sit_down_as_program (Two *two)
{
  sos_store_set_actor (two->office->store, 0);
}

static const struct
{
  void (*make) (Two *two);
  const char *words;
} refusals[] = {
  { relate, "relatives" },
  { keep_apart, "keep-apart rule" },
  { keep_whole_group_apart, "keep-apart rule" },
  { order, "An order" },
  { order_by_name, "An order" },
  { hide_from_other, "hidden from" },
  { hide_from_name, "hidden from" },
  { write_two_plans, "A plan is being written" },
  { join_before, "joined with another" },
  { make_one_record, "one record already" },
  { sit_down_as_colleague, "leads both teams" },
  { sit_down_as_administrator, "leads both teams" },
  { sit_down_as_program, "leads both teams" },
};

/* Whichever of the two is to be kept; and what was refused is in the history. */
static void
test_refusals (void)
{
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    for (guint way = 0; way < 2; way++)
      {
        g_auto (Two) two = { 0 };
        g_autofree char *before = NULL, *after = NULL;
        g_autoptr (GError) error = NULL;

        two_init (&two);
        refusals[i].make (&two);
        before = join_dump (two.office, NULL);
        g_assert_false (way == 0 ? join (two.office, two.kept, two.other, &error) : join (two.office, two.other, two.kept, &error));
        g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED);
        g_test_message ("%s", error->message);
        g_assert_nonnull (strstr (error->message, refusals[i].words));
        after = join_dump (two.office, NULL);
        assert_same (after, before, refusals[i].words);
        g_assert_cmpint (office_count (two.office, "SELECT count (*) FROM audit WHERE verb = 'fail' AND new = 'combine' AND seq > $1", 0), ==, 1);
        n++;
      }
  g_test_message ("%u refusals, each with a line and nothing else", n);
}

/* No reason, no deed; and none on what nobody looked at. */
static void
test_reason_and_haste (void)
{
  g_auto (Two) two = { 0 };
  g_autoptr (SosJoin) silent = NULL, hasty = NULL;
  g_autoptr (GError) error = NULL, late = NULL;

  two_init (&two);
  silent = sos_join_new (two.kept, two.other, "  same  ");
  g_assert_false (sos_store_write (two.office->store, NULL, (SosTransactionFunc) sos_casework_join_people, silent, &error));
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED);
  hasty = sos_join_new (two.kept, two.other, REASON);
  hasty->kept_revision = office_count (two.office, "SELECT revision FROM person WHERE id = $1", two.kept);
  hasty->other_revision = office_count (two.office, "SELECT revision FROM person WHERE id = $1", two.other);
  office_set (two.office, SOS_TYPE_PERSON, two.other, "school", "Somewhere");
  g_assert_false (sos_store_write (two.office->store, NULL, (SosTransactionFunc) sos_casework_join_people, hasty, &late));
  g_assert_error (late, SOS_STORE_ERROR, SOS_STORE_ERROR_CONFLICT);
  g_assert_cmpint (office_count (two.office, "SELECT count (*) FROM person WHERE merged_into IS NOT NULL AND id > $1", 0), ==, 0);
}

/* Wherever the disk fails, both are whole or they are one. */
static void
test_failing_disk (void)
{
  static const guint steps[] = { 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233 };
  guint n_faults = 0, n_done = 0;

  for (Failing failing = 0; failing < N_FAILINGS; failing++)
    for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
      {
        g_autoptr (Office) office = office_new ();
        g_autoptr (JoinCase) made = join_case_new (office, 77);
        g_autofree char *before = join_dump (office, NULL), *after = NULL;
        g_autoptr (GError) error = NULL;
        gboolean met, done;

        sos_store_set_actor (office->store, office->lead);
        failing_vfs_arm (failing, steps[i]);
        done = join (office, made->kept, made->other, &error);
        failing_vfs_disarm (&met);
        n_faults += met;
        n_done += done;
        if (done)
          {
            assert_joined (office, made);
            continue;
          }
        after = join_dump (office, NULL);
        assert_same (after, before, "after a failing disk");
      }
  g_test_message ("%u faults met; %u joined all the same, the others whole", n_faults, n_done);
  g_assert_cmpuint (n_faults, >, 6);
}

/* ---- what is safer stays ---- */

static void
test_strict (void)
{
  g_auto (Two) two = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (SosJoin) deed = NULL;
  gint64 unsafe, open;

  two_init (&two);
  unsafe = put (two.office, g_object_new (SOS_TYPE_ADDRESS, "person", two.other, "type", "HOME", "lines", "12 Rushlight Lane", "postcode", "SE15 9CK",
                                          "posting-rule", "UNSAFE", "visiting-rule", "NOT_AT_ADDRESS", NULL));
  open = put (two.office, g_object_new (SOS_TYPE_ADDRESS, "person", two.kept, "type", "HOME", "lines", "12, Rushlight lane", "postcode", "se159ck",
                                        "posting-rule", "OK", "visiting-rule", "OK", NULL));
  put (two.office, g_object_new (SOS_TYPE_ADDRESS_PERSON, "address", unsafe, "rule", "HIDDEN_FROM", "name", "Ada Stranger", "other-person",
       two.stranger, NULL));
  put (two.office, g_object_new (SOS_TYPE_CONTACT_POINT, "person", two.kept, "kind", "PHONE", "value", "07700 900142", "normalised", "+447700900142",
                                 "safe-to-call", "YES", "safe-to-text", "YES", "preferred", TRUE, NULL));
  put (two.office, g_object_new (SOS_TYPE_CONTACT_POINT, "person", two.other, "kind", "PHONE", "value", "07700900142", "normalised", "+447700900142",
                                 "safe-to-call", "NO", "preferred", TRUE, NULL));
  office_must (two.office, (SosTransactionFunc) sos_casework_seal_person, sos_deed_new (two.other, "YES", "A relative works here"));
  office_set (two.office, SOS_TYPE_PERSON, two.other, "home-borough", "WITHHELD");
  office_set (two.office, SOS_TYPE_PERSON, two.kept, "home-borough", "E09000028");
  deed = sos_join_new (two.kept, two.other, REASON);
  deed->kept_fields = G_MAXUINT64; /* whoever chooses everything of the kept one does not choose that away */
  sos_store_write (two.office->store, "Joined", (SosTransactionFunc) sos_casework_join_people, deed, &error);
  g_assert_no_error (error);
  g_assert_cmpint (office_count (two.office,
                   "SELECT posting_rule = 'UNSAFE' AND visiting_rule = 'NOT_AT_ADDRESS' FROM address WHERE id = $1", open), ==, 1);
  g_assert_cmpint (office_count (two.office,
                   "SELECT count (*) FROM address_person WHERE rule = 'HIDDEN_FROM' AND removed IS NULL AND address = $1", open), ==, 1);
  g_assert_cmpint (office_count (two.office,
                   "SELECT count (*) FROM contact_point WHERE person = $1 AND removed IS NULL AND safe_to_call = 'NO'", two.kept), ==, 1);
  g_assert_cmpint (office_count (two.office, "SELECT count (*) FROM contact_point WHERE person = $1 AND removed IS NULL", two.kept), ==, 1);
  g_assert_cmpint (office_count (two.office, "SELECT sealed FROM person WHERE id = $1", two.kept), ==, 1);
  g_assert_cmpint (office_count (two.office, "SELECT home_borough = 'WITHHELD' FROM person WHERE id = $1", two.kept), ==, 1);
  /* Both dates of birth are kept, the one chosen holds; the other name is theirs too. */
  g_assert_cmpint (office_count (two.office, "SELECT birth_date = '2010-06-01' FROM person WHERE id = $1", two.kept), ==, 1);
  g_assert_cmpint (office_count (two.office, "SELECT birth_date = '2010-01-06' FROM person WHERE id = $1", two.other), ==, 1);
  g_assert_cmpint (office_count (two.office, "SELECT count (*) FROM person_name WHERE person = $1 AND name = 'Tyrel Mensa'", two.kept), ==, 1);
  /* A sealed one is behind neither reference for those it is hidden from. */
  sos_store_set_actor (two.office->store, two.office->colleague);
  {
    char *refs[] = { office_dup_text (two.office, SOS_TYPE_PERSON, two.kept, "ref"), office_dup_text (two.office, SOS_TYPE_PERSON, two.other, "ref"), NULL };

    for (guint i = 0; refs[i] != NULL; i++)
      {
        Finding found = { .words = refs[i] }, led = { .words = refs[i] };

        sos_store_read (two.office->store, find, &found, &error);
        sos_store_read (two.office->store, find_ref, &led, &error);
        g_assert_no_error (error);
        g_assert_cmpuint (found.n, ==, 0);
        g_assert_cmpint (led.person, ==, 0);
        g_free (refs[i]);
      }
  }
}

/* Somebody who stood twice on one register stands there once, and was there where either line says so. */
static void
test_register (void)
{
  g_auto (Two) two = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL, *after = NULL;
  gint64 programme, run, places[2], sessions[3];

  two_init (&two);
  programme = put (two.office, g_object_new (SOS_TYPE_PROGRAMME, "name", "LiVVE", "code", "LIV", "service", "LIV", "sessions", (gint64) 3, "minutes",
                                                 (gint64) 50, "staff-least", (gint64) 1, NULL));
  run = put (two.office, g_object_new (SOS_TYPE_PROGRAMME_RUN, "programme", programme, "name", "Autumn", "status", "RUNNING", "year", (gint64) 2026, "sessions",
                                           (gint64) 3, NULL));
  for (guint i = 0; i < 3; i++)
    sessions[i] = put (two.office, g_object_new (SOS_TYPE_SESSION, "run", run, "number", (gint64) i + 1, "status", "DELIVERED", NULL));
  for (guint i = 0; i < 2; i++)
    places[i] = put (two.office, g_object_new (SOS_TYPE_COHORT_PLACE, "run", run, "person", i == 0 ? two.kept : two.other, "status", "ACTIVE", NULL));
  put (two.office, g_object_new (SOS_TYPE_ATTENDANCE, "place", places[0], "session", sessions[0], "code", "A", NULL));
  put (two.office, g_object_new (SOS_TYPE_ATTENDANCE, "place", places[1], "session", sessions[0], "code", "P", NULL));
  put (two.office, g_object_new (SOS_TYPE_ATTENDANCE, "place", places[0], "session", sessions[1], "code", "L", NULL));
  put (two.office, g_object_new (SOS_TYPE_ATTENDANCE, "place", places[1], "session", sessions[1], "code", "A", NULL));
  put (two.office, g_object_new (SOS_TYPE_ATTENDANCE, "place", places[1], "session", sessions[2], "code", "X", NULL));
  before = join_dump (two.office, NULL);
  join (two.office, two.kept, two.other, &error);
  g_assert_no_error (error);
  g_assert_cmpint (office_count (two.office, "SELECT count (*) FROM cohort_place WHERE removed IS NULL AND run = $1", run), ==, 1);
  g_assert_cmpint (office_count (two.office,
                   "SELECT group_concat (code, '') = 'PLX' FROM (SELECT code FROM attendance WHERE removed IS NULL AND place = $1 ORDER BY session)", places[0]), ==, 1);
  office_undo (two.office);
  after = join_dump (two.office, NULL);
  assert_same (after, before, "a register undone");
}

/* ---- whoever decides ---- */

static gint64
find_likeness (Office *office, gint64 one, gint64 other)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM likeness WHERE removed IS NULL AND verdict IN ('OPEN', 'NOT_SURE') AND ((person = $1 AND other_person = %" G_GINT64_FORMAT
                                          ") OR (other_person = $1 AND person = %" G_GINT64_FORMAT "))", other, other);

  return office_count (office, sql, one);
}

typedef struct
{
  gint64 person;
  GPtrArray *likely;
} Alike;

static gboolean
find_alike (SosTransaction *transaction, gpointer data, GError **error)
{
  Alike *alike = data;

  alike->likely = sos_casework_find_likely_to (transaction, alike->person, error);
  return alike->likely != NULL;
}

static gboolean
looks_like (Office *office, gint64 person, gint64 other)
{
  Alike alike = { person, NULL };
  g_autoptr (GError) error = NULL;
  gboolean found = FALSE;

  sos_store_read (office->store, find_alike, &alike, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < alike.likely->len; i++)
    found |= sos_likely_get_person (alike.likely->pdata[i]) == other;
  g_ptr_array_unref (alike.likely);
  return found;
}

/* "Someone else" is remembered for the pair, whichever of the two is asked about, until a number that is theirs alone agrees. */
static void
test_remembered (void)
{
  g_auto (Two) two = { 0 };

  two_init (&two);
  g_assert_true (looks_like (two.office, two.kept, two.other));
  g_assert_true (looks_like (two.office, two.other, two.kept));
  office_must (two.office, (SosTransactionFunc) sos_casework_tell_apart, office_deed (two.other, two.kept, NULL, "Twins", NULL));
  g_assert_false (looks_like (two.office, two.kept, two.other));
  g_assert_false (looks_like (two.office, two.other, two.kept));
  office_must (two.office, (SosTransactionFunc) sos_casework_open_episode, office_deed (two.kept, 0, "SOS", NULL, NULL));
  office_must (two.office, (SosTransactionFunc) sos_casework_open_episode, office_deed (two.other, 0, "SOS", NULL, NULL));
  g_assert_cmpint (find_likeness (two.office, two.kept, two.other), ==, 0);
  office_add (two.office, SOS_TYPE_IDENTIFIER, "person", two.kept, "type", "NHS_NO", "value", "9434765919", NULL);
  office_add (two.office, SOS_TYPE_IDENTIFIER, "person", two.other, "type", "NHS_NO", "value", "943 476 5919", NULL);
  g_assert_true (looks_like (two.office, two.kept, two.other));
}

/* Whoever is not sure asks the lead; the task is done when it is decided, and open again when that is taken back. */
static void
test_asked (void)
{
  g_auto (Two) two = { 0 };
  g_autoptr (SosDeed) ask = NULL;
  g_autoptr (GError) error = NULL;

  two_init (&two);
  sos_store_set_actor (two.office->store, two.office->worker);
  ask = office_deed (two.kept, two.other, NULL, NULL, NULL);
  sos_store_write (two.office->store, "Asked", (SosTransactionFunc) sos_casework_ask_whether_same, ask, &error);
  g_assert_no_error (error);
  g_assert_cmpint (sos_record_get_id (SOS_RECORD (ask->made)), ==, two.office->lead);
  g_assert_cmpint (office_count (two.office, "SELECT count (*) FROM task WHERE kind = 'LIKENESS' AND done_on IS NULL AND staff = $1",
                   two.office->lead), ==, 1);
  g_assert_cmpint (find_likeness (two.office, two.kept, two.other), ==, 1);
  sos_store_set_actor (two.office->store, two.office->lead);
  join (two.office, two.kept, two.other, &error);
  g_assert_no_error (error);
  g_assert_cmpint (office_count (two.office, "SELECT count (*) FROM task WHERE kind = 'LIKENESS' AND done_on IS NULL AND id > $1", 0), ==, 0);
  office_undo (two.office);
  g_assert_cmpint (office_count (two.office, "SELECT count (*) FROM task WHERE kind = 'LIKENESS' AND done_on IS NULL AND id > $1", 0), ==, 1);
  g_assert_cmpint (find_likeness (two.office, two.kept, two.other), ==, 1);
}

/* What is written on the kept record after they were joined stays there when they are taken apart; what was changed since is counted. */
static void
test_parted_late (void)
{
  g_auto (Two) two = { 0 };
  g_autoptr (SosJoin) deed = NULL;
  g_autoptr (SosDeed) part = NULL;
  g_autoptr (GError) error = NULL;
  gint64 before, after;

  two_init (&two);
  before = office_add (two.office, SOS_TYPE_CONTACT_POINT, "person", two.other, "kind", "PHONE", "value", "07700 900111", NULL);
  office_set (two.office, SOS_TYPE_PERSON, two.other, "school", "Rushlight");
  deed = sos_join_new (two.kept, two.other, REASON);
  sos_store_write (two.office->store, NULL, (SosTransactionFunc) sos_casework_join_people, deed, &error);
  g_assert_no_error (error);
  after = office_add (two.office, SOS_TYPE_CONTACT_POINT, "person", two.kept, "kind", "PHONE", "value", "07700 900222", NULL);
  office_set (two.office, SOS_TYPE_PERSON, two.kept, "school", "Another");
  part = office_deed (deed->result, 0, NULL, "They are two after all", NULL);
  sos_store_write (two.office->store, NULL, (SosTransactionFunc) sos_casework_part_people, part, &error);
  g_assert_no_error (error);
  g_assert_cmpint (part->count, ==, 1);
  g_assert_cmpint (office_count (two.office, "SELECT person FROM contact_point WHERE id = $1", before), ==, two.other);
  g_assert_cmpint (office_count (two.office, "SELECT person FROM contact_point WHERE id = $1", after), ==, two.kept);
  g_assert_cmpint (office_count (two.office, "SELECT school = 'Another' FROM person WHERE id = $1", two.kept), ==, 1);
  g_assert_false (looks_like (two.office, two.kept, two.other));
  office_must_not (two.office, (SosTransactionFunc) sos_casework_part_people, office_deed (deed->result, 0, NULL, "Once more for luck",
                   NULL), "apart already");
  assert_sound (two.office);
}

/* Three of one person: the last that were joined are the first to be taken apart, and a reference of long ago still leads. */
static void
test_chain (void)
{
  g_auto (Two) two = { 0 };
  g_autoptr (SosJoin) first = NULL, second = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL, *after = NULL;
  static const char *const aside[] = { "joining", "likeness", NULL };

  two_init (&two);
  before = join_dump (two.office, aside);
  first = sos_join_new (two.kept, two.other, REASON);
  second = sos_join_new (two.stranger, two.kept, REASON);
  sos_store_write (two.office->store, NULL, (SosTransactionFunc) sos_casework_join_people, first, &error);
  sos_store_write (two.office->store, NULL, (SosTransactionFunc) sos_casework_join_people, second, &error);
  g_assert_no_error (error);
  assert_leads (two.office, two.other, two.stranger);
  office_must_not (two.office, (SosTransactionFunc) sos_casework_part_people, office_deed (first->result, 0, NULL,
                   "They are two after all", NULL), "since");
  office_must (two.office, (SosTransactionFunc) sos_casework_part_people, office_deed (second->result, 0, NULL, "They are two after all", NULL));
  assert_leads (two.office, two.other, two.kept);
  office_must (two.office, (SosTransactionFunc) sos_casework_part_people, office_deed (first->result, 0, NULL, "They are two after all", NULL));
  after = join_dump (two.office, aside);
  assert_same (after, before, "a chain taken apart");
}

/* ---- words typed meanwhile ---- */

static gboolean
type (SosTransaction *transaction, gpointer data, GError **error)
{
  return sos_transaction_put_draft (transaction, SOS_TYPE_PERSON, *(gint64 *) data, "pronunciation", "typed and not saved", 1, error);
}

/* On a page that is still open on the other record, before they were joined and after. */
static void
test_drafts (void)
{
  for (guint late = 0; late < 2; late++)
    {
      g_auto (Two) two = { 0 };
      g_autoptr (GError) error = NULL;

      two_init (&two);
      if (!late)
        sos_store_write (two.office->store, NULL, type, &two.other, &error);
      join (two.office, two.kept, two.other, &error);
      if (late)
        sos_store_write (two.office->store, NULL, type, &two.other, &error);
      g_assert_no_error (error);
      g_assert_cmpint (office_count (two.office, "SELECT count (*) FROM draft WHERE record = $1", two.kept), ==, 1);
      office_undo (two.office);
      g_assert_cmpint (office_count (two.office, "SELECT count (*) FROM draft WHERE record = $1 AND came_from IS NULL", two.other), ==, 1);
    }
}

/* ---- nobody is joined by the program ---- */

static gboolean
enter (SosTransaction *transaction, gpointer data, GError **error)
{
  return sos_casework_create_person (transaction, data, error);
}

/* However much alike they are, whatever is entered, referred, looked over, day after day: only a deed of somebody makes two one. */
static void
test_never_by_itself (void)
{
  static const char *const given[] = { "Mohammed", "Muhammad", "Tyrell", "Tyrese", "Zoë", "Zoe", "Nguyễn", "محمد" };
  static const char *const family[] = { "Al-Ahmad", "Alahmed", "Mensah", "O'Neill", "ONeill", "Thị Hà", "الأحمد" };
  g_autoptr (Office) office = office_new ();
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  const guint n = count_cases (150, 2000);
  guint n_open = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strconcat (given[g_rand_int_range (rand, 0, G_N_ELEMENTS (given))], " ", family[g_rand_int_range (rand, 0, G_N_ELEMENTS (family))], NULL);
      g_autofree char *born = g_strdup_printf ("2010-%02d-%02d", g_rand_int_range (rand, 1, 4), g_rand_int_range (rand, 1, 4));
      const SosNewPerson typed = { .name = name, .birth_date = born, .phone = (char *) "07700 900142" };
      SosCreatePerson *create = sos_create_person_new (&typed);
      g_autoptr (GError) error = NULL;

      sos_store_write (office->store, NULL, enter, create, &error);
      g_assert_no_error (error);
      if (i % 10 == 0)
        office_must (office, (SosTransactionFunc) sos_casework_open_episode, office_deed (create->result, 0, "SOS", NULL, NULL));
      if (i % 50 == 0)
        sos_store_write (office->store, NULL, sos_casework_turn_day, NULL, &error);
      g_assert_no_error (error);
      sos_create_person_free (create);
    }
  n_open = (guint) office_count (office, "SELECT count (*) FROM likeness WHERE verdict = 'OPEN' AND id > $1", 0);
  g_assert_cmpint (office_count (office, "SELECT count (*) FROM person WHERE merged_into IS NOT NULL AND id > $1", 0), ==, 0);
  g_assert_cmpint (office_count (office, "SELECT count (*) FROM person WHERE removed IS NOT NULL AND id > $1", 0), ==, 0);
  g_assert_cmpint (office_count (office, "SELECT count (*) FROM likeness WHERE verdict <> 'OPEN' AND id > $1", 0), ==, 0);
  g_assert_cmpuint (n_open, >, 0);
  g_test_message ("N10: %u people entered, %u pairs very likely one, nobody joined", n, n_open);
}

/* Entered again by whoever is not sure who holds the record: nothing that was typed is lost, whoever may join. */
static void
test_same_person (void)
{
  for (guint mine = 0; mine < 2; mine++)
    {
      g_auto (Two) two = { 0 };
      const SosNewPerson typed = { .name = (char *) "Tirell Mensah", .birth_date = (char *) "2010-01-06", .phone = (char *) "07700 900142" };
      SosCreatePerson *create = sos_create_person_new (&typed);
      g_autoptr (GError) error = NULL;

      two_init (&two);
      put (two.office, g_object_new (SOS_TYPE_EPISODE, "person", two.kept, "service", "SOS", "stage", "ACTIVE", "worker",
           two.office->worker, "team", two.office->team, NULL));
      sos_store_set_actor (two.office->store, mine ? two.office->worker : two.office->colleague);
      create->same = two.kept;
      sos_store_write (two.office->store, "Entered", enter, create, &error);
      g_assert_no_error (error);
      g_assert_cmpint (create->joined, ==, mine);
      g_assert_cmpint (office_count (two.office, "SELECT count (*) FROM contact_point WHERE value = '07700 900142' AND person = $1",
                       mine ? two.kept : create->result), ==, 1);
      g_assert_cmpint (office_count (two.office, "SELECT count (*) FROM person_name WHERE person = $1 AND name = 'Tirell Mensah'",
                       two.kept), ==, mine);
      g_assert_cmpint (office_count (two.office, "SELECT birth_date = '2010-06-01' FROM person WHERE id = $1", two.kept), ==, 1);
      g_assert_cmpint (find_likeness (two.office, two.kept, create->result), ==, !mine);
      sos_create_person_free (create);
    }
}

int
main (int argc, char **argv)
{
  failing_vfs_install ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/join/round-trips", test_round_trips);
  g_test_add_func ("/join/refusals", test_refusals);
  g_test_add_func ("/join/reason-and-haste", test_reason_and_haste);
  g_test_add_func ("/join/failing-disk", test_failing_disk);
  g_test_add_func ("/join/strict", test_strict);
  g_test_add_func ("/join/register", test_register);
  g_test_add_func ("/join/remembered", test_remembered);
  g_test_add_func ("/join/asked", test_asked);
  g_test_add_func ("/join/parted-late", test_parted_late);
  g_test_add_func ("/join/chain", test_chain);
  g_test_add_func ("/join/drafts", test_drafts);
  g_test_add_func ("/join/never-by-itself", test_never_by_itself);
  g_test_add_func ("/join/same-person", test_same_person);
  return g_test_run ();
}
