/* sos-contact-log-rules.h - when a contact may be kept as it is, who may read it, and when the next is due (domain 4.6, 3.1, V4, V5).
 * Decides on plain values; knows no record. */
#pragma once

#include "sos-rights-rules.h"
#include "sos-verdict.h"

G_BEGIN_DECLS

/* Codes of "tier". */
#define SOS_TIER_INTENSIVE "T1"
#define SOS_TIER_ACTIVE "T2"
#define SOS_TIER_STEP_DOWN "T3"

/* Texts are borrowed; NULL and 0 are what is not known. */
typedef struct
{
  const char *type, *outcome; /* codes */
  gint64 starts_at, now;      /* seconds UTC */
  const char *day;            /* London, of starts_at */
  gint64 minutes;             /* SOS_NUMBER_UNKNOWN where not said */
  guint n_with;
  const char *referred_on;    /* of the episode it belongs to */
  int late_days;              /* working days from its day to the one it is entered on */
  const char *late_reason;
  const char *next_step, *next_step_on;
} SosContactFacts;

#define SOS_CONTACT_LATE_DAYS 5

/* The first thing that stands against it, in words. (transfer full) */
SosVerdict *sos_contact_check (const SosContactFacts *facts);

/* M6: only what was held is a contact; all else is a try. */
gboolean sos_contact_is_try (const char *outcome);
/* Working days after @from up to @to: no Saturday, no Sunday, none of @holidays (sorted or not, NULL: none). 0 where @to is not later. */
int sos_working_days_between (const char *from, const char *to, const char *const *holidays);

/* Days within which somebody is seen again, by the tier; where none is set, as one that is active. */
int sos_contact_interval (const char *tier);
/* The day on which the next is due: counted from the last one held, else from @since. NULL where neither is known. (transfer full) */
char *sos_contact_dup_due (const char *last, const char *since, const char *tier);

/* Who reads a contact that is restricted: their worker, those who lead, and whoever wrote it. */
gboolean sos_contact_sees_restricted (const SosRightsCase *asked, gboolean wrote_it);
/* Who signs, changes and removes one that is not signed: whoever wrote it, and those who lead. (transfer full) */
SosVerdict *sos_contact_may_finish (const SosRightsCase *asked, gboolean wrote_it);

G_END_DECLS
