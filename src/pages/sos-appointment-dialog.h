/* sos-appointment-dialog.h - an appointment as somebody makes or moves it, and what came of it: a window each. Decides nothing. */
#pragma once

#include "sos-deed-dialog.h"

G_BEGIN_DECLS

/* A new one with @person; @day is ISO, NULL: not known yet. Main thread. */
void sos_appointment_ask (GtkWidget *from, SosStore *store, gint64 person, const char *day);
/* Moves one that is planned. */
void sos_appointment_ask_move (GtkWidget *from, SosStore *store, SosRecord *appointment);
/* @code: of "appointment-state", but for the one that it has. @done may be NULL; its deed has the contact as its result. */
void sos_appointment_ask_end (GtkWidget *from, SosStore *store, SosRecord *appointment, const char *code, SosPageWritten done);

G_END_DECLS
