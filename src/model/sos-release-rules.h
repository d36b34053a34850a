/* sos-release-rules.h - dates of release as others give them: which one plans, which follows which, and when a visit can still be booked
 * (domain 3.2). The program never works out a date that the law gives. Decides on plain values; knows no record. */
#pragma once

#include "sos-verdict.h"

G_BEGIN_DECLS

/* Codes of "release-status". */
#define SOS_RELEASE_INDICATIVE "INDICATIVE"
#define SOS_RELEASE_CONFIRMED "CONFIRMED"
#define SOS_RELEASE_SUPERSEDED "SUPERSEDED"
#define SOS_RELEASE_HAPPENED "HAPPENED"
/* The one code of "release-kind" that the program writes itself, and the one at which a licence ends. */
#define SOS_RELEASE_ACTUAL "ACTUAL"
#define SOS_RELEASE_LICENCE_END "LICENCE_END"

/* What the list of kinds notes beside each: it lets somebody out, something ends with it, or neither. */
#define SOS_RELEASE_LETS_OUT "RELEASE"
#define SOS_RELEASE_ENDS "END"

/* Texts are borrowed. */
typedef struct
{
  gint64 id;           /* 0: not written down yet, so the newest */
  const char *kind, *sort, *status, *day, *told_on;
} SosReleaseFact;

/* Which of @facts plans the way out: what happened, else what is confirmed before what is indicative, else what was told last. -1: none. */
int sos_release_find_planned (const SosReleaseFact *facts, guint n_facts);
/* Likewise the last one of that kind that stands: the end of a licence. */
int sos_release_find_kind (const SosReleaseFact *facts, guint n_facts, const char *kind);
/* Whether @old stands no more once @newer is there: another day for the same thing. What is only indicative takes nothing from what is
 * confirmed; what happened is never superseded. */
gboolean sos_release_supersedes (const SosReleaseFact *newer, const SosReleaseFact *old);

/* May @fact be written down? @there_since: of the time in prison, NULL: not known. */
SosVerdict *sos_release_check (const SosReleaseFact *fact, const char *source, const char *there_since, const char *today);
/* V16: what is to be known of a release, missing of this one, in words; NULL where it is all there. (transfer full) */
char *sos_release_dup_missing (gboolean hour, gboolean met_by, gboolean address);
/* V16: may the episode close? @released_on NULL: nobody was released. @lead: somebody who leads decides. (transfer full) */
SosVerdict *sos_release_may_close (const char *released_on, const char *today, gboolean lead);
#define SOS_RELEASE_KEEP_DAYS 28

/* How near @days to a release are: 1, 7, 14, 42 or 90; 0 where it is further off or past. */
int sos_release_get_rung (int days);

/* May a visit in a prison on @day be asked for today? @lead_days: how long ahead it wants to be asked. @release_day NULL: not known.
 * (transfer full) */
SosVerdict *sos_prison_visit_check (const char *day, int lead_days, const char *release_day, const char *today);
/* The first day on which one can be had. (transfer full) */
char *sos_prison_visit_dup_first (int lead_days, const char *today);
/* The last day on which one can be asked for before a release; "" where it is too late already. (transfer full) */
char *sos_prison_visit_dup_last_ask (int lead_days, const char *release_day, const char *today);

G_END_DECLS
