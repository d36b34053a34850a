/* test-apart-histories.c - 10,000 random histories of keep-apart rules: whichever booking is asked first and in whatever order the rules
 * were made, the answer is that of an evaluation by force, and the index finds what a plain loop finds (N1). */
#include "config.h"

#include "sos-apart-index.h"

#define TODAY "2026-11-23"
#define NOON 1795435200 /* 23 November 2026, 12:00 */
#define N_CASES 10000

#define N_PEOPLE 7 /* ids 1 to 7; 8 and 9 are colleagues */
#define N_WHO 9
#define N_RULES 5
#define N_EDITS 8
#define N_BOOKINGS 10

typedef enum
{
  SET_LEVEL,
  END,
  BRING_BACK,
  REVIEW,
  JOIN,
  LEAVE,
  N_DEEDS,
} Deed;

typedef struct
{
  Deed deed;
  int number;
  guint side;
} Edit;

/* What was done to each rule, in its order. */
typedef struct
{
  gboolean whole_group[N_RULES];
  Edit edits[N_RULES][N_EDITS];
  guint n_edits[N_RULES];
} History;

typedef struct
{
  int level;
  gboolean ended, overdue;
  gboolean in[2][N_WHO + 1];
} Standing;

static void
draw_history (GRand *rand, History *history)
{
  for (guint rule = 0; rule < N_RULES; rule++)
    {
      history->whole_group[rule] = g_rand_boolean (rand);
      history->n_edits[rule] = (guint) g_rand_int_range (rand, 2, N_EDITS + 1);
      for (guint i = 0; i < history->n_edits[rule]; i++)
        history->edits[rule][i] = (Edit){ i < 2 ? JOIN : (Deed) g_rand_int_range (rand, 0, N_DEEDS), g_rand_int_range (rand, 1, N_WHO + 1),
                                          history->whole_group[rule] ? 0 : (guint) g_rand_int_range (rand, 0, 2) };
    }
}

static void
do_edit (Standing *rule, const Edit *edit)
{
  if (edit->deed == SET_LEVEL)
    rule->level = 1 + edit->number % 4;
  else if (edit->deed == END || edit->deed == BRING_BACK)
    rule->ended = edit->deed == END;
  else if (edit->deed == REVIEW)
    rule->overdue = edit->number % 2 == 0;
  else
    rule->in[edit->side][edit->number] = edit->deed == JOIN;
}

/* The edits in one of the orders in which several people at several desks may have made them. */
static void
play (GRand *rand, const History *history, Standing *rules)
{
  guint next[N_RULES] = { 0 }, left = 0;

  for (guint rule = 0; rule < N_RULES; rule++)
    {
      rules[rule] = (Standing){ .level = 3 };
      left += history->n_edits[rule];
    }
  while (left > 0)
    {
      const guint rule = (guint) g_rand_int_range (rand, 0, N_RULES);

      if (next[rule] == history->n_edits[rule])
        continue;
      do_edit (&rules[rule], &history->edits[rule][next[rule]++]);
      left--;
    }
}

static void
shuffle (GRand *rand, guint *numbers, guint n)
{
  for (guint i = 0; i < n; i++)
    numbers[i] = i;
  for (guint i = n; i > 1; i--)
    {
      const guint k = (guint) g_rand_int_range (rand, 0, (gint32) i), kept = numbers[i - 1];

      numbers[i - 1] = numbers[k];
      numbers[k] = kept;
    }
}

static SosApartBook *
write_book (GRand *rand, const History *history, const Standing *rules)
{
  SosApartBook *book = sos_apart_book_new (TODAY, SOS_APART_WINDOW);
  guint order[N_RULES], who[2 * N_WHO];

  shuffle (rand, order, N_RULES);
  for (guint i = 0; i < N_RULES; i++)
    {
      const Standing *from = &rules[order[i]];
      const SosApartRule rule = { .id = order[i] + 1, .whole_group = history->whole_group[order[i]], .level = from->level,
                                  .review_by = from->overdue ? "2026-01-01" : "2027-01-01", .from = G_MININT64, .to = G_MAXINT64 };
      guint number;

      if (from->ended)
        continue;
      number = sos_apart_book_add (book, &rule);
      shuffle (rand, who, 2 * N_WHO);
      for (guint k = 0; k < 2 * N_WHO; k++)
        if (from->in[who[k] / N_WHO][who[k] % N_WHO + 1])
          sos_apart_book_add_member (book, number, who[k] % N_WHO + 1, who[k] / N_WHO);
    }
  return book;
}

static GArray *
draw_bookings (GRand *rand)
{
  GArray *bookings = g_array_new (FALSE, FALSE, sizeof (SosBooking));

  for (guint i = 0; i < N_BOOKINGS; i++)
    {
      SosBooking booking = { .kind = "appointment", .id = i, .person = g_rand_int_range (rand, 1, N_PEOPLE + 1),
                             .staff = g_rand_boolean (rand) ? g_rand_int_range (rand, N_PEOPLE + 1, N_WHO + 1) : 0,
                             .start = NOON + g_rand_int_range (rand, 0, 24) * 900 };

      booking.end = g_rand_int_range (rand, 0, 12) == 0 ? G_MAXINT64 : booking.start + g_rand_int_range (rand, 1, 8) * 900;
      for (guint spot = 0; spot < SOS_N_SPOTS; spot++)
        booking.at[spot] = (guint) MAX (g_rand_int_range (rand, -3, 3), 0);
      g_array_append_val (bookings, booking);
    }
  return bookings;
}

/* By force: every edit of every rule read from its end, every pair of people, every spot. */
static gboolean
was_in (const History *history, guint rule, guint side, gint64 who)
{
  for (guint i = history->n_edits[rule]; i > 0; i--)
    {
      const Edit *edit = &history->edits[rule][i - 1];

      if ((edit->deed == JOIN || edit->deed == LEAVE) && edit->side == side && edit->number == who)
        return edit->deed == JOIN;
    }
  return FALSE;
}

static int
get_level (const History *history, guint rule)
{
  int level = 3;

  for (guint i = 0; i < history->n_edits[rule]; i++)
    if (history->edits[rule][i].deed == SET_LEVEL)
      level = 1 + history->edits[rule][i].number % 4;
  for (guint i = history->n_edits[rule]; i > 0; i--)
    if (history->edits[rule][i - 1].deed == END || history->edits[rule][i - 1].deed == BRING_BACK)
      return history->edits[rule][i - 1].deed == END ? 0 : level;
  return level;
}

static int
force_people (const History *history, gint64 one, gint64 other)
{
  int level = 0;

  for (guint rule = 0; rule < N_RULES && one != 0 && other != 0 && one != other; rule++)
    {
      const gboolean apart = history->whole_group[rule] ? was_in (history, rule, 0, one) && was_in (history, rule, 0, other)
                                                        : (was_in (history, rule, 0, one) && was_in (history, rule, 1, other))
                                                            || (was_in (history, rule, 1, one) && was_in (history, rule, 0, other));

      level = apart ? MAX (level, get_level (history, rule)) : level;
    }
  return level;
}

static gboolean
force_meet (const SosBooking *one, const SosBooking *other)
{
  gboolean place = FALSE;

  for (guint spot = 0; spot < SOS_N_SPOTS; spot++)
    place = place || (one->at[spot] != 0 && one->at[spot] == other->at[spot]);
  if (one->end != G_MAXINT64 && (other->start - one->end) / 60.0 > SOS_APART_WINDOW)
    return FALSE;
  return place && (other->end == G_MAXINT64 || (one->start - other->end) / 60.0 <= SOS_APART_WINDOW);
}

static int
force_bookings (const History *history, const SosBooking *one, const SosBooking *other)
{
  const int level = MAX (MAX (force_people (history, one->person, other->person), force_people (history, one->person, other->staff)),
                         force_people (history, one->staff, other->person));

  if (one == other)
    return force_people (history, one->person, one->staff);
  if (force_meet (one, other))
    return level;
  /* All are of one day. */
  return level > 0 && one->staff != 0 && one->staff == other->staff ? SOS_APART_NOTE : 0;
}

static gint64
get_rule (SosApartBook *book, SosApart apart)
{
  return apart.level > 0 ? sos_apart_book_get (book, apart.rule)->id : 0;
}

static void
assert_same (SosApartBook *one, SosApart a, SosApartBook *other, SosApart b)
{
  g_assert_cmpint (a.level, ==, b.level);
  g_assert_cmpint (get_rule (one, a), ==, get_rule (other, b));
  g_assert_true (a.level == 0 || (a.spot == b.spot && a.overdue == b.overdue));
  g_assert_cmpint (MIN (a.one, a.other), ==, MIN (b.one, b.other));
  g_assert_cmpint (MAX (a.one, a.other), ==, MAX (b.one, b.other));
}

static guint
hold_against_force (const History *history, SosApartBook *book, SosApartBook *again, GArray *bookings)
{
  g_autoptr (GArray) hits = sos_apart_scan (book, bookings, SOS_APART_NOTE);
  guint at = 0;

  for (guint i = 0; i < bookings->len; i++)
    for (guint j = i; j < bookings->len; j++)
      {
        const SosBooking *one = &g_array_index (bookings, SosBooking, i), *other = &g_array_index (bookings, SosBooking, j);
        const SosApart apart = i == j ? sos_apart_decide_worker (book, one) : sos_apart_decide (book, one, other);

        g_assert_cmpint (apart.level, ==, force_bookings (history, one, other));
        if (i != j)
          {
            assert_same (book, apart, book, sos_apart_decide (book, other, one));
            assert_same (book, apart, again, sos_apart_decide (again, other, one));
          }
        if (apart.level == 0 || apart.spot == SOS_SPOT_WORKER)
          continue;
        g_assert_cmpuint (at, <, hits->len);
        g_assert_cmpuint (g_array_index (hits, SosApartHit, at).one, ==, i);
        g_assert_cmpuint (g_array_index (hits, SosApartHit, at).other, ==, j);
        assert_same (book, apart, book, g_array_index (hits, SosApartHit, at).apart);
        g_assert_cmpint (apart.one, ==, g_array_index (hits, SosApartHit, at).apart.one);
        at++;
      }
  g_assert_cmpuint (at, ==, hits->len);
  return at;
}

static void
test_histories (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  guint n_hits = 0, n_clean = 0;

  for (guint i = 0; i < N_CASES; i++)
    {
      History history;
      Standing rules[N_RULES], others[N_RULES];
      g_autoptr (SosApartBook) book = NULL, again = NULL;
      g_autoptr (GArray) bookings = draw_bookings (rand);
      guint n;

      draw_history (rand, &history);
      play (rand, &history, rules);
      play (rand, &history, others);
      book = write_book (rand, &history, rules);
      again = write_book (rand, &history, others);
      n = hold_against_force (&history, book, again, bookings);
      n_hits += n;
      n_clean += n == 0;
    }
  g_assert_cmpuint (n_hits, >, N_CASES / 2);
  g_assert_cmpuint (n_clean, >, 0);
  g_test_message ("N1: %d histories, %u clashes found as by force, %u histories without one", N_CASES, n_hits, n_clean);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/apart/histories", test_histories);
  return g_test_run ();
}
