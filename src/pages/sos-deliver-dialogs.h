/* sos-deliver-dialogs.h - what is asked about people who deliver: each opens a window over the page, which does it. */
#pragma once

#include "sos-deed-dialog.h"
#include "sos-deliver.h"

G_BEGIN_DECLS

/* Main thread. Somebody new; the page of whom is opened. */
void sos_deliver_ask_new (GtkWidget *from, SosStore *store);
/* A record of @staff: @record NULL: a new one, of @type. @provider: code of the partner they come from, NULL: none. */
void sos_deliver_ask_record (GtkWidget *from, SosStore *store, gint64 staff, GType type, SosRecord *record, gboolean may_restricted, int dbs_years,
                             const char *provider);
/* Something stands on a certificate: may they deliver all the same? @clearance: its number. */
void sos_deliver_ask_content (GtkWidget *from, SosStore *store, gint64 clearance);

/* What they say on the phone when they cannot speak freely (4.9); leads alone. An empty row ends it. */
void sos_deliver_ask_phrase (GtkWidget *from, SosStore *store, gint64 staff);

G_END_DECLS
