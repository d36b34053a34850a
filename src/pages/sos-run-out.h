/* sos-run-out.h - papers and calendars of a run on their way out: looked at, then printed or kept as a file; each noted once it is there. */
#pragma once

#include "sos-run-calendar.h"
#include "sos-run-papers.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Opens a window with the pages; a refusal is said on @from. */
void sos_run_out_show (GtkWidget *from, SosStore *store, SosRunPaperKind kind, gint64 run, gint64 session);
/* Of no run: of the term, or by its day of the week, of @term; @staff: a week of theirs alone, 0: of all. */
void sos_run_out_show_term (GtkWidget *from, SosStore *store, SosRunPaperKind kind, const SosTermQuery *term, gint64 staff);
void sos_run_out_show_year (GtkWidget *from, SosStore *store, const SosCalendarQuery *year);
/* Asks where to, and writes the calendar there. @ref: of whatever it is of, for the name of the file. */
void sos_run_out_save_calendar (GtkWidget *from, SosStore *store, SosCalendarOf of, gint64 id, const char *ref);

/* For tests: files go into this folder without a dialog; NULL: asked. */
void sos_run_out_set_export_folder (const char *folder);

G_END_DECLS
