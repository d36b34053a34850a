/* sos-agreement-checks.c - what agreements, notes on competence and lawful bases ask before they are saved. Saves nothing. */
#include "config.h"
#include "sos-agreement-checks.h"

#include "sos-casework-private.h"
#include "sos-pass-error.h"
#include "sos-posting-rules.h"
#include "sos-rights-private.h"
#include "sos-rights-rules.h"

#include <glib/gi18n.h>

/* ---- what the rules rest on ---- */

/* One text of the first row; NULL where there is none. FALSE with @error. */
static gboolean
read_text (SosRows *taken, GError *problem, char **text, GError **error)
{
  g_autoptr (SosRows) rows = taken;
  g_autoptr (GError) local = problem;

  *text = rows != NULL && sos_rows_next (rows, &local) ? g_strdup (sos_rows_get_text (rows, 0)) : NULL;
  return sos_pass_error (&local, error);
}

gboolean
sos_consent_find_parental (SosTransaction *transaction, gint64 person, gint64 other, SosParental *parental, GError **error)
{
  GError *local = NULL;
  SosRows *rows = other == 0 ? NULL
                             : sos_transaction_select (transaction,
                                                       "SELECT parental_responsibility FROM relationship WHERE person = $1 AND other_person = $2"
                                                       " AND removed IS NULL AND (valid_to IS NULL OR valid_to >= $3)"
                                                       " ORDER BY parental_responsibility IS NULL, parental_responsibility = 'UNKNOWN', id DESC",
                                                       &local, "iis", person, other, sos_transaction_get_today (transaction));
  g_autofree char *known = NULL;

  *parental = SOS_PARENTAL_NOT_NAMED;
  if (other == 0)
    return TRUE;
  if (!read_text (rows, local, &known, error))
    return FALSE;
  *parental = g_strcmp0 (known, "YES") == 0  ? SOS_PARENTAL_YES
              : g_strcmp0 (known, "NO") == 0 ? SOS_PARENTAL_NO
                                             : SOS_PARENTAL_NOT_KNOWN;
  return TRUE;
}

gboolean
sos_competence_find (SosTransaction *transaction, gint64 person, const char *decision, char **view, GError **error)
{
  GError *local = NULL;
  SosRows *rows = sos_transaction_select (transaction,
                                          "SELECT view FROM competence_note WHERE person = $1 AND decision = $2 AND removed IS NULL"
                                          " ORDER BY dated DESC, id DESC",
                                          &local, "is", person, decision);

  return read_text (rows, local, view, error);
}

static gboolean
find_birth_date (SosTransaction *transaction, gint64 person, char **date, GError **error)
{
  GError *local = NULL;
  SosRows *rows = sos_transaction_select (transaction, "SELECT birth_date FROM person WHERE id = $1", &local, "i", person);

  return read_text (rows, local, date, error);
}

/* ---- agreements ---- */

/* What is asked anew when it changes; the rest of an agreement may be put right whatever the rules say now. */
static gboolean
is_asked (SosRecord *before, SosRecord *consent)
{
  static const guint fields[] = { SOS_CONSENT_TYPE,       SOS_CONSENT_TO_AGENCY, SOS_CONSENT_GIVEN_BY,       SOS_CONSENT_DATED,
                                  SOS_CONSENT_EXPIRES_ON, SOS_CONSENT_STATUS,    SOS_CONSENT_GIVEN_BY_PERSON };

  for (guint i = 0; before != NULL && i < G_N_ELEMENTS (fields); i++)
    if (sos_casework_has_changed (before, consent, fields[i]))
      return TRUE;
  return before == NULL;
}

static gboolean
is_yes (SosRecord *consent)
{
  return sos_consent_is_yes (sos_record_get_text (consent, SOS_CONSENT_STATUS)) && !sos_record_is_set (consent, SOS_CONSENT_WITHDRAWN_ON);
}

static void
propose_end (SosRecord *before, SosRecord *consent, const char *birth_date)
{
  g_autofree char *last = NULL;

  if (before != NULL || !is_yes (consent) || sos_record_is_set (consent, SOS_CONSENT_EXPIRES_ON))
    return;
  last = sos_consent_dup_last_day (sos_record_get_text (consent, SOS_CONSENT_DATED), birth_date);
  sos_record_set_text (consent, SOS_CONSENT_EXPIRES_ON, last);
}

static gboolean
check_consent (SosTransaction *transaction, SosRecord *consent, const char *birth_date, GError **error)
{
  const gint64 person = sos_record_get_number (consent, SOS_CONSENT_PERSON);
  const char *type = sos_record_get_text (consent, SOS_CONSENT_TYPE);
  g_autofree char *competence = NULL;
  SosConsentCase asked = {
    .type = type,
    .status = sos_record_get_text (consent, SOS_CONSENT_STATUS),
    .given_by = sos_record_find_text (consent, SOS_CONSENT_GIVEN_BY),
    .to_agency = sos_record_find_text (consent, SOS_CONSENT_TO_AGENCY),
    .dated = sos_record_find_text (consent, SOS_CONSENT_DATED),
    .expires_on = sos_record_find_text (consent, SOS_CONSENT_EXPIRES_ON),
    .today = sos_transaction_get_today (transaction),
    .birth_date = birth_date,
  };

  if (!sos_consent_find_parental (transaction, person, sos_record_get_number (consent, SOS_CONSENT_GIVEN_BY_PERSON), &asked.parental, error)
      || !sos_competence_find (transaction, person, type, &competence, error))
    return FALSE;
  asked.competence = competence;
  return sos_casework_obey (sos_consent_check (&asked), error);
}

/* N13: what follows from taking back that we work with somebody follows from the deed, so it is not done by hand. */
static gboolean
is_taken_back_by_hand (SosRecord *before, SosRecord *consent)
{
  return before != NULL && sos_record_has_text (before, SOS_CONSENT_TYPE, SOS_CONSENT_WORK) && is_yes (before) && !is_yes (consent)
         && (sos_record_is_set (consent, SOS_CONSENT_WITHDRAWN_ON) || sos_record_has_text (consent, SOS_CONSENT_STATUS, SOS_CONSENT_WITHDRAWN));
}

gboolean
sos_consent_prepare (SosTransaction *transaction, SosRecord *before, SosRecord *consent, GError **error)
{
  g_autofree char *birth_date = NULL;

  if (is_taken_back_by_hand (before, consent))
    return sos_casework_refuse ("N13", _("That we work with them is taken back with the button for it: it shows what stops, and stops it."), error);
  if (!is_asked (before, consent))
    return TRUE;
  if (!find_birth_date (transaction, sos_record_get_number (consent, SOS_CONSENT_PERSON), &birth_date, error))
    return FALSE;
  propose_end (before, consent, birth_date);
  return !is_yes (consent) || check_consent (transaction, consent, birth_date, error);
}

/* ---- competence ---- */

gboolean
sos_competence_prepare (SosTransaction *transaction, SosRecord *before, SosRecord *note, GError **error)
{
  const char *answers[] = {
    sos_record_get_text (note, SOS_COMPETENCE_NOTE_UNDERSTANDS),
    sos_record_get_text (note, SOS_COMPETENCE_NOTE_REMEMBERS),
    sos_record_get_text (note, SOS_COMPETENCE_NOTE_WEIGHS),
    sos_record_get_text (note, SOS_COMPETENCE_NOTE_CAN_SAY),
  };
  const char *today = sos_transaction_get_today (transaction);

  if (before != NULL && sos_record_get_number (before, SOS_COMPETENCE_NOTE_LEAD_SEEN_BY) != 0)
    return sos_casework_refuse ("4.2.3", _("The lead has seen this note; it stays as it is. Write another one."), error);
  if (!sos_record_is_set (note, SOS_COMPETENCE_NOTE_DATED))
    sos_record_set_text (note, SOS_COMPETENCE_NOTE_DATED, today);
  if (g_strcmp0 (sos_record_get_text (note, SOS_COMPETENCE_NOTE_DATED), today) > 0)
    return sos_casework_refuse ("V4", _("The day they were asked is still to come."), error);
  if (before == NULL)
    sos_record_set_number (note, SOS_COMPETENCE_NOTE_WORKER, sos_transaction_get_actor (transaction));
  return sos_casework_obey (sos_competence_check (answers, sos_record_get_text (note, SOS_COMPETENCE_NOTE_VIEW),
                                                  sos_record_get_text (note, SOS_COMPETENCE_NOTE_REASONS)),
                            error);
}

gboolean
sos_competence_may_remove (SosTransaction *transaction, SosRecord *note, GError **error)
{
  return sos_casework_refuse ("4.2.3", _("A note on competence stays. Write another one where things have changed."), error);
}

/* ---- what is the course of deeds alone ---- */

gboolean
sos_withdrawal_prepare (SosTransaction *transaction, SosRecord *before, SosRecord *withdrawal, GError **error)
{
  return sos_casework_refuse ("N13", _("What was taken back, and how it went on, is written by the buttons for it."), error);
}

gboolean
sos_withdrawal_may_remove (SosTransaction *transaction, SosRecord *withdrawal, GError **error)
{
  return sos_casework_refuse ("N13", _("That something was taken back stays written down."), error);
}

/* ---- lawful bases ---- */

static gboolean
is_data_protection_lead (SosTransaction *transaction, gboolean *is, GError **error)
{
  SosSeatRead seat;

  if (!sos_rights_read_seat (transaction, &seat, error))
    return FALSE;
  *is = g_strcmp0 (seat.role, SOS_ROLE_DATA_PROTECTION_LEAD) == 0;
  return TRUE;
}

gboolean
sos_lawful_basis_prepare (SosTransaction *transaction, SosRecord *before, SosRecord *basis, GError **error)
{
  gboolean is = FALSE;

  if (!is_data_protection_lead (transaction, &is, error))
    return FALSE;
  if (!is)
    return sos_casework_refuse ("4.2.1", _("The data protection lead decides on which basis something is held."), error);
  sos_record_set_number (basis, SOS_LAWFUL_BASIS_DECIDED_BY, sos_transaction_get_actor (transaction));
  sos_record_set_text (basis, SOS_LAWFUL_BASIS_DECIDED_ON, sos_transaction_get_today (transaction));
  return TRUE;
}

gboolean
sos_lawful_basis_may_remove (SosTransaction *transaction, SosRecord *basis, GError **error)
{
  return sos_casework_refuse ("4.2.1", _("A purpose always has a basis. Change it instead."), error);
}
