/* sos-deaths.h - somebody has died: every letter, booking and question stops at once; a lead signs the end, the safeguarding lead is told (domain 1.1). */
#pragma once

#include "sos-casework.h"

G_BEGIN_DECLS

/* id: person; date: the day, or a month, or a year; words: who told us, and how. Whoever works with them writes it down; what follows is
 * sos_death_follow(). */
gboolean sos_casework_note_death (SosTransaction *transaction, SosDeed *deed, GError **error);

/* What would follow, for whoever is asked before. */
typedef struct
{
  gint64 person;
  GPtrArray *what; /* SosConsequence: the answer */
} SosAskDeath;
SosAskDeath *sos_ask_death_new (gint64 person);
void sos_ask_death_free (SosAskDeath *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosAskDeath, sos_ask_death_free)
gboolean sos_death_ask (SosTransaction *transaction, SosAskDeath *ask, GError **error);

/* Inside casework: the record of @person says since now that they died, or, where @died is FALSE, no longer. Letters are not its part. */
gboolean sos_death_follow (SosTransaction *transaction, gint64 person, gboolean died, GError **error);
/* Nobody is reminded of anything about them but of what keeps others safe. */
gboolean sos_death_stop_prompts (SosTransaction *transaction, gint64 person, GError **error);

G_END_DECLS
