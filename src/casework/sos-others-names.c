/* sos-others-names.c - whose names and numbers are taken out of a paper about somebody (domain 4.15). */
#include "config.h"
#include "sos-others-names.h"

#include "sos-casework-private.h"
#include "sos-pass-error.h"

static gboolean
add_names (SosTransaction *transaction, const char *sql, gint64 person, SosNameRedact *names, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, sql, &local, "i", person);

  while (rows != NULL && sos_rows_next (rows, &local))
    for (int i = 0; i < 3; i++)
      sos_name_redact_add (names, sos_rows_get_text (rows, i));
  return sos_pass_error (&local, error);
}

/* Everybody tied to them, and whoever was ever named in a contact; professionals in their role may stand, their names may not. */
gboolean
sos_others_names_read (SosTransaction *transaction, SosRecord *person, SosNameRedact *names, GError **error)
{
  static const char *const sql[] = {
    "SELECT full_name, given_names, known_as FROM person WHERE id IN (SELECT other_person FROM relationship WHERE person = $1 AND removed IS"
    " NULL UNION SELECT other_person FROM contact_with WHERE other_person IS NOT NULL AND contact IN (SELECT id FROM contact WHERE person = $1)"
    " UNION SELECT person FROM membership WHERE removed IS NULL AND person <> $1 AND household IN (SELECT household FROM membership WHERE"
    " person = $1 AND removed IS NULL))",
    "SELECT name, NULL, NULL FROM contact_with WHERE name IS NOT NULL AND kind IN ('PROFESSIONAL', 'THIRD_PARTY', 'RELATIVE') AND contact IN"
    " (SELECT id FROM contact WHERE person = $1)",
    "SELECT holder_name, value, normalised FROM contact_point WHERE person = $1 AND coalesce (belongs_to, '') <> 'SELF' AND removed IS NULL",
  };

  for (guint i = 0; i < G_N_ELEMENTS (sql); i++)
    if (!add_names (transaction, sql[i], sos_record_get_id (person), names, error))
      return FALSE;
  sos_name_redact_keep (names, sos_record_get_text (person, SOS_PERSON_FULL_NAME));
  sos_name_redact_keep (names, sos_record_get_text (person, SOS_PERSON_KNOWN_AS));
  return TRUE;
}
