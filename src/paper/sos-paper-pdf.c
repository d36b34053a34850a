/* sos-paper-pdf.c - pages into one tagged PDF. Knows no letter. */
#include "config.h"
#include "sos-paper-pdf.h"

#include "sos-paper-draw.h"
#include "sos-paper-tongue.h"
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

/* ---- what cairo cannot say, as an incremental update (ISO 32000-1, 7.5.6): the pages before it stay byte for byte ---- */

/* Objects written once more. */
typedef struct
{
  GByteArray *pdf;
  GString *table; /* of where they are now */
} Update;

static void
append (GByteArray *pdf, const char *text)
{
  g_byte_array_append (pdf, (const guint8 *) text, (guint) strlen (text));
}

static void
begin_object (Update *update, guint number)
{
  g_string_append_printf (update->table, "%u 1\n%010u 00000 n \n", number, update->pdf->len + 1);
}

/* The language, and that the title should head the window. */
static void
add_catalogue (Update *update, const FileEnd *end, const char *language)
{
  g_autofree char *object = g_strdup_printf ("%s   /Lang (%s)\n   /ViewerPreferences << /DisplayDocTitle true >>\n>>\nendobj\n",
                                             end->catalogue, language);

  begin_object (update, end->root);
  append (update->pdf, object);
}

/* As a hexadecimal string of UTF-16, which needs no escapes. (transfer full) */
static char *
dup_pdf_text (const char *text)
{
  glong n = 0;
  g_autofree gunichar2 *units = g_utf8_to_utf16 (text, -1, NULL, &n, NULL);
  GString *hex = g_string_new ("<FEFF");

  for (glong i = 0; i < n; i++)
    g_string_append_printf (hex, "%04X", units[i]);
  g_string_append_c (hex, '>');
  return g_string_free (hex, FALSE);
}

/* The start of the object around @at: "\n12 0 obj\n<<"; NULL where there is none. */
static const char *
find_object (const char *data, const char *at, guint *number)
{
  static const char middle[] = " 0 obj\n<<";

  for (; at > data; at--)
    if (g_str_has_prefix (at, middle))
      {
        const char *start = at;

        while (start > data && g_ascii_isdigit (start[-1]))
          start--;
        *number = (guint) g_ascii_strtoull (start, NULL, 10);
        return start > data ? start - 1 : NULL;
      }
  return NULL;
}

/* The element around @at once more, with @more. */
static gboolean
add_entry (Update *update, gsize at, const char *more)
{
  const char *data = (const char *) update->pdf->data;
  guint number = 0;
  const char *start = find_object (data, data + at, &number);
  g_autofree char *object = dup_until (start, ">>\nendobj");
  g_autofree char *end = g_strdup_printf ("   %s\n>>\nendobj\n", more);

  if (object == NULL)
    return FALSE;
  begin_object (update, number);
  append (update->pdf, object);
  append (update->pdf, end);
  return TRUE;
}

/* The end of the next "@mark" at or after @at among the first @length bytes; 0 where there is none. */
static gsize
find_next (const Update *update, gsize at, gsize length, const char *mark)
{
  const char *data = (const char *) update->pdf->data, *found = memmem (data + at, length - at, mark, strlen (mark));

  return found != NULL ? (gsize) (found - data) + strlen (mark) : 0;
}

/* The text has to end somewhere. */
static gboolean
add_entry_at (Update *update, gsize at, const char *more)
{
  g_byte_array_append (update->pdf, (const guint8 *) "", 1);
  g_byte_array_set_size (update->pdf, update->pdf->len - 1);
  return at > 0 && add_entry (update, at, more);
}

/* What each figure shows, in words, in the order of the pages. */
static gboolean
add_figures (Update *update, const char *const *figures)
{
  const gsize length = update->pdf->len;
  gsize at = 0;

  for (guint i = 0; figures != NULL && figures[i] != NULL; i++)
    {
      g_autofree char *text = dup_pdf_text (figures[i]), *more = g_strdup_printf ("/Alt %s", text);

      at = find_next (update, at, length, "/S /Figure");
      if (!add_entry_at (update, at, more))
        return FALSE;
    }
  return TRUE;
}

/* The language of each element that is not in that of the file: elements of one name come in the order they were begun. */
static gboolean
add_tongues (Update *update, const GArray *tongues, const char *language)
{
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);
  const gsize length = update->pdf->len;

  for (guint i = 0; tongues != NULL && i < tongues->len; i++)
    {
      const SosPaperTongueTag *tongue = &g_array_index (tongues, SosPaperTongueTag, i);
      g_autofree char *mark = g_strdup_printf ("/S /%s\n", tongue->tag);
      const char *tag = sos_paper_tongue_get_tag (tongue->language);
      g_autofree char *more = g_strdup_printf ("/Lang (%s)", tag);
      const gsize at = find_next (update, GPOINTER_TO_SIZE (g_hash_table_lookup (places, tongue->tag)), length, mark);

      g_hash_table_insert (places, (gpointer) tongue->tag, GSIZE_TO_POINTER (at));
      if (at == 0 || (g_strcmp0 (tag, language) != 0 && !add_entry_at (update, at, more)))
        return FALSE;
    }
  return TRUE;
}

static gboolean
finish (GByteArray *pdf, const char *language, const char *const *figures, const GArray *tongues)
{
  FileEnd end = { 0 };
  Update update = { pdf, g_string_new ("xref\n") };
  gboolean done;

  g_byte_array_append (pdf, (const guint8 *) "", 1);
  done = read_end (pdf, &end);
  g_byte_array_set_size (pdf, pdf->len - 1);
  done = done && add_figures (&update, figures) && add_tongues (&update, tongues, language);
  if (done)
    {
      g_autofree char *rest = NULL;
      gsize table;

      add_catalogue (&update, &end, language);
      table = pdf->len;
      rest = g_strdup_printf ("%s%s   /Prev %zu\n>>\nstartxref\n%zu\n%%%%EOF\n", update.table->str, end.trailer, end.table, table);
      append (pdf, rest);
    }
  g_string_free (update.table, TRUE);
  g_free (end.trailer);
  g_free (end.catalogue);
  return done;
}

GBytes *
sos_paper_pdf_new (guint n_pages, double width, double height, const char *title, const char *language, gint64 date,
                   const char *const *figures, const GArray *tongues, SosPaperDraw draw, gpointer user_data, GError **error)
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
  if (status == CAIRO_STATUS_SUCCESS && finish (pdf, language, figures, tongues))
    return g_byte_array_free_to_bytes (g_steal_pointer (&pdf));
  g_set_error (error, SOS_PAPER_ERROR, SOS_PAPER_ERROR_FILE, _("The PDF could not be made: %s."),
               cairo_status_to_string (status));
  return NULL;
}
