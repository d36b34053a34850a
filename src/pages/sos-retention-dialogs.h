/* sos-retention-dialogs.h - the windows in which it is said how long a record is kept. Decide nothing. */
#pragma once

#include "sos-keeping.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @who: whose record it is, their name and reference, said in the window. */
void sos_retention_ask_decide (GtkWidget *from, SosStore *store, gint64 person, const char *who);
void sos_retention_ask_dispose (GtkWidget *from, SosStore *store, gint64 person, const char *who);
/* @decision: the hold, or the asking. */
void sos_retention_ask_end_hold (GtkWidget *from, SosStore *store, gint64 decision, const char *who);
void sos_retention_ask_take_back (GtkWidget *from, SosStore *store, gint64 decision, const char *who);

G_END_DECLS
