/* test-ahead.c - what is ahead of a worker: releases within six weeks, and patients on a ward whom nobody has seen (screens.md, Today). */
#include "config.h"
#include "office.h"

#include "sos-ahead.h"
#include "sos-clock.h"
#include "sos-stage-rules.h"

#include <string.h>

typedef struct
{
  Office *office;
  gint64 person, release, stay, ward, admission;
} Desk;

static gint64
add_episode (Desk *self, const char *name, const char *service)
{
  self->person = office_add_person (self->office, name);
  return office_put (self->office, g_object_new (SOS_TYPE_EPISODE, "person", self->person, "service", service, "stage", SOS_STAGE_ACTIVE, "worker", self->office->worker,
                                                 "team", self->office->team, "referred-on", "2026-09-01", NULL));
}

static void
tell (Desk *self, const char *day, const char *told_on)
{
  office_put (self->office, g_object_new (SOS_TYPE_RELEASE_DATE, "episode", self->release, "stay", self->stay, "kind", "CONDITIONAL", "status", "CONFIRMED", "day", day,
                                          "source", "OMU", "told-on", told_on, NULL));
}

static void
set_up (Desk *self, gconstpointer data)
{
  self->office = office_new ();
  self->release = add_episode (self, "Łukasz Tester", "TTG");
  self->stay = office_put (self->office, g_object_new (SOS_TYPE_CUSTODY_STAY, "episode", self->release, "site", "ISIS", "valid-from", "2026-05-01", NULL));
  self->ward = add_episode (self, "Amir Tester", "HOS");
  self->admission = office_put (self->office, g_object_new (SOS_TYPE_ADMISSION, "episode", self->ward, "site", "RLH", "ward", "12D", "admitted-at",
                                                            sos_clock_from_london ("2026-11-23", 2 * 60), "lead", "US", NULL));
}

static void
tear_down (Desk *self, gconstpointer data)
{
  office_free (self->office);
}

typedef struct
{
  GPtrArray *releases, *wards;
} Both;

static gboolean
load (SosTransaction *transaction, gpointer data, GError **error)
{
  Both *both = data;

  both->releases = sos_ahead_load_releases (transaction, error);
  both->wards = both->releases != NULL ? sos_ahead_load_wards (transaction, error) : NULL;
  return both->wards != NULL;
}

static Both
look (Desk *self, gint64 staff)
{
  Both both = { 0 };
  g_autoptr (GError) error = NULL;

  sos_store_set_actor (self->office->store, staff);
  g_assert_true (sos_store_read (self->office->store, load, &both, &error));
  g_assert_no_error (error);
  return both;
}

static void
clear (Both *both)
{
  g_clear_pointer (&both->releases, g_ptr_array_unref);
  g_clear_pointer (&both->wards, g_ptr_array_unref);
}

static void
assert_n (Desk *self, guint n_releases, guint n_wards)
{
  Both both = look (self, self->office->worker);

  g_assert_cmpuint (both.releases->len, ==, n_releases);
  g_assert_cmpuint (both.wards->len, ==, n_wards);
  clear (&both);
}

static void
put_time (Desk *self, GType type, gint64 id, const char *field, gint64 seconds)
{
  gpointer record = office_load (self->office, type, id);

  g_object_set (record, field, seconds, NULL);
  office_put (self->office, record);
}

/* The day that is told decides, at its edge; once they are out they are ahead of nobody. */
static void
test_releases (Desk *self, gconstpointer data)
{
  Both both;

  assert_n (self, 0, 1);
  tell (self, "2027-01-05", "2026-11-01"); /* 43 days */
  assert_n (self, 0, 1);
  tell (self, "2027-01-04", "2026-11-02");
  assert_n (self, 1, 1);
  tell (self, "2026-12-02", "2026-11-03");
  both = look (self, self->office->worker);
  g_assert_cmpuint (both.releases->len, ==, 1);
  g_assert_cmpstr (((SosAheadItem *) both.releases->pdata[0])->day, ==, "2");
  g_assert_nonnull (strstr (((SosAheadItem *) both.releases->pdata[0])->note, "In 9 days"));
  g_assert_cmpstr (((SosAheadItem *) both.releases->pdata[0])->state, ==, "No address");
  clear (&both);
  put_time (self, SOS_TYPE_CUSTODY_STAY, self->stay, "released-at", sos_clock_from_london ("2026-11-23", 9 * 60));
  assert_n (self, 0, 1);
}

/* A day that has passed and of which nobody said that it was so comes first, and its button says it. */
static void
test_past (Desk *self, gconstpointer data)
{
  Both both;
  const SosAheadItem *item;

  tell (self, "2026-11-22", "2026-11-03");
  both = look (self, self->office->worker);
  item = both.releases->pdata[0];
  g_assert_cmpstr (item->tone, ==, "danger");
  g_assert_cmpstr (item->deed, ==, "released");
  clear (&both);
}

/* Seen is who was offered support; whoever left needs nobody on the ward. */
static void
test_wards (Desk *self, gconstpointer data)
{
  assert_n (self, 0, 1);
  office_put (self->office, g_object_new (SOS_TYPE_WARD_OFFER, "admission", self->admission, "offered-at", sos_clock_from_london ("2026-11-23", 13 * 60), "outcome",
                                          "THINKING", NULL));
  assert_n (self, 0, 0);
}

static void
test_gone (Desk *self, gconstpointer data)
{
  put_time (self, SOS_TYPE_ADMISSION, self->admission, "discharged-at", sos_clock_from_london ("2026-11-23", 12 * 60));
  assert_n (self, 0, 0);
}

static void
test_again (Desk *self, gconstpointer data)
{
  const gint64 first = office_put (self->office, g_object_new (SOS_TYPE_ADMISSION, "episode", self->ward, "site", "RLH", "admitted-at",
                                                               sos_clock_from_london ("2026-11-01", 2 * 60), "discharged-at", sos_clock_from_london ("2026-11-10", 2 * 60),
                                                               "lead", "US", NULL));
  Both both;

  put_time (self, SOS_TYPE_ADMISSION, self->admission, "earlier", first);
  both = look (self, self->office->worker);
  g_assert_cmpuint (both.wards->len, ==, 1);
  g_assert_cmpstr (((SosAheadItem *) both.wards->pdata[0])->state, ==, "Back again");
  g_assert_nonnull (strstr (((SosAheadItem *) both.wards->pdata[0])->note, "13 days"));
  clear (&both);
}

/* Another’s work is ahead of another. */
static void
test_others (Desk *self, gconstpointer data)
{
  Both both = look (self, self->office->colleague);

  g_assert_cmpuint (both.releases->len + both.wards->len, ==, 0);
  clear (&both);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Desk *, gconstpointer);
  } tests[] = {
    { "/ahead/releases", test_releases }, { "/ahead/past", test_past },   { "/ahead/wards", test_wards },
    { "/ahead/gone", test_gone },         { "/ahead/again", test_again }, { "/ahead/others", test_others },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Desk, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
