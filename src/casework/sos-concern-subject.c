/* sos-concern-subject.c - who a concern is about: somebody held, a pupil of a group, or somebody entered now with whom nobody works (4.5.1). */
#include "config.h"
#include "sos-concern-subject.h"

#include "sos-casework-private.h"
#include "sos-record-plain.h"
#include "sos-rights.h"
#include "sos-rights-private.h"

#include <glib/gi18n.h>

/* Whoever works here; a volunteer tells somebody who does. */
static gboolean
ask_role (SosTransaction *transaction, GError **error)
{
  SosSeatRead seat;

  if (!sos_rights_read_seat (transaction, &seat, error))
    return FALSE;
  if (seat.id == 0 || (seat.role != NULL && g_strcmp0 (seat.role, SOS_ROLE_VOLUNTEER) != 0))
    return TRUE;
  return sos_casework_refuse ("0.4", _("This is not part of your work."), error);
}

/* Anybody who works here and knows of the person. */
static gboolean
ask_to_raise (SosTransaction *transaction, gint64 person, GError **error)
{
  SosRightsCase rights;

  if (!sos_rights_load (transaction, person, &rights, error))
    return FALSE;
  if (sos_rights_knows_of (&rights))
    return TRUE;
  sos_transaction_set_not_found (error);
  return FALSE;
}

/* Who is not born, or not known, has no name yet. */
static const char *
get_name (SosRecord *concern, const SosNewPerson *named)
{
  if (named->name != NULL && g_strstrip (named->name)[0] != '\0')
    return named->name;
  if (sos_record_has_text (concern, SOS_CONCERN_SUBJECT, "UNBORN"))
    return _("Unborn child");
  return sos_record_has_text (concern, SOS_CONCERN_SUBJECT, "UNKNOWN") ? _("Name not known") : "";
}

/* A worry about somebody who works here or with us, held before or not, is for the safeguarding lead, and for nobody to come across. */
static gboolean
is_sealed (SosRecord *concern)
{
  return sos_record_has_text (concern, SOS_CONCERN_SUBJECT, SOS_SUBJECT_COLLEAGUE) || sos_record_has_text (concern, SOS_CONCERN_SUBJECT, SOS_SUBJECT_PROFESSIONAL);
}

static gboolean
keep_sealed (SosTransaction *transaction, SosRecord *concern, gint64 person, GError **error)
{
  return !is_sealed (concern) || sos_seal_for_concern (transaction, person, error);
}

static gboolean
enter (SosTransaction *transaction, SosRaiseConcern *raise, gint64 *person, GError **error)
{
  SosRecord *concern = SOS_RECORD (raise->concern);
  g_autoptr (SosNewPerson) named = sos_new_person_copy (raise->named);
  g_autofree char *name = NULL;

  if (!ask_role (transaction, error))
    return FALSE;
  if (!sos_record_is_set (concern, SOS_CONCERN_SUBJECT))
    return sos_casework_refuse ("V25", _("Say who they are to us."), error);
  name = g_strdup (get_name (concern, named));
  g_free (named->name);
  named->name = g_steal_pointer (&name);
  return sos_casework_create_named (transaction, named, is_sealed (concern), person, error);
}

/* The pupil of the register is the person from now on: the next worry finds the same record. What the school calls them stays. */
static gboolean
find_pupil (SosTransaction *transaction, SosRaiseConcern *raise, gint64 *person, GError **error)
{
  SosRecord *concern = SOS_RECORD (raise->concern);
  g_autoptr (SosRecord) place = sos_transaction_load (transaction, SOS_TYPE_COHORT_PLACE, raise->place, error);

  if (place == NULL)
    return FALSE;
  *person = sos_record_get_known (place, SOS_COHORT_PLACE_PERSON);
  if (*person != 0)
    return ask_to_raise (transaction, *person, error);
  if (!sos_record_is_set (concern, SOS_CONCERN_SUBJECT))
    sos_record_set_text (concern, SOS_CONCERN_SUBJECT, SOS_SUBJECT_PUPIL);
  if (raise->named == NULL)
    raise->named = g_new0 (SosNewPerson, 1);
  if (raise->named->name == NULL || raise->named->name[0] == '\0')
    {
      g_free (raise->named->name);
      raise->named->name = g_strdup (sos_record_find_text (place, SOS_COHORT_PLACE_PUPIL_NAME));
    }
  if (!enter (transaction, raise, person, error))
    return FALSE;
  sos_record_set_number (place, SOS_COHORT_PLACE_PERSON, *person);
  return sos_transaction_save (transaction, place, error);
}

gboolean
sos_concern_find_subject (SosTransaction *transaction, SosRaiseConcern *raise, GError **error)
{
  SosRecord *concern = SOS_RECORD (raise->concern);
  gint64 person = sos_record_get_known (concern, SOS_CONCERN_PERSON);

  if (person != 0)
    return ask_to_raise (transaction, person, error) && keep_sealed (transaction, concern, person, error);
  if (raise->place != 0 ? !find_pupil (transaction, raise, &person, error) : raise->named != NULL && !enter (transaction, raise, &person, error))
    return FALSE;
  if (person == 0)
    return sos_casework_refuse ("V25", _("Say whom it is about."), error);
  sos_record_set_number (concern, SOS_CONCERN_PERSON, person);
  return keep_sealed (transaction, concern, person, error);
}
