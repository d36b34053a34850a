/* sos-contact-reach-note.h - what stands against a contact while it is written, in words, with a row for why it is kept all the same. */
#pragma once

#include "sos-contact-people.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Signals: "typed": the reason; "activate": Enter in it. */
#define SOS_TYPE_CONTACT_REACH_NOTE (sos_contact_reach_note_get_type ())
G_DECLARE_FINAL_TYPE (SosContactReachNote, sos_contact_reach_note, SOS, CONTACT_REACH_NOTE, GtkBox)

/* What stands against @entry now; hidden where nothing does. @people may be NULL. */
void sos_contact_reach_note_show (SosContactReachNote *self, SosContactPeople *people, const SosContactEntry *entry, gint64 worker);
/* What was written; NULL where nothing is asked for. */
const char *sos_contact_reach_note_find_reason (SosContactReachNote *self);
void sos_contact_reach_note_set_reason (SosContactReachNote *self, const char *reason);
/* Whether a reason is missing: then the cursor goes there. */
gboolean sos_contact_reach_note_ask (SosContactReachNote *self);
/* Whether something stands against one of those who took part, or against how it was done. */
gboolean sos_contact_reach_note_is_about (SosContactReachNote *self, gboolean with);

G_END_DECLS
