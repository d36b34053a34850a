/* sos-apart-check.h - is a keep-apart rule complete, and who may make it milder (V24; domain 4.7)? Decides on plain values. */
#pragma once

#include "sos-verdict.h"

G_BEGIN_DECLS

/* A rule as somebody enters it. Texts and arrays are borrowed; ids of people and colleagues, 0 counts as nobody. */
typedef struct
{
  const char *kind;
  int level;
  const char *reason_code;
  const char *reported_on, *review_by;
  const char *place;
  const gint64 *people[2]; /* of each side; the second is of the groups and pairs alone */
  guint n_people[2];
  const gint64 *staff;
  guint n_staff;
  const char *today;
} SosApartDraft;

/* The first thing that is wrong with it, in a sentence, by "V24"; else allowed. (transfer full) */
SosVerdict *sos_apart_check (const SosApartDraft *draft);

/* Whether @after is milder than @before: a lower level, another place, or two who were kept apart and are no more, whatever kind of rule says so. */
gboolean sos_apart_is_milder (const SosApartDraft *before, const SosApartDraft *after);
/* Whether both keep the same people apart, as strictly. */
gboolean sos_apart_is_same (const SosApartDraft *before, const SosApartDraft *after);

/* May @actor change the level from @before to @after (0: end it)? @author entered it. What is not milder, anybody may who may record. */
SosVerdict *sos_apart_check_level (int before, int after, const char *role, gint64 actor, gint64 author);

/* The last day to which a review may be put off: six months from @today, at the highest level twelve. (transfer full) */
char *sos_apart_dup_last_review (const char *today, int level);

/* What an override asks for (V28): somebody who decides, ten characters of reason, a plan; and never at the highest level. */
SosVerdict *sos_apart_check_override (int level, const char *role, const char *reason, const char *plan);

G_END_DECLS
