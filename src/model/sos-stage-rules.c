/* sos-stage-rules.c - the course of an episode, as a table. Knows no store. */
#include "config.h"
#include "sos-stage-rules.h"

#include "sos-stage-event.h"

#include <glib/gi18n.h>
#include <string.h>

#define MAX_NEXT 4
#define N_STEPS 9

typedef struct
{
  const char *code;
  gboolean open;
  int step;                   /* where it stands on the stage line; -1 before it, N_STEPS after it */
  const char *next[MAX_NEXT]; /* the usual one first; the two ways out of any open stage are added */
} Stage;

static const Stage stages[] = {
  { SOS_STAGE_ENQUIRY, TRUE, -1, { SOS_STAGE_REFERRED } },
  { SOS_STAGE_REFERRED, TRUE, 0, { SOS_STAGE_SCREENING } },
  { SOS_STAGE_SCREENING, TRUE, 1, { SOS_STAGE_WAITING, SOS_STAGE_DECLINED, SOS_STAGE_SIGNPOSTED } },
  { SOS_STAGE_DECLINED, FALSE, N_STEPS, { NULL } },
  { SOS_STAGE_SIGNPOSTED, FALSE, N_STEPS, { NULL } },
  { SOS_STAGE_WAITING, TRUE, 1, { SOS_STAGE_ALLOCATED } },
  { SOS_STAGE_ALLOCATED, TRUE, 2, { SOS_STAGE_ENGAGING } },
  { SOS_STAGE_ENGAGING, TRUE, 3, { SOS_STAGE_ASSESSED } },
  { SOS_STAGE_ASSESSED, TRUE, 4, { SOS_STAGE_PLAN_AGREED } },
  { SOS_STAGE_PLAN_AGREED, TRUE, 5, { SOS_STAGE_ACTIVE } },
  { SOS_STAGE_ACTIVE, TRUE, 6, { SOS_STAGE_STEP_DOWN, SOS_STAGE_PAUSED } },
  { SOS_STAGE_PAUSED, TRUE, 6, { SOS_STAGE_ACTIVE } },
  { SOS_STAGE_STEP_DOWN, TRUE, 7, { SOS_STAGE_CLOSING } },
  { SOS_STAGE_CLOSING, TRUE, 8, { SOS_STAGE_CLOSED } },
  { SOS_STAGE_CLOSED, FALSE, N_STEPS, { SOS_STAGE_FOLLOW_UP_DUE } },
  { SOS_STAGE_FOLLOW_UP_DUE, FALSE, N_STEPS, { SOS_STAGE_FOLLOWED_UP } },
  { SOS_STAGE_FOLLOWED_UP, FALSE, N_STEPS, { NULL } },
  { SOS_STAGE_TRANSFERRED, FALSE, N_STEPS, { NULL } },
  { SOS_STAGE_CLOSED_EARLY, FALSE, N_STEPS, { NULL } },
};

static const char *const ways_out[] = { SOS_STAGE_TRANSFERRED, SOS_STAGE_CLOSED_EARLY };

static const struct
{
  const char *code;
  const char *name;
} steps[N_STEPS] = {
  { SOS_STAGE_REFERRED, N_("Referred") },   { SOS_STAGE_SCREENING, N_("Screened") },
  { SOS_STAGE_ALLOCATED, N_("Allocated") }, { SOS_STAGE_ENGAGING, N_("Meeting") },
  { SOS_STAGE_ASSESSED, N_("Assessed") },   { SOS_STAGE_PLAN_AGREED, N_("Plan agreed") },
  { SOS_STAGE_ACTIVE, N_("Active") },       { SOS_STAGE_STEP_DOWN, N_("Step down") },
  { SOS_STAGE_CLOSED, N_("Closed") },
};

/* Ends with a name of their own in the last place of the line. */
static const struct
{
  const char *code;
  const char *name;
} ends[] = {
  { SOS_STAGE_DECLINED, N_("Declined") },
  { SOS_STAGE_SIGNPOSTED, N_("Signposted") },
  { SOS_STAGE_TRANSFERRED, N_("Transferred") },
  { SOS_STAGE_CLOSED_EARLY, N_("Closed early") },
};

static const Stage *
find_stage (const char *code)
{
  int position = sos_stage_get_position (code);

  return position >= 0 ? &stages[position] : NULL;
}

static const char *
find_end_name (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (strcmp (ends[i].code, code) == 0)
      return ends[i].name;
  return NULL;
}

/* The first day of @code among the events. (transfer none) */
static const char *
find_date (GPtrArray *events, const char *code)
{
  const char *first = NULL;

  for (guint i = 0; events != NULL && i < events->len; i++)
    {
      SosRecord *event = g_ptr_array_index (events, i);
      const char *dated = sos_record_get_text (event, SOS_STAGE_EVENT_DATED);

      if (sos_record_has_text (event, SOS_STAGE_EVENT_STAGE, code) && dated != NULL
          && (first == NULL || strcmp (dated, first) < 0))
        first = dated;
    }
  return first;
}

static void
free_step (SosStageStep *step)
{
  g_free (step->name);
  g_free (step->date);
  g_free (step);
}

static SosStageStep *
make_step (guint i, const Stage *now, GPtrArray *events)
{
  SosStageStep *step = g_new0 (SosStageStep, 1);
  const char *end = now != NULL && i == N_STEPS - 1 ? find_end_name (now->code) : NULL;
  int reached = now != NULL ? now->step : -1;

  step->code = end != NULL ? now->code : steps[i].code;
  step->name = g_strdup (_(end != NULL ? end : steps[i].name));
  step->date = g_strdup (find_date (events, step->code));
  step->state = (int) i < reached    ? SOS_STAGE_STEP_DONE
                : (int) i == reached ? SOS_STAGE_STEP_NOW
                                     : SOS_STAGE_STEP_TO_COME;
  /* After an end outside the course only what has a day was passed. */
  if (now != NULL && find_end_name (now->code) != NULL && end == NULL && step->date == NULL)
    step->state = SOS_STAGE_STEP_TO_COME;
  if (step->state == SOS_STAGE_STEP_TO_COME)
    g_clear_pointer (&step->date, g_free);
  return step;
}

int
sos_stage_get_position (const char *stage)
{
  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    if (g_strcmp0 (stages[i].code, stage) == 0)
      return (int) i;
  return -1;
}

gboolean
sos_stage_is_open (const char *stage)
{
  const Stage *row = find_stage (stage);

  return row != NULL && row->open;
}

gboolean
sos_stage_needs_worker (const char *stage)
{
  return sos_stage_is_open (stage) && sos_stage_get_position (stage) >= sos_stage_get_position (SOS_STAGE_ALLOCATED);
}

SosVerdict *
sos_stage_check_worker (const char *stage, gboolean has_worker)
{
  return has_worker || !sos_stage_needs_worker (stage)
           ? sos_verdict_new_allowed ("V9", NULL)
           : sos_verdict_new_refused ("V9", _("Nobody works with them yet. Choose a worker; that allocates the episode."), NULL);
}

/* What the list keeps beside a reason are the stages it goes with. */
gboolean
sos_stage_is_reason (SosCodes *codes, const char *stage, const char *reason)
{
  const SosCode *code = reason != NULL ? sos_codes_find (codes, "closing-reason", reason) : NULL;
  g_auto (GStrv) fitting = code != NULL && code->note != NULL ? g_strsplit (code->note, " ", -1) : NULL;

  return code != NULL && (fitting == NULL || g_strv_contains ((const char *const *) fitting, stage));
}

const char *
sos_stage_get_due (SosEpisode *episode)
{
  SosRecord *record = SOS_RECORD (episode);
  const char *due = sos_record_get_text (record, SOS_EPISODE_NEXT_DUE_ON);

  if (!sos_stage_is_open (sos_record_get_text (record, SOS_EPISODE_STAGE)))
    return NULL;
  return due != NULL ? due : sos_record_get_text (record, SOS_EPISODE_REVIEW_ON);
}

GStrv
sos_stage_dup_next (const char *stage)
{
  const Stage *row = find_stage (stage);
  GPtrArray *next = g_ptr_array_new ();

  for (guint i = 0; row != NULL && i < MAX_NEXT && row->next[i] != NULL; i++)
    g_ptr_array_add (next, (char *) row->next[i]);
  for (guint i = 0; row != NULL && row->open && i < G_N_ELEMENTS (ways_out); i++)
    g_ptr_array_add (next, (char *) ways_out[i]);
  g_ptr_array_add (next, NULL);
  return (GStrv) g_ptr_array_free (next, FALSE);
}

SosVerdict *
sos_stage_may_move (const char *from, const char *to)
{
  g_autofree GStrv next = sos_stage_dup_next (from);

  if (to != NULL && g_strv_contains ((const char *const *) next, to))
    return sos_verdict_new_allowed ("1.1", NULL);
  if (find_stage (from) == NULL || find_stage (to) == NULL)
    return sos_verdict_new_refused ("1.1", _("This is not a stage of an episode."), NULL);
  if (!sos_stage_is_open (from) && sos_stage_is_open (to))
    return sos_verdict_new_refused ("1.1", _("A closed episode does not open again."),
                                    _("Begin a new one; it is linked to the old one."));
  return sos_verdict_new_refused ("1.1", _("The episode cannot go there from where it stands."),
                                  _("Take the stages in between first."));
}

GPtrArray *
sos_stage_line (const char *stage, GPtrArray *events)
{
  GPtrArray *line = g_ptr_array_new_with_free_func ((GDestroyNotify) free_step);
  const Stage *now = find_stage (stage);

  for (guint i = 0; i < N_STEPS; i++)
    g_ptr_array_add (line, make_step (i, now, events));
  return line;
}

const char *
sos_stage_derive_status (const char *const *episode_stages, gboolean merged, gboolean deceased)
{
  gboolean any = FALSE;
  gboolean enquiry = FALSE;

  if (merged || deceased)
    return merged ? SOS_STATUS_MERGED_INTO : SOS_STATUS_DECEASED;
  for (guint i = 0; episode_stages != NULL && episode_stages[i] != NULL; i++)
    {
      gboolean only_asked = strcmp (episode_stages[i], SOS_STAGE_ENQUIRY) == 0;

      any = TRUE;
      enquiry = enquiry || only_asked;
      if (!only_asked && sos_stage_is_open (episode_stages[i]))
        return SOS_STATUS_ACTIVE;
    }
  return any && !enquiry ? SOS_STATUS_FORMER : SOS_STATUS_ENQUIRY;
}
