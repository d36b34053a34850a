/* bench-apart.c - milliseconds to hold 5,000 bookings against the keep-apart rules: the index beside a plain loop, and the whole of it in an
 * office of its own, from reading to writing (X7). */
#include "bench-report.h"

#include "sos-apart.h"
#include "sos-apart-index.h"
#include "sos-records.h"
#include "sos-store.h"

#include <glib/gstdio.h>

#define N_BOOKINGS 5000
#define N_PEOPLE 2500
#define N_PAIRS 60
#define N_WARDS 200
#define ROUNDS 20
#define NOON 1795435200

/* ---- plain values ---- */

static GArray *
draw_bookings (GRand *rand)
{
  GArray *bookings = g_array_new (FALSE, FALSE, sizeof (SosBooking));

  for (guint i = 0; i < N_BOOKINGS; i++)
    {
      SosBooking booking = { .kind = "session", .id = i, .person = g_rand_int_range (rand, 1, N_PEOPLE + 1),
                             .start = NOON + g_rand_int_range (rand, 0, 60) * 86400 + g_rand_int_range (rand, 0, 32) * 900 };

      booking.end = booking.start + 3600;
      booking.at[SOS_SPOT_BUILDING] = (guint) g_rand_int_range (rand, 1, 31);
      g_array_append_val (bookings, booking);
    }
  return bookings;
}

static SosApartBook *
draw_book (GRand *rand)
{
  SosApartBook *book = sos_apart_book_new ("2026-11-23", SOS_APART_WINDOW);

  for (guint i = 0; i < N_PAIRS; i++)
    {
      const SosApartRule rule = { .id = i + 1, .ref = "C-000001-K", .level = 3, .from = G_MININT64, .to = G_MAXINT64 };
      const guint number = sos_apart_book_add (book, &rule);

      for (guint side = 0; side < 2; side++)
        for (guint k = 0; k < (i % 10 == 0 ? 15 : 1); k++)
          sos_apart_book_add_member (book, number, g_rand_int_range (rand, 1, N_PEOPLE + 1), side);
    }
  return book;
}

static guint
loop (SosApartBook *book, GArray *bookings)
{
  guint n = 0;

  for (guint i = 0; i < bookings->len; i++)
    for (guint j = i + 1; j < bookings->len; j++)
      {
        const SosApart apart
          = sos_apart_decide (book, &g_array_index (bookings, SosBooking, i), &g_array_index (bookings, SosBooking, j));

        n += apart.level >= SOS_APART_AVOID;
      }
  return n;
}

static void
measure_index (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2026);
  g_autoptr (GArray) bookings = draw_bookings (rand);
  g_autoptr (SosApartBook) book = draw_book (rand);
  g_autoptr (BenchSamples) samples = bench_samples_new ();
  double begun = bench_now_ms (), raw;
  const guint n = loop (book, bookings);

  raw = bench_now_ms () - begun;
  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr (GArray) hits = NULL;

      begun = bench_now_ms ();
      hits = sos_apart_scan (book, bookings, SOS_APART_AVOID);
      bench_samples_add (samples, bench_now_ms () - begun);
      if (hits->len != n)
        g_error ("the index found %u clashes, the loop %u", hits->len, n);
    }
  bench_report ("5,000 bookings against the rules, index, p95", bench_samples_percentile (samples, 95), "ms", 100, "plain loop over all pairs", raw);
}

/* ---- an office ---- */

static gint64
save (SosTransaction *transaction, gpointer made)
{
  g_autoptr (SosRecord) record = made;
  g_autoptr (GError) error = NULL;

  sos_transaction_save (transaction, record, &error);
  bench_stop_on (error);
  return sos_record_get_id (record);
}

static void
add_rule (SosTransaction *transaction, gint64 one, gint64 other)
{
  g_autofree char *ref = g_strdup_printf ("C-%" G_GINT64_FORMAT, one);
  const gint64 conflict = save (transaction, g_object_new (SOS_TYPE_CONFLICT, "ref", ref, "kind", "PAIR", "level", "3", "reason-code", "THREAT", "reported-on",
                                                           "2026-11-01", "review-by", "2027-03-01", "status", "ACTIVE", NULL));

  save (transaction, g_object_new (SOS_TYPE_CONFLICT_MEMBER, "conflict", conflict, "person", one, "side", "A", NULL));
  save (transaction, g_object_new (SOS_TYPE_CONFLICT_MEMBER, "conflict", conflict, "person", other, "side", "B", NULL));
}

static gboolean
fill (SosTransaction *transaction, gpointer data, GError **error)
{
  gint64 *people = data;

  sos_transaction_set_bulk (transaction);
  for (guint i = 0; i < N_PEOPLE; i++)
    {
      g_autofree char *name = g_strdup_printf ("Person %u", i);
      g_autofree char *ward = g_strdup_printf ("Royal London, ward %u", i % N_WARDS);

      people[i] = save (transaction, g_object_new (SOS_TYPE_PERSON, "full-name", name, "status", "ACTIVE", NULL));
      save (transaction, g_object_new (SOS_TYPE_ADDRESS, "person", people[i], "type", "HOSPITAL", "site", ward, "posting-rule", "DO_NOT_POST", "visiting-rule", "OK", NULL));
      save (transaction, g_object_new (SOS_TYPE_PLAN, "person", people[i], "version", (gint64) 1, "state", "DRAFT", "started-on", "2026-11-01",
                                       "next-meeting-on", "2026-12-03", NULL));
    }
  for (guint i = 0; i < N_PAIRS; i++)
    add_rule (transaction, people[i], people[i + (i % 2 == 0 ? N_WARDS : 7)]);
  return TRUE;
}

static gboolean
rescan (SosTransaction *transaction, gpointer data, GError **error)
{
  const double begun = bench_now_ms ();
  const gboolean done = sos_apart_rescan (transaction, NULL, NULL, error);

  *(double *) data = bench_now_ms () - begun;
  return done;
}

static void
measure_office (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "apart.sos", NULL);
  g_autofree gint64 *people = g_new0 (gint64, N_PEOPLE);
  g_autoptr (BenchSamples) samples = bench_samples_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SosStore) store = sos_store_open (path, SOS_STORE_CREATE, &error);

  bench_stop_on (error);
  sos_casework_init ();
  sos_store_write (store, NULL, fill, people, &error);
  bench_stop_on (error);
  for (guint i = 0; i < ROUNDS; i++)
    {
      double ms = 0;

      sos_store_write (store, NULL, rescan, &ms, &error);
      bench_stop_on (error);
      bench_samples_add (samples, ms);
    }
  bench_report ("5,000 bookings re-scanned in an office, p95", bench_samples_percentile (samples, 95), "ms", 100, NULL, 0);
  sos_store_close (store);
}

int
main (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("sos-bench-apart-XXXXXX", &error);
  g_autoptr (GDir) dir = NULL;
  const char *name;

  bench_stop_on (error);
  measure_index ();
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
