/* sos-contact-list-row.h - one contact in the log: when, how, with whom, the first lines of the note; opened, all of it. */
#pragma once

#include "sos-contact-log.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Activates "contacts.change", "contacts.sign", "contacts.remove", "contacts.beneath", each (x) with the contact. Property "open"
 * (boolean). */
#define SOS_TYPE_CONTACT_LIST_ROW (sos_contact_list_row_get_type ())
G_DECLARE_FINAL_TYPE (SosContactListRow, sos_contact_list_row, SOS, CONTACT_LIST_ROW, GtkListBoxRow)

GtkWidget *sos_contact_list_row_new (void);
/* NULL: it has not come yet. */
void sos_contact_list_row_show (SosContactListRow *self, SosContactRow *row);
const SosContactLine *sos_contact_list_row_get_line (SosContactListRow *self); /* (nullable) */
gboolean sos_contact_list_row_get_open (SosContactListRow *self);
void sos_contact_list_row_set_open (SosContactListRow *self, gboolean open);

G_END_DECLS
