/* test-last.c - what is kept right once at the end of a write is called once, after all that its people need, and can refuse the whole. */
#include "config.h"
#include "office-fixture.h"

#include "sos-transaction-last.h"

static struct
{
  guint n_projections, n_last, n_before; /* n_before: projections when the last was called */
  gboolean refuse;
} seen;

static gboolean
project (SosTransaction *transaction, gint64 person, GError **error)
{
  seen.n_projections++;
  return TRUE;
}

static gboolean
last (SosTransaction *transaction, GError **error)
{
  seen.n_last++;
  seen.n_before = seen.n_projections;
  if (!seen.refuse)
    return TRUE;
  g_set_error_literal (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED, "Not so");
  return FALSE;
}

static void
set_up (OfficeFixture *office, gconstpointer data)
{
  office_fixture_set_up (office, data);
  seen.n_projections = seen.n_last = seen.n_before = 0;
  seen.refuse = FALSE;
}

static gboolean
add_three (SosTransaction *transaction, gpointer data, GError **error)
{
  for (guint i = 0; i < 3; i++)
    office_add_person (transaction, "Ada Okonkwo");
  return TRUE;
}

static gboolean
change_mind (SosTransaction *transaction, gpointer data, GError **error)
{
  office_add_person (transaction, "Ada Okonkwo");
  g_set_error_literal (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED, "Not so");
  return FALSE;
}

static gboolean
look (SosTransaction *transaction, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) people = sos_transaction_query (transaction, SOS_TYPE_PERSON, "id > 0", error, "");

  return people != NULL;
}

static void
test_once (OfficeFixture *office, gconstpointer data)
{
  office_write (office, "Three", add_three, NULL);
  g_assert_cmpuint (seen.n_projections, ==, 3);
  g_assert_cmpuint (seen.n_last, ==, 1);
  g_assert_cmpuint (seen.n_before, ==, 3);
  office_read (office, look, NULL);
  g_assert_cmpuint (seen.n_last, ==, 1);
}

/* What was given up is not kept right; what it refuses is not there. */
static void
test_refused (OfficeFixture *office, gconstpointer data)
{
  g_autoptr (GError) given_up = NULL, refused = NULL;

  g_assert_false (sos_store_write (office->store, "Given up", change_mind, NULL, &given_up));
  g_assert_cmpuint (seen.n_last, ==, 0);
  seen.refuse = TRUE;
  g_assert_false (sos_store_write (office->store, "Three", add_three, NULL, &refused));
  g_assert_error (refused, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED);
  g_assert_cmpuint (seen.n_last, ==, 1);
  g_assert_cmpint (office_count (office->path, "SELECT count (*) FROM person"), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  sos_transaction_register_projection (project);
  sos_transaction_register_last (last);
  g_test_add ("/last/once", OfficeFixture, NULL, set_up, test_once, office_fixture_tear_down);
  g_test_add ("/last/refused", OfficeFixture, NULL, set_up, test_refused, office_fixture_tear_down);
  return g_test_run ();
}
