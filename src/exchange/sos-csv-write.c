/* sos-csv-write.c - a table as a CSV file. Knows nothing of what stands in it. */
#include "config.h"
#include "sos-csv-write.h"

#include <string.h>

#define MARK "\xef\xbb\xbf"
#define FORMULA_BEGINS "=+-@\t\r"

static void
add_cell (GString *csv, const char *text)
{
  g_string_append_c (csv, '"');
  if (*text != '\0' && strchr (FORMULA_BEGINS, *text) != NULL)
    g_string_append_c (csv, '\'');
  for (const char *at = text; *at != '\0'; at++)
    {
      if (*at == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *at);
    }
  g_string_append_c (csv, '"');
}

char *
sos_csv_write (GPtrArray *lines)
{
  GString *csv = g_string_new (MARK);

  for (guint i = 0; i < lines->len; i++)
    {
      const char *const *cells = lines->pdata[i];

      for (guint c = 0; cells[c] != NULL; c++)
        {
          if (c > 0)
            g_string_append_c (csv, ',');
          add_cell (csv, cells[c]);
        }
      g_string_append (csv, "\r\n");
    }
  return g_string_free (csv, FALSE);
}
