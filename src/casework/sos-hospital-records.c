/* sos-hospital-records.c - what saving a time in hospital or an offer on a ward asks, what is still to ask there, and somebody new at the
 * bedside (domain 3.3). */
#include "config.h"
#include "sos-hospital.h"

#include "sos-casework-private.h"
#include "sos-hospital-rules.h"
#include "sos-likely.h"
#include "sos-record-plain.h"
#include "sos-stage-rules.h"
#include "sos-tasks.h"

#include <glib/gi18n.h>
#include <string.h>

#define SERVICE "HOS"

/* ---- what is still to ask ---- */

static const guint to_ask[] = {
  SOS_ADMISSION_WARD,     SOS_ADMISSION_MECHANISM,        SOS_ADMISSION_SEVERITY, SOS_ADMISSION_WARD_CONTACT,
  SOS_ADMISSION_KIN_TOLD, SOS_ADMISSION_SIBLINGS_AT_RISK, SOS_ADMISSION_POLICE,   SOS_ADMISSION_VISITORS,
};

char *
sos_admission_dup_missing (SosRecord *admission)
{
  const SosField *fields = SOS_RECORD_GET_CLASS (admission)->fields;
  GString *missing = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (to_ask); i++)
    if (!sos_record_is_set (admission, to_ask[i]))
      g_string_append_printf (missing, missing->len > 0 ? ", %s" : "%s", sos_field_get_label (&fields[to_ask[i]]));
  return g_string_free (missing, missing->len == 0);
}

/* Until it is all there, a task says what is not, and why it is asked. */
gboolean
sos_admission_follow (SosTransaction *transaction, SosRecord *before, SosRecord *after, GError **error)
{
  g_autofree char *missing = after != NULL ? sos_admission_dup_missing (after) : NULL;
  /* Translators: %s is a list of what is not known: "Ward, Next of kin know" */
  g_autofree char *words = missing != NULL ? g_strdup_printf (_("Written down at the bedside. Still to ask, for a safe way home: %s."), missing) : NULL;
  const gint64 person = sos_transaction_find_person (transaction, after != NULL ? after : before, NULL);
  gint64 worker;

  return after == NULL
         || (sos_tasks_find_worker (transaction, person, &worker, error)
             && sos_tasks_keep (transaction, after, person, "HOS_BEDSIDE", words != NULL && !sos_record_is_set (after, SOS_ADMISSION_DISCHARGED_AT), worker, words,
                                NULL, error));
}

/* ---- saving ---- */

/* When somebody came and went is noted by deeds, which ask what follows. */
gboolean
sos_admission_prepare (SosTransaction *transaction, SosRecord *before, SosRecord *admission, GError **error)
{
  static const guint by_deed[] = { SOS_ADMISSION_DISCHARGED_AT, SOS_ADMISSION_DISCHARGED_TO, SOS_ADMISSION_LEFT_BEFORE, SOS_ADMISSION_EARLIER };

  if (before == NULL)
    return sos_casework_refuse ("3.3", _("A time in hospital is written down with the button for it."), error);
  for (guint i = 0; i < G_N_ELEMENTS (by_deed); i++)
    if (sos_casework_has_changed (before, admission, by_deed[i]))
      return sos_casework_refuse ("V17", _("That they left is written down with the button for it."), error);
  if (sos_casework_has_changed (before, admission, SOS_ADMISSION_LEAD) && !sos_record_is_set (admission, SOS_ADMISSION_LEAD_WHY))
    return sos_casework_refuse ("3.3", _("Say why somebody else leads than usual."), error);
  return sos_casework_obey (
    sos_hospital_check_admission (sos_record_get_number (admission, SOS_ADMISSION_ADMITTED_AT),
                                  sos_record_get_known (admission, SOS_ADMISSION_NOTIFIED_AT),
                                  FALSE, 0, sos_transaction_get_now (transaction)),
    error);
}

static gboolean
count_answers (SosTransaction *transaction, SosRecord *offer, guint *n, gboolean *accepted, GError **error)
{
  g_autoptr (GPtrArray) offers = sos_transaction_query (transaction, SOS_TYPE_WARD_OFFER, "admission = $1 AND id <> $2 ORDER BY id", error, "ii",
                                                        sos_record_get_number (offer, SOS_WARD_OFFER_ADMISSION), sos_record_get_id (offer));

  *n = 0;
  *accepted = FALSE;
  for (guint i = 0; offers != NULL && i < offers->len; i++)
    {
      *n += sos_hospital_is_answer (sos_record_get_text (offers->pdata[i], SOS_WARD_OFFER_OUTCOME));
      *accepted = *accepted || sos_record_has_text (offers->pdata[i], SOS_WARD_OFFER_OUTCOME, SOS_WARD_ACCEPTED);
    }
  return offers != NULL;
}

gboolean
sos_ward_offer_prepare (SosTransaction *transaction, SosRecord *before, SosRecord *offer, GError **error)
{
  g_autoptr (SosRecord) admission = sos_transaction_load (transaction, SOS_TYPE_ADMISSION, sos_record_get_number (offer, SOS_WARD_OFFER_ADMISSION), error);
  gboolean accepted;
  guint n;

  if (admission == NULL || !count_answers (transaction, offer, &n, &accepted, error))
    return FALSE;
  if (before == NULL)
    sos_record_set_number (offer, SOS_WARD_OFFER_STAFF, sos_transaction_get_actor (transaction));
  return sos_casework_obey (
    sos_hospital_check_offer (sos_record_get_number (offer, SOS_WARD_OFFER_OFFERED_AT), sos_record_get_number (admission, SOS_ADMISSION_ADMITTED_AT),
                              sos_record_get_known (admission, SOS_ADMISSION_DISCHARGED_AT), n,
                              before == NULL && accepted, sos_transaction_get_now (transaction)),
    error);
}

/* ---- at the bedside ---- */

SosBedside *
sos_bedside_new (const char *name, const char *birth_date, gpointer admission)
{
  SosBedside *self = g_new0 (SosBedside, 1);

  self->name = g_strdup (name);
  self->birth_date = g_strdup (birth_date);
  self->admission = g_object_ref (admission);
  return self;
}

void
sos_bedside_free (SosBedside *self)
{
  g_free (self->name);
  g_free (self->birth_date);
  g_object_unref (self->admission);
  g_free (self);
}

/* Whoever stands at the bed works with them from now on; the referral is looked at like any other. */
static gboolean
open_episode (SosTransaction *transaction, SosBedside *bedside, gint64 *id, GError **error)
{
  const gint64 actor = sos_transaction_get_actor (transaction);
  g_autoptr (SosDeed) deed = sos_deed_new (bedside->person, SERVICE, NULL);
  g_autoptr (SosRecord) episode = NULL, worker = NULL;

  if (!sos_casework_open_episode (transaction, deed, error))
    return FALSE;
  *id = deed->result;
  episode = sos_transaction_load (transaction, SOS_TYPE_EPISODE, deed->result, error);
  worker = episode != NULL && actor != 0 ? sos_transaction_load (transaction, SOS_TYPE_STAFF, actor, error) : NULL;
  if (worker == NULL)
    return episode != NULL && actor == 0;
  sos_record_set_number (episode, SOS_EPISODE_WORKER, actor);
  sos_record_set_number (episode, SOS_EPISODE_TEAM, sos_record_get_number (worker, SOS_STAFF_TEAM));
  sos_record_set_text (episode, SOS_EPISODE_SOURCE, "HOSPITAL");
  return sos_transaction_save (transaction, episode, error);
}

gboolean
sos_casework_admit_at_bedside (SosTransaction *transaction, SosBedside *bedside, GError **error)
{
  const SosNewPerson typed = { .name = bedside->name, .birth_date = bedside->birth_date };
  SosCreatePerson *create = sos_create_person_new (&typed);
  const gboolean made = sos_casework_create_person (transaction, create, error);
  g_autoptr (SosAdmit) admit = sos_admit_new (bedside->admission);
  gint64 episode;

  bedside->person = create->result;
  sos_create_person_free (create);
  if (!made || !open_episode (transaction, bedside, &episode, error))
    return FALSE;
  sos_record_set_number (bedside->admission, SOS_ADMISSION_EPISODE, episode);
  if (!sos_casework_admit (transaction, admit, error))
    return FALSE;
  bedside->result = admit->result;
  return TRUE;
}
