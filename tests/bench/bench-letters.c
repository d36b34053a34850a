/* bench-letters.c - milliseconds to make one support-plan letter as PDF, beside the same words set plainly with Pango and cairo; and letters of
 * many kinds, read with all their gates. Writes drafts into the office it is given: a copy. */
#include "bench-report.h"

#include "sos-letters.h"
#include "sos-paper-template.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#define N_LETTERS 500

static gboolean
is_ready (SosMerge *merge)
{
  const SosPaperOptions options = { .title = "L-000000" };
  g_autoptr (SosPaper) paper = sos_paper_new ("L1", merge, &options, NULL);

  return paper != NULL && sos_paper_check_ready (paper, NULL);
}

/* The merges of the office's plan letters that lack nothing, read once: what is measured is the page. */
static gboolean
load_merges (SosTransaction *transaction, gpointer data, GError **error)
{
  GPtrArray *merges = data;
  g_autoptr (GPtrArray) letters = sos_transaction_query (transaction, SOS_TYPE_LETTER, "kind = 'L1' ORDER BY id LIMIT 300", error, "");

  for (guint i = 0; letters != NULL && i < letters->len; i++)
    {
      g_autoptr (SosLetterCase) letter = sos_letter_case_load (transaction, sos_record_get_id (g_ptr_array_index (letters, i)), error);

      if (letter == NULL)
        return FALSE;
      if (sos_letter_case_get_merge (letter) != NULL && is_ready (sos_letter_case_get_merge (letter)))
        g_ptr_array_add (merges, g_object_ref (sos_letter_case_get_merge (letter)));
    }
  return letters != NULL;
}

static cairo_status_t
discard (void *closure, const unsigned char *bytes, unsigned int length)
{
  *(gsize *) closure += length;
  return CAIRO_STATUS_SUCCESS;
}

/* The same text, one column, one paragraph layout a page, nothing tagged. */
static double
time_plain (const char *text)
{
  const double begun = bench_now_ms ();
  gsize written = 0;
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (discard, &written, 595, 842);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Sans 14");

  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, 480 * PANGO_SCALE);
  pango_layout_set_text (layout, text, -1);
  cairo_move_to (cr, 57, 57);
  pango_cairo_show_layout (cr, layout);
  cairo_show_page (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  return bench_now_ms () - begun;
}

/* ---- many kinds ---- */

static const char *const kinds[] = { "L1", "L2", "L3", "L4", "L6", "L7", "L8", "L9", "L10", "L11", "L13", "L14" };

/* What became of them: made, or why not, a sentence each; what a rule refuses is refused by right, and counted apart. */
typedef struct
{
  GArray *letters;
  GHashTable *refused;
} Mixed;

static void
count_reason (GHashTable *reasons, const char *kind, const GError *error)
{
  char *reason = g_strdup_printf ("%s: %s", kind, error->message);

  g_hash_table_insert (reasons, reason, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (reasons, reason)) + 1));
}

static guint
print_reasons (GHashTable *reasons, const char *title)
{
  g_autoptr (GList) keys = g_list_sort (g_hash_table_get_keys (reasons), (GCompareFunc) strcmp);
  guint n = 0;

  for (const GList *key = keys; key != NULL; key = key->next)
    n += GPOINTER_TO_UINT (g_hash_table_lookup (reasons, key->data));
  printf ("%s: %u\n", title, n);
  for (const GList *key = keys; key != NULL; key = key->next)
    printf ("  %4u  %s\n", GPOINTER_TO_UINT (g_hash_table_lookup (reasons, key->data)), (const char *) key->data);
  return n;
}

static gboolean
fill_typed (SosTransaction *transaction, const char *kind, gint64 letter, GError **error)
{
  g_autoptr (GBytes) bytes = sos_paper_template_load (kind);
  g_autoptr (SosPaperTemplate) template = sos_paper_template_new (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), error);
  g_autoptr (GArray) typed = sos_paper_template_dup_typed (template);
  g_autoptr (SosFillLetter) fill = sos_fill_letter_new (letter);

  for (guint i = 0; i < typed->len; i++)
    sos_fill_letter_add (fill, g_array_index (typed, SosPaperTypedField, i).name, "Some words of the length that people write, and then a few.");
  return sos_casework_fill_letter (transaction, fill, error);
}

/* Somebody writes them: where nobody works with the person, whoever is at the desk is named in the letter. */
static gboolean
find_writer (SosTransaction *transaction, gpointer data, GError **error)
{
  g_autoptr (SosRecord) staff = sos_transaction_find (transaction, SOS_TYPE_STAFF, "role = 'DSL' AND active = 1 ORDER BY id", error, "");

  *(gint64 *) data = staff != NULL ? sos_record_get_id (staff) : 0;
  return staff != NULL;
}

/* A letter of each kind in turn for the people who have one already. */
static gboolean
make_mixed (SosTransaction *transaction, gpointer data, GError **error)
{
  Mixed *mixed = data;
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, "SELECT DISTINCT person FROM letter ORDER BY person LIMIT 500", error, "");
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (gint64));

  while (rows != NULL && sos_rows_next (rows, error))
    {
      const gint64 person = sos_rows_get_number (rows, 0);

      g_array_append_val (people, person);
    }
  g_clear_pointer (&rows, sos_rows_free);
  for (guint i = 0; i < people->len; i++)
    {
      g_autoptr (SosMakeLetter) make = sos_make_letter_new (g_array_index (people, gint64, i), kinds[i % G_N_ELEMENTS (kinds)]);

      g_autoptr (GError) refusal = NULL;

      make->ground = g_strdup ("For their safety: said on the phone, and written down here."); /* where that kind takes one */

      if (!sos_casework_make_letter (transaction, make, &refusal))
        {
          count_reason (mixed->refused, make->kind, refusal);
          continue;
        }
      if (!fill_typed (transaction, make->kind, make->letter, error))
        return FALSE;
      g_array_append_val (mixed->letters, make->letter);
    }
  return TRUE;
}

typedef struct
{
  gint64 letter;
  SosLetterCase *letter_case;
} Request;

static gboolean
load_one (SosTransaction *transaction, gpointer data, GError **error)
{
  Request *request = data;

  request->letter_case = sos_letter_case_load (transaction, request->letter, error);
  return request->letter_case != NULL;
}

/* Read with every gate, laid out, drawn. */
static gboolean
make_one (SosStore *store, gint64 letter, GHashTable *missing)
{
  Request request = { letter, NULL };
  SosPaperOptions options = { .title = "L-000000", .date = 1795442520 };
  g_autoptr (SosLetterCase) letter_case = NULL;
  g_autoptr (SosPaper) paper = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GError) error = NULL;
  const char *kind;

  sos_store_read (store, load_one, &request, &error);
  bench_stop_on (error);
  letter_case = request.letter_case;
  kind = sos_record_get_text (SOS_RECORD (sos_letter_case_get_letter (letter_case)), SOS_LETTER_KIND);
  paper = sos_paper_new (kind, sos_letter_case_get_merge (letter_case), &options, &error);
  pdf = paper != NULL ? sos_paper_render_pdf (paper, &error) : NULL;
  if (error != NULL)
    count_reason (missing, kind, error);
  return pdf != NULL;
}

/* Those that come out, over and over until there are enough of them; what does not is said once, and why. */
static void
report_mixed (SosStore *store)
{
  g_autoptr (GHashTable) refused = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) missing = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) letters = g_array_new (FALSE, FALSE, sizeof (gint64)), ready = g_array_new (FALSE, FALSE, sizeof (gint64));
  Mixed mixed = { letters, refused };
  g_autoptr (BenchSamples) samples = bench_samples_new ();
  g_autoptr (GError) error = NULL;
  gint64 writer = 0;
  clock_t work;
  double all = 0;

  sos_store_read (store, find_writer, &writer, &error);
  bench_stop_on (error);
  sos_store_set_actor (store, writer);
  sos_store_write (store, NULL, make_mixed, &mixed, &error);
  bench_stop_on (error);
  for (guint i = 0; i < letters->len; i++)
    if (make_one (store, g_array_index (letters, gint64, i), missing))
      g_array_append_val (ready, g_array_index (letters, gint64, i));
  work = clock (); /* of all threads: what reads stands in another */
  for (guint i = 0; ready->len > 0 && i < N_LETTERS; i++)
    {
      const double start = bench_now_ms ();

      if (!make_one (store, g_array_index (ready, gint64, i % ready->len), missing))
        g_error ("a letter that came out does not any more");
      all += bench_now_ms () - start;
      bench_samples_add (samples, bench_now_ms () - start);
    }
  print_reasons (refused, "begun, and refused by a rule");
  print_reasons (missing, "drafts that still need something, named");
  printf ("%u letters made, from %u of %u kinds that lack nothing\n", N_LETTERS, ready->len, (guint) G_N_ELEMENTS (kinds));
  bench_report ("a letter of any kind, read with its gates, to PDF, mean", all / N_LETTERS, "ms", 5, "time of the processor, mean",
                1000.0 * (double) (clock () - work) / CLOCKS_PER_SEC / N_LETTERS);
  bench_report ("the same, p95", bench_samples_percentile (samples, 95), "ms", 5, NULL, 0);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) merges = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (BenchSamples) letters = bench_samples_new ();
  g_autoptr (BenchSamples) plain = bench_samples_new ();
  g_autoptr (SosStore) store = argc == 2 ? sos_store_open (argv[1], SOS_STORE_OPEN, &error) : NULL;
  double begun, all;
  guint n_ready = 0;

  bench_stop_on (error);
  if (store == NULL || !sos_store_read (store, load_merges, merges, &error) || merges->len == 0)
    {
      fprintf (stderr, "bench-letters FILE, an office with plan letters in it\n");
      return 2;
    }

  begun = bench_now_ms ();
  for (guint i = 0; i < N_LETTERS; i++)
    {
      const double start = bench_now_ms ();
      SosPaperOptions options = { .title = "L-000000", .date = 1795442520 };
      g_autoptr (SosPaper) paper = sos_paper_new ("L1", g_ptr_array_index (merges, i % merges->len), &options, &error);
      g_autoptr (GBytes) pdf = NULL;

      bench_stop_on (error);
      pdf = sos_paper_render_pdf (paper, NULL);
      n_ready += pdf != NULL;
      if (pdf != NULL)
        bench_samples_add (letters, bench_now_ms () - start);
    }
  all = bench_now_ms () - begun;

  for (guint i = 0; i < N_LETTERS; i++)
    {
      SosPaperOptions options = { .title = "L-000000", .date = 1795442520 };
      g_autoptr (SosPaper) paper = sos_paper_new ("L1", g_ptr_array_index (merges, i % merges->len), &options, NULL);
      g_autofree char *text = sos_paper_dup_text (paper, SOS_PAPER_WHOLE);

      bench_samples_add (plain, time_plain (text));
    }
  printf ("%u letters from %u plans, %u with nothing missing, %.0f ms together\n", N_LETTERS, merges->len, n_ready, all);
  bench_report ("one L1 letter to PDF, mean", all / N_LETTERS, "ms", 3, "the same words set plainly, median",
                bench_samples_percentile (plain, 50));
  bench_report ("one L1 letter to PDF, p95", bench_samples_percentile (letters, 95), "ms", 3, NULL, 0);
  report_mixed (store);
  sos_store_close (store);
  return n_ready == 0;
}
