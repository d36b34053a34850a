/* sos-save-line.h - the saves of one record, one behind the other, so that nothing typed waits for an answer to be on its way. */
#pragma once

#include "sos-record.h"
#include "sos-store.h"

G_BEGIN_DECLS

typedef struct _SosSaveLine SosSaveLine;

SosSaveLine *sos_save_line_new (SosStore *store);
void sos_save_line_free (SosSaveLine *self);

/* Hands @fields of @values to the store at once. @values has the id, and the revision that was read last; it is left alone. Behind
 * another save of the line, this one expects what that one will have left: only a change by somebody else is a conflict. With
 * revision 0 at the head of the line, @values is saved whole, as a new record. Main thread; each call is answered by @callback, in
 * order, and each answer taken with sos_save_line_finish(). */
void sos_save_line_add (SosSaveLine *self, const char *title, SosRecord *values, guint64 fields, GAsyncReadyCallback callback,
                        gpointer user_data);
/* The record as it is stored now, or NULL with @error. @fields: those of this save. @asked: a clash refused it that whoever is at the desk may let
 * be. (transfer full) */
SosRecord *sos_save_line_finish (SosSaveLine *self, GAsyncResult *result, guint64 *fields, gboolean *asked, GError **error);

/* Whether a save is on its way, and the fields of all that are. */
gboolean sos_save_line_is_busy (SosSaveLine *self);
guint64 sos_save_line_get_fields (SosSaveLine *self);

G_END_DECLS
