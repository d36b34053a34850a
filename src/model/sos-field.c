/* sos-field.c - what one field of a record is; knows no record. */
#include "config.h"
#include "sos-field.h"

#include <glib/gi18n.h>
#include <string.h>

const char *
sos_field_get_label (const SosField *field)
{
  return field->label != NULL ? _(field->label) : field->name;
}

char *
sos_field_dup_column (const SosField *field)
{
  return g_strdelimit (g_strdup (field->name), "-", '_');
}

GType
sos_kind_get_value_type (SosKind kind)
{
  static const struct
  {
    SosKind kind;
    GType type;
  } types[] = {
    { SOS_KIND_TIME, G_TYPE_INT64 },      { SOS_KIND_NUMBER, G_TYPE_INT64 },
    { SOS_KIND_REFERENCE, G_TYPE_INT64 }, { SOS_KIND_FLAG, G_TYPE_BOOLEAN },
  };

  if (kind == SOS_KIND_BYTES)
    return G_TYPE_BYTES;
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (types[i].kind == kind)
      return types[i].type;
  return G_TYPE_STRING;
}

static gboolean
text_is_set (const char *text)
{
  for (const char *p = text; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

gboolean
sos_kind_is_set (SosKind kind, const GValue *value)
{
  if (kind == SOS_KIND_NUMBER)
    return g_value_get_int64 (value) != SOS_NUMBER_UNKNOWN;
  if (G_VALUE_HOLDS_INT64 (value))
    return g_value_get_int64 (value) != 0;
  if (G_VALUE_HOLDS_BOOLEAN (value))
    return TRUE;
  if (G_VALUE_HOLDS_STRING (value))
    return text_is_set (g_value_get_string (value));
  return g_value_get_boxed (value) != NULL;
}

char *
sos_kind_dup_text (SosKind kind, const GValue *value)
{
  if (!sos_kind_is_set (kind, value))
    return NULL;
  if (G_VALUE_HOLDS_STRING (value))
    return g_value_dup_string (value);
  if (G_VALUE_HOLDS_BOOLEAN (value))
    return g_strdup (g_value_get_boolean (value) ? "yes" : "no");
  if (G_VALUE_HOLDS_INT64 (value))
    return g_strdup_printf ("%" G_GINT64_FORMAT, g_value_get_int64 (value));
  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, g_value_get_boxed (value));
}
