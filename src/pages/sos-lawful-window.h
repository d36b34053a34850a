/* sos-lawful-window.h - on which basis the office holds what it holds, a purpose a row; the data protection lead changes it. */
#pragma once

#include "sos-store.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Over the window of @from. */
void sos_lawful_window_open (GtkWidget *from, SosStore *store);

G_END_DECLS
