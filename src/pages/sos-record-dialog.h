/* sos-record-dialog.h - one record of a person in a window of its own: new ones are added, old ones save themselves. */
#pragma once

#include "sos-person-tab.h"

G_BEGIN_DECLS

#define SOS_TYPE_RECORD_DIALOG (sos_record_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SosRecordDialog, sos_record_dialog, SOS, RECORD_DIALOG, AdwWindow)

/* @kind: "address", "contact-point", "consent", "alert", "area-to-avoid", "person-name", "identifier". A new record of the
 * person whose tab it is. Deeds and words go through @tab. */
SosRecordDialog *sos_record_dialog_add (SosPersonTab *tab, const char *kind);
/* The record as it is in the case of @tab. */
SosRecordDialog *sos_record_dialog_edit (SosPersonTab *tab, gpointer record);

/* What a test must find empty: rows of any form that name no field. (transfer full) */
GPtrArray *sos_record_dialog_dup_faults (SosCodes *codes);

G_END_DECLS
