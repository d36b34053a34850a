/* test-csv-write.c - a table written for spreadsheets: what stands in its cells comes back as it was. */
#include "config.h"
#include "sos-csv-write.h"

#include <csv.h>
#include <string.h>

static void
add_line (GPtrArray *lines, const char *const *cells)
{
  g_ptr_array_add (lines, g_strdupv ((char **) cells));
}

static void
test_written (void)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autofree char *csv = NULL;

  add_line (lines, (const char *[]){ "Code", "Borough", NULL });
  add_line (lines, (const char *[]){ NULL });
  add_line (lines, (const char *[]){ "", "He said \"here\", twice", NULL });
  add_line (lines, (const char *[]){ "<5", "=SUM(A1)", "–", "-3", NULL });
  csv = sos_csv_write (lines);
  g_assert_cmpstr (csv, ==, "\xef\xbb\xbf\"Code\",\"Borough\"\r\n\r\n\"\",\"He said \"\"here\"\", twice\"\r\n"
                            "\"<5\",\"'=SUM(A1)\",\"–\",\"'-3\"\r\n");
}

static void
cell_cb (void *cell, size_t length, void *data)
{
  g_string_append_len (data, cell, (gssize) length);
  g_string_append_c (data, '|');
}

static void
line_cb (int end, void *data)
{
  g_string_append_c (data, '/');
}

/* By another's reader: lines, commas, quotes and languages within a cell. */
static void
test_read_again (void)
{
  static const char *const cells[] = { "a,b", "\"", "one\ntwo", "Şeyma", "", NULL };
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (GString) read = g_string_new (NULL);
  g_autofree char *csv = NULL;
  struct csv_parser parser;

  add_line (lines, cells);
  csv = sos_csv_write (lines);
  g_assert_cmpint (csv_init (&parser, CSV_STRICT), ==, 0);
  g_assert_cmpuint (csv_parse (&parser, csv + 3, strlen (csv + 3), cell_cb, line_cb, read), ==, strlen (csv + 3));
  csv_fini (&parser, cell_cb, line_cb, read);
  csv_free (&parser);
  g_assert_cmpstr (read->str, ==, "a,b|\"|one\ntwo|Şeyma||/");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv-write/written", test_written);
  g_test_add_func ("/csv-write/read-again", test_read_again);
  return g_test_run ();
}
