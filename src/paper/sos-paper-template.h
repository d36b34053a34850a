/* sos-paper-template.h - the words of a letter: template and merge become blocks of text. Draws nothing. */
#pragma once

#include <gio/gio.h>

#include "sos-paper.h"

G_BEGIN_DECLS

typedef enum
{
  SOS_BLOCK_OFFICE,
  SOS_BLOCK_CONTACT,
  SOS_BLOCK_REFERENCE,
  SOS_BLOCK_ADDRESS,
  SOS_BLOCK_RECIPIENT,
  SOS_BLOCK_BY_HAND,
  SOS_BLOCK_STAMP,
  SOS_BLOCK_FOOT,
  SOS_BLOCK_FOLIO,
  SOS_BLOCK_HEADING, /* the first kind that flows down the pages; all above have their place */
  SOS_BLOCK_GOAL,
  SOS_BLOCK_REASON,
  SOS_BLOCK_PARAGRAPH,
  SOS_BLOCK_ITEM,
  SOS_BLOCK_STEP, /* three cells: who, what, when */
  SOS_BLOCK_ATTEND, /* the same three, the last two with a box to tick */
  SOS_BLOCK_NOTES, /* room to write: a line for each of its own */
  SOS_BLOCK_SIGN,
  SOS_BLOCK_TICK,
  SOS_N_BLOCKS
} SosBlockKind;

#define SOS_BLOCK_CELLS 3
#define SOS_PAPER_SECTIONS 16 /* most of one letter, the top among them */

typedef struct
{
  SosBlockKind kind;
  guint section;                  /* 0..SOS_PAPER_SECTIONS - 1 */
  guint n_cells;                  /* 3 for a row, else 1 */
  char *cells[SOS_BLOCK_CELLS];   /* plain text, never markup */
  const char *picture;            /* beside a heading of easy read; interned, NULL: none */
  gboolean fixed[SOS_BLOCK_CELLS]; /* the template's words and the office's: nothing about the person */
  const char *languages[SOS_BLOCK_CELLS]; /* interned; what each is in */
  guint node, item;     /* where in the template it comes from, and the how-manieth time: the same in each language */
  char *beside;         /* the same in another language, where both stand side by side; NULL */
  const char *beside_language;
} SosBlock;

static inline gboolean
sos_block_is_row (SosBlockKind kind)
{
  return kind == SOS_BLOCK_STEP || kind == SOS_BLOCK_ATTEND;
}

/* All a letter says, before it has pages. */
typedef struct
{
  GPtrArray *blocks;  /* SosBlock */
  GPtrArray *missing; /* SosPaperMissing, page still 0 */
  gboolean open;      /* never folded: its words may begin above the fold */
  const char *language; /* interned */
  guint n_english;    /* of a translation: what somebody wrote in English, and stands so in it */
  gboolean unnoted;   /* and there are no words to say so */
} SosPaperWords;

void sos_paper_words_free (SosPaperWords *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosPaperWords, sos_paper_words_free)

/* Stands in the text where something is missing: blank space, so that no placeholder can ever be read. */
#define SOS_PAPER_GAP "\u2003\u2003\u2003\u2003\u2003\u2003\u2003\u2003"

/* Stand in a folio until the pages are counted; control characters, so data can never hold them. */
#define SOS_PAPER_PAGE "\x01"
#define SOS_PAPER_PAGES "\x02"

typedef struct _SosPaperTemplate SosPaperTemplate;

/* What a text is, where it matters in which language it was written. */
typedef enum
{
  SOS_PAPER_AS_WORDS,
  SOS_PAPER_AS_NAME, /* the same in every language: a name, a number, an address */
  SOS_PAPER_AS_DATE,
  SOS_PAPER_AS_TIME, /* of the day */
  SOS_PAPER_N_AS
} SosPaperFieldAs;

/* A field that whoever writes the letter says in their own words. Strings are borrowed from the template. */
typedef enum
{
  SOS_PAPER_TYPED_NOT,
  SOS_PAPER_TYPED_LINE,
  SOS_PAPER_TYPED_LINES,
} SosPaperTyped;

typedef struct
{
  const char *name, *label, *hint;
  SosPaperTyped typed;
  SosPaperFieldAs as;
  gboolean optional;
} SosPaperTypedField;

/* Those of @self, in its order. (element-type SosPaperTypedField) (transfer full) */
GArray *sos_paper_template_dup_typed (const SosPaperTemplate *self);

/* Parsed once for the whole program and never changed after, so any thread may use it. Errors: KIND. */
const SosPaperTemplate *sos_paper_template_find (const char *kind, GError **error);
/* The text of it; NULL for an unknown kind. (transfer full) */
GBytes *sos_paper_template_load (const char *kind);
/* For templates out of a file; (transfer full). Errors: KIND, naming the line. */
SosPaperTemplate *sos_paper_template_new (const char *xml, gssize length, GError **error);
void sos_paper_template_free (SosPaperTemplate *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosPaperTemplate, sos_paper_template_free)

/* The templates a paper is made of; those of a translation NULL where it is English. */
typedef struct
{
  const SosPaperTemplate *english;
  SosPaperTemplate *kept, *translated, *common; /* owned */
} SosPaperTemplates;

/* Fills the zeroed @self: @template NULL: what the program brings; @common NULL: English alone. Errors: KIND. */
gboolean sos_paper_templates_read (const char *kind, GBytes *template, GBytes *translated, GBytes *common, SosPaperTemplates *self, GError **error);
void sos_paper_templates_clear (SosPaperTemplates *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SosPaperTemplates, sos_paper_templates_clear)

/* What is missing, in words; NULL: nothing. (transfer full) */
char *sos_paper_words_dup_missing (const SosPaperWords *self);

SosPaperWords *sos_paper_template_fill (const SosPaperTemplate *self, SosMerge *merge, SosPaperDelivery delivery,
                                          gboolean hand_only);

/* The same of a translation. @common: the words all letters share, in its language. */
SosPaperWords *sos_paper_template_fill_translated (const SosPaperTemplate *self, const SosPaperTemplate *common, SosMerge *merge,
                                                   SosPaperDelivery delivery, gboolean hand_only);
/* @english with @translated beside each of its blocks. (transfer full) */
SosPaperWords *sos_paper_words_pair (const SosPaperWords *english, const SosPaperWords *translated);
void sos_paper_block_free (SosBlock *self);

G_END_DECLS
