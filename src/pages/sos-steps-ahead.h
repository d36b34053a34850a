/* sos-steps-ahead.h - what becomes of the tasks of an episode, shown before a day of it is written down. */
#pragma once

#include "sos-deed-dialog.h"
#include "sos-step-words.h"

G_BEGIN_DECLS

/* In a window whose form has the groups "stops", "to-do" and "stays". Takes @record, which may be NULL. */
void sos_steps_ahead_ask (SosDeedDialog *dialog, SosStore *store, SosStepsOf of, gint64 id, gpointer record);
/* Lines under one another, which come once they are known; none where nothing moves. (transfer floating) */
GtkWidget *sos_steps_ahead_new (SosStore *store, SosStepsOf of, gint64 episode);

G_END_DECLS
