/* test-paper-structure.c - every letter in every form as a tagged PDF: its language, headings, lists and words in the order in which they are
 * read; and nothing that tells in the window, above the first fold or in what the file says of itself, whatever stands in the records (N3). */
#include "config.h"
#include "every-letter.h"
#include "plan-letter.h"

#include "sos-paper-picture.h"

#include <stdio.h>
#include <string.h>

#define MM (72 / 25.4)
#define CANARY "Quzzle"

static const char *
get_kind (guint i)
{
  return i == 0 ? "L1" : every_letter_kinds[i - 1];
}

static guint
count_kinds (void)
{
  return g_strv_length ((char **) every_letter_kinds) + 1;
}

static GBytes *
make (guint kind, SosPaperFormat format, SosPaperDelivery delivery, SosMerge *merge)
{
  g_autoptr (SosPaper) paper = every_letter_lay_out (get_kind (kind), merge, format, delivery);

  return plan_letter_render (paper);
}

/* ---- what those hear who have it read out ---- */

static guint
count (const char *text, const char *what)
{
  guint n = 0;

  for (const char *p = strstr (text, what); p != NULL; p = strstr (p + 1, what))
    n++;
  return n;
}

/* Short notes have none. */
static gboolean
has_headings (const char *kind)
{
  g_autoptr (GBytes) bytes = sos_paper_template_load (kind);
  gsize size;
  const char *xml = g_bytes_get_data (bytes, &size);

  return memmem (xml, size, "<h>", 3) != NULL || memmem (xml, size, "<h picture", 10) != NULL;
}

static void
check_structure (GBytes *pdf, const char *kind)
{
  g_autofree char *structure = plan_letter_read (pdf, "pdfinfo", "-struct-text", NULL), *about = plan_letter_read (pdf, "pdfinfo", NULL);
  gsize size;
  const char *raw = g_bytes_get_data (pdf, &size);

  g_assert_nonnull (strstr (about, "Tagged:          yes"));
  g_assert_nonnull (memmem (raw, size, "/Lang", 5));
  g_assert_cmpuint (count (structure, "Document"), ==, 1);
  if ((count (structure, "H1 (") > 0) != has_headings (kind) || count (structure, "\n  P") == 0)
    g_error ("%s: no heading, or nothing read out:\n%s", kind, structure);
  /* A bullet is never read without its list. */
  if (count (structure, "LI") > 0)
    g_assert_cmpuint (count (structure, "LBody"), >=, count (structure, "LI (") );
  g_assert_null (strstr (structure, "Syntax"));
}

static void
test_structure (void)
{
  for (guint kind = 0; kind < count_kinds (); kind++)
    for (SosPaperFormat format = 0; format < SOS_PAPER_N_FORMATS; format++)
      {
        g_autoptr (SosMerge) merge = every_letter_new (get_kind (kind));
        g_autoptr (GBytes) pdf = make (kind, format, SOS_PAPER_BY_HAND, merge);

        check_structure (pdf, get_kind (kind));
      }
}

/* Each picture of easy read is a figure with its words, before the heading it stands beside; in every other form there is none. */
static void
test_pictures (void)
{
  static const char *const kinds[] = { "L1", "L4", "L6", "L7" };

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    for (SosPaperFormat format = 0; format < SOS_PAPER_N_FORMATS; format++)
      {
        g_autoptr (SosMerge) merge = every_letter_new (kinds[k]);
        g_autoptr (SosPaper) paper = every_letter_lay_out (kinds[k], merge, format, SOS_PAPER_BY_HAND);
        g_autoptr (GBytes) pdf = plan_letter_render (paper);
        g_autofree char *structure = plan_letter_read (pdf, "pdfinfo", "-struct", NULL);
        gsize size;
        const char *raw = g_bytes_get_data (pdf, &size);

        if (format != SOS_PAPER_EASY_READ)
          g_assert_cmpuint (count (structure, "Figure"), ==, 0);
        else
          {
            g_assert_cmpuint (count (structure, "Figure"), >=, 4);
            g_assert_nonnull (memmem (raw, size, "/Alt", 4));
          }
        g_assert_null (strstr (structure, "Syntax"));
      }
}

/* A template may ask only for what there is, and each there is has words. */
static void
test_picture_names (void)
{
  for (guint kind = 0; kind < count_kinds (); kind++)
    {
      g_autoptr (GBytes) bytes = sos_paper_template_load (get_kind (kind));
      gsize size;
      g_autofree char *xml = g_strndup (g_bytes_get_data (bytes, &size), g_bytes_get_size (bytes));

      for (const char *at = strstr (xml, "picture=\""); at != NULL; at = strstr (at + 1, "picture=\""))
        {
          g_autofree char *name = g_strndup (at + strlen ("picture=\""), strcspn (at + strlen ("picture=\""), "\""));

          if (sos_paper_picture_get_words (name) == NULL)
            g_error ("%s asks for “%s”", get_kind (kind), name);
        }
    }
  g_assert_null (sos_paper_picture_get_words ("elephant"));
}

/* ---- what nobody reads who only holds it ---- */

/* All that is said in it but whom it is for, and the office: names of others, wards, gangs, references of the Home Office, places withheld. */
static void
plant (SosMerge *merge)
{
  static const char *const seen[] = { "today", "our_ref", "office_name", "office_address", "office_phone", "worker_hours", "recipient_name", "recipient_address_block",
                                      "age_band", "pr_status", NULL };
  g_autoptr (GPtrArray) names = sos_merge_get_names (merge);

  for (guint i = 0; i < names->len; i++)
    if (sos_merge_get_kind (merge, names->pdata[i]) == SOS_MERGE_TEXT && !g_strv_contains (seen, names->pdata[i]))
      sos_merge_set_text (merge, names->pdata[i], CANARY " Ward 12, gang, NRM 1234, prison");
    else if (sos_merge_get_kind (merge, names->pdata[i]) == SOS_MERGE_LIST)
      for (guint k = 0; k < sos_merge_get_list (merge, names->pdata[i])->len; k++)
        {
          SosMerge *item = sos_merge_get_list (merge, names->pdata[i])->pdata[k];

          if (sos_merge_get_text (item, "words") != NULL)
            sos_merge_set_text (item, "words", CANARY " and the gang");
        }
}

/* No word of it above the fold of the first page. */
static void
check_top (GBytes *pdf, const char *kind)
{
  g_autofree char *html = plan_letter_read (pdf, "pdftotext", "-bbox", NULL);
  const char *end = strstr (html, "</page>");
  double left, top;

  for (const char *word = strstr (html, "<word "); word != NULL && word < end; word = strstr (word + 1, "<word "))
    if (sscanf (word, "<word xMin=\"%lf\" yMin=\"%lf\"", &left, &top) == 2 && top < 99 * MM && g_str_has_prefix (strchr (word, '>'), ">" CANARY))
      g_error ("%s says it %.1f mm from the top", kind, top / MM);
}

static void
check_about (GBytes *pdf)
{
  g_autofree char *about = plan_letter_read (pdf, "pdfinfo", NULL), *meta = plan_letter_read (pdf, "pdfinfo", "-meta", NULL);
  g_autofree char *text = plan_letter_read (pdf, "pdftotext", NULL);
  gsize size;
  const char *raw = g_bytes_get_data (pdf, &size);

  g_assert_nonnull (strstr (text, CANARY)); /* it is in the letter */
  g_assert_null (strstr (about, CANARY));
  g_assert_null (strstr (meta, CANARY));
  g_assert_null (memmem (raw, size, CANARY, strlen (CANARY)));
  g_assert_nonnull (strstr (about, "Title:           L-000731-K\n"));
}

static void
test_canaries (void)
{
  guint n = 0;

  for (guint kind = 0; kind < count_kinds (); kind++)
    for (SosPaperFormat format = 0; format < SOS_PAPER_N_FORMATS; format++)
      {
        g_autoptr (SosMerge) merge = every_letter_new (get_kind (kind));
        g_autoptr (GBytes) pdf = NULL;

        plant (merge);
        pdf = make (kind, format, SOS_PAPER_BY_POST, merge);
        check_top (pdf, get_kind (kind));
        check_about (pdf);
        n++;
      }
  g_test_message ("%u letters by post full of words that tell: none in the window, above the fold or in what the file says of itself", n);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paper/structure/tags", test_structure);
  g_test_add_func ("/paper/structure/pictures", test_pictures);
  g_test_add_func ("/paper/structure/picture-names", test_picture_names);
  g_test_add_func ("/paper/structure/canaries", test_canaries);
  return g_test_run ();
}
