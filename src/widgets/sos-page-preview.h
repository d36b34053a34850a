/* sos-page-preview.h - pages as they will be printed, one at a time, drawn by a function it is given. Knows no letter. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Draws @page (from 0) in points, origin top left. */
typedef void (*SosPagePreviewDraw) (gpointer user_data, cairo_t *cr, guint page);

/* Properties: "page" (uint, from 0, writable), "n-pages" (uint), "zoom" (double, 1.0: as it fits the desk).
 * Keys: PageUp and PageDown turn pages, Home and End the first and last, Ctrl + and Ctrl - and Ctrl 0 the size.
 * A drawing says nothing to a screen reader: show the equal text beside it. */
#define SOS_TYPE_PAGE_PREVIEW (sos_page_preview_get_type ())
G_DECLARE_FINAL_TYPE (SosPagePreview, sos_page_preview, SOS, PAGE_PREVIEW, GtkWidget)

#define SOS_PAGE_PREVIEW_WIDTH 452 /* pixels of a page at zoom 1 and text 100 % */

GtkWidget *sos_page_preview_new (void);
/* @n_pages of @width by @height points; 0 pages: an empty desk. Frees the @user_data of before with its @free_data. The page
 * shown stays where there is one. */
void sos_page_preview_set_pages (SosPagePreview *self, guint n_pages, double width, double height,
                                 SosPagePreviewDraw draw, gpointer user_data, GDestroyNotify free_data);
guint sos_page_preview_get_n_pages (SosPagePreview *self);
guint sos_page_preview_get_page (SosPagePreview *self);
void sos_page_preview_set_page (SosPagePreview *self, guint page);
void sos_page_preview_set_zoom (SosPagePreview *self, double zoom); /* kept between 0.5 and 3 */

G_END_DECLS
