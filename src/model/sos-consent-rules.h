/* sos-consent-rules.h - who may agree to what (domain 4.2.2, 4.2.3; V15). Decides on plain values; knows no record. What is not known
 * opens no door. */
#pragma once

#include "sos-verdict.h"

G_BEGIN_DECLS

/* Codes that the program acts on. */
#define SOS_CONSENT_WORK "WORK_WITH_ME"
#define SOS_CONSENT_SHARE "SHARE_WITH"
#define SOS_CONSENT_PARENT "CONTACT_PARENT"
#define SOS_CONSENT_SCHOOL "CONTACT_SCHOOL"
#define SOS_CONSENT_VISIT "HOME_VISIT"
#define SOS_CONSENT_GROUP "GROUP_WORK"

#define SOS_GIVER_SELF "SELF"
#define SOS_GIVER_PARENT "PARENT_PR"
#define SOS_GIVER_CARER "CARER_NO_PR"
#define SOS_GIVER_COUNCIL "LA_UNDER_ORDER"
#define SOS_GIVER_BOTH "BOTH"

#define SOS_COMPETENCE_CAN "CAN_DECIDE"
#define SOS_COMPETENCE_CANNOT "CANNOT_DECIDE"
#define SOS_COMPETENCE_NOT_SURE "NOT_SURE"

#define SOS_CONSENT_MOST_MONTHS 12
#define SOS_AGE_ASK_BOTH 13
#define SOS_AGE_ALONE 16
#define SOS_AGE_ADULT 18

/* Whether whoever gave it has parental responsibility, as it is written down. */
typedef enum
{
  SOS_PARENTAL_NOT_NAMED, /* nobody is named */
  SOS_PARENTAL_NOT_KNOWN, /* named; nothing, or "not known", is written down */
  SOS_PARENTAL_NO,
  SOS_PARENTAL_YES,
} SosParental;

/* Everything the decision rests on. Texts are borrowed; NULL is "not known". */
typedef struct
{
  const char *type;       /* code of "consent-type" */
  const char *status;     /* only a yes, whole or in part, is asked */
  const char *given_by;   /* code of "consent-giver" */
  const char *to_agency;
  const char *dated;
  const char *expires_on;
  const char *today;
  const char *birth_date; /* may be partial */
  SosParental parental;
  const char *competence; /* view of the last note on this very decision; NULL: none */
} SosConsentCase;

/* V15 and the table of ages. Refused, or allowed with a remark where somebody should ask further. (transfer full) */
SosVerdict *sos_consent_check (const SosConsentCase *asked);

/* May whoever is @given_by take an agreement back for them, on @today? A no of their own always counts. (transfer full) */
SosVerdict *sos_consent_may_take_back (const SosConsentCase *asked);

/* The last day of a yes of @dated: twelve months on, or the day before they turn 16 or 18, whichever comes first. NULL where @dated is no
 * whole date. (transfer full) */
char *sos_consent_dup_last_day (const char *dated, const char *birth_date);

/* Who agrees at that age, a sentence for whoever asks; by birth date, for any day. Translated. */
const char *sos_consent_get_who (const char *birth_date, const char *today);

/* The four answers (codes of "yes-no-unknown") and @view: somebody can decide who understands, remembers, weighs and can say; what is
 * not known is no yes (N11). Gillick below 16; from 16 on the Mental Capacity Act takes them as able until shown otherwise. */
SosVerdict *sos_competence_check (const char *const answers[4], const char *view, const char *reasons);

/* Is @status, a code of "consent-status", a yes, whole or in part? NULL (never asked) is none. */
gboolean sos_consent_is_yes (const char *status);

G_END_DECLS
