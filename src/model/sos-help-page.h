/* sos-help-page.h - one page of help, read from the part of Mallard that we use. Knows no window. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  SOS_HELP_PARAGRAPH,
  SOS_HELP_ITEM,
  SOS_HELP_STEP,
  SOS_HELP_NOTE,
  SOS_HELP_HEADING,
} SosHelpKind;

/* @words: one line in which <key>, <keyseq> and <link xref=""> stand as in the page: what a translator is given. */
typedef struct
{
  SosHelpKind kind;
  guint number; /* of a step, from 1 */
  char *words;
} SosHelpBlock;

typedef struct
{
  char *id;
  char *title;
  char *sort;         /* where it stands among others; "": first */
  GPtrArray *related; /* ids of other pages */
  GPtrArray *links;   /* ids of the pages its words lead to */
  GPtrArray *blocks;  /* SosHelpBlock */
} SosHelpPage;

#define SOS_HELP_ERROR (sos_help_error_quark ())
GQuark sos_help_error_quark (void);

/* Reads UTF-8 @text, @length bytes or -1. Elements read (E-12): page, info, title, section, p, list, steps, item, note, key, keyseq, link.
 * Anything else is refused, in words with its line. Any thread. (transfer full) */
SosHelpPage *sos_help_page_parse (const char *text, gssize length, GError **error);
void sos_help_page_free (SosHelpPage *self);

/* @words of a block as Pango markup, a link as <a href="id">; NULL: they are not well-formed, as a translation may be. (transfer full) */
char *sos_help_words_dup_markup (const char *words);
/* The same without any markup, to be searched. (transfer full) */
char *sos_help_words_dup_plain (const char *words);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosHelpPage, sos_help_page_free)

G_END_DECLS
