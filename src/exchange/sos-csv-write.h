/* sos-csv-write.h - a table as a CSV file (RFC 4180) for spreadsheets. Knows nothing of what stands in it. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Any thread. @lines: GStrv, of any length each; an empty one is an empty line. UTF-8 with its mark, without which spreadsheets take it for
 * Latin. What a spreadsheet would take for a formula stands as text. (transfer full) */
char *sos_csv_write (GPtrArray *lines);

G_END_DECLS
