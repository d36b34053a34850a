/* sos-taking-back.c - what stops the day an agreement is taken back: asked and done by the same steps, so that nothing is done that was not
 * shown. Leaves safeguarding alone (N13). */
#include "config.h"
#include "sos-taking-back.h"

#include "sos-agreement-checks.h"
#include "sos-agreement-rules.h"
#include "sos-bookings.h"
#include "sos-casework-private.h"
#include "sos-clock.h"
#include "sos-deliver-private.h"
#include "sos-duty-rules.h"
#include "sos-ids.h"
#include "sos-moment.h"
#include "sos-posting-ask.h"
#include "sos-posting-rules.h"
#include "sos-pull-back.h"
#include "sos-rights.h"
#include "sos-stage-rules.h"
#include "sos-tasks.h"
#include "sos-visit-rules.h"

#include <glib/gi18n.h>
#include <string.h>

SosWithdraw *
sos_withdraw_new (gint64 person, const char *taken_by, const char *how)
{
  SosWithdraw *self = g_new0 (SosWithdraw, 1);

  self->person = person;
  self->consents = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->taken_by = g_strdup (taken_by);
  self->how = g_strdup (how);
  return self;
}

void
sos_withdraw_free (SosWithdraw *self)
{
  g_array_unref (self->consents);
  g_free (self->taken_by);
  g_free (self->how);
  g_free (self->scope);
  g_clear_pointer (&self->what, g_ptr_array_unref);
  g_free (self);
}

/* One taking back on its way. */
typedef struct
{
  SosTransaction *transaction;
  SosWithdraw *withdraw;
  GPtrArray *all;        /* SosConsent of the person */
  GPtrArray *chosen;     /* of them, those taken back; borrowed */
  SosRecord *withdrawal; /* NULL: it is only asked */
  gint64 worker, lead;
  gboolean work, share, post, visit, group;
  gboolean school;       /* their school may be spoken to, or could until now */
} Taking;

static void
clear_taking (Taking *taking)
{
  g_clear_pointer (&taking->all, g_ptr_array_unref);
  g_clear_pointer (&taking->chosen, g_ptr_array_unref);
  g_clear_object (&taking->withdrawal);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Taking, clear_taking)

/* Takes @words. */
static void
say (Taking *taking, SosConsequenceSort sort, const char *kind, char *words)
{
  sos_consequences_add (taking->withdraw->what, sort, kind, words);
}

static gboolean
keep (Taking *taking, SosRecord *record, GError **error)
{
  return taking->withdrawal == NULL || sos_transaction_save (taking->transaction, record, error);
}

static const char *
label (Taking *taking, const char *list, const char *code)
{
  return sos_codes_get_label (sos_transaction_get_codes (taking->transaction), list, code);
}

static const char *
get_today (Taking *taking)
{
  return sos_transaction_get_today (taking->transaction);
}

/* ---- what is taken back ---- */

static char *
name_agreement (Taking *taking, SosRecord *consent)
{
  const char *agency = sos_record_find_text (consent, SOS_CONSENT_TO_AGENCY);
  const char *type = label (taking, "consent-type", sos_record_get_text (consent, SOS_CONSENT_TYPE));

  return agency != NULL ? g_strdup_printf ("%s: %s", type, agency) : g_strdup (type);
}

static gboolean
stop_agreements (Taking *taking, GError **error)
{
  for (guint i = 0; i < taking->chosen->len; i++)
    {
      SosRecord *consent = taking->chosen->pdata[i];
      g_autofree char *name = name_agreement (taking, consent);

      /* Translators: %s is what was agreed to: "Working with us" */
      say (taking, SOS_STOPS, "agreement", g_strdup_printf (_("“%s” is agreed no more."), name));
      if (taking->withdrawal == NULL)
        continue;
      sos_record_set_text (consent, SOS_CONSENT_STATUS, SOS_CONSENT_WITHDRAWN);
      sos_record_set_text (consent, SOS_CONSENT_WITHDRAWN_ON, get_today (taking));
      sos_record_set_text (consent, SOS_CONSENT_WITHDRAWN_HOW, taking->withdraw->how);
      sos_record_set_number (consent, SOS_CONSENT_WITHDRAWAL, sos_record_get_id (taking->withdrawal));
      if (!keep (taking, consent, error))
        return FALSE;
    }
  return TRUE;
}

/* ---- letters: those by post with the agreement to post, all of them with the work ---- */

#define LETTERS "person = $1 AND state IN ('CHECK', 'APPROVED', 'PRINTED') AND (delivery = 'POST' OR $2 = 1) ORDER BY id"

static gboolean
stop_letters (Taking *taking, GError **error)
{
  g_autoptr (GPtrArray) letters = NULL;

  if (!taking->work && !taking->post)
    return TRUE;
  letters = sos_transaction_query (taking->transaction, SOS_TYPE_LETTER, LETTERS, error, "ii", taking->withdraw->person,
                                   (gint64) (taking->work ? 1 : 0));
  for (guint i = 0; letters != NULL && i < letters->len; i++)
    {
      const gboolean printed = sos_record_has_text (letters->pdata[i], SOS_LETTER_STATE, "PRINTED");
      const char *ref = sos_record_get_text (letters->pdata[i], SOS_LETTER_REF);

      /* Translators: %s is the reference of a letter */
      say (taking, SOS_STOPS, "letter",
           g_strdup_printf (printed ? _("Letter %s is taken back; its printed pages are to destroy.") : _("Letter %s is taken back."), ref));
      if (taking->withdrawal != NULL
          && !sos_letters_take_back (taking->transaction, letters->pdata[i], _("The agreement was taken back."), error))
        return FALSE;
    }
  return letters != NULL;
}

/* ---- bookings ---- */

static char *
dup_day (Taking *taking, const SosBooking *booking)
{
  g_autofree char *day = booking->start > 0 ? sos_moment_dup_day (booking->start) : g_strdup (get_today (taking));

  return booking->whole_day ? sos_date_dup_short (day) : sos_moment_dup_words (booking->start);
}

static gboolean
save_task (Taking *taking, const char *kind, gint64 staff, const char *words, GError **error)
{
  g_autoptr (SosRecord) task = NULL;

  if (taking->withdrawal == NULL)
    return TRUE;
  task = sos_tasks_make (taking->transaction, taking->withdraw->person, kind, staff, words);
  sos_tasks_say_about (task, taking->withdrawal);
  return sos_transaction_save (taking->transaction, task, error);
}

static gboolean
ask_to (Taking *taking, const char *kind, gint64 staff, const char *words, GError **error)
{
  say (taking, SOS_TO_DO, "task", g_strdup (words));
  return save_task (taking, kind, staff, words, error);
}

/* The next meeting that a plan names is no part of what was agreed in it. */
static gboolean
clear_meeting (Taking *taking, gint64 plan, GError **error)
{
  g_autoptr (SosRecord) record = taking->withdrawal != NULL ? sos_transaction_load (taking->transaction, SOS_TYPE_PLAN, plan, error) : NULL;

  if (record == NULL)
    return taking->withdrawal == NULL;
  sos_record_set_text (record, SOS_PLAN_NEXT_MEETING_ON, NULL);
  sos_record_set_text (record, SOS_PLAN_NEXT_MEETING_WORDS, NULL);
  return sos_transaction_save (taking->transaction, record, error);
}

/* Where somebody sleeps is no voluntary work. */
static gboolean
is_stopped (Taking *taking, const SosBooking *booking)
{
  if (strcmp (booking->kind, "address") == 0 || strcmp (booking->kind, "session") == 0)
    return FALSE; /* a session goes with the place on its group */
  return taking->work || (taking->visit && strstr (booking->kind, "visit") != NULL);
}

/* A school group: the place is free, and with it every session to come; whoever waits for one may be asked (N13, S7). */
static gboolean
free_places (Taking *taking, GError **error)
{
  g_autoptr (GPtrArray) places = NULL;

  if (!taking->work && !taking->group)
    return TRUE;
  places = sos_transaction_query (taking->transaction, SOS_TYPE_COHORT_PLACE,
                                  "person = $1 AND left_on IS NULL AND status IN ('NOMINATED', 'OFFERED', 'CONSENTED', 'BASELINED', 'ACTIVE', 'RESERVE', 'ONE_TO_ONE')"
                                  " ORDER BY id",
                                  error, "i", taking->withdraw->person);
  for (guint i = 0; places != NULL && i < places->len; i++)
    {
      g_autoptr (SosRecord) run = sos_transaction_load (taking->transaction, SOS_TYPE_PROGRAMME_RUN,
                                                        sos_record_get_number (places->pdata[i], SOS_COHORT_PLACE_RUN), error);
      g_autofree char *words = NULL;

      if (run == NULL)
        return FALSE;
      /* Translators: %s is the reference of a group at a school */
      say (taking, SOS_STOPS, "booking", g_strdup_printf (_("Their place on group %s is free, with every session to come."), sos_record_get_text (run, SOS_PROGRAMME_RUN_REF)));
      sos_record_set_text (places->pdata[i], SOS_COHORT_PLACE_STATUS, "LEFT");
      sos_record_set_text (places->pdata[i], SOS_COHORT_PLACE_LEFT_ON, get_today (taking));
      /* Translators: %s is the reference of a group at a school */
      words = g_strdup_printf (_("A place on group %s is free: offer it to whoever waits first."), sos_record_get_text (run, SOS_PROGRAMME_RUN_REF));
      if (!keep (taking, places->pdata[i], error) || !ask_to (taking, "OFFER_PLACE", taking->worker, words, error))
        return FALSE;
    }
  return places != NULL;
}

/* The visits on the duty board: those planned are cancelled there, with the step that says so; whoever has left is not called back by a deed. */
static gboolean
cancel_visit (Taking *taking, SosRecord *visit, GError **error)
{
  g_autoptr (SosRecord) step = NULL;

  if (taking->withdrawal == NULL)
    return TRUE;
  step = g_object_new (SOS_TYPE_VISIT_STEP, NULL);
  sos_record_set_number (step, SOS_VISIT_STEP_VISIT, sos_record_get_id (visit));
  sos_record_set_text (step, SOS_VISIT_STEP_KIND, SOS_VISIT_STEP_CANCELLED);
  sos_record_set_number (step, SOS_VISIT_STEP_AT, sos_transaction_get_now (taking->transaction));
  sos_record_set_number (step, SOS_VISIT_STEP_STAFF, sos_transaction_get_actor (taking->transaction));
  sos_record_set_text (step, SOS_VISIT_STEP_WORDS, _("The agreement to it was taken back."));
  sos_record_set_text (visit, SOS_VISIT_PLAN_STATE, SOS_VISIT_CANCELLED);
  return sos_transaction_save (taking->transaction, visit, error) && sos_transaction_save (taking->transaction, step, error)
         && sos_office_tasks_finish (taking->transaction, "visit = $1 AND done_on IS NULL", sos_record_get_id (visit), error);
}

static gboolean
stop_visit (Taking *taking, const SosBooking *booking, const char *name, GError **error)
{
  g_autoptr (SosRecord) visit = sos_transaction_load (taking->transaction, SOS_TYPE_VISIT_PLAN, booking->id, error);

  if (visit == NULL)
    return FALSE;
  /* With two workers it is one visit; where only visits at home were agreed to, only these stop. */
  if (booking->staff != sos_record_get_number (visit, SOS_VISIT_PLAN_WORKER)
      || !(taking->work || sos_record_has_text (visit, SOS_VISIT_PLAN_PLACE_KIND, SOS_VISIT_AT_HOME)))
    return TRUE;
  if (sos_record_has_text (visit, SOS_VISIT_PLAN_STATE, SOS_VISIT_OUT))
    {
      say (taking, SOS_STAYS, "booking", g_strdup (_("A worker is with them or on the way. Ring them; the visit ends when they are back.")));
      return TRUE;
    }
  /* Translators: %s is a booking and its day */
  say (taking, SOS_STOPS, "booking", g_strdup_printf (_("%s is cancelled."), name));
  return cancel_visit (taking, visit, error);
}

/* A family meets without them; of what has no place of its own yet somebody is asked to cancel it. */
static gboolean
stop_booking (Taking *taking, const SosBooking *booking, GError **error)
{
  g_autofree char *day = dup_day (taking, booking);
  /* Translators: a kind of booking and its day: "Family meeting, 3 Dec" */
  g_autofree char *name = g_strdup_printf (_("%s, %s"), sos_booking_get_label (booking->kind), day);
  g_autofree char *words = NULL;

  if (strcmp (booking->kind, "family_meeting") == 0)
    {
      /* Translators: %s is a booking and its day */
      say (taking, SOS_STOPS, "booking", g_strdup_printf (_("%s: they are not expected there any more."), name));
      return TRUE;
    }
  if (strcmp (booking->kind, "visit_plan") == 0)
    return stop_visit (taking, booking, name, error);
  /* Translators: %s is a booking and its day */
  say (taking, SOS_STOPS, "booking", g_strdup_printf (_("%s is cancelled."), name));
  if (strcmp (booking->kind, "plan") == 0)
    return clear_meeting (taking, booking->id, error);
  /* Translators: %s is a booking and its day */
  words = g_strdup_printf (_("Cancel: %s. The agreement was taken back."), name);
  return save_task (taking, "CANCEL_BOOKING", booking->staff != 0 ? booking->staff : taking->worker, words, error);
}

static gboolean
stop_bookings (Taking *taking, GError **error)
{
  g_autoptr (SosBookings) bookings = sos_bookings_new ();
  GArray *found = sos_bookings_get (bookings);

  if (!taking->work && !taking->visit)
    return TRUE;
  if (!sos_bookings_gather (bookings, taking->transaction, taking->withdraw->person, FALSE, error))
    return FALSE;
  for (guint i = 0; i < found->len; i++)
    if (is_stopped (taking, &g_array_index (found, SosBooking, i)) && !stop_booking (taking, &g_array_index (found, SosBooking, i), error))
      return FALSE;
  return TRUE;
}

/* ---- what others were told, what was to do, when the next contact was ---- */

static gboolean
stop_shares (Taking *taking, GError **error)
{
  g_autoptr (GPtrArray) shares = NULL;

  if (!taking->work && !taking->share)
    return TRUE;
  shares = sos_transaction_query (taking->transaction, SOS_TYPE_DISCLOSURE, "person = $1 AND ended_on IS NULL ORDER BY id", error, "i",
                                  taking->withdraw->person);
  for (guint i = 0; shares != NULL && i < shares->len; i++)
    {
      const char *kind = label (taking, "disclosure-kind", sos_record_get_text (shares->pdata[i], SOS_DISCLOSURE_KIND));

      /* Translators: %s is something about a person that the family may be told */
      say (taking, SOS_STOPS, "share", g_strdup_printf (_("The family may not be told any more: %s."), kind));
      sos_record_set_text (shares->pdata[i], SOS_DISCLOSURE_ENDED_ON, get_today (taking));
      if (!keep (taking, shares->pdata[i], error))
        return FALSE;
    }
  return shares != NULL;
}

static gboolean
stop_tasks (Taking *taking, GError **error)
{
  g_autoptr (GPtrArray) tasks = NULL;

  if (!taking->work)
    return TRUE;
  tasks = sos_transaction_query (taking->transaction, SOS_TYPE_TASK,
                                 "person = $1 AND done_on IS NULL AND kind IN ('PLAN_REVIEW', 'LETTER_TAKEN_BACK', 'ASK_ADDRESS') ORDER BY id", error,
                                 "i", taking->withdraw->person);
  for (guint i = 0; tasks != NULL && i < tasks->len; i++)
    {
      /* Translators: %s is a kind of task */
      say (taking, SOS_STOPS, "task",
           g_strdup_printf (_("Nothing to do any more: %s."), label (taking, "task-kind", sos_record_get_text (tasks->pdata[i], SOS_TASK_KIND))));
      sos_record_set_text (tasks->pdata[i], SOS_TASK_DONE_ON, get_today (taking));
      if (!keep (taking, tasks->pdata[i], error))
        return FALSE;
    }
  return tasks != NULL;
}

static gboolean
stop_contacts (Taking *taking, GError **error)
{
  g_autoptr (GPtrArray) episodes = NULL;

  if (!taking->work)
    return TRUE;
  episodes = sos_transaction_query (taking->transaction, SOS_TYPE_EPISODE,
                                    "person = $1 AND closed_on IS NULL AND next_due_on IS NOT NULL ORDER BY id", error, "i",
                                    taking->withdraw->person);
  for (guint i = 0; episodes != NULL && i < episodes->len; i++)
    {
      g_autofree char *day = sos_date_dup_short (sos_record_get_text (episodes->pdata[i], SOS_EPISODE_NEXT_DUE_ON));

      /* Translators: a day and a service */
      say (taking, SOS_STOPS, "contact",
           g_strdup_printf (_("The next contact, on %s (%s), is cancelled."), day != NULL ? day : "–",
                            label (taking, "service", sos_record_get_text (episodes->pdata[i], SOS_EPISODE_SERVICE))));
      sos_record_set_text (episodes->pdata[i], SOS_EPISODE_NEXT_DUE_ON, NULL);
      if (!keep (taking, episodes->pdata[i], error))
        return FALSE;
    }
  return episodes != NULL;
}

/* Last of what stops: who is expected where is asked before. */
static gboolean
close_record (Taking *taking, GError **error)
{
  if (!taking->work)
    return TRUE;
  say (taking, SOS_STOPS, "record", g_strdup (_("Plan, letters and details are only read until a lead decides. Nothing is removed.")));
  if (taking->withdrawal != NULL)
    sos_record_set_flag (taking->withdrawal, SOS_WITHDRAWAL_RESTRICTS, TRUE);
  return keep (taking, taking->withdrawal, error);
}

/* ---- what is to do now ---- */

/* Never why: whoever is told learns that it has stopped, and no more. */
static gboolean
tell (Taking *taking, const char *whom, GError **error)
{
  /* Translators: %s is an agency */
  g_autofree char *words = taking->work ? g_strdup_printf (_("Tell them that our work has stopped, without reasons: %s."), whom)
                                        : g_strdup_printf (_("Tell them that we share nothing any more, without reasons: %s."), whom);

  return ask_to (taking, "TELL_STOPPED", taking->worker, words, error);
}

static gboolean
is_chosen (Taking *taking, SosRecord *consent)
{
  return g_ptr_array_find (taking->chosen, consent, NULL);
}

/* Agencies with which something is shared: those taken back, and with the work all of them. Each once. */
static gboolean
tell_agencies (Taking *taking, GHashTable *told, GError **error)
{
  for (guint i = 0; i < taking->all->len; i++)
    {
      SosRecord *consent = taking->all->pdata[i];
      const char *agency = sos_record_find_text (consent, SOS_CONSENT_TO_AGENCY);

      if (agency == NULL || !sos_record_has_text (consent, SOS_CONSENT_TYPE, SOS_CONSENT_SHARE)
          || !(is_chosen (taking, consent) || (taking->work && sos_agreement_holds (consent, get_today (taking)))) || !g_hash_table_add (told, g_strdup (agency)))
        continue;
      if (!tell (taking, agency, error))
        return FALSE;
    }
  return TRUE;
}

/* Whoever has a statutory duty in an open concern learns that they are alone with it now. */
static gboolean
tell_statutory (Taking *taking, GHashTable *told, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (
    taking->transaction,
    "SELECT DISTINCT s.agency FROM concern c JOIN concern_step s ON s.concern = c.id WHERE c.person = $1 AND c.removed IS NULL AND c.closed_at IS NULL"
    " AND s.removed IS NULL AND s.kind = 'REFERRAL' AND s.agency IS NOT NULL ORDER BY s.agency",
    &local, "i", taking->withdraw->person);

  while (rows != NULL && sos_rows_next (rows, &local))
    if (g_hash_table_add (told, g_strdup (sos_rows_get_text (rows, 0))) && !tell (taking, sos_rows_get_text (rows, 0), error))
      return FALSE;
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* Work that takes place at their school. */
static gboolean
tell_school (Taking *taking, GHashTable *told, GError **error)
{
  gint64 at_school;

  if (!sos_transaction_select_number (
        taking->transaction,
        "SELECT 1 FROM episode WHERE person = $1 AND removed IS NULL AND closed_on IS NULL AND service IN ('SPL', 'LIV', 'BRV', 'EXR')", &at_school, error, "i",
        taking->withdraw->person))
    return FALSE;
  return !(at_school != 0 || taking->school) || tell (taking, _("the safeguarding lead of their school"), error);
}

/* One letter, in words that say nothing, where an address allows it; else by voice or hand. */
static gboolean
confirm (Taking *taking, GError **error)
{
  g_autoptr (GPtrArray) addresses = sos_transaction_query (taking->transaction, SOS_TYPE_ADDRESS, "person = $1 ORDER BY id", error, "i",
                                                           taking->withdraw->person);
  gboolean post = FALSE;

  for (guint i = 0; addresses != NULL && i < addresses->len; i++)
    {
      g_autoptr (SosVerdict) verdict = sos_posting_ask (taking->transaction, taking->withdraw->person, sos_record_get_id (addresses->pdata[i]),
                                                        SOS_DELIVERY_POST, error);

      if (verdict == NULL)
        return FALSE;
      post = post || (verdict->allowed && !taking->post);
    }
  return addresses != NULL
         && ask_to (taking, "CONFIRM_STOPPED", taking->worker,
                    post ? _("Confirm it once, by the neutral letter “Keep in touch” (L14); the posting rule allows it.")
                         : _("Confirm it once, in neutral words, by voice. Nothing may be posted, and so no letter is due."),
                    error);
}

/* Somebody below 16 for whom another one speaks is asked themselves. */
static gboolean
ask_themselves (Taking *taking, GError **error)
{
  g_autoptr (SosRecord) person = NULL;
  int age;

  if (g_strcmp0 (taking->withdraw->taken_by, SOS_GIVER_SELF) == 0)
    return TRUE;
  person = sos_transaction_load (taking->transaction, SOS_TYPE_PERSON, taking->withdraw->person, error);
  if (person == NULL)
    return FALSE;
  age = sos_date_age (sos_record_get_text (person, SOS_PERSON_BIRTH_DATE), get_today (taking));
  return age >= SOS_AGE_ALONE
         || ask_to (taking, "COMPETENCE", taking->worker, _("Ask what they want themselves, and write a note on their competence for this decision."), error);
}

static gboolean
make_tasks (Taking *taking, GError **error)
{
  g_autoptr (GHashTable) told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (!taking->work)
    return tell_agencies (taking, told, error);
  return ask_to (taking, "WITHDRAWN_CHECK", taking->lead, _("Safeguarding check: the agreement to work with them was taken back."), error)
         && ask_themselves (taking, error) && tell_agencies (taking, told, error) && tell_statutory (taking, told, error)
         && tell_school (taking, told, error) && confirm (taking, error);
}

/* ---- what stays ---- */

static gboolean
say_what_stays (Taking *taking, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (taking->transaction,
                                                     "SELECT count (*) FROM concern WHERE person = $1 AND removed IS NULL AND closed_at IS NULL", &local,
                                                     "i", taking->withdraw->person);
  const gulong n = rows != NULL && sos_rows_next (rows, &local) ? (gulong) sos_rows_get_number (rows, 0) : 0;

  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  if (n > 0)
    say (taking, SOS_STAYS, "safeguarding",
         g_strdup_printf (ngettext ("%lu concern stays open, and is worked on.", "%lu concerns stay open, and are worked on.", n), n));
  say (taking, SOS_STAYS, "safeguarding",
       g_strdup (_("All that keeps them safe stays: concerns, addresses, keep-apart rules, alerts. So do the agreements of brothers and sisters.")));
  return TRUE;
}

static gboolean
run_steps (Taking *taking, GError **error)
{
  static gboolean (*const steps[]) (Taking *taking, GError **error)
    = { stop_agreements, stop_letters, stop_bookings, free_places, stop_shares, stop_tasks, stop_contacts, close_record, make_tasks, say_what_stays };

  g_clear_pointer (&taking->withdraw->what, g_ptr_array_unref);
  taking->withdraw->what = sos_consequences_new ();
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (!steps[i](taking, error))
      return FALSE;
  return TRUE;
}

/* ---- may it be taken back ---- */

static void
choose (Taking *taking)
{
  const struct
  {
    const char *type;
    gboolean *flag;
  } flags[] = {
    { SOS_CONSENT_WORK, &taking->work },   { SOS_CONSENT_SHARE, &taking->share }, { SOS_CONSENT_POST_LETTERS, &taking->post },
    { SOS_CONSENT_VISIT, &taking->visit }, { SOS_CONSENT_GROUP, &taking->group },
  };

  taking->chosen = g_ptr_array_new ();
  taking->school = sos_agreement_holds (sos_agreement_find (taking->all, SOS_CONSENT_SCHOOL, get_today (taking)), get_today (taking));
  for (guint i = 0; i < taking->all->len; i++)
    if (sos_ids_have (taking->withdraw->consents, sos_record_get_id (taking->all->pdata[i]))
        && sos_agreement_holds (taking->all->pdata[i], get_today (taking)))
      {
        g_ptr_array_add (taking->chosen, taking->all->pdata[i]);
        for (guint k = 0; k < G_N_ELEMENTS (flags); k++)
          *flags[k].flag = *flags[k].flag || sos_record_has_text (taking->all->pdata[i], SOS_CONSENT_TYPE, flags[k].type);
      }
}

static gboolean
check_taker (Taking *taking, GError **error)
{
  const gint64 person = taking->withdraw->person;
  g_autoptr (SosRecord) record = sos_transaction_load (taking->transaction, SOS_TYPE_PERSON, person, error);
  g_autofree char *competence = NULL;
  SosConsentCase asked = { .given_by = taking->withdraw->taken_by, .today = get_today (taking) };

  if (record == NULL || !sos_consent_find_parental (taking->transaction, person, taking->withdraw->by_person, &asked.parental, error)
      || !sos_competence_find (taking->transaction, person, SOS_CONSENT_WORK, &competence, error))
    return FALSE;
  asked.birth_date = sos_record_get_text (record, SOS_PERSON_BIRTH_DATE);
  asked.competence = competence;
  return sos_casework_obey (sos_consent_may_take_back (&asked), error);
}

/* Whoever has taken back the work already, once more, would find the letters of a new agreement: each consent is asked whether it holds. */
static gboolean
begin (Taking *taking, GError **error)
{
  SosWithdraw *withdraw = taking->withdraw;

  if (!sos_rights_ask_change (taking->transaction, withdraw->person, SOS_TYPE_CONSENT, 0, error))
    return FALSE;
  taking->all = sos_transaction_query (taking->transaction, SOS_TYPE_CONSENT, "person = $1 ORDER BY dated, id", error, "i", withdraw->person);
  if (taking->all == NULL)
    return FALSE;
  choose (taking);
  if (taking->chosen->len == 0)
    return sos_casework_refuse ("V15", _("Choose what is taken back: an agreement that holds."), error);
  if (taking->chosen->len < withdraw->consents->len)
    return sos_casework_refuse ("V15", _("One of these does not hold any more. Choose again."), error);
  return check_taker (taking, error) && sos_tasks_find_worker (taking->transaction, withdraw->person, &taking->worker, error)
         && sos_tasks_find_lead (taking->transaction, withdraw->person, &taking->lead, error);
}

gboolean
sos_withdrawal_ask (SosTransaction *transaction, SosWithdraw *withdraw, GError **error)
{
  g_auto (Taking) taking = { .transaction = transaction, .withdraw = withdraw };

  return begin (&taking, error) && run_steps (&taking, error);
}

/* ---- doing it ---- */

static gboolean
write_down (Taking *taking, GError **error)
{
  const SosWithdraw *withdraw = taking->withdraw;
  SosRecord *record = g_object_new (SOS_TYPE_WITHDRAWAL, NULL);

  taking->withdrawal = record;
  sos_record_set_number (record, SOS_WITHDRAWAL_PERSON, withdraw->person);
  sos_record_set_number (record, SOS_WITHDRAWAL_TAKEN_AT, sos_transaction_get_now (taking->transaction));
  sos_record_set_text (record, SOS_WITHDRAWAL_TAKEN_BY, withdraw->taken_by);
  sos_record_set_number (record, SOS_WITHDRAWAL_BY_PERSON, withdraw->by_person);
  sos_record_set_text (record, SOS_WITHDRAWAL_HOW, withdraw->how);
  sos_record_set_text (record, SOS_WITHDRAWAL_SCOPE, withdraw->scope);
  sos_record_set_number (record, SOS_WITHDRAWAL_RECORDED_BY, sos_transaction_get_actor (taking->transaction));
  return sos_transaction_save (taking->transaction, record, error);
}

gboolean
sos_casework_withdraw (SosTransaction *transaction, SosWithdraw *withdraw, GError **error)
{
  g_auto (Taking) taking = { .transaction = transaction, .withdraw = withdraw };
  g_autofree char *how = g_strstrip (g_strdup (withdraw->how != NULL ? withdraw->how : ""));

  if (!begin (&taking, error))
    return FALSE;
  if (*how == '\0')
    return sos_casework_refuse ("V15", _("Write down how it was said: “by telephone, 10:05”."), error);
  if (!write_down (&taking, error) || !run_steps (&taking, error))
    return FALSE;
  withdraw->result = sos_record_get_id (taking.withdrawal);
  return TRUE;
}
