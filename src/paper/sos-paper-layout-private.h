/* sos-paper-layout-private.h - a letter on its way to pages: for what flows down them and what has its place there. */
#pragma once

#include "sos-paper-layout.h"

G_BEGIN_DECLS

#define SOS_PAPER_TOP (15 * SOS_PAPER_MM)
#define SOS_PAPER_FOOT_BOTTOM (SOS_PAPER_HEIGHT - 10 * SOS_PAPER_MM)
/* Inside the window by the 2 mm a folded sheet may slip. */
#define SOS_PAPER_SLIP (2 * SOS_PAPER_MM)
#define SOS_PAPER_COLUMN_GAP 10.0

typedef struct
{
  SosPaperPages *pages;
  const SosPaperWords *words;
  SosPaperFonts fonts;
  SosPaperFonts beside; /* of the other language, where two stand side by side */
  guint before, after;  /* other pages of the letter */
  double body_bottom;
  double right, down; /* of the window, beside its usual place */
  double inset; /* room for pictures left of what flows */
  GHashTable *made; /* cells of what flows, by their place and width: rows are made in two ways, and most of each is the same */
  SosPaperSheet *sheet;
  double y;
  gboolean fresh; /* nothing has flowed onto this page yet */
} SosPaperSetting;

/* The next sheet, from its top. */
void sos_paper_setting_begin_sheet (SosPaperSetting *self);
/* As sos_paper_cell_new(); it belongs to the pages. */
SosPaperCell *sos_paper_setting_make_cell (SosPaperSetting *self, const char *text, gboolean fixed, gboolean bold,
                                           double size, double width);
/* Lines @first to @last - 1 of @cell, which is cell @index of @block, onto the sheet. */
void sos_paper_setting_add_piece (SosPaperSetting *self, const SosBlock *block, guint index, const SosPaperCell *cell,
                                  guint first, guint last, double x, double y, double width);

/* Of what stands beside another, in its own language. */
SosPaperCell *sos_paper_setting_make_beside (SosPaperSetting *self, const char *text, gboolean bold, double size, double width);

/* sos-paper-layout-frame.c. The top ends where the rest may begin; the feet are set once the sheets are counted. */
void sos_paper_setting_set_top (SosPaperSetting *self, SosPaperDelivery delivery);
double sos_paper_setting_measure_foot (SosPaperSetting *self);
void sos_paper_setting_set_feet (SosPaperSetting *self);

/* sos-paper-layout-flow.c: all that flows, below the top of the first sheet. */
void sos_paper_setting_flow (SosPaperSetting *self);

G_END_DECLS
