/* sos-office-paper.h - a paper of the office as plain words before it has pages: headings, sentences, tables, lines to write and to sign on. What
 * is gathered fills it, what prints draws it; neither knows the other. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  SOS_OFFICE_TITLE,   /* large and in the middle: of a certificate */
  SOS_OFFICE_NAME,    /* larger: whose it is */
  SOS_OFFICE_CENTRED,
  SOS_OFFICE_HEADING,
  SOS_OFFICE_TEXT,
  SOS_OFFICE_TABLE,
  SOS_OFFICE_LINES,   /* empty lines to write on */
  SOS_OFFICE_SIGN,    /* a line to sign on, the words below it */
  SOS_OFFICE_PAGE,    /* what follows begins a page */
} SosOfficeKind;

typedef enum
{
  SOS_CELL_PLAIN,
  SOS_CELL_STRONG,
  SOS_CELL_SHADED,    /* nothing is held then: a holiday, a school that is closed */
  SOS_CELL_MARKED,    /* strong in a frame: to be looked at */
} SosCellLook;

typedef struct
{
  char *text;
  SosCellLook look;
} SosOfficeCell;

typedef struct
{
  SosOfficeKind kind;
  char *text;
  guint lines;         /* of LINES */
  /* of a table */
  GArray *widths;      /* double, shares of the width */
  GPtrArray *rows;     /* GArray of SosOfficeCell; the first is the head, and stands on each page */
  double row_height;   /* at least, in lines of text */
  gboolean headless;   /* the first row is one like the others */
  gboolean middle;     /* all but the first column stand in the middle of theirs */
} SosOfficeBlock;

typedef struct
{
  char *title;         /* a reference: all that a file or a queue may show (N3) */
  char *heading, *note, *foot;
  gboolean landscape, large; /* A3 */
  GPtrArray *blocks;   /* SosOfficeBlock */
} SosOfficePaper;

SosOfficePaper *sos_office_paper_new (const char *title, const char *heading, const char *note);
SosOfficePaper *sos_office_paper_ref (SosOfficePaper *self);
void sos_office_paper_unref (SosOfficePaper *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosOfficePaper, sos_office_paper_unref)

void sos_office_paper_add (SosOfficePaper *self, SosOfficeKind kind, const char *text);
void sos_office_paper_add_lines (SosOfficePaper *self, guint lines);
/* A table with columns of these shares; its rows are added with the next two. (transfer none) */
SosOfficeBlock *sos_office_paper_add_table (SosOfficePaper *self, const double *widths, guint n);
void sos_office_block_begin_row (SosOfficeBlock *self);
void sos_office_block_add_cell (SosOfficeBlock *self, const char *text, SosCellLook look);
/* The row of what its columns are called. */
void sos_office_block_add_heads (SosOfficeBlock *self, const char *const *heads, guint n);

/* All that stands on it, a line a block or a row: for those who look for what must not. (transfer full) */
char *sos_office_paper_dup_text (const SosOfficePaper *self);

G_END_DECLS
