/* sos-threat-deeds.c - a warning that somebody's life is in danger: one deed with all that follows, asked beforehand by the same steps
 * (domain 4.5.4). */
#include "config.h"
#include "sos-safeguarding.h"

#include "sos-bookings.h"
#include "sos-casework-private.h"
#include "sos-clock.h"
#include "sos-limits-load.h"
#include "sos-moment.h"
#include "sos-posting-rules.h"
#include "sos-reason-rules.h"
#include "sos-rights.h"
#include "sos-tasks.h"

#include <glib/gi18n.h>
#include <string.h>


SosWarnOfThreat *
sos_warn_of_threat_new (SosThreatWarning *warning)
{
  SosWarnOfThreat *self = g_new0 (SosWarnOfThreat, 1);

  self->warning = g_object_ref (warning);
  self->addresses = g_array_new (FALSE, FALSE, sizeof (gint64));
  return self;
}

void
sos_warn_of_threat_free (SosWarnOfThreat *self)
{
  g_object_unref (self->warning);
  g_array_unref (self->addresses);
  g_clear_pointer (&self->what, g_ptr_array_unref);
  g_free (self);
}

/* ---- what follows; @doing FALSE: it is only asked ---- */

typedef struct
{
  SosTransaction *transaction;
  SosWarnOfThreat *warn;
  gint64 person, worker, lead;
  gboolean doing;
} Warning;

static void
say (Warning *warning, SosConsequenceSort sort, const char *kind, char *words)
{
  sos_consequences_add (warning->warn->what, sort, kind, words);
}

static gboolean
mark_unsafe (Warning *warning, SosRecord *address, GError **error)
{
  g_autoptr (SosDeed) deed = sos_deed_new (sos_record_get_id (address), SOS_POSTING_UNSAFE, _("Threat to life"));

  return !warning->doing || sos_casework_set_posting_rule (warning->transaction, deed, error);
}

/* By post to that address: the posting rule takes them back with it. */
static gboolean
say_letters (Warning *warning, gint64 address, GError **error)
{
  g_autoptr (GPtrArray) letters
    = sos_transaction_query (warning->transaction, SOS_TYPE_LETTER,
                             "person = $1 AND address = $2 AND delivery IN ('POST', 'SITE_MAIL') AND state IN ('CHECK', 'APPROVED', 'PRINTED') ORDER BY id", error, "ii",
                             warning->person, address);

  for (guint i = 0; letters != NULL && i < letters->len; i++)
    /* Translators: %s is the reference of a letter */
    say (warning, SOS_STOPS, "letter", g_strdup_printf (_("Letter %s is taken back."), sos_record_get_text (letters->pdata[i], SOS_LETTER_REF)));
  return letters != NULL;
}

static gboolean
stop_addresses (Warning *warning, GError **error)
{
  for (guint i = 0; i < warning->warn->addresses->len; i++)
    {
      const gint64 id = g_array_index (warning->warn->addresses, gint64, i);
      g_autoptr (SosRecord) address = sos_transaction_load (warning->transaction, SOS_TYPE_ADDRESS, id, error);
      const char *label;

      if (address == NULL)
        return FALSE;
      if (sos_record_get_number (address, SOS_ADDRESS_PERSON) != warning->person)
        return sos_casework_refuse ("N2", _("One of these addresses is somebody else’s. Choose again."), error);
      label = sos_record_find_text (address, SOS_ADDRESS_LABEL);
      if (label == NULL)
        label = sos_codes_get_label (sos_transaction_get_codes (warning->transaction), "address-type", sos_record_get_text (address, SOS_ADDRESS_TYPE));
      /* Translators: %s is what an address is called */
      say (warning, SOS_STOPS, "address", g_strdup_printf (_("“%s” is unsafe: no post and no visits until somebody has looked."), label));
      if (!say_letters (warning, id, error) || !mark_unsafe (warning, address, error))
        return FALSE;
    }
  return TRUE;
}

/* Made with the warning, which has an id only then. */
static gboolean
keep_task (Warning *warning, const char *kind, gint64 staff, const char *words, const char *due, GError **error)
{
  g_autoptr (SosRecord) task = NULL;

  say (warning, SOS_TO_DO, "task", g_strdup (words));
  if (!warning->doing)
    return TRUE;
  task = sos_tasks_make (warning->transaction, warning->person, kind, staff, words);
  sos_tasks_say_about (task, SOS_RECORD (warning->warn->warning));
  if (due != NULL)
    sos_record_set_text (task, SOS_TASK_DUE_ON, due);
  return sos_transaction_save (warning->transaction, task, error);
}

static gboolean
ask_about_booking (Warning *warning, const SosBooking *booking, GError **error)
{
  g_autofree char *iso = booking->start > 0 ? sos_moment_dup_day (booking->start) : g_strdup (sos_transaction_get_today (warning->transaction));
  g_autofree char *day = booking->whole_day ? sos_date_dup_short (iso) : sos_moment_dup_words (booking->start);
  /* Translators: a kind of booking and its day */
  g_autofree char *words = g_strdup_printf (_("Threat to life: is it still safe? %s, %s."), sos_booking_get_label (booking->kind), day);

  return keep_task (warning, "THREAT_BOOKING", booking->staff != 0 ? booking->staff : warning->worker, words, NULL, error);
}

static gboolean
ask_about_bookings (Warning *warning, GError **error)
{
  g_autoptr (SosBookings) bookings = sos_bookings_new ();
  GArray *found = sos_bookings_get (bookings);

  if (!sos_bookings_gather (bookings, warning->transaction, warning->person, FALSE, error))
    return FALSE;
  for (guint i = 0; i < found->len; i++)
    if (!ask_about_booking (warning, &g_array_index (found, SosBooking, i), error))
      return FALSE;
  return TRUE;
}

static gboolean
ask_to_review (Warning *warning, GError **error)
{
  const char *by = sos_record_get_text (SOS_RECORD (warning->warn->warning), SOS_THREAT_WARNING_REVIEW_BY);
  g_autofree char *day = sos_date_dup_short (by);
  /* Translators: %s is a day */
  g_autofree char *words = g_strdup_printf (_("Threat to life: look at it again by %s."), day != NULL ? day : "–");

  return keep_task (warning, "THREAT_REVIEW", warning->lead, words, by, error);
}

static gboolean
run_steps (Warning *warning, GError **error)
{
  g_clear_pointer (&warning->warn->what, g_ptr_array_unref);
  warning->warn->what = sos_consequences_new ();
  if (!stop_addresses (warning, error) || !ask_about_bookings (warning, error) || !ask_to_review (warning, error))
    return FALSE;
  say (warning, SOS_STAYS, "safeguarding", g_strdup (_("It stands first in the red band over the record until it is ended.")));
  return TRUE;
}

/* ---- may it ---- */

static gboolean
check_review (SosTransaction *transaction, const char *date, GError **error)
{
  const char *today = sos_transaction_get_today (transaction);
  SosLimits limits;
  g_autofree char *last = NULL, *words = NULL;

  if (!sos_limits_load (transaction, &limits, error))
    return FALSE;
  last = sos_date_dup_add (today, limits.threat_days);
  words = g_strdup_printf (g_dngettext (NULL, "Somebody looks at it again within %d day.", "Somebody looks at it again within %d days.", (gulong) limits.threat_days),
                           limits.threat_days);
  if (!sos_date_is_valid (date) || strcmp (date, today) <= 0)
    return sos_casework_refuse ("4.5.4", _("The day by which somebody looks again is still to come."), error);
  return strcmp (date, last) <= 0 || sos_casework_refuse ("4.5.4", words, error);
}

static gboolean
begin (Warning *warning, GError **error)
{
  SosRecord *record = SOS_RECORD (warning->warn->warning);
  g_autofree char *last = NULL;
  SosLimits limits;

  if (!sos_limits_load (warning->transaction, &limits, error))
    return FALSE;
  last = sos_date_dup_add (sos_transaction_get_today (warning->transaction), limits.threat_days);
  warning->person = sos_record_get_number (record, SOS_THREAT_WARNING_PERSON);
  if (!sos_rights_ask_change (warning->transaction, warning->person, SOS_TYPE_THREAT_WARNING, 0, error))
    return FALSE;
  if (!sos_record_is_set (record, SOS_THREAT_WARNING_WARNED_AT))
    sos_record_set_number (record, SOS_THREAT_WARNING_WARNED_AT, sos_transaction_get_now (warning->transaction));
  if (!sos_record_is_set (record, SOS_THREAT_WARNING_REVIEW_BY))
    sos_record_set_text (record, SOS_THREAT_WARNING_REVIEW_BY, last);
  if (sos_record_get_number (record, SOS_THREAT_WARNING_WARNED_AT) > sos_transaction_get_now (warning->transaction))
    return sos_casework_refuse ("V4", _("That time is still to come."), error);
  return check_review (warning->transaction, sos_record_get_text (record, SOS_THREAT_WARNING_REVIEW_BY), error)
         && sos_tasks_find_worker (warning->transaction, warning->person, &warning->worker, error)
         && sos_tasks_find_safeguarding_lead (warning->transaction, warning->person, &warning->lead, error);
}

gboolean
sos_threat_ask (SosTransaction *transaction, SosWarnOfThreat *warn, GError **error)
{
  Warning warning = { .transaction = transaction, .warn = warn };

  return begin (&warning, error) && run_steps (&warning, error);
}

gboolean
sos_casework_warn_of_threat (SosTransaction *transaction, SosWarnOfThreat *warn, GError **error)
{
  Warning warning = { .transaction = transaction, .warn = warn, .doing = TRUE };
  SosRecord *record = SOS_RECORD (warn->warning);

  if (!begin (&warning, error))
    return FALSE;
  if (!sos_record_is_set (record, SOS_THREAT_WARNING_STEPS))
    return sos_casework_refuse ("4.5.4", _("Write down what is done to protect them."), error);
  sos_record_set_number (record, SOS_THREAT_WARNING_RECORDED_BY, sos_transaction_get_actor (transaction));
  if (!sos_transaction_save (transaction, record, error) || !run_steps (&warning, error))
    return FALSE;
  warn->result = sos_record_get_id (record);
  return TRUE;
}

/* ---- looked at again, ended ---- */

static SosRecord *
load_standing (SosTransaction *transaction, gint64 id, GError **error)
{
  g_autoptr (SosRecord) record = sos_transaction_load (transaction, SOS_TYPE_THREAT_WARNING, id, error);

  if (record == NULL
      || !sos_rights_ask_change (transaction, sos_record_get_number (record, SOS_THREAT_WARNING_PERSON), SOS_TYPE_THREAT_WARNING, id, error))
    return NULL;
  if (!sos_record_is_set (record, SOS_THREAT_WARNING_ENDED_ON))
    return g_steal_pointer (&record);
  sos_casework_refuse ("4.5.4", _("This warning has ended. Enter a new one."), error);
  return NULL;
}

gboolean
sos_casework_review_threat (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) record = load_standing (transaction, deed->id, error);
  g_autofree char *day = sos_date_dup_short (deed->date);
  /* Translators: %s is a day */
  g_autofree char *words = g_strdup_printf (_("Threat to life: look at it again by %s."), day != NULL ? day : "–");
  gint64 lead;

  if (record == NULL || !check_review (transaction, deed->date, error))
    return FALSE;
  if (deed->words != NULL)
    sos_transaction_set_reason (transaction, deed->words);
  sos_record_set_text (record, SOS_THREAT_WARNING_REVIEW_BY, deed->date);
  sos_record_set_text (record, SOS_THREAT_WARNING_REVIEWED_ON, sos_transaction_get_today (transaction));
  sos_record_set_number (record, SOS_THREAT_WARNING_REVIEWED_BY, sos_transaction_get_actor (transaction));
  return sos_transaction_save (transaction, record, error)
         && sos_tasks_find_safeguarding_lead (transaction, sos_record_get_number (record, SOS_THREAT_WARNING_PERSON), &lead, error)
         && sos_tasks_keep (transaction, record, sos_record_get_number (record, SOS_THREAT_WARNING_PERSON), "THREAT_REVIEW", TRUE, lead, words, deed->date,
                            error);
}

/* Addresses stay unsafe until somebody has asked about each of them. */
static gboolean
ask_about_addresses (SosTransaction *transaction, SosRecord *record, GError **error)
{
  const gint64 person = sos_record_get_number (record, SOS_THREAT_WARNING_PERSON);
  g_autoptr (SosRecord) task = NULL;
  gint64 worker;

  if (!sos_tasks_find_worker (transaction, person, &worker, error))
    return FALSE;
  task = sos_tasks_make (transaction, person, "ASK_ADDRESS", worker, _("The threat to life has ended. Ask whether each address is safe again."));
  sos_tasks_say_about (task, record);
  return sos_transaction_save (transaction, task, error);
}

gboolean
sos_casework_end_threat (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) record = load_standing (transaction, deed->id, error);
  g_autofree char *reason = g_strstrip (g_strdup (deed->words != NULL ? deed->words : ""));
  SosRightsCase rights;

  if (record == NULL || !sos_rights_load (transaction, sos_record_get_number (record, SOS_THREAT_WARNING_PERSON), &rights, error))
    return FALSE;
  if (!sos_rights_is_lead (rights.role, rights.leads))
    return sos_casework_refuse ("4.5.4", _("The team lead or the safeguarding lead ends a warning."), error);
  if (!sos_reason_is_enough (reason))
    return sos_casework_refuse ("V28", _("Say why in ten characters or more."), error);
  sos_record_set_text (record, SOS_THREAT_WARNING_ENDED_ON, sos_transaction_get_today (transaction));
  sos_record_set_number (record, SOS_THREAT_WARNING_ENDED_BY, sos_transaction_get_actor (transaction));
  sos_record_set_text (record, SOS_THREAT_WARNING_ENDED_REASON, reason);
  return sos_transaction_save (transaction, record, error)
         && sos_tasks_finish (transaction, "about_id = $1 AND about = 'threat_warning' AND done_on IS NULL", deed->id, error)
         && ask_about_addresses (transaction, record, error);
}
