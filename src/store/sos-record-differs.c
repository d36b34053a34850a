/* sos-record-differs.c - two states of one record: what is other, and whether a state may be stored at all. Knows no transaction. */
#include "config.h"
#include "sos-record-differs.h"

#include "sos-records.h"
#include "sos-store.h"

#include <glib/gi18n.h>

#define MOST_NAMED_FIELDS 3

static gboolean
differs (SosRecord *a, SosRecord *b, guint field)
{
  const SosField *fields = SOS_RECORD_GET_CLASS (a)->fields;
  const GValue *x = sos_record_get_value (a, field), *y = sos_record_get_value (b, field);

  if (fields[field].kind == SOS_KIND_BYTES)
    return g_value_get_boxed (x) != g_value_get_boxed (y)
           && (g_value_get_boxed (x) == NULL || g_value_get_boxed (y) == NULL
               || !g_bytes_equal (g_value_get_boxed (x), g_value_get_boxed (y)));
  if (!sos_record_is_set (a, field) && !sos_record_is_set (b, field))
    return FALSE;
  return !G_VALUE_HOLDS_STRING (x) ? g_param_values_cmp (g_object_class_find_property (G_OBJECT_GET_CLASS (a), fields[field].name), x, y) != 0
                                   : g_strcmp0 (g_value_get_string (x), g_value_get_string (y)) != 0;
}

/* The street is in the index as well, for gates alone (sos-search-index.c). */
static gboolean
is_indexed (SosRecord *record, guint field)
{
  return (SOS_RECORD_GET_CLASS (record)->fields[field].flags & SOS_FIELD_SEARCHED) || (SOS_IS_ADDRESS (record) && field == SOS_ADDRESS_LINES);
}

gboolean
sos_record_searched_words_differ (SosRecord *before, SosRecord *after)
{
  SosRecordClass *klass = SOS_RECORD_GET_CLASS (after);
  const gboolean there = before != NULL && sos_record_get_removed (before) == 0;
  const gboolean stays = sos_record_get_removed (after) == 0;

  for (guint i = 0; i < klass->n_fields; i++)
    if (is_indexed (after, i)
        && (there != stays || !there || differs (before, after, i)))
      return TRUE;
  return FALSE;
}

gboolean
sos_record_changes_hands (SosRecord *before, SosRecord *after)
{
  const int owner = sos_record_class_find_owner (SOS_RECORD_GET_CLASS (after));

  return before != NULL && owner >= 0 && differs (before, after, (guint) owner);
}

guint64
sos_record_find_changes (SosRecord *before, SosRecord *after)
{
  guint64 fields = 0;
  guint n = 0;

  for (guint i = 0; i < SOS_RECORD_GET_CLASS (after)->n_fields; i++)
    if (differs (before, after, i))
      {
        fields |= G_GUINT64_CONSTANT (1) << i;
        n++;
      }
  return n <= MOST_NAMED_FIELDS ? fields : G_MAXUINT64;
}

/* Everything that reads a text trusts it to be one. */
static const SosField *
find_unreadable (SosRecord *record)
{
  SosRecordClass *klass = SOS_RECORD_GET_CLASS (record);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const GValue *value = sos_record_get_value (record, i);

      if (G_VALUE_HOLDS_STRING (value) && g_value_get_string (value) != NULL
          && !g_utf8_validate (g_value_get_string (value), -1, NULL))
        return &klass->fields[i];
    }
  return NULL;
}

gboolean
sos_record_check_complete (SosRecord *record, GError **error)
{
  const SosField *missing = sos_record_find_missing (record);
  const SosField *unreadable = find_unreadable (record);

  if (unreadable != NULL)
    {
      /* Translators: %s is the name of a field, like "Full name" */
      g_set_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED, _("“%s” holds characters that are no text. Nothing was changed."),
                   sos_field_get_label (unreadable));
      return FALSE;
    }
  if (missing == NULL)
    return TRUE;
  /* Translators: %s is the name of a field, like "Full name" */
  g_set_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_MISSING, _("“%s” is empty; it needs something before this can be saved."),
               sos_field_get_label (missing));
  return FALSE;
}
