/* sos-record.h - a stored thing: an id, a revision, and the values its field table names. Knows no store. */
#pragma once

#include "sos-field.h"

G_BEGIN_DECLS

#define SOS_TYPE_RECORD (sos_record_get_type ())
G_DECLARE_DERIVABLE_TYPE (SosRecord, sos_record, SOS, RECORD, GObject)

#define SOS_RECORD_MAX_FIELDS 64

/**
 * SosRecordClass:
 * @name: the table ("person"), also the first half of builder ids
 * @fields: the field table, static
 *
 * Every field is a GObject property of the same name with explicit notify.
 * A record belongs to one thread at a time (design 4.3).
 */
struct _SosRecordClass
{
  GObjectClass parent_class;

  const char *name;
  const SosField *fields;
  guint n_fields;
};

#define SOS_DECLARE_RECORD(TypeName, type_name, NAME) \
  G_DECLARE_FINAL_TYPE (TypeName, type_name, SOS, NAME, SosRecord)

#define SOS_DEFINE_RECORD(TypeName, type_name, record_name, table)                                         \
  struct _##TypeName                                                                                       \
  {                                                                                                        \
    SosRecord parent_instance;                                                                             \
  };                                                                                                       \
  G_DEFINE_FINAL_TYPE (TypeName, type_name, SOS_TYPE_RECORD)                                               \
  static void type_name##_class_init (TypeName##Class *klass)                                              \
  {                                                                                                        \
    G_STATIC_ASSERT (G_N_ELEMENTS (table) <= SOS_RECORD_MAX_FIELDS);                                       \
    sos_record_class_set_fields (SOS_RECORD_CLASS (klass), record_name, table, G_N_ELEMENTS (table));      \
  }                                                                                                        \
  static void type_name##_init (TypeName *self)                                                            \
  {                                                                                                        \
    sos_record_allocate (SOS_RECORD (self), SOS_RECORD_GET_CLASS (self));                                  \
  }

void sos_record_class_set_fields (SosRecordClass *klass, const char *name, const SosField *fields, guint n_fields);
void sos_record_allocate (SosRecord *self, SosRecordClass *klass);

/* The field called @name, or -1. */
int sos_record_class_find_field (SosRecordClass *klass, const char *name);
/* The field flagged OWNER, or -1. */
int sos_record_class_find_owner (SosRecordClass *klass);

const char *sos_record_get_name (SosRecord *self);
const SosField *sos_record_get_fields (SosRecord *self, guint *n_fields);

/* 0 until the store has given one. */
gint64 sos_record_get_id (SosRecord *self);
gint64 sos_record_get_revision (SosRecord *self);
/* Seconds UTC at which it was removed; 0 while it is there. */
gint64 sos_record_get_removed (SosRecord *self);
/* For the store alone: what a row says, or what a commit made true; also clears the changed mask. */
void sos_record_set_identity (SosRecord *self, gint64 id, gint64 revision, gint64 removed);

/* Values. Getters borrow. Setters notify the property only when something changed and mark the field changed. */
const GValue *sos_record_get_value (SosRecord *self, guint field);
void sos_record_set_value (SosRecord *self, guint field, const GValue *value);
gboolean sos_record_is_set (SosRecord *self, guint field);
const char *sos_record_get_text (SosRecord *self, guint field);
void sos_record_set_text (SosRecord *self, guint field, const char *text);
gint64 sos_record_get_number (SosRecord *self, guint field); /* also times and references */
void sos_record_set_number (SosRecord *self, guint field, gint64 number);
gboolean sos_record_get_flag (SosRecord *self, guint field);
void sos_record_set_flag (SosRecord *self, guint field, gboolean flag);
GBytes *sos_record_get_bytes (SosRecord *self, guint field);
void sos_record_set_bytes (SosRecord *self, guint field, GBytes *bytes);
/* What is written there, of any record: NULL where not set, and where empty. */
const char *sos_record_find_text (gpointer self, guint field);
/* Whether a text or code field holds exactly @text; FALSE where not set. */
gboolean sos_record_has_text (SosRecord *self, guint field, const char *text);

/* One bit a field, set since the record was loaded or saved. */
guint64 sos_record_get_changed (SosRecord *self);
/* For the store alone: after a save that was taken back, what was marked before it is marked again. */
void sos_record_set_changed (SosRecord *self, guint64 changed);

/* A new object of the same type, id, revision and values, nothing marked changed. (transfer full) */
SosRecord *sos_record_copy (SosRecord *self);
/* Takes over every value of @from, which is of the same type, notifying what differs; keeps fields in @keep as they are. */
void sos_record_assign (SosRecord *self, SosRecord *from, guint64 keep);

/* The first required field that holds nothing, or NULL when the record is complete. */
const SosField *sos_record_find_missing (SosRecord *self);

G_END_DECLS
