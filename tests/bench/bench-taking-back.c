/* bench-taking-back.c - milliseconds to take back an agreement with two hundred things that stop, in one transaction; beside it the same two
 * hundred records saved alone (4.2.4). */
#include "bench-report.h"

#include "sos-records.h"
#include "sos-store.h"
#include "sos-taking-back.h"

#include <glib/gstdio.h>

#define ROUNDS 30
#define N_SHARES 60
#define N_AGENCIES 50
#define N_LETTERS 40
#define N_TASKS 50

static gint64
save (SosTransaction *transaction, gpointer made)
{
  g_autoptr (SosRecord) record = made;
  g_autoptr (GError) error = NULL;

  sos_transaction_save (transaction, record, &error);
  bench_stop_on (error);
  return sos_record_get_id (record);
}

typedef struct
{
  gint64 person;
  SosWithdraw *withdraw;
} Case;

static void
add_work (SosTransaction *transaction, Case *asked, gint64 plan)
{
  for (guint i = 0; i < N_SHARES; i++)
    save (transaction, g_object_new (SOS_TYPE_DISCLOSURE, "person", asked->person, "kind", "CLIENT", "dated", "2026-10-01", NULL));
  for (guint i = 0; i < N_TASKS; i++)
    save (transaction, g_object_new (SOS_TYPE_TASK, "person", asked->person, "kind", "PLAN_REVIEW", "words", "Review", NULL));
  for (guint i = 0; i < N_LETTERS; i++)
    save (transaction, g_object_new (SOS_TYPE_LETTER, "person", asked->person, "kind", "L1", "plan", plan, "version", (gint64) 1, "state", "APPROVED", "format",
                                     "CLEAR_PRINT", "delivery", "HAND", NULL));
  for (guint i = 0; i < N_AGENCIES; i++)
    {
      g_autofree char *agency = g_strdup_printf ("Agency %u", i);
      const gint64 consent = save (transaction, g_object_new (SOS_TYPE_CONSENT, "person", asked->person, "type", i == 0 ? "WORK_WITH_ME" : "SHARE_WITH",
                                                              "to-agency", i == 0 ? NULL : agency, "status", "GIVEN", "dated", "2026-10-01", NULL));

      g_array_append_val (asked->withdraw->consents, consent);
    }
}

static gboolean
fill (SosTransaction *transaction, gpointer data, GError **error)
{
  Case *asked = data;
  gint64 plan;

  asked->person = save (transaction, g_object_new (SOS_TYPE_PERSON, "full-name", "Leo", "status", "ACTIVE", "birth-date", "2010-03-18", NULL));
  asked->withdraw = sos_withdraw_new (asked->person, "SELF", "Said so");
  save (transaction, g_object_new (SOS_TYPE_EPISODE, "person", asked->person, "service", "SOS", "stage", "ACTIVE", "next-due-on", "2026-11-23", NULL));
  plan = save (transaction, g_object_new (SOS_TYPE_PLAN, "person", asked->person, "version", (gint64) 1, "state", "AGREED", "started-on", "2026-11-01", "next-meeting-on",
                                          "2026-12-03", NULL));
  add_work (transaction, asked, plan);
  return TRUE;
}

static gboolean
save_plainly (SosTransaction *transaction, gpointer data, GError **error)
{
  Case *asked = data;

  for (guint i = 0; i < N_SHARES + N_TASKS + N_LETTERS + N_AGENCIES; i++)
    save (transaction, g_object_new (SOS_TYPE_TASK, "person", asked->person, "kind", "OTHER", "words", "To do", NULL));
  return TRUE;
}

static double
measure (SosStore *store, SosTransactionFunc func, gpointer data)
{
  const double begun = bench_now_ms ();
  g_autoptr (GError) error = NULL;

  sos_store_write (store, "Measured", func, data, &error);
  bench_stop_on (error);
  return bench_now_ms () - begun;
}

static void
measure_office (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "taking-back.sos", NULL);
  g_autoptr (BenchSamples) done = bench_samples_new (), plain = bench_samples_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SosStore) store = sos_store_open (path, SOS_STORE_CREATE, &error);
  guint n = 0;

  bench_stop_on (error);
  sos_casework_init ();
  for (guint i = 0; i < ROUNDS; i++)
    {
      Case asked = { 0, NULL };

      sos_store_write (store, NULL, fill, &asked, &error);
      bench_stop_on (error);
      bench_samples_add (plain, measure (store, save_plainly, &asked));
      bench_samples_add (done, measure (store, (SosTransactionFunc) sos_casework_withdraw, asked.withdraw));
      n = asked.withdraw->what->len;
      sos_withdraw_free (asked.withdraw);
    }
  if (n < 200)
    g_error ("only %u things followed", n);
  bench_report ("an agreement taken back, 250 things that follow, one transaction, p95", bench_samples_percentile (done, 95), "ms", 200,
                "200 records saved, one transaction", bench_samples_percentile (plain, 95));
  sos_store_close (store);
}

int
main (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("sos-bench-taking-back-XXXXXX", &error);
  g_autoptr (GDir) dir = NULL;
  const char *name;

  bench_stop_on (error);
  measure_office (folder);
  dir = g_dir_open (folder, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
  return 0;
}
