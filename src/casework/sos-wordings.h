/* sos-wordings.h - the words of letters as the office has them: drafted, kept as versions, translated and approved (domain 6.2, 6.5). */
#pragma once

#include "sos-letters.h"

G_BEGIN_DECLS

/* Of "wording-state", beside those of the record: kept once, and taken out of use by somebody. */
#define SOS_WORDING_WITHDRAWN "WITHDRAWN"

/* The sheet of words that all letters share, as a kind. */
#define SOS_WORDING_COMMON "common"
/* The sheet of what papers of schools work say. */
#define SOS_SCHOOL_PAPERS "school-papers"

/* Words on their way into the office. The template is whole, and was found without fault by whoever reads templates. */
typedef struct
{
  char *kind, *language;
  char *template;
  char *english;      /* of a translation: the template it says; NULL */
  char *note;         /* what is new; NULL */
  char *translator, *read_back_by; /* of a translation: named people */
  gint64 result;
  int n_back; /* of a list of words that tell: letters it takes back */
} SosKeepWording;
SosKeepWording *sos_keep_wording_new (const char *kind, const char *language, const char *template, const char *english);
void sos_keep_wording_free (SosKeepWording *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosKeepWording, sos_keep_wording_free)

/* What is typed, faults and all; replaces the draft there is. No letter is made of it. */
gboolean sos_casework_draft_wording (SosTransaction *transaction, SosKeepWording *keep, GError **error);
/* From now on new letters are made with it; what was kept before ends. A translation says who made it, and whoever keeps it approves it. */
gboolean sos_casework_keep_wording (SosTransaction *transaction, SosKeepWording *keep, GError **error);
/* id: a version in force. It ends; letters are made of what the program brings, or in English. Of a translation what was approved in it comes
 * back; count: how many letters. */
gboolean sos_casework_end_wording (SosTransaction *transaction, SosDeed *deed, GError **error);
/* id: a draft letter. It takes the words that hold today, and the translation for its reader where one is approved. */
gboolean sos_casework_renew_letter_words (SosTransaction *transaction, SosDeed *deed, GError **error);
/* id: a draft letter; code: of "letter-languages". */
gboolean sos_casework_choose_letter_languages (SosTransaction *transaction, SosDeed *deed, GError **error);

/* The version in force, or NULL without @error where there is none. (transfer full) */
SosRecord *sos_wordings_find (SosTransaction *transaction, const char *kind, const char *language, GError **error);
/* The template in force of a paper in English; NULL: what the program brings. What @template held is dropped. */
gboolean sos_wordings_load_template (SosTransaction *transaction, const char *kind, GBytes **template, GError **error);
/* The same for what is given to somebody who has letters in @language (NULL: English): the approved translation, and the words all papers share in it;
 * both NULL where it is English. Whether it may be given so (V23): (transfer full), NULL with @error. */
SosVerdict *sos_wordings_load_translation (SosTransaction *transaction, const char *kind, const char *language, GBytes **translated, GBytes **common,
                                           GError **error);
/* What a new letter is made with. Inside casework. */
gboolean sos_wordings_give (SosTransaction *transaction, SosRecord *letter, GError **error);
/* V23: may @letter go to its reader in the languages it is in? (transfer full), NULL with @error. */
SosVerdict *sos_wordings_ask (SosTransaction *transaction, SosRecord *letter, GError **error);

/* The same of approved pages on their way out: in the language of their reader, and in no translation that was taken out of use. What was approved
 * stays approved when a newer version of its words is kept. (transfer full), NULL with @error. */
SosVerdict *sos_wordings_ask_pages (SosTransaction *transaction, SosRecord *letter, GError **error);

/* A version is never written over, and never taken away: sos-record-checks.c. */
gboolean sos_wording_prepare (SosTransaction *transaction, SosRecord *before, SosRecord *wording, GError **error);
gboolean sos_wording_may_remove (SosTransaction *transaction, SosRecord *wording, GError **error);

/* What a window about the words of one letter in one language needs, read at once. */
typedef struct
{
  char *kind, *language;
  gboolean may_change;
  GPtrArray *versions;  /* SosWording kept, the newest first */
  GPtrArray *makers;    /* char *, of each */
  SosRecord *draft;     /* NULL */
  SosRecord *english;   /* English in force; NULL: what the program brings */
  SosRecord *common;    /* the shared words in that language, in force; NULL */
  GPtrArray *moved;     /* char *: languages whose approved words say what is not said in English any more */
  gboolean shared_moved; /* the same of the words all papers share, in the language that is looked at */
  GPtrArray *letters;   /* char *: references of what they can be tried on, the newest first: letters, or what a paper is about.
                         * Handed over from a case of the same kind they are not listed anew. */
  guint most;           /* how many are listed; each is made, and passes a whole gate. 0: as many as anybody looks through */
  char *letter;         /* the one tried; NULL: none there */
  SosMerge *merge;      /* its words */
} SosWordingCase;
SosWordingCase *sos_wording_case_new (const char *kind, const char *language, const char *letter);
void sos_wording_case_free (SosWordingCase *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosWordingCase, sos_wording_case_free)
gboolean sos_wording_case_read (SosTransaction *transaction, gpointer wording_case, GError **error);
/* The version in force; NULL. Borrowed. */
SosRecord *sos_wording_case_get_kept (const SosWordingCase *self);

G_END_DECLS
