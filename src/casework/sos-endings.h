/* sos-endings.h - how an episode ends, and what comes after: prepared, signed, followed up, moved on to another service (domain 1.1, 4.14). */
#pragma once

#include "sos-casework.h"

G_BEGIN_DECLS

/* What an ending asks, with the outcomes. */
typedef struct
{
  gint64 episode;
  SosRecord *closure;  /* SosClosure as it was typed */
  GPtrArray *outcomes; /* SosOutcome, each new or as it was read and changed; owned */
} SosPrepareEnding;
SosPrepareEnding *sos_prepare_ending_new (gint64 episode, SosRecord *closure);
void sos_prepare_ending_free (SosPrepareEnding *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosPrepareEnding, sos_prepare_ending_free)
/* Kept as far as it is; from stepping down the episode goes to closing. The lead is asked to sign: there, and where it ends for a reason to end early. */
gboolean sos_casework_prepare_ending (SosTransaction *transaction, SosPrepareEnding *ending, GError **error);
/* id: episode. The lead signs, and it closes, or closes early, if nothing is lacking; what is booked is called off where the ending says so. */
gboolean sos_casework_sign_ending (SosTransaction *transaction, SosDeed *deed, GError **error);
/* id: episode; words: what is lacking. The lead sends it back to whoever prepared it. */
gboolean sos_casework_return_ending (SosTransaction *transaction, SosDeed *deed, GError **error);
/* id: episode. It goes on after all: what was prepared is taken away. Not once it is closing. */
gboolean sos_casework_drop_ending (SosTransaction *transaction, SosDeed *deed, GError **error);
/* Inside casework: the ending of @episode that waits for its signature; where none does, a new one, saved nowhere yet. (transfer full); NULL with @error. */
SosRecord *sos_ending_take_up (SosTransaction *transaction, gint64 episode, GError **error);
/* Inside casework, for a deed by which a lead decides that the work ends: prepared and signed in one. Nothing is due to them any more. */
gboolean sos_ending_close_early (SosTransaction *transaction, gint64 episode, const char *why, const char *words, const char *onward, GError **error);

/* id: follow-up; code: "follow-up-state"; words: how they are. Once nothing is left, the episode is followed up. */
gboolean sos_casework_note_follow_up (SosTransaction *transaction, SosDeed *deed, GError **error);
/* Episodes whose first contact after the end is due by today. For the new day. */
gboolean sos_endings_turn_day (SosTransaction *transaction, GError **error);

/* id: episode; code: the service it goes on in; words: why. The old one ends, a new one begins with its referral. result: the new one. */
gboolean sos_casework_transfer_episode (SosTransaction *transaction, SosDeed *deed, GError **error);
/* id: an episode that has ended; words: why. A new one begins and goes on from it. result: the new one. */
gboolean sos_casework_reopen_episode (SosTransaction *transaction, SosDeed *deed, GError **error);

G_END_DECLS
