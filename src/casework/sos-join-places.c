/* sos-join-places.c - somebody who stood twice on one register stands there once, with all that was marked on either line. */
#include "config.h"
#include "sos-join-private.h"

#include "sos-pass-error.h"

static gboolean
was_there (SosRecord *attendance)
{
  static const char *const there[] = { "P", "L", "E", NULL };
  const char *code = sos_record_find_text (attendance, SOS_ATTENDANCE_CODE);

  return code != NULL && g_strv_contains (there, code);
}

/* What is marked on both lines for one session, or measured at one moment, is one mark: whoever was seen there was there; else the line
 * that stays is right, and the other is in the history. NULL without @error where it is on one line only. */
static SosRecord *
find_same (SosTransaction *transaction, SosRecord *moved, gint64 held, GError **error)
{
  if (SOS_IS_ATTENDANCE (moved))
    return sos_transaction_find (transaction, SOS_TYPE_ATTENDANCE, "place = $1 AND session = $2", error, "ii", held,
                                 sos_record_get_number (moved, SOS_ATTENDANCE_SESSION));
  return sos_transaction_find (transaction, SOS_TYPE_MEASURE, "place = $1 AND moment = $2 AND kind = $3", error, "iss", held,
                               sos_record_get_text (moved, SOS_MEASURE_MOMENT), sos_record_get_text (moved, SOS_MEASURE_KIND));
}

static gboolean
take_mark (SosTransaction *transaction, SosRecord *same, SosRecord *moved, GError **error)
{
  static const guint fields[] = { SOS_ATTENDANCE_CODE, SOS_ATTENDANCE_MINUTES_LATE, SOS_ATTENDANCE_NOTE };

  if (!SOS_IS_ATTENDANCE (moved) || was_there (same) || !was_there (moved))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    sos_record_set_value (same, fields[i], sos_record_get_value (moved, fields[i]));
  return sos_transaction_save (transaction, same, error);
}

static gboolean
fold_mark (SosTransaction *transaction, SosRecord *moved, guint owner, gint64 held, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) same = find_same (transaction, moved, held, &local);

  if (!sos_pass_error (&local, error))
    return FALSE;
  if (same != NULL)
    return take_mark (transaction, same, moved, error) && sos_transaction_remove (transaction, moved, error);
  sos_record_set_number (moved, owner, held);
  return sos_transaction_save (transaction, moved, error);
}

static gboolean
fold_marks (SosTransaction *transaction, GType type, guint owner, gint64 moved, gint64 held, GError **error)
{
  g_autoptr (GPtrArray) marks = sos_transaction_query (transaction, type, "place = $1 ORDER BY id", error, "i", moved);

  for (guint i = 0; marks != NULL && i < marks->len; i++)
    if (!fold_mark (transaction, marks->pdata[i], owner, held, error))
      return FALSE;
  return marks != NULL;
}

gboolean
sos_join_fold_place (SosTransaction *transaction, gint64 moved, gint64 held, GError **error)
{
  return fold_marks (transaction, SOS_TYPE_ATTENDANCE, SOS_ATTENDANCE_PLACE, moved, held, error)
         && fold_marks (transaction, SOS_TYPE_MEASURE, SOS_MEASURE_PLACE, moved, held, error);
}
