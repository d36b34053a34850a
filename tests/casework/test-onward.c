/* test-onward.c - help asked of a partner: only with an agreement to share with that very partner, asked again until it began. */
#include "config.h"
#include "office.h"

#include "sos-clock.h"
#include "sos-onward-rules.h"
#include "sos-onward.h"
#include "sos-person-sheets.h"

#define TODAY "2026-11-23"
#define FUNC(name) (SosTransactionFunc) sos_casework_##name
#define STATES 6
#define TASKS "SELECT count(*) FROM task WHERE about = 'onward_referral' AND about_id = $1 AND done_on IS NULL AND removed IS NULL"

typedef struct
{
  Office *office;
  gint64 person, agency;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  sos_clock_set (sos_clock_from_london (TODAY, 9 * 60));
  self->office = office_new_with_people (1);
  self->person = g_array_index (self->office->people, gint64, 0);
  sos_store_set_actor (self->office->store, self->office->lead);
  self->agency = office_add (self->office, SOS_TYPE_AGENCY, "name", "Larkfield Mentors", "type", "VCS_PARTNER", NULL);
  sos_store_set_actor (self->office->store, self->office->worker);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  office_free (self->office);
}

static void
agree (Fixture *self, const char *agency, const char *status, const char *day)
{
  office_put (self->office, g_object_new (SOS_TYPE_CONSENT, "person", self->person, "type", "SHARE_WITH", "to-agency", agency, "status", status, "dated", day, NULL));
}

static SosAskPartner *
prepare (Fixture *self, const char *ground)
{
  g_autoptr (SosRecord) onward = g_object_new (SOS_TYPE_ONWARD_REFERRAL, "person", self->person, "agency", self->agency, "asked-for", "A mentor", "state", "ASKED",
                                               "summary", "Likes boxing, mornings are best.", "ground", ground, NULL);

  return sos_ask_partner_new (onward);
}

static gint64
ask (Fixture *self)
{
  g_autoptr (SosAskPartner) asked = prepare (self, NULL);

  office_attempt (self->office, FUNC (ask_partner), asked, NULL);
  return sos_record_get_id (asked->onward);
}

/* The yes to one partner is no yes to another, and a no to one no no to another. */
static void
test_agreement (Fixture *self, gconstpointer data)
{
  g_autoptr (SosAskPartner) nobody = prepare (self, NULL), worker = prepare (self, "They are in danger at home"), lead = prepare (self, "They are in danger at home");
  g_autoptr (SosAskPartner) agreed = prepare (self, NULL), taken_back = prepare (self, NULL);

  agree (self, "Another Partner", "GIVEN", "2026-11-01");
  office_attempt (self->office, FUNC (ask_partner), nobody, "have not agreed");
  office_attempt (self->office, FUNC (ask_partner), worker, "a team lead who asks");
  agree (self, "LARKFIELD  mentors", "GIVEN", "2026-11-02");
  agree (self, "Another Partner", "REFUSED", "2026-11-03");
  office_attempt (self->office, FUNC (ask_partner), agreed, NULL);
  agree (self, "Larkfield Mentors", "REFUSED", "2026-11-04");
  office_attempt (self->office, FUNC (ask_partner), taken_back, "have not agreed");
  sos_store_set_actor (self->office->store, self->office->lead);
  office_attempt (self->office, FUNC (ask_partner), lead, NULL);
}

static void
test_course (Fixture *self, gconstpointer data)
{
  gint64 onward;
  g_autofree char *chase = NULL;

  agree (self, "Larkfield Mentors", "GIVEN", "2026-11-01");
  onward = ask (self);
  chase = office_dup_text (self->office, SOS_TYPE_ONWARD_REFERRAL, onward, "chase-on");
  g_assert_cmpstr (chase, ==, "2026-12-07");
  g_assert_cmpint (office_count (self->office, TASKS, onward), ==, 1);
  office_must_not (self->office, FUNC (note_partner), office_deed (onward, 0, "ENDED", NULL, NULL), "does not go on like that");
  office_must_not (self->office, FUNC (note_partner), office_deed (onward, 0, "ACCEPTED", NULL, "2026-11-22"), "before what went before");
  office_must_not (self->office, FUNC (note_partner), office_deed (onward, 0, "ACCEPTED", NULL, "2026-11-24"), "not to come");
  office_must (self->office, FUNC (chase_partner), office_deed (onward, 0, NULL, "They ring back", "2026-11-30"));
  g_assert_cmpint (office_count (self->office, "SELECT due_on = '2026-11-30' FROM task WHERE about = 'onward_referral' AND about_id = $1", onward), ==, 1);
  office_must (self->office, FUNC (note_partner), office_deed (onward, 0, "ACCEPTED", "From January", NULL));
  g_assert_cmpint (office_count (self->office, TASKS, onward), ==, 1);
  office_must (self->office, FUNC (note_partner), office_deed (onward, 0, "STARTED", NULL, NULL));
  g_assert_cmpint (office_count (self->office, TASKS, onward), ==, 0);
  office_undo (self->office);
  g_assert_cmpint (office_count (self->office, TASKS, onward), ==, 1);
}

/* The summary is asked about each time: what was agreed may be taken back since. */
static void
test_summary (Fixture *self, gconstpointer data)
{
  g_autoptr (SosPersonSheet) before = NULL, after = NULL;
  gint64 onward;

  agree (self, "Larkfield Mentors", "GIVEN", "2026-11-01");
  onward = ask (self);
  before = sos_person_sheet_new (SOS_PERSON_PARTNER_SHEET, self->person, onward, "print");
  after = sos_person_sheet_new (SOS_PERSON_PARTNER_SHEET, self->person, onward, "print");
  g_assert_true (sos_store_write (self->office->store, NULL, FUNC (release_person_sheet), before, NULL));
  g_assert_cmpstr (sos_merge_get_text (before->words, "summary"), ==, "Likes boxing, mornings are best.");
  agree (self, "Larkfield Mentors", "REFUSED", "2026-11-04");
  office_attempt (self->office, FUNC (release_person_sheet), after, "have not agreed");
}

/* Whatever is over does not go on, and nothing goes back to being asked. */
static void
test_rules (void)
{
  static const char *const states[STATES] = { "ASKED", "ACCEPTED", "DECLINED", "STARTED", "ENDED", "WITHDRAWN" };

  for (guint i = 0; i < STATES; i++)
    for (guint k = 0; k < STATES; k++)
      {
        g_autoptr (SosVerdict) verdict = sos_onward_may_move (states[i], states[k]);

        g_assert_false (verdict->allowed && (k == 0 || i == k || !sos_onward_is_open (states[i])));
      }
  g_assert_true (sos_onward_waits ("ASKED") && sos_onward_waits ("ACCEPTED"));
  g_assert_false (sos_onward_waits ("STARTED") || sos_onward_waits ("DECLINED"));
}

#define ADD(path, func) g_test_add ("/casework/onward/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/casework/onward/rules", test_rules);
  ADD ("agreement", test_agreement);
  ADD ("course", test_course);
  ADD ("summary", test_summary);
  return g_test_run ();
}
