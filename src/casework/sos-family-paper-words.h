/* sos-family-paper-words.h - what the papers of a family say, gathered. Inside casework alone. */
#pragma once

#include "sos-family-papers.h"

G_BEGIN_DECLS

/* Everything the words come from. */
typedef struct
{
  SosTransaction *transaction;
  SosFamilyCase *desk;   /* what the worker sees */
  SosFamilyCase *reader; /* what the reader sees; the desk’s again where the worker is the reader */
  GPtrArray *cases;      /* what each reader sees, of several; SosFamilyCase */
  gint64 person;         /* the reader; 0: none or several */
  GArray *asked;         /* gint64: who is asked to the meeting, of those who may be named */
  GArray *may_come;      /* gint64: who could come */
  gboolean any_asked;    /* somebody is, named or not */
  SosMerge *merge;
  GArray *people;        /* gint64, each once: whose names or goals stand on it */
} SosFamilyPaperWords;

/* FALSE with @error, which is MISSING where nothing would stand on the paper. */
gboolean sos_family_paper_words_fill_plan (SosFamilyPaperWords *self, GError **error);
gboolean sos_family_paper_words_fill_front_sheet (SosFamilyPaperWords *self, GError **error);
gboolean sos_family_paper_words_fill_meeting_sheet (SosFamilyPaperWords *self, GError **error);
/* The office, the day, the reference, who works with them: on every paper. */
gboolean sos_family_paper_words_fill_frame (SosFamilyPaperWords *self, GError **error);
void sos_family_paper_words_add_person (SosFamilyPaperWords *self, gint64 person);

G_END_DECLS
