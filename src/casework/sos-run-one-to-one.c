/* sos-run-one-to-one.c - somebody of a group who goes on one-to-one instead: what else is left where two may not meet (S3, 3.6). */
#include "config.h"
#include "sos-run.h"

#include "sos-casework-private.h"
#include "sos-record-plain.h"
#include "sos-school-checks.h"
#include "sos-school-rights.h"
#include "sos-stage-rules.h"

#include <glib/gi18n.h>

/* Work on the service there is already; 0 where there is none. */
static gboolean
find_open (SosTransaction *transaction, gint64 person, const char *service, gint64 *episode, GError **error)
{
  g_autoptr (GPtrArray) episodes = sos_transaction_query (transaction, SOS_TYPE_EPISODE, "person = $1 AND service = $2 ORDER BY id DESC", error, "is", person, service);

  *episode = 0;
  for (guint i = 0; episodes != NULL && *episode == 0 && i < episodes->len; i++)
    if (sos_stage_is_open (sos_record_get_text (episodes->pdata[i], SOS_EPISODE_STAGE)))
      *episode = sos_record_get_id (episodes->pdata[i]);
  return episodes != NULL;
}

static gboolean
open_work (SosTransaction *transaction, SosRecord *place, gint64 *episode, GError **error)
{
  const gint64 person = sos_record_get_known (place, SOS_COHORT_PLACE_PERSON);
  g_autoptr (SosRecord) run
    = person != 0 ? sos_transaction_load (transaction, SOS_TYPE_PROGRAMME_RUN, sos_record_get_number (place, SOS_COHORT_PLACE_RUN), error) : NULL;
  g_autoptr (SosRecord) programme
    = run != NULL ? sos_transaction_load (transaction, SOS_TYPE_PROGRAMME, sos_record_get_number (run, SOS_PROGRAMME_RUN_PROGRAMME), error) : NULL;
  g_autoptr (SosDeed) open = NULL;

  if (person == 0)
    return TRUE;
  if (programme == NULL || !find_open (transaction, person, sos_record_get_text (programme, SOS_PROGRAMME_SERVICE), episode, error) || *episode != 0)
    return programme != NULL && *episode != 0;
  open = sos_deed_new (person, sos_record_get_text (programme, SOS_PROGRAMME_SERVICE), NULL);
  if (!sos_casework_open_episode (transaction, open, error))
    return FALSE;
  *episode = open->result;
  return TRUE;
}

gboolean
sos_casework_see_one_to_one (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) place = sos_transaction_load (transaction, SOS_TYPE_COHORT_PLACE, deed->id, error);
  g_autoptr (SosDeed) leave = sos_deed_new (deed->id, "REMOVED", deed->words);
  g_autoptr (SosSaveRecord) save = NULL;

  if (place == NULL || !sos_school_rights_ask (transaction, SOS_SCHOOL_MAY_PLAN, sos_record_get_number (place, SOS_COHORT_PLACE_RUN), error))
    return FALSE;
  if (!sos_place_is_taken (sos_record_get_text (place, SOS_COHORT_PLACE_STATUS)) || sos_record_is_set (place, SOS_COHORT_PLACE_LEFT_ON))
    return sos_casework_refuse (NULL, _("They are not on the group."), error);
  if (!sos_casework_leave_place (transaction, leave, error) || !open_work (transaction, place, &deed->result, error))
    return FALSE;
  g_clear_object (&place);
  place = sos_transaction_load (transaction, SOS_TYPE_COHORT_PLACE, deed->id, error);
  if (place == NULL)
    return FALSE;
  sos_record_set_text (place, SOS_COHORT_PLACE_DECISION, "ONE_TO_ONE_ONLY");
  sos_record_set_text (place, SOS_COHORT_PLACE_DECISION_REASON, deed->words);
  sos_record_set_text (place, SOS_COHORT_PLACE_DECIDED_ON, sos_transaction_get_today (transaction));
  sos_record_set_number (place, SOS_COHORT_PLACE_DECIDED_BY, sos_transaction_get_actor (transaction));
  save = sos_save_record_new (place, deed->words);
  return sos_casework_keep_record (transaction, save, error);
}
