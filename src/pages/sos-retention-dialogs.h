/* sos-retention-dialogs.h - the windows in which it is said how long a record is kept. Decide nothing. */
#pragma once

#include "sos-keeping.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void sos_retention_ask_decide (GtkWidget *from, SosStore *store, gint64 person);
void sos_retention_ask_dispose (GtkWidget *from, SosStore *store, gint64 person);
/* @decision: the hold, or the asking. */
void sos_retention_ask_end_hold (GtkWidget *from, SosStore *store, gint64 decision);
void sos_retention_ask_take_back (GtkWidget *from, SosStore *store, gint64 decision);

G_END_DECLS
