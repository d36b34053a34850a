/* sos-record-edit.h - a record as the rows of a window say it, on its way to a deed: what is saved goes to another thread, and the rows may still
 * change. Knows no window. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

typedef struct
{
  SosRecord *before, *edited; /* @edited is what the rows are bound to */
} SosRecordEdit;

SosRecordEdit *sos_record_edit_new (SosRecord *record);
void sos_record_edit_free (gpointer self);
/* The record with what was changed marked so. (transfer full) */
SosRecord *sos_record_edit_dup (const SosRecordEdit *self);

G_END_DECLS
