/* sos-deaths.c - somebody has died (domain 1.1): what stops at once, whichever way the day came into their record, and who is told. No episode ends by
 * it: a lead signs that. */
#include "config.h"
#include "sos-deaths.h"

#include "sos-casework-private.h"
#include "sos-clock.h"
#include "sos-consequence.h"
#include "sos-ending-bookings.h"
#include "sos-endings.h"
#include "sos-reason-rules.h"
#include "sos-rights.h"
#include "sos-stage-rules.h"
#include "sos-tasks.h"

#include <glib/gi18n.h>

/* ---- what stops ---- */

/* The task to tell others and to sign is left, and what keeps somebody else safe. */
#define PROMPTS \
  "person = $1 AND done_on IS NULL AND kind NOT LIKE 'CONCERN%' AND kind NOT LIKE 'INCIDENT%' AND kind NOT LIKE 'THREAT%'" \
  " AND kind NOT IN ('CLASH', 'OPENED', 'LIKENESS', 'APPROVE_APART', 'PRINTED_NOT_POSTED', 'CLOSE_SIGN', 'DEATH')"
#define PLACES \
  "person = $1 AND left_on IS NULL AND status IN ('NOMINATED', 'OFFERED', 'CONSENTED', 'BASELINED', 'ACTIVE', 'RESERVE', 'ONE_TO_ONE') ORDER BY id"
#define CALLS "state = 'DUE' AND episode IN (SELECT id FROM episode WHERE person = $1) ORDER BY id"
#define OPEN_EPISODES "person = $1 AND closed_on IS NULL ORDER BY id"
#define PREPARED "reason = 'DIED' AND signed_on IS NULL AND episode IN (SELECT id FROM episode WHERE person = $1) ORDER BY id"
#define LETTERS "(person = $1 OR reader = $1) AND state IN ('CHECK', 'APPROVED', 'PRINTED') ORDER BY id"

gboolean
sos_death_stop_prompts (SosTransaction *transaction, gint64 person, GError **error)
{
  return sos_tasks_finish (transaction, PROMPTS, person, error);
}

static gboolean
drop_calls (SosTransaction *transaction, gint64 person, GError **error)
{
  g_autoptr (GPtrArray) calls = sos_transaction_query (transaction, SOS_TYPE_FOLLOW_UP, CALLS, error, "i", person);

  for (guint i = 0; calls != NULL && i < calls->len; i++)
    if (!sos_transaction_remove (transaction, calls->pdata[i], error))
      return FALSE;
  return calls != NULL;
}

static gboolean
leave_places (SosTransaction *transaction, gint64 person, GError **error)
{
  g_autoptr (GPtrArray) places = sos_transaction_query (transaction, SOS_TYPE_COHORT_PLACE, PLACES, error, "i", person);

  for (guint i = 0; places != NULL && i < places->len; i++)
    {
      sos_record_set_text (places->pdata[i], SOS_COHORT_PLACE_STATUS, "LEFT");
      sos_record_set_text (places->pdata[i], SOS_COHORT_PLACE_LEFT_ON, sos_transaction_get_today (transaction));
      if (!sos_transaction_save (transaction, places->pdata[i], error))
        return FALSE;
    }
  return places != NULL;
}

/* ---- who is told ---- */

/* The end of each episode is prepared by it; that it ends, a lead says (N10). */
static gboolean
prepare_end (SosTransaction *transaction, SosRecord *episode, gint64 lead, GError **error)
{
  g_autoptr (SosRecord) closure = sos_ending_take_up (transaction, sos_record_get_id (episode), error);

  if (closure == NULL)
    return FALSE;
  sos_record_set_number (closure, SOS_CLOSURE_EPISODE, sos_record_get_id (episode));
  sos_record_set_text (closure, SOS_CLOSURE_REASON, SOS_REASON_DIED);
  sos_record_set_text (closure, SOS_CLOSURE_WORDS, _("Their record says that they died."));
  sos_record_set_text (closure, SOS_CLOSURE_LETTER, "NONE");
  sos_record_set_text (closure, SOS_CLOSURE_PREPARED_ON, sos_transaction_get_today (transaction));
  sos_record_set_number (closure, SOS_CLOSURE_PREPARED_BY, sos_transaction_get_actor (transaction));
  return sos_transaction_save (transaction, closure, error)
         && sos_tasks_keep (transaction, closure, sos_record_get_number (episode, SOS_EPISODE_PERSON), "CLOSE_SIGN", TRUE, lead,
                            _("They have died. Sign that the work has ended."), NULL, error);
}

static gboolean
prepare_ends (SosTransaction *transaction, gint64 person, gboolean *any, GError **error)
{
  g_autoptr (GPtrArray) episodes = sos_transaction_query (transaction, SOS_TYPE_EPISODE, OPEN_EPISODES, error, "i", person);
  gint64 lead;

  *any = episodes != NULL && episodes->len > 0;
  if (episodes == NULL || !sos_tasks_find_lead (transaction, person, &lead, error))
    return FALSE;
  for (guint i = 0; i < episodes->len; i++)
    if (!prepare_end (transaction, episodes->pdata[i], lead, error))
      return FALSE;
  return TRUE;
}

static gboolean
tell_safeguarding_lead (SosTransaction *transaction, SosRecord *person, gboolean wanted, GError **error)
{
  gint64 staff;

  return sos_tasks_find_safeguarding_lead (transaction, sos_record_get_id (person), &staff, error)
         && sos_tasks_keep (transaction, person, sos_record_get_id (person), "DEATH", wanted, staff,
                            _("They have died. See who else is at risk, who has to be told, and who looks after their worker."), NULL, error);
}

/* It was a mistake: nobody signs an end for it. What had stopped is taken up again by hand, or by undoing. */
static gboolean
take_back (SosTransaction *transaction, gint64 person, GError **error)
{
  g_autoptr (GPtrArray) closures = sos_transaction_query (transaction, SOS_TYPE_CLOSURE, PREPARED, error, "i", person);

  for (guint i = 0; closures != NULL && i < closures->len; i++)
    if (!sos_tasks_keep (transaction, closures->pdata[i], person, "CLOSE_SIGN", FALSE, 0, "", NULL, error)
        || !sos_transaction_remove (transaction, closures->pdata[i], error))
      return FALSE;
  return closures != NULL;
}

gboolean
sos_death_follow (SosTransaction *transaction, gint64 person, gboolean died, GError **error)
{
  g_autoptr (SosRecord) record = sos_transaction_load (transaction, SOS_TYPE_PERSON, person, error);
  gboolean any = FALSE;

  if (record == NULL)
    return FALSE;
  if (!died)
    return take_back (transaction, person, error) && tell_safeguarding_lead (transaction, record, FALSE, error);
  return sos_death_stop_prompts (transaction, person, error) && drop_calls (transaction, person, error) && leave_places (transaction, person, error)
         && sos_ending_bookings_cancel (transaction, person, _("They have died."), error) && prepare_ends (transaction, person, &any, error)
         && (!any || tell_safeguarding_lead (transaction, record, TRUE, error));
}

/* ---- the deed ---- */

static gboolean
write_words (SosTransaction *transaction, gint64 person, const char *words, GError **error)
{
  g_autoptr (GPtrArray) closures = sos_transaction_query (transaction, SOS_TYPE_CLOSURE, PREPARED, error, "i", person);

  for (guint i = 0; closures != NULL && i < closures->len; i++)
    {
      sos_record_set_text (closures->pdata[i], SOS_CLOSURE_WORDS, words);
      if (!sos_transaction_save (transaction, closures->pdata[i], error))
        return FALSE;
    }
  return closures != NULL;
}

gboolean
sos_casework_note_death (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) person = sos_transaction_load (transaction, SOS_TYPE_PERSON, deed->id, error);
  g_autoptr (SosSaveRecord) save = NULL;

  if (person == NULL || !sos_rights_ask_change (transaction, deed->id, SOS_TYPE_EPISODE, 0, error))
    return FALSE;
  if (sos_record_is_set (person, SOS_PERSON_DECEASED_ON))
    return sos_casework_refuse ("1.1", _("This is written down already."), error);
  if (deed->date == NULL)
    return sos_casework_refuse ("1.1", _("Say the day, or the month or the year alone where nobody knows it."), error);
  if (g_strcmp0 (deed->date, sos_transaction_get_today (transaction)) > 0)
    return sos_casework_refuse ("V4", _("This day is still to come."), error);
  if (!sos_reason_is_enough (deed->words))
    return sos_casework_refuse ("V28", _("Say in ten characters or more who told us, and how."), error);
  sos_record_set_text (person, SOS_PERSON_DECEASED_ON, deed->date);
  save = sos_save_record_new (person, NULL);
  return sos_casework_keep_record (transaction, save, error) && write_words (transaction, deed->id, deed->words, error);
}

/* ---- asked before ---- */

SosAskDeath *
sos_ask_death_new (gint64 person)
{
  SosAskDeath *self = g_new0 (SosAskDeath, 1);

  self->person = person;
  return self;
}

void
sos_ask_death_free (SosAskDeath *self)
{
  g_clear_pointer (&self->what, g_ptr_array_unref);
  g_free (self);
}

/* How many there are of what stops or comes of it; nothing is said of none. */
static const struct
{
  GType (*type) (void);
  const char *tail;
  SosConsequenceSort sort;
  const char *kind, *words;
} counted[] = {
  /* Translators: a number follows each of these */
  { sos_letter_get_type, LETTERS, SOS_STOPS, "letter", N_("Letters on their way that come back") },
  { sos_task_get_type, PROMPTS, SOS_STOPS, "task", N_("Tasks that stop") },
  { sos_follow_up_get_type, CALLS, SOS_STOPS, "task", N_("Follow-ups that are not asked for any more") },
  { sos_cohort_place_get_type, PLACES, SOS_STOPS, "booking", N_("Groups in which their place ends") },
  { sos_episode_get_type, OPEN_EPISODES, SOS_TO_DO, "task", N_("Episodes whose end the team lead signs") },
};

static gboolean
say_counted (SosTransaction *transaction, SosAskDeath *ask, guint i, GError **error)
{
  g_autoptr (GPtrArray) found = sos_transaction_query (transaction, counted[i].type (), counted[i].tail, error, "i", ask->person);

  if (found != NULL && found->len > 0)
    sos_consequences_add (ask->what, counted[i].sort, counted[i].kind, g_strdup_printf ("%s: %u.", _(counted[i].words), found->len));
  return found != NULL;
}

gboolean
sos_death_ask (SosTransaction *transaction, SosAskDeath *ask, GError **error)
{
  g_clear_pointer (&ask->what, g_ptr_array_unref);
  ask->what = sos_consequences_new ();
  if (!sos_rights_ask_change (transaction, ask->person, SOS_TYPE_EPISODE, 0, error))
    return FALSE;
  sos_consequences_add (ask->what, SOS_STOPS, "letter", g_strdup (_("No letter goes to them, or about them, from now on.")));
  if (!sos_ending_bookings_say (transaction, ask->person, SOS_BOOKED_CANCEL, ask->what, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (counted); i++)
    if (!say_counted (transaction, ask, i, error))
      return FALSE;
  sos_consequences_add (ask->what, SOS_TO_DO, "safeguarding", g_strdup (_("The safeguarding lead is told, and sees who else is at risk or has to know.")));
  sos_consequences_add (ask->what, SOS_STAYS, "safeguarding", g_strdup (_("Concerns, keep-apart rules and warnings stay: they keep others safe. Nothing is removed.")));
  return TRUE;
}
