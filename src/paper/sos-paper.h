/* sos-paper.h - a letter as pages: made from a merge, drawn for screen, printer and PDF alike. Knows no store. */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "sos-paper-format.h"
#include "sos-merge.h"
#include "sos-word-list.h"

G_BEGIN_DECLS

#define SOS_PAPER_ERROR (sos_paper_error_quark ())
GQuark sos_paper_error_quark (void);

typedef enum
{
  SOS_PAPER_ERROR_KIND,     /* no such letter */
  SOS_PAPER_ERROR_DELIVERY, /* these options may not go together (N2) */
  SOS_PAPER_ERROR_MISSING,  /* something the letter must say is not known */
  SOS_PAPER_ERROR_GLYPH,    /* no font here has a character of this letter */
  SOS_PAPER_ERROR_WINDOW,   /* the address does not fit the envelope window (N3) */
  SOS_PAPER_ERROR_TELLING,  /* a word above the first fold tells what the letter is about (N3) */
  SOS_PAPER_ERROR_LANGUAGE, /* it would hold English without a word about it in the reader's language (6.2) */
  SOS_PAPER_ERROR_FILE,     /* the PDF could not be made */
} SosPaperError;

typedef enum
{
  SOS_PAPER_BY_HAND, /* no address anywhere on the page */
  SOS_PAPER_BY_POST,
  SOS_PAPER_BY_EMAIL, /* as by hand, but that it says so */
} SosPaperDelivery;

/* All strings are copied. Zeroed, it is a clear-print letter given by hand. */
typedef struct
{
  SosPaperFormat format;
  gboolean high_contrast;     /* pure black */
  gboolean pale_yellow;       /* with high contrast: on pale yellow instead of white */
  SosPaperDelivery delivery;
  gboolean hand_only_stamp;   /* BY_HAND only: prints "Hand delivery only" */
  const char *language;       /* "en-GB" when NULL */
  const char *title;          /* "L-000123": the only thing about this letter a file or a queue may show (N3) */
  gint64 date;                /* unix seconds for the PDF's creation date; the same date gives the same bytes */
  GBytes *template;           /* the letter's template as it was when pages were kept; NULL: as it is today. Borrowed as below */
  GBytes *translated;         /* the same letter in another language, and the words that all letters share in it; NULL: English alone. */
  GBytes *common;             /* Borrowed as below */
  gboolean side_by_side;      /* the two in columns; else their language first, then English, on pages of its own */
  SosWordList *hard_words;    /* marked on screen; NULL marks nothing. Borrowed only while sos_paper_new runs */
} SosPaperOptions;

/* Something the letter must say and the merge does not know. */
typedef struct
{
  char *field;       /* "next_meeting"; inside lists "goals.2.steps.1.when" */
  char *label;       /* in words: "When we meet next"; "By when, goal 2, step 1" */
  char *section;     /* heading it stands under */
  guint section_number; /* 1.. as printed in the rules; 0: top of the page */
  guint page;        /* from 1 */
} SosPaperMissing;

/* A character that no font here can draw. */
typedef struct
{
  gunichar character;
  const char *package; /* Debian package that likely brings it; NULL where none is known */
} SosPaperGlyph;

#define SOS_TYPE_PAPER (sos_paper_get_type ())
G_DECLARE_FINAL_TYPE (SosPaper, sos_paper, SOS, PAPER, GObject)

/* A letter is made, drawn and dropped in one thread, any thread: nothing is shared between threads but the read-only
 * template. @kind: "L1". Succeeds with things missing, so that they can be shown beside the preview; printing does not
 * (sos_paper_check_ready). Errors: KIND, DELIVERY (a hand-only stamp on a posted letter). */
SosPaper *sos_paper_new (const char *kind, SosMerge *merge, const SosPaperOptions *options, GError **error);


/* The template of @kind as it is today, to be kept beside pages; NULL for an unknown kind. (transfer full) */
GBytes *sos_paper_load_template (const char *kind);

guint sos_paper_get_n_pages (SosPaper *self);
/* In points; A4. */
void sos_paper_get_page_size (SosPaper *self, double *width, double *height);
/* @page from 0, in points, origin top left; the same ink for preview, printer and PDF. @screen_marks adds what only
 * the screen shows: fold marks, hard words, gaps where something is missing. Without them a letter that is not ready
 * draws nothing: half a letter never reaches paper. */
void sos_paper_draw_page (SosPaper *self, cairo_t *cr, guint page, gboolean screen_marks);

/* FALSE with one sentence in words when the letter must not be approved or printed as it stands: something is missing, a character
 * has no font, the address does not fit its window, or a word above the first fold tells what it is about (N3). */
gboolean sos_paper_check_ready (SosPaper *self, GError **error);
/* Tagged, fonts embedded, titled by the reference, no author. Fails as sos_paper_check_ready does. */
GBytes *sos_paper_render_pdf (SosPaper *self, GError **error);

/* (transfer none) (element-type SosPaperMissing); may be empty. */
GPtrArray *sos_paper_get_missing (SosPaper *self);
/* (transfer none) (element-type SosPaperGlyph); may be empty. */
GArray *sos_paper_get_unknown_glyphs (SosPaper *self);
/* How much of a translated letter somebody wrote in English, so that it stands in English in it, with a note. */
guint sos_paper_get_n_english (SosPaper *self);
/* How many words above the first fold tell what the letter is about (N3): sensitive ones that are no names of houses or people. */
guint sos_paper_get_n_telling (SosPaper *self);
/* The same of the whole letter: what needs a reason to stay, where somebody at home reads it (6.4). */
guint sos_paper_count_sensitive (SosPaper *self);
/* One sentence for the caseworker when the letter is longer than its rule (6.5), else NULL. Advice: never blocks. */
const char *sos_paper_get_advice (SosPaper *self);

typedef enum
{
  SOS_PAPER_WHOLE,     /* all that is printed, head and foot included, in reading order */
  SOS_PAPER_TOP_PANEL, /* what lies above the first fold of page 1, in each language */
  SOS_PAPER_ENGLISH,   /* all that is printed in English, but the page numbers: where words that tell are looked for */
  SOS_PAPER_PROSE,     /* sentences only, without headings, head and foot: for the reading level */
} SosPaperPart;

/* Plain text, one block a line, a blank line before each section; fixed words and data alike as printed. PROSE: of the English. */
char *sos_paper_dup_text (SosPaper *self, SosPaperPart part);
/* Text of section @number (from 1) with its heading; NULL when this letter has none. */
char *sos_paper_dup_section_text (SosPaper *self, guint number);
/* Page (from 1) on which section @number begins; 0 when this letter has none. */
guint sos_paper_find_section_page (SosPaper *self, guint number);

G_END_DECLS
