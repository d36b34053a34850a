/* sos-index-person.c - the young person on whose account an episode is. To whoever does not see their work it is "somebody we support", and of
 * whom they must not know, nothing. */
#include "config.h"
#include "sos-index-person.h"

#include "sos-casework-private.h"
#include "sos-episode-private.h"
#include "sos-pass-error.h"
#include "sos-rights.h"
#include "sos-stage-rules.h"

#include <glib/gi18n.h>

static gboolean
check_person (SosTransaction *transaction, SosRecord *episode, gint64 person, GError **error)
{
  SosRightsCase rights;
  gint64 supported;

  if (person == sos_record_get_number (episode, SOS_EPISODE_PERSON))
    return sos_casework_refuse ("3.10", _("This is about themselves. Choose the young person on whose account this work is."), error);
  if (!sos_rights_load (transaction, person, &rights, error))
    return FALSE;
  if (!sos_rights_knows_of (&rights))
    {
      sos_transaction_set_not_found (error);
      return FALSE;
    }
  if (!sos_transaction_select_number (transaction, "SELECT 1 FROM episode WHERE person = $1 AND removed IS NULL", &supported, error, "i", person))
    return FALSE;
  return supported != 0 || sos_casework_refuse ("3.10", _("Nobody works, or worked, with that person here."), error);
}

gboolean
sos_index_person_read (SosTransaction *transaction, gint64 person, char **name, GError **error)
{
  g_autoptr (SosRecord) record = NULL;
  g_autoptr (GError) local = NULL;
  SosRightsCase rights;

  *name = NULL;
  if (person == 0 || sos_transaction_hides (transaction, person))
    return TRUE;
  if (!sos_rights_load (transaction, person, &rights, error))
    return FALSE;
  if (sos_rights_knows_of (&rights) && sos_rights_allows (&rights, SOS_GROUP_WORK, SOS_MAY_SEE))
    record = sos_transaction_find (transaction, SOS_TYPE_PERSON, "id = $1", &local, "i", person);
  *name = g_strdup (record != NULL ? sos_record_get_text (record, SOS_PERSON_FULL_NAME) : "");
  return sos_pass_error (&local, error);
}

/* Somebody is written down there whom whoever is at the desk may not read: they hear so, unless they must not know of them; then nobody is taken
 * away, neither for nobody nor for somebody else. */
static gboolean
check_former (SosTransaction *transaction, SosRecord *episode, gint64 *person, GError **error)
{
  const gint64 former = sos_record_get_number (episode, SOS_EPISODE_INDEX_PERSON);
  g_autofree char *name = NULL;

  if (former == *person)
    return TRUE;
  if (!sos_index_person_read (transaction, former, &name, error))
    return FALSE;
  if (name != NULL && name[0] == '\0')
    return sos_casework_refuse ("3.10", _("Somebody we support is written down already whom you do not work with. Ask a lead to change it."), error);
  if (name != NULL || former == 0)
    return TRUE;
  if (*person != 0)
    return sos_casework_refuse_in_place (error);
  *person = former;
  return TRUE;
}

gboolean
sos_casework_set_index_person (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) episode = sos_episode_load_for (transaction, deed->id, error);
  gint64 person = deed->other;

  if (episode == NULL)
    return FALSE;
  if (!sos_stage_is_open (sos_record_get_text (episode, SOS_EPISODE_STAGE)))
    return sos_casework_refuse ("1.1", _("This episode has ended already."), error);
  if ((person != 0 && !check_person (transaction, episode, person, error)) || !check_former (transaction, episode, &person, error))
    return FALSE;
  sos_record_set_number (episode, SOS_EPISODE_INDEX_PERSON, person);
  return sos_transaction_save (transaction, episode, error);
}
