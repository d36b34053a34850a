/* sos-record-edit.c - a record as the rows of a window say it. Saves nothing. */
#include "config.h"
#include "sos-record-edit.h"

SosRecordEdit *
sos_record_edit_new (SosRecord *record)
{
  SosRecordEdit *self = g_new (SosRecordEdit, 1);

  self->before = sos_record_copy (record);
  self->edited = sos_record_copy (record);
  return self;
}

void
sos_record_edit_free (gpointer data)
{
  SosRecordEdit *self = data;

  g_object_unref (self->before);
  g_object_unref (self->edited);
  g_free (self);
}

SosRecord *
sos_record_edit_dup (const SosRecordEdit *self)
{
  SosRecord *record = sos_record_copy (self->before);

  sos_record_assign (record, self->edited, 0);
  return record;
}
