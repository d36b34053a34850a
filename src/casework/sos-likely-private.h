/* sos-likely-private.h - what the parts of looking for somebody held twice share: one side as the rules read it, and whom to look at. */
#pragma once

#include "sos-likely.h"

G_BEGIN_DECLS

/* One side with texts of its own. */
typedef struct
{
  GPtrArray *names; /* the full name first */
  GPtrArray *births; /* more than one where records were joined */
  GPtrArray *phones;
  GPtrArray *postcodes;
  GPtrArray *identifiers;
  GPtrArray *parents;
  char *school;
} SosLikelySide;

void sos_likely_side_init (SosLikelySide *side);
void sos_likely_side_clear (SosLikelySide *side);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SosLikelySide, sos_likely_side_clear)

void sos_likely_side_type (SosLikelySide *side, const SosNewPerson *typed);
/* What is held of @person, whoever may see it: for comparing alone. */
gboolean sos_likely_side_load (SosTransaction *transaction, SosRecord *person, SosLikelySide *side, GError **error);
/* Names and dates of birth alone. */
gboolean sos_likely_side_load_first (SosTransaction *transaction, SosRecord *person, SosLikelySide *side, GError **error);
gboolean sos_likely_side_load_rest (SosTransaction *transaction, SosRecord *person, SosLikelySide *side, GError **error);
/* The best of all dates of birth. */
void sos_likely_side_compare (SosLikelySide *one, SosLikelySide *other, SosLikenessResult *result);
/* All of @texts in one line; NULL where there are none. (transfer full) */
char *sos_likely_dup_joined (GPtrArray *texts);

/* The people worth holding beside @side, those with the best reasons first; at most @most. Element type gint64. (transfer full) */
GArray *sos_likely_find_candidates (SosTransaction *transaction, SosLikelySide *side, guint most, GError **error);

G_END_DECLS
