/* sos-paper-pdf.c - pages into one tagged PDF. Knows no letter. */
#include "config.h"
#include "sos-paper-pdf.h"

#include "sos-paper.h"

#include <cairo-pdf.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

static cairo_status_t
append_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
describe (cairo_surface_t *surface, const char *title, gint64 date)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (date);
  g_autofree char *stamp = time != NULL ? g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ") : NULL;

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  if (stamp != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, stamp);
}

/* The last place of @needle at or after which only text follows: what cairo writes of the whole file stands at its end. */
static const char *
find_last (const GByteArray *pdf, const char *needle)
{
  const char *data = (const char *) pdf->data;
  gsize length = strlen (needle);

  for (gsize at = pdf->len; at >= length; at--)
    if (memcmp (data + at - length, needle, length) == 0)
      return data + at - length;
  return NULL;
}

typedef struct
{
  guint root; /* object number of the catalogue */
  gsize table;
  char *trailer, *catalogue; /* their entries, without the closing ">>" */
} FileEnd;

static char *
dup_until (const char *start, const char *end)
{
  const char *stop = start != NULL ? strstr (start, end) : NULL;

  return stop != NULL ? g_strndup (start, (gsize) (stop - start)) : NULL;
}

/* @pdf ends in a NUL here. */
static gboolean
read_end (const GByteArray *pdf, FileEnd *end)
{
  const char *trailer = find_last (pdf, "trailer\n<<"), *start = find_last (pdf, "startxref\n");
  const char *root = trailer != NULL ? strstr (trailer, "/Root ") : NULL;
  g_autofree char *object = NULL;

  if (root == NULL || start == NULL || sscanf (root, "/Root %u", &end->root) != 1
      || sscanf (start, "startxref %zu", &end->table) != 1)
    return FALSE;
  object = g_strdup_printf ("\n%u 0 obj\n<<", end->root);
  end->trailer = dup_until (trailer, ">>\nstartxref");
  end->catalogue = dup_until (find_last (pdf, object), ">>\nendobj");
  return end->trailer != NULL && end->catalogue != NULL;
}

/* cairo cannot say the language, nor that the title should head the window, so the catalogue is written once more,
 * as an incremental update (ISO 32000-1, 7.5.6): the pages before it stay byte for byte. */
static gboolean
add_language (GByteArray *pdf, const char *language)
{
  FileEnd end = { 0 };
  gboolean found;

  g_byte_array_append (pdf, (const guint8 *) "", 1);
  found = read_end (pdf, &end);
  g_byte_array_set_size (pdf, pdf->len - 1);
  if (found)
    {
      gsize object = pdf->len + 1, table;
      g_autofree char *catalogue = g_strdup_printf ("%s   /Lang (%s)\n   /ViewerPreferences << /DisplayDocTitle true >>\n"
                                                    ">>\nendobj\n", end.catalogue, language);
      g_autofree char *rest = NULL;

      table = pdf->len + strlen (catalogue);
      rest = g_strdup_printf ("xref\n%u 1\n%010zu 00000 n \n%s   /Prev %zu\n>>\nstartxref\n%zu\n%%%%EOF\n",
                              end.root, object, end.trailer, end.table, table);
      g_byte_array_append (pdf, (const guint8 *) catalogue, (guint) strlen (catalogue));
      g_byte_array_append (pdf, (const guint8 *) rest, (guint) strlen (rest));
    }
  g_free (end.trailer);
  g_free (end.catalogue);
  return found;
}

GBytes *
sos_paper_pdf_new (guint n_pages, double width, double height, const char *title, const char *language, gint64 date,
                   SosPaperDraw draw, gpointer user_data, GError **error)
{
  g_autoptr (GByteArray) pdf = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_cb, pdf, width, height);
  cairo_t *cr;
  cairo_status_t status;

  /* 1.4 has a plain cross-reference table with every cairo, and tags all the same. */
  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  describe (surface, title, date);
  cr = cairo_create (surface);
  cairo_tag_begin (cr, "Document", NULL);
  for (guint page = 0; page < n_pages; page++)
    {
      draw (user_data, cr, page);
      if (page + 1 == n_pages)
        cairo_tag_end (cr, "Document");
      cairo_show_page (cr);
    }
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status == CAIRO_STATUS_SUCCESS && add_language (pdf, language))
    return g_byte_array_free_to_bytes (g_steal_pointer (&pdf));
  g_set_error (error, SOS_PAPER_ERROR, SOS_PAPER_ERROR_FILE, _("The PDF could not be made: %s."),
               cairo_status_to_string (status));
  return NULL;
}
