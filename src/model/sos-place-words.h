/* sos-place-words.h - whether two places that are written in different words may be one (domain 4.7, 4.8; N1). Plain values; knows no record. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the words of a place say, whichever way they are put: "gate meridian park side" of "The side gate of Meridian Park" and of "Meridian Park, side
 * gate". "" where they say nothing. (transfer full) */
char *sos_place_dup_key (const char *words);

/* Whether two such keys may be one place: whatever the one says, the other says too, so "Side gate" may be "Side gate, by the railings". On the safe
 * side; but words that name no place of their own ("the office") may be none. The same whichever comes first. */
gboolean sos_place_may_be_one (const char *key, const char *other);

/* Whether somebody should be asked if they are one: they may be, or half of what they say is the same, spelling mistakes aside. */
gboolean sos_place_is_like (const char *key, const char *other);

G_END_DECLS
