/* sos-posting-button.h - the posting rule of an address as a chip; pressed, it asks for another rule and the reason. */
#pragma once

#include "sos-person-tab.h"

G_BEGIN_DECLS

/* Deeds and words go through @tab. (transfer floating) */
GtkWidget *sos_posting_button_new (SosPersonTab *tab, SosAddress *address);

G_END_DECLS
