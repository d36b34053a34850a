/* sos-hospital-deeds.c - somebody comes to hospital, again or for the first time, and goes home; with what follows, said beforehand by the same
 * steps (domain 3.3, V17, scenario 5). */
#include "config.h"
#include "sos-hospital.h"

#include "sos-apart-booked.h"
#include "sos-bookings.h"
#include "sos-casework-private.h"
#include "sos-check-rules.h"
#include "sos-clock.h"
#include "sos-hospital-rules.h"
#include "sos-letters.h"
#include "sos-moment.h"
#include "sos-rights.h"
#include "sos-service-events.h"
#include "sos-service-steps.h"
#include "sos-step-words.h"
#include "sos-tasks.h"

#include <glib/gi18n.h>
#include <string.h>

SosAdmit *
sos_admit_new (gpointer admission)
{
  SosAdmit *self = g_new0 (SosAdmit, 1);

  self->admission = g_object_ref (admission);
  return self;
}

void
sos_admit_free (SosAdmit *self)
{
  g_object_unref (self->admission);
  g_clear_pointer (&self->what, g_ptr_array_unref);
  g_free (self->readmission);
  g_free (self);
}

/* ---- admitted ---- */

typedef struct
{
  SosTransaction *transaction;
  SosAdmit *admit;
  SosRecord *episode, *earlier; /* owned; @earlier NULL: the first time */
  gint64 person, worker, lead;
  gboolean violent, doing;
} Arrival;

static void
clear_arrival (Arrival *self)
{
  g_clear_object (&self->episode);
  g_clear_object (&self->earlier);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Arrival, clear_arrival)

static void
say (Arrival *self, SosConsequenceSort sort, const char *kind, char *words)
{
  sos_consequences_add (self->admit->what, sort, kind, words);
}

static gint64
get_time (SosRecord *record, guint field)
{
  return record != NULL && sos_record_is_set (record, field) ? sos_record_get_number (record, field) : 0;
}

static gboolean
is_violent (SosTransaction *transaction, SosRecord *admission)
{
  const char *mechanism = sos_record_find_text (admission, SOS_ADMISSION_MECHANISM);
  const SosCode *code = mechanism != NULL ? sos_codes_find (sos_transaction_get_codes (transaction), "mechanism", mechanism) : NULL;

  return code != NULL && g_strcmp0 (code->note, SOS_MECHANISM_VIOLENCE) == 0;
}

static gboolean
begin (Arrival *self, GError **error)
{
  SosRecord *admission = self->admit->admission;
  gint64 left;

  g_clear_pointer (&self->admit->what, g_ptr_array_unref);
  self->admit->what = sos_consequences_new ();
  self->episode = sos_transaction_load (self->transaction, SOS_TYPE_EPISODE, sos_record_get_number (admission, SOS_ADMISSION_EPISODE), error);
  if (self->episode == NULL || !sos_admission_find (self->transaction, sos_record_get_id (self->episode), &self->earlier, error))
    return FALSE;
  self->person = sos_record_get_number (self->episode, SOS_EPISODE_PERSON);
  self->violent = is_violent (self->transaction, admission);
  left = get_time (self->earlier, SOS_ADMISSION_DISCHARGED_AT);
  return sos_rights_ask_change (self->transaction, self->person, SOS_TYPE_ADMISSION, 0, error)
         && sos_casework_obey (sos_hospital_check_admission (get_time (admission, SOS_ADMISSION_ADMITTED_AT), get_time (admission, SOS_ADMISSION_NOTIFIED_AT),
                                                             self->earlier != NULL && left == 0, left, sos_transaction_get_now (self->transaction)),
                               error)
         && sos_tasks_find_worker (self->transaction, self->person, &self->worker, error)
         && sos_tasks_find_safeguarding_lead (self->transaction, self->person, &self->lead, error);
}

/* The hospital and the age say who leads, unless somebody has said otherwise and why. */
static gboolean
choose_lead (Arrival *self, GError **error)
{
  SosRecord *admission = self->admit->admission;
  g_autoptr (GPtrArray) rows = sos_transaction_query (self->transaction, SOS_TYPE_HOSPITAL_SPLIT, "1 = 1 ORDER BY id", error, "");
  g_autoptr (GArray) split = g_array_new (FALSE, FALSE, sizeof (SosHospitalLead));
  g_autoptr (SosRecord) person = rows != NULL ? sos_transaction_load (self->transaction, SOS_TYPE_PERSON, self->person, error) : NULL;

  if (person == NULL)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    {
      const SosHospitalLead row = { sos_record_get_text (rows->pdata[i], SOS_HOSPITAL_SPLIT_SITE), sos_record_get_text (rows->pdata[i], SOS_HOSPITAL_SPLIT_LEAD),
                                     sos_record_get_number (rows->pdata[i], SOS_HOSPITAL_SPLIT_AGE_FROM),
                                     sos_record_get_number (rows->pdata[i], SOS_HOSPITAL_SPLIT_AGE_TO) };

      g_array_append_val (split, row);
    }
  if (!sos_record_is_set (admission, SOS_ADMISSION_LEAD))
    sos_record_set_text (admission, SOS_ADMISSION_LEAD,
                         sos_hospital_find_lead ((const SosHospitalLead *) (gpointer) split->data, split->len, sos_record_get_text (admission, SOS_ADMISSION_SITE),
                                                 sos_date_age (sos_record_get_text (person, SOS_PERSON_BIRTH_DATE), sos_transaction_get_today (self->transaction))));
  return TRUE;
}

/* The tasks themselves follow by the projection. */
static gboolean
say_steps (Arrival *self, GError **error)
{
  g_autoptr (GPtrArray) moves = self->doing ? NULL : sos_service_steps_foresee (self->transaction, self->episode, self->admit->admission, error);

  if (moves != NULL)
    sos_step_moves_say (moves, self->admit->what);
  return self->doing || moves != NULL;
}

static gboolean
store (Arrival *self, GError **error)
{
  SosRecord *admission = self->admit->admission;

  if (!self->doing)
    return TRUE;
  sos_record_set_number (admission, SOS_ADMISSION_EARLIER, self->earlier != NULL ? sos_record_get_id (self->earlier) : 0);
  if (!sos_transaction_save (self->transaction, admission, error) || !sos_admission_follow (self->transaction, NULL, admission, error))
    return FALSE;
  self->admit->result = sos_record_get_id (admission);
  return TRUE;
}

static gboolean
keep_task (Arrival *self, const char *kind, gint64 staff, char *words, GError **error)
{
  g_autofree char *taken = words;

  say (self, SOS_TO_DO, "task", g_strdup (taken));
  return !self->doing || sos_tasks_keep (self->transaction, self->admit->admission, self->person, kind, TRUE, staff, taken, NULL, error);
}

static void
say_readmission (Arrival *self)
{
  SosCodes *codes = sos_transaction_get_codes (self->transaction);
  const char *linked = sos_record_find_text (self->admit->admission, SOS_ADMISSION_LINKED);

  g_free (self->admit->readmission);
  self->admit->readmission
    = sos_hospital_dup_readmission (get_time (self->earlier, SOS_ADMISSION_DISCHARGED_AT), get_time (self->admit->admission, SOS_ADMISSION_ADMITTED_AT));
  if (linked == NULL)
    say (self, SOS_TO_DO, "record", g_strdup_printf (_("%s: has it to do with the time before? Not known yet."), self->admit->readmission));
  else
    say (self, SOS_STAYS, "record", g_strdup_printf ("%s: %s.", self->admit->readmission, sos_codes_get_label (codes, "admission-link", linked)));
}

static gboolean
say_plan_before (Arrival *self, GError **error)
{
  g_autoptr (GPtrArray) records = sos_transaction_query (self->transaction, SOS_TYPE_EPISODE_CHECK, "episode = $1 ORDER BY id", error, "i",
                                                         sos_record_get_id (self->episode));
  g_autoptr (GPtrArray) checks = records != NULL ? sos_checks_state (sos_transaction_get_codes (self->transaction), SOS_CHECKS_DISCHARGE, records,
                                                                     sos_record_get_id (self->episode), sos_record_get_id (self->earlier)) : NULL;

  for (guint i = 0; checks != NULL && i < checks->len; i++)
    {
      const SosCheck *check = checks->pdata[i];
      const char *words = check->record != NULL ? sos_record_find_text (check->record, SOS_EPISODE_CHECK_WORDS) : NULL;

      if (words != NULL)
        /* Translators: a point of the safety plan of the time before, and what was agreed */
        say (self, SOS_STAYS, "record", g_strdup_printf (_("The plan of last time, %s: %s"), check->item->label, words));
    }
  return checks != NULL;
}

static gboolean
again (Arrival *self, GError **error)
{
  if (self->earlier == NULL)
    return TRUE;
  say_readmission (self);
  if (!say_plan_before (self, error))
    return FALSE;
  return !self->violent || keep_task (self, "HOS_READMITTED", self->lead, g_strdup_printf (_("Back in hospital after violence (%s): review it today."), self->admit->readmission), error);
}

/* Wherever they were expected, they are not now. */
static gboolean
look_again (Arrival *self, GError **error)
{
  guint n;

  if (!sos_bookings_ask_again (self->transaction, self->person, self->admit->what, &n, error))
    return FALSE;
  return keep_task (self, "HOS_CLASH", self->worker,
                    n > 0 ? g_strdup_printf (ngettext ("In hospital: is home still safe, and %u booking still right?", "In hospital: is home still safe, and %u bookings still right?", n), n)
                          : g_strdup (_("In hospital: is home still safe?")),
                    error);
}

static gboolean
hold_letters (Arrival *self, GError **error)
{
  int n = 0;

  if (self->doing)
    n = sos_letters_pull_back (self->transaction, self->person, _("They are in hospital."), error);
  else
    say (self, SOS_STOPS, "letter", g_strdup (_("Letters by post that may not go out any more are taken back.")));
  return n >= 0;
}

static gboolean
arrive (Arrival *self, GError **error)
{
  return begin (self, error) && choose_lead (self, error) && sos_apart_say_stay (self->transaction, self->admit->admission, self->admit->what, error)
         && say_steps (self, error) && store (self, error) && again (self, error) && look_again (self, error) && hold_letters (self, error);
}

gboolean
sos_admit_ask (SosTransaction *transaction, SosAdmit *admit, GError **error)
{
  g_auto (Arrival) arrival = { .transaction = transaction, .admit = admit };

  return arrive (&arrival, error);
}

gboolean
sos_casework_admit (SosTransaction *transaction, SosAdmit *admit, GError **error)
{
  g_auto (Arrival) arrival = { .transaction = transaction, .admit = admit, .doing = TRUE };

  return arrive (&arrival, error);
}

/* ---- gone home ---- */

SosDischarge *
sos_discharge_new (gint64 admission)
{
  SosDischarge *self = g_new0 (SosDischarge, 1);

  self->admission = admission;
  return self;
}

void
sos_discharge_free (SosDischarge *self)
{
  g_free (self->to);
  g_free (self->meeting);
  g_free (self->left_before);
  g_clear_pointer (&self->what, g_ptr_array_unref);
  g_free (self);
}

static gboolean
read_plan (SosTransaction *transaction, SosRecord *admission, SosDischarge *discharge, gboolean *ready, GError **error)
{
  const gint64 episode = sos_record_get_number (admission, SOS_ADMISSION_EPISODE);
  g_autoptr (GPtrArray) records = sos_transaction_query (transaction, SOS_TYPE_EPISODE_CHECK, "episode = $1 ORDER BY id", error, "i", episode);
  g_autoptr (GPtrArray) checks = NULL;
  g_autofree char *open = NULL;

  if (records == NULL)
    return FALSE;
  checks = sos_checks_state (sos_transaction_get_codes (transaction), SOS_CHECKS_DISCHARGE, records, episode, sos_record_get_id (admission));
  open = sos_checks_dup_open (checks, sos_transaction_get_codes (transaction));
  *ready = open == NULL;
  if (open != NULL)
    /* Translators: %s is a list of points */
    sos_consequences_add (discharge->what, SOS_STOPS, "record", g_strdup_printf (_("Not in the safety plan yet: %s."), open));
  return TRUE;
}

static gboolean
say_home_steps (SosTransaction *transaction, SosRecord *episode, SosDischarge *discharge, GError **error)
{
  g_autofree char *day = sos_moment_dup_day (discharge->moment);
  g_autoptr (GPtrArray) moves = sos_service_steps_compare (transaction, episode, SOS_EVENT_DISCHARGE, day, discharge->moment, error);

  if (moves != NULL)
    sos_step_moves_say (moves, discharge->what);
  return moves != NULL;
}

/* Who died gets no letter and no question any more; the person's own record says it (1.1). */
static gboolean
note_death (SosTransaction *transaction, SosRecord *episode, SosDischarge *discharge, gboolean doing, GError **error)
{
  g_autoptr (SosRecord) person = NULL;
  g_autoptr (SosSaveRecord) save = NULL;
  g_autofree char *day = sos_moment_dup_day (discharge->moment);

  if (g_strcmp0 (discharge->to, SOS_WENT_DIED) != 0)
    return TRUE;
  sos_consequences_add (discharge->what, SOS_STOPS, "record", g_strdup (_("The record says that they died: every letter stops at once.")));
  person = doing ? sos_transaction_load (transaction, SOS_TYPE_PERSON, sos_record_get_number (episode, SOS_EPISODE_PERSON), error) : NULL;
  if (person == NULL)
    return !doing;
  sos_record_set_text (person, SOS_PERSON_DECEASED_ON, day);
  save = sos_save_record_new (person, NULL);
  return sos_casework_keep_record (transaction, save, error);
}

static gboolean
store_discharge (SosTransaction *transaction, SosRecord *admission, SosDischarge *discharge, gboolean ready, GError **error)
{
  sos_record_set_number (admission, SOS_ADMISSION_DISCHARGED_AT, discharge->moment);
  sos_record_set_text (admission, SOS_ADMISSION_DISCHARGED_TO, discharge->to);
  sos_record_set_text (admission, SOS_ADMISSION_MEETING, discharge->meeting);
  sos_record_set_text (admission, SOS_ADMISSION_LEFT_BEFORE, ready ? NULL : discharge->left_before);
  return sos_transaction_save (transaction, admission, error) && sos_admission_follow (transaction, admission, admission, error);
}

static gboolean
go_home (SosTransaction *transaction, SosDischarge *discharge, gboolean doing, GError **error)
{
  g_autoptr (SosRecord) admission = sos_transaction_load (transaction, SOS_TYPE_ADMISSION, discharge->admission, error);
  g_autoptr (SosRecord) episode = admission != NULL
                                    ? sos_transaction_load (transaction, SOS_TYPE_EPISODE, sos_record_get_number (admission, SOS_ADMISSION_EPISODE), error) : NULL;
  const gboolean died = g_strcmp0 (discharge->to, SOS_WENT_DIED) == 0;
  gboolean ready = FALSE;

  g_clear_pointer (&discharge->what, g_ptr_array_unref);
  discharge->what = sos_consequences_new ();
  if (episode == NULL || !sos_rights_ask_change (transaction, sos_record_get_number (episode, SOS_EPISODE_PERSON), SOS_TYPE_ADMISSION, discharge->admission, error)
      || !read_plan (transaction, admission, discharge, &ready, error))
    return FALSE;
  if (sos_record_is_set (admission, SOS_ADMISSION_DISCHARGED_AT))
    return sos_casework_refuse ("3.3", _("They have left already."), error);
  if (doing && (discharge->to == NULL || discharge->to[0] == '\0'))
    return sos_casework_refuse ("V17", _("Say where they went."), error);
  if (doing
      && !sos_casework_obey (sos_hospital_check_discharge (sos_record_get_number (admission, SOS_ADMISSION_ADMITTED_AT), discharge->moment, ready,
                                                           discharge->left_before, died, sos_transaction_get_now (transaction)),
                             error))
    return FALSE;
  return (died || say_home_steps (transaction, episode, discharge, error)) && note_death (transaction, episode, discharge, doing, error)
         && (!doing || store_discharge (transaction, admission, discharge, ready, error));
}

gboolean
sos_discharge_ask (SosTransaction *transaction, SosDischarge *discharge, GError **error)
{
  return go_home (transaction, discharge, FALSE, error);
}

gboolean
sos_casework_discharge (SosTransaction *transaction, SosDischarge *discharge, GError **error)
{
  return go_home (transaction, discharge, TRUE, error);
}
