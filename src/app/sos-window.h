/* sos-window.h - the frame round a page: sidebar, header, foot, toasts, and the faces that hide it all. */
#pragma once

#include "sos-places.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SOS_TYPE_WINDOW (sos_window_get_type ())
G_DECLARE_FINAL_TYPE (SosWindow, sos_window, SOS, WINDOW, AdwApplicationWindow)

typedef enum
{
  SOS_FACE_OFFICE, /* the page */
  SOS_FACE_LOCK,
  SOS_FACE_BLANK,
  SOS_FACE_START,  /* no office is open */
  SOS_FACE_DESK,   /* who is at the desk? */
} SosFace;

/* @solo: one record in its own window, without the sidebar. */
SosWindow *sos_window_new (GtkApplication *application, gboolean solo);

/* Once it is open. @office, its name, stands in the frame; it may be NULL. */
void sos_window_set_store (SosWindow *self, SosStore *store, const char *office);
/* The name of the person at the desk, for the foot and the lock. */
void sos_window_set_actor (SosWindow *self, const char *actor);
/* Hides everything and asks who is at the desk: @last, a reference, is offered first (nullable). The store is set. */
void sos_window_ask_desk (SosWindow *self, const char *last);
gboolean sos_window_is_solo (SosWindow *self);
/* Drops every page: somebody else sits down. What is typed is kept first, in the name of whoever typed it. */
void sos_window_put_away (SosWindow *self);
/* Goes to a page; the one before it can be gone back to. */
void sos_window_go (SosWindow *self, const SosPlace *place, gint64 id);
/* Hides everything but that face at once: popovers and find results too. What is typed is kept first (T-04). */
void sos_window_set_face (SosWindow *self, SosFace face);
SosFace sos_window_get_face (SosWindow *self);
/* Words of the start page after an office could not be opened. */
void sos_window_set_start_words (SosWindow *self, const char *title, const char *note);
/* A toast; and with a button that does @action. */
void sos_window_say (SosWindow *self, const char *words);
void sos_window_offer (SosWindow *self, const char *words, const char *label, const char *action);
/* Every shortcut of the frame and of the page shown. */
void sos_window_show_shortcuts (SosWindow *self);
SosPage *sos_window_get_page (SosWindow *self); /* (transfer none) (nullable) */

G_END_DECLS
