/* test-halfway.c - the deeds that keep people safe, stopped half-way: by a disk that fails at each of many steps, and by whatever says no when
 * all was done. What was not done whole leaves nothing behind; what was done is whole. */
#include "config.h"
#include "office.h"

#include "sos-apart.h"
#include "sos-family-deeds.h"
#include "sos-openings.h"
#include "sos-safeguarding.h"
#include "sos-taking-back.h"

#include "../store/failing-vfs.h"

/* ---- an office in which something follows from each ---- */

typedef struct
{
  Office *office;
  gint64 leo, address, mother, sister, work;
} Room;

static void
set_up (Room *self)
{
  Office *office = self->office = office_new ();
  const gint64 household = office_add (office, SOS_TYPE_HOUSEHOLD, "label", "Household", NULL);

  self->leo = office_add_client (office, "Leo", &self->address);
  office_set (office, SOS_TYPE_PERSON, self->leo, "birth-date", "2012-03-18");
  self->mother = office_add_person (office, "Nadia Adjei");
  self->sister = office_add_person (office, "Mia");
  office_add (office, SOS_TYPE_RELATIONSHIP, "person", self->leo, "other-person", self->mother, "type", "MOTHER", "parental-responsibility", "YES", "evidence",
              "Birth certificate", NULL);
  office_add (office, SOS_TYPE_MEMBERSHIP, "person", self->leo, "household", household, "role", "YP_OF_CONCERN", NULL);
  office_add (office, SOS_TYPE_MEMBERSHIP, "person", self->sister, "household", household, "role", "SIBLING", NULL);
  office_add (office, SOS_TYPE_FAMILY_MEETING, "household", household, "day", "2026-11-01", "next-on", "2026-12-03", NULL);
  self->work = office_add (office, SOS_TYPE_CONSENT, "person", self->leo, "type", "WORK_WITH_ME", "status", "GIVEN", "dated", "2026-10-01", NULL);
  office_add_approved_letter (office, self->leo, self->address);
  sos_store_set_actor (office->store, office->lead);
}

/* ---- the deeds ---- */

static gpointer
make_withdrawal (Room *self)
{
  SosWithdraw *withdraw = sos_withdraw_new (self->leo, "PARENT_PR", "By telephone, 10:05");

  withdraw->by_person = self->mother;
  g_array_append_val (withdraw->consents, self->work);
  return withdraw;
}

static gpointer
make_threat (Room *self)
{
  g_autoptr (SosThreatWarning) warning = g_object_new (SOS_TYPE_THREAT_WARNING, "person", self->leo, "officer", "DC Hale", "steps", "Stays with her aunt", NULL);
  SosWarnOfThreat *warn = sos_warn_of_threat_new (warning);

  g_array_append_val (warn->addresses, self->address);
  return warn;
}

static gpointer
make_rule (Room *self)
{
  SosKeepApart *keep = sos_keep_apart_new ();

  keep->kind = g_strdup ("PAIR");
  keep->level = g_strdup ("4");
  keep->reason_code = g_strdup ("THREAT");
  keep->reported_on = g_strdup ("2026-11-20");
  keep->review_by = g_strdup ("2027-03-01");
  g_array_append_val (keep->people[0], self->leo);
  g_array_append_val (keep->people[1], self->sister);
  return keep;
}

static gpointer
make_seal (Room *self)
{
  return office_deed (self->leo, 0, "YES", "Witness in a case at court", NULL);
}

static const struct
{
  const char *name;
  gpointer (*make) (Room *self);
  gpointer func;
  gpointer free_deed;
  const char *done; /* more than none, once it is done; $1: Leo */
} deeds[] = {
  { "an agreement taken back", make_withdrawal, sos_casework_withdraw, sos_withdraw_free, "SELECT count (*) FROM withdrawal WHERE person = $1" },
  { "a threat to life", make_threat, sos_casework_warn_of_threat, sos_warn_of_threat_free, "SELECT count (*) FROM threat_warning WHERE person = $1" },
  { "a keep-apart rule", make_rule, sos_casework_keep_apart, sos_keep_apart_free, "SELECT count (*) FROM conflict_member WHERE person = $1" },
  { "a seal", make_seal, sos_casework_seal_person, sos_deed_free, "SELECT sealed FROM person WHERE id = $1" },
};

static void
free_deed (guint deed, gpointer data)
{
  ((GDestroyNotify) deeds[deed].free_deed) (data);
}

/* ---- stopped ---- */

typedef struct
{
  SosTransactionFunc func;
  gpointer data;
} Stopped;

static gboolean
do_and_refuse (SosTransaction *transaction, gpointer data, GError **error)
{
  Stopped *stopped = data;

  if (stopped->func (transaction, stopped->data, error))
    g_set_error_literal (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED, "stopped");
  return FALSE;
}

/* Everything was written, and then something says no. */
static void
test_refused_at_last (void)
{
  for (guint deed = 0; deed < G_N_ELEMENTS (deeds); deed++)
    {
      Room room;
      Stopped stopped = { (SosTransactionFunc) deeds[deed].func, NULL };
      g_autofree char *before = NULL, *after = NULL;
      g_autoptr (GError) error = NULL;

      set_up (&room);
      stopped.data = deeds[deed].make (&room);
      before = office_dump (room.office);
      g_assert_false (office_do (room.office, do_and_refuse, &stopped, &error));
      g_assert_cmpstr (error->message, ==, "stopped");
      after = office_dump (room.office);
      g_assert_cmpstr (after, ==, before);
      free_deed (deed, stopped.data);
      office_free (room.office);
    }
}

static void
try_once (guint deed, Failing failing, guint step, guint *n_met, guint *n_done)
{
  Room room;
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr (GError) error = NULL;
  gpointer data;
  gboolean met, done;

  set_up (&room);
  data = deeds[deed].make (&room);
  before = office_dump (room.office);
  failing_vfs_arm (failing, step);
  done = office_do (room.office, (SosTransactionFunc) deeds[deed].func, data, &error);
  failing_vfs_disarm (&met);
  after = office_dump (room.office);
  if (done)
    g_assert_cmpint (office_count (room.office, deeds[deed].done, room.leo), >, 0);
  else
    g_assert_cmpstr (after, ==, before);
  *n_met += met;
  *n_done += done;
  free_deed (deed, data);
  office_free (room.office);
}

static void
test_failing_disk (void)
{
  static const guint steps[] = { 1, 2, 3, 5, 8, 13, 21, 34, 55, 89 };
  guint n = 0, n_met = 0, n_done = 0;

  for (guint deed = 0; deed < G_N_ELEMENTS (deeds); deed++)
    for (Failing failing = 0; failing < N_FAILINGS; failing++)
      for (guint i = 0; i < G_N_ELEMENTS (steps); i++, n++)
        try_once (deed, failing, steps[i], &n_met, &n_done);
  g_test_message ("%u deeds on a disk that fails, which %u met; %u done and whole, of the others nothing is left", n, n_met, n_done);
  g_assert_cmpuint (n_met, >, 40);
  g_assert_cmpuint (n_done, <, n);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  failing_vfs_install ();
  g_test_add_func ("/halfway/refused-at-last", test_refused_at_last);
  g_test_add_func ("/halfway/failing-disk", test_failing_disk);
  return g_test_run ();
}
