/* sos-contact-list.h - the contacts of somebody as a list that grows as one scrolls. */
#pragma once

#include "sos-contact-log.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Signal: "failed" (GError): it could not be read. */
#define SOS_TYPE_CONTACT_LIST (sos_contact_list_get_type ())
G_DECLARE_FINAL_TYPE (SosContactList, sos_contact_list, SOS, CONTACT_LIST, GtkBox)

/* Once, before anything is read. */
void sos_contact_list_set_store (SosContactList *self, SosStore *store);
/* Reads what @filter lets through. @narrowed: something is filtered out, which an empty list then says. */
void sos_contact_list_query (SosContactList *self, const SosContactFilter *filter, gboolean narrowed, GCancellable *cancellable);
/* Back to the newest of them; the next query shows those. */
void sos_contact_list_begin_again (SosContactList *self);
/* Older ones, where there are some. */
void sos_contact_list_show_more (SosContactList *self);

G_END_DECLS
