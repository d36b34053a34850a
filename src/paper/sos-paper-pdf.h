/* sos-paper-pdf.h - pages into one tagged PDF. Knows no letter. */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

typedef void (*SosPaperDraw) (gpointer user_data, cairo_t *cr, guint page);

/* @title is all the file says of itself: no author, no subject. The same pages, title, language and @date (unix seconds)
 * give the same bytes. @draw tags what it draws; @figures says in words what each "Figure" among it shows, ended by NULL, or is NULL;
 * @tongues (element-type SosPaperTongueTag, may be NULL) what @draw noted of the languages of its elements.
 * Any thread. Errors: FILE. */
GBytes *sos_paper_pdf_new (guint n_pages, double width, double height, const char *title, const char *language, gint64 date,
                           const char *const *figures, const GArray *tongues, SosPaperDraw draw, gpointer user_data, GError **error);

G_END_DECLS
