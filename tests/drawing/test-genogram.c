/* test-genogram.c - the conventions of the drawing, on families made for each. */
#include "config.h"
#include "families.h"

#include "sos-genogram-draw.h"
#include "sos-genogram-private.h"

#include <cairo-pdf.h>
#include <gio/gio.h>
#include <string.h>

static void
check_sound (const SosGenogram *genogram)
{
  SosGenogramFaults faults;

  sos_genogram_get_faults (genogram, &faults);
  g_assert_cmpuint (faults.people, ==, 0);
  g_assert_cmpuint (faults.words, ==, 0);
  g_assert_cmpuint (faults.inside, ==, 0);
  g_assert_cmpuint (faults.merged, ==, 0);
}

static guint
count_lines (const SosGenogram *genogram, SosGenLineRole role, guint kind)
{
  guint n = 0;

  for (guint i = 0; i < genogram->lines->len; i++)
    {
      const SosGenLine *line = &g_array_index (genogram->lines, SosGenLine, i);

      n += line->role == role && line->kind == kind;
    }
  return n;
}

static gboolean
has_text (const SosGenogram *genogram, const char *words)
{
  for (guint i = 0; i < genogram->texts->len; i++)
    if (sos_gen_text (genogram, i)->shown && strstr (pango_layout_get_text (sos_gen_text (genogram, i)->layout), words) != NULL)
      return TRUE;
  return FALSE;
}

/* ---- the family the drawing was designed with ---- */

enum { RUTH, PATRICK, DENISE, MARLON, WINSTON, GLORIA, SONIA, MICAH, HIDDEN, KADEEM, AALIYAH, TIANA };

static void
test_okafor (void)
{
  g_autoptr (SosFamily) family = family_new_okafor ();
  g_autoptr (SosGenogram) genogram = family_lay_out (family);
  static const guint rows[] = { RUTH, PATRICK, DENISE, MARLON, SONIA, G_MAXUINT, MICAH, HIDDEN, KADEEM, AALIYAH, TIANA, G_MAXUINT, WINSTON, GLORIA };
  SosGenogramFaults faults;

  sos_genogram_get_faults (genogram, &faults);
  g_assert_cmpuint (faults.crossings, ==, 0);
  g_assert_cmpuint (faults.unnamed, ==, 0);
  check_sound (genogram);
  for (guint i = 1; i < G_N_ELEMENTS (rows); i++)
    if (rows[i] != G_MAXUINT && rows[i - 1] != G_MAXUINT)
      {
        g_assert_cmpfloat (family_get_x (genogram, rows[i - 1]) + SOS_GEN_PERSON, <=, family_get_x (genogram, rows[i]));
        g_assert_cmpfloat (family_get_y (genogram, rows[i - 1]), ==, family_get_y (genogram, rows[i]));
      }
  g_assert_cmpfloat (family_get_y (genogram, DENISE) - family_get_y (genogram, GLORIA), ==, SOS_GEN_GENERATION);
  g_assert_cmpfloat (family_get_y (genogram, KADEEM) - family_get_y (genogram, DENISE), ==, SOS_GEN_GENERATION);
  g_assert_true (has_text (genogram, "4 Larkfield Walk, SW2 · social rent · 5 people"));
  g_assert_true (has_text (genogram, "Tulse Hill"));
  g_assert_true (has_text (genogram, "2007–2021"));
  g_assert_true (has_text (genogram, "Restricted"));
}

/* ---- bad and rare families ---- */

static void
add_people (SosFamily *family, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      SosFamilyMember *member = sos_family_add_member (family, 1 + i);

      member->name = g_strdup_printf ("Person %u", i);
      member->age = -1;
    }
}

static void
add_descents (SosFamily *family, const guint (*pairs)[2], guint n)
{
  for (guint i = 0; i < n; i++)
    sos_family_add_descent (family, pairs[i][0], pairs[i][1], SOS_DESCENT_BIRTH);
}

static void
move_in (SosFamilyHome *home, guint first, guint last)
{
  for (guint i = first; i <= last; i++)
    g_array_append_val (home->members, i);
}

/* Each of three is a parent of the next, and one is their own. */
static void
test_circle (void)
{
  static const guint pairs[][2] = { { 0, 1 }, { 1, 2 }, { 2, 0 }, { 3, 3 } };
  g_autoptr (SosFamily) family = sos_family_new ();
  g_autoptr (SosGenogram) genogram = NULL;

  add_people (family, 4);
  add_descents (family, pairs, G_N_ELEMENTS (pairs));
  sos_family_add_couple (family, 0, 2, SOS_COUPLE_MARRIED);
  sos_family_add_couple (family, 3, 3, SOS_COUPLE_MARRIED);
  genogram = family_lay_out (family);
  check_sound (genogram);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpuint (sos_genogram_get_level (genogram, i), ==, i);
}

static void
test_parent_younger (void)
{
  g_autoptr (SosFamily) family = sos_family_new ();
  g_autoptr (SosGenogram) genogram = NULL;

  add_people (family, 2);
  sos_family_get_member (family, 0)->age = 12;
  sos_family_get_member (family, 1)->age = 40;
  sos_family_add_descent (family, 0, 1, SOS_DESCENT_BIRTH);
  genogram = family_lay_out (family);
  check_sound (genogram);
  g_assert_cmpuint (sos_genogram_get_level (genogram, 0), <, sos_genogram_get_level (genogram, 1));
}

/* A person stands in one home only, their own first. */
static void
test_four_homes (void)
{
  g_autoptr (SosFamily) family = sos_family_new ();
  g_autoptr (SosGenogram) genogram = NULL;

  add_people (family, 9);
  for (guint i = 0; i < 4; i++)
    {
      SosFamilyHome *home = sos_family_add_home (family);

      home->label = g_strdup_printf ("Home %u", i);
      home->own = i == 2;
      move_in (home, 0, 0);
      move_in (home, 1 + 2 * i, 2 + 2 * i);
    }
  genogram = family_lay_out (family);
  check_sound (genogram);
  g_assert_cmpint (sos_gen_slot (genogram, 0)->home, ==, 2);
}

static void
add_siblings (SosFamily *family, guint first, guint last)
{
  for (guint child = first; child <= last; child++)
    {
      sos_family_add_descent (family, 0, child, SOS_DESCENT_BIRTH);
      sos_family_add_descent (family, 1, child, SOS_DESCENT_BIRTH);
    }
}

/* In the order of birth, then of age, those of no known age after them, one restricted at the end whatever the age. */
static void
test_forty_siblings (void)
{
  g_autoptr (SosFamily) family = sos_family_new ();
  g_autoptr (SosGenogram) genogram = NULL;
  double first, last;

  add_people (family, 42);
  sos_family_add_couple (family, 0, 1, SOS_COUPLE_MARRIED);
  for (guint i = 0; i < 40; i++)
    sos_family_get_member (family, 2 + i)->age = i < 35 ? (int) ((i * 11) % 35) : -1;
  sos_family_get_member (family, 20)->seen = SOS_SEEN_PLAIN;
  add_siblings (family, 2, 41);
  genogram = family_lay_out (family);
  check_sound (genogram);
  first = last = family_get_x (genogram, 20);
  for (guint i = 2; i < 42; i++)
    {
      first = MIN (first, family_get_x (genogram, i));
      last = MAX (last, family_get_x (genogram, i));
      for (guint j = 2; j < 37; j++)
        if (i < 37 && i != 20 && j != 20 && sos_family_get_member (family, i)->age > sos_family_get_member (family, j)->age)
          g_assert_cmpfloat (family_get_x (genogram, i), <, family_get_x (genogram, j));
    }
  g_assert_true (family_get_x (genogram, 20) == first || family_get_x (genogram, 20) == last);
  /* Under the middle of their parents. */
  g_assert_cmpfloat_with_epsilon ((first + last) / 2, (family_get_x (genogram, 0) + family_get_x (genogram, 1)) / 2, 12);
}

/* A brother who died young stands where he was born, not where the age says he ended. */
static void
test_order_of_birth (void)
{
  static const guint32 births[] = { 736000, 734000, 735000 };
  g_autoptr (SosFamily) family = sos_family_new ();
  g_autoptr (SosGenogram) genogram = NULL;

  add_people (family, 5);
  sos_family_add_couple (family, 0, 1, SOS_COUPLE_MARRIED);
  add_siblings (family, 2, 4);
  for (guint i = 0; i < 3; i++)
    sos_family_get_member (family, 2 + i)->born = births[i];
  sos_family_get_member (family, 3)->died = TRUE;
  sos_family_get_member (family, 3)->age = 2;
  genogram = family_lay_out (family);
  g_assert_cmpfloat (family_get_x (genogram, 3), <, family_get_x (genogram, 4));
  g_assert_cmpfloat (family_get_x (genogram, 4), <, family_get_x (genogram, 2));
}

static void
test_man_left (void)
{
  g_autoptr (SosFamily) family = sos_family_new ();
  g_autoptr (SosGenogram) genogram = NULL;

  add_people (family, 2);
  sos_family_get_member (family, 0)->sex = g_strdup ("FEMALE");
  sos_family_get_member (family, 1)->sex = g_strdup ("MALE");
  sos_family_add_couple (family, 0, 1, SOS_COUPLE_MARRIED);
  genogram = family_lay_out (family);
  g_assert_cmpfloat (family_get_x (genogram, 1), <, family_get_x (genogram, 0));
}

/* Four partners of one person: the lines to those who are not beside them go over the heads of the others. */
static void
test_four_partners (void)
{
  g_autoptr (SosFamily) family = sos_family_new ();
  g_autoptr (SosGenogram) genogram = NULL;

  add_people (family, 9);
  for (guint i = 1; i <= 4; i++)
    {
      sos_family_add_couple (family, 0, i, SOS_COUPLE_DIVORCED);
      sos_family_add_descent (family, 0, i + 4, SOS_DESCENT_BIRTH);
      sos_family_add_descent (family, i, i + 4, SOS_DESCENT_BIRTH);
    }
  genogram = family_lay_out (family);
  check_sound (genogram);
  g_assert_cmpuint (genogram->brackets->len, ==, 2);
  g_assert_cmpuint (genogram->cuts->len, ==, 4);
  for (guint i = 0; i < genogram->cuts->len; i++)
    g_assert_cmpuint (g_array_index (genogram->cuts, SosGenCut, i).strokes, ==, 2);
}

/* Two who were a couple twice have one line, as they were last. */
static void
test_couple_twice (void)
{
  g_autoptr (SosFamily) family = sos_family_new ();
  g_autoptr (SosGenogram) genogram = NULL;

  add_people (family, 2);
  sos_family_add_couple (family, 0, 1, SOS_COUPLE_DIVORCED)->years = g_strdup ("1999–2004");
  sos_family_add_couple (family, 1, 0, SOS_COUPLE_TOGETHER)->years = g_strdup ("2010");
  genogram = family_lay_out (family);
  g_assert_cmpuint (count_lines (genogram, SOS_GEN_LINE_COUPLE, SOS_COUPLE_TOGETHER), ==, 1);
  g_assert_cmpuint (count_lines (genogram, SOS_GEN_LINE_COUPLE, SOS_COUPLE_DIVORCED), ==, 0);
  g_assert_true (has_text (genogram, "2010"));
  g_assert_false (has_text (genogram, "1999"));
}

/* A line of descent that passes a generation goes between people, and so does the home of a grandmother. */
static void
test_grandmother (void)
{
  g_autoptr (SosFamily) family = sos_family_new ();
  g_autoptr (SosGenogram) genogram = NULL;
  SosFamilyHome *home;

  add_people (family, 6);
  sos_family_add_descent (family, 0, 1, SOS_DESCENT_BIRTH);
  sos_family_add_descent (family, 1, 2, SOS_DESCENT_BIRTH);
  sos_family_add_descent (family, 0, 2, SOS_DESCENT_KINSHIP);
  for (guint i = 3; i < 6; i++)
    sos_family_add_descent (family, 0, i, SOS_DESCENT_BIRTH);
  home = sos_family_add_home (family);
  home->label = g_strdup ("Home 1");
  move_in (home, 0, 0);
  move_in (home, 2, 2);
  genogram = family_lay_out (family);
  check_sound (genogram);
  g_assert_cmpuint (sos_genogram_get_level (genogram, 2), ==, 2);
  g_assert_cmpuint (count_lines (genogram, SOS_GEN_LINE_DESCENT, SOS_DESCENT_KINSHIP), >=, 2);
}

static void
test_few (void)
{
  g_autoptr (SosFamily) nobody = sos_family_new (), one = sos_family_new (), strangers = sos_family_new ();
  g_autoptr (SosGenogram) empty = family_lay_out (nobody);
  g_autoptr (SosGenogram) alone = NULL, apart = NULL;
  SosFamilyHome *home;
  SosBox extents;

  g_assert_cmpuint (sos_genogram_get_n_levels (empty), ==, 0);
  add_people (one, 1);
  sos_family_get_member (one, 0)->subject = sos_family_get_member (one, 0)->died = TRUE;
  home = sos_family_add_home (one);
  home->label = g_strdup ("Home 1");
  move_in (home, 0, 0);
  alone = family_lay_out (one);
  check_sound (alone);
  sos_genogram_get_extents (alone, &extents);
  g_assert_cmpfloat (extents.right - extents.left, >, 88);
  add_people (strangers, 5);
  apart = family_lay_out (strangers);
  check_sound (apart);
  g_assert_cmpuint (sos_genogram_get_n_levels (apart), ==, 1);
}

/* Who is only in the same home stands with those of the same age. */
static void
test_lodger (void)
{
  g_autoptr (SosFamily) family = sos_family_new ();
  g_autoptr (SosGenogram) genogram = NULL;

  add_people (family, 4);
  sos_family_get_member (family, 0)->age = 45;
  sos_family_get_member (family, 1)->age = 15;
  sos_family_get_member (family, 2)->age = 47;
  sos_family_get_member (family, 3)->age = 75;
  sos_family_add_descent (family, 0, 1, SOS_DESCENT_BIRTH);
  genogram = family_lay_out (family);
  g_assert_cmpuint (sos_genogram_get_level (genogram, 3), ==, 0);
  g_assert_cmpuint (sos_genogram_get_level (genogram, 2), ==, sos_genogram_get_level (genogram, 0));
  g_assert_cmpuint (sos_genogram_get_level (genogram, 1), ==, 2);
}

/* ---- words ---- */

static void
test_words_dropped (void)
{
  g_autoptr (SosFamily) family = sos_family_new ();
  g_autoptr (SosGenogram) genogram = NULL;

  add_people (family, 2);
  sos_family_get_member (family, 0)->fact = g_strdup ("LiVVE · four nights at her grandmother's in Streatham");
  g_free (sos_family_get_member (family, 1)->name);
  sos_family_get_member (family, 1)->name = g_strdup ("Oluwadamilola-Bartholomew Featherstonehaugh");
  genogram = family_lay_out (family);
  check_sound (genogram);
  g_assert_true (has_text (genogram, "LiVVE"));
  g_assert_false (has_text (genogram, "Streatham"));
  /* A name is cut with dots, never left out. */
  g_assert_true (has_text (genogram, "Oluwadamilola"));
  g_assert_cmpfloat (sos_gen_slot (genogram, 1)->half, <, 90);
}

static double
get_width (const SosGenogram *genogram, SosGenTextRole role, guint member)
{
  for (guint i = 0; i < genogram->texts->len; i++)
    if (sos_gen_text (genogram, i)->role == role && sos_gen_text (genogram, i)->of == member)
      return sos_gen_text (genogram, i)->width;
  return 0;
}

/* Another font makes other room, and the first again the same. */
static void
test_font (void)
{
  g_autoptr (SosFamily) family = family_new_okafor ();
  g_autoptr (SosGenogram) genogram = family_lay_out (family);
  PangoFontDescription *other = pango_font_description_from_string ("Cantarell 11"), *usual = pango_font_description_from_string ("Noto Sans 11");
  const double width = get_width (genogram, SOS_GEN_TEXT_FACT, DENISE), x = family_get_x (genogram, SONIA);

  sos_genogram_set_font (genogram, other);
  check_sound (genogram);
  g_assert_cmpfloat (get_width (genogram, SOS_GEN_TEXT_FACT, DENISE), !=, width);
  sos_genogram_set_font (genogram, usual);
  g_assert_cmpfloat (get_width (genogram, SOS_GEN_TEXT_FACT, DENISE), ==, width);
  g_assert_cmpfloat (family_get_x (genogram, SONIA), ==, x);
  pango_font_description_free (other);
  pango_font_description_free (usual);
}

/* ---- everything at once ---- */

static void
test_everything (void)
{
  g_autoptr (SosFamily) family = family_new_everything ();
  g_autoptr (SosGenogram) genogram = family_lay_out (family);
  static const SosDescentKind kinds[] = { SOS_DESCENT_BIRTH, SOS_DESCENT_ADOPTED, SOS_DESCENT_STEP, SOS_DESCENT_KINSHIP };
  static const SosTieKind ties[] = { SOS_TIE_STRONG, SOS_TIE_WEAK, SOS_TIE_CONFLICT };

  check_sound (genogram);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_assert_cmpuint (count_lines (genogram, SOS_GEN_LINE_DESCENT, kinds[i]), >, 0);
  for (guint i = 0; i < G_N_ELEMENTS (ties); i++)
    g_assert_cmpuint (count_lines (genogram, SOS_GEN_LINE_TIE, ties[i]), >, 0);
  g_assert_cmpuint (count_lines (genogram, SOS_GEN_LINE_FORBIDDEN, 0), ==, 4);
  /* The foster child is restricted: how they came is not told, neither by the line nor by the legend. */
  g_assert_cmpuint (count_lines (genogram, SOS_GEN_LINE_DESCENT, SOS_DESCENT_FOSTER), ==, 0);
  g_assert_false (has_text (genogram, "foster child"));
  g_assert_false (has_text (genogram, FAMILY_CANARY));
  /* The school that two are tied to stands there once, the one of the restricted child not at all. */
  g_assert_cmpuint (genogram->outside->len, ==, 6);
  g_assert_true (has_text (genogram, "gang conflict"));
  g_assert_true (has_text (genogram, "~60"));
  g_assert_true (has_text (genogram, "brought up by kin"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/drawing/genogram/okafor", test_okafor);
  g_test_add_func ("/drawing/genogram/circle", test_circle);
  g_test_add_func ("/drawing/genogram/parent-younger", test_parent_younger);
  g_test_add_func ("/drawing/genogram/four-homes", test_four_homes);
  g_test_add_func ("/drawing/genogram/forty-siblings", test_forty_siblings);
  g_test_add_func ("/drawing/genogram/order-of-birth", test_order_of_birth);
  g_test_add_func ("/drawing/genogram/man-left", test_man_left);
  g_test_add_func ("/drawing/genogram/four-partners", test_four_partners);
  g_test_add_func ("/drawing/genogram/couple-twice", test_couple_twice);
  g_test_add_func ("/drawing/genogram/grandmother", test_grandmother);
  g_test_add_func ("/drawing/genogram/few", test_few);
  g_test_add_func ("/drawing/genogram/lodger", test_lodger);
  g_test_add_func ("/drawing/genogram/words-dropped", test_words_dropped);
  g_test_add_func ("/drawing/genogram/font", test_font);
  g_test_add_func ("/drawing/genogram/everything", test_everything);
  return g_test_run ();
}
