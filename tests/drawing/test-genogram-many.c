/* test-genogram-many.c - what must hold for every family, asked of two thousand. */
#include "config.h"
#include "families.h"

#include "sos-genogram-draw.h"
#include "sos-genogram-private.h"

#include <math.h>
#include <string.h>

#define N_FAMILIES 1000 /* of either sort */
#define MOST_PEOPLE 60

typedef SosFamily *(*Make) (guint32 seed, guint n);

static PangoFontDescription *font;

static SosGenogram *
lay_out (SosFamily *family, const SosGenogram *before)
{
  SosGenogram *genogram = sos_genogram_new (family, before);

  sos_genogram_set_font (genogram, font);
  return genogram;
}

static SosBox
get_symbol (const SosGenogram *genogram, guint member)
{
  double x, y;

  sos_genogram_get_place (genogram, member, &x, &y);
  return (SosBox){ x - SOS_GEN_R, y - SOS_GEN_R, x + SOS_GEN_R, y + SOS_GEN_R };
}

/* Texts of the same person stand on lines of their own, whose boxes may share a pixel. */
static gboolean
are_of_one (const SosGenText *one, const SosGenText *other)
{
  return one->role <= SOS_GEN_TEXT_ALERT && other->role <= SOS_GEN_TEXT_ALERT && one->of == other->of;
}

static void
check_texts (const SosGenogram *genogram)
{
  for (guint i = 0; i < genogram->texts->len; i++)
    for (guint j = 0; j < i; j++)
      {
        const SosGenText *one = sos_gen_text (genogram, i), *other = sos_gen_text (genogram, j);

        if (one->shown && other->shown && !are_of_one (one, other) && sos_box_overlaps (&one->box, &other->box))
          g_error ("“%s” lies on “%s”", pango_layout_get_text (one->layout), pango_layout_get_text (other->layout));
      }
}

static gboolean
has_name (const SosGenogram *genogram, guint member)
{
  for (guint i = 0; i < genogram->texts->len; i++)
    {
      const SosGenText *text = sos_gen_text (genogram, i);
      const gboolean name = text->role == SOS_GEN_TEXT_NAME || text->role == SOS_GEN_TEXT_SUBJECT || text->role == SOS_GEN_TEXT_PLAIN;

      if (name && text->of == member && text->shown)
        return TRUE;
    }
  return FALSE;
}

static void
check_people (const SosGenogram *genogram)
{
  for (guint i = 0; i < genogram->n; i++)
    {
      const SosBox symbol = get_symbol (genogram, i);

      g_assert_true (has_name (genogram, i));
      g_assert_true (sos_box_contains (&genogram->extents, &symbol));
      for (guint j = 0; j < i; j++)
        {
          const SosBox other = get_symbol (genogram, j);

          g_assert_false (sos_box_overlaps (&symbol, &other));
        }
      for (guint t = 0; t < genogram->texts->len; t++)
        {
          const SosGenText *text = sos_gen_text (genogram, t);

          if (text->shown && text->role != SOS_GEN_TEXT_AGE && sos_box_overlaps (&symbol, &text->box))
            g_error ("“%s” lies on a symbol", pango_layout_get_text (text->layout));
          if (text->shown)
            g_assert_true (sos_box_contains (&genogram->extents, &text->box));
        }
    }
}

/* Once round the ground, by the rule of even and odd: an upright ray from the place crosses its boundary. */
static gboolean
is_within (const SosGenHull *hull, double x, double y)
{
  gboolean inside = FALSE;

  for (guint i = 0; i < hull->outline->len; i++)
    {
      const GArray *corners = g_ptr_array_index (hull->outline, i);

      for (guint c = 0; c < corners->len; c++)
        {
          const SosPoint a = g_array_index (corners, SosPoint, c), b = g_array_index (corners, SosPoint, (c + 1) % corners->len);

          g_assert_true (fabs (a.x - b.x) < 0.01 || fabs (a.y - b.y) < 0.01);
          if (a.y < y && fabs (a.y - b.y) < 0.01 && (a.x > x) != (b.x > x))
            inside = !inside;
        }
    }
  return inside;
}

static void
check_homes (const SosGenogram *genogram)
{
  for (guint i = 0; i < genogram->hulls->len; i++)
    {
      const SosGenHull *hull = g_ptr_array_index (genogram->hulls, i);

      for (guint m = 0; m < genogram->n; m++)
        {
          double x, y;

          sos_genogram_get_place (genogram, m, &x, &y);
          g_assert_cmpint (is_within (hull, x + 0.5, y), ==, sos_gen_slot (genogram, m)->home == (int) hull->home);
          if (sos_gen_is_plain (genogram, m))
            g_assert_false (is_within (hull, x + 0.5, y));
        }
    }
}

/* Of somebody restricted there is one word, the same for all. */
static void
check_secrets (const SosGenogram *genogram)
{
  for (guint i = 0; i < genogram->texts->len; i++)
    {
      const SosGenText *text = sos_gen_text (genogram, i);

      g_assert_null (strstr (pango_layout_get_text (text->layout), FAMILY_CANARY));
      if (text->role <= SOS_GEN_TEXT_ALERT && sos_gen_is_plain (genogram, text->of))
        g_assert_cmpstr (pango_layout_get_text (text->layout), ==, "Restricted");
    }
}

/* Children below their parents: every line of descent goes down. */
static void
check_levels (const SosGenogram *genogram)
{
  for (guint i = 0; i < genogram->unions->len; i++)
    {
      const SosGenUnion *of = g_ptr_array_index (genogram->unions, i);

      for (guint c = 0; c < of->children->len; c++)
        g_assert_cmpuint (sos_genogram_get_level (genogram, of->a), <, sos_genogram_get_level (genogram, g_array_index (of->children, SosGenChild, c).member));
    }
}

static void
check_same (const SosGenogram *one, const SosGenogram *other)
{
  g_assert_cmpuint (one->lines->len, ==, other->lines->len);
  g_assert_cmpmem (one->lines->data, one->lines->len * sizeof (SosGenLine), other->lines->data, other->lines->len * sizeof (SosGenLine));
  g_assert_cmpmem (&one->extents, sizeof (SosBox), &other->extents, sizeof (SosBox));
  g_assert_cmpuint (one->texts->len, ==, other->texts->len);
  for (guint i = 0; i < one->texts->len; i++)
    g_assert_cmpmem (&sos_gen_text (one, i)->box, sizeof (SosBox), &sos_gen_text (other, i)->box, sizeof (SosBox));
}

static void
draw (const SosGenogram *genogram, SosPaletteName palette)
{
  const SosGenogramPen pen = { sos_palette_get (palette), 0.5 };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 400, 300);
  cairo_t *cr = cairo_create (surface);

  sos_genogram_draw (genogram, cr, &pen);
  sos_genogram_draw_ring (genogram, cr, &pen, genogram->n - 1);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
check (const SosGenogram *genogram)
{
  SosGenogramFaults faults;

  check_levels (genogram);
  check_people (genogram);
  check_texts (genogram);
  check_homes (genogram);
  check_secrets (genogram);
  sos_genogram_get_faults (genogram, &faults);
  g_assert_cmpuint (faults.people, ==, 0);
  g_assert_cmpuint (faults.words, ==, 0);
  g_assert_cmpuint (faults.inside, ==, 0);
}

/* ---- one more ---- */

static gboolean
share_level (const SosGenogram *genogram, guint one, guint other)
{
  return sos_genogram_get_level (genogram, one) == sos_genogram_get_level (genogram, other);
}

static gboolean
is_left (const SosGenogram *genogram, guint one, guint other)
{
  return sos_gen_slot (genogram, one)->x < sos_gen_slot (genogram, other)->x;
}

/* Whoever stood left of somebody on the same level stands there still. */
static void
check_order_kept (const SosGenogram *before, const SosGenogram *after, guint newcomer)
{
  for (guint i = 0; i < before->n; i++)
    for (guint j = 0; j < i; j++)
      {
        const guint one = i + (i >= newcomer), other = j + (j >= newcomer);

        if (share_level (before, i, j) && share_level (after, one, other))
          g_assert_cmpint (is_left (before, i, j), ==, is_left (after, one, other));
      }
}

static void
check_newcomer (SosFamily *family, guint newcomer)
{
  g_autoptr (SosFamily) rest = family_new_without (family, (int) newcomer);
  g_autoptr (SosGenogram) before = lay_out (rest, NULL);
  g_autoptr (SosGenogram) after = lay_out (family, before);

  check_order_kept (before, after, newcomer);
  check (after);
}

/* From one to sixty, more often few. */
static guint
choose_size (guint32 seed)
{
  const double part = seed * 37 % 100 / 99.0;

  return 1 + (guint) ((MOST_PEOPLE - 1) * part * part * part);
}

static void
test_all (gconstpointer data)
{
  const Make make = (Make) data;
  guint crossings = 0, merged = 0, unnamed = 0, homes = 0, people = 0;

  for (guint32 seed = 0; seed < N_FAMILIES; seed++)
    {
      g_autoptr (SosFamily) family = make (seed, choose_size (seed));
      const guint n = family->members->len;
      g_autoptr (SosGenogram) genogram = lay_out (family, NULL);
      SosGenogramFaults faults;

      check (genogram);
      draw (genogram, seed % 5);
      if (seed % 8 == 0)
        {
          g_autoptr (SosGenogram) again = lay_out (family, NULL);

          check_same (genogram, again);
        }
      if (n > 1 && seed % 4 == 1)
        check_newcomer (family, seed % n);
      sos_genogram_get_faults (genogram, &faults);
      crossings += faults.crossings;
      merged += faults.merged;
      unnamed += faults.unnamed;
      homes += family->homes->len;
      people += n;
    }
  g_test_message ("%u people: %u crossings, %u merged lines, %u of %u homes without a name", people, crossings, merged, unnamed, homes);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  font = pango_font_description_from_string ("Noto Sans 11");
  g_test_add_data_func ("/drawing/genogram/many/likely", family_new_likely, test_all);
  g_test_add_data_func ("/drawing/genogram/many/wild", family_new_wild, test_all);
  status = g_test_run ();
  pango_font_description_free (font);
  return status;
}
