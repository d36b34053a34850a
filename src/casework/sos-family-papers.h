/* sos-family-papers.h - what a family prints (domain 3.4, 6.5): for whom, what stands on it, what is left out, and the gate each paper
 * passes before it comes out. These are no letters: they have no states and go into no envelope. */
#pragma once

#include "sos-casework.h"
#include "sos-family-case.h"
#include "sos-merge.h"

G_BEGIN_DECLS

typedef enum
{
  SOS_FAMILY_PLAN,          /* for a member: their goals, and those that are shared */
  SOS_FAMILY_DRAWING,       /* for the worker, or for a member as they may see it */
  SOS_FAMILY_FRONT_SHEET,   /* for the worker alone */
  SOS_FAMILY_MEETING_SHEET, /* lies on the table: for everybody who is asked, what all of them may see */
  SOS_N_FAMILY_PAPERS
} SosFamilyPaperKind;

/* "family-plan", "genogram", "household-sheet", "meeting-sheet"; also the names of their templates. -1: none of them. */
const char *sos_family_paper_kind_get_code (SosFamilyPaperKind kind);
int sos_family_paper_kind_parse (const char *code);

/* What is asked for. Of the view, for_person is for whom; 0: the worker, of a meeting sheet everybody who is asked. */
typedef struct
{
  SosFamilyPaperKind kind;
  SosFamilyView *view;
  gboolean redacted; /* a drawing to be shown to others: no names, see sos-family-redact.h */
} SosFamilyPaperAsk;

SosFamilyPaperAsk *sos_family_paper_ask_new (SosFamilyPaperKind kind, const SosFamilyView *view, gboolean redacted);
SosFamilyPaperAsk *sos_family_paper_ask_copy (const SosFamilyPaperAsk *self);
void sos_family_paper_ask_free (SosFamilyPaperAsk *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosFamilyPaperAsk, sos_family_paper_ask_free)

/* One paper as it stands, from one snapshot: plain values, written once, then only read, by any thread. */
#define SOS_TYPE_FAMILY_PAPER (sos_family_paper_get_type ())
G_DECLARE_FINAL_TYPE (SosFamilyPaper, sos_family_paper, SOS, FAMILY_PAPER, GObject)

/* Refused (N4, N13) where this paper may not be made; MISSING, in words that say what to do, where nothing would stand on it. */
void sos_family_paper_open_async (SosStore *store, const SosFamilyPaperAsk *ask, GCancellable *cancellable, GAsyncReadyCallback callback,
                                  gpointer user_data);
SosFamilyPaper *sos_family_paper_finish (GAsyncResult *result, GError **error);
SosFamilyPaper *sos_family_paper_load (SosTransaction *transaction, const SosFamilyPaperAsk *ask, GError **error);

/* All (transfer none). */
const SosFamilyPaperAsk *sos_family_paper_get_ask (SosFamilyPaper *self);
const char *sos_family_paper_get_ref (SosFamilyPaper *self); /* "H-000417-K": all that a file or a queue may show of it */
const char *sos_family_paper_get_day (SosFamilyPaper *self); /* ISO: as it was on this day */
SosMerge *sos_family_paper_get_words (SosFamilyPaper *self); /* of the office and of the paper */
GBytes *sos_family_paper_get_template (SosFamilyPaper *self); /* as the office has it; NULL: what the program brings */
/* Of a plan for somebody who has letters in another language, as approved (V23); both NULL: English alone. */
GBytes *sos_family_paper_get_translated (SosFamilyPaper *self);
GBytes *sos_family_paper_get_common (SosFamilyPaper *self);
SosFamily *sos_family_paper_get_family (SosFamilyPaper *self); /* to draw; NULL where nothing is drawn */
/* Sentences for the worker's screen: what is left out for the readers, or taken out of a drawing without names. Element type char*. */
GPtrArray *sos_family_paper_get_left_out (SosFamilyPaper *self);
/* Whose history says that it was printed: the members named on it. Element type gint64. */
GArray *sos_family_paper_get_people (SosFamilyPaper *self);
gboolean sos_family_paper_wants_large_print (SosFamilyPaper *self); /* what the reader said they need */
gboolean sos_family_paper_wants_contrast (SosFamilyPaper *self);

/* Who may have a paper, for the list of readers: a member the worker sees. Element type guint, places in @desk, which was read for the
 * worker. (transfer full) */
GArray *sos_family_paper_dup_readers (SosFamilyCase *desk);

/* The gate before paper comes out, by whatever way; what it refuses is noted. @paper: what may come out, as it stands now. */
typedef struct
{
  SosFamilyPaperAsk *ask;
  const char *verb; /* "print" or "export", static */
  SosFamilyPaper *paper;
} SosFamilyPaperOut;
SosFamilyPaperOut *sos_family_paper_out_new (const SosFamilyPaperAsk *ask, const char *verb);
void sos_family_paper_out_free (SosFamilyPaperOut *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosFamilyPaperOut, sos_family_paper_out_free)
gboolean sos_casework_release_family_paper (SosTransaction *transaction, SosFamilyPaperOut *out, GError **error);
/* After it is there: noted in the history of each member named on it; lasting. */
gboolean sos_casework_mark_family_paper_out (SosTransaction *transaction, SosFamilyPaperOut *out, GError **error);

G_END_DECLS
