/* sos-record.c - a stored thing: one loop over its field table makes properties, copies and checks. Knows no store. */
#include "config.h"
#include "sos-record.h"

#include <gobject/gvaluecollector.h>

typedef struct
{
  gint64 id;
  gint64 revision;
  gint64 removed;
  guint64 changed;
  GValue *values;
} SosRecordPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (SosRecord, sos_record, G_TYPE_OBJECT)

static SosRecordPrivate *
private_of (SosRecord *self)
{
  return sos_record_get_instance_private (self);
}

/* Property ids are field numbers plus one, because GObject reserves 0. */
static void
get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_copy (sos_record_get_value (SOS_RECORD (object), id - 1), value);
}

static void
set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  sos_record_set_value (SOS_RECORD (object), id - 1, value);
}

static GParamSpec *
make_param (const SosField *field)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  const gint64 unset = field->kind == SOS_KIND_NUMBER ? SOS_NUMBER_UNKNOWN : 0;

  switch (sos_kind_get_value_type (field->kind))
    {
    case G_TYPE_INT64:
      return g_param_spec_int64 (field->name, NULL, NULL, G_MININT64, G_MAXINT64, unset, flags);
    case G_TYPE_BOOLEAN:
      return g_param_spec_boolean (field->name, NULL, NULL, FALSE, flags);
    case G_TYPE_STRING:
      return g_param_spec_string (field->name, NULL, NULL, NULL, flags);
    default:
      return g_param_spec_boxed (field->name, NULL, NULL, G_TYPE_BYTES, flags);
    }
}

/* The property functions are set here again: GObject clears both in every subclass. */
void
sos_record_class_set_fields (SosRecordClass *klass, const char *name, const SosField *fields, guint n_fields)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  klass->name = name;
  klass->fields = fields;
  klass->n_fields = n_fields;
  object_class->get_property = get_property;
  object_class->set_property = set_property;
  for (guint i = 0; i < n_fields; i++)
    g_object_class_install_property (object_class, i + 1, make_param (&fields[i]));
}

void
sos_record_allocate (SosRecord *self, SosRecordClass *klass)
{
  SosRecordPrivate *priv = private_of (self);

  priv->values = g_new0 (GValue, klass->n_fields);
  for (guint i = 0; i < klass->n_fields; i++)
    {
      g_value_init (&priv->values[i], sos_kind_get_value_type (klass->fields[i].kind));
      if (klass->fields[i].kind == SOS_KIND_NUMBER)
        g_value_set_int64 (&priv->values[i], SOS_NUMBER_UNKNOWN);
    }
}

static void
sos_record_finalize (GObject *object)
{
  SosRecordPrivate *priv = private_of (SOS_RECORD (object));

  for (guint i = 0; i < SOS_RECORD_GET_CLASS (object)->n_fields; i++)
    g_value_unset (&priv->values[i]);
  g_free (priv->values);
  G_OBJECT_CLASS (sos_record_parent_class)->finalize (object);
}

static void
sos_record_class_init (SosRecordClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sos_record_finalize;
}

static void
sos_record_init (SosRecord *self)
{
}

int
sos_record_class_find_field (SosRecordClass *klass, const char *name)
{
  for (guint i = 0; i < klass->n_fields; i++)
    if (g_str_equal (klass->fields[i].name, name))
      return i;
  return -1;
}

int
sos_record_class_find_owner (SosRecordClass *klass)
{
  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].flags & SOS_FIELD_OWNER)
      return i;
  return -1;
}

const char *
sos_record_get_name (SosRecord *self)
{
  return SOS_RECORD_GET_CLASS (self)->name;
}

const SosField *
sos_record_get_fields (SosRecord *self, guint *n_fields)
{
  *n_fields = SOS_RECORD_GET_CLASS (self)->n_fields;
  return SOS_RECORD_GET_CLASS (self)->fields;
}

gint64
sos_record_get_id (SosRecord *self)
{
  return private_of (self)->id;
}

gint64
sos_record_get_revision (SosRecord *self)
{
  return private_of (self)->revision;
}

gint64
sos_record_get_removed (SosRecord *self)
{
  return private_of (self)->removed;
}

void
sos_record_set_identity (SosRecord *self, gint64 id, gint64 revision, gint64 removed)
{
  SosRecordPrivate *priv = private_of (self);

  priv->id = id;
  priv->revision = revision;
  priv->removed = removed;
  priv->changed = 0;
}

const GValue *
sos_record_get_value (SosRecord *self, guint field)
{
  g_return_val_if_fail (SOS_IS_RECORD (self), NULL);
  g_return_val_if_fail (field < SOS_RECORD_GET_CLASS (self)->n_fields, NULL);

  return &private_of (self)->values[field];
}

static GParamSpec *
param_of (SosRecord *self, guint field)
{
  return g_object_class_find_property (G_OBJECT_GET_CLASS (self), SOS_RECORD_GET_CLASS (self)->fields[field].name);
}

static gboolean
values_equal (const GValue *a, const GValue *b)
{
  if (G_VALUE_HOLDS_STRING (a))
    return g_strcmp0 (g_value_get_string (a), g_value_get_string (b)) == 0;
  if (G_VALUE_HOLDS_INT64 (a))
    return g_value_get_int64 (a) == g_value_get_int64 (b);
  if (G_VALUE_HOLDS_BOOLEAN (a))
    return g_value_get_boolean (a) == g_value_get_boolean (b);
  return g_value_get_boxed (a) == g_value_get_boxed (b);
}

void
sos_record_set_value (SosRecord *self, guint field, const GValue *value)
{
  SosRecordPrivate *priv = private_of (self);

  g_return_if_fail (field < SOS_RECORD_GET_CLASS (self)->n_fields);

  if (values_equal (&priv->values[field], value))
    return;
  g_value_copy (value, &priv->values[field]);
  priv->changed |= G_GUINT64_CONSTANT (1) << field;
  g_object_notify_by_pspec (G_OBJECT (self), param_of (self, field));
}

gboolean
sos_record_is_set (SosRecord *self, guint field)
{
  return sos_kind_is_set (SOS_RECORD_GET_CLASS (self)->fields[field].kind, sos_record_get_value (self, field));
}

/* One plain value of @type, borrowed for the call. */
static void
set_plain (SosRecord *self, guint field, GType type, ...)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_autofree char *fault = NULL;
  va_list plain;

  va_start (plain, type);
  G_VALUE_COLLECT_INIT (&value, type, plain, G_VALUE_NOCOPY_CONTENTS, &fault);
  va_end (plain);
  sos_record_set_value (self, field, &value);
}

const char *
sos_record_get_text (SosRecord *self, guint field)
{
  return g_value_get_string (sos_record_get_value (self, field));
}

const char *
sos_record_find_text (gpointer self, guint field)
{
  const char *text = sos_record_get_text (self, field);

  return text != NULL && text[0] != '\0' ? text : NULL;
}

void
sos_record_set_text (SosRecord *self, guint field, const char *text)
{
  set_plain (self, field, G_TYPE_STRING, text);
}

gint64
sos_record_get_number (SosRecord *self, guint field)
{
  return g_value_get_int64 (sos_record_get_value (self, field));
}

void
sos_record_set_number (SosRecord *self, guint field, gint64 number)
{
  set_plain (self, field, G_TYPE_INT64, number);
}

gboolean
sos_record_get_flag (SosRecord *self, guint field)
{
  return g_value_get_boolean (sos_record_get_value (self, field));
}

void
sos_record_set_flag (SosRecord *self, guint field, gboolean flag)
{
  set_plain (self, field, G_TYPE_BOOLEAN, flag);
}

GBytes *
sos_record_get_bytes (SosRecord *self, guint field)
{
  return g_value_get_boxed (sos_record_get_value (self, field));
}

void
sos_record_set_bytes (SosRecord *self, guint field, GBytes *bytes)
{
  set_plain (self, field, G_TYPE_BYTES, bytes);
}

gboolean
sos_record_has_text (SosRecord *self, guint field, const char *text)
{
  return g_strcmp0 (sos_record_get_text (self, field), text) == 0;
}

guint64
sos_record_get_changed (SosRecord *self)
{
  return private_of (self)->changed;
}

void
sos_record_set_changed (SosRecord *self, guint64 changed)
{
  private_of (self)->changed = changed;
}

SosRecord *
sos_record_copy (SosRecord *self)
{
  SosRecordPrivate *priv = private_of (self);
  SosRecord *copy = g_object_new (G_OBJECT_TYPE (self), NULL);

  sos_record_assign (copy, self, 0);
  sos_record_set_identity (copy, priv->id, priv->revision, priv->removed);
  return copy;
}

void
sos_record_assign (SosRecord *self, SosRecord *from, guint64 keep)
{
  g_return_if_fail (G_OBJECT_TYPE (self) == G_OBJECT_TYPE (from));

  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = 0; i < SOS_RECORD_GET_CLASS (self)->n_fields; i++)
    if (!(keep & (G_GUINT64_CONSTANT (1) << i)))
      sos_record_set_value (self, i, sos_record_get_value (from, i));
  g_object_thaw_notify (G_OBJECT (self));
}

const SosField *
sos_record_find_missing (SosRecord *self)
{
  SosRecordClass *klass = SOS_RECORD_GET_CLASS (self);

  for (guint i = 0; i < klass->n_fields; i++)
    if ((klass->fields[i].flags & SOS_FIELD_REQUIRED) && !sos_record_is_set (self, i))
      return &klass->fields[i];
  return NULL;
}
