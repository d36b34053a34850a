/* sos-referrals.h - what is done with a referral: entered, acknowledged, asked about, decided, told; and the waiting list (domain 4.1, 1.1). */
#pragma once

#include "sos-casework.h"
#include "sos-likely.h"
#include "sos-limits.h"
#include "sos-verdict.h"

G_BEGIN_DECLS

/* A new one. Either of somebody who is held (the person of @referral), or of somebody who is entered with it. */
typedef struct
{
  SosRecord *referral;      /* SosReferral, its fields as they were typed */
  GPtrArray *needs;         /* codes of "entry-need", owned */
  SosCreatePerson *create;  /* NULL: of somebody who is held */
  char *borough;            /* code, of whoever is entered; NULL */
  char *second_reason;      /* V10 */
  gboolean looked;          /* whoever is referred was held against everybody there is */
  gint64 episode;           /* one that was begun without it; else the one it begins */
  gint64 result;            /* the referral */
  gint64 person;            /* whose it is */
  guint n_before;           /* other referrals of theirs within a year */
  gboolean reopens;         /* they were with this service before */
} SosAddReferral;
SosAddReferral *sos_add_referral_new (SosReferral *referral);
void sos_add_referral_free (SosAddReferral *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosAddReferral, sos_add_referral_free)
/* The referral with its needs and the episode it begins; V4, V10 refuse in words. Somebody who is entered was held against those there
 * are. */
gboolean sos_casework_add_referral (SosTransaction *transaction, SosAddReferral *add, GError **error);

/* One that is held, as it is now, with its needs; what is known of the borough is never written over. */
typedef struct
{
  SosRecord *referral;
  GPtrArray *needs; /* codes, owned */
  char *borough;
} SosChangeReferral;
void sos_change_referral_free (SosChangeReferral *self);
gboolean sos_casework_change_referral (SosTransaction *transaction, SosChangeReferral *change, GError **error);

/* id: referral, for all of these. */
gboolean sos_casework_note_duplicates (SosTransaction *transaction, SosDeed *deed, GError **error);      /* looked at today */
gboolean sos_casework_acknowledge_referral (SosTransaction *transaction, SosDeed *deed, GError **error); /* code: how; date */
gboolean sos_casework_ask_referrer (SosTransaction *transaction, SosDeed *deed, GError **error);         /* words: what; date: answer by */
gboolean sos_casework_take_answer (SosTransaction *transaction, SosDeed *deed, GError **error);
gboolean sos_casework_tell_referrer (SosTransaction *transaction, SosDeed *deed, GError **error);        /* code: how; date */
/* code: priority; words: why it goes on waiting. The clock begins anew. */
gboolean sos_casework_review_waiting (SosTransaction *transaction, SosDeed *deed, GError **error);

/* What the lead decides. The episode goes where the decision says, through screening. */
typedef struct
{
  gint64 referral;
  char *decision, *reason, *words; /* codes of "referral-decision", "closing-reason" */
  char *apart, *apart_words;       /* code of "apart-check" */
  char *age_reason, *signposted_to, *priority;
} SosDecideReferral;
SosDecideReferral *sos_decide_referral_new (gint64 referral, const char *decision);
void sos_decide_referral_free (SosDecideReferral *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosDecideReferral, sos_decide_referral_free)
gboolean sos_casework_decide_referral (SosTransaction *transaction, SosDecideReferral *decide, GError **error);

/* The needs of @referral are these codes and no others; NULL: none. */
gboolean sos_referral_keep_needs (SosTransaction *transaction, gint64 referral, GPtrArray *needs, GError **error);

/* V3: a remark where somebody is outside the ages of the service, as the office has them. (transfer full); NULL with @error. */
SosVerdict *sos_referral_ask_age (SosTransaction *transaction, SosRecord *referral, SosRecord *person, const SosLimits *limits, GError **error);

G_END_DECLS
