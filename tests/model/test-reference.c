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
test_made (void)
{
  guint n = 0;

  for (guint number = 1; number <= SOS_REFERENCE_LAST; number += 33331, n++)
    {
      g_autofree char *made = sos_reference_make ('H', number);

      g_assert_true (sos_reference_is_valid (made));
      g_assert_null (strpbrk (strrchr (made, '-'), "BGIOQSZ"));
    }
  g_test_message ("%u references made", n);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reference/shape", test_shape);
  g_test_add_func ("/reference/single-errors", test_single_errors);
  g_test_add_func ("/reference/exchanged-neighbours", test_exchanged_neighbours);
  g_test_add_func ("/reference/made", test_made);
  return g_test_run ();
}
