/* sos-application-private.h - what the actions of the application ask of it. */
#pragma once

#include "sos-application.h"
#include "sos-window.h"

G_BEGIN_DECLS

/* Where the person is; NULL before the first. */
SosWindow *sos_application_find_window (SosApplication *self);
void sos_application_each_window (SosApplication *self, void (*func) (SosWindow *window, gpointer data), gpointer data);
/* @solo: for one record, without the sidebar. */
SosWindow *sos_application_add_window (SosApplication *self, gboolean solo);

/* Of every window. Blank is no way round the lock. */
void sos_application_set_face (SosApplication *self, SosFace face);
SosFace sos_application_get_face (SosApplication *self);

/* Of whoever is at the desk, code of "staff-role"; NULL: nobody. */
const char *sos_application_get_role (SosApplication *self);
/* Asks who is at the desk; whoever it is says so by a reference of staff. */
void sos_application_change_desk (SosApplication *self);
void sos_application_sit_down (SosApplication *self, const char *ref);

void sos_application_open_office (SosApplication *self, const char *path, SosStoreFlags flags);

/* sos-application-actions.c: makes them, and says which are on. */
void sos_application_add_actions (SosApplication *self);
void sos_application_update_actions (SosApplication *self);

G_END_DECLS
