/* test-map.c - the map laid out at many sizes, found under the pointer, walked by keys, and drawn to picture and paper. */
#include "config.h"
#include "maps.h"

#include "sos-map-walk.h"

#include <cairo-pdf.h>
#include <math.h>
#include <string.h>

/* ---- what is under the pointer ---- */

/* By the angle the outline goes round the place, in whole numbers: another way than that of the program. Eighths of a metre. */
static int
get_side (gint64 ax, gint64 ay, gint64 bx, gint64 by, gint64 x, gint64 y)
{
  const gint64 cross = (bx - ax) * (y - ay) - (x - ax) * (by - ay);

  return cross > 0 ? 1 : cross < 0 ? -1 : 0;
}

static int
wind (const SosMapRing *ring, gint64 x, gint64 y, gboolean *on_line)
{
  int turns = 0;

  for (guint i = 0; i < ring->n; i++)
    {
      const gint64 ax = 8 * (gint64) ring->points[i].x, ay = 8 * (gint64) ring->points[i].y;
      const gint64 bx = 8 * (gint64) ring->points[(i + 1) % ring->n].x, by = 8 * (gint64) ring->points[(i + 1) % ring->n].y;
      const int side = get_side (ax, ay, bx, by, x, y);

      *on_line |= side == 0 && x >= MIN (ax, bx) && x <= MAX (ax, bx) && y >= MIN (ay, by) && y <= MAX (ay, by);
      if (ay <= y && by > y && side > 0)
        turns++;
      else if (ay > y && by <= y && side < 0)
        turns--;
    }
  return turns;
}

/* -1: in none; -2: on a line, where either side is right. */
static int
find_independently (SosBoroughMap *map, gint64 x, gint64 y)
{
  gboolean on_line = FALSE;
  int found = -1;

  for (guint b = 0; b < sos_borough_map_get_n (map); b++)
    {
      const SosBorough *borough = sos_borough_map_get (map, b);
      int turns = 0;

      for (guint r = 0; r < borough->n_rings; r++)
        turns += wind (&borough->rings[r], x, y, &on_line);
      if (turns % 2 != 0)
        found = (int) b;
    }
  return on_line ? -2 : found;
}

/* To the last eighth of a metre. */
static void
test_pointer (void)
{
  g_autoptr (SosMapPicture) picture = map_new_even ((SosShown){ SOS_SHOWN_NUMBER, 7 }, 0);
  g_autoptr (SosMapDrawing) drawing = NULL;
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  guint width, height, n_found = 0, n_lines = 0;
  SosBox box;
  double scale, left, top;

  sos_borough_map_get_size (picture->map, &width, &height);
  drawing = map_lay_out (picture, SOS_MAP_SHAPES, 800, 700, 1);
  sos_map_drawing_get_box (drawing, 0, &box);
  scale = (box.right - box.left) / (sos_borough_map_get (picture->map, 0)->most.x - sos_borough_map_get (picture->map, 0)->least.x);
  left = box.left - scale * sos_borough_map_get (picture->map, 0)->least.x;
  top = box.top - scale * sos_borough_map_get (picture->map, 0)->least.y;
  for (guint i = 0; i < 100000; i++)
    {
      const gint64 x = g_rand_int_range (rand, 0, (int) (8 * width)), y = g_rand_int_range (rand, 0, (int) (8 * height));
      const int expected = find_independently (picture->map, x, y);

      n_found += expected >= 0;
      n_lines += expected == -2;
      if (expected != -2)
        g_assert_cmpint (sos_map_find_at (drawing, left + scale * x / 8, top + scale * y / 8), ==, expected);
    }
  g_test_message ("%u of 100000 places in a borough, %u on a line", n_found, n_lines);
  g_assert_cmpuint (n_found, >, 50000);
  g_assert_cmpint (sos_map_find_at (drawing, -4, 20), ==, -1);
  g_assert_cmpint (sos_map_find_at (drawing, 4, 4), ==, -1);
}

/* ---- keys ---- */

static void
assert_leads (const SosMapDrawing *drawing, const char *from, SosMapWay way, const char *to)
{
  const int next = sos_map_find_next (drawing, map_find (from), way);

  g_assert_cmpint (next, >=, 0);
  g_assert_cmpstr (sos_borough_map_get (sos_map_drawing_get_picture (drawing)->map, (guint) next)->name, ==, to);
}

static void
test_arrows (void)
{
  g_autoptr (SosMapPicture) picture = map_new_usual ();
  g_autoptr (SosMapDrawing) shapes = map_lay_out (picture, SOS_MAP_SHAPES, 676, 676, 1);
  g_autoptr (SosMapDrawing) tiles = map_lay_out (picture, SOS_MAP_TILES, 676, 676, 1);

  assert_leads (shapes, "Enfield", SOS_MAP_DOWN, "Haringey");
  assert_leads (shapes, "Lambeth", SOS_MAP_RIGHT, "Southwark");
  assert_leads (shapes, "Southwark", SOS_MAP_LEFT, "Lambeth");
  assert_leads (shapes, "Lambeth", SOS_MAP_LEFT, "Wandsworth");
  assert_leads (shapes, "Newham", SOS_MAP_DOWN, "Greenwich"); /* across the river */
  assert_leads (shapes, "Croydon", SOS_MAP_LEFT, "Sutton");
  assert_leads (tiles, "Enfield", SOS_MAP_DOWN, "Haringey");
  assert_leads (tiles, "City", SOS_MAP_DOWN, "Southwark");
  assert_leads (tiles, "Sutton", SOS_MAP_UP, "Merton");
  g_assert_cmpint (sos_map_find_next (tiles, map_find ("Sutton"), SOS_MAP_DOWN), ==, -1);
  g_assert_cmpint (sos_map_find_next (shapes, map_find ("Enfield"), SOS_MAP_UP), ==, -1);
}

static void
spread (const SosMapDrawing *drawing, guint from, gboolean *seen)
{
  seen[from] = TRUE;
  for (SosMapWay way = SOS_MAP_UP; way <= SOS_MAP_RIGHT; way++)
    {
      const int next = sos_map_find_next (drawing, from, way);

      if (next >= 0 && !seen[next])
        spread (drawing, (guint) next, seen);
    }
}

/* From any borough the keys lead to every other. */
static void
test_arrows_reach_all (void)
{
  g_autoptr (SosMapPicture) picture = map_new_usual ();

  for (SosMapForm form = SOS_MAP_SHAPES; form <= SOS_MAP_TILES; form++)
    {
      g_autoptr (SosMapDrawing) drawing = map_lay_out (picture, form, 676, 676, 1);

      for (guint b = 0; b < 33; b++)
        {
          gboolean seen[33] = { FALSE };

          spread (drawing, b, seen);
          for (guint other = 0; other < 33; other++)
            g_assert_true (seen[other]);
        }
    }
}

/* ---- words ---- */

static const struct
{
  double width, height, text_scale;
} frames[] = {
  { 676, 676, 1 }, { 676, 676, 1.5 }, { 676, 676, 2 }, { 500, 560, 1 }, { 360, 560, 1 }, { 360, 560, 2 }, { 900, 600, 1 },
  { 360, 714, 2 }, { 1191, 842, 1 }, { 595, 842, 1 }, { 842, 595, 1 }, { 1000, 500, 1 }, { 1000, 500, 2 }, { 300, 300, 1 }, { 120, 90, 1 }, { 2400, 1800, 1 },
};

static void
assert_reads (SosMapPicture *picture, SosMapForm form, guint i, gboolean usual)
{
  g_autoptr (SosMapDrawing) drawing = map_lay_out (picture, form, frames[i].width, frames[i].height, frames[i].text_scale);
  SosMapFaults faults;

  sos_map_drawing_get_faults (drawing, &faults);
  if (frames[i].width >= 360) /* in a smaller one the legend itself has no room */
    g_assert_cmpuint (faults.labels + faults.pins + (usual ? faults.outside : 0), ==, 0);
  /* Where all is small, the figure of the City and its like may stand over an edge. */
  if (usual)
    g_assert_cmpuint (faults.strays, <=, frames[i].text_scale > 1 || frames[i].width < 600 ? 8 : 0);
}

/* Names, figures, pins and legend never meet, at any size, whatever the figures are. */
static void
test_words (void)
{
  static const SosShown figures[] = { { SOS_SHOWN_NUMBER, 0 }, { SOS_SHOWN_FEW }, { SOS_SHOWN_NUMBER, 1234567 }, { SOS_SHOWN_HIDDEN },
                                      { SOS_SHOWN_NOTHING } };
  g_autoptr (SosMapPicture) usual = map_new_usual ();

  for (guint i = 0; i < G_N_ELEMENTS (frames); i++)
    for (SosMapForm form = SOS_MAP_SHAPES; form <= SOS_MAP_TILES; form++)
      {
        assert_reads (usual, form, i, TRUE);
        for (guint f = 0; f < G_N_ELEMENTS (figures); f++)
          {
            g_autoptr (SosMapPicture) even = map_new_even (figures[f], f);

            assert_reads (even, form, i, FALSE);
          }
      }
}

/* Pins that find no room are counted, on shapes and on tiles, and the words about them meet nothing. */
static void
test_left_out (void)
{
  g_autoptr (SosMapPicture) usual = map_new_usual (), many = map_new_even ((SosShown){ SOS_SHOWN_NUMBER, 12 }, 20);

  for (SosMapForm form = SOS_MAP_SHAPES; form <= SOS_MAP_TILES; form++)
    {
      g_autoptr (SosMapDrawing) roomy = map_lay_out (usual, form, 676, 676, 1), full = map_lay_out (many, form, 676, 676, 1);
      SosMapFaults faults;

      g_assert_cmpuint (sos_map_drawing_count_left_out (roomy), ==, 0);
      sos_map_drawing_get_faults (full, &faults);
      g_assert_cmpuint (faults.labels + faults.pins + faults.outside, ==, 0);
      if (form == SOS_MAP_TILES)
        g_assert_cmpuint (sos_map_drawing_count_left_out (full), ==, 0); /* one pin stands for all of a tile */
      else
        g_assert_cmpuint (sos_map_drawing_count_left_out (full), >, 100);
      g_assert_cmpuint (sos_map_drawing_count_left_out (full), <, 33 * 20);
    }
}

/* At the usual size every borough has its figure and most their name; of tiles all have it, in a slim window as well. */
static void
test_labels (void)
{
  g_autoptr (SosMapPicture) picture = map_new_usual ();
  g_autoptr (SosMapDrawing) shapes = map_lay_out (picture, SOS_MAP_SHAPES, 676, 676, 1);
  g_autoptr (SosMapDrawing) tiles = map_lay_out (picture, SOS_MAP_TILES, 676, 676, 1);
  g_autoptr (SosMapDrawing) slim = map_lay_out (picture, SOS_MAP_TILES, 676, 478, 1), large = map_lay_out (picture, SOS_MAP_TILES, 1270, 790, 2);
  g_autoptr (SosMapDrawing) narrow = map_lay_out (picture, SOS_MAP_SHAPES, 360, 560, 1);
  guint n_shapes = 0;

  for (guint b = 0; b < 33; b++)
    {
      g_assert_cmpint (sos_map_drawing_get_label (shapes, b), !=, SOS_MAP_NO_LABEL);
      g_assert_cmpint (sos_map_drawing_get_label (tiles, b), ==, SOS_MAP_NAME_AND_NUMBER);
      g_assert_cmpint (sos_map_drawing_get_label (slim, b), ==, SOS_MAP_NAME_AND_NUMBER);
      g_assert_cmpint (sos_map_drawing_get_label (large, b), ==, SOS_MAP_NAME_AND_NUMBER);
      n_shapes += sos_map_drawing_get_label (shapes, b) == SOS_MAP_NAME_AND_NUMBER;
    }
  g_test_message ("named: %u shapes", n_shapes);
  g_assert_cmpuint (n_shapes, >=, 22);
  g_assert_cmpint (sos_map_drawing_get_label (narrow, map_find ("Enfield")), !=, SOS_MAP_NO_LABEL);
}

/* In a low frame the legend stands in the corner that London leaves free, so that the shapes are not pressed into what is left beside it. */
static void
test_low_frame (void)
{
  g_autoptr (SosMapPicture) picture = map_new_usual ();
  g_autoptr (SosMapDrawing) drawing = map_lay_out (picture, SOS_MAP_SHAPES, 676, 478, 1);
  SosMapFaults faults;
  SosBox all, box;

  sos_map_drawing_get_box (drawing, 0, &all);
  for (guint b = 1; b < 33; b++)
    {
      sos_map_drawing_get_box (drawing, b, &box);
      sos_box_include (&all, &box);
    }
  g_assert_cmpfloat (all.right - all.left, >, 480);
  sos_map_drawing_get_faults (drawing, &faults);
  g_assert_cmpuint (faults.labels + faults.pins + faults.outside, ==, 0);
}

/* However small the map and large the text: whatever is chosen or pointed at is named in full or nearly so, within the frame. */
static void
test_tags (void)
{
  static const struct
  {
    double width, scale;
  } sizes[] = { { 676, 1 }, { 676, 2 }, { 360, 1 }, { 330, 2 } };
  g_autoptr (SosMapPicture) picture = map_new_usual ();

  for (guint i = 0; i < 2 * G_N_ELEMENTS (sizes); i++)
    {
      const double width = sizes[i / 2].width, height = 1.2 * width * sizes[i / 2].scale;
      g_autoptr (SosMapDrawing) drawing = map_lay_out (picture, i % 2 != 0 ? SOS_MAP_TILES : SOS_MAP_SHAPES, width, height, sizes[i / 2].scale);

      for (guint b = 0; b < 33; b++)
        {
          const gboolean whole = sos_map_drawing_get_label (drawing, b) == SOS_MAP_NAME_AND_NUMBER;
          SosBox tag, chosen, pointed;

          g_assert_true (sos_map_drawing_get_tag_box (drawing, b, &tag) != whole);
          if (whole)
            continue;
          sos_map_drawing_get_chosen_box (drawing, b, &chosen);
          sos_map_drawing_get_pointed_box (drawing, b, &pointed);
          g_assert_true (tag.left >= 0 && tag.top >= 0 && tag.right <= width && tag.bottom <= height);
          g_assert_true (sos_box_holds (&chosen, tag.left + 1, tag.top + 1) && sos_box_holds (&chosen, tag.right - 1, tag.bottom - 1));
          g_assert_true (sos_box_holds (&pointed, tag.left + 1, tag.top + 1) && sos_box_holds (&pointed, tag.right - 1, tag.bottom - 1));
        }
    }
}

/* ---- colours ---- */

static double
get_light (const SosInk *ink)
{
  const double parts[] = { ink->red, ink->green, ink->blue };
  double linear[3];

  for (guint i = 0; i < 3; i++)
    linear[i] = parts[i] <= 0.03928 ? parts[i] / 12.92 : pow ((parts[i] + 0.055) / 1.055, 2.4);
  return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
}

static double
get_contrast (const SosInk *one, const SosInk *other)
{
  const double a = get_light (one) + 0.05, b = get_light (other) + 0.05;

  return MAX (a, b) / MIN (a, b);
}

/* Figures are read on their fill; classes go one way in lightness, so that who sees no hue sees them as well. */
static void
test_ramps (void)
{
  for (SosPaletteName name = SOS_PALETTE_LIGHT; name <= SOS_PALETTE_PRINT; name++)
    {
      const SosMapRamp *ramp = sos_map_ramp_get (name);
      const gboolean strong = name != SOS_PALETTE_LIGHT && name != SOS_PALETTE_DARK;
      const double way = get_light (&ramp->classes[5].fill) - get_light (&ramp->classes[0].fill);

      for (SosMapClass class = SOS_MAP_NONE; class < SOS_MAP_N_CLASSES; class++)
        g_assert_cmpfloat (get_contrast (&ramp->classes[class].fill, &ramp->classes[class].text), >=, strong ? 7 : 4.5);
      for (SosMapClass class = SOS_MAP_FEW; class <= SOS_MAP_40_AND_OVER; class++)
        {
          const double step = get_contrast (&ramp->classes[class].fill, &ramp->classes[class - 1].fill);

          g_assert_cmpfloat ((get_light (&ramp->classes[class].fill) - get_light (&ramp->classes[class - 1].fill)) * way, >, 0);
          /* Each class can be told from the one before without its hue; on paper the pattern does more, and the lightest greys stay near white. */
          g_assert_cmpfloat (step, >=, name == SOS_PALETTE_PRINT ? 1.05 : class == SOS_MAP_FEW ? 1.12 : 1.25);
        }
    }
}

static void
test_classes (void)
{
  static const struct
  {
    SosShown shown;
    SosMapClass class;
  } cases[] = {
    { { SOS_SHOWN_NUMBER, 0 }, SOS_MAP_NONE },       { { SOS_SHOWN_FEW, 0 }, SOS_MAP_FEW },
    { { SOS_SHOWN_NUMBER, 4 }, SOS_MAP_FEW },        { { SOS_SHOWN_NUMBER, 5 }, SOS_MAP_5_TO_9 },
    { { SOS_SHOWN_NUMBER, 9 }, SOS_MAP_5_TO_9 },     { { SOS_SHOWN_NUMBER, 10 }, SOS_MAP_10_TO_19 },
    { { SOS_SHOWN_NUMBER, 39 }, SOS_MAP_20_TO_39 },  { { SOS_SHOWN_NUMBER, 40 }, SOS_MAP_40_AND_OVER },
    { { SOS_SHOWN_NUMBER, G_MAXUINT }, SOS_MAP_40_AND_OVER },
    { { SOS_SHOWN_HIDDEN, 0 }, SOS_MAP_HIDDEN },     { { SOS_SHOWN_NOTHING, 0 }, SOS_MAP_NOT_SHOWN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (sos_map_class_of (cases[i].shown), ==, cases[i].class);
}

/* ---- drawn ---- */

static cairo_surface_t *
paint (const SosMapDrawing *drawing, SosPaletteName name, int size, int chosen)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, size, size);
  cairo_t *cr = cairo_create (surface);
  const SosMapPen pen = map_get_pen (name);

  sos_ink_set (&pen.palette->page, cr);
  cairo_paint (cr);
  sos_map_draw_base (drawing, cr, &pen);
  if (chosen >= 0)
    sos_map_draw_chosen (drawing, cr, &pen, (guint) chosen);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static guint32
get_pixel (cairo_surface_t *surface, int x, int y)
{
  const guint8 *row = cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);

  return ((const guint32 *) (gconstpointer) row)[x] & 0xffffff;
}

static gboolean
is_colour (guint32 pixel, const SosInk *ink)
{
  return pixel == ((guint32) round (ink->red * 255) << 16 | (guint32) round (ink->green * 255) << 8 | (guint32) round (ink->blue * 255));
}

/* How many pixels of a borough have the colour of its class. */
static guint
count_fill (cairo_surface_t *surface, const SosMapDrawing *drawing, guint borough, const SosInk *ink)
{
  SosBox box;
  guint n = 0;

  sos_map_drawing_get_box (drawing, borough, &box);
  for (int y = (int) box.top + 1; y < (int) box.bottom; y++)
    for (int x = (int) box.left + 1; x < (int) box.right; x++)
      n += sos_map_find_at (drawing, x + 0.5, y + 0.5) == (int) borough && is_colour (get_pixel (surface, x, y), ink);
  return n;
}

static void
test_drawn (void)
{
  g_autoptr (SosMapPicture) picture = map_new_usual ();

  for (SosMapForm form = SOS_MAP_SHAPES; form <= SOS_MAP_TILES; form++)
    for (SosPaletteName name = SOS_PALETTE_LIGHT; name <= SOS_PALETTE_PRINT; name++)
      {
        g_autoptr (SosMapDrawing) drawing = map_lay_out (picture, form, 676, 676, 1);
        cairo_surface_t *surface = paint (drawing, name, 676, -1);

        for (guint b = 0; b < 33; b++)
          g_assert_cmpuint (count_fill (surface, drawing, b, &sos_map_ramp_get (name)->classes[sos_map_class_of (picture->shown[b])].fill), >, 10);
        cairo_surface_destroy (surface);
      }
}

/* "None" and "not shown" are told apart without reading: the one is plain, the other hatched. */
static void
test_not_shown (void)
{
  for (SosPaletteName name = SOS_PALETTE_LIGHT; name <= SOS_PALETTE_PRINT; name++)
    for (guint shown = 0; shown < 2; shown++)
      {
        const SosMapClass class = shown != 0 ? SOS_MAP_NONE : SOS_MAP_NOT_SHOWN;
        g_autoptr (SosMapPicture) picture = map_new_even ((SosShown){ shown != 0 ? SOS_SHOWN_NUMBER : SOS_SHOWN_NOTHING }, 0);
        g_autoptr (SosMapDrawing) drawing = map_lay_out (picture, SOS_MAP_TILES, 676, 676, 1);
        cairo_surface_t *surface = paint (drawing, name, 676, -1);
        const SosInk *fill = &sos_map_ramp_get (name)->classes[class].fill;
        SosBox box;
        guint n_other = 0;

        sos_map_drawing_get_box (drawing, map_find ("Barnet"), &box);
        /* Clear of the edge, the name above and the figure below. */
        for (int y = (int) box.top + 26; y < (int) box.bottom - 30; y++)
          for (int x = (int) box.left + 6; x < (int) box.left + 40; x++)
            n_other += !is_colour (get_pixel (surface, x, y), fill);
        g_assert_cmpuint (n_other > 10, ==, class == SOS_MAP_NOT_SHOWN);
        cairo_surface_destroy (surface);
      }
}

/* Outside all boroughs: there the legend shows the same colour. */
static gboolean
is_legend (const SosMapDrawing *drawing, int x, int y)
{
  SosBox box;

  for (guint b = 0; b < 33; b++)
    {
      sos_map_drawing_get_box (drawing, b, &box);
      if (sos_box_holds (&box, x + 0.5, y + 0.5))
        return FALSE;
    }
  return TRUE;
}

/* What is painted is what is found: one borough after another has a colour no other has, asked pixel by pixel. */
static void
test_pointer_on_pixels (void)
{
  for (SosMapForm form = SOS_MAP_SHAPES; form <= SOS_MAP_TILES; form++)
    for (guint b = form; b < 33; b += 3)
      {
        g_autoptr (SosMapPicture) picture = map_new_even ((SosShown){ SOS_SHOWN_NUMBER, 0 }, 0);
        g_autoptr (SosMapDrawing) drawing = NULL;
        const SosInk *ink = &sos_map_ramp_get (SOS_PALETTE_LIGHT)->classes[SOS_MAP_40_AND_OVER].fill;
        cairo_surface_t *surface;
        guint n = 0;

        picture->shown[b] = (SosShown){ SOS_SHOWN_NUMBER, 57 };
        drawing = map_lay_out (picture, form, 676, 676, 1);
        surface = paint (drawing, SOS_PALETTE_LIGHT, 676, -1);
        for (int y = 0; y < 676; y++)
          for (int x = 0; x < 676; x++)
            if (is_colour (get_pixel (surface, x, y), ink) && !is_legend (drawing, x, y))
              {
                g_assert_cmpint (sos_map_find_at (drawing, x + 0.5, y + 0.5), ==, (int) b);
                n++;
              }
        g_assert_cmpuint (n, >, 20);
        cairo_surface_destroy (surface);
      }
}

/* A dot covers four pixels to three quarters; a letter on the same ground is of other colours. */
static gboolean
is_dot (guint32 pixel, const SosInk *ground, const SosInk *dot)
{
  const double fill[] = { ground->red, ground->green, ground->blue }, mark[] = { dot->red, dot->green, dot->blue };
  gboolean is = TRUE;

  for (guint i = 0; i < 3; i++)
    is = is && fabs ((pixel >> (16 - 8 * i) & 255) - 255 * (fill[i] + G_PI / 4 * (mark[i] - fill[i]))) < 4;
  return is;
}

/* No mark of a pattern runs through a name: on a tile it stands in the upper left corner. */
static void
test_clear_ground (void)
{
  g_autoptr (SosMapPicture) picture = map_new_even ((SosShown){ SOS_SHOWN_FEW }, 0);

  for (SosPaletteName name = SOS_PALETTE_LIGHT; name <= SOS_PALETTE_DARK; name++)
    {
      g_autoptr (SosMapDrawing) drawing = map_lay_out (picture, SOS_MAP_TILES, 676, 676, 1);
      cairo_surface_t *surface = paint (drawing, name, 676, -1);
      const SosInk *ground = &sos_map_ramp_get (name)->classes[SOS_MAP_FEW].fill, *dot = &sos_map_ramp_get (name)->classes[SOS_MAP_FEW].pattern;
      guint n_marks = 0;
      SosBox box;

      for (guint b = 0; b < 33; b++)
        {
          sos_map_drawing_get_box (drawing, b, &box);
          for (int y = (int) box.top + 2; y < (int) box.bottom - 2; y++)
            for (int x = (int) box.left + 2; x < (int) box.right - 2; x++)
              if (is_dot (get_pixel (surface, x, y), ground, dot))
                {
                  g_assert_false (x < box.left + 22 && y > box.top + 4 && y < box.top + 17);
                  n_marks++;
                }
        }
      g_assert_cmpuint (n_marks, >, 33 * 10);
      cairo_surface_destroy (surface);
    }
}

/* A school of which no more is known than its borough leaves room for the name. */
static void
test_names_before_schools (void)
{
  static const char *const names[] = { "Barnet", "Brent", "Bromley", "Croydon", "Ealing", "Enfield", "Greenwich", "Havering" };
  g_autoptr (SosMapPicture) picture = map_new_even ((SosShown){ SOS_SHOWN_NUMBER, 57 }, 1);
  g_autoptr (SosMapDrawing) drawing = map_lay_out (picture, SOS_MAP_SHAPES, 676, 676, 1);
  SosMapFaults faults;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_cmpint (sos_map_drawing_get_label (drawing, map_find (names[i])), ==, SOS_MAP_NAME_AND_NUMBER);
  sos_map_drawing_get_faults (drawing, &faults);
  g_assert_cmpuint (faults.labels + faults.pins + faults.outside, ==, 0);
}

/* The choice changes nothing beyond the box that is said to change, and something within. */
static void
test_chosen_box (void)
{
  g_autoptr (SosMapPicture) picture = map_new_usual ();

  for (SosMapForm form = SOS_MAP_SHAPES; form <= SOS_MAP_TILES; form++)
    for (guint b = 0; b < 33; b++)
      {
        g_autoptr (SosMapDrawing) drawing = map_lay_out (picture, form, 676, 676, 1);
        cairo_surface_t *base = paint (drawing, SOS_PALETTE_LIGHT, 676, -1), *chosen = paint (drawing, SOS_PALETTE_LIGHT, 676, (int) b);
        guint n_within = 0;
        SosBox box;

        sos_map_drawing_get_chosen_box (drawing, b, &box);
        for (int y = 0; y < 676; y++)
          for (int x = 0; x < 676; x++)
            if (get_pixel (base, x, y) != get_pixel (chosen, x, y))
              {
                g_assert_true (sos_box_holds (&box, x + 0.5, y + 0.5));
                n_within++;
              }
        g_assert_cmpuint (n_within, >, 50);
        cairo_surface_destroy (base);
        cairo_surface_destroy (chosen);
      }
}

static cairo_status_t
take_cb (void *data, const unsigned char *bytes, unsigned int length)
{
  g_byte_array_append (data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

/* On paper everything is there as words: figures, legend, and the lines below. */
static void
test_paper (void)
{
  g_autoptr (SosMapPicture) picture = map_new_usual ();
  g_autoptr (SosMapDrawing) drawing = NULL;
  g_autofree char *path = NULL, *text = NULL, *command = NULL;
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GError) error = NULL;
  const SosMapPen pen = map_get_pen (SOS_PALETTE_PRINT);
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (take_cb, bytes, 842, 595);
  cairo_t *cr = cairo_create (surface);

  for (guint i = 0; sos_borough_map_get_credits (picture->map)[i] != NULL; i++)
    sos_map_picture_add_foot (picture, sos_borough_map_get_credits (picture->map)[i]);
  drawing = map_lay_out (picture, SOS_MAP_SHAPES, 842, 595, 1);
  sos_map_draw_base (drawing, cr, &pen);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  path = g_strdup_printf ("%s/sos-map-%08x.pdf", g_get_tmp_dir (), g_random_int ());
  g_file_set_contents (path, (const char *) bytes->data, bytes->len, &error);
  g_assert_no_error (error);
  command = g_strdup_printf ("pdftotext -layout %s -", path);
  g_spawn_command_line_sync (command, &text, NULL, NULL, &error);
  remove (path);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (text, "Open people by home borough"));
  g_assert_nonnull (strstr (text, "40 and over"));
  g_assert_nonnull (strstr (text, "Croydon"));
  g_assert_nonnull (strstr (text, "57"));
  g_assert_nonnull (strstr (text, "<5"));
  g_assert_nonnull (strstr (text, "Contains National Statistics data © Crown copyright and database right 2015"));
  g_assert_nonnull (strstr (text, "Contains Ordnance Survey data © Crown copyright and database right 2015"));
  g_assert_null (strstr (text, "Meridian Park")); /* schools of the chosen borough alone are named */
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/map/pointer", test_pointer);
  g_test_add_func ("/map/pointer-on-pixels", test_pointer_on_pixels);
  g_test_add_func ("/map/arrows", test_arrows);
  g_test_add_func ("/map/arrows-reach-all", test_arrows_reach_all);
  g_test_add_func ("/map/words", test_words);
  g_test_add_func ("/map/left-out", test_left_out);
  g_test_add_func ("/map/labels", test_labels);
  g_test_add_func ("/map/low-frame", test_low_frame);
  g_test_add_func ("/map/tags", test_tags);
  g_test_add_func ("/map/not-shown", test_not_shown);
  g_test_add_func ("/map/ramps", test_ramps);
  g_test_add_func ("/map/classes", test_classes);
  g_test_add_func ("/map/drawn", test_drawn);
  g_test_add_func ("/map/clear-ground", test_clear_ground);
  g_test_add_func ("/map/names-before-schools", test_names_before_schools);
  g_test_add_func ("/map/chosen-box", test_chosen_box);
  g_test_add_func ("/map/paper", test_paper);
  return g_test_run ();
}
