/* sos-field.h - what one field of a record is: its name, kind and rules; a table of these is a record type. */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * SosKind:
 *
 * How a value is kept. Text kinds may be NULL, which means "not known" and is never shown as "none" or 0 (domain N11).
 * Dates are ISO text ("2026-11-23"; partial ones "2026-11" or "2026"). Times are seconds since 1970 in UTC.
 */
typedef enum
{
  SOS_KIND_TEXT,
  SOS_KIND_LONG_TEXT,
  SOS_KIND_DATE,
  SOS_KIND_CODE,      /* a value of the code list named by SosField.of */
  SOS_KIND_TIME,
  SOS_KIND_NUMBER,    /* SOS_NUMBER_UNKNOWN where not known */
  SOS_KIND_REFERENCE, /* id of a record of the type named by SosField.of; 0 where none */
  SOS_KIND_FLAG,
  SOS_KIND_BYTES,
} SosKind;

#define SOS_NUMBER_UNKNOWN G_MININT64

typedef enum
{
  SOS_FIELD_PLAIN = 0,
  SOS_FIELD_REQUIRED = 1 << 0, /* must hold something before the record is saved */
  SOS_FIELD_SEARCHED = 1 << 1, /* goes, folded, into the search index of the person it belongs to */
  SOS_FIELD_PRIVATE = 1 << 2,  /* never in a log, a title, a file name; redacted first */
  SOS_FIELD_OWNER = 1 << 3,    /* reference to what this record belongs to, up to a person */
  SOS_FIELD_ISSUED = 1 << 4,   /* given by the program; no form edits it */
  SOS_FIELD_PARTIAL = 1 << 5,  /* a date that may be only a year, or a year and a month */
  SOS_FIELD_PHONE = 1 << 6,    /* with SEARCHED: found by its endings */
  SOS_FIELD_NAME = 1 << 7,     /* with SEARCHED: a name, found in spite of a misspelling */
  SOS_FIELD_LATER = 1 << 8,    /* a text that may still be blank in a draft; a rule asks for it before the draft counts. Kept as '' */
  SOS_FIELD_NEAR = 1 << 9,     /* a date near today: the year may be left out where it is typed */
} SosFieldFlags;

typedef struct
{
  const char *name; /* "full-name": the property; column full_name; builder id person.full-name */
  SosKind kind;
  SosFieldFlags flags;
  const char *label; /* N_() text; translate with sos_field_get_label() */
  const char *of;    /* the code list of a CODE, the record type of a REFERENCE */
} SosField;

/* The translated label; owned by gettext. */
const char *sos_field_get_label (const SosField *field);

/* "full-name" -> "full_name". */
char *sos_field_dup_column (const SosField *field);

/* The GType that carries a value of @kind: string, int64, boolean or GBytes. */
GType sos_kind_get_value_type (SosKind kind);

/* Whether @value holds something: text that is not blank, a number that is known, a reference that is not 0. */
gboolean sos_kind_is_set (SosKind kind, const GValue *value);

/* @value as text for an audit line or a CSV cell; NULL where nothing is set. Bytes give their SHA-256. */
char *sos_kind_dup_text (SosKind kind, const GValue *value);

G_END_DECLS
