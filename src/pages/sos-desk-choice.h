/* sos-desk-choice.h - asks who is at the desk; in an office where nobody works yet, who is the first. */
#pragma once

#include "sos-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Whoever is chosen is told to the application by its action "app.sit-down" (their reference). Escape goes to "app.lock", where
 * somebody was there before. */
#define SOS_TYPE_DESK_CHOICE (sos_desk_choice_get_type ())
G_DECLARE_FINAL_TYPE (SosDeskChoice, sos_desk_choice, SOS, DESK_CHOICE, GtkBox)

/* Lists who works in the office of @store now, and takes the focus. @last: reference of who sat here last, offered first; NULL
 * where nobody is remembered. */
void sos_desk_choice_ask (SosDeskChoice *self, SosStore *store, const char *last);

G_END_DECLS
