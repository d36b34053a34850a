/* sos-tier-deeds.c - how closely somebody is worked with, said between two assessments (domain 3.1). */
#include "config.h"
#include "sos-assessments.h"

#include "sos-casework-private.h"
#include "sos-episode-private.h"
#include "sos-pass-error.h"
#include "sos-stage-rules.h"

#include <glib/gi18n.h>

/* What the latest signed one of that work says; nothing where there is none. */
static gboolean
read_danger (SosTransaction *transaction, SosRecord *episode, gboolean *danger, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) latest = sos_transaction_find (transaction, SOS_TYPE_ASSESSMENT, "episode = $1 AND signed_at IS NOT NULL ORDER BY signed_at DESC, id DESC",
                                                       &local, "i", sos_record_get_id (episode));
  g_autoptr (SosAssessmentSheet) sheet = latest != NULL ? sos_assessment_sheet_load (transaction, latest, &local) : NULL;

  *danger = sheet != NULL && sheet->danger;
  return sos_pass_error (&local, error);
}

gboolean
sos_casework_set_tier (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) episode = sos_episode_load_for (transaction, deed->id, error);
  gboolean danger = FALSE;

  if (episode == NULL || !read_danger (transaction, episode, &danger, error))
    return FALSE;
  if (!sos_stage_is_open (sos_record_get_text (episode, SOS_EPISODE_STAGE)))
    return sos_casework_refuse ("1.1", _("This episode has ended already."), error);
  if (sos_codes_find (sos_transaction_get_codes (transaction), "tier", deed->code) == NULL)
    return sos_casework_refuse ("3.1", _("Choose how closely they are worked with from now on."), error);
  if (!sos_casework_obey (sos_tier_may_be (deed->code, sos_record_find_text (episode, SOS_EPISODE_TIER), danger, FALSE, deed->words), error))
    return FALSE;
  sos_transaction_set_reason (transaction, deed->words);
  sos_record_set_text (episode, SOS_EPISODE_TIER, deed->code);
  return sos_transaction_save (transaction, episode, error);
}
