/* sos-service-steps.h - what a service has to do before and after something that has a day: kept as tasks by the table of the office, done by
 * themselves once it is so (domain 3). Inside casework alone. */
#pragma once

#include "sos-records.h"
#include "sos-store.h"

G_BEGIN_DECLS

/* Codes of "service-event" that deeds name. */
#define SOS_EVENT_RELEASE "RELEASE"
#define SOS_EVENT_DISCHARGE "DISCHARGE"
#define SOS_EVENT_LICENCE_END "LICENCE_END"
#define SOS_EVENT_CLOSURE "CLOSURE"

/* What ended before that many days is not taken up again when the office adds a step. */
#define SOS_STEPS_ENDED_DAYS 31

/* A SosProjection: whatever changes about somebody, undo included, there is one open task for each step that is due or to come, on its day,
 * and none for what is so already. What somebody has ticked off is not asked again for the same event. */
gboolean sos_service_steps_project (SosTransaction *transaction, gint64 person, GError **error);

/* What a step would do if an event came to another day. */
typedef struct
{
  char *words;
  char *before; /* the day its task is due now; NULL: there is none */
  char *after;  /* the day it would be due; NULL: not any more */
  gboolean done; /* it is done already and stays */
} SosStepMove;
/* Every step of the service of @episode that is counted from @event, were it on @day at @moment (0: hour not known). Element type SosStepMove.
 * (transfer full) */
GPtrArray *sos_service_steps_compare (SosTransaction *transaction, SosRecord *episode, const char *event, const char *day, gint64 moment,
                                      GError **error);
/* Every step of the service of @episode were @instead saved: see sos_service_events_read (). Element type SosStepMove. (transfer full) */
GPtrArray *sos_service_steps_foresee (SosTransaction *transaction, SosRecord *episode, SosRecord *instead, GError **error);
void sos_step_move_free (gpointer move);
/* What @step, as it would be saved, changes for @episode: *move (transfer full), NULL where its service has nothing to count it from. */
gboolean sos_service_steps_ask (SosTransaction *transaction, SosRecord *episode, SosRecord *step, SosStepMove **move, GError **error);

G_END_DECLS
