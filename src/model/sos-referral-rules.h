/* sos-referral-rules.h - when a referral is complete enough, who decides it, and on what (domain 4.1, 1.1; V3, V28). Decides on plain values;
 * knows no record. */
#pragma once

#include "sos-limits.h"
#include "sos-verdict.h"

G_BEGIN_DECLS

/* Codes of "referral-decision". */
#define SOS_REFERRAL_ACCEPT "ACCEPT"
#define SOS_REFERRAL_DECLINE "DECLINE"
#define SOS_REFERRAL_SIGNPOST "SIGNPOST"

/* Codes of "apart-check". */
#define SOS_REFERRAL_APART_CLEAR "CLEAR"
#define SOS_REFERRAL_APART_MANAGED "MANAGED"
#define SOS_REFERRAL_APART_CONFLICT "CONFLICT"

/* Texts are borrowed; NULL is what is not known. */
typedef struct
{
  const char *name;         /* or what they are called by */
  const char *birth_date;   /* partial will do */
  gboolean reached;         /* a number, an address, a safe way or a key worker */
  const char *borough;
  const char *reason;
  const char *source;
  const char *referrer;     /* their name, or the agency */
  const char *referrer_contact;
} SosReferralFacts;

/* What is still lacking of what is asked at least, a few words each ("their age"); empty where it is complete enough. Static, translated.
 * (transfer container) */
GPtrArray *sos_referral_find_lacking (const SosReferralFacts *facts);

/* V3: a remark where somebody is too young or too old for @service on the day of referral; allowed without one where no age is known, or
 * none is asked. (transfer full) */
SosVerdict *sos_referral_check_age (const char *service, const char *birth_date, const char *received_on, const SosLimits *limits);
/* Whether the ages of @service are among the limits; those of another are a row of its shape, asked with the second. */
gboolean sos_referral_has_ages (const char *service);
SosVerdict *sos_referral_check_ages (int least, int most, const char *birth_date, const char *received_on);

/* What a decision rests on. */
typedef struct
{
  gboolean lead;          /* whoever decides leads them */
  const char *decision;
  gboolean fits;          /* the reason is one of the list for that decision */
  const char *words;
  const char *apart;      /* code; NULL: not looked at */
  const char *apart_words;
  gboolean out_of_age;
  const char *age_reason;
  const char *signposted_to;
  guint n_lacking;
} SosDecisionFacts;

/* (transfer full) */
SosVerdict *sos_referral_may_decide (const SosDecisionFacts *facts);

G_END_DECLS
