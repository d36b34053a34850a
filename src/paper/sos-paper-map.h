/* sos-paper-map.h - the map of boroughs as pages and as one picture: the drawing, then the same as a table. Knows no store. */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "sos-map-picture.h"
#include "sos-paper-drawing.h"

G_BEGIN_DECLS

/* Everything is copied. */
typedef struct
{
  SosSheet sheet;
  gboolean tiles;
  gboolean grey;        /* pages for a printer without colour; else in the colours of a light desk */
  const char *title;    /* "map-open-2026-4": all that a file or a queue may show */
  const char *heading;  /* heads the pages */
  const char *note;     /* "As of 23 November 2026" */
  const char *text;     /* the same in words, for those who cannot see it */
  GPtrArray *rows;      /* GStrv, all of one length: titles of the columns, rows, the last of them the total; NULL: no table */
  const char *language; /* "en-GB" when NULL */
  gint64 date;          /* unix seconds for the PDF's creation date; the same date gives the same bytes */
} SosPaperMapOptions;

#define SOS_TYPE_PAPER_MAP (sos_paper_map_get_type ())
G_DECLARE_FINAL_TYPE (SosPaperMap, sos_paper_map, SOS, PAPER_MAP, GObject)

/* @picture has definition, date and attribution below it. Made, drawn and dropped in one thread. */
SosPaperMap *sos_paper_map_new (SosMapPicture *picture, const SosPaperMapOptions *options);

guint sos_paper_map_get_n_pages (SosPaperMap *self);
void sos_paper_map_get_page_size (SosPaperMap *self, double *width, double *height); /* points */
/* @page from 0, in points, origin top left; classes are told apart by pattern too. The same ink for printer and PDF. */
void sos_paper_map_draw_page (SosPaperMap *self, cairo_t *cr, guint page);
/* Tagged, fonts embedded, titled by the reference, no author. */
GBytes *sos_paper_map_render_pdf (SosPaperMap *self, GError **error);
/* The drawing alone, in the colours of a light desk. The SVG has the words in it too. */
GBytes *sos_paper_map_render_png (SosPaperMap *self, GError **error);
GBytes *sos_paper_map_render_svg (SosPaperMap *self, GError **error);

G_END_DECLS
