/* sos-office-codes.c - words of code lists as this office has them: its own, and the program's reworded or retired. Shows nothing. */
#include "config.h"
#include "sos-office-codes.h"

#include "sos-casework-private.h"
#include "sos-fold.h"
#include "sos-office-rights.h"
#include "sos-open-lists.h"
#include "sos-pass-error.h"
#include "sos-record-plain.h"

#include <glib/gi18n.h>
#include <string.h>

/* ---- the table follows ---- */

static gboolean
put (SosTransaction *transaction, SosRecord *record, GError **error)
{
  return sos_transaction_execute (
    transaction,
    "INSERT INTO code (list, code, label, note, position, active)"
    " VALUES ($1, $2, $3, $4, coalesce (nullif ($5, 0), (SELECT coalesce (max (position), 0) + 1 FROM code WHERE list = $1)), $6)"
    " ON CONFLICT (list, code) DO UPDATE SET label = excluded.label, note = excluded.note, active = excluded.active,"
    " position = CASE WHEN $5 = 0 THEN code.position ELSE $5 END",
    error, "ssssii", sos_record_get_text (record, SOS_OFFICE_CODE_LIST), sos_record_get_text (record, SOS_OFFICE_CODE_CODE),
    sos_record_get_text (record, SOS_OFFICE_CODE_LABEL), sos_record_find_text (record, SOS_OFFICE_CODE_NOTE),
    sos_record_get_known (record, SOS_OFFICE_CODE_POSITION),
    (gint64) sos_record_get_flag (record, SOS_OFFICE_CODE_ACTIVE));
}

/* As the program came with it; what it never had goes. */
static gboolean
put_first (SosTransaction *transaction, SosRecord *record, GError **error)
{
  const char *list = sos_record_get_text (record, SOS_OFFICE_CODE_LIST), *code = sos_record_get_text (record, SOS_OFFICE_CODE_CODE);
  const char *first = sos_record_find_text (record, SOS_OFFICE_CODE_FIRST_LABEL);

  if (first == NULL)
    return sos_transaction_execute (transaction, "DELETE FROM code WHERE list = $1 AND code = $2", error, "ss", list, code);
  return sos_transaction_execute (transaction, "UPDATE code SET label = $3, note = $4, active = $5 WHERE list = $1 AND code = $2", error, "ssssi", list, code,
                                  first, sos_record_find_text (record, SOS_OFFICE_CODE_FIRST_NOTE),
                                  (gint64) sos_record_get_flag (record, SOS_OFFICE_CODE_FIRST_ACTIVE));
}

static SosRecord *
find (SosTransaction *transaction, const char *list, const char *code, GError **error)
{
  return sos_transaction_find (transaction, SOS_TYPE_OFFICE_CODE, "list = $1 AND code = $2 ORDER BY id DESC", error, "ss", list, code);
}

gboolean
sos_office_codes_reach (SosTransaction *transaction, SosRecord *record, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) now = NULL;

  if (!SOS_IS_OFFICE_CODE (record))
    return TRUE;
  now = find (transaction, sos_record_get_text (record, SOS_OFFICE_CODE_LIST), sos_record_get_text (record, SOS_OFFICE_CODE_CODE), &local);
  if (!sos_pass_error (&local, error))
    return FALSE;
  return now != NULL ? put (transaction, now, error) : put_first (transaction, record, error);
}

/* ---- kept ---- */

/* Out of the table itself: what this transaction knows of codes is what was before it. FALSE with @error. */
static gboolean
fill_first (SosTransaction *transaction, SosRecord *record, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, "SELECT label, note, active FROM code WHERE list = $1 AND code = $2", &local, "ss",
                                                     sos_record_get_text (record, SOS_OFFICE_CODE_LIST), sos_record_get_text (record, SOS_OFFICE_CODE_CODE));

  if (rows != NULL && sos_rows_next (rows, &local))
    {
      sos_record_set_text (record, SOS_OFFICE_CODE_FIRST_LABEL, sos_rows_get_text (rows, 0));
      sos_record_set_text (record, SOS_OFFICE_CODE_FIRST_NOTE, sos_rows_get_text (rows, 1));
      sos_record_set_flag (record, SOS_OFFICE_CODE_FIRST_ACTIVE, sos_rows_get_number (rows, 2) != 0);
    }
  return sos_pass_error (&local, error);
}

/* The office's own record of it, or a new one. (transfer full) */
static SosRecord *
begin (SosTransaction *transaction, const char *list, const char *code, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) record = find (transaction, list, code, &local);

  if (record == NULL && local == NULL)
    {
      record = g_object_new (SOS_TYPE_OFFICE_CODE, "list", list, "code", code, NULL);
      fill_first (transaction, record, &local);
    }
  if (local == NULL)
    return g_steal_pointer (&record);
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

static gboolean
says (SosRecord *record, const char *label, const char *note, gboolean active)
{
  return sos_record_has_text (record, SOS_OFFICE_CODE_FIRST_LABEL, label) && g_strcmp0 (sos_record_find_text (record, SOS_OFFICE_CODE_FIRST_NOTE), note) == 0
         && sos_record_get_flag (record, SOS_OFFICE_CODE_FIRST_ACTIVE) == active;
}

static gboolean
keep (SosTransaction *transaction, SosRecord *record, const char *label, const char *note, gboolean active, GError **error)
{
  sos_record_set_text (record, SOS_OFFICE_CODE_LABEL, label);
  sos_record_set_text (record, SOS_OFFICE_CODE_NOTE, note);
  sos_record_set_flag (record, SOS_OFFICE_CODE_ACTIVE, active);
  if (sos_record_get_revision (record) == 0 && says (record, label, note, active))
    return TRUE;
  return (sos_record_get_revision (record) != 0 && sos_record_get_changed (record) == 0) || sos_transaction_save (transaction, record, error);
}

gboolean
sos_office_codes_keep (SosTransaction *transaction, const char *list, const char *code, const char *label, const char *note, gboolean active,
                       GError **error)
{
  g_autoptr (SosRecord) record = begin (transaction, list, code, error);

  return record != NULL && keep (transaction, record, label, note, active, error);
}

/* ---- a code for words ---- */

static gboolean
is_taken (SosTransaction *transaction, const char *list, const char *code, gboolean *taken, GError **error)
{
  gint64 found;

  if (!sos_transaction_select_number (transaction,
                                      "SELECT 1 FROM code WHERE list = $1 AND code = $2"
                                      " UNION ALL SELECT 1 FROM office_code WHERE list = $1 AND code = $2",
                                      &found, error, "ss", list, code))
    return FALSE;
  *taken = found != 0;
  return TRUE;
}

#define LONGEST 40

/* Plain letters and figures; words in another script alone give none. */
static char *
dup_plain (const char *label)
{
  g_auto (GStrv) words = sos_fold_words (label);
  g_autofree char *joined = g_strjoinv ("_", words);
  GString *plain = g_string_new (NULL);

  for (const char *at = joined; *at != '\0' && plain->len < LONGEST; at++)
    if (g_ascii_isalnum (*at) || *at == '_')
      g_string_append_c (plain, g_ascii_toupper (*at));
  if (plain->len == 0)
    g_string_assign (plain, "OWN");
  return g_string_free (plain, FALSE);
}

char *
sos_office_codes_make (SosTransaction *transaction, const char *list, const char *label, GError **error)
{
  g_autofree char *plain = dup_plain (label);
  g_autofree char *code = g_strdup (plain);
  gboolean taken = TRUE;

  for (guint i = 2; taken; i++)
    {
      if (!is_taken (transaction, list, code, &taken, error))
        return NULL;
      if (taken)
        {
          g_free (code);
          code = g_strdup_printf ("%s_%u", plain, i);
        }
    }
  return g_steal_pointer (&code);
}

/* ---- the deed ---- */

/* Two words that look the same are one too many. */
static gboolean
is_new_word (SosTransaction *transaction, const char *list, const char *code, const char *label, GError **error)
{
  g_autofree char *key = g_utf8_casefold (label, -1);
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, "SELECT label, active FROM code WHERE list = $1 AND code <> $2", &local, "ss", list,
                                                     code != NULL ? code : "");

  while (rows != NULL && sos_rows_next (rows, &local))
    {
      g_autofree char *held = g_utf8_casefold (sos_rows_get_text (rows, 0), -1);

      if (g_str_equal (held, key))
        return sos_casework_refuse (NULL, sos_rows_get_number (rows, 1) != 0 ? _("That word is in the list already.")
                                                                             : _("That word is in the list already, and not offered any more. Offer that one again."),
                                    error);
    }
  return sos_pass_error (&local, error);
}

gboolean
sos_casework_keep_office_code (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autofree char *label = g_strstrip (g_strdup (deed->words != NULL ? deed->words : ""));
  g_autofree char *code = NULL;
  g_autoptr (SosRecord) record = NULL;

  if (!sos_office_ask (transaction, SOS_OFFICE_LISTS, error))
    return FALSE;
  if (sos_open_lists_find (deed->code) == NULL)
    return sos_casework_refuse ("2", _("Rules of the program act on the words of that list: it is not for the office to change."), error);
  if (label[0] == '\0' || g_utf8_strlen (label, -1) > 80)
    return sos_casework_refuse ("V1", _("Say what it is called, in 80 letters at most."), error);
  if (!is_new_word (transaction, deed->code, deed->why, label, error))
    return FALSE;
  code = deed->why != NULL ? g_strdup (deed->why) : sos_office_codes_make (transaction, deed->code, label, error);
  record = code != NULL ? begin (transaction, deed->code, code, error) : NULL;
  if (record == NULL || !keep (transaction, record, label, deed->date, deed->count != 0, error))
    return FALSE;
  deed->result = sos_record_get_id (record);
  return TRUE;
}
