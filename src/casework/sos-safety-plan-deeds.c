/* sos-safety-plan-deeds.c - what somebody does, and who helps, when it is not safe: written, written anew, ended (domain 4.3). */
#include "config.h"
#include "sos-assessments.h"

#include "sos-casework-private.h"
#include "sos-limits-load.h"
#include "sos-pass-error.h"
#include "sos-rights.h"

#include <glib/gi18n.h>

static guint
count_written (SosRecord *plan)
{
  guint n = 0;

  for (guint i = SOS_SAFETY_PLAN_TRIGGERS; i <= SOS_SAFETY_PLAN_WHO_KNOWS; i++)
    n += sos_record_find_text (plan, i) != NULL;
  return n;
}

/* The latest signed assessment, where it asks for a safety plan. 0: none does. */
static gboolean
find_asking (SosTransaction *transaction, gint64 person, gint64 *id, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) last = sos_transaction_find (transaction, SOS_TYPE_ASSESSMENT, "person = $1 AND signed_at IS NOT NULL ORDER BY signed_at DESC, id DESC",
                                                     &local, "i", person);
  g_autoptr (SosAssessmentSheet) sheet = last != NULL ? sos_assessment_sheet_load (transaction, last, &local) : NULL;

  *id = sheet != NULL && sheet->danger ? sos_record_get_id (last) : 0;
  return sos_pass_error (&local, error);
}

static gboolean
end_others (SosTransaction *transaction, gint64 person, GError **error)
{
  g_autoptr (GPtrArray) plans
    = sos_transaction_query (transaction, SOS_TYPE_SAFETY_PLAN, "person = $1 AND ended_on IS NULL ORDER BY id", error, "i", person);

  for (guint i = 0; plans != NULL && i < plans->len; i++)
    {
      sos_record_set_text (plans->pdata[i], SOS_SAFETY_PLAN_ENDED_ON, sos_transaction_get_today (transaction));
      if (!sos_transaction_save (transaction, plans->pdata[i], error))
        return FALSE;
    }
  return plans != NULL;
}

gboolean
sos_casework_keep_safety_plan (SosTransaction *transaction, SosSaveRecord *save, GError **error)
{
  SosRecord *plan = save->record;
  const gint64 person = sos_record_get_number (plan, SOS_SAFETY_PLAN_PERSON);
  gint64 asking;
  SosLimits limits;

  if (!sos_limits_load (transaction, &limits, error) || !sos_rights_ask_change (transaction, person, SOS_TYPE_SAFETY_PLAN, 0, error))
    return FALSE;
  if (sos_record_get_revision (plan) != 0)
    return sos_casework_refuse ("4.3", _("A safety plan stays as it was agreed. Write a new one from it."), error);
  sos_record_set_text (plan, SOS_SAFETY_PLAN_MADE_ON, sos_transaction_get_today (transaction));
  if (!sos_casework_obey (sos_safety_plan_check (count_written (plan), sos_record_find_text (plan, SOS_SAFETY_PLAN_MADE_ON),
                                                 sos_record_find_text (plan, SOS_SAFETY_PLAN_REVIEW_ON), limits.safety_plan_days),
                          error)
      || !find_asking (transaction, person, &asking, error) || !end_others (transaction, person, error))
    return FALSE;
  sos_record_set_number (plan, SOS_SAFETY_PLAN_ASSESSMENT, asking);
  sos_record_set_number (plan, SOS_SAFETY_PLAN_AUTHOR, sos_transaction_get_actor (transaction));
  sos_record_set_text (plan, SOS_SAFETY_PLAN_ENDED_ON, NULL);
  return sos_transaction_save (transaction, plan, error);
}

/* Not while the latest assessment says that it is needed. */
gboolean
sos_casework_end_safety_plan (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) plan = sos_transaction_load (transaction, SOS_TYPE_SAFETY_PLAN, deed->id, error);
  const gint64 person = plan != NULL ? sos_record_get_number (plan, SOS_SAFETY_PLAN_PERSON) : 0;
  gint64 asking;

  if (plan == NULL || !sos_rights_ask_change (transaction, person, SOS_TYPE_SAFETY_PLAN, deed->id, error) || !find_asking (transaction, person, &asking, error))
    return FALSE;
  if (sos_record_is_set (plan, SOS_SAFETY_PLAN_ENDED_ON))
    return sos_casework_refuse ("4.3", _("This safety plan has ended already."), error);
  if (asking != 0)
    return sos_casework_refuse ("4.3", _("The latest assessment says red or immediate danger: the safety plan goes on until another one says otherwise."), error);
  sos_record_set_text (plan, SOS_SAFETY_PLAN_ENDED_ON, sos_transaction_get_today (transaction));
  return sos_transaction_save (transaction, plan, error);
}
