/* sos-run-papers.h - papers of schools work (domain 5.7): gathered as plain words. Nothing of keep-apart rules, scores or risk is on any (N5). */
#pragma once

#include "sos-calendar-sheet.h"
#include "sos-casework.h"
#include "sos-office-paper.h"
#include "sos-term-sheet.h"

G_BEGIN_DECLS

typedef enum
{
  SOS_RUN_REGISTER,       /* as it is filled in */
  SOS_RUN_REGISTER_BLANK,
  SOS_RUN_SESSION_PLAN,   /* of the session that comes next, or @session */
  SOS_RUN_CERTIFICATES,
  SOS_RUN_EVALUATION,     /* counts, suppressed (N9) */
  SOS_RUN_PLAN,           /* all its sessions, for the school and who is on it */
  SOS_RUN_PREP_SHEET,     /* for the staff of the school, before the session that comes next */
  SOS_RUN_INVITATION,     /* a page each, handed over */
  SOS_RUN_MIDPOINT,       /* how it stands half way, for the school */
  SOS_RUN_END_REPORT,     /* a page each, for the school, which whoever it is about signs */
  SOS_RUN_ENDING,         /* a page each, handed over */
  SOS_RUN_FEEDBACK_FORM,  /* what they are asked */
  SOS_RUN_COUNT_SHEET,    /* how many came, to be filled in */
  SOS_RUN_THANKS,         /* to the school, once something was held */
  SOS_RUN_JOINING,        /* of trainings: a letter each */
  SOS_RUN_SIGN_IN,
  SOS_RUN_INVOICE_SLIP,
  SOS_SCHOOLS_HEADCOUNT,  /* of the academic year of the term, so far, by borough */
  SOS_SCHOOLS_TERM_PLAN,
  SOS_SCHOOLS_TERM_PLAN_LARGE,
  SOS_SCHOOLS_WEEK_OF_LEAD, /* of whoever leads the run */
  SOS_SCHOOLS_WEEK_OF_ALL,
  SOS_SCHOOLS_YEAR,       /* of no run: the calendar of a borough or a school */
  SOS_N_RUN_PAPERS,
} SosRunPaperKind;

/* "register": in commands and file names; static. */
const char *sos_run_paper_get_code (SosRunPaperKind kind);
int sos_run_paper_parse (const char *code); /* -1: none */

typedef struct
{
  SosRunPaperKind kind;
  gint64 run, session;   /* @run 0: of none, for papers of a term, a week or a year; @session 0: the next */
  const char *verb;      /* "print", "export": for the note; static */
  SosCalendarQuery year; /* of YEAR alone */
  SosTermQuery term;     /* of a term, or by its day of a week; as that of the sheet: zeros for that of today */
  gint64 staff;          /* a week of theirs alone; 0: of all */
  SosOfficePaper *paper; /* made by the load */
} SosRunPaperAsk;

SosRunPaperAsk *sos_run_paper_ask_new (SosRunPaperKind kind, gint64 run, gint64 session, const char *verb);
void sos_run_paper_ask_free (SosRunPaperAsk *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosRunPaperAsk, sos_run_paper_ask_free)

/* A read: fills in @ask. Refused to those who may not have it. */
gboolean sos_run_paper_load (SosTransaction *transaction, SosRunPaperAsk *ask, GError **error);
/* A write, once it is out: a line in the audit. */
gboolean sos_casework_note_run_paper (SosTransaction *transaction, SosRunPaperAsk *ask, GError **error);

G_END_DECLS
