/* sos-banner-rules.h - the alerts in the strip of a person (domain 4.11): which, in which order, in which
 * words. */
#pragma once

#include "sos-codes.h"
#include "sos-look.h"
#include "sos-person.h"

G_BEGIN_DECLS

/* Codes of "alert-kind" in the order of the banner. */
#define SOS_ALERT_THREAT_TO_LIFE "THREAT_TO_LIFE"
#define SOS_ALERT_KEEP_APART "KEEP_APART"
#define SOS_ALERT_DO_NOT_POST "DO_NOT_POST"
#define SOS_ALERT_CHILD_PROTECTION "CHILD_PROTECTION"
#define SOS_ALERT_MISSING "MISSING"
#define SOS_ALERT_SELF_HARM "SELF_HARM"
#define SOS_ALERT_TWO_WORKERS "TWO_WORKERS"
#define SOS_ALERT_LICENCE "LICENCE"
#define SOS_ALERT_NO_CONSENT "NO_CONSENT"
#define SOS_ALERT_NO_PARENT_CONTACT "NO_PARENT_CONTACT"
#define SOS_ALERT_ACCESS "ACCESS"
#define SOS_ALERT_MEDICAL "MEDICAL"

#define SOS_BANNER_MAX_WORDS 80 /* code points */

typedef struct
{
  const char *kind;  /* one of SOS_ALERT_*, static */
  char *words;       /* at most SOS_BANNER_MAX_WORDS; never names the other person of a keep-apart rule */
  const char *tone;  /* SOS_LOOK_*, static */
  const char *icon;  /* static */
  char *reviewed_on; /* ISO; NULL where not known */
  gint64 address;    /* the address it follows from; 0 for none */
} SosBannerAlert;

#define SOS_TYPE_BANNER_ALERT (sos_banner_alert_get_type ())
GType sos_banner_alert_get_type (void);
SosBannerAlert *sos_banner_alert_copy (const SosBannerAlert *self);
void sos_banner_alert_free (SosBannerAlert *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosBannerAlert, sos_banner_alert_free)

/* Who looks at a concern that is raised, and by when: for whoever may read of concerns. */
typedef struct
{
  gint64 concern;
  const char *told; /* a name, borrowed; NULL: nobody */
  gint64 by;        /* seconds UTC; 0: somebody has looked at it */
} SosBannerLook;

/* Borrowed records of one person; arrays may be NULL. */
typedef struct
{
  SosPerson *person;
  gboolean client;         /* has an open episode; only then a missing agreement is an alert */
  GPtrArray *addresses;    /* SosAddress */
  GPtrArray *consents;     /* SosConsent */
  GPtrArray *person_codes; /* SosPersonCode: access needs */
  GPtrArray *alerts;       /* SosAlert, set by hand */
  GPtrArray *conflicts;    /* SosConflict in force that everybody may know of */
  GPtrArray *restrictions; /* SosRestriction of theirs */
  GPtrArray *threats;      /* SosThreatWarning */
  GPtrArray *concerns;     /* SosConcern */
  GPtrArray *categories;   /* SosConcernCategory of these */
  GPtrArray *steps;        /* SosConcernStep of these */
  GPtrArray *missing;      /* SosMissingEpisode */
  GArray *looks;           /* SosBannerLook, one of each open concern; NULL: whoever asks is not told of a concern that nobody outside was told of */
  gint64 now;              /* seconds UTC, where there are looks */
  SosCodes *codes;         /* labels; NULL gives the codes themselves */
  const char *today;
} SosBannerCase;

/* @words of an alert of @kind in few that stand alone: "Two workers: home, with mother" is "Two workers", long ones are the name of
 * their kind. @codes may be NULL. (transfer full) */
char *sos_banner_dup_brief (const char *kind, const char *words, SosCodes *codes);
/* The first of @alerts that warns: what stands quietly until somebody has asked has no room in a list or a drawing. (nullable) (borrowed) */
const SosBannerAlert *sos_banner_find_warning (GPtrArray *alerts);
/* Place of @kind in the banner from 0; a large number for an unknown one. */
guint sos_banner_get_order (const char *kind);
/* All alerts in order. Element type SosBannerAlert. Thread of the records. (transfer full) */
GPtrArray *sos_banner_derive (const SosBannerCase *banner_case);

G_END_DECLS
