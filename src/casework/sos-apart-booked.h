/* sos-apart-booked.h - what the keep-apart rules say of a record that is about to be saved: a meeting that is planned is refused as the rules
 * say; where somebody is, is a fact, and is only told (N1, domain 4.7). Inside casework, but for the question of a window. */
#pragma once

#include "sos-casework.h"
#include "sos-consequence.h"

G_BEGIN_DECLS

/* The next meeting of a family, or about a plan: with everybody who belongs to it then, and who comes with them. Asked where the meeting is
 * new or moves; @before NULL: new. Where they had better not meet, how it can go well is written down; where they are kept apart, whoever decides
 * may let it be with a reason and a plan, done in sos_casework_do_letting(). */
gboolean sos_apart_check_family_meeting (SosTransaction *transaction, SosRecord *before, SosRecord *meeting, GError **error);
gboolean sos_apart_check_plan_meeting (SosTransaction *transaction, SosRecord *before, SosRecord *plan, GError **error);
/* Once it is saved: what was let be is written down at its clashes. @after NULL: taken away, and nothing follows. */
gboolean sos_apart_follow_family_meeting (SosTransaction *transaction, SosRecord *before, SosRecord *after, GError **error);
gboolean sos_apart_follow_plan_meeting (SosTransaction *transaction, SosRecord *before, SosRecord *after, GError **error);

/* A time in hospital or in prison, or an address that is one, as it would be saved: a sentence in @what (SosConsequence) where somebody they are
 * kept from is there too. */
gboolean sos_apart_say_stay (SosTransaction *transaction, SosRecord *stay, GPtrArray *what, GError **error);

/* The same, asked by a window. */
typedef struct
{
  SosRecord *stay;
  GPtrArray *what; /* out */
} SosAskStay;
SosAskStay *sos_ask_stay_new (gpointer stay);
void sos_ask_stay_free (SosAskStay *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosAskStay, sos_ask_stay_free)
gboolean sos_apart_ask_stay (SosTransaction *transaction, SosAskStay *ask, GError **error);
/* Of one that is saved already: the sentence, NULL where there is nothing to say. (transfer full) Main thread. */
void sos_apart_ask_stay_async (SosStore *store, gpointer stay, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
char *sos_apart_ask_stay_finish (GAsyncResult *result, GError **error);

G_END_DECLS
