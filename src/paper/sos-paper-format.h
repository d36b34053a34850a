/* sos-paper-format.h - the sizes a letter comes in: one row of measures each. Knows no letter. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  SOS_PAPER_CLEAR_PRINT, /* 14 pt */
  SOS_PAPER_LARGE_PRINT, /* 18 pt, laid out anew */
  SOS_PAPER_GIANT,       /* 24 pt */
  SOS_PAPER_EASY_READ,   /* 16 pt, short lines beside room for pictures */
  SOS_PAPER_DYSLEXIA,    /* 14 pt, half as much again from line to line, on a tint */
  SOS_PAPER_N_FORMATS,   /* those that people may choose */
  SOS_PAPER_OFFICE = SOS_PAPER_N_FORMATS, /* 11 pt: for those who work here */
  SOS_PAPER_OFFICE_SMALL, /* 10 pt and 9 pt: the same, where it has to stay on one page */
  SOS_PAPER_OFFICE_SMALLEST,
  SOS_PAPER_N_MEASURES
} SosPaperFormat;

/* "clear-print", "large-print", "giant", "easy-read", "dyslexia", "high-contrast" (clear print in pure black), or one of the others with
 * "+high-contrast". FALSE and untouched for anything else. */
gboolean sos_paper_format_parse (const char *code, SosPaperFormat *format, gboolean *high_contrast);

/* Points, unless said otherwise. */
typedef struct
{
  const char *code;
  double body;
  double heading; /* H1 */
  double goal;    /* H2 */
  double small;   /* head and foot of the page */
  double leading; /* line to line, in ems of the size */
  double who_column, when_column; /* widths in ems of the body */
  guint most_pages; /* advice above this; 0: none */
  double picture;   /* width of the room for pictures, left of the text; 0: none */
  double spread;    /* room between letters, in ems */
} SosPaperMeasures;

const SosPaperMeasures *sos_paper_format_get_measures (SosPaperFormat format);

G_END_DECLS
