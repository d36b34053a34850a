/* paper-eye.c - a paper of a family as a stranger's program reads its PDF. */
#include "config.h"
#include "paper-eye.h"
#include "plan-letter.h"

#include <stdio.h>
#include <string.h>

/* Noto Sans from ascent to descent, in ems. */
#define EM 1.362

GBytes *
paper_eye_make (SosStore *store, gint64 staff, SosFamilyPaperKind kind, gint64 household, gint64 whom, gboolean redacted,
                const SosFamilyForm *form, GError **error)
{
  g_autoptr (SosFamilyView) view = sos_family_view_new (household, 0, whom, NULL);
  g_autoptr (SosFamilyPaperAsk) ask = sos_family_paper_ask_new (kind, view, redacted);
  g_autoptr (SosFamilyPaperOut) out = sos_family_paper_out_new (ask, "export");
  g_autoptr (SosFamilyPages) pages = NULL;
  static const SosFamilyForm usual;

  sos_store_set_actor (store, staff);
  if (!sos_store_write (store, NULL, (SosTransactionFunc) sos_casework_release_family_paper, out, error))
    return NULL;
  pages = sos_family_pages_new (out->paper, form != NULL ? form : &usual, error);
  return pages != NULL ? sos_family_pages_render_pdf (pages, error) : NULL;
}

/* From hexadecimal UTF-16. */
static void
append_hex (GString *text, const char *hex, gsize length)
{
  g_autofree gunichar2 *units = g_new0 (gunichar2, length / 4 + 1);
  g_autofree char *words = NULL;

  for (gsize i = 0; i < length / 4; i++)
    {
      char digits[5] = { 0 };

      memcpy (digits, hex + 4 * i, 4);
      units[i] = (gunichar2) g_ascii_strtoull (digits, NULL, 16);
    }
  words = g_utf16_to_utf8 (units, (glong) (length / 4), NULL, NULL, NULL);
  g_assert_nonnull (words);
  g_string_append (text, words);
  g_string_append_c (text, '\n');
}

char *
paper_eye_read_figures (GBytes *pdf)
{
  static const char mark[] = "/Alt <FEFF";
  gsize size, at = 0;
  const char *data = g_bytes_get_data (pdf, &size), *found;
  GString *text = g_string_new (NULL);

  while ((found = memmem (data + at, size - at, mark, strlen (mark))) != NULL)
    {
      const char *hex = found + strlen (mark);

      append_hex (text, hex, strcspn (hex, ">"));
      at = (gsize) (hex - data);
    }
  return g_string_free (text, FALSE);
}

char *
paper_eye_read (GBytes *pdf)
{
  g_autofree char *text = plan_letter_read (pdf, "pdftotext", NULL);
  g_autofree char *figures = paper_eye_read_figures (pdf);

  return g_strconcat (text, "\n", figures, NULL);
}

static void
check_boxes (GBytes *pdf, double least)
{
  g_autofree char *html = plan_letter_read (pdf, "pdftotext", "-bbox", NULL);
  g_auto (GStrv) lines = g_strsplit (html, "\n", -1);
  double width = 0, height = 0, left, top, right, bottom;
  guint n = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      sscanf (lines[i], " <page width=\"%lf\" height=\"%lf\"", &width, &height);
      if (sscanf (lines[i], " <word xMin=\"%lf\" yMin=\"%lf\" xMax=\"%lf\" yMax=\"%lf\"", &left, &top, &right, &bottom) != 4)
        continue;
      n++;
      if (left < 0 || top < 0 || right > width || bottom > height)
        g_error ("outside of %g x %g: %s", width, height, lines[i]);
      /* Noto’s other scripts are no lower than the Latin one. */
      if ((bottom - top) / EM < least - 0.05)
        g_error ("smaller than %g pt: %s", least, lines[i]);
    }
  g_assert_cmpuint (n, >, 0);
}

static void
check_about (GBytes *pdf, const char *ref)
{
  g_autofree char *about = plan_letter_read (pdf, "pdfinfo", NULL);
  g_autofree char *title = g_strdup_printf ("Title:           %s\n", ref);

  g_assert_nonnull (strstr (about, title));
  g_assert_nonnull (strstr (about, "Tagged:          yes"));
  g_assert_null (strstr (about, "Author:"));
  g_assert_null (strstr (about, "Subject:"));
  g_assert_null (strstr (about, "Keywords:"));
  g_assert_null (strstr (about, "Creator:"));
}

static void
check_fonts (GBytes *pdf)
{
  g_autofree char *fonts = plan_letter_read (pdf, "pdffonts", NULL);
  g_auto (GStrv) lines = g_strsplit (fonts, "\n", -1);

  for (guint i = 2; lines[i] != NULL && *lines[i] != '\0'; i++)
    if (strstr (lines[i], "yes yes yes") == NULL)
      g_error ("not embedded, not subset or without Unicode: %s", lines[i]);
}

void
paper_eye_check (GBytes *pdf, const char *ref, double least)
{
  check_boxes (pdf, least);
  check_about (pdf, ref);
  check_fonts (pdf);
}
