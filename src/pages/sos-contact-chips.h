/* sos-contact-chips.h - what opens under a chip or a row of a contact: choices from a list, some of a list, words to write. */
#pragma once

#include "sos-codes.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef void (*SosContactChosen) (GtkWidget *popover, const char *value, gpointer object);

/* A popover with a button for each choice; @object (a GObject) bounds the call. */
GtkWidget *sos_contact_chips_new_popover (void);
void sos_contact_chips_add_choice (GtkWidget *popover, const char *value, const char *label, gboolean chosen, SosContactChosen func, gpointer object);
void sos_contact_chips_add_codes (GtkWidget *popover, SosCodes *codes, const char *list, const char *chosen, SosContactChosen func, gpointer object);
/* One that can be on or off beside others: @func comes with each change, the popover stays. */
void sos_contact_chips_add_check (GtkWidget *popover, const char *value, const char *label, gboolean on, SosContactChosen func, gpointer object);
/* Words and Enter. (transfer none) */
GtkWidget *sos_contact_chips_add_entry (GtkWidget *popover, const char *label, const char *words, SosContactChosen func, gpointer object);
/* A sentence above what follows. */
void sos_contact_chips_add_words (GtkWidget *popover, const char *words);

G_END_DECLS
