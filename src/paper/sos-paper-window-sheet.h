/* sos-paper-window-sheet.h - a sheet to fold and put into an envelope, to see where its window is. Knows no letter. */
#pragma once

#include <cairo.h>
#include <glib-object.h>

#include "sos-window-rules.h"

G_BEGIN_DECLS

#define SOS_TYPE_PAPER_WINDOW_SHEET (sos_paper_window_sheet_get_type ())
G_DECLARE_FINAL_TYPE (SosPaperWindowSheet, sos_paper_window_sheet, SOS, PAPER_WINDOW_SHEET, GObject)

SosPaperWindowSheet *sos_paper_window_sheet_new (const SosWindowShift *shift);
/* A4, in points: the window as it is now, a scale of millimetres along two of its sides, the folds, and what to do in words. */
void sos_paper_window_sheet_draw (SosPaperWindowSheet *self, cairo_t *cr);

G_END_DECLS
