/* test-reference.c - a reference copied wrongly is never another one. */
#include "config.h"

#include "sos-reference.h"

#include <string.h>

static const char kinds[] = { SOS_REFERENCE_PERSON, SOS_REFERENCE_HOUSEHOLD, SOS_REFERENCE_LETTER };

/* A sample of six digits, then of more. */
static guint
next_number (guint number)
{
  return number + (number < 1000000 ? 9973 : 997331);
}

static void
test_shape (void)
{
  g_autofree char *first = sos_reference_make ('P', 1);
  g_autofree char *last = sos_reference_make ('L', SOS_REFERENCE_LAST);

  g_assert_true (g_str_has_prefix (first, "P-000001-"));
  g_assert_cmpuint (strlen (first), ==, 10);
  g_assert_true (sos_reference_is_valid (first));
  g_assert_true (sos_reference_is_valid (last));
  g_assert_false (sos_reference_is_valid (NULL));
  g_assert_false (sos_reference_is_valid (""));
  g_assert_false (sos_reference_is_valid ("P-000001"));
}

/* Every other character that could stand in a place, in every place. */
static void
test_single_errors (void)
{
  static const char characters[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  guint n = 0;

  for (guint number = 1; number <= SOS_REFERENCE_LAST; number = next_number (number))
    for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
      {
        g_autofree char *good = sos_reference_make (kinds[kind], number);

        for (guint place = 0; good[place] != '\0'; place++)
          for (const char *c = characters; *c != '\0'; c++)
            {
              char bad[16];

              strcpy (bad, good);
              if (bad[place] == *c || bad[place] == '-')
                continue;
              bad[place] = *c;
              g_assert_false (sos_reference_is_valid (bad));
              n++;
            }
      }
  g_test_message ("%u wrong characters found", n);
}

static void
test_exchanged_neighbours (void)
{
  guint n = 0;

  for (guint number = 1; number <= SOS_REFERENCE_LAST; number = next_number (number))
    for (guint place = 0; place < 9; place++)
      {
        g_autofree char *bad = sos_reference_make ('P', number);
        char kept = bad[place];

        if (kept == bad[place + 1])
          continue;
        bad[place] = bad[place + 1];
        bad[place + 1] = kept;
        g_assert_false (sos_reference_is_valid (bad));
        n++;
      }
  g_test_message ("%u exchanges found", n);
}

static void
test_typed (void)
{
  g_autofree char *good = sos_reference_make ('P', 123);
  char check = good[9];
  const char *const shapes[] = { "P-000123-%c", "p-000123-%c", "P000123%c", "p 000123 %c",  "000123%c",
                                 "123 %c",      "P-123-%c",    "POOOI23%c", " P-000123-%c " };
  static const char *const wrong[]
    = { "", "P", "P-", "K", "P-0001234567890-K", "H-000123-A", "Zoë", "P-000123", "------" };

  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      g_auto (GStrv) halves = g_strsplit (shapes[i], "%c", 2);
      g_autofree char *typed = g_strdup_printf ("%s%c%s", halves[0], g_ascii_tolower (check), halves[1]);
      g_autofree char *read = sos_reference_dup_parsed ('P', typed);

      g_assert_cmpstr (read, ==, good);
    }
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_null (sos_reference_dup_parsed ('P', wrong[i]));
  g_assert_null (sos_reference_dup_parsed ('P', NULL));
}

static void
test_read_back (void)
{
  guint n = 0;

  for (guint number = 1; number <= SOS_REFERENCE_LAST; number += 33331, n++)
    {
      g_autofree char *made = sos_reference_make ('H', number);
      g_autofree char *read = sos_reference_dup_parsed ('H', made);

      g_assert_true (sos_reference_is_valid (made));
      g_assert_cmpstr (read, ==, made);
      g_assert_null (strpbrk (strrchr (made, '-'), "BGIOQSZ"));
    }
  g_test_message ("%u references read back", n);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reference/shape", test_shape);
  g_test_add_func ("/reference/single-errors", test_single_errors);
  g_test_add_func ("/reference/exchanged-neighbours", test_exchanged_neighbours);
  g_test_add_func ("/reference/typed", test_typed);
  g_test_add_func ("/reference/read-back", test_read_back);
  return g_test_run ();
}
