/* sos-person-sheets.h - papers about one person that are no letters (domain 6.5): sheets for those who work with them, and what they keep
 * in a pocket. Each has its gate; what may not lie about is not on it, and said beside it. */
#pragma once

#include "sos-casework.h"
#include "sos-merge.h"

G_BEGIN_DECLS

typedef enum
{
  SOS_PERSON_FRONT_SHEET,  /* one page for the file; never given away */
  SOS_PERSON_REVIEW_SHEET, /* lies between them when a plan is looked at again */
  SOS_PERSON_VISIT_SHEET,  /* id: visit; taken along by whoever goes */
  SOS_PERSON_SAFETY_SHEET, /* their safety plan, for them to keep; from hospital as well */
  SOS_PERSON_RELEASE_CARD, /* id: episode; for the pocket on the day they come out */
  SOS_PERSON_DATE_CARD,    /* id: letter L4, approved; for the wallet */
  SOS_PERSON_PARTNER_SHEET, /* id: onward referral; goes to the partner who is asked */
  SOS_PERSON_ASSESSMENT_SHEET, /* id: assessment, 0 for the latest that is signed; for the worker */
  SOS_PERSON_ASSESSMENT_PLAIN, /* the same in plain words, for them */
  SOS_PERSON_HELP_SHEET,       /* id: help request; its form, for whoever decides and pays */
  SOS_N_PERSON_SHEETS
} SosPersonSheetKind;

/* In which print a sheet is set. */
typedef enum
{
  SOS_SHEET_AS_CHOSEN,   /* in the form somebody chooses for whoever has it */
  SOS_SHEET_SMALL,       /* stays with those who work here, on as many pages as it takes */
  SOS_SHEET_ON_ONE_PAGE, /* stays with them, in smaller print where it would be two */
} SosSheetPrintSize;

/* "front-sheet", "plan-review-sheet", "home-visit-sheet", "safety-plan-sheet", "release-day-card", "appointment-card", "partner-summary",
 * "assessment-sheet", "assessment-plain", "help-form"; but for the cards they are
 * also their templates. */
const char *sos_person_sheet_kind_get_code (SosPersonSheetKind kind);
const char *sos_person_sheet_kind_get_title (SosPersonSheetKind kind); /* in the office’s words */
/* A card is the size of one in a bank, and holds no name but the worker’s first. */
gboolean sos_person_sheet_kind_is_card (SosPersonSheetKind kind);
SosSheetPrintSize sos_person_sheet_kind_get_size (SosPersonSheetKind kind);
/* Whether it goes into their hands: words that tell then stay only for a reason (6.4). */
gboolean sos_person_sheet_kind_is_given (SosPersonSheetKind kind);

/* Whether it comes in other languages: what is given, and what two look at together. */
gboolean sos_person_sheet_kind_is_translated (SosPersonSheetKind kind);

/* What is asked for, and what came of it: plain values, read by any thread once it is filled. */
typedef struct
{
  SosPersonSheetKind kind;
  gint64 person, id;
  const char *verb; /* "print" or "export", static */
  char *reason;     /* why words that tell stay (6.4); NULL: none was asked for */

  char *ref;           /* all that a queue or a file may show (N3) */
  SosMerge *words;     /* of a card a list "lines": label, words, more */
  GBytes *template; /* its words as the office has them; NULL: what the program brings */
  GBytes *translated, *common; /* of what is given to somebody who has letters in another language: as approved (V23); NULL: English alone */
  GPtrArray *left_out; /* char*, sentences for the screen: what is kept off the paper, and why */
  const char *need; /* the form they said they need, of "access-need"; NULL: none */
  gboolean contrast;
} SosPersonSheet;
SosPersonSheet *sos_person_sheet_new (SosPersonSheetKind kind, gint64 person, gint64 id, const char *verb);
void sos_person_sheet_free (SosPersonSheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosPersonSheet, sos_person_sheet_free)

/* For the screen: the same gate. In any transaction; what it refuses is not noted. */
gboolean sos_person_sheet_fill (SosTransaction *transaction, SosPersonSheet *sheet, GError **error);
/* The gate before it comes out, by whatever way; what it refuses is noted. */
gboolean sos_casework_release_person_sheet (SosTransaction *transaction, SosPersonSheet *sheet, GError **error);
/* After it is there: noted in their history; lasting. */
gboolean sos_casework_mark_person_sheet (SosTransaction *transaction, SosPersonSheet *sheet, GError **error);

G_END_DECLS
