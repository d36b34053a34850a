/* sos-letter-pages.h - what the pages of a letter are made from: the words that were approved, or today's. Asks no gate. */
#pragma once

#include "sos-letters.h"
#include "sos-paper.h"

G_BEGIN_DECLS

/* The pages of @letter_case: from its approval on in the words that were approved, whatever has become of them since; before, as they
 * stand now. Where the post is not allowed they are made for the hand: no address, and "Hand delivery only" (N2, S8). @hard_words are
 * marked on screen; may be NULL. Any thread. Errors: SOS_PAPER_ERROR. */
SosPaper *sos_letter_pages_make (SosLetterCase *letter_case, SosWordList *hard_words, GError **error);

/* The same of a letter that may still be changed, with @merge (NULL: its own) for its words: what is being typed. */
SosPaper *sos_letter_pages_make_with (SosLetterCase *letter_case, SosMerge *merge, SosWordList *hard_words, GError **error);

/* What stands on the approved pages @paper of @letter, all of it as it was printed; NULL: its words were not kept. Any thread. (transfer full) */
char *sos_letter_pages_dup_kept (SosRecord *letter, SosRecord *paper);

/* What became of the words of an approved letter. */
typedef enum
{
  SOS_LETTER_UNCHANGED,
  SOS_LETTER_CHANGED,  /* it would say something else today */
  SOS_LETTER_NOT_KEPT, /* approved when words were not kept yet: what is made is in today's words */
} SosLetterChange;
SosLetterChange sos_letter_pages_find_change (SosLetterCase *letter_case);

/* Pages on their way out: as a file, and as what the printer draws. */
typedef struct
{
  GBytes *pdf;
  SosMerge *kept; /* the words they are made of; NULL: today's, which give the same */
  gboolean stamp; /* they carry "Hand delivery only" */
  gboolean same;  /* what is drawn is @pdf, to the byte */
  char *said, *above; /* of pages to be approved: what they say, all of it and above the first fold */
} SosLetterPages;
void sos_letter_pages_free (SosLetterPages *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosLetterPages, sos_letter_pages_free)

/* Made in a worker from @paper, what the gate let through; NULL: from today's words, to be approved. Refused where a letter that may
 * still be taken back says something else by now (V23). */
void sos_letter_pages_async (SosLetterCase *letter_case, SosRecord *paper, GAsyncReadyCallback callback, gpointer user_data);
SosLetterPages *sos_letter_pages_finish (GAsyncResult *result, GError **error);
/* What the printer draws of them; refused where that is not what was approved. (transfer full) */
SosPaper *sos_letter_pages_make_for_printer (SosLetterCase *letter_case, SosRecord *paper, const SosLetterPages *pages, GError **error);

G_END_DECLS
