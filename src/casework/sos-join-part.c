/* sos-join-part.c - two records that were made one are two again: what the history says was moved goes back, unless somebody changed it
 * since (domain 0.6). */
#include "config.h"
#include "sos-join-private.h"

#include "sos-casework-private.h"
#include "sos-likeness-rules.h"
#include "sos-record-checks.h"
#include "sos-rights.h"

#include <glib/gi18n.h>

/* One line of the history of the joining. */
typedef struct
{
  char *verb;
  GType type;
  gint64 record;
  int field; /* -1: the record itself */
  char *old;
  char *now;
} Line;

static void
clear_line (gpointer data)
{
  Line *line = data;

  g_free (line->verb);
  g_free (line->old);
  g_free (line->now);
}

static Line
read_line (SosRows *row)
{
  const char *kind = sos_rows_get_text (row, 1), *field = sos_rows_get_text (row, 3);
  Line line = { .verb = g_strdup (sos_rows_get_text (row, 0)), .type = kind != NULL ? sos_records_find_type (kind) : G_TYPE_INVALID,
                .record = sos_rows_get_number (row, 2), .field = -1, .old = g_strdup (sos_rows_get_text (row, 4)),
                .now = g_strdup (sos_rows_get_text (row, 5)) };

  if (line.type != G_TYPE_INVALID && field != NULL)
    line.field = sos_record_class_find_field (sos_records_get_class (line.type), field);
  return line;
}

/* The last first. */
static GArray *
read_lines (SosTransaction *transaction, SosRecord *joining, GError **error)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (Line));
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (
    transaction, "SELECT verb, kind, record, field, old, new FROM audit WHERE seq BETWEEN $1 AND $2 ORDER BY seq DESC", &local, "ii",
    sos_record_get_number (joining, SOS_JOINING_FIRST_LINE), sos_record_get_number (joining, SOS_JOINING_LAST_LINE));

  g_array_set_clear_func (lines, clear_line);
  while (rows != NULL && sos_rows_next (rows, &local))
    {
      const Line line = read_line (rows);

      g_array_append_val (lines, line);
    }
  if (local == NULL)
    return g_steal_pointer (&lines);
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

/* ---- one line back ---- */

static void
set_text (SosRecord *record, guint field, const char *text)
{
  const SosField *row = &SOS_RECORD_GET_CLASS (record)->fields[field];

  switch (row->kind)
    {
    case SOS_KIND_TEXT:
    case SOS_KIND_LONG_TEXT:
    case SOS_KIND_DATE:
    case SOS_KIND_CODE:
      sos_record_set_text (record, field, text);
      break;
    case SOS_KIND_FLAG:
      sos_record_set_flag (record, field, g_strcmp0 (text, "yes") == 0);
      break;
    case SOS_KIND_TIME:
    case SOS_KIND_NUMBER:
    case SOS_KIND_REFERENCE:
      sos_record_set_number (record, field, text != NULL ? g_ascii_strtoll (text, NULL, 10) : row->kind == SOS_KIND_NUMBER ? SOS_NUMBER_UNKNOWN : 0);
      break;
    case SOS_KIND_BYTES: /* no line holds them, and nothing moves them */
    default:
      break;
    }
}

/* A rule has come between where the record may not be what it was: a keep-apart rule ended since, a letter printed. */
static gboolean
put_back (SosTransaction *transaction, const Line *line, SosRecord *record, int *left, GError **error)
{
  g_autofree char *held = sos_kind_dup_text (SOS_RECORD_GET_CLASS (record)->fields[line->field].kind, sos_record_get_value (record, line->field));

  if (g_strcmp0 (held, line->now) != 0)
    {
      (*left)++;
      return TRUE;
    }
  set_text (record, line->field, line->old);
  return sos_transaction_save (transaction, record, error);
}

/* What the joining made: a name, whom an address is hidden from; and what it took away. */
static gboolean
turn (SosTransaction *transaction, const Line *line, SosRecord *record, int *left, GError **error)
{
  const gboolean made = g_str_equal (line->verb, "collect");

  if (line->field >= 0)
    return record == NULL || made || put_back (transaction, line, record, left, error);
  if (made)
    return record == NULL || sos_transaction_remove (transaction, record, error);
  return !g_str_equal (line->verb, "erase") || sos_transaction_bring_back (transaction, line->type, line->record, error);
}

static gboolean
turn_line (SosTransaction *transaction, const Line *line, int *left, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) record = NULL;

  if (line->type == G_TYPE_INVALID || line->type == SOS_TYPE_LIKENESS)
    return TRUE;
  record = sos_transaction_find (transaction, line->type, "id = $1", &local, "i", line->record);
  if (local == NULL)
    return turn (transaction, line, record, left, error);
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* ---- the whole ---- */

static gboolean
check (SosTransaction *transaction, SosRecord *joining, const char *reason, GError **error)
{
  const gint64 kept = sos_record_get_number (joining, SOS_JOINING_PERSON);
  SosRightsCase rights;
  g_autoptr (SosRecord) person = sos_transaction_load (transaction, SOS_TYPE_PERSON, kept, error);

  if (person == NULL || !sos_rights_load (transaction, kept, &rights, error))
    return FALSE;
  if (!sos_rights_knows_of (&rights))
    {
      sos_transaction_set_not_found (error);
      return FALSE;
    }
  if (!sos_rights_obey (transaction, sos_rights_may_join (&rights, &rights), "part", kept, error)
      || !sos_casework_obey (sos_rights_check_reason (reason), error))
    return FALSE;
  if (sos_record_is_set (joining, SOS_JOINING_PARTED_ON))
    return sos_casework_refuse ("N10", _("These were taken apart already."), error);
  return sos_record_get_number (person, SOS_PERSON_MERGED_INTO) == 0
         || sos_casework_refuse ("N10", _("The record that was kept was joined with another one since. Take those apart first."), error);
}

static gboolean
note_parted (SosTransaction *transaction, SosRecord *joining, const char *reason, GError **error)
{
  const gint64 kept = sos_record_get_number (joining, SOS_JOINING_PERSON), other = sos_record_get_number (joining, SOS_JOINING_OTHER_PERSON);

  sos_record_set_number (joining, SOS_JOINING_PARTED_BY, sos_transaction_get_actor (transaction));
  sos_record_set_text (joining, SOS_JOINING_PARTED_ON, sos_transaction_get_today (transaction));
  sos_record_set_text (joining, SOS_JOINING_PARTED_REASON, reason);
  return sos_transaction_save (transaction, joining, error)
         && sos_likeness_keep (transaction, kept, other, SOS_LIKENESS_DIFFERENT_PERSON, -1, reason, error)
         && sos_casework_refresh_status (transaction, kept, error) && sos_casework_refresh_status (transaction, other, error)
         && sos_transaction_note (transaction, "part", SOS_TYPE_PERSON, other, other, reason, error)
         && sos_transaction_note (transaction, "part", SOS_TYPE_PERSON, kept, kept, reason, error);
}

gboolean
sos_casework_part_people (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autofree char *reason = g_strstrip (g_strdup (deed->words != NULL ? deed->words : ""));
  g_autoptr (SosRecord) joining = sos_transaction_load (transaction, SOS_TYPE_JOINING, deed->id, error);
  g_autoptr (GArray) lines = NULL;

  if (joining == NULL || !check (transaction, joining, reason, error))
    return FALSE;
  lines = read_lines (transaction, joining, error);
  if (lines == NULL)
    return FALSE;
  sos_transaction_set_reason (transaction, reason);
  for (guint i = 0; i < lines->len; i++)
    if (!turn_line (transaction, &g_array_index (lines, Line, i), &deed->count, error))
      return FALSE;
  return note_parted (transaction, joining, reason, error);
}
