/* sos-step-words.h - what becomes of the tasks of an episode, in words, before a day of it is written down: steps of its service that are new,
 * move or go. */
#pragma once

#include "sos-consequence.h"
#include "sos-store.h"

G_BEGIN_DECLS

/* @moves: SosStepMove; what stays as it is is not said. */
void sos_step_moves_say (GPtrArray *moves, GPtrArray *what);

/* What asks. */
typedef enum
{
  SOS_STEPS_OF_RECORD,     /* were the record saved: an admission, where they stand with the law, a move */
  SOS_STEPS_OF_PLAN,       /* were the plan of that number agreed */
  SOS_STEPS_OF_ALLOCATION, /* were a worker found for the episode */
  SOS_STEPS_OF_PAUSE,      /* did it pause for as long as the office allows */
  SOS_STEPS_OF_END,        /* were the episode closed today; with what is booked, by the closure in @record or the one that is kept */
} SosStepsOf;

typedef struct
{
  SosStepsOf of;
  gint64 id;         /* of the episode, or of the plan */
  SosRecord *record; /* NULL where none is to be saved */
  GPtrArray *what;   /* SosConsequence: the answer */
} SosAskSteps;
/* Takes @record. */
SosAskSteps *sos_ask_steps_new (SosStepsOf of, gint64 id, gpointer record);
void sos_ask_steps_free (SosAskSteps *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosAskSteps, sos_ask_steps_free)
gboolean sos_steps_ask (SosTransaction *transaction, SosAskSteps *ask, GError **error);

G_END_DECLS
