/* sos-apart-index.c - bookings by who comes, in the order of time; only people whom a rule keeps apart are held against each other. */
#include "config.h"
#include "sos-apart-index.h"

#include "sos-apart-private.h"

typedef struct
{
  SosApartBook *book;
  GArray *bookings;
  int least;
  GHashTable *diaries; /* id -> GArray of guint, places of bookings by their start */
  GHashTable *asked;   /* pairs of bookings, as one number each */
  GArray *hits;
} Scan;

/* ---- diaries ---- */

static const SosBooking *
get (Scan *scan, guint place)
{
  return &g_array_index (scan->bookings, SosBooking, place);
}

/* Only of those whom any rule is about. */
static void
enter (Scan *scan, gint64 who, guint place)
{
  const SosApartWho *known = sos_apart_book_find (scan->book, who);
  GArray *diary = known != NULL ? g_hash_table_lookup (scan->diaries, &known->id) : NULL;

  if (known == NULL)
    return;
  if (diary == NULL)
    {
      diary = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (scan->diaries, (gpointer) &known->id, diary);
    }
  g_array_append_val (diary, place);
}

static int
compare_starts (gconstpointer a, gconstpointer b, gpointer bookings)
{
  const SosBooking *one = &g_array_index ((GArray *) bookings, SosBooking, *(const guint *) a);
  const SosBooking *other = &g_array_index ((GArray *) bookings, SosBooking, *(const guint *) b);

  return one->start < other->start ? -1 : one->start > other->start;
}

static void
make_diaries (Scan *scan)
{
  GHashTableIter iter;
  gpointer diary;

  for (guint i = 0; i < scan->bookings->len; i++)
    {
      enter (scan, get (scan, i)->person, i);
      if (get (scan, i)->staff != get (scan, i)->person)
        enter (scan, get (scan, i)->staff, i);
    }
  g_hash_table_iter_init (&iter, scan->diaries);
  while (g_hash_table_iter_next (&iter, NULL, &diary))
    g_array_sort_with_data (diary, compare_starts, scan->bookings);
}

/* ---- pairs ---- */

static void
ask (Scan *scan, guint a, guint b)
{
  SosApartHit hit = { MIN (a, b), MAX (a, b) };
  gint64 pair = ((gint64) hit.one << 32) | hit.other;

  if (g_hash_table_contains (scan->asked, &pair))
    return;
  g_hash_table_add (scan->asked, g_memdup2 (&pair, sizeof pair));
  hit.apart = a == b ? sos_apart_decide_worker (scan->book, get (scan, a))
                     : sos_apart_decide (scan->book, get (scan, hit.one), get (scan, hit.other));
  if (hit.apart.level >= scan->least && hit.apart.spot < SOS_N_SPOTS)
    g_array_append_val (scan->hits, hit);
}

/* Bookings of the other that begin before one of the first is over; of those the ones that have ended long ago are left out. */
static void
compare_diaries (Scan *scan, GArray *one, GArray *other)
{
  const gint64 window = (gint64) scan->book->window * 60;

  for (guint i = 0; i < one->len; i++)
    {
      const guint a = g_array_index (one, guint, i);
      const SosBooking *booking = get (scan, a);

      for (guint j = 0; j < other->len; j++)
        {
          const guint b = g_array_index (other, guint, j);

          if (booking->end <= G_MAXINT64 - window && get (scan, b)->start > booking->end + window)
            break;
          if (sos_booking_meet (booking, get (scan, b), scan->book->window) < SOS_N_SPOTS || a == b)
            ask (scan, a, b);
        }
    }
}

static void
compare_opponents (Scan *scan, const SosApartWho *who, GArray *diary, const SosApartPart *part)
{
  const SosApartEntry *entry = &g_array_index (scan->book->entries, SosApartEntry, part->rule);

  for (guint i = 0; i < entry->members->len; i++)
    {
      const gint64 id = g_array_index (entry->members, gint64, i);
      GArray *other = id > who->id ? g_hash_table_lookup (scan->diaries, &id) : NULL;

      if (other != NULL && sos_apart_between (scan->book, who->id, id).level >= scan->least)
        compare_diaries (scan, diary, other);
    }
}

static int
compare_hits (gconstpointer a, gconstpointer b)
{
  const SosApartHit *one = a, *other = b;

  if (one->one != other->one)
    return one->one < other->one ? -1 : 1;
  return one->other < other->other ? -1 : one->other > other->other;
}

GArray *
sos_apart_scan (SosApartBook *book, GArray *bookings, int least)
{
  Scan scan = { book, bookings, least, g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, (GDestroyNotify) g_array_unref),
                g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL), g_array_new (FALSE, FALSE, sizeof (SosApartHit)) };
  GHashTableIter iter;
  gpointer id, diary;

  make_diaries (&scan);
  g_hash_table_iter_init (&iter, scan.diaries);
  while (g_hash_table_iter_next (&iter, &id, &diary))
    {
      const SosApartWho *who = sos_apart_book_find (book, *(gint64 *) id);

      for (guint i = 0; i < who->parts->len; i++)
        compare_opponents (&scan, who, diary, &g_array_index (who->parts, SosApartPart, i));
    }
  g_array_sort (scan.hits, compare_hits);
  g_hash_table_unref (scan.diaries);
  g_hash_table_unref (scan.asked);
  return scan.hits;
}
