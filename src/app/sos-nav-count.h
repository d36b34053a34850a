/* sos-nav-count.h - the number beside Today: what is overdue or due today for whoever is at the desk. */
#pragma once

#include "sos-store.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A label that says how many, and nothing for none; it follows the office by itself. Its accessible words are the label's. */
#define SOS_TYPE_NAV_COUNT (sos_nav_count_get_type ())
G_DECLARE_FINAL_TYPE (SosNavCount, sos_nav_count, SOS, NAV_COUNT, GtkBox)

GtkWidget *sos_nav_count_new (void);
/* NULL: none. Called again where somebody else sits at the desk. */
void sos_nav_count_set_store (SosNavCount *self, SosStore *store);

G_END_DECLS
