/* sos-print-run.h - pages to a printer, by the desk's dialog. Knows no letter and asks no gate. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Borrowed while sos_print_run_async() runs, but for @pages, of which it keeps a reference. */
typedef struct
{
  const char *job;       /* a reference: all that a queue may show (N3) */
  guint n_pages;
  double width, height;  /* points */
  void (*draw) (gpointer pages, cairo_t *cr, guint page); /* points, origin top left */
  gpointer pages;        /* GObject */
  const char *export_to; /* into this file, without a dialog; NULL: the printer */
  guint first_page;      /* the first that comes out, from 0: after a jam */
} SosPrintRun;

/* What is chosen in the dialog (printer, both sides, tray) is kept for the next time, in a file of the person at the desk that names no
 * job. There is no preview but our own: GTK's would leave the pages in the temporary folder (T-18). Main thread. Fails with
 * G_IO_ERROR_CANCELLED where the dialog was closed, SOS_STORE_ERROR_REFUSED where its Preview was pressed, G_IO_ERROR_FAILED where the
 * printer did not take them. @parent may be NULL. */
void sos_print_run_async (GtkWindow *parent, const SosPrintRun *run, GAsyncReadyCallback callback, gpointer user_data);
gboolean sos_print_run_finish (GAsyncResult *result, GError **error);

G_END_DECLS
