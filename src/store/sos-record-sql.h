/* sos-record-sql.h - the statements of each record type, made once from its field table. */
#pragma once

#include "sos-sqlite.h"

#include "sos-records.h"

G_BEGIN_DECLS

typedef struct
{
  SosRecordClass *klass;
  char *insert;    /* $1 id, $2 revision, $3 removed, $4… the fields */
  char *load;      /* $1 id; removed ones too */
  char *query;     /* "SELECT … WHERE ", without removed ones, to be followed by a tail */
  char *owner;     /* $1 id: the id of what it belongs to; NULL where it belongs to none */
  GType owner_type;
} SosRecordSql;

/* Static, made on first use. Any thread. */
const SosRecordSql *sos_record_sql_get (GType type);

/* Writes @fields, one bit each; parameters as for insert, and after the fields the revision it must still have. (transfer full) */
char *sos_record_sql_dup_update (const SosRecordSql *self, guint64 fields);

void sos_record_sql_bind (SosStatement *statement, SosRecord *record, gint64 revision, gint64 removed);
/* The record in the row where @statement stands. (transfer full) */
SosRecord *sos_record_sql_read (GType type, SosStatement *statement);

G_END_DECLS
