/* test-rights.c - the table of domain 0.4 at work: what is read and written of somebody outside one's list, records opened with a reason
 * and looked over, seals put on and taken back. */
#include "config.h"
#include "office.h"

#include "sos-clock.h"
#include "sos-family-deeds.h"
#include "sos-history.h"
#include "sos-letter-states.h"
#include "sos-openings.h"
#include "sos-posting-rules.h"
#include "sos-stage-rules.h"

#include <string.h>

#define HOURS_4 (4 * 3600)
#define FUNC(name) ((SosTransactionFunc) sos_casework_##name)

/* Ada's client stands in another team than that of the worker at the desk; Kofi is of the worker's team. */
typedef struct
{
  Office *office;
  gint64 mine, kofis, adas;
  gint64 kofi, farida, dpl, schools, other_lead;
  gint64 address, adas_address;
} Desk;

static gint64 begun; /* the moment all tests begin at */

static gint64
add_staff (Office *office, const char *name, const char *role, gint64 team)
{
  return office_add (office, SOS_TYPE_STAFF, "name", name, "role", role, "team", team, "active", TRUE, NULL);
}

static void
sit_down (Desk *desk, gint64 staff)
{
  sos_store_set_actor (desk->office->store, staff);
}

static gint64
add_client (Desk *desk, const char *name, gint64 worker, gint64 *address)
{
  gint64 person;

  sit_down (desk, desk->office->worker);
  person = office_add_client (desk->office, name, address);
  office_set (desk->office, SOS_TYPE_PERSON, person, "ethnicity", "BLACK_AFRICAN");
  office_add (desk->office, SOS_TYPE_ALERT, "person", person, "kind", "MEDICAL", "words", "Carries an inhaler", NULL);
  office_add (desk->office, SOS_TYPE_AREA_TO_AVOID, "person", person, "label", "Peckham Rye", "severity", "HIGH", NULL);
  if (worker != desk->office->worker)
    office_must (desk->office, FUNC (allocate_episode),
                 office_deed (office_count (desk->office, "SELECT id FROM episode WHERE person = $1", person), worker, NULL, NULL, NULL));
  return person;
}

static Desk *
desk_new (void)
{
  Desk *desk = g_new0 (Desk, 1);
  gint64 address;

  sos_clock_set (begun);
  desk->office = office_new ();
  desk->kofi = add_staff (desk->office, "Kofi Asante", "CASEWORKER", desk->office->team);
  desk->farida = add_staff (desk->office, "Farida Castle", "DSL", 0);
  desk->dpl = add_staff (desk->office, "Dora Price", "DATA_PROTECTION_LEAD", 0);
  desk->schools = add_staff (desk->office, "Joel Moss", "SCHOOLS_COORDINATOR", desk->office->team);
  desk->other_lead = add_staff (desk->office, "Gwen Price", "TEAM_LEAD", desk->office->other_team);
  desk->mine = add_client (desk, "Zoe Own", desk->office->worker, &desk->address);
  desk->kofis = add_client (desk, "Karl Team", desk->kofi, &address);
  desk->adas = add_client (desk, "Ella Far", desk->office->colleague, &desk->adas_address);
  sit_down (desk, desk->office->worker);
  return desk;
}

static void
desk_free (Desk *desk)
{
  sos_clock_set (begun);
  office_free (desk->office);
  g_free (desk);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Desk, desk_free)

typedef struct
{
  gint64 person;
  SosPersonCase *person_case;
} Open;

static gboolean
load (SosTransaction *transaction, gpointer data, GError **error)
{
  ((Open *) data)->person_case = sos_person_case_load (transaction, ((Open *) data)->person, error);
  return ((Open *) data)->person_case != NULL;
}

/* NULL where it is not there for whoever sits at the desk. (transfer full) */
static SosPersonCase *
look (Desk *desk, gint64 person)
{
  Open open = { person, NULL };
  g_autoptr (GError) error = NULL;

  if (!sos_store_read (desk->office->store, load, &open, &error))
    g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_NOT_FOUND);
  return open.person_case;
}

static int
count_refused (Desk *desk, gint64 person)
{
  return (int) office_count (desk->office, "SELECT count (*) FROM audit WHERE verb = 'fail' AND person = $1 AND reason <> ''", person);
}

/* ---- reading ---- */

/* A letter a type: whether records of it are there. */
static char *
dup_seen (SosPersonCase *person_case)
{
  const GType types[] = { SOS_TYPE_EPISODE, SOS_TYPE_PLAN, SOS_TYPE_ADDRESS, SOS_TYPE_AREA_TO_AVOID, SOS_TYPE_CONSENT };
  GString *seen = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    g_string_append_c (seen, sos_person_case_get_records (person_case, types[i])->len > 0 ? 'y' : '-');
  g_string_append_c (seen, sos_record_is_set (SOS_RECORD (sos_person_case_get_person (person_case)), SOS_PERSON_ETHNICITY) ? 'y' : '-');
  g_string_append_c (seen, sos_person_case_get_alerts (person_case)->len > 0 ? 'y' : '-');
  return g_string_free (seen, FALSE);
}

static void
test_reading (void)
{
  g_autoptr (Desk) desk = desk_new ();
  Office *office = desk->office;
  const struct
  {
    gint64 staff, person;
    const char *seen; /* episodes, plan, addresses, areas, agreements, details, banner */
  } rows[] = {
    { office->worker, desk->mine, "yyyyyyy" },   { office->worker, desk->kofis, "------y" },  { office->worker, desk->adas, "-------" },
    { desk->kofi, desk->kofis, "yyyyyyy" },      { desk->kofi, desk->mine, "------y" },       { office->colleague, desk->adas, "yyyyyyy" },
    { office->lead, desk->mine, "yyyyyyy" },     { office->lead, desk->kofis, "yyyyyyy" },    { office->lead, desk->adas, "-------" },
    { desk->other_lead, desk->adas, "yyyyyyy" }, { desk->farida, desk->adas, "yyyyyyy" },     { office->administrator, desk->mine, "--y----" },
    { desk->dpl, desk->mine, "----y--" },        { desk->schools, desk->mine, "-------" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SosPersonCase) person_case = NULL;
      g_autofree char *seen = NULL;

      sit_down (desk, rows[i].staff);
      person_case = look (desk, rows[i].person);
      g_assert_nonnull (person_case);
      seen = dup_seen (person_case);
      g_test_message ("row %u", i);
      g_assert_cmpstr (seen, ==, rows[i].seen);
      /* Who they are and who works with them is there for all. */
      g_assert_true (sos_record_is_set (SOS_RECORD (sos_person_case_get_person (person_case)), SOS_PERSON_FULL_NAME));
      g_assert_nonnull (sos_person_case_find_worker (person_case));
    }
}

typedef struct
{
  SosPeopleQuery query;
  GArray *ids;
  GPtrArray *rows;
} List;

static gboolean
run_list (SosTransaction *transaction, gpointer data, GError **error)
{
  List *list = data;

  list->ids = sos_people_query_run (transaction, &list->query, error);
  list->rows = list->ids != NULL ? sos_people_fetch (transaction, (const gint64 *) list->ids->data, list->ids->len, error) : NULL;
  return list->rows != NULL;
}

/* "Zoe Own:SOS:MEDICAL, …": whoever the list shows, their services and first alert. (transfer full) */
static char *
dup_list (Desk *desk, SosPeopleQuery query)
{
  List list = { query };
  g_autoptr (GError) error = NULL;
  GString *words = g_string_new (NULL);

  sos_store_read (desk->office->store, run_list, &list, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < list.rows->len; i++)
    {
      g_autofree char *name = NULL, *services = NULL, *alert = NULL;

      g_object_get (list.rows->pdata[i], "name", &name, "services", &services, "alert", &alert, NULL);
      g_string_append_printf (words, "%s%s:%s:%s", i > 0 ? ", " : "", name, services != NULL ? services : "-", alert != NULL ? "alert" : "-");
    }
  g_array_unref (list.ids);
  g_ptr_array_unref (list.rows);
  return g_string_free (words, FALSE);
}

#define ALL .scope = SOS_PEOPLE_ALL

static void
assert_list (Desk *desk, gint64 staff, SosPeopleQuery query, const char *words)
{
  g_autofree char *list = NULL;

  sit_down (desk, staff);
  list = dup_list (desk, query);
  g_assert_cmpstr (list, ==, words);
}

/* A line shows no more than the record would, and a filter finds nobody by what it may not tell. */
static void
test_list (void)
{
  g_autoptr (Desk) desk = desk_new ();
  Office *office = desk->office;

  assert_list (desk, office->worker, (SosPeopleQuery){ ALL }, "Ella Far:-:-, Karl Team:-:alert, Zoe Own:SOS:alert");
  assert_list (desk, office->worker, (SosPeopleQuery){ ALL, .service = "SOS" }, "Zoe Own:SOS:alert");
  assert_list (desk, office->worker, (SosPeopleQuery){ ALL, .alert = "MEDICAL" }, "Karl Team:-:alert, Zoe Own:SOS:alert");
  assert_list (desk, office->worker, (SosPeopleQuery){ ALL, .worker = office->colleague }, "Ella Far:-:-");
  assert_list (desk, office->lead, (SosPeopleQuery){ ALL }, "Ella Far:-:-, Karl Team:SOS:alert, Zoe Own:SOS:alert");
  assert_list (desk, office->lead, (SosPeopleQuery){ ALL, .service = "SOS" }, "Karl Team:SOS:alert, Zoe Own:SOS:alert");
  assert_list (desk, desk->farida, (SosPeopleQuery){ ALL, .service = "SOS" }, "Ella Far:SOS:alert, Karl Team:SOS:alert, Zoe Own:SOS:alert");
  assert_list (desk, office->administrator, (SosPeopleQuery){ ALL }, "Ella Far:-:-, Karl Team:-:-, Zoe Own:-:-");
  assert_list (desk, office->administrator, (SosPeopleQuery){ ALL, .alert = "MEDICAL" }, "");
  assert_list (desk, desk->schools, (SosPeopleQuery){ ALL, .words = (char *) "zoe" }, "Zoe Own:-:-");
}

typedef struct
{
  gint64 person;
  GPtrArray *rows;
} Lines;

static gboolean
read_history (SosTransaction *transaction, gpointer data, GError **error)
{
  Lines *lines = data;
  g_autoptr (GArray) ids = sos_history_query_run (transaction, lines->person, SOS_HISTORY_ALL, error);

  lines->rows = ids != NULL ? sos_history_fetch (transaction, (const gint64 *) ids->data, ids->len, error) : NULL;
  return lines->rows != NULL;
}

/* The data-protection lead reads who and when, and the words of agreements; not those of the plan. */
static void
test_history (void)
{
  g_autoptr (Desk) desk = desk_new ();
  Lines lines = { desk->mine, NULL };
  g_autoptr (GError) error = NULL;
  guint n_words = 0;

  sit_down (desk, desk->dpl);
  sos_store_read (desk->office->store, read_history, &lines, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (lines.rows->len, >, 40);
  for (guint i = 0; i < lines.rows->len; i++)
    {
      const char *what = sos_history_row_get_what (lines.rows->pdata[i]), *now = sos_history_row_get_new (lines.rows->pdata[i]);

      g_assert_cmpstr (sos_history_row_get_who (lines.rows->pdata[i]), ==, OFFICE_WORKER);
      g_assert_true (now == NULL || g_str_has_prefix (what, "Agreement") || strstr (what, "Sealed") != NULL);
      n_words += now != NULL;
    }
  g_assert_cmpuint (n_words, >, 0);
  g_ptr_array_unref (lines.rows);
  sit_down (desk, desk->kofi);
  g_assert_false (sos_store_read (desk->office->store, read_history, &lines, &error));
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED);
}

static guint
count_mappa (Desk *desk, gint64 staff)
{
  Lines lines = { desk->mine, NULL };
  g_autoptr (GError) error = NULL;
  guint n = 0;

  sit_down (desk, staff);
  sos_store_read (desk->office->store, read_history, &lines, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < lines.rows->len; i++)
    {
      const char *title = sos_history_row_get_title (lines.rows->pdata[i]);

      n += strstr (sos_history_row_get_what (lines.rows->pdata[i]), "MAPPA") != NULL || (title != NULL && strstr (title, "MAPPA") != NULL);
    }
  g_ptr_array_unref (lines.rows);
  return n;
}

/* That MAPPA applies is not told by the history either, nor by the task that comes of it, which has the title of the same deed. */
static void
test_history_mappa (void)
{
  g_autoptr (Desk) desk = desk_new ();
  g_autoptr (SosRecord) mappa = g_object_new (SOS_TYPE_MAPPA, "person", desk->mine, "category", "2", "level", "2", "agency", "Probation", "next-on", "2026-12-01", NULL);
  g_autoptr (SosSaveRecord) save = sos_save_record_new (mappa, NULL);
  g_autoptr (GError) error = NULL;

  sit_down (desk, desk->office->worker);
  sos_store_write (desk->office->store, "MAPPA written down", (SosTransactionFunc) sos_casework_save_record, save, &error);
  g_assert_no_error (error);
  office_set (desk->office, SOS_TYPE_MAPPA, sos_record_get_id (mappa), "category", "3");
  g_assert_cmpuint (count_mappa (desk, desk->office->worker), >=, 3);
  g_assert_cmpuint (count_mappa (desk, desk->dpl), ==, 0);
}

/* ---- writing ---- */

static SosDeed *
ending (gint64 episode)
{
  SosDeed *deed = office_deed (episode, 0, SOS_STAGE_CLOSED_EARLY, "Moved to Leeds", NULL);

  deed->why = g_strdup ("MOVED_AWAY");
  return deed;
}

/* Each deed there is with somebody's record, by a colleague who only may know who they are: nothing is changed, each leaves a line. */
static void
test_writing (void)
{
  g_autoptr (Desk) desk = desk_new ();
  Office *office = desk->office;
  const gint64 episode = office_count (office, "SELECT id FROM episode WHERE person = $1", desk->adas);
  const gint64 goal = office_count (office, "SELECT id FROM goal WHERE plan = (SELECT id FROM plan WHERE person = $1)", desk->adas);
  const gint64 step = office_count (office, "SELECT id FROM action WHERE goal = $1", goal);
  const gint64 alert = office_count (office, "SELECT id FROM alert WHERE person = $1", desk->adas);
  struct
  {
    SosTransactionFunc func;
    SosDeed *deed;
  } deeds[] = {
    { FUNC (open_episode), office_deed (desk->adas, 0, "EXR", NULL, NULL) },
    { FUNC (move_episode), ending (episode) },
    { FUNC (allocate_episode), office_deed (episode, office->worker, NULL, NULL, NULL) },
    { FUNC (start_plan), office_deed (desk->adas, 0, NULL, NULL, NULL) },
    { FUNC (set_goal_status), office_deed (goal, 0, "ACHIEVED", NULL, NULL) },
    { FUNC (set_action_status), office_deed (step, 0, "DONE", NULL, NULL) },
    { FUNC (share_goal), office_deed (goal, 0, "SCHOOL", NULL, NULL) },
    { FUNC (set_posting_rule), office_deed (desk->adas_address, 0, SOS_POSTING_UNSAFE, "A threat", NULL) },
    { FUNC (ask_address_again), office_deed (desk->adas_address, 0, NULL, NULL, NULL) },
    { FUNC (draft_letter), office_deed (desk->adas, 0, NULL, NULL, NULL) },
    { FUNC (relate), office_deed (desk->adas, desk->mine, "SIBLING", NULL, NULL) },
    { FUNC (record_disclosure), office_deed (desk->adas, 0, "ADDRESS", NULL, NULL) },
    { FUNC (add_household), office_deed (desk->adas, 0, NULL, "Theirs", NULL) },
    { FUNC (seal_person), office_deed (desk->adas, 0, "YES", "Her uncle works here", NULL) },
  };
  g_autofree char *before = office_dump (office);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    {
      g_test_message ("deed %u", i);
      office_must_not (office, deeds[i].func, deeds[i].deed, "");
      g_assert_cmpint (count_refused (desk, desk->adas), ==, (int) i + 1);
    }
  g_assert_false (office_try_set (office, SOS_TYPE_PERSON, desk->adas, "known-as", "El", &error));
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_false (office_remove (office, SOS_TYPE_ALERT, alert, &error));
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED);
  g_assert_cmpint (count_refused (desk, desk->adas), ==, (int) G_N_ELEMENTS (deeds) + 2);
  after = office_dump (office);
  g_assert_cmpstr (before, ==, after);
}

/* The administrator sends out what was approved, and decides nothing of it; whether it may be posted hangs on no eyes. */
static void
test_administrator (void)
{
  g_autoptr (Desk) desk = desk_new ();
  Office *office = desk->office;
  const gint64 letter = office_add_approved_letter (office, desk->mine, desk->address);
  g_autoptr (SosPersonCase) person_case = NULL;
  g_autoptr (SosVerdict) verdict = NULL;

  sit_down (desk, office->administrator);
  person_case = look (desk, desk->mine);
  verdict = sos_person_case_ask_posting (person_case, desk->address, SOS_DELIVERY_POST);
  g_assert_true (verdict->allowed);
  office_must_not (office, FUNC (check_letter), office_deed (letter, 0, SOS_LETTER_DRAFT, NULL, NULL), "not change it");
  office_must_not (office, FUNC (void_letter), office_deed (letter, 0, NULL, "Not needed", NULL), "not change it");
  office_must_not (office, FUNC (set_posting_rule), office_deed (desk->address, 0, SOS_POSTING_OK, NULL, NULL), "not change it");
  office_must_not (office, FUNC (draft_letter), office_deed (desk->mine, 0, NULL, NULL, NULL), "not change it");
  office_must (office, FUNC (release_letter), office_deed (letter, 0, NULL, NULL, NULL));
  office_must (office, FUNC (mark_printed), office_deed (letter, 0, NULL, NULL, NULL));
  office_must (office, FUNC (mark_delivered), office_deed (letter, 0, SOS_LETTER_POSTED, NULL, NULL));
}

/* ---- opened with a reason ---- */

static SosDeed *
with_reason (gint64 person)
{
  return office_deed (person, 0, NULL, "She rang the duty desk from the station", NULL);
}

static void
test_open (void)
{
  g_autoptr (Desk) desk = desk_new ();
  Office *office = desk->office;
  gint64 until;

  office_must_not (office, FUNC (open_with_reason), office_deed (desk->adas, 0, NULL, "  So what ", NULL), "V28");
  office_must_not (office, FUNC (open_with_reason), office_deed (desk->adas, 0, NULL, NULL, NULL), "V28");
  g_assert_cmpint (count_refused (desk, desk->adas), ==, 2);
  office_must_not (office, FUNC (open_with_reason), with_reason (desk->mine), "already");
  sit_down (desk, office->administrator);
  office_must_not (office, FUNC (open_with_reason), with_reason (desk->adas), "not part of your work");
  sit_down (desk, desk->farida);
  office_must_not (office, FUNC (open_with_reason), with_reason (desk->adas), "not part of your work");

  sit_down (desk, office->worker);
  office_must (office, FUNC (open_with_reason), with_reason (desk->adas));
  g_assert_null (sos_store_get_undo_title (office->store));
  until = office_count (office, "SELECT until FROM break_glass WHERE person = $1", desk->adas);
  g_assert_cmpint (until - sos_clock_now (), <=, HOURS_4);
  g_assert_cmpint (until - sos_clock_now (), >, HOURS_4 - 60);
  g_assert_cmpint (office_count (office, "SELECT count (*) FROM audit WHERE verb = 'breakglass' AND kind = 'person' AND record = $1"
                                         " AND reason = 'She rang the duty desk from the station'", desk->adas), ==, 1);
  /* The lead of the team that works with her is told. */
  g_assert_cmpint (office_count (office, "SELECT staff FROM task WHERE kind = 'OPENED' AND done_on IS NULL AND person = $1", desk->adas), ==,
                   desk->other_lead);
}

/* By the clock, to the second; somebody else's opening opens nothing. */
static void
test_hours (void)
{
  g_autoptr (Desk) desk = desk_new ();
  Office *office = desk->office;
  g_autoptr (SosPersonCase) open = NULL;
  g_autoptr (SosPersonCase) last = NULL;
  g_autoptr (SosPersonCase) over = NULL;
  g_autoptr (SosPersonCase) others = NULL;
  g_autoptr (GError) error = NULL;
  gint64 until;

  office_must (office, FUNC (open_with_reason), with_reason (desk->adas));
  until = office_count (office, "SELECT until FROM break_glass WHERE person = $1", desk->adas);
  open = look (desk, desk->adas);
  g_assert_true (sos_person_case_may (open, SOS_GROUP_PLAN, SOS_MAY_CHANGE));
  office_set (office, SOS_TYPE_PERSON, desk->adas, "known-as", "El");
  sit_down (desk, desk->kofi);
  others = look (desk, desk->adas);
  g_assert_false (sos_person_case_may (others, SOS_GROUP_PLAN, SOS_MAY_SEE));
  sit_down (desk, office->worker);
  sos_clock_set (until - 1);
  last = look (desk, desk->adas);
  g_assert_true (sos_person_case_may (last, SOS_GROUP_PLAN, SOS_MAY_SEE));
  sos_clock_set (until);
  over = look (desk, desk->adas);
  g_assert_false (sos_person_case_may (over, SOS_GROUP_PLAN, SOS_MAY_SEE));
  g_assert_false (office_try_set (office, SOS_TYPE_PERSON, desk->adas, "known-as", "Ella", &error));
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED);
  /* And again, with a reason of its own. */
  office_must (office, FUNC (open_with_reason), with_reason (desk->adas));
  g_assert_cmpint (office_count (office, "SELECT count (*) FROM break_glass WHERE person = $1", desk->adas), ==, 2);
}

static void
test_hours_chosen (void)
{
  g_autoptr (Desk) desk = desk_new ();

  sit_down (desk, 0);
  office_add (desk->office, SOS_TYPE_SETTING, "name", "opened-hours", "value", "1", NULL);
  sit_down (desk, desk->office->worker);
  office_must (desk->office, FUNC (open_with_reason), with_reason (desk->adas));
  g_assert_cmpint (office_count (desk->office, "SELECT until - opened_at FROM break_glass WHERE person = $1", desk->adas), ==, 3600);
}

static gboolean
read_openings (SosTransaction *transaction, gpointer data, GError **error)
{
  GPtrArray **list = data;

  *list = sos_openings_load (transaction, error);
  return *list != NULL;
}

/* (transfer full) */
static GPtrArray *
list_openings (Desk *desk, gint64 staff)
{
  GPtrArray *list = NULL;
  g_autoptr (GError) error = NULL;

  sit_down (desk, staff);
  sos_store_read (desk->office->store, read_openings, &list, &error);
  g_assert_no_error (error);
  return list;
}

static void
test_review (void)
{
  g_autoptr (Desk) desk = desk_new ();
  Office *office = desk->office;
  g_autoptr (GPtrArray) theirs = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) others = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GError) error = NULL;
  const gint64 opening = office_must (office, FUNC (open_with_reason), with_reason (desk->adas));

  none = list_openings (desk, office->worker);
  g_assert_cmpuint (none->len, ==, 0);
  others = list_openings (desk, office->lead);
  g_assert_cmpuint (others->len, ==, 0);
  office_must_not (office, FUNC (review_opening), office_deed (opening, 0, NULL, NULL, NULL), "looks this over");
  sit_down (desk, office->worker);
  g_assert_false (office_try_set (office, SOS_TYPE_TASK,
                                  office_count (office, "SELECT id FROM task WHERE kind = 'OPENED' AND person = $1", desk->adas), "done-on",
                                  "2026-11-23", &error));
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED);
  all = list_openings (desk, desk->farida);
  g_assert_cmpuint (all->len, ==, 1);
  theirs = list_openings (desk, desk->other_lead);
  g_assert_cmpuint (theirs->len, ==, 1);
  g_assert_cmpstr (sos_opening_row_get_who (theirs->pdata[0]), ==, OFFICE_WORKER);
  g_assert_cmpstr (sos_opening_row_get_name (theirs->pdata[0]), ==, "Ella Far");
  g_assert_cmpstr (sos_opening_row_get_reason (theirs->pdata[0]), ==, "She rang the duty desk from the station");
  g_assert_true (sos_opening_row_may_review (theirs->pdata[0]));
  office_must (office, FUNC (review_opening), office_deed (opening, 0, NULL, NULL, NULL));
  office_must_not (office, FUNC (review_opening), office_deed (opening, 0, NULL, NULL, NULL), "already");
  g_assert_cmpint (office_count (office, "SELECT count (*) FROM task WHERE kind = 'OPENED' AND done_on IS NULL AND person = $1", desk->adas), ==, 0);
  after = list_openings (desk, desk->other_lead);
  g_assert_cmpstr (sos_opening_row_get_reviewer (after->pdata[0]), ==, "Gwen Price");
  g_assert_false (sos_opening_row_may_review (after->pdata[0]));
  office_undo (office);
  g_assert_cmpint (office_count (office, "SELECT count (*) FROM break_glass WHERE reviewed_by IS NULL AND id = $1", opening), ==, 1);
}

/* A lead who opens a record of another team looks over nothing of it. */
static void
test_review_own (void)
{
  g_autoptr (Desk) desk = desk_new ();
  Office *office = desk->office;
  gint64 opening;

  sit_down (desk, office->lead);
  opening = office_must (office, FUNC (open_with_reason), with_reason (desk->adas));
  office_must_not (office, FUNC (review_opening), office_deed (opening, 0, NULL, NULL, NULL), "");
  sit_down (desk, desk->farida);
  office_must (office, FUNC (review_opening), office_deed (opening, 0, NULL, NULL, NULL));
}

/* ---- sealed ---- */

static void
seal (Desk *desk, gint64 person, const char *sealed)
{
  sit_down (desk, desk->farida);
  office_must (desk->office, FUNC (seal_person), office_deed (person, 0, sealed, "A relative of staff", NULL));
}

/* At once, in lists that were read a moment ago; by undo likewise. */
static void
test_seal (void)
{
  g_autoptr (Desk) desk = desk_new ();
  Office *office = desk->office;
  static const char everybody[] = "Ella Far:-:-, Karl Team:-:alert, Zoe Own:SOS:alert";
  static const char without[] = "Karl Team:-:alert, Zoe Own:SOS:alert";

  assert_list (desk, office->worker, (SosPeopleQuery){ ALL }, everybody);
  assert_list (desk, office->worker, (SosPeopleQuery){ ALL, .words = (char *) "el" }, "Ella Far:-:-");
  seal (desk, desk->adas, "YES");
  assert_list (desk, office->worker, (SosPeopleQuery){ ALL }, without);
  assert_list (desk, office->worker, (SosPeopleQuery){ ALL, .words = (char *) "el" }, "");
  assert_list (desk, office->lead, (SosPeopleQuery){ ALL, .words = (char *) "ella" }, "");
  assert_list (desk, office->administrator, (SosPeopleQuery){ ALL, .words = (char *) "ella" }, "");
  assert_list (desk, 0, (SosPeopleQuery){ ALL, .words = (char *) "ella" }, "");
  assert_list (desk, office->colleague, (SosPeopleQuery){ ALL, .words = (char *) "ella" }, "Ella Far:SOS:alert");
  assert_list (desk, desk->other_lead, (SosPeopleQuery){ ALL, .words = (char *) "ella" }, "Ella Far:SOS:alert");
  sit_down (desk, office->worker);
  g_assert_null (look (desk, desk->adas));
  g_assert_cmpint (office_count (office, "SELECT count (*) FROM audit WHERE person = $1 AND field = 'sealed' AND reason = 'A relative of staff'",
                                 desk->adas), ==, 1);
  /* Given to somebody else, it is theirs and no longer hers. */
  sit_down (desk, desk->farida);
  office_must (office, FUNC (allocate_episode),
               office_deed (office_count (office, "SELECT id FROM episode WHERE person = $1", desk->adas), office->worker, NULL, NULL, NULL));
  assert_list (desk, office->worker, (SosPeopleQuery){ ALL, .words = (char *) "ella" }, "Ella Far:SOS:alert");
  assert_list (desk, office->colleague, (SosPeopleQuery){ ALL, .words = (char *) "ella" }, "");
  seal (desk, desk->adas, "NO");
  assert_list (desk, office->colleague, (SosPeopleQuery){ ALL, .words = (char *) "ella" }, "Ella Far:-:-");
}

static gboolean
may_undo (gpointer store)
{
  return sos_store_get_undo_title (store) != NULL;
}

static void
test_seal_undone (void)
{
  g_autoptr (Desk) desk = desk_new ();
  Office *office = desk->office;

  seal (desk, desk->adas, "YES");
  office_wait (may_undo, office->store, "the seal to be told of");
  /* Whoever sits down next has nothing to take back, and no title tells of it. */
  sit_down (desk, office->worker);
  g_assert_null (sos_store_get_undo_title (office->store));
  g_assert_null (look (desk, desk->adas));
  seal (desk, desk->adas, "NO");
  seal (desk, desk->kofis, "YES");
  office_undo (office);
  assert_list (desk, office->worker, (SosPeopleQuery){ ALL, .words = (char *) "karl" }, "Karl Team:-:alert");
}

/* Only by those who lead, with a reason, and by no form; a record that was opened before is closed by the seal. */
static void
test_seal_refused (void)
{
  g_autoptr (Desk) desk = desk_new ();
  Office *office = desk->office;
  g_autoptr (SosRecord) record = NULL;
  g_autoptr (SosSaveRecord) save = NULL;
  g_autoptr (SosDeed) again = NULL;
  g_autoptr (GError) error = NULL;

  office_must (office, FUNC (open_with_reason), with_reason (desk->adas));
  office_must_not (office, FUNC (seal_person), office_deed (desk->mine, 0, "YES", "Her uncle works here", NULL), "lead");
  sit_down (desk, office->lead);
  office_must_not (office, FUNC (seal_person), office_deed (desk->mine, 0, "YES", "So", NULL), "V28");
  office_must_not (office, FUNC (seal_person), office_deed (desk->adas, 0, "YES", "Her uncle works here", NULL), "lead");
  sit_down (desk, office->worker);
  record = office_load (office, SOS_TYPE_PERSON, desk->mine);
  sos_record_set_flag (record, SOS_PERSON_SEALED, TRUE);
  save = sos_save_record_new (record, NULL);
  g_assert_false (office_do (office, FUNC (save_record), save, &error));
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED);
  seal (desk, desk->adas, "YES");
  sit_down (desk, office->worker);
  g_assert_null (look (desk, desk->adas));
  g_clear_error (&error);
  /* In the words of somebody who is not there, and without a line that could be found. */
  again = with_reason (desk->adas);
  g_assert_false (office_do (office, FUNC (open_with_reason), again, &error));
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_NOT_FOUND);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  begun = sos_clock_now ();
  g_test_add_func ("/rights/reading", test_reading);
  g_test_add_func ("/rights/list", test_list);
  g_test_add_func ("/rights/history", test_history);
  g_test_add_func ("/rights/history-mappa", test_history_mappa);
  g_test_add_func ("/rights/writing", test_writing);
  g_test_add_func ("/rights/administrator", test_administrator);
  g_test_add_func ("/rights/open", test_open);
  g_test_add_func ("/rights/hours", test_hours);
  g_test_add_func ("/rights/hours-chosen", test_hours_chosen);
  g_test_add_func ("/rights/review", test_review);
  g_test_add_func ("/rights/review-own", test_review_own);
  g_test_add_func ("/rights/seal", test_seal);
  g_test_add_func ("/rights/seal-undone", test_seal_undone);
  g_test_add_func ("/rights/seal-refused", test_seal_refused);
  return g_test_run ();
}
