/* test-genogram-walk.c - who is under the pointer, and that the arrow keys lead from anybody to everybody. */
#include "config.h"
#include "families.h"

#include "sos-genogram-walk.h"

enum { RUTH, PATRICK, DENISE, MARLON, WINSTON, GLORIA, SONIA, MICAH, HIDDEN, KADEEM, AALIYAH, TIANA };

static int
find_from (const SosGenogram *genogram, guint member, double dx, double dy)
{
  double x, y;

  sos_genogram_get_place (genogram, member, &x, &y);
  return sos_genogram_find_at (genogram, x + dx, y + dy);
}

/* Corners of a square belong to it, those of the square round a circle do not. */
static void
test_shapes (void)
{
  g_autoptr (SosFamily) family = family_new_okafor ();
  g_autoptr (SosGenogram) genogram = family_lay_out (family);

  for (guint i = 0; i < family->members->len; i++)
    g_assert_cmpint (find_from (genogram, i, 0, 0), ==, i);
  g_assert_cmpint (find_from (genogram, PATRICK, 17.5, -17.5), ==, PATRICK);
  g_assert_cmpint (find_from (genogram, DENISE, 17.5, -17.5), ==, -1);
  g_assert_cmpint (find_from (genogram, DENISE, 0, -19.5), ==, DENISE);
  g_assert_cmpint (find_from (genogram, PATRICK, 0, -19.5), ==, -1);
  g_assert_cmpint (find_from (genogram, HIDDEN, 19, 0), ==, -1);
  g_assert_cmpint (find_from (genogram, HIDDEN, 0, -19.5), ==, HIDDEN);
  g_assert_cmpint (sos_genogram_find_at (genogram, -5000, 0), ==, -1);
}

static void
test_names (void)
{
  g_autoptr (SosFamily) family = family_new_okafor ();
  g_autoptr (SosGenogram) genogram = family_lay_out (family);

  g_assert_cmpint (find_from (genogram, KADEEM, 0, 36), ==, KADEEM); /* the name */
  g_assert_cmpint (find_from (genogram, KADEEM, 20, 52), ==, KADEEM); /* the fact below it */
  g_assert_cmpint (find_from (genogram, KADEEM, 0, 24), ==, -1);
}

static void
test_arrows (void)
{
  g_autoptr (SosFamily) family = family_new_okafor ();
  g_autoptr (SosGenogram) genogram = family_lay_out (family);
  static const struct
  {
    guint from;
    SosGenogramWay way;
    int to;
  } steps[] = {
    { DENISE, SOS_GENOGRAM_RIGHT, MARLON }, { MARLON, SOS_GENOGRAM_LEFT, DENISE },   { DENISE, SOS_GENOGRAM_LEFT, PATRICK },
    { KADEEM, SOS_GENOGRAM_RIGHT, AALIYAH }, { MICAH, SOS_GENOGRAM_UP, RUTH },        { TIANA, SOS_GENOGRAM_UP, MARLON },
    { SONIA, SOS_GENOGRAM_UP, GLORIA },     { GLORIA, SOS_GENOGRAM_DOWN, SONIA },    { WINSTON, SOS_GENOGRAM_UP, -1 },
    { RUTH, SOS_GENOGRAM_LEFT, GLORIA },    { SONIA, SOS_GENOGRAM_RIGHT, MICAH },    { TIANA, SOS_GENOGRAM_DOWN, -1 },
    { WINSTON, SOS_GENOGRAM_LEFT, -1 },     { TIANA, SOS_GENOGRAM_RIGHT, -1 },
    { RUTH, SOS_GENOGRAM_DOWN, MICAH },     { RUTH, SOS_GENOGRAM_UP, WINSTON },      { SONIA, SOS_GENOGRAM_DOWN, TIANA },
  };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_test_message ("step %u", i);
      g_assert_cmpint (sos_genogram_find_next (genogram, steps[i].from, steps[i].way), ==, steps[i].to);
    }
}

static void
check_reached (const SosGenogram *genogram, guint n, guint start)
{
  g_autofree gboolean *reached = g_new0 (gboolean, n);
  g_autoptr (GArray) todo = g_array_new (FALSE, FALSE, sizeof (guint));

  g_array_append_val (todo, start);
  reached[start] = TRUE;
  while (todo->len > 0)
    {
      const guint member = g_array_index (todo, guint, todo->len - 1);

      g_array_set_size (todo, todo->len - 1);
      for (SosGenogramWay way = SOS_GENOGRAM_UP; way <= SOS_GENOGRAM_RIGHT; way++)
        {
          const int next = sos_genogram_find_next (genogram, member, way);

          if (next < 0 || reached[next])
            continue;
          reached[next] = TRUE;
          g_array_append_val (todo, next);
        }
    }
  for (guint i = 0; i < n; i++)
    g_assert_true (reached[i]);
}

static void
test_everybody (void)
{
  for (guint32 seed = 0; seed < 200; seed++)
    {
      g_autoptr (SosFamily) family = seed % 2 ? family_new_likely (seed, 1 + seed % 40) : family_new_wild (seed, 1 + seed % 40);
      g_autoptr (SosGenogram) genogram = sos_genogram_new (family, NULL);

      for (guint start = 0; start < family->members->len; start++)
        check_reached (genogram, family->members->len, start);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/drawing/genogram/walk/shapes", test_shapes);
  g_test_add_func ("/drawing/genogram/walk/names", test_names);
  g_test_add_func ("/drawing/genogram/walk/arrows", test_arrows);
  g_test_add_func ("/drawing/genogram/walk/everybody", test_everybody);
  return g_test_run ();
}
