/* test-lawful.c - the policy document behind the lawful bases (domain 4.2.1): who keeps it, and what a day by which it is looked at again may be. */
#include "config.h"
#include "office.h"

#include "sos-lawful-bases.h"
#include "sos-office-numbers.h"

typedef struct
{
  SosLawfulBases *bases;
  gboolean done;
} Bases;

static void
bases_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  ((Bases *) data)->bases = sos_lawful_bases_finish (SOS_STORE (source), result, &error);
  g_assert_no_error (error);
  ((Bases *) data)->done = TRUE;
}

static gboolean
have_come (gpointer data)
{
  return ((Bases *) data)->done;
}

static void
choose (Office *office, const char *name, const char *value, const char *refused)
{
  g_autoptr (SosChooseSetting) deed = sos_choose_setting_new (sos_office_settings_find (name), value);

  office_attempt (office, sos_casework_choose_setting, deed, refused);
}

/* 4.2.1: the version of the policy document and by when it is looked at again, which the data protection lead keeps. */
static void
test_policy (void)
{
  g_autoptr (Office) office = office_new ();
  const gint64 data_lead = office_add (office, SOS_TYPE_STAFF, "name", "Data Lead", "role", "DATA_PROTECTION_LEAD", "active", TRUE, NULL);
  Bases before = { NULL, FALSE }, after = { NULL, FALSE };

  sos_lawful_bases_async (office->store, NULL, bases_cb, &before);
  office_wait (have_come, &before, "the bases");
  g_assert_null (before.bases->policy);
  choose (office, "policy.version", "3.1", "data protection lead");
  sos_store_set_actor (office->store, data_lead);
  choose (office, "policy.version", "3.1", NULL);
  choose (office, "policy.review-on", "soon", "That is no day");
  choose (office, "policy.review-on", "2027-02-30", "That is no day");
  choose (office, "policy.review-on", "2027-06-01", NULL);
  sos_lawful_bases_async (office->store, NULL, bases_cb, &after);
  office_wait (have_come, &after, "the bases");
  g_assert_cmpstr (after.bases->policy, ==, "3.1");
  g_assert_cmpstr (after.bases->policy_review_on, ==, "2027-06-01");
  sos_lawful_bases_free (before.bases);
  sos_lawful_bases_free (after.bases);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lawful/policy", test_policy);
  return g_test_run ();
}
