/* sos-join-private.h - what the parts of joining two records share. Inside casework alone. */
#pragma once

#include "sos-join.h"

G_BEGIN_DECLS

/* What the two have to do with each other, for sos_join_check(). */
gboolean sos_join_read_pair (SosTransaction *transaction, gint64 one, gint64 other, SosJoinPair *pair, GError **error);
/* May whoever is at the desk know of both, and join them? In words, with a line "fail" in a write. */
gboolean sos_join_ask (SosTransaction *transaction, gint64 kept, gint64 other, GError **error);

/* sos-join-move.c: everything that hangs on @join->other hangs on @join->kept. */
gboolean sos_join_move_all (SosTransaction *transaction, SosJoin *join, GError **error);
/* sos-join-places.c: what was marked on the line @moved of a register is marked on the line @held. */
gboolean sos_join_fold_place (SosTransaction *transaction, gint64 moved, gint64 held, GError **error);
/* sos-join-strict.c: addresses that are one place have the stricter rule and all whom either is hidden from. After they were moved;
 * @held: those that were there before, element type SosAddress. */
gboolean sos_join_keep_strict (SosTransaction *transaction, GPtrArray *held, gint64 kept, GError **error);

/* sos-likeness-deeds.c: the likeness of the two, whichever way round; NULL without @error where there is none. (transfer full) */
SosRecord *sos_likeness_find (SosTransaction *transaction, gint64 one, gint64 other, GError **error);
/* @verdict about the two, by whoever is at the desk; OPEN: by nobody. What somebody was asked is done once it is decided. */
gboolean sos_likeness_keep (SosTransaction *transaction, gint64 one, gint64 other, const char *verdict, int score, const char *words,
                            GError **error);
/* Who would be asked about the two; NULL: nobody leads. @lead: (transfer full) */
gboolean sos_likeness_find_lead (SosTransaction *transaction, gint64 one, gint64 other, SosRecord **lead, GError **error);
/* The task for the team lead of @one, in the likeness that is there. @lead: of the two, NULL where nobody is. (transfer full) */
gboolean sos_likeness_ask_lead (SosTransaction *transaction, gint64 one, gint64 other, SosRecord **lead, GError **error);

G_END_DECLS
