/* sos-empty-state.h - an empty page that says what to do: icon, one line, one sentence, one button. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Properties, all strings: "icon-name", "title", "note", "button-label", "action-name" (what the button does; no button where
 * NULL). Every list has three of them: none yet, none match, and a plain "nobody here" that never hints at hidden ones. */
#define SOS_TYPE_EMPTY_STATE (sos_empty_state_get_type ())
G_DECLARE_FINAL_TYPE (SosEmptyState, sos_empty_state, SOS, EMPTY_STATE, GtkBox)

GtkWidget *sos_empty_state_new (void);
/* All at once, for lists that change from one empty state to another. */
void sos_empty_state_set (SosEmptyState *self, const char *icon_name, const char *title, const char *note,
                          const char *button_label, const char *action_name);

G_END_DECLS
