/* test-retention.c - how long records are kept: what stands on the list, what two decide, and that what is erased is gone (4.13, V27). */
#include "config.h"
#include "office.h"

#include "sos-clock.h"
#include "sos-family-deeds.h"
#include "sos-keeping.h"

#include <string.h>

#define FUNC(name) (SosTransactionFunc) sos_casework_##name
#define TODAY "2026-11-23"
#define WHY "Seven years are over"

typedef struct
{
  Office *office;
  gint64 data; /* leads data protection */
  gint64 gone; /* worked with as an adult, long ago */
} Desk;

static gint64
add_past (Desk *self, const char *name, const char *born, const char *ended)
{
  const gint64 person = office_add_person (self->office, name);

  office_set (self->office, SOS_TYPE_PERSON, person, "birth-date", born);
  office_put (self->office, g_object_new (SOS_TYPE_EPISODE, "person", person, "service", "SOS", "stage", "CLOSED", "worker", self->office->worker, "team", self->office->team,
                                          "referred-on", "2016-01-04", "closed-on", ended, NULL));
  return person;
}

static void
set_up (Desk *self, gconstpointer data)
{
  sos_clock_set (sos_clock_from_london (TODAY, 9 * 60));
  self->office = office_new ();
  self->data = office_put (self->office, g_object_new (SOS_TYPE_STAFF, "name", "Dina Dataset", "role", "DATA_PROTECTION_LEAD", "active", TRUE, NULL));
  self->gone = add_past (self, "Zebulon Quartermaine", "1990-03-02", "2018-05-04");
}

static void
tear_down (Desk *self, gconstpointer data)
{
  office_free (self->office);
}

static void
sit (Desk *self, gint64 staff)
{
  sos_store_set_actor (self->office->store, staff);
}

static gboolean
load (SosTransaction *transaction, gpointer data, GError **error)
{
  *(GPtrArray **) data = sos_retention_load (transaction, error);
  return *(GPtrArray **) data != NULL;
}

static GPtrArray *
list (Desk *self)
{
  GPtrArray *rows = NULL;
  g_autoptr (GError) error = NULL;

  sos_store_read (self->office->store, load, &rows, &error);
  g_assert_no_error (error);
  return rows;
}

static void
decide (Desk *self, SosTransactionFunc func, gint64 id, const char *code, const char *words, const char *date)
{
  office_must (self->office, func, office_deed (id, 0, code, words, date));
}

/* Only those whose day has come, for those who decide. */
static void
test_list (Desk *self, gconstpointer data)
{
  g_autoptr (GPtrArray) worker = list (self), lead = NULL;

  add_past (self, "Child Tester", "2005-01-01", "2018-05-04");
  add_past (self, "Late Tester", "1990-01-01", "2024-05-04");
  office_add_person (self->office, "Mother Tester");
  g_assert_cmpuint (worker->len, ==, 0);
  sit (self, self->office->lead);
  lead = list (self);
  g_assert_cmpuint (lead->len, ==, 1);
  g_assert_cmpint (((SosRetentionRow *) lead->pdata[0])->person, ==, self->gone);
  g_assert_cmpstr (((SosRetentionRow *) lead->pdata[0])->rule, ==, "ADULT");
  g_assert_cmpstr (((SosRetentionRow *) lead->pdata[0])->day, ==, "2025-05-04");
}

/* Of somebody who is sealed only those who may know of them learn that their day has come. */
static void
test_sealed (Desk *self, gconstpointer data)
{
  g_autoptr (GPtrArray) theirs = NULL, lead = NULL;
  SosDeed *deed = office_deed (self->gone, 0, "HOLD", WHY, NULL);
  g_autoptr (GError) error = NULL;

  sit (self, self->office->lead);
  office_must (self->office, FUNC (seal_person), office_deed (self->gone, 0, "YES", "A relative of a colleague works here", NULL));
  lead = list (self);
  g_assert_cmpuint (lead->len, ==, 1);
  sit (self, self->data);
  theirs = list (self);
  g_assert_cmpuint (theirs->len, ==, 0);
  g_assert_false (office_do (self->office, FUNC (keep_longer), deed, &error));
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_NOT_FOUND);
  sos_deed_free (deed);
}

static void
assert_place (Desk *self, guint n, gboolean held, gboolean asked)
{
  g_autoptr (GPtrArray) rows = list (self);

  g_assert_cmpuint (rows->len, ==, n);
  if (n > 0)
    {
      g_assert_cmpint (((SosRetentionRow *) rows->pdata[0])->hold != 0, ==, held);
      g_assert_cmpint (((SosRetentionRow *) rows->pdata[0])->ask != 0, ==, asked);
    }
}

static gint64
decision (Desk *self, const char *kind)
{
  g_autofree char *sql = g_strdup_printf ("SELECT max (id) FROM retention WHERE person = $1 AND kind = '%s' AND removed IS NULL", kind);

  return office_count (self->office, sql, self->gone);
}

static void
test_keep (Desk *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  office_must_not (self->office, FUNC (keep_longer), office_deed (self->gone, 0, "HOLD", WHY, NULL), "decide how long");
  sit (self, self->office->lead);
  office_must_not (self->office, FUNC (keep_longer), office_deed (self->gone, 0, "EXTEND", WHY, TODAY), "day to come");
  decide (self, FUNC (keep_longer), self->gone, "EXTEND", "Their sister asked for it", "2027-06-01");
  assert_place (self, 0, FALSE, FALSE);
  office_must_not (self->office, FUNC (ask_disposal), office_deed (self->gone, 0, NULL, WHY, NULL), "kept longer");
  office_undo (self->office);
  decide (self, FUNC (keep_longer), self->gone, "HOLD", "An inquiry asked for it", NULL);
  assert_place (self, 1, TRUE, FALSE);
  office_must_not (self->office, FUNC (ask_disposal), office_deed (self->gone, 0, NULL, WHY, NULL), "held");
  g_assert_false (office_try_set (self->office, SOS_TYPE_RETENTION, decision (self, "HOLD"), "ended-on", TODAY, &error));
  decide (self, FUNC (end_retention), decision (self, "HOLD"), NULL, "The inquiry has ended", NULL);
  assert_place (self, 1, FALSE, FALSE);
}

static void
test_two (Desk *self, gconstpointer data)
{
  sit (self, self->office->lead);
  office_must_not (self->office, FUNC (dispose), office_deed (self->gone, 0, NULL, "No copies anywhere", NULL), "First one");
  decide (self, FUNC (ask_disposal), self->gone, NULL, WHY, NULL);
  assert_place (self, 1, FALSE, TRUE);
  office_must_not (self->office, FUNC (dispose), office_deed (self->gone, 0, NULL, "No copies anywhere", NULL), "needs two");
  /* A hold that comes between stops it. */
  decide (self, FUNC (keep_longer), self->gone, "HOLD", "A court asked for it", NULL);
  sit (self, self->data);
  office_must_not (self->office, FUNC (dispose), office_deed (self->gone, 0, NULL, "No copies anywhere", NULL), "held");
  decide (self, FUNC (end_retention), decision (self, "HOLD"), NULL, "The court has ended", NULL);
  office_must_not (self->office, FUNC (dispose), office_deed (self->gone, 0, NULL, NULL, NULL), "where copies");
  g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM disposal WHERE $1 = $1", 0), ==, 0);
  g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM person WHERE id = $1 AND removed IS NULL", self->gone), ==, 1);
}

/* Something of theirs of every sort, and something of others that speaks of them. */
static void
fill (Desk *self, gint64 brother)
{
  const gint64 plan = office_add_plan (self->office, self->gone);
  const gint64 contact
    = office_put (self->office, g_object_new (SOS_TYPE_CONTACT, "person", self->gone, "type", "PHONE", "outcome", "HELD", "worker", self->office->worker, "starts-at",
                                              sos_clock_now () - 86400, "signed-at", sos_clock_now (), "note", "Talked about the Quartermaine shop", NULL));

  g_assert_cmpint (plan, >, 0);
  office_put (self->office, g_object_new (SOS_TYPE_CONTACT_WITH, "contact", contact, "kind", "YP", NULL));
  office_put (self->office, g_object_new (SOS_TYPE_PERSON_NAME, "person", self->gone, "name", "Zeb Oldname", "type", "ALIAS", NULL));
  office_put (self->office, g_object_new (SOS_TYPE_RELATIONSHIP, "person", brother, "other-person", self->gone, "type", "SIBLING", NULL));
  office_put (self->office, g_object_new (SOS_TYPE_TASK, "person", self->gone, "kind", "OTHER", "words", "Ring Zebulon", "staff", self->office->worker, "due-on", TODAY, NULL));
}

static gint64
erase (Desk *self)
{
  sit (self, self->office->lead);
  decide (self, FUNC (ask_disposal), self->gone, NULL, WHY, NULL);
  sit (self, self->data);
  return office_must (self->office, FUNC (dispose), office_deed (self->gone, 0, NULL, "One backup on the shelf, burnt in March", NULL));
}

static guint
count_bytes (const char *path, const char *words)
{
  g_autofree char *bytes = NULL;
  const gsize length = strlen (words);
  gsize n_bytes = 0;
  guint n = 0;

  if (!g_file_get_contents (path, &bytes, &n_bytes, NULL))
    return 0;
  for (gsize i = 0; i + length <= n_bytes; i++)
    n += memcmp (bytes + i, words, length) == 0;
  return n;
}

/* Nothing that is theirs is left, others keep theirs, the file is whole, and no name stands anywhere in it. */
static void
test_erased (Desk *self, gconstpointer data)
{
  const gint64 brother = office_add_person (self->office, "Brother Tester"), before = office_count (self->office, "SELECT count (*) FROM audit WHERE $1 = $1", 0);
  g_autofree char *ref = office_dup_text (self->office, SOS_TYPE_PERSON, self->gone, "ref"), *erased = NULL, *held = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;
  gint64 certificate;

  fill (self, brother);
  certificate = erase (self);
  erased = office_dup_text (self->office, SOS_TYPE_DISPOSAL, certificate, "erased");
  held = office_dup_text (self->office, SOS_TYPE_DISPOSAL, certificate, "ref");
  g_assert_cmpstr (held, ==, ref);
  g_assert_nonnull (strstr (erased, "1 × Contact"));
  for (guint i = 0; i < 5; i++)
    {
      static const char *const tables[] = { "episode", "contact", "plan", "task", "relationship" };
      g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM %s WHERE $1 = $1", tables[i]);

      g_test_message ("%s", tables[i]);
      g_assert_cmpint (office_count (self->office, sql, 0), ==, 0);
    }
  g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM person WHERE id = $1 AND removed IS NULL", brother), ==, 1);
  g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM person WHERE id = $1 AND ref IS NOT NULL AND removed IS NOT NULL", self->gone), ==, 1);
  g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM audit WHERE $1 = $1", 0), >, before);
  g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM audit WHERE person = $1 AND (old IS NOT NULL OR new IS NOT NULL OR reason IS NOT NULL)", self->gone), ==, 0);
  g_assert_false (office_try_undo (self->office, &error));
  g_clear_error (&error);
  sos_store_check (self->office->path, &findings, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < findings->len; i++)
    g_test_message ("%s", (char *) findings->pdata[i]);
  g_assert_cmpuint (findings->len, ==, 0);
}

/* Neither what they were called, nor what was written about them, stands anywhere in the file, closed. */
static void
test_bytes (Desk *self, gconstpointer data)
{
  const gint64 brother = office_add_person (self->office, "Brother Tester");
  static const char *const words[] = { "Quartermaine", "quartermaine", "Zebulon", "Oldname", "oldname" };
  g_autofree char *path = g_strdup (self->office->path), *log = g_strconcat (path, "-wal", NULL);

  fill (self, brother);
  g_assert_cmpuint (count_bytes (path, "Quartermaine") + count_bytes (log, "Quartermaine"), >, 0);
  erase (self);
  sos_store_close (self->office->store);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_test_message ("%s", words[i]);
      g_assert_cmpuint (count_bytes (path, words[i]) + count_bytes (log, words[i]), ==, 0);
    }
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Desk *, gconstpointer);
  } tests[] = {
    { "/retention/list", test_list }, { "/retention/sealed", test_sealed }, { "/retention/keep", test_keep }, { "/retention/two", test_two }, { "/retention/erased", test_erased },
    { "/retention/bytes", test_bytes },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Desk, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
