/* sos-run-papers-private.h - what the files that gather papers of schools work share. */
#pragma once

#include "sos-run-papers.h"
#include "sos-wording-phrases.h"
#include "sos-run.h"

G_BEGIN_DECLS

typedef struct
{
  SosTransaction *transaction;
  SosRunPaperAsk *ask;
  SosRunCase *found;  /* of the run; NULL: the paper is of none */
  const char *title;  /* what the group is called on paper: "Wellbeing group" */
  char *where;        /* its school */
  char *name;         /* of the file: "R-000001-A-register" */
  char *phone, *office;
  GHashTable *phrases; /* as the office says them */
} SosRunPaperWords;

SosOfficePaper *sos_run_papers_begin (SosRunPaperWords *words, const char *heading, const char *note, gboolean landscape);
/* A phrase of these papers as the office says it, borrowed; with "{name}" in it (transfer full). */
#define SOS_RUN_SAY(words, phrase) sos_wording_phrases_say ((words)->phrases, phrase)
#define SOS_RUN_DUP_SAID(words, ...) sos_wording_phrases_dup ((words)->phrases, __VA_ARGS__, NULL)

/* A table of two columns: what, and what it is; NULL values are left out. Ended by NULL. */
void sos_run_papers_add_facts (SosOfficePaper *paper, const char *first, ...) G_GNUC_NULL_TERMINATED;

/* Each gives the paper, (transfer full), or NULL with @error. */
SosOfficePaper *sos_run_papers_make_register (SosRunPaperWords *words, GError **error);
SosOfficePaper *sos_run_papers_make_session_plan (SosRunPaperWords *words, GError **error);
SosOfficePaper *sos_run_papers_make_certificates (SosRunPaperWords *words, GError **error);
SosOfficePaper *sos_run_papers_make_evaluation (SosRunPaperWords *words, GError **error);
SosOfficePaper *sos_run_papers_make_run_plan (SosRunPaperWords *words, GError **error);
SosOfficePaper *sos_run_papers_make_prep_sheet (SosRunPaperWords *words, GError **error);
SosOfficePaper *sos_run_papers_make_invitation (SosRunPaperWords *words, GError **error);
SosOfficePaper *sos_run_papers_make_midpoint (SosRunPaperWords *words, GError **error);
SosOfficePaper *sos_run_papers_make_end_report (SosRunPaperWords *words, GError **error);
SosOfficePaper *sos_run_papers_make_ending (SosRunPaperWords *words, GError **error);
SosOfficePaper *sos_run_papers_make_feedback_form (SosRunPaperWords *words, GError **error);
SosOfficePaper *sos_run_papers_make_count_sheet (SosRunPaperWords *words, GError **error);
SosOfficePaper *sos_run_papers_make_thanks (SosRunPaperWords *words, GError **error);
SosOfficePaper *sos_run_papers_make_joining (SosRunPaperWords *words, GError **error);
SosOfficePaper *sos_run_papers_make_sign_in (SosRunPaperWords *words, GError **error);
SosOfficePaper *sos_run_papers_make_invoice_slip (SosRunPaperWords *words, GError **error);
SosOfficePaper *sos_run_papers_make_headcount (SosRunPaperWords *words, GError **error);
SosOfficePaper *sos_run_papers_make_term_plan (SosRunPaperWords *words, GError **error);
SosOfficePaper *sos_run_papers_make_week (SosRunPaperWords *words, GError **error);
SosOfficePaper *sos_run_papers_make_year (SosRunPaperWords *words, GError **error);

/* The letters of @run went out: written down of each who has a place. A write. */
gboolean sos_run_papers_follow_joining (SosTransaction *transaction, gint64 run, GError **error);

/* Parts of the summary: how many came, by school year and sex, to its sessions, and what was said of them; nothing where nothing is known. */
void sos_run_papers_add_came (SosRunPaperWords *words, SosOfficePaper *paper);
gboolean sos_run_papers_add_years (SosRunPaperWords *words, SosOfficePaper *paper, GError **error);
void sos_run_papers_add_feedback (SosRunPaperWords *words, SosOfficePaper *paper);
/* "10:50–11:50"; who delivers it; who at the school is told of what pupils say, with a telephone number. NULL: not known. (transfer full) */
char *sos_run_papers_dup_hours (const SosRunSession *session);
char *sos_run_papers_dup_staff (const SosRunSession *session);
char *sos_run_papers_dup_safety_lead (SosRunPaperWords *words);
/* How many sessions of it were held. */
guint sos_run_papers_count_held (SosRunCase *found);
/* "57", or "<5" (N9). (transfer full) */
char *sos_run_papers_dup_count (guint n);

/* The first name alone (5.6); where two share it, as the group tells them apart. (transfer full) */
char *sos_run_papers_dup_first_name (SosRunCase *found, const SosRunPlace *place);

G_END_DECLS
