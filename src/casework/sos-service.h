/* sos-service.h - what every service has in common in an episode: answers to what it asks, lists to be ready by a day, a move for somebody's
 * safety, and the rules of its records (domain 3). */
#pragma once

#include "sos-casework.h"
#include "sos-consequence.h"

G_BEGIN_DECLS

/* Answers to what a service asks, all of them one deed. */
typedef struct
{
  gint64 episode;
  GPtrArray *fields, *values; /* char*, one beside the other; "" takes the answer away */
} SosAnswerFields;
SosAnswerFields *sos_answer_fields_new (gint64 episode);
void sos_answer_fields_add (SosAnswerFields *self, const char *field, const char *value);
void sos_answer_fields_free (SosAnswerFields *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosAnswerFields, sos_answer_fields_free)
gboolean sos_casework_answer_fields (SosTransaction *transaction, SosAnswerFields *answer, GError **error);
/* What the service of @service asks, in order. Element type SosServiceField. (transfer full) */
GPtrArray *sos_service_fields_load (SosTransaction *transaction, const char *service, GError **error);

/* One point of a list. id: episode; code: of "check-item"; why: of "check-state"; words: more about it, kept where NULL. It is for the time in
 * prison or in hospital there is now. */
gboolean sos_casework_set_check (SosTransaction *transaction, SosDeed *deed, GError **error);

/* Somebody is moved away for their safety. */
typedef struct
{
  SosRecord *relocation; /* SosRelocation: episode, how far, since… */
  SosRecord *address;    /* SosAddress: where to; NULL: known already, or not yet */
  GPtrArray *what;
} SosMoveAway;
SosMoveAway *sos_move_away_new (gpointer relocation, gpointer address);
void sos_move_away_free (SosMoveAway *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosMoveAway, sos_move_away_free)
/* Once they have moved: their borough is withheld, which takes them off the map and out of returns; the new address takes no post; a list
 * of what is to hand over; what is planned where they lived is asked about. */
gboolean sos_move_away_ask (SosTransaction *transaction, SosMoveAway *move, GError **error);
gboolean sos_casework_move_away (SosTransaction *transaction, SosMoveAway *move, GError **error);
/* Code of "relocation" that rules act on. */
#define SOS_RELOCATION_MOVED "MOVED"

/* For sos-record-checks.c: what saving one of these records asks. */
gboolean sos_service_record_prepare (SosTransaction *transaction, SosRecord *before, SosRecord *record, GError **error);
gboolean sos_service_record_may_remove (SosTransaction *transaction, SosRecord *record, GError **error);

G_END_DECLS
