/* sos-safeguarding.h - what is done about somebody's safety (domain 4.5): concerns from raised to closed, incidents, missing, threats to
 * life, parts in a concern. Each is one transaction with its tasks and can be undone; nothing of it is ever removed (N13). */
#pragma once

#include "sos-casework.h"
#include "sos-concern-rules.h"
#include "sos-consequence.h"
#include "sos-likely.h"

G_BEGIN_DECLS

/* ---- concerns (4.5.1) ---- */

#define SOS_CONCERN_TASK_TRIAGE "CONCERN_TRIAGE" /* kind of the task of whoever is to look at one */

/* Raised by anybody who works here, about anybody they know of: whoever sees something says so. */
typedef struct
{
  SosConcern *concern;   /* not stored yet; its person, words, and what else is known. Raised now unless it says when */
  GPtrArray *categories; /* char *: codes of "concern-category" */
  /* Where the concern names no person yet: */
  SosNewPerson *named;   /* somebody who is not worked with and has no record; entered with it. NULL: nobody */
  gint64 place;          /* on the group of a school; the record of that pupil, there or made. 0: none */
  gint64 result;
} SosRaiseConcern;
SosRaiseConcern *sos_raise_concern_new (SosConcern *concern);
void sos_raise_concern_add (SosRaiseConcern *self, const char *category);
void sos_raise_concern_free (SosRaiseConcern *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosRaiseConcern, sos_raise_concern_free)
gboolean sos_casework_raise_concern (SosTransaction *transaction, SosRaiseConcern *raise, GError **error);

/* id: concern; words: the view of the safeguarding lead. */
gboolean sos_casework_triage_concern (SosTransaction *transaction, SosDeed *deed, GError **error);
/* record: a SosConcernStep that is not stored yet. The concern follows: where it stands, its clocks, its tasks. */
gboolean sos_casework_add_concern_step (SosTransaction *transaction, SosSaveRecord *save, GError **error);
gboolean sos_casework_set_concern_outcome (SosTransaction *transaction, SosDeed *deed, GError **error); /* id, words */
/* id, words: why; code and date: to whom and when the sexual abuse of a child was reported, where that is a duty. */
gboolean sos_casework_close_concern (SosTransaction *transaction, SosDeed *deed, GError **error);

/* Its tasks as its clocks are now; for whoever made it some other way. */
gboolean sos_concern_keep_tasks (SosTransaction *transaction, SosRecord *concern, GError **error);
/* By when @task, one of its clocks, is due: seconds UTC; 0 where it is none of them, or the clock stands. FALSE with @error. */
gboolean sos_concern_find_hour (SosTransaction *transaction, gint64 task, gint64 *by, GError **error);
/* What the clocks of a referral rest on; its texts are those of @step. */
void sos_concern_fill_referral (SosRecord *step, SosConcernReferral *referral);
/* What the rules ask about @concern, read from its steps. FALSE with @error. */
gboolean sos_concern_state_case (SosTransaction *transaction, SosRecord *concern, SosConcernCase *asked, GError **error);
/* The same from records that were read already: its steps and categories (of any concern). @duty: the duty to report holds, and they are
 * below 18. */
void sos_concern_fill_case (SosRecord *concern, GPtrArray *steps, GPtrArray *categories, SosCodes *codes, gboolean duty, SosConcernCase *asked);

/* ---- incidents (4.5.2), missing (4.5.3) ---- */

/* Incidents and times somebody was missing are records, saved as others are; their tasks follow. */
gboolean sos_casework_sign_incident (SosTransaction *transaction, SosDeed *deed, GError **error); /* id; words: what we learn */
/* @before NULL: new. For sos-save.c. */
gboolean sos_incident_follow (SosTransaction *transaction, SosRecord *before, SosRecord *after, GError **error);
gboolean sos_missing_follow (SosTransaction *transaction, SosRecord *before, SosRecord *after, GError **error);
gboolean sos_concern_step_follow (SosTransaction *transaction, SosRecord *before, SosRecord *after, GError **error);
gboolean sos_mappa_follow (SosTransaction *transaction, SosRecord *before, SosRecord *after, GError **error);
gboolean sos_role_follow (SosTransaction *transaction, SosRecord *before, SosRecord *after, GError **error);

/* ---- threats to life (4.5.4) ---- */

/* One deed: the warning, the addresses unsafe, letters taken back, each booking to be looked at. */
typedef struct
{
  SosThreatWarning *warning; /* not stored yet */
  GArray *addresses;         /* gint64: of the person, those that are unsafe from now on */
  gint64 result;
  GPtrArray *what;           /* SosConsequence, once it was asked or done */
} SosWarnOfThreat;
SosWarnOfThreat *sos_warn_of_threat_new (SosThreatWarning *warning);
void sos_warn_of_threat_free (SosWarnOfThreat *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosWarnOfThreat, sos_warn_of_threat_free)
gboolean sos_threat_ask (SosTransaction *transaction, SosWarnOfThreat *warn, GError **error);
gboolean sos_casework_warn_of_threat (SosTransaction *transaction, SosWarnOfThreat *warn, GError **error);
gboolean sos_casework_review_threat (SosTransaction *transaction, SosDeed *deed, GError **error); /* id; date: the next look */
gboolean sos_casework_end_threat (SosTransaction *transaction, SosDeed *deed, GError **error);    /* id; words: why. By those who lead */

/* ---- parts in a concern (4.5.5, N12) ---- */

gboolean sos_casework_renew_role (SosTransaction *transaction, SosDeed *deed, GError **error); /* id; date: the next look */
gboolean sos_casework_end_role (SosTransaction *transaction, SosDeed *deed, GError **error);   /* id; words: why */

G_END_DECLS
