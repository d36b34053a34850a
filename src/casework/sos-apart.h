/* sos-apart.h - keep-apart rules at work (N1; domain 4.7, 4.8): asked about a booking, and held against all that is planned. */
#pragma once

#include "sos-casework.h"
#include "sos-apart-rules.h"
#include "sos-bookings.h"

G_BEGIN_DECLS

/* May @booking stand, with all else that is planned? The gravest answer, its rule "N1"; allowed without words where nothing speaks
 * against it. Areas to avoid and curfews are asked too (4.8). @place: where, in words, NULL: not known; it goes to the spot @spot. The booking
 * itself, where it is planned already, is not held against itself. (transfer full); NULL with @error. */
SosVerdict *sos_apart_ask (SosTransaction *transaction, const SosBooking *booking, SosSpot spot, const char *place, GError **error);

/* As above, of @n bookings at one place that are held against each other too: a family and its meeting. A place whose spot is the session is the
 * record of the bookings itself. */
SosVerdict *sos_apart_ask_all (SosTransaction *transaction, const SosBooking *bookings, guint n, const SosBookingPlace *at, GError **error);

/* Holds all that is planned with @people (of gint64; NULL: with anybody) against the rules: writes down each clash that nobody was told
 * of with a task for each worker it concerns, and closes those that are over. @n_found: how many are new; may be NULL. */
gboolean sos_apart_rescan (SosTransaction *transaction, GArray *people, int *n_found, GError **error);

/* A SosProjection: whatever was changed about @person, undo included, no clash of theirs is left untold, and none is told that is over. */
gboolean sos_apart_project (SosTransaction *transaction, gint64 person, GError **error);
/* A SosReach: a rule is about its members, a clash about two, a meeting about a family. */
gboolean sos_apart_reach (SosTransaction *transaction, SosRecord *record, GError **error);

/* Does what is asked of a clash count as overridden at the level it has now? */
gboolean sos_clash_is_overridden (SosRecord *clash);

/* ---- deeds ---- */

/* A rule as somebody enters it, or changes it. */
typedef struct
{
  gint64 id; /* 0: a new one */
  char *kind, *level, *reason_code, *reason_text, *source, *reported_on, *review_by, *place_kind, *place;
  GArray *people[2]; /* gint64, of each side */
  GArray *staff;     /* gint64 */
  char *why;         /* of a change; goes to the audit */
  gint64 result;     /* the conflict */
  int count;         /* clashes found */
} SosKeepApart;
SosKeepApart *sos_keep_apart_new (void);
void sos_keep_apart_free (SosKeepApart *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosKeepApart, sos_keep_apart_free)

/* Enters or changes a rule (V24). It holds at once, for everybody; where no team lead entered it, one is asked to approve it. */
gboolean sos_casework_keep_apart (SosTransaction *transaction, SosKeepApart *keep, GError **error);
gboolean sos_casework_approve_conflict (SosTransaction *transaction, SosDeed *deed, GError **error); /* id: conflict */
/* Looked at again: it goes on. id: conflict; date: the next look; words: what was found. */
gboolean sos_casework_review_conflict (SosTransaction *transaction, SosDeed *deed, GError **error);
/* id: conflict; code: RESOLVED or MISTAKEN; words: why. By somebody who decides, never by its author alone. */
gboolean sos_casework_end_conflict (SosTransaction *transaction, SosDeed *deed, GError **error);
/* id: clash; words: why it may stand; why: what is done about the risk (V28). Not where two are never together. */
gboolean sos_casework_override_clash (SosTransaction *transaction, SosDeed *deed, GError **error);

G_END_DECLS
