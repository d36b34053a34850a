/* test-likeness-rules.c - who looks like whom: the cases of the office, and what must hold for any two
 * people. */
#include "config.h"

#include "sos-likeness-rules.h"

#include <string.h>

#define LIST(...) ((const char *const[]){ __VA_ARGS__, NULL })

static SosLikenessResult
compare (const SosLikenessSide *a, const SosLikenessSide *b)
{
  SosLikenessResult result;

  sos_likeness_compare (a, b, &result);
  g_test_message ("%s / %s: %d", a->names != NULL ? a->names[0] : "-", b->names != NULL ? b->names[0] : "-",
                  result.score);
  return result;
}

static void
test_referred_twice (void)
{
  SosLikenessSide typed
    = { .names = LIST ("Muhamed Al Ahmed"), .birth_date = "2009-11-03", .phones = LIST ("07700 900142") };
  SosLikenessSide held = { .names = LIST ("محمد الأحمد", "Mohammed Al-Ahmad"),
                           .birth_date = "2009-03-11",
                           .phones = LIST ("+44 7700 900142"),
                           .parents = LIST ("Rania Al-Ahmad") };
  SosLikenessSide other = { .names = LIST ("Muhammad Ahmed-Khalil"),
                            .birth_date = "2009-11-03",
                            .phones = LIST ("07700 900611") };
  SosLikenessSide third = { .names = LIST ("Mohamed Hamad"), .birth_date = "2007-05-05" };
  SosLikenessResult same = compare (&typed, &held);
  SosLikenessResult possible = compare (&typed, &other);
  SosLikenessResult less = compare (&typed, &third);

  g_assert_cmpint (same.band, ==, SOS_LIKENESS_VERY_LIKELY);
  g_assert_cmpint (same.answers[SOS_LIKENESS_NAME], ==, SOS_LIKENESS_SAME_SOUND);
  g_assert_cmpint (same.answers[SOS_LIKENESS_BORN], ==, SOS_LIKENESS_SWAPPED);
  g_assert_cmpint (same.answers[SOS_LIKENESS_PHONE], ==, SOS_LIKENESS_SAME);
  g_assert_cmpint (same.answers[SOS_LIKENESS_PARENT], ==, SOS_LIKENESS_NOT_COMPARED);
  g_assert_cmpuint (same.name_of_b, ==, 1);
  g_assert_cmpint (possible.band, ==, SOS_LIKENESS_POSSIBLE);
  g_assert_cmpint (possible.answers[SOS_LIKENESS_NAME], ==, SOS_LIKENESS_CLOSE);
  g_assert_cmpint (possible.answers[SOS_LIKENESS_PHONE], ==, SOS_LIKENESS_DIFFERS);
  g_assert_cmpint (less.band, ==, SOS_LIKENESS_LESS);
  typed.phones = LIST ("0142");
  g_assert_cmpint (compare (&typed, &held).band, ==, SOS_LIKENESS_VERY_LIKELY);
}

/* Everything agrees but the given name. */
static void
test_twins (void)
{
  static const char *const pairs[][2] = {
    { "Tyrell Mensah", "Tyrese Mensah" },
    { "Kayden Brown", "Jayden Brown" },
    { "Hassan Ali", "Hussein Ali" },
    { "Fatima Noor", "Faiza Noor" },
    { "Leo Adjei-Whitmore", "Theo Adjei-Whitmore" },
    { "Ola Nowak", "Ala Nowak" },
    { "Marie Claire Diallo", "Anne Claire Diallo" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      SosLikenessSide a = { .names = &pairs[i][0],
                            .birth_date = "2010-05-05",
                            .phones = LIST ("07700900001"),
                            .postcodes = LIST ("SE15 9CK"),
                            .parents = LIST ("Grace Mensah"),
                            .school = "Meridian Park Academy" };
      SosLikenessSide b = a;
      SosLikenessResult result;

      a.names = LIST (pairs[i][0]);
      b.names = LIST (pairs[i][1]);
      result = compare (&a, &b);
      g_assert_cmpint (result.band, ==, SOS_LIKENESS_POSSIBLE);
    }
}

static void
test_names (void)
{
  static const struct
  {
    const char *a, *b;
    int least, most;
  } rows[] = {
    { "Zoë O'Neill-Brennan", "zoe oneill brennan", 100, 100 },
    { "O Neill Zoe", "Zoë O’Neill", 100, 100 },
    { "Hà Nguyễn", "nguyen ha", 100, 100 },
    { "Mohammed", "Muhamad", 99, 99 },
    { "Stephen", "Steven", 96, 100 },
    { "Jayden", "Jaiden", 96, 96 },
    { "Tyrell", "Tyrel", 96, 96 },
    { "Bernadette", "Bernardette", 88, 88 },
    { "محمد", "Mohammed", 0, 0 },
    { "محمد الأحمد", "مُحَمَّد الاحمد", 100, 100 },
    { "Al", "Al", 100, 100 },
    { "Ann", "Bob", 0, 0 },
    { "", "Bob", 0, 0 },
    { "Null", "Null", 100, 100 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      int score = sos_likeness_compare_names (rows[i].a, rows[i].b);

      g_test_message ("%s / %s: %d", rows[i].a, rows[i].b, score);
      g_assert_cmpint (score, >=, rows[i].least);
      g_assert_cmpint (score, <=, rows[i].most);
    }
}

static void
test_births (void)
{
  static const struct
  {
    const char *a, *b;
    SosLikenessAnswer answer;
  } rows[] = {
    { "2009-11-03", "2009-11-03", SOS_LIKENESS_SAME },
    { "2009-11-03", "2009-03-11", SOS_LIKENESS_SWAPPED },
    { "2009-11-03", "2009-11-04", SOS_LIKENESS_ONE_DIGIT },
    { "2009-11-03", "2008-11-03", SOS_LIKENESS_ONE_DIGIT },
    { "2009-11-03", "2009-05-25", SOS_LIKENESS_SAME_YEAR },
    { "2009", "2009-05-25", SOS_LIKENESS_SAME_YEAR },
    { "2009-11", "2009-11-03", SOS_LIKENESS_SAME_MONTH },
    { "2009-11", "2009-12-03", SOS_LIKENESS_SAME_YEAR },
    { "2009-11-03", "2001-05-25", SOS_LIKENESS_DIFFERS },
    { "2009", "2010", SOS_LIKENESS_DIFFERS },
    { NULL, "2010", SOS_LIKENESS_NOT_COMPARED },
    { "soon", "2010", SOS_LIKENESS_NOT_COMPARED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      SosLikenessSide a = { .birth_date = rows[i].a };
      SosLikenessSide b = { .birth_date = rows[i].b };

      g_assert_cmpint (compare (&a, &b).answers[SOS_LIKENESS_BORN], ==, rows[i].answer);
    }
}

static void
test_identifier (void)
{
  SosLikenessSide a = { .names = LIST ("Ann Other"),
                        .birth_date = "2001-01-01",
                        .identifiers = LIST ("NHS_NO:943 476 5919") };
  SosLikenessSide b = { .names = LIST ("Jo Bloggs"),
                        .birth_date = "2009-09-09",
                        .identifiers = LIST ("UPN:A1", "NHS_NO:9434765919") };

  g_assert_cmpint (compare (&a, &b).score, ==, 95);
  b.identifiers = LIST ("PRISON_NO:943 476 5919");
  g_assert_cmpint (compare (&a, &b).answers[SOS_LIKENESS_IDENTIFIER], ==, SOS_LIKENESS_NOT_COMPARED);
  g_assert_cmpint (compare (&a, &b).band, ==, SOS_LIKENESS_LESS);
}

static void
test_same_record (void)
{
  SosLikenessSide a = { .names = LIST ("Sukarno"), .birth_date = "2009-09-09" };
  SosLikenessSide nothing = { 0 };

  g_assert_cmpint (compare (&a, &a).band, ==, SOS_LIKENESS_VERY_LIKELY);
  g_assert_cmpint (compare (&a, &nothing).score, ==, 0);
  g_assert_cmpint (compare (&nothing, &nothing).score, ==, 0);
  g_assert_cmpstr (sos_likeness_answer_get_words (SOS_LIKENESS_SWAPPED), ==, "Day and month swapped");
  g_assert_cmpstr (sos_likeness_band_get_words (SOS_LIKENESS_VERY_LIKELY), ==, "Very likely the same");
}

#define N_PAIRS 10000

static const char *const words[]
  = { "Mohammed", "Muhamad", "Al",     "Ahmed",  "O'Neill", "Neill", "Zoë",
      "Zoe",      "Tyrell",  "Tyrese", "Mensah", "Nguyễn",  "Thị",   "Hà",
      "محمد",     "الأحمد",  "Jayden", "Kayden", "Brown",   "x",     "Łukasz" };
static const char *const dates[]
  = { NULL, "2009-11-03", "2009-03-11", "2009-11-04", "2009-11", "2009", "2001-01-01" };
static const char *const phones[] = { "07700 900142", "+447700900142", "0142", "07700900611", "x" };
static const char *const postcodes[] = { "SE15 9CK", "se159ck", "E1 6AN" };
static const char *const numbers[] = { "UPN:A1", "UPN:a 1", "UPN:A2", "NHS_NO:A1" };

typedef struct
{
  char *names[4];
  const char *phones[3];
  const char *postcodes[3];
  const char *numbers[3];
  char *parents[2];
  SosLikenessSide side;
} Made;

static char *
make_name (GRand *rand)
{
  GString *name = g_string_new (NULL);

  for (int n = g_rand_int_range (rand, 0, 5); n >= 0; n--)
    g_string_append_printf (name, "%s%s", name->len > 0 ? " " : "",
                            words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);
  return g_string_free (name, FALSE);
}

static void
fill (GRand *rand, const char **list, guint n_list, const char *const *from, int n_from)
{
  for (guint i = 0; i + 1 < n_list && g_rand_boolean (rand); i++)
    list[i] = from[g_rand_int_range (rand, 0, n_from)];
}

static void
make_side (GRand *rand, Made *made)
{
  *made = (Made){ 0 };
  for (int i = g_rand_int_range (rand, 0, 3); i > 0; i--)
    made->names[i - 1] = make_name (rand);
  if (g_rand_boolean (rand))
    made->parents[0] = make_name (rand);
  fill (rand, made->phones, 3, phones, G_N_ELEMENTS (phones));
  fill (rand, made->postcodes, 3, postcodes, G_N_ELEMENTS (postcodes));
  fill (rand, made->numbers, 3, numbers, G_N_ELEMENTS (numbers));
  made->side = (SosLikenessSide){ .names = (const char *const *) made->names,
                                  .birth_date = dates[g_rand_int_range (rand, 0, G_N_ELEMENTS (dates))],
                                  .phones = made->phones,
                                  .postcodes = made->postcodes,
                                  .identifiers = made->numbers,
                                  .parents = (const char *const *) made->parents,
                                  .school = g_rand_boolean (rand) ? "Ferry Lane PRU" : NULL };
}

static void
clear_side (Made *made)
{
  for (guint i = 0; i < G_N_ELEMENTS (made->names); i++)
    g_free (made->names[i]);
  g_free (made->parents[0]);
}

static void
turn_list (const char **list)
{
  guint n = g_strv_length ((char **) list);

  for (guint i = 0; i < n / 2; i++)
    {
      const char *kept = list[i];

      list[i] = list[n - 1 - i];
      list[n - 1 - i] = kept;
    }
}

/* Everything written in the other order: names, their words, every list. */
static void
turn_around (Made *made)
{
  for (guint i = 0; made->names[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (made->names[i], " ", -1);

      turn_list ((const char **) parts);
      g_free (made->names[i]);
      made->names[i] = g_strjoinv (" ", parts);
    }
  turn_list ((const char **) made->names);
  turn_list (made->phones);
  turn_list (made->postcodes);
  turn_list (made->numbers);
}

static void
test_any_two (void)
{
  GRand *rand = g_rand_new_with_seed (2026);
  guint bands[3] = { 0 };
  gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < N_PAIRS; i++)
    {
      Made a, b;
      SosLikenessResult one, other, again, turned;

      make_side (rand, &a);
      make_side (rand, &b);
      sos_likeness_compare (&a.side, &b.side, &one);
      sos_likeness_compare (&b.side, &a.side, &other);
      again = one;
      if (i % 10 == 0)
        sos_likeness_compare (&a.side, &b.side, &again);
      turn_around (&a);
      sos_likeness_compare (&a.side, &b.side, &turned);
      g_assert_cmpint (one.score, >=, 0);
      g_assert_cmpint (one.score, <=, 100);
      g_assert_cmpint (one.score, ==, other.score);
      g_assert_cmpint (one.score, ==, again.score);
      g_assert_cmpint (one.score, ==, turned.score);
      g_assert_cmpmem (one.answers, sizeof one.answers, other.answers, sizeof other.answers);
      g_assert_cmpmem (one.answers, sizeof one.answers, turned.answers, sizeof turned.answers);
      bands[one.band]++;
      clear_side (&a);
      clear_side (&b);
    }
  g_rand_free (rand);
  g_test_message ("%d pairs in %d ms: %u less likely, %u possible, %u very likely", N_PAIRS,
                  (int) ((g_get_monotonic_time () - start) / 1000), bands[0], bands[1], bands[2]);
  g_assert_cmpuint (bands[SOS_LIKENESS_VERY_LIKELY], >, 50);
  g_assert_cmpuint (bands[SOS_LIKENESS_POSSIBLE], >, 20);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/likeness/referred-twice", test_referred_twice);
  g_test_add_func ("/likeness/twins", test_twins);
  g_test_add_func ("/likeness/names", test_names);
  g_test_add_func ("/likeness/births", test_births);
  g_test_add_func ("/likeness/identifier", test_identifier);
  g_test_add_func ("/likeness/same-record", test_same_record);
  g_test_add_func ("/likeness/any-two", test_any_two);
  return g_test_run ();
}
