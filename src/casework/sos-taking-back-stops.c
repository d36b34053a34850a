/* sos-taking-back-stops.c - each thing that stops the day an agreement is taken back. Decides nothing about who may take it back. */
#include "config.h"
#include "sos-taking-back-private.h"

#include "sos-agreement-rules.h"
#include "sos-appointments.h"
#include "sos-bookings.h"
#include "sos-casework-private.h"
#include "sos-clock.h"
#include "sos-deliver-private.h"
#include "sos-duty-rules.h"
#include "sos-letter-gate.h"
#include "sos-letter-states.h"
#include "sos-moment.h"
#include "sos-onward-rules.h"
#include "sos-onward.h"
#include "sos-posting-rules.h"
#include "sos-pull-back.h"
#include "sos-tasks.h"
#include "sos-visit-private.h"
#include "sos-visit-rules.h"
#include "sos-work-ask.h"

#include <glib/gi18n.h>
#include <string.h>

/* ---- what is taken back ---- */

static char *
name_agreement (SosTaking *taking, SosRecord *consent)
{
  const char *agency = sos_record_find_text (consent, SOS_CONSENT_TO_AGENCY);
  const char *type = sos_taking_label (taking, "consent-type", sos_record_get_text (consent, SOS_CONSENT_TYPE));

  return agency != NULL ? g_strdup_printf ("%s: %s", type, agency) : g_strdup (type);
}

static gboolean
stop_agreements (SosTaking *taking, GError **error)
{
  for (guint i = 0; i < taking->chosen->len; i++)
    {
      SosRecord *consent = taking->chosen->pdata[i];
      g_autofree char *name = name_agreement (taking, consent);

      /* Translators: %s is what was agreed to: "Working with us" */
      sos_taking_say (taking, SOS_STOPS, "agreement", g_strdup_printf (_("“%s” is agreed no more."), name));
      if (taking->withdrawal == NULL)
        continue;
      sos_record_set_text (consent, SOS_CONSENT_STATUS, SOS_CONSENT_WITHDRAWN);
      sos_record_set_text (consent, SOS_CONSENT_WITHDRAWN_ON, sos_taking_get_today (taking));
      sos_record_set_text (consent, SOS_CONSENT_WITHDRAWN_HOW, taking->withdraw->how);
      sos_record_set_number (consent, SOS_CONSENT_WITHDRAWAL, sos_record_get_id (taking->withdrawal));
      if (!sos_taking_keep (taking, consent, error) || !sos_consent_keep_disagreement (taking->transaction, consent, error))
        return FALSE;
    }
  return TRUE;
}

/* ---- letters ---- */

/* A letter that may go with the agreement alone which is taken back: to that agency, or to a parent. A reason written down stands in for it. */
static gboolean
rests_on_chosen (SosTaking *taking, SosRecord *letter, gboolean *rests, GError **error)
{
  const SosLetterRule *rule = sos_letter_rule_find (sos_record_get_text (letter, SOS_LETTER_KIND));
  g_autofree char *agency = NULL;

  *rests = FALSE;
  if (rule->agreement == NULL || (rule->or_ground && sos_record_is_set (letter, SOS_LETTER_GROUND)))
    return TRUE;
  if (!g_str_equal (rule->agreement, SOS_CONSENT_SHARE))
    *rests = sos_agreement_find (taking->chosen, rule->agreement, sos_taking_get_today (taking)) != NULL;
  else if (!sos_letter_gate_find_agency (taking->transaction, letter, &agency, error))
    return FALSE;
  else
    *rests = agency != NULL && sos_agreement_find_with (taking->chosen, agency, sos_taking_get_today (taking)) != NULL;
  return TRUE;
}

/* With the work all of them, with the agreement to post those by post. */
static gboolean
is_letter_stopped (SosTaking *taking, SosRecord *letter, gboolean *stopped, GError **error)
{
  *stopped = taking->work || (taking->post && sos_delivery_is_posted (sos_record_find_text (letter, SOS_LETTER_DELIVERY)));
  return *stopped || rests_on_chosen (taking, letter, stopped, error);
}

static gboolean
stop_letter (SosTaking *taking, SosRecord *letter, GError **error)
{
  const gboolean printed = sos_record_has_text (letter, SOS_LETTER_STATE, SOS_LETTER_PRINTED);

  /* Translators: %s is the reference of a letter */
  sos_taking_say (taking, SOS_STOPS, "letter",
                  g_strdup_printf (printed ? _("Letter %s is taken back; its printed pages are to destroy.") : _("Letter %s is taken back."),
                                   sos_record_get_text (letter, SOS_LETTER_REF)));
  return taking->withdrawal == NULL || sos_letters_take_back (taking->transaction, letter, _("The agreement was taken back."), error);
}

static gboolean
stop_letters (SosTaking *taking, GError **error)
{
  g_autoptr (GPtrArray) letters = sos_transaction_query (taking->transaction, SOS_TYPE_LETTER,
                                                         "person = $1 AND state IN ('CHECK', 'APPROVED', 'PRINTED') ORDER BY id", error, "i",
                                                         taking->withdraw->person);

  for (guint i = 0; letters != NULL && i < letters->len; i++)
    {
      gboolean stopped;

      if (!is_letter_stopped (taking, letters->pdata[i], &stopped, error) || (stopped && !stop_letter (taking, letters->pdata[i], error)))
        return FALSE;
    }
  return letters != NULL;
}

/* ---- partners ---- */

/* Asked with the agreement that is taken back, and not at work yet. What was asked for a reason of safety goes on (N13). */
static gboolean
stop_partner (SosTaking *taking, SosRecord *onward, GError **error)
{
  g_autofree char *partner = sos_onward_dup_partner (taking->transaction, onward, error);
  g_autoptr (SosDeed) deed = NULL;

  if (partner == NULL)
    return FALSE;
  if (!taking->work && sos_agreement_find_with (taking->chosen, partner, sos_taking_get_today (taking)) == NULL)
    return TRUE;
  /* Translators: %s is a partner who was asked for help */
  sos_taking_say (taking, SOS_STOPS, "partner", g_strdup_printf (_("%s is not asked for help any more."), partner));
  deed = sos_deed_new (sos_record_get_id (onward), SOS_ONWARD_WITHDRAWN, _("The agreement was taken back."));
  return taking->withdrawal == NULL || sos_casework_note_partner (taking->transaction, deed, error);
}

static gboolean
stop_partners (SosTaking *taking, GError **error)
{
  g_autoptr (GPtrArray) partners = sos_transaction_query (taking->transaction, SOS_TYPE_ONWARD_REFERRAL,
                                                          "person = $1 AND state IN ('ASKED', 'ACCEPTED') AND ground IS NULL ORDER BY id", error, "i",
                                                          taking->withdraw->person);

  for (guint i = 0; partners != NULL && i < partners->len; i++)
    if (!stop_partner (taking, partners->pdata[i], error))
      return FALSE;
  return partners != NULL;
}

/* ---- bookings ---- */

static char *
dup_day (SosTaking *taking, const SosBooking *booking)
{
  g_autofree char *day = booking->start > 0 ? sos_moment_dup_day (booking->start) : g_strdup (sos_taking_get_today (taking));

  return booking->whole_day ? sos_date_dup_short (day) : sos_moment_dup_words (booking->start);
}

/* The next meeting that a plan names is no part of what was agreed in it. */
static gboolean
clear_meeting (SosTaking *taking, gint64 plan, GError **error)
{
  g_autoptr (SosRecord) record = taking->withdrawal != NULL ? sos_transaction_load (taking->transaction, SOS_TYPE_PLAN, plan, error) : NULL;

  if (record == NULL)
    return taking->withdrawal == NULL;
  sos_record_set_text (record, SOS_PLAN_NEXT_MEETING_ON, NULL);
  sos_record_set_text (record, SOS_PLAN_NEXT_MEETING_WORDS, NULL);
  return sos_transaction_save (taking->transaction, record, error);
}

/* Where somebody sleeps, lies ill or is held is no voluntary work; a session goes with the place on its group. */
static gboolean
is_stopped (SosTaking *taking, const SosBooking *booking)
{
  static const char *const stay[] = { "address", "admission", "custody_stay", "session", NULL };

  if (g_strv_contains (stay, booking->kind))
    return FALSE;
  return taking->work || (taking->visit && strstr (booking->kind, "visit") != NULL);
}

/* A school group: the place is free, and with it every session to come; whoever waits for one may be asked (N13, S7). */
static gboolean
free_places (SosTaking *taking, GError **error)
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
      sos_taking_say (taking, SOS_STOPS, "booking", g_strdup_printf (_("Their place on group %s is free, with every session to come."), sos_record_get_text (run, SOS_PROGRAMME_RUN_REF)));
      sos_record_set_text (places->pdata[i], SOS_COHORT_PLACE_STATUS, "LEFT");
      sos_record_set_text (places->pdata[i], SOS_COHORT_PLACE_LEFT_ON, sos_taking_get_today (taking));
      /* Translators: %s is the reference of a group at a school */
      words = g_strdup_printf (_("A place on group %s is free: offer it to whoever waits first."), sos_record_get_text (run, SOS_PROGRAMME_RUN_REF));
      if (!sos_taking_keep (taking, places->pdata[i], error) || !sos_taking_ask_to (taking, "OFFER_PLACE", taking->worker, words, error))
        return FALSE;
    }
  return places != NULL;
}

/* The visits on the duty board. */
static gboolean
stop_visit (SosTaking *taking, const SosBooking *booking, const char *name, GError **error)
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
      sos_taking_say (taking, SOS_STAYS, "booking", g_strdup (_("A worker is with them or on the way. Ring them; the visit ends when they are back.")));
      return TRUE;
    }
  /* Translators: %s is a booking and its day */
  sos_taking_say (taking, SOS_STOPS, "booking", g_strdup_printf (_("%s is cancelled."), name));
  return taking->withdrawal == NULL || sos_visit_cancel (taking->transaction, visit, _("The agreement to it was taken back."), error);
}

static gboolean
stop_appointment (SosTaking *taking, gint64 id, GError **error)
{
  g_autoptr (SosRecord) appointment = taking->withdrawal != NULL ? sos_transaction_load (taking->transaction, SOS_TYPE_APPOINTMENT, id, error) : NULL;

  return taking->withdrawal == NULL
         || (appointment != NULL && sos_appointment_cancel (taking->transaction, appointment, _("The agreement to it was taken back."), error));
}

/* A family meets without them; of what has no place of its own yet somebody is asked to cancel it. */
static gboolean
stop_booking (SosTaking *taking, const SosBooking *booking, GError **error)
{
  g_autofree char *day = dup_day (taking, booking);
  /* Translators: a kind of booking and its day: "Family meeting, 3 Dec" */
  g_autofree char *name = g_strdup_printf (_("%s, %s"), sos_booking_get_label (booking->kind), day);
  g_autofree char *words = NULL;

  if (strcmp (booking->kind, "family_meeting") == 0)
    {
      /* Translators: %s is a booking and its day */
      sos_taking_say (taking, SOS_STOPS, "booking", g_strdup_printf (_("%s: they are not expected there any more."), name));
      return TRUE;
    }
  if (strcmp (booking->kind, "visit_plan") == 0)
    return stop_visit (taking, booking, name, error);
  /* Translators: %s is a booking and its day */
  sos_taking_say (taking, SOS_STOPS, "booking", g_strdup_printf (_("%s is cancelled."), name));
  if (strcmp (booking->kind, "plan") == 0)
    return clear_meeting (taking, booking->id, error);
  if (strcmp (booking->kind, "appointment") == 0)
    return stop_appointment (taking, booking->id, error);
  /* Translators: %s is a booking and its day */
  words = g_strdup_printf (_("Cancel: %s. The agreement was taken back."), name);
  return sos_taking_save_task (taking, "CANCEL_BOOKING", booking->staff != 0 ? booking->staff : taking->worker, words, error);
}

static gboolean
stop_bookings (SosTaking *taking, GError **error)
{
  g_autoptr (SosBookings) bookings = sos_bookings_new ();
  GArray *found = sos_bookings_get (bookings);

  if (!taking->work && !taking->visit)
    return TRUE;
  if (!sos_bookings_gather (bookings, taking->transaction, taking->withdraw->person, FALSE, error))
    return FALSE;
  for (guint i = 0; i < found->len; i++)
    if (!sos_bookings_has_before (bookings, i) && is_stopped (taking, &g_array_index (found, SosBooking, i)) && !stop_booking (taking, &g_array_index (found, SosBooking, i), error))
      return FALSE;
  return TRUE;
}

/* ---- what others were told, what was to do, when the next contact was ---- */

static gboolean
stop_shares (SosTaking *taking, GError **error)
{
  g_autoptr (GPtrArray) shares = NULL;

  if (!taking->work)
    return TRUE;
  shares = sos_transaction_query (taking->transaction, SOS_TYPE_DISCLOSURE, "person = $1 AND ended_on IS NULL ORDER BY id", error, "i",
                                  taking->withdraw->person);
  for (guint i = 0; shares != NULL && i < shares->len; i++)
    {
      const char *kind = sos_taking_label (taking, "disclosure-kind", sos_record_get_text (shares->pdata[i], SOS_DISCLOSURE_KIND));

      /* Translators: %s is something about a person that the family may be told */
      sos_taking_say (taking, SOS_STOPS, "share", g_strdup_printf (_("The family may not be told any more: %s."), kind));
      sos_record_set_text (shares->pdata[i], SOS_DISCLOSURE_ENDED_ON, sos_taking_get_today (taking));
      if (!sos_taking_keep (taking, shares->pdata[i], error))
        return FALSE;
    }
  return shares != NULL;
}

static gboolean
stop_tasks (SosTaking *taking, GError **error)
{
  g_autoptr (GPtrArray) tasks = NULL;

  if (!taking->work)
    return TRUE;
  tasks = sos_transaction_query (taking->transaction, SOS_TYPE_TASK,
                                 "person = $1 AND done_on IS NULL AND (kind IN ('PLAN_REVIEW', 'LETTER_TAKEN_BACK', 'ASK_ADDRESS')"
                                 " OR kind IN (SELECT code FROM service_step WHERE removed IS NULL)) ORDER BY id", error,
                                 "i", taking->withdraw->person);
  for (guint i = 0; tasks != NULL && i < tasks->len; i++)
    {
      /* Translators: %s is a kind of task */
      sos_taking_say (taking, SOS_STOPS, "task",
           g_strdup_printf (_("Nothing to do any more: %s."), sos_taking_label (taking, "task-kind", sos_record_get_text (tasks->pdata[i], SOS_TASK_KIND))));
      sos_record_set_text (tasks->pdata[i], SOS_TASK_DONE_ON, sos_taking_get_today (taking));
      if (!sos_taking_keep (taking, tasks->pdata[i], error))
        return FALSE;
    }
  return tasks != NULL;
}

static gboolean
stop_contacts (SosTaking *taking, GError **error)
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
      sos_taking_say (taking, SOS_STOPS, "contact",
           g_strdup_printf (_("The next contact, on %s (%s), is cancelled."), day != NULL ? day : "–",
                            sos_taking_label (taking, "service", sos_record_get_text (episodes->pdata[i], SOS_EPISODE_SERVICE))));
      sos_record_set_text (episodes->pdata[i], SOS_EPISODE_NEXT_DUE_ON, NULL);
      if (!sos_taking_keep (taking, episodes->pdata[i], error))
        return FALSE;
    }
  return episodes != NULL;
}

gboolean
sos_taking_stop (SosTaking *taking, GError **error)
{
  static gboolean (*const steps[]) (SosTaking *taking, GError **error)
    = { stop_agreements, stop_letters, stop_partners, stop_bookings, free_places, stop_shares, stop_tasks, stop_contacts };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (!steps[i](taking, error))
      return FALSE;
  return TRUE;
}
