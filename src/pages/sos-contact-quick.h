/* sos-contact-quick.h - the one-line entry of a contact, with what was read from it as chips that can be put right. */
#pragma once

#include "sos-contact-people.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Signals: "save", "more": the whole form is wanted; "typed": something was, and is not kept yet. */
#define SOS_TYPE_CONTACT_QUICK (sos_contact_quick_get_type ())
G_DECLARE_FINAL_TYPE (SosContactQuick, sos_contact_quick, SOS, CONTACT_QUICK, GtkBox)

/* Who may be meant; takes @people. Codes are those of the office; @worker is whoever writes. */
void sos_contact_quick_set_people (SosContactQuick *self, gint64 person, SosContactPeople *people, SosCodes *codes, gint64 worker);
const char *sos_contact_quick_get_text (SosContactQuick *self);
/* Shows @text as if it had been typed; what was put right in chips goes. */
void sos_contact_quick_set_text (SosContactQuick *self, const char *text);
/* The line and what was put right, to be kept while it is not saved, and back. NULL where it is empty. (transfer full) */
char *sos_contact_quick_dup_draft (SosContactQuick *self);
void sos_contact_quick_set_draft (SosContactQuick *self, const char *draft);
/* What it says now, doubtful parts left out. (transfer full) */
SosContactEntry *sos_contact_quick_dup_entry (SosContactQuick *self);
/* Whether something has to be asked first: then it is, in the chip, which opens. */
gboolean sos_contact_quick_ask (SosContactQuick *self);
/* Says a refusal below the line; where it asks why so late, a row for it comes. */
void sos_contact_quick_say (SosContactQuick *self, const char *words);
/* While it is on its way nothing is typed, and nothing saved twice. */
void sos_contact_quick_set_busy (SosContactQuick *self, gboolean busy);
void sos_contact_quick_focus (SosContactQuick *self);

G_END_DECLS
