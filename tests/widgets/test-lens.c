/* test-lens.c - a window onto a drawing: fits, keeps within bounds, zooms round a point, goes where it is told. */
#include "config.h"

#include "sos-lens.h"

#include <math.h>

#define NEAR 0.51 /* pixels */

static SosLens
lens_new (double width, double height, double unit, double wide, double high)
{
  const SosBox extents = { 100, -50, 100 + wide, -50 + high };
  SosLens lens;

  sos_lens_init (&lens);
  sos_lens_set_unit (&lens, unit);
  sos_lens_set_window (&lens, width, height);
  sos_lens_set_drawing (&lens, &extents, 100 + wide / 2, -50 + high / 2);
  return lens;
}

static void
assert_near (double one, double other)
{
  g_assert_cmpfloat (fabs (one - other), <=, NEAR);
}

static void
assert_inside (const SosLens *lens)
{
  const SosBox all = sos_lens_get_box (lens, &lens->extents);

  g_assert_cmpfloat (all.left, >=, -NEAR);
  g_assert_cmpfloat (all.top, >=, -NEAR);
  g_assert_cmpfloat (all.right, <=, lens->width + NEAR);
  g_assert_cmpfloat (all.bottom, <=, lens->height + NEAR);
}

/* No room is wasted beside a drawing that is larger than the window. */
static void
assert_no_gap (const SosLens *lens)
{
  const SosBox all = sos_lens_get_box (lens, &lens->extents);

  if (all.right - all.left >= lens->width)
    g_assert_true (all.left <= NEAR && all.right >= lens->width - NEAR);
  if (all.bottom - all.top >= lens->height)
    g_assert_true (all.top <= NEAR && all.bottom >= lens->height - NEAR);
}

static void
test_fit (void)
{
  static const struct
  {
    double width, height, unit, wide, high, zoom;
  } cases[] = {
    { 742, 372, 1, 300, 200, 1 },                        /* never larger than the desk’s text */
    { 742, 372, 1, 742, 372, 1 },
    { 742, 372, 1, 824, 372, 742 / 824.0 },
    { 742, 372, 1, 742, 465, 0.8 },
    { 742, 372, 1, 5000, 400, SOS_LENS_READABLE },       /* never smaller than can be read */
    { 742, 372, 2, 742, 372, SOS_LENS_READABLE },        /* large text asks for more room */
    { 1484, 744, 2, 742, 372, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SosLens lens = lens_new (cases[i].width, cases[i].height, cases[i].unit, cases[i].wide, cases[i].high);

      g_assert_cmpfloat_with_epsilon (lens.zoom, cases[i].zoom, 1e-9);
      assert_no_gap (&lens);
      if (lens.zoom > SOS_LENS_READABLE)
        assert_inside (&lens);
      sos_lens_fit (&lens, SOS_LENS_WHOLE);
      assert_inside (&lens);
    }
}

static void
test_resize (void)
{
  SosLens lens = lens_new (742, 372, 1, 700, 360);

  sos_lens_set_window (&lens, 560, 372);
  g_assert_cmpfloat_with_epsilon (lens.zoom, 0.8, 1e-9);
  assert_inside (&lens);
  g_assert_true (sos_lens_zoom (&lens, 2, 10, 10));
  sos_lens_set_window (&lens, 1400, 900);
  g_assert_cmpfloat_with_epsilon (lens.zoom, 1.6, 1e-9);
  sos_lens_fit (&lens, SOS_LENS_FIT);
  sos_lens_set_window (&lens, 700, 360);
  g_assert_cmpfloat_with_epsilon (lens.zoom, 1, 1e-9);
}

static void
test_zoom (void)
{
  SosLens lens = lens_new (742, 372, 1, 5000, 900);

  for (guint i = 0; i < 20; i++)
    {
      const double factor = i % 2 == 0 ? 1.3 : 0.9, px = 300 + 7 * i, py = 150;
      double x = px, y = py, after_x = px, after_y = py;

      sos_lens_find (&lens, &x, &y);
      if (!sos_lens_zoom (&lens, factor, px, py))
        break;
      sos_lens_find (&lens, &after_x, &after_y);
      g_assert_cmpfloat_with_epsilon (x, after_x, 1e-6);
      g_assert_cmpfloat_with_epsilon (y, after_y, 1e-6);
      assert_no_gap (&lens);
    }
  while (sos_lens_zoom (&lens, 1.25, 0, 0))
    assert_no_gap (&lens);
  g_assert_cmpfloat (lens.zoom, ==, SOS_LENS_MOST);
  while (sos_lens_zoom (&lens, 0.8, 742, 372))
    assert_no_gap (&lens);
  g_assert_cmpfloat (lens.zoom, ==, sos_lens_get_least (&lens));
  assert_inside (&lens);
}

static void
test_pan (void)
{
  SosLens lens = lens_new (742, 372, 1, 2000, 300), small = lens_new (742, 372, 1, 300, 300);
  const double y = lens.y;

  g_assert_true (sos_lens_pan (&lens, 100, 100));
  g_assert_cmpfloat (lens.y, ==, y);
  while (sos_lens_pan (&lens, 90, 0))
    assert_no_gap (&lens);
  while (sos_lens_pan (&lens, -90, 0))
    assert_no_gap (&lens);
  assert_near (sos_lens_get_box (&lens, &lens.extents).left, 0);
  g_assert_false (sos_lens_pan (&small, 50, 50));
}

static void
test_reveal (void)
{
  SosLens lens = lens_new (742, 372, 1, 3000, 1500);
  const SosBox far = { 2900, 1300, 2980, 1380 }, same = { 2890, 1300, 2970, 1380 };
  SosBox seen;

  g_assert_true (sos_lens_reveal (&lens, &far));
  seen = sos_lens_get_box (&lens, &far);
  g_assert_true (seen.left >= 0 && seen.right <= 742 && seen.top >= 0 && seen.bottom <= 372);
  g_assert_false (sos_lens_reveal (&lens, &same));
}

/* The same family on another day: what was looked at stays there. */
static void
test_keep (void)
{
  SosLens lens = lens_new (742, 372, 1, 2000, 300);
  const double from[] = { 1000, 20 }, to[] = { 1300, 30 };
  const SosBox grown = { 100, -60, 2500, 250 };
  SosBox before = sos_lens_get_box (&lens, &(SosBox){ 1000, 20, 1001, 21 }), after;

  sos_lens_keep_drawing (&lens, &grown, from, to);
  after = sos_lens_get_box (&lens, &(SosBox){ 1300, 30, 1301, 31 });
  assert_near (before.left, after.left);
  assert_near (before.top, after.top);
  /* What has no room any more is fitted anew. */
  lens = lens_new (742, 372, 1, 700, 360);
  sos_lens_keep_drawing (&lens, &(SosBox){ 100, -50, 900, 320 }, from, from);
  assert_inside (&lens);
}

/* A window or a drawing without a size must not end in numbers that are none. */
static void
test_nothing (void)
{
  SosLens lens = lens_new (0, 0, 1, 0, 0);

  sos_lens_pan (&lens, 10, 10);
  sos_lens_zoom (&lens, 2, 0, 0);
  sos_lens_fit (&lens, SOS_LENS_WHOLE);
  sos_lens_set_window (&lens, 742, 372);
  g_assert_true (isfinite (lens.zoom) && isfinite (lens.x) && isfinite (lens.y));
  g_assert_cmpfloat (lens.zoom, >, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lens/fit", test_fit);
  g_test_add_func ("/lens/resize", test_resize);
  g_test_add_func ("/lens/zoom", test_zoom);
  g_test_add_func ("/lens/pan", test_pan);
  g_test_add_func ("/lens/reveal", test_reveal);
  g_test_add_func ("/lens/keep", test_keep);
  g_test_add_func ("/lens/nothing", test_nothing);
  return g_test_run ();
}
