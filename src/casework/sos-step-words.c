/* sos-step-words.c - what becomes of the tasks of an episode, in words. Which steps are wanted, and when, sos-service-steps.c says. */
#include "config.h"
#include "sos-step-words.h"

#include "sos-clock.h"
#include "sos-ending-bookings.h"
#include "sos-limits-load.h"
#include "sos-pass-error.h"
#include "sos-records.h"
#include "sos-service-steps.h"
#include "sos-stage-rules.h"

#include <glib/gi18n.h>

static void
say_move (const SosStepMove *move, GPtrArray *what)
{
  g_autofree char *before = sos_date_dup_short (move->before), *after = sos_date_dup_short (move->after);

  if (move->done)
    /* Translators: what was to do */
    sos_consequences_add (what, SOS_STAYS, "task", g_strdup_printf (_("%s Done already, and stays."), move->words));
  else if (after != NULL && before != NULL && g_strcmp0 (move->before, move->after) != 0)
    /* Translators: what is to do, a sentence; a date; a date */
    sos_consequences_add (what, SOS_TO_DO, "task", g_strdup_printf (_("%s Moves from %s to %s."), move->words, before, after));
  else if (after != NULL && before == NULL)
    /* Translators: what is to do, a sentence; a date */
    sos_consequences_add (what, SOS_TO_DO, "task", g_strdup_printf (_("%s By %s."), move->words, after));
  else if (after == NULL && before != NULL)
    /* Translators: what was to do, a sentence */
    sos_consequences_add (what, SOS_STOPS, "task", g_strdup_printf (_("%s Not asked for any more."), move->words));
}

void
sos_step_moves_say (GPtrArray *moves, GPtrArray *what)
{
  for (guint i = 0; i < moves->len; i++)
    say_move (moves->pdata[i], what);
}

/* ---- asked before ---- */

SosAskSteps *
sos_ask_steps_new (SosStepsOf of, gint64 id, gpointer record)
{
  SosAskSteps *self = g_new0 (SosAskSteps, 1);

  self->of = of;
  self->id = id;
  self->record = record;
  return self;
}

void
sos_ask_steps_free (SosAskSteps *self)
{
  g_clear_object (&self->record);
  g_clear_pointer (&self->what, g_ptr_array_unref);
  g_free (self);
}

/* Nothing is asked while nobody works with them. */
static gboolean
is_worked_on (SosRecord *episode)
{
  return !sos_record_is_set (episode, SOS_EPISODE_CLOSED_ON) && sos_record_is_set (episode, SOS_EPISODE_WORKER)
         && !sos_record_has_text (episode, SOS_EPISODE_STAGE, SOS_STAGE_WAITING);
}

/* Which is asked about; of a plan it is the one that it names. */
static gboolean
find_episode (SosTransaction *transaction, SosAskSteps *ask, gint64 *episode, GError **error)
{
  *episode = ask->id;
  if (ask->of != SOS_STEPS_OF_PLAN)
    return TRUE;
  g_clear_object (&ask->record);
  ask->record = sos_transaction_load (transaction, SOS_TYPE_PLAN, ask->id, error);
  if (ask->record != NULL)
    *episode = sos_record_get_number (ask->record, SOS_PLAN_EPISODE);
  return ask->record != NULL;
}

/* As the deed would leave it. */
static gboolean
change_episode (SosTransaction *transaction, SosRecord *episode, SosStepsOf of, GError **error)
{
  const char *today = sos_transaction_get_today (transaction);
  g_autofree char *last = NULL;
  SosLimits limits;

  if (of == SOS_STEPS_OF_END)
    sos_record_set_text (episode, SOS_EPISODE_CLOSED_ON, today);
  if (of != SOS_STEPS_OF_PAUSE)
    return TRUE;
  if (!sos_limits_load (transaction, &limits, error))
    return FALSE;
  last = sos_date_dup_add (today, limits.pause_days);
  sos_record_set_text (episode, SOS_EPISODE_REVIEW_ON, last);
  return TRUE;
}

static gboolean
say_moves (SosTransaction *transaction, SosAskSteps *ask, SosRecord *episode, GError **error)
{
  g_autoptr (GPtrArray) moves = NULL;

  if (ask->of != SOS_STEPS_OF_ALLOCATION && !is_worked_on (episode))
    return TRUE;
  if (!change_episode (transaction, episode, ask->of, error))
    return FALSE;
  moves = sos_service_steps_foresee (transaction, episode, ask->record != NULL && ask->of != SOS_STEPS_OF_END ? ask->record : episode, error);
  if (moves != NULL)
    sos_step_moves_say (moves, ask->what);
  return moves != NULL;
}

/* Were it closed today: what becomes of what is booked, by the ending that is typed, or else by the one that is kept. */
static gboolean
say_bookings (SosTransaction *transaction, SosAskSteps *ask, SosRecord *episode, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) kept = NULL;
  SosRecord *closure = ask->record;

  if (closure == NULL)
    closure = kept = sos_transaction_find (transaction, SOS_TYPE_CLOSURE, "episode = $1 ORDER BY id DESC", &local, "i", ask->id);
  if (!sos_pass_error (&local, error))
    return FALSE;
  return sos_ending_bookings_say (transaction, sos_record_get_number (episode, SOS_EPISODE_PERSON),
                                  closure != NULL ? sos_record_find_text (closure, SOS_CLOSURE_BOOKED) : NULL, ask->what, error);
}

gboolean
sos_steps_ask (SosTransaction *transaction, SosAskSteps *ask, GError **error)
{
  g_autoptr (SosRecord) episode = NULL;
  gint64 id;

  g_clear_pointer (&ask->what, g_ptr_array_unref);
  ask->what = sos_consequences_new ();
  if (!find_episode (transaction, ask, &id, error))
    return FALSE;
  if (id == 0)
    return TRUE;
  episode = sos_transaction_load (transaction, SOS_TYPE_EPISODE, id, error);
  if (episode == NULL || (ask->of == SOS_STEPS_OF_END && !say_bookings (transaction, ask, episode, error)))
    return FALSE;
  return say_moves (transaction, ask, episode, error);
}
