/* sos-stage-rules.h - the course of an episode (domain 1.1): which stage follows which, what is open, what is
 * shown. */
#pragma once

#include "sos-codes.h"
#include "sos-episode.h"
#include "sos-verdict.h"

G_BEGIN_DECLS

/* Codes of "stage". */
#define SOS_STAGE_ENQUIRY "ENQUIRY"
#define SOS_STAGE_REFERRED "REFERRED"
#define SOS_STAGE_SCREENING "SCREENING"
#define SOS_STAGE_DECLINED "DECLINED"
#define SOS_STAGE_SIGNPOSTED "SIGNPOSTED"
#define SOS_STAGE_WAITING "WAITING"
#define SOS_STAGE_ALLOCATED "ALLOCATED"
#define SOS_STAGE_ENGAGING "ENGAGING"
#define SOS_STAGE_ASSESSED "ASSESSED"
#define SOS_STAGE_PLAN_AGREED "PLAN_AGREED"
#define SOS_STAGE_ACTIVE "ACTIVE"
#define SOS_STAGE_PAUSED "PAUSED"
#define SOS_STAGE_STEP_DOWN "STEP_DOWN"
#define SOS_STAGE_CLOSING "CLOSING"
#define SOS_STAGE_CLOSED "CLOSED"
#define SOS_STAGE_FOLLOW_UP_DUE "FOLLOW_UP_DUE"
#define SOS_STAGE_FOLLOWED_UP "FOLLOWED_UP"
#define SOS_STAGE_TRANSFERRED "TRANSFERRED"
#define SOS_STAGE_CLOSED_EARLY "CLOSED_EARLY"

/* Codes of "person-status". */
#define SOS_STATUS_ENQUIRY "ENQUIRY"
#define SOS_STATUS_ACTIVE "ACTIVE"
#define SOS_STATUS_FORMER "FORMER"
#define SOS_STATUS_DECEASED "DECEASED"
#define SOS_STATUS_MERGED_INTO "MERGED_INTO"

/* The code of "closing-reason" that stops every letter. */
#define SOS_REASON_DIED "DIED"

/* Place in the course, from 0; -1 where @stage is no stage. */
int sos_stage_get_position (const char *stage);
/* Whether an episode at @stage is still worked on. FALSE where it is no stage. */
gboolean sos_stage_is_open (const char *stage);
/* V9: whether an episode at @stage has somebody who works with them: from its allocation to its end. */
gboolean sos_stage_needs_worker (const char *stage);
/* The same as a verdict. (transfer full) */
SosVerdict *sos_stage_check_worker (const char *stage, gboolean has_worker);
/* Whether @reason is a code of "closing-reason" that an episode may come to @stage, an end, for. */
gboolean sos_stage_is_reason (SosCodes *codes, const char *stage, const char *reason);
/* The day something is due on @episode: the clock of its stage, else its review. NULL where nothing is, or it has ended. (transfer none) */
const char *sos_stage_get_due (SosEpisode *episode);
/* Codes that may follow, the usual one first; NULL-terminated, empty at an end. (transfer container), static
 * texts */
GStrv sos_stage_dup_next (const char *stage);
/* May it move so? Refused in words where the course does not go there (rule 1.1). A closed episode never
 * opens again: a new one is begun. (transfer full) */
SosVerdict *sos_stage_may_move (const char *from, const char *to);

typedef enum
{
  SOS_STAGE_STEP_DONE,
  SOS_STAGE_STEP_NOW,
  SOS_STAGE_STEP_TO_COME,
} SosStageStepState;

typedef struct
{
  const char *code; /* the stage this step stands for */
  char *name;       /* "Screened", translated */
  char *date;       /* first day of it, ISO; NULL where not known or still to come */
  SosStageStepState state;
} SosStageStep;

/* The nine steps of the stage line for an episode at @stage. @events: element type SosStageEvent; may be
 * NULL. An end outside the course (declined, transferred, closed early) stands in the last place, and what
 * was never reached stays hollow. Element type SosStageStep. (transfer full) */
GPtrArray *sos_stage_line (const char *stage, GPtrArray *events);

/* What a person's status follows from: merged, died, an open episode, only an enquiry, only closed ones.
 * @stages: the stage of each episode, NULL-terminated. Static code of "person-status". */
const char *sos_stage_derive_status (const char *const *stages, gboolean merged, gboolean deceased);

G_END_DECLS
